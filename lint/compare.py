"""Two drafts of one proposal: what was fixed, what is still there, what is new.

A finding is followed through edits in three steps, each on what the step before left over: the same words in the
same section; words, or a passage around them, that were edited in the same section; words that moved to another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from lint.result import FileResult, Remark, folded

ALIKE = 0.8
"""From this share of common characters on, edited words are the same words."""
UNTOUCHED = 0.9
"""From this share on, a passage is the same passage, whatever became of the words in it."""
CARRIED = 0.6
"""What the surroundings of short words must share before the words count as moved with them."""
TELLING = 20
"""Words of so many characters are known again wherever they stand."""
AROUND = 40
"""Characters before and behind the words that are their surroundings."""
SUBJECTS = ("theme", "topic", "section", "side", "year")
"""Keys of a finding's data that say what it speaks of: two findings that differ there are two matters."""
END = re.compile(r"[。．！？\n]|[.!?](?=\s)")
REST = 6
"""Characters of a sentence besides the words, from which on it is known again."""
NUMBER = re.compile(r"\d[\d,.:/-]*")
HEADED = re.compile(r"^\S*[0-9０-９]\S*\s+")
"""The number that a section is cited with; a section that moves gets another."""


@dataclass(frozen=True)
class Pair:
    """A finding that is still there, as both drafts have it."""

    old: Remark
    new: Remark
    how: str
    """"same": words and section; "edited": the words or those around them changed; "moved": another section."""


@dataclass(frozen=True)
class Comparison:
    """What became of the findings from one draft to the next, each in the order of its draft."""

    old: FileResult
    new: FileResult
    fixed: tuple[Remark, ...]
    still: tuple[Pair, ...]
    added: tuple[Remark, ...]
    """New in the new draft."""


@dataclass(frozen=True)
class _Known:
    """A finding in the form in which it is compared."""

    place: int
    remark: Remark
    words: str
    section: str
    says: str
    """The message without its numbers: "16 pages" is the same complaint as "17 pages"."""
    before: str
    behind: str
    sentence: str
    """The words with the rest of their sentence, where that rest says enough to know it again."""


_Score = Callable[[_Known, _Known], float]


def compare(old: FileResult, new: FileResult, texts: tuple[str, str] = ("", "")) -> Comparison:
    """Follow the findings of one draft into the next.

    Args:
        old: what was found in the earlier draft.
        new: what was found in the later one, with the same call and settings, in the same language.
        texts: both documents' texts; they tell equal words at different places apart.

    """
    before, after = _known(old.remarks, texts[0]), _known(new.remarks, texts[1])
    pairs = _followed(before, after)
    gone = {was for was, _ in pairs.values()}
    return Comparison(
        old,
        new,
        fixed=tuple(known.remark for known in before if known.place not in gone),
        still=tuple(Pair(old.remarks[was], new.remarks[now], how) for now, (was, how) in sorted(pairs.items())),
        added=tuple(known.remark for known in after if known.place not in pairs),
    )


def beyond(result: FileResult, known: Sequence[Remark]) -> FileResult:
    """A result without the remarks that are known: by their fingerprints, else by words that were edited or moved.

    Args:
        result: what was found.
        known: earlier remarks; of each, rule, section, quote and fingerprint are enough.

    """
    if not known:
        return result
    marks = {remark.fingerprint for remark in known}
    found = {remark.fingerprint for remark in result.remarks}
    before = _known([remark for remark in known if remark.fingerprint not in found and remark.rule], "")
    after = _known([remark for remark in result.remarks if remark.fingerprint not in marks], "")
    paired = _followed(before, after)
    new = {id(one.remark) for one in after if one.place not in paired}
    return replace(result, remarks=tuple(remark for remark in result.remarks if id(remark) in new))


