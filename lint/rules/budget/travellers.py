"""Rows of the budget that pay for the travel of named people, and the stays that they belong to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Line
from lint.analyse.budget.labels import COST
from lint.analyse.budget.money import amounts, fold
from lint.analyse.budget.told import ITEM
from lint.analyse.movements.joins import member_names, one_person
from lint.analyse.people.names import Name, names
from lint.analyse.places import places, same_organisation
from lint.analyse.text.folding import folded
from lint.document import Span
from lint.draft import Draft

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement

TRAVEL = re.compile(
    r"旅費|渡航|招(へい|聘)|滞在|派遣|往来|往復|出張|航空|交通費|宿泊|住居|家賃|日当"
    r"|travel|stay|visit|invit|mobility|secondment|subsistence|(?<![a-z])(air ?)?(fares?|flights?|tickets?)(?![a-z])"
    r"|per diem|(?<!other )allowances|rents(?![a-z])|accommodation|lodging|housing|journeys?|trips(?![a-z])|relocation"
)
OTHER = re.compile(
    r"研究費|コーディネ|調整|職員|専門員|世話|事務|開催|運営|会議|集会|ワークショップ|研修|coordinat"
    r"|(?<![a-z])(officers?|secretar|administrat)|workshop|meeting|school|research costs"
)
LENGTH = re.compile(r"\d\s?(か月|ヶ月|カ月|ヵ月|箇月|週間?|日間?|泊|years?|months?|weeks?|days?|nights?)")
WHOLE = re.compile(r"\W*((外国|海外|国際)?旅費|渡航費?|travel)\W*")
POST = r"名誉|特任|教授|准教授|助教|講師|研究員|博士|氏|さん"
AT_LARGE = re.compile(
    r"一式|ほか|その他|等$|名分|([2-9]|\d\d)\s*(名|人)|(?<![a-z])(all|other|various|remaining) |lump|members|students"
    r"|researchers|travellers"
)
COSTS = re.compile(
    r"航空(券|賃|運賃)|滞在費|旅費|渡航費|宿泊費|生活費|報酬|airfare"
    r"|(?<![a-z])(air )?(fares?|flights?|tickets?)(?![a-z])|subsistence|living|housing|accommodation|per diem"
)
"""What a stay costs."""
ELSEWHERE = re.compile(
    r"(相手(国)?側|米国側|先方|所属(機関|大学)|自国|各国|大学|機関|財団|基金).{0,16}(が|で|より|から)?(負担|支給"
    r"|支払|賄)|自己負担|費用は(発生しない|不要)"
    r"|(paid|funded|covered|borne|financed|supported) by|own (agency|agencies|funds?|university)|at no cost"
)


def person_rows(draft: Draft) -> list[tuple[Line, list[Name]]]:
    """The travel rows that name people, with their names; empty if a row pays for travel at large.

    A list of what each stay costs, beside the budget, goes before its rows.
    """
    known = _known(draft)
    if listed := _listed(draft, known):
        return listed
    found: list[tuple[Line, list[Name]]] = []
    for line in draft.budget.lines if draft.budget else ():
        if line.kind != "item" or OTHER.search(line.label):
            continue
        people = _people(line.text, known)
        stays = places(line.text) or LENGTH.search(line.text)
        if not TRAVEL.search(f"{line.group} {line.label}") and not (_sent(draft, people) and stays):
            continue
        if not people and found:
            people = _alone(line)
        if people:
            found.append((line, people))
        elif WHOLE.fullmatch(line.label) or (
            AT_LARGE.search(line.label) and not any(_leads(line, stay) for stay in draft.movements)
        ):
            return []
    return found


def _listed(draft: Draft, known: Sequence[Name]) -> list[tuple[Line, list[Name]]]:
    """Items one after the other that each name a traveller and what the stay costs; at least two."""
    found: list[tuple[Line, list[Name]]] = []
    skip = [*(table.span for table in draft.document.tables), *draft.other_funding]
    for block in draft.authored:
        words = draft.quote(block.span)
        item = bool(block.item or ITEM.search(words)) and bool(COSTS.search(fold(words)))
        money = [amount.value for amount in amounts(words)] if item else []
        if not money or any(span.overlaps(block.span) for span in skip):
            continue
        people = [name for name in known if _stands(name.family, words)]
        if people and _sent(draft, people):
            label, last = fold(words), block.span
            found.append((Line(last, label, last, "", "item", (), (), sum(money), last, 1.0, words), people))
    return found if len(found) >= 2 else []


def _known(draft: Draft) -> list[Name]:
    """Everybody whom the tables of members and the plan name."""
    members = [name for m in draft.members for words in (m.name, m.also or "") for name in member_names(words)]
    return [*members, *(name for stay in draft.movements for name in stay.people)]


def _sent(draft: Draft, people: Sequence[Name]) -> bool:
    """Whether one of them travels; with a place, it is no salary that a row pays."""
    return any(one_person(name, other) for name in people for stay in draft.movements for other in stay.people)


def _people(words: str, known: Sequence[Name]) -> list[Name]:
    """The people whom a row's label names, those whom the draft names elsewhere by the family name alone."""
    parts = re.split(r"[:：（(/／・,，、]", words)
    told = [name for part in parts for name in names(part.strip(), cell=True) if name.kind == "named"]
    return told or [name for name in known if _stands(name.family, words)]


