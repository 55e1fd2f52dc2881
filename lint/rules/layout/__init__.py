"""Rules of the family ``layout``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
