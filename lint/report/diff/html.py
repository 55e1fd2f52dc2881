"""A comparison of two drafts as one self-contained page: no script, nothing from elsewhere."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lint import __version__
from lint.compare import Comparison, Pair
from lint.report import words
from lint.report.diff.words import MARKS, ORDER, TITLES, groups, language_of, passage, severities, verdict, where
from lint.result import Remark

TEMPLATE = Path(__file__).with_name("diff.html.j2")


def render(comparison: Comparison, *, language: str = "auto") -> str:
    """The page.

    Args:
        comparison: what to show.
        language: "ja", "en", or "auto" for the later draft's own.

    """
    from jinja2 import Environment, StrictUndefined

    language = language_of(comparison, language)
    shelf = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found = groups(comparison)
    return shelf.from_string(TEMPLATE.read_text("utf-8")).render(
        language=language,
        ja=language == "ja",
        version=__version__,
        nonce=hashlib.sha256(f"{comparison.old.path}|{comparison.new.path}".encode()).hexdigest()[:24],
        call=comparison.new.call,
        old=words.plain(comparison.old.path),
        new=words.plain(comparison.new.path),
        verdict=verdict(comparison, language),
        kinds=[
            {
                "id": kind,
                "title": TITLES[language][kind],
                "mark": MARKS[kind],
                "severities": severities([remark for remark, _ in found[kind]], language),
                "entries": [_entry(kind, remark, pair, comparison, language) for remark, pair in found[kind]],
            }
            for kind in ORDER
        ],
    )


def _entry(kind: str, remark: Remark, pair: Pair | None, comparison: Comparison, language: str) -> dict[str, object]:
    exact = (comparison.old if kind == "fixed" else comparison.new).pages_exact
    return {
        "rule": remark.rule,
        "severity": remark.severity,
        "label": f"{words.MARKS[language][remark.severity]} {words.LABELS[language][remark.severity]}",
        "where": where(remark.place, exact, language),
        "quote": words.plain(remark.place.quote),
        "message": words.plain(remark.message),
        "suggestion": words.plain(remark.suggestion or "") if kind != "fixed" else "",
        "followed": passage(pair, comparison, language) if pair else None,
        "was": words.plain(pair.old.place.quote) if pair and pair.old.place.quote != remark.place.quote else "",
    }
