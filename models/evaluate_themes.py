"""``evaluate themes``: themes and concreteness on labelled documents: keywords, model, and both together.

Without ``--set measured`` the build documents are used, each judged by models that never saw it.  Intervals are 95 %
bootstrap intervals over documents.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from lint.analyse.themes import forest, learned, whole
from lint.analyse.themes.word_classes import folded
from models import alike, train
from models import documents as whole_documents
from models.labelled import LANGUAGES, MAIN, NAMES, THEMES, Text, texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Truth = NDArray[np.bool_]

ROUNDS = 1000
SURE = 0.4
"""The score from which a sentence counts as speaking of a theme, chosen on the build documents."""
VAGUE = 0.5
TARGETS = {
    "themes F1": 0.85,
    "documents": 0.95,
    "left out macro-F1": 0.80,
    "vague P": 0.85,
    "vague R": 0.80,
    "ECE": 0.05,
}


def rates(truth: Truth, said: Truth) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = int((truth & said).sum())
    precision, recall = right / max(int(said.sum()), 1), right / max(int(truth.sum()), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def interval(count: int, figure: Callable[[NDArray[np.intp]], float]) -> tuple[float, float]:
    """The middle 95 % of a figure over documents drawn with replacement."""
    drawn = np.random.default_rng(0)
    found = [figure(drawn.integers(0, count, count)) for _ in range(ROUNDS)]
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def error(truth: Truth, scores: Array, bins: int = 10) -> float:
    """Expected calibration error over equal bins of the score."""
    place = np.minimum((scores * bins).astype(int), bins - 1)
    return float(
        sum(
            abs(scores[place == one].mean() - truth[place == one].mean()) * (place == one).mean()
            for one in range(bins)
            if (place == one).any()
        )
    )


def keywords(documents: Sequence[Text]) -> dict[str, Truth]:
    """For each theme by tag, the sentences that hold one of the profile's terms."""
    found = {}
    for tag, theme in alike.described().items():
        told = [folded(one.sight.text) for text in documents for one in text.sentences]
        found[tag] = np.array([any(term.search(text) for term in theme.terms) for text in told])
    return found


@dataclass(frozen=True, eq=False)
class Learnt:
    """What the models learnt from, with the first stage's held-out scores."""

    known: train.Set
    rows: Array


def learnt() -> Learnt:
    """Fit the first stage on the build documents, fold by fold."""
    _, known = train.build()
    return Learnt(known, train.first(train.matrix(known.sentences), known).held_out)


@dataclass(frozen=True, eq=False)
class Scored:
    """What the models say of documents."""

    heads: Mapping[str, Array]
    """The calibrated scores of their sentences by head."""
    rows: Array
    """The first stage's scores, one column a head."""
    verdicts: Sequence[Sequence[str]]
    """For each document the verdicts on A, B, 1 and 2."""


def scored(documents: Sequence[Text], which: str, own: Learnt) -> Scored:
    """What held-out models say of "build", and the shipped ones of others."""
    if which == "build":
        count = sum(len(text.sentences) for text in documents)  # the build documents come first
        held = train.judges(own.rows, own.known).held_out
        wholes = whole_documents.fit(own.rows, held, own.known).held_out
        judged = [
            [whole.verdict(wholes["done"][n, k], wholes["spoken"][n, k]) for k in range(len(MAIN))]
            for n in range(len(documents))
        ]
        return Scored({head: scores[:count] for head, scores in held.items()}, own.rows[:count], judged)
    heads = ["vague", *(f"{NAMES[tag]} {kind}" for tag in MAIN for kind in ("done", "spoken"))]
    parts, firsts, told = [], [], []
    for text in documents:
        sights = [one.sight for one in text.sentences]
        rows = learned.scores(sights, learned.model())
        firsts.append(rows)
        near = learned.around(rows, [sight.heading for sight in sights])
        own_scores = {head: learned.judged(head, rows, near) for head in heads}
        parts.append(own_scores)
        told.append([verdict(tag, rows, own_scores) for tag in MAIN])
    return Scored({head: np.concatenate([part[head] for part in parts]) for head in heads}, np.vstack(firsts), told)


