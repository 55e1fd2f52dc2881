"""Which tables name a team, and what their columns hold: by their labels, and where these do not tell by the values."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.analyse.structure.grids import Grid, columns, plain
from lint.analyse.team.member_values import DEGREES, is_agency, is_figure, is_post, is_time, is_words, most, stays_home
from lint.expressions import expression

LABELS: tuple[tuple[str, str], ...] = (
    (
        "destination",
        r"(渡航|派遣|滞在|訪問|留学|行き?|出張|受け?入れ?|来日|訪日|用務|赴任|移動)\s*(\(招(へい|聘)\)|・?招(へい"
        r"|聘))?\s*(先|機関)"
        r"|受入.{0,2}(研究者|教員|責任者)|destination|host|^to\b|^from\b|going to",
    ),
    (
        "support",
        r"制度|研究費名|助成|配分機関|金額|経費|費用"
        r"|programme|program name|funder|funding|amount|budget|cost"
        r"|(?<!phd )(?<!ph\.d\. )(?<!degree )(?<!doctorate )(?:award|grant)",
    ),
    ("publication", r"論文|発表|掲載|journal|title of (the )?(paper|publication)|業績"),
    (
        "period",
        r"(渡航|招(へい|聘)|滞在|派遣|参加|訪問|来日|訪日|留学).{0,12}(期間|時期|日程|予定|年月)|^(予定)?期間"
        r"|^時期|時期$"
        r"|planned (stays?|visits?|travel)"
        r"|^((time|months?|weeks?|dates?) )?(away|abroad|overseas|in japan|travelling|out of the country)$|^absen(t|ce)"
        r"|period|dates?\b|duration|when\b|stay\b",
    ),
    ("degree", r"学位|(取得|修了|授与)年|博士(号|の)?(取得|授与|修了)|^博士号?$|degree|ph\.?\s?d|doctorate"),
    (
        "name",
        r"氏\s*名|^名\s*前|^お名前|研究者名|(メンバー|参加者|構成員|渡航者|担当者)名"
        r"|^(主な|主要な?|代表的な|参加)?(メンバー|参加者|構成員|研究者|担当者|研究代表者|分担者)$"
        r"|(?<!short )(?<!institution )(?<!partner )(?<!organisation )(?<!organization )\bname\b"
        r"|^(team |main |key )?members?$|^(main |key |leading |participating )?(researchers?|scientists?|people"
        r"|persons?)$|^participants?$|^investigators?$|^person(nel)?$|^who\b",
    ),
    ("side", r"^(側|国側|区分|チーム|日本側[/・]相手(国)?側|所属チーム)$|\bside\b|^team$|^group$"),
    ("country", r"^(所在|相手|所属)?(機関)?(の)?国(名|籍)?$|^country|\bcountry\b|nation\b"),
    (
        "organisation",
        r"所\s*属|(研究)?機関|勤務先|^大学|組織|organi[sz]ation|affiliation|institut|university|employer|^(site|home"
        r"|place|lab)$",
    ),
    (
        "post",
        r"職\s*(名|位|階)?$|役職|職種|身分|学年|職名|^職$|課程"
        r"|career|position|\btitle\b|\bpost\b|rank|status|stage",
    ),
    (
        "role",
        r"役割|分担|担当|専門|業務|任務"
        r"|^(does|charge|duties|work|job)$|role|expertise|task|responsib|contribution|speciali[sz]|(?<![a-z] )field"
        r"|research field|discipline|function",
    ),
    ("number", r"^(no\.?|番号|#|通番)$|e-?rad|研究者番号|エフォート|effort|年齢|age|性別|e-?mail|メール"),
)
"""Slots that a column's label names, tried in this order."""
LED = re.compile(
    r"(?:現在の|本務の)?(?:所\s*属(?:先|機関)?|勤務先|機関名?)\s*[・、/(].*(?:職|身分|学位|学年)"
    r"|(?:affiliation|institut(?:ion|e)|organi[sz]ation|university)\s*[,/(&].*(?:post|position|degree|ph\.?d|rank"
    r"|status)"
)
"""A label that leads with the institution, whatever else of the person its cells tell."""
PERSON = re.compile(
    r"(?:氏\s*名|名前|(?:参加|参画|研究|担当)者|(?:研究)?(?:メンバー|構成員))\s*[・、/(,|]\s*(?:所\s*属|(?:研究)?機関|勤務先|大学|職|身分|学年|学位|博士|取得)"
    r"|(?:names?|who|persons?|people|members?|participants?|researchers?)\s*[,/(&|]\s*(?:affiliation|institut"
    r"|organi[sz]ation|university|post\b|position|rank|status|employer|degree|ph\.?\s?d|doctorate)"
)
"""A label that leads with the person, and goes on with the institution or the post."""
SLOTS = tuple((slot, re.compile(pattern)) for slot, pattern in LABELS)
JAPAN = expression(
    r"日本(国)?(側|班|チーム|グループ|メンバー|国内)|国内(側|班|チーム|グループ|メンバー|の?研究)"
    r"|japan(ese)?([- ]based|[- ]side|\s+(team|members?|group|researchers?|participants?|pi)|\b)"
)
COUNTERPART = expression(
    r"相手(国|先|方)?(側|国|機関|チーム)|(海外|国外|外国|先方)(側|の|チーム|メンバー|機関|共同|研究)?"
    r"|[^\s日本]{1,8}国側|(米|英|加|韓|仏|独|豪)(国)?側|(欧州|欧米|北米|南米|北欧|東欧|アジア|アフリカ)側"
    r"|[ァ-ヶー]{2,10}側"
    r"|counterpart|partner(?!ship)|foreign|overseas|abroad|international (team|members)"
    r"|(u\.?\s?s\.?a?\.?|american|uk|u\.k\.|british|canadian|finnish|korean|german|french|swiss|australian"
    r"|norwegian|swedish|danish|icelandic|dutch|belgian|austrian|italian|spanish|portuguese|polish|czech|hungarian"
    r"|greek"
    r"|irish|estonian|european|chinese|taiwanese|indian|thai|vietnamese|singaporean|brazilian|chilean|mexican)"
    r"[- ](side|team|members?|group|participants?|researchers?|pi)"
)
WAY = expression(r"から[^、。]{1,12}(へ|に)(?!な)|\bfrom (\w+ ){1,4}to\b")
"""What tells where people go, and not who they are: 「日本から相手国へ」."""
MEMBERS = expression(
    r"メンバー|参加者|構成員|研究(組織|体制|者一覧|チーム)|チーム(表|一覧)|(実施)?体制|分担者"
    r"|team|members?\b|participants?|personnel|consorti|investigators"
)
PLAN = expression(
    r"渡航.{0,6}計画|招(へい|聘).{0,6}計画|派遣.{0,6}計画"
    r"|(mobility|travel|exchange|secondment) (plan|table|schedule)|stays?\b|visits?\b|movements?\b"
)
TERM = expression(
    r"任期|雇用|在籍|在職|契約|参画|参加期間|(研究|実施|事業|助成|支援|課題|プロジェクト)(予定)?期間"
    r"|employ|contract|appointment|funded|available|(project|award|grant|research) (period|term|duration)"
)
"""Labels of periods that are not of travel."""
ORGANISATION = expression(
    r"大学|研究所|機構|センター|高専|株式会社|財団|病院|研究院|学院|(博物館|美術館|天文台|植物園)(?!長|員)"
    r"|\b(national|natural history) museums?\b|\bmuseums? (of|for)\b|\bobservatory\b|\bacademy of\b"
    r"|universit|institut|college|laborator|center|centre|corp|inc\.|gmbh|ltd|\beth\b|caltech|\bmit\b|kaist",
    re.I,
)
FAMILY = re.compile(r"^(?:姓|氏|苗字|名字|(?:family|last) ?names?|surnames?)\b")
GIVEN = re.compile(r"^(?:名|(?:given|first) ?names?|forenames?)\b")
APPLICATION = expression(r"申請|提案|応募|計画書|proposal|application")
"""A title of the whole draft, which tells whose it is and not who is in a table."""
MONEY = expression(r"直接経費|研究費の?額|配分額|助成額|金額|direct costs?|\bamount|\bsum\b")
PROGRAMME = expression(r"制度|種目|事業名|研究費名|資金名|programme|program\b|\bscheme|\bgrants?\b|funding source")
LABEL = 24
"""Characters of a label, at most."""


