"""Paper of another size than the call asks for.

Funders' systems refuse larger paper or shrink it, and the type with it.  A page that is a standard sheet enlarged or
reduced as a whole is told as that.

公募の定める用紙と大きさが違います。大きい用紙は受け付けられないか、縮小されて文字も小さくなります。

    <!-- call: nsf-pappg-24-1 -->
    <!-- paper: 842 1191 -->
    [The pages of this draft are]{.layout/page-size} of size A3.

And one that is as it should be:

    <!-- call: nsf-pappg-24-1 -->
    <!-- paper: 612 792 -->
    The pages of this draft are of size letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.layout.edges import opening
from lint.rules.layout.paper import fits, paper, sheet

OTHER = Message(
    ja="用紙が{found}です{pages}。この公募では{asked}{limit}です。",
    en="The paper is {found}{pages}; the call asks for {asked}{limit}.",
    ja_fix="ページ設定で用紙を{asked}にしてください。ページ数や改行が変わるので、あとで確かめてください。",
    en_fix="Set the paper to {asked}, and check the page count afterwards.",
)
SCALED = Message(
    ja="ページが{found}で、{name}を{percent}％に拡大・縮小したものになっています{pages}。{name}に印刷すると文字の大きさが変わります。",
    en="The pages measure {found}: {name} at {percent} %{pages}. Printed on {name}, type changes its size.",
    ja_fix="{name}の大きさで書き出し直してください。",
    en_fix="Export it again at the size of {name}.",
)


@rule("layout/page-size", "warning", serves="R6", ja="用紙の大きさ", en="Paper size")
def page_size(draft: Draft, *, tolerance: float = 4.0) -> Iterator[Finding]:
    layout, document = draft.profile.layout, draft.document
    fact = layout.paper
    if fact is None:
        return
    sheets: dict[tuple[float, float, float], list[tuple[int, Span | None]]] = {}
    if document.format == "pdf":
        for page in document.pages:
            sheets.setdefault((round(page.width), round(page.height), page.scale), []).append((page.number, None))
    else:
        for setup in document.setups:
            key = (round(setup.width), round(setup.height), 1.0)
            sheets.setdefault(key, []).append((0, opening(draft, setup.span)))
    asked = [paper(name) for name in fact.value]
    for (width, height, scale), places in sheets.items():
        enlarged = abs(scale - 1) > 0.01
        real = (width / scale, height / scale)
        if not any(size and fits(real, size, layout.paper_is, tolerance) for size in asked):
            message, severity = OTHER, None
        elif enlarged:
            message, severity = SCALED, Severity.INFO
        else:
            continue
        pages = [number for number, _ in places if number]
        whole = len(pages) in (0, len(document.pages))
        values = {
            "found": sheet(width, height),
            "name": fact.value[0],
            "asked": ("または".join(fact.value), " or ".join(fact.value)),
            "limit": ("以下", " at most") if layout.paper_is == "largest" else "",
            "percent": round(100 * scale),
            "pages": "" if whole else (f"（{pages[0]}ページほか）", f" (page {pages[0]} and others)"),
        }
        span = places[0][1]
        yield Finding(span, message, values, severity, fact=fact, page=pages[0] if pages and not span else None)
