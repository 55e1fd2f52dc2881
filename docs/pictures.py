"""The pictures of the guides, made from the examples: ``python docs/pictures.py``.

The terminal, the report and the page of a comparison are drawn by Chromium, the annotated PDF by pdfium, the annotated
Word copy by LibreOffice's window on a screen in memory (``docs/word_window.py`` says which packages that takes); fonts
differ from machine to machine, so that no test compares them.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]

from docs.word_window import seen  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
CALL = ["--call", "jst-aspire-gc-2024", "--form", "examples/aspire-form.docx", "--no-exact-pages"]
DRAFT, CLEAN = "examples/aspire-draft.docx", "examples/aspire-clean.docx"
LANGUAGES = ("ja", "en")
DRAFTS = {
    "ja": ["examples/aspire-draft", *CALL],
    "en": ["examples/nsf-gc-draft", "--call", "nsf-gc-24-556"],
}
"""The example in each language, without its suffix, and what it is checked against."""
SHOWN = {"ja": (10, 7), "en": (3, 3)}
"""The pages of the annotated copies that are shown, of the PDF and of the Word file."""
SHELL = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1b1f24; }}
pre {{ margin: 0; padding: 18px 22px; color: #e6e9ed; font: 15px/1.5 "Noto Sans Mono CJK JP", monospace; }}
</style><pre>{text}</pre>"""
FROM_HERE = """element => {
  element.scrollIntoView({ block: 'start' });
  if (element.matches('h2')) window.scrollBy(0, 48);  // where no filters stand on top, no room is left for them
}"""
TINTS = {"×": "#ff8f87", "▲": "#e8c35a", "・": "#7cc7d8", "？": "#d3a4e8", "-": "#7cc7d8", "?": "#d3a4e8"}


def terminal(language: str, lines: int = 30) -> bytes:
    """What ``check`` prints of the example, as a picture."""
    import html

    shown = []
    for line in _program("check", DRAFT, *CALL, "--lang", language).splitlines()[:lines]:
        text = html.escape(line)
        mark = line.strip()[:1]
        if line.startswith("  ") and not line.startswith("   ") and mark in TINTS:
            text = f'<b style="color: {TINTS[mark]}">{text}</b>'
        elif line.startswith(("#", "■", "examples/")):
            text = f"<b>{text}</b>"
        shown.append(text)
    return _shot(SHELL.format(text="\n".join([*shown, "…"])), 860, 40 + round(22.5 * (lines + 1)))


def comparison(language: str) -> bytes:
    """The page of ``diff`` over the example and the same proposal well made."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "diff.html"
        _program("diff", DRAFT, CLEAN, *CALL, "--lang", language, "--format", "html", "-o", str(page))
        return _shot(page.read_text("utf-8"), 860, 820)


def report(language: str) -> dict[str, bytes]:
    """The HTML report: what to do first, the plan, a page with its remarks, and all of it on a phone."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        draft, *call = DRAFTS[language]
        _program("check", f"{draft}.pdf", *call, "--lang", language, "--format", "html", "-o", str(page))
        shots = {
            "first": (None, 1180, 900),
            "plan": ("#plan", 1180, 640),
            "page": ("#p10" if language == "ja" else "#p3", 1180, 860),
            "phone": (None, 390, 844),
        }
        return {name: _shown(page, *shot) for name, shot in shots.items()}


def annotated_pdf(language: str, number: int) -> bytes:
    """A page of the annotated PDF."""
    import pypdfium2

    with tempfile.TemporaryDirectory() as folder:
        document = pypdfium2.PdfDocument(_annotated(language, ".pdf", Path(folder)))
        try:
            image = document[number - 1].render(scale=1.3, may_draw_forms=True).to_pil()
            image = image.crop((0, 0, image.width, round(image.height * 0.62)))
        finally:
            document.close()
    return _png(image)


def annotated_word(language: str, number: int) -> bytes:
    """The annotated Word copy in a window of LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        return _png(seen(_annotated(language, ".docx", Path(folder)), 1200, 800, number))


def _annotated(language: str, suffix: str, folder: Path) -> Path:
    draft, *call = DRAFTS[language]
    copy = folder / f"annotated{suffix}"
    _program("annotate", draft + suffix, *call, "--lang", language, "-o", str(copy))
    return copy


def _program(*arguments: str) -> str:
    command = [sys.executable, "-m", "lint", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    return done.stdout


def _shot(page: str, width: int, height: int) -> bytes:
    """A page as Chromium shows it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, "utf-8")
        return _shown(source, None, width, height)


def _shown(page: Path, place: str | None, width: int, height: int) -> bytes:
    """What a window of this size shows of a page, from a place on."""
    import shutil

    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--hide-scrollbars"])
        shown = browser.new_page(viewport={"width": width, "height": height})
        shown.goto(page.as_uri())
        if place is not None:
            shown.eval_on_selector(place, FROM_HERE)
        picture = shown.screenshot()
        browser.close()
    with Image.open(io.BytesIO(picture)) as image:
        return _png(image)


def _png(image: object) -> bytes:
    """A small PNG: 256 colours are enough for text and its marks."""
    made = io.BytesIO()
    image.convert("RGB").quantize(256).save(made, "PNG", optimize=True)  # type: ignore[attr-defined]
    return made.getvalue()


def main() -> None:
    """Make them all."""
    for language in LANGUAGES:
        made = {"terminal": terminal(language), "diff": comparison(language)}
        made |= {"annotated-pdf": annotated_pdf(language, SHOWN[language][0])}
        made |= {"annotated-word": annotated_word(language, SHOWN[language][1])}
        made |= {f"report-{name}": picture for name, picture in report(language).items()}
        for name, picture in made.items():
            (PICTURES / f"{name}.{language}.png").write_bytes(picture)


if __name__ == "__main__":
    main()
