"""The expressions of a profile, written as a person writes them and read as text is compared: narrow, in lower case."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

FOLDED = {"headings", "terms", "eligible", "ineligible"}
"""Patterns that are compared with NFKC text in lower case."""
PATTERNS = FOLDED | {"outdated", "guide_phrases", "pattern"}
"""Fields that hold regular expressions."""


def as_compared(data: Any, field: str = "") -> Any:
    r"""The data of a profile with its patterns as text is compared: 「ＲＡ（任期付）」 is found as "ra(任期付)".

    >>> as_compared({"headings": ["Research（Plan）"], "title": "Research"})
    {'headings': ['research\\(plan\\)'], 'title': 'Research'}
    """
    if isinstance(data, dict):
        return {key: as_compared(value, str(key) if key != "value" else field) for key, value in data.items()}
    if isinstance(data, list):
        return [as_compared(value, field) for value in data]
    if isinstance(data, str) and field in PATTERNS:
        return re.sub(r"\\.|\(\?P|[^\\]", lambda match: _character(match[0], field in FOLDED), data, flags=re.S)
    return data


def _character(written: str, lower: bool) -> str:
    """A character of a pattern, or one behind a stroke; what becomes a sign of expressions only when narrow is none."""
    if written.isascii():
        return written.lower() if lower and len(written) == 1 else written
    narrow = unicodedata.normalize("NFKC", written)
    if narrow != written:
        narrow = re.escape(narrow)
    return narrow.lower() if lower else narrow
