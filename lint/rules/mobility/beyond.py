"""Years of a project that it does not have, and a length of its term that is not the time between its dates."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from lint.analyse.dates.periods import Period
from lint.analyse.movements.counts import number_of
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message
from lint.spans import Spans

TERM = Message(
    "研究期間「{words}」は、年月から数えると{dates}か月ですが、{stated}か月と書かれています。",
    "The project’s term, “{words}”: from the dates it is {dates} months, but {stated} are stated.",
    "研究期間の年月か年数のどちらかを直してください。",
    "Correct the dates of the project or its length.",
)
BEYOND = Message(
    "「{words}」とありますが、研究期間（{term}）は{years}年間です。",
    "“{words}” lies beyond the project’s {years} years ({term}).",
    "年次の数え方か、研究期間を確かめてください。",
    "Check how the years are counted, or the project’s term.",
)
NUMBER = r"(?P<n>[1-9]\d?|[一二三四五六七八九十])"
YEAR_JA = expression(rf"第?\s?{NUMBER}\s?年(?:目|次)(?!以降|以後|から|より)")
YEAR_EN = expression(
    r"\b(?:[Pp]roject )?[Yy]ear (?P<n>\d|one|two|three|four|five|six|seven|eight)\b(?! (?:of (?!the|our|this)|on\b))"
)
CELL = expression(
    rf"第?\s?{NUMBER}\s?年(?:目|次)|(?i:project )?(?:Year |Y|Yr\.? )(?P<m>\d)|第?\s?(?P<k>\d)\s?年度目", re.I
)
LEADS = expression(
    r"(?:^|[。、：:（(「]|[はもが])\s*$"
    r"|\b(?:by|in|during|from|until|through|of|for|before) (?:the end of )?(?:project )?$",
    re.I,
)
"""What goes before a year in which something is to be done."""
GOALS = expression(
    r"目標|到達|達成|目指|計画|本(?:課題|研究|事業|提案)|\b(?:we|project|cent(?:er|re)|will|goals?|aims?)\b", re.I
)
FOLLOWS = expression(r"までに?|に(?!入)|は|の(?:末|終わり|前半|後半|春|夏|秋|冬|初め|はじめ|うち)")
AFTER = expression(
    r"終了|終え|終わ|後継|次期|次の(?:事業|課題|計画|期)|継続|延長|採用|着任|就職|入学|博士|院生|通算|開始前"
    r"|た(?:。|$)|\b(?:after|beyond|follow-?up|extension|PhD|doctora\w+|degree|since|renew\w*|optional)\b",
    re.I,
)
"""What says that a sentence speaks of the time behind the project, or of other years."""
LENGTH = expression(
    r"[\s、,]*[（(、,]\s*(?:計|全)?\s*(?P<n>[1-9]|[一二三四五六七八九])\s?[かカヵヶケ箇]?年(?:計画|の計画|もの|\s*[）)])"
)
ROOM = 3
"""Years beyond the term at most; a higher number counts something else."""


def term_and_years(draft: Draft) -> Iterator[Finding]:
    """Findings at the term whose length is told otherwise, or else at years that lie beyond it."""
    term = draft.project_term
    if term is None or not term.months or not term.start or not term.end:
        return
    stated = _stated(draft, term)
    if stated is not None and abs(stated - term.months) > 2.5:
        words = _plain(draft.quote(term.span))
        yield Finding(term.span, TERM, {"words": words, "dates": round(term.months), "stated": round(stated)})
        return
    years = math.ceil((term.months - 1.5) / 12)
    told = list(_years(draft))
    known = {number for _, number, _ in told}
    for span, number, tabled in told:
        if not years < number <= years + ROOM or not 1 < years < 9:
            continue
        if number - 1 in known or (tabled and len(known & set(range(1, years + 1))) < 2):
            continue  # years counted as the fiscal ones are
        values: dict[str, object] = {
            "words": " ".join(draft.quote(span).split()), "years": years,
            "term": _plain(draft.quote(term.span)),
        }  # fmt: skip
        yield Finding(span, BEYOND, values, related=(term.span,))


def _plain(words: str) -> str:
    """The words of a term in one line, without a bracket that does not close."""
    line = " ".join(words.split())
    return re.sub(r"\s*[（(][^（()）]*$", "", line)


def _stated(draft: Draft, term: Period) -> float | None:
    """The length that stands beside the dates of the term, in months."""
    if term.kind == "range" and term.stated_months is not None:
        return term.stated_months
    found = LENGTH.match(draft.text, term.span.end)
    return 12.0 * number_of(found["n"]) if found else None


def _years(draft: Draft) -> Iterator[tuple[Span, int, bool]]:
    """Years of the project that cells and sentences name, with their numbers, and whether a table tells them."""
    tables = Spans(grid.span for grid in draft.grids)
    for grid in draft.grids:
        for number, row in enumerate(grid.words):
            for column, word in enumerate(row):
                found = CELL.match(word) if len(word) < 24 and grid.first(number, column) else None
                spot = grid.cell(number, column) if found and not AFTER.search(" ".join(row)) else None
                if found and spot is not None and re.match(r"\s*(?:$|[（(:：/／])", word[found.end() :]):
                    yield spot, number_of(found["n"] or found["m"] or found["k"]), True
    funds = Spans(draft.other_funding)
    for sentence in draft.sentences:
        words = draft.quote(sentence.span)
        if AFTER.search(words) or not GOALS.search(words) or funds.overlap(sentence.span):
            continue
        for found in (*YEAR_JA.finditer(words), *YEAR_EN.finditer(words)):
            span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
            follows = "year" in found[0].lower() or FOLLOWS.match(words, found.end())
            if LEADS.search(words[: found.start()]) and follows and not tables.overlap(span):
                yield span, number_of(found["n"]), False
