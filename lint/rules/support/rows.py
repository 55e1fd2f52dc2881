"""What rows of other funding lack, and whether one is running on a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from lint.analyse.budget.money import fold
from lint.analyse.dates.periods import periods
from lint.analyse.support.grants import Grant
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression

LACKS = {
    "programme": ("制度名", "the programme"),
    "period": ("期間", "the period"),
    "amount": ("金額", "the amount"),
    "person": ("代表者・役割", "who holds it"),
}


OVER = expression(
    r"[(（・、 ]終了(?!予定|まで|時)|終了済|(?<!未)完了(した|済)"
    r"|(に|で)(は)?(終了(?!予定|する|まで)|終わっ?[たり]|終え)|満了(した|済)"
    r"|(\(|(?<![a-z])(has|have|which|it) (been )?)(ended|expired|completed|concluded|finished)(?![a-z])"
    r"|^(ended|completed|finished)$|(?<![a-z])(ended|expired|completed|concluded|finished) (in |on |at )?(the )?"
    r"(end|\d|fy|jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec)"
)
"""What says that a grant is over."""


ANOTHER = expression(
    r"\s*(an?|another|the (earlier|former|previous)|(earlier|former|previous))"
    r" ([\w-]+ ){0,4}(grant|award|project|fellowship)",
    re.I,
)
"""How a sentence on another grant begins."""


BASIC = expression(
    r"運営費交付金|校費|講座費|基盤的(?:研究)?経費|経常(?:的)?経費|恒久|無期限"
    r"|(?<![a-z])(?:permanent(?:ly)?|(?:basic|core|institutional|base|block) (?:funding|funds?|grant|budget|support))"
    r"|(?<![a-z])own (?:budget|funds?|resources)"
)
"""What an institution has of its own and for good, for which nobody tells an amount."""
EMPTY = expression(
    r"[-–—―ー−…・.\s?？]*|未定|未記入|記載予定|後日(記入|記載)?|調整中|(確認|照会)中|不明|tb[acd]|unknown|n/?a"
    r"|要(確認|調整|記入)|(採択|確定|確認)(後|時|次第)(に)?(記入|記載|追記)?|別紙.{0,8}|(別表|e-?rad|前述).{0,4}参照"
    r"|see (annex|appendix|attached|below|e-?rad|cv|website)\b.{0,20}|(to be )?(checked|confirmed|filled in)"
    r"|to (be|follow)\b.{0,30}|not (yet )?known|open"
)
"""What stands in a cell that tells nothing."""


def lacking(grant: Grant) -> list[str]:
    """The slots of a row whose cells are empty; money that an institution has of its own needs no amount."""
    text = {"programme": grant.programme, "period": grant.period, "person": grant.person, "amount": grant.amount}
    lacks = [slot for slot in LACKS if slot in grant.cells and _nothing(text[slot])]
    basic = bool(lacks) and BASIC.search(fold(f"{grant.words} {grant.period}"))
    return [slot for slot in lacks if not (basic and slot in ("amount", "period"))]


def _nothing(value: str | float | None) -> bool:
    """Whether a cell is empty, or holds a dash or a promise to fill it in."""
    return value is None or (isinstance(value, str) and EMPTY.fullmatch(fold(value).strip(" ()")) is not None)


def running(draft: Draft, grants: Sequence[Grant], day: dt.date) -> bool:
    """Whether one of some grants that is not merely applied for runs on a day, or leaves it open."""
    month = f"{day:%Y-%m}"
    for grant in grants:
        found = periods(grant.period, year_starts=draft.profile.schedule.year_starts)
        spans = [(p.start, p.end) for p in found if p.start or p.end]
        if not grant.pending and (not spans or any((a or "")[:7] <= month <= (b or "9999")[:7] for a, b in spans)):
            return True
    return False


def ended(draft: Draft, grant: Grant) -> bool:
    """Whether a grant is said to have ended, or ends before the project starts."""
    start = draft.profile.schedule.start
    if OVER.search(fold(_own_words(draft, grant))):
        return True
    found = periods(grant.period, year_starts=draft.profile.schedule.year_starts)
    ends = [p.end[:7] for p in found if p.end]
    return start is not None and bool(ends) and max(ends) < f"{start.value:%Y-%m}"


def _own_words(draft: Draft, grant: Grant) -> str:
    """The words of a grant; of running text without the sentences behind it that speak of another one."""
    words = draft.quote(grant.span)
    first, *rest = [words[s.span.start : s.span.end] for s in sentences(words, Span(0, len(words)))] or [words]
    told = grant.head is not None and len(grant.head) == 0
    return " ".join([first, *(more for more in rest if not (told and ANOTHER.match(more)))])


def whole(draft: Draft) -> bool:
    """Whether the draft is a whole proposal: one part of it alone cannot lack the others."""
    expected = [part.key for part in draft.profile.sections]
    here = sum(key in draft.parts for key in expected)
    return (
        here >= 3
        or bool(draft.parts.get("support"))
        or len(draft.sections) >= 5
        or bool(draft.grants or draft.funding_sections)
    )


SLIP = 0.02
"""The share of the call's limit below which a budget's sum has a slip of its unit."""


def asked_for(draft: Draft) -> float:
    """The direct costs that a draft asks for, in whole units: at most what the call gives; infinite if unknown."""
    limit = draft.profile.budget.direct
    most = limit.value if limit else float("inf")
    own = draft.budget.direct if draft.budget and draft.budget.said and draft.budget.direct else None
    return own if own and own < most and (limit is None or own >= SLIP * most) else most


WHEN = re.compile(r"(?:19|20)\d\d|令和|\bFY|\d[\d,.]*\s?(?:億|万|千|million|thousand)")
"""What begins the years or the sum of a grant."""
WHOSE = re.compile(r"[^：:。、]{2,24}[：:]\s*(?P<scheme>[^「『\"“、。,;:：]{4,60})(?=[「『\"“、,])")
"""How a line begins that tells of whom a grant is, and which: 「山田（代表）：国際共同研究プログラム「藻類」」."""


def spoken_of(draft: Draft, grant: Grant, programmes: Sequence[str]) -> Span | None:
    """Where running text names one of some programmes before years and sum, or else a line its own scheme."""
    if "title" in grant.cells:
        return None
    words = draft.quote(grant.span)
    figure = WHEN.search(words)
    lead = words[: figure.start()] if figure else ""
    told = (re.search(re.escape(name), lead, re.I) for name in programmes)
    named = next(filter(None, told), None)
    line = WHOSE.match(words) if named is None else None
    start, end = named.span() if named else line.span("scheme") if line else (0, 0)
    return Span(grant.span.start + start, grant.span.start + end) if end else None
