"""Rules of the family ``team``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
