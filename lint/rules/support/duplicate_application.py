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

import re
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.analyse.dates.periods import periods
from lint.analyse.support.grants import Grant
from lint.analyse.support.told import OWN
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.support.passages import section
from lint.rules.support.second import LESSER, OVER, OWN_CALL, denies, of_others, told_twice, year_of

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
    answered = any(OWN_CALL.search(words) and denies(words) for words in map(fold, _rows(draft)))
    found: list[Finding] = []
    for span in _sentences(draft):
        words = fold(draft.quote(span))
        if denies(words):
            answered = True
        elif told_twice(words, when) and not of_others(draft, draft.quote(span)):
            over = OVER.search(words)
            severity = Severity.QUESTION if over else None
            found.append(Finding(span, ASK if over else TWICE, values, severity, fact=single))
    for grant in draft.grants:
        name = f"{grant.programme} {grant.title}" if "title" in grant.cells else grant.programme
        this = OWN_CALL.search(name) and not OWN.search(fold(name)) and _of_this_round(draft, grant, when)
        if this and not of_others(draft, grant.person):
            spot = grant.cells.get("programme") or grant.span
            found.append(Finding(spot, TWICE, values, fact=single))
    yield from found
    if not answered and not found and section(draft) is not None:
        yield Finding(None, ASK, values, Severity.QUESTION, fact=single)


def _sentences(draft: Draft) -> Iterator[Span]:
    """The sentences that name the call; of tables only whole ones."""
    for block in draft.authored:
        if not OWN_CALL.search(draft.quote(block.span)):
            continue
        cell = any(grid.span.covers(block.span) for grid in draft.grids)
        for sentence in sentences(draft.text, block.span):
            words = draft.quote(sentence.span)
            if OWN_CALL.search(words) and (not cell or words.rstrip().endswith(("。", "."))):
                yield sentence.span


def _rows(draft: Draft) -> Iterator[str]:
    """The rows of tables that are no list of grants: an answer may stand beside its question."""
    lists = {grant.head for grant in draft.grants}
    yield from (" ".join(row) for grid in draft.grids if grid.span not in lists for row in grid.words)


def _of_this_round(draft: Draft, grant: Grant, when: re.Pattern[str]) -> bool:
    """Whether a listed grant is an application to the calls of this year, led by its holder."""
    programme, row = fold(grant.programme), fold(f"{grant.words} {draft.quote(grant.span)}")
    if LESSER.search(row):
        return False
    if when.search(programme) or re.search(r"(19|20)\d\d|令和\d", programme):
        return bool(when.search(programme))
    first = next((p.start for p in periods(grant.period) if p.start), None)
    start = draft.profile.schedule.start
    later = first is not None and start is not None and first[:7] >= start.value.isoformat()[:7]
    return grant.pending or later
