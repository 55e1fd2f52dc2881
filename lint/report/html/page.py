"""The report people would rather look at: one HTML file with the draft's pages, its remarks and its plan in pictures.

Nothing in it reaches outside: pictures are data, style and script have a nonce, and the page's own policy forbids
everything else.  Both languages are in the file; a button changes between them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import __version__
from lint.draft import Draft
from lint.report import priorities, words
from lint.report.html import items as html_items
from lint.report.html import pictures as html_pictures
from lint.report.html import plan as html_plan
from lint.report.html import shares as html_shares
from lint.report.html import sheets as html_sheets
from lint.report.html.words import LACKING, TEXT, UNITS
from lint.result import FileResult, Place
from lint.rules.mobility.plans import begins

if TYPE_CHECKING:
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
REMARK = 1_200
"""Bytes of a remark's markup besides its words, about."""


def render(path: Path, draft: Draft, ja: FileResult, en: FileResult, *, language: str) -> bytes:
    """The report of one draft.

    Args:
        path: the draft's file.
        draft: the draft as read.
        ja: its result in Japanese.
        en: the same in English, remark by remark.
        language: "ja" or "en": what is shown first.

    """
    data = path.read_bytes()
    pdf, placed = _laid(path, draft)
    items = html_items.items(ja, en, placed)
    shown: list[html_pictures.Picture] = []
    if pdf is not None:
        wanted = [item.place.page for item in items if item.place.page]
        shown = html_pictures.pictures(pdf, wanted, _weight(items))
    headings = {section.heading.start for section in draft.sections}
    sheets = html_sheets.pages(shown, items) if shown else html_sheets.text(draft.document, items, headings)
    crowds, others = html_items.crowds(items)
    on_sheets = {item.number for sheet in sheets for item in sheet.items}
    profile = draft.profile
    first, last = begins(draft)
    near = profile.mobility.near_years
    asked = profile.budget.network_share
    content: dict[str, Any] = {
        "name": words.plain(path.name),
        "call": (profile.title.say("ja") or profile.id, profile.title.say("en") or profile.id),
        "digest": hashlib.sha256(data).hexdigest(),
        "result": ja,
        "items": items,
        "tally": {name: sum(item.severity == name for item in items) for name in words.SEVERITIES},
        "verdict": priorities.verdict(ja.remarks),
        "busy": html_items.busy(items, ja.pages),
        "tasks": {name: html_items.tasks(others, name) for name in words.SEVERITIES},
        "crowds": crowds,
        "sheets": sheets,
        "drawn": bool(shown),
        "elsewhere": [item for item in items if item.number not in on_sheets],
        "undrawn": (ja.pages or 0) - len(shown) if shown else 0,
        "sections": list(dict.fromkeys(item.section for item in items if item.section)),
        "timeline": html_plan.timeline(
            ja.mobility,
            first,
            last,
            near_years=int(near.value) if near is not None else 2,
            year_starts=profile.schedule.year_starts,
        ),
        "money": html_shares.money(ja.budget, None if asked is None else asked.value),
        "themes": html_shares.themes(
            ja.themes,
            [
                (theme.id, (theme.title.say("ja"), theme.title.say("en")))
                for theme in (*profile.themes.topics, *profile.themes.crosscutting)
            ],
            ja.pages,
        ),
        "rooms": html_shares.rooms(draft),
    }
    return _filled(content, language).encode("utf-8", "replace")


def _laid(path: Path, draft: Draft) -> tuple[Path | bytes | None, Callable[[Place], Place]]:
    """The pages to draw, and what finds a place on them."""
    document = draft.document
    if document.format == "pdf":
        return path, lambda place: place
    if document.format == "docx" and document.pages_exact:
        pdf = html_pictures.layout(path, document)
        if pdf is not None:
            return pdf, html_pictures.Finder(document, pdf).placed
    return None, lambda place: place


def _weight(items: Sequence[html_items.Item]) -> int:
    """Bytes that the remarks take in the file, about."""
    return sum(
        REMARK + 2 * len(f"{one.message}{one.suggestion}{item.place.quote}".encode())
        for item in items
        for one in (item.ja, item.en)
    )


def _filled(content: Mapping[str, Any], language: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def both(japanese: object, english: object) -> Markup:
        return Markup('<span class="ja" lang="ja">{}</span><span class="en" lang="en">{}</span>').format(
            words.plain(str(japanese)), words.plain(str(english))
        )

    def lettered(japanese: object, english: object) -> Markup:
        """The same within a picture."""
        return Markup('<tspan class="ja">{}</tspan><tspan class="en">{}</tspan>').format(
            words.plain(str(japanese)), words.plain(str(english))
        )

    def say(key: str) -> Markup:
        return both(*TEXT[key])

    def counted(number: float, unit: str) -> Markup:
        """A number with what it counts: one page, two pages."""
        japanese, english = UNITS[unit]
        shown = f"{number:,g}"
        return both(f"{shown} {japanese}", f"{shown} {english if number != 1 else english.removesuffix('s')}")

    def label(japanese: str, english: str) -> Markup:
        return Markup('aria-label="{}" data-ja="{}" data-en="{}"').format(
            words.plain(japanese if language == "ja" else english), words.plain(japanese), words.plain(english)
        )

    source = "".join((TEMPLATES / name).read_text("utf-8") for name in ("report.css", "report.js"))
    environment.globals.update(
        both=both,
        lettered=lettered,
        say=say,
        label=label,
        named=lambda key: label(*TEXT[key]),
        plain=words.plain,
        harmless=words.harmless,
        clipped=words.clipped,
        text=TEXT,
        counted=counted,
        families=priorities.FAMILIES,
        lacking=LACKING,
        labels=words.LABELS,
        severities=words.SEVERITIES,
        language=language,
        version=__version__,
        period=html_plan.period,
        nonce=hashlib.sha256((source + content["digest"]).encode()).hexdigest()[:24],
    )
    return environment.get_template("report.html").render(content)
