"""The shapes that the tables of the corpus take.

A shape is a function of a content and its language that gives the Markdown of a small draft; in a table a cell ``^``
belongs to the cell above it and ``<`` to the one left of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpora.budgets.contents import Item


@dataclass(frozen=True)
class Money:
    """How amounts are written: the words of the unit, what it stands for, and the currency."""

    words: str
    factor: float
    currency: str
    sign: str = ""


@dataclass(frozen=True)
class Sheet:
    """A budget to be drawn: rows, sums, rate of indirect costs, how much the printed direct total is off."""

    items: tuple[Item, ...]
    money: Money
    japanese: bool
    rate: float = 0.3
    off: int = 0

    def say(self, ja: str, en: str) -> str:
        """The words in the sheet's language."""
        return ja if self.japanese else en

    @property
    def direct(self) -> list[int]:
        """Direct costs of each year."""
        return [sum(item.years[n] for item in self.items) for n in range(5)]

    @property
    def total(self) -> int:
        """Direct costs as printed."""
        return sum(self.direct) + self.off

    def indirect(self, value: int) -> int:
        """Indirect costs of an amount."""
        return round(value * self.rate)


def number(value: float, sign: str = "") -> str:
    """An amount with commas."""
    return f"{sign}{value:,.0f}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A pipe table."""
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "|" + "---|" * len(rows[0]), *rest]) + "\n"


def years(sheet: Sheet, style: str = "relative") -> list[str]:
    """Heads of five columns of years."""
    if style == "fiscal":
        return [sheet.say(f"{y}年度", f"FY{y}") for y in range(2025, 2030)]
    if style == "reiwa":
        return [sheet.say(f"令和{y}年度", f"{y + 2018}/{(y + 19) % 100}") for y in range(7, 12)]
    return [sheet.say(f"{n}年目", f"Year {n}") for n in range(1, 6)]


def sums(sheet: Sheet, lead: int, signs: str = "") -> list[list[str]]:
    """The rows of direct costs, indirect costs and the total, after ``lead`` label cells."""
    direct = [*sheet.direct, sheet.total]
    indirect = [sheet.indirect(value) for value in sheet.direct]
    indirect.append(sum(indirect))
    whole = [a + b for a, b in zip(direct, indirect, strict=True)]
    pad = [""] * (lead - 1)
    return [
        [sheet.say("直接経費合計", "Total direct costs"), *pad, *(number(v, signs) for v in direct)],
        [sheet.say("間接経費（30％）", "Indirect costs (30%)"), *pad, *(number(v, signs) for v in indirect)],
        [sheet.say("総計", "Total project costs"), *pad, *(number(v, signs) for v in whole)],
    ]


def plain(sheet: Sheet) -> str:
    """Items by row, years by column, the unit above the table."""
    rows = [[sheet.say("費目", "Item"), *years(sheet), sheet.say("合計", "Total")]]
    rows += [[i.words, *map(number, i.years), number(sum(i.years))] for i in sheet.items]
    return sheet.say(f"（単位：{sheet.money.words}）\n\n", f"(in {sheet.money.words})\n\n") + table(
        rows + sums(sheet, 1)
    )


def detailed(sheet: Sheet) -> str:
    """A column of categories and one of details."""
    rows = [
        [
            sheet.say("費目", "Category"),
            sheet.say("内容", "Description"),
            *years(sheet, "fiscal"),
            sheet.say("計", "Sum"),
        ]
    ]
    rows += [[i.group, i.words, *map(number, i.years), number(sum(i.years))] for i in sheet.items]
    return sheet.say(f"単位：{sheet.money.words}\n\n", f"Amounts in {sheet.money.words}\n\n") + table(
        rows + sums(sheet, 2)
    )


def single(sheet: Sheet) -> str:
    """One column of amounts; the unit in its head."""
    rows = [
        [
            sheet.say("経費の内訳", "Cost item"),
            sheet.say(f"金額（{sheet.money.words}）", f"Amount ({sheet.money.words})"),
        ]
    ]
    rows += [[i.words, number(sum(i.years))] for i in sheet.items]
    indirect = sheet.indirect(sheet.total)
    rows += [[sheet.say("直接経費計", "Direct costs, total"), number(sheet.total)]]
    rows += [[sheet.say("間接経費", "Overhead"), number(indirect)]]
    return table([*rows, [sheet.say("合計", "Grand total"), number(sheet.total + indirect)]])


