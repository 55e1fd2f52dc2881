"""What an expression may begin with: a set of characters by which a search skips all other places.

Python works such a set out for a few plain shapes (``[ab]c``, ``ab|cd``) and tries any other expression at every place
of a text, alternative by alternative.  Here it is worked out for every shape, and put where Python's engine looks for
it.  What an expression finds stays the same.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from lint.prepared import Expression

parser: Any = import_module("re._parser")
compiler: Any = import_module("re._compiler")
PLANE, LAST = 0x10000, 0x10FFFF
"""Characters that a set tells apart; those beyond, up to the last, are in every set."""
MOST = PLANE // 2
"""Characters of a set that spares enough."""
EVERY = (1 << PLANE) - 1
TEXT = "".join(map(chr, range(PLANE)))
PLAIN = 4
"""Length of the head of an expression of which Python knows nothing but how long it is."""


class Head(NamedTuple):
    """What may stand first."""

    begins: int
    """A bit for each character of the plane: whether it may."""
    empty: bool
    """Whether nothing need stand there."""


def headed(key: tuple[str, int], made: Expression) -> Expression:
    """A compiled expression (its pattern and flags are the key) that knows what it may begin with, if that helps."""
    code = array("I", made[0]).tolist()
    mark, length, kind, least, most, *rest = code if len(code) > PLAIN else [0] * 5
    if (mark, length, kind) != (compiler.INFO, PLAIN, 0) or not least:
        return made
    parsed = parser.parse(*key)
    head = _of(parsed, key[1] | parsed.state.flags)
    if head.empty or not 0 < head.begins.bit_count() <= MOST:
        return made
    told = _told(head.begins)
    whole = [mark, length + len(told), compiler.SRE_INFO_CHARSET, least, most, *told, *rest]
    return array("I", whole).tobytes(), *made[1:]


@cache
def _told(begins: int) -> tuple[int, ...]:
    """A set as the engine reads it."""
    runs = [(one.start(), one.end() - 1) for one in re.finditer("1+", f"{begins:b}"[::-1])]
    best, _ = compiler._optimize_charset([(compiler.RANGE, run) for run in (*runs, (PLANE, LAST))])
    told: list[int] = []
    compiler._compile_charset(best, 0, told)
    return tuple(told)


def _of(items: Sequence[tuple[Any, Any]], flags: int) -> Head:
    """What items, one after the other, may begin with."""
    begins, within = 0, EVERY
    for op, what in items:
        if op is parser.ASSERT and what[0] > 0 and not begins:
            ahead = _of(what[1], flags)
            within &= EVERY if ahead.empty else ahead.begins
            continue
        one = _item(op, what, flags)
        begins |= one.begins
        if not one.empty:
            return Head(begins & within, False)
    return Head(begins, True)


def _item(op: Any, what: Any, flags: int) -> Head:
    if op in (parser.LITERAL, parser.NOT_LITERAL, parser.IN, parser.ANY):
        return Head(_characters(op, tuple(what) if op is parser.IN else what, flags), False)
    if op is parser.BRANCH:
        heads = [_of(one, flags) for one in what[1]]
        begins = 0
        for head in heads:
            begins |= head.begins
        return Head(begins, any(head.empty for head in heads))
    if op is parser.SUBPATTERN:
        _, more, less, inner = what
        return _of(inner, compiler._combine_flags(flags, more, less))
    if op in (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT):
        least, _, inner = what
        one = _of(inner, flags)
        return Head(one.begins, one.empty or not least)
    if op is parser.ATOMIC_GROUP:
        return _of(what, flags)
    if op in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
        return Head(0, True)
    return Head(EVERY, False)  # what a group held, and whatever a later Python may bring


@cache
def _characters(op: Any, what: Any, flags: int) -> int:
    """The characters of the plane that an item matches, as the engine itself says."""
    if op is parser.LITERAL and not flags & re.IGNORECASE:
        return EVERY & (1 << int(what))
    code: list[int] = []
    compiler._compile(code, [(op, what)], flags)
    one = compiler._sre.compile(None, flags, [compiler.INFO, PLAIN, 0, 1, 1, *code, compiler.SUCCESS], 0, {}, (None,))
    found = bytearray(PLANE)
    for match in one.finditer(TEXT):
        found[match.start()] = 1
    return int(bytes(reversed(found)).translate(bytes.maketrans(b"\0\1", b"01")), 2)
