"""Amounts of running text whose unit is said once for all of them: "in million yen: 58 for fares, 84 for guests"."""

from __future__ import annotations

from lint.analyse.budget.money import EN_SCALE, JA_SCALE, NUMBER, Amount, Unit, currency, declared, fold, shortened
from lint.document import Document, Span
from lint.expressions import expression

SAID = expression(
    r"\bin (?:units of )?(?P<scale>millions?|thousands?)"
    r"(?: of)? (?P<money>(?:japanese )?yen|jpy|euros?|eur|(?:us |american )?dollars?|usd|pounds?|gbp"
    r"|[a-z]{3}(?![a-z]))"
    r"|単位[はも]?[:：]?\s?(?P<ja>億|百万|十万|万|千)円|(?P<by>億|百万|万|千)円(?:単位|を単位)(?:で|とし|に)"
)
"""What says the unit of the numbers behind it."""
BARE = expression(
    rf"(?<![A-Za-z0-9_.,/~〜–%第-])(?!(?:19|20)\d\d(?![\d,]))(?P<number>{NUMBER})(?![\d/~〜–-]|[.,]\d)"
    r"(?=\s*(?:$|[,;:.)、。;:]|(?:for|on|to|of|go(?:es)?|is|are|and|plus|or|with|in all|altogether|direct"
    r"|indirect)(?![a-z])"
    r"|を|は|が|で|に|と|、|。|[(（]))(?!\s*(?:and \d|to \d|of (?:them|the)\b))"
)
"""A number that stands for an amount where its unit is said before it."""
COUNTS = expression(
    r"(?:year|month|week|day|wp|part|step|section|table|figure|no\.?|age|fy|phase|stage|article|line"
    r"|item)s?\s*$|第$|令和$|平成$"
    r"|\d\s?年\s?$|\d\s?月\s?$"
)
"""What a number stands behind that counts something else."""
ABOVE = 200
"""Characters of a line above a paragraph that may say its unit, at most."""


def unit_said(document: Document, block: Span) -> tuple[Unit, int] | None:
    """The unit that a paragraph, or the line above it, says of bare numbers, and from where on it holds."""
    if (told := _said(document.slice(block))) is not None:
        return told[0], block.start + told[1]
    above = document.text[max(0, block.start - 2 * ABOVE) : block.start].rstrip().split("\n")[-1]
    if len(above) > ABOVE:
        return None
    if (told := _said(above)) is not None:
        return told[0], block.start
    unit = declared(above) if above.rstrip().endswith((")", "）")) else None
    return (unit, block.start) if unit is not None and unit.factor != 1 else None


def _said(text: str) -> tuple[Unit, int] | None:
    match = SAID.search(fold(text))
    if match is None:
        return None
    if match["scale"]:
        code = currency(match["money"])
        return (Unit(EN_SCALE[match["scale"]], code), match.end()) if code else None
    return Unit(JA_SCALE[match["ja"] or match["by"]], "JPY"), match.end()


def spoken(text: str, offset: int, said: tuple[Unit, int] | None, around: str | None = None) -> list[Amount]:
    """The amounts of a text, with the bare numbers behind the place from which a unit holds.

    Args:
        text: running text.
        offset: where it begins in the document.
        said: the unit of bare numbers and from where in the document on it holds.
        around: the one currency of the paragraph, for a sentence that names none.

    """
    told = shortened(text, offset, around)
    if said is None or offset + len(text) <= said[1]:
        return told
    unit, begin = said
    plain = fold(text)
    taken = [one.span for one in told]
    for match in BARE.finditer(plain):
        place = Span(offset + match.start(), offset + match.end())
        if place.start < begin or any(place.overlaps(span) for span in taken) or COUNTS.search(plain[: match.start()]):
            continue
        digits = match["number"].replace(",", "")
        step = unit.factor * 10.0 ** -len(digits.partition(".")[2])
        told.append(Amount(place, float(digits) * unit.factor, unit.currency, step))
    return sorted(told, key=lambda one: one.span)
