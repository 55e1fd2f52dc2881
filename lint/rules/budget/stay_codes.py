"""Rows of the budget that pay for stays by their codes, and the stays that none names: "Dispatch OUT-1 and OUT-3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Line
from lint.draft import Draft
from lint.rules.budget.travel_words import ALSO

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement

CODE = re.compile(r"(?<![A-Za-z0-9])(?P<prefix>[A-Z]{1,4})-?(?P<number>\d{1,2})(?![\dA-Za-z])")
RANGE = re.compile(r"\s*(?:to|through|-|–|~|〜|～|から)\s*")
"""What stands between the first and the last code of several."""
PLAIN = re.compile(r"(?:FY|R|H|M|Y|Q|WP|CO|SDG)$")
"""Codes of years, months and parts of the work."""
Code = tuple[str, int]


def uncoded(draft: Draft) -> Iterator[tuple[Movement, Line]]:
    """Stays whose code no row names though rows name others of its kind, with such a row."""
    rows = [(line, paid) for line in (draft.budget.items if draft.budget else ()) if (paid := _codes(line.words))]
    if not rows or any(ALSO.search(line.label) for line, _ in rows):
        return
    paid = {code for _, codes in rows for code in codes}
    stays = [(stay, code) for stay in draft.movements if stay.person and (code := _of(draft, stay)) is not None]
    known = {code for _, code in stays}
    for stay, code in stays:
        others = [line for line, codes in rows if any(prefix == code[0] for prefix, _ in codes & known)]
        if code not in paid and others:
            yield stay, others[0]


def _codes(words: str) -> set[Code]:
    """The codes that a row names, those of a range one by one."""
    found: set[Code] = set()
    last: tuple[Code, int] | None = None
    for match in CODE.finditer(words):
        code = (match["prefix"], int(match["number"]))
        if PLAIN.match(code[0]):
            continue
        if last and last[0][0] == code[0] and RANGE.fullmatch(words[last[1] : match.start()]):
            found.update((code[0], number) for number in range(last[0][1], code[1]))
        found.add(code)
        behind = re.match(rf"{RANGE.pattern}(\d{{1,2}})(?![\d%])", words[match.end() :])
        if behind:
            found.update((code[0], number) for number in range(code[1], int(behind[1]) + 1))
        last = code, match.end()
    return found


def _of(draft: Draft, stay: Movement) -> Code | None:
    """The code that a stay's line or row begins with."""
    for place in (stay.span, *stay.places):
        start = draft.text.rfind("\n", 0, place.start) + 1
        head = re.match(r"[\s*_#-]*", draft.text[start : start + 8])
        match = CODE.match(draft.text, start + (head.end() if head else 0))
        if match and not PLAIN.match(match["prefix"]):
            return match["prefix"], int(match["number"])
    return None
