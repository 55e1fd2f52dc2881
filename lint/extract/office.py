"""LibreOffice, run headless over one file: it may hang, crash or be hungry, and nothing of it stays behind.

It runs below a *keeper*, a process of ours that ends LibreOffice and all its children when told to, when the time
is up, or when the reader above it dies. Every run has a fresh user profile in a temporary folder, works on a copy
of the draft (so no lock file appears beside it), runs no macros and loads nothing linked from elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from lint.extract import confined

PROGRAM = "PROPOSAL_LINT_SOFFICE"
"""Environment variable that names LibreOffice's program; empty, it says that there is none."""
USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
MEGABYTES = 4096
"""Address space for LibreOffice itself; the reader's own bound is too tight for what it maps (not uses)."""
NOWHERE = "127.0.0.1:9"
EXPORT = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"},'
    '"ExportBookmarks":{"type":"boolean","value":"false"},'
    '"ReduceImageResolution":{"type":"boolean","value":"true"},'
    '"MaxImageResolution":{"type":"long","value":"75"}}'
)
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse">
<value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse">
<value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse">
<value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse">
<value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse">
<value>9</value></prop></item>
</oor:items>
"""


class OfficeError(Exception):
    """LibreOffice did not do it; one line says why."""


def program() -> str | None:
    """LibreOffice's program on this machine, or ``None``."""
    named = os.environ.get(PROGRAM)
    if named is not None:
        return shutil.which(named) if named else None
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return found
    return next((path for path in USUAL if Path(path).is_file()), None)


def to_pdf(path: Path, *, seconds: float, copied: Callable[[Path, Path], object] = shutil.copyfile) -> bytes:
    """Lay a Word file out and return it as a PDF.

    Args:
        path: the file; a copy of it is converted.
        seconds: wall time that LibreOffice may take.
        copied: makes the copy that LibreOffice gets.

    Raises:
        OfficeError: there is no LibreOffice, it took too long, or it made nothing.

    """
    found = program()
    if found is None:
        raise OfficeError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory(prefix="proposal-lint-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        copy = folder / "draft.docx"
        copied(path, copy)
        user = folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE, "utf-8")
        command = [
            found,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
            *("--convert-to", EXPORT, "--outdir", str(folder / "out"), str(copy)),
        ]
        status = _run(command, folder, seconds)
        made = folder / "out" / "draft.pdf"
        if status is None:
            raise OfficeError(f"LibreOffice took more than {seconds:.0f} s")
        if not made.is_file() or not made.stat().st_size:
            raise OfficeError("LibreOffice could not open the file")
        return made.read_bytes()


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), f"http://{NOWHERE}")
    return kept | proxies | {"TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp", "SAL_LOG": "-WARN-INFO"}


def _run(command: list[str], folder: Path, seconds: float) -> int | None:
    """Run a program to its end; ``None`` where its time ran out."""
    if os.name == "posix":
        with _keeper(command, folder, seconds) as told:
            ready, _, _ = select.select([told], [], [], seconds)
            said = os.read(told, 16) if ready else b""
        return int(said) if said else None
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
            process.wait(5)


@contextlib.contextmanager
def _keeper(command: list[str], folder: Path, seconds: float) -> Iterator[int]:
    """Fork a keeper that runs a program; yields where it will tell the exit status."""
    life, end = os.pipe()
    told, tell = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads: the child uses nothing of theirs
        pid = os.fork()
    if not pid:
        try:
            os.close(end)
            os.close(told)
            _keep(command, folder, seconds, life, tell)
        finally:
            os._exit(1)
    try:
        os.close(life)
        os.close(tell)
        yield told
    finally:
        os.close(end)  # the keeper hears this, and would hear our death
        os.close(told)
        until = time.monotonic() + 5
        while os.waitpid(pid, os.WNOHANG) == (0, 0) and time.monotonic() < until:
            time.sleep(0.005)


def _keep(command: list[str], folder: Path, seconds: float, life: int, tell: int) -> None:
    """What the keeper does: run the program until it ends, or until nobody wants it any more."""
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)  # out of the reader's group: it must outlive the reader by a moment
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    confined.bound_program(megabytes=MEGABYTES, seconds=seconds)
    _leave_network()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        process_group=0,
    )
    try:
        while True:
            if select.select([life], [], [], 0.01)[0]:
                return
            # Not reaped yet, so that the group's number stays its own until all of it is killed.
            if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                break
    finally:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        status = process.wait()
    os.write(tell, str(status).encode())
    os._exit(0)


def _leave_network() -> None:
    """Move this process into a network of its own, with nobody in it, where Linux allows that to ordinary users."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None).unshare
        user, network = os.getuid(), 0x40000000  # CLONE_NEWNET
        group = os.getgid()
        if unshare(network) and not unshare(0x10000000 | network):  # CLONE_NEWUSER: ordinary users need both
            Path("/proc/self/setgroups").write_text("deny", "ascii")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1", "ascii")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1", "ascii")
