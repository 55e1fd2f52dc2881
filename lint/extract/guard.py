"""Runs jobs on hostile files in child processes, under limits of time and memory.

One child a job, started by fork on Linux (a few milliseconds) and by spawn elsewhere. Each has its own process
group and its own temporary folder, may use no network, and is killed with everything below it when its time is
up. Where the system bounds no memory (macOS, Windows) only the time limit holds.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.extract import confined
from lint.extract.errors import UnreadableError
from lint.settings import Limits

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FORKS = sys.platform.startswith("linux")
"""macOS's own libraries do not survive a fork, Windows has none."""
ANSWERING = 20.0
"""Seconds between two pieces of an answer, once the job is done."""
PREFIX = "proposal-lint-"
"""How the temporary folders are named."""
ABANDONED = 120
"""Seconds after which a temporary folder that nobody holds was left by a killed process."""


def run(
    job: Callable[..., bytes],
    *arguments: object,
    limits: Limits,
    kinds: tuple[type[Exception], ...] = (),
) -> bytes:
    """Run ``job(*arguments)`` in a child process and return its answer.

    Args:
        job: a function of a module (spawned children find it by name).
        arguments: handed to it; they must pickle where children are spawned.
        limits: ``seconds`` of wall time and ``megabytes`` of memory are kept here.
        kinds: exceptions made from one string that the job may raise and that are raised again here.

    Raises:
        UnreadableError: the job said so, or it crashed, hung, ran out of memory or raised anything else.

    """
    (answer,) = run_many(job, [arguments], limits=limits, jobs=1, kinds=kinds)
    if isinstance(answer, UnreadableError):
        raise answer
    return answer


def run_many(
    job: Callable[..., bytes],
    arguments: Iterable[tuple[object, ...]],
    *,
    limits: Limits | Sequence[Limits],
    jobs: int,
    kinds: tuple[type[Exception], ...] = (),
) -> Iterator[bytes | UnreadableError]:
    """Run a job many times, each in its own child, and yield the answers in the order of the arguments.

    ``limits`` are those of all, or one for each. At most ``jobs`` children run at once, and at most four times as
    many answers wait for an earlier one.
    Whatever ends the iteration early (an error, Ctrl-C, SIGTERM, closing the iterator) ends the children too.
    An exception of ``kinds`` is raised, since it would meet every other file as well.
    """
    waiting = enumerate(arguments)
    running: list[_Child] = []
    answers: dict[int, bytes | UnreadableError] = {}
    following = 0
    jobs = max(jobs, 1)
    left = True
    with _ends_on_sigterm():
        try:
            while left or running or answers:
                while left and len(running) < jobs and len(running) + len(answers) < 4 * jobs:
                    number, given = next(waiting, (-1, ()))
                    left = number >= 0
                    if left:
                        own = limits if isinstance(limits, Limits) else limits[number]
                        running.append(_start(number, job, given, own, kinds))
                for child in _finished(running):
                    running.remove(child)
                    answers[child.number] = _outcome(child, child.limits, kinds)
                while following in answers:
                    yield answers.pop(following)
                    following += 1
        finally:
            for child in running:
                _end(child)


@dataclass(eq=False)
class _Child:
    number: int
    connection: Connection
    folder: _Folder
    deadline: float
    pid: int
    limits: Limits
    process: Any = None
    """The multiprocessing process of a spawned child."""
    parts: list[bytes] = field(default_factory=list)
    whole: bool = False
    late: bool = False
    ended: bool = False
    status: int = 0
    """Exit status; negative is the signal that ended it."""
    inherited: int = 0
    """Bytes of memory that a forked child held from its parent."""
    peak: int = 0
    """Most memory that it held beyond that, in bytes (0: not known)."""


@dataclass(frozen=True)
class _Folder:
    path: Path
    lock: int | None

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        if self.path.exists():  # something in it is write-protected
            for parent, _, _ in os.walk(self.path):
                with contextlib.suppress(OSError):
                    os.chmod(parent, 0o700)
            shutil.rmtree(self.path, ignore_errors=True)
        if self.lock is not None:
            os.close(self.lock)


def _folder() -> _Folder:
    """A new temporary folder, locked for as long as this process or a child of it lives."""
    path = Path(tempfile.mkdtemp(prefix=PREFIX))
    if os.name != "posix":
        return _Folder(path, None)
    import fcntl

    lock = os.open(path, os.O_RDONLY)
    with contextlib.suppress(OSError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return _Folder(path, lock)


_swept: list[bool] = []


def _sweep() -> None:
    """Remove, once per process, the folders of earlier runs that were killed before they could do it."""
    if _swept or os.name != "posix":
        return
    _swept.append(True)
    import fcntl

    for path in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        with contextlib.suppress(OSError):
            about = path.lstat()
            if about.st_uid != os.getuid() or time.time() - about.st_mtime < ABANDONED:
                continue
            lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)
            finally:
                os.close(lock)


def _start(
    number: int,
    job: Callable[..., bytes],
    arguments: tuple[object, ...],
    limits: Limits,
    kinds: tuple[type[Exception], ...],
) -> _Child:
    from multiprocessing.connection import Pipe

    _sweep()
    folder = _folder()
    ours, theirs = Pipe(duplex=False)
    given = (theirs, folder.path, limits, kinds, job, arguments, os.getpid())
    deadline = time.monotonic() + limits.seconds
    try:
        if FORKS:
            forked = _fork(ours, given)
            return _Child(number, ours, folder, deadline, forked, limits, inherited=confined.held(1))
        from multiprocessing import get_context

        process = get_context("spawn").Process(target=confined.work, args=given)
        process.start()
        return _Child(number, ours, folder, deadline, process.pid or 0, limits, process)
    except BaseException:
        ours.close()
        folder.remove()
        raise
    finally:
        theirs.close()


