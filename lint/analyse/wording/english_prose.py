"""What only English sentences can get wrong, seen without a tagger: doubled words, stacks of nouns, quotation marks.

Each function would rather miss a place than name a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.text.english_words import known
from lint.document import Span
from lint.expressions import expression

WORD = expression(r"[A-Za-z0-9À-ɏ]+(?:[-'’.&/][A-Za-z0-9À-ɏ]+)*")
TWICE = expression(r"(?<![\w’'.-])([A-Za-z]+(?:[ \t\n\v]+[A-Za-z]+){0,2})[ \t\n\v]+(\1)(?![\w’'-])", re.IGNORECASE)
ASKED = expression(r"\b(?:what|who|where|how|all|whatever|wherever|whoever|that) ", re.IGNORECASE)
LATIN = expression(r"\s+(?:vivo|vitro|situ|silico|utero|planta|toto|camera|absentia|cellulo|ovo|memoriam)\b")
ENDINGS = expression(
    r"(?:[a-z]{3}(?:tion|sion|ment|ness|ship|ology|ysis|graphy|metry|nomics|eity|ability|ibility|ility|icity|ivity|"
    r"ersity|uency|iency|ancy|hood|omics|scope|meter|ometry)|(?:[a-z]{4}(?:ance|ence)))s?$"
)


def words(text: str) -> int:
    """How many words an English sentence has; a number, a name with hyphens or an address is one."""
    return sum(1 for _ in WORD.finditer(text))


def doubled_words(text: str, span: Span) -> Iterator[Span]:
    """Words that stand twice running ("the the", "of the of the"), both of them in the span.

    Args:
        text: the document's text.
        span: a sentence.

    """
    for hit in TWICE.finditer(text, span.start, span.end):
        first, second = hit[1], hit[2]
        several = len(first.split()) > 1
        if len(first) == 1 and first not in "aA":
            continue
        if not several and (first.lower() in known("may_double") or second[0].isupper()):
            continue  # "Walla Walla", "Baden Baden", and letters that stand for quantities
        if first.lower() == "is" and ASKED.search(text, span.start, hit.start()):
            continue  # "what it is is a question"
        if several and (second != first.lower() and second[0].isupper()):
            continue
        if several and not re.search(r"\b(?:the|a|an|of|in|to|for|and|with|is|are|we|this|by|on)\b", first.lower()):
            continue  # "year one year two", rows of a table
        if first.lower() == "in" and LATIN.match(text, hit.end()):
            continue  # "results in in vivo models"
        yield Span(hit.start(), hit.end())


def noun_stacks(text: str, span: Span, least: int = 4) -> Iterator[Span]:
    """Nouns piled up without a word between them ("soil carbon stock change monitoring").

    Only lower-case words that are known as nouns count, all but the last in the singular; two that everybody
    reads as one ("time series") are one.

    Args:
        text: the document's text.
        span: a sentence.
        least: how many nouns make a stack.

    """
    stack: list[re.Match[str]] = []
    previous = span.start
    for hit in re.finditer(r"[A-Za-z]+(?:-[A-Za-z]+)*", text[span.start : span.end]):
        beside = text[previous : span.start + hit.start()].isspace() and stack
        word = hit.group()
        if not beside or not _may_follow(stack[-1].group()):
            yield from _stacked(stack, span, least)
            stack = []
        if _noun(word):
            stack.append(hit)
        else:
            yield from _stacked(stack, span, least)
            stack = []
        previous = span.start + hit.end()
    yield from _stacked(stack, span, least)


def _stacked(stack: list[re.Match[str]], span: Span, least: int) -> Iterator[Span]:
    if stack and DOING.search(stack[0].string[: stack[0].start()]) and stack[0].group() in known("also_verbs"):
        stack = stack[1:]  # "we record soil moisture data"
    while stack and stack[0].group().endswith("ing"):
        stack = stack[1:]  # "testing soil moisture data"
    pairs = sum(f"{one.group()}-{two.group()}" in known("compounds") for one, two in pairwise(stack))
    if len(stack) - pairs >= least:
        yield Span(span.start + stack[0].start(), span.start + stack[-1].end())


def _may_follow(before: str) -> bool:
    """Whether a noun can go on after this one: not after a plural, which ends its phrase."""
    return before in known("plural_inside") or not before.endswith("s") or before.endswith(("ss", "sis", "us", "ics"))


def _noun(word: str) -> bool:
    if not word.islower() or (word in known("no_nouns") and word not in known("nouns")):
        return False
    singular = re.sub(r"(?<=[a-z]{3})s$", "", word)
    if word in known("ing_nouns"):
        return True
    return word in known("nouns") or singular in known("nouns") or bool(ENDINGS.match(word))


DOING = expression(
    r"(?:\b(?:to|we|i|they|you|will|can|could|may|might|must|should|would|shall|not|and|or|then|also|that|which)"
    r"|[a-z]{2}[a-rt-z]s|^\s*) $",
    re.IGNORECASE,
)
"""Words behind which a word that can be a noun is a verb, plurals among them."""
NEAR = 300
"""How far before and after a paragraph the partner of a mark may stand: lines of one paragraph, read as several."""


def unbalanced_quotes(text: str, span: Span) -> Iterator[Span]:
    """Double quotation marks that open without closing, or close without opening, in a paragraph.

    Single ones are apostrophes too often to tell; so are straight ones after a figure (inches, seconds).

    Args:
        text: the document's text.
        span: a paragraph.

    """
    inside = text[span.start : span.end]
    curly = re.findall("[“”„]", inside)
    if set(curly) == {"”"} and len(curly) % 2 == 0:
        curly = []  # one shape for both sides, as some keyboards type it
    open_at: int | None = None
    for hit in re.finditer("[“”„]", inside) if curly else ():
        at = span.start + hit.start()
        if hit.group() == "„" or (hit.group() == "“" and not ("„" in curly and open_at is not None)):
            if open_at is not None:
                yield Span(open_at, open_at + 1)
            open_at = at
        elif open_at is None:
            opened = text[max(span.start - NEAR, 0) : span.start]
            if opened.rfind("“") <= opened.rfind("”") and not re.search(r"\d[ ′'’]?$", text[span.start : at]):
                yield Span(at, at + 1)
        else:
            open_at = None
    if open_at is not None and not re.match("[^“”]*”|\\s*“", text[span.end : span.end + NEAR]):
        yield Span(open_at, open_at + 1)
    straight = [m.start() for m in re.finditer(r'(?<![\d′\'])"', inside)]
    if len(straight) % 2 and not _beside(text, span):
        at = span.start + straight[-1]
        yield Span(at, at + 1)


def _beside(text: str, span: Span) -> bool:
    """Whether the text just before or after a paragraph has an odd number of straight marks: one pair, cut in two."""
    before, after = text[max(span.start - NEAR, 0) : span.start], text[span.end : span.end + NEAR]
    return before.count('"') % 2 == 1 or after.count('"') % 2 == 1
