"""What a draft says of each country's team: members, organisations, funding agency, tasks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.budget.money import fold
from lint.analyse.people.index import Words
from lint.analyse.place_names import FOLDER
from lint.analyse.places import Place, places
from lint.analyse.team.agencies import AGENCIES
from lint.analyse.team.calling import called_ja
from lint.analyse.team.mere import merely_takes_part
from lint.analyse.team.ties import EMPTY, TASK, tells_work, with_others
from lint.analyse.text.scripts import japanese
from lint.document import Document, Span
from lint.expressions import expression
from lint.prepared import lexicon
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section
    from lint.analyse.team.members import Member

NAMES: dict[str, tuple[str, str]] = {
    "US": ("米国", "the United States"),
    "CA": ("カナダ", "Canada"),
    "FI": ("フィンランド", "Finland"),
    "KR": ("韓国", "Korea"),
    "GB": ("英国", "the United Kingdom"),
    "JP": ("日本", "Japan"),
    "DE": ("ドイツ", "Germany"),
    "FR": ("フランス", "France"),
    "CH": ("スイス", "Switzerland"),
    "AU": ("オーストラリア", "Australia"),
    "NL": ("オランダ", "the Netherlands"),
    "IT": ("イタリア", "Italy"),
}
STAYS = expression(
    r"渡航|招(へい|聘)|派遣|滞在|人材交流|往来|行き来|相互訪問|人の(動き|流れ)|mobility|travel|exchange|secondment|visits?|stays?|journeys?|sojourns?"
)
RECORD = expression(
    r"実績|業績|略歴|経歴|準備状況"
    r"|references|publications|track record|preliminary|biograph|prior (nsf )?support"
)
LEADING = expression(
    r"([ァ-ヶ一-龥]{1,8}(側|チーム)の?)?(共同|参加)?(研究)?(代表者?|責任者|分担者|参加者|協力者|研究者|メンバー)"
    r"|(本?(共同)?(研究|課題|事業|計画)(へ|に)の?)?参加(する)?"
    r"|未定|調整中|検討中|人選中|選考中|to be (decided|determined|confirmed|agreed|announced)|若手"
    r"|takes? part in|participat(es?|ing|ion) in|the (research|project|work)"
    r"|participants?|members?|collaborators?|researchers?|experts?|consultants?|専門家|有識者"
    r"|(コア|チーム|主要|外部)(メンバー|協力者?)|協力(する)?|参画(者|する)?|加わる|連携(する|先)?|リーダー"
    r"|([ァ-ヶ一-龥]{1,8}側の?)?(窓口|連絡(係|役|担当))|チーム長|連絡(係|役|担当)|未定|検討中|調整中"
    r"|(team|core|key|full|project) (members?|persons?|personnel|researchers?|leads?|leaders?)|partners?\b|cooperat\w+"
    r"|support(ing)?$|contact( persons?)?|representatives?|(lead|key)( (investigators?|scientists?"
    r"|applicants?))?\b|leaders?\b"
    r"|(us|usa|u\.s\.|uk|american|british|canadian|finnish|korean|german|french|swiss|swedish|dutch|australian"
    r"|italian)\b"
    r"|(米|英|加|独|仏|韓|芬|豪|瑞)国?側?(?=(の)?(研究)?(代表|責任|リーダー|分担))|tbd\b|t\.b\.[dac]\."
    r"|全般|総括|全体|(積極的に)?(貢献|参画)(する)?|(will|shall|is to|are to) |(contribut|participat"
    r"|cooperat|assist|help)\w*"
    r"|active(ly)?\b|(in )?general( matters)?|as needed|(lead|head|leader|pi|coordinator) (for|of|in)( the)? \w+( \w+)?"
    r"|advis[eo]rs?|(senior |associate |assistant |full )*(professors?|lecturers?)|(research |postdoctoral )*fellows?"
    r"|(of|for|on) (the )?[\w.]+ (side|team|group|part)(?!\w)|（[^（）]*(支援|助成|資金|負担)[^（）]*）"
    r"|(大学)?院生|学生|ポスドク|(研究)?(補助|補佐)(者|員)?"
    r"|(research )?assistants?\b|(doctoral |graduate |phd )*students?\b|postdocs?\b"
    r"|(准|助)?教授|講師|助教|研究員|アドバイザー|助言者|(連携)?協力|(情報|意見)(の)?交換|連絡|調整"
    r"|(aims?|wps?|work packages?|steps?|thrusts?|tasks?|strands?|課題|目的|到達点)\s?[0-9a-c]\b"
    r"|liaison|(exchange of )?(information|views)( exchange)?"
    r"|(随時|適宜|折に触れて?|必要(な(とき|時|折)に?|に応じて?|に応じた)?)の?"
    r"|(助言|アドバイス|ご?意見|ご?指導|ご?協力|支援|議論|相談)[をのに]?(いただく|頂く|仰ぐ|もらう|受ける|行う|する"
    r"|乗る|参加)?$"
    r"|(for |gives? |giving |provid\w+ |offers? )?(general |occasional |scientific )?(advice|guidance|consultation"
    r"|discussions?)"
    r"|(as|when|where) (needed|required|necessary)"
    r"|on request|助言(?=$|[、,・;と])|(情報)?提供$"
    r"|(意見|考え|感想|所感)を(述べる|言う|寄せる|聞かせる|伝える)|名誉|顧問|相談役?|後見|見守(り|る)?|オブザーバー|観察者|傍聴|応援|後援|賛助|同席|出席|推薦"
    r"|(長年の|古くからの|旧くからの)?(友人|知人|知己|旧知|盟友|仲間)(として)?|自費|手弁当|無給"
    r"|(an? )?(very )?(old |good |long-?standing |long-?time |dear |trusted )*(friends?|acquaintances?|colleagues?"
    r"|companions?)"
    r"( of (long|old|many years)( standing)?| of (the |this |our )?(project|team|house|group)| for (many|\d+) years)?"
    r"|pays? (for )?(his|her|their|its) own (\w+ )?(time|way|costs?|travel|expenses?)"
    r"|at (his|her|their|its) own (costs?|expense)|observers?|onlookers?|well-?wishers?|patrons?|moral support"
    r"|unpaid|honorary|\bhosts?(ing)?\b( (of|for) [^,;]+| (professor|scientist|laborator(y|ies)|institution))*"
    r"|[^、。・,;と]{0,10}の?受け?入れ(研究者|教員|責任者|担当者?|先|機関|を担当)?$"
    r"|(an? )?interest(ed)?( party)?( in)?|(watch|follow)(es|s)? (the )?(project|progress|work)"
    r"|(co-)?(principal )?investigators?|(co-)?pi\b|\([^()]*\)|[\s、,;・]",
    re.I,
)
OPEN = expression(
    r"未定|調整中|検討中|人選中|選考中|tb[acd]|t\.b\.[acd]\.|to be (decided|determined|confirmed|agreed|announced)",
    re.I,
)
"""A role that is put off."""
SUBMITTED = expression(
    r"題名|題目|課題名|提案書|応募|申請|公募|様式|\btitle|proposal|submi(t|ssion)|application|cover sheet|joint call"
)
PAYS = expression(r"支援|助成|資金|負担|研究費|費用|財源|\bfund|\bpa(y|id)|\bsupport|grant|financ")
GLUE = expression(r"\s*(?:,|、|・|と|や|および|及び|and|&|or|in|to)(?:\s*(?:and|&))?\s*(?:in\s)?")
"""What stands between the cities of a list, "in Busan and Glasgow", which tells nobody's task."""
FROM = expression(
    r"[^、。はがで]{0,14}(?:から|産)|の[^、。はがで]{1,12}(?:、[^、。はがで]{1,14}の[^、。はがで]{1,12}){0,4}から"
    r"|\s?(?:samples?|soils?|strains?)\b"
)
"""What follows a place that things only come from: 「アラスカから凍土を採り」."""
IN = r"(?:in|at|with) [^,;]{3,40}"
LIES = expression(
    r"(?:[^。、]{1,40}[はが][^。、]{1,14}に、){1,6}[^。、]{1,40}[はが][^。、]{1,14}に(?:ある|あります|いる|います|そろう|眠る)。?$"
    rf"|(?:the )?[a-z ]{{3,60}} (?:is|are|lies?) {IN}"
    rf"(?:[,;] (?:and )?(?:the |those )?[a-z ]{{0,60}}(?: (?:is|are|lies?))? ?{IN}){{1,5}}$"
)
"""What only says where things are: 「株は日本に、設備は米国にある」, "the seeds are in Japan, the mills in Texas"."""
ABLE = expression(r"(?:[えけげせぜてでねべめれ]る|られる)ようにな(?:る|り)|\bwill (?:then |thus )?be able to\b")
"""What somebody can do from then on, which is what they gain and no task of theirs."""
ADVICE = expression(
    r"助言|意見|情報交換|相談|顧問|アドバイ|オブザーバ|見守|応援|\b(?:advi\w+|counsel\w*|opinions?|views|observers?|consult\w*"
    r"|discussions?|support)\b",
    re.I,
)
"""What somebody is there for who does no work."""
LINE = 160
"""Letters at most of a line that says who a person is."""


