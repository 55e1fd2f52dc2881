"""Rows of the budget that pay for the travel of named people, and the stays that they belong to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Line
from lint.analyse.people.names import Name, names, same_person
from lint.analyse.places import places
from lint.analyse.text.folding import folded
from lint.draft import Draft

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement

TRAVEL = re.compile(r"旅費|渡航|招(へい|聘)|滞在|派遣|travel|stay|visit|invit|mobility|secondment|subsistence")
OTHER = re.compile(
    r"研究費|コーディネ|調整|開催|運営|会議|集会|ワークショップ|研修|coordinat|workshop|meeting|school|research costs"
)
AT_LARGE = re.compile(
    r"一式|ほか|その他|等$|名分|([2-9]|\d\d)\s*(名|人)|(?<![a-z])(all|other|various|remaining) |lump|members|students"
    r"|researchers|travellers"
)
ELSEWHERE = re.compile(
    r"(相手(国)?側|米国側|先方|所属(機関|大学)|自国|各国|大学|機関|財団|基金).{0,16}(が|で|より|から)?(負担|支給|支払|賄)|自己負担|費用は(発生しない|不要)"
    r"|(paid|funded|covered|borne|financed|supported) by|own (agency|agencies|funds?|university)|at no cost"
)


def person_rows(draft: Draft) -> list[tuple[Line, str]]:
    """The travel rows that name people, with the name; empty if a row pays for travel at large."""
    found: list[tuple[Line, str]] = []
    for line in draft.budget.lines if draft.budget else ():
        if line.kind != "item" or OTHER.search(line.label):
            continue
        words = draft.quote(line.label_span)
        people = _people(words)
        if not TRAVEL.search(f"{line.group} {line.label}") and not (_sent(draft, people) and places(words)):
            continue
        if people:
            found.append((line, people[0].text))
        elif AT_LARGE.search(line.label) or re.fullmatch(r"\W*((外国|海外|国際)?旅費|渡航費?|travel)\W*", line.label):
            return []
    return found


def _sent(draft: Draft, people: Sequence[Name]) -> bool:
    """Whether one of them travels; with a place, it is no salary that a row pays."""
    return any(same_person(name, other) for name in people for stay in draft.movements for other in stay.people)


def _people(words: str) -> list[Name]:
    """The people that a row's label names."""
    parts = re.split(r"[:：（(/／・,，、]", words)
    return [name for part in parts for name in names(part.strip(), cell=True) if name.kind == "named"]


def rowless(draft: Draft) -> list[Movement]:
    """Stays of named people that the plan tells; where there is none, those of dated sentences."""
    plan = [movement for movement in draft.movements if movement.kind == "plan" and movement.person]
    return plan or [m for m in draft.movements if m.kind == "prose" and m.person and m.period is not None]


def costed(draft: Draft, movement: Movement, line: Line | None = None) -> bool:
    """Whether a row (any, or this one) names the traveller."""
    if line is None and movement.cost_row is not None:
        return True
    lines = (line,) if line else draft.budget.lines if draft.budget else ()
    told = [other for row in lines for other in _people(draft.quote(row.label_span))]
    pairs = [(name, other) for name in movement.people for other in told]
    return any(same_person(name, other) or folded(other.text) in folded(name.text) for name, other in pairs) or any(
        _named(name.text, row.label) for name in movement.people for row in lines
    )


def comparable(words: str, others: Sequence[str]) -> bool:
    """Whether a name can be told from the others: one at least is in its script (新垣 beside Arakaki is open)."""
    return not others or any(words.isascii() == other.isascii() for other in others)


def _named(name: str, label: str) -> bool:
    """Whether a label names a person, in any order of the parts, or by a Japanese family name alone."""
    words, plain = [folded(part) for part in re.split(r"[\s,，・]+", name) if part], folded(label)
    return bool(words) and (folded(name) in plain or all(len(word) > 1 and word in plain for word in words))


def paid_elsewhere(draft: Draft, movement: Movement) -> bool:
    """Whether a sentence that names the traveller says that others pay."""
    words = [part for part in re.split(r"[\s,，・]+", movement.person or "") if len(part) > 1]
    texts = [draft.quote(block.span) for block in draft.authored]
    return any(any(word in text for word in words) and ELSEWHERE.search(text.lower()) for text in texts)


def few(some: Collection[object], every: Collection[object], share: float = 0.6) -> bool:
    """Whether some are no more than this share of all: beyond it the budget lists others, or names are misread."""
    return len(some) < len(every) and len(some) <= max(1, share * len(every))
