"""Rules of the family ``consistency``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.consistency.impossible_date import impossible_date
from lint.rules.consistency.weekday import weekday

RULES: tuple[Rule, ...] = (weekday, impossible_date)