@dataclass(frozen=True, eq=False)
class Partner:
    """A country's team, as the draft shows it."""

    country: str
    members: tuple[Member, ...]
    organisations: tuple[str, ...]
    agency: Span | None
    tasks: tuple[Span, ...]
    """Sentences that say what the team does."""
    mentions: tuple[Span, ...] = field(default=())
    """Sentences that name the country, an organisation or a member."""

    @property
    def advises(self) -> bool:
        """Whether all that the member tables say of its people is that they advise, or are there."""
        told = [member.role or "" for member in self.members]
        return all(re.search(r"\w", role) for role in told) and any(map(ADVICE.search, told)) and not self.roles

    @property
    def idle(self) -> bool:
        """Whether the member tables give each of its people a role, not all of them to lead, and none is a task."""
        told = all(re.search(r"\w", member.role or "") for member in self.members)
        return told and not self.roles and not all(member.principal for member in self.members)

    @property
    def roles(self) -> bool:
        """Whether the member tables say what somebody there does, beyond being the principal investigator."""
        return any(_has_task(member) for member in self.members)

    @property
    def leads(self) -> bool:
        """Whether a member table gives a task, its number or the lead to the principal investigator, else the first."""
        lead = next((member for member in self.members if member.principal), self.members[0])
        own = [member for member in self.members if member.name == lead.name]
        return any(_has_task(m) or re.search(r"\d|[A-D]\b", m.role or "") or (m.principal and _says(m)) for m in own)