def turned(sheet: Sheet) -> str:
    """Items by column, years by row."""
    rows = [
        [sheet.say("年次", "Period"), *(i.words for i in sheet.items), sheet.say("直接経費計", "Total direct costs")]
    ]
    rows += [
        [name, *(number(i.years[n]) for i in sheet.items), number(sheet.direct[n])]
        for n, name in enumerate(years(sheet))
    ]
    rows += [[sheet.say("合計", "Total"), *(number(sum(i.years)) for i in sheet.items), number(sheet.total)]]
    return sheet.say(f"金額の単位は{sheet.money.words}である。\n\n", f"All amounts in {sheet.money.words}\n\n") + table(
        rows
    )


def grouped(sheet: Sheet) -> str:
    """Categories merged over their rows, with a subtotal for each."""
    rows = [[sheet.say("区分", "Category"), sheet.say("内訳", "Item"), *years(sheet), sheet.say("合計", "Total")]]
    for group in dict.fromkeys(i.group for i in sheet.items):
        own = [i for i in sheet.items if i.group == group]
        for n, i in enumerate(own):
            rows.append(["^" if n else group, i.words, *map(number, i.years), number(sum(i.years))])
        if len(own) > 1:
            each = [sum(i.years[n] for i in own) for n in range(5)]
            rows.append(["^", sheet.say("小計", "Subtotal"), *map(number, each), number(sum(each))])
    return sheet.say(f"（{sheet.money.words}）\n\n", f"(unit: {sheet.money.words})\n\n") + table(rows + sums(sheet, 2))


def marked(sheet: Sheet) -> str:
    """A column that marks which rows count towards the share."""
    rows = [
        [
            sheet.say("費目", "Item"),
            sheet.say("7割の対象", "Eligible"),
            sheet.say(f"金額（{sheet.money.words}）", f"Amount ({sheet.money.words})"),
        ]
    ]
    rows += [
        [f"{i.group} {n}", sheet.say("○" if i.counts else "×", "yes" if i.counts else "no"), number(sum(i.years))]
        for n, i in enumerate(sheet.items, 1)
    ]
    return table([*rows, [sheet.say("直接経費", "Direct costs"), "", number(sheet.total)]])


def signs(sheet: Sheet) -> str:
    """The currency's sign in every cell; no indirect costs."""
    rows = [[sheet.say("費目", "Item"), *years(sheet), sheet.say("合計", "Total")]]
    rows += [
        [i.words, *(number(v, sheet.money.sign) for v in i.years), number(sum(i.years), sheet.money.sign)]
        for i in sheet.items
    ]
    return table([*rows, sums(sheet, 1, sheet.money.sign)[0]])


def headed(sheet: Sheet) -> str:
    """A title row inside the table, and a head of two rows."""
    width = 7
    title = sheet.say(f"研究費計画（単位：{sheet.money.words}）", f"Budget plan (in {sheet.money.words})")
    rows = [[title, *["<"] * (width - 1)]]
    rows += [
        [sheet.say("費目", "Item"), sheet.say("研究期間", "Project years"), *["<"] * 4, sheet.say("合計", "Total")]
    ]
    rows += [["^", *years(sheet, "reiwa"), "^"]]
    rows += [[i.words, *map(number, i.years), number(sum(i.years))] for i in sheet.items]
    return table(rows + sums(sheet, 1))


def outlined(sheet: Sheet) -> str:
    """Numbered groups as rows of their own without amounts, subtotals after them."""
    rows = [["", *years(sheet), sheet.say("全期間", "All years")]]
    for number_, group in enumerate(dict.fromkeys(i.group for i in sheet.items), 1):
        own = [i for i in sheet.items if i.group == group]
        rows.append([f"{number_}. {group}", *[""] * 6])
        rows += [[f"({n}) {i.words}", *map(number, i.years), number(sum(i.years))] for n, i in enumerate(own, 1)]
        each = [sum(i.years[n] for i in own) for n in range(5)]
        rows.append([sheet.say(f"{group}小計", f"Subtotal {group.lower()}"), *map(number, each), number(sum(each))])
    return sheet.say(
        f"表　経費の見積もり（単位 {sheet.money.words}）\n\n", f"Table 4. Estimate (unit: {sheet.money.words})\n\n"
    ) + table(rows + sums(sheet, 1))


