"""Lines of a list whose slots spaces part, and the names with which they begin."""

from __future__ import annotations

import re

from lint.expressions import expression

APART = expression(r"(?<=\S)\u3000+(?=\S)")
"""What parts the slots of a line that has neither commas nor brackets for it."""
ROW = 100
"""Characters of a line of slots, at most."""
INSTITUTION = expression(
    r"大(?![一-龠])|大学|研究所|研究院|機構|センター|高専|(?<![a-z])(?:universit|institut|college|school of)", re.I
)
"""What a line of slots names behind the name."""

NARROW = expression(
    r"(?P<name>[^\s、。，,:：（）()・]{1,16} [^\s、。，,:：（）()・]{1,16})\s+"
    r"[^\s、。（）()]{2,24}(?:大学|研究所|研究院|機構|センター|高専)(?:大学院\S{0,12})?(?:[（(][^（）()]{1,16}[)）])?\s+"
    r"[^、。]{2,60}"
)
"""The same where one narrow space parts the slots: a name, an institution, a post."""


def spaced_row(text: str) -> bool:
    """Whether a line that no mark begins has slots that spaces part: 「石動 淳一　東北大学　教授　博士1999年」."""
    slots = APART.split(text.strip())
    if len(slots) == 1 and (plain := NARROW.fullmatch(text.strip())) is not None and len(text) <= ROW:
        return whole(plain["name"])  # in a PDF wide spaces are narrow ones
    if not 3 <= len(slots) <= 7 or len(text) > ROW or text.rstrip().endswith("。"):
        return False
    many = next((many for many in (1, 2) if whole(" ".join(slots[:many]))), 0)
    return 0 < many < len(slots) - 1 and any(INSTITUTION.search(slot) for slot in slots[many : many + 2])


def whole(words: str) -> bool:
    """Whether words are somebody's full name and nothing else."""
    from lint.analyse.people.names import names

    found = names(words, cell=True, header="氏名")
    return len(found) == 1 and found[0].kind == "named" and found[0].text == words.strip()


def known_name(words: str) -> bool:
    """Whether words hold a name."""
    from lint.analyse.people.names import names

    return bool(names(words, cell=True, header="氏名"))
