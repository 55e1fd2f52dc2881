"""Who travels, who receives and who only works with the traveller: what the words around a name tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period
from lint.analyse.movements.hosts import AFTER_ANOTHER
from lint.analyse.movements.prose.asides import BY_THE_WAY, BY_WHO, WHOSE
from lint.analyse.movements.prose.bystanders import goes_nowhere
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import COUNTED
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, placeholder
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    pass

SUBJECT = expression(
    rf"^[\s　]*(?:[(（][^()（）]{{0,60}}[)）])?\s*(?:{TITLE_JA}"
    r"|(?:assistant |associate )?professor|postdoc|(?:PhD|doctoral) (?:student|candidate)|researcher)*"
    r"(?:自身|本人|自ら)?"
    r"\s*(?:[(（][^()（）]{0,60}[)）])?\s*(?:は|が|も|を|には|に(?=[^。]{0,80}(?:(?:来|行っ|赴い|滞在し|留学し|渡っ"
    r"|移っ|渡航し|在籍し|過ごし|訪[ねれ]|出向い)て(?:もら|いただ|頂)|お越し)"
    r"|[^。]{0,60}(?:で|において)[^。]{0,40}お願い(?:する|し))|、|，|・|と|および|及び"
    r"|による(?=[^。、]{2,40}(?:で|へ|に)の)|らを?|[:：]|で、|である|です|だ"
    r"|の(?:この)?(?:約)?(?:[\d０-９一二三四五六七八九十]{1,2}|半)(?:年|[かヶカ箇]月|週)間?(?:[（(][^()（）]*[)）])?は"
    r"|の番(?:で|だ|である)|の(?:(?:派遣|渡航|滞在|招へい|招聘|来日|訪日|訪問(?!者|団)|留学|在外研究|行き?先"
    r"|受け?入れ先)(?!(?:の?経|旅)?費|許可)|(?:計)?[1-9１-９一二三四五両][名者人]))"
)
IN_BRACKET = expression(r"(?:[^()（）、。]{0,8}、)?[^()（）、。\d]{0,8}[)）](?:自身|本人)?(?=[はがもを])")
"""What follows the last names of a bracket of which the sentence then tells."""
SHARED = expression(rf"{TITLE_JA}?と[^、。はがも]{{1,14}}[ただ](?=[A-ZÀ-Ž一-龠ァ-ヶ])")
"""What makes of somebody the one whom a traveller knows: 「指宿と机を並べたQuackenbushが」."""
PUPILS = expression(
    rf"{TITLE_JA}?の(?:指導する|研究室の|もとの)?(?:博士(?:後期)?課程の?|修士課程の?|大学)?"
    r"(?:学生|院生|ポスドク|博士研究員|弟子|若手|部下)"
)
"""What makes of somebody the teacher of those who go: 「Lang准教授の学生」."""
GIVES_WAY = expression(
    rf"\s*{TITLE_JA}?が[^、。]{{1,14}}(?:(?:た|る)(?:ころ|頃|とき|時|あと|後|のち|うち)に?|たら(?:すぐ)?|てすぐ)(?:、"
    rf"|は)"
    rf"|\s*{TITLE_JA}?と同(?:じ|様|じく)(?!に)"
    rf"|\s*{TITLE_JA}?(?:と入れ(?:違い|替わり|代わり)に|に(?:続いて|続き|代わ(?:り|って))|の(?:後任|帰国|後を)"
    rf"|が(?:帰国|戻|帰)[^、。]{{0,8}}後)"
)
"""What follows somebody whom another comes after: 「帰国した中村と入れ違いに、緑が」."""
TAUGHT = expression(r"に[^。、]{0,30}(?:を|について)[^。、]{0,20}(?:教え|指導|講義|伝え|説明|報告|紹介|話す|話し)")
"""What follows people to whom something is taught: they do not travel."""
ATTACHED = expression(
    r"\b(?:student|postdoc|fellow|researcher|member|associate|assistant|colleague|collaborator|counterpart"
    r"|candidate)s?\s+of\s+$",
    re.I,
)
"""What goes before the one whom somebody else belongs to."""
STAYED = expression(
    r"\b(?:stays?|visits?|secondments?|sojourns?|placements?|residenc(?:y|ies)|internships?|mobility|exchange|months?"
    r"|weeks?|years?|semesters?|terms?|days)\b",
    re.I,
)
GONE_BY = expression(
    r"\s*(?:\([^()]*\)\s*)?(?:,\s*)?(?:(?:is|are|will|follows?|begins?|starts?|takes? place|completes?|concludes?)\b"
    r"|(?:from|in|between|during|for|at)\s)"
)
"""What follows the one by whom a stay is made."""
STAY_OF = expression(
    r"['’]s\s+(?:[\w-]+\s){0,2}(?:stay|visit|secondment|trip|sabbatical|placement|internship)\b"
    r"|['’]s\s+(?:[\w-]+\s){0,2}(?:months?|weeks|years?|semesters?)\s(?:in|at|with|abroad)\b"
    r"|['’]s\s+(?:[\w-]+\s){0,2}(?:destination|plan)\b|['’]s\s(?:own|one|two|three|four|five|six|eight|ten"
    r"|twelve)\s(?:in|at)\s"
)
"""What makes of a name the one whose stay it is, whatever goes before it."""
IS_ONE = expression(r"\b(?:s?he|they|who|\w+)\s(?:is|are|will be|becomes?|works? as|stays? as)\s+$|\bas\s+$", re.I)
"""What goes before what somebody is: "he is a visiting student at", no traveller without a name."""
CODE = expression(r"^\s*[A-Z]{1,3}-?\d{1,2}\s?[（(]$")
"""The number of somebody before the surname in brackets: 「J2（昭島）：」."""
ITEM = expression(
    r"^\s*(?:[・●○◆■□\-–—*＊•‣▪①-⑳◇◎▶→]|[(（](?:[a-z]{1,4}|[ア-ン])[)）]|[(（]?\d{1,2}[)）.．]"
    r"|[一二三四五六七八九十]{1,2}、|(?:[a-z]"
    r"|[ivx]{2,4})[.)])?\s*"
)
TITLED = expression(r"(?:\b(?:Dr|Prof|Professor|Drs|Profs|Ms|Mr|Mrs)\.?\s+)+$")


def in_period(place: Place, times: list[Period]) -> bool:
    """Whether a place is but a part of a period's words."""
    return any(place.span.overlaps(period.span) and not place.organisation for period in times)


