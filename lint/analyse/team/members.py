"""Members of the teams of both sides, out of member tables of any shape and the cover of the form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint.analyse.places import Called
from lint.analyse.places import country as country_of
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.covers import is_cover, neighbours
from lint.analyse.team.matrix import in_matrix
from lint.analyse.team.member_heads import (
    APPLICATION,
    MEMBERS,
    ORGANISATION,
    SLOTS,
    MemberHead,
    is_plan,
    lists_grants,
    member_head,
    side,
    slot,
    wanted,
)
from lint.analyse.team.member_values import POST, stays_home
from lint.analyse.team.member_words import affiliation, also_called, bare, degree_of, housed
from lint.document import Document, Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

LINE = 200
"""Characters of a row in which a short name tells where somebody is."""
PRINCIPAL = expression(
    r"代表(?!的|例|作|機関|法人|取締)|研究責任者|(?<![a-z-])pi(?![a-z])|principal investigator"
    r"|(project|team|group) lead(er)?\b"
    r"|lead (investigator|applicant|scientist|researcher)"
)
CO_PRINCIPAL = expression(r"分担|co[- ]?(pi|principal)")
INWARD = expression(
    r"^(?!.*(?:渡航|派遣|abroad|outbound)).*(?:来日|訪日|招へい|招聘|日本(?:国内)?(?:に|で|へ|滞在)|(?:in|to) japan)"
)
"""A period that only those from the other side have: "Period in Japan"."""
GROUP = expression(
    r"(?:の|側|国|チーム|メンバー|参加者|研究者|\b(?:the|in|from|team|side|members?|part|partners?)\b|[\W_])+", re.I
)
"""What goes with a country in the heading of a group."""
ABSENT = expression(r"^(?:なし|無し?|該当(?:なし|しない)|[-–—ー－]+|n/?a|none|not applicable)$", re.I)
SEVERAL = expression(
    r"[、;；\n](?![^（(]*[)）])|(?<=[)）])\s*(?:[,，]\s*)?(?:and|&|及び|および|ならびに)\s*"
    r"|(?<=[)）])\s*[,，]\s*(?=(?:Prof|Dr|Professor)\b)"
)
"""What parts the people of a cell."""
DEGREE = dict(SLOTS)["degree"]
GRADED = ("organisation", "post", "name")
"""Slots whose columns may tell the degree as well."""


@dataclass(frozen=True, eq=False)
class Member:
    """A member of a team, as a table (or the cover) names them."""

    span: Span
    """The row."""
    name: str
    """The name as written, without brackets and posts; empty where the cell is."""
    side: str | None = None
    """"japan", "counterpart", or ``None`` where nothing tells it."""
    organisation: str | None = None
    country: str | None = None
    """ISO 3166 code."""
    post: str | None = None
    stage: str | None = None
    """Career stage, as :func:`lint.analyse.people.names.career_stage` names it."""
    degree_year: int | None = None
    role: str | None = None
    period: str | None = None
    """The words of the period of travel; empty where the cell is, ``None`` without such a column."""
    name_span: Span | None = None
    """The cell of the name."""
    period_span: Span | None = None
    """The cell of the period, which may be empty."""
    principal: bool = False
    """Whether the row says that this is a principal investigator."""
    table: Span | None = None
    """The table; ``None`` for a line of the cover."""
    destination: str | None = None
    """Where the person will stay, where the table has a column for it."""
    also: str | None = None
    """The name in another script, in brackets behind it."""
    told: bool = False
    """Whether only running text names the member, no table and no list."""


def members(
    document: Document, grids: Sequence[Grid], sections: Sequence[Section] = (), called: tuple[Called, ...] = ()
) -> tuple[Member, ...]:
    """The members that a draft's tables name, or its lists where no table does, in reading order.

    Args:
        document: the draft.
        grids: its tables (:func:`lint.analyse.structure.grids.grids`).
        sections: its sections, whose titles tell the side where the table does not.
        called: the short names that it gives institutions.

    """
    from lint.analyse.movements.tables.heads import find_head
    from lint.analyse.movements.whole import without_whole
    from lint.analyse.team.english import is_country, told
    from lint.analyse.team.lists import member_lists

    found: list[Member] = []
    travellers: list[Member] = []
    sections = without_whole(sections)
    heads = [member_head(grid, _title(document, grid, sections)) for grid in grids]
    times = {plain(head.label("period")) for head in heads if head is not None and "period" in head.columns}
    for grid, head in zip(grids, heads, strict=True):
        if lists_grants(grid):
            continue
        title = _title(document, grid, sections)
        head = head and (None if head.grid.turned and is_cover(grid) else head.timed(times))
        if head is not None:
            # A plan of stays names members too, but whoever it names is not thereby in the team's tables.
            plan = None if head.certain else find_head(grid, title)
            planned = plan is not None and plan.kind == "plan"
            rows = travellers if planned and not _lists_team(head, title) else found
            rows.extend(_rows(document, head, title))
            if rows is travellers:
                continue
        elif (plan := find_head(grid, title)) is not None and plan.kind == "plan":
            continue
        if head is None and (there := in_matrix(grid)):
            found += [member_of(one.row, one.name, one.words, None, one.cell, None, grid.span) for one in there]
            continue
        if head is None or head.grid.turned:
            one = not any(member.table == grid.span for member in found)
            found.extend((list(_card(document, grid, title)) if one else []) or _cover(document, grid, title))
    tabled = {member.name for member in found if member.table}
    for extent, entries in member_lists(document, sections, called):
        if not tabled or extent is None:  # beside tables, people whom a line names
            found.extend(
                member_of(one.line, one.words["name"], one.words, one.side, one.name, one.period, extent, land=one.land)
                for one in entries
                if one.words["name"] not in tabled
            )
    read = found if any(member.table for member in found) else [*found, *travellers]
    read = [*read, *told(document, sections, read)]
    return tuple(_spelled(document, member, called) for member in read if not is_country(member.name))


def _spelled(document: Document, member: Member, called: Sequence[Called]) -> Member:
    """A member whose institution goes by a short name of the draft's own, with its country and side."""
    words = member.organisation or document.slice(member.span)[:LINE]
    own = next((c for c in called if c.country and re.search(rf"(?<!\w){re.escape(c.short)}(?!\w)", words)), None)
    if own is None or (member.country and member.country != country_of(own.short)):
        return member
    told = member.side if member.country is None else None
    side = told or _side_of(own.country or "")
    return replace(member, country=own.country, side=side, organisation=member.organisation or own.short)


