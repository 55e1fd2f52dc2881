"""Rows of the budget that pay for travel along one way, or with one country, and the stays that none of them covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Line
from lint.analyse.budget.money import fold
from lint.analyse.people.one_person import People, member_names, one_person
from lint.analyse.places import places
from lint.analyse.team.demonyms import LANDS
from lint.analyse.team.partners import NAMES
from lint.draft import Draft
from lint.rules.budget.paid_elsewhere import paid_elsewhere
from lint.rules.budget.stay_codes import uncoded
from lint.rules.budget.travel_words import ALSO, LENGTH, OTHER, PAY, SOMEONE, TRAVEL
from lint.rules.budget.travellers import costed, few, people_of, person_rows
from lint.rules.mobility.sides import home_land

if TYPE_CHECKING:
    from lint.analyse.movements.plan import Movement

IN = re.compile(
    r"招(へい|聘)|来日|受(け)?入|invit|(?<![a-z])guests?(?![a-z])|inbound|incoming|visitors?(?![a-z])"
    r"|visiting (researchers?|scholars?|scientists?|students?)|to japan|in japan|hosting"
    r"|(相手(国)?側?|先方|海外(側|メンバー)|[米英独仏豪韓]国?側|[ァ-ヶー]{2,8}側)の?(メンバー|研究者"
    r"|参加者|若手(研究者)?|学生|院生)?"
    r"\d*名?の(渡航費|旅費|航空|往復|来日|日本)"
)
OUT = re.compile(
    r"派遣|(国外|海外|外国)へ(?!の?招)|(日本側?|本学)から|相手国(側)?(へ|での|に)|海外(へ|での|渡航|滞在)|在外"
    r"|outbound|outgoing|abroad|overseas|dispatch"
    r"|(日本側|日本人|本学|自国|当方)の?(メンバー|研究者|参加者|若手(研究者)?|学生|院生)?の?(渡航|派遣|旅費|出張)"
    r"|(travel|stays?|trips?|fares?|airfares?) (of|for|by) (our|the japanese|japanese|our own)(?![a-z])"
    r"(?! (guests|invit|visit))"
    r"|(?<![a-z])(japanese|our own) (members?|side|team|researchers?|people)[’']?s? (travel|stays?|trips?|fares?)"
    r"|japan to |secondment"
)
PEOPLE = re.compile(
    rf"(?<!to )(?<!to the )(?<!with )(?<!with the )(?<!with our )(?<![a-z])({'|'.join(LANDS)})(?: [\w-]+){{0,2}}"
    r" (?:members?|sides?|teams?|travell?ers?|researchers?|scientists?|students?|staff|participants?|fellows?|people"
    r"|colleagues|guests?|visitors?|partners?|postdocs?|doctoral candidates)(?![a-z])"
)
"""Whose travel a row pays for: "fares of the three German travellers"."""
OUTWARD = re.compile(r"渡航|派遣|訪問|往来|outward|outgoing|travel")
"""What means the way out, beside a word for the way in."""
OF_GUESTS = re.compile(
    r"招(?:へい|聘)(?:する|した|された|予定の|される)?[一-龥ァ-ヶー]{0,8}(?:者|員|生|名|人|氏|メンバー"
    r"|教授|研究員|若手)[^、・,]{0,6}の?(?:渡航|往復|旅費)"
    r"|招(?:へい|聘)(?:する|に)(?:際|ため|伴|係|要|かか|必要)[^、・,]{0,6}(?:渡航|往復|旅費)"
    r"|(?<![a-z])(?:travel|fares?|flights?|trips?)(?![a-z])(?:(?:,| and| &)* (?:and |& )?(?:costs?"
    r"|expenses?|stays?|salar(?:y|ies)"
    r"|pay|lodging|rooms?|rents?|housing|accommodation|subsistence|living|allowances?|per diems?"
    r"|fares?|wages|visas?)){0,5}"
    r" (?:of|for) (?:the |our |all |\d+ |two |three |four |five |foreign |overseas ){0,3}(?:invit"
    r"|guest|visit|incoming|inbound)"
)
"""Travel of those who come: 「招へい者の渡航費」, "travel, stay and salary of invited members"."""
ABROAD = re.compile(r"^渡航(旅|滞在|に|の|費)")
"""What means the way out, where another row pays for those who come."""
PERHAPS_OUT = re.compile(
    r"^(?:(?:海外|国外|外国|長期|短期|中期|若手|学生|研究者|メンバー|参加者)(?:[・、とや]|及び|および|の|への)?)*"
    r"(?:渡航|外国旅費|海外旅費|国外旅費|海外出張|海外滞在)"
)
"""What is the way out by its words, and may be meant for both."""
BESIDE = re.compile(r"学会|国内|研修|conference|domestic")
"""Travel that is no stay of the plan."""
ABROAD_TOO = re.compile(r"渡航|派遣|現地")
BOTH = re.compile(r"往来|往復|相互|双方|との|exchange|between|both|(?<![a-z])with(?![a-z])")
PERSONS = re.compile(
    r"\s*(?:the |our |young |invited |foreign )*(?:invitees|guests|visitors|travellers|fellows|members"
    r"|people|students|researchers)\s*"
)
"""More of those for whom something is: "joint research of travellers and invitees"."""
APART = re.compile(r"[,，、;；]|(?<=[費料])[と・](?=[一-龥ァ-ヶ])|\s(?:and|&)\s")
"""What parts the things that one row pays for."""
LEAST = 3
"""Items of a budget below which its rows are too coarse to tell ways apart."""


@dataclass(frozen=True)
class Route:
    """What a row pays for: the ways, and the countries that it names."""

    line: Line
    ways: frozenset[str]
    countries: frozenset[str]


@dataclass(frozen=True)
class Gap:
    """A stay that no row covers."""

    stay: Movement
    country: str | None
    """The country that the rows of its way leave out; none where no row pays for its way at all."""
    rows: tuple[Line, ...]
    """The rows of travel that there are."""
    sure: bool = True
    """Whether their words leave it out; else they may be meant for it as well."""

    @property
    def what(self) -> tuple[str, str]:
        """What is not paid for, in Japanese and in English."""
        name = NAMES.get(self.country or "", (self.country or "", self.country or ""))
        if self.stay.direction == "inbound":
            return (
                f"{name[0]}からの招へい" if self.country else "招へい"
            ), f"invitation{name[1] and f' from {name[1]}'}"
        return (f"{name[0]}への派遣" if self.country else "派遣"), f"stay {f'in {name[1]}' if name[1] else 'abroad'}"


def routes(draft: Draft) -> list[Route]:
    """The rows of the budget that pay for travel, each with its ways; a row that says none may pay for both."""
    found = []
    home = home_land(draft)
    for line in draft.budget.items if draft.budget else ():
        label = _travel(line)
        if not label:
            continue
        told = places(_no_events(line.words or line.text or line.label))
        named = frozenset(p.country for p in told if p.country and p.country != home)
        people = {LANDS[match[1]] for match in PEOPLE.finditer(label)} if draft.setting.home else set()
        inward = bool(IN.search(label) or people - {home}) or bool(named and re.search(r"からの?", label))
        leaves = OUT.search(label) or home in people or (inward and _goes_out(line) and not people)
        outward = bool(leaves) or bool(named and not inward and not BOTH.search(label))
        ways = {way for way, said in (("inbound", inward), ("outbound", outward)) if said} or {"inbound", "outbound"}
        found.append(Route(line, frozenset(ways), named))
    if any(route.ways == {"inbound"} for route in found) or _counts_out(draft, found):
        out = frozenset({"outbound"})
        found = [
            replace(r, ways=out) if ABROAD.match(r.line.label) and not IN.search(r.line.label) else r for r in found
        ]
    return found


def _goes_out(line: Line) -> bool:
    """Whether a row that pays for those who come names others' travel: 「渡航・招へい旅費」「旅費（渡航・招へい）」."""
    whole = fold(line.label)
    before = re.sub(r"[（(].*?[)）]", "", whole)  # 「招へい費（渡航費、滞在費）」 pays for guests alone
    return bool(OUTWARD.search(OF_GUESTS.sub(" ", before if IN.search(before) else whole)))


