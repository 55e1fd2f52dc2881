"""A name as the readers of one script find it, before it is told who is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A name in letters of one script."""

    start: int
    end: int
    family: str
    given: str | None
    sure: bool
    """Titles, initials or known names speak for it."""
