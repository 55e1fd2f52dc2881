"""Short names that a draft gives its institutions: in brackets, in legends, in a column of a table, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.analyse.people.names import names
from lint.analyse.places import Called, Place, country_code, places
from lint.analyse.structure.grids import plain
from lint.analyse.team.agencies import AGENCIES
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.grids import Grid

SHORT = r"[A-Z][A-Za-z&-]{1,9}|[一-龠]{2,5}"
MIXED = "|".join(
    (
        r"[A-Z]{2,5}[ァ-ヶー]{2,9}",
        r"[A-Z]{2,6}[一-龠]{1,3}",
        r"[ァ-ヶー・]{2,12}[一-龠]{1,4}",
        r"(?:[A-Z]{2,4}|Uni|U)[ ]?[A-Z][a-zà-ÿ]{2,12}",
    )
)
"""A short name in two scripts, or of letters and a town: 「UCデービス」, 「マックスプランク研」, "TU Delft"."""
BRACKET = expression(
    r"[(（\[](?:((?!以下|here|hence|略)[^()（）\[\]\n]{1,24})[、,;；]\s?)?\s?"
    r"(以下[、,]?\s?|hereafter,?\s?|henceforth,?\s?|hereinafter,?\s?|short:?\s|略称[:：]?\s?|略して)?"
    rf"[「“\"']?({SHORT}|{MIXED}|(?<=[、,\s下「:：])[ァ-ヶー]{{2,10}})[」”\"']?(?:と(?:略す|する|呼ぶ))?\s?[)）\]]"
)
"""「遺伝学研究所（遺伝研）」."""
CLOSED = expression(r"[(（]([^()（）\n]{4,60}?)\s?[,，、/／]\s?([A-Z][A-Z&-]{2,9})(?=[)）、,，/／])")
"""An institution and its short name in one bracket, behind somebody: 「（スコットランド海洋科学協会、SAMS）」."""
LANDED = expression(rf"[(（]({SHORT})\s?[,，、;；]\s?([^()（）\n,，、;；]{{2,40}}?)\s?[)）]")
"""A short name with its country or its town: "University of Coimbra (UC, PT)", "(UCN, Cerro Armazones)"."""
ALONE = expression(r"[A-Z]{2}|[A-Z][a-z]+|[ァ-ヶー一-龠]{2,8}")
"""A country as it stands there."""
COMPANY = expression(r"(?:[A-Z][\w&-]+\s){0,3}[A-Z][\w&-]+$")
TURNED = expression(rf"(?<![A-Za-z一-龠])({SHORT})\s?[(（](?=([^()（）]{{4,80}}))")
"""「IKZ（ライプニッツ結晶成長研究所、ベルリン）」."""
BESIDE = expression(r"(?<=[所学構院庁])[ \u3000]([A-Z][A-Za-z]{2,9})(?=[、，,（()）/／])")
"""「スイス連邦材料試験研究所 Empa」."""
LEGEND = expression(
    r"(?:^|(?<=[\n\v;；,，、。.:：(（|｜　])|(?<=[;,.:(|]\s))[\"“「]?"
    r"([A-Z][A-Za-z&-]{1,9}|[一-龠]{1,4}|[A-Zァ-ヶー]{2,9}[一-龠ァ-ヶー]{1,9})[\"”」]?\s*"
    r"(?:=|＝|:|：|\s[–—-]\s|,\s(?=(?:the )?[A-Z])|は(?=[^、。\n]{3,40}の略))\s*(?=[^\s=＝:：])",
    re.M,
)
"""A short name and what makes it equal, in a legend: "HEL = University of Helsinki"."""
ANNOUNCED = expression(
    r"\W*(?:略[号称語記]|凡例|記号|abbreviat|acronym|legend|key\s?(?:[:：]|to)|short (?:name|form)s?)", re.I
)
"""How a line that tells nothing but short names begins."""
TAILED = expression(
    r"\b([A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|of|for|and|the|in|on|de|für|et)){2,10}) ([A-Z]{2,6})(?=\s*[,;.)\n]|\s*$)"
)
"""An institution's name that ends in its letters: "WSL Institute for Snow and Avalanche Research SLF"."""
LED = expression(r"(?<![\w-])([A-Z][A-Za-z]{1,5}) (?=The [A-Z])")
"""One that begins with them: "UiT The Arctic University of Norway"."""
SAID = expression(r"を(?:指す|表す|意味する|いう|さす)|の略|と(?:略|呼)|stands? for|denotes?|is short for|refers? to")
"""A sentence that says what short names mean."""
EACH = expression(
    r"(?:^|[、。,;\s])([A-Z][A-Za-z&-]{1,11}|[一-龠ァ-ヶー]{2,6})\s?"
    r"(?:は、?|\s(?:stands? for|denotes?|is short for|refers? to|and|for)\s+(?:the\s+)?)"
)
CODED = expression(
    r"略[称号語記]|記号|符号|通称|^呼称|短縮|acronym|abbrev|short ?(?:name|form|title)?|^code|^symbol|^label|^id$"
)
"""A column of short names."""
MEANT = expression(
    r"正式|機関|大学|名称|意味|内容|組織|stands? for|meaning|organi[sz]ation|institution|partner|participant|beneficiar"
    r"|full|long|name|university|site"
)
ROW_OF = expression(
    r"機関|組織|参加|organi[sz]ation|participant|partner|beneficiar|institution|(?:legal|full|long) name|正式"
)
"""The label of a column in which whatever stands is an institution."""
LAND = expression(r"国|country|nation")
KINDS = expression(r"(?:研究)?(?:大学|機関|研究所|機構|病院|財団|所属|組織|センター)")
"""Words for institutions that are the label of one, and no name of it."""
PAYS = expression(r"Foundation|Agency|Council|Fund\b|Ministry|振興|財団|助成|省$|庁$|事業団")
"""Who pays research and receives nobody."""
FUNDER = expression("|".join(AGENCIES.values()) + r"|crest|presto|sip|satreps|kakenhi|orcid|pi|copi", re.I)
"""Letters in brackets behind an institution that are whose money it has."""
LETTERS = expression(r"(?<![A-Za-z&-])[A-Z]{3,6}(?![A-Za-z&-])")
NAMED = expression(r"^.*\b(?:Universit|Institut|College|Laborator|Academy|Cent(?:re|er)).*$", re.M)
"""A line that may name an institution in English."""
BEFORE = 110
"""Characters before the bracket at most in which the long name stands."""
FAR = 400
"""Characters of a legend's line at most."""
AFTER = 60
"""Characters behind the short name of a legend at most in which the long one begins."""


