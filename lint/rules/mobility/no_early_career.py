"""No young researcher is shown to go abroad.

The call makes it compulsory (「日本側研究チームには相手国へ渡航する若手研究者等の参加を必須とし」): a master's or
doctoral student, or a researcher within about 15 years of the degree.  Undergraduates do not count.  Where only the
year of the degree is missing, it is asked for; others may travel besides.

相手国へ渡航する若手研究者等（修士・博士課程の学生、または学位取得後15年程度以内の研究者）が計画にいません。学部生は数
えません。職名だけで学位の年が分からないときは、確認をお願いします。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 職名 | 学位取得年 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|---|---|
    | [高橋 健]{.mobility/no-early-career} | 教授 | 1995年 | 2025年4月～2026年3月 | MIT（米国） | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Career stage | Period | Destination | Role |
    |---|---|---|---|---|
    | Emma Wilson | doctoral student | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | Noah Bennett | professor | May 2025 to June 2025 | Stanford University, USA | Advises |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.lost import YOUNG, instead
from lint.rules.mobility.plans import mark, nearly_young, stays, young

NOBODY = Message(
    ja="渡航する{count}名の中に、若手研究者等（修士・博士課程の学生、"
    "学位取得後{years}年程度以内の研究者）が見当たりません。公募は若手の渡航を必須としています。",
    en="None of the {count} who go abroad is a master’s or doctoral student or within about {years} years of the "
    "degree. The call makes a young traveller compulsory.",
    ja_fix="若手のメンバーの長期滞在を計画に加えてください。すでにいるなら、学年や学位取得年を書いてください。",
    en_fix="Add a long stay of a young member; if there is one, state the stage or the year of the degree.",
)
UNKNOWN = Message(
    ja="{name}さんが若手研究者等（学位取得後{years}年程度以内、または学生）にあたるか、原稿からは分かりません。"
    "ほかに若手と分かる渡航者はいません。",
    en="The draft does not tell whether {name} is a student or within about {years} years of the degree, and no "
    "other traveller is shown to be young.",
    ja_fix="学位取得年（見込みを含む）か学年を書いてください。",
    en_fix="State the year of the degree, or the student’s year.",
)


@rule(
    "mobility/no-early-career",
    "error",
    serves="R29 R30 R31",
    ja="若手の渡航がない",
    en="No young researcher goes abroad",
)
def no_early_career(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.young_years
    out = [m for m in stays(draft) if m.direction == "outbound"]
    out += [m for m in draft.movements if m.direction == "outbound" and m not in out]
    if fact is None or not out or any(young(draft, movement) for movement in out):
        return
    years = f"{fact.value:.0f}"
    open_cases = [m for m in out if young(draft, m) is None]
    if open_cases and any(m.people for m in open_cases):
        first = next(m for m in open_cases if m.people)
        yield Finding(mark(first), UNKNOWN, {"name": first.person or "", "years": years}, Severity.WARNING, fact=fact)
        return
    near = any(nearly_young(draft, movement, fact.value) for movement in out)
    count = len({movement.person or movement.span for movement in out})
    severity = Severity.WARNING if near or open_cases else None
    yield instead(draft, YOUNG, fact) or Finding(
        mark(out[0]), NOBODY, {"count": count, "years": years}, severity, fact=fact
    )
