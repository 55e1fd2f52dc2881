"""Stays that others than this budget pay for, as a sentence says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from lint.analyse.budget.money import fold
from lint.analyse.team.agencies import FOREIGN
from lint.analyse.text.sentences import Sentence, sentences
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.budget.travel_words import COSTS, ELSEWHERE, TRAVEL

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement


@once
def _paid_by_others(draft: Draft) -> list[str]:
    """What says that others pay, but for years before the first stay: sentences that name somebody, else paragraphs."""
    first = min((stay.period.start[:4] for stay in draft.movements if stay.period and stay.period.start), default="0")
    texts = (draft.quote(block.span) for block in draft.authored)
    families = {name.family.lower() for stay in draft.movements for name in stay.people}
    found = []
    for text in (text for text in texts if ELSEWHERE.search(text.lower())):
        for words in (text[s.span.start : s.span.end] for s in _parts(text)):
            if _pays(words, first) and _of_stay(words, families):
                named = any(name and name in fold(words) for name in families)
                found.append(words if named else text)
    return found


def _of_stay(words: str, families: Collection[str]) -> bool:
    """Whether a sentence speaks of travel or names a traveller; "Paid by NSF" alone is said of a team."""
    plain = fold(words)
    return bool(TRAVEL.search(plain) or COSTS.search(plain)) or (
        not re.search(FOREIGN, plain) and any(name and name in plain for name in families)
    )


def _parts(text: str) -> Iterator[Sentence]:
    return sentences(text, Span(0, len(text)))


def _pays(words: str, first: str) -> bool:
    """Whether a sentence says that others pay, and names no year before the first alone."""
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", words)
    return bool(ELSEWHERE.search(words.lower())) and (not years or max(years) >= first)


def paid_elsewhere(draft: Draft, movement: Movement) -> bool:
    """Whether a sentence that names the traveller says that others pay."""
    words = [part for part in re.split(r"[\s,，・]+", movement.person or "") if len(part) > 1]
    words += [name.family for name in movement.people if len(name.family) > 1]
    return any(word in text for text in _paid_by_others(draft) for word in words)
