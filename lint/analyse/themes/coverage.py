"""How a draft speaks of a theme: with substance, in name only, or not at all; and the sentences that show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint.analyse.themes.features import Sight
from lint.document import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.movements.plan import Movement
    from lint.analyse.structure.sections import Section
    from lint.analyse.text.sentences import Sentence
    from lint.analyse.themes.learned import Verdict
    from lint.profile import Theme

    Array = NDArray[np.float64]

ASIDE = re.compile(
    r"おわりに|終わりに|まとめ|^結び$|むすび|結語|結論|最後に|参考文献|引用文献|業績|^[^、と]*の?実績(?:[(（]|$)|略歴|経歴|予算|研究費|経費|積算|他制度|助成状況|エフォート|人権|法令"
    r"|conclusion|concluding|closing (?:words|remarks)|final remarks|references|bibliograph|publications|biograph"
    r"|track record|prior (?:nsf )?support|mentoring plan|data management|^budget|current and pending|compliance"
    r"|^facilities"
)
"""Headings of what is no part of the research plan: closing words, lists, money, forms."""
SUMMARY = re.compile(
    r"^(?:(?:project|research|executive|proposal|scientific|plain[- ]language|lay) )?(?:summary|abstract)\b"
    r"|^(?:要旨|要約|和文要約|英文要約)$"
)
"""Titles of what sums the plan up: it promises what the plan has to say."""
CLOSING = re.compile(
    r"(?:最後に|終わりに|おわりに|以上|なお|末筆)|(?:finally|in closing|in conclusion|to conclude|lastly)\b", re.I
)
LEFT = 12
"""Sentences of a plan beside which a summary is not the plan."""
SURE = 0.8
"""The score of a sentence that helps to make up for a section of the theme's own which says nothing."""
TOGETHER = 2
"""How many such sentences one section must hold."""
STAY = 0.2
"""What a stay counts at most for workforce development."""
CERTAIN = 0.8
"""From this score words are workforce development, whether or not one of them is known to speak of learning."""
SCHOOLING = frozenset({"learner", "teaching", "school", "education_named", "young"})
"""Classes of words for those who learn, and for teaching."""
LONGEST = 2000
"""Characters of a sentence that are judged."""
SHOWN = 3
"""Sentences given as evidence."""


@dataclass(frozen=True, eq=False)
class Coverage:
    """What a draft says of one theme."""

    theme: Theme
    verdict: Verdict
    score: float
    """The share of such drafts that address the theme with substance, 0 to 1."""
    best: int | None
    """The sentence that comes nearest, as an index; ``None`` where none comes near."""
    evidence: tuple[int, ...]
    """Sentences that speak of the theme, best first."""
    outside: tuple[int, ...]
    """Sentences that address it outside the research plan."""
    done: Array
    """For each sentence, how surely it addresses the theme with substance."""
    spoken: Array
    """For each sentence, how surely it speaks of the theme at all."""
    own: tuple[int, ...] = ()
    """Sentences that the draft gives to the theme by a title or a label."""
    rows: tuple[Span, ...] = ()
    """Rows of tables that address it, best first, where the running text does not."""

    def or_named(self, named: Sequence[int]) -> Coverage:
        """The same; where nothing seemed to speak of the theme, the sentences that name it show that it is named."""
        if self.verdict != "absent" or not named:
            return self
        return replace(self, verdict="mention", best=named[0], evidence=tuple(named[:SHOWN]))


def plan(
    sentences: Sequence[Sentence], owners: Sequence[Section | None], text: str, sections: Sequence[Section] = ()
) -> tuple[bool, ...]:
    """For each sentence, whether it stands in the research plan rather than in closing words or a list beside it.

    Args:
        sentences: the running text in reading order.
        owners: the innermost section of each.
        text: the document's text.
        sections: all sections of the draft, in which a section's parent is found.

    """
    inside = [owner is None or not ASIDE.search(owner.title.lower()) for owner in owners]
    summing = {id(owner): _sums_up(owner, sections) for owner in owners if owner is not None}
    rest = [alone and (owner is None or not summing[id(owner)]) for alone, owner in zip(inside, owners, strict=True)]
    if sum(rest) >= LEFT:  # else the summary is the draft
        inside = rest
    if len(sentences) >= 20:
        last = max(text.rfind("\n", 0, sentences[-1].span.start), 0)
        closing = [i for i, sentence in enumerate(sentences) if sentence.span.start >= last]
        if closing and CLOSING.match(text[sentences[closing[0]].span.start :][:20]):
            inside[closing[0] :] = [False] * len(closing)
    return tuple(inside)


