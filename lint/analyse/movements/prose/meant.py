"""Whether a clause means a stay that is planned: not what was done before, not an occasion, not who does not go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.leaning import SAME_PLACE
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.people.names import names
from lint.analyse.places import Place, places

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

DONE_FIRST = re.compile(r"(?:[^。、]{1,20}は、?)?([^。]*?[ただ](?:後|のち)(?:は)?、)")
"""What somebody does before the stay that a clause tells: 「都築は、…に40日間乗船した後、」."""
ABROAD = re.compile(
    r"\s*(?:[(（][^()（）]*[)）])?(?:の[^、。はがを]{1,24}?)?\s*(?:において|にて|で(?!は?ない|開催|開か))"
)
"""What follows the institution at which something is done."""
MUTUAL = re.compile(
    r"互い|相互に|相手先|相手を[^、。]{0,10}(?:訪|尋)"
    r"|相手の(?:大学|機関|研究[室所]|施設|拠点|職場|ところ)|\bthe other[’']s\b"
)
"""Words for a place that is another for each of two people."""
AT_HOME = re.compile(r"\b(?:stays?|remains?)\s(?:at home|in Japan)\b|日本に(?:残|とどま|留ま)")
YEAR_LABEL = re.compile(r"\s*第?[1-5１-５一二三四五]\s?年(?:度目|目|次|度)[^：:。]{0,4}[（(][^()（）]*[)）]\s*[:：]")
"""What leads a year's part: 「1年目（2024年10月～2025年9月）：」."""

AGREED = re.compile(
    r"\b(?:letters? of intent|memorand\w+|agreements?|MoU)\b[^.;]{0,40}\b(?:signed|concluded|renewed|exchanged)\b"
    r"|\b(?:sign|conclude|renew)\w*\s[^.;]{0,30}\b(?:letters? of intent|memorand\w+|agreements?|MoU)\b"
    r"|(?:協定|覚書|意向書)[^。]{0,20}(?:締結|交わ|署名|調印|結[びんぶ])"
)
"""What is told of an agreement between institutions, whose date is no stay's."""


def of_an_agreement(text: str) -> bool:
    """Whether a sentence that names nobody tells of an agreement to exchange people."""
    return AGREED.search(text) is not None and not names(text)


def crosses(text: str, offset: int, where: Sequence[Place], way: str | None, setting: Setting) -> bool:
    """Whether a member, who goes the one ``way``, is at an institution of the other side: a stay, whatever the verb."""
    place = next((place for place in where if place.organisation), None)
    if place is None or way is None:
        return False
    at = place.span.end - offset if place.span.start >= offset else -1
    same = SAME_PLACE.search(text) if at < 0 else None
    if ABROAD.match(text, same.end() if same else max(at, 0)) is None:
        return False
    unknown = way == "inbound" and re.search(r"[一-龠]", place.organisation or "") is not None
    return way == setting.way(place.country) if place.country else unknown


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
