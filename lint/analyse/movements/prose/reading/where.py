"""Where the travellers go: a place of the clause, or one that it points at."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analyse.movements.hosts import at_host, is_at
from lint.analyse.movements.prose.announced import announced, asked, introduced
from lint.analyse.movements.prose.asides import AGAIN
from lint.analyse.movements.prose.clauses import FAR_JA, FAR_PARTNER_JA, FINITE, STAYS, VAGUE_PLACE
from lint.analyse.movements.prose.destinations import led_by, where_to
from lint.analyse.movements.prose.follow import FORMER, LATTER
from lint.analyse.movements.prose.leaning import SAME_PLACE
from lint.analyse.movements.prose.meant import MUTUAL
from lint.analyse.movements.prose.reading.told import Told
from lint.analyse.movements.prose.unlisted import unlisted
from lint.analyse.movements.prose.verbs import FOLLOWS, FURTHER_STAY
from lint.analyse.people.names import Name, names
from lint.analyse.places import Place, same_organisation
from lint.document import Span
from lint.expressions import expression

SAME_PERSON = expression(
    r"(?:同|(?:^|(?<=[、はがもにで間ら]))この|(?:^|(?<=[、はがもにで間ら])))"
    r"(教授|准教授|博士|先生|氏|助教|講師)の(?:研究室|もと|下|元|ところ|グループ|チーム|ラボ|指導(?!教))"
)
"""How a clause points at the place of somebody named before."""
FOR_ALL = expression(
    r"[^。\n]*(?:(?:以下|次|下記)(?:に(?:挙げる|示す))?の[^。、\n]{0,14}[名人者]|(?:渡航|派遣|滞在|訪問|受け?入れ"
    r"|行き)先は、?(?:[^。、\n]{0,6}、)?"
    r"(?:いずれも|すべて|全て|全員|みな|どちらも|共通))[^。\n]*"
)
"""A sentence that tells of those below together."""
FAR = 600
"""Characters between such a sentence and those of whom it tells, at most."""
LED = 16
"""Characters between an institution and somebody who is at home there, at most: 「同病院のDr. Leah Rosenthal」."""


BACKWARDS = expression(
    r"\bin (?:the (?:other|opposite|reverse) direction|return|turn|exchange)\b"
    r"|\bthe (?:other|opposite|reverse) way(?: (?:a)?round)?\b|\bvice versa\b"
    r"|\b(?:return|counter|reciprocal)[ -](?:visit|stay)\b",
    re.I,
)
"""What sends one traveller to where the one before comes from."""


SENT_OUT = expression(
    r"(?:海外|国外|外国|欧米|相手国)(?:の[^、。はがを]{1,12})?[にへ](?:[^、。]{0,12})?(?:派遣|渡航|送)"
)
"""What sends people abroad, wherever they are at home."""
MONTHS_WITH = expression(r"\b(?:months?|weeks|years?) (?:with|under)\s[A-Z]|\bhalf a year (?:with|under)\s[A-Z]")
"""A stay told by how long it lasts: "four months with Makoto Fukaya"."""
AT_GROUP = expression(
    r"\b(?:to|at|in|joins?|visits?)\s(?:the\s)?(?:lab(?:oratory)?|group|chair|institute|team|section)\sof\s"
    r"|\bunder the roof of\s"
)
"""A stay told by whose group it is at: "again to the laboratory of Prof. Rovero"."""
LED_GROUP = expression(
    r"\b(?:joins?|joining|visits?|visiting|in|at|to|within)\s+(?:the\s+)?([A-ZÀ-Ž][\w’-]+)\s(?:lab(?:oratory)?|group"
    r"|team)\b"
)
"""A group that is called after who leads it, and gone to."""


def find_place(told: Told) -> None:
    """Find where the clause says that people go: by name, by what it points at, by the host, in no list at last."""
    text, offset = told.text, told.offset
    led = told.japanese and not told.clause.item
    spots = led_by(text, offset, told.clause.verb, told.spots) if led else told.spots
    told.where = where_to(text, offset, spots, told.people, told.coming, told.setting)
    if not told.where and re.search(
        rf"(?:{FAR_JA}|{FAR_PARTNER_JA})(?:の(?:いずれか|どこか|どれか))?[へにで]" if told.japanese else VAGUE_PLACE,
        text,
    ):
        return
    _pointed_at(told)
    _away_from_home(told)
    _shared(told)
    told.where = told.where or told.thread.again(text, offset)
    if told.people and not told.placed and AGAIN.search(text):
        told.where = _once_more(told) or told.where
    if told.hosts and told.placed and not (told.where[0].known or told.where[0].country):
        told.where = next(filter(None, (_home_of(told, host) for host in told.hosts)), told.where)
    if told.hosts and not told.placed and told.where:
        told.where = _in_land_of_host(told) or told.where
    if told.hosts and not told.placed:
        told.where = at_host(text, offset, told.hosts, told.spots) or _home_of_host(told) or told.where
    if not told.placed and len(told.people) == 2 and MUTUAL.search(text):
        told.where = _crosswise(told)
    if not told.where and told.last is not None and told.last.people and BACKWARDS.search(text):
        told.where = _home_of(told, told.last.people[0])
    if told.people and told.dated and not told.where:
        told.where = asked(told.thread, text)
    if not told.where and _goes_like_the_other(told):
        told.where = told.thread.place(told.last, told.way, told.offset)
    if not told.where and told.hosts and not told.japanese:
        told.where = _at_home_of(told)
    if not told.where and not told.japanese:
        _led_group(told)
    if not told.where and told.mobile and told.who and told.when and not told.japanese:
        told.where = announced(told.thread, told.way or told.thread.way, nobody=not told.people)
    if told.mobile and told.people and told.when and not told.where:
        told.where = introduced(told.thread, told.way)
    if not told.placed and (lost := unlisted(text, offset, told.spots, told.named)):
        told.where = [lost]
    if told.mobile and told.people and not told.where:
        told.where = [p for p in _for_all(told) if told.way in (None, told.setting.way_between(None, p.country))]
    if told.where and ((not told.placed and _is_own_land(told)) or _stays_home(told)):
        told.where = []
    if not told.where and told.people and told.way in (None, "inbound"):
        told.where = told.thread.with_us(text, offset)


def _once_more(told: Told) -> list[Place]:
    """Where somebody was before who goes there again: "returns to Iceland once more", 「もう一度ウメオに戻る」."""
    before = told.thread.place_of(told.people[0])
    named = next((place.country for place in told.where if place.country), None)
    return [place for place in before if named in (None, place.country)]


def _is_own_land(told: Told) -> bool:
    """Whether a member is put in a country where they are at home, as one who travels: "winters in Portugal"."""
    land = told.where[0].country
    return land is not None and told.way is not None and told.way != told.setting.way(land)


def _stays_home(told: Told) -> bool:
    """Whether the only places are the applicant's own, where people are sent abroad: 「A大学のBを海外に派遣する」."""
    if told.setting.home is None or any(not told.setting.ours(place.country) for place in told.where):
        return False
    return SENT_OUT.search(told.text) is not None


