"""Tasks that a draft tells apart from the table of the stays: "**Chikushi** measures 30 bonded samples under load"."""

from __future__ import annotations

import re

from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.verbs import ENGLISH, JAPANESE
from lint.analyse.people.names import names
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
LEAST = 3
"""Words of content that a task has."""


def content(words: str) -> int:
    """How many words tell more than that somebody goes, comes or stays."""
    return len(WORDS.findall(ENGLISH.sub(" ", JAPANESE.sub(" ", words))))


def told_apart(draft: Draft, row: Movement) -> bool:
    """Whether a line or a sentence outside the tables begins with the traveller and goes on with what is done."""
    ways = _ways(draft, row)
    if not ways:
        return False
    lead = re.compile("|".join(map(re.escape, sorted(ways, key=len, reverse=True))))
    for block in draft.authored:
        text = draft.quote(block.span)
        if row.span.overlaps(block.span) or not lead.search(text):
            continue
        for line in re.split(rf"\n|(?<=[。.])\s*|(?=(?:{lead.pattern})(?:さん|氏)?[はが])", text):
            start = LEAD.match(line)
            named = lead.match(line, start.end() if start else 0)
            said = SAYS.match(line, named.end()) if named else None
            if said is None:
                continue
            rest = line[said.end() :]
            for known in (row.organisation or "", row.host or ""):
                rest = rest.replace(known, " ") if known else rest
            if content(rest) >= LEAST or OBJECT.match(JAPANESE.sub(" ", rest)):
                return True
    return False


def _ways(draft: Draft, row: Movement) -> set[str]:
    """What a sentence calls the traveller: the whole name or the family name, in either script."""
    if not row.people:
        return set()
    member = draft.roster.member_of(row)
    written = [row.people[0].also or "", *((member.name, member.also or "") if member else ())]
    read = [row.people[0], *(name for words in written if words for name in names(words, cell=True, header="氏名"))]
    parts = {word for words in written if words.isascii() for word in words.split() if len(word) > 2}
    return parts | {way for name in read for way in (name.text, name.family) if len(way) > 1 or not way.isascii()}
