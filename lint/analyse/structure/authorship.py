"""Which blocks the author wrote, and which the form printed.

The blank form decides where one is given.  Without it headings, questions and instructions, running
heads, labels of a form's cells and a form's small print are not the author's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from lint.analyse.form.blank import BlankForm
from lint.analyse.form.guide import bears, printed, small, stretches
from lint.analyse.structure.candidates import body_size
from lint.analyse.structure.frames import places
from lint.analyse.structure.headings import FORMULA, REFERENCE
from lint.analyse.structure.sections import Section
from lint.analyse.text.folding import folded
from lint.analyse.text.scripts import japanese
from lint.analyse.wording.citations import is_entry
from lint.document import Block, Document, Span, Zone

if TYPE_CHECKING:
    from lint.profile import Profile

RUNNING = (Zone.HEADER, Zone.FOOTER)
PREDICATE = re.compile(r"[。．！？]|(?:である|です|ます|した|する|いる|ある|ない|なる|れる|せる|た|だ)[)）」』】\s]*$")
SMALL_PRINT = re.compile(
    r"様式|本項目|本欄|記入|記載(?:し|す)|ください|当該欄|applicants?\b.*\b(?:must|should)|this form", re.I
)
ITEM = re.compile(r"\s*(?:[①-⑳⑴-⒇・•●○■□◆◇※-]|[(（]?(?:[0-9０-９]{1,2}|[a-zア-ン])[)）.．])")
"""What an item of a list begins with."""
NUMBER = re.compile(r"\s*(?:(?P<square>\[\d+\])|\(\d+\)|\d+[.)])\s")
"""How an entry of a list of references begins, or another numbered paragraph."""
SPEAKS = re.compile(
    r"\b(?:will|shall|s?he|they|we|our|his|her|goes|comes|stays|spends|joins|works|visits|returns|learns|travels)\b"
    r"|\b(?:is|are) (?:[a-z]+ed|at|in|with|to)\b|[うくぐすつぬぶむるただいん]。"
)
"""Words of a numbered paragraph that make it no entry: it tells of people, or it is told in sentences."""
ENTRY = re.compile(r"(?:〒|tel|fax|e-?mail|電話|住所|所在地|氏名|所属|職名|生年月日)\s*[:：.]|[\w.+-]+@[\w-]+\.", re.I)


def written(
    document: Document, sections: tuple[Section, ...], form: BlankForm | None, profile: Profile
) -> tuple[Block, ...]:
    """The author's blocks.

    Args:
        document: the draft.
        sections: its headings, which are not the author's text.
        form: the funder's blank form, if there is one.
        profile: the call, whose marks tell guide text where no form does.

    """
    headings = {section.heading.start: section.heading for section in sections}
    where = places(document)
    usual = body_size(document)
    looks = cache(partial(_looks_printed, document, profile, usual))
    under = set() if form else _under_instructions(document, usual, looks)
    return tuple(
        block
        for block in document.blocks
        if block.zone not in RUNNING
        and document.slice(block.span).strip()
        and not _is_heading(document, block, headings)
        and not (_of_form(document, block, form) if form else looks(block))
        and block.span.start not in under
        and not (form is None and (place := where.get(block.span.start)) is not None and place.label)
    )


def _is_heading(document: Document, block: Block, headings: dict[int, Span]) -> bool:
    """Whether a heading fills the block; one that text follows in the same paragraph does not."""
    lead = block.span.start
    while lead < block.span.end and document.text[lead].isspace():
        lead += 1
    heading = headings.get(lead) or headings.get(block.span.start)
    return heading is not None and len(document.text[heading.end : block.span.end].strip()) < 3


def _of_form(document: Document, block: Block, form: BlankForm) -> bool:
    text = document.slice(block.span)
    if form.prints(text):
        return True
    lines = [line for line in re.split(r"[\n\v]|(?<=。)", text) if folded(line)]
    return len(lines) > 1 and all(form.prints(line) for line in lines)


def _looks_printed(document: Document, profile: Profile, usual: float, block: Block) -> bool:
    text = document.slice(block.span)
    if any(re.search(phrase, text) for phrase in profile.form.guide_phrases):
        return True
    if profile.form.guide:
        marked = sum(
            len(document.slice(span).strip())
            for span, style_look, style in stretches(document, block)
            if any(bears(mark, style_look, style, document.slice(span)) for mark in profile.form.guide)
        )
        if marked >= 0.8 * len(text.strip()):
            return True
    if printed(text):
        return True
    return usual > 0 and small(document, block.span, usual - 0.9) and _small_print(text)


def _under_instructions(document: Document, usual: float, looks: Callable[[Block], bool]) -> set[int]:
    """Where items of small type begin that go on from an instruction in it: 「次の点を記載してください。①…」."""
    found: set[int] = set()
    asked = False
    for block in document.blocks:
        if usual <= 0 or block.zone in RUNNING or not small(document, block.span, usual - 0.9):
            asked = False
        elif looks(block):
            asked = True
        elif asked and ITEM.match(document.slice(block.span)):
            found.add(block.span.start)
    return found


def _small_print(text: str) -> bool:
    """Whether small type speaks like a form: of the applicant's duties, the form itself, its boxes."""
    plain = text.strip()
    return bool(re.match(r"[（(※*＊]", plain) or SMALL_PRINT.search(plain))


def is_prose(document: Document, block: Block) -> bool:
    """Whether a block is running text: no entries of a table, captions, references, formulae, addresses."""
    if block.zone not in (Zone.BODY, Zone.NOTE, Zone.TABLE):
        return False
    text = document.slice(block.span).strip()
    plain = folded(text)
    letters = sum(c.isalpha() for c in text)
    if letters < 8 or letters < 0.45 * len(text) or len(plain) < 10:
        return False
    kana = re.search(r"[ぁ-ん]", text) is not None
    if block.zone is Zone.TABLE and len(plain) < (24 if kana else 60):
        return False
    if len(text) < 120 and ENTRY.search(text):
        return False
    if (number := NUMBER.match(text)) and REFERENCE.search(text) and (number["square"] or not SPEAKS.search(text)):
        return False
    if is_entry(text):
        return False
    if len(FORMULA.findall(text)) * 12 > len(text):
        return False
    if kana:
        return bool(PREDICATE.search(text)) or len(plain) >= 60
    if japanese(text):
        return len(plain) >= 60
    words = text.split()
    return len(words) >= 6 and (bool(re.search(r"[.!?:;][)”\"’\]]*$", text)) or len(words) >= 14)
