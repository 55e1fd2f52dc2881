"""A country whose people are left out where running text presents those of all the others."""

from __future__ import annotations

import re

from lint.analyse.people.names import names
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section
from lint.analyse.team.demonyms import LANDS
from lint.analyse.team.members import Member
from lint.analyse.team.partners import PAYS
from lint.document import Span
from lint.draft import Draft
from lint.rule import Message
from lint.rules.mobility.plans import titled

UNLISTED = Message(
    ja="この公募では{country}のチームの参加が必須ですが、参加者を紹介するこの部分に、{country}側の人がいません。",
    en="This call requires a team from {country}, but nobody there stands among the people presented here.",
    ja_fix="{country}側の研究代表者とメンバーの氏名、所属機関、役割を書いてください。",
    en_fix="Name its principal investigator and members, with their organisations and tasks.",
)
MOST = 3
"""People whom a part must present before somebody is missed among them."""

BORNE = re.compile(r"\bb(?:orne|ears?) by\b|\bsalar|\bcosts?\b|給与|人件費", re.I)
"""What tells who pays, besides the words for funding."""


def unlisted(draft: Draft, country: str) -> Span | None:
    """The heading of the part that presents people of two countries, and nobody of this one nor anything of it."""
    told = [member for member in draft.members if member.told and member.country]
    if country == draft.setting.home or any(member.table or member.country == country for member in draft.members):
        return None
    for section in sorted(draft.sections, key=lambda one: len(one.body)):
        here = [member for member in told if section.body.covers(member.span)]
        if len(here) >= MOST and len({member.country for member in here}) > 1:
            return None if _speaks_of(draft, section, country, here) else titled(draft, section)
    return None


def _speaks_of(draft: Draft, section: Section, country: str, members: list[Member]) -> bool:
    """Whether a part names a country but for who pays, or anybody besides its members who may be of it."""
    known = People(name for member in members for name in member_names(member.name))
    people = "|".join(word for word, land in LANDS.items() if land == country)
    for block in draft.document.blocks_in(section.body):
        apart = {place.country for place in places(draft.quote(block.span), called=draft.called)} - {None, country}
        for sentence in list(draft.sentences_in([block.span])) or [block.span]:
            words = draft.quote(sentence)
            others = (
                name for name in names(words) if name.kind == "named" and not any(True for _ in known.same_name(name))
            )
            if not apart and next(others, None) is not None:
                return True
            named = any(place.country == country for place in places(words, called=draft.called))
            if (named or re.search(rf"\b(?:{people})\b", plain(words))) and not (
                PAYS.search(plain(words)) or BORNE.search(words)
            ):
                return True
    return False
