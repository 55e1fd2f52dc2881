"""Which sentences say nothing that could be checked, and are at fault for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.themes.features import COUNTED, Sight
from lint.analyse.themes.word_classes import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.text.sentences import Sentence


def empty(
    text: str, sentences: Sequence[Sentence], sights: Sequence[Sight], scores: NDArray[np.float64], least: float
) -> list[int]:
    """The sentences that are vague at least so surely and have no excuse, as indices.

    Args:
        text: the document's text.
        sentences: its running text in reading order.
        sights: the same as the models see them.
        scores: how surely each is vague, 0 to 1.
        least: the score from which a sentence counts.

    """
    return [
        i
        for i, score in enumerate(scores)
        if score >= least and not _counts(sights[i]) and not _opens(text, sentences, sights, scores, i)
    ]


def _counts(sight: Sight) -> bool:
    """Whether a sentence counts people, or two things or more: what is counted can be checked."""
    numbers = set(re.findall(r"\d+", sight.text))
    return len(numbers) >= 2 or (bool(numbers) and bool(COUNTED.search(folded(sight.text))))


def _opens(
    text: str, sentences: Sequence[Sentence], sights: Sequence[Sight], scores: NDArray[np.float64], index: int
) -> bool:
    """Whether words are no sentence, or a short one that opens a paragraph which the next sentence fills."""
    own, words = sights[index], len(sights[index].text.split())
    japanese = own.language == "ja"
    if len(own.text) < 10 if japanese else words < 4:
        return True
    if len(own.text) >= 24 if japanese else words >= 9:
        return False
    span, after = sentences[index].span, index + 1
    end = text.find("\n", span.end)
    begins = text[max(span.start - 8, 0) : span.start].rstrip(" \u3000")[-1:] in ("\n", "")
    follows = after < len(sentences) and (end < 0 or sentences[after].span.start < end)
    return begins and follows and bool(scores[after] < 0.3)
