"""Rules of the family ``mobility``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
