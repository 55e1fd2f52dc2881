"""Margins narrower than the call allows, or page numbers where the call wants none.

In a PDF the margin is what is left between the outermost letters and the edge of the page; in Word, the page setup.
Some calls want the margins empty altogether, headers and page numbers included, because their system prints there.

公募の定めより余白が狭いか、空けておくべき余白にページ番号などがあります。
PDFでは紙の端から文字までの実際の空き、Wordではページ設定の値を見ます。

    <!-- call: nsf-pappg-24-1 -->
    <!-- margins: 72 44 72 72 -->
    [The right margin of this page]{.layout/margins} is 0.61 inch wide.

And one that is as it should be:

    <!-- call: nsf-pappg-24-1 -->
    <!-- margins: 72 72 72 72 -->
    All margins of this page are an inch wide.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.layout.edges import narrow_sides, page_numbers
from lint.rules.layout.wording import length, listed

NARROW = Message(
    ja="{side_ja}の余白が{found}しかありません{pages}。この公募では{asked}以上が必要です。{cause}",
    en="The {side_en} margin is only {found}{pages}; the call asks for at least {asked}.{cause}",
    ja_fix="ページ設定で余白を広げてください。",
    en_fix="Widen the margin in the page setup.",
)
NUMBERED = Message(
    ja="ページ番号「{words}」が入っています{pages}。この公募では、ページ番号を付けません（提出後に自動で入ります）。",
    en="The pages are numbered (“{words}”{pages}); the call wants no page numbers: its system adds them.",
    ja_fix="ヘッダー・フッターからページ番号を消してください。",
    en_fix="Remove the page numbers from the header or footer.",
)
NAMES = {"top": ("上", "top"), "right": ("右", "right"), "bottom": ("下", "bottom"), "left": ("左", "left")}
RUNNING = ("ヘッダー・フッターの文字が余白に入っています。", " What stands in the margin is the header or footer.")


@rule("layout/margins", "warning", serves="R6", ja="狭い余白", en="Margins too narrow")
def margins(draft: Draft, *, tolerance: float = 3.0) -> Iterator[Finding]:
    for side in narrow_sides(draft, tolerance):
        values = {
            "side_ja": NAMES[side.name][0],
            "side_en": NAMES[side.name][1],
            "found": length(draft, side.found),
            "asked": length(draft, side.fact.value),
            "pages": listed(side.pages),
            "cause": RUNNING if side.running else "",
        }
        data = {
            "side": side.name,
            "points": round(side.found, 1),
            "required": side.fact.value,
            "pages": list(side.pages),
        }
        yield Finding(
            side.span,
            NARROW,
            values,
            fact=side.fact,
            data=data,
            page=side.pages[0] if side.pages and not side.span else None,
        )
    fact = draft.profile.layout.page_numbers
    if fact is not None and fact.value == "forbidden":
        numbers = page_numbers(draft)
        if numbers:
            pages = listed([page for page, _ in numbers if page])
            values = {"words": draft.quote(numbers[0][1]), "pages": pages}
            yield Finding(numbers[0][1], NUMBERED, values, fact=fact)
