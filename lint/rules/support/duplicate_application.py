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

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.support.passages import LESSER, OWN_CALL, led_in_own_call, section, told

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
ONLY = re.compile(
    r"だけ|のみ|以外に(は)?(応募|申請)(して|し)(いない|ない)|(応募|申請)は(して)?(い)?ない|重複(して)?(い|応募)?(は)?な"
    r"|(ほか|他)に(は)?な(い|く)|に限(られ|る)|していない|only|no other|of no other|and no more|not applied|none of"
)
LEADS = re.compile(r"代表|応募し|申請し|申請中|応募中|\bpi\b|principal|we (have )?(also )?applied|pending|submitted")


@rule("support/duplicate-application", "error", serves="R47", ja="重複応募", en="Second application")
def duplicate_application(draft: Draft) -> Iterator[Finding]:
    single, year = draft.profile.support.single_application, draft.profile.schedule.fiscal_year
    if single is None or not single.value or year is None:
        return
    when = re.compile(rf"{year.value}|令和{year.value - 2018}年|r{year.value - 2018}(?!\d)|本年度|今年度|this year")
    values, answered = {"year": str(year.value)}, False
    for span, words in told(draft):
        if OWN_CALL.search(words):
            answered = answered or bool(ONLY.search(words))
            seen = when.search(words) and LEADS.search(words) and not ONLY.search(words) and not LESSER.search(words)
            if seen and re.search(r"にも|別に|ほか|他に|also|another|second|単独公募|amed|top", words):
                answered = True
                yield Finding(span, TWICE, values, fact=single)
    for grant in draft.grants:
        words = f"{grant.words} {draft.quote(grant.span)}".lower()
        if led_in_own_call(grant, words) and (when.search(words) or grant.pending):
            answered = True
            yield Finding(grant.cells.get("programme") or grant.span, TWICE, values, fact=single)
    if not answered and section(draft) is not None:
        yield Finding(None, ASK, values, Severity.QUESTION, fact=single)
