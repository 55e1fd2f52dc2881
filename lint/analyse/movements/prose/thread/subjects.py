"""Whom a sentence without a subject speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from lint.analyse.dates.periods import degree_year
from lint.analyse.movements.hosts import is_host
from lint.analyse.movements.prose.calling import is_meant
from lint.analyse.movements.prose.clauses import STAYS, Clause
from lint.analyse.movements.prose.follow import (
    BACK,
    FORMER,
    LATTER,
    ONWARD,
    SEVERAL,
)
from lint.analyse.movements.prose.leaning import (
    ALONE,
    LEAD,
)
from lint.analyse.movements.prose.thread.places import Places
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import BRACKETS, Topic, topic, without_subject
from lint.analyse.movements.prose.verbs import SAME
from lint.analyse.movements.prose.wording import is_attached, stand_in_of
from lint.analyse.movements.records import Movement
from lint.analyse.movements.tables.slots import ARROW
from lint.analyse.movements.units import named_above
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, career_stage, names
from lint.analyse.people.nobody import WHO
from lint.analyse.text.sentences import Sentence
from lint.document import Span
from lint.expressions import expression

TOPIC = expression(rf"\s?{TITLE_JA}?(?:自身|本人)?\s?(?:[(（][^()（）]{{0,60}}[)）])?は")
"""What follows the person of whom a part of a sentence tells."""
PREDICATE = expression(r"[しいきちりみびぎえけせてねべめれげ][、，]\s*$")
"""How a part of a sentence ends that has a verb of its own."""


IN_TURN = expression(r"\s*(?:S?[Hh]e|They),?\s(?:will\s)?(?:in (?:turn|return|exchange)|reciprocates)\b")
"""How a sentence begins that tells of whoever received before: "He, in turn, will be received at"."""


TEACHER = expression(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:own\s)?(?:professor|supervisor|advis[eo]r|mentor|boss|PI"
    r"|(?:group|team|lab(?:oratory)?) (?:leader|head))(?=\s(?:will|comes|joins|visits|follows|spends|stays|travels"
    r"|arrives|goes|flies|is to|too|also)\b)"
)
"""How a text calls the teacher of a traveller, who comes as well."""
NOBODY = expression(r"\s*(?:He or she|This (?:person|researcher|student|fellow|colleague))\b")
"""How a sentence begins that goes on with somebody who has no name."""
ROLE = expression(
    rf"(?:のは|[者人目手]は|[はが]まず)、?[^、。は]{{0,24}}?(?!(?:研究)?代表者|研究分担者|PI)({WHO})"
    r"(?:の?(?:一人|1人|1名|ひとり))?(?:である|です|だ|となる|になる)?[。.]?\s*$"
)
"""A sentence that presents the traveller by nothing but what one is: 「最初に発つのは修士課程の学生です。」."""


class Subjects(Places):
    """The people who were told before, for words that point at them or leave them out."""

    def left_out(self, clause: Clause, text: str, last: Movement | None) -> Topic | None:
        """Whom a clause without a person speaks of."""
        if BACK.match(text) and not (STAYS.search(text) or ONWARD.search(text)):
            return None
        if several := self.several(text, clause.span.start):
            return several
        if last is not None and last.host and self.told_here() and IN_TURN.match(text):
            hosts = self.known.called([], last.host, 0)
            return (
                Topic((replace(hosts[0], span=Span(clause.span.start, clause.span.start)),), clause.span)
                if hosts
                else None
            )
        later = clause.later and last is not None and clause.span.start < last.span.end + 2
        if (
            clause.later
            and not later
            and (SAME.match(text.lstrip(",; ")) or (in_japanese(text) and without_subject(text)))
            and (spoken := self.begun_with(clause.span.start))
        ):
            return spoken
        if SAME.match(text) and not later and self.block and (spoken := self.topic()):
            return spoken
        if not later and SAME.match(text) and self.stands_in() is not None:
            return None
        if not later and not self.block and SAME.match(text) and (headed := self._headed()) is not None:
            return headed
        if (later or SAME.match(text)) and last is not None and last.people:
            return Topic(last.people, last.span, last.stage, last.degree_year, True)
        bare = clause.item and not in_japanese(text) and self.above is not None and not self.block
        return self.topic() if without_subject(_up_to(text, clause.verb)) else self._lead() if bare else None

    def teacher(self, text: str, offset: int, last: Movement | None) -> list[Name]:
        """The one who leads where the traveller told last is at home: "his professor joins him"."""
        told = TEACHER.search(text)
        home = self.setting.homes.of(last.people[0]) if last is not None and last.people else None
        if told is None or last is None or home is None:
            return []
        span = Span(offset + told.start(), offset + told.end())
        able = ((name, self.setting.homes.of(name)) for name in self.known.unnamed.leads() if name.text != last.person)
        own = [replace(name, span=span) for name, place in able if place and place.organisation == home.organisation]
        return own if len(own) == 1 else []

    def topic(self) -> Topic | None:
        """Whom a sentence without a subject speaks of: the one of a sentence before, or of the heading."""
        for span in reversed(self.block[-3:]):
            last = self.found[self.latest.stop - 1] if self.latest else None
            if last is not None and last.people and span.overlaps(last.span):
                alone = len({self.found[i].person for i in self.latest}) == 1
                return Topic(last.people, last.span, last.stage, last.degree_year, True) if alone else None
            text = self.document.slice(span)
            named = self.known.called(names(text, offset=span.start), text, span.start)
            if not named and not in_japanese(text):  # "The postdoc leads off."
                named = self.known.unnamed.group(text, span.start)
            if named:
                return topic(text, span.start, named) or self._only(text, span, named)
        if (led := self._lead()) is not None:
            return led
        if (headed := self._headed()) is not None:
            return headed
        above = named_above(self.document, self.above) if self.above is not None else None
        if above is None:
            return None
        people = names(above[1].text, cell=True, header="氏名", offset=above[1].span.start)[:1]
        told = any(m.people and self.above and m.people[0].span.overlaps(self.above) for m in self.found[-3:])
        return (
            Topic(tuple(people), above[1].span, career_stage(above[0]), degree_year(above[0]), told) if people else None
        )

    def _headed(self) -> Topic | None:
        """The one member whom the heading of this part of the plan calls: "Mr Hirotsu's year in Texas"."""
        if self.above is None:
            return None
        text = self.document.slice(self.above)
        people = (
            [] if in_japanese(text) else self.known.called(names(text, offset=self.above.start), text, self.above.start)
        )
        told = any(m.people and m.people[0].text == people[0].text for m in self.found[-3:]) if people else False
        return Topic((people[0],), self.above, career_stage(text), None, told) if len(people) == 1 else None

    def by_topic(self, sentence: Sentence) -> list[Sentence]:
        """The parts of a Japanese sentence that tell of one person each: 「Aは5月に…を訪れ、Bは6月に…で測る」."""
        text, offset = self.document.slice(sentence.span), sentence.span.start
        if sentence.language != "ja" or text.count("は") < 2:
            return [sentence]
        called = self.known.called(names(text, offset=offset), text, offset)
        ways = {way for name in called for way in (name.text, name.family) if way}
        spoken = {m.start() for way in ways for m in re.finditer(re.escape(way), text) if TOPIC.match(text, m.end())}
        cuts = [offset + at for at in sorted(spoken) if at and text[at - 1] in "、，"]
        if not cuts or len(spoken) < 2:
            return [sentence]
        spans = [Span(a, b) for a, b in pairwise([offset, *cuts, sentence.span.end])]
        parts = [self.document.slice(span) for span in spans]
        dated = all(any(p.start for p in self.when(part, s.start)) for part, s in zip(parts, spans, strict=True))
        whole = dated and all(PREDICATE.search(part) for part in parts[:-1])
        return [replace(sentence, span=span) for span in spans] if whole else [sentence]

    def _only(self, text: str, span: Span, named: list[Name]) -> Topic | None:
        """The one person besides hosts whom an English sentence names, whatever it says: "we welcome Paxton"."""
        people = [] if in_japanese(text) else [n for n in named if not is_host(text, span.start, n, False)]
        if len({name.text for name in people}) != 1 or not is_meant(text, span.start, people[0]):
            return None
        return Topic((people[0],), span, career_stage(text), degree_year(text))

    def several(self, text: str, offset: int) -> Topic | None:
        """Whom "they", 「両名は」, 「前者は」 and "the latter" speak of: the people of a sentence before."""
        which = 0 if FORMER.match(text) else -1 if LATTER.match(text) else None
        if which is None and not SEVERAL.match(text):
            return None
        here = [Span(self._place.start, offset)] if which is not None and offset > self._place.start else []
        for span in (*here, *reversed(self.block[-2:])):
            told = [m.people[0] for m in self.found[-4:] if m.people and span.overlaps(m.span)]
            people = list({name.text: name for name in told}.values()) or self._spoken_of(span)
            if len(people) > 1:
                chosen = people if which is None else [people[which]]
                stage = career_stage(self.document.slice(span)) if which is None else None
                return Topic(tuple(chosen), span, stage, None, bool(told))
            if people:
                return None
        return None

    def begun_with(self, offset: int) -> Topic | None:
        """The one person whom the sentence being read named before a place in it, of whom no stay was told yet."""
        span = Span(self._place.start, offset)
        people = self._spoken_of(span)
        return Topic((people[0],), span, career_stage(self.document.slice(span))) if len(people) == 1 else None

    def stands_in(self, after: str = "") -> Span | None:
        """The words for a traveller without a name that the sentence before presents: 「ポスドク1名（選考中）。」.

        ``after``: the sentence that goes on; "he or she" does with somebody of whom a stay was told.
        """
        span = self.block[-1] if self.block else None
        if span is None or (self.latest and self.found[self.latest.stop - 1].span.overlaps(span)):
            return None
        text = BRACKETS.sub(lambda words: " " * len(words[0]), self.document.slice(span))
        named = self.known.called(names(text, offset=span.start), text, span.start)
        if named and all(is_attached(text[: name.span.start - span.start]) for name in named):
            return stand_in_of(text, span.start, named)  # "A student of Castellanos's returns that visit."
        if not named and (role := self._role()) is not None:
            return role
        told = STAYS.search(text) and not NOBODY.match(after)
        return None if (named and not NOBODY.match(after)) or told else stand_in_of(text, span.start, [])

    def _role(self) -> Span | None:
        """What a sentence calls the traveller whom it presents without a name, where those behind it add to that."""
        for span in reversed(self.block[-2:]):
            text = self.document.slice(span)
            if self.known.called(names(text, offset=span.start), text, span.start):
                return None
            told = ROLE.search(text)
            if told is not None and not self.known.unnamed.group(text, span.start):
                return Span(span.start + told.start(1), span.start + told.end(1))
            if not without_subject(text):
                return None
        return None

    def _lead(self) -> Topic | None:
        """The person whom the short line above the paragraph names, alone or with an arrow to where they go."""
        line = self._before.get(self._start)
        if line is None or len(line) > LEAD:
            return None
        text = self.document.slice(line)
        arrow = ARROW.search(text)
        if arrow is None:
            alone = self.known.called(names(text, offset=line.start), text, line.start)
            whole = self.above is not None and len(alone) == 1 and ALONE.fullmatch(text.replace(alone[0].text, "", 1))
            return Topic((alone[0],), line, career_stage(text), degree_year(text)) if whole else None
        people = self.known.called(names(text, offset=line.start), text, line.start)
        where = [p for p in self.setting.places(text, line.start) if p.organisation]
        to = tuple(p for p in where if p.span.start - line.start >= arrow.end())
        first = [n for n in people if n.span.start - line.start < arrow.start()]
        return Topic((first[0],), line, career_stage(text), degree_year(text), where=to) if len(first) == 1 else None

    def _spoken_of(self, span: Span) -> list[Name]:
        """The people of whom the words of a place speak, hosts left out."""
        words = self.document.slice(span)
        named = self.known.called(names(words, offset=span.start), words, span.start)
        return [n for n in named if not is_host(words, span.start, n, False) and is_meant(words, span.start, n)]


def _up_to(text: str, verb: str) -> str:
    """A Japanese clause up to its first verb of a stay; whom what follows it speaks of is another matter."""
    at = text.find(verb) if verb and in_japanese(text) else -1
    return text[: at + len(verb)] if at > 0 else text
