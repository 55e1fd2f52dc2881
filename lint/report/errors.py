"""Why an annotated copy cannot be written, in one line that says what to do instead."""

from __future__ import annotations

from lint.extract.errors import UnreadableError


class AnnotationError(UnreadableError):
    """A draft that can be checked but not annotated."""
