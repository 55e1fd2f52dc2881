"""The rest of the shapes of plan tables of the set that was written blind, and the list of all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpora.drafts.page import Block, Break, Cell, Table, Text, table
from corpora.drafts.people import COUNTRIES
from corpora.drafts.plans_held import (
    at,
    begins,
    host,
    known,
    label,
    labels_on_two_lines,
    lasts,
    person_blocks,
    person_months,
    visits_as_columns,
    ways,
    who_to,
    who_where,
    year_chart,
    year_tables,
)
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def form_frame(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The plan is a table within the numbered box of a form, with other boxes around it."""
    head = ["行き来の別", "氏名（身分）", "相手機関（担当教員）", "滞在する期間", "担う役割"]
    rows = []
    for s in stays:
        way = "海外へ" if s.direction == "outbound" else "日本へ"
        who = f"{v.who(s)}（{v.post(s)}）" if v.post(s) else v.who(s)
        rows.append([way, who, at(s, v), v.when(s), v.task(s)])
    said = "海外に滞在する者、日本に迎える者の順に記す。"
    contact = "渡航中は事務局が毎週連絡を取り、緊急時は大学の危機管理室が対応する。"
    return [
        Table((
            (label("4-2"), label("人の往来の予定")),
            (Cell(said, across=2, inner=table(head, rows)),),
            (label("4-3"), label("連絡の体制")),
            (Cell(contact, across=2),),
        )),
    ]  # fmt: skip


def _total(some: Sequence[Stay]) -> str:
    people = len({s.who_said or s.person.latin for s in some})
    said = f"{len(some)} visits by {people} {'person' if people == 1 else 'persons'}"
    dated = all(s.when_said is None for s in some)
    return said + (f", {sum(s.months for s in some)} person-months" if dated else "")


