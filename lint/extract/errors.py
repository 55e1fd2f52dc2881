"""Why a file could not be read, in one line that says what to do."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file that cannot be checked.

    Args:
        en: what is wrong and what to do, one line, without the file's name.
        ja: the same in Japanese.

    """

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self.en = en
        self.ja = ja

    def say(self, language: str) -> str:
        """The line in ``language`` ("ja" or "en")."""
        return self.ja if language == "ja" else self.en
