"""The times of several stays that a sentence behind them tells in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.spells import begun
from lint.analyse.movements.records import Movement
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

IN_ORDER = expression(
    r"\s*(?:(?:それぞれの|各自の|各人の|[2-5２-５二三四五両]名の|順に、?|その)?(?:滞在|派遣|渡航|招へい|招聘|受け?入れ|来日|訪問)?の?(?:期間|時期|開始(?:時期)?)(?:は|について)"
    r"|(?:their|the|all (?:two|three|four)|these|the (?:two|three|four)) (?:stays?|visits?|periods?|secondments?)\b"
    r"|(?:they|the (?:two|three|four)(?: of them)?|all (?:two|three|four)(?: of them)?|both)\b)",
    re.I,
)
"""How a sentence begins that tells the times of all those of the one before, in their order."""
PLACES = expression(r"\s*(?:それぞれの)?(?:派遣|渡航|滞在|訪問|行き?|受け?入れ?)先は、?(?:それぞれ|順に|各々)、?")
"""How a sentence begins that tells the places of all those of the one before, in their order."""
JOINT = expression(r"[;,、；]\s*|\sand\s|と(?=\d|約|半)")
"""What parts the times of one sentence."""
MOMENTS = ("month", "day", "from")


def in_order(stays: Sequence[Movement], text: str, offset: int, setting: Setting) -> list[Period]:
    """The period of each of some stays, which a sentence tells in their order; empty where it does not.

    "Their stays last six months and three weeks; they begin in May 2026 and in October 2025."

    Args:
        stays: those told last, by one sentence.
        text: the sentence, which names nobody.
        offset: where it begins in the draft.
        setting: the project's start and fiscal year.

    """
    if len(stays) < 2 or IN_ORDER.match(text) is None:
        return []
    start, years = setting.project_start, setting.year_starts
    many = len(stays)
    for cuts in ([0, len(text)], [0, *(match.end() for match in JOINT.finditer(text)), len(text)]):
        pieces = [(text[a:b], offset + a) for a, b in pairwise(cuts)]
        found = [p for words, at in pieces for p in periods(words, offset=at, project_start=start, year_starts=years)]
        if told := _dealt(stays, found, many, setting):
            return told
    return []


def _dealt(stays: Sequence[Movement], found: Sequence[Period], many: int, setting: Setting) -> list[Period]:
    """The times of a sentence, one for each of so many stays."""
    moments = [p for p in found if p.kind in MOMENTS and p.start]
    lengths = [p for p in found if p.kind == "length" and p.months]
    whole = [p for p in found if p.start and p.end and p not in moments]
    if len(whole) == many and not (moments or lengths):
        return whole
    if whole or len(moments) not in (0, many) or len(lengths) not in (0, many) or not (moments or lengths):
        return []
    told: list[Period | None] = [stay.period for stay in stays]
    if not moments:
        if not any(told):
            return lengths
        moments = [p for p in told if p is not None and p.kind in MOMENTS and p.start]
    elif not lengths:
        lengths = [p for p in told if p is not None and p.kind == "length" and p.months]
    if len(moments) != many or len(lengths) != many:
        return []
    pairs = [(m, begun(m.start or "", _words(p), setting)) for m, p in zip(moments, lengths, strict=True)]
    return [replace(p, span=m.span) for m, p in pairs if p] if all(p for _, p in pairs) else []


def _words(length: Period) -> str:
    months = length.months or 0
    return f"{months:g} months" if months >= 1 else f"{round(months * 30)} days"
