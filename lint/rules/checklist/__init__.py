"""Rules of the family ``checklist``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.checklist.deadline import deadline
from lint.rules.checklist.interview import interview
from lint.rules.checklist.prior_contact import prior_contact

RULES: tuple[Rule, ...] = (prior_contact, deadline, interview)
