"""Rules of the family ``mobility``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.country_ineligible import country_ineligible
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.invitation_missing import invitation_missing
from lint.rules.mobility.invitation_short import invitation_short
from lint.rules.mobility.near_term_missing import near_term_missing
from lint.rules.mobility.no_early_career import no_early_career
from lint.rules.mobility.one_way import one_way
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.stay_too_short import stay_too_short
from lint.rules.mobility.synergy_missing import synergy_missing
from lint.rules.mobility.table_incomplete import table_incomplete
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
from lint.rules.mobility.traveller_unnamed import traveller_unnamed

RULES: tuple[Rule, ...] = (
    traveller_unnamed,
    period_missing,
    destination_missing,
    role_missing,
    one_way,
    synergy_missing,
    purpose_missing,
    traveller_not_in_team,
    near_term_missing,
    stay_too_short,
    no_early_career,
    invitation_missing,
    invitation_short,
    host_missing,
    table_incomplete,
    count_mismatch,
    period_inconsistent,
    country_ineligible,
)
