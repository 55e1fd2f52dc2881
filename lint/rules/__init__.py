"""All rules, family by family; another package adds its own by the entry-point group ``proposal_lint.rules``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache

from lint.rule import Rule
from lint.rules import budget, checklist, consistency, form, layout, mobility, prose, repeat, support, team, themes

GROUP = "proposal_lint.rules"
INFORMED = (".dist-info", ".egg-info", "EGG-INFO")
"""How the folders are named in which packages tell of themselves."""
OWN: tuple[Rule, ...] = (
    *form.RULES,
    *layout.RULES,
    *prose.RULES,
    *repeat.RULES,
    *mobility.RULES,
    *team.RULES,
    *support.RULES,
    *themes.RULES,
    *budget.RULES,
    *consistency.RULES,
    *checklist.RULES,
)


@cache
def rules() -> tuple[Rule, ...]:
    """Our rules, then those of installed packages (each entry point names a tuple of rules)."""
    return (*OWN, *_foreign())


def _foreign() -> Iterator[Rule]:
    if not any(map(_announced, sys.path)):
        return
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP):
        yield from point.load()


def _announced(place: str) -> bool:
    """Whether a place of Python's packages may hold one that brings rules: looked up sooner than asked for."""
    try:
        packages = [entry.path for entry in os.scandir(place or ".") if entry.name.endswith(INFORMED)]
    except NotADirectoryError:
        return True  # an archive: who knows
    except OSError:
        return False
    for package in packages:
        with suppress(OSError), open(os.path.join(package, "entry_points.txt"), "rb") as file:
            if GROUP.encode() in file.read():
                return True
    return False


def unknown(name: str, names: Iterable[str]) -> str:
    """One line about a rule that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(names), 1, 0.5)
    return f"no rule “{name}”" + (f"; did you mean “{near[0]}”?" if near else "; `proposal-lint rules` lists them")
