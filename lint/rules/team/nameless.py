"""A leader told by post and institution alone: 「米国側代表者：カリフォルニア大学・教授」."""

from __future__ import annotations

import re

from lint.analyse.people.name_words import POST_JA
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.expressions import expression

POST = expression(
    rf"(?:{POST_JA})|(?<![A-Za-z])(?:(?:full|associate|assistant|distinguished|adjunct|research|senior|junior|the|an?)\s)*"
    r"(?:professor|prof\.|lecturer|reader|scientist|researcher|director|head|chair|dean|faculty member|group leader)"
    r"(?![A-Za-z])",
    re.I,
)
UNIT = expression(
    r"[一-龠々ァ-ヶーA-Za-z]{0,14}(?:学部|学科|学院|研究科|専攻|講座|研究室|センター|部門|学系|学域|分野|研究所)"
    r"|(?:of|for|in|at)?\s*(?:the\s)?(?:Department|Dept\.?|School|Faculty|Division|Institute|Laboratory|College|Section)"
    r"(?:\s(?:of|for)\s(?:[A-Z]\w+|and|&)(?:\s(?:[A-Z]\w+|and|&))*)?"
    r"|(?:[A-Z]\w+\s){1,3}(?:Department|Lab|Laboratory|Group|School|Division|Section)\b"
    r"|\bof\s[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)*"
)
LEFT = expression(r"[A-ZÀ-Þ][\w’'-]+|[一-龠々]|[ァ-ヶー]{2}|[ぁ-ん]{3}")
"""What may be a name, or say more than post and place do."""


def post_only(words: str) -> bool:
    """Whether words tell a post at an institution, and nobody who holds it."""
    if not any(place.organisation for place in places(words)) or not POST.search(words):
        return False
    if names(words, cell=True, header="氏名"):
        return False
    for _ in range(2):  # the country behind an institution is a place of its own once that is gone
        for place in reversed(places(words)):
            words = f"{words[: place.span.start]} , {words[place.span.end :]}"
    return not LEFT.search(UNIT.sub(" , ", POST.sub(" , ", words)))
