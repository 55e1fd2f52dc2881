"""Labels of a plan of stays that are read as a whole: a word or two that would say little inside a longer label."""

from __future__ import annotations

import re
from functools import lru_cache

WHOLE: dict[str, str] = {
    "person": (
        r"姓名|お?名前|御?芳名|渡航候補者|(?:行|来|動|赴)く人|来る人|渡る人|人物"
        r"|.{0,10}(?:渡航|来日|訪日|派遣|往来|往訪|訪問|移動|出張|留学|滞在)(?:する|される|予定の?)(?:人|方"
        r"|者|研究者)|往訪者|出張者|往来者|移動者|赴任者"
        r"|(?:訪ねる|招く|招かれる|送る|送り出す|出かける|出る)(?:人|方|研究者)|passenger|mover|guest|delegate"
        r"|sojourner|ecr|early[- ]career (?:researcher|scientist|member)|envoy|voyager"
        r"|(?:person|one|who is) (?:moving|going|travelling|traveling|concerned)"
    ),
    "stage": (r"立場|肩書き?|seniority|current (?:position|post|status|role)|在籍(?:課程|学年)|年次・?学年"),
    "host": (
        r"世話(?:役|人|係)|.{0,8}(?:世話|面倒)を.{1,4}人"
        r"|(?:迎える|迎え入れる|受け入れる|引き受ける|待つ)(?:人|方|者|研究者|教員|側の人)"
        r"|引受(?:人|者|教員|研究者)|メンター"
        r"|(?:日本|国内|海外|国外|当方)(?:側|方)?での?(?:お?世話役|世話人|指導者|指導教員|窓口|連絡担当者?)"
        r"|(?:先方|相手|現地|受け?入れ?先|滞在先|訪問先|派遣先|渡航先)(?:側|方)?(?:での?|の)?(?:お?世話役"
        r"|世話人|担当者?|研究者|責任者|指導者|指導教員|先生|窓口|連絡先|連絡担当者?|教員|教授)"
        r"|指導担当(?:者)?|担当者[(（](?:先方|相手|受入).{0,4}[)）]"
        r"|(?:looked after|taken care of|received|welcomed|met|guided|supported|supervised|hosted"
        r"|invited) (?:there )?by"
        r"|(?:receiving|welcoming|inviting|accepting) (?:scientist|researcher|professor|pi|person|colleague"
        r"|party|member|investigator|group leader)"
        r"|(?:local )?(?:contact|guide|sponsor|tutor|adviser|advisor)(?: (?:there|abroad|on site))?"
        r"|responsible there|(?:in (?:the )?(?:group|lab|team)|under(?: the (?:eye|wing|guidance))?) of"
        r"|with whom|collaborator(?: there)?|counterpart|in charge there"
    ),
    "start": (
        r"(?:滞在|渡航|期間)?(?:の)?(?:始め|はじめ|始まり|始期|初日|始点)|入国日?|来日(?:日|年月日?)|いつから"
        r"|から|発|出国年月日?|着任年月日?|(?:first|opening|arrival) (?:day|date|month)|out|depart(?:s|ure)?"
        r"|begin(?:ning)?|in from|onset"
    ),
    "end": (
        r"(?:滞在|渡航|期間)?(?:の)?(?:終わり|終り|おわり|最終日|終期|末日|終点)|いつまで|まで|帰着日?"
        r"|帰国年月日?|離日年月日?|(?:last|final|closing|departure home) (?:day|date|month)|back|finish(?:es)?"
        r"|leaves again|home again|returns?(?: home)?"
    ),
    "period": (
        r"時|期日|日取り|暦|いつからいつまで|会期|calendar|between|span|window|slot|time ?frame|time ?slot|in residence"
        r"|residence|months? \((?:from|start).*\)|出発[～~〜\-–—→⇒・と]帰[着国]"
    ),
    "months": (r"nights|泊|延べ(?:月|日|週)数|lasts(?: for)?|for how long|how many (?:months|weeks|days)|ほど"),
    "destination": (
        r"所|(?:訪問|滞在|渡航|派遣|留学|移動|赴任|出張)(?:する|した|予定の?)?(?:機関|大学|研究所|研究室)"
        r"|先方(?:の?機関)?|(?:赴く|出向|向かう|訪ねる|訪れる|行く|働く)先|目的地|現地(?:の?機関)?|居場所"
        r"|(?:受け入れる|迎える|引き受ける)(?:機関|大学|側|研究室|組織)|ホスト(?:機関|大学|研究室)|bound for"
        r"|(?:new|temporary|foreign) (?:base|home)(?: for .*)?|visits|at|stays? (?:at|with|in)"
        r"|(?:target|visited|foreign) (?:institution|institute|organi[sz]ation|university|laborator(?:y|ies)"
        r"|lab|site)s?|(?:host|receiving) (?:lab(?:oratory)?|partner|side|institute|team's institution)"
        r"|partner(?: institution)? visited|sails to|flies to|travels to|works at|guest at"
    ),
    "home": (
        r"本属|送出機関|(?:元|今|もと)の(?:所属|機関|職場)"
        r"|(?:present|home|own|usual) (?:base|institution|institute|lab(?:oratory)?|university)"
        r"|releasing (?:institution|institute|university|side|lab)|comes from|based at|employer"
    ),
    "role": (
        r"事|務め|仕事|用件|用向き|やること|担うこと|働き|持ち場|受け持ち(?:の仕事)?"
        r"|(?:課題|仕事|役割|作業)と(?:持ち場|役割|成果|分担)|(?:何|なに)をする(?:か|のか)?"
        r"|.{0,8}(?:で|に)?(?:行う|する|担う|進める|取り組む|果たす|手がける|試みる|受け持つ)(?:研究|実験"
        r"|作業|仕事|こと|調査|測定|役割|課題|内容)"
        r"|(?:滞在|渡航|派遣|招へい|招聘|訪問|留学|来日|現地|先方)(?:中|先)?(?:での?|の|に行う)?(?:課題|研究"
        r"|実験|作業|仕事|用務|務め|テーマ|計画)|実験|研究項目|実施項目"
        r"|jobs?(?: (?:there|at the bench|on site|abroad))?|dut(?:y|ies)(?: there)?|does(?: there| what)?"
        r"|agenda|(?:research |scientific )?project(?: (?:at|in|with|there|during|abroad|of|for)\b.*)?"
        r"|planned (?:work|research|experiments?)|programme of (?:work|research)|experiments?(?: there)?"
        r"|learns and does|will(?: do| learn)?|outputs?(?: of the (?:stay|visit))?|brings (?:back|home)|to do"
        r"|business"
    ),
    "purpose": (
        r"何のため(?:に)?|なんのために|それで(?:どうなる|何が変わる)(?:か)?|何が変わるか"
        r"|(?:何[がを]|双方[がの]|互いに)?(?:得られる|得る|持ち帰る|受け取る)(?:もの|こと|か|成果)?"
        r"|(?:期待される|見込まれる|双方の|相互の|両国の)(?:成果|効果|利益|利点|相乗効果)|相乗効果"
        r"|so that|in order to|to what end|what (?:comes of it|changes|follows)|in return"
        r"|(?:mutual |joint )?(?:gains?|benefits?)"
        r"|what (?:it|each|both|the)(?: \w+)? (?:gets?|gains?|brings?|receives?)"
    ),
    "country": (r"(?:country|nation) of (?:the )?(?:stay|visit|destination|host)|host countr(?:y|ies)"),
    "degree": (r"博士(?:号|の)?(?:の?(?:取得|授与|修了)?(?:年月?|時期)?)?"),
    "event": (
        r"会合名?|会議名?|行事名?|催し(?:物|の名称)?|イベント名?|集会名?|リスク(?:項目|事項|要因)?|対応策"
        r"|品\s*名|品目|機器名?|設備(?:名|備品名)?|装置名?|仕\s*様|型番|数\s*量|単\s*価"
        r"|データ(?:名|の種類|セット)|達成目標|到達目標|目標値|議題|著者名?|掲載誌|発行年|保存先|公開先"
        r"|(?:project |joint |team |consortium )?(?:meetings?|events?|workshops?|seminars?|symposi(?:um"
        r"|a))(?: (?:name|title|type))?|risks?(?: description)?|likelihood|probability"
        r"|mitigation(?: measures?)?|contingency|items?|equipment|instruments?|quantity|unit (?:price|cost)"
        r"|price.*|(?:data ?sets?|data)(?: (?:type|name))?|publications?|facilit(?:y|ies)(?: used)?|users?"
        r"|ships?|vessels?|beam ?lines?|船名|施設名?|利用者|寄港地|演題|講演題目|authors?|agenda items?|impact"
        r"|signed by|署名者|発行者|指標|indicators?|targets?|(?:title of )?(?:the )?thesis|論文題名|defen[cs]e"
        r"|risk owner|invoice.*|supplier|vendor|manufacturer"
    ),
}
"""Expressions of whole labels by slot; "event" is of tables of meetings, things and risks, which tell no stays."""
PART = re.compile(
    r"(?:work ?packages?|wps?|tasks?|(?:research )?(?:topics?|themes?)|(?:研究)?(?:課題|項目|テーマ))"
    r"(?: ?(?:no\.?|番号|名))?"
)
"""A label of a part of the research, which tells what somebody does where no other label asks for it."""
WORDS = {slot: re.compile(pattern) for slot, pattern in WHOLE.items()}


@lru_cache(maxsize=2048)
def whole(label: str) -> str | None:
    """The slot that a label names as a whole, in any width and lower case; ``None`` where it is none of these."""
    return next((slot for slot, pattern in WORDS.items() if pattern.fullmatch(label)), None)