@dataclass(frozen=True)
class MemberHead:
    """The labels of a table of members: their row, and the column of each slot; a cell may hold several."""

    grid: Grid
    row: int
    columns: dict[str, int]
    certain: bool
    """Whether the table's title or its values say that it lists a team, and no stays."""

    def label(self, slot: str) -> str:
        """The words above a slot's column."""
        return self.grid.words[self.row][self.columns[slot]]

    def timed(self, labels: Collection[str]) -> MemberHead:
        """The head with the column of travel periods, where its label is that of another table of the draft."""
        if "period" in self.columns:
            return self
        column = next((at for at, word in enumerate(self.grid.words[self.row]) if word and plain(word) in labels), None)
        if column is None:
            return self
        others = {slot: at for slot, at in self.columns.items() if at != column}
        return replace(self, columns={**others, "period": column})


@lru_cache(maxsize=4096)
def slot(label: str) -> str | None:
    """The slot that a column's label (folded by :func:`~lint.analyse.structure.grids.plain`) names."""
    lead = LED.match(label)
    if lead is not None:  # 「所属・職（学位）」, "Institution, post (PhD)"
        return "organisation"
    if PERSON.match(label):  # 「研究者／機関／身分」
        return "name"
    return next((name for name, pattern in SLOTS if pattern.search(label)), None)


