"""Where Word allows a comment: from characters of the file to places between its tags.

Word rewrites or forbids what stands inside a field, a locked or bound content control, a ruby text,
a text box; there the whole thing is enclosed. LibreOffice loses text where a comment's mark stands in
the first paragraph of a block-level content control, and breaks a frame apart at one; the mark goes to
the next paragraph then, while the range stays at its words.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from lint.report.word.look import look_of
from lint.report.word.xml import STRICT, TRANSITIONAL, Insertions, Node, Part, inside, raw_name

_BLOCKS = frozenset({"document", "body", "tbl", "tr", "tc", "sdtContent", "customXml"})
_INLINE = frozenset({"p", "hyperlink", "ins", "moveTo", "smartTag", "bdo", "dir", "sdtContent", "customXml"})
_PLAIN = frozenset(
    {"rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "ptab", "sym", "lastRenderedPageBreak"}
)
"""What a run may hold to be split: everything else (notes, drawings, field marks) stays whole."""
_BOUND = frozenset(
    {
        "text",
        "dataBinding",
        "date",
        "comboBox",
        "dropDownList",
        "picture",
        "citation",
        "equation",
        "bibliography",
        "group",
        "checkbox",
        "showingPlcHdr",
    }
)
"""Properties of content controls whose content is not free text."""


_SPACE = " \t\r\n"
"""What XML calls white space; no-break and full-width spaces always count."""


@dataclass(frozen=True)
class Spot:
    """A place between two tags or characters of the main part where a comment's marks may stand.

    ``before`` closes what has to be closed there (a run that is split), ``after`` opens it again;
    ``extra`` are insertions elsewhere that the split needs.
    """

    offset: int
    container: Node
    before: bytes = b""
    after: bytes = b""
    extra: tuple[tuple[int, bytes], ...] = ()
    empty: Node | None = None
    """The element, written as one tag, that has to be opened."""


@dataclass(frozen=True)
class Anchor:
    """Where a comment starts, ends, and has its mark; ``moved`` says why that is not at its words."""

    start: Spot
    end: Spot
    mark: Spot
    moved: str | None = None


class Story:
    """The main part, seen as places where comments may stand."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.uri = part.root.uri if part.root.uri in (TRANSITIONAL, STRICT) else ""
        self.fields = _fields(part)
        self._field_starts = [first.start for first, _ in self.fields]
        self._barred = _first_in_controls(part) | _framed(part)
        self.paragraphs = [node for node in part.named("p") if self._good(node)]
        """Paragraphs that can hold a comment's mark, in order."""
        self._starts = [node.start for node in self.paragraphs]

    def _good(self, node: Node) -> bool:
        if node.uri != self.uri or node in self._barred:
            return False
        enclosing = self.enclosing(node)
        return enclosing is node and self._field_around(self._opening(node).offset) is None

    def enclosing(self, node: Node) -> Node | None:
        """The outermost element on the way to ``node`` that a comment cannot enter.

        ``node`` itself where the way is free down to it, or the run that holds it; ``None``
        outside the document's body.
        """
        path = node.path()
        if len(path) < 3 or path[0].name != "document" or path[1].name != "body":
            return None
        for at in path[2:]:
            free = at.uri == self.uri and (at.name in _BLOCKS or at.name in _INLINE or _free_control(at))
            if not free or at is node:
                return at
        return node

    def _opening(self, paragraph: Node) -> Spot:
        """The start of a paragraph's content."""
        if paragraph.empty:
            return Spot(paragraph.end - 2, paragraph, empty=paragraph)
        first = paragraph.children[0] if paragraph.children else None
        offset = first.end if first is not None and first.name == "pPr" else paragraph.inner
        return Spot(offset, paragraph)

    def _closing(self, paragraph: Node) -> Spot:
        return self._opening(paragraph) if paragraph.empty else Spot(paragraph.close, paragraph)

    def _field_around(self, offset: int) -> tuple[Node, Node] | None:
        index = bisect_left(self._field_starts, offset) - 1
        if index >= 0 and offset < self.fields[index][1].end:
            return self.fields[index]
        return None

    def edge(self, node: Node, index: int, *, end: bool) -> tuple[Spot, str | None] | None:
        """The place before (``end``: behind) character ``index`` of an element's text.

        Args:
            node: the element; one that is a character itself, as a tab is, has index 0 before and 1 behind it.
            index: characters of the element's text before the place.
            end: whether the place ends a range.

        Returns:
            The place, and why it is not exactly there, if it is not; ``None`` where no place is near.

        """
        around = self.enclosing(node)
        if around is None:
            return None
        moved: str | None = None
        if around.name == "r" and around.uri == self.uri and node.parent is around and _splittable(around):
            spot, exact = self._in_run(around, node, index, end)
            moved = None if exact else "object"
        else:
            spot = _beside(around, end)
            moved = None if around is node and around.name == "p" else _why(node)
        field = self._field_around(spot.offset)
        if field is not None:
            outer = self.enclosing(field[1] if end else field[0])
            if outer is None:
                return None
            spot, moved = _beside(outer, end), "field"
        return (spot, moved) if self._accepts(spot.container) else None

    def _in_run(self, run: Node, node: Node, index: int, end: bool) -> tuple[Spot, bool]:
        content = [child for child in run.children if child.name != "rPr"]
        place = content.index(node)
        length = len(node.text) if node.name == "t" else 1
        if index >= length:
            place, index = place + 1, 0
        if index == 0 and place in (0, len(content)):
            return _beside(run, end=place > 0), True
        opened = self.part.tag(run) + look_of(self.part, run)
        closed = b"</" + raw_name(run) + b">"
        container = run.parent
        if container is None:
            return _beside(run, end), False
        if index == 0:
            return Spot(content[place].start, container, closed, opened), True
        found = self._in_text(node, index)
        if found is None:
            return _beside(run, end), False
        offset, tag, extra = found
        name = b"</" + raw_name(node) + b">"
        return Spot(offset, container, name + closed, opened + tag, extra), True

    def _in_text(self, node: Node, index: int) -> tuple[int, bytes, tuple[tuple[int, bytes], ...]] | None:
        """Where to cut a text element, its second half's start tag, and the first half's attribute.

        White space at the cut counts only if both halves say so; where saying so would bring white
        space to light that Word passes over, the text is not cut.
        """
        text = node.text
        kept = _preserves(node)
        own = node.attribute("space")
        if node.cdata or (not kept and text != text.strip(_SPACE)):
            return None
        tag = self.part.tag(node)
        extra: tuple[tuple[int, bytes], ...] = ()
        if not kept:
            if own is not None:
                return None
            at = 1 + len(raw_name(node))
            attribute = b' xml:space="preserve"'
            tag = tag[:at] + attribute + tag[at:]
            if text[index - 1] in _SPACE:
                extra = ((node.start + at, attribute),)
        return self.part.at(node, index), tag, extra

    def _accepts(self, container: Node) -> bool:
        if container.name in ("tbl", "tr", "document", "sdt") or container.uri != self.uri:
            return False
        if container.name in ("sdtContent", "customXml") and container.parent is not None:
            holder = next(
                (node for node in container.above() if node.name not in ("sdt", "sdtContent", "customXml")), None
            )
            return holder is not None and holder.name not in ("tbl", "tr")
        return True

    def _long_field(self, node: Node) -> Node | None:
        """The first mark of the field around ``node``, if it goes over several paragraphs."""
        field = self._field_around(node.start)
        if field is None or _paragraph(field[0]) is _paragraph(field[1]):
            return None
        return field[0]

    def cell(self, spot: Spot) -> Node | None:
        """The innermost table cell around a place."""
        if spot.container.name == "tc":
            return spot.container
        return next((node for node in spot.container.above() if node.name == "tc"), None)

    def mark(self, spot: Spot) -> Spot | None:
        """Where the mark of a range that ends at ``spot`` stands: there, if LibreOffice bears it."""
        at = spot
        node = spot.container
        if node.uri == self.uri and node.name in _INLINE and not _blockish(node):
            while node.name != "p" and node.parent is not None:
                at = Spot(node.end, node.parent)
                node = node.parent
            if node in self._barred or self._field_around(at.offset) is not None:
                return self.next_opening(at.offset)
            return at
        return self.next_opening(spot.offset)

    def next_opening(self, offset: int) -> Spot | None:
        """The start of the next paragraph that can hold a mark."""
        index = bisect_left(self._starts, offset)
        return self._opening(self.paragraphs[index]) if index < len(self.paragraphs) else None

    def point(self, offset: int, moved: str | None) -> Anchor | None:
        """A comment without a range: at the start of the next good paragraph, else at the last one's end."""
        spot = self.next_opening(offset)
        if spot is None and self.paragraphs:
            spot = self._closing(self.paragraphs[-1])
            if self._field_around(spot.offset) is not None:
                spot = self._opening(self.paragraphs[-1])
        return Anchor(spot, spot, spot, moved) if spot is not None else None

    def between(self, first: tuple[Node, int], last: tuple[Node, int], moved: str | None) -> Anchor | None:
        """A comment on what stands from one character up to another (the second not included)."""
        long = self._long_field(first[0])
        if long is not None:  # a table of contents: enclosing it whole would mark pages
            outer = self.enclosing(long)
            spot = _beside(outer, end=False) if outer is not None else None
            mark = self.mark(spot) if spot is not None and self._accepts(spot.container) else None
            if spot is not None and mark is not None:
                return Anchor(spot, spot, mark, "field")
            return self.point(first[0].start, "field")
        start = self.edge(*first, end=False)
        end = self.edge(*last, end=True)
        if start is None or end is None:
            return self.point(first[0].start, moved or _why(first[0]))
        moved = moved or start[1] or end[1]
        mark = self.mark(end[0])
        if mark is None or end[0].offset < start[0].offset or mark.offset < end[0].offset:
            return self.point(first[0].start, moved or _why(first[0]))
        return Anchor(start[0], end[0], mark, moved)


