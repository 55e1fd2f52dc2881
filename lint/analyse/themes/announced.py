"""What a draft gives to a theme by name: the section that its title announces, the paragraph that its label opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.analyse.themes.akin import kindred
from lint.analyse.themes.features import Sight
from lint.analyse.themes.likeness import background, described, letters
from lint.analyse.themes.word_classes import folded
from lint.expressions import expression

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.structure.sections import Section
    from lint.analyse.text.sentences import Sentence
    from lint.profile import Theme

    Array = NDArray[np.float64]

ID = "<id>"
"""Where the id of a theme stands in these expressions."""
NAMED = rf"(?:theme|topic|テーマ|トピック)\s*{ID}(?![a-z0-9])"
CALLED = rf"(?:[^\W\d_]{{0,24}}[\s-]?){{0,2}}{NAMED}"
"""A theme by its id, with a word or two before it: 「横断テーマA」, "Crosscutting Theme A"."""
OPENS = r"[\s*_・●○◆◇■□▪•\-–—(（\[【「]*(?:(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*[.)）]?\s+)?"
"""What may go before a label: a mark, a number."""
ENDS = r"[^\n。.]{0,40}?[:：.．—–\-）)】\]」]"
"""What ends a label."""
BRACKETED = rf"[(（\[【〔]\s*{CALLED}\s*[)）\]】〕]"
"""A theme in brackets of its own: 「（横断テーマA）」, "(Theme A)"."""
CLOSES = rf"{BRACKETED}[\s。.]*$"
"""What ends a sentence that is a theme's."""
LED = rf"{OPENS}(?:{CALLED}{ENDS}|[^\n。.:：]{{1,40}}?\s?{BRACKETED}[:：.．—–\-]?)"
"""What opens a paragraph that is a theme's: "Theme A: …", 「市民とともに（テーマA）」."""
ANY = LED.replace(ID, "[a-z0-9]")
"""The label of any theme, at the beginning of a line."""
FILLED = 3
"""Slots of substance that a sentence of the theme's own fills, at least, to be taken at the draft's word."""
TWO, MANY = 2, 3
"""Terms of a profile, and words akin to it, in one paragraph from which it may speak of the theme, and from which it
does, and needs to fill one slot less."""
SURELY, PERHAPS = 0.6, 0.45
"""The scores that such paragraphs have at least."""
LEAD = 80
"""Characters of the longest lead."""
NUMBERED = expression(
    r"(?:wp|work ?package|task|step|part|aim|課題|項目|小課題|第)\s*[\d一二三四五六]|[(（]?\d{1,2}[.)）、\s]"
)
"""How a lead begins."""
SLIGHT = frozenset(
    {"with", "from", "that", "this", "more", "than", "into", "their", "theme", "topic", "over", "across"}
)
"""English words that bear no title."""
OF_ANY_PLAN = expression(r"\b(?:the |our )?(?:research|project|study|work)\b|本?(?:研究|課題|計画|提案)", re.I)
"""Words of titles that tell nothing of a theme: those of the plan itself."""
TRUST, MORE = 6.0, 4.0
"""How much likelier a sentence speaks of a theme where the draft itself says that it does, as odds: with three slots
filled, and times as much with each further one."""


def announced(theme: Theme, sentences: Sequence[Sentence], owners: Sequence[Section | None], text: str) -> list[int]:
    """The sentences that a draft gives to a theme by name, as indices: those under its title, those behind its label.

    Args:
        theme: the theme.
        sentences: the running text in reading order.
        owners: the innermost section of each.
        text: the document's text.

    """
    named = _of(NAMED, theme)
    called = _titles(theme)
    titles = [letters(bare) for one in called if (bare := OF_ANY_PLAN.sub("", one).strip())]

    def meant(words: str) -> bool:
        own = letters(OF_ANY_PLAN.sub("", words))
        alike = (sum(weight * other.get(gram, 0.0) for gram, weight in own.items()) for other in titles)
        same = any(len(one) > 1 and one <= _chief(words) for one in map(_chief, called))
        return bool(named.search(words)) or same or any(share >= 0.5 for share in alike)

    held = {id(owner): owner for owner in owners if owner is not None}
    meanings = {number: meant(owner.title) for number, owner in held.items()}
    under = {i for i, owner in enumerate(owners) if owner is not None and meanings[id(owner)]}
    return sorted(under | _labelled(theme, sentences, text))


