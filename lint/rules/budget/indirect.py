"""Indirect costs as a draft gives them: their amount beside the direct costs, and their rate in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.budget.costs import Budget
from lint.analyse.budget.money import Amount, fold
from lint.analyse.budget.stated import What
from lint.document import Span
from lint.draft import Draft
from lint.profile import Budget as Asked
from lint.rules.budget.figures import moved, place, same_money

RATE = re.compile(
    r"(?:間接経費[^。\n%]{0,24}?直接経費の?|直接経費の?(?=[^。\n]{0,14}間接経費)"
    r"|間接経費(?:率|の率|の割合)?\s*(?:は|を|:|(?:indirect|overhead)?\s?[(（])\s*(?:約|一律)?"
    r"|(?<![a-z])(?:indirect costs?|overheads?)(?![a-z])(?:[^.\n%;:]{0,30}?|[^.,\n%;:]{0,48}?))"
    r"\s*(?P<rate>\d{1,2}(?:\.\d+)?)\s?(?P<sign>%|percent|per cent)(?!\s*(?:を|が)(?:大学|本部|部局|機関))"
)


OTHER_BASE = re.compile(
    r"(?:間接経費(?:率)?(?:は|を|として)[、\s]*(?P<ja>(?:研究費|申請|助成金?|予算|経費)?の?(?:総額|総経費|総計|合計額?|全体|申請額)の?"
    r"(?:約|およそ)?\s?(?P<a>\d{1,2}(?:\.\d+)?)\s?%)"
    r"|(?<![a-z])(?:indirect costs?|overheads?) (?:(?:are|is|of|at|make up|come to|calculated as|set|charged) )*"
    r"(?P<en>(?P<b>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent) of the (?:total|overall|whole|entire|full|grand total)"
    r"(?! direct)(?: (?:budget|request|award|amount|sum|costs?|grant))?(?! direct)))"
)
"""A share of another sum than the direct costs: 「総額の30％」."""
ABOUT = re.compile(r"約|およそ|おおよそ|ほぼ|程度|前後|弱|強|\b(?:about|approximately|some|roughly|nearly|around)\b")
"""What says of an amount that it is rounded."""
THEIRS = re.compile(
    r"(?:相手国?|海外|先方|[一-龥ァ-ヶ]{1,8}(?<!日本)(?<!自国)(?<!当方)(?<!我々))側|counterpart|partner"
    r"|\b(?:u\.?s\.?|american|british|u\.?k\.?|canadian|finnish|korean|german|french|swiss)"
    r" (?:side|team|part|institution|universit)"
)
"""Whose indirect costs are another agency's matter."""
CLAUSE = re.compile(r"[。\n;]|(?<!u\.s)(?<!u\.k)\.\s")
OURS = re.compile(r"日本側|本(?:課題|提案|申請)|\b(?:japanese|we|our)\b")
OF_OTHER = re.compile(r" of the (?:total|overall|whole|entire|full|grand total)(?! direct)")


@dataclass(frozen=True)
class Indirect:
    """Indirect costs beside the direct costs that they belong to."""

    span: Span
    indirect: float
    direct: float
    others: tuple[float, ...]
    """What else the direct costs may be meant to be: the sum of the items, what the text says."""
    rounding: float
    currency: str | None
    tabled: bool
    """Whether a budget tells them, and not a sentence alone."""

    @property
    def share(self) -> float:
        """The share of the direct costs."""
        return self.indirect / self.direct

    def off(self, rate: float) -> bool:
        """Whether they are not this share of the direct costs, nor of what these may be meant to be."""
        return min(abs(self.indirect - rate * base) for base in (self.direct, *self.others)) > self.rounding


def indirect_costs(draft: Draft) -> Indirect | None:
    """The project's indirect costs, where the draft gives them and the direct costs; not those that are a slip."""
    asked, budget = draft.profile.budget, draft.budget
    first = {one.what: one.amount for one in reversed(draft.stated) if one.amount.currency in (None, asked.currency)}
    stated = [one.amount.value for one in draft.stated if one.what == "direct"]
    if budget and same_money(budget, asked.currency) and budget.direct and budget.indirect:
        line = budget.line("indirect")
        if moved(budget, line):
            return None
        rounding = max(len(budget.years), 1) * budget.unit.factor + 0.0015 * budget.direct
        items = sum(item.amount for item in budget.items) or budget.direct  # a wrong sum of theirs is said already
        span, others = place(draft, budget, line), (items, *(stated if line and not line.cells else ()))
        tabled = any(table.span.covers(span) for table in draft.document.tables)
        return Indirect(span, budget.indirect, budget.direct, others, rounding, budget.currency, tabled)
    if budget is not None or not {"direct", "indirect"} <= first.keys():
        return _between(draft, budget, first)
    direct, indirect = first["direct"], first["indirect"]
    told = fold(draft.text[max(0, direct.span.start - 8) : indirect.span.end + 4])
    loose = direct.step if ABOUT.search(told) else min(0.15 * direct.step, 0.03 * direct.value)
    rounding = max(loose, indirect.step) + 0.0015 * direct.value
    return Indirect(
        indirect.span, indirect.value, direct.value, (), rounding, indirect.currency or asked.currency, False
    )


def _between(draft: Draft, budget: Budget | None, told: dict[What, Amount]) -> Indirect | None:
    """What lies between direct and total costs where nothing tells the indirect ones by name."""
    direct, total = told.get("direct"), told.get("total")
    if (budget and budget.indirect) or direct is None or total is None or "indirect" in told:
        return None
    gap = total.value - direct.value
    if not 0.05 * direct.value < gap < direct.value:
        return None
    step = max(direct.step, total.step) + 0.0015 * direct.value
    return Indirect(total.span, gap, direct.value, (), step, total.currency or draft.profile.budget.currency, False)


def capped(asked: Asked, told: Indirect) -> bool:
    """Whether direct and total costs are the call's published limits, which are rounded."""
    limits = asked.direct and asked.total and (asked.direct.value, asked.total.value)
    return limits == (told.direct, told.direct + told.indirect)


def rates(draft: Draft, rate: float) -> Iterator[Span]:
    """Where the text gives another rate."""
    for match in RATE.finditer(fold(draft.text)):
        of_other = OF_OTHER.match(fold(draft.text[match.end() : match.end() + 24]))
        lead = CLAUSE.split(fold(draft.text[max(0, match.start() - 80) : match.end()]))[-1]
        if THEIRS.search(lead) and not OURS.search(lead):
            continue
        if abs(float(match["rate"]) / 100 - rate) > 0.0051 and of_other is None:
            yield Span(match.start("rate"), match.end("sign"))
    for line in (line for table in draft.budgets for line in table.lines if line.kind == "indirect"):
        told = RATE.search(fold(line.words)) if " / " in line.words else None  # the rate in a cell of its own
        if told and abs(float(told["rate"]) / 100 - rate) > 0.0051:
            yield line.label_span
    for match in OTHER_BASE.finditer(fold(draft.text)):
        if abs(float(match["a"] or match["b"]) / 100 - rate / (1 + rate)) > 0.0051:  # 23 % of all is 30 % of the rest
            yield Span(*match.span("ja" if match["ja"] else "en"))
