"""A bracket or a quotation mark without its partner.

The reader cannot tell where the aside ends.  Marks of lists, such as 例） or a), close nothing and are passed over; so
are brackets that close in the next paragraphs, as in text copied from slides.

括弧が閉じていません（または開いていません）。「例）」「a)」のような箇条書きの記号は対象にしません。

    湖の魚[（]{.prose/unbalanced-brackets}鯉（こい）を数える。
    例）鯉を数える。（1）鮎を数える。a) 鮒を数える。「鯉（こい）」と書く。
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lint.analyse.text.languages import language
from lint.analyse.wording.brackets import unbalanced
from lint.analyse.wording.citations import is_entry
from lint.analyse.wording.english_prose import unbalanced_quotes
from lint.document import Block, Span, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule

OPEN = Message(
    ja="「{context}」の括弧「{mark}」に対になる括弧がありません。",
    en="“{mark}” in “{context}” has no partner.",
    ja_fix="閉じ忘れ（開き忘れ）がないか確かめてください。",
    en_fix="Close it, or delete it.",
)


@rule("prose/unbalanced-brackets", "info", serves="R80", ja="括弧の対応", en="Bracket without partner")
def unbalanced_brackets(draft: Draft, *, most: int = 30) -> Iterator[Finding]:
    spans = [block.span for block in draft.authored if _own(draft, block)]
    every = [block.span for block in draft.document.blocks if block.zone not in (Zone.HEADER, Zone.FOOTER)]
    found = [place for place in unbalanced(draft.text, every) if _holder(spans, place)]
    for span in spans:
        if language(draft.quote(span)) == "en":
            found += unbalanced_quotes(draft.text, span)
    for index, place in enumerate(sorted(found)):
        holder = _holder(spans, place)
        if holder is None or index == most:
            return
        context = Span(max(place.start - 12, holder.start), min(place.end + 12, holder.end))
        yield Finding(place, OPEN, {"mark": draft.quote(place), "context": " ".join(draft.quote(context).split())})


def _own(draft: Draft, block: Block) -> bool:
    """Whether a paragraph is the writer's own: no formula, listing of a program or entry of a bibliography."""
    apart = block.zone in (Zone.FORMULA, Zone.BIBLIOGRAPHY) or block.span.start in draft.listings
    return not apart and not is_entry(draft.quote(block.span))


def _holder(spans: list[Span], place: Span) -> Span | None:
    """The passage that holds a place."""
    index = bisect_right(spans, place.start, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and spans[index].covers(place) else None
