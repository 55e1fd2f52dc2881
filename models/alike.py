"""Fits the model of likeness, which judges themes that nobody trained on from a profile's words."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

import numpy as np

from lint import calls
from lint.analyse.themes import forest, likeness, meanings
from lint.analyse.themes.concepts import CONCEPTS, SENSES, file
from lint.analyse.themes.word_classes import names
from lint.profile import Theme, Themes
from lint.records import checked
from models.labelled import FOLDER, NAMES, THEMES
from models.stages import heads
from models.train import LARGE, OUT, Set, grown, level, write

if TYPE_CHECKING:
    from models.train import Array


COMMON = 300.0
"""How many times rarer than all sentences a class of words is that tells most."""


def weighed(held: Mapping[str, int], count: int) -> dict[str, float]:
    """How telling each class of words is, 0 to 1: the logarithm of its rarity.

    Args:
        held: how many sentences of proposals hold it.
        count: how many sentences there are.

    """
    known = (*names(), *file(CONCEPTS), *file(SENSES))
    return {kind: min(1.0, max(0.0, log(count / (held.get(kind, 0) + 1)) / log(COMMON))) for kind in known}


def described() -> dict[str, likeness.Described]:
    """The ten themes of the corpora in a profile's own words, by tag."""
    own = checked(Themes, tomllib.loads((FOLDER / "themes.toml").read_text("utf-8"))["themes"])
    call = calls.load("jst-aspire-gc-2024").themes
    found: tuple[Theme, ...] = (*call.topics, *call.crosscutting, *own.crosscutting)
    return {theme.id: likeness.described(theme) for theme in found}


def telling(known: Set) -> dict[str, float]:
    """How telling each class of words is, by how many sentences of documents hold it."""
    held = Counter(
        kind for s in known.sentences[: known.count] for kind in meanings.kinds(s.sight.text, s.sight.language)
    )
    return weighed(held, known.count)


def likenesses(scores: Array, known: Set) -> dict[str, Array]:
    """What the model of likeness sees of the sentences in documents, for every theme by tag."""
    numbers = known.documents[: known.count]
    places = [np.flatnonzero(numbers == number) for number in range(numbers.max() + 1)]
    told = [([known.sentences[i].sight for i in at], scores[at]) for at in places]
    return {
        tag: np.vstack([likeness.inputs(sights, theme, rows, heads(), NAMES[tag]) for sights, rows in told])
        for tag, theme in described().items()
    }


def like(seen: dict[str, Array], known: Set, kind: str, tags: Sequence[str]) -> tuple[forest.Forest, Array]:
    """The model of likeness learnt on some themes: its trees, and slope and offset on themes left out in turn.

    Only documents where all themes were labelled with care are learnt from.
    """
    whole, calm = known.whole, known.calm & known.whole
    told = {tag: known.truth(f"{NAMES[tag]} {kind}")[0][: known.count] for tag in tags}

    def fitted(some: Sequence[str]) -> forest.Forest:
        right = np.concatenate([told[tag][whole] for tag in some])
        return grown(np.vstack([seen[tag][whole] for tag in some]), right, LARGE)

    raw = np.concatenate(
        [forest.summed(fitted([other for other in tags if other != tag]), seen[tag])[calm] for tag in tags]
    )
    return fitted(tags), level(raw, np.concatenate([told[tag][calm] for tag in tags]))


def fit(scores: Array, known: Set) -> None:
    """Fit the model and write ``models/likeness``.

    Args:
        scores: what the first stage says of the sentences in documents, each judged without its own document.
        known: what is learnt from.

    """
    rare = telling(known)
    write(
        OUT / "likeness" / "rarity.npz",
        kinds=np.array(list(rare)),
        telling=np.round(np.array(list(rare.values())), 3).astype(np.float32),
    )
    meanings.telling.cache_clear()
    seen = likenesses(scores, known)
    found = {kind: like(seen, known, kind, THEMES) for kind in ("spoken", "done")}
    write(
        OUT / "likeness" / "weights.npz",
        **{name: part for kind, (trees, _) in found.items() for name, part in trees.arrays(kind).items()},
        **{f"{kind} level": np.round(own, 3).astype(np.float32) for kind, (_, own) in found.items()},
    )
