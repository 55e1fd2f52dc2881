"""Shapes of plan tables of the set to build on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpora.drafts.page import Block, Break, Cell, Heading, Table, Text, table, turned
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def ways(stays: Sequence[Stay]) -> list[tuple[str, list[Stay]]]:
    """Outbound, then inbound; a direction without stays is not there."""
    found = [(way, [s for s in stays if s.direction == way]) for way in ("outbound", "inbound")]
    return [(way, some) for way, some in found if some]


def _title(way: str, v: Voice) -> str:
    if way == "outbound":
        return v.say("日本側研究者の渡航計画", "Outbound stays of the Japanese team")
    return v.say("相手国側研究者の招へい計画", "Inbound stays of the partner teams")


def two_titled(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A table for each direction, told by a title above it."""
    head = [v.say("氏名", "Name"), v.say("職名・学年", "Position"), v.say("期間", "Period")]
    head += [v.say("渡航（招へい）先", "Destination"), v.say("受入研究者", "Host"), v.say("役割", "Role")]
    blocks: list[Block] = []
    for number, (way, some) in enumerate(ways(stays), 1):
        blocks.append(Text(v.say(f"表{number}　", f"Table {number}. ") + _title(way, v)))
        blocks.append(table(head, [[v.who(s), v.post(s), v.when(s), v.where(s), v.host(s), v.task(s)] for s in some]))
    return blocks


