"""The first years of the project have no complete stay.

The briefing: 「とくに直近（初年度・次年度）についての具体的な内容が記載されていない」.  In each of the first years
(two, for ASPIRE) there must be at least one stay with its traveller's name, its place and its dates.

初年度・次年度に、氏名・渡航先・期間のそろった渡航や招へいがありません。公募は、直近の年度について具体的に書くよう求め
ています。

    <!-- call: jst-aspire-gc-2024 -->
    研究期間：2024年11月～2029年10月（5年間）

    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | [山田 花子]{.mobility/near-term-missing} | 2026年4月～2027年3月 | MIT（米国） | 培養法を確立する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    Project period: November 2024 to October 2029

    # Mobility plan

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | Emma Wilson | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | Ava Brooks | May 2027 to March 2028 | Stanford University, USA | Tests the sensor |
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.project_term import day
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, rule
from lint.rules.mobility.plans import begins, mark, plans, stays
from lint.spans import Spans

NONE = Message(
    ja="{when}に、氏名・渡航先・期間のそろった渡航や招へいがありません。公募は直近の年度について具体的な計画を求めています。",
    en="{when} no stay with name, place and dates. The call asks for concrete plans for the first years.",
    ja_fix="その年に誰が、いつ、どこへ行くのかを加えてください。",
    en_fix="Add who goes where and when in that time.",
)
FIRST = expression(
    r"初年度|次年度|[12一二]年(目|次|度目)|(最初|はじめ|当初)の(数|1|2|一|二)?(年|か月)|開始(後|当初|直後)"
    r"|(?<![a-z])(first|second|initial|early) (two |few )?(project )?(years?|phase|months)(?![a-z])"
    r"|(?<![a-z])years? (1|2|one|two)(?![\da-z])|outset"
)
"""What speaks of the first years."""
OPEN = expression(
    r"未定|協議|検討|調整|人選|選定|選考|準備|整備|決め|決定|公募|募集"
    r"|(?<![a-z])(later|decid\w*|select\w*|agree\w*|discuss\w*|prepar\w*|recruit\w*|flexib\w*|set(ting)? up"
    r"|plan(ned|ning)?|tbd|arrang\w*)(?![a-z])"
)
"""What leaves open who goes where."""


@rule(
    "mobility/near-term-missing", "warning", serves="R27",
    ja="直近の年度の計画がない", en="No concrete stay in the first years",
)  # fmt: skip
def near_term_missing(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.near_years
    first = begins(draft)[0]
    if fact is None or first is None or not plans(draft):
        return
    known = [m for m in stays(draft) if m.people and (m.organisation or m.country) and m.period and m.period.start]
    dated = sorted((m for m in stays(draft) if m.kind != "member"), key=lambda m: m.span)
    lacking = []
    for number in range(int(fact.value)):
        start, end = _later(first, number), _later(first, number + 1) - dt.timedelta(days=1)
        if not any(_falls(movement, start, end) for movement in known):
            lacking.append((number + 1, start, end))
    if not lacking:
        return
    span = _left_open(draft) or (mark(dated[0]) if dated else None)
    numbers, (_, start, _), (_, _, end) = [number for number, _, _ in lacking], lacking[0], lacking[-1]
    time = f"{start:%Y-%m}", f"{end:%Y-%m}"
    japanese = f"{'・'.join(map(str, numbers))}年目（{time[0]}～{time[1]}）"
    many = len(numbers) > 1
    english = f"Year{'s' * many} {' and '.join(map(str, numbers))} ({time[0]} to {time[1]}) {'have' if many else 'has'}"
    yield Finding(span, NONE, {"when": (japanese, english)}, fact=fact, data={"year": numbers[0], "years": numbers})


def _left_open(draft: Draft) -> Span | None:
    """The sentence of a plan that speaks of the first years and leaves open who goes."""
    parts = Spans(section.body for section in draft.sections if MOBILE.search(plain(section.title)))
    for sentence in draft.sentences:
        words = fold(draft.quote(sentence.span))
        if FIRST.search(words) and OPEN.search(words) and parts.cover(sentence.span):
            return sentence.span
    return None


def _later(first: dt.date, years: int) -> dt.date:
    return dt.date(first.year + years, first.month, 1)


def _falls(movement: Movement, start: dt.date, end: dt.date) -> bool:
    assert movement.period is not None
    begun, done = day(movement.period.start, False), day(movement.period.end or movement.period.start, True)
    return begun is not None and done is not None and begun <= end and done >= start
