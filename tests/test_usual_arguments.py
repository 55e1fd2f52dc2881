"""A check whose arguments are read without typer: the same as with it, or left to it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from lint import checking, commands
from lint.usual_arguments import CHOICES, FLAGS, VALUES, read

WORDS = [
    "a.docx",
    "b c.pdf",
    "ü.md",
    "",
    "-",
    "--",
    "-x",
    "1",
    "2",
    "0",
    "9" * 5000,
    "-1",
    "²",
    "=",
    "nih",
    "text",
    "json",
    "html",
    "en",
    "ja",
    "JSON",
    "never",
    "error",
    "form,layout",
]
STRANGE = ["--help", "-h", "-oout", "-o=x", "--verbose", "--cal", "--colour=no"]
NAMES = some.sampled_from([*VALUES, *FLAGS, *STRANGE])
PAIRS = some.tuples(NAMES, some.sampled_from(WORDS))
CHUNKS = some.one_of(
    PAIRS.map(list),
    PAIRS.map(lambda pair: ["=".join(pair)]),
    some.sampled_from(WORDS).map(lambda word: [word]),
    some.sampled_from([*FLAGS]).map(lambda flag: [flag]),
)


def by_typer(arguments: list[str], patch: pytest.MonkeyPatch) -> dict[str, Any] | None:
    """What the command gets of its arguments; ``None`` where they are refused or it only tells of itself."""
    names = checking.check.__annotations__
    got: list[dict[str, Any]] = []
    with patch.context() as own:
        own.setattr(checking, "check", lambda *values: got.append(dict(zip(names, values, strict=False))))
        commands.run(arguments)
    return got[0] if got else None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.lists(CHUNKS, max_size=5))
def test_both_ways_read_the_same(chunks: list[list[str]]) -> None:
    arguments = ["check", "draft.docx", *(word for chunk in chunks for word in chunk)]
    found = read(arguments)
    if found is None:
        return
    whole = by_typer(arguments, pytest.MonkeyPatch())
    assert whole is not None
    usual = {name: value for name, value in whole.items() if value not in (None, False) or name in found}
    assert {"format": "text", "jobs": 1, **found} == usual


@pytest.mark.parametrize(
    "rest", [["--call", "nih"], ["--call=nih", "--select", "form", "--select=layout", "-o", "x.json"]]
)
def test_a_plain_check_is_read(rest: list[str]) -> None:
    found = read(["check", "draft.docx", *rest, "--format", "json", "--no-exact-pages", "--jobs", "2"])
    assert found is not None
    assert {"drafts", "call", "format", "exact_pages", "jobs"} <= found.keys()


def test_every_option_is_one_of_the_commands() -> None:
    (command,) = (one for one in commands.app.registered_commands if one.callback is commands.check)
    fields = set(command.callback.__annotations__)
    assert {*VALUES.values(), *(name for name, _ in FLAGS.values())} == fields - {"drafts", "return"}
    assert set(CHOICES) <= fields


def test_a_plain_check_starts_without_typer_and_pydantic() -> None:
    program = "import sys, lint.command; code = lint.command.main(sys.argv[1:]); print(code, *sys.modules)"
    command = [sys.executable, "-c", program, "check", "absent.docx", "--call", "nih"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "2" in loaded
    assert not {"typer", "pydantic", "rich", "lint.linter"} & set(loaded)
