r"""Pages without numbers, where the call wants them numbered.

公募がページ番号を求めているのに、ページに番号がありません。

    <!-- call: he-msca-pf -->
    The fish of three lakes are counted.

    \newpage

    The counts are compared.

    \newpage

    The results are shared.[]{.layout/pages-unnumbered}

A draft of a page or two is not yet asked for its numbers:

    <!-- call: he-msca-pf -->
    The fish of three lakes are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.layout.edges import page_numbers, printed_numbers

UNNUMBERED = Message(
    ja="ページに番号がありません。この公募では、各ページに番号を付けることになっています。",
    en="The pages are not numbered; the call wants a number on each.",
    ja_fix="フッターにページ番号を入れてください。",
    en_fix="Put page numbers into the footer.",
)


@rule("layout/pages-unnumbered", "warning", serves="R6", ja="ページ番号がない", en="Pages without numbers")
def pages_unnumbered(draft: Draft, *, least: int = 3) -> Iterator[Finding]:
    fact, pages = draft.profile.layout.page_numbers, draft.document.pages
    if fact is None or fact.value != "required" or len(pages) < least:
        return
    if not page_numbers(draft) and not printed_numbers(draft):
        yield Finding(None, UNNUMBERED, fact=fact, page=None)
