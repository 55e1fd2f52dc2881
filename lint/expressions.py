"""Regular expressions that are compiled when they are first used.

Of nearly two thousand, a short draft meets a third.  Those that many drafts meet come from a file even then
(:mod:`lint.prepared`).
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, cast

compiler: Any = import_module("re._compiler")


class _Later:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if "_made" not in self.__dict__:
            self._made = compiler.compile(*self._given)  # ``re.compile`` would keep it, and drop what it keeps
        found = getattr(self._made, name)
        setattr(self, name, found)  # the next time it is at hand
        return found


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled at the first use of one of its methods."""
    return cast("re.Pattern[str]", _Later(pattern, int(flags)))
