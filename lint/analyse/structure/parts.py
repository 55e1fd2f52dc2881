"""Which of a draft's sections is which part of the call, and how much room a part takes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lint.analyse.structure.headings import bare, fold
from lint.analyse.structure.sections import Section
from lint.document import Block, Document, Span, Zone

if TYPE_CHECKING:
    from lint import profile as call

ANYWHERE = 1 << 60
REST = re.compile(
    r"(?:references|bibliography|literature|appendi|annex|facilities|letters? of|acknowledg|biograph"
    r"|参考文献|引用文献|文献|付録|別紙|別添|研究業績|謝辞)"
)
"""What follows a proposal's parts and is none of them, whatever it looks like."""
COUNTED = (Zone.BODY, Zone.TABLE, Zone.NOTE)


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def names(part: call.Section, title: str) -> int:
    """How well a heading names a part: 2 wholly, 1 as part of a short heading, 0 not."""
    words = bare(title)
    if not words:
        return 0
    if any(_pattern(expression).fullmatch(words) for expression in part.headings):
        return 2
    short = len(words) <= (40 if not words.isascii() else 70)
    return int(short and any(_pattern(expression).search(words) for expression in part.headings))


def parts(found: Sequence[Section], profile: call.Profile) -> dict[str, Section]:
    """The draft's section for each part of the call, by key, where there is one.

    A heading that names a part wholly goes before one that holds its name; a part that must stand
    within another is looked for there first.
    """
    chosen: dict[str, Section] = {}
    for part in profile.sections:
        fits = [_fit(part, section) for section in found]
        ranked = sorted(
            (-fits[index], section.level, section.heading.start, index)
            for index, section in enumerate(found)
            if fits[index]
        )
        where = region(found, profile, chosen, part)
        inside = [rank for rank in ranked if where is None or where.covers(found[rank[3]].heading)]
        if inside:
            chosen[part.key] = found[inside[0][3]]
    return chosen


def _fit(part: call.Section, section: Section) -> int:
    """How well a section's heading names a part; one about other funding (「他の研究費」) is no budget."""
    from lint.analyse.support.where import about_others

    told = max(names(part, section.title), names(part, section.name))
    return 0 if told == 1 and part.key == "budget" and about_others(section.title) else told


def region(
    found: Sequence[Section], profile: call.Profile, chosen: dict[str, Section], part: call.Section
) -> Span | None:
    """Where a part that belongs within another must stand: up to the next part of the highest level.

    ``None`` where it may stand anywhere, or where the part that should hold it is not there.
    """
    holder = chosen.get(part.within or "")
    if holder is None:
        return None
    outer = [other for other in profile.sections if other.within is None and other.key != part.within]
    later = (section for section in found if section.heading.start >= holder.body.end)
    ends = (section.heading.start for section in later if any(names(other, section.title) == 2 for other in outer))
    return Span(holder.heading.start, max(holder.body.end, next(ends, found[-1].body.end)))


def reach(found: Sequence[Section], profile: call.Profile, chosen: dict[str, Section], key: str) -> Span:
    """A part with the unnumbered headings after it that name no part beside it: they may be its own.

    The longest stretch that can be meant, where :attr:`Section.body` is the shortest.
    """
    section = chosen[key]
    heads = set(_beside(profile, chosen, key).values())
    end = section.body.end
    for other in found if section.number is None or section.body == section.own else ():
        if other.heading.start < section.body.end:
            continue
        if other.heading in heads or other.number or other.level < section.level or REST.match(bare(other.title)):
            break
        end = other.body.end
    return bounded(profile, chosen, key, Span(section.heading.start, end))


def extent(
    document: Document, found: Sequence[Section], profile: call.Profile, chosen: dict[str, Section], key: str
) -> Span:
    """From a part's heading to its end: headings after it are its own where it has no text before the first."""
    section = chosen[key]
    if found and hollow(document, section):
        return reach(found, profile, chosen, key)
    return bounded(profile, chosen, key, Span(section.heading.start, section.body.end))


def bounded(profile: call.Profile, chosen: dict[str, Section], key: str, span: Span) -> Span:
    """A stretch up to the next part that the call lists after this one, whatever level its heading seems to have."""
    keys = [part.key for part in profile.sections]
    later = {part.key for part in profile.sections[keys.index(key) + 1 :] if not _of_form(part)}
    without = {name for part in profile.sections if part.key == key for name in part.without}
    beside = _beside(profile, chosen, key)
    starts = (head.start for name, head in beside.items() if name in later - without)
    return Span(span.start, min((start for start in starts if span.start < start < span.end), default=span.end))


def _of_form(part: call.Section) -> bool:
    """Whether only the blank form names a part: its place among the others is that of the form's headings."""
    return part.required is not None and part.required.status == "form"


def _beside(profile: call.Profile, chosen: dict[str, Section], key: str) -> dict[str, Span]:
    """The headings of the parts that the call does not want within this one, by key."""
    inner = {key}
    for part in profile.sections:  # a part comes after the one that holds it
        inner |= {part.key} if part.within in inner else set()
    return {name: section.heading for name, section in chosen.items() if name not in inner}


def hollow(document: Document, section: Section) -> bool:
    """Whether the next heading follows at once and looks no lower: what stands there can only be the part's own."""
    return section.body == section.own and not document.slice(section.own).strip()