def priced(sheet: Sheet) -> str:
    """Quantity, unit price and amount; remarks at the right."""
    money = sheet.money.words
    amount, remarks = sheet.say(f"金額（{money}）", f"Cost ({money})"), sheet.say("備考", "Remarks")
    names = [sheet.say("品目・用務", "Item"), sheet.say("数量", "Quantity"), sheet.say("単価", "Unit price")]
    rows = [["No.", *names, amount, remarks]]
    for n, i in enumerate(sheet.items, 1):
        rows.append(
            [str(n), i.words, "5", number(sum(i.years) / 5), number(sum(i.years)), sheet.say("5年分", "five years")]
        )
    rows += [["", sheet.say("直接経費の合計", "Total of direct costs"), "", "", number(sheet.total), ""]]
    indirect = sheet.indirect(sheet.total)
    rows += [["", sheet.say("間接経費", "Indirect costs"), "", "", number(indirect), ""]]
    return table([*rows, ["", sheet.say("総額", "Total"), "", "", number(sheet.total + indirect), ""]])


def heads_first(sheet: Sheet) -> str:
    """Category rows carry the sum of the rows under them."""
    rows = [[sheet.say("費目", "Cost category"), *years(sheet, "fiscal"), sheet.say("総計", "Total")]]
    for group in dict.fromkeys(i.group for i in sheet.items):
        own = [i for i in sheet.items if i.group == group]
        each = [sum(i.years[n] for i in own) for n in range(5)]
        if len(own) > 1:
            rows.append([group, *map(number, each), number(sum(each))])
        rows += [
            [f"・{i.words}" if len(own) > 1 else i.words, *map(number, i.years), number(sum(i.years))] for i in own
        ]
    return sheet.say(f"金額：{sheet.money.words}\n\n", f"Figures in {sheet.money.words}\n\n") + table(
        rows + sums(sheet, 1)
    )


def top_down(sheet: Sheet) -> str:
    """The sums first, then what they are made of."""
    indirect = sheet.indirect(sheet.total)
    rows = [
        [sheet.say("項目", "Budget line"), sheet.say(f"予算額（{sheet.money.words}）", f"Budget, {sheet.money.words}")]
    ]
    rows += [[sheet.say("申請総額", "Total request"), number(sheet.total + indirect)]]
    rows += [[sheet.say("間接経費", "Indirect costs"), number(indirect)]]
    rows += [[sheet.say("直接経費（総額）", "Direct costs (total)"), number(sheet.total)]]
    return table(rows + [[i.words, number(sum(i.years))] for i in sheet.items])


def units_in_cells(sheet: Sheet) -> str:
    """Every cell names its unit; full-width digits in Japanese."""

    def cell(value: float) -> str:
        if not sheet.japanese:
            return f"{sheet.money.sign}{value:,.0f}" if sheet.money.factor == 1 else f"{sheet.money.sign}{value:,.0f}k"
        wide = f"{value:,.0f}".translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
        return f"{wide}{sheet.money.words}"

    rows = [
        [
            sheet.say("費目", "Item"),
            sheet.say("前半（2年）", "Years 1-2"),
            sheet.say("後半（3年）", "Years 3-5"),
            sheet.say("合計", "Total"),
        ]
    ]
    rows += [[i.words, cell(sum(i.years[:2])), cell(sum(i.years[2:])), cell(sum(i.years))] for i in sheet.items]
    halves = [sum(sheet.direct[:2]), sum(sheet.direct[2:]), sheet.total]
    return table([*rows, [sheet.say("直接経費 計", "Direct costs total"), *map(cell, halves)]])


def asked(sheet: Sheet) -> str:
    """What is asked for beside what the institution pays itself; both languages in the labels."""
    rows = [
        [
            sheet.say("費目 / Item", "Item"),
            sheet.say(f"申請額（{sheet.money.words}）", f"Requested ({sheet.money.words})"),
            sheet.say("自己資金", "Own contribution"),
        ]
    ]
    rows += [[i.words, number(sum(i.years)), "500"] for i in sheet.items]
    return table(
        [
            *rows,
            [
                sheet.say("直接経費計 / Direct total", "Total direct"),
                number(sheet.total),
                number(500 * len(sheet.items)),
            ],
        ]
    )


