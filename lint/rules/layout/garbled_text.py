"""Text that looks right on the page but is noise to a machine, or characters that were broken on the way.

Search, the funder's checks and this one see other characters than the eye does.  It comes from fonts embedded without
their character codes, or from text saved in one encoding and opened in another.

見た目は正しくても、文字の情報が壊れているか、文字化けした文字が残っています。
検索や機関側の点検では、目に見えるものとは別の文字として扱われます。

    研究期間は[縺ｻ縺ｧ縺]{.layout/garbled-text}。

    The caf[Ã©]{.layout/garbled-text} is where we meet.

    本文はcaféのように正しく、数式の∂や記号の※も、文字化けではない。

    The guide of this form reads [◊✲ィ画◊✲ィ画◊✲ィ画]{unseen=undecodable}[]{.layout/garbled-text} to a machine.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.unseen import letters, mojibake, noise, on_pages, undecodable
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.layout.wording import words

BROKEN = Message(
    ja="「{words}」は文字化けしています。",
    en="“{words}” is garbled.",
    ja_fix="正しい文字を入れ直してください。",
    en_fix="Put the right characters back.",
)
NOISE = Message(
    ja="{pages}見た目は正しくても、文字の情報が壊れている部分があります（約{count}字）。この部分は点検できていません。{share}",
    en="{pages}the text behind the page cannot be decoded (about {count} characters), though it looks right. {share}",
    ja_fix="フォントを埋め込む設定で、元の原稿からPDFに書き出し直してください。様式に元からある部分なら、そのままで構いません。",
    en_fix="Export the PDF again with its fonts embedded; where it is the form's own print, it can stay.",
)
MOST = (
    "文書のほとんどが読み取れないため、ほかの点検はほとんどできていません。",
    "Most of the draft is unreadable, so hardly anything else could be checked.",
)


@rule("layout/garbled-text", "error", serves="R15", ja="文字化け", en="Garbled text")
def garbled_text(draft: Draft, *, least: int = 8) -> Iterator[Finding]:
    for block in draft.document.blocks:
        # In a PDF, U+FFFD is the reader's stopgap for symbols; unknown glyphs are leftouts already.
        text = draft.quote(block.span)
        found = mojibake(text.replace("\ufffd", " ") if draft.document.format == "pdf" else text)
        if found:
            span = Span(block.span.start + found[0][0], block.span.start + found[-1][1])
            yield Finding(span, BROKEN, {"words": words(draft, span)}, Severity.WARNING)
    lines = undecodable(draft.document)
    count = sum(letters(leftout.text) for leftout in lines)
    if count < least:
        return
    whole = noise(draft.document)
    pages = [leftout.page for leftout in lines if leftout.page is not None]
    share = MOST if whole > 0.5 else ("", "It could not be checked.")
    values = {"pages": on_pages(pages), "count": count, "share": share}
    data = {"characters": count, "share": round(whole, 3), "pages": sorted(set(pages))}
    severity = Severity.ERROR if whole > 0.3 else Severity.WARNING
    boxes = tuple(box for leftout in lines for box in leftout.boxes)[:200]
    page = min(pages, default=None)
    yield Finding(None, NOISE, values, severity, data=data, page=page, boxes=boxes, quote="")
