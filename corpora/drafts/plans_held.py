"""Shapes of plan tables of the set that was written blind, each in the language of the draft it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpora.drafts.page import Block, Cell, Heading, Table, Text, table, turned
from corpora.drafts.project import Month, Stay
from corpora.drafts.voice import MONTHS, Voice


def ways(stays: Sequence[Stay]) -> list[tuple[str, list[Stay]]]:
    """Outbound and inbound stays; a direction without any is not there."""
    found = [(way, [s for s in stays if s.direction == way]) for way in ("outbound", "inbound")]
    return [(way, some) for way, some in found if some]


def host(s: Stay, v: Voice) -> str:
    """Who receives the traveller, by initial and title where the name is in Latin letters."""
    if s.host_said is not None:
        return s.host_said
    name = v.host(s)
    if name.isascii() or v.language == "en":
        return v.say(f"{s.host.named('initial')}教授", f"Prof. {s.host.named('initial')}")
    return name


def at(s: Stay, v: Voice) -> str:
    """Institution and country, with the host in brackets."""
    if s.where_said is not None:
        return s.where_said
    who = host(s, v)
    land, name = s.organisation.land(v.language), s.organisation.named(v.language)
    if v.language == "ja":
        return f"{name}、{land}" + (f"（{who}）" if who else "")
    return f"{name}, {land}" + (f" ({who})" if who else "")


def known(s: Stay, v: Voice, between: str = "\n") -> str:
    """Name and post; the post of nobody is not told."""
    return v.who(s) + (between + v.post(s) if v.post(s) else "")


def begins(s: Stay, v: Voice, month: str) -> str:
    """The first month alone, in the shape's own manner."""
    return month if s.when_said is None else v.begins(s)


def lasts(s: Stay, v: Voice, months: str) -> str:
    """How long a stay is; nothing where its period is open."""
    if s.when_said is not None and not any(letter.isdigit() for letter in s.when_said):
        return ""
    return s.length_said or months


def label(text: str) -> Cell:
    """A cell with a label."""
    return Cell(text, head=True)


