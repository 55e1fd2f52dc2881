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
