"""The geometry of the report's own pictures: the mobility timeline, the budget's bar, themes over pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LEFT, MONTH, ROW = 190, 13, 26
"""Width of the names, of a month, and height of a person's line, in the picture's units."""
TOP = 44
LONGEST = 144
"""Months shown at most: a misread year must not make a picture of centuries."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A person's line in the timeline."""

    name: str | None
    direction: str
    x: float
    width: float
    y: int
    dated: bool
    where: str
    when: str
    lacks: tuple[tuple[str, str], ...]
    """What the draft does not say, in Japanese and English."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """People by month."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, str], ...]
    near: float
    """Width of the first two years."""
    width: float
    height: int
    months: Mapping[str, float]
    """Person-months of each direction."""


def _month(value: object) -> int | None:
    parts = str(value or "").split("-")
    try:
        return int(parts[0]) * 12 + int(parts[1]) - 1
    except (ValueError, IndexError):
        return None


def timeline(mobility: Sequence[Mapping[str, Any]], start: int | None) -> Timeline | None:
    """Lay the movements out.

    Args:
        mobility: the movements, as in the contract's JSON.
        start: first month of the project (12 * year + month - 1), where the call says so.

    """
    if not mobility:
        return None
    known = [(a, b) for m in mobility if (a := _month(m.get("start"))) and (b := _month(m.get("end"))) and a <= b]
    low = min([a for a, _ in known] + ([start] if start else []), default=0)
    begin = low if start is not None and low >= start else low // 12 * 12 + (3 if low % 12 >= 3 else -9) if low else 0
    begin = start if start is not None and start <= low else begin
    last = min(max([b for _, b in known], default=begin + 59), begin + LONGEST - 1)
    count = max((last - begin) // 12 + 1, 2) * 12
    bars = []
    for order, m in enumerate(mobility):
        first, end = _month(m.get("start")), _month(m.get("end"))
        dated = first is not None and end is not None and begin <= first <= end <= begin + count
        x = LEFT + (first - begin) * MONTH if dated and first is not None else LEFT
        width = (end - first + 1) * MONTH if dated and first is not None and end is not None else count * MONTH
        lacks = [
            words
            for words, value in (
                (("氏名", "name"), m.get("person")),
                (("期間", "period"), dated or None),
                (("行き先", "destination"), m.get("organisation")),
                (("役割", "role"), m.get("role")),
            )
            if not value
        ]
        bars.append(
            Bar(
                m.get("person"),
                "inbound" if m.get("direction") == "inbound" else "outbound",
                x,
                width,
                TOP + order * ROW,
                dated,
                " ".join(str(m[name]) for name in ("organisation", "country") if m.get(name)),
                f"{m.get('start') or '?'} – {m.get('end') or '?'}",
                tuple(lacks),
            )
        )
    years = tuple(
        (LEFT + month * MONTH, f"{(begin + month) // 12}-{(begin + month) % 12 + 1:02}")
        for month in range(0, count, 12)
    )
    sums = {
        way: round(sum(float(m.get("months") or 0) for m in mobility if m.get("direction") == way), 1)
        for way in ("outbound", "inbound")
    }
    return Timeline(tuple(bars), years, 24 * MONTH, LEFT + count * MONTH + 10, TOP + len(bars) * ROW + 8, sums)


@dataclass(frozen=True, slots=True)
class Money:
    """The budget's rows in classes, with each class's part of the whole."""

    currency: str
    rows: tuple[Mapping[str, Any], ...]
    shares: tuple[tuple[str, float, float], ...]
    """(class, sum, per cent of all rows); classes are "yes", "no" and "open"."""
    share: float | None
    asked: float | None


CLASSES = {True: "yes", False: "no", None: "open"}


def money(budget: Mapping[str, Any] | None, asked: float | None) -> Money | None:
    """The budget's share, where the draft has rows to show."""
    rows = tuple((budget or {}).get("rows") or ())
    if budget is None or not rows:
        return None
    whole = sum(float(row.get("amount") or 0) for row in rows) or 1.0
    sums = dict.fromkeys(CLASSES.values(), 0.0)
    for row in rows:
        sums[CLASSES[row.get("eligible")]] += float(row.get("amount") or 0)
    shares = tuple((name, total, round(100 * total / whole, 1)) for name, total in sums.items() if total)
    return Money(str(budget.get("currency") or ""), rows, shares, budget.get("network_share"), asked)