def _for_all(told: Told) -> list[Place]:
    """Where the sentence that leads this part says that all those below go: 「以下の2名は、…に滞在する」."""
    above = told.thread.above
    begin = max(above.end if above else 0, told.offset - FAR)
    text = told.thread.document.text[begin : told.offset]
    lead = next(iter(reversed(list(FOR_ALL.finditer(text)))), None)
    spots = told.setting.places(lead[0], begin + lead.start()) if lead else []
    return [place for place in spots if place.organisation][-1:]


def _home_of_host(told: Told) -> list[Place]:
    """The institution of who receives, where the plan or the team told it before: 「Jansenのところで」."""
    there = (name for name in told.hosts if told.japanese and is_at(told.text, told.offset, name))
    homes = [home for name in there if (home := told.setting.homes.of(name))][: max(1, len(told.people))]
    again = told.clause.later and told.last is not None and told.last.organisation
    return [home for home in homes if home.organisation != again]  # 「…大学へ渡り、A教授の研究室に加わる」


def _in_land_of_host(told: Told) -> list[Place]:
    """The institution of who receives, for a town in the same country: "joins Strand in Hobart"."""
    homes = (home for host in told.hosts for home in _home_of(told, host))
    return [home for home in homes if home.country == told.where[0].country][:1]


def _crosswise(told: Told) -> list[Place]:
    """For each of two people the institution of the other: 「互いの大学を訪れる」."""
    first, last = told.people
    home, away = told.setting.homes.of(first), told.setting.homes.of(last)
    if home is None or away is None or told.setting.ours(home.country) == told.setting.ours(away.country):
        return told.where
    return [replace(away, span=first.span), replace(home, span=last.span)]


def _goes_like_the_other(told: Told) -> bool:
    """Whether a clause without a verb puts a traveller to the one before: ", and Prof. Lowe for a week in March"."""
    if told.japanese or not (told.clause.later and told.people and told.dated) or told.last is None:
        return False
    beside = told.last.span.end + 2 >= told.clause.span.start and told.last.direction in (told.way, None)
    return beside and not told.clause.verb and FINITE.search(told.text) is None


def _at_home_of(told: Told) -> list[Place]:
    """The institution of who receives, by the teams, for a stay with them: "stays with Prof. Bell"."""
    with_host = MONTHS_WITH.search(told.text) or AT_GROUP.search(told.text)
    if not (STAYS.search(told.text) or (told.mobile and with_host)):
        return []
    return next(filter(None, (_home_of(told, host) for host in told.hosts)), [])


def _led_group(told: Told) -> None:
    """Go to the group that is called after who leads it: "joins the Aizawa laboratory"."""
    called = LED_GROUP.search(told.text)
    leader = told.thread.known.of_family(called[1]) if called else None
    if called is None or leader is None or not STAYS.search(told.text):
        return
    here = Span(told.offset + called.start(1), told.offset + called.end(1))
    if spots := _home_of(told, replace(leader, span=here)):
        told.where, told.hosts = spots, told.hosts or [replace(leader, span=here)]


