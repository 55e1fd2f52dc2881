"""Teams told in lines and sentences of English text: "Kobe University: Rina Matsukata (doctoral student), …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.degrees import degree_year
from lint.analyse.people.names import Name, career_stage, names
from lint.analyse.places import Place, places
from lint.analyse.structure.grids import plain
from lint.analyse.team.calls import COVER, Calls, calls
from lint.analyse.team.demonyms import come_from, land_of_side
from lint.analyse.team.member_heads import MEMBERS, side
from lint.analyse.team.members import CO_PRINCIPAL, PRINCIPAL, Member
from lint.document import Document, Span, Zone
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

WHO = expression(
    r"(?<!\bthose )(?<!\bpeople )(?<!\bones )(?<!\ball )(?<!\bfor )(?<!\bto )\bwho\b"
    r"|\b(?:those|people|ones|all) who (?:take|work|do|carry|join|share|lead|belong|participate|contribute|act|go|make"
    r"|are (?:in|of|with|on))\b"
    r"|\bpeople\b|\bpersons?\b|\bstaff\b|\bpartners?\b|\bapplicants?\b|\binstitutions? and\b"
    r"|^[\d.()\s]*(?:the |our )?(?:working |research |project )?groups?$|\b(?:my|our|their) (?:\w+ )?groups?\b"
    r"|\b(?:young|early-career) (?:scientists|researchers|people|members)\b(?! (?:and|for|abroad))"
    r"|\bpartnership\b|\bleadership\b|\borgani[sz]ation of\b|^[\d.()\s]*organi[sz]ation$"
    r"|\bresearch organi[sz]ation\b|\bstructure of\b|\bresearchers\b|\bcomposition\b",
    re.I,
)
"""What titles of such a part may say, beside "team" and "members"."""
OTHER = expression(
    r"\b(?:publications?|papers|references|bibliography|budgets?|costs?|grants?|awards?)\b|\bmov(?:e|es|ing)\b"
)
"""Titles of parts whose people are no team."""
LABEL = expression(
    r"[\s\-–—•*·]*(?:[(（]?(?:[A-Z]|\d{1,2}|[ivx]{1,4})[)）.]\s+|\d{1,2}(?:\.\d{1,2})+[)）.]?\s+)?(?P<label>(?:[^:：\n|.;]"
    r"|(?<=\b[A-Z])\.){2,70}?)(?:\s*[:：]\s*|\s+[–—]\s+|(?<=\w)\s*\n"
    r"|(?<=[A-Za-z]\))\s(?=(?:(?:Dr|Prof|Professor)\.?\s)?[A-ZÀ-Ž][\w’'-]+\s[A-ZÀ-Ž][\w’'-]+,))(?=\S)"
)
"""What leads a line: a side, an institution, "Members (USA)"."""
TEAM = expression(
    r"\b(?:principal|lead|co-?)?\s?-?(?:PIs?\b|investigators?|applicants?|counterparts?|partners?|leaders?"
    r"|representatives?|coordinators?|members?|participants?|collaborators?|team|group)\b"
    r"|^(?:(?!the |we |he |she |this )[\w.-]+ ){0,2}leads?(?: (?:in|for) [\w ]+|\s*\([^()]*\))?$",
    re.I,
)
"""A label that announces people."""
BRACKETED = expression(r"\s?\((?:the\s)?[^()]*\)")
"""What holds a unit behind its institution."""
SIDE = expression(r"(?:[A-Z][\w.]*\s){1,2}side(?:\s\([^()]*\))?")
"""A label that tells nothing but a side: "Japanese side"."""
SAME = expression(r"\b(?:the )?same (?:universit|institut|affiliation|organi[sz]ation|department|group|lab)\w*", re.I)
ALL = expression(
    r"(?:,|;|\()\s*(?:all|both|each)(?: (?:of them|three|four|five))?,? (?:(?:at|of|from|in|with)\s)?", re.I
)
"""What goes before the institution of everybody named before."""
TAIL = expression(
    r"\b(?:and|with|plus)\s(?:one|two|an?|his|her|its|their|our|the)\s[^;.()]{3,40}$|(?:,|;|\band\b|\bwith\b|\bplus\b"
    r"|[.(])(?=(?:[^,;.()]|\([^()]*\))*$)"
)
"""Where the words before a name begin that belong to it: " and the doctoral students "."""
AWAY = expression(
    r";|\b(?:and|with)\s+(?:from|at|in)\b|(?:^|[a-z\d)])\.\s+[A-Z]|\bto (?:which|whom)\b"
    r"|^[^()]*\)[^()]*\b(?:and|with|from|to|in|plus|by)\b"
)
"""What parts an institution behind a name from that name."""
OPENED = expression(
    r"\s?[(（]\s?(?:(?:[Cc]o-?)?(?:PIs?|[Ll]ead(?:er)?|[Pp]rincipal [Ii]nvestigator|[Cc]ontact|[Rr]epresented by)"
    r"\s?[:：]?\s*)?"
    r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+)*$"
)
"""What stands between an institution and who is named in the brackets behind it."""
TITLED = expression(r"(?:\s*(?:Dr|Prof|Drs|Profs|Mr|Ms|Mrs)\.?)+\s*$")
HOUSED = expression(
    r"(?:(?:,|;|and|&|\s)*(?:(?:Dr|Prof|Professor|Mr|Ms"
    r"|Mrs)\.?\s+)+(?:[A-ZÀ-Ž][\w'’.-]*\s?){1,4}(?:\s?\([^()]*\))?)+[.,;]?"
)
"""People with titles, and nothing else."""
PAIRED = expression(
    r",?\s+and\s+(?:(?:his|her|their|the)\s[a-z -]{3,40}?\s)?(?:(?:Dr|Prof|Drs|Profs|Mr|Ms|Mrs)\.?\s+)*"
)
OF = expression(
    r"(?:,\s[\w. -]{3,40}?(?=\s\())?,?\s*\(?(?:(?:are|is|both|all|come|who)\s+)*(?:(?:of|at|from|with)\s+(?:the\s+)?)?"
)
"""What stands between two people, and between them and where both are."""
ENDS = expression(r"(?<!Prof)(?<!Dr)(?<![A-Z])\.\s+(?=[A-Z])|\.?\s*$")
"""The end of a sentence."""
INNER = expression(
    r"(?<=[.;)])\s+(?=(?P<label>[A-ZÀ-Ž][^:：;.\n]{1,60}?)(?::\s|\s[–—]\s))"
    r"|\s+(?=(?P<lead>(?:(?:[A-Z]\w+-side|Lead|Principal|Project|Partner|Counterpart|Foreign|Overseas|International"
    r"|Main|Japanese)\s){0,2}(?:principal\s|lead\s)?(?:(?:Co-?)?PIs?|Leads?|[Aa]pplicants?|[Ii]nvestigators?"
    r"|[Cc]o-?ordinators?|[Mm]embers?"
    r"|[Pp]artners?|[Cc]ounterparts?)\b[^:：;.\n]{0,40}):\s)"
)
"""What may part two lines that stand as one: "… (postdoc) Pusan National University: …"."""
FULL = expression(
    r"[A-ZÀ-Ž][\w'’-]+(?:\s(?:[A-Z]\.|(?:van|von|de|der|den|da|di|la|le|al|bin)\b|[A-ZÀ-Ž][\w'’-]+)){1,3}"
)
"""Two to four words in capitals, as a name has them."""
LISTED = expression(r"\s*[,;]\s*|(?<=[A-Za-z\d)]{2})\.\s+(?=[A-Z])|\s+\band\s+|\s*[()]\s*|\s[–—-]\s|:\s")
HEADS = expression(
    r"\b(?:leads?|heads?|leader of|head of|directs?|coordinates?) the (?:whole |overall |joint )?(?:project|proposal"
    r"|consortium)\b"
    r"|\b(?:project|overall) lead(?:er)?\b|\b(?:project )?coordinator\b|\bprincipal investigator\b",
    re.I,
)
"""What says of somebody that the whole is theirs to lead."""
UNIT = expression(r"(?:Department|Division|Faculty|Section|Laboratory|Graduate School|School) of\b")
"""A unit of an institution, which stands before it."""
LEFT = 12
"""Letters beside an institution in a line that heads its people, at most: its town."""
TOWNS = expression(r"(?:\s*[,(]\s*[A-ZÀ-Ž][\w.’'-]+(?:\s[A-ZÀ-Ž][\w.-]+)?\)?){1,3}\s*:?")
"""What may stand behind an institution in such a line: ", Hamilton, Canada"."""
LINES = 5000
"""Characters of such a part that are read, at most."""


@dataclass(frozen=True)
class _Home:
    """Where people are at home, as a label, a title or the words before them tell."""

    organisation: str | None = None
    country: str | None = None
    side: str | None = None
    labelled: bool = False
    """Whether the line's label tells the side, not the title above it."""


