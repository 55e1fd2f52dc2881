"""The HTML report of a draft of 30 pages: its size, its time beside the bare check's; the goal is 6 MB.

    python -m benchmarks.html_report [PAGES...]

The draft is the Japanese example over and over, once as it is and once with a photograph on every page (noise over a
gradient, which compresses worse than any photograph). Times are of one process that has everything loaded.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from pathlib import Path

from lint import jobs
from lint.settings import Limits, Settings

EXAMPLE = Path(__file__).parent.parent / "examples" / "aspire-draft.pdf"
GOAL = 6_000_000


def draft(path: Path, pages: int, *, photographs: bool) -> None:
    """A PDF of so many pages."""
    import pikepdf

    with pikepdf.open(EXAMPLE) as source, pikepdf.new() as made:
        for number in range(pages):
            made.pages.append(source.pages[number % len(source.pages)])
        if photographs:
            with pikepdf.open(io.BytesIO(_photographs(pages))) as pictures:
                for page, picture in zip(made.pages, pictures.pages, strict=True):
                    page.add_overlay(picture, pikepdf.Rectangle(300, 60, 520, 225))
        made.save(path)


def _photographs(pages: int) -> bytes:
    import numpy
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    random = numpy.random.default_rng(7)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(220, 165))
    for _ in range(pages):
        ground = numpy.linspace(40, 200, 640)[None, :, None] * numpy.array([1.0, 0.8, 0.6])
        noise = random.normal(0, 18, (480, 640, 3))
        image = Image.fromarray(numpy.clip(ground + noise, 0, 255).astype("uint8"))
        canvas.drawImage(ImageReader(image), 0, 0, 220, 165)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def measure(path: Path) -> tuple[float, float, int, int]:
    """Seconds of the check, seconds of the report, its bytes, the remarks in it."""
    settings = Settings(call="jst-aspire-gc-2024", limits=Limits(seconds=300, megabytes=4096))
    start = time.perf_counter()
    found = jobs.result(jobs.check(path, settings))
    middle = time.perf_counter()
    page = jobs.annotated(jobs.report_html(path, settings, "ja"))
    return middle - start, time.perf_counter() - middle, len(page), len(found.remarks)


def main() -> int:
    """Print a table; 1 where a report of up to 30 pages misses the goal."""
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder) / "warm.pdf"
        draft(warm, 1, photographs=False)
        measure(warm)
        print(f"{'draft':24} {'remarks':>8} {'check s':>8} {'report s':>9} {'ratio':>6} {'MB':>6} {'MB a page':>10}")
        for pages in [int(given) for given in sys.argv[1:]] or [10, 30]:
            for photographs in (False, True):
                path = Path(folder) / "draft.pdf"
                draft(path, pages, photographs=photographs)
                check, report, size, remarks = measure(path)
                name = f"{pages} pages{', photographs' if photographs else ''}"
                figures = f"{remarks:8} {check:8.2f} {report:9.2f} {report / check:6.2f}"
                print(f"{name:24} {figures} {size / 1e6:6.2f} {size / 1e6 / pages:10.3f}")
                missed |= pages <= 30 and size > GOAL
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
