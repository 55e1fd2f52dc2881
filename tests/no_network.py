"""An audit hook that refuses the network in the tests, and remembers every attempt.

Once installed it stays for the life of the process, armed only inside :func:`refused`; forked children inherit both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

attempts: list[str] = []
"""Events of sockets and name look-ups, in order, since the first :func:`refused`."""
_armed: list[bool] = []


@contextmanager
def refused() -> Iterator[None]:
    """Refuse and remember sockets (those between processes of this machine excepted) for a while."""
    if not _armed:
        _armed.append(False)
        sys.addaudithook(_refuse)
    _armed[0] = True
    try:
        yield
    finally:
        _armed[0] = False


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not _armed[0] or not event.startswith("socket.") or event in ("socket.gethostname", "socket.sethostname"):
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
