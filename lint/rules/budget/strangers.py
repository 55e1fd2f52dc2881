"""People whom only a row of travel names: 「旅費（今村のKTH滞在）」, "Kurihara, Amano and Fujisaki"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.analyse.budget.costs import Line
from lint.analyse.budget.labels import COST
from lint.analyse.budget.money import fold
from lint.analyse.people.names import Name, names
from lint.analyse.places import places
from lint.draft import Draft
from lint.rules.budget.travel_words import COSTS, HEADED, LENGTH, TITLED, TRAVEL, WHOLE

LISTED = re.compile(r"[(（:：]([^()（）:：]{3,})")
"""What may be a list of names in a row."""
OWN = re.compile(r"(?:['’]s| (?:at|in|to)) .*|の(?=[一-龥ァ-ヶA-Za-z]).*")
"""What belongs to somebody: "Kawai's stay"."""
SOMEBODY = re.compile(r"[一-龠々]{2,3}|(?:[A-Z]\. )?[A-Z][a-z]{2,}")
"""What may be a family name in such a list."""
NOBODY = re.compile(
    r"[名等他費員生手者人日月年泊回国内外料室側]|研究|往復|若手|大学|postdoc|student|fellow|other|guest|visitor|year|month|week"
)
PARTS = re.compile(r"\s*(?:[;；、・,，/／]|\band\b|&|(?<=[一-龥])と(?=[一-龥]))\s*")


def unknown(draft: Draft, line: Line, known: Sequence[Name]) -> Iterator[Name]:
    """The one name in a list of a row's which the draft gives nowhere else, beside those of travellers."""
    cells = line.words.split(" / ") if line.words.strip() else [draft.quote(line.label_span)]
    for words in [words for told in cells for words in [match[1] for match in LISTED.finditer(told)] or [told]]:
        groups = re.split(r"[;；]", words)
        parts = [PARTS.split(group)[0] for group in groups] if len(groups) > 1 else PARTS.split(words)
        parts = [TITLED.sub("", OWN.sub("", LENGTH.sub("", part)).strip()) for part in parts]
        others = [part for part in parts if part and not any(name.family in part for name in known)]
        others = [part for part in others if not (TRAVEL.search(fold(part)) or COSTS.search(fold(part)))]
        if len(others) != 1 or len(parts) < 2 or draft.text.count(others[0]) != 1:
            continue
        [part] = others
        read = [name for name in names(part, cell=True, header="氏名") if name.text == part]
        alike = (
            SOMEBODY.fullmatch(part)
            and not NOBODY.search(fold(part))
            and len(parts) > 2 - bool(len(groups) > 1 or OWN.search(words))
        )
        if (read or alike) and not places(part) and not TRAVEL.search(fold(part)):
            yield read[0] if read else Name(line.label_span, part, part, None, "surname-only")


def alone(line: Line) -> list[Name]:
    """Somebody nobody else names, before a place, below rows of others: 「井伊谷：ヘルシンキ」, "Ito in Daejeon"."""
    head, *rest = re.split(r"[:：]", line.text, maxsplit=1)
    if not rest and WHOLE.fullmatch(fold(HEADED.split(line.text, maxsplit=1)[0])):
        head, *rest = HEADED.split(line.text, maxsplit=1)  # 「旅費（今村のKTH滞在）」
    if rest and WHOLE.fullmatch(fold(head)):  # "Travel: Lindgren, Espoo, 6 months"
        head, *rest = HEADED.split(rest[0].strip(), maxsplit=1)
    kinds = ["named", "surname-only"]
    if not rest:  # a family name alone is less sure
        head, *rest = HEADED.split(line.text, maxsplit=1)
        rest = [words for words in rest if LENGTH.search(words) or TRAVEL.search(words)]
        kinds = ["surname-only"]
    words = fold(head)
    sent = rest and (places(rest[0]) or (len(kinds) == 1 and LENGTH.search(rest[0])))
    somebody = sent and not (TRAVEL.search(words) or COSTS.search(words) or COST.search(words))
    told = names(TITLED.sub("", head.strip()), cell=True, header="氏名") if somebody else []
    return [name for name in told if name.kind in kinds]
