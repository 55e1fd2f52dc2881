"""How commands deal with their user: settings out of arguments, one line for an error, a line of progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lint.choices import Language


class StopError(Exception):
    """Ends the command with exit code 2 and one line."""


def say(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"proposal-lint: {line}\n")


def interface() -> str:
    """The language of lines that speak of no draft: the user's locale."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if (next((n for n in names if n), "") or "").startswith("ja") else "en"


def chosen(lang: Language | None) -> str:
    """The language that was asked for, else the user's."""
    return interface() if lang is None or lang is Language.AUTO else lang.value


def wishes(
    call: str | None,
    form: Path | None,
    select: str | Sequence[str] | None,
    ignore: str | Sequence[str] | None,
    lang: str | None,
    exact_pages: bool | None,
    fail_on: str | None,
    baseline: Path | None,
) -> dict[str, Any]:
    """The command line's part of the settings; ``None`` leaves the configuration file's value."""
    return {
        "call": call,
        "form": form,
        "select": names_in(select),
        "ignore": names_in(ignore),
        "language": str(lang) if lang else None,
        "exact_pages": exact_pages,
        "fail_on": str(fail_on) if fail_on else None,
        "baseline": baseline,
    }


def names_in(given: str | Sequence[str] | None) -> tuple[str, ...] | None:
    """The names in a list with commas, or in several of them: an option may be given again and again."""
    if not given:
        return None if given is None or not isinstance(given, str) else ()
    lists = (given,) if isinstance(given, str) else given
    return tuple(name.strip() for names in lists for name in names.split(",") if name.strip())


class kindly:  # noqa: N801 - reads as a word: `with kindly():`
    """Turns the errors that a user can mend into one line."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from lint.calls import ProfileError
        from lint.extract.errors import UnreadableError
        from lint.files import OutputError
        from lint.settings import SettingsError

        if isinstance(error, UnreadableError):
            raise StopError(error.say(interface())) from error
        if isinstance(error, ProfileError | SettingsError | OutputError):
            raise StopError(str(error)) from error


def progress(off: bool) -> Callable[[int, int, str], None]:
    """A line on standard error that tells how far the check is; nothing where nobody watches."""
    if off or not sys.stderr.isatty():
        return lambda done, total, name: None

    def show(done: int, total: int, name: str) -> None:
        text = f"[{done + 1}/{total}] {name} …" if done < total else ""
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()

    return show
