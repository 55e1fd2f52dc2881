"""Citations and quotations in running text, and entries of a list of references."""

from __future__ import annotations

import re

from lint.document import Span
from lint.expressions import expression

YEAR = r"(?<!\d)(?:18|19|20)\d\d[a-z]?(?!\d)"
CITED = re.compile(
    rf"\s?[(（][^()（）]*(?:{YEAR}|\bet al\b|in press|印刷中|投稿中)[^()（）]*(?:[)）]|$)"
    r"|\s?\[\d{1,3}(?:\s?[-–,，、]\s?\d{1,3})*\]"
)
"""(Sato et al. 2019; Kim 2020), （佐藤ら、2019）, [3, 7–9]."""
SURNAME = r"(?:(?:van|von|de|der|den|di|da|la|le) ){0,2}[A-ZÀ-Þ][\w’'‐-]+(?: [A-ZÀ-Þ][\w’'‐-]+)?"
DOTTED = r"(?:[A-ZÀ-Þ]\.[ ‐-]?){1,4}"
AUTHOR = expression(
    r"\s*(?:\[?\d{1,3}[\].)]{0,2}\s*)?"
    rf"(?:{SURNAME},\s?{DOTTED}|{SURNAME}\s{DOTTED}(?:[,;&(]|\s?(?:and|et)\s)"
    rf"|{SURNAME}\s[A-Z]{{1,3}},\s{SURNAME}\s[A-Z]{{1,3}}[,.]|{DOTTED}{SURNAME}(?:,|\s(?:and|et)\s))"
)
DATED = expression(YEAR)
PRINTED = expression(
    r"\d\s?[:(]\s?[A-Z]?\d+|,\s?[A-Z]?\d+[–-]\d|\bdoi\b|https?:|\bet al\b|\bpp?\.\s?\d|\bvol\b|\bno\. ?\d|\bproc\b"
    r"|journal|\bj\.\s[A-Z]|press\b|\beds?\.|arxiv|springer|elsevier",
    re.I,
)
"""What tells where something was printed."""
SPEAKS = expression(r"\b(?:we|our|will|shall|should|must)\b|\bI (?=[a-z])")


QUOTED = re.compile('「[^「」]*」|『[^『』]*』|“[^“”]*”|„[^„“”]*[“”]|(?<![\\w"])"[^"]*"(?!\\w)')
"""Somebody else's words, or words that are spoken of."""


def quoted(text: str, span: Span, sentence: Span) -> bool:
    """Whether words stand in quotation marks, all of them, within their sentence."""
    if not any(mark in text[sentence.start : sentence.end] for mark in '「『“„"'):
        return False
    marked = QUOTED.finditer(text, sentence.start, sentence.end)
    return any(hit.start() < span.start and span.end < hit.end() for hit in marked)


def uncited(text: str) -> str:
    """A text without the citations in it."""
    return CITED.sub("", text)


def is_entry(text: str) -> bool:
    """Whether a paragraph is an entry of a list of references: author, year, and where it was printed."""
    return bool(
        AUTHOR.match(text)
        and DATED.search(text)
        and PRINTED.search(text)
        and len(SPEAKS.findall(text)) <= len(text) // 250
    )
