"""Which sentences are compared for repeats, and which repeats say nothing: names, titles, captions, demanded words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from lint.analyse.text.folding import folded
from lint.analyse.text.languages import language
from lint.analyse.text.scripts import japanese
from lint.analyse.text.sentences import Sentence
from lint.analyse.wording.citations import uncited
from lint.document import Block, Document, Span, Zone
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section
    from lint.profile import Profile

MARK = re.compile(
    r"\s*(?:[※・◆●○■□▪•◇▶➢①-⑳*–—-]|[(（]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[ⅰ-ⅹア-ン])[)）.．、]|第[\d一二三四五六七八九十]+"
    r"|[A-Z]{1,4}\d? ?\d+(?:\.\d+)*[:.：)])"
)
"""What an item of a list begins with."""
SMALL_WORDS = """
a an the this that these those and or but nor so of in on at by for from with to into onto over under as than then
is are was were be been being am do does did has have had having will would shall should can could may might must
not no it its we our us i my they their them he his she her you your who which what when where how there here
also both each any all some such only very more most other same between during through about after before while
if because since although however therefore thus hence moreover furthermore per via within without
"""
STOP = frozenset(SMALL_WORDS.split())
LISTS = re.compile(
    r"文献|業績|論文リスト|references|bibliograph|literature cited|publications|works cited|curriculum|biograph|略歴",
    re.I,
)
CAPTION = re.compile(
    r"\s*(?:[図表]|写真|グラフ|fig(?:ure|\.)?|table|photo|box|panel|scheme)\s*\.?\s*[\d０-９A-Z一二三四五]", re.I
)
LABEL = re.compile(
    r"\s*(?:(?:提案|研究|開発|プロジェクト)*(?:課題名?|題目|題名|名称?|タイトル)"
    r"|(?:project |proposal |research )*title)"
    r"(?:\s*[（(][^）)\n]{1,12}[）)])?\s*(?:[:：\n\t\u3000]|$)",
    re.I,
)
PUBLICATION = re.compile(
    r"\bet al\b|\bdoi\b|\bpp\.|\bvol\.|\((?:19|20)\d\d\)|[,.]\s{0,3}(?:19|20)\d\d\b.{0,80}\d\s{0,3}[:(]\s{0,3}\d|\d\s{0,3}[-–]\s{0,3}\d{1,7},\s*(?:19|20)\d\d|https?://",
    re.I,
)
ADDRESS = re.compile(r"[\w.+-]@[\w-]+\.|https?://|\btel\b|\bfax\b|〒", re.I)


@dataclass(frozen=True, slots=True)
class Compared:
    """The sentences of a draft that may repeat one another."""

    sentences: tuple[Sentence, ...]
    breaks: frozenset[int]
    """Indices of sentences that something else stands before, so that no passage runs across."""
    lines: frozenset[int]
    """Indices of lines that are no sentences (of a slide, of text broken into lines): they repeat verbatim or not."""
    parts: tuple[int, ...] = ()
    """For each sentence the number of the heading that it stands under."""


def compared(
    document: Document,
    authored: Sequence[Block],
    sections: Sequence[Section],
    sentences: Sequence[Sentence],
    left: Sequence[Span],
) -> Compared:
    """Take what may repeat: running text and lines, but no captions, publications or guide text.

    Args:
        document: the draft.
        authored: the author's blocks.
        sections: the draft's sections; those that list publications are left out.
        sentences: the sentences of the blocks that are running text.
        left: what the form left in the draft.

    """
    skipped = Spans([*(section.body for section in sections if LISTS.search(section.title)), *left])
    order = {block.span.start: index for index, block in enumerate(_printed(document))}
    kept: list[Sentence] = []
    breaks: set[int] = set()
    lines: set[int] = set()
    asked = _under_questions(document, authored)
    after, at, page = -2, 0, None
    for block in authored:
        first = at
        while at < len(sentences) and sentences[at].span.start < block.span.end:
            at += 1
        text = document.slice(block.span)
        line = at == first
        if line and (block.zone is not Zone.BODY or not _is_line(text)):
            continue
        if (
            CAPTION.match(text)
            or block.span.start in asked
            or len(PUBLICATION.findall(text)) * 160 > len(text)
            or skipped.cover(block.span)
            or skipped.lie_in(block.span)
        ):
            continue
        mine = sentences[first:at] or (Sentence(_stripped(document, block.span), language(text)),)
        place = order.get(block.span.start, -2)
        turned = page is not None and document.page(block.span.start) != page
        if (
            kept
            and place == after + 1
            and _runs_on(document, kept[-1], block, line or len(kept) - 1 in lines or turned)
        ):
            kept[-1] = Sentence(Span(kept[-1].span.start, mine[0].span.end), kept[-1].language)
            mine = mine[1:]
            if not line:
                lines.discard(len(kept) - 1)
        elif kept and (place != after + 1 or block.zone is Zone.TABLE):
            breaks.add(len(kept))
        if line and mine:
            lines.add(len(kept))
        after, page = place, document.page(block.span.end - 1)
        kept.extend(mine)
    heads = [section.heading.start for section in sections]
    parts = tuple(bisect_right(heads, sentence.span.start) for sentence in kept)
    return Compared(tuple(kept), frozenset(breaks), frozenset(lines), parts)


def _under_questions(document: Document, authored: Sequence[Block]) -> set[int]:
    """Where items of a list begin under a question of the form that ends in a colon: they may be its own."""
    own = {block.span.start for block in authored}
    found: set[int] = set()
    asked = False
    for block in _printed(document):
        text = document.slice(block.span)
        if block.span.start not in own:
            asked = text.rstrip().endswith((":", "：")) and len(text) > 24
        elif asked and MARK.match(text):
            found.add(block.span.start)
        else:
            asked = False
    return found


def _is_line(text: str) -> bool:
    """Whether a block that is no running text may still be a part of a sentence."""
    return japanese(text) and len(folded(text)) >= 4 and not ADDRESS.search(text)


def _runs_on(document: Document, before: Sentence, block: Block, loose: bool) -> bool:
    """Whether a block goes on with the sentence of the block before, as text broken into lines or pages does."""
    between = document.text[before.span.end : block.span.start]
    if not loose or between.strip() or len(before.span) > 400:  # a running head may stand between two pages
        return False
    ending = document.slice(before.span)
    return not re.search(r"[。．.!?！？：:;；]$", ending) and not MARK.match(document.slice(block.span))


def _stripped(document: Document, span: Span) -> Span:
    text = document.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))


def _printed(document: Document) -> Iterator[Block]:
    return (
        block
        for block in document.blocks
        if block.zone not in (Zone.HEADER, Zone.FOOTER) and document.slice(block.span).strip()
    )


def titles(document: Document, sections: Sequence[Section]) -> tuple[str, ...]:
    """Folded headings and titles of the draft: whoever names them repeats no thought."""
    found = [section.title for section in sections]
    blocks = list(_printed(document))
    for index, block in enumerate(blocks):
        text = document.slice(block.span)
        if LABEL.match(text):
            found.append(LABEL.sub("", text))
            if len(folded(text)) < 16 and index + 1 < len(blocks):
                found.append(document.slice(blocks[index + 1].span))
        elif index < 6 and len(text) < 220 and not re.search(r"。|[.．](?:\s|$)", text.strip()):
            found.append(text)
    return tuple(sorted({folded(text) for text in found if len(folded(text)) >= 10}))


def demanded(profile: Profile) -> str:
    """The call's titles and descriptions of parts and themes, folded: a draft has to name them, more than once."""
    return "|".join(folded(text) for text in _strings(profile) if len(text) >= 20)


