"""Rules of the family ``repeat``."""

from __future__ import annotations

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