def _home_of(told: Told, person: Name) -> list[Place]:
    """The institution of a member of the teams, where the traveller may go there."""
    home = told.setting.homes.of(person)
    if home is None or home.country is None or told.way != told.setting.way(home.country):
        return []
    return [Place(person.span, home.organisation, home.country)]


def _pointed_at(told: Told) -> None:
    """The place that 「同大学」 or "there" points at, or that of the person whom somebody follows."""
    if not told.placed and (same := SAME_PLACE.search(told.text)) and not _is_home_of(told, same.end()):
        before = told.thread.place_of(told.people[0]) if told.people and AGAIN.search(told.text) else []
        told.where = before or told.thread.place(told.last, told.way, told.offset) or told.where
    if not told.placed and (spoken := SAME_PERSON.search(told.text)):
        told.where = _at_titled(told, spoken[1]) or told.where
    if told.people and told.last is not None and not told.where and FOLLOWS.search(told.text):
        way = told.way or ("inbound" if told.coming and told.japanese else None)
        told.where = [p for p in told.thread.place(told.last, way) if way is None or told.thread.lies(p, way)]


def _away_from_home(told: Told) -> None:
    """Leave out the place at which a traveller is at home: "While A is in Montana, B of Montana takes A's bench in"."""
    one = len(told.people) == 1 and told.placed and not told.clause.item
    home = told.setting.homes.of_member(told.people[0]) if one else None
    if home is None or told.way is None or home.country is None or told.way == told.setting.way(home.country):
        return
    if all(same_organisation(place.organisation or "", home.organisation or "") for place in told.where):
        ahead = [p for p in told.spots if p.organisation and p.country and told.thread.lies(p, told.way)]
        told.where = ahead[-1:]


def _at_titled(told: Told, title: str) -> list[Place]:
    """The institution of the person with a title whom the sentences before named last: 「同教授の研究室」."""
    thread, last = told.thread, told.last
    for span in reversed(thread.block[-3:]):
        if last is not None and last.host and last.organisation and last.organisation_span and span.overlaps(last.span):
            return [Place(last.organisation_span, last.organisation, last.country)]
        words = thread.document.slice(span)
        named = thread.known.called(names(words, offset=span.start), words, span.start)
        titled = [n for n in named if title == "氏" or words[n.span.end - span.start :].lstrip().startswith(title)]
        if titled and (home := told.setting.homes.of(titled[-1])):
            return [home]
        spots = [p for p in told.setting.places(words, span.start) if p.organisation]
        own = [
            p for name in titled for p in spots if words[p.span.end - span.start : name.span.start - span.start] == "の"
        ]
        if own:
            return own[-1:]
    return []


def _is_home_of(told: Told, end: int) -> bool:
    """Whether the place before only tells where somebody is at home: 「同病院のDr. Leah Rosenthal」."""
    gaps = (name.span.start - told.offset - end for name in told.named if name not in told.hosts)
    return told.text[end:].startswith("の") and any(0 <= gap <= LED for gap in gaps)


def _shared(told: Told) -> None:
    """The place and time that the sentence names before it tells of the former and the latter."""
    if told.clause.later and (FORMER.match(told.text) or LATTER.match(told.text)):
        spots, times = told.thread.shared(told.offset)
        told.where, told.times = told.where or spots, told.times or times


def _takes_over(told: Told) -> bool:
    """Whether the sentence that presents the traveller says that they come after another: 「轟木が後を引き継ぐ。」."""
    return told.left is not None and FOLLOWS.search(told.thread.document.slice(told.left.span)) is not None


def _lies_there(told: Told) -> bool:
    """Whether a place is known to which people of the traveller's side go."""
    return bool(told.where) and told.way is not None and told.thread.lies(told.where[0], told.way)


def take_place_left_out(told: Told) -> None:
    """Take over the place of whom the clause leaves out: where the last stay was, or what the text before told."""
    if told.left is None:
        return
    if not told.where and told.last is not None and FURTHER_STAY.match(told.text):
        told.where = told.thread.place(told.last)
    pointing = told.vague is None and SAME_PLACE.search(told.text)  # and not "wherever there is a desk"
    if told.way is not None and pointing and not _lies_there(told):
        told.where = told.thread.place(told.last, told.way, told.offset)
    if not told.where and told.way is not None and told.vague is None and _takes_over(told):
        told.where = told.thread.place(told.last, told.way, told.offset)
    if told.left.where and not told.placed and told.vague is None:
        told.where = list(told.left.where)
    if not told.where and told.people and told.way in (None, "inbound"):
        told.where = told.thread.with_us(told.text, told.offset)


def settle_with_host(told: Told) -> None:
    """Put a stay that names only who receives at the institution of that member: later sentences may point there."""
    if not told.where and told.hosts and told.people and told.vague is None:
        told.where = next(filter(None, (_home_of(told, host) for host in told.hosts)), [])
