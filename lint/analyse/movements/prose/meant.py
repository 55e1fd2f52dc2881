"""Whether a clause means a stay that is planned: not what was done before, not an occasion, not who does not go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.places import places

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

DONE_FIRST = re.compile(r"(?:[^。、]{1,20}は、?)?([^。]*?[ただ](?:後|のち)(?:は)?、)")
"""What somebody does before the stay that a clause tells: 「都築は、…に40日間乗船した後、」."""
AT_HOME = re.compile(r"\b(?:stays?|remains?)\s(?:at home|in Japan)\b|日本に(?:残|とどま|留ま)")
YEAR_LABEL = re.compile(r"\s*第?[1-5１-５一二三四五]\s?年(?:度目|目|次|度)[^：:。]{0,4}[（(][^()（）]*[)）]\s*[:：]")
"""What leads a year's part: 「1年目（2024年10月～2025年9月）：」."""


def done_there(text: str, event: re.Match[str], offset: int, times: Sequence[Period], setting: Setting) -> bool:
    """Whether an occasion is what one does at an institution for a month or more: 「A大学で海藻の採集と培養を学ぶ」."""
    if not in_japanese(text) or not any(
        (p.months or 0) >= 1 and p.kind in ("range", "within", "length") for p in times
    ):
        return False
    spots = places(text, offset=offset, called=setting.called)
    ends = [p.span.end - offset for p in spots if p.organisation and p.span.end - offset <= event.start()]
    return any(
        re.match(r"\s*(?:[(（][^()（）]*[)）])?(?:で|に(?!て?開)|へ|の[^、。]{0,14}として)", text[end:]) for end in ends
    ) and not re.search(r"開催|主催|参加", text)
