"""Why an annotated copy could not be written, in one line that says what to do instead."""

from __future__ import annotations


class AnnotationError(Exception):
    """A draft that can be checked but not given back with remarks in it.

    Args:
        en: what stands in the way and what to do, one line, without the file's name.
        ja: the same in Japanese.

    """

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self.en = en
        self.ja = ja

    def say(self, language: str) -> str:
        """The line in ``language`` ("ja" or "en")."""
        return self.ja if language == "ja" else self.en
