"""The words of an annotated PDF: the note behind each mark, and the summary on the first page."""

from __future__ import annotations

from collections.abc import Sequence

from lint.report import words
from lint.result import FileResult, Remark

LIMIT = 30_000
"""Characters of a note; viewers struggle with longer ones."""


def note(remark: Remark, number: int, result: FileResult, language: str) -> str:
    """What a mark says when it is opened."""
    ja = language == "ja"
    label = words.LABELS[language][remark.severity]
    parts = [f"【{label} {number}】{remark.message}" if ja else f"[{label} {number}] {remark.message}"]
    if remark.suggestion:
        parts.append(f"→ {remark.suggestion}")
    places = [_related(words.page(p, result.pages_exact, language), p.quote, language) for p in remark.related[:5]]
    if places:
        parts.append(f"関連：{'、'.join(places)}" if ja else f"See also {', '.join(places)}")
    if remark.source:
        parts.append(f"根拠：{remark.source}" if ja else f"Source: {remark.source}")
    parts.append(f"規則：{remark.rule}" if ja else f"Rule: {remark.rule}")
    return _clean("\n\n".join(parts))


def _related(page: str | None, quote: str, language: str) -> str:
    said = words.quoted(words.clipped(" ".join(quote.split()), 40), language) if quote else ""
    return f"{page or ''}{'' if language == 'ja' or not page or not said else ' '}{said}"


def summary(result: FileResult, placeless: Sequence[tuple[int, Remark]], language: str, *, signed: bool) -> str:
    """Counts, what has no place on a page, and what the reader must know about the copy."""
    ja = language == "ja"
    counts = [words.counted(severity, n, language) for severity, n in words.tally(result.remarks).items()]
    total = len(result.remarks)
    if ja:
        head = f"proposal-lint：指摘{total}件" + (f"（{'、'.join(counts)}）" if counts else "")
        tail = "。番号は指摘の一覧の順です。" if counts else "。気になる点はありませんでした。"
    else:
        head = f"proposal-lint: {total} {'remark' if total == 1 else 'remarks'}" + (
            f" ({', '.join(counts)})" if counts else ""
        )
        tail = ", numbered in the order of the list of remarks." if counts else "."
    parts = [head + tail]
    if signed:
        parts.append(
            "元のPDFには電子署名がありますが、この写しでは署名は有効ではありません。提出には元のPDFをお使いください。"
            if ja
            else "The original carries a digital signature; it does not hold for this copy. Submit the original."
        )
    if placeless:
        parts.append("特定の箇所によらない指摘：" if ja else "Remarks without a place on a page:")
        parts += [note(remark, number, result, language) for number, remark in placeless]
    return _clean("\n\n".join(parts))


def signature_caution(language: str) -> str:
    """One line for the person at the terminal."""
    if language == "ja":
        return "元のPDFには電子署名がありますが、注釈を付けた写しでは署名は有効ではありません（元のファイルは無事です）"
    return "the PDF is signed; the signature does not hold for the annotated copy (the original is untouched)"


def _clean(text: str) -> str:
    return words.clipped("\n".join(words.plain(line) for line in text.split("\n")), LIMIT)
