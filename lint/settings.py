"""What a user prefers: the call, which rules run, how strict, and what is silenced."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from pathlib import Path
from typing import Annotated, Any, Literal

from lint.records import Filled, record


class SettingsError(Exception):
    """Settings that cannot be used; the text is one line for the user."""


SeverityName = Literal["error", "warning", "info", "question"]
WRITTEN = {"fail_on": "fail-on", "language": "lang", "exact_pages": "exact-pages"}
"""Settings whose name in a configuration file differs from their field's."""


@record
class Silence:
    """A passage that a rule shall not speak of, with the reason and until when."""

    rule: str
    quote: str | None = None
    """Words of the finding's quote; without it the rule is silenced in the whole draft."""
    file: str | None = None
    """Glob over the draft's path."""
    reason: Annotated[str, Filled()]
    until: dt.date


@record
class Limits:
    """Bounds of reading and checking one file, each of which ends in a one-line error."""

    seconds: float = 60
    megabytes: int = 2048
    pages: int = 1000
    """Pages of a PDF."""
    characters: int = 12_000_000
    """Characters of text."""
    unpacked_megabytes: int = 300
    """Size of a .docx when unpacked."""


@record
class Settings:
    """The settings of one run; paths are absolute once loaded."""

    call: str | None = None
    form: Path | None = None
    override: dict[str, Any] = field(default_factory=dict)
    """Values of the call that the user knows better, nested as in a profile."""
    select: tuple[str, ...] = ()
    """Rule ids or families; empty: all."""
    ignore: tuple[str, ...] = ()
    severities: dict[str, SeverityName | Literal["off"]] = field(default_factory=dict)
    options: dict[str, dict[str, Any]] = field(default_factory=dict)
    silence: tuple[Silence, ...] = ()
    baseline: Path | None = None
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    language: Literal["ja", "en", "auto"] = "auto"
    exact_pages: bool = True
    limits: Limits = Limits()
    today: dt.date | None = None
    """The day that deadlines and expiry dates are compared with; the machine's own by default."""
