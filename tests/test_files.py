"""Which drafts a folder holds, and outputs that are whole or absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint.files import OutputError, beside, drafts, write


def test_a_folder_gives_its_word_and_pdf_files_in_order(tmp_path: Path) -> None:
    names = [
        "b.pdf",
        "A.DOCX",
        "~$A.docx",
        ".~lock.A.docx#",
        "notes.txt",
        "a.proposal-lint.pdf",
        ".hidden/x.pdf",
        "申請書/様式 1.docx",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [path.relative_to(tmp_path).as_posix() for path in drafts([tmp_path])]
    assert found == ["A.DOCX", "b.pdf", "申請書/様式 1.docx"]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    assert list(drafts([tmp_path / "~$odd.txt"])) == [tmp_path / "~$odd.txt"]


@pytest.mark.parametrize("kind", ["same", "symlink", "hardlink"])
def test_the_draft_is_never_written_over(tmp_path: Path, kind: str) -> None:
    draft, output = tmp_path / "a.docx", tmp_path / "b.docx"
    draft.write_bytes(b"the draft")
    if kind == "same":
        output = draft
    elif kind == "symlink":
        output.symlink_to(draft)
    else:
        os.link(draft, output)
    with pytest.raises(OutputError, match="the draft itself"):
        write(output, b"new", [draft])
    assert draft.read_bytes() == b"the draft"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "out.json"
    output.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write(output, b"new", [])
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]
    assert output.read_bytes() == b"old"


def test_a_copy_goes_beside_the_draft() -> None:
    assert beside(Path("x/計画.v2.DOCX")) == Path("x/計画.v2.proposal-lint.docx")
