"""Rows of the budget that pay for the travel of named people, and the stays that they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Line
from lint.analyse.budget.labels import MONEY
from lint.analyse.budget.listed import ITEM
from lint.analyse.budget.money import amounts, figure, fold
from lint.analyse.people.index import Words
from lint.analyse.people.name_words import SURNAMES_CN
from lint.analyse.people.names import Name, names
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import Place, places, same_organisation
from lint.analyse.structure.grids import plain
from lint.analyse.text.folding import folded
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.budget.paid_elsewhere import paid_elsewhere
from lint.rules.budget.strangers import alone, unknown
from lint.rules.budget.travel_words import (
    ALSO,
    AT_LARGE,
    COSTS,
    DOMESTIC,
    LEADING,
    LED,
    LENGTH,
    OTHER,
    PAY,
    POST,
    TRAVEL,
    WHOLE,
)
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement


JOINED = re.compile(r"[A-Z][a-z]+-[a-z]+")
LEADER = re.compile(
    r"(?<!側)(?<!側の)(?:研究)?代表者(?!会)(?!.{0,2}(?:どうし|同士|会|間))|(?<![A-Za-z])(?:the "
    r"|our )?(?:PI|[Pp]rincipal investigator)(?![A-Za-z])"
)
"""The one who leads the applicants."""
FAMILY = re.compile(r"(?<![一-龠々ァ-ヶー])[一-龠々]{2,3}(?![一-龠々ァ-ヶー])")
"""A word that may be a family name, of a name that is written without a space."""
NO_NAMES = frozenset(
    ("dispatch", "travel", "stay", "stays", "visit", "visits", "invitation", "invitations", "mobility")
)
"""Words of rows that look like a part of a name: "Dispatch OUT"."""


@once
def person_rows(draft: Draft) -> list[tuple[Line, list[Name]]]:
    """The travel rows that name people, with their names; empty if a row pays for travel at large.

    A list of what each stay costs, beside the budget, goes before its rows.
    """
    known = _known(draft)
    if listed := _listed(draft):
        return listed
    found: list[tuple[Line, list[Name]]] = []
    for line in draft.budget.lines if draft.budget else ():
        if line.kind != "item" or OTHER.search(line.label):
            continue
        people = _who(line, known)
        stranger = alone(line) if found and not people else []
        stays = places(line.words or line.text) or LENGTH.search(line.text)
        if not TRAVEL.search(f"{line.group} {line.label}") and not (stays and (stranger or _sent(draft, people))):
            continue
        if people and ALSO.search(line.label):
            return []
        if people := people or stranger:
            found.append((line, people))
        elif WHOLE.fullmatch(line.label) or (
            AT_LARGE.search(line.label)
            and not PAY.match(line.label)
            and not any(_leads(_spots(line), stay) for stay in draft.movements)
        ):
            return []
    return found


@once
def _listed(draft: Draft) -> list[tuple[Line, list[Name]]]:
    """Items one after the other that each name a traveller and what the stay costs; at least two."""
    found: list[tuple[Line, list[Name]]] = []
    known = _known(draft)
    skip = Spans([*(table.span for table in draft.document.tables), *draft.other_funding])
    for block in draft.authored:
        words = draft.quote(block.span)
        item = bool(block.item or ITEM.search(words)) and bool(COSTS.search(fold(words)))
        money = [amount.value for amount in amounts(words)] if item else []
        if not money or skip.overlap(block.span):
            continue
        people = known.in_words(words)
        if people and _sent(draft, people):
            label, last = fold(words), block.span
            found.append((Line(last, label, last, "", "item", (), (), sum(money), last, 1.0, words), people))
    return found if len(found) >= 2 else _tabled(draft)


def _tabled(draft: Draft) -> list[tuple[Line, list[Name]]]:
    """Rows that each name a traveller and, under a head for money, what the stay costs, in no budget and no plan."""
    used = [*(table.span for table in draft.budgets), *draft.other_funding]
    used += [place for stay in draft.movements for place in stay.places] + [member.span for member in draft.members]
    skip = Spans(used)
    for grid in draft.grids:
        paid = [column for column, word in enumerate(grid.words[0]) if MONEY.search(plain(word))]
        if not paid or grid.width > 4 or skip.overlap(grid.span):
            continue
        found = []
        for row, words in enumerate(grid.words[1:], 1):
            told = [number for column in paid if (number := figure(words[column])) and number.step]
            label = " ".join(word for column, word in enumerate(words) if column not in paid)
            if told and (people := _known(draft).in_words(label)):
                spot = grid.row(row)
                found.append(
                    (Line(spot, plain(label), spot, "", "item", (), (), told[-1].value, spot, 1.0, label), people)
                )
        if len(found) >= 2:
            return found
    return []


def _families(name: Name) -> tuple[str, ...]:
    """What may be the family name; of "Lo Pei-shan" the first part, for only given names are joined to a small letter.

    Of "Pham Thi Hoa" it is the first word, by which lists call her, and people the last.
    """
    if name.given and JOINED.fullmatch(name.family):
        return (name.given,)
    first = (name.given or "").split(" ")[0]
    return (name.family, first) if first.lower() in SURNAMES_CN else (name.family,)


class _Families:
    """People whom a row may name by the family name alone."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._words = Words()
        for number, name in enumerate(names):
            self._words.add(number, [family.lower() for family in _families(name)])

    def in_words(self, words: str) -> list[Name]:
        """Those whose family name stands in words."""
        found = (self._names[number] for number in self._words.in_text(words.lower()))
        return [name for name in found if any(_stands(family, words) for family in _families(name))]


