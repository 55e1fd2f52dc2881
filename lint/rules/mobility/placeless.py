"""Stays whose place no words tell: the members' table tells when, a sentence what is done, a cell no institution."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.tables.cells import landless
from lint.analyse.movements.tables.nowhere import GENERIC, UNDECIDED
from lint.analyse.people.one_person import member_names
from lint.analyse.places import places, same_organisation
from lint.analyse.structure.sections import Section
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.partnered import of_exchange
from lint.rules.mobility.plans import rows
from lint.rules.mobility.sides import home_land, surnames
from lint.spans import Spans

BEHIND = 2
"""Sentences behind the one with the name in which the place may stand."""

LOCAL = expression(r"(?<![一-龠々ァ-ヶー])([一-龠々]{2,4}|[ァ-ヶー]{2,8})(?:で(?!き|は?な)|にて|に(?:滞在|来)|へ)")
"""A word that may be a place which no list knows: 「瀬底で」."""
NOWHERE = expression(
    r"現地|[室野屋][内外]|国[内外]|海外|先方|相手.*|同地|当地|両者|双方|共同|連名|単独|[一二三四五六七八九十]人|自分|遠隔"
    r"|対面|交[代互]|英語|日本語?|全員|各自|各地|以上|以下|一緒|途中|別途|本[国邦]|母国|外国|欧州|米国|滞在.*|研究.*|実験.*"
    r"|オンライン|チーム|グループ|ペア|テーマ"
)


def local(draft: Draft, span: Span) -> bool:
    """Whether a sentence says where in a word that no list knows, and which the draft uses again as a place."""
    words = {word for word in LOCAL.findall(draft.quote(span)) if not NOWHERE.fullmatch(word)}
    return any(len(re.findall(rf"{word}(?:で|にて|に|へ|の|から)", draft.text)) > 1 for word in words)


def placeless(draft: Draft, seen: Collection[Span]) -> Iterator[tuple[Movement, Span]]:
    """Each such stay, and the first sentence of a plan about its traveller in its time that names no institution."""
    known = [stay for stay in draft.movements if stay.kind != "member" and stay.people]
    going = {name.family for stay in known for name in stay.people}
    for stay in draft.movements:
        if stay.kind != "member" or not stay.people or stay.organisation or stay.period is None:
            continue
        if stay.people[0].family not in going and (spot := _sentence(draft, stay)) and spot not in seen:
            yield stay, spot


def unsaid(draft: Draft, row: Movement) -> Span | None:
    """The cell of a plan's place that names no institution, where the cells of most others do.

    The place is then known by who receives alone.
    """
    cell = row.slots.get("destination")
    if row.kind != "plan" or row.organisation is None or row.organisation_span is not None or cell is None:
        return None
    words = draft.quote(cell)
    if not words.strip() or any(place.organisation or place.city for place in places(words, called=draft.called)):
        return None
    generic = GENERIC.fullmatch(UNDECIDED.sub("", re.sub(r"[\s・、，()（）]+", "", landless(words))))
    return cell if generic and _mostly_named(draft) else None


@once
def _mostly_named(draft: Draft) -> bool:
    told = [row for row in rows(draft) if row.kind == "plan" and "destination" in row.slots]
    return 2 * sum(row.organisation_span is not None for row in told) > len(told)


@once
def _plans(draft: Draft) -> list[Section]:
    apart = Spans([*draft.other_funding, *(grid.span for grid in draft.grids)])
    return [one for one in draft.sections if of_exchange(one.title) and not apart.cover(one.body)]


def _sentence(draft: Draft, stay: Movement) -> Span | None:
    """The sentence that names the traveller, where it and those behind it give the time of a stay and no place."""
    called = surnames(name.family for name in member_names(stay.people[0].text)[:1])
    told = Spans(place for other in draft.movements if other.kind != "member" for place in other.places)
    for block in draft.document.blocks_in(Span(0, len(draft.text))):
        if not any(section.body.covers(block.span) for section in _plans(draft)):
            continue
        inside = list(draft.sentences_in([block.span])) or [block.span]
        for number, span in enumerate(inside):
            if not called.search(draft.quote(span)) or told.overlap(span):
                continue
            later = inside[number + 1 : number + 1 + BEHIND]
            around = [span, *(one for one in later if not told.overlap(one))]
            if any(_in_time(draft, stay, one) for one in around):
                return None if any(_place(draft, stay, one) for one in around) else span
    return None


def _in_time(draft: Draft, stay: Movement, span: Span) -> bool:
    """Whether a sentence gives the first or the last month of a stay."""
    when = stay.period
    ends = {(one or "")[:7] for one in (when.start, when.end) if one} if when is not None else set()
    found = periods(draft.quote(span))
    return any((one or "")[:7] in ends for period in found for one in (period.start, period.end) if one)


def _place(draft: Draft, stay: Movement, span: Span) -> bool:
    """Whether a sentence names an institution, or a city, other than where the traveller is at home."""
    homes = [member.organisation for name in stay.people for member in draft.roster.called(name) if member.organisation]
    found = [one for one in places(draft.quote(span), called=draft.called) if one.organisation or one.city]
    if stay.direction is not None:
        found = [
            p for p in found if p.country is None or (p.country == home_land(draft)) == (stay.direction == "inbound")
        ]
    return any(not (p.organisation and any(same_organisation(p.organisation, home) for home in homes)) for p in found)
