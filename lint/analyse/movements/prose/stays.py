"""Stays out of running text and lists: Japanese and English, several in a sentence, subjects left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.movements.prose.asides import THERE, of_a_grant
from lint.analyse.movements.prose.by_person import piece_together
from lint.analyse.movements.prose.calling import Known
from lint.analyse.movements.prose.clauses import FINITE, STAYS, Clause, clauses
from lint.analyse.movements.prose.follow import BACK, LASTS, LEAVING, ONWARD, SAME_ONE, STAYED
from lint.analyse.movements.prose.meant import ABROAD, of_an_agreement
from lint.analyse.movements.prose.ordered import PLACES
from lint.analyse.movements.prose.reading.planned import planned
from lint.analyse.movements.prose.reading.told import Around
from lint.analyse.movements.prose.spells import COARSE
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.tasks import TASK_IS, labelled, piece_of
from lint.analyse.movements.prose.thread.thread import Thread
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.unnamed import Unnamed
from lint.analyse.movements.prose.verbs import SAME, STAY_NOUN
from lint.analyse.movements.records import Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.slots import first_direction, is_mobile, is_past
from lint.analyse.movements.units import LEADER, TEAM, is_item, units, whole_items
from lint.analyse.people.name_words import POST_JA
from lint.analyse.people.names import Name, names
from lint.analyse.people.one_person import as_called, member_names
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section, extent
from lint.analyse.team.calls import COVER
from lint.analyse.team.members import Member
from lint.analyse.text.sentences import Sentence
from lint.document import Document, Span
from lint.expressions import expression
from lint.spans import Spans

MONEY = re.compile(
    r"助成|他制度|研究費|予算|経費|費用|資金|support|fund(?:s|ing)\b|budget|grants?\b|\bcosts?\b|\bmoney\b|financ|expen[sd]"
)
PRESENTS = expression(rf"(?:{POST_JA})(?!会|等|\s?\d)")
"""What a sentence that presents a person has: a post."""
AT = expression(r"大学|研究所|研究機構|センター|博物館|病院|[Uu]niversity|[Ii]nstitut")
"""What else it may have: where the person is at home."""
DATED = re.compile(r"(?:20|２０)[\d０-９]{2}|(?:令和|R)\s?[\d０-９元]|[1-5]年目|[Yy]ear \d|FY\s?\d\d")


RUN_IN = re.compile(r"\W*([A-ZÀ-Ž][\w’'&/, –-]{2,48}?)[.:]\s+(?=[\"“(]?[A-ZÀ-Ž])")
"""The head of a paragraph on its first line: "Outgoing. Shun Okuyama joins"."""
APPLICANT = expression(
    r"\b(?:applicant|proposer|principal investigator|PI|project leader|coordinator)\b[^\n:]{0,30}[:\n]",
    re.I,
)
"""A label of the cover for who applies."""
HEAD = 80
"""Characters of a paragraph within which its head ends."""


def written(
    document: Document,
    prose: Sequence[Sentence],
    sections: Sequence[Section],
    setting: Setting,
    tabled: Sequence[Movement],
    members: Sequence[Member],
) -> list[Movement]:
    """The stays that running text and lists plan, in reading order.

    Args:
        document: the draft.
        prose: the sentences of the author's running text.
        sections: titles tell what speaks of the past, and which way people go.
        setting: the applicant's country and the project's start.
        tabled: the stays of tables; their rows are not read again.
        members: who belongs to which side.

    """
    rows = sorted(movement.span for movement in tabled)
    team = [words for m in members for words in (m.name, m.also) if words]
    read = whole_items(document, list(units(document, prose)), team)
    found = _stays(document, read, sections, setting, rows, members, team, frozenset())
    if plans := _plans(found.found, found.likely, sections):
        found = _stays(document, read, sections, setting, rows, members, team, plans)
    return found.found


def _plans(found: Sequence[Movement], likely: Sequence[int], sections: Sequence[Section]) -> frozenset[Span]:
    """Sections that tell several stays, though their titles do not announce a plan: it is one all the same."""
    parts = Spans(extent(section) for section in sections)
    own = Counter(inside[-1] for stay in found if (inside := parts.at(stay.span.start)))
    told = own + Counter(inside[-1] for begin in likely if (inside := parts.at(begin)))
    many = [sections[number] for number, stays in own.items() if stays > 1 or told[number] > 2]
    return frozenset(s.heading for s in many if len(s.own) > 0 and not is_mobile(plain(s.title)))


def _stays(
    document: Document,
    read: Sequence[tuple[Sentence, bool]],
    sections: Sequence[Section],
    setting: Setting,
    rows: Sequence[Span],
    members: Sequence[Member],
    team: Sequence[str],
    plans: frozenset[Span],
) -> Thread:
    """The stays of the sentences; the sections whose headings are in ``plans`` are read as plans of stays."""
    sides = {plain(member.name).replace(" ", ""): setting.has(member) for member in members if member.name}
    known = _team(members, document.text, setting)
    author = known.unnamed.writer or _author(members, setting, document.text)
    known.unnamed.writer = author
    thread = Thread(document, setting, known, author)
    told = [*rows, *(member.span for member in members if member.table and member.period is not None)]
    tabled, parts = Spans(sorted(told)), Spans(extent(section) for section in sections)
    pieces: list[tuple[Sentence, Around]] = []
    for sentence, item in read:
        begin = sentence.span.start
        if tabled.cover(Span(begin, begin + 1)):
            continue
        text = document.slice(sentence.span)
        block = next(document.blocks_in(sentence.span)).span
        if (LEADER.match(text) and not STAY_NOUN.search(text)) or TEAM.match(document.text, block.start):
            _take_in(thread, [sentence.span])
            continue
        item = item or is_item(text, team)
        if pieces and not block.overlaps(pieces[0][0].span):
            piece_together(thread, pieces)
        block = thread.at(sentence.span)
        inside = [sections[number] for number in reversed(parts.at(begin))]
        titles = [plain(section.title) for section in inside]
        head = _head(document.slice(Span(block.start, min(block.end, block.start + HEAD))))
        mobile = any(map(is_mobile, titles)) or any(s.heading in plans for s in inside)
        if head is not None:
            titles, mobile = [head, *titles], not is_past(head) and (mobile or is_mobile(head))
        around = Around(thread, titles, mobile, sides)
        if mobile:
            pieces.append((sentence, around))
        if sentence.language == "ja" and (PRESENTS.search(text) or AT.search(text)):
            _take_in(thread, [sentence.span])  # 「池田 大和は昨年助教に着いた」: the plan may call him by the surname
        if _may_tell(around, text, item):
            _meet(around, text, sentence.span, item)
            thread.way = first_direction(titles, setting.home) if mobile else None
            thread.titles = titles
            thread.above = inside[0].heading if inside and mobile else None
            for part in [sentence] if item else thread.by_topic(sentence):
                _told(around, document.slice(part.span), part, item)
            thread.read = sentence.span.end
            if DATED.search(text) and STAYS.search(text) and not mobile and not thread.tells(sentence.span):
                thread.likely += [begin] * bool(thread.known.called(names(text), text, 0))
        thread.block.append(sentence.span)
    piece_together(thread, pieces)
    return thread


def _team(members: Sequence[Member], text: str, setting: Setting) -> Known:
    """The members of the teams, as a text may call them."""
    known = Known(Unnamed(members, text, setting))
    for words in (words for member in members for words in (member.name, member.also) if words):
        for name in member_names(words)[:1]:
            known.add(words, as_called(name, text))
    return known


def _author(members: Sequence[Member], setting: Setting, text: str) -> Name | None:
    """The only principal investigator of the applicant's side, who says "I"."""
    own = [m for m in members if m.principal and m.name and setting.has(m)]
    own = own or [m for m in members if m.name and setting.has(m) and _applies(m.name, text)]
    found = {plain(m.name): name for m in own for name in member_names(m.name)[:1]}
    return next(iter(found.values())) if len(found) == 1 else None


