"""Words of kanji and kana that look like a name in a cell or a heading, and are common ones: 考え方, 一年目, 留意点."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.people import name_readings
from lint.analyse.text.tokens import Token
from lint.expressions import expression

VERBAL = expression(r"[一-龠々]{1,2}[ぁ-ん]*[ぁ-ん](?<![のつが])[方人者先日物事時側組役]?")
"""A verb's stem with its kana, and a noun behind it at most: 「考え方」, 「渡る人」, 「段取り」."""
NUMBERED = expression(
    r"(?:第?[一二三四五六七八九十\d]+(?:年|月|日|週|回|期|巡)(?:目|度|次|間)?|[初次同翌毎各]年度?|年度)"
)
TAILS = frozenset("像表組策点費図案会係役度目期欄例章節式史論")
"""Kanji that make a compound of the word before them, and no given name."""


def is_common(text: str, words: Sequence[Token]) -> bool:
    """Whether text of one piece is of the common vocabulary and nobody's name.

    Args:
        text: without spaces.
        words: its words.

    """
    if NUMBERED.fullmatch(text) or (words and "地名-国" in words[0].tag and len(words) > 1):
        return True
    if any("固有名詞" in word.tag for word in words):
        return False
    if words and VERBAL.fullmatch(text) and (words[0].tag.startswith("動詞") or len(words) == 1):
        return True
    if len(words) != 2 or len(words[0].text) < 2 or len(words[1].text) > 1:
        return False
    tail = words[1].tag.startswith("接尾辞") or words[1].text in TAILS
    return tail and words[0].tag.startswith("名詞-普通名詞") and words[1].text not in name_readings.GIVEN
