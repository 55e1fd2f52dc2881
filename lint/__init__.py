"""proposal-lint: reads a research proposal before its reviewers do, and gives it back annotated."""

__version__ = "0.1.0"