def short_names(text: str, grids: Sequence[Grid] = ()) -> tuple[Called, ...]:
    """The short names that a draft gives institutions, each once, those of tables last.

    Args:
        text: the draft's text.
        grids: its tables; a column of short names beside the institutions is a legend too.

    """
    found: dict[str, Called] = {}
    for name in (*_written(text), *(name for grid in grids for name in _in_table(grid))):
        if KINDS.fullmatch(name.short):
            continue  # 「大学：東京大学」
        if name.short not in found or (found[name.short].country is None and name.country):
            found[name.short] = name
    for name in _unexplained(text, frozenset(found)):
        found.setdefault(name.short, name)
    return tuple(n if n.country else replace(n, country=_land(text, n.short)) for n in found.values())


@lru_cache(maxsize=4)
def _written(text: str) -> tuple[Called, ...]:
    """The short names of running text, worked out once however many ask."""
    return tuple(_in_text(text))


@lru_cache(maxsize=4)
def _unexplained(text: str, known: frozenset[str]) -> tuple[Called, ...]:
    """Letters that nothing explains, where they are the initials of just one institution that the draft names."""
    letters = {word for word in LETTERS.findall(text) if word not in known and not FUNDER.fullmatch(word)}
    letters = {word for word in letters if not places(word)}  # USA is not the University of St Andrews
    fit: dict[str, dict[str, str | None]] = {}
    for line in dict.fromkeys(NAMED.findall(text)) if letters else ():
        for place in places(line[:600]):
            initials = "".join(re.findall(r"\b[A-Z]", place.organisation or ""))
            if initials in letters and place.organisation:
                fit.setdefault(initials, {})[place.organisation] = place.country
    alone = ((short, *longs.popitem()) for short, longs in fit.items() if len(longs) == 1)
    return tuple(Called(short, long, country) for short, long, country in alone)


