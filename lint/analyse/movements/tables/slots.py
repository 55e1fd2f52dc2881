"""What the labels of a plan of stays ask for, and which way a title or a word points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lint.analyse.movements.tables.labels import whole
from lint.analyse.places import country
from lint.analyse.structure.grids import plain
from lint.analyse.text.scripts import closed_up

BOTH = re.compile(
    r"(?:渡航|派遣|訪問)\s*(?:[(（]\s*(?:・|/|又は|または|及び|および)?\s*(?:招(?:へい|聘)|受け?入れ?)\s*[)）]"
    r"|(?:・|/|、|又は|または|及び|および|or|と)\s*(?:招(?:へい|聘)|受け?入れ?))"
)
"""「渡航（招へい）」 in a label speaks of both ways: one word stands for it."""
BOTH_WAYS = re.compile(
    r"(?:派遣|渡航|outbound|outgoing|out)\s*[/・·／]\s*(?:受け?入れ?|招(?:へい|聘)|inbound|incoming"
    r"|in)(?:の?(?:別|区分|種別))?|(?:招へい|inbound)\s*[/・]\s*(?:渡航|outbound)"
)
ROUTE = re.compile(
    r"^from\b.*(?:→|->|–|-|/|\bto\b)\s*(?:to\b)?$(?<!date)|派遣元.*派遣先|出発地?.*到着|^(?:移動)?(?:区間|経路)$"
    r"|^routes?\b|^(?:発着|行程)$|^(?:sending|home|releasing)\b[^()]*\b(?:host|receiving|destination)"
)
ARROW = re.compile(r"→|⇒|➔|➡|⟶|►|▶|[-=]+>|(?<=\s)[>＞](?=\s)")
"""What stands between where a stay comes from and where it leads."""
GROUPS: tuple[tuple[str, str], ...] = (
    ("number", r"^(?:no\.?|番号|#|通番|項番|整理番号|id|s/n)$"),
    (
        "veto",
        r"直接経費|間接経費|費目|総額|^\d+年次|物品費|消耗品|人件費|(?:in)?direct costs?|subtotal|equipment"
        r"|salar(?:y|ies)|fringe|制度|助成|配分機関|論文|掲載|雑誌|学会名|会議名|journal|publication"
        r"|programme name|funder|(?<!phd )(?<!ph\.d\. )(?<!degree )(?<!doctorate )(?:grant|award)"
        r"|conference|milestone|マイルストーン|成果物|資格名",
    ),
    (
        "other",
        r"エフォート|effort|e-?mail|メール|電話|e-?rad|研究者番号|年齢|生年|性別|\bage\b|gender|国籍|nationality"
        r"|備考|remarks?|notes?$|証憑|査証|visa",
    ),
    ("cost", r"費用|経費|予算|金額|旅費|cost|budget|amount|expens|(?<![a-z])(?:jpy|usd)(?![a-z])|千円|万円"),
    (
        "direction",
        r"^(?:区分|種別|方向|向き|渡航区分|渡航の別|派遣区分|渡航種別|往来|in/out|out/in|direction|type|category|way"
        r"|outbound/inbound|inbound/outbound)$|渡航の(?:別|区分|種別)"
        r"|^(?:派遣|渡航)[/・](?:受け?入れ?|招(?:へい|聘))$|の別$|direction",
    ),
    (
        "role",
        r"(?:現地|先方|相手国|相手先|日本|滞在中)での(?!.{0,6}(?:受け?入れ?|世話|ホスト|指導|担当者|窓口|連絡|所属"
        r"|身分|期間|時期|日程|機関|場所))|活動$|(?:役割|役目|業務|作業|用務(?!先)|任務|実施事項|研究テーマ|テーマ"
        r"|担当(?!者|教員|研究者))|(?:研究|実施|活動|滞在|渡航|訪問|派遣"
        r"|招へい|共同研究|従事|取組|具体的な?)(?:の|する|した)?(?:内容|課題|題目|活動)"
        r"|内容$|何を|すること|行うこと"
        r"|roles?\b|tasks?\b|activit|^work\b|work (?:to be done|plan|there|content|at)|\bwhat\b|responsib"
        r"|contribution|mission|(?:research|project) (?:content|topic|plan|to)|assignment|will do|topics?$|deliverable",
    ),
    ("purpose", r"目的|狙い|ねらい|意義|なぜ|purpose|\baims?\b|objective|\bwhy\b|reason|rationale|goal"),
    (
        "start",
        r"^leaves$|^arrives$|開始|出発|渡航日|出国|着任|来日日|^自$|(?:start|begin|departure|arrival|from \(date"
        r"|from date|leav)(?:ing|s|ure)?(?:\b|(?=month|date|day))|^from$",
    ),
    (
        "end",
        r"終了|帰国|離任|帰任|離日|^至$|\b(?:end|return|until|till)(?:ing|s)?(?:\b|(?=month|date|day))|to \(date"
        r"|to date|^to$",
    ),
    (
        "period",
        r"from\s*[-–~/]\s*to\b|^(?:渡航|派遣|招へい|来日|訪日|滞在|travel|visit|stay)の?(?:予定)?$|期間(?!の?(?:長さ"
        r"|[月日週]数))|時期|日程"
        r"|いつ|^とき$|(?<!取得)(?<!修了)(?<!学位)年月(?!日$)"
        r"|滞在予定|実施年度|^年度|^年次$|スケジュール|滞在日$|period|\bwhen\b|dates?\b(?!.*(?:departure|return|start"
        r"|end))|term\b|timing|schedule|duration of|how long|\btime (?:abroad|in\b"
        r"|at\b|away)|どれ(?:くらい|ほど)|stay \(",
    ),
    (
        "months",
        r"^pm$|^person[- ]months?$|月数|日数|週数|泊数|(?:か|ヶ|カ|ケ|ヵ|箇)月$|長さ|length|duration|months?$"
        r"|weeks?$|days?$",
    ),
    (
        "host",
        r"(?:受け?入れ?|ホスト)(?:先|側)?(?:の)?(?:研究者|教員|責任者|担当者?|者|研究室|教授|代表者|pi)|招(?:へい"
        r"|聘)(?:責任者|担当者)|ホスト$|指導者|指導教員|カウンターパート|連携研究者|相手(?:側)?研究者"
        r"|hosted by|^with$|^under$|mentor|supervis|host (?:researcher|scientist|pi|professor|name|group|lab|team"
        r"|person"
        r"|investigator)|^host(?:s|ing)?$|counterpart (?:researcher|pi|name)|contact person",
    ),
    (
        "destination",
        r"(?:渡航|派遣|滞在|訪問|招へい|招聘|受け?入れ?|留学|出張|移動|赴任|行き?|相手|用務|来日|訪日)(?:予定)?先"
        r"|(?:受け?入れ?"
        r"|ホスト|派遣|滞在|訪問|渡航|相手(?:国|側|先)?|海外)(?:の)?(?:研究)?(?:機関|大学|組織|都市|拠点|地|場所)"
        r"|(?:身を置く|過ごす|働く|滞在する|研究する|受け入れる|行く|来る|着く|招く)(?:所|ところ|先|機関|大学|研究室)"
        r"|どこ|滞在地|行先|場所$|^受け?入れ?(?:側|先)?$"
        r"|destination|host(?:ing)? (?:institut|organi[sz]|universit|countr|site|compan|centre|center)|^where\b"
        r"|\bwhere$|places?\b|location|receiv|(?:institution|university|organi[sz]ation|lab(?:oratory)?|site"
        r"|country) (?:visited|abroad|to visit|to be visited)|visit(?:ed|ing)? (?:institut|universit|site|lab)"
        r"|go(?:ing|es)? to\b|\bvenue|^visiting$|partner institution|^site$",
    ),
    (
        "home",
        r"所\s*属|(?:派遣|招へい|招聘|渡航)元|送り出し|出身|本務|現職|勤務先|^機関名?$|^大学名?$|affiliation|home"
        r"|sending|current (?:institution|position)|^(?:institution|organi[sz]ation|university|employer)$|coming from",
    ),
    ("country", r"(?:渡航|相手|派遣|滞在|訪問|受入)?国(?:名|・地域)?$|^国|countr(?:y|ies)$|nation$"),
    ("degree", r"学位|取得年|ph\.?\s?d\.? ?(?:year|award|obtained)?|degree|doctorate"),
    (
        "stage",
        r"職名|職位|職階|職種|身分|学年|役職|課程|資格|^職$|キャリア|position|\bpost\b|career|stage|status|level"
        r"|\btitle$|\bgrade\b|rank|category of",
    ),
    (
        "person",
        r"^人(?:$|[と・、/／])|氏名|名前|実名|渡航者|来訪者|来日者|訪日者|派遣者|訪問者|滞在者|招へい者|招聘者"
        r"|被招(?:へい|聘)者|対象者"
        r"|参加者|研究者|担当者"
        r"|実施者|留学者|若手|だれ|誰|メンバー"
        r"|\bwho\b|\bnames?\b|travell?er|visitor|\bresearcher|\bperson\b|participant|\bfellow|\bstaff\b|members?\b"
        r"|\bstudent|\bscholar|invitee|secondee|trainee|candidate|personnel|\bpi\b",
    ),
    ("count", r"人数|名数|員数|number of|headcount|persons$|people$"),
)
PATTERNS = tuple((slot, re.compile(pattern)) for slot, pattern in GROUPS)
SPLIT = re.compile(r"\s*(?:[・/、,&+＋\n]|\band\b|及び|および|と(?=[一-龠]))\s*|\s*[(（]\s*|\s*[)）]\s*")
PRINCIPAL = re.compile(r"(研究代表者?|代表者|principal investigator)\s*[(（]\s*pi\s*[)）]")
"""Who leads the applicants, with the short word for it: no head of those who travel."""
AT = re.compile(r"(?:渡航|派遣|滞在|訪問|招へい|招聘|受け?入れ?|留学)先(?:で|における)の?")
TRAVEL = re.compile(
    r"渡航|来日|訪日|招へい|招聘|派遣|滞在|留学|在外|往来|mobilit|travel|visit|\bstays?\b|secondment|abroad|exchange"
    r"|invit"
    r"|outgoing|incoming|outbound|inbound"
)
MOBILE = re.compile(
    r"渡航|(?:人|ひと|研究者|双方向)の(?:行き来|移動|交流|往来)|招へい|招聘|派遣(?!社員|職員|会社)|滞在|留学"
    r"|在外研究|人的交流"
    r"|人材交流|研究者交流|研究交流|交流の?(?:計画|予定|日程|進め方|方法|内容|概要|実施|組み立て)"
    r"|^[\d.()\s-]*(?:国際|相互|双方向の?)?交流$|相互交流|人の(?:動き|移動|流れ)"
    r"|(?:誰|だれ)が、?(?:いつ|どこ)|^[\d.()\s]*(?:出る|出て[行い]く|行く|来る|渡る|迎える)(?:人|者|側)(?:々|たち)?$"
    r"|移動の?(?:計画|予定)|海外(?:研修|研鑽)|頭脳循環|往来|行き来|受け?入れ計画"
    r"|相互(?:訪問|派遣)|(?:だれ|誰)が[、,\s]?(?:いつ|どこ)|往復|行き帰り|^[\d.()\s]*(?:ゆきき|行きかい|行き交い"
    r"|往き来|行ったり来たり|行って来る)$"
    r"|mobilit|secondment|research (?:stay|visit)|plan of exchanges"
    r"|exchange (?:plan|schedule|matrix|programme|program|of (?:researchers|people"
    r"|personnel|staff))|stays? abroad|outgoing|incoming|outbound|inbound"
    r"|movements? of (?:people|researchers|staff|members)|\bwho (?:travels|goes|moves|visits|crosses|comes)"
    r"|\bwho\b[^.]{0,40}\b(?:when|where|whence)\b"
    r"|\b(?:people|those|members|ones) who (?:will )?(?:travel|go|move|come)\b|\bjourneys?\b"
    r"|\bpeople (?:will )?(?:move|travel)|people on the move|^[\d.()\s]*(?:\w+ )?exchanges?$|research experiences"
    r"|(?:researcher|personnel|staff|student|people|international|mutual|academic) exchanges?\b"
    r"|travell?ers|visits?\b|visiting|(?<!what )stays?\b|brain circulation|invit"
    r"|dispatch|travel (?:plan|program(?:me)?|schedule|arrangement)s?|^[\d.()\s]*travels?$|sojourns?\b"
    r"|to and fro|back and forth|\bmovements? (?:in|within|for) (?:wp|work|task|part)|^[\d.()\s]*movements?$"
    r"|people who (?:move|travel|go)\b|^[\d.()\s]*exchanges?\s?[:–—]"
    r"|(?:work|time|years?|months|periods?) abroad|circulation of (?:\w+ ){0,2}(?:researchers|people|staff|scientists)"
    r"|\b(?:swap(?:s|ping)?|exchang(?:e|ing)|trad(?:e|ing)|lending|sharing|sending)"
    r" (?:of )?(?:people|researchers|scientists|staff|students)\b"
    r"|comings? and goings?|^[\d.()\s]*hosting(?: plan| of [\w ]+)?$"
    r"|(?:schedule|calendar|list|overview|program(?:me)?) of (?:the )?(?:\w+ )?(?:exchanges|travels?|movements)"
)
PAST = re.compile(
    r"経歴|略歴|履歴|学歴|職歴|業績|実績|これまで|受賞|論文|発表|過去|curriculum|\bcv\b|biograph|biosketch|vitae"
    r"|\bto date\b|\bso far\b|\balready\b"
    r"|employment|education(?! plan)|track record|achievement|publications?|previous|past\b|prior |awards?\b"
    r"|appointments|academic record|professional preparation|career (?:history|summary)"
    r"|(?<!international )research experience(?!s? abroad)"
    r"|qualification"
)
OTHER = re.compile(
    r"会議|会合|集会|シンポジウム|ワークショップ|セミナー|行事|催し|イベント|マイルストーン|(?:年次|到達|数値)目標"
    r"|工程|リスク|危機管理|装置|設備|機器"
    r"|学位論文|共同指導|指標|期待される|安全管理|支える|支援体制|協定|(?:推薦|同意|承諾)書"
    r"|備品|データ(?:の)?(?:管理|公開|共有)|成果(?:の)?(?:公開|発信|物)|論文|知的財産|アウトリーチ|広報|予算|経費"
    r"|研究(?:実施)?項目"
    r"|meetings?\b|workshops?\b|symposi|seminars?\b|\bevents?\b|milestones?|deliverables?|\brisks?\b|contingenc"
    r"|equipment"
    r"|facilit(?:y|ies)|instruments?\b|\bdata (?:sharing|management|plan)|publications?\b|outputs?\b"
    r"|\btheses\b|\bthesis\b|supervised|indicators?\b|letters? of|agreements?\b|safety"
    r"|intellectual property|dissemination|outreach|governance|budget|\bcosts?\b|funding"
)
"""Titles of tables that stand in the part of the stays, and tell something else."""
OUT = re.compile(
    r"渡航|派遣|送り?出し|海外へ|国外へ|日本(?:側)?(?:国)?(?:から|発|出国|→|⇒)|本邦から|本学から|(?:日|JP|jp)\s*(?:→|⇒"
    r"|->|-->|to)"
    r"|outbound|outgoing|go(?:ing|es)? (?:abroad|out|there|from here)\b|sending|send\b|from japan"
    r"|japan\s*(?:→|⇒|->|to\b)|leaving|stays? abroad|\bout\b|dispatch"
)
IN = re.compile(
    r"招へい|招聘|受け?入れ?(?!先|機関|研究|教員|責任|大学|担当|者|側|国|組織)|来日|訪日|日本(?:側)?(?:へ|着)"
    r"|相手(?:国)?(?:側)?から|海外(?:側)?から|国外から|(?:→|⇒|->)\s*(?:日本|日|JP|jp|japan)"
    r"|inbound|incoming|invit|to japan|(?:→|⇒|->)\s*japan|com(?:ing|es?) (?:in|over|here|to)\b"
    r"|arriv(?:ing|als)|visitors? (?:to|from)"
    r"|hosting\b|\bin\b$|^in\b|reception of|from (?:the )?(?:counterpart|partner|abroad|overseas)"
)


BRACKETS = str.maketrans("[［【〔]］】〕", "(((())))")


@lru_cache(maxsize=2048)
def slots(label: str) -> tuple[str, ...]:
    """The slots that a column's label names, the leading one first ("渡航先・受入研究者" names two).

    Args:
        label: the words of the head cell, any width and case.

    """
    words = plain(label)
    if BOTH_WAYS.fullmatch(words):
        return ("direction",)
    words = PRINCIPAL.sub(r"\1", words.translate(BRACKETS))
    words = closed_up(BOTH.sub("渡航", words))
    words = re.sub(r"^[\s*※●○◎①-⑩]+|[\s*※:：。]+$", "", words)
    words = re.sub(r"^\(?[a-z0-9]{1,2}[.)．]\s*", "", words)
    if not words or len(words) > 60:
        return ()
    if alone := whole(words):
        return (alone,)
    main = _slot(AT.sub("", words))
    if ROUTE.search(words):
        return ("destination",)
    if words in ("年", "year", "years", "fy"):
        return ("period",)
    if {"start", "end"} <= {slot for slot, pattern in PATTERNS if slot in ("start", "end") and pattern.search(words)}:
        return ("period",)
    if AT.search(words) and main:
        return (main,)
    parts = [part for part in SPLIT.split(words) if part]
    if len(parts) < 2:
        return (main,) if main else ()
    named = [slot for part in parts if (slot := _slot(part))]
    head = _slot(parts[0])
    ordered = list(dict.fromkeys(([head] if head else [main] if main else []) + named))
    told = set(ordered)
    if "home" in told and {"country", "destination"} & told and not {"person", "stage", "degree"} & told:
        ordered[ordered.index("home")] = "destination"  # 「国・機関」
    return tuple(dict.fromkeys(ordered))


def _slot(words: str) -> str | None:
    alone = whole(words)
    if alone and alone != "event":
        return alone
    return next((slot for slot, pattern in PATTERNS if pattern.search(words)), None)


@lru_cache(maxsize=2048)
def direction(words: str, home: str | None = None) -> str | None:
    """The one direction that a title, a label or an entry tells: "outbound" or "inbound".

    Args:
        words: the words, any width and case.
        home: the applicant's country (ISO 3166), for "from the US".

    """
    plain_words = plain(words)
    if len(plain_words) == 1 and plain_words in "→⇒➔←⇐":
        return "outbound" if plain_words in "→⇒➔" else "inbound"
    out, come = bool(OUT.search(plain_words)), bool(IN.search(plain_words))
    if home and home != "JP":
        out, come = _seen_from(plain_words, home, out, come)
    elif re.search(
        r"(?:海外|相手国?(?:側)?|米国|国外|[ァ-ヶー]{3,}側?|[米英独仏韓加]国?)(?:側)?(?:から|より)(?:の)?(?:渡航"
        r"|派遣|訪問|来)|日本(?:側)?への(?:渡航|派遣|訪問)|from (?!japan)[\w .]+ to japan",
        plain_words,
    ):
        return "inbound"
    elif re.search(r"日本(?:側)?(?:から|より|人?若手)", plain_words) and not re.search(r"招へい|招聘", plain_words):
        return "outbound"
    return None if out == come else "outbound" if out else "inbound"


def first_direction(told: Iterable[str], home: str | None = None) -> str | None:
    """The direction that the first of several titles or labels tells which tells one; see :func:`direction`."""
    return next((way for words in told if (way := direction(words, home))), None)


HOMES = {
    "US": r"(?:the )?(?:u\.?s\.?a?\.?|united states|america)(?![a-z])",
    "GB": r"(?:the )?(?:uk|u\.k\.|united kingdom)(?![a-z])",
}


OWN = re.compile(r"(?:^|.*\b)(?P<way>to|into|from|out of|away from)\s(?:the\s)?(?P<where>[a-z]+(?:\s[a-z]+)?)$")
"""A title that ends with the applicant's own country, and the way: "out of germany", "guests to germany"."""
INTO = ("to", "into")


def _seen_from(words: str, home: str, out: bool, come: bool) -> tuple[bool, bool]:
    if (own := OWN.search(words)) and country(own["where"].title()) == home:
        return own["way"] not in INTO, own["way"] in INTO
    name = HOMES.get(home)
    if name and re.search(rf"from {name}", words):
        return True, False
    if name and re.search(rf"(?:to|visit(?:ing|ors to)?) {name}", words):
        return False, True
    if re.search(r"to japan|来日", words):
        return True, False
    if re.search(r"from japan", words):
        return False, True
    return out, come


@lru_cache(maxsize=1024)
def is_past(words: str) -> bool:
    """Whether a heading is of what has been: careers, achievements, publications."""
    return bool(PAST.search(plain(words))) and not re.search(r"計画|plan\b|予定", plain(words))


@lru_cache(maxsize=1024)
def is_mobile(words: str) -> bool:
    """Whether a heading (folded) announces stays; it is asked for each sentence below."""
    return MOBILE.search(words) is not None
