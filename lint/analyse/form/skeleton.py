"""What became of a form's skeleton in a draft: headings renamed or moved, labels of tables deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lint.analyse.form.blank import BlankForm
from lint.analyse.structure.headings import bare, fold
from lint.analyse.structure.parts import printed_in
from lint.analyse.structure.sections import Section
from lint.analyse.text.folding import alike, folded
from lint.document import Document, Span

EDGE = 36.0
"""Points from the edge of a page within which no table was meant to stand."""


@dataclass(frozen=True, slots=True)
class Change:
    """A heading of the form that reads otherwise in the draft."""

    title: str
    """As the form prints it."""
    span: Span
    """The draft's heading."""


def renamed(form: BlankForm | None, found: Sequence[Section], document: Document) -> tuple[Change, ...]:
    """The form's headings that the draft has in other words, by number and likeness."""
    if form is None:
        return ()
    ours = [folded(bare(section.title)) for section in found]
    theirs = {folded(bare(heading.title)) for heading in form.headings}
    changes: list[Change] = []
    taken: set[int] = set()
    for heading in form.headings:
        words = folded(bare(heading.title))
        if not words or words in ours or printed_in(document, heading.title):
            continue
        scores = [
            (alike(words, ours[i]) + 0.25 * (heading.number is not None and _same(heading, found[i])), -i)
            for i in range(len(found))
            if i not in taken and ours[i] not in theirs
        ]
        best = max(scores, default=(0.0, 0))
        if best[0] >= 0.75:
            taken.add(-best[1])
            changes.append(Change(heading.title, found[-best[1]].heading))
    said = {change.title for change in changes}
    return (*changes, *(c for c in _between(form, found, document, taken) if c.title not in said))


def _between(form: BlankForm, found: Sequence[Section], document: Document, taken: set[int]) -> Iterator[Change]:
    """The one heading that the draft has between two of the form's, where the form prints one of some likeness."""
    ours = [folded(bare(section.title)) for section in found]
    theirs = [folded(bare(heading.title)) for heading in form.headings]
    for index in range(1, len(theirs)):
        before, after = theirs[index - 1], theirs[index + 1] if index + 1 < len(theirs) else None
        if theirs[index] in ours or ours.count(before) != 1 or (after is not None and ours.count(after) != 1):
            continue
        start, end = ours.index(before) + 1, len(ours) if after is None else ours.index(after)
        level = found[start - 1].level
        same = [i for i in range(start, end) if found[i].level <= level and i not in taken]
        if len(same) == 1 and form.headings[index].level == form.headings[index - 1].level:
            near = SequenceMatcher(None, theirs[index], ours[same[0]], autojunk=False).ratio()
            if near >= 0.5 and not printed_in(document, form.headings[index].title):
                yield Change(form.headings[index].title, found[same[0]].heading)


def _same(a: Section, b: Section) -> bool:
    return folded(a.number or "") == folded(b.number or "") and a.level == b.level


def moved(form: BlankForm, found: Sequence[Section]) -> Iterator[tuple[Section, Section]]:
    """Pairs (earlier, later) of the draft's headings that the form prints the other way round."""
    places: dict[tuple[str, str], int] = {}
    for index, heading in enumerate(form.headings):
        places.setdefault(_key(form.headings, heading), index)
    seen: list[tuple[int, Section]] = []
    used: set[tuple[str, str]] = set()
    for section in found:
        key = _key(found, section)
        if key not in places or key in used:
            continue
        used.add(key)
        place = places[key]
        before = next((other for number, other in seen if number > place), None)
        if before is not None:
            yield before, section
        else:
            seen.append((place, section))


def _key(found: Sequence[Section], section: Section) -> tuple[str, str]:
    parent = found[section.parent].title if section.parent is not None else ""
    return folded(bare(parent)), folded(bare(section.title))


def labels_lost(form: BlankForm, document: Document) -> Iterator[tuple[tuple[str, ...], Span | None]]:
    """Labels of the form's tables that the draft no longer has, with the draft's table (or ``None``)."""
    whole = folded(document.text)
    tables = [(folded(document.slice(table.span)), table.span) for table in document.tables]
    for labels in form.labels:
        real = [label for label in dict.fromkeys(labels) if _label(label) and not _guides(form, label)]
        lost = [label for label in real if not _stands(folded(label), whole, broken=document.format == "pdf")]
        if not lost or len(real) < 2:
            continue
        kept = [folded(label) for label in real if label not in lost]
        best = max(tables, key=lambda pair: (sum(k in pair[0] for k in kept), -len(pair[0])), default=None)
        span = best[1] if best and any(k in best[0] for k in kept) else None
        if len(lost) * 2 <= len(real) or not kept:
            yield tuple(lost), span


def reaches_edge(document: Document, span: Span) -> bool:
    """Whether a table of a PDF goes up to the right edge of its page, where what is too wide is cut off."""
    widths = {page.number: page.width for page in document.pages}
    return any(box.x1 > widths.get(box.page, box.x1) - EDGE for box in document.boxes(span))


def _stands(label: str, whole: str, *, broken: bool) -> bool:
    """Whether a label is in a text; where lines may break it in two among other cells, its halves suffice."""
    if label in whole:
        return True
    return broken and any(label[:cut] in whole and label[cut:] in whole for cut in range(2, len(label) - 1))


def _label(words: str) -> bool:
    """Whether a cell's words are a label, not an example, a number or a box to be filled in."""
    plain = folded(words)
    return (
        2 <= len(plain) <= 30
        and not plain.isdigit()
        and not re.search(r"[○〇◯●△□＿_]|例[)）：:]|[XＸ]{2}|\d{3}|^[(（※]", words)
    )


def _guides(form: BlankForm, label: str) -> bool:
    words = folded(label)
    return any(words in folded(entry.text) for entry in form.guide)


def added(form: BlankForm, found: Sequence[Section]) -> Iterator[Section]:
    """Sections that go on with the form's own highest numbers (９ after ８) and are not in the form."""
    theirs = {_key(form.headings, heading)[1] for heading in form.headings}
    numbers = [_whole_number(heading) for heading in form.headings]
    last = max((number for number in numbers if number is not None), default=0)
    levels = {section.level for section in found if _whole_number(section) and _key(found, section)[1] in theirs}
    for section in found:
        number = _whole_number(section)
        onward = number is not None and 2 <= last < number <= last + 5
        if onward and section.level in levels and folded(bare(section.title)) not in theirs:
            yield section


def _whole_number(section: Section) -> int | None:
    match = re.fullmatch(r"([0-9]{1,2})[.]?", fold(section.number or ""))
    return int(match[1]) if match else None