def put(made: Insertions, spot: Spot, marks: bytes) -> None:
    """Insert marks at a place."""
    if spot.empty is not None:
        inside(made, spot.empty, spot.offset, marks)
    else:
        made.add(spot.offset, spot.before + marks + spot.after)


def _beside(node: Node, end: bool) -> Spot:
    parent = node.parent if node.parent is not None else node
    end = end or node.name == "pPr"  # properties stay first
    return Spot(node.end if end else node.start, parent)


def _paragraph(node: Node) -> Node | None:
    return next((above for above in node.above() if above.name == "p"), None)


def _splittable(run: Node) -> bool:
    return all(child.name in _PLAIN and child.uri == run.uri for child in run.children)


def _preserves(node: Node) -> bool:
    """Whether white space at the ends of an element's text counts."""
    for at in (node, *node.above()):
        for key, value in at.attributes.items():
            if key.startswith("http://www.w3.org/XML/1998/namespace space"):
                return value == "preserve"
    return False


def _free_control(node: Node) -> bool:
    """Whether a content control holds free text that may be marked inside."""
    if node.name != "sdt":
        return False
    for child in node.children:
        if child.name == "sdtPr":
            for item in child.children:
                if item.name in _BOUND:
                    return False
                if item.name == "lock" and item.attribute("val") in ("contentLocked", "sdtContentLocked"):
                    return False
    return True


