"""The numbers of headings as series, to see where one skips or repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.structure.headings import KANJI, Mark, opening
from lint.analyse.structure.sections import Section
from lint.document import Document, Span

LETTERED = ("small", "kana", "circled")
"""Series that forms print for answers, of which some may be left out."""
COUNTING = re.compile(r"\s*(\d{1,2})[ \u3000]")
"""A number that may count what follows it."""
Series = tuple[str, int, tuple[int, ...], int | None]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading with its number."""

    span: Span
    number: str
    """As written."""
    value: int
    """The last part of the number."""
    series: Series
    """Family, depth, the parts before the last, and the section that holds it."""

    @property
    def deep(self) -> bool:
        """Whether the number has parts before the last: 3.2, 1-4."""
        return bool(self.series[2])

    def between(self, before: Numbered) -> list[tuple[str, tuple[int, ...]]]:
        """The numbers that are skipped, as :func:`opened` gives them."""
        return [(self.series[0], (*self.series[2], value)) for value in range(before.value + 1, self.value)]


def numbered(text: str, sections: Sequence[Section]) -> Iterator[Numbered]:
    """The headings that have a number, in order.

    Args:
        text: the document's text.
        sections: its sections.

    """
    for section in sections:
        mark = opening(text[section.heading.start : section.heading.end].partition("\n")[0])
        order = _order(mark)
        if mark is None or mark.number is None or mark.family in LETTERED or not order or order[-1] > 40:
            continue
        deep = order[:-1]
        yield Numbered(
            section.heading,
            mark.number,
            order[-1],
            (mark.family, len(order), deep, None if deep else section.parent),
        )


def opened(document: Document, span: Span) -> set[tuple[str, tuple[int, ...]]]:
    """The numbers that the lines of a passage open with: a heading that was not taken for one is no gap."""
    found = set()
    for block in document.blocks_in(span):
        for line in document.slice(block.span).splitlines():
            mark = opening(line[:200])
            if mark and mark.number:
                found.add((mark.family, _order(mark)))
            elif figure := COUNTING.match(line):  # 「3 人の行き来」
                found.add(("decimal", (int(figure[1]),)))
    return found


def _order(mark: Mark | None) -> tuple[int, ...]:
    """The number's parts; a letter or a kanji numeral by its place."""
    if mark is None or mark.number is None:
        return ()
    if mark.order:
        return mark.order
    core = mark.number.strip("()[]〔〕（）［］.、 第章節部編篇条項")
    if len(core) == 1 and core in KANJI:
        return (KANJI.index(core) + 1,)
    if len(core) == 1 and mark.family == "letter":
        return (ord(core.lower()) - ord("a") + 1,)
    return ()
