"""How words shape the names of organisations, and words that name none."""

from __future__ import annotations

import re

from lint.analyse.text.scripts import is_kanji
from lint.expressions import expression

STATES = expression(
    r"A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
"""Letters that stand for a state of the US: "Irvine, CA" is not in Canada."""
LATIN = expression(r"[A-Za-zÀ-ɏ0-9]")
WORD = r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ0-9’'&.\-]*"
GLUE = r"(?:\s+(?:of|for|and|the|in|at|de|della|di|do|da|des|du|la|le|y|e|und|für|&|–|-)(?=\s))*"
KIND = (
    r"(?:Universit(?:y|ies|é|à|ät|at|eit|as|i|et|etet)|Univ\.?|Universidade?|Universidad|College|School|Institut(?:e|es|o|et|ions?)?"
    r"|Laborator(?:y|ies)|Cent(?:re|er|rum|ro)|Academy|Hospital|Museum|Observatory|Agency|Council|Foundation"
    r"|Organi[sz]ation|Hochschule|École|Ecole|Polytechnic|Politecnico|Politécnica|Clinic|Station|Corporation|GmbH"
    r"|Inc\.?|Ltd\.?)"
)
ROMANCE = r"Universidade?|Universitat|Universit[éàa]|Institut[oe]?|Cent(?:ro|re)|Escola|Escuela|École|Ecole|Politecnico"
BEFORE_TOWN = r"Universität|Universiteit|Université|Universitetet|Universitet|Uniwersytet|Univerzita|Hochschule"
"""What stands before a town: "Universität Leipzig", "Universitetet i Bergen"."""
OF = (
    r"(?:of|for|at|in|de|del|dell[ao’']?|degli|di|do|dos|da|das|des|du|der|für)(?:\s+(?:the|la|las|los|el))?"
    r"|d[’'](?=[A-ZÀ-ÞĀ-Ž])"
)
ENGLISH = expression(
    rf"(?:(?:{WORD}{GLUE}\s+){{0,6}}(?:(?:{ROMANCE})\s+{WORD}(?:\s+{WORD})?(?=\s+(?:d[eiao]|del|des|du|d[’']))"
    rf"|(?:{BEFORE_TOWN})\s+(?:i\s+)?{WORD}|{KIND})"
    rf"(?![A-Za-z])(?:\s+(?:{OF})\s*{WORD}"
    rf"(?:(?:\s+|\s+and\s+|\s*&\s*|\s+of\s+|\s+d[eiao]s?\s+){WORD}){{0,4}})?)"
)
KINDS = expression(rf"(?<![A-Za-z]){KIND}(?![A-Za-z])")
ANOTHER = expression(
    rf"(?<![A-Za-z]){KIND}(\s+(?:and|&)\s+(?:the\s+)?)(?={WORD}[^,.;]*{KIND})|(\s[–—-]\s+(?:the\s+)?)(?=(?:{WORD}[^,.;]*)?{KIND})"
)
"""Where behind one institution another begins, or behind a place: "Kagoshima – University of Montana"."""
SENTENCE = expression(r"(?<!Univ)(?<!Inst)(?<!Dept)(?<=[a-z]{3})\.\s+(?=[A-Z])")
"""Where the sentence before an institution ends: "…, Misaki Ueno. University of Guelph"."""
APART = expression(
    r"\u3000+|\t+| {2,}|\s(?=(?:(?:Assistant|Associate|Full|Senior|Adjunct|Visiting|Emeritus)\s)*"
    r"(?:Professor|Prof|Lecturer|Reader|Postdoc[a-z]*|Dr|PhD)\b)"
)
"""What parts the columns of a line, or an institution from a post: "University of Alaska　Professor　…"."""
WHO_AT = expression(r"[^,;]*\s(?:at|in)\s+(?:the\s+)?(?=\S)")
WHEN_IN = expression(
    r"\s+(?:in|from|for)\s+(?:[FA]Y|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year\b|Spring|Summer|Autumn|Fall)"
)
IN_PLACE = expression(r"\s+in\s+(\S.*)$")
IN_LAB = expression(rf"(?<![A-Za-z]){KIND}(\s+in\s+)|(\s+in\s+)\S+[’']s$")
"""Where somebody's laboratory or the town begins behind a name: "Kochi University in Ushioda's"."""
JAPANESE = expression(
    r"(?:[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ・＝\-＆&]|(?<=[ァ-ヶー])=(?=[ァ-ヶー])){1,24}?(?:大学院大学|大学校|大学|高等専門学校|高専|研究所|研究院"
    r"|研究機構|研究センター"
    r"|工科大学|病院|科学院|科学技術院|アカデミー|博物館|財団|研究財団|カレッジ|センター|協会|株式会社|機構|試験場"
    r"|試験所|観測所|実験所|[一-龠ァ-ヶー]{2}(?:劇場|音楽院|気象台|診療所|演習林|実験林|研究林|製作所)|公社|公団|事業団|天文台|植物園|動物園|水族館|科学館|美術館|文書館|(?:[国県府都市州]立|議会)図書館)"
    r"(?:[一-龠ァ-ヶー]{1,10}校)?"
)
SHOWN = expression(r"(?:天文台|植物園|動物園|水族館|科学館|美術館|文書館|図書館)$")
TORN = expression(r"[ぁ-ん](?<![のはがをにでとへもや])(?<!から)(?<!まで)(?<!より)$")
"""What stands before kanji that are only the end of a name: 「ふくしま海洋科学館」."""
MUNICIPAL = expression(
    r"(?:[一-龠々ヶ]{1,4}?|なよろ|さいたま|つくば|いわき)[都道府県市町村区]立?(?!立)"
    r"(?:(?![のはがをにでとへもや])[ぁ-ん]){0,6}[一-龠々ァ-ヶー・]{0,12}?"
    r"(?:天文台|植物園|動物園|水族館|博物館|科学館|美術館|文書館|図書館|(?<=[ァ-ヶー])(?:パーク|ミュージアム|プラネタリウム|ドーム))"
    r"(?![一-龠々ァ-ヶー])"
)
"""What a prefecture or a town keeps, whose name may be in hiragana: 「鳥取市さじアストロパーク」."""
OWN = expression(
    r"(?:本|同|当|各|他|母|両|全|[二三四五六七八九十数]|私|出身|所属|姉妹|協定|提携)(?:(?:州|県|市|府|都|国)立|工科|工業|医科|農工)?(?:大学|研究所|機関|病院|機構|センター|財団)"
    r"|(?:[本同当各他両全]|公開|公立|公共|国立|[都道府県市町村州]立|地[方元域]|近[隣郊]|国内|海外|大[型学]|小型|私設|電波|光学|太陽|宇宙|専門|民間|主要)+"
    r"(?:天文台|植物園|動物園|水族館|科学館|美術館|文書館|図書館|博物館)$"
    r"|.*(?:反応|作用|制御|分子|形成|調節|輸送|伝達|生成|劣化|破壊|認識|応答|発現|防御|発生|動作|駆動|変形|摩耗|伝播"
    r"|分解|抵抗|耐性|進化|物理|化学|生理|感染|抑制|触媒|伝導|成長|変換|発症|免疫|代謝|合成|開閉|リンク|歯車)機構$"
)
"""Words that point at an institution and name none."""
JOINS = expression(r"[・/\s]")
LEAD = expression(r"^(?:The|At|To|In|From|With|By|For|And|Of|Dr|Prof|Professor|Host|Visit|Both|Each)\.?\s+(?=[A-Z])")
TRAIL = expression(
    r"(?:\s(?:Project|Partner|Counterpart|Principal|Lead|Foreign|Overseas|International|Co-?PI|PI|Duration|Period|Host"
    r"|Funding|Award|Members?|Title|Term|Profs?|Professor|Drs?|Mr|Ms|Mrs))+$"
    r"|(?<!Univ)(?<!Inst)(?<!Dept)(?<=[a-z]{3})\.\s.*$"
)
"""Words that begin the next line of a cover, where lines run into each other, or the next sentence."""
VAGUE = expression(
    r"^(?:[一-龠ァ-ヶー]{1,10}[のに](?:ある)?)?(?:研究)?(?:機関|大学|研究所|研究室|企業|会社|病院|施設|博物館|財団|団体)"
    r"(?:又は|または|若しくは|もしくは|或いは|あるいは|か|や|、|・)(?:研究)?(?:機関|大学|研究所|研究室|企業|会社|病院|施設|博物館|財団|団体)"
    r"(?:等|など)?(?:の(?:どこか|いずれか|どれか|ひとつ|一つ))?$"
    r"|^(?:[一-龠ァ-ヶー]{1,8}(?:国)?(?:内|側)?の)?(?:共同研究|連携|提携|協力|受け?入れ)(?:先|相手(?:先|機関)?|機関|大学|校)(?:のいずれか|の一つ)?$"
    r"|^(?:(?!を|について|に関)[^\d、。]){1,12}?(?:で|と|に|が|へ|のうちで)(?:の)?(?:協議|相談|調整|検討|選定|人選|打ち?合わ?せ)"
    r"(?:中|する|して|予定|(?:の(?:うえ|上)|後に?|により|して)、?(?:決める|決定(?:する)?|定める|選ぶ|選定(?:する)?))?$|^(?:(?:(?:[一-龠ァ-ヶー]{1,8}側の?|(?:米国|英国|カナダ|韓国|フィンランド|ドイツ|フランス|豪州|日本|国内)の)"
    r"|いずれかの|どこかの|どれかの|海外|国外|外国|国際|現地|他|相手国?側?|連携|受け?入れ?|渡航|派遣|招へい|協力|提携|欧米|有力|主要"
    r"|欧州|西欧|北欧|東欧|南欧|北米|南米|中南米|アジア|東アジア|東南アジア|アフリカ|オセアニア|中東"
    r"|国立|州立|公立|公的|民間|著名|第一線|世界的|世界|複数|共同|参加|各|両"
    r"|海外連携|海外共同)(?:の|的な|な)?(?:先)?)+(?:研究)?(?:機関|大学|研究所|研究機関|拠点|研究室|施設|センター"
    r"|パートナー|チーム|先)*"
    r"(?:等|など|の(?:どこか|いずれか|どれか|ひとつ|一つ))?"
    r"(?:\(?(?:検討中|調整中|未定|予定|選定中|相談中|これから[^()]{0,6}|後日[^()]{0,6}|今後[^()]{0,6})\)?)?$"
    r"|^(?:(?:(?:先方|相手(?:方|側|先)?|本人|機関|大学|受け?入れ先|事務(?:局|室)?|現地)(?:と(?:の)?|に(?:対して|て)?|へ(?:の)?|で|が))?"
    r"(?:相談|協議|交渉|打診|依頼|人選|選考|照会|問い?合わ?せ|確認|調整|検討|選定)中"
    r"|(?:(?:先方|相手(?:方|側|先)?|本人|機関|大学)(?:から)?の)?(?:返[事答信]|回答|連絡|承諾|内諾|決定)(?:待ち|を待つ)"
    r"|(?:追って|今後|これから).{0,10}|(?:still )?(?:under|in) (?:discussion|negotiation)|still open|being [a-z]+ed"
    r"|未定|未決定|要調整|後日.{0,6}|t\.?b\.?[acdn]\.?|n/?a"
    r"|(?:will|is|are|remains?) to be (?:[a-z]+ed|chosen|found|fixed)(?: later)?"
    r"|(?:will|shall) (?:still |later )?be (?:[a-z]+ed|chosen|found|fixed)(?: (?:later|soon|shortly|in due course))?"
    r"|(?:not|none) (?:yet |as yet )?(?:[a-z]+ed|known|chosen|found|fixed)(?: yet)?"
    r"|(?:reply|answer|consent|approval) (?:pending|awaited)"
    r"|awaiting .{1,24}|enquir(?:y|ies) .{1,24}|(?:still |yet )?to be (?:determined|decided|confirmed"
    r"|announced|arranged|agreed|chosen|fixed|found|named|selected|set|settled)|undecided|pending"
    r"|(?:an?\s+|the\s+|several\s+|one of (?:the|our)\s+)?(?:overseas|foreign|partner|collaborating|international"
    r"|counterpart|host|leading|top|suitable|appropriate)"
    r"[\s\w,-]*(?:institutions?|universit(?:y|ies)|laborator(?:y|ies)|labs?|partners?|organi[sz]ations?"
    r"|countr(?:y|ies)|sites?)(?:\s+abroad|\s+overseas)?"
    r"|abroad|overseas|海外|国外|相手国|欧米|欧州|アジア|europe|asia|(?:大学|研究機関)(?:等|など)?)[。.\s]*$",
    re.I,
)
NONE = expression(
    r"^(?:[\s\-–—―ー－−‐/・*＊.…]*|なし|無し?|該当(?:なし|せず|しない)|n/?a|none|not applicable|nil)$", re.I
)
JAPANESE_PLACE = expression(
    r"^(?:国立(?:大学法人)?|公立(?:大学法人)?|私立|学校法人|独立行政法人|国立研究開発法人)|北海道"
    r"|[東西南北]?(?:京|日本)|東京|大阪|横浜|名古屋|札幌|仙台|神戸|福岡|広島|岡山|熊本"
    r"|長崎|鹿児島|沖縄|琉球|愛知|岐阜|三重|静岡|長野|新潟|富山|石川|福井|滋賀|京都|奈良|和歌山|兵庫|鳥取|島根"
    r"|山口|徳島|香川|愛媛|高知|佐賀|大分"
    r"|宮崎|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|山梨|県立|府立|都立|市立|道立|帝京|関西"
    r"|関東|東北|中部|近畿|四国|九州|筑波|つくば|北見|室蘭|帯広|小樽|旭川|弘前|会津|長岡|上越|豊橋|浜松|鳴門|金沢|高崎"
    r"|前橋|都留|下関|尾道|鹿屋|早稲田|慶應|立命館|同志社|龍谷"
)
UNIT_ON = expression(r"(?:大学院)?[一-龠々ァ-ヶー]{1,8}研(?![一-龠々ァ-ヶー])")
"""The short name of an institute behind that of its university: 「東大大気海洋研」."""
FAMILIES = ("fraunhofer", "cnrs", "cea", "csiro", "inria", "helmholtz", "leibniz")
"""Organisations whose institutes go by letters behind the name: Fraunhofer ISE, CNRS–LAAS."""
SOCIETIES = frozenset(("Max Planck Institute", "Fraunhofer Institute", "Leibniz Institute", "Helmholtz Centre"))
"""What the list calls an institute of a society of which the words do not tell which."""
INSTITUTE = expression(r"[ -][A-Z][A-Za-z]?[A-Z]{1,6}(?![A-Za-z])")


def stands(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer word."""
    name = text[start:end]
    if LATIN.match(name[0]) and start and LATIN.match(text[start - 1]):
        return False
    if LATIN.match(name[-1]) and end < len(text) and LATIN.match(text[end]):
        return False
    if name.endswith(" U") and re.match(r"\.[A-Z]", text[end:]):
        return False  # "the Boston U.S. office"
    if re.match(r"[ァ-ヶー]", name[0]) and start and re.match(r"[ァ-ヶー]", text[start - 1]):
        return False
    return not (re.match(r"[ァ-ヶー]", name[-1]) and end < len(text) and re.match(r"[ァ-ヶー]", text[end]))


AGAIN = expression(
    r"\s?[(\[](?:[^()\[\]]{1,24}[、,;]\s?)?\s?(?:以下[、,]?\s?|略称[::]?\s?|hereafter,?\s?|henceforth,?\s?)?[「“\"']?"
)
"""Between an institution and another name of it."""
CLOSED = expression(r"[」”\"']?(?:と(?:略す|する|呼ぶ))?\s?[)\],、]")
UNIT_OF = expression(
    r"(?:Graduate |Research )?(?:Institute|Department|School|Faculty|Laboratory|Cent(?:re|er)|College|Division|Museum)"
    r"s? (?:of|for|in)\b|[一-龠ァ-ヶー]+(?:研究[所院科]|センター|機構)$"
)
"""What is likely to be a unit of the institution behind it: "Institute of Geology", 「低温科学研究所」."""
OF_WHOLE = expression(r"\s*(?:,\s*|\(|of |at )(?:the )?", re.I)
SUBJECT = expression(r"(?:\s(?:(?:and|of|the|und|der|des)\s)*[A-ZÄÖÜ][\w-]+){1,5}")
"""What a society's institute is for, behind "MPI for"."""
BRANCH = expression(r"(?<=[所場構])[一-龠ァ-ヶー]{2,6}?(?:支所|支場|分所|分場|支部)")
"""Its branch, behind an institute: 「森林総合研究所九州支所」."""
CAMPUS = expression(r"[・ ][ァ-ヶー]{2,12}校(?![舎長])")
"""Its campus, behind a university: 「カリフォルニア大学 マーセド校」."""
SHORT = expression(r".*大|[一-龠]{2,3}研|[一-龠]{2,4}")
"""Short names in Japanese, which may be parts of other words."""
BEFORE = expression(r"(?:[^一-龠々0-9]|[国公私]立|法人|現在?|期間|同時|以[降後]|後に|的に|[月日年間先元国旧前])$|^$")
"""What may stand before a short name in kanji."""
UNIT = expression(
    r"(?:[一-龠ァ-ヶー・]{1,16}?(?:研究[所院科室]|センター|学[部院府]|機構|病院|専攻|研(?![究修磨鑽削]))"
    r"|側|院|卒|内(?![科部陸臣])|所属|出身|(?:名誉|准)?教授|助教|講師|[学総]長|病院|[附付][属置]|[主共]催)"
)
"""What may be written onto a university's short name: its units, its people."""
ELSE = expression(
    r"気|陸|会|国|型|量|規模|火|地震(?!研)|戦|使|臣|統領|手|通り|脳|腸|動脈|豆|麦|系|賞|事|半|変|体|切|衆|幅|域|洋|西洋|阪|学"
    r"|雪山|雨|風|都市|聖|河|網|好|空襲|百科|恐慌|正|ホール|ドーム|アリーナ|マラソン"
)
"""What begins another word with 大: 「大気」, 「大会」, 「大西洋」."""
SOMEBODY = expression(r"(?:(?:Prof|Dr|Mr|Mrs|Ms|Professor|Sir)\.?\s|(?<![A-Za-zÀ-ɏ.])[A-ZÀ-ÞĀ-Ž]\.\s?)$")
NAMESAKES = frozenset(("Luke", "Mila", "NIWA"))
"""Institutions whose short names are names of people."""


def alone(text: str, start: int, end: int) -> bool:
    """Whether an institution's name is no part of other words (「東大」 in 「関東大震災」), and nobody's name."""
    name = text[start:end]
    if name in NAMESAKES and (re.match(r"\s[A-Z]", text[end:]) or re.search(r"[A-Z][a-z]+\s$", text[:start])):
        return False
    if name.isascii():
        return not (name.isalpha() and name[1:].islower() and somebody(text, start))
    if not SHORT.fullmatch(name):
        return True
    if re.match(r"[一-龠]", name) and not BEFORE.search(text[max(start - 3, 0) : start]):
        return False
    if name[-1] != "大":
        return re.match(r"[究修磨鑽削環]", text[end : end + 1]) is None
    if re.match(r"さん|氏|君(?!津)|様|先生|博士(?!課程|号|研究員)", text[end : end + 2]):
        return False  # 「山口大さん」
    return not ELSE.match(text, end) and (
        not re.match(r"[一-龠々]", text[end : end + 1]) or bool(UNIT.match(text, end))
    )


def somebody(text: str, start: int) -> bool:
    """Whether a title or an initial before a word makes it somebody's name: "Prof. Davis", "M. Davis"."""
    return SOMEBODY.search(text, max(start - 12, 0), start) is not None


def is_tail(text: str, start: int, end: int) -> bool:
    """Whether a Japanese name is the tail of a longer one (中央大学 in 華中央大学)."""
    if not is_kanji(text[start]) or not start:
        return False
    before = text[max(start - 2, 0) : start]
    return (
        is_kanji(before[-1:])
        and not re.search(
            r"(?:国立|公立|私立|法人|米国|英国|韓国|中国|独国|仏国|後に|年に|現在?|期間|同時|以降|以後|的に)$", before
        )
        and text[end - 2 : end] == "大学"
        and not re.search(r"[月日年間先元国]$|[0-9][名人]$", before)
    )


def is_torn(text: str, start: int, words: str) -> bool:
    """Whether the name of a museum or the like lacks its beginning: 「ふくしま海洋科学館」, 「星の村天文台」."""
    shown = SHOWN.search(words)
    return shown is not None and (shown.start() < 2 or TORN.search(text, 0, start) is not None)
