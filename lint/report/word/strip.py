"""Takes our own comments out of a Word file again."""

from __future__ import annotations

import re

from lint.report.word import comments as parts
from lint.report.word.package import Package, open_package, relationships_of, rewritten
from lint.report.word.xml import STRICT, TRANSITIONAL, Node, Part, parse, taken_away

_EMPTY_LINKS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{parts.PACKAGE_LINKS}"></Relationships>'
).encode()
_PARENT = re.compile(rb"\s[\w.-]+:paraIdParent\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_THREADS = ("/commentsExtended", "/commentsIds", "/commentsExtensible")


def strip(data: bytes) -> bytes:
    """The file without our comments; text and other people's comments stay.

    As long as nobody has saved the annotated file again, every part comes back as it was, to the
    byte. Otherwise our marks and comments are taken out of what is there now; runs that were split
    for them stay split, which nobody sees.

    Raises:
        AnnotationError: the file is not a Word file that can be read.

    """
    while True:
        package = open_package(data)
        main = package.main()
        name = parts.comments_part(package, main)
        if name is None:
            return data
        held = package.xml(name)
        mine = [node for node in held.named("comment") if parts.ours(node)]
        if not mine:
            return data
        back = parts.recorded(held.data, package.read(main))
        if back is not None:
            comments, text = back
            changed = {main: text}
        else:
            comments, changed = _taken_out(package, main, held, mine)
        data = _rewritten(package, main, name, comments, changed)


def _rewritten(package: Package, main: str, name: str, comments: bytes, changed: dict[str, bytes]) -> bytes:
    removed = set()
    if comments in (parts.shell(TRANSITIONAL), parts.shell(STRICT)):
        removed.add(name)
        changed.update(parts.unlinked(package, main, name))
        links = relationships_of(main)
        if changed.get(links) == _EMPTY_LINKS:
            removed.add(links)
            del changed[links]
    else:
        changed[name] = comments
    return rewritten(package.data, changed, frozenset(removed))


def _taken_out(package: Package, main: str, held: Part, mine: list[Node]) -> tuple[bytes, dict[str, bytes]]:
    """The comments part, and the other parts that change, without our comments."""
    ids = {node.attribute("id") for node in mine}
    part = package.xml(main)
    gone = [node for node in part.named("commentRangeStart", "commentRangeEnd") if node.attribute("id") in ids]
    for node in part.named("commentReference"):
        run = node.parent
        if node.attribute("id") in ids and run is not None:
            alone = all(child is node or child.name == "rPr" for child in run.children)
            gone.append(run if alone else node)
    changed = {main: _without(part, gone)}
    paragraphs = {node.attribute("paraId") for comment in mine for node in _below(comment) if node.name == "p"}
    changed.update(_threads(package, main, paragraphs - {None}))
    return parts.without_records(_without(held, mine)), changed


def _threads(package: Package, main: str, paragraphs: set[str | None]) -> dict[str, bytes]:
    """Word's own lists of comments (who answers whom, which is done) without ours."""
    changed = {}
    durable: set[str | None] = set()
    for kind in _THREADS:
        for link in package.relationships(main):
            name = package.name(link.target) if link.type.endswith(kind) else None
            if name is None:
                continue
            part = package.xml(name)
            gone = [
                node
                for node in part.nodes
                if (node.name in ("commentEx", "commentId") and node.attribute("paraId") in paragraphs)
                or (node.name == "commentExtensible" and node.attribute("durableId") in durable)
            ]
            durable |= {node.attribute("durableId") for node in gone} - {None}
            spans = [(node.start, node.end - node.start) for node in gone]
            spans += [
                _parent_attribute(part, node)
                for node in part.named("commentEx")
                if node not in gone and node.attribute("paraIdParent") in paragraphs
            ]
            if spans:
                changed[name] = taken_away(part.data, sorted(spans))
                parse(name, changed[name])
    return changed


def _parent_attribute(part: Part, node: Node) -> tuple[int, int]:
    """Where a comment says that it answers another: an answer to ours becomes a comment of its own."""
    match = _PARENT.search(part.tag(node))
    return (node.start + match.start(), len(match[0])) if match is not None else (node.start, 0)


def _without(part: Part, gone: list[Node]) -> bytes:
    spans = sorted({(node.start, node.end - node.start) for node in gone})
    data = taken_away(part.data, spans)
    parse(part.name, data)
    return data


def _below(node: Node) -> list[Node]:
    found = []
    stack = [node]
    while stack:
        at = stack.pop()
        found.append(at)
        stack += at.children
    return found