def _counts_out(draft: Draft, found: list[Route]) -> bool:
    """Whether the rows of travel count the people, and those who go out are as many: 「渡航旅費 長期2名、短期2名」."""
    counted = _counted(found)
    going, coming = (
        [stay for stay in draft.movements if stay.direction == way and stay.person] for way in ("outbound", "inbound")
    )
    return bool(going and coming and counted) and sum(counted) == len(going) != len(going) + len(coming)


def _counted(found: list[Route]) -> list[int]:
    """How many people the rows say that they pay for."""
    return [int(n) for route in found for n in re.findall(r"(\d{1,2})\s*(?:名|人(?!件))", fold(route.line.words))]


def _travel(line: Line) -> str:
    """The parts of a row's label that speak of travel and of no event: "stays abroad, trips to the workshop"."""
    parts = _parts(line.label)
    group = "" if OTHER.search(line.group) else line.group
    if PAY.match(line.label) or PAY.match(line.group):  # 「若手特任助教（海外渡航を行う者）」 in 「人件費」
        parts = [part for part in parts if TRAVEL.search(re.sub(r"[(（].*", "", part)) or IN.search(part)]
    if not parts or not any(TRAVEL.search(f"{group} {part}") or IN.search(part) or OUT.search(part) for part in parts):
        return ""
    return ", ".join(parts)


def _parts(label: str) -> list[str]:
    """The parts of a label that speak of no event."""
    whole = re.sub(r"[（(].*?[)）]", lambda inner: re.sub(r"[,，、;；]", " ", inner[0]), label)
    kept, event = [], False
    for part in APART.split(whole):
        words = fold(re.sub(r"[（(].*?[)）]", "", part))
        event = bool(OTHER.search(words)) or (event and PERSONS.fullmatch(words) is not None)
        if not event:
            kept.append(part)
    return kept


