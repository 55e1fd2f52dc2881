"""The year that a form is for, however it is spelt: 令和5（2023）年度, 2023年度, R5年度, FY2023/24, "2023 Call"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.structure.headings import fold
from lint.analyse.text.numerals import value
from lint.document import Block, Document, Span, Zone

RUNNING = (Zone.HEADER, Zone.FOOTER)
FIRST = 15
"""Paragraphs at the beginning of a document among which a form's title stands."""
TITLE = re.compile(
    r"申請書|提案書|調書|様式|公募|募集|計画書|応募|application|proposal|form\b|call\b|competition", re.I
)
ERAS = {"令和": 2018, "㋿": 2018, "R": 2018, "平成": 1988, "㍻": 1988, "H": 1988}
_RANGE = r"(?:\s*[/–-]\s*(?:20)?\d\d(?!\d))?"
_CALL = r"(?:call|application|proposal|competition|round|edition|form)"


def _west(n: int) -> str:
    return rf"(?:西暦\s*)?(?P<west{n}>(?<!\d)20\d\d|二[〇零][〇零一二三四五六七八九]{{2}})"


def _era(n: int) -> str:
    count = r"(?:\d{1,2}|元|[一二三四五六七八九十]{1,3})"
    return rf"(?P<era{n}>令和|平成|㋿|㍻|(?<![A-Za-z0-9])[RH])\s*(?P<count{n}>{count})"


def _aside(other: str) -> str:
    """The same year in the other reckoning, in brackets or after a stroke."""
    return rf"\s*(?:年度?)?\s*(?:[(/・]\s*{other}\s*(?:年度?)?\s*\)?)?\s*"


EDITION = r"年?(?:度|版|公募|募集|応募|\s*\d{1,2}月\s*(?:版|改訂|改定))"
SPELT = re.compile(
    "|".join(
        (
            _west(1) + _aside(_era(1)) + EDITION,
            _era(2) + _aside(_west(2)) + EDITION,
            rf"\b(?:FY|AY|fiscal\s+year|academic\s+year)\s*['’]?(?P<fiscal>(?:20)?\d\d)(?!\d){_RANGE}",
            rf"(?<!\d)(?P<before>20\d\d){_RANGE}\s+(?:FY\b|(?:[A-Za-z-]+\s+){{0,3}}{_CALL}\b|fiscal\s+year|academic\s+year)",
            rf"\b(?:{_CALL}|version)(?:\s+form)?\s*(?:for|of|[:,–-])?\s*\(?(?P<after>20\d\d)(?!\d|[-/.]\d|\s*年)",
        )
    ),
    re.I,
)


def years(text: str) -> Iterator[tuple[Span, int]]:
    """The years of forms that a line names, with their places, in order.

    Args:
        text: a line, as written.

    """
    plain = fold(text)
    for match in SPELT.finditer(plain):
        said = {name: part for name, part in match.groupdict().items() if part}
        alone = next((name for name in ("before", "after") if name in said), None)
        words = match.group()
        unclosed = words.count("(") > words.count(")") and plain[match.end() :].startswith(")")
        span = Span(*match.span(alone)) if alone else Span(match.start(), match.end() + unclosed)
        west = next((said[name] for name in ("west1", "west2", "before", "after", "fiscal") if name in said), None)
        if west is not None:
            named = int(west) if west.isdigit() else int(value(west))
            yield span, named if named > 100 else 2000 + named
        else:
            name, count = said.get("era2") or said["era1"], said.get("count2") or said["count1"]
            yield span, ERAS[name.upper()] + (1 if count == "元" else int(value(count)))


def year(words: str) -> int | None:
    """The year that 「令和6年度」, 「2024年度」, "FY2024" or a bare "2024" names."""
    bare = re.fullmatch(r"\s*(20\d\d)\s*", fold(words))
    return int(bare[1]) if bare else next((named for _, named in years(words)), None)


def naming(document: Document, first: int = FIRST) -> Iterator[Block]:
    """The paragraphs where a form names itself: running heads, and titles at the beginning."""
    for index, block in enumerate(document.blocks):
        if len(block.span) <= 90 and (
            block.zone in RUNNING or (index < first and TITLE.search(fold(document.slice(block.span))))
        ):
            yield block


def form_year(document: Document) -> str | None:
    """What a blank form says of its year, as it is written ("令和6（2024）年度"); ``None`` where it says nothing.

    Running heads and titles go before other first lines, and years before the month of a revision.
    """
    titles = list(naming(document))
    lines = [block for block in document.blocks[:FIRST] if len(block.span) <= 90]
    said = [
        text[span.start : span.end]
        for block in (*sorted(titles, key=lambda block: block.zone not in RUNNING), *lines)
        for text in (document.slice(block.span),)
        for span, _ in years(text)
    ]
    best = min(said, key=lambda words: bool(re.search(r"版|改[訂定]|version", words, re.I)), default=None)
    return " ".join(best.split()) if best and best.isascii() else "".join(best.split()) if best else None


def without_year(text: str) -> str:
    """A line with its years taken out, to find it again in another year's form."""
    for span, _ in reversed(list(years(text))):
        text = text[: span.start] + text[span.end :]
    return text
