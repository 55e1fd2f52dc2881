"""Fixes of Japanese patterns: a template filled from the words that matched, and the place that it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.text.tokens import Token
from lint.analyse.wording.inflection import before_masu, inflected, potential
from lint.document import Span

BLANK = re.compile(r"\{([^{}~+=^]+)([~+^]?=?)\}")


def fixed(template: str, text: str, span: Span, words: Sequence[Span], known: Sequence[Token]) -> tuple[str, Span]:
    """A Japanese fix with its blanks filled, and the place that it takes.

    Args:
        template: the fix.
        text: the document's text.
        span: the match.
        words: the matched words.
        known: the words of the sentence.

    """
    by_place = {token.start: token for token in known}
    matched = [by_place[word.start] for word in words if word.start in by_place]
    following = next((token for token in known if token.start >= span.end), None)
    if following and following.start > span.end:
        following = None
    agreed: list[str] = []

    def blank(hit: re.Match[str]) -> str:
        name, how = hit[1], hit[2]
        first, dots, last = name.partition("..")
        if dots:
            return text[words[int(first)].start : words[int(last)].end]
        if not re.fullmatch(r"-?\d+", name):
            verb = name
        elif how:
            verb = matched[int(name)].lemma
            verb = potential(verb) if "+" in how else verb
            if how == "^":
                return before_masu(verb)
            if "=" in how:
                return verb
        else:
            return matched[int(name)].text
        word, change = inflected(verb, matched[-1], following)
        agreed.extend([change] if change else [])
        return word

    said = BLANK.sub(blank, template)
    end = span.end
    if agreed and following:
        said, end = said + agreed[-1], following.end
    for token in known:  # 「分析を行った」, not 「分析を行っ」: a quotation ends where the predicate does
        if (
            token.start == end
            and said
            and matched[-1].form
            and (token.tag == "助動詞" or token.text in ("て", "で", "ば"))
        ):
            said, end = said + token.text, token.end
    said = re.sub("であります$", "です", re.sub("でありました$", "でした", said))
    start = _opening(known, matched[0], span.start)
    return text[start : span.start] + said, Span(start, end)


CONTENT = ("名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "接頭辞", "代名詞", "記号", "感動詞")
LIGHT = ("する", "なる", "いる", "ある", "れる", "られる", "できる", "いく", "もの", "こと", "ため", "よう")


def _opening(known: Sequence[Token], first: Token, start: int) -> int:
    """Where the phrase begins that a match is the end of: 「利用することができる」, not 「することができる」."""
    before = [token for token in known if token.start < start][-6:]
    here = first
    while before and before[-1].end == here.start:
        noun = here.tag.startswith(("名詞", "接尾辞"))
        whole = here.tag.startswith(CONTENT) and here.lemma not in LIGHT and not (noun and _compound(before[-1]))
        if whole or before[-1].tag.startswith(("補助記号", "記号", "空白")) or start - before[-1].start > 12:
            break
        here = before.pop()
    return here.start


def _compound(before: Token) -> bool:
    return before.tag.startswith(("名詞", "接頭辞")) and "副詞可能" not in before.tag
