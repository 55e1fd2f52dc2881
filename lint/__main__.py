"""``python -m lint`` is ``proposal-lint``."""

from lint.command import main

if __name__ == "__main__":
    raise SystemExit(main())
