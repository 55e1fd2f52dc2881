"""People and places of an English clause that only stand beside the stay: makers of things, occasions, subjects."""

from __future__ import annotations

import re

from lint.analyse.movements.prose.verbs import ENGLISH
from lint.expressions import expression

MADE = expression(
    r"\s+(?:has |have |had )?(?:[a-z]{3,}ed|built|made|brought|sent|learned|learnt|wrote|took|found|grew|drew|won)\b"
)
"""What follows who made a thing of which a clause tells: "on the library Kariya built"."""
WHOM = expression(r",?\s+(?:whom|whose \w+)\s+(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)?$")
"""What goes before who does something with the traveller: ", whom Professor Lin is appointing"."""
OCCASION = expression(r"\b(?:when|once|after|while|until|before|as soon as)\s+(?:(?:Dr|Prof|Professor)\.?\s+)?$", re.I)
"""What goes before whoever's coming or going only tells when somebody else goes."""
ELSE = expression(r"\s+(?:is|has|comes?|gets?|returns?|leaves?|will be)\b[^,;.]*,\s+(?!s?he\b|they\b)")
"""What follows them: "When Kariya is back, Whitfield …"."""
ACTS = expression(
    r"\s+(?:then |also |later |next )?"
    r"(?:will|shall|must|has|have|had|is|are|can|cannot|may|might|should|would|does|needs?|wants?"
    r"|lacks?|gets?|gains?|uses?|holds?|runs?|brings?|keeps?|knows?)\b"
)
"""What follows a place that does something itself."""
OWNED = expression(
    r"\b(?:the|an?|his|her|its|their)\s(?:[a-z-]+\s)?(?!(?:stay|visit|secondment|trip|sojourn|placement|residence|exchange"
    r"|arrival|return|turn|departure|journey|mobility|invitation|presence|period|time|case|months?|weeks?|years?)s?\b)"
    r"[a-z-]+\sof\s+(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)*$"
)
"""What goes before whoever has a thing of which a clause tells: "sets it up beside the foundry of Hall"."""
WHICH = expression(r"\b(?:that|which|what|whom|than|because|since|so|but)\s+(?:the\s+)?$")
"""What goes before the subject of a clause within a clause: "the recipe that Chile will have to follow"."""


RELIEVED = expression(
    r"(?:氏|さん|博士|(?:准?教授|助教|講師))?(?:を追(?:うよう|って|いかけ)|の(?:後|あと)を(?:追|継|受|引き継)"
    r"|と(?:入れ替わ|入れ違|入れかわ|交代)|に(?:代わ|替わ|入れ替わ)(?:って|り)"
    r"|(?:が|の)(?:帰国|戻|帰任)(?:する|した|る|った)?(?:と|のと|のを|のに|後|あと|の後|のあと|を待)"
    r"|の帰国(?:と|後|を|に))"
)
"""What says of somebody that another goes in turn: 「与那嶺を追うように、Quispe博士が」."""


def goes_nowhere(before: str, after: str) -> bool:
    """Whether a name is that of who made a thing, or of whoever's return only tells when somebody else goes.

    Args:
        before: the words of the clause before the name.
        after: those behind it.

    """
    if MADE.match(after) and ENGLISH.search(before):
        return True  # "on the library Kariya built"
    if WHOM.search(before) or OWNED.search(before) or RELIEVED.match(after):
        return True
    return OCCASION.search(before) is not None and ELSE.match(after) is not None


def acts(after: str) -> bool:
    """Whether a place does something, by the words behind it."""
    return ACTS.match(after) is not None


def is_subject(before: str, after: str) -> bool:
    """Whether a place is the subject of a clause within a clause; args as for :func:`goes_nowhere`."""
    return acts(after) and WHICH.search(before) is not None