def told(document: Document, sections: Sequence[Section], known: Sequence[Member]) -> Iterator[Member]:
    """The members whom English lines and sentences name, those of ``known`` left out, in reading order."""
    called = calls(document)
    met = {_key(member.name) for member in known}
    found: dict[tuple[str, ...], Member] = {}
    for line, title, principal in _lines(document, sections, called):
        for member in _members(document, line, title, called):
            key, member = _key(member.name), replace(member, principal=principal or member.principal)
            found[key] = _both(found[key], member) if key in found else member
    yield from (member for key, member in found.items() if key not in met)


def _both(first: Member, again: Member) -> Member:
    """A member whom the cover and the team name, with what both tell, at the place in the team."""
    return replace(
        first,
        span=again.span,
        name_span=again.name_span,
        side=first.side or again.side,
        organisation=first.organisation or again.organisation,
        country=first.country or again.country,
        post=first.post or again.post,
        stage=first.stage or again.stage,
        degree_year=first.degree_year or again.degree_year,
        principal=first.principal or again.principal,
    )


def _key(name: str) -> tuple[str, ...]:
    return tuple(sorted(plain(name).replace("-", " ").split()))


def _lines(document: Document, sections: Sequence[Section], called: Calls) -> Iterator[tuple[Span, str, bool]]:
    """The lines that may name members, each with the title that tells the side, and whether a label says who leads."""
    inside = [table.span for table in document.tables]
    whole = sections[0] if len(sections) > 1 and sections[0].body.end >= sections[-1].body.end else None
    parts = [(s.own, s.title, None if s is whole else _tells([s, *_around(s, sections)])) for s in sections]
    above, part = "", ""
    for block in document.blocks:
        start = block.span.start
        own = next(((title, tells) for span, title, tells in reversed(parts) if span.start <= start < span.end), None)
        title, is_team = own or ("", None)
        if block.zone is not Zone.BODY or is_team is False or any(span.covers(block.span) for span in inside):
            continue
        for line in _split(document, block.span, called):
            text = document.slice(line)
            label = LABEL.match(text)
            words = label["label"] if label is not None else ""
            announced = TEAM.search(words) is not None or SIDE.fullmatch(words) is not None
            if re.search(r"[ぁ-んァ-ヶ一-龠]", text):
                continue
            housed = label is not None and _houses(label["label"], text[label.end() :], called)
            if not (is_team or housed or (announced and line.start < COVER)):
                continue
            above, part = above if part == title else "", title
            above = text if _is_home(text, called) else above
            words = plain(words) if announced else ""
            principal = PRINCIPAL.search(words) or re.match(r"leads?\b", words)
            yield line, (above or title) if is_team else "", bool(principal) and not CO_PRINCIPAL.search(words)


