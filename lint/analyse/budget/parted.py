"""What running text says that each of its amounts is for, and which of them make up a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lint.analyse.budget.bare import spoken, unit_said
from lint.analyse.budget.listed import Part
from lint.analyse.budget.money import Amount, Unit, fold
from lint.analyse.text.sentences import sentences
from lint.document import Document, Span
from lint.expressions import expression

Said = tuple[Unit, int] | None
LEAST = 3
"""Parts of a breakdown, or years, at least."""
PARTED = re.compile(
    r"[^,.;、。:：]{0,24}?\b(?:made up of|consists? of|comprises?|composed of|(?:divided|split|broken down|fall) into"
    r"|go(?:es)? to)\b"
    r"|[^,.;、。:：]{0,40}[:：（(]|[^。]{0,4}[、，]?(?:その)?(?:内訳|うち)"
)
"""What stands behind a sum before its parts."""
BEFORE = expression(
    r"^[\s、,;；・:：（）()]*(?:(?:and|及び|および|ならびに|また)\s*[、,]?)?\s*|\s*(?:に|が|は|を|で|として"
    r"|には)?[\s:：、,…‥.·・=-]*$"
)
BEHIND = expression(
    r"^\s*(?:of (?:it|this|these|them|that|which),?\s+)?"
    r"(?:(?:(?:is|are|goes|go|will be|pays?|set aside|planned|spent|earmarked)\s+)?(?:for|to|on|towards)"
    r"|covers?|pays?|funds?|supports?)\s+(?P<label>[^,;.。、]{3,160})"
)
ELLIPTIC = expression(r"^\s+(?P<label>[a-z][^,;.。、]{3,160})")
"""The same where the verb is that of the amount before."""
WHOLE = re.compile(r"[^;.。]*(?:\.(?=\w)[^;.。]*)*")
"""What an amount is for, up to the next one: "42 million for Ito at UBC, Sato at Duke and Abe"."""
LAST = re.compile(r"(?:[\s,]+(?:and|plus|as well as|&))?[\s,]*$")
"""What ends such words."""
INNER = expression(r"[(（]\s*(?:うち|内[、,]|of which|incl(?:uding|\.)|thereof)[^()（）]*$")
"""What stands before a part of a part, in brackets behind it: 「旅費4,500万円（うち派遣1,350万円）」."""
YEARLY = expression(
    r"^\s*(?:yen|euros?|dollars?)?\s*(?:in (?:each|every)|(?:each|every|a|per) year|per annum|annually|yearly)"
    r"|^\s*(?:ずつ|/年|(?:を|が)?毎年)"
)
"""What stands behind an amount that comes again each year."""
TOGETHER = expression(
    r"(?<![a-z])(?:together|altogether|in all|all told|until here|up to here|so far|adds? up|sum|totals?"
    r"|these \w+ (?:lines|items|parts))"
    r"(?![a-z])|合わせて|あわせて|併せて|合計|小計|ここまで|以上|これら"
)
"""What says that an amount is those before it, added up."""


ADDS_UP = expression(
    r"(?:^|[.;:,])\s*(?:and |so )?(?:that|this|these|which|it|they|all(?: this| these)?|in all"
    r"|altogether|together|in total"
    r"|the (?:items|lines|parts|sum|whole))"
    r"(?: all| together| thus| then)*(?:,| is| are| makes?| adds? up to| adds? to| sums? up to"
    r"| comes? to| amounts? to| totals?| give)"
    r"[^.;\d]{0,24}$|(?:以上|これら|上記|すべて|全て)(?:の[^、。\d]{1,8})?(?:を|で)?(?:合わせて|合計"
    r"|足す)[^。\d]{0,12}$"
    r"|合計(?:する|すれば)?[とで、はして]*$"
)
"""What says before the whole that it is what was told before it."""
TOTALLED = expression(
    r"(?:^|[.;,、。]\s*)(?:and )?(?:the )?(?:(?:grand )?totals?|sum|subtotal)(?: of)?(?: (?:the )?direct costs?)?"
    r"(?:,? (?:is|are|comes? to|makes?|reach\w*))?[\s:：=]*$"
    r"|(?:^|[.;,、。]\s*)(?:直接経費[のは]?)?(?:合計|総計|計)額?[はがで]?[\s:：=、]*$"
)
"""What names the whole behind its parts: "Total direct costs: 220 million yen"."""


def in_sentences(words: str, offset: int, unit: Said = None) -> Iterator[tuple[list[Part], str]]:
    """The parts that each sentence of a paragraph tells, three or more, with the words before its first amount.

    Args:
        words: the paragraph.
        offset: where it begins in the document.
        unit: the unit of bare numbers and from where on it holds.

    """
    around = _one_currency(spoken(words, offset, unit))
    start = 0
    for stop in [match.end() for match in re.finditer(r"。|(?<=[a-z\d)])\.(?=\s|$)", words)] + [len(words)]:
        piece = words[start:stop]
        found = list(parts(piece, offset + start, unit, around))
        if len(found) >= LEAST:
            yield found, fold(piece[: found[0].amount.span.start - offset - start])
        if len(found) > LEAST and (parted := PARTED.match(piece, found[0].amount.span.end - offset - start)):
            close = piece.find({"(": ")", "（": "）"}[parted[0][-1]], parted.end()) if parted[0][-1] in "(（" else -1
            end = offset + start + (close if close >= 0 else len(piece))
            inside = [part for part in found[1:] if part.amount.span.end <= end]
            if len(inside) >= LEAST:
                yield inside, "breakdown"  # "Direct costs come to 176 million: 78 million for …"
        start = stop


def parts(words: str, offset: int, unit: Said = None, around: str | None = None) -> Iterator[Part]:
    """The amounts of a sentence or an item with what each is for: the words before it, or behind "for"."""
    read = spoken(words, 0, unit and (unit[0], unit[1] - offset), around)
    read = [amount for amount in read if not INNER.search(fold(words[: amount.span.start]))]
    at, led = 0, False
    for amount, after in zip_longest(read, read[1:]):
        rest = fold(words[amount.span.end : after.span.start if after else None])
        behind = BEHIND.match(rest)
        if behind is None and led and not BEFORE.sub("", words[at : amount.span.start]):
            behind = ELLIPTIC.match(rest)  # "28 million pays the stays, 17 million the invitations"
        led = behind is not None
        if behind is not None:
            start = amount.span.end + behind.start("label")
            whole = after is None or BEHIND.match(fold(words[after.span.end :])) is not None
            said = WHOLE.match(rest, behind.start("label"))[0] if whole else behind["label"]  # type: ignore[index]
            label = Span(start, start + len(LAST.sub("", said)))
        else:
            between = words[at : amount.span.start]
            edges = [match.span() for match in BEFORE.finditer(between)]
            begin = next((end for start, end in edges if start == 0), 0)
            final = min((start for start, end in edges if end == len(between)), default=len(between))
            comma = between.rfind("は、", begin, final)
            label = Span(at + (comma + 2 if comma >= 0 else begin), at + max(final, begin))
        at = amount.span.end if behind is None else label.end
        place = Span(offset + amount.span.start, offset + amount.span.end)
        yield Part(
            Span(offset + label.start, offset + label.end), Amount(place, amount.value, amount.currency, amount.step)
        )


def runs(document: Document, block: Span, wholes: Sequence[Amount]) -> Iterator[tuple[list[Part], bool]]:
    """The parts of a paragraph that follow each other and make up a whole, sums among them left out.

    Where none do exactly (the second value), those are given that the text says add up to it, and all parts but the
    whole and sums, once for each whole.
    """
    words = document.slice(block)
    unit = unit_said(document, block)
    read = spoken(words, block.start, unit)
    if len(read) <= LEAST:
        return
    around = _one_currency(read)
    told = sentences(document.text, block)
    found = [part for one in told for part in parts(document.slice(one.span), one.span.start, unit, around)]
    for whole in wholes:
        own = [part for part in found if _counts(document, part, whole)]
        exact = next((run for start in range(len(own)) if (run := _from(own[start:], whole.value))), None)
        if exact is not None:
            yield exact, True
        elif block.covers(whole.span):
            before = [part for part in own if part.amount.span.end <= whole.span.start]
            lead = fold(words[: whole.span.start - block.start])
            if len(before) >= LEAST and (ADDS_UP.search(lead) or TOTALLED.search(lead)):
                yield before, True
            yield [part for part in own if not TOGETHER.search(fold(document.slice(part.label)))], False


def _one_currency(read: Sequence[Amount]) -> str | None:
    """The currency of amounts that have but one."""
    codes = {amount.currency for amount in read}
    return next(iter(codes)) if len(codes) == 1 else None


def _counts(document: Document, part: Part, whole: Amount) -> bool:
    """Whether an amount may be a part of a whole."""
    amount = part.amount
    behind = fold(document.text[amount.span.end : amount.span.end + 24])
    alike = amount.currency in (None, whole.currency) and not amount.span.overlaps(whole.span)
    return alike and 0 < amount.value < whole.value and not YEARLY.search(behind)


def _from(own: Sequence[Part], whole: float) -> list[Part] | None:
    """The first parts that make up the whole to the last digit, sums of those before left out."""
    kept: list[Part] = []
    total = 0.0
    for part in own:
        near = 0.5 * part.amount.step
        if len(kept) > 1 and abs(part.amount.value - total) < near:
            continue
        kept.append(part)
        total += part.amount.value
        if abs(total - whole) < near and len(kept) >= LEAST:
            return kept
        if total > whole + near:
            return None
    return None
