"""Given names that the dictionary takes for other words, and surnames that it has but in part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.people import name_readings
from lint.analyse.people import name_words as known
from lint.analyse.text.scripts import is_kanji
from lint.analyse.text.tokens import Token
from lint.expressions import expression

GIVEN = "人名-名"
SUFFIX = expression(rf"(?:{known.ORGANISATION_JA})")
"""What ends the name of an institution or a place."""
ROLE = expression(
    r"[各全両同他新主副元前]|共同|担当|研究|.*[者員側先系当長班室生役部課科所方手名国内外中下上別等化型性陣群]$"
)
"""Words for people and groups that are nobody's name: 共同研究者, 各班員, 日本側."""


def long_family(words: Sequence[Token], index: int) -> tuple[Token, Token] | None:
    """The last kanji of a surname that the dictionary has only without it, and the given name: 布施田朋之."""
    if index + 2 >= len(words):
        return None
    first, last, own = words[index : index + 3]
    close = first.end == last.start and last.end == own.start
    kanji = len(last.text) == 1 and may_be_given(last.text) and not ROLE.match(f"人{last.text}")
    return (last, own) if close and kanji and GIVEN in own.tag and len(own.text) > 1 else None


def spaced_family(family: str, given: str, inside: Sequence[Token]) -> bool:
    """Whether a surname of three kanji, which the dictionary takes for words, stands before a known given name."""
    own = bool(inside) and GIVEN in inside[-1].tag and inside[-1].text == given
    return own and len(family) > 2 and family[-1] not in "者員側長室生班組"


def two_kanji(text: str, pair: Sequence[Token]) -> list[Token]:
    """Two kanji of given names, each a word to the dictionary, behind a surname: 沢登紗月は."""
    if len(pair) != 2 or pair[0].end != pair[1].start or ROLE.match(pair[0].text + pair[1].text):
        return []
    kanji = all(may_be_given(word.text) for word in pair) and pair[0].text in name_readings.GIVEN
    return list(pair) if kanji and re.match(r"[はがをも（(]", text[pair[1].end :]) else []


def may_be_given(kanji: str) -> bool:
    """Whether one kanji behind a name of a place may be a given name, not a kind of place or institution."""
    return len(kanji) == 1 and is_kanji(kanji) and not SUFFIX.match(kanji) and kanji not in "大院社館側州産系発"


def kana_given(words: Sequence[Token]) -> bool:
    """Whether hiragana after a surname, a common noun to the dictionary, is a given name: 西村 あかり."""
    return (
        len(words) == 1
        and words[0].tag == "名詞-普通名詞-一般"
        and bool(re.fullmatch(r"[ぁ-ゖ]{2,3}", words[0].text))
        and words[0].text
        not in ("ほか", "など", "たち", "ども", "うち", "ため", "もと", "こと", "もの", "とき", "ところ", "みな")
    )
