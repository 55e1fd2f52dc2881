"""What a call asks of a proposal: call profiles, each value with its source.

A profile is a TOML file; the ones that come with the product lie in ``lint/profiles``.  What a call
does not say is absent here, and the rules that would need it stay silent or ask.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any, Generic, Literal, TypeVar

from lint.records import Before, record

T = TypeVar("T")


class Status(StrEnum):
    """How well a value is known."""

    PRIMARY = "primary"
    """Read in the funder's own text."""
    BRIEFING = "briefing"
    """Said by the funder in a briefing."""
    FORM = "form"
    """Read from the blank form that the user gave."""
    USER = "user"
    """Set by the user."""
    SECONDARY = "secondary"
    """Read in somebody else's account of the funder's text."""
    UNVERIFIED = "unverified"
    """Not found in writing."""


@record
class Fact(Generic[T]):
    """A value that a call sets, with where it is written.

    In TOML ``{ value = 11, source = "pappg", at = "II.C.2", status = "primary" }``; a bare value
    is a fact set by the user.
    """

    value: T
    unit: str | None = None
    source: str | None = None
    """Key of :attr:`Profile.sources`."""
    at: str | None = None
    """Chapter or page in the source."""
    date: dt.date | None = None
    """When the source was written or read, where it differs from the source's own date."""
    status: Status = Status.USER
    quote: str | None = None
    """The call's own words."""
    note: str | None = None

    @property
    def verified(self) -> bool:
        """Whether the value was seen in the funder's own words, the user's form or settings."""
        return self.status not in (Status.SECONDARY, Status.UNVERIFIED)


def _fact(value: Any) -> Any:
    """Read a bare TOML value as a fact set by the user."""
    if isinstance(value, Fact) or (isinstance(value, dict) and "value" in value):
        return value
    return {"value": value}


Number = Annotated[Fact[float], Before(_fact)]
Text = Annotated[Fact[str], Before(_fact)]
Texts = Annotated[Fact[tuple[str, ...]], Before(_fact)]
Flag = Annotated[Fact[bool], Before(_fact)]
Day = Annotated[Fact[dt.date], Before(_fact)]
Days = Annotated[Fact[tuple[dt.date, ...]], Before(_fact)]
Moment = Annotated[Fact[dt.datetime], Before(_fact)]


@record
class Words:
    """One text in both languages."""

    ja: str = ""
    en: str = ""

    def say(self, language: str) -> str:
        """The text in ``language``, or in the other where that one is missing."""
        return (self.ja or self.en) if language == "ja" else (self.en or self.ja)


@record
class Source:
    """A document that values are taken from."""

    title: str
    date: dt.date | None = None
    url: str | None = None


@record
class Answer:
    """Something that the guide asks a section to speak about, and the terms that show it does."""

    asks: Words
    terms: tuple[str, ...]
    """Regular expressions over NFKC text in lower case; one of them must be found."""
    fact: Text | None = None


@record
class Section:
    """A part that the call asks for.

    ``headings`` are regular expressions over NFKC text in lower case without numbering; any of
    them names the part.  ``within`` is the key of the section that must hold this one.
    """

    key: str
    title: Words
    headings: tuple[str, ...]
    required: Flag | None = None
    within: str | None = None
    pages: Number | None = None
    words: Number | None = None
    characters: Number | None = None
    lines: Number | None = None
    without: tuple[str, ...] = ()
    """Keys of sections that do not count towards the limit (references, figures)."""
    answers: tuple[Answer, ...] = ()
    urls: Flag | None = None
    """False where the part may hold no web addresses."""
    alone: Flag | None = None
    """True where the part's heading must stand alone on its line."""


@record
class TypeSize:
    """The smallest type that a call allows, for a zone, a script and families of type."""

    minimum: Number
    zone: Literal["body", "table", "caption", "note", "bibliography", "formula", "figure", "any"] = "body"
    script: Literal["any", "latin", "ja"] = "any"
    families: tuple[str, ...] = ()
    """Families that the minimum holds for; empty: all that no other entry names."""


@record
class Layout:
    """How pages must look."""

    sizes: tuple[TypeSize, ...] = ()
    size_tolerance: Number | None = None
    """Points by which a size may fall short (TeX's 11 pt prints 10.95)."""
    families: Texts | None = None
    """Families that are allowed at all."""
    paper: Texts | None = None
    """"A4", "letter" or "WIDTHxHEIGHT" in points."""
    paper_is: Literal["exact", "largest"] = "exact"
    margin_top: Number | None = None
    margin_right: Number | None = None
    margin_bottom: Number | None = None
    margin_left: Number | None = None
    margins_hold_header: bool = True
    """Whether headers and footers may stand in the margins."""
    line_pitch: Number | None = None
    """Smallest distance of baselines in points (6 lines an inch are 12)."""
    line_spacing: Number | None = None
    """Smallest line spacing as a multiple of single."""
    characters_per_inch: Number | None = None
    standard_spacing: Flag | None = None
    """True where characters may be neither condensed nor squeezed."""
    page_numbers: Annotated[Fact[Literal["required", "forbidden", "free"]] | None, Before(_fact)] = None