PASSED = expression(
    rf"{TITLE_JA}?(?:の(?:滞在|渡航|派遣|来日|帰国|出発|不在|留守))?(?:と(?:は|も)?(?:、)?(?:行き違|入れ違|入れ替わ|入れかわ|すれ違|交替|交代|時期(?:を|が)(?:重|合|同)|相前後|前後して|期間が重)"
    r"|の(?:帰国|滞在|不在|留守)(?:と|に|の間|中)(?:重|合わせ|前後|入れ))"
)
"""What follows somebody by whose stay the time of another's is told."""


def may_travel(text: str, offset: int, name: Name, spots: list[Place]) -> bool:
    """Whether a person can be the traveller, by the words around the name."""
    before, after = TITLED.sub("", text[: name.span.start - offset]), text[name.span.end - offset :]
    if is_attached(before) and re.match(r"['’]s\b", after):
        return False  # "a student of Castellanos's returns that visit"
    if STAY_OF.match(after) or (WHOSE.search(before) and re.match(r"['’]s\s*[.:,;]", after)):
        return True
    if re.search(r"\b(?:at|in|near)\s+$", before):
        return False  # a place that is called like a person
    if re.match(
        r"['’]s\b(?!\s+(?:[\w-]+\s){0,2}(?:stay|visit|secondment|trip|period|sabbatical|residency|placement"
        r"|internship|sojourn|year|journey|leave|time|turn|term|semester|residence|absence|travels?)\b|\s(?:from|in"
        r"|during|between|lasts|runs(?=\s(?:from|until|for|to|through|over)))\b)",
        after,
    ):
        return False  # "who is Holm's postdoc"
    if goes_nowhere(before, after) or (ONE_OF.search(before) and OF_WHOM.match(after)):
        return False
    if PASSED.match(after):
        return False  # 「小布施と行き違いに、Ostrowskiが来る」
    if re.search(r"\b(?:s?he|they) and\s+$", before):
        return False  # "where she and Whitcombe measure"
    if any(place.span.overlaps(name.span) for place in spots if place.organisation and place.known):
        return False
    if re.search(r"(?:代表者?(?:の|である)?|責任者(?:の|は)?|\bPI\b[:\s]*)$", before):
        return not re.match(r"\s*(?:の|ら(?:の|は))", after)
    if BY_THE_WAY.search(before):
        return False  # "transforms the genes that Sagara has found"
    if AFTER_ANOTHER.search(before):
        return True  # "She is followed there by Rin Hatakeyama"
    if is_attached(before):
        return False  # "a student of Prof. Hietala, Ms. Tuuli Niemi, spends"
    if re.search(r"\bby\s+$", before) and GONE_BY.match(after) and STAYED.search(before):
        return True  # "Three months at McGill by Dr. Asakura are planned"
    if BY_WHO.match(after):
        return True  # "his bench is taken by Aidan Brophy, who spends"
    if GIVES_WAY.match(after):
        return False
    if re.match(r"\s*(?:ら|et al|の[^、。はがを]{0,8}費)", after) or re.search(
        r"(?<!visit )(?<!stay )(?<!secondment )(?<!followed )(?<!joined )(?<!preceded )\bby\s+(?:(?:Dr|Prof"
        r"|Professor|Ms|Mr)\.?\s+)?$",
        before,
    ):
        return False
    if not in_japanese(text) and re.search(r"\b(?:alongside|together with|jointly with)\s+$", before):
        return False
    if in_japanese(text):
        if PUPILS.match(after) or SHARED.match(after):
            return False
        if (inside := IN_BRACKET.match(after)) and re.search(r"[(（][^()（）]*$", before):
            return bool(SUBJECT.match(after[inside.end() :]))  # 「両代表（A教授、B講師）も」
        return (
            bool(SUBJECT.match(after))
            or not after.strip()
            or bool(ITEM.fullmatch(before))
            or bool(re.match(r"\s*[(（]", after))
            or bool(CODE.search(before) and re.match(r"\s*[)）]\s*[:：、]", after))
        )
    return True


