"""What a test left behind: processes of this machine, as /proc shows them, and temporary folders."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest

from lint.extract.guard import PREFIX


def marked(mark: str) -> list[int]:
    """Processes whose environment holds ``mark`` (children inherit it), zombies left out."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def children(pid: int) -> list[int]:
    """Processes below ``pid``, however deep, zombies included."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(fields[1])
    below = {pid}
    while True:
        more = {child for child, parent in parents.items() if parent in below} - below
        if not more:
            return sorted(below - {pid})
        below |= more


def alive(pid: int) -> bool:
    """Whether a process exists and is no zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in ("Z", "X")


def gone(pids: list[int], seconds: float = 5.0) -> bool:
    """Whether all processes end within some seconds."""
    until = time.monotonic() + seconds
    while any(alive(pid) for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def folders() -> list[Path]:
    """The product's temporary folders that exist now."""
    return sorted(Path(tempfile.gettempdir()).glob(PREFIX + "*"))


@pytest.fixture
def own_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of this test's own, where the guard makes its folders."""
    place = tmp_path / "system-tmp"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place
