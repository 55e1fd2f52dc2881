"""What builds a network, trains people or lasts beyond a grant, as sentences and rows of tables put it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.themes.slots import TIME
from lint.analyse.themes.word_classes import Hit, folded, hits
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.themes.features import Sight

EVENT = expression(
    r"ワークショップ|シンポジウム|判定会|審査会(?![員議])|検討会(?![員議])|「[^」]{1,8}の学校」|フォーラム|コンファレンス|キックオフ|研究集会|研究会(?!議)|国際集会|(?<!学)会合|(?<!総)合宿|測定会|交流会|勉強会|輪読会|報告会|寄り?合い"
    r"|(?:年次|合同|全体|定例|四半期|三者|二者|四者|両者|国際|運営|進捗|オンライン|代表者?)(?:の)?(?:会議|会合|集会|大会|総会|セミナー|ゼミ)|(?:毎|隔)[年月週][^。]{0,12}(?:会議|会合|集会)"
    r"|四半期の会議|(?:サマー|ウィンター|スプリング)?スクール|[夏冬春秋]の学校|(?:採取|研究)?塾|セミナー"
    r"|(?:学校|実習|講習|演習)[^。]{0,30}(?:交互に|持ち回り)|(?:交互に|持ち回りで)[^。]{0,24}(?:学校|実習|講習|演習)"
    r"|相互利用|(?:会員|加盟).{0,8}(?:迎え|加わ)"
    r"|帰国(?:後|した)(?=.{0,40}(?:共著|指導役|後輩|報告会|投稿|交流|共同|教え))"
    r"|\b(?:workshops?|symposi(?:a|um)|seminars?|webinars?|(?:summer|winter|field|spring|autumn) schools?|retreats?"
    r"|all-hands|quarterly reviews?|(?:annual|open|project|partners?['’]?|young) forums?"
    r"|(?:monthly|weekly|fortnightly|quarterly) (?:\w+ )?calls?\b"
    r"|joint calls? (?:with|every|each)|kick-?off"
    r"|(?:project|annual|joint|steering|opening|closing|review|round|plenary|consortium|general|monthly|weekly|quarterly"
    r"|yearly|go/no-go)(?: and \w+)? meetings?|meetings? of (?:the|all|our) (?:partners|teams|groups|members|leads)"
    r"|conferences? (?:for|of|in|at|follows)|(?:hosts?|holds?|organi[sz]es?) (?:an? |the )?(?:\w+ )?conference"
    r"|(?:schools?|courses?)\b[^.;]{0,40}\b(?:alternat\w+|in turn|by turns|jointly)\b"
    r"|school\b[^.;]{0,60}(?:is held|takes place|\d+ days|participants|researchers)"
    r"|(?:returned|returnees?|return(?:ing)?)\b(?=.{0,60}(?:publish|co-?author|mentor|report|alumni|host|teach|runs?))"
    r"|alumni|member institut)"
)
"""A gathering of the partners, or what those who return do."""
LEADS = expression(
    r"(?:leads|partners|groups|teams|sites|laborator(?:y|ies)|members)\b[^.;]{0,40}\b(?:meet|decide|vote|call|video)"
    r"|by (?:the|all) (?:(?:two|three|four|five|six|group|site|team) )*(?:leads|leaders|heads)\b"
    r"|(?:三|二|四|両|各)(?:者|国|機関|大学|チーム)[^。]{0,24}(?:会議|会合|集)"
)
"""Partners who meet."""
COUNTED = expression(
    r"(?:(?:[二三四五六2-6]|全)[名人](?:全員)?|全員|(?:代表者?|分担者|研究者)[二三四五六2-6]名)(?:は|が|で)[^。]{0,40}(?:持ち寄|集ま|会合|会い|話し合|決め|議論)"
    r"|\b(?:all|the) (?:two|three|four|five|six) (?:of us )?(?:meet|discuss|decide|compare|come together|vote)\b"
    r"|\bwe (?:all )?(?:meet|come together|gather)\b"
)
"""The partners by their number, who meet; others may be meant whom the sentence before names."""
MEETING = expression(r"会合|集会|\bmeetings?\b")
"""What a budget needs no more words for."""
PIECE = expression(r"[、・,;]| and ")
"""What parts the things that one row of a budget pays for."""
RHYTHM = expression(
    r"四半期|毎|隔|月例|\d回|年に|持ち回り|(?:第[一二三四])?[月火水木金土日]曜"
    r"|\b(?:after each|in turn|every|each|quarterly|monthly|weekly|annual(?:ly)?|twice|once)\b"
)
OTHERS = frozenset({"public", "producers", "authority", "firm", "learner", "school"})
"""Classes of words for people who are no partners."""
OUTSIDE = expression(
    r"農家|市民|住民|漁業者|漁師|師匠|漁協|組合員|職人|患者|児童|生徒|小学校|中学校|高校|蔵元|長老|豆腐|家族"
    r"|\b(?:farmers?|growers?|citizens?|residents?|villagers?|fishers?|nurses?|patients?|pupils?|elders?|teachers?|jur(?:y|ies))\b"
)
"""People outside of research: what is held with them is no network of researchers."""
COURSE = expression(
    r"講習|実習|研修|演習|講座|スクール|[夏冬春秋]の学校|合宿|インターン|共同指導|副指導|二人の指導|メンター|博士論文|単位|ハンズオン|若手[^。、]{0,12}(?:育成|支援|研修|スクール|合宿)|人材育成"
    r"|\b(?:courses?|(?:summer|winter|field|spring|autumn) schools?|school|practicals?|training|traineeships?"
    r"|internships?"
    r"|co-?supervis\w+|joint(?:ly)? supervis\w+|mentors?(?:hip|ing)?|credits|certificates?|hands-on|bootcamps?)\b"
)
"""What trains young researchers."""
YEARS = expression(r"(?:\d[\d,.]*\s+){2,}\d|年\d回|毎年|each year|annual")


def gathers(words: str, *, row: bool = False) -> bool:
    """Whether a sentence, or a row of a table, tells of a dated gathering of the partners.

    Args:
        words: the sentence or the row.
        row: whether it is a row: a cell needs no verb.

    """
    plain = folded(words)
    dated = bool(TIME.search(plain) or RHYTHM.search(plain)) or (row and bool(YEARS.search(plain)))
    meets = EVENT.search(plain) or LEADS.search(plain)
    return bool(dated and meets) and not OUTSIDE.search(plain)


def governs(sight: Sight) -> bool:
    """Whether the partners' own leaders meet and decide, and nobody outside of research is named with them."""
    plain = folded(sight.text)
    if COUNTED.search(plain) and RHYTHM.search(plain):
        before = sight.before
        return not _others(plain, sight.hits) and not _others(folded(before), hits(before, sight.language))
    return bool(LEADS.search(plain)) and gathers(sight.text) and not _others(plain, sight.hits)


