"""English titles of a proposal, wherever a label names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.covers import Labelled
from lint.analyse.team.title_shapes import capital, english_part, inside, is_cut, is_title
from lint.analyse.team.title_words import (
    ABROAD,
    AID,
    ALIKE,
    ASIDE,
    BARE,
    BEFORE,
    COUNTERPART,
    EARLIER,
    FORM,
    GRANT,
    HANDED,
    JAPANESE,
    LABEL,
    LEAST,
    LISTED,
    LONG,
    LOOSE,
    NAME,
    NEAR,
    NICKNAME,
    OF_A_CALL,
    PREFIX,
    QUOTED,
    QUOTED_TITLE,
    SAME,
    SHORT_NAME,
    SIDE,
    THEIRS,
    WAYS,
)
from lint.analyse.text.folding import folded
from lint.document import Block, Document, Span
from lint.spans import Spans

AKIN = 3
"""Words that the heading on top shares with a title that has a label, from which it is another version of it."""


def english_titles(
    document: Document,
    labels: Sequence[Labelled],
    grids: Sequence[Grid],
    skip: Sequence[Span] = (),
    *,
    japan: bool = True,
) -> list[Span]:
    """The titles in Latin letters that stand beside, below or behind a label, in order.

    Where only the other side's title has a label, the heading on top of the draft is its own; one that shares most of
    its words with a title that has a label is another version of it.

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).
        grids: its tables.
        skip: where the draft speaks of other funding, whose titles are not this proposal's.
        japan: whether the draft is the Japanese side's; else what names Japan names the other side too.

    """
    others = THEIRS if japan else SIDE
    found: list[Span] = []
    own = False
    cover = _cover(document)
    for label, values, early in _labelled(document, labels, grids, cover, skip):
        quoted = any(QUOTED.match(document.slice(value)) for value in values)
        named = re.search(NAME, label)
        whole = early and COUNTERPART.fullmatch(label)
        theirs = bool(whole or (others.search(label) and (named or (quoted and HANDED.search(label)))))
        titled = theirs or LABEL.search(label) or (early and (BARE.search(label) or (named and SIDE.search(label))))
        if is_cut(label) or SHORT_NAME.search(label) or not titled:
            continue
        bare = bool(whole) or not (theirs or LABEL.search(label))
        for value, aside in (_parted(document, value, others) for value in values):
            spot = english_part(document, value, bare)
            if spot is None or (whole and not capital(document.slice(spot))):
                continue
            if not any(spot.overlaps(other) for other in found):
                found += [spot, *([aside] if aside else [])]
                own = own or not theirs or bool(SAME.search(label))
            break
    for label, values, _ in _labelled(document, labels, grids, cover, skip) if found else ():
        parts = (part for value in values if (part := english_part(document, value, True)) is not None)
        spot = next(parts, None) if others.search(label) and not SHORT_NAME.search(label) else None
        spot = spot and _quoted(document, spot)
        if spot is not None and not any(spot.overlaps(other) for other in found) and _alike(document, spot, found):
            found.append(spot)
    for label, spot in _behind(document, skip):
        if is_title(document.slice(spot), True) and not any(spot.overlaps(other) for other in found):
            found.append(spot)
            own = own or not others.search(label) or bool(SAME.search(label))
    said = dict.fromkeys([*_in_labels(document, skip, others), *_said(document, grids, skip, others)])
    found += [spot for spot in said if not any(spot.overlaps(other) for other in found)]
    top = _top(document)
    beside = top is not None and (not own or (len(found) == 1 and _alike(document, top, found, AKIN)))
    if found and top is not None and beside and found[0].start < max(cover, NEAR):
        words, heads = folded(document.slice(top)), {folded(document.slice(top).split(mark)[0]) for mark in ":："}
        if not any((told := folded(document.slice(spot))).startswith(words) or told in heads for spot in found):
            found.append(top)
    return sorted(found)


def _labelled(
    document: Document, labels: Sequence[Labelled], grids: Sequence[Grid], cover: int, skip: Sequence[Span]
) -> Iterator[tuple[str, list[Span], bool]]:
    """Labels (folded) with what may be their values, and whether they stand on the cover."""
    passed = Spans([*skip, *(grid.span for grid in grids if _is_list(grid))])
    for pair in labels:
        if not passed.cover(pair.span):
            label, early = plain(pair.label).strip(" :：*＊〔〕【】[]〈〉《》<>"), pair.span.start < cover
            below = [_below(document, value) if re.search(NAME, label) else (value, None, "") for value in pair.values]
            yield label, [value for value, _, _ in below], early
            yield from ((f"{other} title", [line], early) for _, line, other in below[:1] if line is not None)
    for grid in grids:
        if grid.width >= 3 and not any(part.covers(grid.span) for part in skip):
            yield from _beside(document, grid)


def _below(document: Document, value: Span) -> tuple[Span, Span | None, str]:
    """A title's cell up to a line that gives another title, that one, and what stands before its colon (folded)."""
    at = value.start
    for line in document.slice(value).split("\n"):
        match = re.match(r"([^:：\n]{2,60})[:：]\s*", line)
        label = plain(match[1]) if match and at > value.start else ""
        if match and (SIDE.search(label) or LABEL.search(label)):
            return Span(value.start, at - 1), Span(at + match.end(), at + len(line)), label
        at += len(line) + 1
    return value, None, ""


