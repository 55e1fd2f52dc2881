"""``train``: fits the models of themes and concreteness from the labelled corpora and writes their weights.

Everything is in a fixed order, on one thread, with rounded weights: the same corpora give the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from lint.analyse.themes import features, forest, learned
from models import hidden, line
from models.labelled import LANGUAGES, MAIN, NAMES, Labelled, Text, singles, texts
from models.stages import SIGNS, heads, lined, outs

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Array = NDArray[np.float64]
    Truth = NDArray[np.bool_]

OUT = Path(__file__).parent
AGAIN = 5
"""Parts in which documents are held out from the second stage in turn (the first leaves out each alone)."""
SECOND = 0.1
"""Inverse strength of the second's, chosen likewise."""
SMALL, LARGE = (80, 6, 0.08, 40), (120, 12, 0.06, 60)
"""How many trees, answers of each, step from tree to tree, and sentences to an answer: second stage and likeness.

Chosen on build documents that were held out, and on themes left out of them.
"""
AGREEING = 0.95
"""How wide the mean of line and network is where each is 1 wide: they agree but in part."""
RELATED = {"B": "tra", "tra": "B", "I": "sus", "sus": "I", "int": "net", "net": "int", "syn": "pur", "pur": "syn"}
"""Tags that often stand together."""


@dataclass(frozen=True, eq=False)
class Set:
    """Sentences to learn from: those of documents first, then those without."""

    sentences: tuple[Labelled, ...]
    documents: NDArray[np.intp]
    """The number of each sentence's document; -1 for none."""
    count: int
    """Sentences that stand in documents."""
    groups: NDArray[np.intp]
    """For each sentence, the number of its document or of that document's kin: what is held out together."""
    calm: NDArray[np.bool_]
    """Which of the sentences in documents stand in one as sparse in themes as a real proposal."""
    whole: NDArray[np.bool_]
    """Which of the sentences in documents stand in one where all themes were labelled with care."""

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
        unsure[: self.count] = ~self.whole & (tag not in MAIN)
        return right, right | ~unsure


def gathered(documents: Sequence[Text], alone: Sequence[Labelled]) -> Set:
    """One set of documents and single sentences."""
    sentences = [one for text in documents for one in text.sentences]
    numbers = np.array([number for number, text in enumerate(documents) for _ in text.sentences], np.intp)
    places = {text.id: number for number, text in enumerate(documents)}
    groups = np.array([places.get(text.kin or text.id, number) for number, text in enumerate(documents)], np.intp)
    calm = np.array([text.calm for text in documents])
    whole = np.array([not text.only for text in documents])
    none = np.full(len(alone), -1, np.intp)
    return Set(
        (*sentences, *alone),
        np.concatenate([numbers, none]),
        len(sentences),
        np.concatenate([groups[numbers], none]),
        calm[numbers],
        whole[numbers],
    )


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


