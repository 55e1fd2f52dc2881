"""How a remark names the place where something was said before, and which places it shows."""

from __future__ import annotations

from lint.document import Span
from lint.draft import Draft

SHOWN = 20
"""Other places that a finding shows; the message counts them all."""


def place(draft: Draft, span: Span) -> tuple[str, str]:
    """Page and section of a passage, in Japanese and in English."""
    page, section = draft.document.page(span.start), draft.section(span.start)
    about = ("", "") if draft.document.pages_exact else ("付近", "about ")
    name = section.name if section is not None else ""
    if len(name) > 40:
        name = name[:39] + "…"
    if page is None:
        return (f"「{name}」", f"“{name}”") if name else ("前の箇所", "an earlier place")
    if not name:
        return f"{page}ページ{about[0]}", f"{about[1]}page {page}"
    return f"{page}ページ{about[0]}の「{name}」", f"{about[1]}page {page}, “{name}”"


def more(others: int) -> tuple[str, str]:
    """How many further places there are, in Japanese and in English; nothing where there are none."""
    if not others:
        return "", ""
    return f"（ほかに{others}か所）", f" (and {others} more {'place' if others == 1 else 'places'})"


def opening(draft: Draft, span: Span, most: int = 48) -> str:
    """The beginning of a passage on one line."""
    text = " ".join(draft.quote(span).split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