@once
def _known(draft: Draft) -> _Families:
    """Everybody whom the tables of members and the plan name."""
    members = [name for m in draft.members for words in (m.name, m.also or "") for name in member_names(words)]
    return _Families([*members, *(name for stay in draft.movements for name in stay.people)])


@once
def _travellers(draft: Draft) -> People:
    return People(name for stay in draft.movements for name in stay.people)


def _sent(draft: Draft, people: Sequence[Name]) -> bool:
    """Whether one of them travels; with a place, it is no salary that a row pays."""
    return _one_of(people, _travellers(draft))


def _one_of(people: Sequence[Name], known: People) -> bool:
    return any(True for name in people for _ in known.same(name))


def _who(line: Line, known: _Families) -> list[Name]:
    """The people whom a row's last label cell names, or else one of the others."""
    return _people(line.text, known) or _people(line.words, known)


def people_of(draft: Draft, line: Line) -> list[Name]:
    """The people of the draft whom a row names by their family names, or the one who leads the applicants."""
    words = line.words or line.text or line.label
    return _known(draft).in_words(words) or (_leaders(draft) if LEADER.search(words) else [])


@once
def _leaders(draft: Draft) -> list[Name]:
    """Who leads the applicants."""
    return [name for m in draft.members if m.principal and m.side == "japan" for name in member_names(m.name)]


def _people(words: str, known: _Families) -> list[Name]:
    """The people whom a row's label names, those whom the draft names elsewhere by the family name alone."""
    if (leading := LEADING.match(words)) is not None:
        alone = [n for n in names(leading[1], cell=True, header="氏名") if n.kind == "surname-only"]
        if told := known.in_words(leading[1]) or alone:
            return told
    parts = (LED.sub("", part.strip()) for part in re.split(r"[:：（(/／・,，、]", words))
    told = [name for part in parts for name in _outside(part) if name.kind == "named"]
    return told or known.in_words(words)


def _outside(part: str) -> list[Name]:
    """The names in a piece of a label that are no words of an institution's: "to CNRS Grenoble" names nobody."""
    found = names(part, cell=True)
    hosts = [place.span for place in places(part) if place.known] if found else []
    told = [name for name in found if not {*fold(name.text).split()} & NO_NAMES]
    return [name for name in told if not any(name.span.overlaps(host) for host in hosts)]


