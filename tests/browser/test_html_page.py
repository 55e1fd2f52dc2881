"""The HTML report in a real browser: Debian's Chromium, driven by Playwright; skipped where either is absent.

``AXE`` in the environment names axe-core's ``axe.min.js`` (``npm install axe-core``) for the accessibility check.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lint import jobs, settings

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "nsf-gc-draft.pdf"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answer = jobs.report_html(EXAMPLE, settings.Settings(call="nsf-gc-24-556"), "auto")
    path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_bytes(jobs.annotated(answer))
    return path


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


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    shown = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=False)
    said: list[str] = []
    shown.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    shown.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(report.as_uri())
    yield shown
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    shown.close()


def test_marks_lie_over_their_page_where_the_finding_says(page: Any, report: Path) -> None:
    found = jobs.result(jobs.check(EXAMPLE, settings.Settings(call="nsf-gc-24-556")))
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


def test_a_phone_shows_it_without_scrolling_sideways(page: Any) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.skipif(not os.environ.get("AXE"), reason="AXE does not name axe-core's axe.min.js")
def test_axe_finds_no_violation(browser: Any, report: Path) -> None:
    context = browser.new_context(bypass_csp=True)
    shown = context.new_page()
    shown.goto(report.as_uri())
    shown.evaluate(Path(os.environ["AXE"]).read_text("utf-8"))
    found = shown.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)]))")
    context.close()
    assert found == []
