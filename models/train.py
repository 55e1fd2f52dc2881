"""``train``: fits the models of themes and concreteness from the labelled corpora and writes their weights.

Everything is in a fixed order, on one thread, with rounded weights: the same corpora give the same bytes.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from lint import calls
from lint.analyse.themes import features, learned, likeness
from lint.profile import Theme, Themes
from lint.records import checked
from models.labelled import FOLDER, LANGUAGES, NAMES, THEMES, Labelled, Text, singles, texts

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Array = NDArray[np.float64]
    Truth = NDArray[np.bool_]

OUT = Path(__file__).parent
FOLDS = 10
FIRST = 30.0
"""Strength of the first stage's regularisation, chosen on the build documents."""
SECOND, LIKENESS = 0.1, 0.3
"""Inverse strengths of the others', chosen likewise."""
CONSTANT = 25.0
"""The square of the feature that every sentence has: large, so that the constant is hardly held back."""
WIDTH = 4.0
"""The score aimed at: that of a sentence which is right, and less than none of one which is not."""
RELATED = {"B": "tra", "tra": "B", "I": "sus", "sus": "I", "int": "net", "net": "int", "syn": "pur", "pur": "syn"}
"""Tags that often stand together."""
SIGNS = {"done": "+", "named": "-", "spoken": "+-", "near": "~"}


@dataclass(frozen=True, eq=False)
class Set:
    """Sentences to learn from: those of documents first, then those without."""

    sentences: tuple[Labelled, ...]
    documents: NDArray[np.intp]
    """The number of each sentence's document; -1 for none."""
    count: int
    """Sentences that stand in documents."""

    def truth(self, head: str) -> tuple[Truth, Truth]:
        """Which sentences a head is right for, and which are labelled for it at all."""
        name, _, kind = head.partition(" ")
        if not kind:
            letter = {"vague": "v", "concrete": "c"}[name]
            told = np.array([one.concreteness == letter for one in self.sentences])
            return told, np.array([bool(one.concreteness) for one in self.sentences])
        tag = next(tag for tag, own in NAMES.items() if own == name)
        right = np.array([one.has(tag, SIGNS[kind]) for one in self.sentences])
        # A single sentence was written for one tag; of a near relation of that tag it tells nothing.
        relation = RELATED.get(tag, "")
        unsure = np.array([bool(relation) and one.has(relation, "+-") for one in self.sentences])
        unsure[: self.count] = False
        return right, right | ~unsure


def heads() -> tuple[str, ...]:
    """The heads of the first stage."""
    themes = [f"{NAMES[tag]} {kind}" for tag in NAMES for kind in ("done", "named", "spoken")]
    return ("vague", "concrete", *themes, *(f"{NAMES[tag]} near" for tag in THEMES))


def outs() -> tuple[str, ...]:
    """The heads of the second stage."""
    return ("vague", *(f"{name} {kind}" for name in NAMES.values() for kind in ("done", "spoken")))


def gathered(documents: Sequence[Text], alone: Sequence[Labelled]) -> Set:
    """One set of documents and single sentences."""
    sentences = [one for text in documents for one in text.sentences]
    numbers = [number for number, text in enumerate(documents) for _ in text.sentences]
    return Set((*sentences, *alone), np.array(numbers + [-1] * len(alone)), len(sentences))


def build() -> tuple[list[Text], Set]:
    """The documents of both languages that are learnt from, and the set with the single sentences."""
    documents = [text for split in ("build", "whole") for language in LANGUAGES for text in texts(split, language)]
    return documents, gathered(documents, [one for language in LANGUAGES for one in singles(language)])


def matrix(sentences: Sequence[Labelled]) -> csr_matrix:
    """The features of sentences, one row each."""
    from scipy.sparse import csr_matrix

    found = [features.vector(one.sight) for one in sentences]
    ends = np.cumsum([0, *(len(places) for places, _ in found)])
    places = np.concatenate([places for places, _ in found])
    rows = csr_matrix((np.concatenate([w for _, w in found]), places, ends), shape=(len(found), features.SIZE))
    rows.sum_duplicates()
    return rows


