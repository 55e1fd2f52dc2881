"""Results made by hand for the tests of reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lint.document import Box
from lint.result import FileResult, Place, Remark


def remark(
    rule: str = "mobility/traveller-unnamed",
    severity: str = "error",
    message: str = "渡航者の実名がありません。審査では、行ける人がチームにいるかが見られます。",
    suggestion: str | None = "「助教・山田花子」のように、実名で書いてください。",
    *,
    page: int | None = 5,
    section: str | None = "3-2 渡航計画",
    quote: str = "ポスドク1名を",
    boxes: tuple[Box, ...] = (),
    start: int | None = 100,
    related: tuple[Place, ...] = (),
    source: str | None = None,
    data: Mapping[str, Any] | None = None,
    fingerprint: str = "0123456789abcdef",
) -> Remark:
    place = Place(page, section, quote, boxes, start, None if start is None else start + len(quote))
    return Remark(rule, severity, message, suggestion, place, related, "R17", source, True, data or {}, fingerprint)


def whole(
    rule: str = "form/document-length", severity: str = "warning", message: str = "全体で12ページあります。"
) -> Remark:
    """A remark on the draft as a whole, without a place."""
    return remark(rule, severity, message, None, page=None, section=None, quote="", start=None)


def result(*remarks: Remark, path: str = "draft.docx", **fields: Any) -> FileResult:
    given: dict[str, Any] = {"format": "docx", "pages": 12, "pages_exact": True, "language": "ja", **fields}
    return FileResult(path, "jst-aspire-gc-2024", remarks=tuple(remarks), **given)
