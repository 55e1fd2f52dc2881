"""More shapes of plan tables of the set to build on, as other calls' forms and habits have them."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Cell, Heading, Table, Text, table, turned
from corpora.drafts.plans_develop import ways
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def _rows(head: Sequence[str], rows: Sequence[Sequence[Cell | str]]) -> Table:
    """A table of which some cells are merged."""
    first = tuple(Cell(label, head=True) for label in head)
    return Table((first, *(tuple(x if isinstance(x, Cell) else Cell(x) for x in row) for row in rows)))


def _home(s: Stay, v: Voice) -> str:
    post = v.post(s)
    return v.say(f"{v.home(s)}・{post}", f"{v.home(s)}, {post}") if post else v.home(s)


def yearly(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Fiscal years merged over the rows of each; the traveller's post stands below the name."""
    head = [v.say("年度", "FY"), v.say("渡航者（所属・職）", "Traveller (affiliation, post)")]
    head += [v.say("渡航先・国", "Destination, country"), v.say("渡航期間", "Period of travel")]
    head += [v.say("研究内容", "Research to be done"), v.say("受入研究者", "Host researcher")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        word = (
            v.say("海外への派遣", "Sending abroad") if way == "outbound" else v.say("海外からの招へい", "Invitations")
        )
        blocks.append(Text(v.say(f"（{word}）", f"({word})")))
        groups: dict[int, list[Stay]] = {}
        for s in sorted(some, key=lambda s: s.start):
            groups.setdefault(s.start[0] - (s.start[1] < 4), []).append(s)
        rows: list[list[Cell | str]] = []
        for year, same in groups.items():
            for index, s in enumerate(same):
                first: list[Cell | str] = []
                if index == 0:
                    first = [Cell(v.say(f"{year}年度", f"FY{year}"), down=len(same))]
                who = f"{v.who(s)}\n{v.say('（', '(')}{_home(s, v)}{v.say('）', ')')}" if v.post(s) else v.who(s)
                rows.append([*first, who, v.where(s), v.when(s), v.task(s), v.host(s)])
        blocks.append(_rows(head, rows))
    return blocks


def secondments(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Sending and receiving organisation, with a work package for each stay."""
    head = [
        "#",
        v.say("WP", "WP"),
        v.say("派遣研究者", "Seconded staff member"),
        v.say("派遣元機関", "Sending organisation"),
    ]
    head += [v.say("受入機関", "Receiving organisation"), v.say("国", "Country"), v.say("開始月", "Start month")]
    head += [v.say("期間（月）", "Duration (months)"), v.say("派遣中の業務", "Task during the secondment")]
    rows = []
    for n, s in enumerate(stays, 1):
        length = v.lasts(s).split(" ")[0].removesuffix("か月")
        place = [v.where(s, land=False), v.land(s), v.begins(s)]
        rows.append([str(n), f"WP{n % 3 + 1}", v.who(s), v.home(s), *place, length, v.task(s)])
    return [table(head, rows)]


def ticked(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two narrow columns of which one is ticked tell the way."""
    head = [
        v.say("渡航", "Out"),
        v.say("招へい", "In"),
        v.say("氏名", "Name"),
        v.say("所属・職名", "Affiliation, position"),
    ]
    head += [v.say("滞在先機関（国）", "Host institution (country)"), v.say("滞在期間", "Period of stay")]
    head += [v.say("滞在先での役割", "Role at the host"), v.say("受入研究者", "Host researcher")]
    rows = []
    for s in stays:
        ticks = ["○", ""] if s.direction == "outbound" else ["", "○"]
        rows.append([*ticks, v.who(s), _home(s, v), v.where(s), v.when(s), v.task(s), v.host(s)])
    return [table(head, rows)]


def named_with_time(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Name and period in one cell, place and host in another."""
    head = [
        v.say("氏名・期間", "Name and period"),
        v.say("渡航先・受入研究者", "Destination and host"),
        v.say("役割", "Role"),
    ]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading(v.say("渡航", "Outbound") if way == "outbound" else v.say("招へい", "Inbound"), 3))
        rows = []
        for s in some:
            who = "\n".join(x for x in (v.who(s), v.when(s)) if x)
            where = "\n".join(x for x in (v.where(s), v.host(s)) if x)
            rows.append([who, where, v.task(s)])
        blocks.append(table(head, rows))
    return blocks


def one_name_many_rows(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The host institution of a group of rows is merged and comes last; labels are torn by narrow columns."""
    head = [v.say("渡航者・\n招へい者氏名", "Name of traveller\nor invitee"), v.say("職名等", "Position\netc.")]
    head += [v.say("渡航・招へい\n開始年月", "Start of\nstay"), v.say("渡航・招へい\n終了年月", "End of\nstay")]
    head += [
        v.say("主な役割", "Main\nrole"),
        v.say("受入\n研究者", "Host\nresearcher"),
        v.say("渡航・招へい先\n研究機関（国）", "Host institution\n(country)"),
    ]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Text(v.say("○渡航者", "- Travellers") if way == "outbound" else v.say("○招へい者", "- Invitees")))
        rows: list[list[Cell | str]] = []
        groups: dict[str, list[Stay]] = {}
        for s in some:
            groups.setdefault(v.where(s), []).append(s)
        for where, same in groups.items():
            for index, s in enumerate(same):
                last: list[Cell | str] = [Cell(where, down=len(same))] if index == 0 else []
                rows.append([v.who(s), v.post(s), v.begins(s), v.ends(s), v.task(s), v.host(s), *last])
        blocks.append(_rows(head, rows))
    return blocks


def two_languages(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Labels in both languages below each other, values in one."""
    head = [
        "渡航・招へい者\nTraveller/Invitee",
        "所属\nAffiliation",
        "行き先\nDestination",
        "期間\nPeriod",
        "受入者\nHost",
    ]
    head += ["現地での役割\nRole at destination"]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading("渡航 Outbound" if way == "outbound" else "招へい Inbound", 3))
        blocks.append(table(head, [[v.who(s), v.home(s), v.where(s), v.when(s), v.host(s), v.task(s)] for s in some]))
    return blocks


def framed_cards(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A card each with its number and way in a banner, four columns below it, the task across."""
    blocks: list[Block] = []
    for n, s in enumerate(stays, 1):
        way = v.say("渡航", "Outbound") if s.direction == "outbound" else v.say("招へい", "Inbound")
        rows: list[tuple[Cell, ...]] = [(Cell(v.say(f"計画{n}（{way}）", f"Stay {n} ({way})"), across=4, head=True),)]
        pairs = [(v.say("氏名", "Name"), v.who(s)), (v.say("職・学年", "Position"), v.post(s))]
        pairs += [(v.say("滞在先", "Institution"), v.where(s)), (v.say("期間", "Period"), v.when(s))]
        for a, b in (pairs[:2], pairs[2:]):
            rows.append((Cell(a[0], head=True), Cell(a[1]), Cell(b[0], head=True), Cell(b[1])))
        rows.append((Cell(v.say("受入研究者", "Host"), head=True), Cell(v.host(s), across=3)))
        rows.append((Cell(v.say("滞在先での役割", "Role there"), head=True), Cell(v.task(s), across=3)))
        blocks += [Table(tuple(rows)), Text("")]
    return blocks


def wide_turned(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """All stays of a direction as columns, labels on the left: narrow columns, long cells."""
    head = [v.say("渡航・招へい者", "Traveller"), v.say("職名", "Position"), v.say("渡航・招へい先", "Destination")]
    head += [v.say("期間", "Dates"), v.say("受入研究者", "Host"), v.say("役割", "Tasks")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(
            Heading(
                v.say("日本からの渡航", "From Japan") if way == "outbound" else v.say("日本への招へい", "To Japan"), 3
            )
        )
        blocks.append(turned(head, [[v.who(s), v.post(s), v.where(s), v.when(s), v.host(s), v.task(s)] for s in some]))
    return blocks


def bare_wide(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Six columns without lines, and one table for both ways."""
    head = [v.say("区分", "Type"), v.say("氏名", "Name"), v.say("滞在機関", "Institution"), v.say("期間", "Period")]
    head += [v.say("受入者", "Host"), v.say("役割", "Role")]
    rows = []
    for s in stays:
        way = v.say("渡航", "Outbound") if s.direction == "outbound" else v.say("招へい", "Inbound")
        rows.append([way, v.who(s), v.where(s), v.when(s), v.host(s), v.task(s)])
    return [table(head, rows, ruled=False)]


def years_across(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A chart: years are columns; the cell of the first year tells where and when."""
    years = [2024, 2025, 2026, 2027, 2028]
    head = [v.say("氏名（職名）", "Name (position)"), *(v.say(f"{y}年度", f"FY{y}") for y in years)]
    head += [v.say("役割", "Role")]
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(
            Heading(v.say("渡航計画", "Outbound plan") if way == "outbound" else v.say("招へい計画", "Inbound plan"), 3)
        )
        rows = []
        for s in some:
            at = years.index(s.start[0] - (s.start[1] < 4))
            cells = [""] * len(years)
            cells[at] = "\n".join(x for x in (v.where(s), v.when(s)) if x)
            who = f"{v.who(s)}{v.say('（', ' (')}{v.post(s)}{v.say('）', ')')}" if v.post(s) else v.who(s)
            rows.append([who, *cells, v.task(s)])
        blocks.append(table(head, rows))
    return blocks


def visits(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """One table in the order of time; nothing but the place tells the way."""
    head = [v.say("訪問者", "Visitor"), v.say("訪問先", "Visited institution"), v.say("訪問期間", "Visit period")]
    head += [v.say("ホスト", "Host"), v.say("訪問の目的と役割", "Purpose and role")]
    rows = [[v.who(s), v.where(s), v.when(s), v.host(s), v.task(s)] for s in sorted(stays, key=lambda s: s.start)]
    return [table(head, rows)]


SHAPES = (
    yearly, secondments, ticked, named_with_time, one_name_many_rows, two_languages, framed_cards, wide_turned,
    bare_wide, years_across, visits,
)  # fmt: skip
HOSTLESS = ("secondments", "years_across")
COLUMNS = ("wide_turned",)
WHOLE = ("framed_cards",)
ENDLESS = ("secondments",)
