"""Stays that a paragraph tells in pieces: who in one sentence, when in another, where in a third."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.hosts import is_host
from lint.analyse.movements.prose.asides import AGAIN
from lint.analyse.movements.prose.clauses import STAYS
from lint.analyse.movements.prose.follow import LEAVING, completed
from lint.analyse.movements.prose.spells import begun
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.thread.thread import Thread
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import EVENT, FUTURE, GENERAL, NEGATED, PAST_EN, PAST_JA, PERHAPS
from lint.analyse.movements.prose.wording import may_travel
from lint.analyse.movements.records import Movement
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, career_stage, names
from lint.analyse.places import Place
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

SEVERAL = expression(
    r"\b(?:both|respectively|each of (?:them|the two)|the (?:two|three|four) (?:of them|stays|visits))\b",
    re.I,
)
"""Words that speak of more than one stay."""
FOR = expression(r"\bfor\s(?:about\s|some\s|a\s)?$")
"""What makes a length that of a stay: "Noh Ye-rin, for six months."."""
ALONE_JA = expression(rf"\s*{TITLE_JA}?(?:本人|自身)?。?\s*")
"""What may follow somebody at the end of a Japanese sentence."""
AS_BEFORE = expression(r"(?:前回|1回目|初回|一度目|前年)と同じ(?:場所|研究室|ところ|大学|機関|受け?入れ先|研究所)")
"""What puts somebody where they were before."""
COMES_JA = expression(r"来(?:る|ます|て)|やって(?:来|くる|きます)")
"""Words by which somebody comes to us, wherever that is."""
SAME_AS = expression(
    r"\b[Ss]ame (?:(?:place|bench|lab(?:oratory)?|group|desk|host|institute|institution|university|room|office) )?as\b"
    r"|と同じ(?:場所|研究室|ところ|大学|機関|受け?入れ先|研究所|[。、]|だ|です|である)"
)
"""What puts somebody where another was: "The place is the same as Sakuma's."."""
GOES = expression(
    r"行く|来る|来て|来ます|行って|渡る|居候|厄介|世話にな|お願い|机を|引き継"
    r"|\b(?:gives? us|bench|desk|back (?:at|in|with)|trips?|journeys?|destination|leg|turn|(?:his|her|their) home)\b"
    r"|[’']s (?:lab(?:oratory)?|group|team)\b"
)
"""Words for a stay that need another sentence's to be one: 「行く人その1：雪ノ下。」."""
MOST = 18
"""Months of a stay that is told so, at most."""
MOMENTS = ("day", "month", "from")


@dataclass
class _Pieces:
    """What the sentences of a paragraph name."""

    people: list[Name] = field(default_factory=list)
    hosts: list[Name] = field(default_factory=list)
    times: list[Period] = field(default_factory=list)
    spots: list[Place] = field(default_factory=list)
    leaves: bool = False
    used: list[Span] = field(default_factory=list)


def scattered(thread: Thread, sentences: Sequence[Span], sides: Mapping[str, bool | None]) -> Movement | None:
    """The one stay of which a paragraph of a plan tells who, when and where in different sentences, if it does.

    Args:
        thread: what the text told, and whom it may call by what.
        sentences: those of the paragraph, none of which told a stay by itself.
        sides: whether each member of the teams is of the applicant's.

    """
    pieces = _Pieces()
    for span in sentences:
        _take(thread, span, pieces)
    text = " ".join(thread.document.slice(span) for span in pieces.used)
    who = next((n for n in pieces.people if _side(n, sides) is not None), None)
    if who is None or not (STAYS.search(text) or GOES.search(text)) or SEVERAL.search(text):
        return None
    ours = _side(who, sides)
    if any(_side(n, sides) is ours and n.text != who.text for n in pieces.people):
        return None  # two of one side: of whom it is told, who knows
    way = "outbound" if ours else "inbound"
    place = _place(thread, pieces, way)
    if place is None and (AS_BEFORE.search(text) or AGAIN.search(text)):
        place = next((spot for spot in thread.place_of(who) if spot.organisation), None)
    place = place or _same_as(thread, sentences, way)
    if place is None and not ours and COMES_JA.search(text):
        home = thread.setting.homes.only(thread.setting.home)
        place = Place(who.span, home.organisation, home.country) if home is not None else None
    period = _period(thread, pieces)
    if place is None or period is None:
        return None
    span = Span(pieces.used[0].start, pieces.used[-1].end)
    stay = Movement(
        span=span,
        kind="prose",
        people=(who,),
        direction=way,
        organisation=place.organisation,
        organisation_span=place.span,
        country=place.country,
        host=next((host.text for host in pieces.hosts), None),
        stage=career_stage(text) if len(pieces.people) == 1 else None,
        period=period,
        places=(span,),
        slots={"destination": place.span, "period": period.span},
    )
    for used in pieces.used:
        words = thread.document.slice(used)
        named = thread.known.called(names(words, offset=used.start), words, used.start)
        stay = replace(completed([stay], words, used.start, named, thread.setting)[0], period=period)
    return stay


