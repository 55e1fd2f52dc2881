"""The user's configuration file: found beside or above a draft, read, checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from lint.records import UNKNOWN, checked, hints
from lint.settings import WRITTEN, Limits, Settings, SettingsError, Silence
from lint.toml_lines import lines, nearest

if TYPE_CHECKING:
    from pydantic import ValidationError

NAME = "proposal-lint.toml"


def _names(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(name, str) for name in value)


PLAIN: dict[str, Callable[[Any], bool]] = {
    "call": lambda value: isinstance(value, str),
    "form": lambda value: isinstance(value, Path),
    "baseline": lambda value: isinstance(value, Path),
    "exact_pages": lambda value: isinstance(value, bool),
    "select": _names,
    "ignore": _names,
    "fail_on": lambda value: value in get_args(hints(Settings)["fail_on"]),
    "language": lambda value: value in get_args(hints(Settings)["language"]),
}
"""What fits as it is: the command line alone gives no more, and starts without pydantic."""


def settings(draft: Path, config: Path | None = None, **given: Any) -> Settings:
    """The settings for one draft: its configuration file's, with the command line's on top.

    Args:
        draft: the draft; its folder and those above it are searched for a configuration file.
        config: the configuration file, where the user names it.
        given: fields of :class:`Settings`; ``None`` is not given.

    Raises:
        SettingsError: the file cannot be used; one line with file, line, key and remedy.

    """
    path = config or find(draft.absolute().parent)
    table = _table(path) if path else {}
    fields_of = {key: name for name, key in WRITTEN.items()}
    merged = {fields_of.get(key, key): value for key, value in table.items()}
    merged |= {name: value for name, value in given.items() if value is not None}
    fits = all(name in PLAIN and PLAIN[name](value) for name, value in merged.items())
    return Settings(**merged) if fits else _validated(path, merged)


def find(folder: Path) -> Path | None:
    """The nearest configuration file in a folder or above it."""
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        project = place / "pyproject.toml"
        if project.is_file() and "proposal-lint" in _toml(project).get("tool", {}):
            return project
    return None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        if path.name == "pyproject.toml":
            return {}
        raise SettingsError(f"{path}: not valid TOML: {error}") from error


def _table(path: Path) -> dict[str, Any]:
    """A configuration file's own table, its paths made absolute."""
    data = _toml(path)
    table = dict(data.get("tool", {}).get("proposal-lint", {}) if path.name == "pyproject.toml" else data)
    for key in ("form", "baseline"):
        if isinstance(table.get(key), str):
            table[key] = path.parent / table[key]
    call = table.get("call")
    if isinstance(call, str) and call.endswith(".toml"):
        table["call"] = str(path.parent / call)
    return table


def _validated(path: Path | None, table: dict[str, Any]) -> Settings:
    from pydantic import ValidationError

    try:
        return checked(Settings, table)
    except ValidationError as error:
        raise SettingsError(_line(path, error)) from error


def _line(path: Path | None, error: ValidationError) -> str:
    first = error.errors()[0]
    loc = tuple(WRITTEN.get(str(part), part) for part in first["loc"])
    keys = [str(part) for part in loc if not re.match(r"literal\[|function-", str(part))]
    where = ".".join(keys)
    number = _line_number(path, loc) if path else None
    place = f"{path}{f':{number}' if number else ''}" if path else "command line"
    if first["type"] == UNKNOWN:
        known = [WRITTEN.get(one.name, one.name) for kind in (Settings, Silence, Limits) for one in fields(kind)]
        near = get_close_matches(keys[-1], known, 1)
        return f"{place}: there is no setting {where}" + (f"; did you mean “{near[0]}”?" if near else "")
    same = (e for e in error.errors() if e["loc"][: len(keys)] == first["loc"][: len(keys)])
    choices = [e["ctx"]["expected"] for e in same if "expected" in e.get("ctx", {})]
    if len(choices) > 1:
        listed = [choice.replace(" or ", ", ") for choice in choices]
        return f"{place}: {where}: Input should be {', '.join(listed[:-1])} or {listed[-1]}"
    return f"{place}: {where}: {first['msg']}"


def _line_number(path: Path, keys: tuple[int | str, ...]) -> int | None:
    """The line that sets a key, or the table around it."""
    inside = ("tool", "proposal-lint") if path.name == "pyproject.toml" else ()
    return nearest(lines(path.read_text("utf-8-sig")), (*inside, *keys))
