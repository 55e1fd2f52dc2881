"""What the rules of stays share: when they speak, whom a finding names, who counts as young."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.analyse.dates.degrees import degree_year
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.project_term import begun, day, days
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.people.stages import career_stage
from lint.analyse.places import is_none, is_vague
from lint.analyse.structure.sections import Section
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, once

AS_WHAT = (
    r"(?P<stage>(?:(?:an?|the|our|his|her|my|now|also|currently)\s){0,2}(?:(?!with\b|and\b|whose\b|under\b"
    r"|the\b)[a-z-]+\s){0,2}?"
    r"(?:PhD|doctoral|graduate|master[’']?s|postdoc\w*)\s?(?:student|candidate|researcher|fellow"
    r"|associate)?\b[^.;,()\n]{0,40}"
    r"|(?:[^。、は]{0,14}の)?(?:博士(?:後期|前期)?課程|修士課程|博士研究員|ポスドク)[^。、]{0,8}(?=である|であり|で、"
    r"|です|だ|。|、))"
)
"""What somebody is, behind the name in running text, as far as it is a student or a postdoc."""
STUDENTS = ("doctoral student", "master's student", "graduate student", "student")
POSTED = ("professor", "associate professor", "lecturer", "principal investigator")
"""Stages at which one may travel for a short time besides the young who stay."""
SENIOR = ("professor", "associate professor", "full professor", "director", "emeritus")


def asks(draft: Draft) -> bool:
    """Whether the call asks for a plan with named travellers."""
    fact = draft.profile.mobility.required
    return fact is not None and fact.value


def plans(draft: Draft) -> bool:
    """Whether the draft holds a plan of stays, or must hold one."""
    return (
        asks(draft)
        or any(movement.kind == "plan" for movement in draft.movements)
        or any(MOBILE.search(section.title.lower()) for section in draft.sections)
    )


def severity(draft: Draft) -> Severity | None:
    """The rule's own severity where the call asks for the plan, else a warning."""
    return None if asks(draft) else Severity.WARNING


def stays(draft: Draft) -> tuple[Movement, ...]:
    """The stays that a plan or the text tells; those of member tables only where nothing else tells any."""
    told = tuple(movement for movement in draft.movements if movement.kind != "member")
    return told or draft.movements


def rows(draft: Draft) -> Iterator[Movement]:
    """What each row of a plan says by itself, and stays that only the text tells.

    A row that tells a stay in outline (the month and the country, in a list of the team) is passed over where another
    table tells it in full.
    """
    for movement in draft.movements:
        own = [one for one in movement.told if one.kind == "plan"]
        own = [one for one in own if one.organisation] or own
        if own:
            yield from (one for one in own if understood(one))
        elif movement.kind == "prose":
            yield movement


def others(draft: Draft, row: Movement) -> Iterator[Movement]:
    """The stays of a draft, but the one that a record is, or is a telling of."""
    return (stay for stay in draft.movements if row not in (stay, *stay.told))


def behind(draft: Draft, row: Movement, most: int | None = None) -> str:
    """What stands behind a stay in its paragraph, up to the next stay; ``most``: characters, at most."""
    block = next(draft.document.blocks_in(row.span), None)
    end = row.span.end if block is None else block.span.end
    end = end if most is None else min(end, row.span.end + most)
    when = row.period.span if row.period else None
    apart = (
        stay
        for stay in others(draft, row)
        if stay.person != row.person or (stay.period is not None and stay.period.span != when)
    )
    later = (place.start for stay in apart for place in stay.places if place.start >= row.span.end)
    return draft.text[row.span.end : min([end, *later])]


def understood(row: Movement) -> bool:
    """Whether enough of a table's columns were recognised to say that one of its cells is missing."""
    person = "person" in row.slots or bool(row.people) or row.placeholder is not None
    period = row.period is not None or any(slot in row.slots for slot in ("period", "start", "end", "months"))
    place = row.organisation is not None or any(
        slot in row.slots for slot in ("destination", "organisation", "country")
    )
    return person + period + place >= 2


def who(draft: Draft, movement: Movement) -> tuple[str, str]:
    """How to call a stay: by its traveller, by the words that stand for one, or by its place."""
    if movement.person:
        return movement.person, movement.person
    if movement.placeholder is not None:
        words = " ".join(draft.quote(movement.placeholder).split())
        return f"「{words}」", f"“{words}”"
    if movement.organisation:
        return f"{movement.organisation}への滞在", f"the stay at {movement.organisation}"
    return "この滞在", "this stay"


def staying(draft: Draft, movement: Movement) -> tuple[str, str]:
    """How to call a stay as something that has a place and a time."""
    japanese, english = who(draft, movement)
    return japanese, f"the stay of {english}" if movement.people else english


def blank(draft: Draft, movement: Movement, slot: str) -> Span | None:
    """A slot's cell in a plan, where it is empty or its words say nothing (未定, —), or stop behind a label."""
    span = movement.slots.get(slot)
    if movement.kind != "plan" or span is None:
        return None
    words = draft.quote(span)
    return span if is_none(words) or is_vague(words) or words.rstrip().endswith((":", "：")) else None


