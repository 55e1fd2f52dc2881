"""Rules of the family ``consistency``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
