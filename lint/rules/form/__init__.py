"""Rules of the family ``form``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
