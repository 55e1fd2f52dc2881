"""The command line: ``proposal-lint``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from lint import calls, linter
from lint.extract.errors import UnreadableError
from lint.report import json
from lint.settings import Settings


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (placeholder of the thin line)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    settings = Settings.model_validate({"call": arguments[2]} if len(arguments) > 2 else {})
    try:
        sys.stdout.write(json.render([linter.check(Path(arguments[1]), settings)]))
    except (UnreadableError, calls.ProfileError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0
