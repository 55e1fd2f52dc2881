"""Which way a stay of running text goes, seen from the applicant's side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lint.analyse.movements.prose.destinations import LEFT_FOR, SENDS
from lint.analyse.movements.tables.slots import direction, first_direction
from lint.analyse.people.names import Name
from lint.analyse.people.origin import is_japanese
from lint.analyse.places import Place
from lint.analyse.structure.grids import plain
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

COMES = expression(
    r"本学(?:に|へ|で)|(?:当|本|我々の|私たちの|われわれの)(?:研究室|研究所|研究機関|大学|学|所|センター|機関|グループ|チーム|社)(?:に|へ|で|を訪)"
    r"|来日|訪日|来[学所崎札阪福仙広][しすの、。]|(?:に|へ|まで)(?:\d[^、。はがを]{0,6})?来(?:る|て|ます)"
    r"|\b(?:(?:join|visit|come to)s?|is with|are with|be with) (?:us|our)\b|来て(?:もら|いただ)"
)
PARTNER_HOSTS = expression(
    r"\b(?:partner|counterpart|collaborator|colleague)s?,?\s+(?:(?:Dr|Prof|Professor)\.?\s)?[A-Z][^.;]{0,60}\b(?:host"
    r"|receive|welcome)s?\b"
    r"|\b(?:partner|counterpart|overseas|foreign|(?!Japan)[A-Z][a-z]{2,9}(?:ish|ian|ese|an|ch|sh))\s"
    r"(?:teams?|sides?|groups?|partners?|labs?|laborator\w+|institut\w+|hosts?)\b[^.;]{0,24}\b(?:hosts?|receives?"
    r"|welcomes?|invites?)\b"
    r"|(?:相手(?:国)?側|先方|(?!日本)(?:[ァ-ヶー]{2,8}|[米英独仏韓中豪加伊欧])(?:国)?側)(?:が|は|で)[^。]{0,40}(?:受け?入れ|迎え|招)"
)
"""What says that the counterpart receives: "the Danish team hosts"."""
LABEL = expression(r"\s*(?:【([^】]{1,16})】|\[([^\]]{1,16})\]|[(（]?\w{0,3}[)）.]?\s*([^\s:：]{2,12})[:：])")
"""A label before a line of a list: 【Outbound】, "Incoming:"."""
GOES = expression(
    r"派遣|渡航|送り出|留学|海外|(?:相手(?:国)?(?:側)?|先方|counterpart側?|パートナー側)(?:へ|に(?:は、?)?(?=[^。]*(?:滞在|赴|渡)))"
    r"|abroad|overseas|outgoing",
    re.I,
)
LEAVES = re.compile(r"(?:\b(?:goes|comes|travels|moves|flies|go|come|travel|move) |^\W*)from (?:the )?$", re.I)
"""What stands before the place that somebody sets out from."""
BESIDE = 40
"""Characters between a person and the institution where they are at home, at most."""


def way(
    text: str,
    offset: int,
    where: Sequence[Place],
    spots: Sequence[Place],
    titles: Sequence[str],
    people: Sequence[Name],
    hosts: Sequence[Name],
    sides: Mapping[str, bool | None],
    setting: Setting,
    *,
    inviting: bool,
) -> str | None:
    """The direction that a sentence tells: by the place, the words, whose side the person is on, the name at last.

    Args:
        text: the sentence.
        offset: where it begins in the draft.
        where: the places that it goes to.
        spots: every place that it names.
        titles: of the sections around it, the innermost first.
        people: the travellers.
        hosts: who receives.
        sides: whether each member of the teams is of the applicant's.
        setting: the applicant's country.
        inviting: its verb is one of receiving.

    """
    land = where[0].country if where else None
    if land and setting.home:
        return setting.way(land)
    if (label := LABEL.match(text)) and (said := direction(next(filter(None, label.groups())), setting.home)):
        return said
    sender = next((p for p in spots if p.country and _sends(text[p.span.end - offset :])), None)
    sender = sender or next((p for p in spots if p.country and LEAVES.search(text[: p.span.start - offset])), None)
    if sender is not None and setting.home:
        return "outbound" if setting.ours(sender.country) else "inbound"
    if setting.home == "JP" and PARTNER_HOSTS.search(text):
        return "outbound"
    if inviting or COMES.search(text):
        return "inbound"
    for host in hosts:
        if (ours := sides.get(plain(host.text).replace(" ", ""))) is not None:
            return "inbound" if ours else "outbound"
    if own := side_way(people, sides):
        return own
    if GOES.search(text):
        return "outbound"
    if told := first_direction(titles, setting.home):
        return told
    if where and setting.home and people and (home := _home(text, offset, people[0], where, spots)):
        return "outbound" if setting.ours(home) else "inbound"
    if where and setting.home == "JP" and people and where[0].organisation:
        return _by_names(people[0], where[0].organisation)
    return "outbound" if where and land and setting.home is None else None


def side_way(people: Sequence[Name], sides: Mapping[str, bool | None]) -> str | None:
    """The direction of the first traveller whose side is known."""
    own = (sides.get(plain(person.text).replace(" ", "")) for person in people)
    return next(("outbound" if ours else "inbound" for ours in own if ours is not None), None)


def _sends(behind: str) -> bool:
    """Whether what stands behind an institution makes it the one that sends: 「…が派遣する」, "… → an institute"."""
    return bool(SENDS.match(behind) or LEFT_FOR.match(behind))


def _home(text: str, offset: int, person: Name, where: Sequence[Place], spots: Sequence[Place]) -> str | None:
    """The country of the institution that stands beside a person, and is not where they go."""
    for place in spots:
        if place.country is None or any(place.span == other.span for other in where):
            continue
        gap = text[person.span.end - offset : place.span.start - offset]
        before = text[place.span.end - offset : person.span.start - offset]
        if 0 < len(gap) <= BESIDE and re.match(r"\s*(?:[(（,、]|of\b|from\b|at\b)", gap):
            return place.country
        if 0 < len(before) <= BESIDE and not re.search(r"[。;；にへ]", before):
            return place.country
    return None


def _by_names(person: Name, organisation: str) -> str | None:
    """The direction that a name and an institution of an unknown country tell together."""
    japanese = re.search(r"[一-龠]", organisation) is not None and not re.search(
        r"[ァ-ヶ]{2}|[A-Za-z]{2}", organisation
    )
    if is_japanese(person):
        return None if japanese else "outbound"
    return "inbound" if japanese else None
