"""Rules of the family ``consistency``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.consistency.impossible_date import impossible_date
from lint.rules.consistency.link_target import link_target
from lint.rules.consistency.numbering import numbering
from lint.rules.consistency.stale_year import stale_year
from lint.rules.consistency.title_mismatch import title_mismatch
from lint.rules.consistency.weekday import weekday

RULES: tuple[Rule, ...] = (weekday, impossible_date, link_target, stale_year, numbering, title_mismatch)
