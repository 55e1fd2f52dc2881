"""Whether a clause tells what is planned, and of whom: no grant, nobody who stays at home, no mere condition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.movements.prose.verbs import STAY_NOUN
from lint.analyse.places import Place
from lint.analyse.structure.grids import plain
from lint.analyse.support.cells import SCHEME
from lint.expressions import expression

AMOUNT = re.compile(
    r"\d\s*(?:億|千|百)?万?円|\d\s*(?:million|thousand)?\s*(?:yen|euros?|dollars|pounds)|[¥$€£]\s?\d|\b(?:jpy|usd|eur|gbp)\s?\d"
)
PASSIVE = re.compile(r"\b(?:be|is|are|been|being)\s(?:\w+\s)?(?:hosted|received|welcomed|invited)\b")
THERE = re.compile(r"[,;\s]*(?:and\s)?(?:there|during (?:this|that|the|his|her|their)\b)", re.I)
"""How a clause begins that tells what is done during the stay of the one before."""
AGAIN = expression(
    r"\breturns?\s(?:there|for|in|from|to|once|again)\b|\b(?:second|further|another|follow-up) (?:stay|visit)\b"
    r"|\bagain (?:to|at|in|with)\b|\b(?:goes|is|be|comes) back (?:at|in|to|with)\b"
    r"|\bonce (?:more|again)\b|\brevisits?\b"
    r"|\bagain\s(?:goes|visits?|travels?|stays?|spends|joins)\b"
    r"|\b(?:goes|visits?|travels?|stays?)\s(?:[\w-]+\s){0,4}again\b"
    r"|もう[一1１]?[度回]|再び|再度|ふたたび|再訪|再渡航|再来日|[にへ]戻[るりっ]",
    re.I,
)
"""What says that somebody goes where they were before."""
LEADING = 4
"""Characters before the name that a line of a list leads with, at most."""
EACH_OTHER = re.compile(r"\b(?:each other|one another)\b", re.I)
"""What says that two people go to and fro, of whom no one stay is told."""
WHOSE = expression(
    r"\b(?:stays?|visits?|secondments?|exchanges?|turn|places?|slots?|trips?|sojourns?)\b[^.;:]{0,40}"
    r"\b(?:is|will be|are)\s+$"
)
"""What goes before the one whose stay it is: "The last stay is Mariko Endo's"."""
BY_WHO = expression(
    r"\s*,\s+who\s+(?:(?:will|is to)\s+)?(?:spends?|stays?|comes?|goes|travels?|moves?|leaves?|arrives?)\b"
)
"""What makes of anybody named the one of whom the sentence goes on to tell."""
BY_THE_WAY = expression(
    r"\b(?:the|an?|all|those|his|her|their|its|our)\s+(?:[\w’'-]+\s+){1,6}(?:that|which|whom)\s+$|,\s+(?:which|whom|as)\s+$"
)
"""What goes before somebody who did something else than travel: "the strains that"."""


def of_a_grant(text: str) -> bool:
    """Whether a sentence names an agency or a programme with a sum and years: a grant, and nobody's stay."""
    words = plain(text)
    return len(words) < 400 and bool(AMOUNT.search(words) and SCHEME.search(words)) and not STAY_NOUN.search(words)


def received(text: str, offset: int, spots: Sequence[Place]) -> bool:
    """Whether a clause says that somebody is received at a place, and not that we receive: "is hosted by … at MIT"."""
    passive = PASSIVE.search(text)
    return passive is not None and any(passive.end() <= place.span.start - offset for place in spots)