def _others(plain: str, found: Sequence[Hit]) -> bool:
    """Whether somebody outside of research is named."""
    return any(hit.kind in OTHERS and plain[hit.end : hit.end + 1] != "せ" for hit in found) or bool(  # 組合せ
        OUTSIDE.search(plain)
    )


ATTENDS = expression(
    r"(?:学会|国際会議|大会|シンポジウム)(?:等|など)?[でに](?:[^。、]{0,12}(?:発表|報告|参加|出席))"
    r"|\b(?:presents?|speaks?|attends?|reports?)\b[^.;]{0,60}\b(?:conference|congress|convention)s?\b"
)
"""One goes where others gather: to a congress of one's field."""


def attends(words: str) -> bool:
    """Whether a sentence tells of going to a congress, which by itself brings no partners together."""
    return ATTENDS.search(folded(words)) is not None


def convenes(words: str) -> bool:
    """Whether a row of a budget pays for a gathering of the partners, among other things perhaps."""
    pieces = PIECE.split(folded(words))
    return any((EVENT.search(one) or MEETING.search(one)) and not OUTSIDE.search(one) for one in pieces)


def trains(words: str) -> bool:
    """Whether a row of a table tells of something that trains young researchers."""
    return bool(COURSE.search(folded(words)))


AFTER = expression(
    r"(?:終了|終わ|支援|助成|事業|課題|計画|研究).{0,6}(?:後|のち|あと)|^(?:その|そ)の?(?:後|のち|あと)$|その後"
    r"|そののち|のこす|残す|残るもの"
    r"|持続|継続|自立|出口|社会実装|実用化"
    r"|after (?:the|this|october|november|20)|beyond|legacy|what (?:stays|remains|is left|lasts)|sustain|continu"
    r"|exploitation|impact path"
)
"""Titles that announce what comes after the funding."""
LASTING = expression(
    r"(?:助成|支援|課題|計画|事業|プロジェクト|期間|研究)(?:の|が)?(?:終了|終わっ|終わり)(?:後|た後|てから)|終了後|引き継|引き渡"
    r"|自走|持続的(?:な|に)"
    r"|社会実装|実用化|事業化|商品化|製品化|量産|上市|恒久|常設|利用料|年会費|使い続け|続けられ|寄託|移管|種苗登録|標準化|国際標準"
    r"|承認申請|実施許諾|ライセンス(?:契約|料|供与|生産)|起業|頒布|(?:正規|単位互換)(?:の)?科目|大学の(?:正規の?)?科目"
    r"|(?:保存|系統)(?:施設|機関|センター)[^。]{0,8}(?:預|移)"
    r"|(?:センター|機関|博物館|コレクション|nbrc)[^。]{0,6}に(?:預|移し|残)"
    r"|(?:企業|会社|メーカー|事業者|工場|組合(?!せ)|農家|漁協|病院)\d*社?(?:が|で|に|は)[^。]{0,16}"
    r"(?:試用|採用|採り入れ|製造|販売|配る|運用|商品)"
    r"|\bafter (?:the )?(?:grant|award|project|funding|center|centre|program(?:me)?)\b"
    r"|\bbeyond the (?:grant|award|project|funding)|when the (?:grant|money|funding|award) ends|sustainab"
    r"|self-supporting|user fees?|membership fees?|taken? (?:over|up) by|continue[sd]? (?:after|beyond)"
    r"|at their own (?:cost|expense)|commerciali[sz]|licen[cs]ed? (?:to|under|agreement|income|fee)"
    r"|adopt(?:ed|s|ion)? by"
    r"|put to use|in use by|spin-?(?:off|out)|start-?ups?|dossier|becomes? (?:an? )?(?:elective|permanent|section of)"
    r"|\b(?:handed|passes|passed|goes?|given|transferred|deposited|entrusted) (?:over )?(?:to|with) "
    r"(?:the |a |an )?[^.;]{0,50}"
    r"(?:collection|repositor|cent(?:er|re)|agency|offices?|authorit|ministry|compan(?:y|ies)|makers?|museum|archive)"
    r"|kept (?:on )?by the|can buy\b"
    r"|(?:tested|tried|made|produced|run|used) by (?:a|an|two|three|the)? ?(?:\w+ )?(?:manufacturers?"
    r"|makers?|compan(?:y|ies)"
    r"|firms?|mills?)"
)
"""What remains when the funding ends, or how results come into use."""