def _alone(line: Line) -> list[Name]:
    """Somebody nobody else names, before a place: 「井伊谷：ヘルシンキ、6か月」 below rows of the same form."""
    head, *rest = re.split(r"[:：]", line.text, maxsplit=1)
    words = fold(head)
    somebody = rest and places(rest[0]) and not (TRAVEL.search(words) or COSTS.search(words) or COST.search(words))
    told = names(head.strip(), cell=True, header="氏名") if somebody else []
    return [name for name in told if name.kind in ("named", "surname-only")]


def _stands(family: str, words: str) -> bool:
    """Whether a family name stands in words, as no part of a longer word."""
    name = re.escape(family)
    if family.isascii():
        return len(family) > 2 and re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])", words, re.I) is not None
    if len(family) == 1:
        return re.search(rf"(?:^|[\s、,，／/・:：(（]){name}(?:$|[\s、,，／/:：(（)）]|{POST})", words) is not None
    alone = rf"(?<![一-龠々ァ-ヶー]){name}(?![一-龠々ァ-ヶー])|{name}(?:{POST})"
    return re.search(alone, words) is not None


def rowless(draft: Draft) -> list[Movement]:
    """Stays of named people that the plan tells; where there is none, those of dated sentences."""
    plan = [movement for movement in draft.movements if movement.kind == "plan" and movement.person]
    return plan or [m for m in draft.movements if m.kind == "prose" and m.person and m.period is not None]


def costed(draft: Draft, movement: Movement, people: Sequence[Name] | None = None) -> bool:
    """Whether a row (any, or one that names these people) pays for the traveller."""
    if people is not None:
        return any(one_person(name, other) for name in movement.people for other in people)
    if movement.cost_row is not None:
        return True
    if listed := _listed(draft, _known(draft)):
        return any(one_person(name, other) for name in movement.people for _, who in listed for other in who)
    known = _known(draft)
    lines = draft.budget.lines if draft.budget else ()
    named = [(line, _people(line.text, known)) for line in lines]
    told = [name for _, who in named for name in who]
    nameless = [
        line
        for line, who in named
        if not who and (TRAVEL.search(f"{line.group} {line.label}") or LENGTH.search(line.text))
    ]
    if any(_leads(line, movement) for line in nameless):
        return True
    return any(one_person(name, other) for name in movement.people for other in told) or any(
        _named(name.text, line.label) for name in movement.people for line in lines
    )


def _leads(line: Line, movement: Movement) -> bool:
    """Whether a row that names nobody pays for a stay at the same place."""
    spots = places(line.text)
    if any(same_organisation(spot.organisation, movement.organisation or "") for spot in spots if spot.organisation):
        return True
    cities = [spot for spot in spots if spot.city and spot.country != "JP"]  # "Osei, Grenoble", for 「オセイ」
    return movement.direction == "outbound" and any(spot.country == movement.country for spot in cities)


def unmatched(draft: Draft) -> tuple[list[tuple[Movement, Line]], list[tuple[Line, str]]]:
    """Where the budget lists travellers one by one: stays without a row (with a row of others), rows without a stay."""
    rows, stays = person_rows(draft), rowless(draft)
    bare = [stay for stay in stays if not costed(draft, stay)]
    loose = [(line, who) for line, who in rows if not any(costed(draft, stay, who) for stay in draft.movements)]
    people, missing = ({folded(stay.person or "") for stay in some} for some in (stays, bare))
    unpaid = []
    for stay in bare if rows and few(missing, people) else ():
        others = [who[0].text for _, who in loose if not _of_other_side(draft, who[0], stay)]
        if not paid_elsewhere(draft, stay) and comparable(stay.person or "", others):
            unpaid.append((stay, rows[0][0]))
    named = [stay.person or "" for stay in bare]
    open_rows = loose if stays and few(loose, rows) else []
    return unpaid, [(line, who[0].text) for line, who in open_rows if comparable(who[0].text, named)]


def place(stay: Movement) -> Span:
    """Where to speak of a stay: its traveller's name, or the whole."""
    return stay.slots.get("person") or stay.span


def _of_other_side(draft: Draft, name: Name, stay: Movement) -> bool:
    """Whether a row's person is a member of the side that does not travel this way, and so cannot be the traveller."""
    side = "japan" if stay.direction == "inbound" else "counterpart" if stay.direction == "outbound" else ""
    return any(member.side == side and one_person(name, other) for member in draft.members
               for other in member_names(member.name))  # fmt: skip


def comparable(words: str, others: Sequence[str]) -> bool:
    """Whether a name can be told from the others: one at least is in its script (新垣 beside Arakaki is open)."""
    return not others or any(words.isascii() == other.isascii() for other in others)


def _named(name: str, label: str) -> bool:
    """Whether a label names a person, in any order of the parts, or by a Japanese family name alone."""
    words, plain = [folded(part) for part in re.split(r"[\s,，・]+", name) if part], folded(label)
    return bool(words) and (folded(name) in plain or all(len(word) > 1 and word in plain for word in words))


def paid_elsewhere(draft: Draft, movement: Movement) -> bool:
    """Whether a sentence that names the traveller says that others pay."""
    words = [part for part in re.split(r"[\s,，・]+", movement.person or "") if len(part) > 1]
    texts = [draft.quote(block.span) for block in draft.authored]
    return any(any(word in text for word in words) and ELSEWHERE.search(text.lower()) for text in texts)


def few(some: Collection[object], every: Collection[object], share: float = 0.6) -> bool:
    """Whether some are no more than this share of all: beyond it the budget lists others, or names are misread."""
    return len(some) < len(every) and len(some) <= max(1, share * len(every))
