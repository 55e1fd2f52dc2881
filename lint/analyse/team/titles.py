"""English titles of a proposal, wherever a label names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.covers import labelled
from lint.analyse.text.folding import folded
from lint.document import Document, Span
from lint.expressions import expression

LABEL = expression(
    r"(英文|英語|英)(での|の)?\s*(研究|提案|プロジェクト)?(課題)?(名|題目|タイトル|表題)"
    r"|(研究|提案)?(課題名?|提案名|名称|題目|タイトル|表題)\s*[(\[]?(英文?|英語|english)"
    r"|english title|(project |proposal )?title (in english|\(english\))"
    r"|title of (the )?([a-z]+ )?(proposal|project|application)"
    r"|title (as )?(submitted|filed|used|given|proposed) (to|with|at|by|for|in|on)\b"
    r"|title,? ?\(?((as )?(at|for|with|in|to|on|of) )?(the )?(nsf|nih|ukri|bbsrc|dfg|snsf|nserc|counterpart|partner)"
    r"|nsf (proposal )?title|(proposal|project) title"
    r"|(nsf|bbsrc|ukri|dfg|nserc|相手(国)?(側|機関|の)).{0,20}(課題名|提案名|名称|題目|題名|タイトル|表題)"
)
BARE = expression(r"^(full |working )?title$")
"""A label that names the title on a cover, and other things elsewhere."""
THEIRS = expression(r"nsf|相手|counterpart|partner|submitted|filed|(?<![a-z])usa?(?![a-z])")
"""A label of the title that the other side gives."""
SAME = expression(r"同一|同じ|共通|same|common|identical")
"""A label that says that the title is that of both sides."""
SAID = expression(
    r"(?<![a-z])(title|titled|entitled|called|headed)(?![a-z])[^\n\"“”「『]{0,16}[\"“「『](?P<after>[^\"“”」』\n]{8,200})[\"”」』]"
    r"|(?<![a-z])title of the ([a-z]+ ){0,3}(proposal|application)\s?[:：]\s?(?P<plain>[^\n.*_]{8,200})"
    r"|[\"“「『](?P<before>[^\"“”」』\n]{8,200})[\"”」』](の|という|と(の)?|を)?\s?(題目|題名|課題名|提案名|表題|タイトル|題)",
    re.I,
)
"""A title that a sentence gives in quotation marks, or behind a colon."""
HANDED = expression(r"提案|申請|応募|提出|proposal|application|appl(y|ies)|submi(t|ssion)|goes to|filed")
"""What a sentence says of a proposal, and not of a grant or a paper."""
RANK = expression(
    r"professor|lecturer|researcher|director|scientist|fellow\b|reader\b|dean\b|manager|engineer\b|^(dr|mr|ms)\b"
)
FORM = expression(
    r"proposal|application|form\b|aspire|(?<![a-z])(nsf|jst)(?![a-z])|call\b|programme?\b|draft|template|side\b|plan$|summary|overview|information|cover\b"
)
"""What heads a form rather than a project."""
NEAR = 1500
"""Characters from the top within which a sentence tells of the other proposal."""
JAPANESE = expression(r"[ぁ-んァ-ヶ一-龥]")
LONG = 200
"""Characters of a block that is no longer part of a cover."""
LOOSE = 16
"""Characters by which a wrapped title may be longer for its spaces."""
PREFIX = expression(r"^(global cent(er|re)s?( track \d)?|collaborative research|aspire)\s*[:：-]\s*", re.I)


def english_titles(document: Document, grids: Sequence[Grid]) -> list[Span]:
    """The titles in Latin letters that stand beside, below or behind a label, in order.

    Where only the other side's title has a label, the heading on top of the draft is its own.
    """
    found: list[Span] = []
    own = False
    cover = _cover(document)
    for pair in labelled(document, grids):
        label = plain(pair.label).strip(" :：")
        bare = pair.span.start < cover and bool(BARE.search(label))
        if not bare and not LABEL.search(label):
            continue
        spot = next((span for span in pair.values if _is_title(document.slice(span), bare)), None)
        if spot is not None and not any(spot.overlaps(other) for other in found):
            found.append(_trimmed(document, spot))
            own = own or not THEIRS.search(label) or bool(SAME.search(label))
    if not found:
        found += _said(document)
    top = _top(document)
    if found and not own and top is not None and found[0].start < max(cover, NEAR):
        words = folded(document.slice(top))
        if not any(folded(document.slice(spot)).startswith(words) for spot in found):
            found.append(top)
    return sorted(found)


def _top(document: Document) -> Span | None:
    """The heading on top of the draft, or the one right below it, where it is a title in English."""
    blocks = [block for block in document.blocks if document.slice(block.span).strip()][:2]
    alone = sum(block.outline == 1 for block in document.blocks) == 1
    for block in blocks if alone else ():
        words = document.slice(block.span)
        if block.outline is None:
            return None
        if _is_title(words, True) and not JAPANESE.search(words):
            return None if FORM.search(plain(words)) else _trimmed(document, block.span)
    return None


def _said(document: Document) -> list[Span]:
    """Titles of the other side's proposal that the first sentences give in quotation marks."""
    for block in document.blocks:
        if block.span.start > NEAR:
            break
        text = document.slice(block.span)
        for match in SAID.finditer(text):
            which = next(name for name in ("after", "plain", "before") if match[name])
            before, after = text[: match.start()], text[match.end() :]
            around = (re.split(r"[。.] ?", before)[-1], match.group(), re.split(r"[。.]", after)[0])
            outside = plain("".join(around).replace(match[which], ""))
            if THEIRS.search(outside) and HANDED.search(outside) and _is_title(match[which], True):
                start, end = match.span(which)
                return [Span(block.span.start + start, block.span.start + end)]
    return []


def _cover(document: Document) -> int:
    """Where the cover ends: at a heading below its lines, or the first long paragraph."""
    lines = False
    for block in document.blocks:
        if (lines and block.outline is not None) or len(block.span) > LONG:
            return block.span.start
        lines = lines or block.outline is None
    return len(document.text)


def _is_title(text: str, bare: bool) -> bool:
    """Whether words may be an English title: Latin letters, and no label of the next field.

    Beside a bare "Title" stands a person's rank as well.
    """
    if bare and (len(text.split()) < 3 or RANK.search(plain(text))):
        return False
    label = LABEL.search(plain(text))
    return _english(text) and len(text) < 300 and not (label is not None and label.start() < 12)


def _trimmed(document: Document, span: Span) -> Span:
    text = document.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))


def _english(text: str) -> bool:
    letters = re.findall(r"[A-Za-z]", text)
    return len(letters) >= 8 and len(letters) > 0.6 * len("".join(text.split())) and "@" not in text


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
    """Whether two titles are the same but for case, punctuation, line breaks and a programme's prefix."""
    a, b = (folded(PREFIX.sub("", " ".join(unicodedata.normalize("NFKC", title).split()))) for title in (one, other))
    return a == b
