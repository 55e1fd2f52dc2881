"""Whom a sentence or a heading speaks of, so that those below may leave the name out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lint.analyse.dates.periods import degree_year
from lint.analyse.movements.hosts import is_host
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import SAME
from lint.analyse.movements.prose.wording import ITEM, may_travel
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, career_stage
from lint.analyse.places import Place, places
from lint.document import Span
from lint.expressions import expression

TOPIC_JA = expression(rf"\s*{TITLE_JA}?\s*(?:[(（][^()（）]{{0,60}}[)）])?\s*(?:に(?:つ[いき]|関して)|の場合)")
LABEL = expression(r"\s*[A-Z][\w ]{2,24}:\s|\s*[^\s:：。、]{2,10}[:：]")
CALLED = expression(
    r"(?:渡航|派遣|来日|訪問|滞在|対象|招(?:へい|聘)|留学|候補)者は[、\s]?$"
    r"|(?:[一二三四五六七八九十0-9]人目|最初|次|最後)(?:の[^、。はが]{1,8})?は[、\s]?(?:[^、。はがを]{0,24}(?:の"
    r"|である))?[^、。はがをの]{0,8}[、・]?$"
    r"|(?:渡|行|赴|向か|訪れ|訪ね|滞在す|派遣す|渡航す|訪問す|留学す|来|来日す|迎え|招|送[りる]出?|担当す"
    r"|過ご)[るうくす]のは[、\s]?(?:[^、。はがを]{0,24}(?:の|である))?[^、。はがをの]{0,8}[、・]?$"
    r"|\b[Tt]he (?:(?:first|second|third|next|last|other|only|youngest) )?(?:(?:one |person |member )?to (?:go|leave"
    r"|travel|come|arrive)"
    r"|travell?er|visitor|guest|candidate)(?: (?:abroad|overseas|to \w+))? (?:is|will be) (?:(?:our|the"
    r"|an?) )?(?:[a-z-]+ ){0,4}$"
    r"|\b(?:stay|secondment|visit|place|slot|exchange|trip) (?:concerns|is (?:for|that of)|goes to|falls to)\s+"
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
    r"|\b(?:it (?:is|will be|becomes)|it['’]s|comes|then) (?:then )?the (?:turn|time) (?:of|for) "
    r"(?:(?:our|the) )?(?:[a-z-]+ ){0,4}(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
    r"|\b(?:[Nn]ext|[Tt]hen|[Ff]inally|[Ff]rom [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3}),? (?:comes|goes|follows|arrives"
    r"|leaves)\s+"
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
    r"|\b(?:we|I) (?:expect|welcome|await|propose|nominate|have chosen|send)\s+(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
)
"""What goes before the one whom a sentence presents: 「渡航者は」, 「最初に渡るのは特任助教の」."""
ALONE = expression(
    rf"\s*{TITLE_JA}?(?:本人|自身)?\s*(?:[(（][^()（）]{{0,60}}[)）])?"
    r"(?:の(?:番|出番|年|役目|仕事|(?:長期|短期)?(?:来日|訪日|派遣|渡航|滞在|招へい|招聘|訪問|留学|出張)))?(?:である"
    r"|です|だ|となる|となります|になる|になります)?[。.\s]*"
)
"""What may be left of a sentence that only presents somebody: 「ポスドクの勅使河原 凪。」, 「…さんの来日です。」."""
IT_IS = expression(r"\b[Ii]t (?:is|will be)\s+(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Miss)\.?\s+)*$")
"""What goes before the one of whom "who" goes on to tell: "it is Miss Todo who leaves home"."""
TURN = expression(r"['’]s (?:turn|slot)\b(?!\s+to\b)")
"""What follows the one whose turn it is: "In 2026 it is Kenta Arimura's turn."."""
OTHER = expression(
    r"[一-龠ァ-ヶーA-Za-z)）](?:(?<![年度月目半期後回中在問先])(?<!期間)(?<!場所)(?<!機関)"
    r"(?<!午前)(?<![平祝休]日)(?<!週末)(?<!の[夏冬春秋朝昼夜夕])(?<![、。][夏冬春秋朝昼夜夕])"
    r"(?<!来日)(?<!訪日)(?<!出発)(?<!着任)(?<!帰国)(?<!受け入れ)(?<!受入れ)(?<!派遣)(?<!渡航)(?<!滞在)(?<!招へい)(?<!招聘)(?<!往来)(?<!陣)(?<!人目)(?<!番手)(?<!番目)は|が)(?!ら)"
)
"""A subject of its own in a Japanese sentence; 「2025年度は」 and 「現地では」 are none."""
BRACKETS = expression(r"[(（][^()（）]*[)）]")
BY_PRONOUN = expression(
    r"\s*(?:Between|From|In|During|For|Over|Until|Throughout|Starting|Beginning|At|With|Together|Under|Beside|Alongside"
    r"|While|Once|When|After|Before|On|By|There|Using|As|Weeks?|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)\b(?:[^;.]|(?<=Dr)\.|(?<=Prof)\."
    r"|(?<=\d)\.(?=\d)){0,90}?"
    r"\s(?:s?he|they)\s"
)
"""How a sentence begins that tells a time before it says "she"."""


CLIPPED = expression(
    r"\s*(?:Will\s+(?:then\s+)?[a-z]+|(?:Then\s+)?(?:[Gg]oes|[Cc]omes|[Vv]isits|[Ss]tays|[Ss]pends|[Ww]orks|[Jj]oins"
    r"|[Tt]ravels|[Mm]oves|[Rr]eturns"
    r"|[Ll]eaves|[Dd]eparts|[Ss]tarts|[Aa]rrives)"
    r"|(?:To|Is to)\s(?:go|come|visit|stay|spend|work|join|travel|move|leave|be)"
    r"|Destination(?:\s+is|:))\b"
)
"""How a sentence begins that leaves its subject to the heading or the line above: "Goes to the same laboratory"."""
WHO_DOES = expression(r"\s+(?:will|is|sets|goes|leaves|starts|begins|departs|moves|comes|joins|travels)\b")
"""What follows the only person of a sentence, wherever it names them: "in spring, when Keigo Manabe sets out"."""


@dataclass(frozen=True)
class Topic:
    """A person of whom a sentence or heading speaks, so that those below may leave the name out."""

    people: tuple[Name, ...]
    span: Span
    stage: str | None = None
    degree_year: int | None = None
    travels: bool = False
    """Whether a stay of this person was told already."""
    where: tuple[Place, ...] = ()
    """Where a sentence that presents the person says that they go."""


def topic(text: str, offset: int, named: Sequence[Name]) -> Topic | None:
    """The one person whom a sentence is about, hosts left out."""
    japanese = in_japanese(text)
    about = []
    for name in named:
        start, end = name.span.start - offset, name.span.end - offset
        spoken = start >= 0 and (TOPIC_JA.match(text, end) or CALLED.search(text[:start])) is not None
        spoken = spoken or (start >= 0 and text[end:].startswith(" who") and IT_IS.search(text[:start]) is not None)
        spoken = spoken or (start >= 0 and (ALONE.fullmatch(text[end:]) or TURN.match(text, end)) is not None)
        if not spoken and (start < 0 or is_host(text, offset, name, False) or not may_travel(text, offset, name, [])):
            continue
        before = text[:start]
        if max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）")):
            continue  # said by the way: 「ポスドク1名（三浦が選考中）」
        led = re.sub(r"\b(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s*$|^\s*As for\s+", "", before)
        first = ITEM.fullmatch(re.sub(r"(?:Our|The|An?)\s(?:[a-z-]+\s){1,4}$", "", led)) is not None
        if (
            first
            or spoken
            or ALONE.fullmatch(text[end:])
            or (not japanese and len(named) == 1 and WHO_DOES.match(text, max(end, 0)))
            or (japanese and re.match(r"\s*(?:[(（][^()（）]{0,60}[)）])?[^、。]{0,6}?[はが、]", text[end:]))
        ):
            about.append(name)
    if len(about) != 1:
        return None
    before = text[: about[0].span.start - offset]
    where = places(before, offset=offset) if CALLED.search(before) else []
    going = tuple(place for place in where if place.organisation and _goes_to(text[place.span.end - offset :]))
    return Topic((about[0],), Span(offset, offset + len(text)), career_stage(text), degree_year(text), where=going)


def presented(text: str, offset: int, people: Sequence[Name]) -> bool:
    """Whether a sentence only presents somebody, of whom those after it tell: 「渡航するのは山田花子である。」."""
    start, end = people[0].span.start - offset, people[-1].span.end - offset
    return start >= 0 and CALLED.search(text[:start]) is not None and ALONE.fullmatch(text[end:]) is not None


def _goes_to(after: str) -> bool:
    return re.match(r"\s?(?:[（(][^（）()]*[)）])?\s?(?:へ|に|で|を訪)", after) is not None


TAKES = expression(r"\b(?:takes?|brings?|leads?)\s(?:him|her|them)\s(?:back\s|on\s)?to\b")
"""How a sentence whose subject is a journey speaks of who makes it: "A shorter trip takes her to Oulu"."""
FIRST = expression(
    r"^[^。、]{1,24}(?:次第|て(?:から|すぐ)|たら(?:すぐ)?|た(?:あと|後|のち|とき)|るのと入れ(?:違い|ちがい|替わり"
    r"|かわり)に)、"
)
"""What must come about before: 「装置が整い次第、」."""


def without_subject(text: str) -> bool:
    """Whether a sentence leaves its subject to those before."""
    if SAME.match(text) or LABEL.match(text):
        return True
    if in_japanese(text, "ぁ-ん一-龠"):
        return OTHER.search(FIRST.sub("", BRACKETS.sub("", text))) is None
    if CLIPPED.match(text):
        return True
    if re.match(r"[^,;]{0,60},\s+(?:s?he|they)\b", text) or BY_PRONOUN.match(text) or TAKES.search(text):
        return True
    return re.match(r"\s*(?:From|In|At|To|For)\b", text) is not None and not re.search(
        r"\b(?:will|is|are|has|have|plans?|shall|we|our)\b", text
    )


def other_topic(text: str, offset: int, people: Sequence[Name]) -> bool:
    """Whether a Japanese sentence is about something else, with the person as its doer: 「選考は…Aが行う」."""
    first = min(name.span.start for name in people) - offset
    if CALLED.search(text[:first]):
        return False  # 「最初の訪問者はAで、…」
    match = OTHER.search(text)
    return match is not None and match.end() <= first and text[match.end() - 1] == "は"
