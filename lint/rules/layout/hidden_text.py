"""Text in the file that nobody sees: hidden, white on white, or too small to read.

It counts towards nothing, is sent to the funder all the same, and looks like a trick when it is found.  What a cut-out
figure leaves behind is not meant, nor the text that a scanner laid under a picture.

ファイルの中に、紙面では見えない文字が残っています。隠し文字、白い文字、読めないほど小さい文字です。
見えなくてもそのまま提出されるので、意図したものでなければ消してください。

    本文である。[この段落は前回の申請の審査員コメントをそのまま残したものです。]{hidden .layout/hidden-text}

Index marks and the like are too short to matter:

    A short hidden [mark]{hidden} is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.unseen import by_page, letters, scanned, shown_too
from lint.document import Leftout, Span, Unseen
from lint.draft import Draft
from lint.rule import Finding, Message, rule

HIDDEN = {
    Unseen.HIDDEN: ("隠し文字（表示されない文字）", "hidden text"),
    Unseen.WHITE: ("紙と同じ色の文字", "text in the colour of the paper"),
    Unseen.TINY: ("読めないほど小さい文字", "text too small to be read"),
}
LEFT = Message(
    ja="{what}が{count}字あります：「{words}」。紙面では見えませんが、ファイルには残っています。",
    en="There is {what} here, {count} characters: “{words}”. It does not show on the page but goes out with the file.",
    ja_fix="不要なら削除し、必要なら見える文字にしてください。",
    en_fix="Delete it, or make it visible.",
)


@rule("layout/hidden-text", "warning", serves="R6 R15", ja="見えない文字", en="Hidden text")
def hidden_text(draft: Draft, *, least: int = 12) -> Iterator[Finding]:
    pictures = scanned(draft.document)

    def meant(leftout: Leftout) -> bool:
        if leftout.why not in HIDDEN or leftout.page in pictures:
            return False
        return not shown_too(draft.document, leftout)

    for group in by_page(draft.document, meant):
        text = " ".join(" ".join(leftout.text.split()) for leftout in group)
        count = letters(text)
        if count < least:
            continue
        first = group[0]
        boxes = tuple(box for leftout in group for box in leftout.boxes)
        values = {
            "what": HIDDEN[first.why],
            "count": count,
            "words": text if len(text) <= 60 else text[:59] + "…",
        }
        data = {"why": str(first.why), "characters": count}
        page = first.page if draft.document.pages else None
        yield Finding(_beside(draft, first.at), LEFT, values, data=data, page=page, boxes=boxes, quote=text[:200])


def _beside(draft: Draft, offset: int) -> Span | None:
    """The visible word nearest before a place, to hang the remark on."""
    end = len(draft.text[:offset].rstrip())
    start = max(draft.text.rfind(mark, 0, end) for mark in " \n\u3000")
    return Span(max(start + 1, end - 12), end) if end else None
