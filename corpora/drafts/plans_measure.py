"""Shapes of plan tables of the set to be measured on only; none of them is a shape of the other set."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Break, Cell, Heading, Table, Text, table
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def _split(stays: Sequence[Stay]) -> tuple[list[Stay], list[Stay]]:
    return [s for s in stays if s.direction == "outbound"], [s for s in stays if s.direction == "inbound"]


def _person(s: Stay, v: Voice) -> str:
    """A name with post and home in brackets."""
    post = v.post(s)
    if not post:
        return v.who(s)
    return v.say(f"{v.who(s)}（{v.home(s)}・{post}）", f"{v.who(s)} ({post}, {v.home(s)})")


def _destination(s: Stay, v: Voice) -> str:
    """Where, with the host in brackets."""
    if not v.where(s):
        return ""
    host = v.host(s)
    if not host:
        return v.where(s)
    return v.where(s) + v.say(f"／{host}研究室", f"; lab of {host}")


def when_first(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The period comes first; person and destination carry more than one slot; no column tells the way."""
    head = [v.say("いつ", "When"), v.say("誰が", "Who"), v.say("どこへ（誰のもとへ）", "Where to (and to whom)")]
    head += [v.say("何を", "What for")]
    rows = [[v.when(s), _person(s, v), _destination(s, v), v.task(s)] for s in sorted(stays, key=lambda s: s.start)]
    return [table(head, rows)]


