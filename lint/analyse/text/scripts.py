"""Which script a text is in: asked everywhere, answered here, since a set of kanji takes milliseconds to compile."""

from __future__ import annotations

import re

from lint.expressions import expression

JAPANESE = re.compile(r"[\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
"""A kana or kanji, or one of the marks among the katakana (・, ー)."""
HANGUL = expression(r"[가-힣]")
GAP = expression(r"(?<=[ぁ-鿿])\s+(?=[ぁ-鿿])")


def is_kanji(character: str) -> bool:
    """Whether a character is a kanji or stands for one (々); no character is none."""
    return (
        "㐀" <= character <= "鿿"
        or character in tuple("々〆ヶ")
        or "豈" <= character <= "\ufaff"
        or ("\U00020000" <= character <= "\U0002a6df")
    )


def japanese(text: str) -> bool:
    """Whether a text holds a kana or a kanji."""
    return not text.isascii() and JAPANESE.search(text) is not None


def korean(text: str) -> bool:
    """Whether a text holds a syllable of Hangul."""
    return max(text, default="") >= "가" and HANGUL.search(text) is not None


def closed_up(text: str) -> str:
    """A text without the white space between its kana and kanji: 「氏 名」 is 「氏名」."""
    return text if text.isascii() or len(text.split()) < 2 else GAP.sub("", text)