def side(words: str) -> str | None:
    """The side that words name, where they name just one, and no way from one to the other."""
    if WAY.search(words):
        return None
    japan, other = bool(JAPAN.search(words)), bool(COUNTERPART.search(words))
    return None if japan == other else "japan" if japan else "counterpart"


def member_head(grid: Grid, titles: Sequence[str]) -> MemberHead | None:
    """The labels of a table of members, or ``None`` where the table is none.

    Args:
        grid: the table.
        titles: what names it, folded, nearest first.

    """
    if _asks_where(grid) or _asks_where(grid.turn()) or lists_grants(grid):
        return None
    head = columns(grid, slot, wanted)
    if head is not None and not _labels_below(head) and not _names_somebody(head):
        table, row, named = head
        found = _completed(table, row, {name: column for column, name in named.items()})
        if "name" not in found:
            return None  # a list of institutions
        return MemberHead(table, row, found, _is_team(table, row, found, titles))
    return _unlabelled(grid, titles) or _unlabelled(grid.turn(), titles)


def lists_grants(grid: Grid) -> bool:
    """Whether the first row asks for programmes and their money: "Programme | Title | Role | Period, direct costs"."""
    labels = [plain(word) for word in dict.fromkeys(grid.words[0])] if grid.words else []
    sums = [label for label in labels if len(label) <= LABEL and MONEY.search(label)]
    return bool(sums) and any(PROGRAMME.search(label) for label in labels if len(label) <= LABEL and label not in sums)


