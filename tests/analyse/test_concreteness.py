"""What excuses a sentence that the model takes for vague."""

from __future__ import annotations

import numpy as np
import pytest

from lint.analyse.text.sentences import sentences
from lint.analyse.themes.concreteness import empty
from lint.analyse.themes.features import Sight
from lint.document import Span


def excused(text: str, language: str) -> bool:
    found = list(sentences(text, Span(0, len(text))))
    assert len(found) == 1
    return not empty(text, found, [Sight(text, language)], np.array([0.99]), 0.5)


@pytest.mark.parametrize(
    "text",
    [
        "The fellowship will strongly expand my skills: working in the QUINST group has great potential.",
        "Cornell has many core facilities, and the Vierstra lab is equipped with all that we need for this.",
        "Results will be of value to the group of Lindqvist, and we hope to continue the exchange.",
        "The noun “lion” highlights both the individual and the broader category to which it belongs.",
        "The method will be offered to all 40 growers in the valley and their 12 advisers.",
    ],
)
def test_who_names_something_is_not_vague(text: str) -> None:
    assert excused(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "We will leverage our strengths to maximise impact and foster innovation at all levels.",
        "Ties between Japan and Germany will be deepened through many-sided exchange of knowledge.",
        "Over the coming period I believe that we will move from exploration to excellence.",
        "Full use will be made of Design-Build-Test-Learn cycles and AI wherever it is of benefit.",
    ],
)
def test_countries_and_fashions_are_no_names(text: str) -> None:
    assert not excused(text, "en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("得られた成果をQiitaで積極的に発信し、知識の幅広い普及に努めていく。", True),
        ("多様な分野の知見を活用し、AIやDXも取り入れながら研究を総合的に推進する。", False),
        ("ASPIREの趣旨を踏まえ、国際的な連携の一層の強化を図る。", False),
    ],
)
def test_names_in_japanese(text: str, *, said: bool) -> None:
    assert excused(text, "ja") is said
