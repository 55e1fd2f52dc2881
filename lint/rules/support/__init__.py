"""Rules of the family ``support``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.support.counterpart_funding_missing import counterpart_funding_missing
from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.missing import missing
from lint.rules.support.needless_distancing import needless_distancing
from lint.rules.support.not_linked import not_linked
from lint.rules.support.similar_programme import similar_programme

RULES: tuple[Rule, ...] = (
    missing,
    needless_distancing,
    not_linked,
    similar_programme,
    duplicate_application,
    counterpart_funding_missing,
)