def _lists_team(head: MemberHead, title: list[str]) -> bool:
    """Whether a plan of stays is the table of the team too: who belongs to it, and where each goes or does not go."""
    if not head.columns.keys() >= {"organisation", "destination", "period"} or is_plan(title):
        return False
    at = head.columns["period"]
    below = [words[at] for words in head.grid.words[head.row + 1 :] if at < len(words)]
    return any(map(stays_home, below)) or any(MEMBERS.search(line) for line in title[:3])


def _title(document: Document, grid: Grid, sections: Sequence[Section]) -> list[str]:
    """What names the table, nearest first: lines above, the section and those around it."""
    lines = [plain(document.slice(line)) for line in grid.above]
    inside = [s for s in sections if s.body.start <= grid.span.start < s.body.end]
    return lines + [plain(section.title) for section in reversed(inside)]


def _rows(document: Document, head: MemberHead, title: list[str]) -> Iterator[Member]:
    table, number, at = head.grid, head.row, head.columns
    named = bool(any(MEMBERS.search(line) for line in title[:3]))
    if at.keys() & {"support", "publication"} or ("destination" in at and not (named and not is_plan(title))):
        return
    told = next((s for s in map(side, title[:1]) if s), None)
    if told is None and "period" in at and INWARD.search(plain(head.label("period"))):
        told = "counterpart"
    told = told or next((s for t in title if not APPLICATION.search(t) and (s := side(t))), None)
    if number and (within := side(plain(" ".join(dict.fromkeys(table.words[0]))))):
        told = within
    told = side(plain(table.words[number][at["name"]])) or told  # 「日本側」 heads the names
    labels = [plain(word) for word in table.words[number]]
    land = None
    graded = next((name for name in GRADED if name in at and DEGREE.search(labels[at[name]])), None)
    for row in range(number + 1, len(table.words)):
        words = table.words[row]
        said = side(plain(" ".join(dict.fromkeys(words))))
        here = land_alone(" ".join(filter(None, dict.fromkeys(words))))
        if len(set(words) - {""}) <= 1 and (said or here or len({id(c) for c in table.cells[row]}) <= 2):
            land = here  # a row that heads a group
            told = said or (_side_of(land) if land else told)
            continue
        if [plain(word) for word in words] != labels and any(words):
            yield from _people(document, table, row, at, told, land, graded)


