"""Drafts written by hand, one by one, as fourteen applicants might; the product had not been looked at.

Each is there twice, ``NAME.clean.md`` and ``NAME.faulty.md``; ``NAME.json`` is the truth about both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def truths() -> Iterator[dict[str, Any]]:
    """The truth of every draft, as :func:`corpora.build.build` tells it; ``file`` lies in :data:`FOLDER`."""
    for path in sorted(FOLDER.glob("*.json")):
        both = json.loads(path.read_text("utf-8"))
        for kind in ("faulty", "clean"):
            faults = both["faults"] if kind == "faulty" else []
            name = f"{both['name']}.{kind}"
            yield {**both, "name": name, "file": f"{name}.md", "movements": both["movements"][kind], "faults": faults}