def who_where(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Plain words for labels, posts below the names, hosts in brackets; a table for each direction."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Text("＜日本から行く人＞" if way == "outbound" else "＜海外から来る人＞"))
        rows = [[known(s, v), at(s, v), v.when(s), v.task(s)] for s in some]
        blocks.append(table(["人", "行き先（迎える人）", "いつ・どれだけ", "何のために"], rows))
    return blocks


def _project_month(month: Month) -> str:
    """A month counted from the start of the project, as European templates do."""
    return f"M{month[0] * 12 + month[1] - 2024 * 12 - 10} ({MONTHS[month[1] - 1]} {month[0]})"


def person_months(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Secondments with a number, a project month of start and person-months."""
    head = ["Secondment", "Staff member (sending organisation)", "Receiving organisation", "Scientist in charge"]
    head += ["Starting month", "Person-months", "Activities"]
    rows = []
    for number, s in enumerate(stays, 1):
        who = f"{v.who(s)} ({v.home(s)})"
        start, length = begins(s, v, _project_month(s.start)), lasts(s, v, str(s.months))
        rows.append([f"S{number}", who, v.where(s), v.host(s), start, length, v.task(s)])
    return [Text("M1 is November 2024, the first month of the project."), table(head, rows)]


def who_to(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Who, where to, from–to, doing what; an arrow in a column without a label tells the way."""
    head = ["", "Who", "Where to", "From–To", "Doing what", "Looked after by"]
    rows = []
    for s in sorted(stays, key=lambda s: s.start):
        arrow = "→" if s.direction == "outbound" else "←"
        rows.append([arrow, known(s, v, ", "), v.where(s), v.when(s), v.task(s), v.host(s)])
    return [Text("→ leaves Japan, ← comes to Japan"), table(head, rows)]


def person_blocks(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A block of rows for each person, whose name stands once in a merged cell."""
    head = ["研究者（身分）", "出入", "身を置く機関", "迎える教員", "滞在の時期", "研究上の仕事"]
    rows: list[tuple[Cell, ...]] = [tuple(label(x) for x in head)]
    groups: dict[str, list[Stay]] = {}
    for s in stays:
        post = v.post(s)
        groups.setdefault(f"{v.who(s)}{f'（{post}）' if post else ''}", []).append(s)
    for who, same in groups.items():
        first: list[Cell] = [Cell(who, down=len(same))]
        for s in same:
            way = "出国" if s.direction == "outbound" else "来日"
            rows.append((*first, *(Cell(x) for x in (way, v.where(s), v.host(s), v.when(s), v.task(s)))))
            first = []
    return [Table(tuple(rows))]


def _months_in_year(s: Stay) -> str:
    if s.months == 1:
        return f"{s.start[1]}月（1か月）"
    return f"{s.start[1]}月〜{'翌' if s.end[0] > s.start[0] else ''}{s.end[1]}月"


def year_chart(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Years as columns, with place and months in the cell of the year of departure."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading("海外へ渡る研究者" if way == "outbound" else "日本を訪れる研究者", 3))
        years = list(range(2024, max(s.start[0] for s in some) + 2))
        head = ["名前", *(f"{year}年" for year in years), "受け持つ研究", "世話をする教員"]
        rows: list[tuple[Cell, ...]] = [tuple(label(x) for x in head)]
        for s in some:
            place = v.where(s)
            if s.when_said is None:
                said = f"{place}\n{_months_in_year(s)}" if place else _months_in_year(s)
                cells = [Cell(said if year == s.start[0] else "") for year in years]
            else:
                said = s.when_said or "時期は決めていない"
                cells = [Cell(f"{place}\n{said}" if place else said, across=len(years))]
            rows.append((Cell(v.who(s)), *cells, Cell(v.task(s)), Cell(v.host(s))))
        blocks.append(Table(tuple(rows)))
    return blocks


def visits_as_columns(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Transposed: labels in the first column, a column for each visit, its number on top."""
    head = [
        "Visit",
        "Visiting researcher",
        "Career stage",
        "Which way",
        "Hosting organisation",
        "Scientist in charge",
        "Dates of visit",
    ]
    head += ["Objective"]
    columns = []
    for number, s in enumerate(stays, 1):
        way = "Japan to abroad" if s.direction == "outbound" else "abroad to Japan"
        columns.append([str(number), v.who(s), v.post(s), way, v.where(s), host(s, v), v.when(s), v.task(s)])
    return [turned(head, columns[start : start + 4]) for start in range(0, len(columns), 4)]


def labels_on_two_lines(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Labels in both languages, one below the other in a cell."""
    pairs = [("№", ""), ("往来者", "Visiting person"), ("職階", "Grade"), ("向かう先", "Place of stay")]
    pairs += [("世話役", "Host scientist"), ("滞在日程", "Calendar"), ("研究の分担", "Share of work")]
    head = [f"{ja}\n{en}" if en else ja for ja, en in pairs]
    blocks: list[Block] = []
    for way, some in ways(stays):
        short, title = ("派", "派遣 Sending") if way == "outbound" else ("招", "招聘 Hosting")
        blocks.append(Text(f"▼{title}"))
        rows = []
        for number, s in enumerate(some, 1):
            rows.append([f"{short}{number}", v.who(s), v.post(s), v.where(s), v.host(s), v.when(s), v.task(s)])
        blocks.append(table(head, rows))
    return blocks


def year_tables(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A table for each year of the project; a stay stands in the year in which it begins."""
    head = ["渡・招", "だれ", "どの機関へ", "だれのもとに", "年月", "何をするか"]
    blocks: list[Block] = []

    def year(s: Stay) -> int:
        dated = s.when_said is None or any(letter.isdigit() for letter in s.when_said)
        return (s.start[0] * 12 + s.start[1] - 2024 * 12 - 11) // 12 if dated else 99

    for number, some in groupby(sorted(stays, key=year), key=year):
        term = f"第{number + 1}年度（{2024 + number}年11月〜{2025 + number}年10月）"
        blocks.append(Heading("年度を決めていないもの" if number == 99 else term, 3))
        rows = []
        for s in some:
            way = "渡" if s.direction == "outbound" else "招"
            rows.append([way, known(s, v, "・"), v.where(s), v.host(s), v.when(s), v.task(s)])
        blocks.append(table(head, rows))
    return blocks
