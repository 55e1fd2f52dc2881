"""Rules of the family ``support``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
