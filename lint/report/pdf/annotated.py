"""The draft's PDF with its findings in it: highlights, numbered marks with notes, and a summary on page 1.

The file is rewritten by pikepdf with everything it held: page content streams keep their bytes, and
annotations, forms and tags stay.  The same input gives the same bytes, except where the original is
encrypted with AES, which asks for random bytes.
"""

from __future__ import annotations

import io
import logging
import math
import warnings
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lint.document import Box
from lint.report import words
from lint.report.errors import AnnotationError
from lint.report.pdf import appearance
from lint.report.pdf import notes as pdf_notes
from lint.report.pdf import summary as pdf_summary
from lint.report.pdf.marks import Area, Board, TextAreas
from lint.report.pdf.page import Frame, frame
from lint.report.pdf.permissions import got, items, refuse, said, signed
from lint.report.words import language_of
from lint.result import FileResult, Remark

AUTHOR = "proposal-lint"
OWN = "proposal-lint:"
"""What the name (NM) of each of our annotations begins with."""
PRINT = 4
LEAST = 1.0
"""Points that a highlight measures at least."""


def annotate(path: Path, result: FileResult, *, language: str = "auto", summary_page: bool = False) -> bytes:
    """The draft with its remarks as annotations.

    Marks are numbered in the order of ``result.remarks``.  Annotations of an earlier run are
    replaced.  A signature stays in the copy but does not hold for it; :func:`caution` says so.

    Args:
        path: the PDF; it is only read.
        result: what was found in it; boxes in points from the top left corner of the page as displayed.
        language: "ja", "en", or "auto" for the draft's own.
        summary_page: add what to do first as pages at the end, too.

    Raises:
        AnnotationError: the file's author forbids annotations, it needs a password, or no sound copy can be made.

    """
    language = language_of(result, language)
    data = path.read_bytes()
    with _opened(data) as pdf:
        refuse(pdf)
        _remove_own(pdf)
        areas = TextAreas(path)
        try:
            _mark(pdf, result, language, areas)
        finally:
            areas.close()
        if summary_page:
            pdf_summary.append(pdf, result, path.name, language)
        written = _saved(pdf)
        pages = len(pdf.pages)
    _prove(written, pages)
    return written


def caution(path: Path, *, language: str) -> str | None:
    """One line on what the reader of the annotated copy must know, if there is anything: it is no longer signed."""
    with _opened(path.read_bytes()) as pdf:
        return pdf_notes.signature_caution(language) if signed(pdf) else None


def strip(data: bytes) -> bytes:
    """Take our own annotations out of a PDF; a file without any comes back as it is.

    Raises:
        AnnotationError: as for :func:`annotate`.

    """
    with _opened(data) as pdf:
        refuse(pdf)
        if not _remove_own(pdf):
            return data
        return _saved(pdf)


def _opened(data: bytes) -> Any:
    import pikepdf

    logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # its remarks on repairs are not for our reader
    try:
        return pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as error:
        raise AnnotationError(
            "the PDF needs a password; remove it and try again",
            "PDFにパスワードがかかっています。解除してからお試しください",
        ) from error
    except (pikepdf.PdfError, RuntimeError) as error:
        raise AnnotationError(
            "the PDF is damaged, so no copy can be written; export it again, or use --format html",
            "PDFが壊れているため、写しを作れません。書き出し直すか、--format html をお使いください",
        ) from error


def _remove_own(pdf: Any) -> bool:
    import pikepdf

    removed = pdf_summary.remove(pdf)
    for page in pdf.pages:
        annotations = got(page.obj, "/Annots")
        kept = [item for item in items(annotations) if not _own(item)]
        if isinstance(annotations, pikepdf.Array) and len(kept) < len(annotations):
            removed = True
            if kept:
                page.obj["/Annots"] = pikepdf.Array(kept)
            else:
                del page.obj["/Annots"]
    return removed


def _own(item: Any) -> bool:
    return said(got(item, "/NM")).startswith(OWN)