def folds(documents: NDArray[np.intp], count: int = FOLDS) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Whole documents held out in turn: indices to learn from and to test on; what has no document is always learnt."""
    for fold in range(count):
        held = (documents % count == fold) & (documents >= 0)
        yield np.flatnonzero(~held), np.flatnonzero(held)


def _line(rows: object, truth: Truth, strength: float) -> tuple[Array, float]:
    from sklearn.linear_model import LogisticRegression

    # The constant is hardly held back (liblinear regularises it): most heads are rare.
    fitted = LogisticRegression(C=strength, solver="liblinear", random_state=0, max_iter=1000, intercept_scaling=5).fit(
        rows, truth
    )
    return fitted.coef_[0], float(fitted.intercept_[0])


@dataclass(frozen=True, eq=False)
class First:
    """The first stage as it was learnt."""

    weights: Array
    """One row a head, one column a feature."""
    bias: Array
    held_out: Array
    """The scores of the sentences in documents, each by a model that never saw its document."""


def first(rows: csr_matrix, known: Set) -> First:
    """Learn the first stage: for all heads at once, by regularised least squares.

    Rare features count for more.  There are more features than sentences, so the normal equations are solved between
    sentences; from their inverse follows, without learning anew, what each sentence would score had its document been
    left out.
    """
    from scipy.linalg import cho_factor, cho_solve
    from scipy.sparse import diags

    common = np.asarray((rows != 0).sum(0)).ravel() + 1
    rarity = np.minimum(np.log((rows.shape[0] + 1) / common) / 3, 2)
    scaled = rows @ diags(rarity)
    alike = np.asarray((scaled @ scaled.T).todense()) + CONSTANT
    alike[np.diag_indices_from(alike)] += FIRST
    told = [known.truth(head) for head in heads()]
    aims = np.array([np.where(right, WIDTH, np.where(labelled, -WIDTH, 0.0)) for right, labelled in told]).T
    inverse = cho_solve(cho_factor(alike, lower=True, overwrite_a=True), np.eye(len(aims)), overwrite_b=True)
    shares = inverse @ aims
    found = np.zeros((known.count, aims.shape[1]))
    for number in range(known.documents.max() + 1):
        own = np.flatnonzero(known.documents == number)
        found[own] = aims[own] - np.linalg.solve(inverse[np.ix_(own, own)], shares[own])
    return First((scaled.T @ shares).T * rarity, CONSTANT * shares.sum(0), np.clip(found, -9.0, 9.0))


def surroundings(scores: Array, known: Set) -> dict[str, Array]:
    """For each head of the first stage, what stands around the sentences, document by document."""
    found = np.zeros((known.count, len(heads()), 5))
    for number in range(known.documents.max() + 1):
        at = np.flatnonzero(known.documents[: known.count] == number)
        found[at] = learned.around(scores[at], [known.sentences[i].sight.heading for i in at])
    return {head: found[:, column] for column, head in enumerate(heads())}


def _scaled(seen: Array, truth: Truth, strength: float) -> tuple[Array, float]:
    """Weights for unscaled inputs, learnt on scaled ones."""
    mean, width = seen.mean(0), seen.std(0) + 1e-6
    line, constant = _line((seen - mean) / width, truth, strength)
    return line / width, constant - float((line / width) @ mean)


def second(seen: Array, truth: Truth) -> Array:
    """A head's weights of the second stage, the constant first."""
    weights, constant = _scaled(seen, truth, SECOND)
    return np.array([constant, *weights])


def level(raw: Array, truth: Truth) -> Array:
    """Slope and offset that turn held-out scores into shares of right ones (Platt)."""
    weights, constant = _line(raw[:, None], truth, 1.0)
    return np.array([weights[0], constant])


@dataclass(frozen=True, eq=False)
class Judges:
    """Second stages fitted on held-out scores of the first, with their calibration."""

    weights: dict[str, Array]
    levels: dict[str, Array]
    held_out: dict[str, Array]
    """Calibrated scores of the build sentences, each by models that never saw its document."""


def judges(scores: Array, known: Set) -> Judges:
    """Fit the second stage for every head."""
    near = surroundings(scores, known)
    numbers = known.documents[: known.count]
    weights, levels, out = {}, {}, {}
    for head in outs():
        seen = learned.inputs(head, scores, heads(), near)
        truth = known.truth(head)[0][: known.count]
        raw = np.zeros(known.count)
        for learn, test in folds(numbers):
            fitted = second(seen[learn], truth[learn])
            raw[test] = seen[test] @ fitted[1:] + fitted[0]
        weights[head], levels[head] = second(seen, truth), level(raw, truth)
        out[head] = learned.share(raw, levels[head])
    return Judges(weights, levels, out)


