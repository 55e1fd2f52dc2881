"""What options can be set to."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What ``check`` can print or write."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


class Reading(StrEnum):
    """What ``extract`` can print."""

    JSON = "json"
    TEXT = "text"


class Plan(StrEnum):
    """What ``mobility`` can print."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Weighing(StrEnum):
    """What ``diff`` can print."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Language(StrEnum):
    """Language of messages."""

    JA = "ja"
    EN = "en"
    AUTO = "auto"
