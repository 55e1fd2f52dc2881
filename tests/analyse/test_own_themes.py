"""Themes that nobody trained on: met in other words than the profile's, and not where nothing is done for them."""

from __future__ import annotations

import numpy as np
import pytest

from lint.analyse.themes import likeness, living, meanings
from lint.analyse.themes.activities import governs
from lint.analyse.themes.announced import announced, by_title, in_its_words, in_terms
from lint.analyse.themes.concepts import SENSES, found
from lint.analyse.themes.features import Sight
from lint.analyse.themes.same_theme import learnt, same
from lint.linter import options
from lint.profile import Theme
from lint.records import checked
from lint.rules.themes.crosscutting_missing import crosscutting_missing
from lint.rules.themes.crosscutting_thin import crosscutting_thin
from lint.themes import themes
from models import alike
from tests.drafts import draft

FAILURES = checked(
    Theme,
    {
        "id": "N",
        "title": {"en": "Attempts that failed"},
        "description": {"en": "Experiments that did not work are written down and made known to others."},
        "terms": ["failed (attempts?|experiments?)", "negative results?", "did not work"],
    },
)
REGISTER = (
    "The managers of both sites enter every pilot that was given up. They meet online each first Monday to agree. "
    "We expect 45 entries in three years. Each June the register is published with the data."
)


def raised(text: str, theme: Theme = FAILURES) -> list[float]:
    """The scores of a draft's sentences from a theme's own words and titles alone."""
    told = draft(text)
    own = announced(theme, told.sentences, told.owners, told.text)
    none = np.zeros(len(told.sentences))
    scores: list[float] = in_its_words(theme, told.sentences, told.sights, own, told.text, none, none)[0].tolist()
    return scores


@pytest.mark.parametrize(
    ("words", "language", "sense"),
    [
        ("Two officers and an engineer refurbish the recorders.", "en", "mending"),
        ("剥がれた靴底は新しい底に張り替える。", "ja", "mending"),
        ("Every board closes with a screwdriver.", "en", "workshop_tools"),
        ("刑務所を出た人を雇う。", "ja", "behind_bars"),
    ],
)
def test_a_sense_is_met_in_many_words(words: str, language: str, sense: str) -> None:
    assert sense in {kind for _, kind in found(words, language, SENSES)}


def test_one_word_counts_once_for_its_most_telling_class() -> None:
    words = {"en": "Repair of instruments"}
    theme = likeness.described(
        checked(Theme, {"id": "L", "title": words, "description": words, "terms": ["repair", "mend"]})
    )
    once, more = (
        likeness.signs(Sight(text, "en"), theme)
        for text in ("They repair it.", "They repair it in the workshop with spare parts and a screwdriver.")
    )
    assert 0 < once[5] == once[7]
    assert more[5] >= once[5]
    assert len(meanings.words("They repair it.", "en")) == 1


def test_the_rarer_a_class_of_words_the_more_it_tells() -> None:
    told = alike.weighed({"mending": 10, "juniors": 3000}, 30_000)
    assert told["mending"] == 1.0
    assert 0.3 < told["juniors"] < 0.5
    assert max(meanings.telling().values()) <= 1.0


def test_a_section_under_the_themes_title_that_tells_enough_is_of_the_theme() -> None:
    assert max(raised(f"# Attempts that failed (months 1-36)\n\n{REGISTER}")) == 0.6
    assert max(raised(f"# Modelling\n\n{REGISTER}")) == 0.0
    assert max(raised("# Attempts that failed\n\nThey matter to us. We shall keep them in mind.")) == 0.0


def test_a_numbered_lead_that_holds_a_term_makes_a_paragraph_of_the_theme_sure() -> None:
    rest = f"{REGISTER} In 2030 five observatories bring their own negative results to a workshop of one day."
    assert max(raised(f"# Plan\n\nWP4 Publishing what did not work (months 6-48). {rest}")) == 0.6
    rest = "Five observatories bring the negative results of ten lamps to a workshop of one day each June."
    assert max(raised(f"# Plan\n\nA first test did not work in the rain. {rest}")) == 0.45


FAMILY = checked(
    Theme,
    {
        "id": "F",
        "title": {"en": "Work and family", "ja": "研究と家庭の両立"},
        "description": {
            "en": "People with children or with relatives in need of care can take full part: hours, places and funds.",
            "ja": "子育てや介護を担う人が十分に参加できるよう、時間、場所、経費を整えること。",
        },
        "terms": ["child ?care", "parental leave", "care duties", "育児", "介護", "子育て"],
    },
)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        (
            "Recording at night falls hard on those who have small children. Night shifts are shared by five people. "
            "The contract pays for a sitter when a shift cannot be moved: 6,000 euros are set aside. "
            "Dr Brandt herself returned from leave last May at 70 per cent.",
            0.6,
        ),
        (
            "会議は昼間に開く。幼い子を連れて来る人のために、年に12日、会場に託児室を置き、シッター代として30万円を見込む。",
            0.6,
        ),
        ("Twelve households and the families of four fishers weigh our bags each Friday.", 0.45),
        ("Six residents rank the streets each spring, and the panel votes on which four are paved first.", 0.0),
    ],
)
def test_words_akin_to_a_theme_count_beside_its_terms(words: str, most: float) -> None:
    assert max(raised(f"# Plan\n\n{words}", FAMILY)) == most


