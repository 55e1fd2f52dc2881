"""Members of the teams of both sides, out of member tables of any shape and the cover of the form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.analyse.grids import Grid, columns, plain
from lint.document import Document, Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.sections import Section

LABELS: tuple[tuple[str, str], ...] = (
    (
        "destination",
        r"(渡航|派遣|滞在|訪問|留学|行き?|出張|受け?入れ?)\s*(\(招(へい|聘)\)|・?招(へい|聘))?\s*(先|機関)"
        r"|受入.{0,2}(研究者|教員|責任者)|destination|host|^to\b|^from\b|going to",
    ),
    (
        "support",
        r"制度|研究費名|助成|配分機関|金額|経費|費用"
        r"|programme|program name|funder|funding|amount|award|grant|budget|cost",
    ),
    ("publication", r"論文|発表|掲載|journal|title of (the )?(paper|publication)|業績"),
    (
        "period",
        r"(渡航|招(へい|聘)|滞在|派遣|参加|訪問|来日|訪日|留学).{0,12}(期間|時期|日程|予定|年月)|^(予定)?期間|^時期"
        r"|planned (stays?|visits?|travel)"
        r"|period|dates?\b|duration|when\b|stay\b",
    ),
    ("degree", r"学位|(取得|修了)年|degree|ph\.?\s?d|doctorate"),
    (
        "name",
        r"氏\s*名|^名\s*前|^お名前|研究者名|(メンバー|参加者|構成員|渡航者|担当者)名"
        r"|^(メンバー|参加者|構成員|研究者|担当者|研究代表者|分担者)$"
        r"|\bname\b|^(team )?members?$|^researchers?$|^participants?$|^investigators?$|^person(nel)?$|^who\b",
    ),
    ("side", r"^(側|国側|区分|チーム|日本側[/・]相手(国)?側|所属チーム)$|\bside\b|^team$|^group$"),
    ("country", r"^(所在|相手|所属)?(機関)?(の)?国(名|籍)?$|^country|\bcountry\b|nation\b"),
    (
        "organisation",
        r"所\s*属|(研究)?機関|勤務先|^大学|組織|organi[sz]ation|affiliation|institut|university|employer",
    ),
    (
        "post",
        r"職\s*(名|位|階)?$|役職|職種|身分|学年|職名|^職$|課程"
        r"|career|position|\btitle\b|\bpost\b|rank|status|stage",
    ),
    (
        "role",
        r"役割|分担|担当|専門|業務|任務"
        r"|role|expertise|task|responsib|contribution|speciali[sz]|(?<![a-z] )field|research field|discipline|function",
    ),
    ("number", r"^(no\.?|番号|#|通番)$|e-?rad|研究者番号|エフォート|effort|年齢|age|性別|e-?mail|メール"),
)
"""Slots that a column's label names, tried in this order."""
SLOTS = tuple((slot, re.compile(pattern)) for slot, pattern in LABELS)
JAPAN = expression(
    r"日本(国)?(側|チーム|国内)|国内(側|チーム|メンバー|の?研究)"
    r"|japan(ese)?([- ]based|[- ]side|\s+(team|members?|group|researchers?|participants?|pi)|\b)"
)
COUNTERPART = expression(
    r"相手(国|先|方)?(側|国|機関|チーム)|(海外|国外|外国|先方)(側|の|チーム|メンバー|機関|共同|研究)?"
    r"|[^\s日本]{1,8}国側|(米|英|加|韓|仏|独|豪)(国)?側|[ァ-ヶー]{2,10}側"
    r"|counterpart|partner|foreign|overseas|abroad|international (team|members)"
    r"|(u\.?\s?s\.?a?\.?|american|uk|u\.k\.|british|canadian|finnish|korean|german|french|swiss|australian)"
    r"[- ](side|team|members?|group|participants?|researchers?|pi)"
)
MEMBERS = expression(
    r"メンバー|参加者|構成員|研究(組織|体制|者一覧|チーム)|チーム(表|一覧)|(実施)?体制|分担者"
    r"|team|members?\b|participants?|personnel|consorti|investigators"
)
PLAN = expression(
    r"渡航.{0,6}計画|招(へい|聘).{0,6}計画|派遣.{0,6}計画"
    r"|(mobility|travel|exchange|secondment) (plan|table|schedule)|stays?\b|visits?\b|movements?\b"
)
TERM = expression(r"任期|雇用|在籍|在職|契約|参画|参加期間|employ|contract|appointment|funded|available")
"""Labels of periods that are not of travel."""
PRINCIPAL = expression(
    r"代表者|代表研究者|研究責任者|(?<![a-z-])pi(?![a-z])|principal investigator|project leader|lead investigator"
)
CO_PRINCIPAL = expression(r"分担|co[- ]?(pi|principal)")
ABSENT = expression(r"^(?:なし|無し?|該当(?:なし|しない)|[-–—ー－]+|n/?a|none|not applicable)$", re.I)
DEGREE = expression(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
ORGANISATION = expression(
    r"大学|研究所|機構|センター|高専|株式会社|財団|病院|研究院|学院"
    r"|university|institut|college|laborator|center|centre|corp|inc\.|gmbh|ltd|eth\b|caltech|mit\b|kaist",
    re.I,
)
POST = expression(
    r"教授|准教|講師|助教|研究員|ポスドク|課程|学生|大学院生|所長|部長|技術|professor|lecturer|research|student|fellow|postdoc|director|engineer|scientist|ph\\.?d",
    re.I,
)


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
    """Career stage, as :func:`lint.analyse.people.career_stage` names it."""
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


def slot(label: str) -> str | None:
    """The slot that a column's label (folded by :func:`~lint.analyse.grids.plain`) names."""
    return next((name for name, pattern in SLOTS if pattern.search(label)), None)


def members(document: Document, grids: Sequence[Grid], sections: Sequence[Section] = ()) -> tuple[Member, ...]:
    """The members that a draft's tables name, in reading order.

    Args:
        document: the draft.
        grids: its tables (:func:`lint.analyse.grids.grids`).
        sections: its sections, whose titles tell the side where the table does not.

    """
    from lint.analyse.movement_heads import find_head

    found: list[Member] = []
    travellers: list[Member] = []
    for grid in grids:
        title = _title(document, grid, sections)
        head = columns(grid, slot, _wanted)
        if head is not None and _labels_below(head):
            head = None  # labels and values side by side, one person
        head = head and _timed(head)
        if head is not None:
            # A plan of stays names members too, but whoever it names is not thereby in the team's tables.
            plan = find_head(grid, title)
            rows = travellers if plan is not None and plan.kind == "plan" else found
            rows.extend(_rows(document, head, title))
            if rows is travellers:
                continue
        if head is None or head[0].turned:
            one = not any(member.table == grid.span for member in found)
            found.extend((list(_card(document, grid, title)) if one else []) or _cover(document, grid))
    return tuple(found) if any(member.table for member in found) else (*found, *travellers)


def _timed(head: tuple[Grid, int, dict[int, str]]) -> tuple[Grid, int, dict[int, str]]:
    """The head with the column of travel periods, which its values tell where its label does not ("Time abroad")."""
    from lint.analyse.movement_content import is_period, values
    from lint.analyse.places import is_none

    grid, number, slots = head
    for column in range(grid.width) if "period" not in slots.values() else ():
        told = [word for word in values(grid, column, number) if not is_none(word)]
        if (
            column not in slots
            and told
            and all(map(is_period, told))
            and not TERM.search(plain(grid.words[number][column]))
        ):
            return grid, number, {**slots, column: "period"}
    return head


def _labels_below(head: tuple[Grid, int, dict[int, str]]) -> bool:
    """Whether a label stands where the first name should."""
    grid, number, slots = head
    column = next(column for column, name in slots.items() if name == "name")
    words = plain(grid.words[number + 1][column]) if number + 1 < len(grid.words) else ""
    from lint.analyse.people import names

    return 0 < len(words) <= 12 and slot(words) is not None and not names(words.title(), cell=True)


def _title(document: Document, grid: Grid, sections: Sequence[Section]) -> list[str]:
    """What names the table, nearest first: lines above, the section and those around it."""
    lines = [plain(document.slice(line)) for line in grid.above]
    inside = [s for s in sections if s.body.start <= grid.span.start < s.body.end]
    return lines + [plain(section.title) for section in reversed(inside)]


def side(words: str) -> str | None:
    """The side that words name, where they name just one."""
    japan, other = bool(JAPAN.search(words)), bool(COUNTERPART.search(words))
    return None if japan == other else "japan" if japan else "counterpart"


def _wanted(slots: set[str]) -> bool:
    return "name" in slots and bool(slots & {"organisation", "post", "degree", "role", "country"})


def _rows(document: Document, head: tuple[Grid, int, dict[int, str]], title: list[str]) -> Iterator[Member]:
    turned, number, slots = head
    named = bool(any(MEMBERS.search(line) for line in title[:3]))
    kinds = set(slots.values())
    if kinds & {"support", "publication"} or ("destination" in kinds and not (named and not _plan(title))):
        return
    told = next((s for s in map(side, title) if s), None)
    if number and (within := side(plain(" ".join(dict.fromkeys(turned.words[0]))))):
        told = within
    at = {name: column for column, name in slots.items()}
    for row in range(number + 1, len(turned.words)):
        words = turned.words[row]
        said = side(plain(" ".join(dict.fromkeys(words))))
        if len(set(words) - {""}) <= 1 and (said or len({id(c) for c in turned.cells[row]}) <= 2):
            told = said or told  # a row that heads a group
            continue
        if [plain(word) for word in words] != [plain(word) for word in turned.words[number]] and any(words):
            yield from _people(document, turned, row, at, told)


def _plan(title: list[str]) -> bool:
    """Whether the nearest line that names the table calls it a plan of stays."""
    near = next((line for line in title if PLAN.search(line) or MEMBERS.search(line)), "")
    plan, team = PLAN.search(near), MEMBERS.search(near)  # "stays of the team", but "team, with periods of stay"
    return plan is not None and (team is None or plan.start() < team.start())


def _people(document: Document, grid: Grid, row: int, at: dict[str, int], told: str | None) -> Iterator[Member]:
    """The member of a row; a cell that lists several names gives several."""
    words = {name: grid.words[row][column] for name, column in at.items()}
    cell = grid.cell(row, at["name"])
    lines = [line for line in re.split(r"[\n\v]|、|;|；", words["name"]) if line.strip()]
    many = lines if len(lines) > 1 and all(_namelike(line) for line in lines) else [words["name"]]
    for text in many:
        spot = cell
        if cell is not None and len(many) > 1:
            start = document.text.find(text, cell.start, cell.end)
            spot = Span(start, start + len(text)) if start >= 0 else cell
        period = grid.cell(row, at["period"]) if "period" in at else None
        yield _member(grid.row(row), text, words, told, spot, period, grid.span)


def _namelike(text: str) -> bool:
    text = text.strip()
    return bool(re.fullmatch(r"[^\d()（）]{2,30}", text)) and not ORGANISATION.search(text)


def _member(
    span: Span,
    name: str,
    words: dict[str, str],
    told: str | None,
    cell: Span | None,
    period: Span | None,
    table: Span | None,
    principal: bool = False,
) -> Member:
    organisation = words.get("organisation", "") or _affiliation(name)
    post = words.get("post") or None
    if not post and re.search(r"[・/／,，、\n]", organisation):
        parts = [part for part in re.split(r"[・/／,，、\n]", organisation) if part.strip()]
        if len(parts) > 1 and POST.search(parts[-1]) and not ORGANISATION.search(parts[-1]):
            post = parts[-1].strip()
            organisation = organisation[: organisation.rfind(parts[-1])].rstrip("・/／,，、\n ")
    country = _country(words.get("country", ""), organisation)
    own = side(plain(words.get("side", "") + " " + words.get("country", ""))) or told
    if own is None and country is not None:
        own = "japan" if country == "JP" else "counterpart"
    role = words.get("role") or None
    degree = words.get("degree", "")
    return Member(
        span=span,
        name=_bare(name),
        side=own,
        organisation=organisation or None,
        country=country,
        post=post,
        stage=_stage(" ".join(filter(None, (post, words.get("organisation"), degree, name)))),
        degree_year=_degree(degree),
        role=role,
        period=words.get("period"),
        name_span=cell,
        period_span=period,
        principal=principal or _leads(plain(f"{role or ''} {words.get('side', '')} {post or ''}")),
        table=table,
        destination=words.get("destination") or None,
    )


def _leads(words: str) -> bool:
    return bool(PRINCIPAL.search(words)) and not CO_PRINCIPAL.search(words)


def _bare(name: str) -> str:
    """A name without readings, affiliations and marks around it."""
    name, left = name.replace("\n", " "), ""
    while name != left:  # brackets in brackets, the inner ones first
        left, name = name, re.sub(r"[（(\[【〔][^（()）\[\]【】〔〕]*[)）\]】〕]", " ", name)
    return " ".join(name.split()).strip("◎○●・*＊※†‡ ")


def _affiliation(name: str) -> str:
    """The organisation in brackets after a name."""
    match = re.search(r"[（(]([^（）()]*(?:[（(][^（）()]*[)）])?[^（）()]*)[)）]", name)
    return match[1].strip() if match and ORGANISATION.search(match[1]) else ""


def _degree(text: str) -> int | None:
    years = DEGREE.findall(unicodedata.normalize("NFKC", text))
    return max(map(int, years)) if years else None


def _stage(text: str) -> str | None:
    """The career stage that post, affiliation and degree tell."""
    from lint.analyse.stages import career_stage

    return career_stage(text)


def _country(country: str, organisation: str) -> str | None:
    """The country that the words name, or that the organisation is known to lie in."""
    from lint.analyse.places import places

    return next((p.country for words in (country, organisation) for p in places(words) if p.country), None)


def _card(document: Document, grid: Grid, title: list[str]) -> Iterator[Member]:
    """One person's table: labels and values side by side."""
    words: dict[str, str] = {}
    spots: dict[str, Span | None] = {}
    for row, line in enumerate(grid.words):
        for column in range(len(line) - 1):
            name = slot(plain(line[column])) if 0 < len(line[column]) <= 24 else None
            if name and grid.first(row, column) and line[column + 1] != line[column] and name not in words:
                words[name], spots[name] = line[column + 1], grid.cell(row, column + 1)
    if not _wanted(set(words)) or set(words) & {"support", "publication", "destination"} or not words["name"]:
        return
    told = next((s for s in map(side, title) if s), None)
    yield _member(grid.span, words["name"], words, told, spots["name"], spots.get("period"), grid.span)


def _cover(document: Document, grid: Grid) -> Iterator[Member]:
    """Principal investigators on the cover: 「日本側研究代表者 | 藤沢 健一（東京海洋大学 教授）」."""
    for row, line in enumerate(grid.words):
        label = plain(line[0]) if line else ""
        if len(line) < 2 or not label or len(label) > 40 or not PRINCIPAL.search(label) or line[1] == line[0]:
            continue
        for part in re.split(r"[、;；\n](?![^（(]*[)）])", line[1]):
            if part.strip() and len(part) < 120:
                # "Emily Hartwell, Professor, Kobe University": what follows the name is no part of it
                first = re.split(r"\s*[,，]\s*", part)[0]
                rest = part[len(first) :].strip(" ,，")
                part = f"{first}（{rest}）" if " " in first.strip() and POST.search(rest) else part
                yield _member(grid.row(row), part, {}, side(label), grid.cell(row, 1), None, None, principal=True)
