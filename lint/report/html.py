"""The report people would rather look at: one HTML file with the draft's pages, its remarks and its plan in pictures.

Nothing in it reaches outside: pictures are data, the one script has a nonce, and the page's own policy forbids
everything else.  Both languages are in the file; a button changes between them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from lint import __version__
from lint.document import Document, Span
from lint.draft import Draft
from lint.report import html_pictures, html_plan, words
from lint.report.html_words import FAMILIES, LACKING, TEXT, UNITS
from lint.result import FileResult, Place, Remark


@dataclass(frozen=True, slots=True)
class Item:
    """A remark in both languages, with its number."""

    number: int
    ja: Remark
    en: Remark
    place: Place
    related: tuple[Place, ...]
    title: tuple[str, str]

    @property
    def severity(self) -> str:
        """How much it matters."""
        return self.ja.severity

    @property
    def family(self) -> str:
        """The rule's family."""
        return self.ja.rule.split("/")[0]

    @property
    def section(self) -> str:
        """The section it stands in, or nothing."""
        return self.place.section or ""


def render(path: Path, draft: Draft, ja: FileResult, en: FileResult, *, language: str) -> bytes:
    """The report of one draft.

    Args:
        path: the draft's file.
        draft: the draft as read.
        ja: its result in Japanese.
        en: the same in English, remark by remark.
        language: "ja" or "en": what is shown first.

    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    document = draft.document
    finder, shown = None, []
    wanted = [remark.place.page for remark in ja.remarks if remark.place.page]
    if document.format == "pdf":
        shown = html_pictures.pictures(path, wanted)
    elif document.format == "docx" and document.pages_exact:
        pdf = html_pictures.layout(path, document)
        if pdf is not None:
            finder = html_pictures.Finder(document, pdf)
            shown = html_pictures.pictures(pdf, wanted)
    items = _items(ja, en, finder)
    drawn = {picture.page for picture in shown}
    pages = [(picture, [item for item in items if item.place.page == picture.page]) for picture in shown]
    source = "".join(
        (Path(__file__).parent / "templates" / name).read_text("utf-8") for name in ("report.css", "report.js")
    )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def say(key: str) -> Markup:
        return both(*TEXT[key])

    def both(japanese: object, english: object) -> Markup:
        return Markup('<span class="ja" lang="ja">{}</span><span class="en" lang="en">{}</span>').format(
            _plain(str(japanese)), _plain(str(english))
        )

    template = environment.get_template("report.html")
    profile = draft.profile
    start = profile.schedule.start
    made = template.render(
        say=say,
        both=both,
        plain=_plain,
        text=TEXT,
        labels=words.LABELS,
        families=FAMILIES,
        lacking=LACKING,
        language=language,
        name=_plain(path.name),
        call=(profile.title.say("ja") or profile.id, profile.title.say("en") or profile.id),
        version=__version__,
        digest=digest,
        nonce=hashlib.sha256((source + digest).encode()).hexdigest()[:24],
        result=ja,
        severities=words.SEVERITIES,
        tally={name: sum(item.severity == name for item in items) for name in words.SEVERITIES},
        first=_first(items),
        items=items,
        pages=pages,
        elsewhere=[item for item in items if item.place.page not in drawn],
        undrawn=(ja.pages or 0) - len(shown) if shown else 0,
        lines=[] if shown else list(_lines(document, items)),
        sections=list(dict.fromkeys(item.section for item in items if item.section)),
        timeline=html_plan.timeline(
            ja.mobility, None if start is None else start.value.year * 12 + start.value.month - 1
        ),
        money=html_plan.money(
            ja.budget, None if profile.budget.network_share is None else profile.budget.network_share.value
        ),
        themes=_themes(ja, draft),
        rooms=_rooms(draft),
    )
    return made.encode("utf-8", "replace")


def _plain(text: str) -> str:
    return words.plain(text)


def _items(ja: FileResult, en: FileResult, finder: html_pictures.Finder | None) -> list[Item]:
    from lint.rules import rules

    titles = {rule.id: (rule.ja, rule.en) for rule in rules()}

    def placed(place: Place) -> Place:
        return finder.placed(place) if finder else place

    return [
        Item(
            number,
            one,
            other,
            placed(one.place),
            tuple(placed(place) for place in one.related),
            titles.get(one.rule, (one.rule, one.rule)),
        )
        for number, (one, other) in enumerate(zip(ja.remarks, en.remarks, strict=True), 1)
    ]


def _first(items: Sequence[Item]) -> list[tuple[str, list[tuple[tuple[str, str], list[Item]]]]]:
    """What to do first: by severity and rule; mere notes are left to the pages."""
    told = []
    for severity in ("error", "warning", "question"):
        groups: dict[str, list[Item]] = {}
        for item in items:
            if item.severity == severity:
                groups.setdefault(item.ja.rule, []).append(item)
        if groups:
            told.append((severity, [(group[0].title, group) for group in groups.values()]))
    return told


def _lines(document: Document, items: Sequence[Item]) -> list[list[tuple[str, list[Item], list[Item]]]]:
    """The text block by block, cut where a mark begins or ends: (words, marks over them, marks that begin)."""
    spans = [
        (Span(item.place.start, item.place.end), item)
        for item in items
        if item.place.start is not None and item.place.end is not None
    ]
    lines = []
    for block in document.blocks:
        here = [(span, item) for span, item in spans if span.overlaps(block.span)]
        cuts = {block.span.start, block.span.end}
        for span, _ in here:
            cuts |= {max(span.start, block.span.start), min(span.end, block.span.end)}
        edges = sorted(cuts)
        parts = []
        for left, right in pairwise(edges):
            over = [item for span, item in here if span.start <= left and right <= span.end]
            begin = [item for span, item in here if max(span.start, block.span.start) == left]
            parts.append((document.text[left:right], over, begin))
        if parts:
            lines.append(parts)
    return lines


def _themes(result: FileResult, draft: Draft) -> list[dict[str, Any]]:
    asked = {theme.id: theme for theme in (*draft.profile.themes.topics, *draft.profile.themes.crosscutting)}
    rows = []
    for name, found in result.themes.items():
        if not isinstance(found, Mapping) or not isinstance(found.get("score"), int | float):
            continue
        theme = asked.get(name)
        title = (theme.title.say("ja"), theme.title.say("en")) if theme else ("", "")
        evidence = [one for one in found.get("evidence") or () if isinstance(one, Mapping)]
        rows.append({"id": name, "title": title, "score": float(found["score"]), "evidence": evidence})
    return rows


def _rooms(draft: Draft) -> list[dict[str, Any]]:
    from lint.analyse.rooms import printed_rooms, rooms

    asked = list(rooms(draft.document, draft.profile, draft.parts, draft.authored))
    known = {room.section.heading for room in asked}
    printed = printed_rooms(draft.document, draft.sections, draft.authored)
    return [
        {
            "title": room.title,
            "unit": UNITS[room.unit],
            "taken": round(room.taken, 1),
            "limit": room.limit.value,
            "over": room.over,
            "fill": min(room.taken / room.limit.value, 1.0) if room.limit.value else 1.0,
            "exact": room.exact,
        }
        for room in (*asked, *(room for room in printed if room.section.heading not in known))
    ]
