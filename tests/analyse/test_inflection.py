"""Verbs put into another verb's form, and the word behind that must agree."""

from __future__ import annotations

import pytest

from lint.analyse.text.tokens import tokens
from lint.analyse.wording.inflection import before_masu, inflected, potential


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("行った", "する", "した"),
        ("行わない", "する", "しない"),
        ("行われた", "する", "された"),
        ("行わず", "する", "せず"),
        ("行えば", "する", "すれば"),
        ("行おう", "する", "しよう"),
        ("行います", "する", "します"),
        ("行わせる", "する", "させる"),
        ("できた", "書ける", "書けた"),
        ("できない", "運べる", "運べない"),
        ("した", "読む", "読んだ"),
        ("して", "泳ぐ", "泳いで"),
        ("した", "行く", "行った"),
        ("した", "示す", "示した"),
        ("しない", "見る", "見ない"),
        ("行われる", "見る", "見られる"),
        ("行われる", "高める", "高められる"),
        ("見られる", "書く", "書かれる"),
        ("行えば", "取り組む", "取り組めば"),
        ("行おう", "見直す", "見直そう"),
        ("行った", "明らかにする", "明らかにした"),
        ("なった", "ある", "あった"),
        ("行った", "取り込む", "取り込んだ"),
        ("読んだ", "書く", "書いた"),
    ],
)
def test_a_verb_takes_the_form_of_another(sentence: str, verb: str, expected: str) -> None:
    like, *behind = tokens(sentence)
    following = behind[0] if behind else None
    word, changed = inflected(verb, like, following)
    rest = "".join(token.text for token in behind[1:])
    assert word + (changed or (following.text if following else "")) + rest == expected


@pytest.mark.parametrize(
    ("verb", "able"),
    [("書く", "書ける"),
     ("見る", "見られる"), ("する", "できる"), ("検討する", "検討できる"), ("運ぶ", "運べる"), ("得る", "得られる"),
     ("行う", "行える"), ("来る", "来られる"), ("用いる", "用いられる"), ("話す", "話せる"), ("待つ", "待てる")],
)  # fmt: skip
def test_the_verb_of_ability(verb: str, able: str) -> None:
    assert potential(verb) == able


def test_a_noun_gives_no_form() -> None:
    assert inflected("する", tokens("解析")[0], None) == ("する", None)


@pytest.mark.parametrize(
    ("verb", "stem"), [("書く", "書き"), ("目指す", "目指し"), ("見る", "見"), ("解明する", "解明し"), ("れる", "れ")]
)
def test_verbs_before_masu(verb: str, stem: str) -> None:
    assert before_masu(verb) == stem
