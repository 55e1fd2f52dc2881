"""How a draft covers the call's themes, as plain data, for the contract's JSON."""

from __future__ import annotations

from typing import Any

from lint.analyse.themes.coverage import SHOWN
from lint.draft import Draft

QUOTED = 240
"""Characters of a sentence that are quoted."""


def themes(draft: Draft) -> dict[str, Any]:
    """For each theme of the call its score (0 to 1), the verdict, and the sentences that show it, best first.

    Nothing is said of a draft in another language than Japanese and English.
    """
    if not draft.sentences or not draft.is_supported:
        return {}
    found = {}
    for name, coverage in draft.coverage.items():
        spans = [*coverage.rows, *(draft.sentences[i].span for i in coverage.evidence)][:SHOWN]
        found[name] = {
            "score": coverage.score,
            "verdict": coverage.verdict,
            "evidence": [
                {"page": draft.document.page(span.start), "quote": " ".join(draft.quote(span).split())[:QUOTED]}
                for span in spans
            ],
        }
    return found
