"""What is wrong with a profile, in one line each: file, line, key, fault, and the nearest right key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

from lint.calls import Data, Layer, suggestion
from lint.profile import Fact, Profile, Section
from lint.profile_patterns import PATTERNS
from lint.records import UNKNOWN, hints
from lint.toml_lines import lines

if TYPE_CHECKING:
    from pydantic import ValidationError

Path = tuple[str | int, ...]

KINDS = (
    (("float", "int"), "must be a number"),
    (("bool",), "must be true or false"),
    (("string",), "must be text in quotation marks"),
    (("tuple", "list"), "must be a list in [ ]"),
    (("datetime",), "must be a date with its time, such as 2024-06-11T17:00:00"),
    (("date",), "must be a date such as 2024-06-11, without quotation marks"),
    (("dataclass", "dict"), "must be a table"),
)


def told(error: ValidationError, data: Data, layers: Sequence[Layer]) -> list[str]:
    """Pydantic's findings as lines for the person who wrote the profile, misspelt keys first."""
    found = []
    details = error.errors(include_url=False)
    misspelt = {detail["loc"][:-1] for detail in details if detail["type"] == UNKNOWN}
    for detail in details:
        path: Path = detail["loc"]
        kind = detail["type"]
        if kind == "missing" and path[:-1] in misspelt:
            continue
        if kind == "missing":
            text, key = "is missing", path
        elif kind == UNKNOWN:
            text, key = f"is not known; {_known(path)}", path
        else:
            if path and path[-1] == "value" and _raw(data, path) is not _raw(data, path[:-1]):
                path = path[:-1] if not isinstance(_raw(data, path[:-1]), dict) else path
            text, key = _mistyped(kind, detail, path, data)
        where, shown = located(layers, key, data, absent=kind == "missing")
        found.append((kind != UNKNOWN, f"{where}: {shown} {text}"))
    return [line for _, line in sorted(found, key=lambda pair: pair[0])]


def _mistyped(kind: str, detail: Any, path: Path, data: Data) -> tuple[str, Path]:
    given = detail.get("input")
    inner = _raw(data, path[:-1])
    if path and path[-1] == "value" and isinstance(inner, dict) and "value" not in inner:
        return "has no “value”", path[:-1]
    if kind in ("literal_error", "enum"):
        expected = re.sub(r" or '", ", '", str(detail["ctx"]["expected"])).replace("'", "")
        return f"must be one of: {expected}; not “{given}”", path
    for starts, sentence in KINDS:
        if kind.startswith(starts):
            shown = given if isinstance(given, str | int | float | bool) else type(given).__name__
            shown = {"dict": "a table", "list": "a list"}.get(str(shown), f"“{shown}”")
            return f"{sentence}, not {shown}", path
    return str(detail["msg"])[:1].lower() + str(detail["msg"])[1:], path


def _raw(data: Any, path: Path) -> Any:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _shown(path: Path) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def located(layers: Sequence[Layer], path: Path, data: Data, absent: bool = False) -> tuple[str, str]:
    """Where a key is set, and how it is written there.

    The place is file and line in the last layer that sets the key, or else the nearest table around
    it; ``absent`` says that the key itself is missing.
    """
    best, where, written = 0, layers[-1].name, path
    for layer in reversed(layers):
        places = lines(layer.text) if layer.text else dict.fromkeys(_paths(layer.data, ()), 0)
        for form in (path, _named(path, data)):
            wanted = form[:-1] if absent else form
            depth = next((n for n in range(len(wanted), 0, -1) if wanted[:n] in places), 0)
            if depth > best:
                line = places[wanted[:depth]]
                best, where, written = depth, f"{layer.name}:{line}" if line else layer.name, form
    return where, _shown(written)


def _named(path: Path, data: Any) -> Path:
    """The path with entries of lists called by their key, as profiles that inherit them do."""
    named: list[str | int] = []
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
        own = data.get("key", data.get("id")) if isinstance(part, int) and isinstance(data, dict) else None
        named.append(own if isinstance(own, str) else part)
    return tuple(named)


def _paths(data: Any, path: Path) -> Iterator[Path]:
    """Every key and list element of overrides, which have no lines."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in entries:
        yield (*path, part)
        yield from _paths(value, (*path, part))


def _known(path: Path) -> str:
    """The key that was probably meant, or all that may stand there."""
    names = list(_fields(path[:-1]))
    near = suggestion(str(path[-1]), names)
    return near.strip() or f"here may stand: {', '.join(names)}"


def _fields(path: Path) -> Iterator[str]:
    """The keys of the table at a path, by the schema."""
    kind: Any = Profile
    for part in path:
        if isinstance(part, int) or get_origin(kind) is dict:
            kind = get_args(kind)[-1] if get_origin(kind) is dict else get_args(kind)[0]
        else:
            kind = _entries(kind).get(part, kind)
        kind = _bare(kind)
    yield from _entries(kind)


def _entries(kind: Any) -> Mapping[str, Any]:
    """The keys of a record with their annotations."""
    return hints(get_origin(kind) or kind)


def _bare(kind: Any) -> Any:
    """An annotation without ``None`` and ``Annotated``."""
    while True:
        arguments = [a for a in get_args(kind) if a is not type(None)]
        if hasattr(kind, "__metadata__") or (type(None) in get_args(kind) and len(arguments) == 1):
            kind = arguments[0]
        else:
            return kind


def faults(profile: Profile, layers: Sequence[Layer]) -> list[str]:
    """What the schema cannot see: patterns that do not compile, sources and sections that do not exist."""
    keys = [section.key for section in profile.sections]
    data = asdict(profile)
    found = ((located(layers, path, data), text) for path, text in _inconsistent(profile, keys))
    return [f"{where}: {shown} {text}" for (where, shown), text in found]


def _inconsistent(profile: Profile, keys: list[str]) -> Iterator[tuple[Path, str]]:
    for path, item in _walk(profile, ()):
        if isinstance(item, Fact) and item.source is not None and item.source not in profile.sources:
            near = suggestion(item.source, profile.sources)
            yield (*path, "source"), f"names “{item.source}”, which is not under [sources]; {near}".rstrip("; ")
        if isinstance(item, Section):
            if keys.count(item.key) > 1 and path[1] != keys.index(item.key):
                yield (*path, "key"), f"“{item.key}” is the key of an earlier section too"
            named = [("within", item.within)] if item.within else []
            for field, key in (*named, *(("without", key) for key in item.without)):
                if key not in keys:
                    near = suggestion(key, keys)
                    yield (*path, field), f"names “{key}”, which is no section's key; {near}".rstrip("; ")
        field = next((part for part in reversed(path) if isinstance(part, str)), "")
        if isinstance(item, str) and field in PATTERNS:
            yield from ((path, text) for text in _pattern(item))
    for number, together in enumerate(profile.document.together):
        for key in together.sections:
            if key not in keys:
                near = suggestion(key, keys)
                place: Path = ("document", "together", number, "sections")
                yield place, f"names “{key}”, which is no section's key; {near}".rstrip("; ")


def _pattern(pattern: str) -> Iterator[str]:
    try:
        re.compile(pattern)
    except re.error as error:
        yield f"is no regular expression: {error.msg} at character {(error.pos or 0) + 1} of “{pattern}”"


def _walk(item: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    yield path, item
    if is_dataclass(item):
        for one in fields(item):
            yield from _walk(getattr(item, one.name), (*path, one.name))
    elif isinstance(item, tuple):
        for index, entry in enumerate(item):
            yield from _walk(entry, (*path, index))
