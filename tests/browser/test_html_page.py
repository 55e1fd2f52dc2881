"""The HTML report in a real browser: Debian's Chromium, driven by Playwright; skipped where either is absent.

``AXE`` in the environment names axe-core's ``axe.min.js`` (``npm install axe-core``) for the accessibility check.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lint import jobs
from lint.settings import Settings

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "nsf-gc-draft.pdf"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


ASPIRE = EXAMPLE.with_name("aspire-draft.pdf")


def made(path: Path, folder: Path, name: str, language: str = "auto", **settings: Any) -> Path:
    answer = jobs.report_html(path, Settings(**settings), language)
    page = folder / name
    page.write_bytes(jobs.annotated(answer))
    return page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("html")


@pytest.fixture(scope="module")
def report(folder: Path) -> Path:
    return made(EXAMPLE, folder, "english.html", call="nsf-gc-24-556")


@pytest.fixture(scope="module")
def japanese(folder: Path) -> Path:
    form = EXAMPLE.with_name("aspire-form.docx")
    return made(ASPIRE, folder, "japanese.html", call="jst-aspire-gc-2024", form=form)


@pytest.fixture(scope="module")
def text(folder: Path) -> Path:
    """A Word draft on a machine without LibreOffice."""
    draft = EXAMPLE.with_suffix(".docx")
    return made(draft, folder, "text.html", call="nsf-gc-24-556", exact_pages=False)


def _drives() -> bool:
    """Whether Playwright's own program runs on this machine (a bare one may lack what it is linked against)."""
    from playwright._impl._driver import compute_driver_executable

    program = compute_driver_executable()[0]
    return subprocess.run([program, "--version"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not _drives():
        pytest.skip("Playwright's driver does not run here")
    with sync_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def opened(browser: Any, report: Path, **given: Any) -> Iterator[Any]:
    """A page that says nothing on the console and asks nothing of anybody."""
    shown = browser.new_page(**{"viewport": {"width": 1280, "height": 900}, **given})
    said: list[str] = []
    shown.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    shown.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(report.as_uri())
    yield shown
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    shown.close()


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    with opened(browser, report) as shown:
        yield shown


def test_marks_lie_over_their_page_where_the_finding_says(page: Any, report: Path) -> None:
    found = jobs.result(jobs.check(EXAMPLE, Settings(call="nsf-gc-24-556")))
    number, remark = next(
        (n, r) for n, r in enumerate(found.remarks, 1) if r.rule == "form/placeholder" and r.place.quote == "TBD"
    )
    box, size = remark.place.boxes[0], (612, 792)
    paper = page.locator(f"#p{box.page} img").bounding_box()
    mark = page.locator(f"#m{number} rect.hit").first.bounding_box()
    assert mark["x"] - paper["x"] == pytest.approx(box.x0 / size[0] * paper["width"], abs=2)
    assert mark["y"] - paper["y"] == pytest.approx(box.y0 / size[1] * paper["height"], abs=2)


def test_filters_filter_and_the_count_says_how_many(page: Any) -> None:
    whole = page.locator(".remark:visible").count()
    page.locator("input[value=info]").uncheck()
    page.locator("input[value=warning]").uncheck()
    shown = page.locator(".remark:visible")
    assert 0 < shown.count() < whole
    assert page.locator("#count").inner_text() == str(shown.count())
    assert page.locator(".remark.info:visible").count() == 0
    page.select_option("#family", "budget")
    assert {one.get_attribute("data-family") for one in page.locator(".remark:visible").all()} == {"budget"}


def test_the_language_is_switched_inside(page: Any) -> None:
    assert page.locator("#summary").inner_text() == "What to do first"
    page.click("#language")
    assert page.locator("#summary").inner_text() == "まず直すところ"


def test_nothing_of_a_picture_keeps_the_other_language(browser: Any, japanese: Path) -> None:
    with opened(browser, japanese) as shown:
        axis = shown.locator(".axis tspan tspan:visible").all_text_contents()
        assert any("年目" in word for word in axis)
        shown.click("#language")
        parts = shown.locator("h2, .ways, .legend, .filters, .counts").all_inner_texts()
        seen = " ".join([*parts, *shown.locator(".axis tspan tspan:visible").all_text_contents()])
        assert "Year 1" in seen
        assert "年目" not in seen
        labels = shown.eval_on_selector_all("[aria-label]", "all => all.map(e => e.getAttribute('aria-label'))")
        assert not [label for label in labels if "要修正" in label or "目次" in label]


def test_the_section_filter_hides_pages_without_a_match_and_is_undone(page: Any) -> None:
    name = page.locator(".sheet .remark").first.get_attribute("data-section")
    page.select_option("#section", name)
    shown = page.locator(".remark:visible")
    assert shown.count() > 0
    assert {one.get_attribute("data-section") for one in shown.all()} == {name}
    assert page.locator(".sheet:visible").count() < page.locator(".sheet").count()
    assert page.locator(".paper a[data-number]:visible").count() <= page.locator(".paper a[data-number]").count()
    page.click("#reset")
    assert page.locator(".remark:visible").count() == page.locator(".remark").count()


def test_a_mark_that_is_filtered_away_comes_back_when_its_remark_is_asked_for(page: Any) -> None:
    first = page.locator(".spots a").first
    page.locator("input[value=error]").uncheck()
    first.click()
    assert page.locator(".remark.now").is_visible()
    assert page.locator("input[value=error]").is_checked()


def test_keys_and_links_lead_to_remarks_and_back(page: Any) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".remark.now").get_attribute("data-number") == "2"
    page.keyboard.press("k")
    assert page.locator(".remark.now").get_attribute("data-number") == "1"
    mark = page.locator(".paper a[id]").first
    mark.focus()
    page.keyboard.press("Enter")
    number = page.locator(".remark.now").get_attribute("data-number")
    assert mark.get_attribute("id") == f"m{number}"
    page.keyboard.press("Enter")
    assert page.url.endswith(f"#m{number}")


def test_keys_can_be_switched_off(page: Any) -> None:
    page.locator("#keys").uncheck()
    page.keyboard.press("j")
    assert page.locator(".remark.now").count() == 0


def test_repeats_stand_side_by_side_and_their_other_places_show_on_the_page(browser: Any, japanese: Path) -> None:
    with opened(browser, japanese) as shown:
        remark = shown.locator(".remark[data-family=repeat]:has(a[data-echo])").first
        one, other = remark.locator(".pair > div").all()
        left, right = one.bounding_box(), other.bounding_box()
        assert left["y"] == right["y"]
        assert left["x"] + left["width"] <= right["x"]
        echo = shown.locator("#" + remark.locator("a[data-echo]").first.get_attribute("data-echo"))
        assert not echo.is_visible()
        remark.locator("a[data-echo]").first.focus()
        assert echo.is_visible()


def test_a_word_draft_without_a_layout_shows_its_text_with_marks(browser: Any, text: Path) -> None:
    with opened(browser, text) as shown:
        assert shown.locator("img").count() == 0
        remark = shown.locator(".sheet .remark").first
        mark = shown.locator(f"#m{remark.get_attribute('data-number')}")
        mark.click()
        assert shown.locator(".remark.now").get_attribute("id") == remark.get_attribute("id")
        assert shown.locator(".prose mark").count() > 10


def test_the_table_of_movements_is_copied(browser: Any, japanese: Path) -> None:
    with opened(browser, japanese) as shown:
        shown.click(".copy")
        assert shown.locator("#copied").inner_text() == "コピーしました"
        shown.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'there'}))")
        shown.focus("#there")
        shown.keyboard.press("Control+V")
        rows = shown.input_value("#there").strip().split("\n")
        assert len(rows) == 1 + shown.locator("#movements tbody tr").count()
        assert rows[0].split("\t")[:2] == ["氏名", "方向"]


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_shows_it_without_scrolling_sideways(
    browser: Any, report: Path, japanese: Path, text: Path, width: int
) -> None:
    for path in (report, japanese, text):
        with opened(browser, path, viewport={"width": width, "height": 700}) as shown:
            assert shown.evaluate("document.documentElement.scrollWidth") <= width, path.name


def test_it_prints_on_a4_page_by_page(browser: Any, report: Path, tmp_path: Path) -> None:
    import pypdfium2

    with opened(browser, report) as shown:
        sheets = shown.locator(".sheet:not(.clear)").count()
        shown.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True, print_background=True)
    document = pypdfium2.PdfDocument(tmp_path / "print.pdf")
    try:
        assert {(round(page.get_width()), round(page.get_height())) for page in document} == {(595, 842)}
        texts = [page.get_textpage().get_text_bounded() for page in document]
        assert len(texts) >= sheets
        assert "What to do first" in texts[0]
        assert not any("Keys:" in text for text in texts)
    finally:
        document.close()


@pytest.mark.skipif(not os.environ.get("AXE"), reason="AXE does not name axe-core's axe.min.js")
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(browser: Any, report: Path, japanese: Path, text: Path, width: int) -> None:
    for path in (report, japanese, text):
        context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
        shown = context.new_page()
        shown.goto(path.as_uri())
        shown.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        shown.evaluate(Path(os.environ["AXE"]).read_text("utf-8"))
        found = shown.evaluate(
            "axe.run().then(r => r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)]))"
        )
        context.close()
        assert found == [], path.name