def from_to(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Sending and receiving institution tell the direction."""
    head = [
        v.say("研究者氏名", "Researcher"),
        v.say("派遣元", "From"),
        v.say("派遣先", "To"),
        v.say("受入責任者", "Received by"),
    ]
    head += [v.say("開始年月", "Start"), v.say("月数", "Length"), v.say("担当業務", "Work to be done")]
    rows = [[v.who(s), v.home(s), v.where(s), v.host(s), v.begins(s), v.lasts(s), v.task(s)] for s in stays]
    return [table(head, rows)]


def two_headed(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Labels in two rows, the upper ones over several columns."""
    top = (
        Cell(v.say("往来", "Way"), down=2, head=True),
        Cell(v.say("往来する研究者", "Researcher"), across=2, head=True),
        Cell(v.say("滞在", "Stay"), across=3, head=True),
        Cell(v.say("期間", "Period"), across=2, head=True),
        Cell(v.say("任務", "Assignment"), down=2, head=True),
    )
    low = [v.say("氏名", "Name"), v.say("職・学年", "Position"), v.say("機関", "Institution"), v.say("国", "Country")]
    low += [v.say("世話人", "Contact"), v.say("自", "from"), v.say("至", "until")]
    rows = [top, tuple(Cell(label, head=True) for label in low)]
    for s in stays:
        way = v.say("往", "out") if s.direction == "outbound" else v.say("来", "in")
        cells = [
            way,
            v.who(s),
            v.post(s),
            v.where(s, land=False),
            v.land(s),
            v.host(s),
            v.begins(s),
            v.ends(s),
            v.task(s),
        ]
        rows.append(tuple(Cell(x) for x in cells))
    return [Table(tuple(rows))]


def cards(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A card for each person: two pairs of label and value in a row, and a line across."""
    blocks: list[Block] = []
    for some, title in zip(_split(stays), _titles(v), strict=True):
        if not some:
            continue
        blocks.append(Heading(title, 3))
        for number, s in enumerate(some, 1):
            rows = (
                (Cell(f"{title}　{number}", across=4, head=True),),
                (_l(v.say("氏名", "Name")), Cell(v.who(s)), _l(v.say("身分", "Status")), Cell(v.post(s) or v.nothing)),
                (_l(v.say("滞在機関", "Institution")), Cell(v.where(s)), _l(v.say("期間", "Period")), Cell(v.when(s))),
                (_l(v.say("受入れ", "Host")), Cell(v.host(s), across=3)),
                (_l(v.say("役割と内容", "Role and tasks")), Cell(v.task(s), across=3)),
            )
            blocks += [Table(rows), Text("")]
    return blocks


def _l(label: str) -> Cell:
    return Cell(label, head=True)


def _titles(v: Voice) -> tuple[str, str]:
    return (
        v.say("日本から相手国へ", "From Japan to the partners"),
        v.say("相手国から日本へ", "From the partners to Japan"),
    )


def bilingual(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Labels in both languages at once."""
    head = ["番号 No.", "氏名 / Name", "所属・職 / Affiliation, position", "期間 / Period", "渡航先 / Destination"]
    head += ["受入研究者 / Host", "役割 / Role"]
    blocks: list[Block] = []
    for some, title in zip(_split(stays), ("渡航 Outbound", "招へい Inbound"), strict=True):
        if not some:
            continue
        blocks.append(Text(f"■ {title}"))
        rows = []
        for number, s in enumerate(some, 1):
            home = f"{v.home(s)} {v.post(s)}"
            rows.append([str(number), v.who(s), home, v.when(s), v.where(s), v.host(s), v.task(s)])
        blocks.append(table(head, rows))
    return blocks


def no_second_head(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Goes on over the page without its labels; marks stand for what repeats."""
    head = [
        v.say("派遣・招へいの別", "In or out"),
        v.say("対象者", "Person"),
        v.say("受入機関", "Receiving institution"),
    ]
    head += [
        v.say("受入研究者名", "Receiving researcher"),
        v.say("予定期間", "Planned period"),
        v.say("従事する内容", "Will work on"),
    ]
    rows, above = [], ""
    for s in stays:
        way = v.say("派遣", "outgoing") if s.direction == "outbound" else v.say("招へい", "incoming")
        where = v.where(s)
        said = v.say("〃", "ditto") if where and where == above else where
        above = where
        rows.append([way, v.who(s), said, v.host(s), v.when(s), v.task(s)])
    cut = len(rows) - 3
    last = Table(tuple(tuple(Cell(x) for x in row) for row in rows[cut:]))
    return [table(head, rows[:cut]), Break(), last]


def pairs_in_cell(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two people who go to one place stand in one cell, each with period and task in the cells beside."""
    head = [
        v.say("行き先（国）", "Institution (country)"),
        v.say("訪問者", "Visitors"),
        v.say("スケジュール", "Schedule"),
    ]
    head += [v.say("訪問者の役割", "Visitors' roles")]
    blocks: list[Block] = []
    titles = (v.say("１）渡航", "1) Outgoing"), v.say("２）招へい", "2) Incoming"))
    for some, title in zip(_split(stays), titles, strict=True):
        if not some:
            continue
        blocks.append(Heading(title, 3))
        rows = []
        groups: dict[str, list[Stay]] = {}
        for s in some:
            groups.setdefault(v.where(s), []).append(s)
        for where, same in groups.items():
            cells = [[v.who(s) for s in same], [v.when(s) for s in same], [v.task(s) for s in same]]
            marked = ["\n".join(("・" if len(same) > 1 else "") + x for x in cell) for cell in cells]
            rows.append([where, *marked])
        blocks.append(table(head, rows))
    return blocks


def boxed(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A frame of the form with a plan for each direction in it."""
    head = [
        v.say("人", "Person"),
        v.say("行く先", "Goes to"),
        v.say("時", "Time"),
        v.say("役目", "Duty"),
        v.say("迎える人", "Welcomed by"),
    ]
    rows: list[tuple[Cell, ...]] = []
    for some, title in zip(_split(stays), _titles(v), strict=True):
        if some:
            inner = table(head, [[v.who(s), v.where(s), v.when(s), v.task(s), v.host(s)] for s in some])
            rows += [(Cell(title, head=True),), (Cell("", inner=inner),)]
    return [Table(tuple(rows))]


def side_by_year(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Rows in the order of time below a banner for each year; arrows tell the way."""
    head = [
        v.say("氏名・職名", "Name, position"),
        v.say("往来", "Route"),
        v.say("期間", "Period"),
        v.say("担当", "Task"),
    ]
    head += [v.say("受入担当", "Host")]
    rows: list[tuple[Cell, ...]] = [tuple(Cell(label, head=True) for label in head)]
    year = 0
    for s in sorted(stays, key=lambda s: s.start):
        if s.start[0] != year:
            year = s.start[0]
            rows.append((Cell(v.say(f"{year}年開始", f"Starting in {year}"), across=5),))
        who = f"{v.who(s)}{v.say('・', ', ')}{v.post(s)}" if v.post(s) else v.who(s)
        route = f"{v.home(s)} → {v.where(s)}" if v.where(s) else ""
        rows.append(tuple(Cell(x) for x in (who, route, v.when(s), v.task(s), v.host(s))))
    return [Table(tuple(rows))]


def no_lines(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Columns without lines, one for each direction."""
    head = [
        v.say("期間", "Dates"),
        v.say("研究者", "Researcher"),
        v.say("機関", "Institution"),
        v.say("任務", "Assignment"),
    ]
    blocks: list[Block] = []
    for some, title in zip(_split(stays), _titles(v), strict=True):
        if some:
            rows = [[v.when(s), v.who(s), v.where(s), v.task(s)] for s in some]
            blocks += [Heading(title, 3), table(head, rows, ruled=False)]
    return blocks


SHAPES = (
    when_first, from_to, two_headed, cards, bilingual, no_second_head, pairs_in_cell, boxed, side_by_year, no_lines,
)  # fmt: skip
HOSTLESS = ("pairs_in_cell", "no_lines")
COLUMNS: tuple[str, ...] = ()
WHOLE = ("cards",)
ENDLESS = ("from_to",)
"""Shapes that do not tell when a stay ends."""
