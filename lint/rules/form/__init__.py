"""Rules of the family ``form``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.form.guide_text import guide_text

RULES: tuple[Rule, ...] = (guide_text,)
