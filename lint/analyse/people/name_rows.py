"""Surnames that stand side by side in Japanese text: 谷口と関は."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.people.found_names import Found
from lint.analyse.text.scripts import is_kanji
from lint.analyse.text.tokens import Token

SURNAME = "人名-姓"


def in_rows(text: str, words: Sequence[Token], likely: Sequence[int]) -> list[Found]:
    """Surnames side by side that something is said of: 谷口と関は."""
    found: list[Found] = []
    row: list[Token] = []
    for index in likely:
        word = words[index]
        follows = words[index + 1].text if index + 1 < len(words) else ""
        if SURNAME not in word.tag or follows not in ("と", "、", "は", "が", "も") or not _opens(text, word):
            row = []
            continue
        if row and (index < 2 or words[index - 2] is not row[-1]):
            row = []
        row.append(word)
        if follows in ("は", "が", "も"):
            found += [Found(name.start, name.end, name.text, None, True) for name in row if len(row) > 1]
            row = []
    return found


def _opens(text: str, word: Token) -> bool:
    return not (word.start and is_kanji(text[word.start - 1]))
