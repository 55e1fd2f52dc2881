"""An audit hook that refuses the network in the tests, and remembers every attempt.

Once installed it stays for the life of the process, and forked children inherit it with its memory.
"""

from __future__ import annotations

import sys

attempts: list[str] = []
"""Events of sockets and name look-ups, in order, since :func:`install`."""
_installed: list[bool] = []


def install() -> None:
    """Refuse and remember sockets (those between processes of this machine excepted) from now on."""
    if not _installed:
        _installed.append(True)
        sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket.") or event in ("socket.gethostname", "socket.sethostname"):
        return
    if event == "socket.__new__" and len(arguments) > 1 and _local(arguments[1]):
        return
    if event in ("socket.connect", "socket.bind") and len(arguments) > 1 and isinstance(arguments[1], str | bytes):
        return
    attempts.append(event)
    raise PermissionError(f"no network in tests ({event})")


def _local(family: object) -> bool:
    import socket

    return family == getattr(socket, "AF_UNIX", None)
