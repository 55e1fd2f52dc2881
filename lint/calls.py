"""Call profiles by id or file: found, inherited, checked."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lint.profile import Profile

FOLDER = Path(__file__).parent / "profiles"


class ProfileError(Exception):
    """A profile that cannot be used; the text is one line that names file, key and remedy."""


def ids() -> tuple[str, ...]:
    """The ids of the profiles that come with the product."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def load(call: str) -> Profile:
    """Load a profile by id, or by the path of a TOML file.

    Raises:
        ProfileError: no such call, or the file is not a valid profile.

    """
    return _load(call)


@cache
def _load(call: str) -> Profile:
    path = Path(call) if call.endswith(".toml") else FOLDER / f"{call}.toml"
    if not path.is_file():
        raise ProfileError(f"{call}: no such call; `proposal-lint calls list` shows them")
    try:
        return Profile.model_validate(_merged(path))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise ProfileError(f"{path.name}: {error}") from error


def _merged(path: Path) -> dict[str, Any]:
    data = tomllib.loads(path.read_text("utf-8"))
    parent = data.get("inherits")
    return _merge(_merged(FOLDER / f"{parent}.toml"), data) if parent else data


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """``over`` on top of ``base``: tables are merged, everything else is replaced."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict) and "value" not in value
        merged[key] = _merge(below, value) if both and isinstance(below, dict) else value
    return merged
