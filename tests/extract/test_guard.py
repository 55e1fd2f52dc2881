from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.extract import confined, guard
from lint.extract.errors import UnreadableError
from lint.settings import Limits
from tests.processes import children, folders, gone, own_tmp

__all__ = ["own_tmp"]

pytestmark = pytest.mark.skipif(not guard.FORKS, reason="children are watched through /proc")
QUICK = Limits(seconds=20, megabytes=512)


class KnownError(Exception):
    """Something a caller wants back as it is."""


def double(text: str) -> bytes:
    return (text * 2).encode()


def large(count: int) -> bytes:
    return b"0123456789abcdef" * (count >> 4)


def hang() -> bytes:
    while True:
        time.sleep(60)


def spin() -> bytes:
    while True:
        pass


def hoard() -> bytes:
    held = []
    while True:
        held.append(bytearray(32 << 20))


def crash(number: int) -> bytes:
    os.kill(os.getpid(), number)
    return b""


def leave(status: int) -> bytes:
    os._exit(status)


def recurse() -> bytes:
    return recurse()


def unreadable() -> bytes:
    raise UnreadableError("it is locked\nreally", "鍵がかかっています")


def known() -> bytes:
    raise KnownError("profile “x” has no key “y”")


def fault() -> bytes:
    raise KeyError("word/document.xml")


def stop() -> bytes:
    raise SystemExit(3)


def talk() -> bytes:
    print("to standard output")  # noqa: T201
    sys.stderr.write("to standard error\n")
    os.write(1, b"C library, 1\n")
    os.write(2, b"C library, 2\n")
    raise ValueError("a traceback nobody wants")


def network(how: str) -> bytes:
    try:
        if how == "name":
            socket.getaddrinfo("localhost", 80)
        else:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
    except PermissionError as error:
        return f"refused {error}".encode()
    except OSError as error:
        return f"tried {error}".encode()
    return b"connected"


def surroundings() -> bytes:
    Path(tempfile.mkdtemp(), "draft.xml").write_text("a draft", "utf-8")
    locked = Path(tempfile.mkdtemp())
    (locked / "file").write_text("x", "utf-8")
    locked.chmod(0o500)
    return tempfile.gettempdir().encode()


def grandchild(then: str) -> bytes:
    """Start a process that would live on, then come to an end in one of several ways."""
    started = subprocess.Popen(["sleep", "300"])
    Path(os.environ["NOTE"]).write_text(str(started.pid), "utf-8")
    if then == "hang":
        hang()
    if then == "crash":
        crash(signal.SIGSEGV)
    return str(started.pid).encode()


def late(number: int, seconds: float) -> bytes:
    time.sleep(seconds)
    return str(number).encode()


def limits_seen() -> bytes:
    import resource

    seen = (resource.getrlimit(resource.RLIMIT_CORE)[0], round(confined.remaining() or -1))
    return repr(seen).encode()


def refusal(job: object, *arguments: object, limits: Limits = QUICK) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        guard.run(job, *arguments, limits=limits)  # type: ignore[arg-type]
    error = caught.value
    for line in (error.en, error.ja):
        assert line
        assert "Traceback" not in line
    return error


@pytest.fixture(autouse=True)
def nothing_left(own_tmp: Path) -> Iterator[None]:
    before = children(os.getpid())
    yield
    assert children(os.getpid()) == before
    assert folders() == []


def test_an_answer_comes_back() -> None:
    assert guard.run(double, "草案", limits=QUICK) == "草案草案".encode()


def test_an_empty_answer_is_an_answer() -> None:
    assert guard.run(double, "", limits=QUICK) == b""


def test_a_large_answer_does_not_block_the_pipe() -> None:
    answer = guard.run(large, 50 << 20, limits=Limits(seconds=30, megabytes=512))
    assert len(answer) == 50 << 20
    assert answer == b"0123456789abcdef" * (len(answer) >> 4)


def test_time_is_limited() -> None:
    for job in (hang, spin):
        start = time.monotonic()
        error = refusal(job, limits=Limits(seconds=0.5, megabytes=512))
        assert 0.4 < time.monotonic() - start < 5
        assert "0.5 s" in error.en
        assert "0.5秒" in error.ja


def test_memory_is_limited() -> None:
    error = refusal(hoard, limits=Limits(seconds=20, megabytes=256))
    assert "256 MB" in error.en
    assert "256 MB" in error.ja


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
def test_a_crash_is_one_line(number: int) -> None:
    assert signal.Signals(number).name in refusal(crash, number).en


def test_an_exit_without_an_answer_is_one_line() -> None:
    assert "exit 0" in refusal(leave, 0).en
    assert "exit 7" in refusal(leave, 7).en


def test_recursion_and_faults_are_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert "nested too deeply" in refusal(recurse).en
    assert "KeyError" in refusal(fault).en
    assert "SystemExit" in refusal(stop).en
    assert "\n" not in refusal(fault).en
    assert capfd.readouterr() == ("", "")


def test_an_unreadable_file_keeps_both_languages() -> None:
    error = refusal(unreadable)
    assert (error.en, error.ja) == ("it is locked\nreally", "鍵がかかっています")


def test_known_exceptions_come_back_as_they_are() -> None:
    with pytest.raises(KnownError, match="has no key “y”"):
        guard.run(known, limits=QUICK, kinds=(ZeroDivisionError, KnownError))
    assert "KnownError" in refusal(known).en


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    refusal(talk)
    assert capfd.readouterr() == ("", "")