@pytest.mark.parametrize(
    ("title", "description", "near"),
    [
        ("Animal welfare", "The number and suffering of animals is reduced, replaced or refined.", "footprint"),
        ("Plain language", "Results are told in words that everyone understands.", "engagement"),
        ("Reproducibility", "Findings are confirmed by independent repetition before publication.", "open-data"),
    ],
)
def test_a_theme_of_its_own_is_none_of_those_that_were_learnt(title: str, description: str, near: str) -> None:
    theme = checked(Theme, {"id": "X", "title": {"en": title}, "description": {"en": description}})
    assert learnt(theme) in (near, None)
    assert not same(theme)


def test_what_is_done_for_a_theme_nearby_is_not_done_for_this_one() -> None:
    text = (
        "# Plan\n\nTwelve residents of Graz sit on our panel, meet us every March and choose the streets that we pave. "
        "Each summer 30 volunteers count cars for ten days and send us their sheets. The panel's minutes are public.\n"
    )
    told = draft(text)
    theirs = checked(
        Theme,
        {
            "id": "P",
            "title": {"en": "Plain language"},
            "description": {"en": "Results are told in words that everyone understands."},
        },
    )
    done, _ = likeness.scored(theirs, told.sights, told._scores, told.judged)
    assert told.judged("engagement done").max() > 0.8
    assert done.max() < 0.3


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The reproducibility of the results is of great importance to us, and we will pay due attention to it.", [0]),
        ("Each core is measured twice, and the reproducibility is 2 per cent.", []),
        ("This is of great importance to us, and we will pay due attention to it.", []),
    ],
)
def test_a_vague_sentence_with_a_term_names_the_theme(words: str, named: list[int]) -> None:
    own = {"id": "X", "title": {"en": "Repetition"}, "description": {"en": "Repetition"}, "terms": ["reproducib"]}
    told = draft(f"# Plan\n\n{words}\n")
    assert in_terms(checked(Theme, own), told.sights, told.judged("vague")) == named


def test_what_stands_in_the_background_is_not_done_for_a_theme() -> None:
    words = "In 2025 each of four sites published 12 failed experiments, with negative results of what did not work."
    assert max(raised(f"# Plan\n\n{words}")) > 0.0
    assert max(raised(f"# State of the art\n\n{words}")) == 0.0


def test_a_theme_is_named_by_its_id() -> None:
    theme = checked(Theme, {"id": "A", "title": (words := {"ja": "市民の参画と研究活動の共創"}), "description": words})
    sights = draft("横断テーマAは欠かせないものと考える。試料は乾かす。").sights
    assert by_title(theme, sights, by_id=True) == [0]
    assert by_title(theme, sights) == []


def test_a_theme_that_only_asks_who_decides_is_near_to_public_engagement_and_not_the_same() -> None:
    near = checked(
        Theme,
        {
            "id": "R",
            "title": {"en": "Coming back from prison", "ja": "刑務所から地域へ"},
            "description": {
                "en": "People who leave prison find work, a room and company in the town.",
                "ja": "刑務所を出た人が、町で仕事と住まいと仲間を得られるようにする。協力先も示すこと。",
            },
        },
    )
    assert not same(near)
    plain = checked(
        Theme,
        {
            "id": "P",
            "title": {"en": "Research with patients and the public"},
            "description": {"en": "Patients take part in choosing the questions and in the design of the study."},
        },
    )
    assert learnt(plain) == "engagement"
    assert same(plain)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("壁の断面を計算機が提案し、ロボットが造形し、油圧機が壊し、その結果から次の形を計算機が学ぶ。", True),
        (
            "A robot mixes 48 cements a day, presses them, and Bayesian optimisation picks the next database entry.",
            True,
        ),
        ("酵素の変異体384種をロボットが組み立て、結果から次の384種を選ぶ。", False),
        ("The line builds 96 terpene synthases a week and the model picks the next.", False),
    ],
)
def test_a_loop_of_robots_without_living_things_is_no_biofoundry(words: str, so: bool) -> None:
    language = "ja" if words[0] > "z" else "en"
    assert living.without([Sight(words, language)]) is so


@pytest.mark.parametrize(
    ("before", "words", "so"),
    [
        ("堀川が全体を率いる。", "四名は毎月一度、読み終えた島の結果を持ち寄り、次に読む種を決める。", True),
        ("公募した市民四名が加わる。", "四名は毎月一度集まり、次に読む種を決める。", False),
        ("Each group has its own tank.", "The three of us meet every month and decide what comes next.", True),
        ("Four fishers join the board.", "All four meet every month and vote on the sites.", False),
    ],
)
def test_partners_told_by_their_number_are_no_public(before: str, words: str, so: bool) -> None:
    language = "ja" if words[0] > "z" else "en"
    assert governs(Sight(words, language, before=before)) is so


def test_nothing_is_said_of_themes_in_a_language_that_is_not_read() -> None:
    text = "Wir messen die Fasern und vergleichen sie mit alten Zöpfen. Jede Probe wird am Montag gewogen. " * 10
    told = draft(f"# Forschungsplan\n\n{text}", "jst-aspire-gc-2024")
    assert themes(told) == {}
    assert not list(crosscutting_missing.check(told, **options(crosscutting_missing, {})))
    assert not list(crosscutting_thin.check(told, **options(crosscutting_thin, {})))