def _no_events(words: str) -> str:
    """The words of a row without those of events, unless it speaks of nothing else."""
    return ", ".join(_parts(words)) or words


def gaps(draft: Draft) -> Iterator[Gap]:
    """Stays along a way, or with a country, that no row pays for, though rows pay for the others."""
    found = routes(draft)
    if draft.budget is None or len(draft.budget.items) < LEAST or not found:
        return
    named = bool(person_rows(draft))  # who is left out of such rows, the rows of others tell
    rows = tuple(route.line for route in found)
    for way in ("outbound", "inbound"):
        stays = [stay for stay in draft.movements if stay.direction == way and stay.person]
        own = [route for route in found if way in route.ways]
        if stays and not own and not (named and any(costed(draft, stay) for stay in stays)):
            yield from [Gap(stay, None, rows) for stay in stays if not paid_elsewhere(draft, stay)][:1]
        elif way == "inbound" and not named and _perhaps_out(draft, own):
            yield from [Gap(stay, None, rows, sure=False) for stay in stays if not paid_elsewhere(draft, stay)][:1]
        if named or not own or not all(route.countries and not ALSO.search(route.line.label) for route in own):
            continue
        paid = frozenset().union(*(route.countries for route in own))
        for stay in stays:
            country = stay.country if way == "outbound" else _home(draft, stay)
            if country not in (None, home_land(draft), *paid) and not paid_elsewhere(draft, stay):
                yield Gap(stay, country, tuple(route.line for route in own))


def _perhaps_out(draft: Draft, found: list[Route]) -> bool:
    """Whether all rows of travel are called by the way out, and nothing of the budget speaks of guests or both ways."""
    every = draft.budget.lines if draft.budget else ()
    if sum(_counted(found)) == len([stay for stay in draft.movements if stay.person]):
        return False
    stays = [route for route in found if not BESIDE.search(route.line.label)]
    kept = [line for line in every if not OTHER.search(line.label)]  # what guests need for research is no travel
    known = [words.replace("往復", "") for line in kept for words in (fold(line.words), line.group)]
    told = any(IN.search(words) or BOTH.search(words) for words in known)
    return bool(stays) and not told and all(PERHAPS_OUT.search(fold(route.line.label)) for route in stays)


def unnamed(draft: Draft) -> Iterator[tuple[Movement, Line]]:
    """Stays that rows which name others, by their names or their codes, do not pay for; with such a row."""
    yield from [*_unnamed(draft)] or uncoded(draft)


def _unnamed(draft: Draft) -> Iterator[tuple[Movement, Line]]:
    """Stays along a way whose rows of travel all name people, and not this one; with such a row."""
    if draft.budget is None or len(draft.budget.items) < LEAST or person_rows(draft):
        return
    found = routes(draft)
    named = [(_one_way(r), [] if ALSO.search(r.line.label) else people_of(draft, r.line)) for r in found]
    for way in ("outbound", "inbound"):
        stays = [stay for stay in draft.movements if stay.direction == way and stay.person]
        going = People(name for stay in stays for name in stay.people)
        own = [
            (route.line, who)
            for route, who in named
            if way in route.ways and (not who or any(True for name in who for _ in going.same(name)))
        ]
        if not own or not all(who for _, who in own):
            continue
        paid = People(name for _, who in own for name in who)
        bare = [stay for stay in stays if not any(True for name in stay.people for _ in paid.same(name))]
        if few(bare, stays):
            yield from ((stay, own[0][0]) for stay in bare if not paid_elsewhere(draft, stay))


def at_large(draft: Draft, stay: Movement) -> bool:
    """Whether a row that names nobody pays for a stay's way: 「海外からの招へい（旅費）」 beside rows of names."""
    country = stay.country if stay.direction == "outbound" else _home(draft, stay)
    return any(
        route.ways == {stay.direction}
        and not people_of(draft, route.line)
        and (SOMEONE.search(route.line.label) or not LENGTH.search(route.line.words or route.line.text))
        and (not route.countries or country in (None, *route.countries))
        and all(route.line is not line for line, _ in person_rows(draft))
        for route in routes(draft)
    )


def _one_way(route: Route) -> Route:
    """The route, outbound alone where its row goes out or stays over there: 「若手の渡航費と現地での滞在費」."""
    label = route.line.label
    out = len(route.ways) > 1 and ABROAD_TOO.search(label) and not (IN.search(label) or BOTH.search(label))
    return replace(route, ways=frozenset({"outbound"})) if out else route


def _home(draft: Draft, stay: Movement) -> str | None:
    """The country that a visitor comes from, as the tables of members tell it."""
    for member in draft.members:
        own = [name for words in (member.name, member.also or "") for name in member_names(words)]
        if member.country and any(one_person(name, other) for name in own for other in stay.people):
            return member.country
    return None
