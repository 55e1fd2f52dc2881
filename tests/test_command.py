"""The command line as the contract has it: outputs, exit codes, one-line errors."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.command import main

EXAMPLES = Path(__file__).parent.parent / "examples"
GOOD = "# 研究計画\n\n衛星画像から藻場の面積を毎月求め、5年間の変化を示す。\n"
BAD = "# 研究計画\n\n研究分担者は○○大学の教授が務める。2024年6月11日（金）に始める。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    (tmp_path / "bad.md").write_text(BAD, "utf-8")
    return tmp_path


def marks(path: Path) -> int:
    """Comments or annotations in a file."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        import docx

        return len(list(docx.Document(io.BytesIO(data)).comments))
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sum(len(page.get("/Annots", [])) for page in pdf.pages)


def findings(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    found = json.loads(capsys.readouterr().out)["files"][0]["findings"]
    assert isinstance(found, list)
    return found


def test_exit_codes_say_whether_something_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.md"]) == 0
    assert main(["check", "bad.md"]) == 1
    assert main(["check", "bad.md", "--fail-on", "never"]) == 0
    assert main(["check", "bad.md", "--select", "consistency"]) == 0
    assert main(["check", "bad.md", "--select", "consistency", "--fail-on", "warning"]) == 1
    assert main(["check", "bad.md", "absent.docx"]) == 2


def test_an_unreadable_draft_is_one_line_and_the_others_are_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not really")
    assert main(["check", "broken.docx", "bad.md", "--format", "json"]) == 2
    streams = capsys.readouterr()
    assert [line.split(":")[1].strip() for line in streams.err.splitlines()] == ["broken.docx"]
    broken, bad = json.loads(streams.out)["files"]
    assert broken["error"]
    assert broken["findings"] == []
    assert bad["findings"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "good.md", "--format", "papyrus"],
        ["check", "good.md", "--call", "nowhere-2024"],
        ["check", "good.md", "--select", "form/guide-txt"],
        ["check", "good.md", "--config", "absent.toml"],
        ["check", "."],
        ["check", ""],
        ["check", "good.md", ""],
        ["check", "good.md", "-o", ""],
        ["check", "good.md", "--config="],
        ["check", "good.md", "--jobs", "9" * 5000],
        ["explain", "form/guide-txt"],
        ["rules", "--family", "fom"],
        ["calls", "show", "nih2"],
        ["calls", "check", "absent.toml"],
        ["check", "good.md", "-o", "good.md"],
        ["check", "good.md", "-o", "no/such/folder/x.json"],
        ["annotate", "good.md"],
        ["nonsense"],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_every_mistake_is_one_line_and_code_2(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 1
    assert errors[0].startswith("proposal-lint: ")
    assert "Value error" not in errors[0]
    assert (folder / "good.md").read_text("utf-8") == GOOD


@pytest.mark.parametrize("arguments", [[], ["calls"]])
def test_a_command_without_words_shows_its_help_and_complains_of_nothing(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert "Usage" in shown.out
    assert shown.err == ""


def test_a_near_miss_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "good.md", "--select", "form/guide-txt"])
    assert "form/guide-text" in capsys.readouterr().err


def test_json_has_the_contracts_shape(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "bad.md", "--format", "json", "--call", "jst-aspire-gc-2024"])
    whole = json.loads(capsys.readouterr().out)
    assert whole["schema_version"] == 1
    assert whole["call"] == "jst-aspire-gc-2024"
    (file,) = whole["files"]
    assert list(file) == [
        "path", "format", "pages", "pages_exact", "language", "error", "findings", "mobility", "themes", "budget",
    ]  # fmt: skip
    for finding in file["findings"]:
        assert list(finding) == [
            "rule", "severity", "message", "suggestion", "page", "section", "quote", "boxes", "related",
            "requirement", "source", "verified", "data", "fingerprint",
        ]  # fmt: skip


def test_language_of_messages_can_be_chosen(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "bad.md", "--format", "json", "--select", "consistency/weekday", "--lang", "en"])
    (english,) = findings(capsys)
    main(["check", "bad.md", "--format", "json", "--select", "consistency/weekday"])
    (japanese,) = findings(capsys)
    assert "Tuesday" in str(english["message"])
    assert "火曜日" in str(japanese["message"])
    assert english["fingerprint"] == japanese["fingerprint"]


def test_a_baseline_hides_what_it_knows_and_nothing_else(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "bad.md", "-o", "known.json"]) == 0
    assert main(["check", "bad.md", "--baseline", "known.json"]) == 0
    (folder / "bad.md").write_text(BAD + "\n予算は△△円である。\n", "utf-8")
    capsys.readouterr()
    assert main(["check", "bad.md", "--baseline", "known.json", "--format", "json"]) == 1
    assert ["△△" in str(finding["quote"]) for finding in findings(capsys)] == [True]


def test_a_silenced_passage_is_not_spoken_of_until_its_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = '[[silence]]\nrule = "form/placeholder"\nquote = "○○"\nreason = "名称は公募後に決まる"\nuntil = {}\n'
    (folder / "proposal-lint.toml").write_text(entry.format("2999-01-01"), "utf-8")
    assert main(["check", "bad.md"]) == 0
    (folder / "proposal-lint.toml").write_text(entry.format("2020-01-01"), "utf-8")
    capsys.readouterr()
    assert main(["check", "bad.md", "--format", "json"]) == 1
    rules = [finding["rule"] for finding in findings(capsys)]
    assert "form/placeholder" in rules
    assert "settings/stale-silence" in rules


