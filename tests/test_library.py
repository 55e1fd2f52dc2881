"""Use from Python: the same answers as on the command line; `import lint` stays light; the documentation runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import lint
from lint.command import main

ROOT = Path(__file__).parent.parent
DRAFT = "# 研究計画\n\n研究分担者は○○大学の教授が務める。2024年6月11日（金）に始める。\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, "utf-8")
    return path


def test_a_check_answers_as_the_command_line_does(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "draft.md", "--format", "json", "--call", "jst-generic"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert lint.check("draft.md", call="jst-generic").json() == file
    assert file["findings"]


def test_settings_are_taken(draft: Path) -> None:
    result = lint.check(draft, select=["consistency/weekday"], language="en")
    (remark,) = result.remarks
    assert "Tuesday" in remark.message
    assert isinstance(result, lint.FileResult)
    assert isinstance(remark, lint.Remark)
    assert isinstance(remark.place, lint.Place)


def test_the_configuration_file_beside_the_draft_counts_and_arguments_win(draft: Path) -> None:
    (draft.parent / "proposal-lint.toml").write_text('select = ["form/placeholder"]\n', "utf-8")
    assert {remark.rule for remark in lint.check(draft).remarks} == {"form/placeholder"}
    assert {remark.rule for remark in lint.check(draft, select=["consistency"]).remarks} == {"consistency/weekday"}


def test_a_baseline_hides_what_it_knows(draft: Path) -> None:
    main(["baseline", "draft.md", "-o", "known.json"])
    assert lint.check(draft, baseline="known.json").remarks == ()


def test_what_cannot_be_done_is_raised(draft: Path) -> None:
    with pytest.raises(lint.UnreadableError):
        lint.check("absent.docx")
    with pytest.raises(lint.SettingsError, match="folder"):
        lint.check(draft.parent)
    with pytest.raises(lint.SettingsError, match="form/guide-text"):
        lint.check(draft, select=["form/guide-txt"])
    with pytest.raises(lint.ProfileError):
        lint.check(draft, call="nowhere-2024")
    with pytest.raises(lint.SettingsError, match="colour"):
        lint.check(draft, colour=True)  # type: ignore[call-arg]


def test_importing_loads_nothing_but_the_name() -> None:
    program = "import sys, lint; print(*(name for name in sys.modules if name.startswith('lint')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["lint"]


def test_every_public_name_is_there_and_others_are_not() -> None:
    for name in lint.__all__:
        assert getattr(lint, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(lint, "nonsense")  # noqa: B009


@pytest.mark.parametrize("page", ["library.md", "library.ja.md"])
def test_the_examples_of_the_page_run_and_print_what_it_says(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of one page run one after the other; a ``text`` block behind one is what it prints."""
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```(python|text)\n(.*?)```", (ROOT / "docs" / page).read_text("utf-8"), re.S)
    assert {kind for kind, _ in blocks} == {"python", "text"}
    program, expected = "", ""
    for kind, block in blocks:
        if kind == "python":
            program += block
        else:
            expected += block
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout == expected