def _titles(theme: Theme) -> list[str]:
    return [re.sub(r"[(（].*?[)）]", "", one) for one in (theme.title.ja, theme.title.en) if one]


def by_title(theme: Theme, sights: Sequence[Sight], *, by_id: bool = False) -> list[int]:
    """The sentences that name a theme with all the words which bear its title, as indices.

    With ``by_id`` those too that name it by its id; who declares a topic so has not yet spoken of it.
    """
    named = _of(NAMED, theme)
    borne = [words for title in _titles(theme) if len(words := _chief(title)) > 1]
    plain = [folded(sight.text) for sight in sights]
    return [
        i
        for i, one in enumerate(plain)
        if (by_id and named.search(one)) or any(all(word in one for word in words) for words in borne)
    ]


def in_terms(theme: Theme, sights: Sequence[Sight], vague: Array) -> list[int]:
    """The vague sentences that hold a term of a theme's, as indices: "Reproducibility is of great importance to us"."""
    terms = described(theme).terms
    return [
        i
        for i, sight in enumerate(sights)
        if vague[i] >= 0.5 and not background(sight) and any(term.search(folded(sight.text)) for term in terms)
    ]


@lru_cache(maxsize=1024)
def _chief(title: str) -> frozenset[str]:
    """The words that bear a title: what is written in kanji or katakana, English words of four letters by five."""
    plain = folded(title)
    return frozenset(re.findall(r"[一-龠々]+|[ァ-ヶー]{2,}", plain)) | {
        word[:5] for word in re.findall(r"[a-z]{4,}", plain) if word not in SLIGHT
    }


def in_its_words(
    theme: Theme,
    sentences: Sequence[Sentence],
    sights: Sequence[Sight],
    own: Sequence[int],
    text: str,
    done: Array,
    vague: Array,
) -> tuple[Array, tuple[int, ...]]:
    """The scores, with more trust in paragraphs that speak of a theme in several of its profile's terms; what is sure.

    Terms, and words akin to them, may be meant otherwise.  A paragraph is sure that fills :data:`FILLED` slots of
    substance with two of them under the theme's own title or behind a lead that holds a term, or nearly as many with
    :data:`MANY` anywhere; of one with two elsewhere the fullest sentence may be meant.  Sure is also what tells enough
    where the draft itself says that it is of the theme.

    Args:
        theme: a theme that is known from its profile's words alone.
        sentences: the running text in reading order.
        sights: the same as the models see them.
        own: the sentences that the draft gives to the theme.
        text: the document's text.
        done: for each sentence, how surely it addresses the theme with substance.
        vague: how surely it is vague.

    Returns:
        The scores, and the sentences of which the theme's terms make sure, as indices.

    """
    import numpy as np

    about, given, raised = described(theme), set(own), done.copy()
    terms = about.terms
    sure: set[int] = set()
    titled_by = [word for title in _titles(theme) for word in _chief(title) if len(word) > 1]
    for paragraph in _paragraphs(sentences, text):
        plain = {i: folded(sights[i].text) for i in paragraph if vague[i] < 0.5 and not background(sights[i])}
        found: dict[int, set[int | str]] = {
            i: {n for n, term in enumerate(terms) if term.search(words)} for i, words in plain.items()
        }
        real = len(frozenset[int | str]().union(*found.values()))
        for i, words in plain.items():
            if found[i] and any(word in words for word in titled_by):
                found[i].add(-1)  # a term that is a word of the title counts twice
            found[i] |= kindred(sights[i], about)
        holding = [i for i, met in found.items() if met]
        many = len(frozenset[int | str]().union(*found.values()))
        titled = bool(holding) and given.issuperset(holding)
        titled = titled or (real >= TWO and _leads(terms, sights[paragraph[0]]))
        told = (sights[i].slots for i in (plain if titled else holding))
        if many < TWO or len(frozenset[str]().union(*told)) < (FILLED if many < MANY else TWO):
            continue
        fullest = sorted(plain, key=lambda i: -len(sights[i].slots))
        if many >= MANY or titled:
            meant = {*holding, *(i for i in fullest[:2] if titled and len(sights[i].slots) >= FILLED)}
            raised[list(meant)] = np.maximum(done[list(meant)], SURELY)
            sure |= meant
        else:
            fullest = [i for i in fullest if i in holding]
            raised[fullest[0]] = max(done[fullest[0]], PERHAPS)
    telling = [i for i in own if vague[i] < 0.5 and len(sights[i].slots) >= TWO]
    if len(telling) >= TWO and len(frozenset[str]().union(*(sights[i].slots for i in telling))) > FILLED:
        raised[telling] = np.maximum(raised[telling], SURELY)
        sure.update(telling)
    return raised, tuple(sorted(sure))


