"""The part of a draft that describes the team."""

from __future__ import annotations

import re

from lint.analyse.partners import STAYS
from lint.analyse.sections import Section
from lint.document import Span
from lint.draft import Draft

TEAM = re.compile(
    r"統合|役割(分担)?|(研究|実施|推進|国際)体制|連携(体制|の方法)|チーム(の|構成|体制)|共同研究体制|組織"
    r"|integration|(management|team|partners?|consortium|collaboration|roles?)\b"
)
INTEGRATION = re.compile(r"統合|役割(分担)?|integration|roles?\b")


def described(draft: Draft) -> Section | None:
    """The innermost section about the team that holds running text."""
    sections = [s for s in draft.sections if TEAM.search(s.title.lower()) and not STAYS.search(s.title.lower())]
    filled = [s for s in sections if any(s.own.covers(sentence.span) for sentence in draft.sentences)]
    return max(filled, key=lambda s: bool(INTEGRATION.search(s.title.lower())), default=None)


def first(draft: Draft, section: Section) -> Span:
    """The first sentence of a section, or its heading."""
    return next((s.span for s in draft.sentences if section.own.covers(s.span)), section.heading)