def _sums_up(section: Section | None, sections: Sequence[Section]) -> bool:
    while section is not None:
        if SUMMARY.search(section.title.lower().strip()):
            return True
        section = None if section.parent is None or not sections else sections[section.parent]
    return False


def taught(
    theme: Theme, done: Array, spans: Sequence[Span], sights: Sequence[Sight], stays: Sequence[Movement]
) -> Array:
    """The scores of sentences, less those of what only resembles engagement, workforce development or a biofoundry.

    Neither a list of people nor a stay that trains nobody is workforce development (such a sentence tells of the stay
    itself, or says of somebody who travels what they do there), nor what names nobody who learns or teaches, unless it
    is sure; where the partners' own leaders meet and decide, no public takes part.  A loop of robots and programs is no
    biofoundry in a draft that has nothing to do with living things.

    Args:
        theme: the theme; others than these three are left as they are.
        done: for each sentence, how surely it addresses the theme with substance.
        spans: where the sentences stand.
        sights: the sentences as the models see them.
        stays: what the draft tells of journeys.

    """
    import numpy as np

    from lint.analyse.themes import living
    from lint.analyse.themes.activities import governs, trains
    from lint.analyse.themes.same_theme import learnt
    from lint.spans import Spans

    known = theme.learned or learnt(theme)
    if known == "engagement":
        inner = [score > STAY and governs(sight) for score, sight in zip(done, sights, strict=True)]
        return np.where(inner, np.minimum(done, STAY), done)
    if known == "biofoundry" and living.without(sights):
        return np.minimum(done, STAY)
    if known != "workforce":
        return done
    told = Spans(stay.span for stay in stays)
    names = sorted({re.escape(name.family) for stay in stays for name in stay.people if len(name.family) > 1})
    travels = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(names) or '(?!)'})(?![a-z])")
    alone = [
        (STAY < score < CERTAIN and not _schools(sight))
        or ((told.overlap(span) or bool(travels.search(sight.text))) and not trains(sight.text))
        for score, span, sight in zip(done, spans, sights, strict=True)
    ]
    lists = [score > STAY and lists_people(sight.text) for score, sight in zip(done, sights, strict=True)]
    return np.where(lists, 0.0, np.where(alone, np.minimum(done, STAY), done))


def _schools(sight: Sight) -> bool:
    """Whether a sentence has a word for somebody who learns, or for teaching."""
    return any(hit.kind in SCHOOLING for hit in sight.hits)


def lists_people(words: str) -> bool:
    """Whether lines list people, and say nothing of them."""
    from lint.analyse.people.names import names

    return words.rstrip()[-1:] not in "。.!?！？" and sum(name.kind == "named" for name in names(words)) > 1


def counted(planned: Sequence[bool], kept: Array, own: Sequence[int]) -> list[bool]:
    """For each sentence, whether it counts: in the plan, and kept as evidence or given to the theme by name.

    Args:
        planned: whether it stands in the research plan.
        kept: whether :func:`taught` left its score as it was.
        own: the sentences that the draft gives to the theme, as indices.

    """
    given = set(own)
    return [here and (bool(same) or i in given) for i, (here, same) in enumerate(zip(planned, kept, strict=True))]


