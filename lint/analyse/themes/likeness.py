"""How much a sentence resembles a theme as a profile describes it: what works for themes that nobody trained on.

A theme is its terms, title, description and examples.  A sentence resembles it by terms that it holds, by classes of
words and concepts that both hold (the rarer, the more), and by letters in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log1p, sqrt
from typing import TYPE_CHECKING

from lint.analyse.themes.concepts import concepts, file
from lint.analyse.themes.features import Sight
from lint.analyse.themes.word_classes import folded, hits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.profile import Theme

    Array = NDArray[np.float64]

GENERAL = frozenset(
    [
        "frequency",
        "definition",
        "promise",
        "praise",
        "hedge",
        "method",
        "result",
        "checking",
        "negation",
        "past",
        "they",
        "judging",
        "named_person",
        "exactness",
        "small_talk",
        "assurances",
        "people_counted",
        "venues",
        "work_places",
    ]
)
"""Classes and concepts that tell of any theme and of none."""

TITLED, NAMED = {"ja": 0.6, "en": 0.8}, 0.6
"""How like its title a vague sentence must be that names the theme, and how surely it then does (build documents)."""


@dataclass(frozen=True, eq=False)
class Described:
    """A theme made ready for comparison."""

    terms: tuple[re.Pattern[str], ...]
    title: tuple[Mapping[str, float], ...]
    description: tuple[Mapping[str, float], ...]
    examples: tuple[Mapping[str, float], ...]
    classes: Mapping[str, float]
    """Classes of the theme's words, with how often they stand there."""


def described(theme: Theme) -> Described:
    """Make a theme of a profile ready."""
    texts = {
        "title": [theme.title.ja, theme.title.en],
        "description": [theme.description.ja, theme.description.en],
        "examples": list(theme.examples),
    }
    counts: Counter[str] = Counter()
    for text in (text for group in texts.values() for text in group):
        language = "ja" if re.search(r"[ぁ-ん一-龠]", text) else "en"
        counts.update(kinds(text, language))
    for term in theme.terms:
        plain = re.sub(r"\\[a-z]|\.\{[^}]*\}|\{[^}]*\}|[?+*]|\[[^\]]*\]", " ", term)
        for word in re.split(r"[|()\s^$.]+", plain):
            language = "en" if word.isascii() else "ja"
            counts.update(dict.fromkeys(kinds(word, language), 0.5))
    title, description, examples = (tuple(letters(text) for text in group if text) for group in texts.values())
    terms = tuple(re.compile(_bounded(term), re.I) for term in theme.terms)
    return Described(terms, title, description, examples, {kind: log1p(count) for kind, count in counts.items()})


@lru_cache(maxsize=4096)
def kinds(text: str, language: str) -> frozenset[str]:
    """The classes and concepts of a text's words, less the general ones."""
    return frozenset({hit.kind for hit in hits(text, language)} | concepts(text, language).keys()) - GENERAL


def _bounded(term: str) -> str:
    """An English term begins at a word's beginning."""
    return rf"\b(?:{term})" if re.match(r"[\w(\[^|?\\\-), +*a-z]", term) and term.isascii() else term


@lru_cache(maxsize=4096)
def letters(text: str) -> Mapping[str, float]:
    """The n-grams of a text as a unit vector: two characters of Japanese, four of other scripts."""
    plain = folded(text)
    size = 2 if re.search(r"[ぁ-ん一-龠]", plain) else 4
    plain = re.sub(r"[\d\W_]+", " ", plain)
    counts = Counter(plain[at : at + size] for at in range(len(plain) - size + 1))
    if size == 2:
        counts = Counter({gram: n for gram, n in counts.items() if not re.fullmatch(r"[ぁ-ん ]+", gram)})
    length = sqrt(sum(n * n for n in counts.values())) or 1.0
    return {gram: n / length for gram, n in counts.items()}