def room_for(
    found: Sequence[Section], profile: call.Profile, chosen: dict[str, Section], part: call.Section
) -> list[Span]:
    """Where a part's name may stand instead of a heading: its holder's text without its siblings', or anywhere."""
    where = region(found, profile, chosen, part)
    if where is None:
        return [Span(0, ANYWHERE)]
    within = {other.key for other in profile.sections if other.within == part.within}
    taken = sorted(Span(s.heading.start, s.body.end) for key, s in chosen.items() if key in within)
    free, at = [], where.start
    for span in taken:
        free.append(Span(at, max(at, span.start)))
        at = max(at, span.end)
    return [*free, Span(at, max(at, where.end))]


def stands(document: Document, part: call.Section, title: str, where: Sequence[Span]) -> bool:
    """Whether a paragraph there begins with a part's name ("Intellectual merit: …") or printed title."""
    for span in where:
        for block in document.blocks_in(span):
            text = document.slice(block.span)
            words = re.split(r"[:：.。—–\n\v]|\s-\s", text[:120].strip(), maxsplit=1)[0]
            if names(part, words) == 2 or names(part, re.sub(r"^[\s\d()（）]{0,4}", "", words)) == 2:
                return True
            if _begins(text, title):
                return True
    return False


def printed_in(document: Document, title: str) -> bool:
    """Whether a line of the draft, or its beginning, is a title, however it looks."""
    return any(_begins(document.slice(block.span), title) for block in document.blocks)


def _begins(text: str, title: str) -> bool:
    pattern = _title(title)
    return pattern is not None and any(pattern.match(fold(line[:160]).lower()) for line in re.split(r"[\n\v]", text))


@cache
def _title(title: str) -> re.Pattern[str] | None:
    words = [re.escape(word) for word in re.findall(r"[^\W_]+", fold(bare(title)))]
    if not words:
        return None
    return re.compile(r"^\W*(?:[0-9]{1,2}[0-9.\-()]*|[A-Za-z][.)])?\W*" + r"\W*".join(words) + r"(?=$|\W)", re.I)


def count(
    document: Document, blocks: Sequence[Block], span: Span, without: Sequence[Span] = ()
) -> tuple[int, int, int]:
    """Words, characters without white space, and characters with it, of the given blocks (in reading order) in a span.

    Headings are not among the author's blocks; references and running heads are left out here.
    """
    words = tight = loose = 0
    first = bisect_left(blocks, span.start, key=lambda block: block.span.start)
    last = bisect_left(blocks, span.end, lo=first, key=lambda block: block.span.start)
    for block in blocks[first:last]:
        if block.zone not in COUNTED or not span.covers(block.span) or any(w.overlaps(block.span) for w in without):
            continue
        text = document.slice(block.span).strip()
        words += len(re.findall(r"[^\W_](?:[\w'’\-./]*[^\W_])?", text)) if text.isascii() or " " in text else 0
        tight += sum(not c.isspace() for c in text)
        loose += len(" ".join(text.split()))
    return words, tight, loose


def room(document: Document, span: Span) -> tuple[float, int, bool] | None:
    """The pages that a stretch fills: as a sum of parts of pages, as pages touched, and whether it starts a page.

    ``None`` where the file has no pages.
    """
    ends = list(_ends(document, span))
    if not ends:
        return None
    start, end = ends[0][0], max(end for _, end in ends)
    first, last = document.page(start), document.page(end)
    if first is None or last is None:
        return None
    top, bottom = _height(document, start, first, False), _height(document, end, last, True)
    return max(last - first + bottom - top, 0.0), last - first + 1, top < 0.12


def tail(document: Document, span: Span) -> float | None:
    """How much of its last page a stretch of several pages fills, 0 to 1.

    ``None`` where it has one page, where something follows on the last, or where its lines have no measured place.
    """
    ends = list(_ends(document, span))
    end = max((end for _, end in ends), default=0)
    first, last = document.page(ends[0][0]) if ends else None, document.page(end)
    if first is None or last is None or first == last or not document.measured:
        return None
    after = (start for start, _ in _ends(document, Span(end + 1, len(document.text))))
    following = next(after, None)
    sheet = next((sheet for sheet in document.pages if sheet.number == last), None)
    if (following is not None and document.page(following) == last) or (sheet is not None and sheet.images):
        return None
    return _height(document, end, last, True)


def _ends(document: Document, span: Span) -> Iterator[tuple[int, int]]:
    """First and last printing character of each paragraph in a stretch; running heads take none of its room."""
    text = document.text
    for block in document.blocks_in(span):
        if block.zone in (Zone.HEADER, Zone.FOOTER):
            continue
        start, end = max(block.span.start, span.start), min(block.span.end, span.end) - 1
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end].isspace():
            end -= 1
        if start <= end and not text[start].isspace():
            yield start, end


def _height(document: Document, offset: int, page: int, foot: bool) -> float:
    """How far down its page's text a character stands, 0 to 1."""
    sheet = next((sheet for sheet in document.pages if sheet.number == page), None)
    row = document.row(offset)
    if row is not None and sheet is not None:
        margins = sheet.margins
        top = min(margins.top, 110.0) if margins else 70.0
        height = sheet.height - top - min(margins.bottom if margins else 70.0, 90.0)
        return min(max((row[1 if foot else 0] - top) / max(height, 1.0), 0.0), 1.0)
    begins = next((at for at, number in document.page_starts if number == page), 0)
    ends = next((at for at, number in document.page_starts if number > page), None)
    if ends is None:
        fill = sheet.fill if sheet is not None and sheet.fill else 1.0
        return min((offset - begins) / max(len(document.text) - begins, 1), 1.0) * fill
    return (offset - begins) / max(ends - begins, 1) * (sheet.fill if sheet is not None and sheet.fill else 1.0)
