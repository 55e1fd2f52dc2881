"""Call profiles by id or file: found, inherited, overridden, checked.

A profile inherits from another by its id, or by the path of its file.  Tables are merged; any other
value, lists too, replaces the inherited one.  Entries of a list that have a key of their own
(sections, topics, crosscutting themes) can also be changed one by one: the table ``[sections.aims]``
changes the inherited section ``aims`` and leaves the others as they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.profile import Profile

FOLDER = Path(__file__).parent / "profiles"
Data = dict[str, Any]


class ProfileError(Exception):
    """A profile that cannot be used; the text is one line that names file, line, key and remedy."""

    def __init__(self, line: str, *others: str) -> None:
        super().__init__(line)
        self.lines = (line, *others)
        """Everything that is wrong, a line each."""


@dataclass(frozen=True)
class Layer:
    """One file of a chain of profiles that inherit from each other, or the user's overrides."""

    name: str
    """How messages call it."""
    data: Data
    text: str = ""
    """The file's text, in which a key's line is looked up; empty for overrides."""


def ids() -> tuple[str, ...]:
    """The ids of the profiles that come with the product."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def load(call: str, overrides: Mapping[str, Any] | None = None) -> Profile:
    """Load a profile by id, or by the path of a TOML file.

    Args:
        call: an id of :func:`ids`, or a path that ends in ``.toml``.
        overrides: values of the user's own, nested as in a profile
            (``{"layout": {"margin_top": 72}}``); each becomes a fact set by the user.

    Raises:
        ProfileError: no such call, the file is not a valid profile, or an override does not fit it.

    """
    return _load(call, overrides) if overrides or is_file(call) else _shipped(call)


def is_file(call: str) -> bool:
    """Whether a call is named by the path of its file."""
    return call.lower().endswith(".toml")


@cache
def _shipped(call: str) -> Profile:
    return _load(call, None)


def _load(call: str, overrides: Mapping[str, Any] | None) -> Profile:
    from lint.profile import Profile
    from lint.records import built

    layers = chain(call)
    if overrides:
        layers = (*layers, Layer("override", dict(overrides)))
    data: Data = {}
    for layer in layers:
        data = _merge(data, layer.data, layer, ())
    if not (is_file(call) or overrides):
        profile: Profile = built(Profile, data)  # ours fit: a test holds them to it, so that a check starts fast
        return profile
    return _fitting(data, layers)


def _fitting(data: Data, layers: tuple[Layer, ...]) -> Profile:
    """The profile that data make, once they were looked at.

    Raises:
        ProfileError: they do not fit.

    """
    from pydantic import ValidationError

    from lint import profile_errors
    from lint.profile import Profile
    from lint.profile_patterns import as_compared
    from lint.records import checked

    try:
        profile = checked(Profile, as_compared(data))
    except ValidationError as error:
        raise ProfileError(*profile_errors.told(error, data, layers)) from error
    if faults := profile_errors.faults(profile, layers):
        raise ProfileError(*faults)
    return profile


def chain(call: str) -> tuple[Layer, ...]:
    """The files of a profile, the one that inherits from no other first.

    Raises:
        ProfileError: one of them cannot be read, or they inherit in a circle.

    """
    layers: list[Layer] = []
    seen: list[Path] = []
    path, asked_by = _path(call, None), ""
    while True:
        if path.resolve() in seen:
            names = " → ".join(p.name for p in [*reversed([Path(layer.name) for layer in layers]), path])
            raise ProfileError(f"{asked_by}: profiles inherit from each other in a circle ({names})")
        seen.append(path.resolve())
        layer = _read(path, asked_by)
        layers.insert(0, layer)
        parent = layer.data.get("inherits")
        if parent is None:
            return tuple(layers)
        line = _line(layer, "inherits")
        asked_by = f"{layer.name}:{line}"
        if not isinstance(parent, str):
            raise ProfileError(f"{asked_by}: inherits must be the id of a call, or the path of its file, in quotes")
        path = _path(parent, path, asked_by)


def _line(layer: Layer, key: str) -> int:
    from lint.toml_lines import lines

    return lines(layer.text).get((key,), 1)


def _path(call: str, child: Path | None, asked_by: str = "") -> Path:
    """The file of a call; a path is taken from the folder of the profile that names it."""
    if is_file(call):
        path = child.parent / call if child else Path(call)
        if not path.is_file():
            raise ProfileError(f"{asked_by or call}: no such file{f': {call}' if asked_by else ''}")
        return path
    path = FOLDER / f"{call}.toml"
    if "/" in call or "\\" in call or not path.is_file():
        where = f"{asked_by}: inherits “{call}”: " if asked_by else f"{call}: "
        raise ProfileError(f"{where}no such call; {suggestion(call, ids())}`proposal-lint calls list` shows them all")
    return path


def suggestion(name: str, known: Iterable[str]) -> str:
    """A question for the nearest known name, ending in a space; nothing where none is near."""
    near = get_close_matches(name, sorted(known), 1, 0.6)
    return f"did you mean “{near[0]}”? " if near else ""


def _read(path: Path, asked_by: str) -> Layer:
    import re

    where = f"{asked_by}: {path.name}" if asked_by and path.parent != FOLDER else path.name
    try:
        text = path.read_text("utf-8-sig")
        return Layer(path.name, tomllib.loads(text), text)
    except UnicodeDecodeError:
        raise ProfileError(f"{where}: not in UTF-8; save it in that encoding") from None
    except OSError as error:
        raise ProfileError(f"{where}: cannot be read ({error.strerror})") from None
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        at = re.search(r" \(at line (\d+), column (\d+)\)", reason)
        line = at[1] if at else str(text.count("\n") + 1)
        reason = re.sub(r" \(at .*\)$", "", reason)
        hint = " (a table in { } must stand on one line)" if "initial character for a key" in reason else ""
        raise ProfileError(f"{path.name}:{line}: not valid TOML: {reason[:1].lower()}{reason[1:]}{hint}") from None


def _merge(base: Data, over: Data, layer: Layer, path: tuple[str, ...]) -> Data:
    """``over`` on top of ``base``: tables are merged, facts, texts and everything else replaced."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        text = isinstance(value, dict) and set(value) <= {"ja", "en"}
        if isinstance(value, dict) and "value" not in value and not text:
            if isinstance(below, dict) and "value" not in below:
                merged[key] = _merge(below, value, layer, (*path, key))
                continue
            if isinstance(below, list) and below and all(isinstance(entry, dict) for entry in below):
                merged[key] = _entries(below, value, layer, (*path, key))
                continue
            if below is None and layer.name == "override" and not path and key == "sections":
                raise ProfileError(f"override.{key}: this call has no {key}; choose a call that has, or write your own")
        merged[key] = value
    return merged


def _entries(below: list[Data], over: Data, layer: Layer, path: tuple[str, ...]) -> list[Data]:
    """Change the entries of a list that a table names by their key or id."""
    names = [str(entry.get("key", entry.get("id", ""))) for entry in below]
    for name in over:
        if name not in names or not isinstance(over[name], dict):
            from lint.profile_errors import located

            known = [n for n in names if n]
            hint = suggestion(name, known) or (f"it has {', '.join(known)}" if known else "give it as a list")
            where, shown = located([layer], (*path, name), {})
            raise ProfileError(f"{where}: {shown} is not known; {hint.strip()}")
    return [_merge(e, over.get(n, {}), layer, (*path, n)) for e, n in zip(below, names, strict=True)]