def _applies(name: str, text: str) -> bool:
    """Whether a line of the cover names somebody behind the label of who applies."""
    return re.search(rf"{APPLICANT.pattern}[^\n]{{0,16}}{re.escape(name)}", text[:COVER], re.I) is not None


def _head(text: str) -> str | None:
    """The head that leads a paragraph, where it tells of stays, the past or money: "Outgoing. Shun Okuyama joins"."""
    led = RUN_IN.match(text)
    if led is None or FINITE.search(led[1]) or names(led[1]) or len(led[1].split()) > 6:
        return None
    words = plain(led[1])
    return words if is_mobile(words) or is_past(words) or MONEY.search(words) else None


def _may_tell(around: Around, text: str, item: bool) -> bool:
    """Whether a sentence may tell of stays: in a plan of them, or by its words where nothing past or paid is told."""
    titles, mobile = around.titles, around.mobile
    if BACK.match(text) and not (STAYS.search(STAYED.sub("", text)) or ONWARD.search(text)):
        return False
    if not (mobile or STAY_NOUN.search(text) or item or SAME.match(text) or DATED.search(text)):
        return False
    if any(MONEY.search(title) for title in titles[:1]) or (any(map(is_past, titles[:2])) and not mobile):
        return False
    return not (of_a_grant(text) or of_an_agreement(text))


