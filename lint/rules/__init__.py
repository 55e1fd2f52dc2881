"""All rules, family by family; another package adds its own by the entry-point group ``proposal_lint.rules``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points

from lint.rule import Rule
from lint.rules import budget, checklist, consistency, form, layout, mobility, prose, repeat, support, team, themes

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
    foreign = (rule for point in entry_points(group="proposal_lint.rules") for rule in point.load())
    return (*OWN, *foreign)


def unknown(name: str, names: Iterable[str]) -> str:
    """One line about a rule that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(names), 1, 0.5)
    return f"no rule “{name}”" + (f"; did you mean “{near[0]}”?" if near else "; `proposal-lint rules` lists them")
