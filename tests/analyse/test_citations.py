"""Citations taken out of sentences, and entries of reference lists known without their heading."""

from __future__ import annotations

import pytest

from lint.analyse.wording.citations import is_entry, quoted, uncited
from lint.document import Span


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "Ponds hold nitrogen (Mallin et al. 2002, Koch 2014; Gold 2018) and carbon.",
            "Ponds hold nitrogen and carbon.",
        ),
        ("Models exist [3, 7–9] and work.", "Models exist and work."),
        ("水温が上がる（佐藤ら、2019）と魚は移る。", "水温が上がると魚は移る。"),
        ("We visit three ponds (in May) twice.", "We visit three ponds (in May) twice."),
    ],
)
def test_citations_are_no_words_of_a_sentence(text: str, bare: str) -> None:
    assert uncited(text) == bare


@pytest.mark.parametrize(
    "text",
    [
        "Bettez, N. D., and P. M. Groffman. 2012. Denitrification in structures. Env. Sci. Tech. 46:10909–10917.",
        "[12] Smith JA, Doe B. A very short title. J. Ecol. 2010;5(2):1-9.",
        "K. Sato and M. Mori, “Reading mud,” in Proc. Mud Conf., 2021, pp. 3–9.",
        "Tennant, J., Agarwal, R., et al. (2020). A tale of two opens. https://doi.org/10.1/x",
    ],
)
def test_an_entry_of_a_list_of_references(text: str) -> None:
    assert is_entry(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Japanese team at Kyoto University Press has read 400 letters since 2019.",
        "Team B (University of Oulu) measures methane from 2025 to 2027, vol. and rate.",
        "Yamada, T. will stay at Stanford from April 2025 to March 2026, see https://example.org.",
        "Kim, J. (PI) visits Kyoto for ten months in 2026.",
        "Sato et al. (2019) showed that ponds hold nitrogen.",
    ],
)
def test_a_sentence_is_no_entry(text: str) -> None:
    assert not is_entry(text)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("学生は「まず最初に測る」と書いた。", "まず最初に", True),
        ("まず最初に「湖」を測る。", "まず最初に", False),
        ("「湖」をまず最初に測り、「川」も測る。", "まず最初に", False),
        ("He wrote: “We act due to the fact that it froze.”", "due to the fact that", True),
        ("We act due to the fact that “it” froze.", "due to the fact that", False),
        ('The 5" disc and the "old" one.', "disc", False),
    ],
)
def test_words_in_quotation_marks(text: str, words: str, expected: bool) -> None:
    at = text.index(words)
    assert quoted(text, Span(at, at + len(words)), Span(0, len(text))) is expected