def _meet(around: Around, text: str, span: Span, item: bool) -> None:
    """Take in the people whom a sentence names that tells of stays, and those of the sentences before that do not."""
    thread = around.thread
    if not (around.mobile or STAY_NOUN.search(text) or item or thread.near()):
        return
    _take_in(thread, [*thread.unread(), span])


def _take_in(thread: Thread, spans: Sequence[Span]) -> None:
    """Take in the people whom the text names in full."""
    for place in spans:
        for name in names(thread.document.slice(place), offset=place.start):
            if name.kind == "named":
                thread.known.add(name.text, as_called(name, thread.document.text))


def _told(around: Around, text: str, sentence: Sentence, item: bool) -> None:
    """Read a sentence: stays of its own, or what it adds to those before."""
    thread, begin = around.thread, sentence.span.start
    near = thread.near()
    if PLACES.match(text) or (thread.told_here() and thread.in_order(text, begin)):
        return  # what the places of several are is told of the paragraph as a whole
    if near is not None and (task := labelled(text)):  # 「すること：膜を合成する」
        thread.task(text, sentence.span, task)
        return
    if thread.told_here() and thread.ends(text, begin):
        return
    if near is not None and near.period is None and LASTS.match(text):
        thread.complete(text, begin)
        return
    alone = near is not None and len(thread.latest) == 1 and thread.told_here()
    if near is not None and alone and _is_begun(near) and _ends(thread, sentence.span, near):
        thread.complete(text, begin)
        return
    if thread.told_here() and (parts := thread.each(text, begin)):
        for start, end in parts:
            thread.complete(text[start:end], begin + start)
        return
    made, rest = _made(around, text, sentence, item, near)
    if not made and (thread.told_here() or thread.below_item()):
        thread.complete(text, begin)
        thread.task(text, sentence.span, piece_of(text))
    if len(made) == 1 and thread.told_here() and _is_rest_of(near, made[0]):
        thread.complete(text, begin)
        thread.found[-1] = _placed(thread.found[-1], made.pop())
    elif len(made) == 1 and thread.told_here() and _is_guessed(near, made[0]):
        thread.found[-1] = replace(_placed(thread.found[-1], made[0]), period=made.pop().period)
    thread.add(made, item=item)
    for span in rest:  # "…; the visit ends in October"
        thread.complete(thread.document.slice(span), span.start)
        thread.tasked(span)
    if made and made[-1].host is None and len({stay.person for stay in made}) == 1:
        thread.host(text, begin)


def _made(
    around: Around, text: str, sentence: Sentence, item: bool, near: Movement | None
) -> tuple[list[Movement], list[Span]]:
    """The stays that the clauses of a sentence tell, and the clauses that only add to them."""
    made: list[Movement] = []
    rest: list[Span] = []
    # In a plan of stays, who, when and where make one, whatever the verb.
    whole_too = around.mobile or (not item and ABROAD.search(text) is not None)
    for clause in list(clauses(text, sentence, item, around.mobile)) or [Clause(sentence.span, "")] * whole_too:
        if _adds(around.thread, clause, made):
            rest.append(clause.span)
            continue
        told = list(planned(around, clause, made[-1] if made else near))
        if _lasts(made, told, clause):  # 「…大学を訪れ、翌年8月まで滞在する」
            rest.append(clause.span)
            continue
        if whole := _one_stay(around.thread, made, told, clause, text, sentence.span.start):
            made[-1:], told = [whole], []
        elif made and not told and sentence.language == "en":
            rest.append(clause.span)
        made += told
    return made, rest


def _adds(thread: Thread, clause: Clause, made: Sequence[Movement]) -> bool:
    """Whether a clause only adds to the stays that those before it in its sentence ``made``."""
    if not clause.later or not made:
        return False
    if thread.of_all(clause.span) or THERE.match(thread.document.slice(clause.span)):
        return True  # "…; both work at the Niels Bohr Institute"
    if TASK_IS.match(thread.document.slice(clause.span)):
        return True
    words = thread.document.slice(clause.span)
    if made[-1].period is not None and made[-1].period.kind == "length" and LASTS.match(words):
        return True  # "for three months; his stay begins on 1 September"
    begun = _is_begun(made[-1])
    if begun and (LASTS.match(words) or _ends(thread, clause.span, made[-1]) or _until(thread, clause.span)):
        return True  # "…; her stay there lasts eleven months"
    return len(made) > 1 and thread.of_one(clause.span)  # 「…滞在し、前者は分離を、後者は評価を担う」


