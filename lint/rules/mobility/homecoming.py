"""Months in which a sentence lets somebody leave or return that no stay has: 「真鍋は2026年4月に帰国し」."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.project_term import day
from lint.analyse.movements.prose.verbs import PAST_EN, PAST_JA
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message
from lint.rules.mobility.sides import surnames
from lint.spans import Spans

TITLE = r"(?:さん|氏|君|助教|准教授|教授|講師|研究員|博士)?"
WHEN_JA = r"(?P<when>(?:20\d\d|令和\s?\d{1,2})年\s?\d{1,2}月)(?:末|上旬|中旬|下旬|初め)?"
MONTH_EN = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? 20\d\d"
BACK = (
    expression(
        rf"{TITLE}[はがも]、?{WHEN_JA}に、?(?:日本(?:に|へ)|本国(?:に|へ))?(?:帰国|戻|帰任|帰着|帰っ|帰り|帰る)"
    ),
    expression(rf"{TITLE}の帰国(?:は|（|\(|する){WHEN_JA}"),
    expression(
        r"(?: will)? (?:returns?|comes? (?:back|home)|is back|will be back)(?: home| to [A-Z]\w+| from [A-Z]\w+)?,?"
        rf" in (?P<when>{MONTH_EN})"
    ),
)
"""When somebody is back."""
OUT = (
    expression(
        rf"{TITLE}[はがも]、?{WHEN_JA}に、?(?:[^、。]{{1,20}}[へに](?:向けて)?)?(?:渡航|出発|発[ちつ]|渡[りる米英独仏]|旅立"
        r"|来日|赴[きく]|着任|出国)"
    ),
    expression(
        rf"(?: will)? (?:leaves?|departs?|sets? out|arrives?)(?: (?:for|in|at) [A-Z]\w+)?,? in (?P<when>{MONTH_EN})"
    ),
)
"""When somebody sets out."""
LATER = (
    expression(
        rf"{TITLE}[はがも]、?帰国(?:した)?(?:後|のち|の後|あと)(?:の|、|に|は)*"
        r"(?P<when>(?:20\d\d|令和\s?\d{1,2})年(?:度|の?[春夏秋冬]|\s?\d{1,2}月)?)"
    ),
    expression(
        rf" [^.;]{{3,90}}? in (?P<when>(?:(?:early |late )?(?:spring|summer|fall|autumn|winter)(?: of)? 20\d\d"
        rf"|{MONTH_EN}))"
        r",? (?:after|following|upon|on) (?:his|her|their|the) return\b",
    ),
)
"""When somebody does what follows the return."""
ROOM = 45
"""Days that may lie between both."""
DIFFERS = Message(
    "{name}さんについての「{words}」が、計画の滞在（{other}）と合いません。",
    "“{words}”, said of {name}, does not fit the stay that is planned ({other}).",
    "正しい年月を確かめて、直してください。",
    "Check the dates and correct them.",
)


def homecoming(draft: Draft) -> Iterator[Finding]:
    """Findings at such months; none of somebody of whom a stay has no dates, or of two of one family name."""
    by_name: dict[str, list[Movement]] = {}
    planned = [stay for stay in draft.movements if stay.kind != "prose" or not _is_moment(stay)]
    for stay in planned:
        if stay.people:
            by_name.setdefault(stay.people[0].family, []).append(stay)
    told, funds = Spans(stay.span for stay in planned), Spans(draft.other_funding)
    for sentence in draft.sentences:
        words = draft.quote(sentence.span)
        if PAST_JA.search(words) or PAST_EN.search(words) or funds.overlap(sentence.span):
            continue
        for name in surnames(by_name).finditer(words):
            own = by_name[name[0]]
            dates = [(day(s.period.start, False), day(s.period.end, True)) for s in own if s.period]
            if len({stay.person for stay in own}) > 1 or len(dates) < len(own):
                continue
            known = [(first, last) for first, last in dates if first and last and first <= last]
            if len(known) < len(own):
                continue
            found = _found(words, name.end(), known)
            span = Span(sentence.span.start + found[0], sentence.span.start + found[1]) if found else None
            if span is not None and not told.overlap(span):
                period = own[0].period
                when = period.span if period is not None else own[0].span
                said, other = (" ".join(draft.quote(place).split()) for place in (span, when))
                yield Finding(
                    span, DIFFERS, {"words": said, "other": other, "name": own[0].person or ""}, related=(when,)
                )


def _found(words: str, at: int, known: list[tuple[dt.date, dt.date]]) -> tuple[int, int] | None:
    """Where the words behind a name tell a month that fits no stay of the known ones."""
    for patterns, kind in ((BACK, "back"), (OUT, "out"), (LATER, "later")):
        for match in (found for pattern in patterns if (found := pattern.match(words, at))):
            when = periods(match["when"])
            first = day(when[0].start, False) if when else None
            last = day(when[0].end or when[0].start, True) if when else None
            if first is None or last is None:
                continue
            fits = {
                "back": any(_near(end, first, last) for _, end in known),
                "out": any(_near(start, first, last) for start, _ in known),
                "later": any((end - last).days <= ROOM // 2 for _, end in known),
            }[kind]
            if not fits:
                return match.span("when")[0], match.end()
    return None


def _is_moment(stay: Movement) -> bool:
    """Whether words tell but one month of a stay, in which somebody may set out or return."""
    return stay.period is not None and stay.period.kind in ("month", "day")


def _near(moment: dt.date, first: dt.date, last: dt.date) -> bool:
    return (first - moment).days <= ROOM and (moment - last).days <= ROOM
