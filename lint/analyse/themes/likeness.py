"""How much a sentence resembles a theme as a profile describes it: what works for themes that nobody trained on.

A theme is its terms, title, description and examples.  A sentence resembles it by terms that it holds, by classes of
words and concepts that both hold (the rarer, the more), and by letters in common.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log1p, sqrt
from typing import TYPE_CHECKING

from lint.analyse.themes.akin import SIGNS, chief, chiefly
from lint.analyse.themes.features import Sight
from lint.analyse.themes.meanings import kinds, telling, words
from lint.analyse.themes.word_classes import folded
from lint.expressions import expression

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.themes.forest import Forest
    from lint.profile import Theme

    Array = NDArray[np.float64]

LEARNT = (
    "engagement",
    "workforce",
    "biodiversity",
    "biofoundry",
    "open-data",
    "inclusion",
    "industry",
    "policy",
    "footprint",
    "safety",
)
"""The themes that the models have learnt."""
MUCH_LEARNT = LEARNT[:4]
"""Those of the call, with most of the examples; the others are believed only beside words of what they are about."""
BESIDES = ("synergy", "purpose", "challenge", "network", "lasting", "integration")
"""What else they have learnt that a proposal may speak of."""

TITLED, NAMED = {"ja": 0.6, "en": 0.8}, 0.6
"""How like its title a vague sentence must be that names the theme, and how surely it then does (build documents)."""


WEIGHTS = {"title": 2.0, "description": 1.0, "examples": 0.5, "terms": 1.0}
"""How much a class of words counts by where a profile has it: in an example it may stand by chance."""


@dataclass(frozen=True, eq=False)
class Described:
    """A theme made ready for comparison."""

    terms: tuple[re.Pattern[str], ...]
    letters: Mapping[str, tuple[tuple[int, float], ...]]
    """For each n-gram the texts that hold it (numbered: titles, descriptions, examples), and its weight there."""
    texts: tuple[int, int, int]
    """How many titles, descriptions and examples there are."""
    classes: Mapping[str, float]
    """Classes of the theme's words, with how often they stand there."""
    chief: frozenset[str]
    """The classes of words that it is about."""


def described(theme: Theme) -> Described:
    """Make a theme of a profile ready."""
    texts = {
        "title": [theme.title.ja, theme.title.en],
        "description": [theme.description.ja, theme.description.en],
        "examples": list(theme.examples),
    }
    counts: defaultdict[str, float] = defaultdict(float)
    for place, group in texts.items():
        for text in group:
            language = "ja" if re.search(r"[ぁ-ん一-龠]", text) else "en"
            for kind in kinds(text, language):
                counts[kind] += WEIGHTS[place]
    for term in theme.terms:
        for word, language in _plain(term):
            for kind in kinds(word, language):
                counts[kind] += WEIGHTS["terms"]
    groups = [[letters(text) for text in group if text] for group in texts.values()]
    where: dict[str, list[tuple[int, float]]] = {}
    for number, one in enumerate(one for group in groups for one in group):
        for gram, weight in one.items():
            where.setdefault(gram, []).append((number, weight))
    terms = tuple(re.compile(_bounded(term), re.I) for term in theme.terms)
    title, description, examples = (len(group) for group in groups)
    return Described(
        terms,
        {gram: tuple(places) for gram, places in where.items()},
        (title, description, examples),
        {kind: log1p(count) for kind, count in counts.items()},
        chief(theme),
    )


def _plain(term: str) -> Iterator[tuple[str, str]]:
    """The words of a term without the signs of its expression, each with its language."""
    for word in re.split(r"[|()\s^$.]+", SIGNS.sub(" ", term)):
        yield word, "en" if word.isascii() else "ja"


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


def _alike(one: Mapping[str, float], theme: Described) -> tuple[float, float, float]:
    """How like a text is to a theme's title, description and examples: the cosine with the nearest of each."""
    title, description, examples = theme.texts
    found = [0.0] * (title + description + examples)
    for gram, weight in one.items():
        for number, other in theme.letters.get(gram, ()):
            found[number] += weight * other
    last = title + description
    return tuple(max(part, default=0.0) for part in (found[:title], found[title:last], found[last:]))  # type: ignore[return-value]


BACKGROUND = expression(
    r"background|state of (?:the |current )?(?:art|knowledge|research|field)|literature|(?:previous|prior|earlier) work"
    r"|\bwhy\b|motivation|背景|先行研究|研究動向|現状|これまで|動機"
)
"""Titles of what tells of others, or of what was before: nothing is done there for a theme."""
ELSEWHERE = 0.3
"""What a sentence under such a title counts at most."""


def signs(sight: Sight, theme: Described) -> list[float]:
    """The signs of likeness, each 0 to 3.

    Whether a term stands there, further terms; letters in common with title, description and examples; classes in
    common, their share of the sentence's, the rarest, their number; whether a word is known in another sense.
    """
    plain = folded(sight.text)
    found = sum(bool(term.search(plain)) for term in theme.terms)
    own = words(sight.text, sight.language)
    best = {max((theme.classes.get(kind, 0.0) * telling().get(kind, 0.0), kind) for kind in word) for word in own}
    common = sorted(share for share, _ in best if share)
    return [
        min(found, 1),
        min(max(found - 1, 0), 2),
        *(3 * share for share in _alike(letters(sight.text), theme)),
        min(sum(common), 3.0),
        sum(common) / (len(own) + 1),
        max(common, default=0.0),
        min(len(common), 3) / 3,
        float(any("sense_other" in word for word in own)),
    ]


