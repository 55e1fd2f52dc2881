"""A project: its team, its stays and its money, free of faults, before it is put into words."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from corpora.drafts.people import Organisation, Person, Pieces

Month = tuple[int, int]
Row = tuple[tuple[str, str], int]
"""A budget row: Japanese and English label, and its total in thousand yen."""


@dataclass(frozen=True)
class Items:
    """What a budget is made of."""

    eligible: tuple[Row, ...]
    ineligible: tuple[Row, ...]
    outbound: tuple[str, str]
    """Label of a journey abroad, with places for name and where."""
    inbound: tuple[str, str]
    low: tuple[tuple[float, float], ...]
    """Factors on eligible and ineligible rows that leave too little for the network."""


PLAIN = Items(
    (
        (("国際ワークショップ開催費", "Hosting of international workshops"), 50_000),
        (
            (
                "若手研究者の滞在先での研究機会の提供（滞在費）",
                "Research opportunities for young researchers abroad (subsistence)",
            ),
            60_000,
        ),
        (("国際ネットワークのコーディネーター経費", "Coordinator of the international network"), 40_000),
    ),
    (
        (("設備備品費（分注機の部品など）", "Equipment (parts of the liquid handler)"), 24_000),
        (("消耗品費（試薬）", "Consumables (reagents)"), 16_000),
        (("技術補佐員の人件費", "Technical staff"), 15_000),
    ),
    ("渡航費：{name}（{where}）", "Travel: {name} ({where})"),
    ("招へい費：{name}（{where}）", "Invitation: {name} ({where})"),
    ((0.7, 1.3), (0.3, 2.5)),
)


@dataclass
class Stay:
    """A planned stay; what is ``…_said`` is printed in place of the true value (empty: left out)."""

    direction: str
    person: Person
    organisation: Organisation
    start: Month
    months: int
    task: tuple[str, str]
    """What is done there, in Japanese and English."""
    host: Person
    who_said: str | None = None
    where_said: str | None = None
    when_said: str | None = None
    task_said: str | None = None
    host_said: str | None = None
    costed: bool = True
    touched: bool = False
    """Whether a fault is in it already."""
    listed: bool = True
    """Whether the member table tells its period."""
    length_said: str | None = None
    """How long it lasts, where that is not a number of months."""

    @property
    def end(self) -> Month:
        """The last month, inclusive."""
        return later(self.start, self.months - 1)


def later(month: Month, by: int) -> Month:
    """A month some months later."""
    count = month[0] * 12 + month[1] - 1 + by
    return count // 12, count % 12 + 1


@dataclass
class Project:
    """All that a draft tells; faults change it, the twin has it as composed."""

    call: str
    topic: dict[str, Any]
    japan: list[Person]
    abroad: list[Person]
    stays: list[Stay]
    left_out: set[str] = field(default_factory=set)
    """Parts that are not written: "synergy", "integration", "support", "link", "partner-funding", ..."""
    added: dict[str, str] = field(default_factory=dict)
    """Sentences put into a part, by the part's key."""
    unlisted: list[Person] = field(default_factory=list)
    """Travellers whom no member table names."""
    counts: tuple[int, int] | None = None
    """Numbers of outbound and inbound people that the text tells, where they are wrong."""
    similar: bool = False
    """Whether a similar programme is among the other support, with the reason for both."""
    scale: dict[str, float] = field(default_factory=dict)
    """Factors on the budget: "eligible", "ineligible", "all"."""
    rate: float = 0.3
    years: int = 5
    wrong_sum: tuple[str, ...] = ()
    """Label of the budget row whose total is wrong, in both languages."""
    extra_rows: list[tuple[str, int]] = field(default_factory=list)
    """More budget rows: label, thousand yen."""
    told_total: float = 1.0
    """Factor on the total that the text tells."""
    other_title: str | None = None
    """English title of the counterpart's application, where it differs."""
    items: Items = PLAIN
    thin: str = ""
    """Country whose part the text leaves out."""

    @property
    def leader(self) -> Person:
        """The principal investigator of the Japanese side."""
        return self.japan[0]

    def outbound(self) -> list[Stay]:
        """Stays abroad, in the order of the plan."""
        return [stay for stay in self.stays if stay.direction == "outbound"]

    def inbound(self) -> list[Stay]:
        """Stays in Japan."""
        return [stay for stay in self.stays if stay.direction == "inbound"]


def compose(pieces: Pieces, dice: random.Random, call: str) -> Project:
    """A project without a fault: both ways, near and later years, young and senior people."""
    topic = dice.choice(pieces.topics)
    homes = [Organisation(en, ja, "JP") for en, ja in dice.sample(pieces.organisations["JP"], 3)]
    us = [Organisation(en, ja, "US") for en, ja in dice.sample(pieces.organisations["US"], 2)]
    land = dice.choice(("CA", "FI", "KR", "GB"))
    third = pieces.organisation(land, dice)
    names = dice.sample(pieces.japanese, 7)
    posts = [("professor", 1998), ("associate", 2008), ("associate", 2006), ("assistant", 2019)]
    posts += [("postdoc", 2021), ("doctoral", 2027), ("master", 2026)]
    places = [homes[0], homes[1], homes[2], homes[0], homes[2], homes[1], homes[0]]
    japan = [
        Person(given, family, (latin_given, latin_family), place, post, degree)
        for (family, given, latin_family, latin_given), place, (post, degree) in zip(names, places, posts, strict=True)
    ]
    americans = dice.sample(pieces.foreign["US"], 4)
    others = dice.sample(pieces.foreign[land], 2)
    shapes = [
        ("professor", 2001, us[0]),
        ("postdoc", 2022, us[0]),
        ("associate", 2009, us[1]),
        ("doctoral", 2027, us[1]),
    ]
    shapes += [("professor", 1999, third), (dice.choice(("doctoral", "postdoc")), 2023, third)]
    abroad = [
        Person(given, family, (given, family), place, post, degree if post != "doctoral" else 2027)
        for (given, family), (post, degree, place) in zip([*americans, *others], shapes, strict=True)
    ]
    tasks = [(ja, en) for ja, en in dice.sample(topic["tasks"], 8)]
    first = dice.choice(((2024, 12), (2025, 1), (2025, 2)))
    stays = [
        Stay("outbound", japan[3], us[0], first, 12, tasks[0], abroad[0]),
        Stay("outbound", japan[5], us[1], (2025, 11), dice.choice((11, 12)), tasks[1], abroad[2]),
        Stay("outbound", japan[4], third, (2026, 4), dice.choice((10, 12)), tasks[2], abroad[4]),
        Stay("outbound", japan[6], us[0], (2027, 4), 12, tasks[3], abroad[0]),
        Stay("outbound", japan[0], us[1], (2025, 8), 1, tasks[4], abroad[2]),
        Stay("inbound", abroad[1], homes[1], (2025, 4), 6, tasks[5], japan[1]),
        Stay("inbound", abroad[3], homes[0], (2026, 4), dice.choice((4, 6)), tasks[6], japan[0]),
        Stay("inbound", abroad[5], homes[2], (2027, 1), dice.choice((3, 5)), tasks[7], japan[2]),
    ]
    if dice.random() < 0.3:
        del stays[3]
    return Project(call, topic, japan, abroad, stays, similar=dice.random() < 0.3)
