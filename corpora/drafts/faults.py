"""Faults that are planted into a project, each with the rule that must find it and the words of its place."""

# ruff: noqa: D103, E501  (a fault is told by its name; sentences stay whole)

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from corpora.drafts.money import direct
from corpora.drafts.people import Pieces
from corpora.drafts.project import Project, Stay, later
from corpora.drafts.voice import FULL, Voice

Words = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Wordings of each set, Japanese and English."""


@dataclass(frozen=True)
class Fault:
    """What a rule must find."""

    rule: str
    words: tuple[str, ...] = ()
    """A right finding stands with one of them (in a row, a sentence, ...); none: anywhere."""
    also: tuple[str, ...] = ()
    """Rules that may rightly speak of the same fault, and may as rightly stay silent."""
    topic: str = ""
    """Faults of one topic are not planted together."""


@dataclass(frozen=True)
class Bench:
    """What a fault may use: the words of the set, chance, and the voice of the plan."""

    pieces: Pieces
    dice: random.Random
    voice: Voice
    prose: bool
    host_told: bool
    which: str
    """The set."""
    ends: bool = True
    """Whether the shape tells when a stay ends; else a wrong end cannot be seen."""

    def said(self, words: Words) -> tuple[str, ...]:
        """The wordings of the set, in the plan's language."""
        return words[self.which][self.voice.language != "ja"]


Planter = Callable[[Project, Bench], Fault | None]


def _place(stay: Stay, v: Voice) -> tuple[str, ...]:
    return tuple(x for x in (v.task(stay), v.name(stay.person) if stay.who_said is None else stay.who_said) if x)


def _minor(p: Project, b: Bench, ways: tuple[str, ...] = ("outbound", "inbound")) -> Stay | None:
    """A stay that no other demand of the call rests on, and that has no fault yet."""
    kept = {id(p.outbound()[0]) if p.outbound() else 0, id(p.inbound()[0]) if p.inbound() else 0}
    found = [s for s in p.stays if s.direction in ways and id(s) not in kept and s.person.post != "professor"]
    free = [s for s in found if not s.touched and s.listed and s.person not in p.unlisted]
    if not free:
        return None
    chosen = b.dice.choice(free)
    chosen.touched = True
    return chosen


NOBODY = {
    "develop": (
        ("ポスドク1名", "大学院生（未定）", "若手研究者A", "採用予定者", "博士課程学生1名"),
        ("PhD student (to be recruited)", "TBD", "one postdoc", "N.N.", "Young Researcher A"),
    ),
    "measure": (
        ("博士研究員（公募中）", "修士学生2名", "未定", "特任助教（着任予定）", "学生B"),
        (
            "a doctoral student",
            "to be decided",
            "Postdoc 2",
            "early-career researcher (not yet selected)",
            "two students",
        ),
    ),
}
"""Words that stand for nobody, in Japanese and English, of each set."""
IDLE = {
    "develop": (
        ("見聞を広める", "国際交流を深める", "現地の生活を体験する"),
        ("broaden horizons", "deepen international exchange", "experience life abroad"),
    ),
    "measure": (
        ("異文化に触れる", "海外の研究環境を知る", "研究者どうしの顔合わせをする"),
        ("get to know the laboratory", "make contacts", "see how research is done abroad"),
    ),
}
"""Tasks that serve no research."""
VAGUE = {
    "develop": (("米国の研究機関（調整中）",), ("a university in the US (to be decided)",)),
    "measure": (("海外の連携大学",), ("partner institution overseas",)),
}
"""Destinations that name no organisation."""
OPEN = {
    "develop": (("未定", "調整中"), ("to be decided", "TBD")),
    "measure": (("後日決定", "検討中"), ("open", "to be confirmed")),
}
"""Periods that tell none."""


