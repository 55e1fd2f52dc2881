"""Tasks that a draft tells apart from the table of the stays: "**Chikushi** measures 30 bonded samples under load"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.verbs import ENGLISH, JAPANESE
from lint.analyse.people.names import names
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression

LEAD = expression(r"[\s・●○◆■□•‣▪*_–—-]*(?:[(（]?\d{1,2}[)）.．]\s*)?(?:(?:Dr|Prof|Ms|Mr)\.?\s)?")
SAYS = expression(
    r"\s*[*_]*\s*(?:[(（][^()（）]{0,60}[)）])?[*_]*\s*(?:さん|氏|博士|准?教授|助教)?\s*(?:は|が|[:：]|(?=[a-z]))\s*"
)
"""What stands between a name that leads a line and what is said of whoever bears it."""
WORDS = expression(r"[一-龠ァ-ヶー]{2,}|[a-z]{4,}")
OBJECT = expression(
    r"[^、。]*(?:[一-龠ァ-ヶー](?:さ|み|き|り|け|など|等)?|か|[」』）])を(?:[一-龠]+[ぁ-ん]|[ァ-ヶー一-龠]+す)"
)
"""A thing and what is done with it, which is no travelling: 「次の色を選ぶ」."""
BEING = expression(
    r"(?:机|席|籍|身|責任|面倒|世話|便宜|時間|日々|研鑽|腕|見聞|視野|交流|親睦|友好|親交|絆|人脈|指導|助言|教え)を"
    r"|を(?:頼|過ご|訪|訪ね|拠点|経て|離れ)"
)
"""Things that one has or deepens by being somewhere."""
OTHERWISE = expression(
    r"[^。]*(?:応募|申請|提案|応募者|ASPIRE|研究費|科研費|助成)[^。]*(?:のみ|だけ|限[るり]|ない|ません|受けて)"
    r"|[^。]*た。?$"
    r"|(?:was|were|had|has|have|spent|studied|received|took|holds|is (?:an?|the|our)|applies|is (?:principal|not))\b",
    re.I,
)
"""What is said of somebody besides a task: who it is, what has been, what else is applied for."""
THEREBY = expression(r"[^、。]{0,24}(?:[えけげせてねべめれ]ば|たら)(?=[、一-龠ァ-ヶ\d])")
"""What begins a sentence of what others gain once somebody is there: 「参れば、害を見分けられる」."""
LEAST = 3
"""Words of content that a task has."""


def content(words: str) -> int:
    """How many words tell more than that somebody goes, comes or stays."""
    return len(WORDS.findall(ENGLISH.sub(" ", JAPANESE.sub(" ", words))))


def told_apart(draft: Draft, row: Movement) -> bool:
    """Whether a line or a sentence outside the tables begins with the traveller and goes on with what is done."""
    return any(_tells(draft, row, span) for span in said_apart(draft, row))


def said_apart(draft: Draft, row: Movement) -> Iterator[Span]:
    """What lines and sentences outside the row that begin with the traveller go on with."""
    ways = _ways(draft, row)
    if not ways:
        return
    lead = re.compile("|".join(map(re.escape, sorted(ways, key=len, reverse=True))))
    parts = re.compile(rf"\n|(?<=[。.])\s*|(?=(?:{lead.pattern})(?:さん|氏)?[はが])")
    for block in draft.authored:
        text = draft.quote(block.span)
        if row.span.overlaps(block.span) or not lead.search(text):
            continue
        edges = [0, *(edge for part in parts.finditer(text) for edge in part.span()), len(text)]
        for begin, end in pairwise(edges):
            start = LEAD.match(text, begin, end)
            named = lead.match(text, start.end() if start else begin, end)
            said = SAYS.match(text, named.end(), end) if named else None
            if said is not None:
                yield Span(block.span.start + said.end(), block.span.start + end)


def _tells(draft: Draft, row: Movement, said: Span) -> bool:
    """Whether what is said of a traveller is more than where and with whom."""
    rest = draft.quote(said)
    if THEREBY.match(rest) or OTHERWISE.match(rest):
        return False
    for known in (row.organisation or "", row.host or ""):
        rest = rest.replace(known, " ") if known else rest
    return content(rest) >= LEAST or bool(OBJECT.match(JAPANESE.sub(" ", rest)))


def _ways(draft: Draft, row: Movement) -> set[str]:
    """What a sentence calls the traveller: the whole name or the family name, in either script."""
    if not row.people:
        return set()
    member = draft.roster.member_of(row)
    written = [row.people[0].also or "", *((member.name, member.also or "") if member else ())]
    read = [row.people[0], *(name for words in written if words for name in names(words, cell=True, header="氏名"))]
    parts = {word for words in written if words.isascii() for word in words.split() if len(word) > 2}
    return parts | {way for name in read for way in (name.text, name.family) if len(way) > 1 or not way.isascii()}
