"""What holds for the truth beside any draft written by hand: its words stand in the draft, its faults are of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lint.linter import chosen
from lint.settings import Settings
from models.evaluate import folded

Truth = dict[str, Any]


def unpaired(folder: Path, truths: Iterable[Truth]) -> set[str]:
    """The drafts of a folder without a truth, and those that a truth tells of and that are not there."""
    return {path.name for path in folder.glob("*.md")} ^ {truth["text"] for truth in truths}


def unsaid(truth: Truth, words: str) -> Iterator[str]:
    """What a truth tells of the stays and the planted faults that does not stand in the words of its draft, folded."""
    for stay in truth["movements"]:
        told = [[stay["task"]] if stay["task"] is not None else [], stay["spellings"], stay["spelt"]]
        yield from (ways[0] for ways in told if not _stands(ways, words))
    yield from (fault["words"][0] for fault in truth["faults"] if not _stands(fault["words"], words))


def unknown(truth: Truth) -> set[str]:
    """The rules of a truth's faults that there are not."""
    named = {rule for fault in truth["faults"] for rule in (fault["rule"], *fault["also"])}
    return named - {rule.id for rule in chosen(Settings())}


def _stands(ways: list[str], words: str) -> bool:
    """Whether one of several ways to say something stands there; nothing to say stands anywhere."""
    return not ways or any(folded(way) in words for way in ways)
