"""Stays of running text of which only that is told which any stay brings: exchange, a wider view, life abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.dates.periods import periods
from lint.analyse.movements.aimless import BROUGHT, aimed, aimless, idle_task, only_going
from lint.analyse.movements.aims import DENIED, TRAVEL
from lint.analyse.movements.counts import counts
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.follow import BACK
from lint.analyse.movements.prose.verbs import JAPANESE
from lint.analyse.movements.unsaid import says_nothing
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.gained import PROMISED
from lint.rules.mobility.gaps import LOGISTICS, SLOTS, team_names, told_elsewhere
from lint.rules.mobility.nothing_done import brings_what_any_stay_does, nothing_done
from lint.rules.mobility.plans import behind, others
from lint.rules.mobility.tasks import BEING
from lint.spans import Spans

KANA = re.compile(r"[ぁ-ん]")
SCRIPT = re.compile(r"[ぁ-んァ-ヶ一-龠]")
BRACKETED = re.compile(r"[（(][^()（）]*[)）]")
"""What may hold a name in the other script."""
LATIN = re.compile(r"\b[a-z]+ (?:\w+ )?[a-z]+ ")
"""A few words of an English sentence."""
OBJECT = expression(r"(?<=[一-龠ァ-ヶーA-Za-zぁ-ん」』）])を[^。、]*[ぁ-ん一-龠]")
"""A thing and what is done with it."""
WORDS = expression(r"[一-龠ァ-ヶー]{2,}|[A-Za-z]{4,}")
HOSTED = expression(
    r"(?:責任を[もっ持て]+|温かく|暖かく|喜んで|丁重に|手厚く)?(?:お?世話(?:を|に)?(?:いた)?[すしなる]\w?|(?:歓待"
    r"|歓迎|応対)(?:いた)?[すし]\w?|面倒を見\w?|もてな[すしさ])"
)
"""How the hosts look after a guest, which is no work of theirs."""
TOPIC = rf"{TITLE_JA}?は"
"""What follows the one of whom a part of a sentence speaks."""
DOES = expression(
    r"に(?:当た[るりっ]|あた[るりっ]|従事|取り組|携わ|加わ|参加|応じ)|と(?:比べ|照ら|突き合わせ|合わせ|並べ|決め)"
    r"|[がは](?:役目|仕事|任務|役割)"
    r"|[一-龠ァ-ヶ]{2}(?:。|$|する|します|し$)"
)
"""What is done without an object: 「測定に当たる」."""
HEAD = expression(
    r"\W*(?:\d{1,2}\W+)?(?:[^、。はがを]{2,24}(?:招へい|受け?入れ|[一-龠ァ-ヶー])。?|(?:(?:stays?|visits?|travels?"
    r"|trips?|mobility"
    r"|exchanges?|secondments?|invitations?|outgoing|incoming|outbound|inbound|long|short|long-term|short-term|young"
    r"|younger"
    r"|early-career|senior|researchers?|scientists?|students?|people|members|staff|guests?|of|from|to|for|by|and|the"
    r"|our"
    r"|abroad|overseas|japan)[ .:]*){1,8})\s*",
    re.I,
)
"""The head of a paragraph on its first line, no sentence: 「(1) 若手研究者の渡航。」, "Incoming stays."."""
LEAST = 3
"""Words of content from which a piece without an object tells what is done."""
SLACK = 4
"""Characters of a line beside the stay that it tells; the task may stand below."""
AROUND = re.compile(r"(?:環境|本場|現場|雰囲気|空気|気風|文化|校風)(?:の中)?に\s*$")
"""Where one is, once the verb of being there is gone: 「世界有数の環境に」."""
REST = re.compile(r"(?<![。．])[、，][^。\n]+。?")
"""What follows the clause of a stay in its sentence."""
BRIEF = 14
"""Characters below which a sentence praises nothing: 「往来の柱は合成である。」."""
FAR = 200
"""Characters behind a stay within which its paragraph may tell what is done."""


def idle(draft: Draft, row: Movement) -> Span | None:
    """The sentence that tells of a stay only what any stay brings by itself; ``None`` where anything else is done.

    Args:
        draft: the draft.
        row: a stay of running text, of somebody who is named.

    """
    if not SCRIPT.search(BRACKETED.sub("", draft.quote(row.span))):
        return row.span if nothing_done(draft, row) and brings_what_any_stay_does(draft, row) else None
    told: Span | None = None
    for span in _sentences(draft, row):
        words = draft.quote(span)
        if BACK.match(words) or LOGISTICS.search(words):
            continue
        for piece in _pieces(_bare(draft, row, _own_part(draft, row, words))):
            if not re.search(r"[一-龠ァ-ヶA-Za-z]", ABOUT.sub("", piece)) or AROUND.search(piece):
                continue
            if idle_task(piece) or (BROUGHT.search(piece) and only_going(piece)):
                told = told or span
            elif not BEING.search(piece) and (OBJECT.search(piece) or len(WORDS.findall(piece)) >= LEAST):
                return None
    return told


def untold(draft: Draft, row: Movement) -> bool:
    """Whether neither the sentences of a stay in Japanese nor those behind it tell anything that is done."""
    words = draft.quote(row.span)
    if row.organisation is None or not (KANA.search(words) or (SCRIPT.search(words) and not LATIN.search(words))):
        return False
    for span in _sentences(draft, row):
        words = draft.quote(span)
        pieces = () if BACK.match(words) else _pieces(_bare(draft, row, _own_part(draft, row, words)))
        pieces = [one for one in pieces if not (says_nothing(one, team_names(draft)) or LOGISTICS.search(f"{one}。"))]
        if any(OBJECT.search(one) and not BEING.search(one) for one in pieces if one.strip()):
            return False
        if any(len(WORDS.findall(one)) >= LEAST or DOES.search(one) for one in pieces):
            return False
    return True


def no_doing(draft: Draft, row: Movement) -> bool:
    """Whether a stay of running text tells nothing that is done, or only what any stay brings."""
    if idle(draft, row) is not None or (untold(draft, row) and not told_elsewhere(draft, row)):
        return True
    role = row.role or ""
    nothing = idle_task(role) or (TAKES_PART.search(role) is not None and says_nothing(role, team_names(draft)))
    return nothing and _others_do(draft, row)


TAKES_PART = expression(r"\b(?:tak(?:es?|ing) part|participat\w+|joins?)\b|参加|加わ|活動", re.I)
"""How somebody is told to be with others, whatever they do."""
ONE_DOES = expression(
    r"\s*(?:[Hh]e|[Ss]he|[Tt]hey|[Bb]oth|[Tt]here|[Tt]he two|[Hh](?:is|er) (?:work|task|project))\b"
    r"|同氏|同君|本人|彼女?[はが]|滞在中|現地"
)
"""How a sentence begins, or what stands in it, that tells what somebody on a stay does."""


def _others_do(draft: Draft, row: Movement) -> bool:
    """Whether sentences stand behind a stay, and all speak of others: what a host lacks, what an institution gains."""
    families = [re.escape(name.family) for name in row.people]
    if KANA.search(draft.quote(row.span)):
        told = [draft.quote(span) for span in list(_sentences(draft, row))[1:]]
        own = rf"(?:{'|'.join(families) or '(?!)'}){TITLE_JA}?[はがも]"
        return bool(told) and not any(
            re.search(own, words) or ONE_DOES.search(words) or not re.search(r"[はがも]", words) for words in told
        )
    told = [words for words in re.split(r"(?<=[.!?])\s+", behind(draft, row)) if words.strip()]
    own = rf"\W*(?:\w+\.? )?(?:{'|'.join(families) or '(?!)'})\b(?![’'])"
    doing = [words for words in told if ONE_DOES.match(words) or re.match(own, words)]
    return bool(told) and all(says_nothing(words, team_names(draft)) for words in doing)


def praises(draft: Draft, span: Span) -> bool:
    """Whether a sentence of the plan praises travelling as such: vague, about stays, tied to no aim.

    One that only counts who goes and who comes does not.
    """
    if HEAD.fullmatch(draft.quote(span)):
        return False
    praised = aimless(draft.quote(span)) or (
        bool(TRAVEL.search(draft.quote(span)) and not DENIED.search(draft.quote(span)))
        and len(draft.quote(span)) >= BRIEF
        and draft.said(span, "vague") >= 0.6
        and draft.said(span, "purpose spoken") >= 0.6
        and draft.said(span, "purpose done") < 0.2
        and not (PROMISED.search(draft.quote(span)) and not aimed(draft.quote(span)))
        and (not (aims := aimed(draft.quote(span))) or any(map(TRAVEL.search, aims)))
    )
    return praised and not any(counts(draft.text, [one for one in draft.sentences if one.span == span]))


def _sentences(draft: Draft, row: Movement) -> Iterator[Span]:
    """The sentences of a stay, and those behind it in its paragraph up to the next stay."""
    apart = Spans(place for stay in others(draft, row) for place in stay.places)
    block = next(draft.document.blocks_in(row.span), None)
    end = min(block.span.end, row.span.end + FAR) if block else row.span.end
    yield row.span
    rest = REST.match(draft.text, row.span.end, end)
    if rest is not None and KANA.search(rest[0]):  # the clause of a stay has ended, and its sentence has not
        if apart.overlap(span := Span(*rest.span())):
            return
        yield span
    for span in draft.sentences_in([Span(row.span.end, end)]):
        if apart.overlap(span):
            return
        elif KANA.search(draft.quote(span)):
            yield span
    below = next((one for one in draft.document.blocks if one.span.start >= end and len(one.span)), None)
    whole = block is not None and len(block.span) <= len(row.span) + SLACK
    if whole and below is not None and below.outline is None and not (row.role and _of_others(draft, row, below.span)):
        for span in draft.sentences_in([below.span]) or [below.span]:
            if apart.overlap(span):
                return
            yield span


LAB = expression(
    r"(?:[A-Z][\w’'-]+|[一-龠ァ-ヶー]{1,8})(?:教授|博士|氏)?の?(?:研究室|グループ|チーム|ラボ)(?:の"
    r"|に(?!関)|で|から)"
)
"""In whose laboratory somebody is."""
ABOUT = expression(r"(?:博士)?研究員|教授|准教授|助教|学生|院生")
"""Posts, which tell nothing that is done."""
OF_STAY = expression(
    r"^\W*(?:具体的|滞在|現地|期間中|同(?:氏|君|博士|助教)|ここで|そこで|この間|主な|役割|目的"
    r"|作業|また)"
)
"""How a paragraph begins that goes on with the stay told above it."""


def _of_others(draft: Draft, row: Movement, below: Span) -> bool:
    """Whether the paragraph below a stay that tells some task goes on with something else."""
    words = draft.quote(below)
    if row.role_span is None or not row.span.overlaps(row.role_span):
        return False
    return not (OF_STAY.match(words) or any(name.family in words for name in row.people))


def _own_part(draft: Draft, row: Movement, words: str) -> str:
    """The part of a sentence that speaks of the traveller, where it speaks of others as well."""
    own = {name.family for name in row.people}
    rest = {stay.people[0].family for stay in draft.movements if stay.people} - own
    starts = {m.start(): name in own for name in own | rest for m in re.finditer(rf"{re.escape(name)}{TOPIC}", words)}
    edges = [*sorted(starts), len(words)]
    if len(edges) < 3:
        return "" if False in starts.values() else words
    return " ".join(words[a:b] for a, b in pairwise(edges) if starts[a])


def _pieces(words: str) -> list[str]:
    """The parts of a sentence between its commas; an object that a comma parts from its verb stays with it."""
    return re.split(r"[、。]", re.sub(r"(?<=を)、\s*", "", words))


def _bare(draft: Draft, row: Movement, words: str) -> str:
    """The words of a sentence without who, where and when, and without the verbs of going and staying."""
    spots = [one.span for one in names(words)] + [one.span for one in places(words)]
    for span in sorted([*spots, *(one.span for one in periods(words))], reverse=True):
        words = f"{words[: span.start]} {words[span.end :]}"
    team = (part for member in draft.members for part in (member.name, *member.name.split()) if len(part) > 1)
    own = (part for name in row.people for part in (name.text, name.family))
    for known in sorted({*team, *own, row.organisation or "", row.host or ""}, key=len, reverse=True):
        words = words.replace(known, " ") if len(known) > 1 else words
    words = re.sub(r"^\W*[A-Z][.．:：]|[（(][^()（）]*[)）]", " ", LAB.sub(" ", words))
    return SLOTS.sub(" ", JAPANESE.sub(" ", HOSTED.sub(" ", words)))
