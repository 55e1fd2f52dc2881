"""Small edits of the clean drafts written blind, each of which plants one fault or is harmless.

``en-1``, ``en-2``, ``en-3``, ``ja-1`` and ``ja-2`` were written by people who had not seen the product, the others by
those who mended its rules, before each mend.  Each line of the ``.jsonl`` files is an :class:`Edit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpora import blind

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Edit:
    """One change of a draft."""

    name: str
    """The file and the line it stands in."""
    draft: str
    """The pair of :mod:`corpora.blind` whose clean twin is changed."""
    rule: str | None
    """The rule that must speak; None where nothing may."""
    edits: tuple[tuple[str, str], ...]
    """Words, each of which stands once in the draft, and what stands there instead."""
    words: tuple[str, ...]
    """Words that stand where the fault does; one of them must stand there."""
    also: tuple[str, ...]
    """Rules that speak rightly of the same change."""
    why: str

    def truth(self) -> dict[str, Any]:
        """The truth about the draft, with the fault planted."""
        truth = _truths()[f"{self.draft}.clean"]
        fault = {"rule": self.rule, "words": self.words, "also": self.also}
        return {**truth, "name": f"{self.name} {self.draft}", "faults": [fault] if self.rule else []}

    def text(self) -> str:
        """The changed draft.

        Raises:
            ValueError: words to be changed do not stand in it once.

        """
        text = (blind.FOLDER / f"{self.draft}.clean.md").read_text("utf-8")
        for old, new in self.edits:
            if text.count(old) != 1:
                raise ValueError(f"{self.name}: {old!r} stands {text.count(old)} times in {self.draft}")
            text = text.replace(old, new)
        return text


@cache
def _truths() -> dict[str, dict[str, Any]]:
    return {truth["name"]: truth for truth in blind.truths()}


def edits() -> Iterator[Edit]:
    """All edits, file by file."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            told = json.loads(line)
            yield Edit(
                f"{path.stem}:{number}",
                told["draft"],
                told["rule"],
                tuple((old, new) for old, new in told["edits"]),
                tuple(told["words"]),
                tuple(told.get("also", ())),
                told["why"],
            )