def _blockish(node: Node) -> bool:
    """Whether a container stands around paragraphs, not inside one."""
    return node.name != "p" and all(above.name != "p" for above in node.above())


def _first_in_controls(part: Part) -> set[Node]:
    """The first paragraph of each content control that stands around paragraphs, cells or rows."""
    found: set[Node] = set()
    for control in part.named("sdt"):
        if any(above.name == "p" for above in control.above()):
            continue
        stack = control.children[::-1]
        while stack:
            node = stack.pop()
            if node.name == "p":
                found.add(node)
                break
            stack += node.children[::-1]
    return found


def _framed(part: Part) -> set[Node]:
    """Paragraphs in a frame: LibreOffice breaks the frame apart at a mark."""
    marks = [node.parent for node in part.named("framePr")]
    return {mark.parent for mark in marks if mark is not None and mark.parent is not None}


def _fields(part: Part) -> list[tuple[Node, Node]]:
    """Complex fields that stand in no other: their first and last mark. Unclosed ones are left out."""
    found: list[tuple[Node, Node]] = []
    open_in: dict[Node | None, list[Node]] = {}
    for node in part.named("fldChar"):
        box = next((above for above in node.above() if above.name in ("txbxContent", "textbox")), None)
        stack = open_in.setdefault(box, [])
        kind = node.attribute("fldCharType")
        if kind == "begin":
            stack.append(node)
        elif kind == "end" and stack:
            first = stack.pop()
            if not stack and box is None:
                found.append((first, node))
    inner = [first for box, stack in open_in.items() if box is None for first in stack[:1]]
    if inner:
        found += _closed_within(part, inner[0])
    return sorted(found, key=lambda pair: pair[0].start)


def _closed_within(part: Part, unclosed: Node) -> list[tuple[Node, Node]]:
    """The fields behind a mark that is never closed; they were taken for parts of it."""
    found: list[tuple[Node, Node]] = []
    stack: list[Node] = []
    for node in part.named("fldChar"):
        if node.start <= unclosed.start or any(above.name == "txbxContent" for above in node.above()):
            continue
        kind = node.attribute("fldCharType")
        if kind == "begin":
            stack.append(node)
        elif kind == "end" and stack:
            first = stack.pop()
            if not stack:
                found.append((first, node))
    return found


def _why(node: Node) -> str:
    """Why a comment cannot stand at an element's words."""
    names = {at.name for at in (node, *node.above())}
    if names & {"txbxContent", "textbox", "drawing", "pict"}:
        return "box"
    if "ruby" in names:
        return "ruby"
    if "fldSimple" in names:
        return "field"
    if "sdt" in names:
        return "control"
    return "object"
