"""How rules of wording speak of a pattern that matched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lint.analyse.wording.patterns import Match
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity


def worth(draft: Draft, rule: str) -> list[Match]:
    """The matches of a rule's patterns, without those too rare to be worth a word."""
    hits = [match for match in draft.matches if match.pattern.rule == rule]
    often = Counter(match.pattern.id for match in hits)
    long = {language: _thousands(draft, language) for language in ("ja", "en")}
    return [hit for hit in hits if often[hit.pattern.id] >= hit.pattern.density * long[hit.pattern.language]]


def _thousands(draft: Draft, language: str) -> float:
    """The draft's prose of a language, in thousands of characters (Japanese) or words."""
    own = [sentence.span for sentence in draft.sentences if sentence.language == language]
    if language == "ja":
        return sum(map(len, own)) / 1000
    return sum(len(draft.quote(span).split()) for span in own) / 1000


def length(draft: Draft) -> float:
    """The draft's prose in thousands of Japanese characters; a word of English counts as two."""
    return _thousands(draft, "ja") + 2 * _thousands(draft, "en")


def remarks(draft: Draft, hits: list[Match], put: Message, cut: Message, bare: Message, most: int) -> Iterator[Finding]:
    """A finding for each match, the first ``most`` of each pattern; the last of them names the other places.

    Args:
        draft: the draft.
        hits: the matches.
        put: what to say where other words are known.
        cut: what to say where the words can go.
        bare: what to say where only the writer knows.
        most: findings of one pattern.

    """
    seen: Counter[str] = Counter()
    for index, hit in enumerate(hits):
        seen[hit.pattern.id] += 1
        if seen[hit.pattern.id] > most:
            continue
        rest: tuple[Span, ...] = ()
        if seen[hit.pattern.id] == most:
            rest = tuple(other.span for other in hits[index + 1 :] if other.pattern is hit.pattern)
        place = hit.fixed or hit.span
        values = {"words": draft.quote(place), "fix": hit.fix or "", "why": hit.pattern.why}
        data = {"pattern": hit.pattern.id} | ({} if hit.fix is None else {"replacement": hit.fix})
        message = bare if hit.fix is None else put if hit.fix else cut
        severity = Severity(hit.pattern.severity) if hit.pattern.severity else None
        yield Finding(place, message, values, severity=severity, related=rest, data=data)
