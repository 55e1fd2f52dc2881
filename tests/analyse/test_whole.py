"""Whether a whole document speaks of a theme: promises in other words, and what only sounds like one."""

from __future__ import annotations

import numpy as np
import pytest

from lint.analyse.themes import whole
from lint.analyse.themes.learned import model
from models import documents, train
from models.labelled import MAIN, NAMES, texts
from models.stages import heads
from tests.drafts import draft

SCIENCE = (
    "# Plan\n\nLichens are sampled at 40 sites in two counties. Assays run at 4 and 20 °C. Strains go to ATCC. "
    "Rates are compared with a mixed model. Freezing is one degree a minute. Each plate carries two reference "
    "strains. The order is drawn by lot. A run that drifts by 5 per cent is repeated.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Second-year plots lie on four farms, so that those who live from barley can see them early.", "mention"),
        ("Plots lie on grazing land, with the knowledge and goodwill of the village assembly.", "mention"),
        ("The pear is the popular fruit of the citizen in the north.", "absent"),
        ("Where people live decides how many seats their votes are worth.", "absent"),
    ],
)
def test_a_mention_in_other_words_is_told_from_what_only_sounds_like_one(sentence: str, verdict: str) -> None:
    assert draft(SCIENCE + sentence + "\n", "jst-aspire-gc-2024").coverage["A"].verdict == verdict


def test_few_sentences_and_none_are_judged_too() -> None:
    heads = model().heads
    rows, shares = np.full((1, len(heads)), -4.0), np.array([0.1])
    assert whole.signs("workforce", heads, rows, shares, shares, shares).shape == (len(model().whole) - 1,)
    assert max(whole.judged("workforce", rows, shares, shares, shares)) < 0.4
    assert whole.judged("workforce", rows[:0], shares[:0], shares[:0], shares[:0]) == (0.0, 0.0)


def test_more_is_asked_of_longer_documents() -> None:
    heads = model().heads
    told = []
    for count in (25, 400):
        rows, low, high = np.full((count, len(heads)), -4.0), np.full(count, 0.01), np.full(count, 0.01)
        rows[0, heads.index("engagement spoken")], high[0] = 0.5, 0.7
        told.append(whole.verdict(*whole.judged("engagement", rows, low, high, high)))
    assert told == ["mention", "absent"]


def test_the_line_over_documents_is_learnt_from_scores_of_their_sentences() -> None:
    pytest.importorskip("sklearn")
    told = list(texts("build", "en"))[:60]
    known = train.gathered(told, [])
    noise = np.random.default_rng(0)
    scores = noise.normal(-4.0, 0.5, (known.count, len(heads())))
    judged = {"vague": np.full(known.count, 0.1)}
    for tag in MAIN:
        for kind in ("done", "spoken"):
            head = f"{NAMES[tag]} {kind}"
            right = known.truth(head)[0]
            scores[right, heads().index(head)] = 1.0
            judged[head] = np.where(right, noise.uniform(0.2, 1.0, known.count), noise.uniform(0.0, 0.1, known.count))
    found = documents.fit(scores, judged, known)
    spoken = np.array([[text.verdicts[tag] != "absent" for tag in MAIN] for text in told])
    assert found.line.shape == model().whole.shape
    assert ((found.held_out["spoken"] >= whole.TOLD) == spoken).mean() > 0.95
