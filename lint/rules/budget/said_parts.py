"""Amounts of the text that do not fit the share which is said of them, or the rows that serve the network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.analyse.budget.costs import Budget
from lint.analyse.budget.money import Amount, amounts, fold
from lint.analyse.budget.share import Row
from lint.analyse.budget.stated import NETWORK
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.budget.figures import bare_amounts, lines_told, slipped
from lint.rules.budget.first_rows import FirstRows
from lint.rules.budget.network import network
from lint.rules.budget.said_share import ALL
from lint.rules.budget.spoken_rows import spoken_rows

PERCENT = re.compile(r"(?<![\d.~〜–-])(?P<share>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent)(?!\s?[~〜–-])")
DIRECT = expression(r"直接経?費|direct costs?")
"""What the shares are of."""
THEN = expression(
    r"[\s、,(（]*(?:で|です|は|が|となり|であり|or|that is|i\.e\.|which is|making|make"
    r"|=)*[\s、,]*(?:some |about |約|およそ)?"
    r"(?:直接経?費(?:全体|総額)?の?[\s、]*(?:約|およそ)?)?\s*"
)
"""What stands between an amount and its share."""
BEFORE = expression(
    r"(?:\s*of (?:the |our )?(?:total )?direct costs?)?(?:に(?:あたる|当たる|相当する))?[\s、,(（=]*(?:or"
    r"|that is|i\.e\.)?[\s,]*"
    r"(?:約|およそ|about|some)?\s*"
)
"""What stands between a share and its amount."""
OTHERS = expression(
    r"間接|indirect|overhead|上限|目安|以上|以下|超|近く|余り|強|弱|under|over|more than|less than|at least|nearly"
    r"|almost|limit"
)
"""What makes a share another than that of the amount, or rounds it."""
ABOUT = expression(r"約|およそ|ほぼ|おおむね|概ね|about|roughly|approximately|some")
EXACT, ROUGH = 1.0, 3.0
"""By how many per cent a share may miss its amount, and where it says that it is rounded."""
MOST = 14
"""Rows of a budget whose sums are tried."""


class Unfit(NamedTuple):
    """An amount, its share of the direct costs and the share that is said, both in per cent."""

    amount: Amount
    percent: float
    said: str


def unfit_shares(draft: Draft) -> Iterator[Unfit]:
    """The amounts whose share of the direct costs is another than the sentence says."""
    budget = draft.budget
    if budget is None or not budget.said or not budget.direct:
        return
    for sentence in lines_told(draft):
        words = fold(draft.quote(sentence))
        told = list(PERCENT.finditer(words))
        if len(told) != 1 or not DIRECT.search(words) or OTHERS.search(words):
            continue
        amount = _one(draft, budget, words, sentence.start)
        if amount is None or amount.value >= budget.direct or not _beside(words, sentence.start, amount, told[0]):
            continue
        said, percent = float(told[0]["share"]), 100 * amount.value / budget.direct
        spare = ROUGH if ABOUT.search(words) else EXACT
        of_total = 100 * amount.value / (budget.total or budget.direct)
        fits = min(abs(percent - said), abs(of_total - said)) <= spare
        if not fits and not slipped(percent, [said], 0.03):
            yield Unfit(amount, percent, told[0]["share"])


def _beside(words: str, offset: int, amount: Amount, share: re.Match[str]) -> bool:
    """Whether an amount and a share stand side by side."""
    start, end = amount.span.start - offset, amount.span.end - offset
    if end <= share.start():
        return THEN.fullmatch(words[end : share.start()]) is not None
    return BEFORE.fullmatch(words[share.end() : start]) is not None


def unmade_network(draft: Draft) -> Iterator[FirstRows]:
    """Amounts of all that serves the network which the rows that do so, one more or one fewer, do not make."""
    budget = draft.budget
    found = network(draft, draft.profile.budget.eligible, draft.profile.budget.ineligible) if budget else None
    if budget is None or not budget.said or not budget.direct or found is None or len(found[0].rows) > MOST:
        return
    rows = found[0].rows
    for sentence in lines_told(draft):
        words = fold(draft.quote(sentence))
        if not (ALL.search(words) and (NETWORK.search(words) or "育成" in words)) or any(
            spoken_rows(budget.items, words)
        ):
            continue
        amount = _one(draft, budget, words, sentence.start)
        if amount is None or not 0.5 * budget.direct <= amount.value < budget.direct:
            continue
        sums = _sums(rows)
        made = min(sums, key=lambda one: abs(one - amount.value))
        alike = slipped(amount.value, [made], 1e-3) or not 0.75 <= amount.value / made <= 1.33 if made else True
        if not alike and not _makes(rows, sums, amount):
            spots = tuple(row.span for row in rows if row.eligible and row.span)
            yield FirstRows(amount, made, spots)


def _one(draft: Draft, budget: Budget, words: str, offset: int) -> Amount | None:
    """The one amount of a sentence that is none of the whole."""
    known = [value for value in (budget.direct, budget.total, budget.indirect) if value]
    told = [one for one in amounts(words, offset) if one.currency in (None, budget.currency)]
    if not told:  # "… and young researchers: 173,000, which is 75 %", in the table's unit
        told = bare_amounts(words, budget, offset)
    told = [one for one in told if all(abs(one.value - value) > 0.5 * one.step for value in known)]
    return told[0] if len(told) == 1 else None


def _sums(rows: Sequence[Row]) -> set[float]:
    """What the rows that count make, with any of the open ones."""
    sums = {sum(row.amount for row in rows if row.eligible)}
    for row in rows:
        if row.eligible is None:
            sums |= {one + row.amount for one in sums}
    return sums


def _makes(rows: Sequence[Row], sums: set[float], amount: Amount) -> bool:
    """Whether the rows make an amount, with one more, or without one of those that count or pay for the young."""
    young = sum(row.amount for row in rows if row.eligible is None and row.why)
    more = {one + row.amount for one in sums for row in rows if row.eligible is False}
    least = min(sums)
    fewer = {one - row.amount for one in (least, least + young) for row in rows if row.eligible}
    return any(abs(one - amount.value) <= amount.step for one in sums | more | fewer)