def _mark(pdf: Any, result: FileResult, language: str, areas: TextAreas) -> None:
    """Put every remark on its pages."""
    frames: dict[int, Frame] = {}
    boards: dict[int, Board] = {}
    new: dict[int, list[list[Any]]] = defaultdict(lambda: [[], []])  # highlights below, marks on top

    def board(number: int) -> Board:
        if number not in boards:
            frames[number] = frame(pdf.pages[number - 1])
            shown = frames[number]
            boards[number] = Board(shown.width, shown.height, areas.on(number, shown))
        return boards[number]

    placeless: list[tuple[int, Remark]] = []
    placed: list[_Placed] = []
    for number, remark in enumerate(result.remarks, 1):
        boxes = _by_page(remark, len(pdf.pages), lambda page: frame(pdf.pages[page - 1]))
        if boxes:
            placed.append((number, remark, boxes))
        else:
            placeless.append((number, remark))
    if len(pdf.pages):
        text = pdf_notes.summary(result, placeless, language, signed=signed(pdf))
        corner = board(1).put(appearance.mark_width(""), appearance.HEIGHT, (24, 4, 40, 4 + appearance.HEIGHT))
        made = _note(pdf, pdf.pages[0], frames[1], corner, "summary", "", text)
        new[1][1] += _named(made, f"{OWN}summary", "summary")
    for group in _together(placed):
        boxes = group[0][2]
        first, remark, _ = min(group, key=lambda one: (words.SEVERITIES.index(one[1].severity), one[0]))
        text = "\n\n".join(pdf_notes.note(one, number, result, language) for number, one, _ in group)
        rules = ", ".join(dict.fromkeys(one.rule for _, one, _ in group))
        name = f"{OWN}{remark.rule}:{first}"
        for order, (page, places) in enumerate(boxes.items()):
            board(page)
            target = None
            if places:
                target = pdf.make_indirect(_highlight(pdf, frames[page], remark.severity, places, text))
                target["/NM"] = _string(f"{name}:p{page}")
                target["/Subj"] = _string(rules)
                target["/P"] = pdf.pages[page - 1].obj
                new[page][0].append(target)
            if order:
                continue
            beside = places[0] if places else (24, 4, 40, 4 + appearance.HEIGHT)
            label = f"{first}{'+' if len(group) > 1 else ''}"
            spot = boards[page].put(appearance.mark_width(label), appearance.HEIGHT, beside)
            made = _note(pdf, pdf.pages[page - 1], frames[page], spot, remark.severity, label, text)
            if target is not None:
                made[0]["/IRT"] = target
                made[0]["/RT"] = _name("/Group")
            new[page][1] += _named(made, name, rules)
    for page, (highlights, marks) in new.items():
        _append(pdf.pages[page - 1], [*highlights, *marks])


_Placed = tuple[int, Remark, dict[int, list[Area]]]


def _together(placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """Remarks on the very same words share one mark."""
    groups: dict[object, list[_Placed]] = {}
    for number, remark, boxes in placed:
        place = tuple((page, *areas) for page, areas in boxes.items())
        key: object = place if any(boxes.values()) else number
        groups.setdefault(key, []).append((number, remark, boxes))
    return list(groups.values())


def _by_page(remark: Remark, pages: int, framed: Callable[[int], Frame]) -> dict[int, list[Area]]:
    """A remark's boxes within their pages; an empty list for a page that is all that is known."""
    found: dict[int, list[Area]] = {}
    for box in remark.place.boxes:
        if 1 <= box.page <= pages:
            area = _within(box, framed(box.page))
            if area is not None:
                found.setdefault(box.page, []).append(area)
    if not found and remark.place.page is not None and 1 <= remark.place.page <= pages:
        return {remark.place.page: []}
    return found


def _within(box: Box, shown: Frame) -> Area | None:
    """The visible part of a box, as tall and wide as an eye can see; ``None`` if it lies off the page."""
    if not all(map(math.isfinite, (box.x0, box.y0, box.x1, box.y1))):
        return None
    x0, x1 = sorted((box.x0, box.x1))
    y0, y1 = sorted((box.y0, box.y1))
    if x1 < 0 or y1 < 0 or x0 > shown.width or y0 > shown.height:
        return None
    x0, y0 = max(min(x0, shown.width - LEAST), 0), max(min(y0, shown.height - LEAST), 0)
    return x0, y0, max(min(x1, shown.width), x0 + LEAST), max(min(y1, shown.height), y0 + LEAST)


def _highlight(pdf: Any, shown: Frame, severity: str, places: Sequence[Area], text: str) -> Any:
    import pikepdf

    quads = [
        (shown.inward(x0, y0), shown.inward(x1, y0), shown.inward(x0, y1), shown.inward(x1, y1))
        for x0, y0, x1, y1 in places
    ]
    points = [point for quad in quads for point in quad]
    rectangle = _rectangle(points)
    states = pikepdf.Dictionary(M=pikepdf.Dictionary(Type=_name("/ExtGState"), BM=_name("/Multiply")))
    look = _form(pdf, appearance.highlight(severity, quads), rectangle)
    look["/Resources"] = pikepdf.Dictionary(ExtGState=states)
    return pikepdf.Dictionary(
        Type=_name("/Annot"),
        Subtype=_name("/Highlight"),
        Rect=_numbers(rectangle),
        # UL UR LL LR, the order that viewers use, not the standard's
        QuadPoints=_numbers([value for point in points for value in point]),
        C=_numbers(appearance.LIGHT[severity]),
        F=PRINT,
        T=_string(AUTHOR),
        Contents=_string(text),
        AP=pikepdf.Dictionary(N=look),
    )


def _note(pdf: Any, page: Any, shown: Frame, spot: Area, kind: str, label: str, text: str) -> tuple[Any, Any]:
    """A mark and its pop-up window."""
    import pikepdf

    x0, y0, x1, y1 = spot
    look = _form(pdf, appearance.mark(kind, label), (0, 0, x1 - x0, y1 - y0))
    look["/Matrix"] = _numbers(shown.upright)
    look["/Resources"] = pikepdf.Dictionary()
    mark = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=_name("/Annot"),
            # A text note never turns with the page, which would lay its number on the side there
            Subtype=_name("/Text" if shown.rotation == 0 else "/Stamp"),
            Name=_name("/Comment"),
            Rect=_numbers(_rectangle([shown.inward(x0, y0), shown.inward(x1, y1)])),
            C=_numbers(appearance.DARK[kind]),
            F=PRINT,
            T=_string(AUTHOR),
            Contents=_string(text),
            AP=pikepdf.Dictionary(N=look),
            P=page.obj,
        )
    )
    left = min(x1 + 4, max(shown.width - 220, 0))
    bottom = min(y0 + 120, shown.height)
    window = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=_name("/Annot"),
            Subtype=_name("/Popup"),
            Rect=_numbers(_rectangle([shown.inward(left, y0), shown.inward(min(left + 220, shown.width), bottom)])),
            F=28,  # printed, and neither zoomed nor turned with the page
            Parent=mark,
            P=page.obj,
            Open=False,
        )
    )
    mark["/Popup"] = window
    return mark, window


