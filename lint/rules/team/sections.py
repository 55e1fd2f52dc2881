"""The part of a draft that describes the team, and what is asked where it does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section
from lint.analyse.team.agencies import AGENCIES
from lint.analyse.team.members import Member
from lint.analyse.team.mere import merely_takes_part
from lint.analyse.team.partners import LEADING, PAYS, STAYS, Partner, aside, called_so, is_task
from lint.analyse.team.ties import promises, tells_tie, tells_work, with_others
from lint.document import Span
from lint.draft import Draft
from lint.rule import Message, once
from lint.rules.mobility.sides import home_land
from lint.spans import Spans

TEAM = re.compile(
    r"統合|役割(分担)?|(研究|実施|推進|国際)体制|連携(体制|の方法)|チーム(の|構成|体制)|共同研究体制|組織"
    r"|分担|(だれ|誰)(が(何を|やる|行う|担う|取り組む)|と(組む|やる))|(どう|いかに)(つな|結)|結びつ|結び付"
    r"|(機関|[二三四五]者|[二三四五]か?国|国際|チーム|進め方|各国|拠点)[^。]{0,6}(つながり|連携)|(一つ|ひとつ)に(する"
    r"|なる|まと)|束ね|\bhold\w* [a-z ]{0,12}together\b"
    r"|\bone (project|team|whole|programme)\b|\bwho (are )?(we|they)\b|\b(come|comes|hang|hangs|fit|fits|work|works"
    r"|working) together\b"
    r"|who (does|works|is)\b|works? with whom|division of (work|labou?r)"
    r"|integration|(management|team|partners?|consortium|collaboration|roles?)\b"
)
WHOLE = re.compile(r"[。．.!?][\s）)」”]*$")
TASKS = re.compile(
    r"^(主な|研究)?(担当|役割|分担|受け?持ち|業務)|\b(tasks?|roles?|what (they|it) do(es)?|responsib\w+)\b"
)
"""What heads the tasks in a table of partners."""
SHORT = 1500
"""Letters of a part right behind the team at most that says what ties its partners."""
LINE = 120
"""Letters of a line that tells an institution's task, at most."""
LINED = re.compile(r"[^:：―—–\n]{0,30}?(?:――|──|—|–|--|[:：])\s*[^\s:：―—–-][^:：\n]{2,80}$")
"""An institution's task behind it: 「一ノ瀬 玄（静岡大学）――泥の採取」."""
BRACKETED = re.compile(r"[^()（）\n:：]{0,24}[(（]([^()（）]{3,80})[)）]\s*$")
"""An institution's task in brackets at the end of its line: "Dr. Bannerman, Aberdeen University, UK (proteomics)"."""
INTEGRATION = re.compile(r"統合|役割(分担)?|integration|roles?\b")
TYING = re.compile(
    r"\b(?:hold|hang|fit|come|work)\w* [a-z ]{0,12}together\b|(一つ|ひとつ)に|つな(ぐ|ぎ|が)|結(ぶ|び)|しくみ|仕組み"
)

ABSENT = Message(
    ja="この公募では{country}のチームの参加が必須ですが、メンバー表にも本文にも見当たりません。",
    en="This call requires a team from {country}; neither the member tables nor the text names one.",
    ja_fix="{country}側の研究代表者、所属機関、資金配分機関、役割を書いてください。",
    en_fix="Name its principal investigator, organisation, funding agency and tasks.",
)
BARE = Message(
    ja="{country}側のチームについて、何を担うのか、どの資金配分機関の支援を受けるのかが本文から読み取れません。",
    en="The text does not say what the team in {country} does, nor which agency funds it.",
    ja_fix="{country}側の機関ごとに、担当する研究と、支援する機関の名前を書いてください。",
    en_fix="Say what each organisation there does, and which agency funds it.",
)
UNTOLD = Message(
    ja="この公募では{country}のチームの参加が必須です。「{organisation}」が{country}の機関かどうか、名前からは分かりませんでした。",
    en="This call requires a team from {country}. Is “{organisation}” there? Its name does not tell.",
    ja_fix="{country}の機関であれば、国名を添えておくと、ほかの読み手にも伝わります。",
    en_fix="If it is, add the country, so that every reader sees it.",
)


