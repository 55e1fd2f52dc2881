"""How a text calls people of the teams without their names: "KT", "I", "the two students"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.setting import Setting
from lint.analyse.people.names import Name, career_stage
from lint.analyse.people.one_person import member_names
from lint.analyse.places import places
from lint.analyse.team.members import Member
from lint.document import Span
from lint.expressions import expression

INITIALS = expression(r"\s?[(（]([A-Z](?:[.-]?[A-Z]){1,3})\.?[)）]")
"""The letters of a name in brackets behind it."""
CODE = expression(r"\s*([A-Z]{1,3}-?\d{1,2})\b")
"""What a row of the team leads with, by which the text may call the member: "J1"."""
LETTERED = expression(r"\b([A-ZÀ-Ž][\w’'-]+(?:\s[A-ZÀ-Ž][\w’'-]+){1,2})\s\(([A-Z]{2,3})\)")
"""Somebody, and the letters that stand for the name: "Mizuki Hara (MH)"."""
MYSELF = expression(
    r"\b(?:I(?=\s(?:will|shall|am|plan|intend|would|hope|myself|go|stay|spend|visit|travel|join|return|leave)\b)"
    r"|(?:[Tt]he|[Oo]ur) (?:PI|applicant|principal investigator|(?:project |team )?leader|head of the project|proposer"
    r"|(?:project )?coordinator)"
    r"(?=\s(?:(?:will|shall|plans|intends|goes|stays|spends|visits|travels"
    r"|joins|returns|leaves|moves)\b|(?:him|her)self\b)))"
)
"""How whoever applies speaks of themselves, as who does something."""
SPEAKS = expression(r"\bI(?: myself)?,?\s?[(,（]?\s?(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s)*$")
"""What goes before the name of whoever writes: "I (Emi Kawachi, …) apply"."""
GROUP = expression(
    r"\b(?P<all>[Tt]he|[Bb]oth|[Oo]ur|[Tt]hese)\s(?:(?P<many>two|three|four|2|3|4)\s)?(?:young\s|junior\s|Japanese\s)?"
    r"(?P<stage>(?:(?:PhD|doctoral|graduate|master[’']?s)\s)?students|postdocs|postdoctoral (?:fellows|researchers))\b"
)
"""People whom their stage alone tells, of whom the team has as many."""
PEOPLE = r"Japanese|[A-Z][a-z]+(?:an|ish|ese|ch|ss|ek|ai|li|ni)|New Zealand|Hong Kong|U\.?[KS]\.?"
"""What tells whose side somebody is on."""
ONE = expression(
    r"(?<!\bwith )(?<!\bunder )(?<!\bby )(?<!\bbeside )(?<!\balongside )"
    rf"\b(?P<whose>[Tt]he|[Oo]ur|[Tt]heir|[Mm]y)\s(?:(?P<land>{PEOPLE})\s)?"
    r"(?:young\s|junior\s|own\s)?"
    r"(?P<stage>(?i:(?:(?:PhD|doctoral|graduate|master[’']?s)\s)?(?:student|(?<=[Dd]\s)candidate|(?<=al\s)candidate)"
    r"|postdoc|postdoctoral (?:fellow|researcher|associate)|(?:assistant|associate) professor"
    r"|(?:senior |junior )?lecturer"
    r"|(?:research|staff) scientist|research (?:fellow|associate|engineer)|technician))\b(?!\s[A-Z])"
)
"""The one person of a stage, on either side or on one: "the Japanese postdoc", "our lecturer"."""
LEADER = expression(
    rf"\b(?:[Tt]he|[Oo]ur)\s(?P<land>{PEOPLE})\s"
    r"(?:PI|principal investigator|leader|professor|coordinator)\b(?!\s[A-Z])"
)
"""The one who leads a side: "the Swedish PI"."""
POST_JA = expression(
    r"(?:^|(?<=[、。\s]))(?:(?P<their>先方|相手(?:国)?側|相手方|あちら|向こう|(?!日本)(?:[ァ-ヶー]{2,8}|[米英独仏韓豪加伊])国?側)の"
    r"|(?P<our>当方|こちら|日本側|本学|我々|うち)の)?"
    r"(?P<post>(?:特任|上級|専任)?(?:助教|准教授|講師)|特任研究員|技術職員"
    r"|(?:博士研究員|ポスドク|(?:大学)?院生|博士(?:後期)?課程の?(?:学生|院生)))(?=[はがをも]|の番|本人)"
)
"""Somebody called by the post: 「助教を英国に派遣する」, 「先方のポスドクは」."""
MANY_HAVE = expression(r"博士研究員|ポスドク|学生|院生")
"""Posts by which nobody is meant, unless it is told of which side."""
DOES = (
    r"(?=['’]s\s[a-z]|,\s(?:who|too|finally|however|in turn|for (?:his|her) part)\b"
    r"|\s(?:(?:him|her)self\s)?(?:and\s[A-Z][a-z]+\s)?(?:will|is|are|has|have|goes|go|comes|come|leaves|leave|stays|stay|spends|spend"
    r"|works|work|visits|visit|joins|travels|moves|returns|then)\b)"
)
"""What follows a first name that stands for its bearer."""
CALENDAR = frozenset(("April", "June", "May", "Jan", "Will", "Per", "Grant", "Summer", "Autumn"))
"""First names that are words of their own."""
MANY = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True)
class _Person:
    name: Name
    stage: str
    ours: bool
    leads: bool


class Unnamed:
    """The people of the teams, by what a text may call them beside their names."""

    def __init__(self, members: Sequence[Member] = (), text: str = "", setting: Setting | None = None) -> None:
        self._people: list[_Person] = []
        self._japan = setting is None or setting.home in ("JP", None)
        self._letters: dict[str, Name] = {}
        self.writer: Name | None = None
        """Who says "I": whoever the text puts beside it, else the one who leads the applicant's side."""
        for member in members:
            for name in member_names(member.name)[:1]:
                ours = setting is not None and setting.has(member) is True
                if all(person.name.text != name.text for person in self._people):
                    self._people.append(_Person(name, member.stage or member.post or "", ours, member.principal))
                    self._learn(name, text)
        for member in members:
            code = CODE.match(text, member.span.start) if member.table is not None else None
            for name in member_names(member.name)[:1] if code else ():
                self._letters.setdefault(code[1] if code else "", name)
        for match in LETTERED.finditer(text) if setting is not None else ():
            if sorted(match[2]) == sorted(re.findall(r"\b[A-Z]", match[1])):
                for name in member_names(match[1])[:1]:
                    self._letters.setdefault(match[2], name)
        firsts = Counter(person.name.text.split()[0] for person in self._people)
        self._first = {
            person.name.text.split()[0]: person.name
            for person in self._people
            if firsts[person.name.text.split()[0]] == 1 and _is_given(person.name)
        }
        leads = [person.name for person in self._people if person.ours and person.leads]
        if self.writer is None and len(leads) == 1:
            self.writer = leads[0]

    def _learn(self, name: Name, text: str) -> None:
        """Take in the letters that a text gives somebody, and whether they are who writes."""
        at = text.find(name.text)
        while at >= 0:
            letters = INITIALS.match(text, at + len(name.text))
            if letters and sorted(re.findall("[A-Z]", letters[1])) == sorted(re.findall(r"\b[A-Z]", name.text)):
                self._letters.setdefault(letters[1], name)
            if SPEAKS.search(text[max(0, at - 24) : at]):
                self.writer = name
            at = text.find(name.text, at + 1)

    def named(self, text: str, offset: int) -> Iterator[Name]:
        """Those whom a clause calls by their letters, and who says "I" in it."""
        for letters, name in self._letters.items():
            if (match := re.search(rf"(?<![\w(.-]){re.escape(letters)}(?![\w-])", text)) is not None:
                yield replace(name, span=Span(offset + match.start(), offset + match.end()))
        for given, name in self._first.items():
            if given in text and (match := re.search(rf"(?<![\w-]){given}{DOES}", text)) is not None:
                yield replace(name, span=Span(offset + match.start(), offset + match.end()))
        if self.writer is not None and (match := MYSELF.search(text)) is not None:
            yield replace(self.writer, span=Span(offset + match.start(), offset + match.end()))

    def group(self, text: str, offset: int) -> list[Name]:
        """The people of whom a clause speaks by their stage, where the team has as many: "the two students"."""
        if in_japanese(text):
            return self._by_post(text, offset)
        several = GROUP.search(text)
        told = several or ONE.search(text)
        if told is None:
            return self._leader(text, offset)
        alike = [person for person in self._people if _is_of(told["stage"], person)]
        ours = [person for person in alike if person.ours]
        many, sets = 1, [alike]
        if several:
            many, sets = MANY.get(several["many"] or "", 2 if several["all"].lower() == "both" else 0), [alike, ours]
        elif land := told["land"]:
            sets = [ours if (land == "Japanese") == self._japan else [one for one in alike if not one.ours]]
        elif told["whose"].lower() != "the":
            own = told["whose"].lower() != "their"
            sets = [[one for one in alike if one.ours == own]]
        chosen = next((some for some in sets if len(some) == many), [])
        span = Span(offset + told.start(), offset + told.end())
        return [replace(person.name, span=span) for person in chosen]

    def leads(self) -> list[Name]:
        """Those who may teach: who leads a side, and professors."""
        return [person.name for person in self._people if person.leads or person.stage == "professor"]

    def _leader(self, text: str, offset: int) -> list[Name]:
        """Who leads a side that a clause calls by its people: "the Swedish PI"."""
        told = LEADER.search(text)
        if told is None:
            return []
        side = [person for person in self._people if person.ours == ((told["land"] == "Japanese") == self._japan)]
        leads = [one for one in side if one.leads] or [one for one in side if one.stage == "professor"]
        span = Span(offset + told.start(), offset + told.end())
        return [replace(one.name, span=span) for one in leads] if len(leads) == 1 else []

    def _by_post(self, text: str, offset: int) -> list[Name]:
        """Whom a Japanese clause calls by a post that one alone has, on a side or on both."""
        told = POST_JA.search(text)
        if told is None or (MANY_HAVE.search(told["post"]) and not (told["their"] or told["our"])):
            return []
        alike = [one for one in self._people if _is_of(told["post"], one)]
        if told["their"] or told["our"]:
            alike = [one for one in alike if one.ours == bool(told["our"])]
        span = Span(offset + told.start("post"), offset + told.end("post"))
        return [replace(one.name, span=span) for one in alike] if len(alike) == 1 else []


def _is_of(words: str, person: _Person) -> bool:
    """Whether somebody is what words call a stage: "the students", 「助教」."""
    if re.search(r"student|candidate|院生|学生", words):
        return "student" in person.stage
    return "postdoc" in person.stage if "postdoc" in words else career_stage(words) == person.stage


def _is_given(name: Name) -> bool:
    """Whether the first word of a name may call its bearer: a name, no letter, no place, no month."""
    first = name.text.split()[0]
    return first.isalpha() and len(first) > 2 and first != name.family and first not in CALENDAR and not places(first)
