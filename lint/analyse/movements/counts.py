"""Totals of travellers that running text states."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.movements.count_words import (
    ALONE,
    APART,
    COMING,
    COUNTED,
    DONE,
    DOZENS,
    EVERYBODY,
    GOING,
    GROUPS,
    KANJI,
    KINDS_SUM,
    LABEL,
    LINE,
    NUMBERED,
    NUMBERS,
    OURS,
    PAID,
    PAID_FOR,
    PAIRS,
    PART,
    PATTERNS,
    PLANNED,
    PORTION,
    PRESENT,
    SOME,
    SOME_OF_A_WAY,
    SUMS,
    THEIRS,
    WHOLE_TERM,
    WORDS,
    WORTH,
)
from lint.analyse.structure.grids import plain
from lint.analyse.team.covers import Labelled
from lint.analyse.text.sentences import Sentence
from lint.analyse.text.sentences import sentences as split
from lint.document import Block, Document, Span, Zone


@dataclass(frozen=True, slots=True)
class Count:
    """A total of people who travel."""

    span: Span
    direction: str
    """"outbound", "inbound", or "either" where it counts both together."""
    number: int
    whole: bool = True
    """Whether it counts all of them; else there may be more."""


def counts(text: str, sentences: Sequence[Sentence]) -> Iterator[Count]:
    """The totals that sentences state, in order.

    Args:
        text: the document's text.
        sentences: where to look.

    """
    for sentence in sentences:
        words = text[sentence.span.start : sentence.span.end]
        if not WORTH.search(words):
            continue
        taken: list[Span] = []
        for count in _stated(words, sentence.span.start):
            if not any(count.span.overlaps(other) for other in taken) and not _named(words, count, sentence.span.start):
                taken.append(count.span)
                yield count


def _named(words: str, count: Count, offset: int) -> bool:
    """Whether a number only counts the names before it: 「末永と弘中の2名」."""
    number = NUMBERED.search(words, count.span.start - offset)
    before = words[: number.start()] if number else ""
    name = r"[^\s、。・とはがを]{1,12}"
    return 1 < count.number < 6 and re.search(rf"{name}(?:[、・と]{name}){{{count.number - 1}}}の$", before) is not None


def some(document: Document, prose: Sequence[Sentence]) -> Iterator[tuple[Count, Span]]:
    """The numbers of stays that a paragraph announces, each with the rest of the paragraph."""
    for sentence in prose:
        for match in SOME.finditer(document.slice(sentence.span)):
            block = next(document.blocks_in(sentence.span), None)
            if block is not None and sentence.span.end < block.span.end:
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                yield (
                    Count(span, "either", number_of(match["n"] or match["m"])),
                    Span(sentence.span.end, block.span.end),
                )


def totals(
    document: Document, labels: Sequence[Labelled], prose: Sequence[Sentence], blocks: Sequence[Block]
) -> Iterator[Count]:
    """Every total that a draft states: by labels, in sentences, and in short lines that are none ("Six stays, …").

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).
        prose: the sentences of its running text.
        blocks: the author's blocks.

    """
    found = list(labelled_counts(document, labels))
    read = {block.span.start for sentence in prose for block in document.blocks_in(sentence.span)}
    short = [b for b in blocks if b.zone is Zone.BODY and b.outline is None and len(b.span) <= LINE]
    lines = [s for b in short if b.span.start not in read for s in split(document.text, b.span)]
    for count in counts(document.text, [*prose, *lines]):
        if not any(count.span.overlaps(other.span) for other in found):
            found.append(count)
    yield from found


def labelled_counts(document: Document, labels: Sequence[Labelled]) -> Iterator[Count]:
    """The totals that labels of the cover, of a form or of a line ask for: 「派遣・受入の人数 | 派遣3名、受入3名」.

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).

    """
    taken: list[Span] = []
    for pair in labels:
        label = plain(pair.label)
        if not LABEL.search(label) and (paid := PAID.match(label)):
            yield from _paid(document, pair, "outbound" if paid["out"] else "inbound")
        if not LABEL.search(label):
            continue
        for value in pair.values:
            words = document.slice(value)
            found = list(_pairs(words, value.start))
            way = _way(label)
            if (
                not found
                and (alone := ALONE.fullmatch(words))
                and way
                and not (COMING.search(label) and GOING.search(label))
            ):
                found = [Count(value, way, number_of(alone["n"]))]
            if found and not any(value.overlaps(other) for other in taken):
                taken.append(value)
                yield from found
            if found:
                break


def _paid(document: Document, pair: Labelled, direction: str) -> Iterator[Count]:
    """Those for whom a row of costs pays; others may go besides: 「渡航費 | 長期2名、短期2名」, 「招へい費（3名）」."""
    if COMING.search(plain(pair.label)) and GOING.search(plain(pair.label)):
        return
    found = [(value, GROUPS.match(document.slice(value))) for value in pair.values[:1]]
    found += [(pair.span, PAID_FOR.search(document.slice(pair.span)))]
    for place, match in found:
        if match is None:
            continue
        who = next(filter(None, map(match.groupdict().get, ("who", "all", "some"))), match[0])
        numbers = [number_of(number["n"] or number["m"]) for number in NUMBERS.finditer(who)]
        at = place.start + match.start() + match[0].index(who)
        yield Count(Span(at, at + len(who)), direction, sum(numbers), whole=False)
        return


def _both(words: str, offset: int) -> Iterator[Count]:
    """The two numbers of a sentence that counts who goes and who comes, in whatever words."""
    found = list(COUNTED.finditer(words))
    numbers = [number_of(match["n"] or match["m"]) for match in found]
    if len(found) == 3 and numbers[2] == numbers[0] + numbers[1]:
        found = found[:2]  # 「出る者四名、来る者三名、あわせて七名」
    elif len(found) == 3 and numbers[0] == numbers[1] + numbers[2]:
        words, offset = words[found[0].end() :], offset + found[0].end()  # 「あわせて七名、渡航が四名、受け入れが三名」
        found = list(COUNTED.finditer(words))
    if len(found) != 2 or PORTION.search(words[: found[1].start()]):
        return
    if DONE.search(words) and not PLANNED.search(words, found[1].end()):
        return
    first, last = found
    marks = [mark.end() for mark in APART.finditer(words, first.end(), last.start())]
    cut = marks[-1] if marks else first.end()
    whose = _whose if PRESENT.search(words) else lambda _: None
    ways = [_way(part) or whose(part) for part in (words[:cut], words[cut:])]
    if set(ways) == {"outbound", "inbound"}:
        for way, match in zip(ways, found, strict=True):
            assert way is not None
            yield Count(Span(offset + match.start(), offset + match.end()), way, number_of(match["n"] or match["m"]))


def _whose(words: str) -> str | None:
    """The way of those whose side is told alone: "six of ours"."""
    return "outbound" if OURS.search(words) else "inbound" if THEIRS.search(words) else None


def _way(words: str) -> str | None:
    """The way that a clause tells: where it speaks of coming from abroad, leaving Japan is not meant."""
    come, going = COMING.search(words), GOING.search(words)
    if come and going:
        own = re.search(r"日本(?:側)?から|from Japan|leav(?:e|es|ing)", words, re.I)
        return "outbound" if own else "inbound"
    return "inbound" if come else "outbound" if going else None


def _stated(words: str, offset: int) -> Iterator[Count]:
    """The totals of a sentence; those that tell most come first, and a later one may lie in an earlier one."""
    yield from _pairs(words, offset)
    for pattern in SUMS if not DONE.search(words) or PLANNED.search(words) else ():
        for match in pattern.finditer(words):
            if not PORTION.search(words[: match.start()]):
                span = Span(offset + match.start(), offset + match.end())
                yield Count(span, "either", number_of(match["n"]) + number_of(match["m"]))
    for direction, pattern in (*(("either", pattern) for pattern in EVERYBODY), *PATTERNS):
        for match in pattern.finditer(words):
            if direction != "either" or not PORTION.search(words[: match.start()]):
                number = match["n"] or match.groupdict().get("k")
                yield Count(Span(offset + match.start(), offset + match.end()), direction, number_of(number or ""))
    for direction, pattern in SOME_OF_A_WAY:
        for match in pattern.finditer(words):
            number = match["n"] or match.groupdict().get("k")
            yield Count(
                Span(offset + match.start(), offset + match.end()), direction, number_of(number or ""), whole=False
            )
    for match in PART.finditer(words):
        span = Span(offset + match.start("all" if match["all"] else 0), offset + match.end())
        whole = match["all"] is not None and WHOLE_TERM.search(words) is not None
        yield Count(span, "either", number_of(match["k"] or match["n"] or match["m"]), whole=whole)
    for match in KINDS_SUM.finditer(words):
        if PORTION.search(words[: match.start()]):
            continue
        numbers = [number_of(number["n"] or number["m"]) for number in NUMBERS.finditer(match["who"])]
        span = Span(offset + match.start("who"), offset + match.end("who"))
        yield Count(span, "outbound" if match["out"] else "inbound", sum(numbers))
    yield from _both(words, offset)


def _pairs(words: str, offset: int) -> Iterator[Count]:
    """The totals of both ways that stand beside each other."""
    for pattern in PAIRS:
        for match in pattern.finditer(words):
            if not PORTION.search(words[: match.start()]):
                for part, number, direction in (("out", "n", "outbound"), ("into", "m", "inbound")):
                    start, end = match.span(part)
                    yield Count(Span(offset + start, offset + end), direction, number_of(match[number]))


def number_of(words: str) -> int:
    """The number that words tell: "4", "four", 「四」."""
    plain = unicodedata.normalize("NFKC", words).lower()
    if plain.isdigit():
        return int(plain)
    if plain in DOZENS:
        return DOZENS[plain]
    if plain in WORDS:
        return WORDS.index(plain) + 1
    if len(plain) == 2:
        return 10 + KANJI.index(plain[1]) + 1 if plain[0] == "十" else (KANJI.index(plain[0]) + 1) * 10
    return KANJI.index(plain) + 1