def _in_text(text: str) -> Iterator[Called]:
    for match in BRACKET.finditer(text):
        inside, said, short = match.groups()
        if _is_land(short) and not said:
            continue
        if not (said or short.isupper() or re.search(r"[一-龠ァ-ヶ]", short) or sum(map(str.isupper, short)) > 1):
            continue
        if re.fullmatch(r"[ァ-ヶー]+", short) and not said:
            continue  # somebody
        line = text[max(0, match.start() - BEFORE) : match.start()].split("\n")[-1].rstrip()
        line = re.split(r"(?<=[a-zà-ÿ])\.\s(?=[A-Z])", line)[-1]
        spots = [place for place in places(line) if place.organisation]
        long = next((place for place in reversed(spots) if _ends(line, place)), None)
        if long is not None and not _may_be(short, long.organisation or ""):
            long = next((_unit(line, one, long) for one in spots if _unit(line, one, long)), long)
        if long is not None and long.organisation and _may_be(short, long.organisation):
            behind = places(inside or re.split(r"[\n。;]", text[match.end() : match.end() + 30])[0])
            land = next((p.country for p in behind[:1] if not p.organisation and p.span.start < 3), None)
            yield Called(short, long.organisation, long.country or land)
    for match in CLOSED.finditer(text):
        long = next((p for p in places(match[1]) if p.organisation and p.span.end == len(match[1])), None)
        if long is not None and not _is_land(match[2]) and _may_be(match[2], long.organisation or ""):
            yield Called(match[2], long.organisation or "", long.country)
    for match in LANDED.finditer(text):
        if not match[1].isupper() or FUNDER.fullmatch(match[1]):
            continue  # "Ann Lee (PI, Japan)"
        line = text[max(0, match.start() - BEFORE) : match.start()].split("\n")[-1].rstrip()
        ending = [place for place in places(line) if place.organisation and _ends(line, place)]
        company = COMPANY.search(line)
        company = None if company is None or names(company[0], cell=True) else company
        land = _country(match[2]) if ALONE.fullmatch(match[2]) else None
        if land and not _is_land(match[1]) and (ending or company):
            name = ending[-1].organisation if ending else company[0] if company else ""
            yield Called(match[1], name or "", land)
        elif ending and len(match[1]) > 2 and _shortens(match[1], ending[-1].organisation or ""):
            yield Called(match[1], ending[-1].organisation or "", ending[-1].country)
    for match in TURNED.finditer(text):
        long = _begins(match[2])
        if long is None or PAYS.search(long.organisation or "") or long.organisation == match[1]:
            continue
        if match[1].isupper() and _may_be(match[1], long.organisation or ""):
            land = long.country or next((p.country for p in places(match[2]) if p.country), None)
            yield Called(match[1], long.organisation or "", land)
    for match in BESIDE.finditer(text):
        line = text[max(0, match.start() - BEFORE) : match.start()].split("\n")[-1]
        ended = [p for p in places(line) if p.organisation and p.span.end == len(line)]
        if ended and not FUNDER.fullmatch(match[1]):
            yield Called(match[1], ended[0].organisation or "", ended[0].country)
    for match in TAILED.finditer(text):
        long = _begins(match[0])
        if long is not None and long.organisation and _shortens(match[2], match[1]):
            yield Called(match[2], long.organisation, long.country or _behind(text, match.end()))
    for match in LED.finditer(text):
        long = _begins(text[match.start() : match.start() + BEFORE].split("\n")[0])
        if long is not None and long.organisation and long.organisation.startswith(f"{match[1]} The "):
            yield Called(
                match[1], long.organisation, long.country or _behind(text, match.start() + len(long.organisation))
            )
    for match in LEGEND.finditer(text):
        told = _announced(text, match.start())
        if ANNOUNCED.match(match[1]) or (match[0].rstrip().endswith(",") and not told):
            continue
        long = _begins(text[match.end() : match.end() + AFTER].split("\n")[0])
        equal = told or re.search(r"[=＝]|は$", match[0].strip()) is not None
        equal = equal and not FUNDER.fullmatch(match[1])
        short = equal or (sum(map(str.isupper, match[1])) > 1 or not match[1].isascii())  # no "Lead:", "Host:"
        if long is not None and long.organisation and short and (equal or _shortens(match[1], long.organisation)):
            yield Called(match[1], long.organisation, long.country)
    for said in SAID.finditer(text):
        start = max(text.rfind(mark, 0, said.start()) for mark in "\n。") + 1
        end = min((at for mark in "\n。" if (at := text.find(mark, said.end())) >= 0), default=len(text))
        for match in EACH.finditer(text[start:end]):
            long = _begins(text[start + match.end() : end])
            if long is not None and long.organisation and match[1] != long.organisation:
                yield Called(match[1], long.organisation, long.country)


def _announced(text: str, at: int) -> bool:
    """Whether the line before a place begins as one that tells nothing but short names."""
    before = text[max(0, at - FAR) : at]
    cut = before.rfind("\n")
    return (cut >= 0 or at <= FAR) and ANNOUNCED.match(before, cut + 1) is not None


def _behind(text: str, at: int) -> str | None:
    """The country named right behind a place of a text."""
    spot = next(iter(places(re.split(r"[\n。;.]", text[at : at + 30])[0])), None)
    return spot.country if spot is not None and not spot.organisation and spot.span.start < 3 else None


def _unit(line: str, unit: Place, whole: Place) -> Place | None:
    """A unit before the institution that it is of, with its country: "Institute for Metals, Tohoku University"."""
    gap = line[unit.span.end : whole.span.start]
    if unit.span.end > whole.span.start or not re.fullmatch(r"\s*(?:,|of|at|、|・)?\s*(?:the\s)?", gap):
        return None
    return replace(whole, organisation=unit.organisation, country=unit.country or whole.country)


