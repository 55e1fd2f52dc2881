"""A date that no calendar has, a period that ends before it begins, or 和暦 and 西暦 that disagree.

The period of a stay or of the project is what reviewers and the funder's office copy out of a proposal.  Numbers that
only look like dates (fractions, versions, grant numbers, page ranges) are left alone.

暦にない日付、終わりが始まりより前の期間、和暦と西暦の食い違い、年度とその期間の食い違いです。
渡航期間や研究期間は審査員や事務局がそのまま書き写すところなので、必ず直してください。

    招へい期間は2025年2月1日から[2月30日]{.consistency/impossible-date}までとする。
    研究期間は[2026年4月～2025年3月]{.consistency/impossible-date}である。
    [令和6年（2023年）]{.consistency/impossible-date}に開始し、令和7年度（2025年4月～2026年3月）に終える。
    [令和6年度（2023年4月～2024年3月）]{.consistency/impossible-date}は準備にあてる。
    参加者の3/4が賛成し、版は2.30、2024年2月29日に公開、10月～3月は現地に滞在する。

    The visit lasts until [31 April 2025]{.consistency/impossible-date}.
    The second is from [June 2026 to May 2025]{.consistency/impossible-date}.
    The stay lasts from 3 March 2025 to 30 April 2026, pp. 31-30, at a ratio of 9/31.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.dates.clashes import era_clash, fiscal_clash, meant, reversed_period
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.consistency.passages import dated

NO_DAY = Message(
    ja="「{words}」という日付は暦にありません。",
    en="“{words}” is not a day in any calendar.",
    ja_fix="正しい日付に直してください。",
    en_fix="Put the right date.",
)
REVERSED = Message(
    ja="「{words}」は、終わりが始まりより前になっています。",
    en="“{words}” ends before it begins.",
    ja_fix="年と月を確かめ、渡航計画や予算の期間ともそろえてください。",
    en_fix="Check both years and months, and the same period in the plan and the budget.",
)
ERA = Message(
    ja="「{words}」では、和暦と西暦が合いません（{era}は{year}年です）。",
    en="“{words}”: the Japanese era year and the western year disagree ({era} is {year}).",
    ja_fix="どちらかに直すか、西暦だけで書いてください。",
    en_fix="Correct one of them, or give the western year alone.",
)
FISCAL = Message(
    ja="「{words}」では、年度と期間が合いません。日本の会計年度は4月から翌年3月までです。",
    en="“{words}”: the fiscal year and the months disagree; it runs from April to March.",
    ja_fix="年度か期間のどちらかを直してください。",
    en_fix="Correct the year or the months.",
)


@rule("consistency/impossible-date", "warning", serves="R76", ja="ありえない日付・期間", en="Impossible date or period")
def impossible_date(draft: Draft) -> Iterator[Finding]:
    text = draft.text
    for block, found in dated(draft):
        for mention in found:
            if not mention.real() and meant(text, mention, block.span):
                yield Finding(mention.whole, NO_DAY, {"words": draft.quote(mention.whole)})
        for first, second in pairwise(found):
            span = Span(first.span.start, second.span.end)
            if reversed_period(text, first, second):
                yield Finding(span, REVERSED, {"words": draft.quote(span)})
        for span, era, year in era_clash(text, block.span):
            yield Finding(span, ERA, {"words": draft.quote(span), "era": era, "year": year})
        for span in fiscal_clash(text, found, draft.profile.schedule.year_starts):
            yield Finding(span, FISCAL, {"words": draft.quote(span)})
