"""Entries of one cell that marks count: 「①東北大学 ②北海道大学」, "(1) ETH Zurich (2) EPFL"."""

from __future__ import annotations

import re
import unicodedata

from lint.expressions import expression

MARK = expression(
    r"(?P<ring>[①-⑳])[\s.．、:：]*"
    r"|(?:(?<=\s)|(?<=[。；;、，,)）])|(?<=[㐀-鿿])|^)(?:[(（](?P<held>\d{1,2}|[a-hivx]{1,3})[)）]"
    r"|(?P<open>\d{1,2}|[a-h])[)）])[ \t\u3000]*"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
EDGE = "\n\v、，,；; \t\u3000"
"""What may stand between an entry and the next one's mark."""


def listed(text: str) -> str:
    """The words of a cell, as long as before, with the marks blank and each entry behind the first on its own line.

    A mark alone is only blanked: it may count the stay in the whole plan, and NFKC would join it to a year.
    """
    marks = _in_order(text)
    if not marks:
        return text
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found = text[: marks[0].start()] + " " * len(marks[0][0]) + text[marks[0].end() : ends[0]]
    for mark, end in zip(marks[1:], ends[1:], strict=True):
        kept = found.rstrip(EDGE)
        found = kept + "\n".rjust(mark.end() - len(kept)) + text[mark.end() : end]
    return found


def _in_order(text: str) -> list[re.Match[str]]:
    """The marks at the beginning of a cell and behind it that count up by one, of one kind."""
    marks = list(MARK.finditer(text))
    if not marks or text[: marks[0].start()].strip(" ・\n\u3000"):
        return []
    kind = marks[0].lastgroup
    found = [marks[0]]
    for mark in marks[1:]:
        if mark.lastgroup == kind and _number(mark) == _number(found[-1]) + 1:
            found.append(mark)
    return found if len(found) > 1 or kind == "ring" else []


def _number(mark: re.Match[str]) -> int:
    word = mark[mark.lastgroup or 0]
    if mark.lastgroup == "ring":
        return int(unicodedata.numeric(word))
    if word.isdigit():
        return int(word)
    return ROMAN.index(word) + 1 if word in ROMAN else ord(word[0]) - ord("a") + 1
