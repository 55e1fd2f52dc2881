"""What a rule is: a function that reads a draft and yields findings, with its words beside it."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from lint.document import Box, Span

if TYPE_CHECKING:
    from lint.draft import Draft
    from lint.profile import Fact

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    """The funder may refuse the proposal for it, or named it as a reason for rejection."""
    WARNING = "warning"
    """A reviewer will notice it."""
    INFO = "info"
    """Better without."""
    QUESTION = "question"
    """Only the applicant can answer it."""

    @property
    def rank(self) -> int:
        """0 for an error, 3 for a question: sorts worst first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says in both languages, and what to do; ``{name}`` is filled from its values.

    A value may be a pair ``(ja, en)`` where the languages need different words.
    """

    ja: str
    en: str
    ja_fix: str = ""
    en_fix: str = ""

    def say(self, language: str, values: Mapping[str, object]) -> tuple[str, str | None]:
        """The message and the suggestion in ``language`` ("ja" or "en")."""
        which = 0 if language == "ja" else 1
        chosen = {
            name: value[which] if isinstance(value, tuple) and len(value) == 2 else value
            for name, value in values.items()
        }
        message, fix = (self.ja, self.ja_fix) if language == "ja" else (self.en, self.en_fix)
        return message.format_map(chosen), fix.format_map(chosen) if fix else None


@dataclass(frozen=True)
class Finding:
    """One remark on a draft, before it is put into words.

    ``span`` is what it speaks of; ``None`` means the draft as a whole.  ``severity`` overrides the
    rule's own.  ``fact`` is the call's value that it rests on: an unverified one lowers an error
    to a warning and is said to be unverified.
    """

    span: Span | None
    message: Message
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None
    related: tuple[Span, ...] = ()
    fact: Fact[Any] | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    page: int | None = None
    """The page, where no span can tell it."""
    boxes: tuple[Box, ...] = ()
    """Places on the page, where no span can tell them."""
    quote: str | None = None
    """The words, where they are not part of the text."""
    suggestion: str | None = None
    """Replaces the message's own suggestion (already in the draft's language)."""


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, eq=False)
class Rule:
    """A check with its id, severity, the requirements it serves and its name in both languages."""

    id: str
    severity: Severity
    serves: tuple[str, ...]
    ja: str
    en: str
    check: Check
    options: Mapping[str, object]
    """The check's keyword-only parameters with their defaults."""

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def help(self) -> str:
        """The docstring of the rule's file: what it finds, why it matters, and examples."""
        return inspect.cleandoc(importlib.import_module(self.check.__module__).__doc__ or "")


def rule(id: str, severity: str, *, serves: str, ja: str, en: str) -> Callable[[Check], Rule]:
    """Make a rule of a function ``check(draft, *, option=default) -> Iterator[Finding]``.

    Args:
        id: ``family/name`` of the contract.
        severity: its usual severity.
        serves: the requirements it serves, separated by spaces ("R17 R18").
        ja: what is wrong, as a short Japanese heading.
        en: the same in English.

    """

    def made(check: Check) -> Rule:
        options = dict(getattr(check, "__kwdefaults__", None) or {})
        return Rule(id, Severity(severity), tuple(serves.split()), ja, en, check, options)

    return made


def run(rule: Rule, draft: Draft, options: Mapping[str, object]) -> Iterable[Finding]:
    """Run one rule over a draft with the user's options for it."""
    return rule.check(draft, **options)


def once(function: Callable[[Draft], T]) -> Callable[[Draft], T]:
    """A function of a draft that is worked out once a draft, however many ask."""

    @wraps(function)
    def known(draft: Draft) -> T:
        worked_out: dict[object, Any] = draft.__dict__.setdefault("_worked_out", {})
        if function not in worked_out:
            worked_out[function] = function(draft)
        found: T = worked_out[function]
        return found

    return known
