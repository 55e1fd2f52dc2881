"""Every kind of hostile file gets its answer within the limits, and leaves nothing behind."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint import linter
from lint.extract import guard, office
from lint.extract.errors import UnreadableError
from lint.result import packed, unpacked
from lint.settings import Limits, Settings
from tests import no_network
from tests.hostile import Hostile, kinds
from tests.hostile_word import ANSWER, ERROR
from tests.processes import children, folders, gone, own_tmp

__all__ = ["own_tmp"]

pytestmark = pytest.mark.skipif(not guard.FORKS, reason="children are watched through /proc")
LIMITS = Limits(seconds=20, megabytes=1024)
ALL = list(kinds())
LAID_OUT = (
    "docx-style-of-itself",
    "docx-numbering-cycle",
    "docx-deep-tables",
    "docx-bad-numbers",
    "docx-dangling-rels",
    "docx-newline",
)
"""Those that LibreOffice is let loose on, too."""


def check(path: Path, settings: Settings) -> bytes:
    """Check a file; its answer is an error where anything opened a socket."""
    before = len(no_network.attempts)
    found = linter.check(path, settings)
    if len(no_network.attempts) > before:
        raise AssertionError(f"network: {no_network.attempts[before:]}")
    return packed(found)


@pytest.fixture(autouse=True)
def nothing_left(own_tmp: Path) -> Iterator[None]:
    before = children(os.getpid())
    with no_network.refused():
        yield
    left = [pid for pid in children(os.getpid()) if pid not in before]
    assert gone(left, 0.5)
    assert folders() == []
    assert list(own_tmp.iterdir()) == []


def state(path: Path) -> object:
    """What must not change of an input."""
    if not path.is_file() or not os.access(path, os.R_OK):
        return path.exists()
    about = path.stat()
    return hashlib.sha256(path.read_bytes()).digest(), about.st_mtime_ns, about.st_ino, about.st_size, about.st_mode


def answered(kind: Hostile, folder: Path, settings: Settings) -> UnreadableError | None:
    path = kind.make(folder)
    before, beside = state(path), sorted(folder.iterdir())
    start = time.monotonic()
    try:
        found = unpacked(guard.run(check, path, settings, limits=settings.limits))
        error = None
    except UnreadableError as raised:
        error = raised
    assert time.monotonic() - start < settings.limits.seconds + 5
    assert state(path) == before
    assert sorted(folder.iterdir()) == beside
    if error is None:
        assert kind.expected != ERROR, "was read"
        assert found.format in ("docx", "pdf", "md")
        return None
    for line in (error.en, error.ja):
        assert line.strip() == line != ""
        assert "\n" not in line
        assert len(line) < 300
        assert "AssertionError" not in line
    assert kind.expected != ANSWER, error.en
    return error


@pytest.mark.parametrize("kind", ALL, ids=[kind.name for kind in ALL])
def test_it_is_answered(kind: Hostile, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "inputs"
    folder.mkdir()
    error = answered(kind, folder, Settings(exact_pages=False, limits=LIMITS))
    assert capfd.readouterr() == ("", "")
    if error is not None and kind.expected == ERROR:
        # Errors that are foreseen name the fault, and not the limit that happened to be hit first.
        assert "limits." not in error.en, error.en
        assert "break down" not in error.en, error.en
        assert "could not be read (" not in error.en, error.en


@pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", LAID_OUT)
def test_it_is_answered_with_its_pages(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "inputs"
    folder.mkdir()
    kind = next(kind for kind in ALL if kind.name == name)
    answered(kind, folder, Settings(exact_pages=True, limits=LIMITS))
    assert capfd.readouterr() == ("", "")


def test_there_are_enough_kinds() -> None:
    assert len({kind.name for kind in ALL}) == len(ALL) >= 100


@pytest.mark.parametrize("name", ["docx-doc", "docx-encrypted", "docx-odt", "pdf-user-password", "pdf-aes-256"])
def test_the_remedy_is_named(name: str, tmp_path: Path) -> None:
    kind = next(kind for kind in ALL if kind.name == name)
    error = answered(kind, tmp_path, Settings(exact_pages=False, limits=LIMITS))
    assert error is not None
    wanted = (
        ("password", "パスワード") if "password" in name or "e" in name[5:6] or "aes" in name else (".docx", ".docx")
    )
    assert wanted[0] in error.en
    assert wanted[1] in error.ja
