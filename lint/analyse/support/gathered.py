"""All the grants that a draft tells, in tables, on lines of labels, in lists and in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.structure.grids import Grid
from lint.analyse.support.grants import Grant, grants, listed
from lint.analyse.support.labelled import labelled
from lint.analyse.support.told import narrated
from lint.document import Document, Span
from lint.spans import Spans


def gathered(document: Document, grids: Sequence[Grid], parts: Sequence[Span]) -> tuple[Grant, ...]:
    """The grants of a draft; lists are read where no table tells any, and sentences beside both.

    Args:
        document: the draft.
        grids: its tables.
        parts: where it speaks of other funding.

    """
    found = grants(document, grids, parts)
    tables = [table.span for table in document.tables]
    for part in parts:
        found += labelled(document, part, Spans([*tables, *(grant.span for grant in found)]))
    for part in parts if not found else ():
        found += listed(document, part, tables)
    for part in parts:
        found += narrated(document, part, Spans([*tables, *(grant.span for grant in found)]))
    return found