def _strings(model: Any) -> Iterator[str]:
    from lint.profile import Fact

    for one in fields(model):
        value = getattr(model, one.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                yield item
            elif is_dataclass(item) and not isinstance(item, Fact):
                yield from _strings(item)


def says_something(text: str) -> bool:
    """Whether words make a statement, not a name, an address, a row of numbers, a citation or a formula."""
    text = uncited(text)
    if ADDRESS.search(text) and len(text) < 160:
        return False
    plain = folded(text)
    if sum(c.isdigit() for c in plain) > 0.3 * len(plain):
        return False
    if re.search(r"[ぁ-ん]", text):
        kana = re.sub(r"の|と|や|および|ならびに|など|による|における|に関する|[^ぁ-ん]", "", text)
        return len(kana) >= 4 or len(kana) * 6 >= len(plain)
    if japanese(text):
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    if len(words) < 6:
        return False
    content = [word for word in words if word.lower() not in STOP]
    titled = sum(word[0].isupper() for word in content)
    return len(words) - len(content) >= 0.08 * len(words) and titled <= 0.55 * max(len(content), 1)


def is_title(text: str, titles: Sequence[str]) -> bool:
    """Whether words are a title or heading of the draft, or little more than one."""
    plain = folded(text)
    return any(plain in title or (title in plain and len(title) >= 0.7 * len(plain)) for title in titles)
