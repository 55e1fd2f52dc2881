"""The window of LibreOffice Writer as a picture: its headless kind draws no comments, so that one needs a screen.

On Debian: ``apt-get install xvfb xdotool libreoffice-writer libreoffice-gtk3`` (the ``-nogui`` kind has no window).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGTERM
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

PACKAGES = "xvfb xdotool libreoffice-writer libreoffice-gtk3"
PATIENCE = 90
"""Seconds within which the window opens, or settles."""
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>"""
ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
WINDOW = "Setup/Office/Factories/org.openoffice.Setup:Factory['com.sun.star.text.TextDocument']"


def seen(path: Path, width: int, height: int, number: int = 1) -> Image:
    """What a window of this size shows of a Word file at the top of page ``number``, with the comments beside it.

    Raises RuntimeError where a program is missing or no window opens.
    """
    missing = [program for program in ("Xvfb", "xdotool", "soffice") if shutil.which(program) is None]
    if missing:
        raise RuntimeError(f"{', '.join(missing)} not found: apt-get install {PACKAGES}")
    with tempfile.TemporaryDirectory() as folder, _screen(width, height) as screen:
        profile = Path(folder) / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_settings(width, height), "utf-8")
        copy = Path(shutil.copy(path, folder))  # a file of its own, that nobody holds open
        command = ["soffice", f"-env:UserInstallation={profile.parent.as_uri()}", "--norestore", "--nologo", str(copy)]
        surroundings = {**os.environ, "DISPLAY": screen, "SAL_USE_VCLPLUGIN": "gtk3", "GDK_BACKEND": "x11"}
        with _started(command, surroundings):
            _until_open(path.name, surroundings)
            _settled(screen)
            for keys in (  # sidebar off; to the page from below, so that its top is what shows
                ["key", "ctrl+F5"],
                ["key", "ctrl+End"],
                ["key", "ctrl+g"],
                ["type", str(number)],
                ["key", "Return"],
            ):
                subprocess.run(["xdotool", *keys], env=surroundings, check=True)
                picture = _settled(screen)
    return picture


def _settings(width: int, height: int) -> str:
    """A window that fills the screen, without greetings."""
    items = [
        ("Office.Common/Misc", "FirstRun", "false"),
        ("Office.Common/Misc", "ShowTipOfTheDay", "false"),
        ("Setup/Product", "ooSetupLastVersion", "99.9"),
        (WINDOW, "ooSetupFactoryWindowAttributes", f"0,0,{width},{height};1;0,0,0,0;"),
    ]
    return PROFILE.format(
        items="\n".join(ITEM.format(path=path, name=name, value=value) for path, name, value in items)
    )


@contextmanager
def _screen(width: int, height: int) -> Iterator[str]:
    """A screen in memory, by its name."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def _started(command: list[str], surroundings: dict[str, str]) -> Iterator[None]:
    """A program with all that it starts, ended with them."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=surroundings, stdout=quiet, stderr=quiet, start_new_session=True) as program:
        try:
            yield
        finally:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, SIGTERM)


def _until_open(name: str, surroundings: dict[str, str]) -> None:
    """Wait for the window that bears the file's name."""
    command = ["xdotool", "search", "--onlyvisible", "--name", name]
    end = time.monotonic() + PATIENCE
    while subprocess.run(command, env=surroundings, capture_output=True, check=False).returncode:
        if time.monotonic() > end:
            raise RuntimeError(f"no window of {name} within {PATIENCE} s; has this LibreOffice windows? ({PACKAGES})")
        time.sleep(0.5)


def _settled(screen: str) -> Image:
    """The screen, as soon as it stays the same for two seconds, the blinking caret aside."""
    from PIL import ImageChops, ImageGrab

    end = time.monotonic() + PATIENCE
    picture, same = ImageGrab.grab(xdisplay=screen), 0
    while same < 4 and time.monotonic() < end:
        time.sleep(0.5)
        now = ImageGrab.grab(xdisplay=screen)
        left, top, right, bottom = ImageChops.difference(picture, now).getbbox() or (0, 0, 0, 0)
        same = same + 1 if right - left < 4 and bottom - top < 90 else 0
        picture = now
    return picture