def _stands(family: str, words: str) -> bool:
    """Whether a family name stands in words, as no part of a longer word."""
    name = re.escape(family)
    if family.isascii() and len(family) == 2:
        return re.search(rf"(?:^|[\s:,(/&]){name.title()}(?=\s*(?:[,(:;/&]|$)|\s+and\b)", words) is not None
    if family.isascii():
        return len(family) > 2 and re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])", words, re.I) is not None
    if len(family) == 1:
        return (
            re.search(
                rf"(?:^|[\s、,，／/・:：(（]){name}(?:$|[\s、,，／/・:：(（)）]|の(?=[一-龥ァ-ヶA-Z])|{POST})", words
            )
            is not None
        )
    alone = rf"(?<![一-龠々ァ-ヶー]){name}(?![一-龠々ァ-ヶー])|{name}(?:{POST})"
    return re.search(alone, words) is not None


def rowless(draft: Draft) -> list[Movement]:
    """Stays of named people that the plan tells; where there is none, those of dated sentences."""
    plan = [movement for movement in draft.movements if movement.kind == "plan" and movement.person]
    return plan or [m for m in draft.movements if m.kind == "prose" and m.person and m.period is not None]


@dataclass(frozen=True)
class _Rows:
    """What the rows of the budget say of those whose travel they pay."""

    listed: People
    """Whom a list of costs names; where there is one, it alone counts."""
    told: People
    """Whom the rows name."""
    spots: tuple[Place, ...]
    """Where those go whom a row of travel does not name."""
    labels: frozenset[str]
    """The names of travellers that stand in a label."""


def _travels(line: Line) -> bool:
    """Whether a row pays for travel, by its name or by how long it lasts."""
    return bool(TRAVEL.search(f"{line.group} {line.label}") or LENGTH.search(line.words or line.text))


@once
def _rows(draft: Draft) -> _Rows:
    lines = draft.budget.lines if draft.budget else ()
    named = [(line, _who(line, _known(draft))) for line in lines]
    nameless = [line for line, who in named if not who and _travels(line) and not DOMESTIC.search(line.label)]
    return _Rows(
        People(name for _, who in _listed(draft) for name in who),
        People(name for _, who in named for name in who),
        tuple({(s.organisation, s.country, s.city): s for line in nameless for s in _spots(line)}.values()),
        frozenset(_labelled(draft, [folded(line.label) for line in lines])),
    )


def _labelled(draft: Draft, labels: Sequence[str]) -> Iterator[str]:
    """The travellers whom a label names, in any order of the parts, or by a Japanese family name alone."""
    words, everybody = Words(), list(dict.fromkeys(name.text for stay in draft.movements for name in stay.people))
    parts = [[folded(part) for part in re.split(r"[\s,，・]+", name) if part] for name in everybody]
    for number, own in enumerate(parts):
        words.add(number, own[:1])
    anywhere = [number for number, own in enumerate(parts) if own and not own[0]]
    for label in labels:
        heads = [head for head in FAMILY.findall(label) if not TRAVEL.search(head)]
        yield from (name for name in everybody if any(folded(name).startswith(head) for head in heads))
        for number in {*words.in_text(label), *anywhere}:
            name, own = everybody[number], parts[number]
            if folded(name) in label or all(len(word) > 1 and word in label for word in own):
                yield name


def costed(draft: Draft, movement: Movement) -> bool:
    """Whether a row pays for the traveller."""
    if movement.cost_row is not None:
        return True
    rows = _rows(draft)
    if _listed(draft):
        return _one_of(movement.people, rows.listed)
    if _leads(rows.spots, movement) or _one_of(movement.people, rows.told):
        return True
    return any(name.text in rows.labels for name in movement.people)


