"""Rules of the family ``prose``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
