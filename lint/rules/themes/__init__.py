"""Rules of the family ``themes``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.themes.crosscutting_missing import crosscutting_missing
from lint.rules.themes.crosscutting_thin import crosscutting_thin
from lint.rules.themes.global_challenge_missing import global_challenge_missing
from lint.rules.themes.network_activity_missing import network_activity_missing
from lint.rules.themes.sustainability_missing import sustainability_missing
from lint.rules.themes.topic_missing import topic_missing
from lint.rules.themes.training_plan_missing import training_plan_missing

RULES: tuple[Rule, ...] = (
    topic_missing,
    crosscutting_missing,
    crosscutting_thin,
    global_challenge_missing,
    sustainability_missing,
    training_plan_missing,
    network_activity_missing,
)