def _is_home(text: str, called: Calls) -> bool:
    """Whether a line is an institution, with its town and country at most, whose people stand in the lines below."""
    spots = called.places(text)
    rest = text
    for place in reversed(spots):
        rest = rest[: place.span.start] + rest[place.span.end :]
    towns = TOWNS.fullmatch(rest) is not None and not career_stage(rest)
    return any(place.organisation for place in spots) and (towns or len(re.sub(r"\W", "", rest)) <= LEFT)


def _houses(label: str, rest: str, called: Calls) -> bool:
    """Whether a line only lists people with their titles behind an institution: "Kobe University – Prof. A, Dr. B"."""
    alone = any(place.organisation and len(place.span) >= len(label) // 2 for place in called.places(label))
    return alone and HOUSED.fullmatch(rest.strip()) is not None


def _split(document: Document, span: Span, called: Calls) -> Iterator[Span]:
    text = document.slice(span)
    cuts = [match.start() for match in re.finditer(r"[\n\v]", text)]
    inner = (match for match in INNER.finditer(text) if match["label"] or ":" in text[: match.start()])
    cuts += [match.start() for match in inner if _leads(match["label"] or match["lead"], called)]
    for start, end in pairwise([0, *sorted(cuts), len(text)]):
        if piece := text[start:end].strip():
            at = span.start + text.index(piece, start)
            yield Span(at, at + len(piece))


def _leads(label: str, called: Calls) -> bool:
    """Whether words may lead a line of members: a side, an institution, a country."""
    return bool(side(plain(label)) or TEAM.search(label) or called.places(label)) and not names(label)


def _around(section: Section, sections: Sequence[Section]) -> list[Section]:
    return [other for other in reversed(sections) if other is not section and other.body.covers(section.body)][:1]


def _tells(parts: Sequence[Section]) -> bool | None:
    """Whether a part's title, or that of the part around it, announces the team, or something else (``False``)."""
    from lint.analyse.movements.tables.slots import MOBILE, is_past
    from lint.analyse.support.where import about_others

    titles = [plain(part.title) for part in parts if len(part.title) < 80]
    if any(map(MOBILE.search, titles)) and not any(MEMBERS.search(title) for title in titles[:1]):
        return False
    if any(
        MOBILE.search(title) or is_past(title) or about_others(title) or OTHER.search(title) for title in titles[:1]
    ):
        return False
    return any(MEMBERS.search(title) or WHO.search(title) or side(title) for title in titles) or None


def _members(document: Document, line: Span, title: str, called: Calls) -> Iterator[Member]:
    """The people whom a line names, each with the institution that stands behind, before or above."""
    text = document.slice(line)
    spots = _without_units(text, [place for place in called.places(text) if place.organisation])
    people = _people(text, spots)
    if not people:
        return
    home, begin = _labelled(text, title, called)
    carried = home.organisation, home.country or come_from(text)
    gaps = [TITLED.sub("", text[a.span.end : b.span.start]) for a, b in pairwise(people)]
    ends = [
        p.span.end + (cut.start() if (cut := TAIL.search(gap)) else len(gap))
        for p, gap in zip(people, gaps, strict=False)
    ]
    ends.append(len(text))
    before = begin
    group = ""
    for number, (person, end) in enumerate(zip(people, ends, strict=True)):
        lead = text[before : person.span.start]
        since = people[number - 1].span.end if number else before
        for place in spots:
            if since <= place.span.start < person.span.start:
                carried = place.organisation, place.country
        own = text[person.span.end : end]
        own = own[: stop.start()] if (stop := ENDS.search(own)) else own
        after = [p for p in spots if person.span.end <= p.span.start < _until(text, person, people, number)]
        behind = next((p for p in after if not UNIT.match(p.organisation or "")), next(iter(after), None))
        opened = _opened(text, person, spots)
        gap = text[person.span.end : behind.span.start] if behind is not None else ""
        if opened is not None:
            carried, behind = (opened.organisation, opened.country), None
        if behind is not None and not AWAY.search(gap) and not SAME.search(gap):
            carried = behind.organisation, behind.country
        elif together := _of_two(text, people, number, spots):
            carried = together.organisation, together.country
        elif everybody := _of_all(text, person, spots):
            carried = everybody.organisation, everybody.country
        group = lead if career_stage(lead) else group if re.fullmatch(r"\s*(?:,|and|&|\s)+", lead) else ""
        post = career_stage(own) or career_stage(lead) or career_stage(group)
        organisation, country = carried
        own_side = "japan" if country == "JP" else "counterpart" if country else None
        labelled = home.labelled and opened is None and not (behind is not None and own_side)
        told_side = (home.side if labelled else own_side or home.side) or own_side
        if not (organisation or country or told_side):
            before = end
            continue
        span = Span(line.start + person.span.start, line.start + end)
        yield Member(
            span=span,
            name=person.text,
            side=told_side,
            organisation=organisation,
            country=country or (home.country if organisation is None or organisation == home.organisation else None),
            post=post,
            stage=post,
            degree_year=degree_year(own),
            role=_role(own),
            told=True,
            principal=HEADS.search(own) is not None,
            name_span=Span(line.start + person.span.start, line.start + person.span.end),
        )
        before = end


def _without_units(text: str, spots: Sequence[Place]) -> list[Place]:
    """The institutions of a line, but for those in the brackets behind another: "Kobe University (Desert Center)"."""
    inner = (b for a, b in pairwise(spots) if BRACKETED.fullmatch(text, a.span.end, b.span.end + 1) and not b.known)
    left_out = {place.span for place in inner}
    return [place for place in spots if place.span not in left_out]


def _opened(text: str, person: Name, spots: Sequence[Place]) -> Place | None:
    """The institution in the brackets behind which somebody stands: "Kobe University (PI: Rin Abe)"."""
    lead = OPENED.search(text[: person.span.start])
    return next((p for p in spots if lead is not None and p.span.end == lead.start()), None)


def _role(own: str) -> str | None:
    """The part that somebody has in the work, in brackets or behind a dash: "(PI, electrolytes)", "– sensors"."""
    inner = re.match(r"\s*\(([^()]*)\)|[^.;]*?\s[–—-]\s([^.;]*)", own)
    parts = re.split(r"\s*[,;/]\s*", (inner[1] or inner[2] or "") if inner else "")
    free = (
        p
        for p in parts
        if not (career_stage(p) or degree_year(p) or places(p) or TEAM.search(p) or re.search(r"\d", p))
    )
    return next((part for part in free if len(part) > 3 and part[0].islower()), None)


def _until(text: str, person: Name, people: Sequence[Name], number: int) -> int:
    """Where the words behind a person end: at the next one."""
    return people[number + 1].span.start if number + 1 < len(people) else len(text)


def _of_two(text: str, people: Sequence[Name], number: int, spots: Sequence[Place]) -> Place | None:
    """The institution behind the second of two people: "Prof. Howell and Dr. Price of Cardiff University"."""
    if number + 1 == len(people):
        return None
    person, after = people[number], people[number + 1]
    if not PAIRED.fullmatch(text[person.span.end : after.span.start]):
        return None
    behind = (p for p in spots if p.span.start >= after.span.end)
    return next((p for p in behind if OF.fullmatch(text, after.span.end, p.span.start)), None)


def _of_all(text: str, person: Name, spots: Sequence[Place]) -> Place | None:
    """The institution that a line gives all those named before it: "; all at Kyushu University"."""
    for match in ALL.finditer(text, person.span.end):
        return next((p for p in spots if 0 <= p.span.start - match.end() <= len("the ")), None)
    return None


def _labelled(text: str, title: str, called: Calls) -> tuple[_Home, int]:
    """What the label of a line, or the title above it, says of its people, and where the label ends."""
    label = LABEL.match(text)
    words = label["label"] if label else ""
    bare = FULL.fullmatch(words) and not (called.places(words) or TEAM.search(words) or side(plain(words)))
    if label and (bare or names(words) or len(words.split()) > 9):
        label, words = None, ""
    spots = called.places(f"{words}:") if words else called.places(title)
    spots = spots or called.places(title)
    whole = next((place for place in spots if place.organisation), None)
    land = (whole.country if whole else None) or next((place.country for place in spots if place.country), None)
    land = land or land_of_side(words) or land_of_side(title)
    own = side(plain(words)) or ("japan" if land == "JP" else "counterpart" if land else None)
    home = _Home(whole.organisation if whole else None, land, own or side(plain(title)), own is not None)
    return home, label.end() if label else 0


def _people(text: str, spots: Sequence[Place]) -> list[Name]:
    """The people of a line: those whom running text shows, and words in capitals between commas that may be names."""
    found = [n for n in names(text) if n.kind == "named" and not any(n.span.overlaps(p.span) for p in spots)]
    at = 0
    for piece in LISTED.split(text):
        start = text.find(piece, at)
        at = start + len(piece)
        words = re.sub(r"^(?:the |an? )?(?:[a-z]+ )*", "", piece)
        shift = start + len(piece) - len(words)
        if not FULL.fullmatch(words):
            continue
        span = Span(shift, shift + len(words))
        if any(span.overlaps(p.span) for p in spots) or any(span.overlaps(n.span) for n in found) or places(words):
            continue
        found += [replace(n, span=span) for n in names(words, cell=True, header="氏名")[:1] if n.text == words]
    return sorted(found, key=lambda name: name.span)


def is_country(name: str) -> bool:
    """Whether what a table has under a label like that of names is a country: 「参加する国」."""
    spots = places(name.strip())
    return len(spots) == 1 and not (spots[0].organisation or spots[0].city) and len(spots[0].span) == len(name.strip())