def _alike(one: Mapping[str, float], others: Sequence[Mapping[str, float]]) -> float:
    return max((sum(weight * other.get(gram, 0.0) for gram, weight in one.items()) for other in others), default=0.0)


@cache
def rarity() -> Mapping[str, float]:
    """How telling a class is: small where many themes' words belong to it."""
    from lint.analyse.themes.word_classes import names

    broad = {"public": 0.8, "firm": 0.8, "authority": 0.8, "learner": 0.8, "kinds": 0.8, "discovery": 0.6}
    broad |= {"collecting": 0.5, "deciding": 0.5, "returning": 0.5, "dialogue": 0.6, "school": 0.7, "joining": 0.4}
    known = dict.fromkeys(names(), 1.0) | dict.fromkeys(file(), 0.8) | broad
    return {kind: weight for kind, weight in known.items() if kind not in GENERAL}


def signs(sight: Sight, theme: Described) -> list[float]:
    """The signs of likeness, each 0 to 3.

    Whether a term stands there, further terms; letters in common with title, description and examples; classes in
    common, their share of the sentence's, the rarest, their number; whether a word is known in another sense.
    """
    plain = folded(sight.text)
    found = sum(bool(term.search(plain)) for term in theme.terms)
    own = kinds(sight.text, sight.language)
    common = [theme.classes[kind] * rarity().get(kind, 0.0) for kind in sorted(own) if kind in theme.classes]
    grams = letters(sight.text)
    return [
        min(found, 1),
        min(max(found - 1, 0), 2),
        3 * _alike(grams, theme.title),
        3 * _alike(grams, theme.description),
        3 * _alike(grams, theme.examples),
        min(sum(common), 3.0),
        sum(common) / (len(own) + 1),
        max(common, default=0.0),
        min(len(common), 3) / 3,
        float("sense_other" in own),
    ]


def inputs(sights: Sequence[Sight], theme: Described, vague: Array, concrete: Array) -> Array:
    """What the model of likeness sees, one row a sentence.

    Args:
        sights: the sentences in reading order.
        theme: the theme.
        vague: the log odds that each sentence is vague.
        concrete: the log odds that it is concrete.

    """
    import numpy as np

    own = np.array([signs(sight, theme) for sight in sights])
    filled = np.array([[len(sight.slots) / 3] for sight in sights])
    said = np.column_stack([vague, concrete])
    main = own[:, [0, 5, 4]]
    near = own[:, [0, 5]]
    none = np.zeros((1, 2))
    return np.hstack(
        [
            own,
            said,
            filled,
            main * said[:, :1],
            main * said[:, 1:],
            main * filled,
            main[:, :1] * main[:, 1:],
            np.vstack([none, near[:-1]]),
            np.vstack([near[1:], none]),
        ]
    )


def judged(sights: Sequence[Sight], theme: Described, vague: Array, concrete: Array) -> dict[str, Array]:
    """The calibrated scores, 0 to 1, that sentences speak of a theme ("spoken"), and with substance ("done")."""
    import numpy as np

    from lint.analyse.themes.learned import folder, share

    if not sights:
        return {"spoken": np.zeros(0), "done": np.zeros(0)}
    seen = inputs(sights, theme, vague, concrete)
    titled = np.array([one >= TITLED[sight.language] for one, sight in zip(seen[:, 2], sights, strict=True)])
    with np.load(folder("likeness") / "weights.npz", allow_pickle=False) as data:
        lines = {kind: data[kind].astype(np.float64) for kind in ("spoken", "done")}
        levels = {kind: data[f"{kind} level"].astype(np.float64) for kind in lines}
    found = {kind: share(seen @ line[1:] + line[0], levels[kind]) for kind, line in lines.items()}
    spoken = np.maximum(found["spoken"], found["done"])
    return found | {"spoken": np.where(titled & (vague > 0), np.maximum(spoken, NAMED), spoken)}
