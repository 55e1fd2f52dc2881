"""Which lines of a Markdown paragraph go on with one another, and which stand by themselves.

Markdown runs lines together; authors mean many of them as lines: marks of a list, labels with values, entries that
end before the edge to which the paragraph is filled.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

MARKED = re.compile(
    r"\s*(?:\u3000|[・●○◆◇■□▪▶①-⑳→⇒←※]|【[^】]{1,16}】|[(（](?:\d{1,2}|[ア-ン])[)）](?=[\s\u3000]*[^\d\s、。]))"
)
"""How a line of Japanese begins that goes on with no line above it: a mark of a list, an indented first letter."""
LABELLED = re.compile(r"[^\W\d_ぁ-ん]{2,10}(?:\s?[:：]\s*\S|\u3000+\S|「)")
"""A label and its value, alone on a line: 「代表：山田 花子」, 「代表　山田 花子」."""
SIDED = re.compile(r"\s*[(（＜〈〔［][^\W\d_ぁ-ん]{1,10}[)）＞〉〕］]\s*[^\s、。はがをのにでと]")
"""A side in brackets that leads a line: 「（日本）山田 花子（東京大学・教授）」."""
ROW = re.compile(r"(?:[^／｜。]{1,60}[／｜]){2,}[^／｜。]{1,60}$")
"""A row of a list whose slots stand between bars: 「山田 花子／MIT／2025年4月～9月」."""
SPACED = re.compile(r"[^。]*[^\s。]\u3000+[^\s。][^。]*$")
"""A line whose slots full-width spaces part: 「山田 花子　信州大学・助教」."""
TITLE = re.compile(r"\s*[【〔［\[〈《＜][^】〕］\]〉》＞]{1,20}[】〕］\]〉》＞]\s*$")
"""A title in brackets, alone on a line: 「〔日本〕」."""
NUMBERED = re.compile(r"\s*[(（]")
NARROW = 36
"""Characters of a line that ends before the edge of the paragraph, at most."""
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
BRACKETS = re.compile(r"[(（「『][^()（）「」『』]*[)）」』]")
OPEN = re.compile(r"[はがを][^。]*$|[ぁ-ん、,，・]$")
"""What has not come to its end: a subject or object without its verb, a comma."""
STOP = re.compile(r"[。．][)）」』]?$")
WORD = re.compile(r"[A-Za-zÀ-ž0-9’'.-]+|.")
HEADED = re.compile(r"\W*[A-ZÀ-Ž][^:：|.]{1,60}?(?:[:：]|\s[–—]\s)\W*\S")
"""A line of English that leads with a label: "Kobe University: …"."""
BEGUN = re.compile(r"[*_(\d]*[A-ZÀ-Ž\d]")
"""How a line of English begins that need not go on with the one before."""
GOES_ON = re.compile(
    r"\b(?:the|an?|of|in|at|to|and|or|for|with|by|from|on|as|that|which|who|where|is|are|will|our|their|his|her|its)$|[,–—-]$"
)
"""How a line of English ends that goes on in the next."""
UNWRAPPED = 130
"""Characters of a line that no editor wrapped, at least."""
SHORT = 60
"""Characters of a line at which no editor wraps."""
SLACK = 6
"""Columns by which a filled line may end before the edge."""


def apart(lines: Sequence[str], *, item: bool = False) -> Iterator[str]:
    """The parts of a paragraph, each with its lines as one.

    Args:
        lines: the lines; one that a hard break follows ends with a line feed.
        item: whether they are of one entry of a list, whose lines go on with one another.

    """
    cuts = _begun(lines)
    kept: set[int] = set()
    if not item and len(lines) > 1 and JAPANESE.search("".join(lines)):
        cuts |= _by_themselves(lines)
        kept = _sentences(lines)
    elif not item and _unwrapped(lines):
        cuts |= set(range(1, len(lines)))
    ends = [*sorted(cuts | ({0} if lines else set())), len(lines)]
    for start, end in pairwise(ends):
        yield joined(lines[start:end], {at - start for at in kept})


def joined(lines: Sequence[str], kept: set[int] | frozenset[int] = frozenset()) -> str:
    """Lines that go on with one another as one; the lines at the numbers ``kept`` begin anew within it."""
    whole = lines[0].strip()
    for at, line in enumerate(map(str.strip, lines[1:]), 1):
        wide = ord(whole[-1]) > 0x2E7F and ord(line[0]) > 0x2E7F
        whole += "\n" + line if at in kept else line if wide else " " + line
    return whole


def _begun(lines: Sequence[str]) -> set[int]:
    """The numbers of lines that begin anew by a mark of their own, or below a hard break."""
    rows = sum(ROW.match(line) is not None for line in lines)
    bare = [line.replace("**", "") for line in lines]
    labels = sum(LABELLED.match(line) is not None for line in bare)
    sides = sum(SIDED.match(line) is not None for line in bare)
    cuts: set[int] = set()
    for at, (above, line) in enumerate(pairwise(lines), 1):
        ended = above.rstrip().endswith(("。", "：", ":", "）", ")")) or len(above) < NARROW
        begun = MARKED.match(line) is not None and (ended or not NUMBERED.match(line))
        begun = begun or (rows > 1 and ROW.match(line) is not None) or (sides > 1 and SIDED.match(bare[at]) is not None)
        if begun or above.endswith("\n") or (labels > 1 and LABELLED.match(bare[at])):
            cuts.add(at)
    return cuts


def _by_themselves(lines: Sequence[str]) -> set[int]:
    """The numbers of lines above which the author broke: the line above is an entry or a title, and not filled."""
    spaced = sum(SPACED.match(line.strip()) is not None for line in lines)
    pairs = list(enumerate(pairwise(lines), 1))
    short = {at for at, (above, line) in pairs if _is_short(above, line, lines)}
    cuts = {at for at, (above, _) in pairs if TITLE.match(above) or (at in short and _is_entry(above))}
    if cuts:
        cuts |= {at for at, (above, line) in pairs if _is_entry(above) and not {"。", "."} & {above[-1:], line[-1:]}}
    if spaced > 1:
        cuts |= {at for at, pair in pairs if all(SPACED.match(line.strip()) for line in pair)}
    titles = {at - 1 for at in cuts if at > 1 and at in short and STOP.search(lines[at - 2].strip())}
    return cuts | titles


def _unwrapped(lines: Sequence[str]) -> bool:
    """Whether the lines of a paragraph in English are its writer's, as in an address, not an editor's.

    An editor goes on to the next line where the next word has no room: before no line that is as long as the longest.
    """
    words = [line.strip() for line in lines]
    if len(words) < 2 or not all(map(BEGUN.match, words[1:])) or any(map(GOES_ON.search, words[:-1])):
        return False
    longest = max(map(len, words))
    if all(map(HEADED.match, words)) or longest < SHORT:
        return True
    room = [len(line) > UNWRAPPED or len(line) + len(after.split()[0]) < longest for line, after in pairwise(words)]
    whole = all(has or len(line) == longest for has, line in zip(room, words, strict=False))
    return whole and any(room) and not all(line.endswith((".", "!", "?")) for line in words[:-1])


def _sentences(lines: Sequence[str]) -> set[int]:
    """The numbers of lines that begin anew within their part, where each line is a sentence or more."""
    short = any(_is_short(above, line, lines) for above, line in pairwise(lines))
    if not short:
        return set()
    return {at for at, above in enumerate(lines[:-1], 1) if STOP.search(above.strip())}


def _is_short(above: str, line: str, lines: Sequence[str]) -> bool:
    """Whether a line ends before the edge though what follows would have had room in it."""
    first = WORD.match(line.strip())
    return columns(above) + columns(first[0] if first else "") + SLACK <= max(map(columns, lines))


def _is_entry(line: str) -> bool:
    """Whether a line is no part of a sentence: it ends with a noun, and no subject waits for its verb."""
    words = line.strip()
    if STOP.search(words) or (MARKED.match(words) and re.search(r"[\d、]", words)):
        return False
    last = BRACKETS.sub("", re.split("。", words)[-1])
    return JAPANESE.search(words) is not None and OPEN.search(last) is None


def columns(line: str) -> int:
    """How many columns a line takes, two for each wide character."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.strip())
