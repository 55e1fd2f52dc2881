"""Listings of a program: paragraphs in a typewriter face, in a draft that is set in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.document import Block, Document
from lint.expressions import expression

TYPEWRITER = expression(
    r"courier|consol|menlo|monaco|typewriter|inconsolata|sourcecode|firacode|lucidacons|nimbusmon|cousine"
    r"|(?<![a-z])(?:cm|ec|sf)tt|mono(?!type)",
    re.IGNORECASE,
)
FEW = 0.3
"""The share of a draft's letters in a typewriter face, up to which that face is not the draft's own."""


def listings(document: Document) -> frozenset[int]:
    """Where paragraphs begin that list a program."""
    typed = [run.span for run in document.runs if _typewriter(run.style.latin or "")]
    if not typed or sum(map(len, typed)) > FEW * len(document.text):
        return frozenset()
    return frozenset(block.span.start for block in _set_so(document))


def _set_so(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        runs = list(document.runs_in(block.span))
        letters = sum(len(run.span) for run in runs)
        if letters and sum(len(run.span) for run in runs if _typewriter(run.style.latin or "")) >= 0.9 * letters:
            yield block


@lru_cache(maxsize=256)
def _typewriter(face: str) -> bool:
    return TYPEWRITER.search(face.replace(" ", "")) is not None
