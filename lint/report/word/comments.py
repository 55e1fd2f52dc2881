"""The part of a Word file that holds its comments, and what points to it."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lint.report.word.package import Package, relationships_of
from lint.report.word.remarks import AUTHOR, INITIALS, Line
from lint.report.word.xml import STRICT, Node, Part, insert_last, taken_away

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
LINK_ID = "rIdProposalLint"
_TYPE = {
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
}
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""
_RECORD = re.compile(rb"<!--proposal-lint:inserted ([0-9a-f]{64}) ([0-9 +]*/[0-9 +]*)-->\s*\Z")


@dataclass(frozen=True)
class Comment:
    """A comment to be written."""

    id: int
    lines: Sequence[Line]


def shell(uri: str) -> bytes:
    """A comments part without comments, as we write it: by these bytes it is known as ours."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{uri}"></w:comments>'.encode()
    )


def comments_part(package: Package, main: str) -> str | None:
    """The name of the file's comments part, if it has one."""
    for link in package.relationships(main):
        if link.type in _TYPE.values():
            name = package.name(link.target)
            if name is not None:
                return name
    return None


def written(comments: Iterable[Comment], part: Part, language: str) -> bytes:
    """The comments as XML, in the prefix and encoding of the part they go into."""
    prefix = part.root.prefix
    declared = "" if prefix else f' xmlns:w="{part.root.uri}"'
    w = f"{prefix or 'w'}:"
    look = f'<{w}rFonts {w}hint="eastAsia"/>' if language == "ja" else ""
    spoken = f'<{w}lang {w}val="en-US" {w}eastAsia="ja-JP"/>'
    out = []
    for comment in comments:
        out.append(f'<{w}comment{declared} {w}id="{comment.id}" {w}author="{AUTHOR}" {w}initials="{INITIALS}">')
        for index, line in enumerate(comment.lines):
            out.append(f"<{w}p>")
            if index == 0:
                out.append(f"<{w}r><{w}annotationRef/></{w}r>")
            label = f"<{w}b/>" + (f'<{w}color {w}val="{line.colour}"/>' if line.colour else "")
            for text, bold in ((line.text[: line.strong], label), (line.text[line.strong :], "")):
                if text:
                    held = escape(_UNFIT.sub("\ufffd", " ".join(text.split("\n"))))
                    properties = f"<{w}rPr>{look}{bold}{spoken}</{w}rPr>"
                    out.append(f'<{w}r>{properties}<{w}t xml:space="preserve">{held}</{w}t></{w}r>')
            out.append(f"</{w}p>")
        out.append(f"</{w}comment>")
    return "".join(out).encode(part.codec, "xmlcharrefreplace")


def with_record(comments: bytes, main: bytes, *spans: Sequence[tuple[int, int]]) -> bytes:
    """Write behind a comments part what was inserted, so that it can be taken out to the byte.

    Args:
        comments: the comments part with our comments.
        main: the main part with our marks.
        spans: what was inserted into the main part, and what into the comments part.

    The record counts only while both parts are what they were: while nobody has saved the file again.

    """
    lists = " / ".join(_steps(each) for each in spans)
    return comments + f"<!--proposal-lint:inserted {_digest(comments, main)} {lists}-->".encode()


def _steps(spans: Sequence[tuple[int, int]]) -> str:
    steps = []
    last = 0
    for offset, length in spans:
        steps.append(f"{offset - last}+{length}")
        last = offset + length
    return " ".join(steps)


def _digest(comments: bytes, main: bytes) -> str:
    return hashlib.sha256(hashlib.sha256(comments).digest() + main).hexdigest()


def recorded(comments: bytes, main: bytes) -> tuple[bytes, bytes] | None:
    """The comments part and the main part as they were, if the last record holds for them."""
    match = _RECORD.search(comments)
    if match is None or match[1].decode() != _digest(comments[: match.start()], main):
        return None
    in_main, in_comments = (_spans(steps) for steps in match[2].decode().split("/"))
    return taken_away(comments[: match.start()], in_comments), taken_away(main, in_main)


def _spans(steps: str) -> list[tuple[int, int]]:
    spans = []
    last = 0
    for step in steps.split():
        gap, length = step.split("+")
        spans.append((last + int(gap), int(length)))
        last += int(gap) + int(length)
    return spans


def without_records(comments: bytes) -> bytes:
    """A comments part without records that no longer hold."""
    match = _RECORD.search(comments)
    while match is not None:
        comments = comments[: match.start()]
        match = _RECORD.search(comments)
    return comments


def linked(package: Package, main: str, uri: str) -> tuple[str, dict[str, bytes]]:
    """Make a comments part known to a package that has none.

    Returns:
        The new part's name, and the parts that point to it, with the new entries.

    """
    folder = posixpath.dirname(main)
    part = posixpath.join(folder, "comments.xml")
    if package.name(part) is not None:
        part = posixpath.join(folder, "comments-proposal-lint.xml")
    changed: dict[str, bytes] = {}
    source = relationships_of(main)
    name = package.name(source)
    target = posixpath.basename(part)
    entry = (
        f" Id={quoteattr(_free_id(package, main))} Type={quoteattr(_TYPE[uri == STRICT])} Target={quoteattr(target)}/>"
    )
    if name is None:
        changed[source] = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="{PACKAGE_LINKS}"><Relationship{entry}</Relationships>'
        ).encode()
    else:
        changed[name] = _with_entry(package.xml(name), "Relationship", entry)
    types = package.name("[Content_Types].xml") or "[Content_Types].xml"
    override = f" PartName={quoteattr('/' + part)} ContentType={quoteattr(CONTENT_TYPE)}/>"
    changed[types] = _with_entry(package.xml(types), "Override", override)
    return part, changed


def _with_entry(part: Part, name: str, attributes: str) -> bytes:
    prefix = f"{part.root.prefix}:" if part.root.prefix else ""
    return insert_last(part, f"<{prefix}{name}{attributes}".encode()).apply()[0]


def _free_id(package: Package, main: str) -> str:
    taken = {link.id for link in package.relationships(main)}
    number = 1
    while f"{LINK_ID}{number}" in taken:
        number += 1
    return f"{LINK_ID}{number}"


def ours(node: Node) -> bool:
    """Whether a comment is one of ours: by its author and the number it begins with."""
    if node.attribute("author") != AUTHOR:
        return False
    stack = node.children[::-1]
    text = ""
    while stack:
        at = stack.pop()
        text += at.text
        stack += at.children[::-1]
    return re.search(r"\[PL\d{3,}\]", text) is not None


def unlinked(package: Package, main: str, part: str) -> Mapping[str, bytes]:
    """The parts that point to our own comments part, without those entries."""
    changed = {}
    entries: tuple[tuple[str, Callable[[Node], bool]], ...] = (
        (relationships_of(main), lambda node: node.attributes.get("Id", "").startswith(LINK_ID)),
        ("[Content_Types].xml", lambda node: node.attributes.get("PartName", "").lower() == f"/{part}".lower()),
    )
    for name, wanted in entries:
        found = package.name(name)
        if found is None:
            continue
        xml = package.xml(found)
        data = xml.data
        for node in reversed([node for node in xml.nodes if wanted(node)]):
            data = data[: node.start] + data[node.end :]
        changed[found] = data
    return changed