def explained(rows: Array, heads: Sequence[str], own: str | None = None) -> Array:
    """What else sentences may speak of, one row each: the likeliest learnt theme, the next, and what is no theme.

    Args:
        rows: what the first stage says of the sentences, one column a head.
        heads: its heads.
        own: the learnt theme that is looked for, if any: it explains nothing away.

    """
    import numpy as np

    def said(names: Sequence[str]) -> Array:
        return rows[:, [heads.index(f"{name} spoken") for name in names if name != own]]

    themes = np.sort(said(LEARNT), axis=1)
    return np.column_stack([themes[:, -1], themes[:, -2], said(BESIDES).max(1, initial=-9.0)])


def inputs(sights: Sequence[Sight], theme: Described, rows: Array, heads: Sequence[str], known: str | None) -> Array:
    """What the model of likeness sees, one row a sentence.

    Args:
        sights: the sentences of a document in reading order.
        theme: the theme.
        rows: what the first stage says of the sentences, one column a head.
        heads: its heads.
        known: the learnt theme that the theme is, if any.

    """
    import numpy as np

    own = np.array([signs(sight, theme) for sight in sights])
    filled = np.array([[len(sight.slots) / 3] for sight in sights])
    near = own[:, [0, 5]]
    none = np.zeros((1, near.shape[1]))
    often = np.broadcast_to(near.mean(0), near.shape)  # what stands everywhere tells little
    return np.hstack(
        [
            own,
            rows[:, [heads.index("vague"), heads.index("concrete")]],
            filled,
            explained(rows, heads, known),
            np.vstack([none, near[:-1]]),
            np.vstack([near[1:], none]),
            often,
        ]
    )


@cache
def _model() -> Mapping[str, tuple[Forest, Array]]:
    """For "spoken" and "done": the trees, with slope and offset of their calibration."""
    import numpy as np

    from lint.analyse.themes.forest import read
    from lint.analyse.themes.learned import folder

    with np.load(folder("likeness") / "weights.npz", allow_pickle=False) as file:
        data = dict(file)
    return {kind: (read(data, kind), data[f"{kind} level"]) for kind in ("spoken", "done")}


def judged(
    sights: Sequence[Sight], theme: Described, rows: Array, heads: Sequence[str], known: str | None
) -> dict[str, Array]:
    """The calibrated scores, 0 to 1, that sentences speak of a theme ("spoken"), and with substance ("done")."""
    import numpy as np

    from lint.analyse.themes.forest import summed
    from lint.analyse.themes.learned import share

    if not sights:
        return {"spoken": np.zeros(0), "done": np.zeros(0)}
    seen = inputs(sights, theme, rows, heads, known)
    titled = np.array([one >= TITLED[sight.language] for one, sight in zip(seen[:, 2], sights, strict=True)])
    vague = rows[:, heads.index("vague")] > 0
    found = {kind: share(summed(trees, seen), level) for kind, (trees, level) in _model().items()}
    spoken = np.maximum(found["spoken"], found["done"])
    return found | {"spoken": np.where(titled & vague, np.maximum(spoken, NAMED), spoken)}


def background(sight: Sight) -> bool:
    """Whether a sentence stands under a title of what tells of others, or of what was before."""
    return BACKGROUND.search(folded(sight.heading)) is not None


def scored(theme: Theme, sights: Sequence[Sight], rows: Array, told: Callable[[str], Array]) -> tuple[Array, Array]:
    """How surely sentences address a theme with substance, and how surely they speak of it, 0 to 1.

    Args:
        theme: the theme, learnt or known from its profile's words alone.
        sights: the sentences.
        rows: what the first stage says of them.
        told: what the second stage says of them, by its head's name.

    """
    import numpy as np

    from lint.analyse.themes.akin import chief
    from lint.analyse.themes.learned import model
    from lint.analyse.themes.same_theme import ABOUT, learnt, same

    if theme.learned:
        return told(f"{theme.learned} done"), told(f"{theme.learned} spoken")
    known = learnt(theme)
    both = judged(sights, described(theme), rows, model().heads, known)
    done, spoken = both["done"], both["spoken"]
    if known:
        alike = same(theme)
        trust = np.ones(len(sights))
        if not (alike and known in MUCH_LEARNT):
            common, own = ABOUT.get(known, frozenset()), chief(theme)
            besides = common if alike and (not own or common & own) else frozenset[str]()
            trust = np.array(chiefly(sights, described(theme), besides), float)
        done = np.maximum(done, told(f"{known} done") * trust)
        spoken = np.maximum(spoken, told(f"{known} spoken") * trust)
    before = np.array([background(sight) for sight in sights], bool)
    done = np.where(before, np.minimum(done, ELSEWHERE), done)
    return np.minimum(done, 1.0 - told("vague")), spoken
