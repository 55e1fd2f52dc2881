"""More characters to the inch than the call allows.

A narrow family or tight spacing packs more words into a line than the type size shows; the limit counts spaces too.
Measured in PDFs, over whole lines of running text; single dense lines do not count.

1インチあたりの文字数が、公募の定めを超えています。PDFの本文の行で、空白も含めて測った平均です。

    <!-- call: nih -->
    <!-- advance: 4.2 -->
    [We measure the carbon of soil and air at eleven sites, and the letters of this paragraph stand so close that more
    than seventeen of them come to an inch, which is more than the eye and the rules allow.]{.layout/char-density}

And one that is as it should be:

    <!-- call: nih -->
    <!-- advance: 5 -->
    We measure the carbon of soil and air at eleven sites, and the letters of this paragraph stand wide enough that no
    more than fifteen of them come to an inch, which is what the reader's eye and the rules of the call allow.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Style, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.layout.density import Lines, lines
from lint.rules.layout.stretches import stretches
from lint.rules.layout.wording import where, words

DENSE = Message(
    ja="「{words}」は1インチあたり平均{found}字です{where}。この公募の上限は{asked}字（空白を含む）です。",
    en="“{words}” has {found} characters to the inch on average{where}; the call allows {asked}, spaces included.",
    ja_fix="字幅の広い書体にするか、文字を大きくするか、字間を標準に戻してください。",
    en_fix="Use a wider family, a larger size, or normal spacing.",
)


@rule("layout/char-density", "warning", serves="R6", ja="詰まった文字", en="Too many characters to the inch")
def char_density(draft: Draft, *, tolerance: float = 0.2, least: int = 150) -> Iterator[Finding]:
    fact = draft.profile.layout.characters_per_inch
    if fact is None or draft.document.glyphs is None:
        return
    asked = fact.value
    blocks = [block for block in draft.prose if block.zone is Zone.BODY]
    measured = {block.span: lines(draft.document, block.span) for block in blocks}
    whole = sum(measured.values(), Lines())
    everywhere = whole.per_inch > asked + tolerance

    def dense(block: Block, style: Style, text: str, japanese: bool) -> bool | None:
        own = measured[block.span]
        return own.per_inch > (asked if everywhere else 1.06 * asked + tolerance) or None

    for stretch in stretches(draft, blocks, dense, least=least, most=1 if everywhere else 3):
        own = measured[next(b.span for b in blocks if b.span.overlaps(stretch.span))]
        found = whole.per_inch if everywhere else own.per_inch
        values = {
            "words": words(draft, stretch.span),
            "found": f"{found:.1f}",
            "asked": f"{asked:g}",
            "where": where(draft, stretch),
        }
        data = {"per_inch": round(found, 2), "required": asked, "whole_draft": everywhere}
        yield Finding(stretch.span, DENSE, values, related=stretch.others[:5], fact=fact, data=data)
        if everywhere:
            return