ONE_OF = expression(r"\b(?:one|an?other) of (?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)?$", re.I)
OF_WHOM = expression(r"[’']s?\s+[a-z]")
"""Around somebody to whom one of several others belongs: "One of Nishikubo's doctoral students"."""


def is_attached(before: str) -> bool:
    """Whether words before a name make of its bearer the one whom somebody else belongs to: "a student of"."""
    return ATTACHED.search(TITLED.sub("", before)) is not None


def works_with(text: str, offset: int, name: Name, people: Sequence[Name]) -> bool:
    """Whether a person is whom the traveller works with, not a second traveller: 「五十嵐と較正法をそろえる」."""
    end = name.span.end - offset
    if re.match(rf"{TITLE_JA}?(?:と、|らと)", text[end:]):
        return True  # 「Aは…で西野と、Bは…で植村と測る」
    return re.match(rf"{TITLE_JA}?ら?と(?!も)", text[end:]) is not None and not any(
        0 < other.span.start - name.span.end <= 24 for other in people
    )


def stand_in_of(text: str, offset: int, named: list[Name]) -> Span | None:
    """Words that stand for a traveller who is not named."""
    found = placeholder(text, offset=offset)
    if found is None and (match := COUNTED.search(text)):
        found = Span(offset + match.start(), offset + match.end())
    others = [
        n
        for n in named
        if not OF_WHOM.match(text[n.span.end - offset :]) or not ONE_OF.search(text[: n.span.start - offset])
    ]
    if found is not None and any(found.overlaps(name.span) for name in others):
        return None
    if found is not None and IS_ONE.search(text[: found.start - offset]):
        return None
    if found is not None and TAUGHT.match(text, found.end - offset):
        return None
    if found is not None and re.match("[はがも]", text[found.start - offset :]):
        return None  # 「受入先は調整中」
    led = found is not None and text[found.start - offset :].startswith("の")  # 「…大学の博士学生1名」
    return Span(found.start + 1, found.end) if found is not None and led else found
