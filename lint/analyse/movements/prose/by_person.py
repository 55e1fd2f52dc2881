"""The paragraphs of a plan in parts that tell of one person each, and the stays that a part tells in pieces."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.movements.prose.dealt import name_by_name
from lint.analyse.movements.prose.reading.told import Around
from lint.analyse.movements.prose.scattered import filled, scattered
from lint.analyse.movements.prose.thread.thread import Thread
from lint.analyse.movements.prose.topics import topic
from lint.analyse.people.names import names
from lint.analyse.text.sentences import Sentence
from lint.document import Span


def piece_together(thread: Thread, pieces: list[tuple[Sentence, Around]]) -> None:
    """Add the stays that the paragraph just read tells in pieces, or fill those of which a sentence of it told one."""
    sides = pieces[0][1].sides if pieces else {}
    if pieces:
        name_by_name(thread, [sentence.span for sentence, _ in pieces], sides)
    parts = _by_person(thread, [sentence.span for sentence, _ in pieces])
    pieces.clear()
    for number, spans in enumerate(parts):
        told = [at for at, stay in enumerate(thread.found) if any(span.overlaps(stay.span) for span in spans)]
        if len(told) == 1 and len(spans) > 1:
            thread.found[told[0]] = filled(thread, thread.found[told[0]], spans, sides)
        elif not told and (stay := scattered(thread, spans, sides)) is not None:
            thread.add([stay]) if number == len(parts) - 1 else thread.found.append(stay)


def _by_person(thread: Thread, spans: Sequence[Span]) -> list[list[Span]]:
    """The sentences of a paragraph in parts, each of which begins where another person is spoken of."""
    parts: list[list[Span]] = []
    last: str | None = None
    for span in spans:
        text = thread.document.slice(span)
        told = {stay.person for stay in thread.found if stay.people and span.overlaps(stay.span)}
        spoken = topic(text, span.start, thread.known.called(names(text, offset=span.start), text, span.start))
        who = told.pop() if len(told) == 1 else spoken.people[0].text if spoken and not told else None
        if not parts or (who is not None and who != last and last is not None):
            parts.append([])
        last = who or last
        parts[-1].append(span)
    return parts