@once
def described(draft: Draft) -> Section | None:
    """The innermost section about the team that holds whole sentences: by its title, or by the member tables in it."""
    whole = Spans(
        s.span for s in draft.sentences if draft.quote(s.span).rstrip(" ）)」”").endswith(("。", "．", ".", "!", "?"))
    )
    items = Spans(block.span for block in draft.authored if block.item)
    filled = [
        section
        for section in draft.sections
        if whole.lie_in(section.own) or (_asks(section.title.lower()) and items.lie_in(section.own))
    ]
    titled = [s for s in filled if TEAM.search(s.title.lower()) and not STAYS.search(s.title.lower())]
    if titled:
        return max(titled, key=lambda s: 2 * bool(INTEGRATION.search(s.title.lower())) + bool(_asks(s.title.lower())))
    tables = {member.table for member in draft.members if member.table is not None}
    tables = tables or {member.name_span or member.span for member in draft.members}
    around = [s for s in draft.sections if tables and all(s.body.covers(table) for table in tables)]
    part = min(around, key=lambda s: len(s.body), default=None)
    if part is None or 2 * len(part.body) > len(draft.document.text):
        return None
    behind = next((s for s in draft.sections if s.heading.start >= part.body.end), None)
    if behind is not None and len(behind.body) <= SHORT and not aside(behind) and _of_partners(draft, behind):
        return behind
    return next((s for s in filled if part.body.covers(s.own) and not aside(s)), None)


def _of_partners(draft: Draft, section: Section) -> bool:
    """Whether what stands right behind the team says what ties its partners, or promises that they get on."""
    texts = [draft.quote(block.span) for block in draft.authored if section.body.covers(block.span)]
    told = any(promises(text) or tells_tie(text) for text in texts)
    return told and not any(with_others(text) for text in texts)


def _asks(title: str) -> bool:
    """Whether a title asks what ties the partners, so that a list may answer it."""
    return bool(INTEGRATION.search(title) or TYING.search(title))


def first(draft: Draft, section: Section) -> Span:
    """The first sentence of a section, or its heading."""
    return next((s.span for s in draft.sentences if section.own.covers(s.span)), section.heading)


def bare(draft: Draft, team: Partner) -> Span | None:
    """Where a team that tables or lists name shows neither a task nor an agency; ``None`` where it shows them."""
    part = described(draft)
    ties = part and INTEGRATION.search(part.title.lower()) and not any(map(part.body.covers, team.mentions))
    listed = any(not member.told for member in team.members)
    if not listed or team.agency is not None or not (ties or not (team.tasks or team.roles)):
        return None
    lead = next((member for member in team.members if member.principal), team.members[0])
    return first(draft, part) if part and team.tasks else lead.name_span or lead.span


def emptiest(draft: Draft, promises: Sequence[Span], named: Sequence[Span]) -> Span | None:
    """The first of the promises in the paragraph that names the partners most often, which should tell more.

    Args:
        draft: the draft.
        promises: sentences that only promise that partners work together.
        named: sentences that name partners.

    """
    starts = [span.start for span in named]

    def around(promise: Span) -> int:
        block = next(iter(draft.document.blocks_in(promise)), None)
        return 0 if block is None else sum(block.span.start <= start < block.span.end for start in starts)

    return max(promises, key=around, default=None)


def shared_out(draft: Draft) -> bool:
    """Whether a table of institutions, or lines that lead with them, tell each one's task."""
    lines = [draft.quote(block.span) for block in draft.authored if len(block.span) <= LINE]
    if sum(any(p.organisation and _tasked(words, p.span.end) for p in places(words)) for words in lines) > 1:
        return True
    for grid in draft.grids:
        for table in (grid, grid.turn()):
            at = next((column for column, word in enumerate(table.words[0]) if TASKS.search(plain(word))), None)
            rows = [row for row in table.words[1:] if at is not None and len(row[at]) > 1]
            if len(rows) > 1 and all(any(place.organisation for word in row for place in places(word)) for row in rows):
                return True
    return False


def _tasked(words: str, end: int) -> bool:
    """Whether a line tells a task behind an institution that ends there: behind a dash, or in brackets."""
    if LINED.match(words, end):
        return True
    inside = BRACKETED.match(words, end)
    parts = re.split(r"[、,，;；]", inside[1]) if inside else []
    agencies = "|".join(AGENCIES.values())
    return any(is_task(LEADING.sub("", part.strip())) and not re.search(agencies, plain(part)) for part in parts)