def filled(thread: Thread, stay: Movement, sentences: Sequence[Span], sides: Mapping[str, bool | None]) -> Movement:
    """The only stay that a paragraph told, with the time or the institution that another of its sentences names.

    Args as for :func:`scattered`.
    """
    dated = stay.period is not None and stay.period.start is not None
    if (dated and stay.organisation and not _is_begun(stay.period)) or not stay.people or stay.direction is None:
        return stay
    pieces = _Pieces()
    for span in sentences:
        _take(thread, span, pieces)
    text = " ".join(thread.document.slice(span) for span in pieces.used)
    ours = _side(stay.people[0], sides)
    others = [n for n in pieces.people if _side(n, sides) is ours and n.text != stay.person]
    if SEVERAL.search(text) or ours is None or others or (stay.direction == "outbound") != ours:
        return stay
    period = _longer(thread, stay.period, pieces) if dated else _period(thread, pieces)
    place = None if stay.organisation or stay.slots.get("destination") else _place(thread, pieces, stay.direction)
    if place is None and not stay.organisation:
        place = _same_as(thread, sentences, stay.direction)
    added = [spot.span for spot in (period, place) if spot is not None]
    told = [span for span in pieces.used if any(span.overlaps(spot) for spot in added)]
    ends = (min([stay.span.start, *(t.start for t in told)]), max([stay.span.end, *(t.end for t in told)]))
    stay = replace(stay, span=Span(*ends))
    if period is not None:
        stay = replace(stay, period=period, slots={**stay.slots, "period": period.span})
    if place is not None:
        slots = {**stay.slots, "destination": place.span}
        where = {"organisation": place.organisation, "organisation_span": place.span, "country": place.country}
        stay = replace(stay, **where, slots=slots)  # type: ignore[arg-type]
    return stay


def _side(name: Name, sides: Mapping[str, bool | None]) -> bool | None:
    return sides.get(plain(name.text).replace(" ", ""))


def _take(thread: Thread, span: Span, pieces: _Pieces) -> None:
    """Take in what a sentence names, unless it tells of the past, of an occasion, or that nobody goes."""
    text = thread.document.slice(span)
    past = PAST_JA if in_japanese(text) else PAST_EN
    was = past.search(text) and not FUTURE.search(text)
    when = times_in(text, span.start, thread.setting)
    unsure = NEGATED.search(text) or PERHAPS.search(text) or (GENERAL.search(text) and not when)
    if was or unsure or (EVENT.search(text) and not STAYS.search(text)):
        return
    before = " ".join(thread.document.slice(used) for used in pieces.used[-2:])
    named = thread.known.called(names(text, offset=span.start), text, span.start)
    hosts = [name for name in named if is_host(text, span.start, name, False)]
    met = {name.text for name in (*pieces.people, *pieces.hosts)}
    pieces.hosts += [name for name in hosts if name.text not in met]
    able = [name for name in named if name not in hosts and _is_told_of(text, span.start, name)]
    able = able if named else thread.known.unnamed.group(text, span.start)
    pieces.people += [name for name in able if name.text not in met]
    when = times_in(text, span.start, thread.setting, before=f"{before} " if before else "")
    if when and in_japanese(text) and not any(p.start for p in when):
        when = thread.when(text, span.start)  # 「夏には…も来る。8月の二週間」
    pieces.times += [p for p in when if not thread.setting.is_over(p.end or p.start, 0)]
    pieces.spots += [place for place in thread.setting.places(text, span.start) if place.organisation]
    pieces.spots += thread.with_us(text, span.start)
    pieces.leaves = pieces.leaves or LEAVING.search(text) is not None
    pieces.used.append(span)