def _leads(terms: Sequence[re.Pattern[str]], first: Sight) -> bool:
    """Whether the title above a paragraph, or a numbered lead that opens it, holds a term."""
    lead = first.text if len(first.text) <= LEAD and NUMBERED.match(folded(first.text)) else ""
    return any(term.search(folded(words)) for term in terms for words in (first.heading, lead) if words)


def _of(words: str, theme: Theme) -> re.Pattern[str]:
    return re.compile(words.replace(ID, re.escape(theme.id)), re.I)


def _labelled(theme: Theme, sentences: Sequence[Sentence], text: str) -> set[int]:
    """The sentences of paragraphs that open with the theme's label or end a sentence with it, in brackets.

    Where a paragraph names several themes so, each has what goes before its brackets.
    """
    own, closing, any_ = _of(LED, theme), _of(CLOSES, theme), re.compile(CLOSES.replace(ID, "[a-z0-9]"), re.I)
    found = {i for i, label in enumerate(labels(sentences, text)) if own.match(label)}
    told = [text[one.span.start : one.span.end] for one in sentences]
    for paragraph in _paragraphs(sentences, text):
        begin, named = paragraph.start, [i for i in paragraph if any_.search(told[i])]
        for i in named:
            if closing.search(told[i]):
                found.update(paragraph if len(named) == 1 else range(begin, i + 1))
            begin = i + 1
    return found


def _paragraphs(sentences: Sequence[Sentence], text: str) -> Iterator[range]:
    """The sentences of each paragraph, as indices."""
    begin = 0
    for i in range(1, len(sentences) + 1):
        if i == len(sentences) or "\n" in text[sentences[i - 1].span.end : sentences[i].span.start]:
            yield range(begin, i)
            begin = i


def labels(sentences: Sequence[Sentence], text: str) -> list[str]:
    """For each sentence the label that opens its paragraph and names a theme: 「テーマA：」, "The public (Theme A)"."""
    found = []
    for paragraph in _paragraphs(sentences, text):
        label = ""
        for i in paragraph:
            label = _opening(text[sentences[i].span.start : sentences[i].span.end]) or label
            found.append(label)
    return found


@lru_cache(maxsize=4096)
def _opening(words: str) -> str | None:
    """The label that a sentence opens with; it is asked for by each theme."""
    opening = re.match(ANY, words, re.I)
    return None if opening is None else opening[0]


def trusted(done: Array, own: Sequence[int], sights: Sequence[Sight]) -> Array:
    """The scores, with more trust in what tells enough where the draft itself says that it is of the theme.

    Args:
        done: for each sentence, how surely it addresses the theme with substance.
        own: the sentences that the draft gives to the theme.
        sights: the sentences as the models see them.

    """
    import numpy as np

    telling = [i for i in own if len(sights[i].slots) >= FILLED]
    odds = np.clip(done[telling], 0.0, 0.999)
    trust = TRUST * MORE ** (np.array([len(sights[i].slots) for i in telling]) - FILLED)
    raised = done.copy()
    raised[telling] = trust * odds / (1 - odds + trust * odds)
    return raised
