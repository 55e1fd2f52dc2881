"""The other pictures of the report: the budget's classes, where themes are addressed, the room that parts take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lint.rules.budget.figures import money as amount

if TYPE_CHECKING:
    from lint.analyse.structure.rooms import Room
    from lint.draft import Draft

CLASSES = {True: "yes", False: "no", None: "open"}
ORDER = ("yes", "no", "open", "rest")
REST = 0.001
"""From this share of the direct costs on, what no row accounts for is shown."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A class of the budget: "yes", "no", "open", or "rest" for what no row accounts for."""

    name: str
    x: float
    percent: float
    amount: tuple[str, str]
    """As a Japanese and an English reader would write it."""


@dataclass(frozen=True, slots=True)
class Money:
    """The budget's rows in classes, with each class's part of the direct costs."""

    slices: tuple[Slice, ...]
    rows: tuple[tuple[str, tuple[str, str], str], ...]
    """Label, amount, class."""
    share: float | None
    """Per cent that counts as network, as the check reads it."""
    asked: float | None
    """Per cent that the call asks for."""


def money(budget: Mapping[str, Any] | None, asked: float | None) -> Money | None:
    """The budget's share, where the draft has rows to show.

    Args:
        budget: the contract's JSON, with the rows that the check counted.
        asked: the share that the call asks for, 0 to 1.

    """
    rows = tuple((budget or {}).get("rows") or ())
    if budget is None or not rows:
        return None
    sums = dict.fromkeys(ORDER, 0.0)
    for row in rows:
        sums[CLASSES[row.get("eligible")]] += float(row.get("amount") or 0)
    rest = float(budget.get("direct") or 0) - sum(sums.values())
    whole = max(float(budget.get("direct") or 0), sum(sums.values())) or 1.0
    if rest / whole >= REST:
        sums["rest"] = rest
    slices, at = [], 0.0
    for name in ORDER:
        if sums[name]:
            percent = round(100 * sums[name] / whole, 1)
            slices.append(Slice(name, round(at, 2), percent, amount(sums[name], budget.get("currency"))))
            at += 100 * sums[name] / whole
    share = budget.get("network_share")
    return Money(
        tuple(slices),
        tuple(
            (str(row.get("label") or ""), amount(float(row.get("amount") or 0), budget.get("currency")), kind)
            for kind in ORDER
            for row in rows
            if CLASSES[row.get("eligible")] == kind
        ),
        None if share is None else round(100 * share, 1),
        None if asked is None else round(100 * asked, 1),
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """A theme of the call: how strongly the draft addresses it, and where."""

    id: str
    title: tuple[str, str]
    percent: float | None
    """Strength, 0 to 100; ``None`` where the check does not tell."""
    columns: tuple[tuple[int, float, float, float], ...]
    """(page, place, width, height) of a column for each page with passages; per cent."""
    evidence: tuple[tuple[int | None, str], ...]


def themes(told: Mapping[str, Any], asked: Iterable[tuple[str, tuple[str, str]]], pages: int | None) -> list[Coverage]:
    """Where in the draft each theme is addressed, and how strongly; nothing where no theme was looked for.

    Args:
        told: the contract's JSON: ``{"A": {"score": 0.93, "evidence": [{"page": 3, "quote": "..."}]}}``.
        asked: the call's themes and their titles, in its order.
        pages: how many pages the draft has.

    """
    titles = dict(asked)
    found = {name: one for name, one in told.items() if isinstance(one, Mapping)}
    if not found:
        return []
    rows = [(name, _passages(found.get(name, {}))) for name in dict.fromkeys((*titles, *found))]
    most = max((count for _, passages in rows for count in Counter(page for page, _ in passages).values()), default=1)
    return [
        Coverage(name, titles.get(name, ("", "")), _percent(found.get(name)), _columns(passages, pages, most), passages)
        for name, passages in rows
    ]


def _percent(theme: Mapping[str, Any] | None) -> float | None:
    score = None if theme is None else theme.get("score")
    return round(min(max(float(score), 0.0), 1.0) * 100, 1) if isinstance(score, int | float) else None


def _passages(theme: Mapping[str, Any]) -> tuple[tuple[int | None, str], ...]:
    return tuple(
        (page if isinstance(page := one.get("page"), int) else None, str(one.get("quote") or ""))
        for one in theme.get("evidence") or ()
        if isinstance(one, Mapping)
    )


def _columns(
    passages: Sequence[tuple[int | None, str]], pages: int | None, most: int
) -> tuple[tuple[int, float, float, float], ...]:
    if not pages:
        return ()
    counts = Counter(page for page, _ in passages if page is not None and 1 <= page <= pages)
    wide = 100 / pages
    return tuple(
        (page, round((page - 1) * wide, 2), round(wide, 2), round(100 * count / most, 1))
        for page, count in sorted(counts.items())
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A part's limit and what the draft takes of it."""

    title: tuple[str, str]
    unit: str
    taken: float
    limit: float
    percent: float
    over: bool
    exact: bool


def rooms(draft: Draft) -> list[Taken]:
    """Every limit of the call and of the form, in the order of the draft."""
    from lint.analyse.structure.rooms import printed_rooms
    from lint.analyse.structure.rooms import rooms as asked

    found = list(asked(draft.document, draft.profile, draft.parts, draft.authored, draft.sections))
    known = {room.section.heading for room in found}
    printed = printed_rooms(draft.document, draft.sections, draft.authored)
    found += [room for room in printed if room.section.heading not in known]
    return [
        Taken(
            room.title,
            room.unit,
            _taken(room),
            room.limit.value,
            round(100 * min(room.taken / room.limit.value, 1.0), 1) if room.limit.value else 100.0,
            room.over,
            room.exact,
        )
        for room in sorted(found, key=lambda room: room.span.start)
    ]


def _taken(room: Room) -> float:
    """As one says it; pages to so many places that what is over a limit looks like it."""
    if room.unit != "pages":
        return round(room.taken)
    short = round(room.taken, 1)
    return short if not room.over or short > room.limit.value else round(room.taken, 2)
