"""The configuration file: where it is found, what it may say, how it complains."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lint import configuration
from lint.settings import SettingsError


def made(folder: Path, text: str, name: str = "proposal-lint.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_above_the_draft_counts(tmp_path: Path) -> None:
    inner = tmp_path / "drafts" / "2024"
    inner.mkdir(parents=True)
    made(tmp_path, 'call = "nih"\n')
    assert configuration.settings(inner / "a.docx").call == "nih"
    made(inner.parent, 'call = "erc-stg"\n')
    assert configuration.settings(inner / "a.docx").call == "erc-stg"


def test_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    made(tmp_path, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert configuration.find(tmp_path) is None
    path = made(tmp_path, '[tool.proposal-lint]\ncall = "nih"\nfail-on = "warning"\n', "pyproject.toml")
    assert configuration.find(tmp_path) == path
    assert configuration.settings(tmp_path / "a.docx").fail_on == "warning"


def test_the_command_line_wins(tmp_path: Path) -> None:
    made(tmp_path, 'call = "nih"\nignore = ["layout"]\n')
    own = configuration.settings(tmp_path / "a.docx", None, call="erc-stg", ignore=None)
    assert (own.call, own.ignore) == ("erc-stg", ("layout",))


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    made(tmp_path, 'form = "forms/blank.docx"\nbaseline = "known.json"\ncall = "own.toml"\n')
    own = configuration.settings(inner / "a.docx")
    assert own.form == tmp_path / "forms" / "blank.docx"
    assert own.baseline == tmp_path / "known.json"
    assert own.call == str(tmp_path / "own.toml")


def test_a_misspelt_key_is_refused_with_line_and_suggestion(tmp_path: Path) -> None:
    path = made(tmp_path, '# our settings\ncall = "nih"\nselct = ["form"]\n')
    with pytest.raises(SettingsError) as caught:
        configuration.settings(tmp_path / "a.docx")
    assert str(caught.value) == f"{path}:3: there is no setting selct; did you mean “select”?"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[silence]]\nrule = "form/placeholder"\nuntil = 2030-01-01\n', 1, "reason"),
        ('fail-on = "sometimes"\n', 1, "'error', 'warning', 'info' or 'never'"),
        (
            '\n[severities]\n"form/placeholder" = "bad"\n',
            3,
            "placeholder: Input should be 'error', 'warning', 'info', 'question' or 'off'",
        ),
    ],
)
def test_a_wrong_value_names_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = made(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        configuration.settings(tmp_path / "a.docx")
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_broken_toml_is_one_line(tmp_path: Path) -> None:
    made(tmp_path, "call = \n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        configuration.settings(tmp_path / "a.docx")


def test_an_option_that_a_rule_lacks_is_refused_with_the_one_that_was_meant() -> None:
    from lint.linter import options
    from lint.rules.form.half_empty import half_empty

    with pytest.raises(SettingsError, match="form/half-empty has no option sharee; did you mean “share”"):
        options(half_empty, {"sharee": 0.1})


def test_an_override_of_a_part_that_the_call_lacks_says_so() -> None:
    from lint.calls import ProfileError, load

    with pytest.raises(ProfileError, match="this call has no sections"):
        load("generic", {"sections": {"plan": {"pages": 3}}})
    with pytest.raises(ProfileError, match="did you mean “strategy”"):
        load("nih", {"sections": {"strateggy": {"pages": 3}}})


def test_a_form_that_cannot_be_read_is_named_as_the_form(tmp_path: Path) -> None:
    from lint.extract import UnreadableError
    from lint.linter import read_and_check
    from lint.settings import Settings

    draft = tmp_path / "draft.md"
    draft.write_text("# Aim\n\nWe count fish.\n", "utf-8")
    with pytest.raises(UnreadableError, match=r"the blank form none\.docx: cannot be opened"):
        read_and_check(draft, Settings(form=tmp_path / "none.docx"))


def test_silence_needs_a_reason_and_a_day(tmp_path: Path) -> None:
    made(tmp_path, '[[silence]]\nrule = "form/placeholder"\nreason = "decided in May"\nuntil = 2030-05-01\n')
    (entry,) = configuration.settings(tmp_path / "a.docx").silence
    assert entry.until == dt.date(2030, 5, 1)
