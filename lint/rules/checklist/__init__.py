"""Rules of the family ``checklist``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
