"""Where the applicant's side is at home: by the funder, by who applies on the cover, or by the draft's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.places import Called, places
from lint.document import Document
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.team.members import Member
    from lint.profile import Profile

HOMES = (
    ("JP", r"jst|jsps|amed|nedo|mext|日本"),
    ("US", r"nsf|nih|nasa|usda|doe\b"),
    ("DE", r"dfg"),
    ("GB", r"ukri|bbsrc|epsrc"),
)
EUROPE = frozenset(re.findall("..", "ATBEBGCHCYCZDEDKEEESFIFRGBGRHRHUIEITISLTLULVMTNLNOPLPTROSESISK"))
"""Countries whose institutions apply together to the European Union."""
UNION = expression(
    r"\b(?:Horizon (?:Europe|2020)|Marie Sk[lł]odowska|MSCA|Staff Exchanges?|Doctoral Networks?|Erasmus|COST Action"
    r"|European (?:Commission|Union))\b"
)
APPLIES = expression(
    r"(?:^|[\n\v·|｜•・／—–]|(?<=[.。;；,，])\s)[\s*_#-]*"
    r"(?:[A-Z][a-z]+(?:ese|ish|an|ch)\s+(?=PI|(?:principal )?investigator|lead|applicant|side))?"
    r"(?:(?:the|main|lead|leading|project|principal|co-?ordinating|our|proposal|responsible)\s+)*"
    r"(?:applicants?|co-?ordinat(?:ors?|ed by)"
    r"|(?:institution|organi[sz]ation|partner|university|investigator)s?(?!\s+of\b)"
    r"|PIs?|(?<=project\s)(?:owner|manager|leader)s?|grant holders?|awardees?|submitted by|proposed by|proposers?"
    r"|host institution|antragsteller(?:in|innen)?|porteur"
    r"|lead(?: in [A-Z]\w+)?)"
    r"\s*(?:[(（][^()（）\n]{0,30}[)）])?\s*[:：|｜\n\v]?\s*(?P<who>[^\n\v]{3,200})",
    re.I,
)
"""A line of the cover that names who applies."""
PEOPLES = {"japanese": "JP", "american": "US"}
OF_PEOPLE = expression(rf"\b({'|'.join(PEOPLES)})\b", re.I)
"""Whose leader a label of the cover names: "Japanese PI"."""
OTHERS = expression(r"partner|counterpart|abroad|foreign|host(?:ing)? (?:institution|university) abroad|相手", re.I)
LEADS = expression(
    r"(?:overall |project )?(?:lead(?:er)?|co-?ordinat(?:or|ion)|principal investigator|pi)\b(?! in\b)", re.I
)
COVER = 2500
"""Characters from the top within which the cover stands."""


HEAD = 800
"""Characters from the top within which whoever applies is named."""


def home_of(
    document: Document, profile: Profile, language: str, members: Sequence[Member], called: tuple[Called, ...]
) -> str | None:
    """The applicant's country (ISO 3166), if anything tells it.

    Args:
        document: the draft.
        profile: the call; its funder tells where applicants sit.
        language: the draft's main language; who writes in Japanese applies in Japan.
        members: the teams; whoever leads the whole tells it where the cover does not.
        called: short names that the draft gives its institutions.

    """
    names = f"{profile.id} {profile.funder}".lower()
    funder = next((code for code, pattern in HOMES if re.search(pattern, names)), None)
    if funder is not None or language == "ja":
        return funder or "JP"
    top = document.text[:COVER]
    for match in APPLIES.finditer(top):
        label = match[0][: match.start("who") - match.start()]
        if OTHERS.search(label):
            continue
        for words in (label, match["who"]):  # "Principal investigator (Japan): ..." tells it, wherever she works
            if lands := [place.country for place in places(words, called=called) if place.country]:
                return lands[0]
        who = next((member for member in members if member.name in match["who"]), None)
        if who is not None and (land := "JP" if who.side == "japan" else who.country):
            return land
        if people := OF_PEOPLE.search(label):
            return PEOPLES[people[1].lower()]
    led = next((m.country for m in members if m.country and m.role and LEADS.match(m.role.strip())), None)
    return led or _not_a_partner(top[:HEAD], profile, called)


def _not_a_partner(top: str, profile: Profile, called: tuple[Called, ...]) -> str | None:
    """The country of the first institution of the cover that is none of those which the call asks partners from."""
    asked = profile.team.required or profile.team.countries
    if asked is None:
        return None
    spots = (place for line in top.split("\n") for place in places(line[:200], called=called))
    lands = (place.country for place in spots if place.organisation and place.country)
    return next((land for land in lands if land not in asked.value), None)


def allies_of(document: Document, profile: Profile, home: str | None) -> frozenset[str]:
    """The countries whose institutions apply together with the applicant's: those of a call of the European Union."""
    countries = profile.team.countries
    joint = countries is not None and home in countries.value and len(EUROPE & {*countries.value}) > 2
    union = joint or UNION.search(document.text[:COVER]) is not None
    return EUROPE if home in EUROPE and union else frozenset()