def yearly(sheet: Sheet) -> str:
    """One table a year."""
    made = ""
    for n, name in enumerate(years(sheet, "fiscal")):
        rows = [[sheet.say("費目", "Item"), sheet.say(f"金額（{sheet.money.words}）", f"Amount ({sheet.money.words})")]]
        rows += [[i.words, number(i.years[n])] for i in sheet.items]
        rows += [[sheet.say("直接経費計", "Total direct costs"), number(sheet.direct[n])]]
        made += f"{sheet.say(name + 'の経費', 'Costs of ' + name)}\n\n{table(rows)}\n"
    return made


Shape = Callable[[Sheet], str]
BUILT_ON: tuple[Shape, ...] = (plain, detailed, single, turned, grouped, marked, signs)
MEASURED: tuple[Shape, ...] = (headed, outlined, priced, heads_first, top_down, units_in_cells, asked, yearly)


def sides(sheet: Sheet) -> str:
    """Dotted outline numbers, sums in brackets after each label, years as plain numbers."""
    heads = ["2025", "2026", "2027", "2028", "2029"]
    rows = [[sheet.say("経費区分", "Category of expenditure"), *heads, sheet.say("5年間の合計", "Sum of five years")]]
    for n, group in enumerate(dict.fromkeys(i.group for i in sheet.items), 1):
        for m, i in enumerate([i for i in sheet.items if i.group == group], 1):
            rows.append([f"{n}.{m} {i.words}", *map(number, i.years), number(sum(i.years))])
    direct, indirect, whole = sums(sheet, 1)
    direct[0] = sheet.say("直接経費　総額　(A)", "A. Total direct costs")
    indirect[0] = sheet.say("間接経費　(B)=(A)×0.3", "B. Facilities and administrative costs")
    whole[0] = sheet.say("(A)+(B)", "Total (A + B)")
    unit = sheet.say(f"※金額はすべて{sheet.money.words}で示す。", f"Note: figures are in {sheet.money.words}.")
    return f"{table([*rows, direct, indirect, whole])}\n{unit}\n"


def wide(sheet: Sheet) -> str:
    """Items by column in two groups, a title row, years by row; dashes for nothing."""
    groups = list(dict.fromkeys(i.group for i in sheet.items))
    items = [i for group in groups for i in sheet.items if i.group == group]
    top = [sheet.say("年度", "Fiscal year")]
    for group in groups:
        top += [group, *["<"] * (sum(i.group == group for i in items) - 1)]
    top.append(sheet.say("直接経費合計", "Direct costs, total"))
    rows = [top, ["^", *(i.words for i in items), "^"]]
    for n, name in enumerate(years(sheet, "reiwa")):
        rows.append([name, *(number(i.years[n]) if i.years[n] else "－" for i in items), number(sheet.direct[n])])
    rows.append([sheet.say("計", "All years"), *(number(sum(i.years)) for i in items), number(sheet.total)])
    title = sheet.say("経費一覧", "Overview of costs")
    return f"{title} [{sheet.money.words}]\n\n{table(rows)}"


def card(sheet: Sheet) -> str:
    """Labels with leaders and amounts that name their unit; the share as a part of the sum."""

    def cell(value: float) -> str:
        return f"{value:,.0f} {sheet.money.words}" if sheet.japanese else number(value)

    counted = sum(sum(i.years) for i in sheet.items if i.counts)
    rows = [[sheet.say("内訳", "Purpose"), sheet.say("所要額", f"Amount requested [{sheet.money.words}]")]]
    rows += [[f"{chr(97 + n)}) {i.words}", cell(sum(i.years))] for n, i in enumerate(sheet.items)]
    rows += [[sheet.say("直接経費の総額", "Sum of direct costs"), cell(sheet.total)]]
    rows += [[sheet.say("うちネットワーク構築等に充てる額", "of which networking and mobility"), cell(counted)]]
    return table(rows)


FRESH: tuple[Shape, ...] = (sides, wide, card)
"""Drawn after the reader was finished: measured only, once."""