def verdict(tag: str, rows: Array, scores: Mapping[str, Array]) -> str:
    """What the shipped models say of a document by the scores of its sentences."""
    done, spoken = (scores[f"{NAMES[tag]} {kind}"] for kind in ("done", "spoken"))
    return whole.verdict(*whole.judged(NAMES[tag], rows, done, spoken, scores["vague"]))


def evaluate(documents: Sequence[Text], found: Scored, fitted: Learnt) -> dict[str, Any]:
    """Every figure, for each language."""
    scores = found.heads
    known = train.gathered(documents, [])
    words = keywords(documents)
    numbers = known.documents
    report: dict[str, Any] = {}
    for language in LANGUAGES:
        own = [n for n, text in enumerate(documents) if text.language == language]
        here = np.isin(numbers, own)
        report[language] = {
            "sentences": int(here.sum()),
            "documents": len(own),
            "themes": _themes(known, scores, words, own),
            "verdicts": _verdicts(documents, numbers, found.verdicts, words, own),
            "vague": _vague(known, scores, here, own),
        }
        report[language]["left out"] = left_out(documents, found.rows, here, fitted)
    return report


def _themes(known: train.Set, scores: Mapping[str, Array], words: Mapping[str, Truth], own: Sequence[int]) -> Any:
    found: dict[str, Any] = {}
    for kind in ("spoken", "done"):
        truth = np.array([known.truth(f"{NAMES[tag]} {kind}")[0] for tag in MAIN])
        share = np.array([scores[f"{NAMES[tag]} {kind}"] for tag in MAIN])
        terms = np.array([words[tag] for tag in MAIN])
        systems = {"keywords": terms, "model": share >= SURE, "both": share + 0.15 * terms >= SURE}
        at = {n: np.flatnonzero(known.documents == n) for n in own}
        for name, said in systems.items():
            mine = np.concatenate([at[n] for n in own])
            precision, recall, f1 = rates(truth[:, mine], said[:, mine])
            counts = _by_document(truth, said, [at[n] for n in own])
            low, high = interval(len(own), lambda which, counts=counts: _from(counts[which])[2])  # type: ignore[misc]
            found[f"{kind} {name}"] = _rounded(P=precision, R=recall, F1=f1, low=low, high=high)
        mine = np.concatenate([at[n] for n in own])
        found[f"{kind} model"] |= _rounded(ECE=error(truth[:, mine].ravel(), share[:, mine].ravel()))
        found[f"{kind} each"] = {
            tag: round(rates(truth[k][mine], (share[k] >= SURE)[mine])[2], 3) for k, tag in enumerate(MAIN)
        }
    return found


def _by_document(truth: Truth, said: Truth, places: Sequence[NDArray[np.intp]]) -> NDArray[np.intp]:
    """Right, said and true ones of each document, one row each."""
    rows = [((truth & said)[:, at].sum(), said[:, at].sum(), truth[:, at].sum()) for at in places]
    return np.array(rows, np.intp)


def _from(counts: NDArray[np.intp]) -> tuple[float, float, float]:
    """Precision, recall and F1 of summed counts."""
    right, said, true = (int(count) for count in counts.sum(0))
    return right / max(said, 1), right / max(true, 1), 2 * right / max(said + true, 1)


def _verdicts(
    documents: Sequence[Text],
    numbers: NDArray[np.intp],
    told: Sequence[Sequence[str]],
    words: Mapping[str, Truth],
    own: Sequence[int],
) -> Any:
    right, simple, pairs = [], [], []
    for n in own:
        at = numbers == n
        said = told[n]
        true = [documents[n].verdicts[tag] for tag in MAIN]
        pairs += list(zip(true, said, strict=True))
        right.append([a == b for a, b in zip(true, said, strict=True)])
        simple.append(
            [("absent" if not words[tag][at].any() else "substance") == documents[n].verdicts[tag] for tag in MAIN]
        )
    table = np.array(right, float)
    low, high = interval(len(own), lambda which: float(table[which].mean()))
    kinds = ("substance", "mention", "absent")
    confusion = {f"{a} read as {b}": pairs.count((a, b)) for a in kinds for b in kinds if pairs.count((a, b))}
    shares = _rounded(keywords=float(np.mean(simple)), model=float(table.mean()), low=low, high=high)
    return {**shares, "confusion": confusion}