def _ends(line: str, place: Place) -> bool:
    """Whether a place ends a line, but for capitals that belong to its name: "University of Naples Federico II"."""
    return re.fullmatch(r"(?:\s(?:[A-ZÀ-ÞĀ-Ž][\w.’'-]*|di|de|da|du|of|the|e|und))*", line[place.span.end :]) is not None


def _begins(words: str) -> Place | None:
    """The institution that words begin with."""
    return next((p for p in places(words) if p.organisation and p.span.start <= len("the ")), None)


def _may_be(short: str, long: str) -> bool:
    """Whether letters may shorten a name, which may be written in another script."""
    if _shortens(short, long) or _shortens(re.sub(r"^[A-Z]+(?=[ァ-ヶ一-龠])", "", short), long):
        return True
    foreign = short.isascii() and short.isupper() and len(short) > 2 and not long.isascii()
    return foreign and not PAYS.search(long) and not FUNDER.fullmatch(short)


def _in_table(grid: Grid) -> Iterator[Called]:
    """The short names of a table in which each stands beside its institution."""
    labels = [plain(word) for word in grid.words[0]] if grid.words else []
    coded = [at for at, label in enumerate(labels) if CODED.search(label) and len(label) < 24]
    lands = [at for at, label in enumerate(labels) if LAND.search(label)]
    for row in range(len(grid.words)):
        words = grid.words[row]
        for at, word in enumerate(words):
            short = word.strip()
            if (alone := _alone(labels[at] if row else "", short)) is not None and grid.first(row, at):
                yield alone
            if not 2 <= len(short) <= 12 or "\n" in short or not grid.first(row, at):
                continue
            labelled = at in coded and row > 0
            capitals = re.fullmatch(SHORT, short) and short.isupper() and len(short) > 2 and not country_code(short)
            if (not labelled and not capitals) or _is_land(short):
                continue
            beside = [c for c in (at + 1, at - 1) if 0 <= c < len(words) and c not in coded]
            beside = [c for c in beside if c > at or c - 1 not in coded]  # it belongs to the code before it
            if labelled:
                beside += [c for c, label in enumerate(labels) if c not in (*beside, at) and MEANT.search(label)]
            for column in beside:
                long = _begins(words[column])
                if long is None and labelled and ROW_OF.search(labels[column]):  # a company without a kind
                    long = Place(Span(0, len(words[column])), words[column].strip(), None)
                if long is None or not long.organisation or long.organisation == short:
                    continue
                if labelled or _shortens(short, long.organisation):
                    land = next((own for c in lands if c < len(words) and (own := _country(words[c]))), None)
                    yield Called(short, long.organisation, long.country or land)
                    break


HOME = expression(r"所属|機関(?!長)|institution|organi[sz]ation|affiliation|institute")
"""The label of a column of institutions."""
TOWNED = expression(
    r"([A-Z][A-Za-z&-]{1,7})(?:\s?[,、(（]\s?([^()（）]{2,24})[)）]?(?:\s?[(（]([^()（）]{2,20})[)）])?)?"
)
"""Letters that stand for an institution there, with its town: "UiT (Tromsø)", "SLF, Davos (Switzerland)"."""


def _alone(label: str, words: str) -> Called | None:
    """An institution that a column of them calls by nothing but its letters."""
    told = TOWNED.fullmatch(words) if HOME.search(label) else None
    if told is None or sum(map(str.isupper, told[1])) < 2 or FUNDER.fullmatch(told[1]) or country_code(told[1]):
        return None
    if _is_land(told[1]) or len(told[1]) < 3:
        return None
    land = next((land for part in (told[3], told[2]) if part and (land := _country(part))), None)
    return Called(told[1], told[1], land)


def _country(words: str) -> str | None:
    """The country of a cell, which may be two letters."""
    return next((place.country for place in places(words)), None) or country_code(words)


def _is_land(short: str) -> bool:
    """Whether letters are a country's: "USA"."""
    return any(place.country and not place.organisation and len(place.span) == len(short) for place in places(short))


def _land(text: str, short: str) -> str | None:
    """The country that stands behind a short name somewhere in the draft: "UNINA, Italy"."""
    for match in re.finditer(rf"(?<![A-Za-z]){re.escape(short)}(?:\s?[,、(（]\s?|\s)", text):
        after = text[match.end() : match.end() + 24].split("\n")[0]
        spot = next(iter(places(after)), None)
        if spot is not None and spot.organisation is None and spot.span.start == 0:
            return spot.country
    return None


def _shortens(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in the long one, in their order."""
    letters = iter(long if not short.isascii() else long.lower())
    initials = [word[0] for word in re.findall(r"[A-Z][\w’'-]*", long)]
    if short.isascii() and all(initials.count(letter) >= short.count(letter) for letter in short):
        return True  # "Leiden University (UL)"
    return all(letter in letters for letter in (short if not short.isascii() else re.sub(r"\W", "", short.lower())))