def _followed(before: Sequence[_Known], after: Sequence[_Known]) -> dict[int, tuple[int, str]]:
    """For the place of each finding that was there before, its place then and how it was known again."""
    pairs: dict[int, tuple[int, str]] = {}
    gone: set[int] = set()
    for rule in dict.fromkeys(known.remark.rule for known in before):
        left = [known for known in before if known.remark.rule == rule]
        right = [known for known in after if known.remark.rule == rule]
        for how, score in (("same", _same), ("edited", _edited), ("moved", _moved)):
            for one, other in _paired(left, right, score):
                pairs[other.place] = (one.place, how)
                gone.add(one.place)
            left = [known for known in left if known.place not in gone]
            right = [known for known in right if known.place not in pairs]
    return pairs


def _known(remarks: Sequence[Remark], text: str) -> list[_Known]:
    return [_one(place, remark, text) for place, remark in enumerate(remarks)]


def _one(place: int, remark: Remark, text: str) -> _Known:
    start, end = remark.place.start, remark.place.end
    words = folded(remark.place.quote)
    before = behind = sentence = ""
    if start is not None and end is not None and text:
        before, behind = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
        sentence = folded(END.split(before)[-1]) + words + folded(END.split(behind)[0])
    return _Known(
        place,
        remark,
        words=words,
        section=folded(HEADED.sub("", remark.place.section or "")),
        says=NUMBER.sub("#", folded(remark.message)),
        before=folded(before),
        behind=folded(behind),
        sentence=sentence if len(sentence) >= len(words) + REST else "",
    )


def _paired(left: Sequence[_Known], right: Sequence[_Known], score: _Score) -> list[tuple[_Known, _Known]]:
    """Pairs, the likeliest first, each finding once; among equals the order of the drafts decides."""
    scored = []
    for one in left:
        for other in right:
            worth = score(one, other) if _one_matter(one.remark, other.remark) else 0.0
            if worth > 0:
                scored.append((-worth, abs(one.place - other.place), one.place, other.place, one, other))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, _, was, now, one, other in sorted(scored, key=lambda item: item[:4]):
        if was not in used[0] and now not in used[1]:
            used[0].add(was)
            used[1].add(now)
            pairs.append((one, other))
    return pairs


def _one_matter(old: Remark, new: Remark) -> bool:
    return all(old.data[key] == new.data[key] for key in SUBJECTS if key in old.data and key in new.data)


def _same(old: _Known, new: _Known) -> float:
    """Same words in the same section; findings without words must say the same."""
    if old.section != new.section or old.words != new.words or (not old.words and old.says != new.says):
        return 0.0
    return 1.0 + (old.remark.message == new.remark.message) + (old.says == new.says) + _around(old, new)


def _edited(old: _Known, new: _Known) -> float:
    """Words, or the passage around them, hardly changed in the same section."""
    if old.section != new.section or not old.words or not new.words:
        return 0.0
    alike = _likeness(old.words, new.words, ALIKE)
    if alike >= ALIKE:
        return alike + _around(old, new)
    around = _around(old, new)
    return around if around >= UNTOUCHED else 0.0


def _moved(old: _Known, new: _Known) -> float:
    """Words known again in another section: long ones by themselves, short ones by what stands around them."""
    if not old.words or not new.words:
        return float(old.says == new.says and old.words == new.words)
    alike = _likeness(old.words, new.words, ALIKE)
    if alike < ALIKE:
        return 0.0
    around = _around(old, new)
    known = min(len(old.words), len(new.words)) >= TELLING or around >= CARRIED
    return alike + around if known or (old.says == new.says and _unplaced(old, new)) else 0.0


def _unplaced(old: _Known, new: _Known) -> bool:
    """Whether one of them speaks of what is missing, and so has no surroundings to be known by."""
    return old.remark.place.start is None or new.remark.place.start is None


def _around(old: _Known, new: _Known) -> float:
    """How alike the surroundings are: the sentence, or both sides, of which the one farther from edits counts twice."""
    sides = sorted((_likeness(old.before, new.before), _likeness(old.behind, new.behind)))
    return max((sides[0] + 2 * sides[1]) / 3, _likeness(old.sentence, new.sentence, CARRIED))


@lru_cache(maxsize=50_000)
def _likeness(one: str, other: str, least: float = 0.0) -> float:
    """Share of common characters, 0 to 1; 0 for two empty texts, and where it cannot reach ``least``."""
    if one == other:
        return float(bool(one))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
