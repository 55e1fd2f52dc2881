"""Rules of the family ``repeat``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.repeat.content import content
from lint.rules.repeat.near import near
from lint.rules.repeat.passage import passage

RULES: tuple[Rule, ...] = (passage, near, content)
