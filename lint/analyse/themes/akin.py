"""What a theme of a profile is about, and the words of a sentence that are akin to it, be they none of its terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.themes.concepts import CONCEPTS, SENSES
from lint.analyse.themes.concepts import found as meant
from lint.analyse.themes.features import Sight
from lint.analyse.themes.meanings import kinds, telling, words
from lint.analyse.themes.word_classes import folded

if TYPE_CHECKING:
    from lint.analyse.themes.likeness import Described
    from lint.profile import Theme

TELLING, RARE = 0.6, 0.9
"""How telling a class of words is, at least, that a theme may be about, and one that a single term makes it about."""
ANYWHERE = frozenset(["giving_back", "reaching_out", "team_science", "recognition", "hearts", "breadth", "paper"])
"""Classes of what any proposal does: it publishes, and works together."""
FAMILIES = (
    frozenset(["disability", "hard_hearing", "low_vision", "wheels_access"]),
    frozenset(["family_life", "parental_leave", "caring"]),
    frozenset(["mending", "spare_parts", "long_life", "upkeep"]),
    frozenset(["second_hand", "recycling", "waste_sorting", "plastics"]),
    frozenset(["power_saving", "solar_power", "wind_water_power", "flying_less"]),
    frozenset(["data_sharing", "sharing_openly", "open_data"]),
    frozenset(["animal_welfare", "sparing_animals"]),
    frozenset(["heritage", "archives", "museums"]),
    frozenset(["mental_health", "workload"]),
    frozenset(["disaster_relief", "early_warning", "evacuation"]),
    frozenset(["privacy", "consent", "data_ownership"]),
    frozenset(["harassment", "discrimination", "complaints"]),
    frozenset(["first_peoples", "data_ownership"]),
    frozenset(["noise", "quiet"]),
    frozenset(["safety", "field_safety"]),
    frozenset(["translating", "mother_tongues"]),
    frozenset(["dual_use", "cyber_security", "passwords"]),
    frozenset(["countryside", "touring"]),
    frozenset(["standards", "written_protocols"]),
    frozenset(["taken_up", "uptake", "into_industry", "handing_over"]),
)
"""Senses of one matter: a theme about one of them is about all."""
SIGNS = re.compile(r"\\[a-z]|\.?\{[^}]*\}|[.?+*^$]+|\[[^\]]*\]")
"""Signs of an expression that are no words."""
MOST = 64
"""Phrases that a term is written out in, at most."""


def phrases(term: str) -> list[str]:
    """The phrases that a term stands for, as far as they can be told.

    >>> phrases("care (duties|leave)s?")
    ['care duties', 'care dutiess', 'care leave', 'care leaves']
    """
    done: list[str] = []
    found = [re.sub(r"([^)\]])\?", r"(|\1)", re.sub(r"\(\?[:!<=]+", "(", term))]
    while found and len(found) + len(done) < MOST:
        one = found.pop(0)
        group = re.search(r"\(([^()]*)\)(\?)?", one)
        if group is None:
            done.append(one)
            continue
        choices = [*([""] if group[2] else []), *group[1].split("|")]
        found += [one[: group.start()] + choice + one[group.end() :] for choice in choices]
    apart = [part for one in [*done, *found] for part in one.split("|")]
    return list(dict.fromkeys(" ".join(SIGNS.sub(" ", part).split()) for part in apart if part))


def chief(theme: Theme) -> frozenset[str]:
    """What a theme is about: rare classes of its terms, and of its titles those that a term or both languages share."""
    titles = [(text, language) for text, language in ((theme.title.ja, "ja"), (theme.title.en, "en")) if text]
    named = [_rare(text, language, TELLING) for text, language in titles]
    termed = frozenset[str]().union(
        *(_rare(one, "en" if one.isascii() else "ja", TELLING) for term in theme.terms for one in phrases(term))
    )
    both = set.intersection(*named) if len(named) > 1 or not theme.terms else set[str]()
    shared = set[str]().union(*named) & termed
    about = frozenset(both | shared | {kind for kind in termed if telling()[kind] >= RARE})
    return about.union(*(family for family in FAMILIES if family & about)) - ANYWHERE


def _rare(text: str, language: str, least: float) -> set[str]:
    """The most telling class of each word, if it is as telling."""
    best = (max((telling().get(kind, 0.0), kind) for kind in classes) for classes in words(text, language))
    return {kind for share, kind in best if share >= least}


def kindred(sight: Sight, theme: Described) -> frozenset[str]:
    """How the words of a sentence begin that are akin to what the theme is about, and in none of its terms.

    >>> from lint.profile import Theme
    >>> from lint.records import checked
    >>> repair = checked(Theme, {"id": "R", "title": {"en": "Repair", "ja": "修理"}, "description": {"en": "Repair"}})
    >>> sorted(kindred(Sight("A soldering iron and a spare pump for each workshop.", "en"), described(repair)))
    ['solde']
    """
    plain, size = folded(sight.text), 5 if sight.language == "en" else 2
    covered = [match.span() for term in theme.terms for match in term.finditer(plain)]
    return frozenset(
        plain[start : start + size]
        for lexicon in (CONCEPTS, SENSES)
        for start, kind in meant(sight.text, sight.language, lexicon)
        if kind in theme.chief and not any(begin <= start < end for begin, end in covered)
    )


def chiefly(sights: Sequence[Sight], theme: Described, besides: frozenset[str] = frozenset()) -> list[bool]:
    """Whether the section of each sentence speaks of what the theme is about, by a term or a word akin to it.

    ``besides`` are further classes of words that it is about.  What is done under a title for a theme is told in many
    sentences, and only some of them name it; the rest of a proposal may do the like for other ends.
    """
    speaking = {
        sight.heading
        for sight in sights
        if kindred(sight, theme)
        or any(term.search(folded(sight.text)) for term in theme.terms)
        or not besides.isdisjoint(kinds(sight.text, sight.language))
    }
    return [sight.heading in speaking for sight in sights]