def with_totals(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """First and last month in columns of their own; totals and a note in rows beneath."""
    head = [
        "№",
        "Visiting scientist",
        "Movement",
        "Host institute",
        "Contact there",
        "First month",
        "Last month",
        "Research carried out",
    ]
    rows: list[tuple[Cell, ...]] = [tuple(label(x) for x in head)]
    for number, s in enumerate(stays, 1):
        way = "outward" if s.direction == "outbound" else "inward"
        cells = (str(number), v.who(s), way, v.where(s), v.host(s), v.begins(s), v.ends(s), v.task(s))
        rows.append(tuple(Cell(x) for x in cells))
    for way, some in ways(stays):
        rows.append(
            (Cell("Total outward" if way == "outbound" else "Total inward", across=3), Cell(_total(some), across=5))
        )
    rows.append((Cell("Note: economy class fares; housing is arranged by the host institutes.", across=8),))
    return [Table(tuple(rows))]


def stays_in_lines(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A row for each person, whose stays are lines of one cell."""
    groups: dict[str, list[Stay]] = {}
    for s in stays:
        groups.setdefault(known(s, v, ", "), []).append(s)
    rows = []
    for who, same in groups.items():
        lines = []
        for number, s in enumerate(same, 1):
            way = "abroad" if s.direction == "outbound" else "in Japan"
            parts = [x for x in (at(s, v), v.when(s)) if x]
            task = f": {v.task(s)}" if v.task(s) else ""
            lines.append(f"{number}) {way}, {', '.join(parts)}{task}")
        rows.append([who, v.home(same[0]), "\n".join(lines)])
    return [table(["Team member", "Based at", "Planned stays"], rows)]


def flagged(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two columns to tick, one for each direction; start and number of months apart."""
    head = [
        "№",
        "往来する者",
        "送り出し",
        "受け入れ",
        "滞在する機関",
        "相手の教員",
        "始まる月",
        "何か月",
        "研究での分担",
    ]
    rows = []
    for number, s in enumerate(stays, 1):
        ticks = ["○", ""] if s.direction == "outbound" else ["", "○"]
        start, length = begins(s, v, f"{s.start[0]}/{s.start[1]}"), lasts(s, v, str(s.months))
        rows.append([str(number), v.who(s), *ticks, v.where(s), v.host(s), start, length, v.task(s)])
    return [table(head, rows)]


def split_by_page(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A table cut in two by a page break; the second part has its labels shortened.

    Periods are broken after their wave, as a word processor breaks them.
    """
    rows = []
    for number, s in enumerate(stays, 1):
        way = "日本発" if s.direction == "outbound" else "日本着"
        rows.append([str(number), way, known(s, v), v.where(s), v.when(s).replace("〜", "〜\n"), v.host(s), v.task(s)])
    head = ["番号", "発着", "研究者・身分", "訪問機関（国）", "訪問期間", "応接する教員", "課題における任務"]
    short = ["番号", "発着", "人名", "訪ねる機関", "時期", "教員", "仕事"]
    cut = len(rows) - 3
    return [table(head, rows[:cut]), Break(), Text("（前ページより続く）"), table(short, rows[cut:])]


def institution_first(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Institutions first, merged over their visitors, hosts in brackets; the way in a merged cell at the side."""
    head = ["", "Institution (host)", "Who", "Time of stay", "Planned work"]
    rows: list[tuple[Cell, ...]] = [tuple(label(x) for x in head)]
    for way, some in ways(stays):
        side: list[Cell] = [
            Cell("Leaving Japan" if way == "outbound" else "Arriving in Japan", down=len(some), head=True)
        ]
        for place, group in groupby(sorted(some, key=lambda s: at(s, v)), key=lambda s: at(s, v)):
            same = list(group)
            first = [Cell(place, down=len(same))]
            for s in same:
                rows.append((*side, *first, *(Cell(x) for x in (known(s, v, ", "), v.when(s), v.task(s)))))
                side, first = [], []
    return [Table(tuple(rows))]


def arrows(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """From country to country, with the institutions in brackets."""
    head = ["番", "当人", "立場", "移動", "期日", "任される作業"]
    rows = []
    for number, s in enumerate(stays, 1):
        home = s.person.organisation
        room = f"・{host(s, v)}研究室" if host(s, v) else ""
        there = f"{COUNTRIES[s.organisation.country][1]}（{s.organisation.named('ja')}{room}）"
        if s.where_said is not None:
            there = s.where_said
        move = f"{COUNTRIES[home.country][1]}（{home.named('ja')}）⇒{there}"
        rows.append([str(number), v.who(s), v.post(s), move, v.when(s), v.task(s)])
    return [table(head, rows)]


def two_rows_each(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two rows for each stay: dates and place above, the work across below; number and name are merged over both."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Text("（ア）日本から送り出す研究者" if way == "outbound" else "（イ）日本に招く研究者"))
        place = "滞在する海外機関／世話人" if way == "outbound" else "滞在する国内機関／世話人"
        rows: list[tuple[Cell, ...]] = [
            (Cell("", down=2, head=True), Cell("研究者名", down=2, head=True), label("いつからいつまで"), label(place)),
            (Cell("受け持つ内容", across=2, head=True),),
        ]
        for number, s in enumerate(some, 1):
            there = " ／ ".join(x for x in (v.where(s), v.host(s)) if x)
            rows.append((Cell(str(number), down=2), Cell(known(s, v), down=2), Cell(v.when(s)), Cell(there)))
            rows.append((Cell(v.task(s), across=2),))
        blocks.append(Table(tuple(rows)))
    return blocks


SHAPES = (
    who_where, person_months, who_to, person_blocks, year_chart, visits_as_columns, labels_on_two_lines, year_tables,
    form_frame, with_totals, stays_in_lines, flagged, split_by_page, institution_first, arrows, two_rows_each,
)  # fmt: skip
HOSTLESS: tuple[str, ...] = ()
COLUMNS = ("visits_as_columns",)
WHOLE: tuple[str, ...] = ()
ENDLESS = ("person_months", "flagged")
"""Shapes that tell a start and a length."""
RETURNING = ("person_blocks", "stays_in_lines")
"""Shapes made for people who travel more than once."""
