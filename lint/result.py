"""The result of a check as plain data: what every report is made from, and the contract's JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from datetime import date
from typing import Any

from lint.document import Box
from lint.records import built


def folded(text: str) -> str:
    """NFKC, lower case, without white space: how quotes are compared."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


@dataclass(frozen=True)
class Place:
    """Where words stand: page, section and the words themselves."""

    page: int | None
    section: str | None
    quote: str
    boxes: tuple[Box, ...] = ()
    start: int | None = None
    """Offset in the document's text, for annotators; the same run read the same text."""
    end: int | None = None


@dataclass(frozen=True)
class Remark:
    """A finding in words, at its place."""

    rule: str
    severity: str
    message: str
    suggestion: str | None
    place: Place
    related: tuple[Place, ...]
    requirement: str
    source: str | None
    verified: bool
    data: Mapping[str, Any]
    fingerprint: str
    paragraph: Place | None = None
    """The paragraph that the words stand in, by which reports group small remarks."""

    def json(self) -> dict[str, Any]:
        """The contract's JSON object."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "suggestion": self.suggestion,
            "page": self.place.page,
            "section": self.place.section,
            "quote": self.place.quote,
            "boxes": [asdict(box) for box in self.place.boxes],
            "related": [{"page": r.page, "section": r.section, "quote": r.quote} for r in self.related],
            "requirement": self.requirement,
            "source": self.source,
            "verified": self.verified,
            "data": dict(self.data),
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True)
class FileResult:
    """What was found in one file; ``error`` says in one line why nothing was."""

    path: str
    call: str
    format: str | None = None
    pages: int | None = None
    pages_exact: bool = False
    language: str | None = None
    error: str | None = None
    notes: tuple[str, ...] = ()
    """Doubts for the person at the terminal (standard error), not part of the contract's findings."""
    remarks: tuple[Remark, ...] = ()
    silenced: int = 0
    mobility: tuple[Mapping[str, Any], ...] = ()
    themes: Mapping[str, Any] = field(default_factory=dict)
    budget: Mapping[str, Any] | None = None

    def json(self) -> dict[str, Any]:
        """The contract's JSON object."""
        return {
            "path": self.path,
            "format": self.format,
            "pages": self.pages,
            "pages_exact": self.pages_exact,
            "language": self.language,
            "error": self.error,
            "findings": [remark.json() for remark in self.remarks],
            "mobility": [dict(movement) for movement in self.mobility],
            "themes": dict(self.themes),
            "budget": None if self.budget is None else dict(self.budget),
        }

    def worst(self) -> str | None:
        """The worst severity among the remarks."""
        order = ("error", "warning", "info", "question")
        return min((remark.severity for remark in self.remarks), key=order.index, default=None)


def packed(result: FileResult) -> bytes:
    """A result as one line of JSON, which crosses process borders; read with :func:`unpacked`."""
    return json.dumps(result, default=_plain, separators=(",", ":")).encode()


def _plain(value: Any) -> Any:
    """What JSON has no form for, in one that it has.

    Raises:
        TypeError: there is none.

    """
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def unpacked(line: bytes) -> FileResult:
    """The result of a line that :func:`packed` made."""
    result: FileResult = built(FileResult, json.loads(line))
    return result