def covered(
    theme: Theme,
    done: Array,
    spoken: Array,
    vague: Array,
    inside: Sequence[bool],
    own: Sequence[int] = (),
    owners: Sequence[Section | None] = (),
    rows: Array | None = None,
    words: Sequence[str] = (),
    sure: Sequence[int] = (),
) -> Coverage:
    """Judge a draft by the scores of its sentences.

    Where what is given to the theme (``own``) says nothing of it, another section must make up for it, with
    :data:`TOGETHER` sure sentences: asides here and there do not.  Else the section's own words count.

    Args:
        theme: the theme.
        done: for each sentence, how surely it addresses the theme with substance.
        spoken: how surely it speaks of the theme.
        vague: how surely it is vague.
        inside: whether it stands in the research plan.
        own: the sentences that the draft gives to the theme by a title or a label, as indices.
        owners: the innermost section of each sentence.
        rows: what the first stage says of the sentences, where the theme is one of
            :data:`lint.analyse.themes.whole.THEMES`: what judges whole documents then tells whether it is spoken of.
        words: the sentences themselves; those that say the same are shown once.
        sure: sentences that speak of the theme in its own terms, as indices.

    """
    import numpy as np

    from lint.analyse.themes import whole
    from lint.analyse.themes.learned import named, verdict

    within = np.array(inside, bool)
    spoken = np.maximum(spoken, done)
    here = [one[within] for one in (done, spoken, vague)]
    spoken = named(done, spoken, vague)
    speaks = None
    if rows is not None and theme.learned in whole.THEMES:
        score, speaks = whole.judged(theme.learned, rows[within], *here)
        told = whole.verdict(score, speaks)
    else:
        told, score = verdict(np.where(within, done, 0.0), np.where(within, spoken, 0.0))
    if given := [
        i for i in sorted({*own, *sure}) if within[i]
    ]:  # no chance hits: their number tells nothing against them
        alone, surely = verdict(done[given], spoken[given])
        if surely > score:
            told = alone if alone == "substance" or speaks is None else whole.verdict(0.0, speaks)
            score = surely
    certain = Counter(
        id(owner) for owner, here, score in zip(owners, within, done, strict=False) if here and score >= SURE
    )
    hollow = bool(own) and done[list(own)].max() < 0.5 and max(certain.values(), default=0) < TOGETHER
    if hollow:
        told, score = "mention", float(done[list(own)].max())
    order = np.argsort(-np.where(within, np.maximum(done, spoken * 0.5), 0.0), kind="stable")
    shows = done if told == "substance" else np.maximum(done, spoken)
    telling = _once([int(i) for i in order if within[i] and shows[i] >= 0.3], words)
    best = int(order[0]) if len(order) and max(done[order[0]], spoken[order[0]]) >= 0.1 else None
    if told == "mention" and not telling and best is not None:
        telling = [best]
    if hollow:
        best = max(own, key=lambda i: float(spoken[i]))
        telling = [best, *(i for i in telling if i != best)]
    outside = tuple(int(i) for i in np.flatnonzero(~within & (done >= 0.4)))
    shown = tuple(telling[:SHOWN])
    return Coverage(theme, told, round(score, 2), best, shown, outside, done, spoken, tuple(own))


def _once(which: Sequence[int], words: Sequence[str]) -> list[int]:
    """Sentences by index, without those that repeat an earlier one but for its figures."""
    first: dict[str, int] = {}
    for i in which:
        first.setdefault(re.sub(r"[\d\W_]+", "", words[i]) if words else str(i), i)
    return list(first.values())


def seen(text: str, sentences: Sequence[Sentence], owners: Sequence[Section | None]) -> tuple[Sight, ...]:
    """Sentences as the models see them: with the heading above and their neighbours under it.

    What opens a paragraph and names a theme stands for a heading.  What is longer than any sentence is seen as far as
    :data:`LONGEST`.
    """
    from lint.analyse.themes.announced import labels
    from lint.analyse.themes.features import sights

    titles = [
        label or (owner.title if owner else "") for label, owner in zip(labels(sentences, text), owners, strict=True)
    ]
    return sights(
        [
            (text[sentence.span.start : sentence.span.end][:LONGEST], sentence.language, title)
            for sentence, title in zip(sentences, titles, strict=True)
        ]
    )


def spans(sentences: Sequence[Sentence], which: Sequence[int]) -> tuple[Span, ...]:
    """The places of some sentences."""
    return tuple(sentences[i].span for i in which)
