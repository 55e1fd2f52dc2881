"""Amounts of running text that are said to be those before them, added up: "Until here it is 170 million yen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lint.analyse.budget.bare import unit_said
from lint.analyse.budget.money import Amount, amounts, fold
from lint.analyse.budget.parted import YEARLY, parts
from lint.analyse.budget.roles import tolerance
from lint.analyse.budget.sums import Mismatch
from lint.analyse.text.sentences import sentences
from lint.document import Block, Document, Span
from lint.expressions import expression
from lint.spans import Spans

LEAST = 3
"""Amounts before it, at least."""
NEAR = 0.15
"""By which share of it they may miss it and still be meant."""
ADDED_UP = expression(
    r"(?:until|up to) (?:here|this point|now)|so far|(?:these|the) (?:\w+ )?(?:items|lines|parts|sums"
    r"|amounts) (?:together|make|come|add)"
    r"|(?<![a-z])(?:this|that|these|they|all this)(?: together| all)? (?:makes?|comes? to|adds? up to"
    r"|amounts? to|totals?)(?![a-z])"
    r"|ここまで(?:で|の|を)|以上(?:を|の|で)[^。、\d]{0,12}(?:合わせて|合計|計)|これらを?(?:合わせて"
    r"|合計)|これらの合計"
)
"""What says that an amount is all those before it."""
INNER = expression(r"うち|\bof (?:which|these|this|it|them)\b|のち")
"""What says that an amount is a part of another."""

JOINT = expression(
    r"(?:の|、|を|で|,)?\s*(?:合計|計|合わせて|あわせて|併せて)(?:して|すると|で|は)?[、\s]*(?:約|およそ)?$"
    r"|[,;(]?\s*(?:that is|i\.e\.|or|for|which (?:is|makes)|making|makes?)?,?\s*(?:together|altogether|in total|in all"
    r"|a total of)"
    r"[,:\s]*(?:about|some)?\s*$"
)
"""What says of an amount that it is those right before it: 「AとBの計」, "A and B, together"."""
MOST = 6
"""Amounts before it that are looked at."""


def joint(document: Document, blocks: Sequence[Block], told: Sequence[Span]) -> Iterator[Mismatch]:
    """Amounts that a sentence says to be the two or more right before them, and that no few of these make.

    Args:
        document: the draft.
        blocks: its paragraphs.
        told: amounts of which something is said already.

    """
    known = Spans(told)
    for sentence in (one for block in blocks for one in sentences(document.text, block.span)):
        words = fold(document.slice(sentence.span))
        read = list(amounts(words, sentence.span.start))
        for at in range(2, len(read)):
            amount, before = read[at], read[max(0, at - MOST) : at]
            between = words[before[-1].span.end - sentence.span.start : amount.span.start - sentence.span.start]
            if len(between) > 24 or not JOINT.search(between) or known.overlap(amount.span):
                continue
            spare = max(tolerance(2, min(one.step for one in before)), 0.5 * amount.step)
            some = [group for n in range(2, len(before) + 1) for group in combinations(before, n)]
            sums = [sum(one.value for one in group) for group in some]
            pair = before[-2].value + before[-1].value
            alike = {one.currency for one in (*before[-2:], amount)}
            near = abs(pair - amount.value) <= NEAR * amount.value
            if len(alike) == 1 and near and all(abs(one - amount.value) > spare for one in sums):
                cells = tuple((one.value, one.span) for one in before[-2:])
                yield Mismatch(amount.span, amount.value, pair, "subtotal", document.slice(amount.span), cells)


def running(document: Document, blocks: Sequence[Block], wholes: Sequence[Span]) -> Iterator[Mismatch]:
    """Amounts that a paragraph says to be those before them, added up, and that are not.

    Args:
        document: the draft.
        blocks: its paragraphs.
        wholes: the amounts that are said of the whole, which are no parts.

    """
    known = Spans(wholes)
    for block in blocks:
        words = fold(document.slice(block.span))
        if not ADDED_UP.search(words) or INNER.search(words):
            continue
        unit, start = unit_said(document, block.span), block.span.start
        parted: list[Amount] = []
        for sentence in sentences(document.text, block.span):
            text = document.slice(sentence.span)
            for part in parts(text, sentence.span.start, unit):
                amount = part.amount
                if known.overlap(amount.span) or YEARLY.search(
                    fold(document.text[amount.span.end : amount.span.end + 24])
                ):
                    start = amount.span.end
                    continue
                between = fold(document.text[max(start, sentence.span.start) : amount.span.start])
                start = amount.span.end
                if not ADDED_UP.search(between):
                    parted.append(amount)
                    continue
                sums = [sum(one.value for one in parted[n:]) for n in range(len(parted))]
                spare = tolerance(len(parted), min((one.step for one in parted), default=1.0))
                alike = len({one.currency for one in (*parted, amount)}) == 1
                if len(parted) < LEAST or not alike or any(abs(one - amount.value) <= spare for one in sums):
                    continue
                if abs(sums[0] - amount.value) <= NEAR * amount.value:
                    cells = tuple((one.value, one.span) for one in parted)
                    yield Mismatch(amount.span, amount.value, sums[0], "subtotal", document.slice(amount.span), cells)
