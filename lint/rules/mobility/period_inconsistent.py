"""The dates of a stay do not fit: with themselves, with the project, or with what another place says.

A stay that ends before it begins, a length that is not the time between the dates, months of the project that are not
those of the calendar beside them, a stay outside the project's term, a person in two places at a time, or dates that
differ between the plan and a member table (R39).

渡航・招へいの日付が合いません。終わりが始まりより前、月数と年月の食い違い、開始後の月数と年月の食い違い、研究期間の外、同じ人の滞在の重なり、計画表
とメンバー表での違いを知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    研究期間：2024年11月～2029年10月（5年間）

    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | [2025年9月～2025年4月]{.mobility/period-inconsistent} | MIT（米国） | 培養法を確立する |
    | 高橋 健 | [2026年4月～2027年3月（10か月）]{.mobility/period-inconsistent} | トロント大学 | 標本を比べる |
    | 鈴木 一郎 | [2030年4月～2031年3月]{.mobility/period-inconsistent} | トロント大学 | 標本を測定する |
    | 石川 涼 | 2028年4月～2029年3月（12か月） | トロント大学（カナダ） | 標本を集める |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | Emma Wilson | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | Emma Wilson | [February 2026 to July 2026]{.mobility/period-inconsistent} | University of Toronto | Tests it |
    | Ava Brooks | April 2026 to March 2027 | University of Toronto, Canada | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.movements.checks import Clash, clashes
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.misdated import told_otherwise
from lint.rules.mobility.plans import begins

FIX = ("正しい年月を確かめて、直してください。", "Check the dates and correct them.")
MESSAGES = {
    Clash.REVERSED: Message(
        "「{words}」は、終わりが始まりより前になっています。", "“{words}” ends before it begins.", *FIX
    ),
    Clash.LENGTH: Message(
        "「{words}」は、年月から数えると{dates}か月ですが、{stated}か月と書かれています。",
        "“{words}”: from the dates it is {dates} months, but {stated} are stated.", *FIX,
    ),
    Clash.OUTSIDE: Message(
        "「{words}」は、研究期間（{first}～{last}）の外にあります。",
        "“{words}” lies outside the project’s term ({first} to {last}).", *FIX,
    ),
    Clash.TWICE: Message(
        "{name}さんの「{words}」は、別の滞在（{other}）と重なっています。",
        "“{words}”: {name} would be in two places at a time ({other}).", *FIX,
    ),
    Clash.TOLD: Message(
        "{name}さんの期間「{words}」が、ほかの箇所（{other}）と違っています。",
        "The period of {name}, “{words}”, differs from what another place says ({other}).", *FIX,
    ),
}  # fmt: skip


@rule("mobility/period-inconsistent", "warning", serves="R39", ja="期間の食い違い", en="Dates of a stay disagree")
def period_inconsistent(draft: Draft) -> Iterator[Finding]:
    first, last = begins(draft)
    found = list(clashes(draft.movements, first, last))
    for clash in found:
        words = " ".join(draft.quote(clash.span).split())
        other = " ".join(draft.quote(clash.other).split()) if clash.other else ""
        values: dict[str, object] = {
            "words": words, "other": other, "name": clash.name or "", "dates": clash.dates, "stated": clash.stated,
            "first": f"{first:%Y-%m}" if first else "", "last": f"{last:%Y-%m}" if last else "",
        }  # fmt: skip
        yield Finding(clash.span, MESSAGES[clash.kind], values, related=(clash.other,) if clash.other else ())
    yield from told_otherwise(draft, {clash.span for clash in found})
