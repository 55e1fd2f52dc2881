"""The heading of a whole draft, which announces no plan of stays though it speaks of exchange."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.movements.tables.slots import is_mobile
from lint.analyse.structure.grids import plain

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

OTHER = re.compile(
    r"研究(?:の|計画|内容|目的|背景|概要|組織|体制|チーム)|背景|目的|概要|体制|メンバー|チーム|参加者|経費|予算|費用"
    r"|background|objective|aims?\b|budget|costs?\b|team|members|research plan"
)
"""Titles of parts that a plan of stays does not have."""


def without_whole(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections without a title over the whole draft, such as 「国際頭脳循環 研究計画」, where a part tells stays.

    Args:
        sections: in reading order.

    """
    first = sections[0] if sections else None
    if first is None or not is_mobile(plain(first.title)) or sections[-1].body.end > first.body.end:
        return sections
    titles = [plain(section.title) for section in sections[1:]]
    if not any(map(is_mobile, titles)) or not any(OTHER.search(t) and not is_mobile(t) for t in titles):
        return sections
    return sections[1:]
