"""Whether a clause tells enough to be a planned stay, not a remark about one."""

from __future__ import annotations

import re

from lint.analyse.movements.prose.clauses import OUTLINE, STAYS, STRONG, UNDER, VAGUE_PLACE
from lint.analyse.movements.prose.leaning import COUNTS
from lint.analyse.movements.prose.meant import crosses
from lint.analyse.movements.prose.reading.told import Told
from lint.analyse.movements.prose.reading.who import RECEIVED
from lint.analyse.movements.prose.topics import LABEL, Topic
from lint.analyse.movements.prose.verbs import SAME
from lint.expressions import expression

ARRIVES = expression(
    r"\s*(?:その)?(?:来日|訪日|渡航|出発|派遣|着任|赴任|到着|滞在)(?:の?(?:時期|予定|期間))?は、?[^、。はがを]{2,30}。?\s*$"
)
"""A sentence that only tells when somebody comes: 「来日は2026年1月。」; where to stands in the next."""
AND_BACK = expression(
    r"[^。はがを]*(?:に|から)(?:発ち|発って|出て|出発し|渡り)、[^。はがを]*に(?:戻|帰)[^。]{0,6}。?\s*$"
)
"""A sentence that only tells when somebody leaves and is back."""


def tells_a_stay(told: Told) -> bool:
    """Whether who, when and where are told well enough, or a member is at the other side at a time."""
    if told.unplaced:
        return True
    if told.dated and crosses(told.text, told.offset, told.where, told.way, told.setting):
        return True
    if told.clause.item:
        return _line_tells(told)
    if told.left is not None:
        return _goes_on(told, told.left)
    if told.people:
        return _named_one_goes(told)
    return told.who and _nobody_named_goes(told)


def _line_tells(told: Told) -> bool:
    """Whether a line of a list does: who, when and where stand in it; in a plan, words for each will do."""
    placed = bool(told.where) or (told.mobile and re.search(VAGUE_PLACE, told.text) is not None)
    received = told.mobile and bool(told.people and told.hosts) and told.thread.near() is not None
    return placed and (told.when or received) and (bool(told.people) or (told.mobile and told.who))


def _goes_on(told: Told, left: Topic) -> bool:
    """Whether a clause does that leaves out of whom it speaks."""
    where, stays = bool(told.where), _stays(told)
    same = SAME.match(told.text) is not None or COUNTS.match(told.text) is not None
    if same or told.clause.later:
        return (told.when and (where or stays or same)) or (where and told.mobile and stays)
    if told.mobile and (
        (told.when and ARRIVES.match(told.text)) or (told.dated and AND_BACK.match(told.text) is not None)
    ):
        return True
    if left.travels:  # a further stay says so; what is done there may have a place and time too
        return where and told.dated and (stays or (bool(told.hosts) and RECEIVED.search(told.text) is not None))
    if told.mobile:
        labelled = LABEL.match(told.text) is not None or UNDER.search(told.text) is not None
        comes = told.coming and told.way == "inbound"  # 「2026年2月に来て4月までいる。」
        return (where and (told.when or stays or labelled)) or (told.dated and (told.vague is not None or comes))
    return _named_one_goes(told) if told.people else told.who and _nobody_named_goes(told)


def _named_one_goes(told: Told) -> bool:
    """Whether a clause does that names who travels."""
    where, stays = bool(told.where), _stays(told)
    if told.mobile:
        return (told.when and where) or ((told.when or where) and stays) or (told.dated and told.vague is not None)
    return told.dated and where and (stays or STRONG.search(told.clause.verb) is not None)


def _nobody_named_goes(told: Told) -> bool:
    """Whether a clause does that has only words for who travels: "a doctoral student"."""
    where = bool(told.where)
    if told.mobile:
        outlined = told.when or where or OUTLINE.search(told.text) is not None
        return (told.dated and where) or (outlined and STRONG.search(told.text) is not None)
    return where and told.when and _stays(told)


def _stays(told: Told) -> bool:
    """Whether the words tell a stay, not only a task or a place."""
    return STAYS.search(told.text) is not None
