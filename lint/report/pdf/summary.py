"""Pages at the end of an annotated PDF that say what to do first, for those who print it or hand it on.

Latin letters are set in Helvetica, which every viewer has.  Japanese ones are set in the PDF standard's own Japanese
font, which not every viewer has: a page with any is drawn here, with this machine's font, and its picture laid under
the then invisible text.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lint import __version__
from lint.report import priorities, words
from lint.report.pdf import appearance
from lint.result import FileResult, Place, Remark

KEY = "/ProposalLintSummary"
SEEN = b"%proposal-lint:summary-page"
"""What the content of such a page begins with."""
WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 54.0
"""A4, in points."""
ORDER = ("error", "question", "warning", "info")
DOTS = 200
"""Dots per inch of a page that is drawn here."""
COLOURS = 64
SPOTS = 6
"""Places of one rule that are named."""
MOST = 6
"""Pages at most."""
CLOSING = "、。，．）」』】〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・：；？！…’”"
"""Characters that do not begin a line."""


@dataclass
class _Board:
    """Pages being written, and how far the last one is filled."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    y: float = HEIGHT - MARGIN

    def room(self, height: float) -> None:
        if self.y - height < MARGIN and len(self.pages) <= MOST:
            self.pages.append([])
            self.y = HEIGHT - MARGIN


def append(pdf: Any, result: FileResult, name: str, language: str) -> None:
    """Add the pages to a pikepdf document."""
    import pikepdf

    fonts = _fonts(pdf)
    for lines in _drawn(result, name, language):
        page = pikepdf.Page(
            pikepdf.Dictionary(
                Type=pikepdf.Name("/Page"),
                MediaBox=pikepdf.Array([0, 0, WIDTH, HEIGHT]),
                Resources=pikepdf.Dictionary(Font=fonts),
                Contents=pdf.make_stream(SEEN + b"\n" + "\n".join(lines).encode("ascii")),
            )
        )
        page.obj[KEY] = True
        pdf.pages.append(page)
        if any("/J " in line for line in lines):
            _pictured(pdf, lines)


