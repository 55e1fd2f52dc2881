"""Who goes, who receives them, and whom they work with there."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analyse.movements.hosts import beside, is_host
from lint.analyse.movements.prose.asides import received
from lint.analyse.movements.prose.reading.told import Told
from lint.analyse.movements.prose.topics import without_subject
from lint.analyse.movements.prose.verbs import INVITES, STAY_NOUN
from lint.analyse.movements.prose.wording import in_period, may_travel, stand_in_of, works_with
from lint.analyse.people.names import Name, names
from lint.document import Span
from lint.expressions import expression

FORMER_OF, LATTER_OF = re.compile(r"\bthe former\b"), re.compile(r"\bthe latter\b")
MYSELF = expression(
    r"(?:^|[,;]\s|\b(?:and|then|when|20\d\d)\s)\s*(I)\s+"
    r"(?:(?:will|shall|am to|plan to|intend to|myself|also|then|first)\s+)*"
    r"(?:spend|go|visit|stay|travel|fly|work|move|join|come|leave|return|remain|follow)\b"
    r"|(?:^|[。、])((?:私|筆者|申請者|提案者)(?:自身|本人)?)[はがも]"
)
"""Words by which the applicant tells of a stay of their own: "In February 2025 I spend ten days at"."""
RECEIVED = expression(
    r"\b(?:for|with) (?:him|her|them)\b|\b(?:his|her|their) (?:host|supervisor|mentor)\b"
    r"|\b(?:hosts?|receives?|welcomes?|supervises?|mentors?|awaits?|expects?) (?:him|her|them)\b"
)
"""How a clause speaks of whom somebody receives, and of whom the text told before: "I shall be her host"."""
BY_PRONOUN = re.compile(
    r"\s*(?:(?:He|She|They)\b(?! or\b)|(?:He or she|This (?:person|researcher|student|fellow|colleague))\b)"
)
"""How a sentence begins that speaks of somebody told before."""
WITH = re.compile(r"\b(?:with|under|by)\s(?:(?:Dr|Prof|Professor|Drs|Profs|Mr|Ms)\.?\s)*$")
AND_TOO = re.compile(r"\s(?:and|&)\s(?:(?:Dr|Prof|Professor|Mr|Ms)\.?\s)*")
"""What stands around two with whom somebody works."""
LISTED = 3
"""Places of a line from which it tells more than one stay."""


def find_people(told: Told) -> None:
    """Find the people and places of a clause, and part those who travel from those who receive."""
    text, offset = told.text, told.offset
    told.named = told.thread.known.called(names(text, offset=offset), text, offset)
    told.spots = [place for place in told.setting.places(text, offset) if not in_period(place, told.times)]
    verb = told.clause.verb.removesuffix("受け入れ先")  # 「Aの受け入れ先はX」 invites nobody
    told.inviting = bool(INVITES.search(verb)) and not received(text, offset, told.spots)
    hosts = [
        name
        for name in told.named
        if is_host(text, offset, name, told.inviting) or beside(text, offset, name, told.spots)
    ]
    hosts += [name for name in told.named if name not in hosts and _beside_host(text, offset, name, hosts)]
    able = [name for name in told.named if name not in hosts and may_travel(text, offset, name, told.spots)]
    there = _worked_with(told, able)
    if told.clause.item:
        there += _behind_the_place(told, able, [*hosts, *there])
    told.hosts, told.people = [*hosts, *there], [name for name in able if name not in there]
    told.people = told.people or told.thread.teacher(text, offset, told.last)
    if not told.people and (not told.japanese or STAY_NOUN.search(text)):
        told.people = told.thread.known.unnamed.group(text, offset)
    if len(told.people) == 2 and FORMER_OF.search(text) and not LATTER_OF.search(text):
        told.people = told.people[:1]  # "both go to Edinburgh, the former from April to September", the latter after it
    spoken = BY_PRONOUN.match(text) is not None  # "He comes because an enzymologist must see it"
    told.stand_in = None if told.people or spoken else stand_in_of(text, offset, told.named)


def _beside_host(text: str, offset: int, name: Name, hosts: list[Name]) -> bool:
    """Whether somebody is named as a second with whom the traveller works: "with C1 and C2"."""
    before = text[: name.span.start - offset]
    return any(
        host.span.end <= name.span.start and AND_TOO.fullmatch(before, host.span.end - offset)
        and WITH.search(before, 0, host.span.start - offset)
        for host in hosts
    )  # fmt: skip


def _worked_with(told: Told, able: list[Name]) -> list[Name]:
    """Those among the people able to travel with whom the traveller works: 「五十嵐と較正法をそろえる」."""
    spoken_of = without_subject(told.text) and told.thread.topic() is not None
    nobody = stand_in_of(told.text, told.offset, told.named) if able and told.japanese else None
    later = told.clause.later or spoken_of or (nobody is not None and nobody < able[0].span)
    return [name for name in able if (name is not able[0] or later) and works_with(told.text, told.offset, name, able)]


def _behind_the_place(told: Told, able: list[Name], taken: list[Name]) -> list[Name]:
    """Who receives, in a line of a list: the people behind the place, where a traveller stands ahead of it."""
    first = next((place.span for place in told.spots if place.organisation), None)
    if first is None or len(told.spots) >= LISTED:
        return []
    nobody = stand_in_of(told.text, told.offset, told.named)
    if not any(name.span < first for name in able) and not (nobody and nobody < first):
        return []
    return [name for name in told.named if name.span > first and name not in taken]


def take_left_out(told: Told) -> None:
    """Take over whom the clause leaves out, from the text before; and the time told there, if it tells none."""
    if told.people or told.stand_in is not None:
        return
    if (myself := MYSELF.search(told.text)) and told.thread.author is not None and told.where and told.dated:
        begin, end = myself.span(1 if myself[1] else 2)
        told.people = [replace(told.thread.author, span=Span(told.offset + begin, told.offset + end))]
        return
    if BY_PRONOUN.match(told.text) and (nobody := told.thread.stands_in(told.text)) is not None:
        told.stand_in = nobody
        return
    left = told.thread.left_out(told.clause, told.text, told.last)
    if left is None and told.inviting and told.hosts and told.japanese and "を" not in told.text:
        left = told.thread.topic()  # 「…まで、門田が受け入れる」
    if left is None and told.hosts and told.placed and told.dated and RECEIVED.search(told.text):
        left = told.thread.topic()
    told.left = left
    if left is None:
        if told.mobile and without_subject(told.text):
            told.stand_in = told.thread.stands_in()
        return
    told.people = list(left.people)
    begin, end = told.clause.span.start, told.clause.span.end
    if told.where and told.clause.later and left.span.end == begin and not told.dated:
        whole = Span(left.span.start, end)
        told.times = told.thread.when(told.thread.document.slice(whole), whole.start)
