"""Rules of the family ``prose``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.prose.commas import count_commas
from lint.rules.prose.double_negative import double_negative
from lint.rules.prose.doubled_particle import doubled_particle
from lint.rules.prose.doubled_word import doubled_word
from lint.rules.prose.long_sentence import long_sentence
from lint.rules.prose.notation_variants import notation_variants
from lint.rules.prose.particle_chain import particle_chain
from lint.rules.prose.repeated_ending import repeated_ending
from lint.rules.prose.stock_phrase import stock_phrase
from lint.rules.prose.style_mix import style_mix
from lint.rules.prose.tautology import tautology
from lint.rules.prose.unbalanced_brackets import unbalanced_brackets
from lint.rules.prose.undefined_abbreviation import undefined_abbreviation
from lint.rules.prose.vague import vague
from lint.rules.prose.wordy_phrase import wordy_phrase

RULES: tuple[Rule, ...] = (
    wordy_phrase,
    tautology,
    double_negative,
    long_sentence,
    particle_chain,
    doubled_particle,
    doubled_word,
    count_commas,
    style_mix,
    stock_phrase,
    repeated_ending,
    notation_variants,
    unbalanced_brackets,
    undefined_abbreviation,
    vague,
)
