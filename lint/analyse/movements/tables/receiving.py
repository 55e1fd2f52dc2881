"""Who receives the traveller of a row: the name in its cell for the host, or beside the place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.movements.hosts import HOST_OPEN
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.cells import INITIALS, is_country, value
from lint.analyse.movements.tables.slots import ARROW
from lint.analyse.people.names import Name, names
from lint.analyse.places import Place, places
from lint.expressions import expression

GROUP = expression(
    r"(?:先生|教授|博士|氏)?(?:\s?の?\s?(?:研究室|グループ|ラボ|チーム|班)|の\s?(?:もと|元|下)(?:へ|で|に)?)$"
)
OF_GROUP = expression(
    r"(?:^|(?<=[\s、,，。;；・/／（()）]))([^\s、,，。;；・/／（()）のをがはにで\d]{2,20}?)(?:先生|教授|博士|氏)?の?(?:研究室|グループ|ラボ)"
    r"(?=[\s、,，。;；・/／)）]|にて|で|に|$)"
)
"""Whose group a part of a cell names."""
SURNAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][a-zß-ÿĀ-ž’'][\w’'-]+")
LAST_BRACKET = expression(
    r"[(（]\s*([A-ZÀ-ÞĀ-Ž][a-zß-ÿĀ-ž’'-]{2,}|(?!同上|以上|以下)[一-龠々]{1,3}[^\s部科系室所院校県市国側内外中期棟学会社部門先記済無定課程度間分月日年()（）])(?:先生|教授|氏)?\s*[)）]\s*$"
)
"""A surname alone in brackets at the end of a place's cell: 「大分大学（丹生谷）」."""
LONGEST = 5
"""Words of a name with initials at most."""
AROUND = " \n、,，・/()（）[]［］"
LAND = expression(r"[(（]([^()（）]{0,24})[)）]")
"""A bracket, which may hold nothing but the country of a place that stands before it."""


def host_of(entry: Entry | None) -> str | None:
    """The host's name; where the cell also names the organisation, the name alone."""
    words = value(entry)
    if words is None or entry is None or (HOST_OPEN.search(words) and not names(words, cell=True)):
        return None
    spots = places(entry.text)
    if not any(place.organisation for place in spots):
        town = all(place.city for place in spots) and names(words, cell=True, header="氏名")  # 「諏訪」, a surname
        return words if town or not is_country(words) else None
    return _beside(entry.text, spots, labelled=True)


WITH = re.compile(r"(?:^|[(（])\s*(?:(?:hosted|received) by|with|under)\s+", re.I)
"""How a bracket behind a place begins that names who receives."""


def receiver(entry: Entry | None, guests: Sequence[Name] = ()) -> str | None:
    """The host whom the cell of a destination names beside the place: "ETH Zurich (host: Anna Keller)".

    Args:
        entry: the cell.
        guests: who travels, whom the cell may name, too: 「三好 亜希　ETH Zurich　Keller研究室」.

    """
    for guest in guests if entry is not None else ():
        if entry is not None and entry.span.covers(guest.span):
            entry = replace(entry, text=entry.text.replace(guest.text, " " * len(guest.text), 1))
    spots = places(entry.text) if entry is not None else []
    told = entry is not None and (any(place.organisation for place in spots) or WITH.search(entry.text) is not None)
    return _beside(entry.text, spots) if entry is not None and told else None


LABELLED = expression(
    r"(?:(?:受け?入れ?|ホスト|指導)(?:研究者|教員|責任者|担当者?|者)?|\b(?:hosts?|supervisors?|mentors?|contacts?))"
    r"\s*[:：]\s*(?:(?:Prof|Dr|Professor)\.?\s+)?([^()（）,、;；:：。\n]{1,40}?)\s*(?:先生|教授|准教授|博士|氏)?\s*(?=[()（）,、;；。\n]|$)",
    re.I,
)
"""Who receives, behind a label within a place's cell: 「ワシントン大学（米国、受入：Oyelaran）で」."""


def _beside(text: str, spots: Sequence[Place], *, labelled: bool = False) -> str | None:
    """The person whom a cell names beside places; ``labelled``: its label asks for the host, too."""
    if (told := LABELLED.search(text)) and (SURNAME.fullmatch(told[1]) or names(told[1], cell=True, header="氏名")):
        return told[1]
    left = text
    for place in reversed(spots):
        left = f"{left[: place.span.start]} {left[place.span.end :]}"
    start = max((mark.end() for mark in ARROW.finditer(left)), default=0)
    left = LAND.sub(lambda b: " " if _is_land(b[1]) else b[0], left[start:])
    left, said = WITH.subn("(", left.strip(AROUND))
    left = re.split(r"[(（]", left)[-1]
    alone = GROUP.sub("", left).strip(AROUND)
    # who has a group is a person, however rare the name
    onward = max((mark.end() for mark in ARROW.finditer(text)), default=0)
    found = [n for n in names(text, offset=0) if n.span.start >= onward]
    found = [n for n in found if not any(_swallows(place, n) for place in spots)] or names(
        alone, cell=True, header="氏名" if said or GROUP.search(left) or (labelled and alone) else None
    )
    before = text[: spots[0].span.start].strip(AROUND) if spots else ""
    if not found and SURNAME.fullmatch(before) and not places(before):
        return before  # "Otobe, Obihiro University"
    if not found and labelled and SURNAME.fullmatch(alone) and not places(alone):
        return alone  # "UC San Diego (USA) / Santibanez"
    if not found and (led := OF_GROUP.search(left)):  # 「、山田研究室。膜を測る」
        if re.fullmatch(r"[A-ZÀ-ÞĀ-Ž][\w’'-]+", led[1]):
            return led[1]
        found = names(led[1], cell=True, header="氏名")
    if not found and INITIALS.match(alone) and len(alone.split()) <= LONGEST:
        return alone  # "T. Le Bihan"
    if not found and spots and (last := LAST_BRACKET.search(text)) and not places(last[1]):
        return last[1].strip()
    return found[0].text if found else None


def _is_land(words: str) -> bool:
    """Whether the words of a bracket tell nothing but where a place lies: 「韓国・釜山」, "USA"."""
    spots = places(words)
    left = words
    for place in reversed(spots):
        left = f"{left[: place.span.start]}{left[place.span.end :]}"
    return is_country(words) or (not left.strip(AROUND) and any(place.country for place in spots))


def _swallows(place: Place, name: Name) -> bool:
    """Whether a name is words of a place; "K. Nara" and "J. Lincoln" are people, whatever cities are called."""
    return place.span.overlaps(name.span) if place.organisation else place.span.covers(name.span)
