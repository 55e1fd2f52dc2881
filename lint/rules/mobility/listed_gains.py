"""Tables with a column of what each partner gets, by the partner's row or by its label in the cell."""

from __future__ import annotations

import re

from lint.analyse.movements.aims import THEIRS
from lint.analyse.movements.gains import Sides, gains
from lint.analyse.structure.grids import plain
from lint.draft import Draft
from lint.expressions import expression

RECEIVED = expression(
    r"(?:何[がをか]|なに[がをか])?(?:受け?取る?|得る|得られる|持ち帰る|手にする|受ける)(?:もの|こと|か|成果)?|獲得"
    r"|(?:相手側の?|双方の|両者の|互いの|各(?:国|機関|者)の)?(?:利点|利益|メリット|取り分|得るもの|得られるもの|成果)"
    r"|\b(?:(?:what (?:it|they|each|is|both) )?(?:receives?|gets?|gains?|gained|obtains?|wins?|takes? (?:home|away"
    r"|back))"
    r"|receiving|benefits?(?: (?:to|for) (?:each|both|the) \w+)?|returns?|in return"
    r"|gains? (?:of|for) (?:each|both|the) \w+)\b",
    re.I,
)
"""What heads a column of what each partner gets."""
LABEL = re.compile(r"(?:^|(?<=[\s。；;、/／]))([^\s。；;、:：/／]{1,24}(?: [^\s:：]{1,16}){0,2})[:：]\s*(?=\S{2})")
"""Whose a part of a cell is: 「日本：撮像の技術。スイス：揃った試料」, "Japan: the method. Chile: the sky"."""
BOTH = expression(r"双方|両(?:者|国|側|機関)|全(?:機関|員)|互い|both(?: sides)?|all(?: partners)?|each|everyone", re.I)
SIGNS = frozenset("米英独仏加豪韓伊瑞芬蘭西典諾丁墺白")
"""Countries by the one sign that lists use for them."""
LEAST = 3
"""Letters of a cell that tell something."""


def listed(draft: Draft, others: Sides) -> bool:
    """Whether a table has a column of what each partner gets, and a counterpart's cell, or part of one, is filled."""
    for grid in draft.grids:
        head = grid.words[0] if grid.words else []
        heads = [column for column, word in enumerate(head) if RECEIVED.fullmatch(plain(word))]
        for row in grid.words[1:] if heads else ():
            cells = [row[column].strip() for column in heads if column and len(row[column].strip()) > LEAST]
            if cells and others.called(row[0]):
                return True
            labels = [label for cell in cells for label in LABEL.findall(cell)]
            if any(BOTH.fullmatch(label) or others.called(label) or _abroad(label) for label in labels):
                return True
    return False


def told_beside(draft: Draft, others: Sides) -> bool:
    """Whether the cell of a stay for what it is good for, or for what is done, says what a counterpart gains."""
    spots = {
        m.slots[slot] for m in draft.movements if m.kind == "plan" for slot in ("purpose", "role") if slot in m.slots
    }
    cells = [" ".join(draft.quote(spot).split()) for spot in spots]
    shared = sum(any(BOTH.fullmatch(label) or _abroad(label) for label in LABEL.findall(cell)) for cell in cells)
    return shared > 1 or any(THEIRS.search(cell) or gains(cell, others) for cell in cells if len(cell) > LEAST)


def _abroad(label: str) -> bool:
    """Whether a label names a country other than Japan by its first letter or whole: 「独」, 「スイス」."""
    from lint.analyse.places import places

    return label in SIGNS or any(place.country not in (None, "JP") for place in places(label))