def _named(pair: tuple[Any, Any], name: str, subject: str) -> tuple[Any, Any]:
    mark, window = pair
    mark["/NM"] = _string(name)
    mark["/Subj"] = _string(subject)
    window["/NM"] = _string(f"{name}:window")
    return pair


def _form(pdf: Any, drawing: bytes, box: Sequence[float]) -> Any:
    import pikepdf

    look = pikepdf.Stream(pdf, drawing)
    look["/Type"] = _name("/XObject")
    look["/Subtype"] = _name("/Form")
    look["/BBox"] = _numbers(box)
    return look


def _append(page: Any, annotations: Sequence[Any]) -> None:
    """Add annotations to a page, whose list may be shared with another page or not be a list."""
    import pikepdf

    before = got(page.obj, "/Annots")
    if isinstance(before, pikepdf.Dictionary):
        before = [before]
    page.obj["/Annots"] = pikepdf.Array([*(before or []), *annotations])


def _saved(pdf: Any) -> bytes:
    import pikepdf

    output = io.BytesIO()
    # Streams keep their bytes and an identifier is made from the content, neither of which goes with encryption
    how: dict[str, Any] = (
        {"encryption": True, "static_id": True}
        if pdf.is_encrypted
        else {
            "deterministic_id": True,
            "compress_streams": False,
            "stream_decode_level": pikepdf.StreamDecodeLevel.none,
        }
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on faults that the original had before
            # 1.4 brought transparency
            pdf.save(output, min_version="1.4", fix_metadata_version=False, **how)
    except (pikepdf.PdfError, ValueError, RuntimeError) as error:
        raise _unsound() from error
    return output.getvalue()


def _prove(data: bytes, pages: int) -> None:
    """Open the copy with another library before anyone else does."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unsound() from error
    count = len(document)
    document.close()
    if count != pages:
        raise _unsound()


def _unsound() -> AnnotationError:
    return AnnotationError(
        "no sound copy of this PDF can be written; export it again, or use --format html",
        "このPDFからは正しい写しを作れません。書き出し直すか、--format html をお使いください",
    )


def _string(text: str) -> Any:
    import pikepdf

    return pikepdf.String(b"\xfe\xff" + text.encode("utf-16-be", errors="replace"))


def _name(name: str) -> Any:
    import pikepdf

    return pikepdf.Name(name)


def _numbers(values: Sequence[float]) -> Any:
    import pikepdf

    return pikepdf.Array([round(value, 3) if isinstance(value, float) else value for value in values])


def _rectangle(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)