def described() -> dict[str, likeness.Described]:
    """The ten themes of the corpora in a profile's own words, by tag."""
    own = checked(Themes, tomllib.loads((FOLDER / "themes.toml").read_text("utf-8"))["themes"])
    call = calls.load("jst-aspire-gc-2024").themes
    found: tuple[Theme, ...] = (*call.topics, *call.crosscutting, *own.crosscutting)
    return {theme.id: likeness.described(theme) for theme in found}


def likenesses(scores: Array, known: Set) -> dict[str, Array]:
    """What the model of likeness sees of the sentences in documents, for every theme by tag."""
    sights = [one.sight for one in known.sentences[: known.count]]
    vague, concrete = scores[:, heads().index("vague")], scores[:, heads().index("concrete")]
    return {tag: likeness.inputs(sights, theme, vague, concrete) for tag, theme in described().items()}


def like(seen: dict[str, Array], known: Set, kind: str, tags: Sequence[str]) -> tuple[Array, Array]:
    """The model of likeness learnt on some themes: its weights, and slope and offset on themes left out in turn."""

    def truth(tag: str) -> Truth:
        return known.truth(f"{NAMES[tag]} {kind}")[0][: known.count]

    def fitted(some: Sequence[str]) -> Array:
        rows, right = np.vstack([seen[tag] for tag in some]), np.concatenate([truth(tag) for tag in some])
        weights, constant = _scaled(rows, right, LIKENESS)
        return np.array([constant, *weights])

    raw = []
    for tag in tags:
        line = fitted([other for other in tags if other != tag])
        raw.append(seen[tag] @ line[1:] + line[0])
    return fitted(tags), level(np.concatenate(raw), np.concatenate([truth(tag) for tag in tags]))


def write(path: Path, **arrays: NDArray[np.generic]) -> None:
    """Write arrays in a fixed order; numpy stamps the members of the archive with one fixed date."""
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]


def train(report: Callable[[str], None] = print) -> None:
    """Fit everything and write ``models/themes`` and ``models/likeness``."""
    _, known = build()
    rows = matrix(known.sentences)
    report(f"{known.count} sentences of documents, {len(known.sentences) - known.count} alone")
    learnt = first(rows, known)
    weights, bias, scores = learnt.weights, learnt.bias, learnt.held_out
    fitted = judges(scores, known)
    scale = np.round(np.abs(weights).max(1) / 127, 6)
    rounded = np.round(weights / scale[:, None]).astype(np.int8)
    np.save(OUT / "themes" / "first.npy", np.ascontiguousarray(rounded.T))
    write(
        OUT / "themes" / "weights.npz",
        heads=np.array(heads()),
        scale=scale.astype(np.float32),
        bias=np.round(bias, 3).astype(np.float32),
        outs=np.array(outs()),
        second=np.array([_padded(np.round(fitted.weights[head], 4)) for head in outs()], np.float32),
        levels=np.array([np.round(fitted.levels[head], 3) for head in outs()], np.float32),
    )
    seen = likenesses(scores, known)
    found = {kind: like(seen, known, kind, THEMES) for kind in ("spoken", "done")}
    write(
        OUT / "likeness" / "weights.npz",
        **{kind: np.round(line, 4).astype(np.float32) for kind, (line, _) in found.items()},
        **{f"{kind} level": np.round(own, 3).astype(np.float32) for kind, (_, own) in found.items()},
    )
    for path in sorted(OUT.glob("*/*.np[yz]")):
        report(f"models/{path.parent.name}/{path.name}: {path.stat().st_size:,} bytes")


def _padded(line: Array) -> Array:
    """All second stages at one length."""
    longest = len(heads()) + 15 + 1
    return np.concatenate([line, np.zeros(longest - len(line))])


def main(arguments: Sequence[str]) -> int:
    """Run ``train``."""
    import argparse

    argparse.ArgumentParser(prog="cli.py train", description=__doc__).parse_args(arguments)
    train()
    return 0
