"""The budget in drafts of the set that was written blind, in four shapes of table."""

# ruff: noqa: E501  (sentences stay whole)

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.drafts.frame_held import Manner, heading
from corpora.drafts.money import direct, lines
from corpora.drafts.page import Block, Cell, Table, Text
from corpora.drafts.plans_held import label
from corpora.drafts.project import Project
from corpora.drafts.voice import Voice

Line = tuple[str, list[int], int]
"""A label, its amounts by year and the total that is told, in thousand yen."""


def budget(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """The part of a draft about its money."""
    yield heading(6, "経費の見積り", "Financial plan", v, manner)
    every: list[Line] = [
        (name, years, sum(years) + (5_000 if name in p.wrong_sum else 0)) for name, years in lines(p, v)
    ]
    own = {v.say(*names) for names, _ in p.items.ineligible} | {name for name, _ in p.extra_rows}
    groups = [
        (v.say("人の往来とネットワーク", "Exchange and network"), [x for x in every if x[0] not in own]),
        (v.say("研究の推進", "Conduct of research"), [x for x in every if x[0] in own]),
    ]
    sums = [sum(years[i] for _, years, _ in every) for i in range(p.years)]
    total = direct(p, v)
    over = [round(x * p.rate) for x in sums]
    both = [a + b for a, b in zip(sums, over, strict=True)]
    feet: list[Line] = [
        (v.say("直接経費の計", "Direct costs in all"), sums, total),
        (v.say("間接経費", "Overheads (indirect costs)"), over, sum(over)),
        (v.say("総額", "Sum of both"), both, sum(both)),
    ]
    draw = (_grouped, _total_first, _two_tables, _headed)[manner.budget]
    yield from draw(groups, feet, v)
    said = round(total * p.told_total)
    yield Text(v.say(
        f"全期間の直接経費は{said:,}千円である。", f"Over the whole term the direct costs amount to {said * 1000:,} yen."
    ))  # fmt: skip


Groups = Sequence[tuple[str, Sequence[Line]]]


def _years(feet: Sequence[Line], v: Voice) -> list[str]:
    return [v.say(f"第{i}年次", f"Y{i}") for i in range(1, len(feet[0][1]) + 1)]


def _grouped(groups: Groups, feet: Sequence[Line], v: Voice) -> Iterator[Block]:
    """A merged cell for each group, thousand yen."""
    yield Text(v.say("（金額の単位は千円）", "Amounts in thousands of yen"))
    names = v.say("大きな区分,内容", "Group,Cost").split(",")
    rows = [tuple(label(x) for x in (*names, *_years(feet, v), v.say("全期間", "All years")))]
    for group, some in groups:
        first: list[Cell] = [Cell(group, down=len(some))]
        for name, years, told in some:
            rows.append((*first, Cell(name), *(Cell(f"{x:,}") for x in (*years, told))))
            first = []
    for name, years, told in feet:
        rows.append((Cell(name, across=2), *(Cell(f"{x:,}") for x in (*years, told))))
    yield Table(tuple(rows))


def _total_first(groups: Groups, feet: Sequence[Line], v: Voice) -> Iterator[Block]:
    """Numbered rows, totals before the years, in yen with its sign."""
    head = v.say("番号,使途,総計", "№,Purpose,Whole term").split(",")
    rows = [tuple(label(x) for x in (*head, *_years(feet, v)))]
    number = 0
    for _, some in groups:
        for name, years, told in some:
            number += 1
            rows.append((Cell(str(number)), Cell(name), *(Cell(f"¥{x * 1000:,}") for x in (told, *years))))
    for name, years, told in feet:
        rows.append((Cell(""), Cell(name), *(Cell(f"¥{x * 1000:,}") for x in (told, *years))))
    yield Table(tuple(rows))


def _two_tables(groups: Groups, feet: Sequence[Line], v: Voice) -> Iterator[Block]:
    """A table for each group and one for the sums, in million yen."""
    head = [v.say("使いみち（百万円）", "Use (million yen)"), *_years(feet, v), v.say("合算", "Sum")]
    for letter, (group, some) in zip("AB", groups, strict=True):
        yield Text(f"{letter}　{group}" if v.language == "ja" else f"{letter}. {group}")
        yield _plain(head, some)
    yield Text(v.say("C　AとBを合わせた額", "C. A and B together"))
    yield _plain(head, feet)


def _plain(head: Sequence[str], some: Sequence[Line]) -> Table:
    rows = [tuple(label(x) for x in head)]
    rows += [(Cell(name), *(Cell(f"{x / 1000:.3f}") for x in (*years, told))) for name, years, told in some]
    return Table(tuple(rows))


def _headed(groups: Groups, feet: Sequence[Line], v: Voice) -> Iterator[Block]:
    """Labels in two rows, groups as rows across, thousand yen."""
    years = _years(feet, v)
    top = (
        Cell(v.say("経費の内容", "Cost"), down=2, head=True),
        Cell(v.say("年次別の額（千円）", "By year (thousand yen)"), across=len(years), head=True),
        Cell(v.say("通算", "Overall"), down=2, head=True),
    )
    rows: list[tuple[Cell, ...]] = [top, tuple(label(x) for x in years)]
    for group, some in groups:
        rows.append((Cell(f"〈{group}〉", across=len(years) + 2),))
        rows += [(Cell(name), *(Cell(f"{x:,}") for x in (*amounts, told))) for name, amounts, told in some]
    rows += [(Cell(name), *(Cell(f"{x:,}") for x in (*amounts, told))) for name, amounts, told in feet]
    yield Table(tuple(rows))
