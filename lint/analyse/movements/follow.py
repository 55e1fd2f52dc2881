"""What the sentences around a stay tell: whom they leave out, and the period, host and task that they add to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, degree_year, periods
from lint.analyse.movements.calling import is_meant, with_members
from lint.analyse.movements.hosts import HOST_OPEN, at_host, is_host
from lint.analyse.movements.records import Movement
from lint.analyse.movements.tongue import in_japanese
from lint.analyse.movements.units import named_above
from lint.analyse.movements.verbs import FUTURE, PAST_EN, PAST_JA, SAME
from lint.analyse.movements.wording import BEING_JA, IDLE_EN, ITEM, begun, may_travel, role_in, where_to
from lint.analyse.movements.wording import times as times_in
from lint.analyse.people.names import Name, career_stage, names
from lint.analyse.places import Place, places
from lint.document import Document, Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.cells import Setting

LASTS = expression(
    r"\s*(?:(?:その)?(?:滞在|派遣|渡航|招へい|訪問|受入れ?|任期)?(?:の)?(?:期間|時期|予定)?は"
    r"|(?:the|this|his|her|their) (?:\w+ )?(?:stay|visit|secondment|period)s? "
    r"|it (?:lasts|runs|takes|is (?:planned|scheduled)))",
    re.I,
)
"""How a sentence begins that only tells when the stay of the one before is."""
FURTHER = expression(
    r"\s*(?:同(?:氏|人|地|所|大学|研究所|機関|君|研究員)|本人|現地|当地|そこ|先方|(?:滞在|来日|渡航|派遣|訪問"
    r"|期間)中|前者|後者"
    r"|(?:主な|主たる|そこでの|現地での|滞在中の)?(?:仕事|任務|役割|担当|目的|課題|テーマ|用務|業務|作業|内容)(?:は"
    r"|として|[:：])"
    r"|[^。、]{2,14}のは[、\s]"
    r"|(?:the (?:former|latter|first|second|plan|aim|task|goal|purpose|work|role|visitor|guest|assignment|objective)"
    r"|there|during|while|s?he|they|his|her|their|our (?:guest|visitor)"
    r"|(?:aims?|tasks?|roles?|work|goals?|topics?|purpose|assignment|objective):)\b)",
    re.I,
)
"""How a sentence begins that goes on with the stay of the one before."""
LEAVES = expression(r"滞在|帰国|離日|戻|過ご|\b(?:returns?|leaves?|stays?|remains?|goes back|spends?|departs?)\b")
"""Words that make a length one of the stay."""
BACKWARD = expression(
    r"[同翌]々?年|その(?:年|翌)|前年|\b(?:same|following|next|that) (?:year|autumn|spring|summer|winter)\b", re.I
)
"""A year that the sentence before tells."""
FORMER = expression(r"\s*(?:前者|the (?:former|first)\b)", re.I)
LATTER = expression(r"\s*(?:後者|the (?:latter|second)\b)", re.I)
ANOTHER = expression(r"(?:後者|(?:,\s+)?(?:and\s+|while\s+|whereas\s+)?the (?:latter|second)\b)", re.I)
SEVERAL = expression(
    r"\s*(?:両(?:名|氏|者|人|助教|学生)|[2-4２-４二三四ふたり](?:名|人)?(?:とも|は|が|の|を|に)|いずれ|彼ら|全員"
    r"|(?:they|both(?: of them)?|the two(?: of them)?|each(?: of (?:them|the two))?|all (?:two|three|four))\b)",
    re.I,
)
"""How a sentence begins that speaks of all the people of the one before."""
TASK_JA = expression(
    r"^(?:[^。、]{0,12}、)??[^。、]{0,24}?(?:では|には|は|において|そこで|[:：])[、\s]*(?:[^。、]{0,16}?(?:が|には"
    r"|は|において|では)、)?"
    r"(.{3,}?)(?:こと(?:だ|である|です|を[^。、]{2,10}|に[^。、]{2,8}|が[^。、]{2,8})?|(?:の)?を?担当(?:する)?"
    r"|役)?[。\s]*$",
    re.S,
)
"""A topic, and behind it what is to be done: 「同氏は当地において、膜を測ることを任務とする」."""
TASK_EN = expression(
    r"(?:\bwill\b|\b(?:is|are|plans?) to\b|:(?: to\b)?|\b(?:[Ss]?[Hh]e|[Tt]hey|we)\b(?=\s+[a-z]+\s))\s+"
    r"(?:also |then |there |first |will |together )?(.{4,}?)[.\s]*$",
    re.S,
)
CLIPPED = expression(r"(?:する)?(?:の)?(?:役割?|係|担当)(?=。?\s*$)")
"""A noun for the part one plays, at the end of a line of a list."""
TOPIC_JA = expression(r"\s*(?:さん|氏|君|博士|助教)?\s*(?:[(（][^()（）]{0,60}[)）])?\s*(?:に(?:ついて|関して)|の場合)")
BACK = expression(
    r"\s*(?:帰国|帰任|帰還)(?:し(?:た後|て))?後?(?:は|に|も|の)|\s*戻った(?:後|のち)"
    r"|\s*(?:(?:after|on|upon) (?:(?:his|her|their|the) )?return|(?:once )?back (?:in|at|home))",
    re.I,
)
"""How a sentence begins that tells what follows the stay, at home."""
LABEL = expression(r"\s*[A-Z][\w ]{2,24}:\s|\s*[^\s:：。、]{2,10}[:：]")
CALLED = expression(
    r"(?:渡航|派遣|来日|訪問|滞在|対象|招(?:へい|聘)|留学|候補)者は[、\s]?$"
    r"|(?:[一二三四五六七八九十0-9]人目|最初|次|最後)(?:の[^、。はが]{1,8})?は[、\s]?(?:[^、。はがを]{0,24}(?:の"
    r"|である))?[^、。はがをの]{0,8}$"
    r"|(?:渡|行|赴|向か|訪れ|訪ね|滞在す|派遣す|来|来日す|迎え|招|送[りる]出?|担当す"
    r"|過ご)[るうくす]のは[、\s]?(?:[^、。はがを]{0,24}(?:の|である))?[^、。はがをの]{0,8}$"
    r"|\b[Tt]he (?:(?:first|second|third|next|last|other|only|youngest) )?(?:(?:one |person |member )?to (?:go|leave"
    r"|travel|come|arrive)"
    r"|travell?er|visitor|guest|candidate)(?: (?:abroad|overseas|to \w+))? (?:is|will be) (?:(?:our|the"
    r"|an?) )?(?:[a-z-]+ ){0,4}$"
    r"|\b(?:stay|secondment|visit|place|slot|exchange|trip) (?:concerns|is (?:for|that of)|goes to|falls to)\s+"
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
    r"|\bwe (?:propose|nominate|have chosen|send)\s+(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?$"
)
"""What goes before the one whom a sentence presents: 「渡航者は」, 「最初に渡るのは特任助教の」."""
ALONE = expression(r"\s*(?:さん|氏|君|助教|博士)?\s*(?:[(（][^()（）]{0,60}[)）])?(?:である|です)?[。.\s]*")
"""What may be left of a sentence that only presents somebody: 「ポスドクの勅使河原 凪。」."""
OTHER = expression(r"[一-龠ァ-ヶーA-Za-z)）](?:(?<![年度月目半期後回中在問先])(?<!期間)(?<!場所)(?<!機関)は|が)(?!ら)")
"""A subject of its own in a Japanese sentence; 「2025年度は」 and 「現地では」 are none."""
SAME_PLACE = expression(
    r"同(?:じ)?(?:大学|研究所|研究室|機関|病院|機構|社|校|所|地|センター|グループ)(?!で.{0,6}開催)"
    r"|\b(?:the same|that) (?:institut(?:e|ion)|university|lab(?:oratory)?|group|place|centre|center|company|hospital"
    r"|team|department)\b"
    r"|\bthere\b",
    re.I,
)
"""How a sentence points at the place of one before."""


@dataclass(frozen=True)
class Topic:
    """A person of whom a sentence or heading speaks, so that those below may leave the name out."""

    people: tuple[Name, ...]
    span: Span
    stage: str | None = None
    degree_year: int | None = None
    travels: bool = False
    """Whether a stay of this person was told already."""
    where: tuple[Place, ...] = ()
    """Where a sentence that presents the person says that they go."""


def topic(text: str, offset: int, named: Sequence[Name]) -> Topic | None:
    """The one person whom a sentence is about, hosts left out."""
    japanese = in_japanese(text)
    about = []
    for name in named:
        start, end = name.span.start - offset, name.span.end - offset
        spoken = start >= 0 and (TOPIC_JA.match(text, end) or CALLED.search(text[:start])) is not None
        spoken = spoken or (start >= 0 and ALONE.fullmatch(text[end:]) is not None)
        if not spoken and (start < 0 or is_host(text, offset, name, False) or not may_travel(text, offset, name, [])):
            continue
        before = text[:start]
        led = re.sub(r"\b(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s*$|^\s*As for\s+", "", before)
        first = ITEM.fullmatch(re.sub(r"(?:Our|The|An?)\s(?:[a-z-]+\s){1,4}$", "", led)) is not None
        if (
            first
            or spoken
            or ALONE.fullmatch(text[end:])
            or (japanese and re.match(r"[^、。]{0,6}?[はが、]", text[end:]))
        ):
            about.append(name)
    if len(about) != 1:
        return None
    before = text[: about[0].span.start - offset]
    where = places(before, offset=offset) if CALLED.search(before) else []
    going = tuple(place for place in where if place.organisation and _goes_to(text[place.span.end - offset :]))
    return Topic((about[0],), Span(offset, offset + len(text)), career_stage(text), degree_year(text), where=going)


def _goes_to(after: str) -> bool:
    return re.match(r"\s?(?:[（(][^（）()]*[)）])?\s?(?:へ|に|で|を訪)", after) is not None


def without_subject(text: str) -> bool:
    """Whether a sentence leaves its subject to those before."""
    if SAME.match(text) or LABEL.match(text):
        return True
    if in_japanese(text, "ぁ-ん一-龠"):
        return OTHER.search(text) is None
    if re.match(r"[^,;]{0,60},\s+(?:s?he|they)\b", text):
        return True
    return re.match(r"\s*(?:From|In|At|To|For)\b", text) is not None and not re.search(
        r"\b(?:will|is|are|has|have|plans?|shall|we|our)\b", text
    )


def other_topic(text: str, offset: int, people: Sequence[Name]) -> bool:
    """Whether a Japanese sentence is about something else, with the person as its doer: 「選考は…Aが行う」."""
    first = min(name.span.start for name in people) - offset
    match = OTHER.search(text)
    return match is not None and match.end() <= first and text[match.end() - 1] == "は"


def completed(
    stays: Sequence[Movement], text: str, offset: int, named: Sequence[Name], setting: Setting
) -> list[Movement]:
    """The stays told last, with what a sentence after them adds: the period, the host, the task.

    Args:
        stays: the stays of the last sentence that told any.
        text: the sentence.
        offset: where it begins in the draft.
        named: the people it names.
        setting: the project's start and fiscal year.

    """
    japanese = in_japanese(text, "ぁ-ん一-龠")
    if (PAST_JA if japanese else PAST_EN).search(text) and not FUTURE.search(text):
        return list(stays)
    if BACK.match(text):
        return list(stays)
    hosts = [name for name in named if is_host(text, offset, name, False)]
    left_open = host_left_open(text, offset)
    goes_on = FURTHER.match(text) or LASTS.match(text) or left_open or without_subject(text)
    if not goes_on and not hosts:
        return list(stays)
    times = times_in(text, offset, setting) if goes_on else []
    doing = any(re.match(r"(?:名誉|特任|准)?(?:教授|博士|氏|先生)?[がは]", text[h.span.end - offset :]) for h in hosts)
    task = _task(text, offset, japanese, [*times, *named]) if goes_on and not doing else None
    span = Span(offset, offset + len(text))
    done = []
    for index, stay in enumerate(stays):
        if len(stays) > 1 and ((FORMER.match(text) and index > 0) or (LATTER.match(text) and index < len(stays) - 1)):
            done.append(stay)
            continue
        spot = _place(text, offset, setting, hosts) if stay.organisation is None and (goes_on or hosts) else None
        if spot is not None:
            stay = replace(stay, organisation=spot.organisation, organisation_span=spot.span, country=spot.country)
        done.append(
            replace(
                stay,
                period=_lasts(stay.period, times, text, offset, setting) if stay.period else next(iter(times), None),
                host=stay.host or (hosts[0].text if hosts else None),
                role=stay.role or task,
                role_span=span if task and not stay.role else stay.role_span,
                slots=stay.slots if stay.host or hosts else {**stay.slots, **left_open},
            )
        )
    return done


def _lasts(first: Period, times: Sequence[Period], text: str, offset: int, setting: Setting) -> Period:
    """A stay of which only the beginning was told, with the end or the length that a sentence after it tells."""
    if first.start is None or (first.end is not None and first.kind not in ("month", "day", "from")):
        return first
    last = next((time for time in times if time.kind == "until" and time.end), None)
    if last is not None:
        return next((replace(p, span=first.span) for p in periods(f"from {first.start} to {last.end}") if p.end), first)
    length = next((time for time in times if time.kind == "length" and time.months), None)
    if length is None or not LEAVES.search(text):
        return first
    whole = begun(first.start, text[length.span.start - offset : length.span.end - offset], setting)
    return replace(whole, span=first.span) if whole else first


def _place(text: str, offset: int, setting: Setting, hosts: Sequence[Name]) -> Place | None:
    """The institution that a sentence after a stay says it is at, or that of the host."""
    spots = places(text, offset=offset, called=setting.called)
    if hosts:
        return next(iter(at_host(text, offset, hosts, spots)), None)
    return next((p for p in where_to(text, offset, spots, [], False, setting) if p.organisation), None)


def host_left_open(text: str, offset: int) -> dict[str, Span]:
    """The slot of a host whom a sentence leaves open."""
    match = HOST_OPEN.search(text)
    return {"host": Span(offset + match.start(), offset + match.end())} if match else {}


def _task(text: str, offset: int, japanese: bool, known: Sequence[object]) -> str | None:
    """What a sentence says that the traveller does."""
    if japanese:
        told = TASK_JA.match(text) if FURTHER.match(text) else None
        part = CLIPPED.sub("", text).rstrip("を。 \n")
        words = told[1] if told else role_in(part, offset, "", False, True, known)  # type: ignore[arg-type]
        words = words or (part if CLIPPED.search(text) else None)
        told_so = words and re.search(r"[一-龠ァ-ヶ]{2}", words) and not BEING_JA.search(words)
        return " ".join(words.split()) if words and told_so else None
    told = TASK_EN.search(text)
    words = " ".join(told[1].split()) if told else ""
    return words if len(words.split()) > 1 and not IDLE_EN.match(words) else None


class Thread:
    """What was told before a sentence: the stays found, those told last, and whom its paragraph speaks of."""

    def __init__(self, document: Document, setting: Setting, known: list[tuple[str, Name]]) -> None:
        self.document, self.setting, self.known = document, setting, known
        self.found: list[Movement] = []
        self.latest = range(0)
        """The stays in ``found`` that the last sentence with any told."""
        self.block: list[Span] = []
        """The sentences of this paragraph so far."""
        self.above: Span | None = None
        """The heading of a plan's part."""
        self._place = Span(0, 0)
        self._start = -1

    def at(self, place: Span) -> None:
        """Go on to a sentence."""
        start = next(self.document.blocks_in(place)).span.start
        if start != self._start:
            self.block, self._start = [], start
        self._place = place

    def near(self) -> Movement | None:
        """The stay told last, when it stands close by."""
        last = self.found[self.latest.stop - 1] if self.latest else None
        return last if last is not None and self._place.start - last.span.end < 260 else None

    def told_here(self) -> bool:
        """Whether this paragraph told the last stay."""
        return bool(self.latest) and bool(self.block) and self.found[self.latest.start].span.end > self.block[0].start

    def add(self, made: Sequence[Movement]) -> None:
        """Take in the stays that a sentence told."""
        if made:
            self.found.extend(made)
            self.latest = range(len(self.found) - len(made), len(self.found))

    def complete(self, text: str, offset: int) -> None:
        """Take in what a sentence adds to the stays told last."""
        named = with_members(names(text, offset=offset), text, offset, self.known)
        stays = self.found[self.latest.start : self.latest.stop]
        if LASTS.match(text):
            stays = [self._lasting(stay, text, offset) for stay in stays]
        self.found[self.latest.start : self.latest.stop] = completed(stays, text, offset, named, self.setting)

    def _lasting(self, stay: Movement, text: str, offset: int) -> Movement:
        """A stay of which only the beginning was told, with the length that a sentence after it tells."""
        told = times_in(text, offset, self.setting)
        first = stay.period
        if first is None or first.kind not in ("month", "day", "from") or not told or told[0].kind != "length":
            return stay
        whole = begun(self.document.slice(first.span), self.document.slice(told[0].span), self.setting)
        return replace(stay, period=replace(whole, span=first.span)) if whole else stay

    def host(self, text: str, offset: int) -> None:
        """Take in the host whom the rest of the sentence names: "; her host will be Prof. Kudo"."""
        named = with_members(names(text, offset=offset), text, offset, self.known)
        hosts = [name for name in named if is_host(text, offset, name, False)]
        for index in self.latest if hosts else ():
            stay = self.found[index]
            if stay.host is None and all(not hosts[0].span.overlaps(name.span) for name in stay.people):
                self.found[index] = replace(stay, host=hosts[0].text)

    def place(self, last: Movement | None) -> list[Place]:
        """The place that 「同大学」 or "there" points at: the last one told in this paragraph, or of the last stay."""
        for span in reversed(self.block[-2:]):
            found = [
                place
                for place in places(self.document.slice(span), offset=span.start, called=self.setting.called)
                if place.organisation
            ]
            if found:
                return found[-1:]
        if last is None or last.organisation is None or last.organisation_span is None:
            return []
        return [Place(last.organisation_span, last.organisation, last.country)]

    def each(self, text: str, offset: int) -> list[tuple[int, int]]:
        """The parts of a sentence that only say how long one and the other stay: "The former leaves after a month"."""
        if not FORMER.match(text) and not LATTER.match(text):
            return []
        cuts = [0, *(match.start() for match in ANOTHER.finditer(text)), len(text)]
        dated = any(time.start for time in times_in(text, offset, self.setting))
        return [] if dated or len(self.latest) < 2 else list(pairwise(cuts))

    def when(self, text: str, offset: int) -> list[Period]:
        """The periods of a clause that can be a stay's; 「同年9月」 by the year that its paragraph told before."""
        found = times_in(text, offset, self.setting)
        if not any(p.start is None and p.kind != "length" for p in found) or not BACKWARD.search(text):
            return found
        begin = self.block[0].start if self.block else self._place.start
        return times_in(text, offset, self.setting, before=self.document.slice(Span(begin, offset)))

    def several(self, text: str) -> Topic | None:
        """Whom "they", 「両名は」, 「前者は」 and "the latter" speak of: the people of a sentence before."""
        which = 0 if FORMER.match(text) else -1 if LATTER.match(text) else None
        if which is None and not SEVERAL.match(text):
            return None
        for span in reversed(self.block[-2:]):
            words = self.document.slice(span)
            told = [m.people[0] for m in self.found[-4:] if m.people and span.overlaps(m.span)]
            named = with_members(names(words, offset=span.start), words, span.start, self.known)
            people = list({name.text: name for name in told}.values()) or [
                name
                for name in named
                if not is_host(words, span.start, name, False) and is_meant(words, span.start, name)
            ]
            if len(people) > 1:
                chosen = people if which is None else [people[which]]
                travels = any(m.people and span.overlaps(m.span) for m in self.found[-4:])
                return Topic(tuple(chosen), span, career_stage(words) if which is None else None, None, travels)
            if people:
                return None
        return None

    def shared(self, end: int) -> list[Place]:
        """The institution that the sentence being read names before a place in it."""
        text = self.document.slice(Span(self._place.start, end))
        spots = [p for p in places(text, offset=self._place.start, called=self.setting.called) if p.organisation]
        return spots[-1:]

    def topic(self) -> Topic | None:
        """Whom a sentence without a subject speaks of: the one of a sentence before, or of the heading."""
        for span in reversed(self.block[-3:]):
            last = self.found[self.latest.stop - 1] if self.latest else None
            if last is not None and last.people and span.overlaps(last.span):
                alone = len({self.found[i].person for i in self.latest}) == 1
                return Topic(last.people, last.span, last.stage, last.degree_year, True) if alone else None
            text = self.document.slice(span)
            named = with_members(names(text, offset=span.start), text, span.start, self.known)
            if named:
                return topic(text, span.start, named)
        above = named_above(self.document, self.above) if self.above is not None else None
        if above is None:
            return None
        people = names(above[1].text, cell=True, header="氏名", offset=above[1].span.start)[:1]
        told = any(m.people and self.above and m.people[0].span.overlaps(self.above) for m in self.found[-3:])
        return (
            Topic(tuple(people), above[1].span, career_stage(above[0]), degree_year(above[0]), told) if people else None
        )