def at(
    draft: Draft, movement: Movement, span: Span, message: Message, values: dict[str, object], severity: Severity | None
) -> Finding:
    """A finding at a slot of a row; one in an empty cell shows the words of the row that say which it is."""
    fact = draft.profile.mobility.required
    if draft.quote(span).strip():
        return Finding(span, message, values, severity, fact=fact)
    cell = movement.slots.get("person")
    row = cell if cell is not None and draft.quote(cell).strip() else movement.span
    quote = " ".join(draft.quote(row).split())
    boxes = draft.document.boxes(row)
    return Finding(span, message, values, severity, (row,), fact, boxes=boxes, quote=quote)


@once
def begins(draft: Draft) -> tuple[dt.date | None, dt.date | None]:
    """The project's first and last day: as the draft says, else as the call says."""
    first, last = days(draft.project_term)
    untold, first = first is None, begun(first, draft.profile)
    years = draft.profile.budget.years
    if untold and first is not None and last is None and years is not None:
        last = dt.date(first.year + int(years.value), first.month, 1) - dt.timedelta(days=1)
    return first, last


def young(draft: Draft, movement: Movement) -> bool | None:
    """Whether the traveller is young by the call's measure; ``None`` where the draft does not tell."""
    years = draft.profile.mobility.young_years
    students = draft.profile.mobility.young_students
    stage, degree = movement.stage or "", movement.degree_year
    if degree is None and (stage == "" or stage not in (*STUDENTS, *SENIOR)):
        beside, year = standing(draft, movement)
        stage, degree = (beside, year) if beside in (*STUDENTS, "postdoc") else (stage, year)
    if stage.startswith("undergraduate"):
        return False
    if stage in STUDENTS:
        return True if students is None else students.value
    if degree is not None and years is not None:
        first = day(movement.period.start, False) if movement.period else None
        year = (first or begins(draft)[0] or draft.today).year
        return year - degree <= years.value
    if stage in SENIOR:
        return False
    return True if stage == "postdoc" else None


def standing(draft: Draft, movement: Movement) -> tuple[str, int | None]:
    """The stage, and the year of the degree, that words behind the traveller's name give anywhere in the draft."""
    if not movement.person:
        return "", None
    letters = "".join(movement.person.split())
    name = re.escape(movement.person) if letters.isascii() else r"[ \u3000]?".join(map(re.escape, letters))
    for match in re.finditer(rf"{name}\s?(?:氏|さん)?\s?[(（]([^()（）\n]{{2,60}})[)）]", draft.text):
        stage, year = career_stage(match[1]), degree_year(match[1])
        if stage or year:
            return stage or "", year
    for match in re.finditer(rf"{name} ([^()（）、。\n]{{2,16}}、[^()（）。、\n]{{2,16}})[。、)）]", draft.text):
        if year := degree_year(match[1]):  # 「西 千尋 助教、博士2021年。」
            return career_stage(match[1]) or "", year
    for match in re.finditer(rf"{name}(?:,| is|は|、)\s?{AS_WHAT}", draft.text):
        if stage := career_stage(match["stage"]):  # "Ida Holm is a doctoral student of his"
            return stage, degree_year(match["stage"])
    return "", None


def shown(months: float) -> tuple[str, str]:
    """A length in months, or in days where it is short."""
    if months < 0.9:
        days = round(months * 30.44)
        return f"{days}日間", "1 day" if days == 1 else f"{days} days"
    number = f"{months:.1f}".removesuffix(".0")
    return f"{number}か月", "1 month" if number == "1" else f"{number} months"


def wished(months: float) -> tuple[str, str]:
    """The length of a stay that a call asks for; ten months and more are about a year."""
    if months >= 10:
        return "「原則1年程度」", "about a year"
    return f"{months:.0f}か月以上", f"{months:.0f} months or more"


def mark(movement: Movement) -> Span:
    """The words of a stay that a finding about it stands at: its traveller's name, else the whole."""
    if movement.people:
        return movement.people[0].span
    return movement.placeholder or movement.span


def nearly_young(draft: Draft, movement: Movement, years: float) -> bool:
    """Whether the degree is just a little older: "about" leaves room for two years."""
    first = begins(draft)[0]
    year = int(movement.period.start[:4]) if movement.period and movement.period.start else (first or draft.today).year
    return movement.degree_year is not None and years < year - movement.degree_year <= years + 2


def titled(draft: Draft, section: Section) -> Span:
    """The title of a section, without its number."""
    at = draft.text.find(section.title, section.heading.start, section.heading.end)
    return Span(at, at + len(section.title)) if at >= 0 else section.heading


NEAR = 0.1
"""Months by which a stay may fall short of what is asked, for the days of its months."""


def longest(draft: Draft, out: Sequence[Movement]) -> float:
    """The months that one young traveller spends abroad at most, all stays together; members' tables tell some alone.

    Args:
        draft: the draft.
        out: the young travellers' stays in the plan.

    """
    spent = defaultdict[str | None, float](lambda: NEAR)
    for stay in out:
        spent[stay.person] += stay.period.months or 0.0 if stay.period else 0.0
    listed = (m for m in draft.movements if m.kind == "member" and m.direction == "outbound" and young(draft, m))
    return max([*spent.values(), *(NEAR + (m.period.months or 0.0) for m in listed if m.period)], default=0.0)
