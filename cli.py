"""The command line in a checkout: what ``proposal-lint`` does, plus the workshop's commands."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from lint.command import main

if __name__ == "__main__":
    raise SystemExit(main())
