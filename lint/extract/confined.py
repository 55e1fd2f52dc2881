"""What happens inside the child that reads one file: limits, silence, no network, one answer.

A draft is a stranger's file. Whatever it does to the libraries that read it - a crash, an endless loop, eight
gigabytes - happens here and ends here; the parent (:mod:`lint.extract.guard`) only gets bytes or a reason.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lint.extract.errors import UnreadableError
from lint.prepared import prepared
from lint.settings import Limits

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

CHUNK = 1 << 16
DONE, UNREADABLE, KNOWN, FAILED, END = b"D", b"U", b"K", b"F", b"."
"""First byte of an answer's first chunk, and the whole of its last."""
WRITTEN_MEGABYTES = 1024
"""The largest file that the child, or LibreOffice below it, may write in its temporary folder."""
DEBUG = "PROPOSAL_LINT_DEBUG"
"""Set to 1 in the environment, it lets a child's tracebacks and its libraries' complaints through to standard error."""
HARMLESS = frozenset({"socket.gethostname", "socket.sethostname"})

_deadline: float | None = None


def remaining() -> float | None:
    """Seconds that the job in this process still has, or ``None`` where nobody set a limit."""
    return None if _deadline is None else max(_deadline - time.monotonic(), 0.0)


def debugging() -> bool:
    """Whether the person at the terminal asked for tracebacks."""
    return os.environ.get(DEBUG, "") not in ("", "0")


def work(
    connection: Connection,
    folder: Path,
    limits: Limits,
    kinds: tuple[type[Exception], ...],
    job: Callable[..., bytes],
    arguments: tuple[object, ...],
    parent: int,
) -> None:
    """Do the job in this process, send its answer, and end the process.

    Args:
        connection: where the answer goes.
        folder: an empty folder that the parent removes; it becomes the temporary folder.
        limits: bounds of time (``seconds``) and memory (``megabytes``).
        kinds: exceptions of one string that the caller wants back as they are.
        job: what to do; it returns the answer.
        arguments: for ``job``.
        parent: process id of the parent; without it this process has no reason to go on.

    """
    status = 1
    try:
        _be_quiet()
        _confine(folder, limits, parent)
        prepared()
        answer = _answer(kinds, job, arguments)
        _lift_memory()
        view = memoryview(answer)
        for start in range(0, len(view), CHUNK):
            connection.send_bytes(view[start : start + CHUNK])
        connection.send_bytes(END)
        status = 0
    except BaseException:  # the parent sees an answer without its end, and says that the reader broke down
        if debugging():
            _trace()
    finally:
        os._exit(status)


def _answer(kinds: tuple[type[Exception], ...], job: Callable[..., bytes], arguments: tuple[object, ...]) -> bytes:
    try:
        return DONE + job(*arguments)
    except UnreadableError as error:
        return UNREADABLE + json.dumps([error.en, error.ja]).encode()
    except BaseException as error:
        _lift_memory()
        if debugging():
            _trace()
        for index, known in enumerate(kinds):
            if isinstance(error, known):
                return KNOWN + json.dumps([index, str(error)]).encode()
        return FAILED + json.dumps([type(error).__name__, " ".join(str(error).split())[:200]]).encode()


def _trace() -> None:
    import traceback

    traceback.print_exc()


def _be_quiet() -> None:
    """Send what C libraries print (pdfium's, MeCab's and libxml2's warnings) nowhere."""
    import faulthandler

    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (open for the life of the process)
    if not debugging():
        faulthandler.disable()
        os.dup2(nowhere, 2)
        sys.stderr = sys.stdout


def _confine(folder: Path, limits: Limits, parent: int) -> None:
    global _deadline
    _deadline = time.monotonic() + limits.seconds
    if os.name == "posix":
        with contextlib.suppress(OSError):  # the parent may have done it already
            os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends its children itself
        _die_with(parent)
        os.umask(0o077)
        _bound(limits)
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = str(folder)
    tempfile.tempdir = str(folder)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # each thread's stack and arena counts as memory
    gc.set_threshold(200_000)  # a child lives for one draft; looking for cycles takes a twentieth of its time
    refuse_network()


def _die_with(parent: int) -> None:
    """Ask Linux to end this process when its parent ends, however that happens."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, int(signal.SIGKILL), 0, 0, 0)  # 1: PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)


def _bound(limits: Limits) -> None:
    import resource

    # Memory is what comes on top of what the parent had mapped (a fork inherits it), and only the soft bound is
    # set: LibreOffice, started below this process, gets a bound of its own (lint.extract.render).
    wanted = {
        resource.RLIMIT_AS: (limits.megabytes << 20) + held(0),
        resource.RLIMIT_CPU: int(2 * limits.seconds) + 5,
        resource.RLIMIT_FSIZE: WRITTEN_MEGABYTES << 20,
    }
    for what, soft in wanted.items():
        _set_soft(what, soft)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_program(*, megabytes: int, seconds: float) -> None:
    """Set the bounds of this process for a program that it will start, instead of those that it inherited."""
    import resource

    _set_soft(resource.RLIMIT_AS, megabytes << 20)
    _set_soft(resource.RLIMIT_CPU, int(2 * seconds) + 5)
    _set_soft(resource.RLIMIT_FSIZE, WRITTEN_MEGABYTES << 20)


def _set_soft(what: int, soft: int) -> None:
    """Set a soft bound, never above the hard one; some systems (macOS) have no bound on memory: then none is set."""
    import resource

    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _lift_memory() -> None:
    """Give back the room that an answer needs after memory ran out."""
    if os.name == "posix":
        import resource

        with contextlib.suppress(ValueError, OSError):
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def held(which: int) -> int:
    """Bytes that this process has mapped (0) or holds in memory (1); 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[which])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def refuse_network() -> None:
    """Refuse every socket and every look-up of a name in this process, for good."""

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket.") and event not in HARMLESS:
            raise PermissionError(f"a draft's reader uses no network ({event})")

    sys.addaudithook(refuse)
