"""Faults that are planted into a project, each with the rule that must find it and the words of its place."""

# ruff: noqa: D103, E501  (a fault is told by its name; sentences stay whole)

from __future__ import annotations

from dataclasses import replace

from corpora.drafts import wordings
from corpora.drafts.money import direct
from corpora.drafts.people import Person
from corpora.drafts.planting import Bench, Fault, Planter, minor, place
from corpora.drafts.project import Project, later
from corpora.drafts.wordings import IDLE, NOBODY, OPEN, VAGUE


def unnamed(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, alone=True)
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
    stay = minor(p, b)
    if stay is None:
        return None
    stay.when_said = "" if b.prose else b.dice.choice(("", "", *b.said(OPEN)))
    stay.listed = False
    return Fault("mobility/period-missing", place(stay, b.voice), ("mobility/table-incomplete",))


def no_destination(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, ("outbound",))
    if stay is None:
        return None
    stay.where_said = "" if b.prose else b.dice.choice(("", "", *b.said(VAGUE)))
    stay.host_said = "" if b.prose else None
    stay.costed = False
    also = ("mobility/host-missing", "budget/mobility-uncosted")
    return Fault("mobility/destination-missing", place(stay, b.voice), also)


def no_role(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b)
    if stay is None:
        return None
    stay.task_said = "" if b.prose else b.dice.choice(("", "", "－"))
    return Fault(
        "mobility/role-missing", (b.voice.name(stay.person),), ("mobility/purpose-missing", "mobility/host-missing")
    )


def idle(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b)
    if stay is None or b.prose:
        return None
    stay.task_said = b.dice.choice(b.said(IDLE))
    return Fault("mobility/purpose-missing", place(stay, b.voice), ("mobility/role-missing", "mobility/host-missing"))


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
        stay.when_said = wordings.days(b.which, b.voice, stay.start, day)
        stay.length_said = b.voice.say("5日", "5 days")
        stay.listed = False
    also = ("mobility/one-way", "mobility/invitation-missing", "mobility/table-incomplete")
    return Fault("mobility/invitation-short", (), also, "inbound")


def no_synergy(p: Project, b: Bench) -> Fault | None:
    p.left_out.add("synergy")
    return Fault("mobility/synergy-missing")


def stranger(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, ("outbound", "inbound"), alone=True)
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
    stay = minor(p, b, ("inbound",))
    if stay is None or not b.host_told:
        return None
    stay.host_said = ""
    return Fault("mobility/host-missing", place(stay, b.voice))


def empty_member(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, alone=True)
    if stay is None:
        return None
    stay.listed = False
    return Fault("mobility/table-incomplete", (b.voice.name(stay.person), *stay.person.spellings()))


def miscounted(p: Project, b: Bench) -> Fault | None:
    people = len({s.person.latin for s in p.outbound()}), len({s.person.latin for s in p.inbound()})
    p.counts = people[0] + b.dice.choice((2, 3, -1)), people[1]
    return Fault("mobility/count-mismatch", (), (), "dates")


def bad_dates(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b)
    if stay is None:
        return None
    v, kind = b.voice, b.dice.choice(("reversed", "outside", "length") if b.ends else ("outside",))
    if kind == "reversed":
        stay.when_said = wordings.backwards(b.which, v, stay.start)
    elif kind == "outside":
        stay.when_said = wordings.outside(b.which, v, stay.start[1])
    else:
        stay.when_said = wordings.miscounted(b.which, v, stay.start, stay.end, stay.months + 5)
    stay.listed = False
    return Fault(
        "mobility/period-inconsistent", place(stay, v), ("mobility/table-incomplete", "mobility/near-term-missing")
    )


def elsewhere(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, ("outbound",))
    if stay is None:
        return None
    stay.organisation = b.pieces.elsewhere(b.dice)
    return Fault("mobility/country-ineligible", place(stay, b.voice), ("mobility/host-missing",))


