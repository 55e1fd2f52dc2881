"""Pages that are pictures: there is no text to be read.

A scanned or photographed proposal cannot be searched, read aloud or checked; several funders refuse it.  A single page
that holds one large figure is only mentioned.

文字の情報がなく、画像だけのページです。検索も点検もできず、受け付けない機関もあります。
図だけのページなら問題ありません。

    <!-- call: generic -->
    ![](scan.png)

    []{.layout/no-text-layer}

Text beside a picture is enough:

    ![](figure.png)

    図1に計画の全体を示す。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.unseen import ranges, scanned
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

WHOLE = Message(
    ja="このファイルには文字の情報がありません（全{count}ページが画像か、文字を図形にしたものです）。ほかの点検は一切できていません。",
    en="This file holds no text: all of its {count} pages are pictures or outlines. Nothing else could be checked.",
    ja_fix="元の原稿（Wordなど）から「PDFとして保存」し直してください。スキャンしかなければ、文字認識（OCR）をかけてください。",
    en_fix="Export it as PDF from the program that it was written in; if there is only a scan, run OCR on it.",
)
SOME = Message(
    ja="{pages}ページは画像だけで、文字の情報がありません。この部分は点検できていません。",
    en="Without text, only pictures: page {pages}. What stands there could not be checked.",
    ja_fix="図だけのページなら問題ありません。文章をスキャンしたものなら、元の原稿からPDFに書き出し直してください。",
    en_fix="If they hold figures only, leave them; if they are scans of text, export them from the original instead.",
)


@rule("layout/no-text-layer", "error", serves="R15", ja="文字情報のないページ", en="Pages without text")
def no_text_layer(draft: Draft) -> Iterator[Finding]:
    document = draft.document
    pages = list(scanned(document))
    count = len(document.pages)
    empty = not draft.text.strip() and not document.leftouts
    if count and ((empty and document.format == "pdf") or len(pages) == count):
        yield Finding(None, WHOLE, {"count": count}, data={"pages": list(range(1, count + 1))}, page=1)
    elif pages:
        severity = Severity.ERROR if 2 * len(pages) > count else Severity.INFO
        yield Finding(None, SOME, {"pages": ranges(pages)}, severity, data={"pages": pages}, page=pages[0])
