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

from lint.analyse.form import YEAR
from lint.analyse.headings import fold
from lint.document import Span, Zone
from lint.draft import Draft
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
NAMES = re.compile(r"申請書|提案書|調書|様式|公募|募集|計画書|応募|application|proposal|form\b|call\b", re.I)


@rule("form/outdated", "error", serves="R16", ja="古い年度の様式", en="Last year's form")
def outdated(draft: Draft, *, blocks: int = 15) -> Iterator[Finding]:
    form = draft.profile.form
    seen = False
    if form.year is not None and (this := year(form.year.value)):
        for index, block in enumerate(draft.document.blocks):
            text = fold(draft.quote(block.span))
            running = block.zone in (Zone.HEADER, Zone.FOOTER)
            if seen or len(text) > 90 or not (running or (index < blocks and NAMES.search(text))):
                continue
            match = YEAR.search(text)
            said = year(match.group()) if match else None
            if match and said and said < this:
                seen = True
                span = Span(block.span.start + match.start(), block.span.start + match.end())
                yield Finding(span, OLD_YEAR, {"words": draft.quote(span), "year": form.year.value}, fact=form.year)
    for pattern in form.outdated:
        if not seen and (match := re.search(pattern, draft.text)):
            span = Span(match.start(), match.end())
            yield Finding(span, OLD_WORDS, {"words": draft.quote(span)})


def year(words: str) -> int | None:
    """The year that 「令和6年度」, 「2024年度」 or "FY2024" names."""
    text = fold(words)
    if match := re.search(r"20\d\d", text):
        return int(match.group())
    if match := re.search(r"令和\s*(\d{1,2}|元)", text):
        return 2018 + (1 if match[1] == "元" else int(match[1]))
    return None