def land_alone(words: str) -> str | None:
    """The country that the heading of a group names and nothing besides: "India", 「フィンランド側」."""
    from lint.analyse.places import places

    spots = [place for place in places(words) if place.country and not place.organisation and not place.city]
    rest = GROUP.sub("", words[: spots[0].span.start] + words[spots[0].span.end :]) if len(spots) == 1 else "?"
    return spots[0].country if not rest else None


def _side_of(country: str) -> str:
    return "japan" if country == "JP" else "counterpart"


def _people(
    document: Document,
    grid: Grid,
    row: int,
    at: dict[str, int],
    told: str | None,
    land: str | None,
    graded: str | None = None,
) -> Iterator[Member]:
    """The member of a row; a cell that lists several names gives several.

    ``graded``: the slot whose column is headed with the degree as well: 「所属・職（学位取得年）」.
    """
    words = {name: grid.words[row][column] for name, column in at.items()}
    if graded is not None:
        words.setdefault("degree", words[graded])
    cell = grid.cell(row, at["name"])
    own = [name for name in ("organisation", "post") if at.get(name) == at["name"]]
    if own:  # 「氏名／機関／身分」 in one cell: the name stands first
        first, *rest = [line for line in words["name"].split("\n") if line.strip()] or [""]
        words |= {"name": first} | dict.fromkeys(own, "\n".join(rest))
        if "organisation" in own:
            words.pop("post", None) if "post" in own else None
    if given := words.pop("given", ""):
        family = words["name"]
        words["name"] = f"{family} {given}" if _japanese(family) else f"{given} {family}"
        other = grid.cell(row, at["given"])
        cell = Span(min(cell.start, other.start), max(cell.end, other.end)) if cell and other else cell
    lines = [line for line in re.split(r"[\n\v]|、|;|；", words["name"]) if line.strip()]
    many = lines if len(lines) > 1 and all(_namelike(line) for line in lines) else [words["name"]]
    for text in many:
        spot = cell
        if cell is not None and len(many) > 1:
            start = document.text.find(text, cell.start, cell.end)
            spot = Span(start, start + len(text)) if start >= 0 else cell
        period = grid.cell(row, at["period"]) if "period" in at else None
        yield member_of(grid.row(row), text, words, told, spot, period, grid.span, land=land)


def _japanese(text: str) -> bool:
    return not text.isascii() and re.match(r"[ぁ-ヿ一-龥々]", text) is not None


def _namelike(text: str) -> bool:
    text = re.sub(r"[（(][^（()）]*[)）]", "", text).strip()
    return bool(re.fullmatch(r"[^\d()（）]{2,30}", text)) and not ORGANISATION.search(text)


def member_of(
    span: Span,
    name: str,
    words: dict[str, str],
    told: str | None,
    cell: Span | None,
    period: Span | None,
    table: Span | None,
    principal: bool = False,
    land: str | None = None,
) -> Member:
    """A member by the words of each slot (:func:`~lint.analyse.team.member_heads.slot`); ``told``: the side."""
    organisation = words.get("organisation", "") or affiliation(name) or housed(words) or _grouped(words)
    post = words.get("post") or None
    if not post:
        organisation, post = _posted(organisation)
    country = _country(words.get("country", ""), organisation) or land
    own = side(plain(words.get("side", "") + " " + words.get("country", ""))) or told
    if own is None and country is not None:
        own = _side_of(country)
    role = words.get("role") or None
    degree = words.get("degree", "")
    return Member(
        span=span,
        name=bare(name),
        side=own,
        organisation=organisation or None,
        country=country,
        post=post,
        stage=_stage(" ".join(filter(None, (post, words.get("organisation"), degree, name)))),
        degree_year=degree_of(degree),
        role=role,
        period=words.get("period"),
        name_span=cell,
        period_span=period,
        principal=principal or _leads(plain(f"{role or ''} {words.get('side', '')} {post or organisation or ''}")),
        table=table,
        destination=words.get("destination") or None,
        also=also_called(name),
    )