def test_an_unused_silence_is_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = '[[silence]]\nrule = "form/placeholder"\nreason = "x"\nuntil = 2999-01-01\n'
    (folder / "proposal-lint.toml").write_text(entry, "utf-8")
    main(["check", "good.md", "--format", "json"])
    assert [finding["rule"] for finding in findings(capsys)] == ["settings/stale-silence"]


def test_severities_and_options_come_from_the_configuration(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "proposal-lint.toml").write_text(
        '[severities]\n"form/placeholder" = "info"\n"consistency/weekday" = "off"\n', "utf-8"
    )
    assert main(["check", "bad.md", "--format", "json"]) == 0
    assert {finding["rule"] for finding in findings(capsys)} == {"form/placeholder"}


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_an_annotated_copy_goes_beside_the_draft_and_the_draft_stays(
    folder: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    draft = folder / f"申請書 1.{suffix}"
    data = (EXAMPLES / f"nsf-gc-draft.{suffix}").read_bytes()
    draft.write_bytes(data)
    assert main(["annotate", str(draft), "--no-exact-pages"]) == 0
    copy = folder / f"申請書 1.proposal-lint.{suffix}"
    assert copy.is_file()
    assert draft.read_bytes() == data
    first = copy.read_bytes()
    assert main(["annotate", str(copy), "--no-exact-pages", "-o", "again"]) == 0
    if suffix == "docx":
        assert (folder / "again").read_bytes() == first
    assert main(["annotate", "--strip", str(copy), "-o", "bare"]) == 0
    assert marks(copy) > marks(draft) == marks(folder / "bare")


def test_two_runs_give_the_same_bytes_whatever_the_hash_seed_and_the_jobs(folder: Path) -> None:
    names = ["aspire-draft.docx", "nsf-gc-draft.pdf"]
    arguments = ["check", *(str(EXAMPLES / name) for name in names), "--format", "json", "--no-exact-pages"]
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "lint", *arguments, "--jobs", jobs],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed, jobs in [("0", "1"), ("1", "2")]
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["files"][1]["findings"]


def test_a_folder_is_searched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafts = folder / "drafts"
    drafts.mkdir()
    (drafts / "a.docx").write_bytes((EXAMPLES / "nsf-gc-clean.docx").read_bytes())
    (drafts / "~$a.docx").write_bytes(b"lock")
    main(["check", "drafts", "--format", "json", "--no-exact-pages"])
    assert [Path(file["path"]).name for file in json.loads(capsys.readouterr().out)["files"]] == ["a.docx"]


def test_several_annotated_copies_need_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.docx", "b.docx"):
        (folder / name).write_bytes((EXAMPLES / "nsf-gc-clean.docx").read_bytes())
    assert main(["check", "a.docx", "b.docx", "--format", "docx", "-o", "out", "--no-exact-pages"]) == 2
    (folder / "out").mkdir()
    main(["check", "a.docx", "b.docx", "--format", "docx", "-o", "out", "--no-exact-pages"])
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "a.proposal-lint.docx",
        "b.proposal-lint.docx",
    ]


def test_rules_and_calls_can_be_read_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["rules"], ["explain", "form/guide-text"], ["calls", "list"], ["calls", "show", "nih"]):
        for language in ("ja", "en"):
            assert main([*arguments, "--lang", language]) == 0
            assert capsys.readouterr().out.strip()


def test_extract_shows_the_text(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["extract", "good.md", "--format", "text"]) == 0
    assert "藻場の面積".encode() in capfdbinary.readouterr().out


def test_a_baseline_hides_what_it_knows_in_annotated_copies_too(folder: Path) -> None:
    draft = folder / "a.docx"
    draft.write_bytes((EXAMPLES / "nsf-gc-draft.docx").read_bytes())
    words = ["--select", "form/placeholder", "--no-exact-pages"]
    main(["check", "a.docx", "--format", "docx", "-o", "all.docx", *words])
    main(["baseline", "a.docx", "-o", "known.json", *words])
    main(["check", "a.docx", "--format", "docx", "-o", "none.docx", "--baseline", "known.json", *words])
    assert marks(folder / "all.docx") > marks(folder / "none.docx")


def test_each_draft_is_read_under_its_own_limits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, seconds in (("free", 60), ("bound", 0.001)):
        (folder / name).mkdir()
        (folder / name / "proposal-lint.toml").write_text(f"[limits]\nseconds = {seconds}\n", "utf-8")
        (folder / name / "a.md").write_text(GOOD, "utf-8")
    assert main(["check", "free/a.md", "bound/a.md"]) == 2
    assert [line.split(":")[1].strip() for line in capsys.readouterr().err.splitlines()] == ["bound/a.md"]


def test_an_unused_silence_of_a_family_is_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = '[[silence]]\nrule = "form"\nreason = "x"\nuntil = 2999-01-01\n'
    (folder / "proposal-lint.toml").write_text(entry, "utf-8")
    main(["check", "good.md", "--format", "json"])
    assert [finding["rule"] for finding in findings(capsys)] == ["settings/stale-silence"]


def test_drafts_of_one_name_in_two_folders_do_not_overwrite_each_other(folder: Path) -> None:
    for name in ("first", "second"):
        (folder / name).mkdir()
        (folder / name / "plan.md").write_text((folder / "bad.md").read_text("utf-8"), "utf-8")
    (folder / "out").mkdir()
    main(["check", "first/plan.md", "second/plan.md", "bad.md", "--format", "html", "-o", "out"])
    names = sorted(path.name for path in (folder / "out").iterdir())
    assert names == ["bad.md.html", "first-plan.md.html", "second-plan.md.html"]