def _spots(line: Line) -> list[Place]:
    """The institutions that a row names, and cities abroad."""
    return [
        spot for spot in places(line.words or line.text) if spot.organisation or (spot.city and spot.country != "JP")
    ]


def _leads(spots: Sequence[Place], movement: Movement) -> bool:
    """Whether a row that names nobody, but these places, pays for a stay at the same one."""
    if any(same_organisation(spot.organisation, movement.organisation or "") for spot in spots if spot.organisation):
        return True
    cities = [spot for spot in spots if spot.city and spot.country != "JP"]  # "Osei, Grenoble", for 「オセイ」
    return movement.direction == "outbound" and any(spot.country == movement.country for spot in cities)


def unmatched(
    draft: Draft, covered: Callable[[Draft, Movement], bool]
) -> tuple[list[tuple[Movement, Line]], list[tuple[Line, str]]]:
    """Where the budget lists travellers one by one: stays without a row (with a row of others), rows without a stay.

    Args:
        draft: the draft.
        covered: whether a row that names nobody pays for a stay.

    """
    rows, stays = person_rows(draft), rowless(draft)
    bare = [stay for stay in stays if not costed(draft, stay) and not (rows and covered(draft, stay))]
    loose = [(line, who) for line, who in rows if not _sent(draft, who)]
    people, missing = ({folded(stay.person or "") for stay in some} for some in (stays, bare))
    others = {
        way: [who[0].text for _, who in loose if not _of_other_side(draft, who[0], way)]
        for way in {stay.direction for stay in bare}
    }
    unpaid = [
        (stay, rows[0][0])
        for stay in (bare if rows and few(missing, people) else ())
        if not paid_elsewhere(draft, stay) and comparable(stay.person or "", others[stay.direction])
    ]
    named = [stay.person or "" for stay in bare]
    open_rows = loose if stays and few(loose, rows) else []
    more = [(line, [name]) for line, who in rows if (line, who) not in loose for name in _idle(draft, line, who)]
    told = all(stay.people for stay in draft.movements)  # else one of them may be who has no name in the plan
    open_rows += more if stays and told and few(more, [name for _, who in rows for name in who], share=0.4) else []
    return unpaid, [(line, who[0].text) for line, who in open_rows if comparable(who[0].text, named)]


def _idle(draft: Draft, line: Line, who: Sequence[Name]) -> Iterator[Name]:
    """Those whom a row names beside travellers, and who go nowhere: members, or people whom nothing else names."""
    sent = [name for name in who if _sent(draft, [name])]
    leads = {name.family for member in draft.members if member.principal for name in member_names(member.name)}
    known = {name.family for name in sent} | leads
    yield from (name for name in who if name not in sent and name.family not in known)
    yield from unknown(draft, line, sent)


def place(stay: Movement) -> Span:
    """Where to speak of a stay: its traveller's name, or the whole."""
    named = stay.people[0].span if stay.people and stay.span.covers(stay.people[0].span) else stay.span
    return stay.slots.get("person") or named


@once
def _sides(draft: Draft) -> dict[str, People]:
    """The members of each side."""
    return {
        side: People(name for member in draft.members if member.side == side for name in member_names(member.name))
        for side in ("japan", "counterpart")
    }


def _of_other_side(draft: Draft, name: Name, way: str | None) -> bool:
    """Whether a row's person is a member of the side that does not travel this way, and so cannot be the traveller."""
    side = "japan" if way == "inbound" else "counterpart" if way == "outbound" else None
    return side is not None and _one_of([name], _sides(draft)[side])


def comparable(words: str, others: Sequence[str]) -> bool:
    """Whether a name can be told from the others: one at least is in its script (新垣 beside Arakaki is open)."""
    return not others or any(words.isascii() == other.isascii() for other in others)


def few(some: Collection[object], every: Collection[object], share: float = 0.6) -> bool:
    """Whether some are no more than this share of all: beyond it the budget lists others, or names are misread."""
    return len(some) < len(every) and len(some) <= max(1, share * len(every))