def _grouped(words: dict[str, str]) -> str:
    """The institution that the cell of the group names: "SLF Davos"."""
    from lint.analyse.places import places

    return words.get("side", "") if any(place.organisation for place in places(words.get("side", ""))) else ""


def _posted(words: str) -> tuple[str, str | None]:
    """An institution and the post behind it: 「東京大学・助教」, "Keio University (Japan) – Reader"."""
    from lint.analyse.places import places

    def is_post(part: str) -> bool:
        return bool(POST.search(part) or _stage(part)) and not ORGANISATION.search(part)

    for mark in (r"\s[–—-]\s|\u3000", r"[・/／,，、\n]"):
        parts = [part for part in re.split(mark, words) if part.strip()]
        if len(parts) > 1 and is_post(parts[-1]):
            return words[: words.rfind(parts[-1])].rstrip("・/／,，、\n\u3000 –—-"), parts[-1].strip()
    last = max((place.span.end for place in places(words) if place.organisation), default=len(words))
    rest = words[last:].strip()
    if rest and is_post(rest) and not re.search(r"[()（）・/／,，、\n]", rest) and len(rest) <= 40:
        return words[:last].rstrip(), rest
    return words, None


def _leads(words: str) -> bool:
    return bool(PRINCIPAL.search(words)) and not CO_PRINCIPAL.search(words)


def _stage(text: str) -> str | None:
    """The career stage that post, affiliation and degree tell."""
    from lint.analyse.people.stages import career_stage

    return career_stage(text)


def _country(country: str, organisation: str) -> str | None:
    """The country that the words name, or that the organisation is known to lie in."""
    from lint.analyse.places import places

    return next((p.country for words in (country, organisation) for p in places(words) if p.country), None)


def _card(document: Document, grid: Grid, title: list[str]) -> Iterator[Member]:
    """One person's table: labels and values side by side."""
    words, spots = dict[str, str](), dict[str, Span | None]()
    for row, line in enumerate(grid.words):
        for column in range(len(line) - 1):
            name = slot(plain(line[column])) if 0 < len(line[column]) <= 24 else None
            if name and grid.first(row, column) and line[column + 1] != line[column] and name not in words:
                words[name], spots[name] = line[column + 1], grid.cell(row, column + 1)
    if is_cover(grid):
        return  # the project's own term and countries stand beside its leader
    own = words.get("name", "")  # none where labels stand side by side
    if not wanted(set(words)) or set(words) & {"support", "publication", "destination"} or not own or slot(plain(own)):
        return
    told = next((s for s in map(side, title) if s), None)
    yield member_of(grid.span, words["name"], words, told, spots["name"], spots.get("period"), grid.span)


def _cover(document: Document, grid: Grid, title: list[str]) -> Iterator[Member]:
    """Principal investigators on the cover: 「日本側研究代表者 | 藤沢 健一（東京海洋大学 教授）」."""
    from lint.analyse.movements.tables.content import is_traveller
    from lint.analyse.support.where import HEADING

    if any(HEADING.search(line) for line in title):
        return  # those who hold other grants
    for pair in neighbours(grid):
        label = plain(pair.label)
        if len(label) > 40 or not PRINCIPAL.search(label):
            continue
        values = [span for span in pair.values if not slot(plain(document.slice(span))) or "\n" in document.slice(span)]
        cell = next((span for span in values if is_traveller(document.slice(span))), None)
        for part in SEVERAL.split(document.slice(cell)) if cell else ():
            if part.strip() and len(part) < 120:
                # "Emily Hartwell, Professor, Kobe University": what follows the name is no part of it
                first = re.split(r"\s*[,，]\s*", part)[0]
                rest = part[len(first) :].strip(" ,，")
                part = (
                    f"{first}（{rest}）"
                    if " " in first.strip() and (POST.search(rest) or ORGANISATION.search(rest))
                    else part
                )
                row = Span(min(pair.span.start, cell.start), max(pair.span.end, cell.end)) if cell else pair.span
                yield member_of(row, part, {}, side(label), cell, None, None, principal=True)