def _vague(known: train.Set, scores: Mapping[str, Array], here: Truth, own: Sequence[int]) -> Any:
    truth, share = known.truth("vague")[0], scores["vague"]
    said = share >= VAGUE
    precision, recall, f1 = rates(truth[here], said[here])
    found = _rounded(P=precision, R=recall, F1=f1, ECE=error(truth[here], share[here]))
    places = [np.flatnonzero(known.documents == n) for n in own]
    counts = _by_document(truth[None], said[None], places)
    for place, name in enumerate(("P", "R", "F1")):
        low, high = interval(len(own), lambda which, place=place: _from(counts[which])[place])  # type: ignore[misc]
        found |= _rounded(**{f"{name} low": low, f"{name} high": high})
    return found


def left_out(documents: Sequence[Text], rows: Array, here: Truth, fitted: Learnt) -> dict[str, Any]:
    """Each theme judged from the profile's words by a model of likeness learnt on the nine others (build documents).

    Macro-F1 is the mean of the F1 of "speaks of it" and of "does not", then of the ten themes.
    """
    tested = train.gathered(documents, [])
    seen, source = alike.likenesses(rows, tested), alike.likenesses(fitted.rows, fitted.known)
    each, macro, plain = {}, [], []
    for tag in THEMES:
        trees, sure = _fit(source, fitted.known, [other for other in THEMES if other != tag])
        share = forest.summed(trees, seen[tag])
        truth = tested.truth(f"{NAMES[tag]} spoken")[0]
        own = rates(truth[here], share[here] >= sure)[2]
        rest = rates(~truth[here], share[here] < sure)[2]
        each[tag] = round(own, 3)
        macro.append((own + rest) / 2)
        plain.append(own)
    return {**_rounded(macro=float(np.mean(macro)), F1=float(np.mean(plain))), "each": each}


def _fit(seen: dict[str, Array], known: train.Set, tags: Sequence[str]) -> tuple[forest.Forest, float]:
    """A model of likeness, and the score (log odds) that separates best on the themes it learnt.

    Like :func:`models.alike.like`, from documents where all themes were labelled with care.
    """
    truth = np.concatenate([known.truth(f"{NAMES[tag]} spoken")[0][: known.count][known.whole] for tag in tags])
    rows = np.vstack([seen[tag][known.whole] for tag in tags])
    trees = train.grown(rows, truth, train.LARGE)
    score = forest.summed(trees, rows)
    return trees, float(max(np.arange(-2.5, 1.0, 0.25), key=lambda least: rates(truth, score >= least)[2]))


def _rounded(**figures: float) -> dict[str, float]:
    return {name: round(value, 3) for name, value in figures.items()}


def printed(report: Mapping[str, Any]) -> str:
    """The figures as lines for people."""
    lines = []
    for language, found in report.items():
        lines.append(f"{language}: {found['sentences']} sentences in {found['documents']} documents")
        for name, row in found["themes"].items():
            lines.append(f"  themes {name:<16} " + "  ".join(f"{k} {v}" for k, v in row.items()))
        lines += [
            f"  {name:<23} " + "  ".join(f"{k} {v}" for k, v in found[name].items())
            for name in ("verdicts", "vague", "left out")
        ]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Run ``evaluate themes [--set build|measured] [--metrics FILE]``."""
    import argparse

    parser = argparse.ArgumentParser(prog="cli.py evaluate themes")
    parser.add_argument("--set", dest="which", choices=["build", "measured"], default="measured")
    parser.add_argument("--metrics", type=Path, help="write the figures as JSON")
    given = parser.parse_args(arguments)
    documents = [text for language in LANGUAGES for text in texts(given.which, language)]
    fitted = learnt()
    report = evaluate(documents, scored(documents, given.which, fitted), fitted)
    print(printed(report), end="")
    if given.metrics:
        whole = {"set": given.which, "targets": TARGETS, **report}
        given.metrics.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0