def test_a_traceback_on_demand(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(confined.DEBUG, "1")
    refusal(talk)
    out, err = capfd.readouterr()
    assert out == ""
    assert "a traceback nobody wants" in err


@pytest.mark.parametrize("how", ["name", "connection"])
def test_the_network_is_refused(how: str) -> None:
    assert guard.run(network, how, limits=QUICK).startswith(b"refused")


def test_the_temporary_folder_is_its_own_and_goes(own_tmp: Path) -> None:
    folder = Path(guard.run(surroundings, limits=QUICK).decode())
    assert folder.parent == own_tmp
    assert not folder.exists()


@pytest.mark.parametrize("then", ["return", "hang", "crash"])
def test_grandchildren_end_too(then: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "note"
    monkeypatch.setenv("NOTE", str(note))
    try:
        guard.run(grandchild, then, limits=Limits(seconds=1.5, megabytes=512))
    except UnreadableError:
        assert then != "return"
    assert gone([int(note.read_text("utf-8"))])


def test_no_core_dump_and_the_time_left_is_known() -> None:
    assert guard.run(limits_seen, limits=QUICK) == b"(0, 20)"
    assert confined.remaining() is None


def test_many_keep_their_order() -> None:
    waits = [0.3, 0.0, 0.2, 0.0, 0.0, 0.1, 0.0]
    answers = list(guard.run_many(late, enumerate(waits), limits=QUICK, jobs=3))
    assert answers == [str(number).encode() for number in range(len(waits))]


def test_many_survive_the_bad_ones() -> None:
    given = [(number,) for number in (signal.SIGSEGV, 0, signal.SIGKILL, 0)]
    answers = list(guard.run_many(crash, given, limits=QUICK, jobs=2))
    assert [isinstance(answer, UnreadableError) for answer in answers] == [True, False, True, False]


def test_many_of_nothing() -> None:
    assert list(guard.run_many(double, [], limits=QUICK, jobs=2)) == []


def test_at_most_so_many_at_once() -> None:
    seen = []

    def given() -> Iterator[tuple[int, float]]:
        for number in range(6):
            seen.append(len(children(os.getpid())))
            yield number, 0.1

    assert len(list(guard.run_many(late, given(), limits=QUICK, jobs=2))) == 6
    assert max(seen) < 2 + 1


def test_a_slow_reader_of_the_answers_loses_none() -> None:
    given = [(1 << 20,), (1 << 20,), (16,)]
    answers = guard.run_many(large, given, limits=Limits(seconds=1, megabytes=512), jobs=3)
    sizes = []
    for answer in answers:
        assert isinstance(answer, bytes)
        sizes.append(len(answer))
        time.sleep(1.2)
    assert sizes == [1 << 20, 1 << 20, 16]


def test_closing_early_ends_the_children() -> None:
    answers = guard.run_many(late, [(0, 0.0), (1, 60.0), (2, 60.0)], limits=QUICK, jobs=3)
    assert next(iter(answers)) == b"0"
    start = time.monotonic()
    answers.close()  # type: ignore[attr-defined]
    assert time.monotonic() - start < 3


def test_a_known_exception_ends_the_others() -> None:
    start = time.monotonic()
    with pytest.raises(KnownError):
        list(guard.run_many(choose, [("hang",), ("known",)], limits=QUICK, jobs=2, kinds=(KnownError,)))
    assert time.monotonic() - start < 5


def choose(name: str) -> bytes:
    return hang() if name == "hang" else known()


PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background hands SIGINT on as ignored
from lint.extract import guard
from lint.settings import Limits
from tests.extract.test_guard import grandchild
print("ready", flush=True)
list(guard.run_many(grandchild, [("hang",)], limits=Limits(seconds=60, megabytes=512), jobs=1))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_children_end_with_their_parent(number: int, own_tmp: Path, tmp_path: Path) -> None:
    note = tmp_path / "note"
    environment = os.environ | {"NOTE": str(note), "PYTHONPATH": str(Path(__file__).parents[2])}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    until = time.monotonic() + 20
    while not note.exists() or not note.read_text("utf-8"):
        assert time.monotonic() < until
        time.sleep(0.02)
    below = children(program.pid)
    assert len(below) == 2
    program.send_signal(number)
    _, errors = program.communicate(timeout=10)
    if number == signal.SIGKILL:
        # Nobody is left to end the grandchild: its maker must watch (LibreOffice's does). The folder goes next time.
        assert gone(below[:1])
        os.kill(below[1], signal.SIGKILL)
        left = folders()
        assert len(left) == 1
        old = time.time() - guard.ABANDONED - 1
        os.utime(left[0], (old, old))
        assert gone(below)
        guard._swept.clear()
        guard.run(double, "x", limits=QUICK)
    else:
        assert gone(below)
    assert folders() == []
    if number == signal.SIGTERM:
        assert program.returncode == 128 + signal.SIGTERM
        assert errors == b""


def test_a_folder_in_use_is_not_swept() -> None:
    folder = guard._folder()
    os.utime(folder.path, (0, 0))
    guard._swept.clear()
    guard.run(double, "x", limits=QUICK)
    assert folder.path.exists()
    folder.remove()


@pytest.mark.parametrize("job", [double, unreadable, leave])
def test_spawned_children_answer_too(job: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "FORKS", False)
    before = children(os.getpid())
    if job is double:
        assert guard.run(double, "a", limits=QUICK) == b"aa"
    elif job is unreadable:
        assert refusal(unreadable).ja == "鍵がかかっています"
    else:
        assert "exit 3" in refusal(leave, 3).en
    stop_tracker(before)


def stop_tracker(before: list[int]) -> None:
    """Spawning starts one process of multiprocessing's own that stays; end it."""
    from multiprocessing import resource_tracker

    resource_tracker._resource_tracker._stop()  # type: ignore[attr-defined]
    assert children(os.getpid()) == before
