"""The share for networks that a sentence gives as a part of the direct costs: 「直接経費の78%がネットワークづくり」."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.analyse.budget.stated import NETWORK
from lint.draft import Draft

PERCENT = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)|([5-9五六七八九])割")
DIRECT = re.compile(r"直接|経費|費用|予算|direct|budget|costs?\b|money|funds?\b")
TENTHS = dict(zip("五六七八九", range(5, 10), strict=True))


def said_share(draft: Draft) -> float | None:
    """The share, 0 to 1; ``None`` where no sentence gives one."""
    for sentence in draft.sentences:
        words = fold(draft.quote(sentence.span))
        told = PERCENT.search(words)
        if told and DIRECT.search(words) and NETWORK.search(words):
            tenths = TENTHS.get(told[2]) or (int(told[2]) if told[2] else 0)
            return tenths / 10 if tenths else float(told[1]) / 100
    return None
