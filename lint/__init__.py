"""proposal-lint: reads a research proposal before its reviewers do, and gives it back annotated.

From Python: ``lint.check("draft.docx", call="jst-aspire-gc-2024")``; see docs/library.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.calls import ProfileError as ProfileError
    from lint.extract.errors import UnreadableError as UnreadableError
    from lint.library import check as check
    from lint.result import FileResult as FileResult
    from lint.result import Place as Place
    from lint.result import Remark as Remark
    from lint.settings import SettingsError as SettingsError

__version__ = "0.1.0"
__all__ = ["FileResult", "Place", "ProfileError", "Remark", "SettingsError", "UnreadableError", "__version__", "check"]

_HOMES = {
    "FileResult": "lint.result",
    "Place": "lint.result",
    "ProfileError": "lint.calls",
    "Remark": "lint.result",
    "SettingsError": "lint.settings",
    "UnreadableError": "lint.extract.errors",
    "check": "lint.library",
}
"""Where each name comes from, when it is first asked for: ``import lint`` alone loads nothing else."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
