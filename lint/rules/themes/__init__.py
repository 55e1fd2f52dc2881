"""Rules of the family ``themes``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
