"""Names that no dictionary knows, told by the post before them: 「教授の大山隠岐子、」."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analyse.people import name_readings
from lint.analyse.people import name_words as known
from lint.analyse.people.found_names import Found
from lint.analyse.people.given_names import ROLE, SUFFIX
from lint.analyse.text.tokens import Token
from lint.expressions import expression

KANJI = r"[㐀-鿿々〆ヶ]"
LED = expression(
    rf"(?:{known.POST_JA})(?:\s?[1-6１-６]\s?年(?:次|生)?)?(?:の|である)({KANJI}{{2,3}}?)({KANJI}{{2}})(?=[（(、はがをで])"
)
"""A post, and four kanji or five that end as a name may."""

FIRST = expression(
    rf"(?:{known.POST_JA})(?:\s?[1-6１-６]\s?年(?:次|生)?)?(?:の|である)(?![各全両同他新主副元前故計]){KANJI}$"
)
"""A post, and the first kanji of a surname of which the dictionary knows the rest: 「博士研究員の村永亮は」."""
HEAD = expression(rf"(?:^|[ \u3000\n、。，：:（(・])(?![各全両同他新主副元前故氏計]){KANJI}$")
"""The first kanji of a surname of which the dictionary knows the rest, between spaces: 「教授 後藤田 恵」."""
BACK = 24
"""Characters before a name within which a post leads it."""


def begins_before(text: str, start: int, *, spaced: bool) -> bool:
    """Whether a surname begins one kanji before the one that the dictionary knows, by its space or the post before."""
    if spaced and HEAD.search(text[max(0, start - 2) : start]):
        return True
    return FIRST.search(text[max(0, start - BACK) : start]) is not None


def led_by_post(text: str, words: Sequence[Token], found: Sequence[Found]) -> Iterator[Found]:
    """The names behind posts, which are no things and no institutions.

    Args:
        text: the text.
        words: its words, offsets into ``text``.
        found: the names known already; what overlaps one is passed over.

    """
    for match in LED.finditer(text):
        start, end = match.start(1), match.end(2)
        if any(start < other.end and other.start < end for other in found):
            continue
        inside = [word for word in words if start <= word.start < end]
        proper = any("固有名詞" in word.tag for word in inside[1:])
        thing = not proper and any(len(word.text) > 1 and word.tag.startswith("名詞-普通名詞") for word in inside)
        if match[2][-1] in name_readings.GIVEN and not (
            thing or SUFFIX.search(match[2]) or ROLE.match(text[start:end])
        ):
            yield Found(start, end, match[1], match[2], True)