def folds(groups: NDArray[np.intp], count: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Whole groups held out in turn: indices to learn from and to test on; what has no document is always learnt."""
    for fold in range(count):
        held = (groups % count == fold) & (groups >= 0)
        yield np.flatnonzero(~held), np.flatnonzero(held)


def _line(rows: object, truth: Truth, strength: float) -> tuple[Array, float]:
    from sklearn.linear_model import LogisticRegression

    # Newton's method: few inputs, and the same weights to the last digit that is kept.
    fitted = LogisticRegression(C=strength, solver="newton-cholesky", max_iter=100, tol=1e-8).fit(rows, truth)
    return fitted.coef_[0], float(fitted.intercept_[0])


@dataclass(frozen=True, eq=False)
class First:
    """The first stage as it was learnt: line and network, each as wide as the line alone would be."""

    weights: Array
    """The line's: one row a head with a line, one column a feature."""
    bias: Array
    hidden: Array
    """The network's: one row a feature, one column a hidden unit."""
    hidden_bias: Array
    hidden_out: Array
    held_out: Array
    """The scores of the sentences in documents, each by a model that never saw its document nor that one's kin."""


def first(rows: csr_matrix, known: Set) -> First:
    """Learn the first stage.

    The network's held-out scores come from networks that are learnt without some of the documents each.
    """
    told = [known.truth(head) for head in heads()]
    straight = line.fit(rows, told, known.groups[: known.count])
    fewer, rarity = hidden.folded(rows)
    right, labelled = (np.array(part).T for part in zip(*told, strict=True))
    bent = np.zeros_like(straight.held_out)
    for learn, test in folds(known.groups, AGAIN):
        bent[test] = hidden.fit(fewer[learn], right[learn], labelled[learn]).said(fewer[test])
    net = hidden.fit(fewer, right, labelled)
    mean, other = straight.held_out.mean(0), bent.mean(0)
    ours = np.where(np.arange(len(told)) < len(lined()), 0.5 / AGREEING, 0.0)
    theirs = np.where(ours > 0, 0.5 / AGREEING, 1.0) * straight.held_out.std(0) / bent.std(0)
    return First(
        (straight.weights.T * ours).T[: len(lined())],
        straight.bias * ours + mean * (1 - ours) + (net.second_bias - other) * theirs,
        (net.first * rarity[:, None]).astype(np.float64),
        net.first_bias.astype(np.float64),
        net.second * theirs,
        np.clip((straight.held_out - mean) * ours + (bent - other) * theirs + mean, -9.0, 9.0),
    )


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
    weights, constant = _line((seen - mean) / width, truth, strength)
    return weights / width, constant - float((weights / width) @ mean)


def second(seen: Array, truth: Truth, strength: float = SECOND) -> Array:
    """A head's weights of the second stage, the constant first."""
    weights, constant = _scaled(seen, truth, strength)
    return np.array([constant, *weights])


def grown(rows: Array, truth: Truth, size: tuple[int, int, float, int]) -> forest.Forest:
    """A forest that tells what is right from rows of inputs; of a size like :data:`SMALL`."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    count, leaves, step, least = size
    fitted = HistGradientBoostingClassifier(
        max_iter=count,
        max_leaf_nodes=leaves,
        learning_rate=step,
        min_samples_leaf=least,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=0,
    ).fit(rows, truth)
    parts: dict[str, list[NDArray[np.generic]]] = {name: [] for name in forest.PARTS}
    first = 0
    for (tree,) in fitted._predictors:
        nodes, own = tree.nodes, np.arange(len(tree.nodes))
        leaf = nodes["is_leaf"].astype(bool)
        parts["column"].append(np.where(leaf, 0, nodes["feature_idx"]))
        bound = nodes["num_threshold"].astype(np.float32)
        up = np.nextafter(bound, np.float32(np.inf))  # a bound is often one of the values: it must not fall below it
        parts["bound"].append(np.where(leaf, np.float32(0), np.where(bound < nodes["num_threshold"], up, bound)))
        for side in ("left", "right"):
            parts[side].append(np.where(leaf, own, nodes[side]) + first)
        parts["value"].append(np.where(leaf, np.round(nodes["value"], 4), 0.0))
        parts["roots"].append(np.array([first]))
        first += len(nodes)
    start = float(fitted._baseline_prediction[0, 0])
    parts["value"][0] = parts["value"][0] + np.where(parts["left"][0] == np.arange(len(parts["left"][0])), start, 0.0)
    kinds = {"bound": np.float32, "value": np.float32}
    made: dict[str, Any] = {name: np.concatenate(own).astype(kinds.get(name, np.int16)) for name, own in parts.items()}
    return forest.Forest(**made)


def level(raw: Array, truth: Truth) -> Array:
    """Slope and offset that turn held-out scores into shares of right ones (Platt)."""
    weights, constant = _line(raw[:, None], truth, 1.0)
    return np.array([weights[0], constant])


@dataclass(frozen=True, eq=False)
class Judges:
    """Second stages fitted on held-out scores of the first, with their calibration."""

    weights: dict[str, Array]
    trees: dict[str, forest.Forest]
    levels: dict[str, Array]
    held_out: dict[str, Array]
    """Calibrated scores of the build sentences, each by models that never saw its document."""


def judges(scores: Array, known: Set) -> Judges:
    """Fit the second stage for every head."""
    near = surroundings(scores, known)
    groups = known.groups[: known.count]
    grove = {f"{NAMES[tag]} {kind}" for tag in MAIN for kind in ("done", "spoken")} | {"vague"}
    found = Judges({}, {}, {}, {})
    for head in outs():
        seen = learned.inputs(head, scores, heads(), near)
        truth, sure = (part[: known.count] for part in known.truth(head))
        raw = np.zeros(known.count)
        for learn, test in folds(groups, AGAIN):
            own = learn[sure[learn]]
            trees = grown(seen[own], truth[own], SMALL) if head in grove else None
            raw[test] = learned.joined(seen[test], second(seen[own], truth[own]), trees)
        found.weights[head] = second(seen[sure], truth[sure])
        if head in grove:
            found.trees[head] = grown(seen[sure], truth[sure], SMALL)
        calm = known.calm & sure
        found.levels[head] = level(raw[calm], truth[calm])
        found.held_out[head] = learned.share(raw, found.levels[head])
    return found


def write(path: Path, **arrays: NDArray[np.generic]) -> None:
    """Write arrays in a fixed order; numpy stamps the members of the archive with one fixed date."""
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]


def train(report: Callable[[str], None] = print) -> tuple[Set, Array]:
    """Fit everything and write ``models/themes`` and ``models/likeness``.

    Returns:
        What was learnt from, and the first stage's held-out scores.

    """
    from models import alike, documents

    _, known = build()
    rows = matrix(known.sentences)
    report(f"{known.count} sentences of documents, {len(known.sentences) - known.count} alone")
    learnt = first(rows, known)
    scores = learnt.held_out
    fitted = judges(scores, known)
    judging = documents.fit(scores, fitted.held_out, known)
    rounded, scale = _rounded(learnt.weights.T)
    np.save(OUT / "themes" / "first.npy", rounded)
    inner, hidden_scale = _rounded(learnt.hidden)
    np.save(OUT / "themes" / "hidden.npy", inner)
    write(
        OUT / "themes" / "weights.npz",
        heads=np.array(heads()),
        scale=scale.astype(np.float32),
        bias=np.round(learnt.bias, 3).astype(np.float32),
        hidden_scale=hidden_scale.astype(np.float32),
        hidden_bias=np.round(learnt.hidden_bias, 3).astype(np.float32),
        hidden_out=np.round(learnt.hidden_out, 4).astype(np.float32),
        outs=np.array(outs()),
        second=np.array([_padded(np.round(fitted.weights[head], 4)) for head in outs()], np.float32),
        levels=np.array([np.round(fitted.levels[head], 3) for head in outs()], np.float32),
        **{name: part for head, trees in fitted.trees.items() for name, part in trees.arrays(head).items()},
        whole=np.round(judging.line, 4).astype(np.float32),
        **{name: part for kind, trees in judging.trees.items() for name, part in trees.arrays(f"whole {kind}").items()},
        **{f"whole {kind} level": np.round(own, 3).astype(np.float32) for kind, own in judging.levels.items()},
    )
    alike.fit(scores, known)
    for path in sorted(OUT.glob("*/*.np[yz]")):
        report(f"models/{path.parent.name}/{path.name}: {path.stat().st_size:,} bytes")
    return known, scores


def _rounded(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """Weights as 8-bit numbers, and what each column is to be multiplied by."""
    scale = np.round(np.abs(weights).max(0) / 127, 6)
    return np.ascontiguousarray(np.round(weights / scale).astype(np.int8)), scale


def _padded(weights: Array) -> Array:
    """All second stages at one length."""
    longest = len(heads()) + 15 + 1
    return np.concatenate([weights, np.zeros(longest - len(weights))])


def main(arguments: Sequence[str]) -> int:
    """Run ``train``."""
    import argparse

    argparse.ArgumentParser(prog="cli.py train", description=__doc__).parse_args(arguments)
    train()
    return 0