def unnamed(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    words = b.dice.choice(b.said(NOBODY))
    stay.who_said = words
    for side in (p.japan, p.abroad):
        if stay.person in side:
            side.remove(stay.person)
    also = (
        "mobility/traveller-not-in-team",
        "budget/mobility-uncosted",
        "mobility/count-mismatch",
        "mobility/table-incomplete",
    )
    return Fault("mobility/traveller-unnamed", (words, b.voice.task(stay)), also)


def no_period(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    stay.when_said = "" if b.prose else b.dice.choice(("", "", *b.said(OPEN)))
    stay.listed = False
    return Fault("mobility/period-missing", _place(stay, b.voice), ("mobility/table-incomplete",))


def no_destination(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b, ("outbound",))
    if stay is None:
        return None
    stay.where_said = "" if b.prose else b.dice.choice(("", "", *b.said(VAGUE)))
    stay.host_said = "" if b.prose else None
    stay.costed = False
    also = ("mobility/host-missing", "budget/mobility-uncosted")
    return Fault("mobility/destination-missing", _place(stay, b.voice), also)


def no_role(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    stay.task_said = "" if b.prose else b.dice.choice(("", "", "－"))
    return Fault(
        "mobility/role-missing", (b.voice.name(stay.person),), ("mobility/purpose-missing", "mobility/host-missing")
    )


def idle(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None or b.prose:
        return None
    stay.task_said = b.dice.choice(b.said(IDLE))
    return Fault("mobility/purpose-missing", _place(stay, b.voice), ("mobility/role-missing", "mobility/host-missing"))


def one_way(p: Project, b: Bench) -> Fault | None:
    if b.dice.random() < 0.6:
        p.stays = p.outbound()
        return Fault("mobility/one-way", (), ("mobility/invitation-missing",), "inbound")
    p.stays = p.inbound()
    return Fault("mobility/one-way", (), ("mobility/stay-too-short", "mobility/no-early-career"), "outbound")


def no_invitation(p: Project, b: Bench) -> Fault | None:
    """Only professors are invited, for long enough."""
    if not p.inbound():
        return None
    professors = [m for m in p.abroad if m.post == "professor"]
    stay = p.inbound()[0]
    p.stays = [*p.outbound(), replace(stay, person=professors[0], months=4)]
    return Fault("mobility/invitation-missing", (), ("mobility/one-way", "mobility/invitation-short"), "inbound")


def short_invitation(p: Project, b: Bench) -> Fault | None:
    if not p.inbound():
        return None
    for stay in p.inbound():
        day = b.dice.choice((3, 10))
        year, month = stay.start
        stay.when_said = b.voice.say(
            f"{year}年{month}月{day}日～{month}月{day + 4}日", f"{day}–{day + 4} {FULL[month - 1]} {year}"
        )
        stay.listed = False
    also = ("mobility/one-way", "mobility/invitation-missing", "mobility/table-incomplete")
    return Fault("mobility/invitation-short", (), also, "inbound")


def no_synergy(p: Project, b: Bench) -> Fault | None:
    p.left_out.add("synergy")
    return Fault("mobility/synergy-missing")


def stranger(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b, ("outbound", "inbound"))
    if stay is None:
        return None
    p.unlisted.append(stay.person)
    return Fault("mobility/traveller-not-in-team", (b.voice.name(stay.person),), ("mobility/no-early-career",))


def later_only(p: Project, b: Bench) -> Fault | None:
    for stay in p.stays:
        stay.start = later(stay.start, 24)
    p.stays = [s for s in p.stays if s.end <= (2029, 10)]
    return Fault("mobility/near-term-missing", (), (), "dates")


def short_stays(p: Project, b: Bench) -> Fault | None:
    if not p.outbound():
        return None
    months = b.dice.choice((3, 4, 7, 8))
    for stay in p.outbound():
        stay.months = min(stay.months, months)
    return Fault("mobility/stay-too-short", (), (), "outbound")


def seniors_only(p: Project, b: Bench) -> Fault | None:
    if not p.outbound():
        return None
    if b.dice.random() < 0.5:
        first = p.outbound()[0]
        senior = replace(first, person=p.japan[1], months=12)
        p.stays = [senior, *(s for s in p.outbound() if s.person.post == "professor"), *p.inbound()]
    else:
        for index, member in enumerate(p.japan):
            if member.young:
                new = replace(member, post="undergraduate", degree=2027) if member.post in ("doctoral", "master") else replace(member, post="associate", degree=2001)  # fmt: skip
                p.japan[index] = new
                for stay in p.stays:
                    if stay.person is member:
                        stay.person = new
    return Fault("mobility/no-early-career", (), ("mobility/stay-too-short",), "outbound")


def no_host(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b, ("inbound",))
    if stay is None or not b.host_told:
        return None
    stay.host_said = ""
    return Fault("mobility/host-missing", _place(stay, b.voice))


def empty_member(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    stay.listed = False
    return Fault("mobility/table-incomplete", (b.voice.name(stay.person), *stay.person.spellings()))


def miscounted(p: Project, b: Bench) -> Fault | None:
    people = len({s.person.latin for s in p.outbound()}), len({s.person.latin for s in p.inbound()})
    p.counts = people[0] + b.dice.choice((2, 3, -1)), people[1]
    return Fault("mobility/count-mismatch", (), (), "dates")


def bad_dates(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    v, kind = b.voice, b.dice.choice(("reversed", "outside", "length") if b.ends else ("outside",))
    (y, m), n = stay.start, stay.months
    if kind == "reversed":
        stay.when_said = v.say(f"{y}年{m}月～{y - 1}年{m}月", f"{FULL[m - 1]} {y} to {FULL[m - 1]} {y - 1}")
    elif kind == "outside":
        stay.when_said = v.say(f"2030年{m}月～2030年12月", f"{FULL[m - 1]} 2030 to December 2030")
    else:
        end = stay.end
        wrong = n + 5
        stay.when_said = v.say(f"{y}年{m}月～{end[0]}年{end[1]}月（{wrong}か月）", f"{FULL[m - 1]} {y} to {FULL[end[1] - 1]} {end[0]} ({wrong} months)")  # fmt: skip
    stay.listed = False
    return Fault(
        "mobility/period-inconsistent", _place(stay, v), ("mobility/table-incomplete", "mobility/near-term-missing")
    )


def elsewhere(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b, ("outbound",))
    if stay is None:
        return None
    stay.organisation = b.pieces.elsewhere(b.dice)
    return Fault("mobility/country-ineligible", _place(stay, b.voice), ("mobility/host-missing",))


def not_partner(p: Project, b: Bench) -> Fault | None:
    """A stay at an organisation of an eligible country that no member of the team belongs to."""
    stay = _minor(p, b, ("outbound",))
    if stay is None:
        return None
    homes = {m.organisation.en for m in p.abroad}
    free = [o for o in b.pieces.organisations["US"] if o[0] not in homes]
    if not free:
        return None
    en, ja = b.dice.choice(free)
    stay.organisation = replace(stay.organisation, en=en, ja=ja, country="US")
    team = {m.family for m in p.abroad}
    given, family = next(name for name in b.pieces.foreign["US"] if name[1] not in team)
    stay.host_said = f"{given} {family}" if b.host_told else None
    return Fault("mobility/host-missing", _place(stay, b.voice), ("mobility/destination-missing",))


def no_partner(p: Project, b: Bench) -> Fault | None:
    """Nobody of the United States is in the team."""
    if not p.outbound() or sum(m.home != "US" for m in p.abroad) < 2:
        return None
    p.abroad = [m for m in p.abroad if m.home != "US"]
    third = p.abroad[0]
    other = p.abroad[1]
    stays = []
    for stay in p.stays:
        if stay.direction == "outbound":
            stays.append(replace(stay, organisation=third.organisation, host=third))
        elif stay.person.home != "US":
            stays.append(replace(stay, start=(2025, 4), person=other))
    p.stays = stays
    p.other_title = None
    return Fault(
        "team/partner-missing",
        (),
        ("mobility/country-ineligible", "mobility/near-term-missing", "mobility/one-way", "team/part-thin"),
        "inbound",
    )


def no_integration(p: Project, b: Bench) -> Fault | None:
    p.left_out.add("integration")
    return Fault("team/integration-missing", (), ("team/partner-missing",))


def no_support(p: Project, b: Bench) -> Fault | None:
    p.left_out |= {"support"}
    return Fault("support/missing", (), ("support/not-linked",), "support")


def distanced(p: Project, b: Bench) -> Fault | None:
    said = b.voice.say("他の助成とは重複しないように、本提案では異なる研究テーマを新たに設定した。", "To avoid any overlap with our other grants, we chose a different research topic for this proposal.")  # fmt: skip
    p.added["support-text"] = said
    return Fault("support/needless-distancing", (said,), (), "support")


def unlinked(p: Project, b: Bench) -> Fault | None:
    p.left_out.add("link")
    return Fault("support/not-linked", (), (), "support")


def similar(p: Project, b: Bench) -> Fault | None:
    p.similar = True
    p.left_out.add("reason")
    return Fault("support/similar-programme", ("SICORP",), (), "support")


def duplicate(p: Project, b: Bench) -> Fault | None:
    p.added["support-row"] = b.voice.say(
        "JST ASPIRE（次世代のためのASPIRE）2024年度", "JST ASPIRE 2024 (ASPIRE for next generation)"
    )
    return Fault("support/duplicate-application", ("ASPIRE",), ("support/similar-programme",), "support")


def low_share(p: Project, b: Bench) -> Fault | None:
    p.scale["eligible"], p.scale["ineligible"] = b.dice.choice(((0.7, 1.3), (0.3, 2.5)))
    return Fault("budget/network-share", (), (), "budget")


def over_cap(p: Project, b: Bench) -> Fault | None:
    p.scale["all"] = 450_000 / direct(p, b.voice)
    return Fault("budget/cap", (), (), "budget")


def wrong_rate(p: Project, b: Bench) -> Fault | None:
    p.rate = b.dice.choice((0.1, 0.4, 0.2))
    return Fault("budget/indirect-rate", (), ("budget/cap",), "budget")


def too_long(p: Project, b: Bench) -> Fault | None:
    p.years = b.dice.choice((6, 7))
    return Fault("budget/duration", (), (), "budget")


def wrong_sum(p: Project, b: Bench) -> Fault | None:
    ja, en = "国際ワークショップ開催費", "Hosting of international workshops"
    p.wrong_sum = b.voice.say(ja, en)
    return Fault("budget/sum-mismatch", (ja, en), (), "budget")


def uncosted(p: Project, b: Bench) -> Fault | None:
    stay = _minor(p, b)
    if stay is None:
        return None
    stay.costed = False
    return Fault("budget/mobility-uncosted", tuple(stay.person.spellings()))


def others_research(p: Project, b: Bench) -> Fault | None:
    label = b.voice.say("米国側チームの研究費（試薬・設備）", "Research costs of the US team (reagents, equipment)")
    p.extra_rows.append((label, 8_000))
    return Fault("budget/partner-research", (label,), (), "budget")


def slipped(p: Project, b: Bench) -> Fault | None:
    p.told_total = b.dice.choice((10.0, 0.1, 0.001))
    return Fault("budget/unit-slip", (), ("budget/sum-mismatch", "budget/cap"), "budget")


def other_title(p: Project, b: Bench) -> Fault | None:
    p.other_title = p.topic["title"]["en"].replace(" and ", " or ") + ": a Global Center"
    return Fault("consistency/title-mismatch")


def no_partner_money(p: Project, b: Bench) -> Fault | None:
    if p.call == "jst-aspire-gc-2024":
        return None
    p.left_out.add("partner-funding")
    return Fault("support/counterpart-funding-missing", (), (), "support")


MOBILITY: tuple[Planter, ...] = (
    unnamed, no_period, no_destination, no_role, idle, one_way, no_invitation, short_invitation, no_synergy, stranger,
    later_only, short_stays, seniors_only, no_host, empty_member, miscounted, bad_dates, elsewhere, not_partner,
)  # fmt: skip
OTHERS: tuple[Planter, ...] = (
    no_partner, no_integration, no_support, distanced, unlinked, similar, duplicate, low_share, over_cap, wrong_rate,
    too_long, wrong_sum, uncosted, others_research, slipped, other_title,
)  # fmt: skip