def _unlabelled(grid: Grid, titles: Sequence[str]) -> MemberHead | None:
    """The labels of a table of members that has none over the names, which its values tell."""
    from lint.analyse.movements.tables.content import is_traveller

    for row in range(min(3, len(grid.words) - 2)):
        if len(set(grid.words[row])) < 3 or any(len(word) > 60 for word in grid.words[row]):
            continue
        labels = {name: at for at, word in reversed(list(enumerate(grid.words[row]))) if (name := slot(plain(word)))}
        if grid.turned and not labels.keys() & {"post", "degree", "organisation"}:
            continue
        found = _completed(grid, row, labels)
        if "name" in found and found.keys() & {"post", "degree", "organisation"} and len(found) >= 4:
            row -= row > 0 and is_traveller(grid.words[row][found["name"]])  # the first member, below other labels
            certain = _is_team(grid, row, found, titles)
            return MemberHead(grid, row, found, True) if certain else None
    return None


def _asks_where(grid: Grid) -> bool:
    """Whether the labels are a plan's: who, where to and when have a column each, and what for or with whom too."""
    from lint.analyse.movements.tables.slots import slots

    for words in grid.words[:2]:
        asked = {name for word in words if len(word) <= 60 for name in slots(word)[:1]}
        if {"person", "destination"} <= asked and asked & {"period", "start", "months"} and "degree" not in asked:
            where = [at for at, word in enumerate(words) if len(word) <= 60 and "destination" in slots(word)[:1]]
            return bool(asked & {"host", "role", "end"}) and not all(_holds_posts(grid, at) for at in where)
    return False


def _holds_posts(grid: Grid, column: int) -> bool:
    """Whether the cells of a column tell what people are: no places to go to."""
    from lint.analyse.people.stages import career_stage

    filled = [row[column] for row in grid.words[1:] if row[column]]
    return len(filled) > 1 and 3 * sum(career_stage(words) is not None for words in filled) >= 2 * len(filled)


def wanted(slots: set[str]) -> bool:
    """Whether columns with these slots may be those of a member table."""
    return "name" in slots and bool(slots & {"organisation", "post", "degree", "role", "country"})


def is_plan(title: Sequence[str]) -> bool:
    """Whether the nearest line that names the table calls it a plan of stays."""
    near = next((line for line in title if PLAN.search(line) or MEMBERS.search(line)), "")
    plan, team = PLAN.search(near), MEMBERS.search(near)  # "stays of the team", but "team, with periods of stay"
    return plan is not None and (team is None or plan.start() < team.start())


def _labels_below(head: tuple[Grid, int, dict[int, str]]) -> bool:
    """Whether a label stands where the first name should."""
    from lint.analyse.people.names import names

    grid, number, slots = head
    column = next(column for column, name in slots.items() if name == "name")
    words = plain(grid.words[number + 1][column]) if number + 1 < len(grid.words) else ""
    return 0 < len(words) <= 12 and slot(words) is not None and not names(words.title(), cell=True)


def _names_somebody(head: tuple[Grid, int, dict[int, str]]) -> bool:
    """Whether a row below the first, which has words like labels in it, holds a person's full name: no labels."""
    from lint.analyse.people.names import names

    grid, number, slots = head
    cells = [word for at, word in enumerate(grid.words[number]) if at not in slots and 0 < len(word) <= 40]
    return number > 0 and any(name.kind == "named" for cell in cells for name in names(cell, cell=True, header="氏名"))


def _below(grid: Grid, row: int, column: int) -> list[str]:
    """The filled cells of a column below the labels, without rows that go across the table."""
    rows = [words for words in grid.words[row + 1 :] if len(set(words)) > 1]
    return [words[column] for words in rows if words[column] and words[column] != grid.words[row][column]]


