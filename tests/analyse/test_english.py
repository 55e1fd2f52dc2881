"""English: verb forms and fixes, doubled words, stacks of nouns, quotation marks, spelling of two sides."""

from __future__ import annotations

import pytest

from lint.analyse.text.english import article, filled, forms, inflected, lemma
from lint.analyse.wording.english_prose import doubled_words, noun_stacks, unbalanced_quotes, words
from lint.analyse.wording.spelling import american, is_american, mixes
from lint.document import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("verb", "like", "expected"),
    [
        ("analyse", "made", "analysed"),
        ("analyse", "makes", "analyses"),
        ("analyse", "making", "analysing"),
        ("analyse", "make", "analyse"),
        ("choose", "taken", "chosen"),
        ("choose", "took", "chose"),
        ("plan", "conducted", "planned"),
        ("modify", "makes", "modifies"),
        ("depend", "is", "depends"),
        ("depend", "are", "depend"),
        ("depend", "were", "depended"),
        ("depend", "being", "depending"),
        ("agree", "was", "agreed"),
        ("search for", "conducted", "searched for"),
    ],
)
def test_a_verb_takes_the_form_of_another(verb: str, like: str, expected: str) -> None:
    assert inflected(verb, like) == expected


def test_forms_and_lemmas_agree() -> None:
    assert "undertook" in forms("undertake")
    for verb in ("make", "perform", "stop", "carry", "be", "use"):
        assert all(lemma(form) == verb for form in forms(verb))
    assert lemma("soil") == "soil"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("unanimous", "a"), ("unusual", "an"), ("hour", "an"), ("DNA", "a"), ("NSF", "an"), ("university", "a"),
     ("European", "a"), ("important", "an"), ("unimportant", "an"), ("one", "a"), ("house", "a")],
)  # fmt: skip
def test_the_article_follows_the_sound(word: str, expected: str) -> None:
    assert article(word) == expected


@pytest.mark.parametrize(
    ("template", "matched", "text", "expected"),
    [
        ("{a}important", ["a", "not", "unimportant"], "", "an important"),
        ("{a}important", ["not", "unimportant"], "", "important"),
        ("because", ["Due", "to"], "", "Because"),
        ("{-1}", ["It", "is", "eDNA"], "", "eDNA"),
        ("{-1}", ["It", "is", "soils"], "", "Soils"),
        ("{analyse}", ["made", "an", "analysis"], "The color of the center.", "analyzed"),
        ("{analyse}", ["made", "an", "analysis"], "The colour of the centre.", "analysed"),
        ("{eliminate@1}", ["completely", "eliminated"], "", "eliminated"),
        ("between {1} and {3}", ["between", "5", "to", "10"], "", "between 5 and 10"),
    ],
)
def test_fixes_are_filled(template: str, matched: list[str], text: str, expected: str) -> None:
    assert filled(template, matched, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We count the the fish.", ["the the"]),
        ("The the fish swim.", ["The the"]),
        ("Most of the of the fish swim.", ["of the of the"]),
        ("We saw\nthe the fish.", ["the the"]),
        ("The fish that had had time swam.", []),
        ("We know that that fish swims.", []),
        ("It results in in vivo models.", []),
        ("We work in Walla Walla.", []),
        ("The vector x x is short.", []),
        ("The fish is well-known known.", []),
        ("The text is is old, and what it is is a riddle.", ["is is"]),
    ],
)
def test_doubled_words(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in doubled_words(text, whole(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The climate change adaptation policy evaluation framework is new.",
         ["climate change adaptation policy evaluation framework"]),
        ("The water quality data are shared.", []),
        ("We measure soil carbon, water level, air quality and crop yield.", []),
        ("Project team members plan data use.", []),
        ("The forest soil is wet.", []),
        ("The soil water content measurement system fails.", ["soil water content measurement system"]),
        ("We record soil water content, and sensors record soil water content.", []),
    ],
)  # fmt: skip
def test_stacks_of_four_nouns(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in noun_stacks(text, whole(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They say “yes” and “no”.", []),
        ("They say “yes and go.", [9]),
        ("They say yes” and go.", [12]),
        ('They say "yes" and "no".', []),
        ('They say "yes and go.', [9]),
        ('A 5" pipe and a 7" pipe.', []),
        ("The pipe is 5” wide.", []),
        ("Sie sagen „ja“ und gehen.", []),
        ("As a result of this”hitchhiking”, it is lost.", []),
    ],
)
def test_quotation_marks_without_partner(text: str, expected: list[int]) -> None:
    assert [span.start for span in unbalanced_quotes(text, whole(text))] == expected


def test_a_quotation_over_two_paragraphs_is_whole() -> None:
    text = "They say “yes\nand go” home.\nThey say “no."
    first, second, third = Span(0, 13), Span(14, 27), Span(28, len(text))
    assert [list(unbalanced_quotes(text, span)) for span in (first, second)] == [[], []]
    assert list(unbalanced_quotes(text, third)) == [Span(37, 38)]


def test_a_number_and_a_hyphened_word_are_words() -> None:
    assert words("The well-known 3.5 km dam, e.g. in U.S. soils") == 9


def test_mixed_spelling_names_the_rarer_side() -> None:
    text = "We analyse the behaviour of fish. The color is new, and the behaviour too."
    (mix,) = mixes(text, [whole(text)])
    assert (mix.usual, mix.rare, [p.word for p in mix.places], mix.places[0].other) == (
        "British", "American", ["color"], "colour",
    )  # fmt: skip


def test_ise_and_ize_are_weighed_against_each_other_only() -> None:
    text = "We organize the behaviour of groups and characterize their colour."
    assert list(mixes(text, [whole(text)])) == []  # Oxford's spelling
    text = "We organize, organise and optimize."
    (mix,) = mixes(text, [whole(text)])
    assert (mix.usual, mix.rare) == ("-ize", "-ise")


@pytest.mark.parametrize(
    "text",
    [
        "The Centre for Ecology studies color and behavior.",
        "One program of practice, a meter and a license.",
        "The synthesis and the hypothesis put emphasis on behavior.",
        "See example.org/colour for the color and the behavior.",
    ],
)
def test_words_that_tell_nothing(text: str) -> None:
    assert list(mixes(text, [whole(text)])) == []


def test_american_forms() -> None:
    assert american("analysed") == "analyzed"
    assert american("organise") == "organize"
    assert american("soil") == "soil"
    assert is_american("The color of the center.")
    assert not is_american("The colour of the centre.")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("We ", "chose sites"),
        ("It has ", "chosen sites"),
        ("They had not ", "chosen sites"),
        ("Having ", "chosen sites"),
    ],
)
def test_behind_has_and_was_a_fix_is_a_participle(before: str, expected: str) -> None:
    assert filled("{choose} sites", ["made", "a", "choice", "of", "sites"], "", before) == expected
