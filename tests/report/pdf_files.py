"""PDFs made for the tests of annotated copies."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

WORDS = "one postdoc"


def page_file(path: Path, pages: int = 1, lines: int = 12) -> Path:
    """Pages of 400 × 600 points with lines of text."""
    from reportlab.pdfgen import canvas

    drawing = canvas.Canvas(str(path), pagesize=(400, 600), invariant=1)
    for _ in range(pages):
        for line in range(lines):
            drawing.setFont("Helvetica", 11)
            drawing.drawString(100, 500 - 18 * line, f"Line {line}: we send {WORDS} to Stanford")
        drawing.showPage()
    drawing.save()
    return path


def changed(path: Path, change: Callable[[Any], None], **saving: Any) -> Path:
    """Change a PDF in place by pikepdf."""
    import pikepdf

    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        change(pdf)
        pdf.save(path, **saving)
    return path


def turned(path: Path, rotations: Sequence[int] = (0, 90, 180, 270)) -> Path:
    """One cropped page for each rotation."""

    def turn(pdf: Any) -> None:
        import pikepdf

        for page, rotation in zip(pdf.pages, rotations, strict=True):
            page.obj["/CropBox"] = pikepdf.Array([50, 100, 390, 560])
            page.obj["/Rotate"] = rotation

    return changed(page_file(path, len(rotations)), turn)


def listed(data: bytes, page: int = 1) -> list[dict[str, Any]]:
    """The annotations of a page as plain dictionaries of what tests ask for."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [_plain(item) for item in pdf.pages[page - 1].obj.get("/Annots", [])]


def _plain(item: Any) -> dict[str, Any]:
    return {
        "subtype": str(item["/Subtype"]),
        "name": str(item.get("/NM", "")),
        "text": str(item.get("/Contents", "")),
        "raw": bytes(item["/Contents"]) if "/Contents" in item else b"",
        "rect": [float(value) for value in item["/Rect"]],
        "author": str(item.get("/T", "")),
        "subject": str(item.get("/Subj", "")),
    }


def picture(data: bytes, page: int = 1, *, marks: bool, scale: float = 2.0) -> Any:
    """A page as grey pixels."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    image = document[page - 1].render(scale=scale, may_draw_forms=False, draw_annots=marks).to_pil().convert("L")
    document.close()
    return image


def inked(data: bytes, page: int, scale: float = 2.0) -> tuple[float, float, float, float] | None:
    """Where the annotations of a page leave ink, in points from the top left corner of the page as displayed."""
    from PIL import ImageChops

    box = ImageChops.difference(picture(data, page, marks=True), picture(data, page, marks=False)).getbbox()
    return None if box is None else (box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale)
