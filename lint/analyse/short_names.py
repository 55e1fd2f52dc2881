"""Short names that a draft gives its institutions: "Institute of Marine Science (VIMS)", 「遺伝学研究所（遺伝研）」."""

from __future__ import annotations

import re

from lint.analyse.places import Called, places
from lint.expressions import expression

BRACKET = expression(
    r"[(（]\s?(?:以下[、,]?\s?|hereafter,?\s?|henceforth,?\s?)?[「“\"']?([A-Z][A-Za-z&-]{1,9}"
    r"|[一-龠]{2,5})[」”\"']?\s?[)）]"
)
LEGEND = expression(
    r"(?:^|[\n\v;；,，、。.:：(（]\s*)[\"“「]?([A-Z][A-Za-z&-]{1,9}|[一-龠]{1,4})[\"”」]?\s*"
    r"(?:=|＝|:|：|\s[–—-]\s|は(?=[^、。\n]{3,40}の略))\s*(?=[^\s=＝:：])",
    re.M,
)
"""A short name and what makes it equal, in a legend: "HEL = University of Helsinki"."""
AFTER = 60
"""Characters behind the short name of a legend at most in which the long one begins."""
BEFORE = 110
"""Characters before the bracket at most in which the long name stands."""


def short_names(text: str) -> tuple[Called, ...]:
    """The short names that brackets behind institutions give, each once, in the order of the text.

    Args:
        text: the draft's text.

    """
    found: dict[str, Called] = {}
    for match in BRACKET.finditer(text):
        short = match[1]
        if short in found or not (short.isupper() or re.match(r"[一-龠]", short) or sum(map(str.isupper, short)) > 1):
            continue
        line = text[max(0, match.start() - BEFORE) : match.start()].split("\n")[-1].rstrip()
        long = next((p for p in reversed(places(line)) if p.organisation and p.span.end == len(line)), None)
        if long is not None and long.organisation and _shortens(short, long.organisation):
            found[short] = Called(short, long.organisation, long.country)
    for match in LEGEND.finditer(text):
        short, line = match[1], text[match.end() : match.end() + AFTER].split("\n")[0]
        long = next((p for p in places(line) if p.organisation and p.span.start == 0), None)
        if short not in found and long is not None and long.organisation and _shortens(short, long.organisation):
            found[short] = Called(short, long.organisation, long.country)
    return tuple(found.values())


def _shortens(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in the long one, in their order."""
    letters = iter(long if not short.isascii() else long.lower())
    return all(letter in letters for letter in (short if not short.isascii() else re.sub(r"\W", "", short.lower())))
