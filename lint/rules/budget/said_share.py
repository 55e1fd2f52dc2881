"""The share for networks that a sentence gives as a part of the direct costs: 「直接経費の78%がネットワークづくり」."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from lint.analyse.budget.money import NUMBER, amounts, fold
from lint.analyse.budget.share import Share
from lint.analyse.budget.stated import NETWORK
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.spans import Spans

PERCENT = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)|([5-9五六七八九])割")
DIRECT = re.compile(r"直接|経費|費用|予算|direct|budget|costs?\b|money|funds?\b")
TENTHS = dict(zip("五六七八九", range(5, 10), strict=True))
PART = re.compile(
    rf"(?P<part>{NUMBER})(?: (?:million|thousand)(?: yen| euros?| dollars?)?)? of (?:the |our )?(?P<whole>{NUMBER})"
)
"""A part of the direct costs as two figures: "150.0 of 260.0 million yen"."""
ALL = re.compile(
    r"ネットワーク|頭脳循環|(?:交流|往来|派遣|渡航)(?:と|・|や|及び|および)(?:若手の?|人材の?)?(?:育成|養成)"
    r"|(?:若手|育成|国際).*(?:と|・|及び|および|や).*(?:に|の|へ|が)|network|brain circulation"
    r"|(?:stays?|travel|visits?|exchange|mobility|invitations?)\b.*(?:,|and|&).*"
)
"""Words for all that counts, and not for one kind of costs."""
ROUNDED = 0.01
"""How far a share that the text gives may lie above the most that the rows allow."""
STRICT = re.compile(r"直接経?費|direct costs?")
FLOOR = re.compile(
    r"目安|以上(?:を|が)?(?:求|必要|定)|求め"
    r"|at least|or more|expects?|requires?|demands?|asks? (?:for|that)|guideline"
)
"""What the call asks for, not what the draft gives."""

ASKED = re.compile(
    r"(?:\d{1,2}\s?%|[5-9五六七八九]割)\s?(?:以上)?(?:の|という|とする)(?:目安|要件|基準|条件|求め)[^、。\d]{0,10}、"
    r"|(?:against|compared (?:with|to)|while) the"
    r" (?:required|expected|requested|guideline of) \d{1,2}\s?(?:%|per ?cent)"
)
"""How a sentence names what the call asks for before it says what the draft gives."""


class Claim(NamedTuple):
    """A share that the draft gives, 0 to 1."""

    share: float
    span: Span
    whole: bool
    """Whether the sentence speaks of the direct costs and of all that counts."""


@once
def said_share(draft: Draft) -> Claim | None:
    """The first share that a sentence gives."""
    direct = draft.budget.direct if draft.budget else None
    apart = Spans(draft.other_funding)
    for sentence in draft.sentences:
        words = ASKED.sub(" ", fold(draft.quote(sentence.span)))
        if not NETWORK.search(words) or apart.overlap(sentence.span):
            continue
        told = PERCENT.search(words)
        of = _of(words, direct) or _beside(words, told, direct)
        if told and (of or DIRECT.search(words)):
            tenths = TENTHS.get(told[2]) or (int(told[2]) if told[2] else 0)
            share = tenths / 10 if tenths else float(told[1]) / 100
        elif of:
            share = of
        else:
            continue
        whole = bool(ALL.search(words) and (of or STRICT.search(words)) and not FLOOR.search(words))
        return Claim(share, sentence.span, whole)
    return None


def told_sum(draft: Draft, found: Share) -> Span | None:
    """The sentence that gives what counts as an amount: "The first five items, 157.0 million yen, are for exchange"."""
    apart = Spans(draft.other_funding)
    for sentence in draft.sentences:
        words = draft.quote(sentence.span)
        if NETWORK.search(fold(words)) and not apart.overlap(sentence.span):
            near = any(abs(one.value - found.yes) <= one.step for one in amounts(words) if one.value)
            if near and found.yes:
                return sentence.span
    return None


def admitted(found: Share, said: Claim) -> Share | None:
    """What the rows say with the lower share that the draft itself gives, where the two go together."""
    agrees = min(abs(said.share - found.least), abs(said.share - found.most)) <= 2 * ROUNDED
    if not agrees and not (said.whole and said.share < found.most):
        return None
    if said.share < found.least - 2 * ROUNDED:
        return found.at_most(said.share)
    return found.at_most(said.share) if said.share > found.least + 2 * ROUNDED else replace(found, undecided=0.0)


def _beside(words: str, told: re.Match[str] | None, direct: float | None) -> float | None:
    """The share in per cent that an amount of the sentence is of the direct costs: "140 million yen (61 %)"."""
    share = float(told[1]) / 100 if told and told[1] else None
    fits = share and direct and any(abs(one.value / direct - share) <= ROUNDED / 2 for one in amounts(words))
    return share if fits else None


def _of(words: str, direct: float | None) -> float | None:
    """The share that two figures give, the second of which is that of the direct costs."""
    for match in PART.finditer(words):
        part, whole = (float(match[name].replace(",", "")) for name in ("part", "whole"))
        if direct and whole and 0 < part < whole and any(abs(direct / whole / 10**n - 1) < 1e-6 for n in range(10)):
            return part / whole
    return None
