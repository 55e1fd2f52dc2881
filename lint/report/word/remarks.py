"""What a Word comment says: remarks as paragraphs, and the summing-up comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lint import __version__
from lint.report import priorities, words
from lint.result import FileResult, Place, Remark

AUTHOR = "proposal-lint"
INITIALS = "PL"
COLOURS = {"error": "B3261E", "warning": "8A5300", "info": "0B5394", "question": "6B3FA0"}
"""Of a severity's label, which says it in words, too."""
LISTED = 3
"""Related places that a comment names."""
CROWDS = 8
"""Paragraphs with several notes that the summing-up comment names."""

_MOVED = {
    "box": ("図形・テキストボックスの中", "in a text box or figure"),
    "cell": ("表の複数のセルにまたがる箇所", "across several table cells"),
    "control": ("入力欄（コンテンツコントロール）の中", "in a form field"),
    "field": ("フィールドの中", "in a field"),
    "footer": ("フッター", "in the footer"),
    "header": ("ヘッダー", "in the header"),
    "note": ("脚注・文末脚注", "in a footnote or endnote"),
    "object": ("この近く", "near here"),
    "ruby": ("ふりがなの付いた語", "in words with ruby"),
}
"""Why a comment does not stand exactly at its words, as the comment says it (Japanese, English)."""


@dataclass(frozen=True)
class Line:
    """A paragraph of a comment: plain text, its first ``strong`` characters bold."""

    text: str
    strong: int = 0
    colour: str | None = None
    """Of the bold characters, RRGGBB."""


def numbered(number: int) -> str:
    """The mark by which a comment is known as ours: "[PL007]"."""
    return f"[PL{number:03d}]"


def remark_lines(number: int, remark: Remark, moved: str | None, exact: bool, language: str) -> list[Line]:
    """What one remark says.

    Args:
        number: its place among the file's remarks, from 1.
        remark: the remark.
        moved: why the comment does not stand at its words (a key of the list above), if it does not.
        exact: whether pages are those of a layout.
        language: "ja" or "en".

    """
    japanese = language == "ja"
    head = f"{words.LABELS[language][remark.severity]} {numbered(number)}"
    lines = [Line(f"{head} {remark.message}", len(head), COLOURS[remark.severity])]
    if remark.suggestion:
        lines.append(Line(f"{'直し方：' if japanese else 'What to do: '}{remark.suggestion}"))
    if moved is not None and remark.place.quote:
        where = _MOVED[moved][not japanese]
        quote = words.quoted(remark.place.quote, language)
        lines.append(Line(f"対象：{quote}（{where}）" if japanese else f"The words: {quote} ({where})"))
    if remark.related:
        shown = [_spot(place, exact, language) for place in remark.related[:LISTED]]
        more = len(remark.related) - LISTED
        if more > 0:
            shown.append(f"ほか{more}箇所" if japanese else f"and {more} more")
        lines.append(Line(("関連箇所：" if japanese else "See also: ") + ("、" if japanese else "; ").join(shown)))
    origin = f"{'出典：' if japanese else 'Source: '}{remark.source}" if remark.source else ""
    lines.append(Line(" ".join(filter(None, (f"({remark.rule})", origin)))))
    return lines


def _spot(place: Place, exact: bool, language: str) -> str:
    page = words.page(place, exact, language)
    quote = words.quoted(words.clipped(place.quote, 60), language)
    if page is None:
        return quote
    return f"{quote}（{page}）" if language == "ja" else f"{quote} ({page})"


def _crowd(place: Place, group: Sequence[tuple[int, Remark]], exact: bool, language: str) -> Line:
    """A paragraph and its notes, by their numbers."""
    numbers = " ".join(numbered(number) for number, _ in group)
    return Line(f"{_spot(place, exact, language)}{'：' if language == 'ja' else ': '}{numbers}")


def summary_lines(result: FileResult, whole: Sequence[tuple[int, Remark]], hidden: int, language: str) -> list[Line]:
    """The first comment: counts, remarks on the draft as a whole, and where all this was done.

    Args:
        result: the file's result.
        whole: numbers and remarks without a place in the text.
        hidden: remarks that no comment could be made for, because Word bears no more.
        language: "ja" or "en".

    """
    japanese = language == "ja"
    head = f"{numbered(0)} {'確認結果のまとめ' if japanese else 'Summary'}"
    lines = [Line(head, len(head))]
    counts = words.tally(result.remarks)
    said = ("、" if japanese else ", ").join(words.counted(name, count, language) for name, count in counts.items())
    if not said:
        said = "指摘はありませんでした" if japanese else "Nothing to remark on"
    lines.append(Line(f"{said}（公募：{result.call}）" if japanese else f"{said} (call: {result.call})"))
    if hidden:
        lines.append(
            Line(
                f"このほか{hidden}件は、Wordが扱えるコメント数を超えるため、ここには示していません。"
                if japanese
                else f"{hidden} more are not shown here: Word does not open a file with so many comments."
            )
        )
    crowds, _ = priorities.paragraphs(enumerate(result.remarks, 1))
    if crowds:
        title = (
            "「参考」が重なる段落（段落ごと書き直すと早く片づきます）"
            if japanese
            else "Paragraphs with several notes (rewriting one settles them at once)"
        )
        lines.append(Line(title, len(title)))
        lines += [_crowd(place, group, result.pages_exact, language) for place, group in crowds[:CROWDS]]
    if whole:
        title = words.WHOLE[language]
        lines.append(Line(title, len(title)))
        for number, remark in whole:
            lines += remark_lines(number, remark, None, result.pages_exact, language)
    lines.append(
        Line(
            f"{AUTHOR} {__version__}。確認はすべてお手元のコンピューターの中で行い、原稿の内容は外に送っていません。"
            if japanese
            else f"{AUTHOR} {__version__}. All checking was done on this computer; nothing left this machine."
        )
    )
    return lines
