"""Lines closer together than the call allows.

“No more than six lines of text within a vertical space of one inch” is a distance of 12 points from line to line:
type of the permitted size, set single-spaced, can still be too tight.  A PDF's lines are measured; a Word file is
judged by what its paragraphs fix, and only where that is clearly too tight.

行と行の間隔が、公募の定めより狭くなっています。文字の大きさが足りていても、行間が詰まっていれば超過になります。
PDFは実際の行の間隔を測り、Wordは段落の設定から分かる範囲で確かめます。

    <!-- call: nsf-pappg-24-1 -->
    <!-- pitch: 11.5 -->
    [We measure the carbon of soil and air at eleven sites, and the lines of this paragraph stand too close, as
    single-spaced lines of small type will do.]{.layout/line-pitch}

And one that is as it should be:

    <!-- call: nsf-pappg-24-1 -->
    <!-- pitch: 11.955 -->
    We measure the carbon of soil and air at eleven sites, and six lines of this paragraph make an inch.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Style, Zone
from lint.draft import Draft
from lint.profile import Number
from lint.rule import Finding, Message, rule
from lint.rules.layout.gaps import with_gaps
from lint.rules.layout.limits import apart, too_tight
from lint.rules.layout.stretches import sizes, stretches
from lint.rules.layout.wording import where, words

TIGHT = Message(
    ja="「{words}」の行送りは{found} ptです{where}。公募では{asked} pt以上（1インチに{most}行以内）が必要です。{guess}",
    en="“{words}”: {lines} lines to the inch, {found} pt apart{where}; the call allows {most} ({asked} pt).{guess}",
    ja_fix="行間を広げてください（Wordでは「固定値」{asked} pt以上）。",
    en_fix="Widen the line spacing (in Word: exactly {asked} pt, or more).",
)
CLOSE = Message(
    ja="「{words}」の行間は{found}行分です{where}。この公募では{asked}行以上が必要です。",
    en="“{words}” has a line spacing of {found}{where}; the call asks for {asked} or more.",
    ja_fix="段落の設定で行間を{asked}行以上にしてください。",
    en_fix="Set the line spacing of the paragraphs to {asked} or more.",
)
GUESS = ("（Wordの設定からの見積もりです。）", " (Estimated from the settings in Word.)")


@rule("layout/line-pitch", "warning", serves="R6", ja="狭い行間", en="Lines too close")
def line_pitch(draft: Draft, *, tolerance: float = 0.15, least: int = 60) -> Iterator[Finding]:
    layout = draft.profile.layout

    def tight(block: Block, style: Style, text: str, japanese: bool) -> tuple[str, Number] | None:
        return None if style.raised else too_tight(layout, block, style.size, tolerance, japanese=japanese)

    text = [block for block in draft.authored if block.zone in (Zone.BODY, Zone.BIBLIOGRAPHY)]
    blocks = with_gaps(draft.document, text)
    for stretch in stretches(draft, blocks, tight, least=least, most=3):
        kind, fact = stretch.key
        block = next(block for block in blocks if block.span.overlaps(stretch.span))
        size = max((size for size, _ in sizes(draft, stretch.span)), default=0.0)
        found = apart(kind, block, size)
        values = {
            "words": words(draft, stretch.span),
            "found": f"{found:g}",
            "asked": f"{fact.value:g}",
            "lines": f"{72 / found:.2f}" if found else "",
            "most": f"{72 / fact.value:.3g}" if fact.value else "",
            "where": where(draft, stretch),
            "guess": GUESS if kind == "guess" else "",
        }
        data = {"found": found, "required": fact.value, "estimated": kind == "guess"}
        message = CLOSE if kind == "times" else TIGHT
        yield Finding(stretch.span, message, values, related=stretch.others[:5], fact=fact, data=data)
