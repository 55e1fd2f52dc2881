"""How words shape the names of organisations, and words that name none."""

from __future__ import annotations

import re

from lint.expressions import expression

STATES = expression(
    r"A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
"""Letters that stand for a state of the US: "Irvine, CA" is not in Canada."""
LATIN = expression(r"[A-Za-zÀ-ɏ0-9]")
WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ɏ0-9’'&.\-]*"
GLUE = r"(?:\s+(?:of|for|and|the|in|at|de|della|di|do|da|des|du|la|le|y|e|und|für|&|–|-)(?=\s))*"
KIND = (
    r"(?:Universit(?:y|ies|é|à|ät|at|eit|as|i|et|etet)|Univ\.?|Universidade?|Universidad|College|School|Institut(?:e|es|o|et|ions?)?"
    r"|Laborator(?:y|ies)|Cent(?:re|er|rum|ro)|Academy|Hospital|Museum|Observatory|Agency|Council|Foundation"
    r"|Organi[sz]ation|Hochschule|École|Ecole|Polytechnic|Politecnico|Politécnica|Clinic|Station|Corporation|GmbH"
    r"|Inc\.?|Ltd\.?)"
)
ROMANCE = r"Universidade?|Universitat|Universit[éàa]|Institut[oe]?|Cent(?:ro|re)|Escola|Escuela|École|Ecole|Politecnico"
OF = (
    r"(?:of|for|at|in|de|del|dell[ao’']?|degli|di|do|dos|da|das|des|du|der|für)(?:\s+(?:the|la|las|los|el))?"
    r"|d[’'](?=[A-ZÀ-Þ])"
)
ENGLISH = expression(
    rf"(?:(?:{WORD}{GLUE}\s+){{0,6}}(?:(?:{ROMANCE})\s+{WORD}(?:\s+{WORD})?(?=\s+(?:d[eiao]|del|des|du|d[’']))|{KIND})"
    rf"(?![A-Za-z])(?:\s+(?:{OF})\s*{WORD}"
    rf"(?:(?:\s+|\s+and\s+|\s*&\s*|\s+of\s+|\s+d[eiao]s?\s+){WORD}){{0,4}})?)"
)
KINDS = expression(rf"(?<![A-Za-z]){KIND}(?![A-Za-z])")
ANOTHER = expression(
    rf"(?<![A-Za-z]){KIND}(\s+(?:and|&)\s+(?:the\s+)?)(?={WORD}[^,.;]*{KIND})|(\s[–—-]\s+(?:the\s+)?)(?=(?:{WORD}[^,.;]*)?{KIND})"
)
"""Where behind one institution another begins, or behind a place: "Kagoshima – University of Montana"."""
WHO_AT = expression(r"[^,;]*\s(?:at|in)\s+(?:the\s+)?(?=\S)")
WHEN_IN = expression(
    r"\s+(?:in|from|for)\s+(?:[FA]Y|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year\b|Spring|Summer|Autumn|Fall)"
)
IN_PLACE = expression(r"\s+in\s+(\S.*)$")
IN_LAB = expression(rf"(?<![A-Za-z]){KIND}(\s+in\s+)|(\s+in\s+)\S+[’']s$")
"""Where somebody's laboratory or the town begins behind a name: "Kochi University in Ushioda's"."""
JAPANESE = expression(
    r"[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ・＝\-＆&]{1,24}?(?:大学院大学|大学校|大学|高等専門学校|高専|研究所|研究院"
    r"|研究機構|研究センター"
    r"|工科大学|病院|科学院|科学技術院|アカデミー|博物館|財団|研究財団|カレッジ|センター|株式会社|機構|試験場"
    r"|試験所|観測所|実験所|公社|公団|事業団)"
    r"(?:[一-龠ァ-ヶー]{1,10}校)?"
)
OWN = expression(
    r"(?:本|同|当|各|他|母|両|全|私|出身|所属|姉妹|協定|提携)(?:大学|研究所|機関|病院|機構|センター|財団)"
    r"|.*(?:反応|作用|制御|分子|形成|調節|輸送|伝達|生成|劣化|破壊|認識|応答|発現|防御|発生|動作|駆動|変形|摩耗|伝播"
    r"|分解|抵抗|耐性|進化|物理|化学|生理|感染|抑制|触媒|伝導|成長|変換|発症|免疫|代謝|合成|開閉|リンク|歯車)機構$"
)
"""Words that point at an institution and name none."""
JOINS = expression(r"[・/\s]")
LEAD = expression(r"^(?:The|At|To|In|From|With|By|For|And|Of|Dr|Prof|Professor|Host|Visit|Both|Each)\.?\s+(?=[A-Z])")
VAGUE = expression(
    r"^(?:(?:海外|国外|外国|国際|現地|他|相手国?側?|連携|受け?入れ?|渡航|派遣|招へい|協力|提携|欧米|有力|主要"
    r"|欧州|西欧|北欧|東欧|南欧|北米|南米|中南米|アジア|東アジア|東南アジア|アフリカ|オセアニア|中東"
    r"|国立|州立|公立|公的|民間|著名|第一線|世界的|世界|複数|共同|参加|各|両"
    r"|海外連携|海外共同)(?:の|的な|な)?(?:先)?)+(?:研究)?(?:機関|大学|研究所|研究機関|拠点|研究室|施設|センター"
    r"|パートナー|チーム|先)*"
    r"(?:等|など)?(?:\(?(?:検討中|調整中|未定|予定)\)?)?$"
    r"|^(?:(?:(?:先方|相手(?:方|側|先)?|本人|機関|大学|受け?入れ先|事務(?:局|室)?)(?:と(?:の)?|に(?:対して)?|へ(?:の)?))?"
    r"(?:相談|協議|交渉|打診|依頼|人選|選考|照会|問い?合わ?せ|確認|調整|検討|選定)中"
    r"|(?:(?:先方|相手(?:方|側|先)?|本人|機関|大学)(?:から)?の)?(?:返[事答信]|回答|連絡|承諾|内諾|決定)(?:待ち|を待つ)"
    r"|(?:追って|今後|これから).{0,10}|(?:still )?(?:under|in) (?:discussion|negotiation)|still open|being [a-z]+ed"
    r"|未定|未決定|要調整|後日.{0,6}|t\.?b\.?[acdn]\.?|n/?a"
    r"|(?:will|is|are|remains?) to be (?:[a-z]+ed|chosen|found|fixed)(?: later)?"
    r"|(?:will|shall) (?:still |later )?be (?:[a-z]+ed|chosen|found|fixed)(?: (?:later|soon|shortly|in due course))?"
    r"|(?:not|none) (?:yet |as yet )?(?:[a-z]+ed|known|chosen|found|fixed)(?: yet)?"
    r"|(?:reply|answer|consent|approval) (?:pending|awaited)"
    r"|awaiting .{1,24}|enquir(?:y|ies) .{1,24}|to be (?:determined|decided|confirmed"
    r"|announced|arranged)|undecided|pending"
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
UNIT = re.compile(r"(?:大学院)?[一-龠々ァ-ヶー]{1,8}研(?![一-龠々ァ-ヶー])")
"""The short name of an institute behind that of its university: 「東大大気海洋研」."""
WORD_ON = re.compile(r"[一-龠々ァ-ヶー](?<!院)")
FAMILIES = ("fraunhofer", "cnrs", "cea", "csiro", "inria", "helmholtz", "leibniz")
"""Organisations whose institutes go by letters behind the name: Fraunhofer ISE, CNRS–LAAS."""
INSTITUTE = expression(r"[ -][A-Z][A-Za-z]?[A-Z]{1,6}(?![A-Za-z])")


def shortened(name: str) -> list[str]:
    """A name, and with its "University" cut short: "Univ. of Toronto", "U of Toronto", "U Toronto", "Kyoto U"."""
    ways = [name, name.replace("University", "Univ."), name.replace("University", "Univ")]
    if of := re.fullmatch(r"University of ([A-Z].+)", name):
        ways += [f"{u}{by} {of[1]}" for u in ("U", "U.", "Univ", "Univ.") for by in (" of", "")]
    if name.endswith("大学") and len(name) > 3:
        ways.append(name[:-1])  # 「金沢大」, 「ブリストル大」
    if tail := re.fullmatch(r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) University", name):
        ways.append(f"{tail[1]} U")
    return list(dict.fromkeys(ways))


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