def _lasts(made: Sequence[Movement], told: Sequence[Movement], clause: Clause) -> bool:
    """Whether a clause only tells until when the stay of the clause before lasts, for the same person."""
    if not (clause.later and made and len(told) == 1) or told[0].organisation or "destination" in told[0].slots:
        return False
    first, last = made[-1], told[0]
    begun = first.period is not None and first.period.start is not None and first.period.end is None
    return begun and first.person == last.person and not (last.period and last.period.start)


def _is_rough(stay: Movement) -> bool:
    """Whether the time of a stay is told by a season or a year alone."""
    return stay.period is not None and (stay.period.approximate or stay.period.kind in COARSE)


def _is_rest_of(first: Movement | None, rest: Movement) -> bool:
    """Whether a stay without a beginning is that of the sentence before, which told no place.

    "In May we welcome Korhola. He works at Tohoku University until July."
    """
    if first is None or first.period is None or first.organisation or not rest.organisation:
        return False
    dated = rest.period is not None and rest.period.start is not None
    same = first.person == rest.person and bool(first.people or (first.placeholder and rest.placeholder))
    return same and not dated and first.direction in (None, rest.direction)


def _is_guessed(first: Movement | None, rest: Movement) -> bool:
    """Whether of a stay only a place is told, and that by who came before, and the next sentence tells it itself.

    "Malik Thibodeaux comes the other way. Kunihiko Akasaka has a bench ready for him at Shinshu from June."
    """
    if first is None or first.period is not None or not first.people or first.person != rest.person:
        return False
    place = first.organisation_span
    guessed = place is not None and not first.span.covers(place)
    return guessed and bool(rest.organisation) and first.direction in (None, rest.direction)


def _placed(stay: Movement, rest: Movement) -> Movement:
    """A stay with the place, the host and the task that the sentence behind it tells."""
    place = replace(
        stay, organisation=rest.organisation, organisation_span=rest.organisation_span, country=rest.country
    )
    role, role_span = (rest.role, rest.role_span) if rest.role else (stay.role, stay.role_span)
    places = (*stay.places, *rest.places)
    return replace(
        place, direction=rest.direction, host=stay.host or rest.host, role=role, role_span=role_span, places=places
    )


def _is_begun(stay: Movement) -> bool:
    """Whether of a stay only the beginning is told."""
    return stay.period is not None and stay.period.kind in ("day", "month", "from")


def _ends(thread: Thread, span: Span, last: Movement) -> bool:
    """Whether words about who went before tells only until when, or how long: ", and she is back by May 2026"."""
    text = thread.document.slice(span)
    leaves = LEAVING.search(text) is not None
    if not (leaves or SAME_ONE.match(text)):
        return False
    times = times_in(text, span.start, thread.setting)
    spots = thread.setting.places(text, span.start)
    elsewhere = any(place.organisation not in (None, last.organisation) for place in spots)
    only = all(period.start is None or (leaves and period.kind in ("month", "day")) for period in times)
    return bool(times) and not elsewhere and only


def _until(thread: Thread, span: Span) -> bool:
    """Whether a Japanese clause tells nothing but until when one stays: 「4月に渡り、翌年3月まで滞在する」."""
    text = thread.document.slice(span)
    times = times_in(text, span.start, thread.setting) if in_japanese(text) else []
    ends = bool(times) and all(period.kind == "until" for period in times)
    return ends and not (names(text) or any(place.organisation for place in thread.setting.places(text, span.start)))


def _one_stay(
    thread: Thread, made: list[Movement], told: list[Movement], clause: Clause, text: str, offset: int
) -> Movement | None:
    """One stay of two clauses, the first of which tells no place: 「4月に来日し、6月末まで新潟大学の…を訪ねる」."""
    if not (clause.later and made and len(told) == 1):
        return None
    first, last = made[-1], told[0]
    if _is_rough(first) and first.person == last.person and last.organisation in (None, first.organisation):
        exact = last.period is not None and last.period.start is not None and not _is_rough(last)
        return replace(first, period=last.period, role=last.role or first.role) if exact else None
    if first.organisation not in (None, last.organisation) or not last.organisation:
        return None
    if not first.people or first.person != last.person or (first.organisation and not _is_begun(first)):
        return None
    if first.country and first.direction and last.direction and first.direction != last.direction:
        return None
    times = thread.when(text[: clause.span.end - offset], offset)
    if len(times) != 1:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(
        last, span=span, places=(span,), role_span=span if last.role else None, period=times[0], people=first.people
    )
