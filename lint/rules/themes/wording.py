"""What the rules of themes have in common: which sentences they may speak of, what a sentence lacks, what would do."""

from __future__ import annotations

import re

from lint.analyse.themes.coverage import Coverage
from lint.analyse.themes.same_theme import same
from lint.analyse.themes.slots import CALLED, SLOTS
from lint.document import Span
from lint.draft import Draft
from lint.profile import Theme
from lint.rules.mobility.plans import titled

ENOUGH = 8
"""Sentences below which a draft is too short to miss anything in."""
FEW = 4
"""The same for what the call requires of every draft, whatever it is about."""


def long_enough(draft: Draft, least: int = ENOUGH) -> bool:
    """Whether the draft holds enough running text, in sentences, to say what it does not speak of, and can be read."""
    return len(draft.sentences) >= least and draft.is_supported


def lacking(draft: Draft, index: int) -> tuple[str, str]:
    """The slots of substance that a sentence leaves open, in both languages; three at most."""
    filled = draft.sights[index].slots
    order = ("activity", "audience", "time", "quantity", "output", "actor")
    open_ = [slot for slot in order if slot not in filled][:3] or [SLOTS[-1]]
    return "・".join(CALLED[slot][0] for slot in open_), ", ".join(CALLED[slot][1] for slot in open_)


def known(theme: Theme) -> bool:
    """Whether the models have learnt the theme, rather than know it from its profile's words alone."""
    return same(theme)


NEAR = 0.35
"""From this score a sentence may well address a theme that nobody trained on."""


def perhaps(found: Coverage) -> int | None:
    """The sentence that may speak of a theme known from its profile's words alone, where that is not sure."""
    best = found.evidence[0] if found.evidence else found.best
    unsure = found.verdict != "substance" and not known(found.theme)
    return best if unsure and best is not None and found.done[best] >= NEAR else None


def title(theme: Theme) -> tuple[str, str]:
    """A theme's title in both languages, with its id where the title does not give it."""
    words = theme.title.say("ja"), theme.title.say("en")
    named = [bool(re.search(rf"(?:Theme|Topic|テーマ|トピック)\s*{re.escape(theme.id)}\b", one)) for one in words]
    ja, en = (one if known else f"{theme.id} {one}" for one, known in zip(words, named, strict=True))
    return ja, en


def model_sentence(draft: Draft, theme: Theme) -> tuple[str, str]:
    """A sentence that would do, from the profile's examples, in the draft's language where there is one."""
    japanese = [one for one in theme.examples if re.search(r"[ぁ-ん]", one)]
    english = [one for one in theme.examples if one not in japanese]
    chosen = ((japanese or english) if draft.language == "ja" else (english or japanese) or [""])[:1]
    if not chosen or not chosen[0]:
        return theme.description.say("ja"), theme.description.say("en")
    return f"例：「{chosen[0]}」", f"For example: “{chosen[0]}”"


def span(draft: Draft, index: int | None) -> Span | None:
    """The place of a sentence."""
    return None if index is None else draft.sentences[index].span


def short(words: str, most: int = 60) -> str:
    """The beginning of a sentence."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1] + "…"


def planned(draft: Draft) -> list[int]:
    """The sentences of the research plan, as indices."""
    return [i for i, inside in enumerate(draft.planned) if inside]


def place(draft: Draft, *heads: str) -> Span | None:
    """The sentence of the plan that comes nearest to what is missed; else the title of the plan, or the whole draft."""
    near = {i: max(float(draft.judged(head)[i]) for head in heads) for i in planned(draft)}
    best = max(near, key=lambda i: near[i], default=None)
    if best is not None and near[best] >= 0.5:
        return draft.sentences[best].span
    section = next((owner for owner in draft.owners if owner is not None), None)
    if section is None:
        return None
    return titled(draft, section)
