"""What a process holds of the tagger's dictionary, and gives back.

The dictionary is mapped from its files, a quarter of a gigabyte. Whatever place is looked up, Linux maps the sixteen
pages around it, so that a page of text brings in forty megabytes that nobody will ask for again. Giving pages back
costs little: they stay in the system's cache of files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

FILES = (b"/sys.dic", b"/matrix.bin")
"""How the paths of the large files end."""
DONTNEED = 4
"""``MADV_DONTNEED``."""


def mapped() -> Iterator[tuple[int, int]]:
    """Where the dictionary lies in memory at this moment: begin and length of each mapping.

    Only what cannot be written to counts: its pages are the file's own, and come back as they were.
    """
    try:
        lines = Path("/proc/self/maps").read_bytes().splitlines()
    except OSError:
        return
    for places, rights in (line.split()[:2] for line in lines if line.endswith(FILES)):
        begin, end = (int(place, 16) for place in places.split(b"-"))
        if b"w" not in rights:
            yield begin, end - begin


def given_back() -> None:
    """Give the dictionary's pages back; what is looked up next comes in again."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    library = ctypes.CDLL(None)
    for begin, length in mapped():
        library.madvise(ctypes.c_void_p(begin), ctypes.c_size_t(length), DONTNEED)
