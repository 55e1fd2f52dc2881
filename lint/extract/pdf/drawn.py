"""Columns told by the order of drawing: down one of them, and on at the head of the next one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from lint.extract.pdf.lines import Line

LEAST_LINES = 3
"""Lines of a column that others beside it may go on."""
LEAST_WIDTH = 9.0
"""Ems of the narrowest column of running text."""


def drawn_gutter(lines: Sequence[Line]) -> float | None:
    """Where two columns part, if lines are drawn down the left one and then down the right one.

    Rows are drawn from left to right: the text goes up for the next entry only where an entry has several lines.
    """
    course = _course(lines)
    for at, (one, other) in enumerate(pairwise(course), 1):
        if not _goes_up(one, other):
            continue
        begin, end = at - 1, at + 1
        while begin and _above(course[begin - 1], course[begin]) and course[begin - 1].u1 < other.u0:
            begin -= 1
        left = course[begin:at]
        limit = max(line.u1 for line in left)
        while end < len(course) and _above(course[end - 1], course[end]) and course[end].u0 > limit:
            end += 1
        right = course[at:end]
        start = min(line.u0 for line in right)
        beside = sum(1 for line in left if line.v > other.v - 0.5 * other.size)
        if beside >= LEAST_LINES and limit < start and all(map(_as_wide_as_text, (left, right))):
            return start - min(0.4 * other.size, 0.5 * (start - limit))
    return None


def stretches(lines: Sequence[Line], gutter: float) -> list[list[Line]]:
    """Lines cut where, after both columns, drawing goes on below them: a heading, or columns once more."""
    course = _course(lines)
    cuts: list[float] = []
    foot, turned = float("-inf"), False
    last: Line | None = None
    for line, highest in zip(course, _highest(course), strict=True):
        if turned and line.u0 < gutter and highest > foot + 0.5 * line.size:
            cuts.append(line.v - 0.5 * line.size)
            turned = False
        turned = turned or (last is not None and last.u1 < gutter <= line.u0 + 2 and _goes_up(last, line))
        foot, last = max(foot, line.v), line
    if not cuts:
        return [list(lines)]
    found: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    for line in lines:
        found[sum(cut < line.v for cut in cuts)].append(line)
    return found


def turns(lines: Sequence[Line], gutter: float) -> bool:
    """Whether the text goes from the foot of the left column up to the right one."""
    pairs = pairwise(_course(lines))
    return any(one.u1 < gutter <= other.u0 + 2 and _goes_up(one, other) for one, other in pairs)


def _course(lines: Sequence[Line]) -> list[Line]:
    return sorted((line for line in lines if line.turn >= 0), key=attrgetter("turn"))


def _goes_up(one: Line, other: Line) -> bool:
    return other.v < one.v - 0.5 * one.size and one.u1 < other.u0


def _above(one: Line, other: Line) -> bool:
    return one.v < other.v + 0.25 * other.size


def _as_wide_as_text(lines: Sequence[Line]) -> bool:
    return max(line.u1 - line.u0 for line in lines) > LEAST_WIDTH * lines[0].size


def _highest(course: Sequence[Line]) -> list[float]:
    """For each line, where the highest of it and those drawn after it stands."""
    found: list[float] = []
    top = float("inf")
    for line in reversed(course):
        top = min(top, line.v)
        found.append(top)
    return found[::-1]
