"""Rules of the family ``budget``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.budget.cap import cap
from lint.rules.budget.duration import duration
from lint.rules.budget.indirect_rate import indirect_rate
from lint.rules.budget.mobility_uncosted import mobility_uncosted
from lint.rules.budget.network_share import network_share
from lint.rules.budget.partner_research import partner_research
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip

RULES: tuple[Rule, ...] = (
    network_share,
    cap,
    indirect_rate,
    duration,
    sum_mismatch,
    mobility_uncosted,
    partner_research,
    unit_slip,
)
