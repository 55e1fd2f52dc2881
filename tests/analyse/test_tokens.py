"""Japanese words stand where they stand, whatever white space and odd characters are between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.analyse.text import tokens as home
from lint.analyse.text.tokens import tokens

ODD = "解析を　行った。\n\tＮＳＦ（米国）のがabc 12.5％🧬e\u0301①\u200bギャルゥズ\0\r"


def test_places_survive_white_space_of_every_kind() -> None:
    text = "解析を　行った。\t次に \n 測る"
    assert [text[word.start : word.end] for word in tokens(text)] == [
        "解析",
        "を",
        "行っ",
        "た",
        "。",
        "次",
        "に",
        "測る",
    ]


def test_an_offset_shifts_every_place() -> None:
    assert [(word.start, word.end) for word in tokens("水を測る", 100)] == [(100, 101), (101, 102), (102, 104)]


def test_a_stretch_that_stands_in_two_places_is_cut_once() -> None:
    home._words.cache_clear()
    one, other = tokens("沈殿を測る", 7), tokens("沈殿を測る", 40)
    assert [word._replace(start=word.start + 33, end=word.end + 33) for word in one] == list(other)
    assert home._words.cache_info().misses == 1


def test_lemmas_are_written_as_patterns_write_them() -> None:
    lemmas = [word.lemma for word in tokens("出来る事を行なって居る")]
    assert lemmas == ["できる", "こと", "を", "行う", "て", "いる"]


def test_form_and_conjugation_of_a_verb() -> None:
    word = tokens("書いて")[0]
    assert (word.lemma, word.form, word.type, word.tag) == ("書く", "連用形-イ音便", "五段-カ行", "動詞-一般")


def test_radicals_that_pdfs_print_are_read_as_kanji() -> None:
    assert [word.text for word in tokens("⼊⼒する")] == ["入力", "する"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\0", "。"])
def test_nothing_much_gives_nothing_much(text: str) -> None:
    assert len(tokens(text)) == (text == "。")


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from(ODD) | st.characters(codec="utf-8"), max_size=60))
def test_words_are_in_order_and_hold_their_own_characters(text: str) -> None:
    at = 0
    for word in tokens(text):
        assert at <= word.start < word.end <= len(text)
        assert len(word.text) == word.end - word.start
        at = word.end
