"""Sentences of a paragraph, in Japanese, English or both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.text.languages import language
from lint.document import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without the white space around it."""

    span: Span
    language: str


ABBREVIATIONS = frozenset(
    [
        "al",
        "approx",
        "assoc",
        "art",
        "ave",
        "ca",
        "cf",
        "ch",
        "co",
        "corp",
        "dept",
        "dr",
        "ed",
        "eds",
        "eq",
        "eqs",
        "est",
        "etc",
        "fig",
        "figs",
        "gov",
        "hon",
        "i.e",
        "e.g",
        "inc",
        "jr",
        "ltd",
        "m.d",
        "mr",
        "mrs",
        "ms",
        "no",
        "nos",
        "nr",
        "p",
        "ph.d",
        "pp",
        "prof",
        "ref",
        "refs",
        "rev",
        "sec",
        "sect",
        "sr",
        "st",
        "tab",
        "u.k",
        "u.s",
        "univ",
        "viz",
        "vol",
        "vols",
        "vs",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "sp",
        "spp",
        "subsp",
        "var",
    ]
)
OPEN, CLOSE = "（「『【〔［〈《([{“‘", "）」』】〕］〉》)]}”’"
BRACKET = re.compile("[" + re.escape(OPEN + CLOSE) + "\n]")
LATIN = re.compile(r"(?:[^\W\u3040-\u9fff]|[.&'’-])*$")
INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
KANA = re.compile(r"[ぁ-ん]")
STOP = re.compile(r"[。．！？!?](?:[」』）)”’\"]*)|[.](?=[\s”’\")\]]|$)(?:[”’\")\]]*)|\n")


def sentences(text: str, span: Span) -> Iterator[Sentence]:
    """Split a paragraph; no split inside brackets that close again, after an abbreviation or an initial.

    Args:
        text: the document's text.
        span: the paragraph.

    """
    start, inside = span.start, _bracketed(text, span)
    for stop in STOP.finditer(text, span.start, span.end):
        mark = stop.group()
        while inside and inside[-1].end <= stop.start():
            inside.pop()
        if inside and inside[-1].start < stop.start() and mark != "\n" and stop.start() - start < 400:
            continue
        if mark[0] == "." and not _ends(text, start, stop.start(), stop.end(), span.end):
            continue
        if mark[0] in "?!" and _goes_on(mark, text[stop.end() : stop.end() + 8].lstrip()):
            continue
        if mark[0] == "．" and text[stop.end() : stop.end() + 1].isdigit():
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, span.end)


def _bracketed(text: str, span: Span) -> list[Span]:
    """The stretches between a bracket and the one that closes it, none inside another, the last one first.

    A bracket that nothing closes holds nothing together, nor does a line's end leave one open.
    """
    open_at: list[int] = []
    pairs: list[Span] = []
    for bracket in BRACKET.finditer(text, span.start, span.end):
        if bracket.group() == "\n":
            open_at.clear()
        elif bracket.group() in OPEN:
            open_at.append(bracket.start())
        elif open_at:
            start = open_at.pop()
            while pairs and pairs[-1].start > start:
                pairs.pop()
            pairs.append(Span(start, bracket.start()))
    return pairs[::-1]


def _goes_on(mark: str, rest: str) -> bool:
    """Whether a sentence goes on behind a question or a title in quotation marks: 'leads "Whose Seeds?", which'."""
    return rest[:1] in (",", ";") or (mark[-1] in '"”’' and rest[:1].islower())


def _ends(text: str, start: int, dot: int, after: int, end: int) -> bool:
    """Whether a full stop ends a sentence."""
    word = LATIN.search(text[max(start, dot - 40) : dot])  # 「とProf.」 ends in "Prof"
    last = word.group().lower().lstrip("(") if word else ""
    rest = text[after : min(after + 40, end)].lstrip()
    if not rest:
        return True
    if dot - start <= 2 and text[start:dot].isdigit():
        return False  # the number of an item
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    if INITIALS.fullmatch(last) and KANA.search(text, start, dot):
        return False  # 「ブリストル大学H.H. Wills研究所に」
    return not rest[0].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(Span(start, end), language(text[start:end]))