def _fork(ours: Connection, given: tuple[Any, ...]) -> int:
    with warnings.catch_warnings():
        # Python 3.12 warns where other threads run; the child uses nothing of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid:
        with contextlib.suppress(OSError):  # the child does the same: whoever comes first
            os.setpgid(pid, pid)
        return pid
    try:
        ours.close()
        confined.work(*given)
    finally:
        os._exit(1)


def _finished(running: list[_Child]) -> list[_Child]:
    """Wait until a child said something or is late; return those that came to their end."""
    from multiprocessing.connection import wait

    if not running:
        return []
    pause = max(min(child.deadline for child in running) - time.monotonic(), 0)
    ready = wait([child.connection for child in running], pause)
    ended = []
    for child in running:
        if child.connection in ready:
            if _listen(child):
                ended.append(child)
            else:
                child.deadline = max(child.deadline, time.monotonic() + ANSWERING)
        elif child.deadline <= time.monotonic():
            child.late = True
            ended.append(child)
    for child in ended:
        _end(child)
    return ended


def _listen(child: _Child) -> bool:
    """Take one piece of the answer; whether it was the last."""
    try:
        part = child.connection.recv_bytes()
    except (EOFError, OSError):
        return True
    if part == confined.END and child.parts:
        child.whole = True
        return True
    child.parts.append(part)
    return False


def _end(child: _Child) -> None:
    """Kill what is left of a child and below it, wait for its end, and remove its folder."""
    if child.ended:
        return
    child.ended = True
    try:
        if child.process is not None:
            child.process.kill()
            child.process.join(5)
            child.status = child.process.exitcode or 0
        else:
            # A child that has said everything has nothing left to do; one that died keeps its own exit status.
            with contextlib.suppress(OSError):
                os.kill(child.pid, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
            _await_silence(child.connection, 3.0)
            _reap(child, 5.0)
    finally:
        child.connection.close()
        child.folder.remove()


def _await_silence(connection: Connection, seconds: float) -> None:
    """Wait until nobody can write to a connection: LibreOffice's keeper holds it open until LibreOffice is gone."""
    until = time.monotonic() + seconds
    with contextlib.suppress(EOFError, OSError):
        while connection.poll(max(until - time.monotonic(), 0)):
            connection.recv_bytes()


def _reap(child: _Child, seconds: float) -> None:
    """Collect a killed child's exit status; a process stuck in the kernel is not waited for endlessly."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        except ChildProcessError:  # somebody else collected it
            return
        if pid:
            child.status = os.waitstatus_to_exitcode(status)
            child.peak = max((usage.ru_maxrss << 10) - child.inherited, 0)
            return
        time.sleep(0.0005)


def _outcome(child: _Child, limits: Limits, kinds: tuple[type[Exception], ...]) -> bytes | UnreadableError:
    """A child's answer, or in one line why there is none.

    Raises:
        Exception: one of ``kinds``, as the job raised it.

    """
    if child.late:
        return _slow(limits)
    if not child.whole:
        return _broken(child, limits)
    answer = b"".join(child.parts)
    tag, rest = answer[:1], answer[1:]
    if tag == confined.DONE:
        return rest
    first, second = json.loads(rest)
    if tag == confined.UNREADABLE:
        return UnreadableError(first, second)
    if tag == confined.KNOWN:
        raise kinds[first](second)
    if first == "MemoryError":
        return _memory(limits)
    if first == "RecursionError":
        return UnreadableError(
            "it is nested too deeply; copy its text into a new file and save that",
            "入れ子が深すぎて読めません。本文を新しいファイルに写して保存してください",
        )
    what = f"{first}: {second}" if second else first
    return UnreadableError(
        f"it could not be read ({what}); open it, save it anew and try again",
        f"読み取れませんでした（{what}）。開いて保存し直してから、もう一度お試しください",
    )


def _slow(limits: Limits) -> UnreadableError:
    return UnreadableError(
        f"reading and checking it took more than {limits.seconds:g} s; save it anew, take very large figures out, "
        "or raise limits.seconds in the settings",
        f"読み取りと点検が{limits.seconds:g}秒で終わりませんでした。保存し直すか、大きな図を外すか、"
        "設定の limits.seconds を増やしてください",
    )


def _memory(limits: Limits) -> UnreadableError:
    return UnreadableError(
        f"reading it needs more than {limits.megabytes} MB of memory; save it anew, make its figures smaller, "
        "or raise limits.megabytes in the settings",
        f"読み取りに{limits.megabytes} MBを超えるメモリーが要ります。保存し直すか、図を小さくするか、"
        "設定の limits.megabytes を増やしてください",
    )


def _broken(child: _Child, limits: Limits) -> UnreadableError:
    if child.status < 0 and child.peak > (limits.megabytes << 20) // 2:
        return _memory(limits)  # C libraries crash where Python raises MemoryError
    if child.status == -getattr(signal, "SIGXCPU", 0):
        return _slow(limits)
    try:
        how = signal.Signals(-child.status).name if child.status < 0 else f"exit {child.status}"
    except ValueError:
        how = f"signal {-child.status}"
    return UnreadableError(
        f"it is damaged in a way that made the reader break down ({how}); open it, save it anew and try again",
        f"ファイルが壊れているため、読み取りが途中で止まりました（{how}）。開いて保存し直してから、もう一度お試しください",
    )


@contextlib.contextmanager
def _ends_on_sigterm() -> Iterator[None]:
    """Let SIGTERM unwind the stack, so that children and folders go first; only where nobody else handles it."""
    here = threading.current_thread() is threading.main_thread()
    if not here or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
