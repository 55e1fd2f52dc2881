"""PDF drafts drawn for the tests, and what is read of them in short."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from lint.document import Document, Zone
from lint.extract.pdf import reader as pdf
from lint.settings import Limits

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"


PROSE = (
    "The proposed research will measure how far exchanges between laboratories change the work of those who take "
    "part in them and of the groups that they leave behind for a year or more, and it will tell which of the usual "
    "arrangements are worth their cost."
)


def made(folder: Path, draw: Callable[[Canvas], object], size: tuple[float, float] = A4) -> Document:
    path = folder / "made.pdf"
    canvas = Canvas(str(path), pagesize=size)
    draw(canvas)
    canvas.save()
    return pdf.read(path, Limits())


def wrapped(
    canvas: Canvas, text: str, x: float, y: float, width: float, size: float = 11, font: str = "Times-Roman"
) -> float:
    canvas.setFont(font, size)
    line = ""
    for word in text.split():
        if canvas.stringWidth(f"{line} {word}".strip(), font, size) > width:
            canvas.drawString(x, y, line)
            y -= 1.2 * size
            line = word
        else:
            line = f"{line} {word}".strip()
    canvas.drawString(x, y, line)
    return y - 1.2 * size


def texts(document: Document, zone: Zone = Zone.BODY) -> list[str]:
    return [document.slice(block.span) for block in document.blocks if block.zone is zone]


def entries(document: Document) -> list[list[str]]:
    return [[document.slice(cell.span) for cell in table.cells] for table in document.tables]
