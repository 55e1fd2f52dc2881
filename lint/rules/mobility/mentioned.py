"""What a sentence says of the length of somebody's stay: 「大河内の6か月は」, "Kuroiwa's eight months"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.verbs import PAST_EN, PAST_JA
from lint.analyse.text.numerals import CARDINAL
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message
from lint.rules.mobility.sides import surnames
from lint.spans import Spans

LENGTH_JA = expression(
    r"(?:さん|氏|くん|君|助教|准教授|教授|講師|研究員|博士)?の(?P<length>(?:\d{1,2}"
    r"|[一二三四五六七八九十]{1,2})\s?(?:[かカヵヶケ箇]\s?月|週)間?|半年間?)"
    r"(?:の?(?:滞在|渡航|派遣|来日))?(?=[はにでをが]|の(?:あいだ|間))"
)
LENGTH_EN = expression(
    rf"['’]s?\s(?P<length>(?:\d{{1,2}}|{CARDINAL})[\s-](?:months?|weeks?))(?:[’']|\b)(?:\s(?:stay|visit|abroad|away"
    rf"|in|at|there)\b|(?=\s*[,.]))",
    re.I,
)
LONGER = Message(
    "{name}さんの滞在の長さ「{words}」が、ほかの箇所（{other}）と違っています。",
    "The length of the stay of {name}, “{words}”, differs from what another place says ({other}).",
    "正しい年月を確かめて、直してください。",
    "Check the dates and correct them.",
)
ROOM = 1.0
"""Months that may lie between both."""


def mentioned(draft: Draft) -> Iterator[Finding]:
    """Findings at words that tell another length of a stay; none of somebody of whom a stay has no length."""
    spoken = [stay for stay in draft.movements if stay.people]
    by_name: dict[str, list[Movement]] = {}
    for stay in spoken:
        by_name.setdefault(stay.people[0].family, []).append(stay)
    told = Spans(stay.span for stay in draft.movements)
    funds = Spans(draft.other_funding)
    for sentence in draft.sentences:
        words = draft.quote(sentence.span)
        if PAST_JA.search(words) or PAST_EN.search(words) or funds.overlap(sentence.span):
            continue
        for name in surnames(by_name).finditer(words):
            found = LENGTH_JA.match(words, name.end()) or LENGTH_EN.match(words, name.end())
            own = by_name[name[0]]
            lengths = [stay.period.months if stay.period else None for stay in own]
            if found is None or len({stay.person for stay in own}) > 1 or not all(lengths):
                continue
            said = next((p.months for p in periods(found["length"]) if p.months), None)
            known = [*(months or 0 for months in lengths), sum(months or 0 for months in lengths)]
            span = Span(sentence.span.start + found.start("length"), sentence.span.start + found.end("length"))
            if said and min(abs(said - months) for months in known) > ROOM and not told.overlap(span):
                yield _finding(draft, own[0], span)


def _finding(draft: Draft, stay: Movement, span: Span) -> Finding:
    when = stay.period.span if stay.period is not None else stay.span
    words, other = (" ".join(draft.quote(place).split()) for place in (span, when))
    return Finding(span, LONGER, {"words": words, "other": other, "name": stay.person or ""}, related=(when,))
