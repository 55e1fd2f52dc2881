"""The principal investigator also leads another application to this year's calls.

Nobody may be principal investigator of two applications to the ASPIRE calls of one fiscal year (JST's and AMED's).
If the draft shows one, that is an error; if it says nothing, it is a question.

2024年度のASPIRE公募（JSTの単独公募・共同公募、AMED）の中では、研究代表者として重複して応募できません。

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    [2024年度のASPIRE単独公募Top枠にも、藤沢が研究代表者として応募している。]{.support/duplicate-application}

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    2024年度のASPIREの公募には、藤沢を研究代表者とする本課題だけを応募している。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    | Programme | PI | Period | Amount (JPY) |
    |---|---|---|---|
    | [AMED-ASPIRE 2024 (pending)]{.support/duplicate-application} | Hanako Yamada | 2024 to 2029 | 380,000,000 |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.support.passages import section
from lint.rules.support.second import (
    OVER,
    by_leader,
    denies,
    naming,
    of_others,
    of_this_round,
    rows,
    year_of,
)

TWICE = Message(
    ja="{year}年度のASPIRE公募に、ほかにも研究代表者として応募していると読めます。重複応募はできません。",
    en="This reads as a second application as principal investigator to the ASPIRE calls of {year}; one is allowed.",
    ja_fix="どちらか一つにするか、研究代表者でない場合はそう書いてください。",
    en_fix="Withdraw one, or make clear that the role there is not that of principal investigator.",
)
ASK = Message(
    ja="研究代表者は、{year}年度のASPIRE公募（JSTの単独・共同公募、AMED）に、ほかに代表者として応募していませんか。",
    en="Does the principal investigator lead any other application to the ASPIRE calls of {year} (JST's or AMED's)?",
    ja_fix="重複応募はできません。ほかに応募していなければ、そう書いておいてください。",
    en_fix="Only one is allowed. If there is none, say so in the part on other support.",
)


@rule("support/duplicate-application", "error", serves="R47", ja="重複応募", en="Second application")
def duplicate_application(draft: Draft) -> Iterator[Finding]:
    single, year = draft.profile.support.single_application, draft.profile.schedule.fiscal_year
    if single is None or not single.value or year is None:
        return
    when, values = year_of(year.value), {"year": str(year.value)}
    told = [(span, fold(draft.quote(span)), fold(before)) for span, before in naming(draft)]
    answered = any(denies(words) for words in (*(words for _, words, _ in told), *map(fold, rows(draft))))
    leading = ((s, w) for s, w, b in told if by_leader(draft, s, w, when, b))
    twice = [(span, bool(OVER.search(words))) for span, words in leading]
    listed = (g for g in draft.grants if of_this_round(draft, g, when) and not of_others(draft, g.person))
    twice += [(grant.cells.get("programme") or grant.span, False) for grant in listed]
    for span, over in twice:
        yield Finding(span, ASK if over else TWICE, values, Severity.QUESTION if over else None, fact=single)
    if not answered and not twice and section(draft) is not None:
        yield Finding(None, ASK, values, Severity.QUESTION, fact=single)
