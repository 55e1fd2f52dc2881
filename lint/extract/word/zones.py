"""Zones that only the neighbourhood tells: captions, reference lists, and answers in layout tables.

Japanese forms are often one frame of table cells, the question in a small cell and pages of answer in another.  Such a
cell is a page area, not a table: its blocks become body text when it is long (two paragraphs or more, of which one
is a sentence; or 150 characters), or when its table has a single column.  Short label cells stay table.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from lint.document import Block, Cell, Run, Span, Table, Zone
from lint.expressions import expression
from lint.extract.word.writer import Writer

CAPTION = expression(
    r"\s*[\[【<＜(（]?\s*(?:(?:図表?|表|写真|グラフ|別図|別表)\s*[0-9０-９一二三四五六七八九十A-ZＡ-Ｚ]+"
    r"|(?:fig(?:ure|s)?\.?|table|tab\.|scheme|photo|chart)\s*S?[0-9]+[a-z]?\b)"
    r"(?:\s*[-‐‑–.．－]\s*[0-9０-９]+)*\s*[\]】>＞)）]?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
RUNNING_ON = expression(
    r"(?:から|まで|より|のように|のとおり|の通り|に示|を参照|参照|[はがをにでとのへも]|shows?\b|is\b|are\b|and\b|illustrat|presents?\b|lists?\b)"
)
"""What follows the number in a sentence about a figure, not in its caption."""
LONGEST_CAPTION = 300
REFERENCES = expression(
    r"[\s■□●○◆◇▼▽【《\[(（]*(?:(?:[0-9０-９]+|[IVXivx]+|[A-Za-zＡ-Ｚａ-ｚ])[.．)）、:：\s-]*)*\s*"
    r"(?:主要?|主な)?(?:参考文献|引用文献|参照文献|文献(?:リスト|一覧)?|references?(?:\s+cited)?|bibliography|literature(?:\s+cited)?|works\s+cited)"
    r"(?:リスト|一覧)?[\s】》\])）:：]*$",
    re.IGNORECASE,
)
HEADING = expression(
    r"\s*(?:第\s*[0-9０-９一二三四五六七八九十]+\s*[章節部]|[■□◆◇▼]|【[^】]+】\s*$|[0-9０-９]{1,2}\s*[.．](?![0-9０-９])\s*\S{1,30}$"
    r"|[0-9０-９]{1,2}[-－.．][0-9０-９]{1,2}[.．]?\s*\S|[IVX]{1,5}\.\s)"
)
ENTRY_START = expression(r"[\[(（［]?\s*[0-9０-９]{1,3}\s*[\])）］.．]")
ENTRY = expression(r"(?:19|20)[0-9]{2}|doi|https?:|\bpp?\.|[,，、]|\bet al")
"""What an entry of a reference list holds, and a heading does not."""
PROSE = expression(r"(?:る|た|い|す|だ|ん|う|く)。$")
"""How a Japanese sentence ends, and an entry of a reference list does not."""
SPEAKING = expression(r"\b(?:I|we|our|my|will|have|has|is|are|was|were|to|that|this|which)\b")
DATED = expression(r"\(?(?:19|20)[0-9]{2}[a-z]?\)?[.,;:)]|doi|https?:|\bet al|\bpp\.", re.IGNORECASE)
LONG = 150
SENTENCE = 40


def refine(writer: Writer) -> None:
    """Set the zones of all blocks, once the text is complete."""
    text = "".join(writer.pieces)
    _layout_cells(writer)
    _captions(writer, text)
    _references(writer, text)


def is_layout(table: Table, cell: Cell, blocks: list[Block]) -> bool:
    """Whether a cell is a page area with running text rather than an entry of a table."""
    if not blocks:
        return False
    lengths = [len(block.span) for block in blocks]
    if sum(lengths) >= LONG or (len(blocks) >= 2 and max(lengths) >= SENTENCE):
        return True
    return all(other.column == 0 for other in table.cells)


def _layout_cells(writer: Writer) -> None:
    """Give the long cells of layout tables the body's zone, a nested table's own cells judged by themselves."""
    starts = {block.span.start: index for index, block in enumerate(writer.blocks)}
    nested: dict[int, list[Span]] = {}
    for table in writer.tables:
        if table.parent is not None:
            nested.setdefault(table.parent, []).append(table.span)
    for number, table in enumerate(writer.tables):
        for cell in table.cells:
            index = starts.get(cell.span.start)
            own: list[int] = []
            while index is not None and index < len(writer.blocks) and writer.blocks[index].span.end <= cell.span.end:
                span = writer.blocks[index].span
                if not any(inner.covers(span) for inner in nested.get(number, ())):
                    own.append(index)
                index += 1
            if len(cell.span) and is_layout(table, cell, [writer.blocks[index] for index in own]):
                for index in own:
                    if writer.blocks[index].zone is Zone.TABLE:
                        writer.rezone(index, Zone.BODY)


def _captions(writer: Writer, text: str) -> None:
    """Short paragraphs "図1 …", "Table 2. …" next to a picture or a table."""
    pictures = sorted(writer.pictures)
    edges = {table.span.start for table in writer.tables} | {table.span.end for table in writer.tables}
    for index, block in enumerate(writer.blocks):
        if block.zone not in {Zone.BODY, Zone.TABLE} or len(block.span) > LONGEST_CAPTION or block.outline:
            continue
        words = text[block.span.start : block.span.end]
        match = CAPTION.match(words)
        if match is None or RUNNING_ON.match(match["rest"].lstrip()):
            continue
        near = range(max(index - 2, 0), min(index + 3, len(writer.blocks)))
        low, high = writer.blocks[near[0]].span.start - 1, writer.blocks[near[-1]].span.end + 1
        if any(low <= place <= high for place in _between(pictures, low, high)) or any(
            writer.blocks[other].span.start in edges or writer.blocks[other].span.end in edges for other in near
        ):
            writer.rezone(index, Zone.CAPTION)


def _between(places: list[int], low: int, high: int) -> list[int]:
    return places[bisect_left(places, low) : bisect_right(places, high)]


def _references(writer: Writer, text: str) -> None:
    """What stands under a heading 参考文献 or References, up to the next line that looks like a heading."""
    listing: Block | None = None
    for index, block in enumerate(writer.blocks):
        words = text[block.span.start : block.span.end].strip()
        if block.zone is not Zone.BODY:
            if block.zone is Zone.TABLE and listing is not None:
                listing = None
            continue
        if len(words) <= 40 and REFERENCES.match(words):
            listing = block
        elif listing is not None:
            heading = block.outline is not None or (listing.outline is None and _is_heading(words))
            heading = heading or (len(words) <= 80 and _twins(writer, listing, block))
            if heading or (_is_prose(words) and not ENTRY_START.match(words)):
                listing = None
            else:
                writer.rezone(index, Zone.BIBLIOGRAPHY)


def _is_prose(words: str) -> bool:
    """Whether a paragraph is a sentence of Japanese, or speaks as English text does and cites nothing."""
    return bool(PROSE.search(words)) or (len(SPEAKING.findall(words)) >= 3 and DATED.search(words) is None)


def _twins(writer: Writer, heading: Block, block: Block) -> bool:
    """Whether a line looks like the heading of the list: all of it larger, or bold, in the same way."""
    looks = [{(run.style.size, run.style.bold) for run in _runs(writer, one)} for one in (heading, block)]
    return looks[0] == looks[1] and any(bold for _, bold in looks[0])


def _runs(writer: Writer, block: Block) -> list[Run]:
    start = bisect_left(writer.runs, block.span.start, key=lambda run: run.span.start)
    end = bisect_left(writer.runs, block.span.end, key=lambda run: run.span.start)
    return writer.runs[start:end]


def _is_heading(words: str) -> bool:
    return len(words) <= 40 and HEADING.match(words) is not None and ENTRY.search(words) is None
