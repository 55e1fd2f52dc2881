"""Rules of the family ``team``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.team.integration_missing import integration_missing
from lint.rules.team.part_thin import part_thin
from lint.rules.team.partner_missing import partner_missing

RULES: tuple[Rule, ...] = (partner_missing, integration_missing, part_thin)
