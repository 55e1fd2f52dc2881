"""The READMEs say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.build import FAMILIES, LANGUAGES, ROOT, table
from lint.rules import rules


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_table_of_rules_is_the_codes(name: str) -> None:
    assert table(LANGUAGES[name]) in (ROOT / name).read_text("utf-8"), "run `python docs/build.py`"


def test_every_family_is_in_the_table() -> None:
    assert {rule.family for rule in rules()} <= set(FAMILIES)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_test_command_is_the_one_that_ci_runs(name: str) -> None:
    command = ".venv/bin/python -m pytest -q -n 2"
    assert command in (ROOT / name).read_text("utf-8")
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.mark.parametrize("name", LANGUAGES)
def test_links_and_pictures_exist(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text("utf-8")):
        assert (ROOT / Path(target)).exists(), target


@pytest.mark.parametrize("name", LANGUAGES)
def test_commands_in_the_text_exist(name: str) -> None:
    from typer.main import get_command

    from lint.commands import app

    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    used = set(re.findall(r"(?:^|`)proposal-lint ([a-z]+)\b", (ROOT / name).read_text("utf-8"), re.M))
    assert used
    assert used <= known