def _behind(document: Document, skip: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Titles that a line gives with the label behind them in brackets, and the label."""
    for block in document.blocks:
        if len(block.span) > LONG or block.span.start > NEAR or any(part.covers(block.span) for part in skip):
            continue
        if (match := BEFORE.fullmatch(document.slice(block.span))) is not None and LABEL.search(plain(match["label"])):
            yield (
                plain(match["label"]),
                Span(block.span.start + match.start("title"), block.span.start + match.end("title")),
            )


def _beside(document: Document, grid: Grid) -> Iterator[tuple[str, list[Span], bool]]:
    """The titles of a row of titles whose columns are headed by the two sides or their agencies."""
    sides = {column: plain(word) for column, word in enumerate(grid.words[0][1:], 1) if SIDE.search(plain(word))}
    if len(set(sides.values())) < 2 or len({bool(THEIRS.search(side)) for side in sides.values()}) < 2:
        return
    for row, words in enumerate(grid.words[1:], 1):
        label = plain(words[0]).strip(" :：")
        for column, side in sides.items() if LABEL.search(label) or BARE.search(label) else ():
            cell = grid.cell(row, column)
            if cell is not None and grid.first(row, column) and is_title(words[column], True):
                yield f"{side} title", [cell], True


def _is_list(grid: Grid) -> bool:
    """Whether a table is a list with a column of titles: of papers, of grants."""
    head = [plain(word) for word in grid.words[0]] if grid.words else []
    titled = [bool(re.search(NAME, word)) for word in head]
    return grid.width >= 3 and len(grid.words) >= LISTED and sum(titled) == 1 and not titled[0]


def _top(document: Document) -> Span | None:
    """The heading on top of the draft, or what stands right below it, where it is a title in English."""
    blocks = [block for block in document.blocks if document.slice(block.span).strip()][:2]
    alone = sum(block.outline == 1 for block in document.blocks) == 1
    for block in blocks if alone else ():
        if block.outline is None and not _stands_alone(document, block):
            return None
        spot = english_part(document, block.span, True)
        if spot is not None and not FORM.search(plain(document.slice(spot))):
            return spot
    return None


def _parted(document: Document, value: Span, others: re.Pattern[str]) -> tuple[Span, Span | None]:
    """A title's value without what stands behind it in brackets, and the other side's title there: "A (NSF: B)"."""
    text = document.slice(value)
    for match in ASIDE.finditer(text):
        if match.start() and others.search(plain(match["whose"])):
            return Span(value.start, value.start + match.start()), inside(value.start, match)
    return value, None


def _in_labels(document: Document, skip: Sequence[Span], others: re.Pattern[str]) -> Iterator[Span]:
    """Titles of the other side that stand in a label, and the own ones behind: "English title (NSF: B): A"."""
    for block in document.blocks:
        text = document.slice(block.span)
        match = ASIDE.search(text)
        if match is None or block.span.start > NEAR or any(part.covers(block.span) for part in skip):
            continue
        if LABEL.search(plain(text[: match.start()])) and others.search(plain(match["whose"])):
            spot = inside(block.span.start, match)
            if spot is not None:
                yield spot
            if spot is not None and (colon := re.match(r"\s*[:：]\s*", text[match.end() :])):
                own = english_part(document, Span(block.span.start + match.end() + colon.end(), block.span.end), False)
                yield from [own] if own else []


def _stands_alone(document: Document, block: Block) -> bool:
    """Whether a line below the heading on top is a title, and no item of a list."""
    return not block.item and capital(document.slice(block.span))


def _said(document: Document, grids: Sequence[Grid], skip: Sequence[Span], others: re.Pattern[str]) -> Iterator[Span]:
    """Titles of the other side's proposal that sentences give: in quotation marks, in capitals, behind a colon."""
    tables = [grid.span for grid in grids]
    for block in document.blocks:
        text = document.slice(block.span)
        for match in (found for way in WAYS for found in way.finditer(text)):
            which = next(name for name, words in match.groupdict().items() if words)
            if (block.span.start > NEAR and which == "plain") or any(part.covers(block.span) for part in skip):
                continue
            before, after = text[: match.start()], text[match.end() :]
            around = (re.split(r"[。.] ?", before)[-1], match.group(), re.split(r"[。.]", after)[0])
            outside = plain("".join(around).replace(match[which], ""))
            if OF_A_CALL.match(after) or AID.search(outside):
                continue
            if which == "runs" and (JAPANESE.search(text) or any(part.covers(block.span) for part in tables)):
                continue
            if which in ("named", "beside", "given", "handed", "held", "runs") and EARLIER.search(outside):
                continue
            if which == "runs" and (GRANT.search(outside) or len(match[which].split()) < LEAST):
                continue
            abroad = others.search(outside) or _names_abroad("".join(around).replace(match[which], ""))
            if which == "held" and not capital(match[which]):
                continue
            theirs = abroad and (which in ("given", "bare", "spaced") or HANDED.search(outside))
            handed = theirs or (which in ("bare", "beside", "after") and LABEL.search(outside))
            if which == "behind":
                handed = re.search(NAME, outside) and (others.search(plain(match["where"])) or _abroad(match["where"]))
            common = which == "beside" and ABROAD.search(outside) and ALIKE.search(outside)
            if (handed or common) and is_title(match[which], True):
                start, end = match.span(which)
                yield Span(block.span.start + start, block.span.start + end)


def _abroad(words: str) -> bool:
    """Whether words begin with a place outside Japan: "United States."."""
    from lint.analyse.places import places

    spot = next(iter(places(words)), None)
    return spot is not None and spot.span.start == 0 and spot.country not in (None, "JP")


def _names_abroad(words: str) -> bool:
    """Whether words name an institution outside Japan: 「コーネル大学からは」."""
    from lint.analyse.places import places

    return any(place.organisation and place.country not in (None, "JP") for place in places(words))


def _cover(document: Document) -> int:
    """Where the cover ends: at a heading below its lines, or the first long paragraph."""
    lines = False
    for block in document.blocks:
        if (lines and block.outline is not None) or len(block.span) > LONG:
            return block.span.start
        lines = lines or block.outline is None
    return len(document.text)


def _quoted(document: Document, spot: Span) -> Span:
    """The title in quotation marks within a sentence; else the words themselves."""
    inside = [found for found in QUOTED_TITLE.finditer(document.slice(spot)) if is_title(found[1], True)]
    return Span(spot.start + inside[0].start(1), spot.start + inside[0].end(1)) if len(inside) == 1 else spot


def _alike(document: Document, spot: Span, titles: Sequence[Span], least: int = 2) -> bool:
    """Whether words share so many with a title that they can only be another version of it."""
    text = folded(document.slice(spot))
    if any(text in folded(document.slice(title)) for title in titles):
        return False  # a part of it, behind its colon
    words = _content(document.slice(spot))
    return any(
        len(words & other) >= least and len(words & other) * 2 >= min(len(words), len(other)) > 2
        for other in map(_content, map(document.slice, titles))
    )


def _content(title: str) -> set[str]:
    """The longer words of a title."""
    return {word for word in re.findall(r"[a-z]{4,}", title.lower()) if word not in ("from", "with", "into", "that")}


def agree(document: Document, one: Span, other: Span) -> bool:
    """Whether two titles of a draft are the same; the line below goes on with one that wraps."""
    a, b = document.slice(one), document.slice(other)
    if same_title(a, b):
        return True
    short, long = ((one, b), (other, a))[len(a) > len(b)]
    below = Span(short.start, min(len(document.text), short.start + len(long) + LOOSE))
    head, tail = (folded(" ".join(words.split())) for words in (document.slice(short), document.slice(below)))
    whole = folded(" ".join(long.split()))
    return whole.startswith(head) and tail.startswith(whole)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same but for case, punctuation, line breaks, a programme's prefix and a short name."""
    a, b = (_bare(title) for title in (one, other))
    return a == b


def _bare(title: str) -> str:
    words = PREFIX.sub("", " ".join(unicodedata.normalize("NFKC", title).split()).strip("*_\"“”'"))
    return folded(NICKNAME.sub("", words).replace("&", " and "))