def _completed(grid: Grid, row: int, labels: dict[str, int]) -> dict[str, int]:
    """The columns by slot: labels that values contradict are set right, columns without one are told by values."""
    from lint.analyse.movements.tables.content import is_traveller
    from lint.analyse.movements.tables.slots import TRAVEL
    from lint.analyse.places import places

    def placed(words: str) -> bool:
        return any(place.organisation for place in places(words))

    kinds: Sequence[tuple[str, Callable[[str], bool], tuple[str, ...]]] = (
        ("period", is_time, ("side", "destination", "role")),
        ("degree", lambda words: bool(DEGREES.search(plain(words))), ("support", "publication", "post")),
        ("name", is_traveller, ("role", "side")),
        ("organisation", placed, ("post",)),
        ("post", lambda words: is_post(words) and not placed(words), ("role",)),
    )
    found = dict(labels)
    named = _below(grid, row, found["name"]) if "name" in found else []
    if len(named) > 1 and most(named, lambda words: placed(words) and not is_traveller(words)):  # "Participant"
        found.setdefault("organisation", found.pop("name"))
    if "support" in found and most(_below(grid, row, found["support"]), is_agency):
        del found["support"]  # who pays whom, and no sums
    head = [plain(word) for word in grid.words[row]]
    family = next((at for at, label in enumerate(head) if FAMILY.search(label)), None)
    given = next((at for at, label in enumerate(head) if GIVEN.search(label) and at != family), None)
    if family is not None and given is not None:
        found |= {"name": family, "given": given}
    elif "name" in found and (at := found["name"] + 1) < grid.width and head[at] == head[at - 1]:
        parted = any(words[at] != words[at - 1] for words in grid.words[row + 1 :])
        found |= {"given": at} if parted else {}  # 「氏名」 over two columns
    for name, test, misled in kinds:
        if name in found:
            continue
        taken = {at for other, at in found.items() if other not in misled}
        free = [at for at in range(grid.width) if at not in taken and not (name == "period" and TERM.search(head[at]))]
        told = next((at for at in free if most(_below(grid, row, at), test)), None)
        if told is not None and (
            name != "period" or not all(map(stays_home, _below(grid, row, told))) or TRAVEL.search(head[told])
        ):
            found = {other: column for other, column in found.items() if column != told} | {name: told}
    if "role" not in found:
        rest = [column for column in reversed(range(grid.width)) if column not in found.values()]
        last = next((column for column in rest if most(_below(grid, row, column), is_words)), None)
        found |= {} if last is None else {"role": last}
    if "name" in found:  # "name, institution, post" in one cell
        cells = _below(grid, row, found["name"])
        more = [slot for slot, test in (("organisation", placed), ("post", is_post)) if most(cells, test)]
        found |= {slot: found["name"] for slot in more if slot not in found}
    return found


def _is_team(grid: Grid, row: int, found: dict[str, int], titles: Sequence[str]) -> bool:
    """Whether a table with names lists a team, and neither stays, nor work packages, nor sums of money."""
    from lint.analyse.movements.tables.content import is_hosted
    from lint.analyse.movements.tables.slots import MOBILE, slots
    from lint.analyse.places import places

    if found.keys() & {"support", "publication", "destination"} or not found.keys() & {
        "post",
        "degree",
        "organisation",
    }:
        return False
    asked = {name for word in grid.words[row] for name in slots(word)[:1]}
    if asked & {"host", "direction", "cost"}:
        return False
    if any(most(_below(grid, row, at), is_hosted) for at in range(grid.width) if at != found["name"]):
        return False  # who receives them, and where
    if any(most(_below(grid, row, at), is_figure) for at in range(1, grid.width) if at not in found.values()):
        return False  # the first may count the rows
    near = [plain(grid.words[row][found["name"]]), *(title for title in titles[:2] if not APPLICATION.search(title))]
    own = next((told for words in near if (told := side(words))), None)
    cells = _below(grid, row, found["organisation"]) if "organisation" in found else []
    lands = [land for cell in cells if (land := next((p.country for p in places(cell) if p.country), None))]
    if own and lands and 2 * sum((land == "JP") == (own == "japan") for land in lands) < len(lands):
        return False  # where the team's people go
    if "period" in found and any(map(stays_home, _below(grid, row, found["period"]))):
        return True
    called = next((t for t in titles if MEMBERS.search(t) or MOBILE.search(t) or side(t)), "")
    return bool(called) and not (MOBILE.search(called) if not MEMBERS.search(called) else is_plan([called]))