def way_column(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """One table; a column tells the direction, and the person comes late."""
    head = ["No.", v.say("区分", "Type"), v.say("行き先", "Destination"), v.say("時期・期間", "Dates")]
    head += [v.say("渡航・招へい者", "Traveller"), v.say("実施内容", "Tasks"), v.say("受入担当者", "Host")]
    rows = []
    for number, stay in enumerate(stays, 1):
        kind = v.say("派遣", "Outbound") if stay.direction == "outbound" else v.say("招へい", "Inbound")
        rows.append([str(number), kind, v.where(stay), v.when(stay), v.who(stay), v.task(stay), v.host(stay)])
    return [table(head, rows)]


def labels_first(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Labels in the first column, a column for each traveller."""
    head = [v.say("氏名", "Name"), v.say("渡航・招へい先", "Host institution"), v.say("受入研究者", "Host researcher")]
    head += [v.say("渡航・招へい期間", "Period"), v.say("渡航・招へい先での役割", "Role at the host institution")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading(_title(way, v), 3))
        for start in range(0, len(some), 3):
            rows = [[v.who(s), v.where(s), v.host(s), v.when(s), v.task(s)] for s in some[start : start + 3]]
            blocks.append(turned(head, rows))
    return blocks


def one_each(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A small table for each person, label and value side by side."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading(_title(way, v), 3))
        for stay in some:
            pairs = [(v.say("氏名", "Name"), v.who(stay)), (v.say("期間", "Period"), v.when(stay))]
            pairs += [(v.say("訪問先", "Visiting"), v.where(stay)), (v.say("受入者", "Host"), v.host(stay))]
            pairs += [(v.say("現地での活動", "Activities there"), v.task(stay))]
            blocks += [Table(tuple((Cell(a, head=True), Cell(b)) for a, b in pairs)), Text("")]
    return blocks


def as_above(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Start and end in columns of their own; what repeats is "same as above"."""
    head = [
        v.say("渡航者名", "Name"),
        v.say("渡航先機関", "Institution"),
        v.say("国", "Country"),
        v.say("開始", "From"),
    ]
    head += [v.say("終了", "To"), v.say("受入教員", "Supervisor at host"), v.say("担当する研究", "Research task")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading(_title(way, v), 3))
        rows, above = [], ""
        first = (
            head if way == "outbound" else [v.say("招へい者名", "Name"), v.say("受入機関", "Institution"), *head[2:]]
        )
        for stay in sorted(some, key=lambda s: (s.organisation.en, s.start)):
            where = v.where(stay, land=False)
            same = v.say("同上", "same as above")
            place = [same, same] if where and where == above else [where, v.land(stay)]
            above = where
            rows.append([v.who(stay), *place, v.begins(stay), v.ends(stay), v.host(stay), v.task(stay)])
        blocks.append(table(first, rows))
    return blocks


def merged(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Direction and destination are merged cells over several rows."""
    head = [v.say("方向", "Direction"), v.say("相手先・国", "Where"), v.say("氏名", "Who"), v.say("期間", "When")]
    head += [v.say("役割", "What"), v.say("受入研究者", "Host")]
    rows: list[tuple[Cell, ...]] = [tuple(Cell(label, head=True) for label in head)]
    for way, some in ways(stays):
        some = sorted(some, key=lambda s: (v.where(s), s.start))
        word = v.say("渡航", "Japan → abroad") if way == "outbound" else v.say("招へい", "abroad → Japan")
        side: list[Cell] = [Cell(word, down=len(some))]
        for where, group in groupby(some, key=v.where):
            same = list(group)
            for index, stay in enumerate(same):
                place = [Cell(where, down=len(same))] if index == 0 else []
                rest = [Cell(x) for x in (v.who(stay), v.when(stay), v.task(stay), v.host(stay))]
                rows.append((*side, *place, *rest))
                side = []
    return [Table(tuple(rows))]


def banners(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """One table with a row across it that begins each direction."""
    head = [
        v.say("参加者", "Participant"),
        v.say("所属", "Home institution"),
        v.say("派遣・受入機関", "Host institution"),
    ]
    head += [v.say("日程", "Dates"), v.say("目的・内容", "Purpose and tasks"), v.say("受入研究者", "Host researcher")]
    rows: list[tuple[Cell, ...]] = [tuple(Cell(label, head=True) for label in head)]
    for way, some in ways(stays):
        word = v.say("日本→海外", "Japan to partner countries") if way == "outbound" else ""
        rows.append((Cell(word or v.say("海外→日本", "Partner countries to Japan"), across=6),))
        for s in some:
            cells = (v.who(s), v.home(s), v.where(s), v.when(s), v.task(s), v.host(s))
            rows.append(tuple(Cell(x) for x in cells))
    return [Table(tuple(rows))]


def several_in_cell(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A row for each host institution; its visitors stand below each other in every cell."""
    head = [
        v.say("受入先", "Host institution"),
        v.say("氏名", "Names"),
        v.say("期間", "Periods"),
        v.say("役割", "Roles"),
    ]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Text(v.say("【", "") + _title(way, v) + v.say("】", ":")))
        rows = []
        for where, group in groupby(sorted(some, key=v.where), key=v.where):
            same = list(group)
            marks = [f"{chr(0x2460 + i)}" if len(same) > 1 else "" for i in range(len(same))]
            cells = [[v.who(s) for s in same], [v.when(s) for s in same], [v.task(s) for s in same]]
            numbered = ["\n".join(m + x for m, x in zip(marks, cell, strict=True)) for cell in cells]
            rows.append([where, *numbered])
        blocks.append(table(head, rows))
    return blocks


def continued(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A wide table that goes on over the page, its head repeated."""
    head = [v.say("渡航／招へい", "Out/In"), v.say("氏名（所属）", "Name (affiliation)"), v.say("身分", "Status")]
    head += [v.say("滞在先", "Place of stay"), v.say("滞在期間", "Period of stay"), v.say("受入者", "Host")]
    head += [v.say("研究上の役割", "Role in the research")]
    rows = []
    for s in stays:
        way = v.say("渡航", "Out") if s.direction == "outbound" else v.say("招へい", "In")
        who = f"{v.who(s)}{v.say('（', ' (')}{v.home(s)}{v.say('）', ')')}"
        rows.append([way, who, v.post(s), v.where(s), v.when(s), v.host(s), v.task(s)])
    half = len(rows) // 2
    return [table(head, rows[:half]), Break(), table(head, rows[half:])]


def within_form(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The plan stands in a cell of the form, below a line of text."""
    inner = way_column(stays, v)[0]
    assert isinstance(inner, Table)
    said = v.say("各渡航・招へいの計画は次のとおりである。", "The stays are planned as follows.")
    return [Table(((Cell(v.say("渡航・招へい計画", "Mobility plan"), head=True),), (Cell(said, inner=inner),)))]


def unruled(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Columns without lines."""
    head = [v.say("氏名", "Name"), v.say("期間", "Period"), v.say("滞在先", "Institution"), v.say("役割", "Role")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading(_title(way, v), 3))
        blocks.append(table(head, [[v.who(s), v.when(s), v.where(s), v.task(s)] for s in some], ruled=False))
    return blocks


SHAPES = (
    two_titled, way_column, labels_first, one_each, as_above, merged, banners, several_in_cell, continued, within_form,
    unruled,
)  # fmt: skip
HOSTLESS = ("several_in_cell", "unruled")
"""Shapes that do not tell the host."""
COLUMNS = ("labels_first",)
"""Shapes whose stays are columns."""
WHOLE = ("one_each",)
"""Shapes with a table for each stay."""
ENDLESS: tuple[str, ...] = ()
"""Shapes that do not tell when a stay ends."""
