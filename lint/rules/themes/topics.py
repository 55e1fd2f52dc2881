"""Which of the call's topics a draft declares, and which ones its plan shows."""

from __future__ import annotations

import re

from lint.analyse.themes.likeness import described
from lint.analyse.themes.meanings import kinds
from lint.analyse.themes.word_classes import folded
from lint.draft import Draft
from lint.profile import Theme
from lint.rules.themes.wording import planned

TRACE = 0.05
"""How near a sentence must come to a topic that the draft declares: its authors know best what belongs to it."""
OFTEN = 3
"""Sentences in the words of a topic that nobody declared."""
CHIEF = 0.75
"""How weighty a class of words must be in a topic's description, beside the weightiest, to tell of it."""
ANOTHER = r"(?:\d\W{0,3}(?:and|or|および|及び|と)?\s?(?:topics?|トピック)?\s?)?"


def declares(draft: Draft, theme: Theme) -> bool:
    """Whether the draft says that it belongs to a topic: "Topic 1 and 2", 「トピック：2」."""
    named = rf"(?:topics?|トピック)\W{{0,6}}{ANOTHER}{re.escape(theme.id)}\b"
    return bool(re.search(named, folded(draft.text), re.ASCII))


def shows(draft: Draft, theme: Theme) -> bool:
    """Whether the plan speaks of a topic: by what the model reads, or in the profile's own words for it.

    One sentence in such words will do where the draft declares the topic; else the words may be meant otherwise, and
    :data:`OFTEN` is asked for.
    """
    found = draft.coverage[theme.id]
    plan = planned(draft)
    if found.verdict != "absent" or max((float(found.done[i]) for i in plan), default=0.0) >= TRACE:
        return True
    terms = described(theme).terms
    sentences = (folded(draft.quote(draft.sentences[i].span)) for i in plan)
    told = sum(any(term.search(sentence) for term in terms) for sentence in sentences)
    return told >= (1 if declares(draft, theme) else OFTEN)


def kindred(draft: Draft, theme: Theme) -> bool:
    """Whether :data:`OFTEN` sentences of the plan hold words of two of the chief kinds that describe a topic.

    That is too little to tell which topic they belong to, and enough not to say that the plan is about something else.
    """
    classes = described(theme).classes
    chief = {kind for kind, weight in classes.items() if weight >= CHIEF * max(classes.values())}
    sights = (draft.sights[i] for i in planned(draft))
    return sum(len(chief & kinds(sight.text, sight.language)) >= 2 for sight in sights) >= OFTEN