def partners(
    document: Document, members: Sequence[Member], sentences: Iterable[Span], skip: Sequence[Section] = ()
) -> tuple[Partner, ...]:
    """The teams by country, in the order of the member tables, then of the text.

    Args:
        document: the draft.
        members: members of both sides.
        sentences: the running text.
        skip: sections whose sentences tell no task of a team (plans of stays, other funding).

    """
    told = [(span, document.slice(span)) for span in sentences]
    named: dict[str, list[Member]] = {}
    homes = _homes(document, members)
    for member in members:
        if country := member.country or homes.get(member.organisation or member.name):
            named.setdefault(country, []).append(member)
    countries: dict[str, dict[Span, None]] = {country: {} for country in named}
    listed: set[tuple[str, Span]] = set()
    bodies = Spans(section.body for section in skip)
    plain = re.sub(r"nsf\s+global", lambda m: " " * len(m.group()), fold(document.text))  # the call's own name
    for span, text in told:
        found_here = places(text)
        spots = [place for place in found_here if place.country]
        rows = [(a, b) for a, b in pairwise(spots) if GLUE.fullmatch(text[a.span.end : b.span.start])]
        told_apart = {place.country for place in spots} - {p.country for row in rows for p in row if p.city}
        listed |= {
            (p.country, span) for row in rows for p in row if p.city and p.country and p.country not in told_apart
        }
        for place in found_here:
            source = place.organisation is None and FROM.match(text[place.span.end :])
            if place.country and not source:
                countries.setdefault(place.country, {})[span] = None
    found: list[Partner] = []
    ways = {country: sorted({key for m in named.get(country, []) for key in _keys(m)}) for country in countries}
    keys = Words()
    every = [(country, way) for country in countries for way in ways[country]]
    for number, (_, way) in enumerate(every):
        keys.add(number, [way])
    for span, text in told:
        for country, way in (every[number] for number in keys.in_text(text)):
            if way in text:
                countries[country][span] = None
    for country, spans in countries.items():
        own = named.get(country, [])
        mentions = [span for span, _ in told if span in spans]
        tasks = [
            span
            for span in mentions
            if (country, span) not in listed
            and (text := fold(document.slice(span)))
            and (TASK.search(text) or (tells_work(text) and any(w in document.slice(span) for w in ways[country])))
            and not EMPTY.search(text)
            and not ABLE.search(text)
            and not LIES.match(text)
            and not merely_takes_part(document.slice(span), ways[country])
            and not bodies.cover(span)
            and not _of_people_there(document.slice(span), country, ways[country])
            and not _of_all(document.slice(span), country, ways[country])
        ]
        agency = _agency(document, plain, country)
        orgs = dict.fromkeys(m.organisation for m in own if m.organisation)
        found.append(Partner(country, tuple(own), tuple(orgs), agency, tuple(tasks), tuple(mentions)))
    return tuple(found)