def _same_as(thread: Thread, sentences: Sequence[Span], way: str) -> Place | None:
    """Where the one was of whom a sentence says that the traveller goes to the same place."""
    for span in sentences:
        text = thread.document.slice(span)
        if SAME_AS.search(text):
            named = thread.known.called(names(text, offset=span.start), text, span.start)
            there = (spot for name in named for spot in thread.place_of(name) if spot.organisation)
            return next((spot for spot in there if thread.lies(spot, way)), None)
    return None


def _is_told_of(text: str, offset: int, name: Name) -> bool:
    """Whether a sentence may tell that somebody travels: 「1回目の派遣は助教の宇賀神。」."""
    before = text[: name.span.start - offset]
    if before.endswith("as ") and SAME_AS.search(before):
        return False  # "Same bench as Umehara."
    return may_travel(text, offset, name, []) or ALONE_JA.fullmatch(text, name.span.end - offset) is not None


def _place(thread: Thread, pieces: _Pieces, way: str) -> Place | None:
    """The one institution of the paragraph to which people of a side go."""
    there = {p.organisation: p for p in pieces.spots if p.country and thread.setting.way(p.country) == way}
    if not there:
        homes = (thread.setting.homes.of(host) for host in pieces.hosts)
        there = {h.organisation: h for h in homes if h and h.country and thread.setting.way(h.country) == way}
    return next(iter(there.values())) if len(there) == 1 else None


def _is_begun(period: Period | None) -> bool:
    """Whether of a stay only a moment is told at which it may begin."""
    return period is not None and period.kind in MOMENTS


def _longer(thread: Thread, period: Period | None, pieces: _Pieces) -> Period | None:
    """A stay that begins at a moment, as long as the only length that another sentence tells."""
    text = thread.document.text
    told = [p for p in pieces.times if p.kind == "length" and p.months and FOR.search(text, 0, p.span.start)]
    lengths = {p.months for p in told if p.months and p.months <= MOST}
    if period is None or not _is_begun(period) or len(lengths) != 1:
        return None
    whole = begun(period.start or "", f"{lengths.pop():g} months", thread.setting)
    return replace(whole, span=period.span) if whole else None


def _period(thread: Thread, pieces: _Pieces) -> Period | None:
    """The one time of the paragraph: a range, or a beginning and how long or until when."""
    setting = thread.setting
    ranges = {(p.start, p.end): p for p in pieces.times if p.start and p.end and p.kind not in MOMENTS}
    moments = list({p.start: p for p in pieces.times if p.start and p.kind in MOMENTS}.values())
    lengths = {p.months: p for p in pieces.times if p.kind == "length" and p.months}
    ends = [p for p in pieces.times if p.kind == "until" and p.end]
    found: Period | None = None
    if len(ranges) == 1:
        found = next(iter(ranges.values()))
    elif not ranges and len(moments) == 1 and len(lengths) == 1:
        found = begun(moments[0].start or "", f"{next(iter(lengths)):g} months", setting)
        found = replace(found, span=moments[0].span) if found else None
    elif not (ranges or lengths) and moments and len(moments) + len(ends) == 2 and (not ends) == pieces.leaves:
        last = ends[0] if ends else moments[1]
        whole = periods(f"from {moments[0].start} to {last.end}")
        found = next((replace(p, span=moments[0].span) for p in whole if p.end), None)
    elif not ranges and not lengths and not ends and len(moments) == 1 and moments[0].end:
        found = moments[0]
    return found
