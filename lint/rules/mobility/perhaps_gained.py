"""Sentences that may tell what a counterpart gains: asked, and not passed over."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.movements.aims import HOST_OWN
from lint.analyse.movements.gains import own_only
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.profile import Fact
from lint.rule import Finding, Message, Severity
from lint.rules.mobility.gained import away, places_of, told_stays
from lint.spans import Spans

UNSURE = Message(
    ja="相手側が得るものを書いた文でしょうか。何を得るのかが、はっきりとは読み取れませんでした。",
    en="Is this what the counterpart gains? It could not be read for certain.",
    ja_fix="「相手側は…を得る」「…が初めてできるようになる」のように書くと、確実に伝わります。",
    en_fix="“They gain …” or “… becomes possible for them” leaves no doubt.",
)
GAINS = expression(
    r"もたらす|得るもの|得られるもの|利点|利益|メリット|恩恵|相乗|シナジー|相互の|互恵|双方の|波及"
    r"|\b(?:benefits?|gains?|mutual|synerg\w+|added value"
    r"|what (?:\w+ ){1,4}(?:brings?|gains?|wins?|gets?|has|have|owes?|takes?) |both sides)\b"
)
"""What heads the part of a draft on what both sides gain."""
HEAD = expression(r"[^.:?\n。：]{4,70}[.:?。：]\s*(?=\S)")
"""What may be the head of a paragraph."""
ABLE = expression(
    r"[はも][^。]*(?:初めて|できる(?:よう|。)|られる(?:よう|。)|試せ|使え|持て|手に(?:する|入))"
    r"|\b(?:can (?:now|then|for the first time)|for the first time|will have|will be able)\b"
)
"""What says that somebody can do a thing, or will have it."""


def _is_headed(text: str) -> bool:
    """Whether a paragraph leads with a head that announces gains: "What the partners have from it. …"."""
    head = HEAD.match(text)
    return head is not None and GAINS.search(plain(head[0])) is not None


def perhaps_gaining(draft: Draft, plan: Sequence[Span], fact: Fact[bool]) -> Finding | None:
    """What is asked of a sentence that may tell of a gain, in words that were not understood.

    In a part of the draft whose title speaks of gains, it names a counterpart; in the plan of stays, it says what a
    counterpart can do.
    """
    others = away(draft, plan)
    parts = [section.body for section in draft.sections if GAINS.search(plain(section.title))]
    parts += [block.span for block in draft.authored if _is_headed(draft.quote(block.span))]
    titled = Spans(sorted(parts))
    apart = Spans(draft.other_funding)
    for sentence in draft.sentences:
        span, words = sentence.span, draft.quote(sentence.span)
        if (
            apart.cover(span)
            or own_only(words, others)
            or HOST_OWN.search(words)
            or not (others.called(words) or places_of(draft, words))
        ):
            continue
        if titled.cover(span) or (span in plan and ABLE.search(words) and not told_stays(draft).overlap(span)):
            return Finding(span, UNSURE, severity=Severity.QUESTION, fact=fact)
    return None
