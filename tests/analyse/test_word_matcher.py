"""Words and patterns without spaCy: the same as with it, or left to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.analyse.text.docs import english
from lint.analyse.text.english_cut import cut
from lint.analyse.wording.patterns import patterns
from lint.analyse.wording.word_matcher import Word, matcher

CORPUS = Path(__file__).parents[2] / "corpora" / "wording" / "en"
ODD = (
    "We can't (and won't) test 3.5% of it, e.g. the state-of-the-art (Fig. 8); see Dr. Smith's U.S. data, i.e. 10kg.",
    "Its 20°C limit -- or 5,000 and/or 1–2 km... “quoted” text/notes at http://www.example.org, they'll say (PI): yes!",
    "An on-going co-op. It's a 2-year, 10-20 m plan [a.]; x=y; the 3D-model, US$5 and 7+ of *all* §3 parts.",
)


def sentences() -> list[str]:
    own = [text for pattern in patterns("en") for text in (*(yes for yes, _ in pattern.yes), *pattern.no)]
    for path in sorted(CORPUS.glob("*.jsonl")):
        own += [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return [*own, *ODD]


def test_english_words_are_cut_as_spacy_cuts_them() -> None:
    texts = sentences()
    sure = 0
    for text in texts:
        places = cut(text)
        if places is not None:
            made, starts = english(text)
            assert places == [(at, at + len(token)) for at, token in zip(starts, made, strict=True)], text
            sure += 1
    assert sure > 0.97 * len(texts)


@pytest.mark.parametrize("text", ["write to a@b.org now", "see you :-) there", "the 日本 side", "at 5pm sharp"])
def test_what_is_in_doubt_is_left_to_spacy(text: str) -> None:
    assert cut(text) is None


def test_every_pattern_of_ours_is_matched_without_spacy() -> None:
    assert [p.id for language in ("ja", "en") for p in patterns(language) if matcher(p.match) is None] == []


def test_an_unknown_key_is_left_to_spacy() -> None:
    assert matcher([{"SHAPE": "Xxx"}]) is None
    assert matcher([{"LOWER": {"FUZZY": "word"}}]) is None
    assert matcher([{"LOWER": "word", "OP": "!"}]) is None


def test_the_longest_of_overlapping_matches_stays() -> None:
    words = [Word(word, word, word, "", ()) for word in ["a", "b", "b", "c", "b"]]
    found = matcher([{"LOWER": "b", "OP": "+"}, {"LOWER": "c", "OP": "?"}])
    assert found is not None
    assert found(words) == [(1, 4), (4, 5)]
