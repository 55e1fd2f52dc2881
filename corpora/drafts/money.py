"""The budget of a project, as a table in one of several shapes."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.drafts.page import Block, Cell, Heading, Table, Text
from corpora.drafts.project import Project
from corpora.drafts.voice import Voice


def lines(p: Project, v: Voice) -> list[tuple[str, list[int]]]:
    """Rows with their amounts by year, in thousand yen."""
    found: list[tuple[str, list[int]]] = []
    every, yes, no = (p.scale.get(key, 1.0) for key in ("all", "eligible", "ineligible"))
    for stay in p.stays:
        if not stay.costed:
            continue
        where = stay.organisation.named(v.language)
        name = v.name(stay.person) if stay.who_said is None else stay.who_said
        label = v.say(*(p.items.outbound if stay.direction == "outbound" else p.items.inbound))
        label = label.format(name=name, where=where)
        amounts = [0] * p.years
        year = min(max((stay.start[0] * 12 + stay.start[1] - 2024 * 12 - 11) // 12, 0), p.years - 1)
        amounts[year] = round((400 + 500 * stay.months) * every)
        found.append((label, amounts))
    for rows, factor in ((p.items.eligible, yes), (p.items.ineligible, no)):
        for (ja, en), total in rows:
            found.append((v.say(ja, en), _spread(round(total * factor * every), p.years)))
    found += [(label, _spread(total, p.years)) for label, total in p.extra_rows]
    return found


def _spread(total: int, years: int) -> list[int]:
    share = total // years
    return [share] * (years - 1) + [total - share * (years - 1)]


def direct(p: Project, v: Voice) -> int:
    """The total of direct costs in thousand yen."""
    return sum(sum(amounts) for _, amounts in lines(p, v))


def share(p: Project, v: Voice) -> float:
    """The eligible part of the direct costs."""
    no = {v.say(ja, en) for (ja, en), _ in p.items.ineligible} | {label for label, _ in p.extra_rows}
    every = lines(p, v)
    return sum(sum(a) for label, a in every if label not in no) / sum(sum(a) for _, a in every)


def budget(p: Project, v: Voice, shape: str) -> Iterator[Block]:
    """The part of a draft about its budget; ``shape``: "thousand", "yen", "years-down" or "late-unit"."""
    yield Heading(v.say("６．研究費計画", "6. Budget"))
    every = lines(p, v)
    total = direct(p, v)
    said = round(total * p.told_total)
    factor = 1000 if shape == "yen" else 1
    if shape != "late-unit":
        yield Text(
            v.say(f"単位：{'円' if factor > 1 else '千円'}", f"(Unit: {'JPY' if factor > 1 else 'thousand yen'})")
        )
    body = [(label, [*amounts, sum(amounts) + (3_000 if label in p.wrong_sum else 0)]) for label, amounts in every]
    sums = [sum(amounts[i] for _, amounts in every) for i in range(p.years)]
    indirect = [round(x * p.rate) for x in sums]
    both = [a + b for a, b in zip(sums, indirect, strict=True)]
    body.append((v.say("直接経費 計", "Total direct costs"), [*sums, total]))
    body.append((v.say("間接経費", "Indirect costs"), [*indirect, sum(indirect)]))
    body.append((v.say("合計", "Grand total"), [*both, sum(both)]))
    years = [v.say(f"{i}年次", f"Year {i}") for i in range(1, p.years + 1)]
    unit = v.say("（千円）", " (thousand yen)") if shape == "late-unit" else ""
    head = [v.say("費目・内訳", "Item") + unit, *years, v.say("計", "Total")]
    rows = [head, *([label, *(f"{x * factor:,}" for x in amounts)] for label, amounts in body)]
    yield Table(tuple(tuple(Cell(x, head=i == 0 or j == 0) for j, x in enumerate(row)) for i, row in enumerate(rows)))
    if shape != "late-unit" or p.told_total != 1.0:
        yield Text(
            v.say(
                f"直接経費の総額は{f'{said // 10:,}万円' if said > 10_000 else f'{said:,}千円'}である。",
                f"The direct costs total JPY {said * 1000:,}.",
            )
        )
