"""An earlier year's form is used.

Funders refuse forms of another year, and the guide changes with them.  The year is looked for where a
form names itself: running heads, titles of the form, 「…年度 申請書」.  A year in the author's own text
is not meant.

前の年度の様式が使われています。様式は年度ごとに変わり、古い様式の申請書は受け付けられないことがあります。
見るのは、柱や表題など様式が自分の年度を名のる場所だけで、本文に出てくる年度は対象にしません。

    2024年度 研究計画調書

    # 研究目的

    <!-- draft -->
    [2023年度]{.form/outdated} 研究計画調書

    # 研究目的

    2022年度に始めた調査を続ける。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.form.form_year import FIRST, naming, without_year, year, years
from lint.analyse.text.folding import folded
from lint.document import Span
from lint.draft import Draft
from lint.profile import Fact, Status, Text
from lint.rule import Finding, Message, rule

OLD_YEAR = Message(
    ja="「{words}」の様式です。今回の公募は{year}のものです。前の年度の様式は受け付けられないことがあります。",
    en="The form is of {words}; this call's is of {year}. Forms of another year may be refused.",
    ja_fix="今年度の様式をダウンロードし、内容を移してください。",
    en_fix="Download this year's form and move your text into it.",
)
OLD_WORDS = Message(
    ja="「{words}」は以前の様式の文言です。",
    en="“{words}” stands only in earlier forms.",
    ja_fix="最新の様式かどうかを確かめてください。",
    en_fix="Make sure that you are using the current form.",
)


@rule("form/outdated", "error", serves="R16", ja="古い年度の様式", en="Last year's form")
def outdated(draft: Draft, *, blocks: int = FIRST) -> Iterator[Finding]:
    form = draft.profile.form
    found = next(_earlier(draft, blocks), None)
    if found is not None:
        span, now, fact = found
        yield Finding(span, OLD_YEAR, {"words": draft.quote(span), "year": now}, fact=fact)
        return
    for pattern in form.outdated:
        if match := re.search(pattern, draft.text):
            span = Span(match.start(), match.end())
            yield Finding(span, OLD_WORDS, {"words": draft.quote(span)})
            return


def _earlier(draft: Draft, blocks: int) -> Iterator[tuple[Span, str, Text]]:
    """Years before the call's where the draft's form names itself, or before those of the blank form's same line."""
    call = draft.profile.form.year
    named = set(naming(draft.document, blocks)) if call else set()
    for block in draft.document.blocks:
        text = draft.quote(block.span)
        if len(text) > 90 or (draft.form and folded(text) in draft.form.paragraphs):
            continue
        line = draft.form.dated.get(folded(without_year(text))) if draft.form else None
        for span, said in years(text) if line or block in named else ():
            place = Span(block.span.start + span.start, block.span.start + span.end)
            if line and said < line[1]:
                yield place, line[0], Fact[str](value=line[0], status=Status.FORM)
            elif call and block in named and said < (year(call.value) or 0):
                yield place, call.value, call
