"""Classes of words, slots, and what the models see."""

from __future__ import annotations

import pytest

from lint.analyse.themes import concepts, features, word_classes
from lint.analyse.themes.features import Sight
from lint.analyse.themes.slots import slots


def kinds(text: str, language: str) -> set[str]:
    return {hit.kind for hit in word_classes.hits(text, language)}


def test_a_class_speaks_both_languages_and_names_no_word_twice() -> None:
    for name in word_classes.names():
        for language in ("ja", "en"):
            words = word_classes._file()[name][language].split()
            assert words, (name, language)
    assert len(set(word_classes.names())) == len(word_classes.names())


def test_an_english_word_stands_for_its_forms() -> None:
    assert "producers" in kinds("Twelve oyster growers meet.", "en")
    assert "deciding" in kinds("They chose, voted and vetoed it.", "en")
    assert "engagement_named" in kinds("Public engagement matters.", "en")


def test_the_forms_of_an_english_word_have_one_stem() -> None:
    for forms in ("take takes taking", "walk walks walked walking", "plan planned planning", "study studies studied"):
        assert len({word_classes.stem(word) for word in forms.split()}) == 1, forms
    assert len({word_classes.stem(word) for word in ("this", "class", "genus", "need", "red", "sing")}) == 6


def test_the_longest_japanese_word_counts() -> None:
    found = [hit for hit in word_classes.hits("漁業協同組合の会合", "ja") if hit.start == 0]
    assert {hit.end for hit in found} == {6}


@pytest.mark.parametrize(
    ("text", "language", "filled"),
    [
        ("養殖業者12名が年に4回集まり、次の株を決める。", "ja", {"audience", "activity", "quantity", "time"}),
        ("Twelve growers meet every quarter and choose the sites.", "en", {"audience", "activity", "quantity", "time"}),
        ("講師は中里由美が務め、修了者に2単位を認定する。", "ja", {"actor", "output", "quantity"}),
        ("共創を推進する。", "ja", set()),
        ("Excellence will be fostered.", "en", set()),
    ],
)
def test_a_sentence_fills_slots(text: str, language: str, filled: set[str]) -> None:
    found = slots(text, word_classes.hits(text, language))
    assert filled <= found
    if not filled:
        assert not found


def test_features_are_the_same_on_every_run_and_in_range() -> None:
    sight = Sight("Twelve growers meet every quarter.", "en", "Plan", "", "They vote.")
    places, weights = features.vector(sight)
    again, _ = features.vector(Sight("Twelve growers meet every quarter.", "en", "Plan", "", "They vote."))
    assert places.tolist() == again.tolist()
    assert len(places) == len(weights)
    assert 0 <= places.min() <= places.max() < features.SIZE


def test_neighbours_stay_within_a_section() -> None:
    first, second, third = features.sights([("A.", "en", "x"), ("B.", "en", "x"), ("C.", "en", "y")])
    assert (first.after, second.before, second.after, third.before) == ("B.", "A.", "", "")


def test_the_length_of_a_sentence_counts_by_half() -> None:
    def width(text: str) -> float:
        _, amounts = features.vector(Sight(text, "en"))
        return float((amounts @ amounts) ** 0.5)

    short, long = width("We vote."), width("Twelve growers of the coast meet in May, rank the sites and vote. " * 4)
    assert short < long < 1.3 * short


@pytest.mark.parametrize("lexicon", [concepts.CONCEPTS, concepts.SENSES])
def test_a_concept_speaks_both_languages_and_its_phrases_are_short(lexicon: str) -> None:
    others = {*word_classes.names(), *(concepts.file() if lexicon == concepts.SENSES else ())}
    assert not set(concepts.file(lexicon)) & others
    for name, both in concepts.file(lexicon).items():
        for language in ("ja", "en"):
            words = both[language].split()
            assert len(words) >= 20, (name, language)
            assert len(words) == len(set(words)), (name, language)
        assert all(word.count("_") <= 2 for word in both["en"].split()), name
        assert all(len(word) >= 2 for word in both["ja"].split()), name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Six midwives read the draft.", "en", "carers"),
        ("They were given a voice in it.", "en", "hearts"),
        ("The next generation will carry the torch.", "en", "tomorrow"),
        ("助産師六名が案を読む。", "ja", "carers"),
        ("次世代を担う人材の育成に努める。", "ja", "tomorrow"),
        ("市民の声に耳を傾ける。", "ja", "hearts"),
    ],
)
def test_a_sentence_speaks_of_a_concept(text: str, language: str, name: str) -> None:
    assert name in concepts.concepts(text, language)


def test_the_longest_phrase_counts_alone() -> None:
    assert "tomorrow" in concepts.concepts("For the next generation.", "en")
    assert dict(concepts.concepts("Postdocs of the next generation.", "en")) == {"juniors": 1, "tomorrow": 1}
