"""All rules, family by family; another package adds its own by the entry-point group ``proposal_lint.rules``."""

from __future__ import annotations

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
