"""Which language a clause about a stay is in, where names of one stand in sentences of the other."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.analyse.people.names import names


@lru_cache(maxsize=4096)
def in_japanese(text: str, letters: str = "ぁ-ん") -> bool:
    """Whether a clause is in Japanese; a name in kana within English makes it none.

    Args:
        text: the clause.
        letters: what its Japanese has, as a class of a regular expression.

    """
    if text.isascii():
        return False
    words = text
    for name in names(text) if re.search(r"\b[a-z]{2,}\b", text) else ():
        words = words[: name.span.start] + " " * len(name.span) + words[name.span.end :]
    return re.search(f"[{letters}]", words) is not None
