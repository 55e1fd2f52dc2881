"""Projects of the set that was written blind: three teams of other sizes and rhythms, with other budget rows."""

from __future__ import annotations

import random
from dataclasses import dataclass

from corpora.drafts.people import Organisation, Person, Pieces
from corpora.drafts.project import Items, Month, Project, Stay

ITEMS = Items(
    (
        (("合同シンポジウムとサマースクールの開催", "Joint symposia and summer schools"), 62_000),
        (("交流コーディネーター2名の雇用", "Two coordinators of the exchange"), 58_000),
        (("若手研究者どうしの交流会の開催", "Networking events for young researchers"), 30_000),
    ),
    (
        (("顕微鏡と培養装置の購入", "Microscope and incubators"), 22_000),
        (("試薬・培地・プラスチック器具", "Reagents, media and plasticware"), 14_000),
        (("塩基配列解読の外注", "Outsourced sequencing"), 9_000),
    ),
    ("{name}の{where}への渡航旅費・滞在費", "Airfare and living costs, {name} to {where}"),
    ("{name}の招聘旅費・滞在費（{where}）", "Flights and housing, {name} at {where}"),
    ((0.4, 3.0), (0.4, 1.3)),
)


@dataclass(frozen=True)
class Roster:
    """Who is in a team, and who goes where; places and people are told by their numbers."""

    japan: tuple[tuple[str, int, str], ...]
    """Post, year of the degree, organisation."""
    abroad: tuple[tuple[str, int, str], ...]
    stays: tuple[tuple[str, int, str, Month, int, int], ...]
    """Direction, traveller, organisation, first month, months, host."""


AMERICANS = (("professor", 2000, "u0"), ("postdoc", 2021, "u0"), ("professor", 1998, "u1"), ("doctoral", 2028, "u1"))
THIRD = (("professor", 1997, "a"), ("postdoc", 2023, "a"))
SMALL = Roster(
    (
        ("professor", 1996, "h0"), ("associate", 1999, "h1"), ("associate", 2013, "h2"), ("assistant", 2019, "h0"),
        ("postdoc", 2022, "h2"), ("doctoral", 2028, "h1"),
    ),
    (*AMERICANS, *THIRD),
    (
        ("outbound", 3, "u0", (2025, 1), 12, 0), ("outbound", 5, "u1", (2025, 9), 11, 2),
        ("outbound", 4, "a", (2026, 5), 12, 4), ("outbound", 1, "u0", (2026, 2), 1, 0),
        ("inbound", 1, "h2", (2025, 3), 7, 2), ("inbound", 3, "h0", (2026, 6), 5, 0),
        ("inbound", 5, "h2", (2027, 2), 4, 2),
    ),
)  # fmt: skip
"""Seven stays, each by another person."""
RETURNING = Roster(
    SMALL.japan,
    (*AMERICANS, *THIRD),
    (
        ("outbound", 4, "u0", (2025, 1), 12, 0), ("outbound", 3, "u1", (2025, 10), 11, 2),
        ("outbound", 5, "a", (2026, 4), 10, 4), ("outbound", 4, "a", (2027, 6), 3, 4),
        ("outbound", 0, "u1", (2025, 7), 1, 2), ("inbound", 1, "h1", (2025, 2), 6, 1),
        ("inbound", 1, "h2", (2027, 1), 2, 2), ("inbound", 3, "h0", (2026, 5), 5, 0),
        ("inbound", 5, "h2", (2026, 9), 3, 2),
    ),
)  # fmt: skip
"""Nine stays by seven people, two of whom travel twice."""
LARGE = Roster(
    (*SMALL.japan, ("master", 2026, "h0"), ("postdoc", 2023, "h2"), ("doctoral", 2027, "h1")),
    (*AMERICANS, *THIRD, ("professor", 2003, "b"), ("doctoral", 2028, "b")),
    (
        ("outbound", 7, "u0", (2024, 12), 12, 0), ("outbound", 3, "a", (2025, 4), 12, 4),
        ("outbound", 8, "u1", (2025, 8), 10, 2), ("outbound", 4, "b", (2026, 1), 12, 6),
        ("outbound", 6, "u1", (2025, 4), 12, 2), ("outbound", 0, "u0", (2025, 6), 1, 0),
        ("outbound", 1, "b", (2027, 3), 2, 6), ("inbound", 1, "h0", (2025, 5), 6, 0),
        ("inbound", 3, "h2", (2026, 2), 4, 2), ("inbound", 5, "h2", (2026, 10), 8, 2),
        ("inbound", 7, "h0", (2027, 5), 3, 0),
    ),
)  # fmt: skip
"""Eleven stays, five organisations abroad in three countries."""


def compose(pieces: Pieces, dice: random.Random, call: str, roster: Roster, number: int) -> Project:
    """A project without a fault; its number chooses the topic."""
    topic = pieces.topics[number % len(pieces.topics)]
    lands = dice.sample(("CA", "FI", "KR", "GB"), 2)
    places: dict[str, Organisation] = {}
    for letter, land, count in (("h", "JP", 3), ("u", "US", 2)):
        for number, (en, ja) in enumerate(dice.sample(pieces.organisations[land], count)):
            places[f"{letter}{number}"] = Organisation(en, ja, land)
    places["a"], places["b"] = (pieces.organisation(land, dice) for land in lands)
    japan = [
        Person(given, family, (latin_given, latin), places[place], post, degree, "".join(kana), "held")
        for (family, given, latin, latin_given, *kana), (post, degree, place) in zip(
            dice.sample(pieces.japanese, len(roster.japan)), roster.japan, strict=True
        )
    ]
    names = {land: dice.sample(list(some), len(some)) for land, some in sorted(pieces.foreign.items())}
    abroad = []
    for post, degree, place in roster.abroad:
        given, family, kana = names[places[place].country].pop()
        abroad.append(Person(given, family, (given, family), places[place], post, degree, kana, "held"))
    stays = []
    for (way, who, place, start, months, host), (ja, en) in zip(
        roster.stays, dice.sample(topic["tasks"], len(roster.stays)), strict=True
    ):
        goer, welcomer = (japan[who], abroad[host]) if way == "outbound" else (abroad[who], japan[host])
        stays.append(Stay(way, goer, places[place], start, months, (ja, en), welcomer))
    return Project(call, topic, japan, abroad, stays, similar=dice.random() < 0.3, items=ITEMS)
