"""The draft's own Word file back, with the remarks as comments in its margin.

The writer only ever inserts. Before the bytes are handed out it is proved that taking the inserted
ones away gives the original part back, that text and look are unchanged, and that no other member
of the file is touched but comments, relationships and content types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.document import Document, Span
from lint.report import words
from lint.report.errors import AnnotationError
from lint.report.word import comments as parts
from lint.report.word.anchor import Anchor, Spot, Story, put
from lint.report.word.look import look_beside
from lint.report.word.package import Package, open_package, rewritten
from lint.report.word.place import Places
from lint.report.word.remarks import Line, remark_lines, summary_lines
from lint.report.word.strip import strip
from lint.report.word.xml import Insertions, Node, Part, insert_last, parse, unproved
from lint.result import FileResult, Remark

__all__ = ["annotate", "strip"]

MOST = 32_767
"""Word does not open a file with more comment ranges (MS-OI29500 2.1.315)."""


@dataclass(frozen=True)
class _Placed:
    anchor: Anchor
    lines: list[Line]


def annotate(path: Path, document: Document, result: FileResult, *, language: str = "auto") -> bytes:
    """The file with comments.

    Args:
        path: the Word file; it is only read.
        document: what was read from exactly these bytes.
        result: what was found in it.
        language: of the comments' own words, "ja", "en" or "auto" (that of the remarks).

    Raises:
        AnnotationError: the file is of a kind that no comments can be put into safely.

    """
    spoken = language if language in words.LABELS else _language(result)
    package = open_package(path.read_bytes())
    main = package.main()
    part = package.xml(main)
    story = Story(part)
    if not story.uri:
        raise AnnotationError(
            "no comments could be written into this Word file, because its main part is not a Word document; "
            "use --format html",
            "本文がWord文書の形式になっていないため、コメントを書き込めません。--format html をお使いください",
        )
    first = story.point(0, None)
    if first is None:
        raise AnnotationError(
            "no comments could be written into this Word file, because it has no paragraph outside locked "
            "controls and fields; use --format html",
            "ロックされた入力欄やフィールドの外に段落がなく、コメントを書き込めません。--format html をお使いください",
        )
    name = parts.comments_part(package, main)
    held = package.xml(name) if name else None
    room = MOST - 1 - sum(1 for _ in part.named("commentRangeStart"))
    placed, whole, hidden = _placed(Places(package, story, document), result, spoken, max(room, 0))
    summary = _Placed(first, summary_lines(result, whole, hidden, spoken))
    return _written(package, part, name, held, [summary, *placed], spoken)


def _language(result: FileResult) -> str:
    """The language that the remarks are in: Japanese if any of them has kana."""
    if not result.remarks:
        return words.language_of(result, "auto")
    return "ja" if any(re.search("[ぁ-ヿ]", remark.message) for remark in result.remarks) else "en"


def _placed(
    places: Places, result: FileResult, language: str, room: int
) -> tuple[list[_Placed], list[tuple[int, Remark]], int]:
    """Comments in the order of the text; remarks without a place; how many found no room."""
    groups: dict[tuple[int, int, int], tuple[Anchor, list[Line]]] = {}
    whole: list[tuple[int, Remark]] = []
    hidden = 0
    for number, remark in enumerate(result.remarks, 1):
        start, end = remark.place.start, remark.place.end
        anchor = places.find(Span(start, end)) if start is not None and end is not None else None
        if anchor is None:
            whole.append((number, remark))
            continue
        key = (anchor.start.offset, -anchor.end.offset, anchor.mark.offset)
        if key not in groups and len(groups) >= room:
            hidden += 1
            continue
        _, lines = groups.setdefault(key, (anchor, []))
        lines += remark_lines(number, remark, anchor.moved, result.pages_exact, language)
    return [_Placed(*groups[key]) for key in sorted(groups)], whole, hidden


def _written(
    package: Package, part: Part, name: str | None, held: Part | None, placed: list[_Placed], language: str
) -> bytes:
    changed: dict[str, bytes] = {}
    if held is None:
        name, changed = parts.linked(package, part.name, part.root.uri)
        held = parse(name, parts.shell(part.root.uri))
    ids = _free_ids(part, held)
    numbered = [(next(ids), each) for each in placed]
    made = Insertions(part.data)
    _mark(made, part, [(number, each.anchor) for number, each in numbered])
    main, spans = made.apply()
    _prove(part, parse(part.name, main), [number for number, _ in numbered])
    texts = [parts.Comment(number, each.lines) for number, each in numbered]
    comments, added = insert_last(held, parts.written(texts, held, language)).apply()
    changed[held.name] = parts.with_record(comments, main, spans, added)
    parse(held.name, changed[held.name])
    changed[part.name] = main
    return rewritten(package.data, changed)


def _free_ids(part: Part, held: Part) -> Iterator[int]:
    """Comment numbers that the file does not use."""
    taken = set()
    for node in (*part.named("commentRangeStart", "commentRangeEnd", "commentReference"), *held.named("comment")):
        value = node.attribute("id") or ""
        if re.fullmatch(r"\s*\d{1,10}\s*", value):
            taken.add(int(value))
    number = max(taken, default=-1) + 1
    if number > 2**31 - 1 - MOST:
        number = 0
    while True:
        if number not in taken:
            yield number
        number += 1


def _mark(made: Insertions, part: Part, anchors: list[tuple[int, Anchor]]) -> None:
    """Put the marks of all comments in; those at one place in an order that keeps ranges apart."""
    at: dict[int, list[tuple[int, int, str, int]]] = {}
    spots = {}
    for order, (number, anchor) in enumerate(anchors):
        for spot in (anchor.start, anchor.end, anchor.mark):
            spots[spot.offset] = spot
        start, end, mark = anchor.start.offset, anchor.end.offset, anchor.mark.offset
        if start == end:
            at.setdefault(start, []).append((1, order, "point" if mark == end else "range", number))
        else:
            at.setdefault(end, []).append((0, order, "end and mark" if mark == end else "end", number))
            at.setdefault(start, []).append((2, order, "start", number))
        if mark != end:
            at.setdefault(mark, []).append((0, order, "mark", number))
    extra: dict[int, bytes] = {}
    for offset in sorted(at):
        spot = spots[offset]
        extra.update(spot.extra)
        put(made, spot, b"".join(_marks(part, what, number, spot) for _, _, what, number in sorted(at[offset])))
    for offset, piece in extra.items():
        made.add(offset, piece)


def _marks(part: Part, what: str, number: int, spot: Spot) -> bytes:
    container = spot.container
    prefix = f"{container.prefix or 'w'}:"
    declared = "" if container.prefix else f' xmlns:w="{container.uri}"'
    start = f'<{prefix}commentRangeStart{declared} {prefix}id="{number}"/>'.encode()
    end = f'<{prefix}commentRangeEnd{declared} {prefix}id="{number}"/>'.encode()
    mark = b""
    if container.name == "p" and what.endswith(("mark", "point")):
        reference = f'<{prefix}commentReference {prefix}id="{number}"/></{prefix}r>'.encode()
        mark = f"<{prefix}r{declared}>".encode() + look_beside(part, container, spot.offset) + reference
    written = {
        "start": start,
        "end": end,
        "mark": mark,
        "end and mark": end + mark,
        "range": start + end,
        "point": start + end + mark,
    }
    return written[what]


def _prove(before: Part, after: Part, ids: Iterable[int]) -> None:
    """Compare text, look and structure of the two parts, and that each comment is marked once.

    Raises:
        AnnotationError: something else than comments has changed.

    """
    wanted = {str(number) for number in ids}
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [node.attribute("id") for node in after.named(name)]
        if len(found) - sum(1 for _ in before.named(name)) != len(wanted) or not wanted <= set(found):
            raise unproved()
    if _shape(before, set()) != _shape(after, wanted):
        raise unproved()


_FLOATING = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})


def _shape(part: Part, ids: set[str]) -> list[tuple[str, ...]]:
    """Everything in a part but our marks: elements with depth and attributes, each text with its run's look.

    Runs of one look that follow each other count as one, as do text elements in them.
    """
    depths: dict[Node, int] = {}
    shape: list[tuple[str, ...]] = []
    look = ""
    skipped: set[Node] = set()
    for node in part.nodes:
        parent = node.parent
        depths[node] = depth = depths[parent] + 1 if parent is not None else 0
        if parent in skipped or _is_mark(node, ids):
            skipped.add(node)
            continue
        if node.uri == part.root.uri and node.name == "r":
            look = _look_of(node)
            if not shape or shape[-1][0] != f"{depth} r" or shape[-1][1] != look:
                shape.append((f"{depth} r", look, ""))
            continue
        if node.uri == part.root.uri and node.name == "rPr" and parent is not None and parent.name == "r":
            skipped.add(node)
            continue
        inline = parent is not None and parent.name == "r" and shape[-1][0] == f"{depth - 1} r"
        if inline and node.name == "t":
            shape[-1] = (*shape[-1][:2], shape[-1][2] + node.text)
        elif inline and not node.children:
            shape[-1] = (*shape[-1][:2], f"{shape[-1][2]}\0{node.name}{sorted(node.attributes.items())}\0{node.text}")
        else:
            attributes = sorted(node.attributes.items())
            shape.append((f"{depth} {node.uri} {node.name}", repr(attributes), node.text))
    return shape


def _is_mark(node: Node, ids: set[str]) -> bool:
    if node.name in _FLOATING:
        return node.attribute("id") in ids
    return node.name == "r" and any(
        child.name == "commentReference" and child.attribute("id") in ids for child in node.children
    )


def _look_of(run: Node) -> str:
    """A run's properties, without the record of how they were changed."""
    for child in run.children:
        if child.name == "rPr":
            out = []
            stack = child.children[::-1]
            while stack:
                node = stack.pop()
                if node.name != "rPrChange":
                    out.append(f"{node.uri} {node.name} {sorted(node.attributes.items())}")
                    stack += node.children[::-1]
            return "\n".join(out)
    return ""
