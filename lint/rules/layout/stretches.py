"""Passages that look alike, so that one fault of layout is one finding and not one for every run."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from lint.analyse.form.unseen import noise
from lint.analyse.text.typography import japanese
from lint.document import Block, Span, Style
from lint.draft import Draft

K = TypeVar("K", bound=Hashable)
Judge = Callable[[Block, Style, str, bool], K | None]
"""A key for characters at fault (block, style, their text, whether they are Japanese), or ``None``."""
MOSTLY = 0.67
"""Passages of one key that have this part of the letters are the draft's own look, and told as one."""
SCRIPTS = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff々〆ヶ〇]+(?:(?![\u3040-\u30ff\u3400-\u9fff])\W)*|[^\u3040-\u30ff\u3400-\u9fff々〆ヶ〇]+"
)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[K]):
    """A passage at fault."""

    key: K
    span: Span
    """Its first paragraph, as far as it is at fault."""
    characters: int
    """Letters and digits at fault."""
    others: tuple[Span, ...] = ()
    """The rest of the passage, and further ones that were gathered with it."""


def stretches(draft: Draft, blocks: Iterable[Block], judge: Judge[K], *, least: int, most: int) -> list[Stretch[K]]:
    """Find passages at fault: neighbouring paragraphs of one section with one key.

    Args:
        draft: the draft.
        blocks: what to look at, in order.
        judge: tells what is at fault.
        least: letters that a passage must have; shorter runs inside sound text are nobody's trick.
        most: passages of one key beyond which they are told as one.

    """
    if noise(draft.document) > 0.5:
        return []
    found: list[Stretch[K]] = []
    last: dict[tuple[K, int], tuple[int, int]] = {}
    order = total = 0
    for block in blocks:
        faults, letters = _judged(draft, block, judge)
        if not letters:
            continue
        order += 1
        total += letters
        section = draft.section(block.span.start)
        home = section.heading.start if section else -1
        for key, (span, count) in faults.items():
            if count < least and 2 * count < letters:
                continue
            near = last.get((key, home))
            if near is not None and near[0] == order - 1:
                whole = found[near[1]]
                found[near[1]] = replace(whole, characters=whole.characters + count, others=(*whole.others, span))
                last[(key, home)] = (order, near[1])
            else:
                found.append(Stretch(key, span, count))
                last[(key, home)] = (order, len(found) - 1)
    enough = [stretch for stretch in found if stretch.characters >= least]
    covered = [s for s in enough if not any(_within(s, other) for other in enough if other is not s)]
    return gathered(covered, most, MOSTLY * total)


def _within(stretch: Stretch[K], other: Stretch[K]) -> bool:
    """Whether a passage lies among another with more letters: the Latin words of a Japanese paragraph."""
    return stretch.span.overlaps(other.span) and (stretch.characters, stretch.span) < (other.characters, other.span)


def gathered(found: Sequence[Stretch[K]], most: int, share: float = float("inf")) -> list[Stretch[K]]:
    """Tell passages of one key as one, where there are more than ``most`` or they have more letters than ``share``."""
    by_key: dict[K, list[Stretch[K]]] = {}
    for stretch in found:
        by_key.setdefault(stretch.key, []).append(stretch)
    kept: list[Stretch[K]] = []
    for same in by_key.values():
        if len(same) <= most and sum(stretch.characters for stretch in same) < share:
            kept.extend(same)
            continue
        enough = min(300, max(stretch.characters for stretch in same) // 2)
        first = next(stretch for stretch in same if stretch.characters >= enough)
        others = tuple(span for stretch in same if stretch is not first for span in (stretch.span, *stretch.others))
        kept.append(replace(first, characters=sum(s.characters for s in same), others=(*first.others, *others)))
    return sorted(kept, key=lambda stretch: stretch.span)


def _judged(draft: Draft, block: Block, judge: Judge[K]) -> tuple[dict[K, tuple[Span, int]], int]:
    """The faults of a paragraph with their letters, and all letters that it has."""
    faults: dict[K, tuple[Span, int]] = {}
    letters = 0
    for run in draft.document.runs_in(block.span):
        start = max(run.span.start, block.span.start)
        text = draft.text[start : min(run.span.end, block.span.end)]
        for match in SCRIPTS.finditer(text):
            count = sum(map(str.isalnum, match.group()))
            letters += count
            key = judge(block, run.style, match.group(), japanese(match.group()[0])) if count else None
            if key is None:
                continue
            span = Span(start + match.start(), start + match.end())
            before = faults.get(key)
            faults[key] = (Span(before[0].start, span.end), before[1] + count) if before else (span, count)
    return faults, letters


def sizes(draft: Draft, span: Span) -> Iterator[tuple[float, int]]:
    """The sizes of a span's characters, with how many have each."""
    for run in draft.document.runs_in(span):
        if run.style.size is not None and not run.style.raised:
            yield run.style.size, min(run.span.end, span.end) - max(run.span.start, span.start)
