"""People whom a plan calls by the codes that the draft's tables and legends give them: KM, J2."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lint.analyse.people.names import names
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.expressions import expression

CODE = r"[A-Z]{2,4}|[A-Z]{1,2}-?\d{1,2}"
LABEL = expression(
    r"(?:略|符号|記号|番号|id|code|initials?|abbrev|short|key|no\b|#|member|person|メンバー|参加者)", re.I
)
"""The label of a column of codes."""
LEGEND = expression(rf"(?<![A-Za-z\d])({CODE})\s?(?:[=＝:：]|\s[–—-]\s|,\s)\s?([^\n=＝:：;；、。,，.()（）]{{3,40}})")
"""A code and whom it stands for: "KM = Manabu Kirishima"."""
PIECE = expression(rf"(?<![A-Za-z\d-])(?:{CODE})(?![A-Za-z\d-])")
BETWEEN = expression(r"(?:[\s、，,;；・/／&＆+]|\band\b|と)*")
"""What stands between the codes of a cell that holds nothing else."""


def codes(text: str, grids: Sequence[Grid]) -> dict[str, str]:
    """The full names that codes stand for; a code of two people stands for neither.

    Args:
        text: the draft's text, which may have a legend.
        grids: its tables, in which codes may stand beside names.

    """
    found: dict[str, set[str]] = {}
    for grid in grids:
        for code, name in _beside(grid):
            found.setdefault(code, set()).add(name)
    for match in LEGEND.finditer(text):
        if (called := _name(match[2])) is not None:
            found.setdefault(match[1], set()).add(called)
    return {code: people.pop() for code, people in found.items() if len(people) == 1}


def _beside(grid: Grid) -> list[tuple[str, str]]:
    """The codes of a table's column with the names beside them; of a plan's rows, which go on, none."""
    found: list[tuple[str, str]] = []
    for column in range(grid.width - 1):
        rows = [words for words in grid.words[1:] if column + 1 < len(words) and words[column]]
        short = [words[column].strip() for words in rows]
        if len(short) < 2 or len(set(short)) < len(short) or not all(re.fullmatch(CODE, word) for word in short):
            continue
        people = [_name(words[column + 1]) for words in rows]
        label = grid.words[0][column]
        if all(people) and (LABEL.search(plain(label)) or not label):
            found += [(code, name) for code, name in zip(short, people, strict=True) if name]
    return found


def _name(words: str) -> str | None:
    """The full name that words begin with, and no institution."""
    told = names(words.strip(), cell=True, header="氏名")
    whole = bool(told) and told[0].span.start < 8 and bool(told[0].given)
    return told[0].text if whole and not any(place.organisation for place in places(words)) else None


def decoded(grid: Grid, called: Mapping[str, str]) -> Grid:
    """A table with the names of people in the cells that hold nothing but codes, by :func:`codes`."""
    if not called:
        return grid

    def out(word: str, line: str) -> str:
        pieces = PIECE.findall(word)
        if not pieces or is_none(word) or not all(piece in called for piece in pieces):
            return word
        if any(called[piece] in line for piece in pieces):
            return word  # it numbers the row of that person
        return PIECE.sub(lambda code: called[code[0]], word) if BETWEEN.fullmatch(PIECE.sub("", word)) else word

    lines = [(words, "\n".join(words)) for words in grid.words]
    return replace(grid, words=tuple(tuple(out(word, line) for word in words) for words, line in lines))
