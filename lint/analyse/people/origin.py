"""Whether a name is a Japanese one, by its letters and the lists of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.analyse.people import name_words as known
from lint.analyse.people.names_ja import CHINESE
from lint.analyse.people.names_latin import ROMAJI

if TYPE_CHECKING:
    from lint.analyse.people.names import Name


def is_japanese(name: Name) -> bool:
    """Whether a person's name is a Japanese one; a single kanji that is a Chinese surname too tells nothing."""
    family, given = name.family.strip(), (name.given or "").strip()
    if re.search(r"[ァ-ヶー가-힣]{2}", name.text):
        return False
    if re.search(r"[ぁ-ん一-龠]", name.text):
        return bool(re.search(r"[ぁ-ん]", name.text)) or len(family) > 1 or family not in CHINESE
    low = family.lower()
    if low in known.SURNAMES_JP:
        return not given or given.lower() in known.GIVEN_JP or ROMAJI.fullmatch(given.lower()) is not None
    return bool(given) and given.lower() in known.GIVEN_JP and ROMAJI.fullmatch(low) is not None
