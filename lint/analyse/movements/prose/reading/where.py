"""Where the travellers go: a place of the clause, or one that it points at."""

from __future__ import annotations

import re

from lint.analyse.movements.hosts import at_host
from lint.analyse.movements.prose.asides import AGAIN
from lint.analyse.movements.prose.clauses import FINITE, STAYS
from lint.analyse.movements.prose.follow import FORMER, LATTER
from lint.analyse.movements.prose.leaning import SAME_PLACE
from lint.analyse.movements.prose.reading.told import Told
from lint.analyse.movements.prose.unlisted import unlisted
from lint.analyse.movements.prose.verbs import FOLLOWS, FURTHER_STAY
from lint.analyse.movements.prose.wording import led_by, where_to
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.expressions import expression

LED = 16
"""Characters between an institution and somebody who is at home there, at most: 「同病院のDr. Leah Rosenthal」."""


BACKWARDS = expression(
    r"\bin (?:the (?:other|opposite|reverse) direction|return|turn|exchange)\b"
    r"|\bthe other way(?: (?:a)?round)?\b|\bvice versa\b"
    r"|\b(?:return|counter|reciprocal)[ -](?:visit|stay)\b",
    re.I,
)
"""What sends one traveller to where the one before comes from."""


def find_place(told: Told) -> None:
    """Find where the clause says that people go: by name, by what it points at, by the host, in no list at last."""
    text, offset = told.text, told.offset
    led = told.japanese and not told.clause.item
    spots = led_by(text, offset, told.clause.verb, told.spots) if led else told.spots
    told.where = where_to(text, offset, spots, told.people, told.coming, told.setting)
    _pointed_at(told)
    _shared(told)
    told.where = told.where or told.thread.again(text, offset)
    if told.people and not told.where and AGAIN.search(text):
        told.where = told.thread.place_of(told.people[0])
    if told.hosts and not told.placed:
        told.where = at_host(text, offset, told.hosts, told.spots) or told.where
    if not told.where and told.last is not None and told.last.people and BACKWARDS.search(text):
        told.where = _home_of(told, told.last.people[0])
    if told.people and told.dated and not told.where:
        told.where = told.thread.asked(text)
    if not told.where and _goes_like_the_other(told):
        told.where = told.thread.place(told.last, told.way, told.offset)
    if not told.where and told.hosts and not told.japanese:
        told.where = _at_home_of(told)
    if not told.placed and (lost := unlisted(text, offset, told.spots, told.named)):
        told.where = [lost]


def _goes_like_the_other(told: Told) -> bool:
    """Whether a clause without a verb puts a traveller to the one before: ", and Prof. Lowe for a week in March"."""
    if told.japanese or not (told.clause.later and told.people and told.dated) or told.last is None:
        return False
    beside = told.last.span.end + 2 >= told.clause.span.start and told.last.direction in (told.way, None)
    return beside and not told.clause.verb and FINITE.search(told.text) is None


def _at_home_of(told: Told) -> list[Place]:
    """The institution of who receives, by the teams, for a stay with them: "stays with Prof. Bell"."""
    if not STAYS.search(told.text):
        return []
    return next(filter(None, (_home_of(told, host) for host in told.hosts)), [])


def _home_of(told: Told, person: Name) -> list[Place]:
    """The institution of a member of the teams, where the traveller may go there."""
    home = told.setting.homes.of(person)
    if home is None or home.country is None or told.way != told.setting.way(home.country):
        return []
    return [Place(person.span, home.organisation, home.country)]


def _pointed_at(told: Told) -> None:
    """The place that 「同大学」 or "there" points at, or that of the person whom somebody follows."""
    if not told.placed and (same := SAME_PLACE.search(told.text)) and not _is_home_of(told, same.end()):
        told.where = told.thread.place(told.last, told.way, told.offset) or told.where
    if told.people and told.last is not None and not told.where and FOLLOWS.search(told.text):
        told.where = told.thread.place(told.last)


def _is_home_of(told: Told, end: int) -> bool:
    """Whether the place before only tells where somebody is at home: 「同病院のDr. Leah Rosenthal」."""
    gaps = (name.span.start - told.offset - end for name in told.named)
    return told.text[end:].startswith("の") and any(0 <= gap <= LED for gap in gaps)


def _shared(told: Told) -> None:
    """The place and time that the sentence names before it tells of the former and the latter."""
    if told.clause.later and (FORMER.match(told.text) or LATTER.match(told.text)):
        spots, times = told.thread.shared(told.offset)
        told.where, told.times = told.where or spots, told.times or times


def take_place_left_out(told: Told) -> None:
    """Take over the place of whom the clause leaves out: where the last stay was, or what the text before told."""
    if told.left is None:
        return
    if not told.where and told.last is not None and FURTHER_STAY.match(told.text):
        told.where = told.thread.place(told.last)
    if told.left.where and not told.placed:
        told.where = list(told.left.where)