def _of_all(text: str, country: str, ways: Sequence[str]) -> bool:
    """Whether a sentence names a country only among several, as those who share it: 「日米韓で分担する」."""
    spots = places(text)
    lands = {place.country for place in spots if place.country}
    named = any(place.organisation or place.city for place in spots if place.country == country)
    return len(lands) > 2 and not named and not any(way in text for way in ways)


def _of_people_there(text: str, country: str, ways: Sequence[str]) -> bool:
    """Whether a sentence names a country only by people of it who are no researchers: 「ミズーリ州の農家10戸に」."""
    if not with_others(text) or any(way in text for way in ways):
        return False
    spots = [place for place in places(text) if place.country == country]
    return bool(spots) and not any(place.organisation for place in spots)


def _agency(document: Document, text: str, country: str) -> Span | None:
    """Where the text names an agency of a country as one that pays; a title that is submitted to it is not that."""
    for match in re.finditer(AGENCIES.get(country, r"(?!)"), text):
        span = Span(*match.span())
        line = next((text[b.span.start : b.span.end] for b in document.blocks_in(span)), "")
        if not SUBMITTED.search(line) or PAYS.search(line):
            return span
    return None


def _homes(document: Document, members: Sequence[Member]) -> dict[str, str]:
    """The countries of organisations (of people without one) whose members' tables tell none, by the cover's lines.

    A line that names a member and one country, "PI (USA): Marjorie Hensley, …", tells where the member is.
    """
    told = {member.name for member in members if member.country}
    unknown = [member for member in members if not member.country and member.name not in told]
    found: dict[str, str] = {}
    for block in document.blocks if unknown else ():
        text = document.slice(block.span)
        if len(text) > LINE or not (here := [member for member in unknown if member.name in text]):
            continue
        countries = {place.country for place in places(text) if place.country}
        if len(countries) == 1:
            for member in here:
                if member.side is not None and (member.side == "japan") != (countries == {"JP"}):
                    continue  # a line of where somebody goes
                found.setdefault(member.organisation or member.name, *countries)
    return found


def _tabled(document: Document, skip: Spans) -> Iterator[Place]:
    """The institutions that tables, and lines that are no sentences, name, but for those in parts that are skipped."""
    spans = [table.span for table in document.tables]
    spans += [block.span for block in document.blocks if len(block.span) <= LINE and block.outline is None]
    for span in spans:
        words = document.slice(span)
        if not skip.cover(span) and not words.rstrip().endswith(("。", ".")):
            yield from (place for place in places(words) if place.organisation)


