"""Words that the rules of layout share: how much, how far, on which pages."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

from lint.document import Span
from lint.draft import Draft
from lint.rules.layout.stretches import Stretch

K = TypeVar("K", bound=Hashable)


def words(draft: Draft, span: Span, length: int = 40) -> str:
    """The opening words of a passage, for a message."""
    text = " ".join(draft.quote(span).split())
    return text if len(text) <= length else text[: length - 1] + "…"


def where(draft: Draft, stretch: Stretch[K]) -> tuple[str, str]:
    """How far a passage reaches, in both languages: empty where it is a single paragraph."""
    pages = sorted({page for span in (stretch.span, *stretch.others) if (page := draft.document.page(span.start))})
    if not stretch.others:
        return "", ""
    ja, en = f"計{1 + len(stretch.others)}か所", f"{1 + len(stretch.others)} paragraphs"
    if len(pages) > 1:
        ja, en = f"{ja}・{pages[0]}～{pages[-1]}ページ", f"{en}, pages {pages[0]}–{pages[-1]}"
    return f"（{ja}）", f" ({en})"


def scale(draft: Draft, offset: int, size: float) -> tuple[str, str]:
    """What is said where a page is drawn larger or smaller than the paper it stands for."""
    number = draft.document.page(offset)
    page = next((page for page in draft.document.pages if page.number == number), None)
    if page is None or abs(page.scale - 1) < 0.01:
        return "", ""
    percent, drawn = round(100 * page.scale), round(size * page.scale, 1)
    return (
        f"このページは用紙の{percent}％に拡大されていて、ファイル上の{drawn:g} ptが紙の上では{size:.3g} ptになります。",
        f" This page is drawn at {percent} % of the paper: {drawn:g} pt in the file are {size:.3g} pt on paper.",
    )


def length(draft: Draft, points: float) -> tuple[str, str]:
    """A length in millimetres, and in English in inches where the call takes Letter paper."""
    millimetres = f"{points / 72 * 25.4:.0f} mm"
    paper = draft.profile.layout.paper
    inches = paper is not None and "letter" in paper.value
    return f"{millimetres}（{points:.0f} pt）", f"{points / 72:.2f} in" if inches else millimetres


def listed(pages: Sequence[int]) -> tuple[str, str]:
    """Pages, to follow a statement; nothing for none."""
    if not pages:
        return "", ""
    if len(pages) == 1:
        return f"（{pages[0]}ページ）", f" on page {pages[0]}"
    return (
        f"（{pages[0]}～{pages[-1]}ページのうち{len(pages)}ページ）",
        f" on {len(pages)} pages ({pages[0]}–{pages[-1]})",
    )