@record
class GuideMark:
    """How the form marks guide text that must be deleted; every given property must hold."""

    italic: bool | None = None
    colour: Literal["grey", "blue", "green", "red", "coloured"] | None = None
    highlight: Literal["grey", "yellow", "any"] | None = None
    size: float | None = None
    """Points, within 0.3."""
    pattern: str | None = None
    """Regular expression over the paragraph (NFKC)."""
    fact: Text | None = None


@record
class Form:
    """The funder's form."""

    year: Text | None = None
    """What this year's form says of itself ("2024年度"); older ones are outdated."""
    outdated: tuple[str, ...] = ()
    """Regular expressions that only earlier forms contain."""
    guide: tuple[GuideMark, ...] = ()
    guide_phrases: tuple[str, ...] = ()
    """Regular expressions of notes that are to be deleted."""


@record
class Together:
    """A limit that several sections share ("sections 1 to 3: at most 10 pages")."""

    sections: tuple[str, ...]
    """Keys of the sections, in order; the limit runs from the first to the end of the last."""
    pages: Number


@record
class Document:
    """Limits of the whole document."""

    together: tuple[Together, ...] = ()
    pages: Number | None = None
    words: Number | None = None
    characters: Number | None = None


@record
class Mobility:
    """What a call asks of stays abroad and invitations."""

    required: Flag | None = None
    """Whether the call asks for a plan with named travellers at all."""
    both_ways: Flag | None = None
    minor_share: Number | None = None
    """Share of person-months below which one direction counts as neglected."""
    stay_months: Number | None = None
    """Months that a young researcher's stay should last ("about a year" is 10)."""
    stay_months_least: Number | None = None
    """Below this it is an error."""
    young_years: Number | None = None
    """Years since the degree within which a researcher is young."""
    young_students: Flag | None = None
    """Whether master's and doctoral students count as young."""
    invitation: Flag | None = None
    invitation_months: Number | None = None
    near_years: Number | None = None
    """First years of the project for which complete movements are expected."""


@record
class Team:
    """What a call asks of the partners."""

    countries: Texts | None = None
    """ISO 3166 codes of the countries whose teams may take part (Japan not counted)."""
    required: Texts | None = None
    """Countries that must take part."""
    integration: Flag | None = None
    counterpart_funded: Flag | None = None
    """True where the counterpart must have funding of its own."""


@record
class Support:
    """What a call asks about other funding."""

    required: Flag | None = None
    overlap_allowed: Flag | None = None
    similar: Texts | None = None
    """Names of programmes that count as similar."""
    single_application: Flag | None = None


@record
class Theme:
    """Something that a draft must speak about with substance."""

    id: str
    title: Words
    description: Words
    terms: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    learned: Literal["engagement", "workforce", "biodiversity", "biofoundry"] | None = None
    """The trained model that knows the theme; without it the theme's own words have to do."""
    required: Flag | None = None


@record
class Themes:
    """Themes of a call: topics to choose from, and themes that every draft must integrate."""

    topics: tuple[Theme, ...] = ()
    crosscutting: tuple[Theme, ...] = ()
    global_challenge: Flag | None = None
    sustainability: Flag | None = None
    training_plan: Flag | None = None
    network_activity: Flag | None = None


@record
class Budget:
    """Limits of the money; amounts in whole units of ``currency``."""

    currency: str | None = None
    direct: Number | None = None
    total: Number | None = None
    indirect_rate: Number | None = None
    network_share: Number | None = None
    network_share_least: Number | None = None
    eligible: tuple[str, ...] = ()
    """Regular expressions of cost rows that count towards the share."""
    ineligible: tuple[str, ...] = ()
    own_side: Flag | None = None
    """True where the call pays its own side only, and the counterpart's agency pays the counterpart."""
    years: Number | None = None


@record
class Schedule:
    """Dates of a call."""

    opens: Day | None = None
    deadline: Moment | None = None
    contact_by: Day | None = None
    interview: Days | None = None
    start: Day | None = None
    fiscal_year: Annotated[Fact[int] | None, Before(_fact)] = None
    year_starts: int = 4
    """Month in which the fiscal year begins."""


@record
class Profile:
    """A funding call, described by what a draft for it must satisfy."""

    id: str
    inherits: str | None = None
    title: Words = Words()
    funder: str = ""
    languages: tuple[Literal["ja", "en"], ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    missing: tuple[Words, ...] = ()
    """What is not known of this call, for ``calls show``."""
    schedule: Schedule = Schedule()
    document: Document = Document()
    sections: tuple[Section, ...] = ()
    layout: Layout = Layout()
    form: Form = Form()
    mobility: Mobility = Mobility()
    team: Team = Team()
    support: Support = Support()
    themes: Themes = Themes()
    budget: Budget = Budget()

    def cite(self, fact: Fact[Any]) -> str | None:
        """Where a value is written, in one line: title, place, date."""
        source = self.sources.get(fact.source or "")
        if source is None:
            return {Status.FORM: "blank form", Status.USER: None}.get(fact.status)
        day = fact.date or source.date
        return ", ".join(part for part in (source.title, fact.at, day.isoformat() if day else None) if part)