def not_partner(p: Project, b: Bench) -> Fault | None:
    """A stay at an organisation of an eligible country that no member of the team belongs to."""
    stay = minor(p, b, ("outbound",))
    if stay is None:
        return None
    homes = {m.organisation.en for m in p.abroad}
    free = [o for o in b.pieces.organisations["US"] if o[0] not in homes]
    if not free:
        return None
    en, ja = b.dice.choice(free)
    stay.organisation = replace(stay.organisation, en=en, ja=ja, country="US")
    team = {m.family for m in p.abroad}
    given, family, *kana = next(name for name in b.pieces.foreign["US"] if name[1] not in team)
    host = Person(given, family, (given, family), stay.organisation, "professor", 2000, "".join(kana))
    stay.host_said = b.voice.name(host) if b.host_told else None
    return Fault("mobility/host-missing", place(stay, b.voice), ("mobility/destination-missing",))


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
        elif stay.person.home != "US" and not any(s.direction == "inbound" for s in stays):
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
    said = b.told(wordings.DISTANCED)
    p.added["support-text"] = said
    return Fault("support/needless-distancing", (said,), (), "support")


def unlinked(p: Project, b: Bench) -> Fault | None:
    p.left_out.add("link")
    return Fault("support/not-linked", (), (), "support")


def similar(p: Project, b: Bench) -> Fault | None:
    p.similar = True
    p.left_out.add("reason")
    return Fault("support/similar-programme", (b.told(wordings.SIMILAR),), (), "support")


def duplicate(p: Project, b: Bench) -> Fault | None:
    p.added["support-row"] = b.told(wordings.DUPLICATE)
    return Fault("support/duplicate-application", ("ASPIRE",), ("support/similar-programme",), "support")


def low_share(p: Project, b: Bench) -> Fault | None:
    p.scale["eligible"], p.scale["ineligible"] = b.dice.choice(p.items.low)
    return Fault("budget/network-share", (), (), "budget")


def over_cap(p: Project, b: Bench) -> Fault | None:
    p.scale["all"] = 450_000 / direct(p, b.frame)
    return Fault("budget/cap", (), (), "budget")


def wrong_rate(p: Project, b: Bench) -> Fault | None:
    p.rate = b.dice.choice((0.1, 0.4, 0.2))
    return Fault("budget/indirect-rate", (), ("budget/cap",), "budget")


def too_long(p: Project, b: Bench) -> Fault | None:
    p.years = b.dice.choice((6, 7))
    return Fault("budget/duration", (), (), "budget")


def wrong_sum(p: Project, b: Bench) -> Fault | None:
    p.wrong_sum = p.items.eligible[0][0]
    return Fault("budget/sum-mismatch", p.wrong_sum, (), "budget")


def uncosted(p: Project, b: Bench) -> Fault | None:
    stay = minor(p, b, alone=True)
    if stay is None:
        return None
    stay.costed = False
    return Fault("budget/mobility-uncosted", tuple(stay.person.spellings()))


def others_research(p: Project, b: Bench) -> Fault | None:
    label = b.told(wordings.THEIR_COSTS)
    p.extra_rows.append((label, 8_000))
    return Fault("budget/partner-research", (label,), (), "budget")


def slipped(p: Project, b: Bench) -> Fault | None:
    p.told_total = b.dice.choice((10.0, 0.1, 0.001))
    return Fault("budget/unit-slip", (), ("budget/sum-mismatch", "budget/cap"), "budget")


def other_title(p: Project, b: Bench) -> Fault | None:
    title = p.topic["title"]["en"]
    p.other_title = (
        f"A Global Center on {title[0].lower()}{title[1:]}"
        if b.which == "held"
        else title.replace(" and ", " or ") + ": a Global Center"
    )
    return Fault("consistency/title-mismatch")


def thin_part(p: Project, b: Bench) -> Fault | None:
    """One country takes part with a professor's name and nothing else."""
    lands = [land for land in dict.fromkeys(m.home for m in p.abroad) if land != "US"]
    if len(lands) < 2 or any(s.touched for s in p.stays):
        return None
    members = [m for m in p.abroad if m.home == lands[-1]]
    p.abroad = [m for m in p.abroad if m not in members[1:]]
    p.stays = [s for s in p.stays if s.organisation.country != lands[-1] and s.person.home != lands[-1]]
    p.thin = lands[-1]
    return Fault("team/part-thin", (), (), "inbound")


def no_partner_money(p: Project, b: Bench) -> Fault | None:
    if p.call == "jst-aspire-gc-2024" or "partner-funding" in p.left_out:
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
SINGLE: tuple[Planter, ...] = (
    no_partner_money, unnamed, no_period, no_destination, no_role, idle, one_way, no_synergy, stranger, empty_member,
    miscounted, bad_dates, no_integration, distanced, wrong_rate, wrong_sum, slipped,
)  # fmt: skip
"""Faults that a call for the Japanese side alone knows too."""
