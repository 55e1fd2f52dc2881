"""Lines whose picture is right but whose text is noise.

Told only from what no author writes, so that formulae, tables of numbers, code and names are never
taken for noise: marks of failed decoding, dingbats and rare kanji inside Japanese words, UTF-8 read as
another encoding, and fonts whose letters have hardly a vowel.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lint.extract.pdf.lines import Line, is_wide

KANJI_KANA = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
INTRUDER = re.compile(
    "[\u2300-\u23ff\u2500-\u257f\u25ca\u2701-\u27bf\u2900-\u297f\u2980-\u2bff\u2c00-\u2e7f"
    "\u3105-\u318f\u3190-\u31bf\u3380-\u33ff\u3400-\u4dbf\ua000-\ua4cf]"
)
"""What stands between kanji only where the decoding failed."""
LATIN_1 = re.compile(
    "[\u00c2-\u00f4]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
SHIFT_JIS = re.compile("[縺繧繝]")
EXOTIC = {
    "Armenian": (0x530, 0x58F), "Hebrew": (0x590, 0x5FF), "Arabic": (0x600, 0x6FF), "Syriac": (0x700, 0x74F),
    "Devanagari": (0x900, 0x97F), "Bengali": (0x980, 0x9FF), "Gurmukhi": (0xA00, 0xA7F), "Tamil": (0xB80, 0xBFF),
    "Thai": (0xE00, 0xE7F), "Tibetan": (0xF00, 0xFFF), "Georgian": (0x10A0, 0x10FF), "Ethiopic": (0x1200, 0x137F),
    "Cherokee": (0x13A0, 0x13FF), "Khmer": (0x1780, 0x17FF), "Cyrillic": (0x400, 0x52F),
}  # fmt: skip
VOWELS = frozenset("aeiouyAEIOUYàáâãäåæèéêëìíîïòóôõöøùúûüý")


def undecodable(lines: Sequence[Line]) -> set[int]:
    """The identities of lines that cannot be read.

    A font most of whose lines are noise makes noise of the rest of them too.
    """
    found = {id(line) for line in lines if noise(_plain(line))}
    by_font: dict[str, list[Line]] = {}
    for line in lines:
        fonts = {piece.face.style.latin or "" for _, _, piece in line.pieces}
        if len(fonts) == 1:
            by_font.setdefault(fonts.pop(), []).append(line)
    for of_font in by_font.values():
        total = sum(len(line.text) for line in of_font)
        bad = sum(len(line.text) for line in of_font if id(line) in found)
        if (bad > 0.5 * total and bad >= 40) or _consonants([line.text for line in of_font]):
            found.update(id(line) for line in of_font)
    return found


def _plain(line: Line) -> str:
    """A line's text without the letters of maths fonts, whose codes may be anything."""
    return "".join(line.text[begin:end] for begin, end, piece in line.pieces if not piece.face.math)


def noise(text: str) -> bool:
    """Whether a line's text is noise."""
    length = len(text.replace(" ", ""))
    if length < 3:
        return False
    private = [character for character in text[1:] if character == "\ufffd" or "\ue000" <= character <= "\uf8ff"]
    if len(private) >= 3 and len(private) > 0.12 * length and len(private) - private.count(private[0]) + 3 >= 3:
        return True
    wide = sum(map(is_wide, text))
    intruders = _intruders(text)
    if intruders >= 2 and intruders > 0.04 * max(wide, 1):
        return True
    mojibake = len(LATIN_1.findall(text))
    if mojibake >= 3 and mojibake > 0.12 * length:
        return True
    mojibake = len(SHIFT_JIS.findall(text))
    if mojibake >= 3 and mojibake > 0.15 * length:
        return True
    scripts = Counter(
        name for character in text if character > "\u03ff" for name, (low, high) in EXOTIC.items()
        if low <= ord(character) <= high
    )  # fmt: skip
    return len(scripts) >= 3 and scripts.total() > 0.2 * length


def _intruders(text: str) -> int:
    """Strange characters that touch kanji or kana on one side, and on the other too unless the line ends there."""
    count = 0
    for match in INTRUDER.finditer(text):
        before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
        left = bool(before) and bool(KANJI_KANA.match(before[-1]) or INTRUDER.match(before[-1]))
        right = bool(after) and bool(KANJI_KANA.match(after[0]) or INTRUDER.match(after[0]))
        if (left and right) or "\u3400" <= match[0] <= "\u4dbf":
            count += 1
    return count


def _consonants(texts: Sequence[str]) -> bool:
    """Whether much Latin text of one font has hardly a vowel: letters shifted by a broken table."""
    text = " ".join(texts)
    letters = [character for character in text if character.isalpha() and character < "\u0250"]
    if len(letters) < 200 or len(letters) < 0.5 * len(text.replace(" ", "")):
        return False
    vowels = sum(1 for letter in letters if letter in VOWELS)
    return vowels < 0.16 * len(letters)
