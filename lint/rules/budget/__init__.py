"""Rules of the family ``budget``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