def present(
    document: Document,
    team: Partner | None,
    country: str,
    sections: Sequence[Section],
    members: Sequence[Member] = (),
) -> bool:
    """Whether a team has a member, or the text names it in more than a record of the past or a plan of stays.

    Where the tables list people of other partners, and tell the country of each, a name in passing does not count.
    """
    abroad = [member for member in members if member.table is not None and member.side == "counterpart"]
    listed = len(abroad) >= 2 and all(member.country for member in abroad)
    if team is not None and team.members:
        return True
    parts = Spans(section.body for section in sections if aside(section))
    if not listed and any(place.country == country for place in _tabled(document, parts)):
        return True
    if team is None:
        return False
    if listed:
        return bool(team.tasks)
    told = [span for span in team.mentions if not parts.cover(span)]
    agency = AGENCIES.get(team.country, r"(?!)")  # an agency is no team
    words = [re.sub(agency, " ", document.slice(span), flags=re.I) for span in told]
    return any(place.country == team.country for text in words for place in places(text))


def untold(teams: Sequence[Partner], members: Sequence[Member], country: str) -> str | None:
    """An organisation whose name does not tell its country, and which script and side leave free to be of this one."""
    placed = {member.name for team in teams for member in team.members}
    for member in members:
        if member.country or member.name in placed or not member.organisation:
            continue
        if member.side != ("counterpart" if country == "JP" else "japan") and (
            country == "JP" or member.organisation.isascii()
        ):
            return member.organisation
    return None


def aside(section: Section) -> bool:
    """Whether a section speaks of stays, records or other funding rather than of the teams' tasks."""
    from lint.analyse.movements.tables.slots import is_past
    from lint.analyse.support.where import about_others

    title = section.title.lower()
    return bool(is_past(title) or STAYS.search(title) or about_others(title) or RECORD.search(title))


def _says(member: Member) -> bool:
    """Whether the cell of somebody's role is filled, and not put off."""
    said = (member.role or "").strip()
    return bool(said) and not OPEN.fullmatch(said)


def _has_task(member: Member) -> bool:
    """Whether a member table tells a task of somebody, beyond being the principal investigator."""
    rest = LEADING.sub("", member.role or "")
    return is_task(rest) and not merely_takes_part(rest, ())


def is_task(words: str) -> bool:
    """Whether what is left of a role tells a task: two Japanese letters may (改変)."""
    letters = re.sub(r"\W", "", words)
    return len(letters) >= (3 if letters.isascii() else 2)


def _keys(member: Member) -> list[str]:
    """What a sentence calls a member or the organisation by."""
    keys = [part for part in re.split(r"[\s,，・]+", member.name) if len(part) >= 2 and not part.islower()]
    organisation = re.sub(r"[（(].*?[)）]|[・/].*$", "", member.organisation or "").strip()
    return [key for key in (*keys, organisation) if len(key) >= (4 if key.isascii() else 2)]


def called_so(members: Sequence[Member]) -> set[str]:
    """What sentences call the members and their institutions by."""
    found = {name for member in members for name in (member.name, member.organisation or "") if len(name) > 2}
    found |= {name.split()[-1] for name in found if name.isascii() and " " in name}
    return found | {word for member in members for word in called_ja(member.organisation or "")}


def names_partners(text: str, names: Iterable[str], countries: int) -> bool:
    """Whether a sentence names a person or an organisation of the teams, any organisation, or so many countries."""
    found = places(text)
    lands = {place.country for place in found if place.country and (countries < 2 or not place.city)}
    told = len(lands) >= countries
    return told or any(p.organisation for p in found) or any(name.lower() in text.lower() for name in names)


def called(country: str) -> tuple[str, str]:
    """A country's name in Japanese and English; its two letters where no list has it."""
    if country in NAMES:
        return NAMES[country]
    for entry in lexicon(FOLDER / "countries.jsonl"):
        if entry["code"] == country:
            return next((name for name in entry["also"] if japanese(name)), entry["name"]), entry["name"]
    return country, country