def is_lone(draft: Draft, team: Partner) -> bool:
    """Whether one member stands for a country of the call without any task, or several who have no task there.

    Other countries have several members, with tasks where several of the country are listed without.  Nor is it enough
    that those who follow have one, where whoever leads them has none and no sentence tells what is done there.
    """
    asked = draft.profile.team.countries
    sizes = [len({member.name for member in other.members}) for other in draft.teams]
    own = len({member.name for member in team.members})
    listed = all(not member.told or _is_named_once(draft, team, member) for member in team.members)
    named = asked is not None and team.country in asked.value and listed
    few = own == 1 or (own > 1 and (team.advises or _left_out(draft, team)))
    thin = (few and not team.roles) or (own > 1 and _led_idly(draft, team))
    return named and thin and max(sizes, default=0) >= 2 and not team.tasks


def _left_out(draft: Draft, team: Partner) -> bool:
    """Whether the tables tell the tasks of every other team, and of this one only who leads and who is there."""
    return team.idle and all(other.roles or other.tasks for other in draft.teams if other is not team and other.members)


def _led_idly(draft: Draft, team: Partner) -> bool:
    """Whether the tables give whoever leads a team no task, and those who lead the others each one."""
    others = [other for other in draft.teams if other is not team and other.members]
    tables = {member.table for member in team.members}
    asked = None not in tables and all(any(m.role for m in draft.members if m.table == table) for table in tables)
    tabled = asked and team.country != home_land(draft)
    return tabled and not team.leads and len(others) > 1 and all(other.leads or other.tasks for other in others)


def mere(draft: Draft, team: Partner) -> Span | None:
    """The sentence that says of a team that it takes part, and no more: there its task is missing."""
    names = called_so(team.members)
    texts = ((span, draft.quote(span)) for span in team.mentions if draft.sentences_at(span))
    return next((span for span, text in texts if _is_mere(text, names)), None)


def _is_mere(text: str, names: Set[str]) -> bool:
    """Whether a sentence, or the clause of it that names a team, says only that it takes part."""
    return merely_takes_part(text, names) or any(
        merely_takes_part(part, names) and any(name in part for name in names) for part in CLAUSE.split(text)
    )


CLAUSE = re.compile(r"、|[;；]|,\s(?:and\s)?")
FILLING = re.compile(
    r"\b(?:of|at|the|in|from)\b|に?も?ご?(?:参加|協力|助言|加わって|お力添え)(?:を|して)?(?:いただ[くき]|頂[くき]"
    r"|お願い(?:する|します))?"
    r"|(?:いただ|頂)[くき]"
)
"""What goes on around who somebody is, and tells no task."""


def _is_named_once(draft: Draft, team: Partner, member: Member) -> bool:
    """Whether running text presents somebody, says no more, and names their team nowhere else but for who pays it."""
    line = next(iter(draft.document.blocks_in(member.span)), None)
    if line is None or not _says_no_more(draft, member):
        return False
    return all(line.span.covers(span) or _only_pays(draft.quote(span)) for span in team.mentions)


def _only_pays(text: str) -> bool:
    """Whether a sentence says who pays, and no clause of it that somebody does something."""
    parts = [part for part in re.split(r"[、;；]|, ", text) if not PAYS.search(plain(part))]
    return PAYS.search(plain(text)) is not None and not any(tells_work(f"{part}、") for part in parts)


def _says_no_more(draft: Draft, member: Member) -> bool:
    """Whether the words behind a name in running text are but a post and a home: "Denis Roy, Professor of …"."""
    start = (member.name_span or member.span).end
    block = next(iter(draft.document.blocks_in(Span(start - 1, start))), None)
    if block is None or any(grid.span.covers(block.span) for grid in draft.grids):
        return False
    rest = re.split(r"[。\n]|(?<=[a-z)])\.(?=\s|$)", draft.text[start : block.span.end])[0]
    before = re.split(r"[。\n]", draft.text[block.span.start : start])[-1]
    if before.count("(") + before.count("（") == before.count(")") + before.count("）"):
        rest = re.split(r"[;；]", rest)[0]
    else:  # brackets hold the name, and the sentence goes on behind them
        rest = draft.text[start : block.span.end].split("\n")[0]
    for place in reversed(list(places(rest))):
        rest = rest[: place.span.start] + rest[place.span.end :]
    rest = rest.replace(member.organisation or "\0", "")
    if merely_takes_part(rest, ()):
        return True
    return not re.search(r"[^\W\d_]{3}", LEADING.sub(" ", FILLING.sub(" ", rest)))