def _pictured(pdf: Any, lines: Sequence[str]) -> None:
    """Lay a picture of the last page under its text, and make the text invisible."""
    import pikepdf
    from PIL import Image

    drawn = _picture(lines).quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    palette = bytes(drawn.getpalette())
    image = pdf.make_stream(zlib.compress(drawn.tobytes(), 9))
    image["/Type"], image["/Subtype"] = pikepdf.Name("/XObject"), pikepdf.Name("/Image")
    image["/Width"], image["/Height"] = drawn.size
    names = [pikepdf.Name("/Indexed"), pikepdf.Name("/DeviceRGB"), len(palette) // 3 - 1, pikepdf.String(palette)]
    image["/ColorSpace"], image["/BitsPerComponent"] = pikepdf.Array(names), 8
    image["/Filter"] = pikepdf.Name("/FlateDecode")
    page = pdf.pages[-1].obj
    page["/Resources"]["/XObject"] = pikepdf.Dictionary(P=image)
    text = "\n".join(line for line in _hidden(lines))
    content = f"q {WIDTH:g} 0 0 {HEIGHT:g} 0 0 cm /P Do Q\n{text}"
    page["/Contents"] = pdf.make_stream(SEEN + b"\n" + content.encode("ascii"))


def _hidden(lines: Iterable[str]) -> Iterator[str]:
    """Only the text of a page's content, in the mode that is found but not seen."""
    inside = False
    for line in lines:
        inside = inside or line == "BT"
        if inside:
            yield "3 Tr" if line.endswith(" Tr") else line
        inside = inside and line != "ET"


def _picture(lines: Sequence[str]) -> Any:
    import pikepdf
    import pypdfium2

    out = io.BytesIO()
    with pikepdf.new() as alone:
        alone.pages.append(
            pikepdf.Page(
                pikepdf.Dictionary(
                    Type=pikepdf.Name("/Page"),
                    MediaBox=pikepdf.Array([0, 0, WIDTH, HEIGHT]),
                    Resources=pikepdf.Dictionary(Font=_fonts(alone)),
                    Contents=alone.make_stream("\n".join(lines).encode("ascii")),
                )
            )
        )
        alone.save(out)
    document = pypdfium2.PdfDocument(out.getvalue())
    try:
        return document[0].render(scale=DOTS / 72).to_pil().convert("RGB")
    finally:
        document.close()


def remove(pdf: Any) -> bool:
    """Take such pages of an earlier run out again; whether there were any."""
    own = [index for index, page in enumerate(pdf.pages) if KEY in page.obj]
    for index in reversed(own):
        del pdf.pages[index]
    return bool(own)


def _drawn(result: FileResult, name: str, language: str) -> list[list[str]]:
    ja = language == "ja"
    board = _Board()
    _put(board, "点検のまとめ" if ja else "What to do first", 18, bold=True)
    _put(board, words.plain(name), 10, gap=2)
    call = f"{'公募' if ja else 'call'}: {result.call}"
    pages = f"{result.pages}{'ページ' if ja else ' pages'} · " if result.pages else ""
    _put(board, f"{pages}{call} · proposal-lint {__version__}", 9, gap=2, ink="0.35 g")
    _put(board, priorities.verdict(result.remarks)[0 if ja else 1], 11.5, gap=10)
    numbered = list(enumerate(result.remarks, 1))
    counts = words.tally(result.remarks)
    for severity in (name for name in ORDER if name in counts):
        board.room(60)
        colour = appearance.DARK[severity]
        board.y -= 12
        board.pages[-1] += _sign(severity, MARGIN, board.y - 12.5)
        ink = " ".join(f"{part:.2f}" for part in colour) + " rg"
        title = f"{words.LABELS[language][severity]} {counts[severity]}"
        _put(board, title, 12.5, bold=True, x=MARGIN + 16, ink=ink)
        if severity == "info":
            crowds, rest = priorities.paragraphs(numbered)
            for place, group in crowds[:SPOTS]:
                _put(board, _crowd(place, group, result, language), 9.5, gap=3, x=MARGIN + 16)
            apart = [note for _, group in crowds[SPOTS:] for note in group] + rest
            if apart:
                _put(board, _counted(priorities.tasks(apart, severity), language), 9.5, gap=3, x=MARGIN + 16)
            continue
        for group in priorities.tasks(numbered, severity):
            brief = severity == "warning" or len(group) > 1
            told = _brief(group, result, language, quotes=severity != "warning") if brief else group[0][1].message
            after = "" if brief else f" {_spot(group[0], result, language, quote=False)}"
            _put(board, words.plain(told) + after, 9.5, gap=3, x=MARGIN + 16)
    for number, page in enumerate(board.pages[:MOST], 1):
        page += _words(f"{number} / {min(len(board.pages), MOST)}", WIDTH - MARGIN - 24, 30, 8, "0.35 g")
        page += _words("proposal-lint", MARGIN, 30, 8, "0.35 g")
    return board.pages[:MOST]


def _counted(groups: Sequence[Sequence[tuple[int, Remark]]], language: str) -> str:
    """Rules and how often each is meant."""
    told = [f"{_title(group[0][1].rule, language)} {len(group)}" for group in groups]
    return "、".join(told) if language == "ja" else ", ".join(told)


def _crowd(place: Place, group: Sequence[tuple[int, Remark]], result: FileResult, language: str) -> str:
    """A paragraph with several notes: where, its first words, and what they are about."""
    page = words.page(place, result.pages_exact or result.format == "pdf", language) or ""
    said = words.quoted(words.clipped(words.plain(place.quote), 28), language)
    about = _counted(priorities.tasks(group, "info"), language)
    return f"{page} {said}{'：' if language == 'ja' else ': '}{about}".strip()


def _brief(group: Sequence[tuple[int, Remark]], result: FileResult, language: str, *, quotes: bool) -> str:
    """A rule and its places."""
    ja = language == "ja"
    title = _title(group[0][1].rule, language)
    told = [_spot(one, result, language, quote=quotes) for one in group[:SPOTS]]
    if len(group) > SPOTS:
        told.append(f"ほか{len(group) - SPOTS}件" if ja else f"and {len(group) - SPOTS} more")
    return f"{title}：{'、'.join(told)}" if ja else f"{title}: {'; '.join(told)}"


def _spot(one: tuple[int, Remark], result: FileResult, language: str, *, quote: bool) -> str:
    number, remark = one
    page = words.page(remark.place, result.pages_exact or result.format == "pdf", language)
    said = words.clipped(words.plain(remark.place.quote), 28) if quote else ""
    parts = (f"[{number}]", page or words.WHOLE[language], words.quoted(said, language) if said else "")
    return " ".join(part for part in parts if part)


def _title(rule: str, language: str) -> str:
    from lint.rules import rules

    return next(((one.ja if language == "ja" else one.en) for one in rules() if one.id == rule), rule)


def _put(
    board: _Board, text: str, size: float, *, bold: bool = False, gap: float = 0, x: float = MARGIN, ink: str = "0 g"
) -> None:
    """A paragraph below what is there."""
    board.y -= gap
    for line in _lines(text, (WIDTH - MARGIN - x) / size):
        board.room(size * 1.5)
        board.y -= size * 1.5
        board.pages[-1] += _words(line, x, board.y + size * 0.35, size, ink, bold=bold)


def _lines(text: str, width: float) -> Iterator[str]:
    """Break at spaces and between Japanese characters; widths in ems."""
    line, wide = "", 0.0
    for piece in _pieces(text):
        step = sum(map(_width, piece))
        if line and wide + step > width and piece[0] not in CLOSING:
            yield line.rstrip()
            line, wide = "", 0.0
            piece = piece.lstrip()
        while sum(map(_width, piece)) > width:  # a long address
            cut = max(int(width / 0.6), 1)
            yield line + piece[:cut]
            line, wide, piece = "", 0.0, piece[cut:]
        line += piece
        wide += sum(map(_width, piece))
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for character in text:
        if _latin(character) and character != " ":
            piece += character
            continue
        if piece:
            yield piece
            piece = ""
        yield character
    if piece:
        yield piece


def _latin(character: str) -> bool:
    """Whether Helvetica has the character."""
    try:
        return bool(character.encode("cp1252"))
    except UnicodeEncodeError:
        return False


def _width(character: str) -> float:
    if not _latin(character):
        return 0.5 if "\uff61" <= character <= "\uff9f" else 1.0
    return _helvetica().get(character, 556) / 1000


def _helvetica() -> dict[str, int]:
    from pdfminer.fontmetrics import FONT_METRICS

    widths: dict[str, int] = FONT_METRICS["Helvetica"][1]
    return widths


def _words(text: str, x: float, y: float, size: float, ink: str, *, bold: bool = False) -> list[str]:
    """A line of text; bold letters are drawn with a stroke around them."""
    stroke = ink.replace("rg", "RG").replace(" g", " G")
    look = [ink, f"{stroke} {size * 0.03:.3f} w 2 Tr"] if bold else [ink, "0 Tr"]
    parts = ["BT", *look, f"{x:.2f} {y:.2f} Td"]
    for latin, run in _runs(text):
        data = run.encode("cp1252") if latin else run.encode("utf-16-be", "replace")
        parts.append(f"/{'L' if latin else 'J'} {size:g} Tf <{data.hex()}> Tj")
    return [*parts, "ET"]


def _runs(text: str) -> Iterable[tuple[bool, str]]:
    from itertools import groupby

    return ((latin, "".join(run)) for latin, run in groupby(text, key=_latin))


def _sign(severity: str, x: float, y: float) -> list[str]:
    mark = appearance.mark(severity, "").decode("ascii")
    return ["q", f"1 0 0 1 {x:.2f} {y:.2f} cm", mark, "Q"]


def _fonts(pdf: Any) -> Any:
    import pikepdf

    name, text = pikepdf.Name, pikepdf.String
    described = pikepdf.Dictionary(
        Type=name("/FontDescriptor"),
        FontName=name("/HeiseiKakuGo-W5"),
        Flags=4,
        FontBBox=pikepdf.Array([-92, -250, 1010, 922]),
        ItalicAngle=0,
        Ascent=752,
        Descent=-221,
        CapHeight=737,
        StemV=114,
    )
    descendant = pikepdf.Dictionary(
        Type=name("/Font"),
        Subtype=name("/CIDFontType0"),
        BaseFont=name("/HeiseiKakuGo-W5"),
        CIDSystemInfo=pikepdf.Dictionary(Registry=text("Adobe"), Ordering=text("Japan1"), Supplement=2),
        DW=1000,
        W=pikepdf.Array([327, 389, 500]),
        FontDescriptor=pdf.make_indirect(described),
    )
    japanese = pikepdf.Dictionary(
        Type=name("/Font"),
        Subtype=name("/Type0"),
        BaseFont=name("/HeiseiKakuGo-W5-UniJIS-UTF16-H"),
        Encoding=name("/UniJIS-UTF16-H"),
        DescendantFonts=pikepdf.Array([pdf.make_indirect(descendant)]),
    )
    latin = pikepdf.Dictionary(
        Type=name("/Font"), Subtype=name("/Type1"), BaseFont=name("/Helvetica"), Encoding=name("/WinAnsiEncoding")
    )
    return pikepdf.Dictionary(L=pdf.make_indirect(latin), J=pdf.make_indirect(japanese))
