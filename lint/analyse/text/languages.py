"""Which language a stretch of text is in, by its script."""

from __future__ import annotations

import re

from lint.analyse.text.scripts import JAPANESE

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def language(text: str) -> str:
    """Japanese ("ja") where twice the kana and kanji make a quarter of the letters, else "en"."""
    japanese, latin = len(JAPANESE.findall(text)), len(LATIN.findall(text))
    if not japanese:
        return "en"
    return "ja" if 2 * japanese / (2 * japanese + latin) >= 0.25 else "en"


def main_language(text: str) -> str:
    """The language of a whole draft: a Japanese form answered in English counts as English."""
    japanese, latin = len(JAPANESE.findall(text)), len(LATIN.findall(text))
    return "ja" if 3 * japanese >= latin and japanese else "en"
