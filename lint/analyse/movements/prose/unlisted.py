"""Institutions that no list and no form of words tells, by where they stand: "a secondment to ASML in Veldhoven"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.dates.moments_en import SHORT_MONTHS
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

WORD = r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ0-9&.’'-]*[A-Za-zÀ-ɏ0-9]"
WORDS = rf"i?{WORD}(?:\s(?:{WORD}|&|of|for)){{0,4}}"
LETTERS = r"(?:[A-Z]{3,8}\d?|[A-Z]{1,4}[a-z]{0,2}[A-Z]{1,4})"
ENGLISH = expression(
    r"\b(?:at|to|with|into|within|joins?|visits?|visiting|joining)\s+(?:the\s+)?"
    r"(?P<unit>(?:[a-z-]+\s){0,3}(?:works|plants?|labs?|laborator(?:y|ies)|factor(?:y|ies)|headquarters|sites?"
    r"|cent(?:re|er)|offices?"
    r"|workshops?|facilit(?:y|ies)|institute|division|department|studios?|mills?|clinic"
    r"|pilot line)\s+of\s+(?:the\s+)?)?"
    rf"(?P<name>{WORDS})"
    r"(?=\s*(?:,|\(|in\b|near\b|outside\b|$|[.;)]|from\b|for\b|to\b|where\b|between\b|under\b|and\b|\d))"
)
JAPANESE = expression(
    rf"(?P<name>{WORDS}|{LETTERS}|[ァ-ヶー]{{3,}}(?=社))(?:社)?(?=\s*(?:[（(][^()（）]*[)）])?\s*(?:に|へ(?!の)"
    rf"|で(?!き)|を訪|にて"
    r"|の[^、。はがを]{1,16}(?:研究所|研究室|部門|拠点|本社|工場|施設|研究センター|チーム)(?:に|で|へ|を)))"
)
NONE = expression(
    r"(?:PI|PhD|AI|DNA|RNA|WP\d?|FY\d*|AY\d*|D[1-4]|M\d+|PD|JST|JSPS|NSF|NIH|DFG|ERC|UKRI|ASPIRE|CREST|II|III|IV|VI"
    r"|Year|Phase|Work|Task|Aim|Theme|Package|OJT|PBL|IT|ICT|SNS|CT|MRI|NMR|[A-Z]\w*[a-z]-?\d+)"
)
MONTH = expression(rf"(?:{SHORT_MONTHS}|Spring|Summer|Autumn|Fall|Winter)[a-z]*\b")


def unlisted(text: str, offset: int, spots: Sequence[Place], named: Sequence[Name]) -> Place | None:
    """The institution that a clause goes to, which is in no list: letters or words in capitals where one must stand.

    Args:
        text: the clause, in which no institution is known.
        offset: where it begins in the draft.
        spots: the countries and cities that it names.
        named: the people that it names.

    """
    for pattern in (JAPANESE, ENGLISH) if re.search(r"[ぁ-ん]", text) else (ENGLISH,):
        for match in pattern.finditer(text):
            span = Span(offset + match.start("name"), offset + match.end("name"))
            taken = [*(name.span for name in named), *(place.span for place in spots)]
            if (
                NONE.fullmatch(match["name"])
                or MONTH.match(match["name"])
                or any(span.overlaps(other) for other in taken)
            ):
                continue
            land = _country(text, match, offset, spots)
            whose = match.groupdict().get("unit")  # "at the chemical works of Toray in Otsu"
            if (
                land
                or whose
                or re.fullmatch(LETTERS, match["name"])
                or text[match.end("name") : match.end("name") + 1] == "社"
            ):
                return Place(span, match["name"], land)
    return None


def _country(text: str, match: re.Match[str], offset: int, spots: Sequence[Place]) -> str | None:
    """The country of the city or country that stands with the words: "… in Veldhoven", 「…（オランダ）」."""
    for place in spots:
        after = text[match.end("name") : place.span.start - offset]
        before = text[place.span.end - offset : match.start("name")]
        if place.span.start - offset >= match.end("name") and re.fullmatch(
            r"社?\s*(?:[,(（]|in|near|outside)\s*(?:[\w .-]{0,20},\s)?", after
        ):
            return place.country
        if place.span.end - offset <= match.start("name") and re.fullmatch(
            r"の[^、。はがを]{0,10}|\s?[・:：]?", before
        ):
            return place.country
    return None
