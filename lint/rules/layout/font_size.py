"""Type smaller than the call allows.

Small type is among the reasons that funders give for sending proposals back.  Measured is what the reader sees (a PDF's
scaled text and enlarged pages included) in the text that the author wrote; raised characters, formulae, short labels
and the form's own small print do not count.  Where the call says nothing about size, this rule is silent.

公募の定める大きさより小さい文字です。測るのは紙面で読み手が目にする大きさで、応募者が書いた本文が対象です。
上付き・下付き文字や数式、様式に印刷された細かい注記は数えません。公募に定めがなければ何も言いません。

    <!-- call: nsf-pappg-24-1 -->
    [We will measure the carbon of soil and air at eleven sites.]{size=10 font="Times New Roman" .layout/font-size}

    [We will measure the carbon of soil and air at twelve sites.]{size=11 font="Times New Roman"}
    [2]{size=7 font="Times New Roman" raised}

    [The same words in Arial may be of ten points, as the call says, and so they stay.]{size=10 font="Arial"}

日本語と英語で下限が違う公募もあります。

    <!-- call: jsps-kakenhi -->
    [渡り鳥の経路を十年にわたって追跡し、変化の要因を明らかにする。]{size=9 font="MS 明朝" .layout/font-size}

    [渡り鳥の経路を十年にわたって追跡し、変化の要因を明らかにする。]{size=11 font="MS 明朝"}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Style
from lint.draft import Draft
from lint.profile import Number
from lint.rule import Finding, Message, rule
from lint.rules.layout.limits import smallest
from lint.rules.layout.small_print import incidental, printed_looks, zone
from lint.rules.layout.stretches import sizes, stretches
from lint.rules.layout.wording import scale, where, words

SMALL = Message(
    ja="文字が小さすぎます：「{words}」は{size} ptです{where}。この公募では{least} pt以上が必要です{quote}。{scale}",
    en="The type is too small: “{words}” is set in {size} pt{where}; the call asks for {least} pt{quote}.{scale}",
    ja_fix="{least} pt以上にしてください。収まらないときは、文字ではなく文章を減らしてください。",
    en_fix="Set it in {least} pt or more; if it no longer fits, cut words rather than size.",
)


@rule("layout/font-size", "error", serves="R5", ja="小さすぎる文字", en="Type too small")
def font_size(draft: Draft, *, least: int = 20, most: int = 3) -> Iterator[Finding]:
    layout = draft.profile.layout
    tolerance = layout.size_tolerance.value if layout.size_tolerance else 0.2

    def small(block: Block, style: Style, text: str, japanese: bool) -> tuple[Number, float] | None:
        limit = smallest(layout.sizes, zone(draft, block), style, japanese)
        if limit is None or style.size is None or style.raised or style.size >= limit.value - tolerance:
            return None
        return limit, round(2 * style.size) / 2

    if not layout.sizes:
        return
    printed = printed_looks(draft)
    for stretch in stretches(draft, draft.authored, small, least=least, most=most):
        if incidental(draft, stretch, printed):
            continue
        limit, _ = stretch.key
        counted: dict[float, int] = {}
        for size, count in sizes(draft, stretch.span):
            if size < limit.value - tolerance:
                counted[size] = counted.get(size, 0) + count
        size = max(counted, key=lambda size: (counted[size], size))
        values = {
            "words": words(draft, stretch.span),
            "size": f"{size:.3g}" if abs(2 * size - round(2 * size)) > 0.03 else f"{round(2 * size) / 2:g}",
            "least": f"{limit.value:g}",
            "where": where(draft, stretch),
            "quote": (f"（「{limit.quote}」）", f" (“{limit.quote}”)") if limit.quote else "",
            "scale": scale(draft, stretch.span.start, size),
        }
        data = {"size": round(size, 2), "required": limit.value, "characters": stretch.characters}
        yield Finding(stretch.span, SMALL, values, related=stretch.others[:12], fact=limit, data=data)
