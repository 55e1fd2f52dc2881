"""Drafts written by hand, one by one, as twenty-four applicants might; the product had not been looked at.

Each is there twice, ``NAME.clean.md`` and ``NAME.faulty.md``; ``NAME.json`` is the truth about both. Where the truth
says ``docx``, the draft is a Word file laid out from that text by :mod:`corpora.blind.word`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpora.blind import word

FOLDER = Path(__file__).parent


def truths() -> Iterator[dict[str, Any]]:
    """The truth of every draft, as :func:`corpora.build.build` tells it; ``text`` lies in :data:`FOLDER`."""
    for path in sorted(FOLDER.glob("*.json")):
        both = json.loads(path.read_text("utf-8"))
        for kind in ("faulty", "clean"):
            faults = both["faults"] if kind == "faulty" else []
            name = f"{both['name']}.{kind}"
            files = {"text": f"{name}.md", "file": f"{name}.{both.get('format', 'md')}"}
            yield {**both, **files, "name": name, "movements": both["movements"][kind], "faults": faults}


def drafts(folder: Path, truths: Sequence[dict[str, Any]]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each draft as the file that it is handed in as, with its truth; Word files are made in ``folder``."""
    for truth in truths:
        path = FOLDER / truth["text"]
        if truth["file"] != truth["text"]:
            path = folder / truth["file"]
            word.write((FOLDER / truth["text"]).read_text("utf-8"), path)
        yield path, truth
