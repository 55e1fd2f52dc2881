"""Records of named values, frozen: what profiles and settings are made of.

They are dataclasses, so that a check that meets only our own profiles starts without pydantic; :func:`checked` has
pydantic look at what somebody else wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache, reduce
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, dataclass_transform, get_args, get_origin

T = TypeVar("T")
UNKNOWN = "unexpected_keyword_argument"
"""What pydantic calls a key that a record does not have."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(made: type[T]) -> type[T]:
    """Make a class a frozen record of keyword arguments; pydantic refuses keys that it does not know."""
    made.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True, kw_only=True)(made)


@dataclass(frozen=True)
class Before:
    """Stands in ``Annotated[...]``: the function that a value goes through before it is looked at."""

    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.read, handler(source))


class Filled:
    """Stands in ``Annotated[str, ...]``: the text may not be empty."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(source), "min_length": 1}


def checked(kind: type[T], data: Any) -> T:
    """A record made of plain data that anybody may have written.

    Raises:
        pydantic.ValidationError: it does not fit.

    """
    from pydantic import TypeAdapter

    made: T = TypeAdapter(kind).validate_python(data)
    return made


def built(kind: Any, value: Any) -> Any:
    """A record made of plain data that is known to fit; what :func:`checked` makes of it, sooner.

    Args:
        kind: a record, or an annotation in one.
        value: what TOML gives for it.

    """
    return _builder(kind)(value)


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of one kind of plain data; the kind is looked into once, however many values there are."""
    if kind in PLAIN:
        return _as_it_is
    if kind is float:
        return float
    home, inside = get_origin(kind), get_args(kind)
    if home is Annotated:
        reads = [note.read for note in kind.__metadata__ if isinstance(note, Before)]
        return lambda value: built(inside[0], reduce(lambda one, read: read(one), reads, value))
    if home in (Union, UnionType):
        some = _builder(next(one for one in inside if one is not NoneType))
        return lambda value: None if value is None else some(value)
    if home is tuple:
        each = _builder(inside[0])
        return lambda value: tuple(map(each, value))
    if home is dict:
        each = _builder(inside[1])
        return lambda value: {name: each(one) for name, one in value.items()}
    whole: Any = home or kind
    if kinds := hints(whole):
        known = dict(zip(getattr(whole, "__parameters__", ()), inside, strict=True))
        part = cache(lambda name: _builder(known.get(kinds[name], kinds[name])))
        return lambda value: whole(**{name: part(name)(one) for name, one in value.items()})
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def texts(value: Any) -> Iterator[str]:
    """Every text that stands in a record, names of entries too."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from (str(name), *texts(one))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


PLAIN = frozenset({str, int, bool, Any})


@cache
def hints(kind: Any) -> Mapping[str, Any]:
    """The fields of a record with their annotations; none of anything else."""
    from typing import get_type_hints

    if not is_dataclass(kind):
        return {}
    found = get_type_hints(kind, include_extras=True)
    return {one.name: found[one.name] for one in fields(kind)}
