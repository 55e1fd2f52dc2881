"""The stays of a paragraph that tells in one sentence where each of several people goes, and in another when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.hosts import is_host
from lint.analyse.movements.prose.ordered import PLACES
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.thread.thread import Thread
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import EVENT, FUTURE, NEGATED, PAST_EN, PAST_JA, PERHAPS
from lint.analyse.movements.records import Movement
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, names
from lint.analyse.places import Place
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

SPOKEN_OF = expression(
    rf"{TITLE_JA}?(?:自身|本人)?(?:[はがも]|の(?:滞在|派遣|渡航|招へい|来日|受け?入れ|それ)?(?:期間|時期|先)?[はがも])"
)
"""What follows somebody of whom a part of a Japanese sentence tells."""

MANY = 2


@dataclass
class _Own:
    """What the sentences of a paragraph tell of one of the people."""

    name: Name
    places: list[Place] = field(default_factory=list)
    times: list[Period] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)


def name_by_name(thread: Thread, spans: Sequence[Span], sides: Mapping[str, bool | None]) -> None:
    """Add the stays of a paragraph that tells of several people where each goes, and in another sentence when.

    「AはX大学で…に、BはY大学で…に従事する。期間は、Aが…、Bが…である。」,
    「AとBを派遣する。派遣先はそれぞれX大学とY大学である。」

    Args:
        thread: what the text told, and whom it may call by what.
        spans: the sentences of a paragraph of a plan.
        sides: whether each member of the teams is of the applicant's.

    """
    people, in_order = _told_of(thread, spans, sides)
    told = {at: stay for at, stay in enumerate(thread.found) if any(span.overlaps(stay.span) for span in spans)}
    whole = [own for own in people.values() if _is_whole(own)]
    if len(whole) < MANY or (told and not in_order):
        return
    for at, stay in told.items():
        own = next((own for own in whole if own.name.text == stay.person), None)
        if own is not None and stay.organisation is None:
            thread.found[at] = replace(
                _stay(thread, own, _way(own.name, sides)), role=stay.role, role_span=stay.role_span
            )
    met = {stay.person for stay in told.values()}
    thread.add([_stay(thread, own, _way(own.name, sides)) for own in whole if own.name.text not in met])


def _told_of(thread: Thread, spans: Sequence[Span], sides: Mapping[str, bool | None]) -> tuple[dict[str, _Own], bool]:
    """What the sentences tell of each of the people, and whether one tells the places of all in their order."""
    people: dict[str, _Own] = {}
    before: list[Name] = []
    in_order = False
    for span in spans:
        text = thread.document.slice(span)
        past = PAST_JA if in_japanese(text) else PAST_EN
        if (past.search(text) and not FUTURE.search(text)) or NEGATED.search(text) or PERHAPS.search(text):
            continue
        named = thread.known.called(names(text, offset=span.start), text, span.start)
        spots = [place for place in thread.setting.places(text, span.start) if place.organisation]
        if PLACES.match(text):
            if len(before) == len(spots) >= MANY:
                in_order = True
                for name, place in zip(before, spots, strict=True):
                    _add(people, name, span, [place], [])
            continue
        begins = ((n, n.span.end - span.start) for n in named if not is_host(text, span.start, n, False))
        spoken = [name for name, end in begins if SPOKEN_OF.match(text, end)]
        before = [n for n in named if not is_host(text, span.start, n, False)] or before
        if EVENT.search(text) and not periods(text):
            continue
        ends = [*(name.span.start for name in spoken[1:]), span.end]
        for name, end in zip(spoken, ends if spoken else [], strict=True):
            begin, way = name.span.start, _way(name, sides)
            there = [p for p in spots if begin <= p.span.start < end and way and thread.lies(p, way)]
            words = text[begin - span.start : end - span.start]
            times = times_in(words, begin, thread.setting, before=text[: begin - span.start])
            times = [p for p in times if p.start and p.end and not thread.setting.is_over(p.end, 0)]
            _add(people, name, span, there, times)
    return people, in_order


def _add(people: dict[str, _Own], name: Name, span: Span, there: Sequence[Place], times: Sequence[Period]) -> None:
    own = people.setdefault(name.text, _Own(name))
    own.places += there
    own.times += times
    own.used += [span] * bool(there or times)


def _way(name: Name, sides: Mapping[str, bool | None]) -> str | None:
    ours = sides.get(plain(name.text).replace(" ", ""))
    return None if ours is None else "outbound" if ours else "inbound"


def _is_whole(own: _Own) -> bool:
    """Whether one institution and one time are told of somebody."""
    where, when = {p.organisation for p in own.places}, {(p.start, p.end) for p in own.times}
    return len(where) == len(when) == 1


def _stay(thread: Thread, own: _Own, way: str | None) -> Movement:
    place, period = own.places[0], own.times[0]
    span = Span(min(used.start for used in own.used), max(used.end for used in own.used))
    return Movement(
        span=span,
        kind="prose",
        people=(own.name,),
        direction=way or thread.setting.way_between(None, place.country),
        organisation=place.organisation,
        organisation_span=place.span,
        country=place.country,
        period=period,
        places=tuple(dict.fromkeys(own.used)),
        slots={"destination": place.span, "period": period.span},
    )
