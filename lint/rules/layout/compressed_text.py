"""Characters pushed together or squeezed to save room.

Condensed spacing and characters narrowed below their width read badly, and reviewers know the trick.
The slight kerning of typesetting and the spaces of justified lines are not meant.

字間や文字の幅を縮めて、文字数をかせいでいる箇所です。読みにくく、審査員にも気づかれます。
組版のわずかな調整や、両端そろえによる空きの伸び縮みは対象にしません。

    [We will measure the carbon of soil and air at eleven sites in the north.]{spacing=-0.4 .layout/compressed-text}

    [渡り鳥の経路を追跡し、その変化の要因を明らかにし、保全策を提案する。]{scale=0.9 .layout/compressed-text}

    [The same words with spacing that nobody would notice, as a typesetter's kerning leaves it.]{spacing=-0.05}
    A few [squeezed]{scale=0.8} letters are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Style, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.layout.density import tracking
from lint.rules.layout.stretches import stretches
from lint.rules.layout.wording import where, words

CLOSE = Message(
    ja="「{words}」は字間が{amount} pt詰められています{where}。制限に収めるための細工と見られがちです。",
    en="The characters of “{words}” are set {amount} pt closer together than normal{where}, which looks like a trick.",
    ja_fix="字間を標準に戻し、収まらなければ文章を減らしてください。",
    en_fix="Set the spacing to normal; if it no longer fits, cut words.",
)
SQUEEZED = Message(
    ja="「{words}」は文字の幅が{amount}％に縮められています{where}。制限に収めるための細工と見られがちです。",
    en="The characters of “{words}” are squeezed to {amount} % of their width{where}, which looks like a trick.",
    ja_fix="文字幅を100％に戻し、収まらなければ文章を減らしてください。",
    en_fix="Set the width to 100 %; if it no longer fits, cut words.",
)
ZONES = (Zone.BODY, Zone.NOTE, Zone.BIBLIOGRAPHY, Zone.TABLE, Zone.CAPTION)


@rule("layout/compressed-text", "warning", serves="R6", ja="詰められた文字", en="Compressed text")
def compressed_text(draft: Draft, *, least: int = 30, spacing: float = -0.1, width: float = 0.97) -> Iterator[Finding]:
    def close(block: Block, style: Style, text: str, japanese: bool) -> tuple[str, float] | None:
        if style.raised:
            return None
        if style.scale < width:
            return "squeezed", round(100 * style.scale)
        apart = min(style.spacing, tracked[block.span])
        return ("close", round(-apart, 1)) if apart < spacing else None

    blocks = [block for block in draft.authored if block.zone in ZONES]
    measured = draft.document.format == "pdf"
    tracked = {block.span: _tracking(draft, block) if measured else 0.0 for block in blocks}
    for stretch in stretches(draft, blocks, close, least=least, most=3):
        kind, amount = stretch.key
        values = {"words": words(draft, stretch.span), "amount": f"{amount:g}", "where": where(draft, stretch)}
        data = {"kind": kind, "amount": amount, "characters": stretch.characters}
        fact = draft.profile.layout.standard_spacing
        message = CLOSE if kind == "close" else SQUEEZED
        yield Finding(stretch.span, message, values, related=stretch.others[:5], fact=fact, data=data)


def _tracking(draft: Draft, block: Block) -> float:
    """What a PDF's letters show: less than 0.3 pt may be TeX's way to justify a line."""
    found = tracking(draft.document, block.span)
    return found if found <= -0.3 else 0.0
