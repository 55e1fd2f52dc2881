"""Drafts written by hand as outsiders of many fields would, a part of them laid out in Word or as PDF.

Each is there twice, ``NAME.clean.md`` and ``NAME.faulty.md``; ``NAME.json`` is the truth about both. Where the truth
says ``docx`` or ``pdf``, the draft is a Word file that :mod:`corpora.blind.word` lays out from that text, or
LibreOffice's PDF of it; neither is kept in the repository. A call that ends in ``.toml`` is a profile in ``calls/``, of
a funder that the product does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpora.blind.word import write
from corpora.drafts.write import office

FOLDER = Path(__file__).parent
PARTS = (
    "first",
    "last",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
)
"""The set came in these parts; each was run blind once before anybody looked at its failures."""


def truths(part: str | None = None) -> Iterator[dict[str, Any]]:
    """The truth of every draft, as :func:`corpora.build.build` tells it; ``text`` lies in :data:`FOLDER`.

    Args:
        part: one of :data:`PARTS`; all without.

    """
    for path in sorted(FOLDER.glob("*.json")):
        both = json.loads(path.read_text("utf-8"))
        if part is not None and both["part"] != part:
            continue
        for kind in ("faulty", "clean"):
            faults = both["faults"] if kind == "faulty" else []
            name = f"{both['name']}.{kind}"
            files = {"text": f"{name}.md", "file": f"{name}.{both['format']}"}
            call = str(FOLDER / "calls" / both["call"]) if both["call"].endswith(".toml") else both["call"]
            yield {**both, **files, "call": call, "name": name, "movements": both["movements"][kind], "faults": faults}


def drafts(folder: Path, truths: Sequence[dict[str, Any]]) -> list[tuple[Path, dict[str, Any]]]:
    """Each draft as the file that it is handed in as, with its truth; what is not Markdown is made in ``folder``."""
    made: list[tuple[Path, dict[str, Any]]] = []
    printed: list[Path] = []
    for truth in truths:
        path = FOLDER / truth["text"]
        if truth["format"] != "md":
            path = folder / truth["file"]
            document = path.with_suffix(".docx")
            write((FOLDER / truth["text"]).read_text("utf-8"), document)
            if truth["format"] == "pdf":
                printed.append(document)
        made.append((path, truth))
    office(printed, folder)
    return made
