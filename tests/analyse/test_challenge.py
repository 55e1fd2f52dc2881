"""Problems that several countries have in common, and what none of them can do alone."""

from __future__ import annotations

import pytest

from lint.analyse.themes.challenge import alone, wide


@pytest.mark.parametrize(
    "sentence",
    [
        "木質資源の滞留は、日本の里山、米国南東部の人工林、カナダの虫害林に共通する課題である。",
        "塩害にはベトナムもオランダも直面している。",
        "Salt creeps into the wells of Vietnam, the Netherlands and Chile alike.",
        "Wildfire seasons have lengthened on four continents.",
        "Foam is the most common litter on beaches from Kyushu to Oregon and along the Baltic.",
    ],
)
def test_a_problem_of_two_countries_reaches_far(sentence: str) -> None:
    assert wide(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "日本の里山で落ち葉の分解を調べる。",
        "試料は日本とカナダで採る。",
        "Samples are cut in Japan and sent to Canada.",
        "Both strains grow alike on agar in Finland.",
        "Helsinki collects; Minnesota sequences both partners of each lichen.",
        "Samples from Kobe to Osaka are dried.",
    ],
)
def test_places_of_work_are_no_problem_in_common(sentence: str) -> None:
    assert not wide(sentence)


def test_no_country_alone() -> None:
    assert alone("一国の試料だけでは答えられない。")
    assert not alone("一つずつ順に答える。")
    assert alone("The question falls apart when any of the three is missing.")
    assert alone("The larvae live in four oceans and cannot be shipped.")
    assert alone("It is everybody's problem and no one owns all the parts.")
    assert alone("None of us can close the loop alone.")
    assert not alone("In that case we go on with the host alone.")
    assert not alone("The museum will keep the strains on its own budget.")
