"""What a user prefers: the call, which rules run, how strict, and what is silenced."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class SettingsError(Exception):
    """Settings that cannot be used; the text is one line for the user."""


SeverityName = Literal["error", "warning", "info", "question"]


class Silence(BaseModel):
    """A passage that a rule shall not speak of, with the reason and until when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str
    quote: str | None = None
    """Words of the finding's quote; without it the rule is silenced in the whole draft."""
    file: str | None = None
    """Glob over the draft's path."""
    reason: str = Field(min_length=1)
    until: dt.date


class Limits(BaseModel):
    """Bounds of reading and checking one file, each of which ends in a one-line error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seconds: float = 60
    megabytes: int = 2048
    pages: int = 1000
    """Pages of a PDF."""
    characters: int = 12_000_000
    """Characters of text."""
    unpacked_megabytes: int = 300
    """Size of a .docx when unpacked."""


class Settings(BaseModel):
    """The settings of one run; paths are absolute once loaded."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    call: str | None = None
    form: Path | None = None
    override: dict[str, Any] = {}
    """Values of the call that the user knows better, nested as in a profile."""
    select: tuple[str, ...] = ()
    """Rule ids or families; empty: all."""
    ignore: tuple[str, ...] = ()
    severities: dict[str, SeverityName | Literal["off"]] = {}
    options: dict[str, dict[str, Any]] = {}
    silence: tuple[Silence, ...] = ()
    baseline: Path | None = None
    fail_on: Literal["error", "warning", "info", "never"] = Field("error", alias="fail-on")
    language: Literal["ja", "en", "auto"] = Field("auto", alias="lang")
    exact_pages: bool = Field(True, alias="exact-pages")
    limits: Limits = Limits()
    today: dt.date | None = None
    """The day that deadlines and expiry dates are compared with; the machine's own by default."""
