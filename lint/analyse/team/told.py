"""People whom running text and plain lines present as members of a team: 「日本側は、A（…）、B（…）で構成する。」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.team.lists import described
from lint.analyse.team.member_heads import MEMBERS, ORGANISATION, side
from lint.analyse.team.member_values import POST
from lint.analyse.team.members import PRINCIPAL, Member, land_alone, member_of
from lint.document import Document, Span, Zone
from lint.expressions import expression
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.people.names import Name
    from lint.analyse.places import Called
    from lint.analyse.structure.sections import Section

ONE_SIDE = expression(
    r"(?<![^\s。])(?P<own>(?:わたし|私|われわれ|我々|当方?|本)(?:たち|ども)?(?:の?(?:チーム|グループ|研究室))?"
    r"(?:からは?|に)?は?(?=、))"
    r"|(?<![^\s。])(?P<their>(?:相手|先方|カウンターパート)(?:方|国)?は(?=、))"
    r"|(?<!成る)(?<!なる)(?<!による)(?:[^\s、。，,：:（）()「」【】]{1,10}?側|(?:国内|海外|国外|日本|外国|相手国?|先方)の?(?:メンバー|チーム|研究者|グループ|参加者))"
    r"|[(（【\[〔]\s*([^()（）【】\[\]〔〕]{1,12}?)\s*(?:側)?[)）】\]〕]"
    r"|(?:^|(?<=[。、・●\-–\s]))([^\s、。，,：:（）()]{1,12}?)(?:から)?(?:は、|\s*[:：])"
    r"|\b[A-Z][\w.]{1,12}[ -](?:side|team)\b"
    r"|(?:^|(?<=[.;]\s))([A-Z][\w. ]{1,18}):",
    re.M,
)
"""What tells whose the people behind it are: 「日本側」, 「（米国）」, "Japan:"."""
DETAILS = expression(r"\s*([^\s、。（）()はがを]{0,8}?)[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]")
"""A bracket behind a name, and a post between them at most."""
LINED = expression(
    r"\s*(?:[\u3000:：/／|｜…]|・(?=[^・、。\n]{2,30}・)|[,，、]|\s{2,}|\t|\s(?=[^\s、。]{2,20}(?:大学|研究所|機構|センター)))\s*(?=\S)"
)
"""What parts a name at the head of a line from what follows."""
SENTENCE = expression(r"\s?。\s?([^。\n]{2,40}。(?:[^。\n]{2,16}。)?)")
"""Who somebody is, in sentences of their own behind a name that is one: 「上原 健。琉球大学 教授。2001年学位。」."""
HEAD = expression(r"[\s\-–—・●○◆■□*•①-⑳\d.．)）]*(?:[^\s:：]{2,12}[:：]\s*)?")
FROM = expression(r"(?:[（(][^（）()]*[)）])?(?:の|から(?:は|、)?|より|[:：])[^、。はがを]{0,12}$")
"""What stands between an institution and those who come from it: 「トゥルク大学から…が参加する」."""
HEADED = expression(
    r"(?:[（(][^（）()]{1,16}[)）])?(?:側)?[\s\u3000:：、,，]+(?:[^\s\u3000、，,。はがをと（）()]{1,16}[\s\u3000]+){0,3}"
    r"(?:[^、，,。はがを（）()]{2,24}[（(][^()（）]*[)）][、，,・\s\u3000]*)*"
)
"""What stands between an institution that heads a line and somebody in it: 「富山大学　A（教授）、B（助教）」."""
CANDIDATE = expression(r"(?:^|(?<=[、，,；;：:。／/はがのとらて]))([^、，,；;：:。（）()\n]{2,30})(?=[（(])")
LINED_NAME = expression(
    r"(?:^|(?<=[。；;：:)）]))[\s・●○◆■□*•]*([^\s、，,；;：:。（）()][^、，,；;：:。（）()\n\u3000｜…]{1,28}?)(?=[\u3000：:、，,／/|｜…。]|・[^・、。\n]{2,30}・)",
    re.M,
)
"""What may be a name at the head of a line or sentence: 「Carla Mendes：カリフォルニア大学…」."""
LISTED_NAME = expression(
    r"(?<=[、，,（(：:；;])\s?([^\s、，,；;：:。（）()][^、，,；;：:。（）()\n]{1,28}?)[ \u3000]"
    rf"(?=[^\s、，,；;：:。（）()]{{0,6}}(?:{POST.pattern}))",
    re.I,
)
"""What may be a name before a post in a list: 「（Ingrid Solheim 教授、Kari Strand 博士研究員）」."""
NOBODY = expression(r"[者名側先間年月期日度はがをにでも]$|^同|メンバー|チーム|[一-龠](?:は|が|を|に)[一-龠A-Z]")
"""Labels, topics and what more words tell than a name."""
POSTED = expression(
    rf"[^、。，（）()はがをとの\s]{{0,12}}(?:{POST.pattern})(?:\s?[1-6１-６]\s?年(?:次|生)?)?\s?の?\s?$", re.I
)
LED = 24
"""Characters before a name within which a post leads it: 「同大学の博士研究員」."""
TITLE = 4
"""Characters of a title beside a name, at most."""
TEAM = expression(
    r"提案者|申請者|チーム|メンバー|研究者|参加(?:する|者)|参画者|構成|組織|体制"
    r"|(?:だれ|誰)[がと](?:い(?:る|て)|やる|行う|担う|取り組む|参加|加わる|\W*$)|仲間|担い手|顔ぶれ|^[\W\d_一二三四五六七八九十]*(?:人|ひと|人員|研究員)\W*$|(?:人|者|方)たち$"
    r"|取り組む(?:人|者)|who we are|people|partners|team"
    r"|\b(?:my|our|their|the (?:two|three|four)) groups?\b|young (?:scientists|researchers)\b(?! abroad)"
)
"""Titles of parts that present the people."""
LISTED = expression(
    rf"[ \u3000]?((?!と)[^、。，,）)（(はがを\s・：:／/]{{0,12}}(?:{POST.pattern})[^、。，,）)（(はがをと\s]{{0,8}})"
    r"\s?(?:[［\[（(]([^］\]）)]*)[］\]）)])?(?=[、,，）)／/]|$)",
    re.I,
)
"""A post behind a name in a list: 「平井 あゆみ 助教［2019年博士］、」."""
NARRATED = expression(
    rf"は、?([^。は]{{0,40}}(?:{POST.pattern})[^。はがを]{{0,24}}?)(?:で、|であ|です|として|。)", re.I
)
"""What a sentence says that somebody is: 「平岡 すみれは滋賀県立大学の助教（2020年博士）で、」."""
INSIDE = expression(r"\s*[（(](?:[^()（）]|[(（][^()（）]*[)）])*$")
"""What stands between an institution and somebody in the brackets behind it."""
SAME = expression(r"同(?:大学?|研究所|機関|機構|校|社|学|センター|じく|(?=[、,，・\s]))")
"""What points at the institution of the one before."""
KANA = expression(r"[ぁ-ん]")
TAKES_PART = expression(
    r"(?:大学|研究所|機構|センター)(?:[（(][^()（）]*[）)])?から[^。]*(?:加わ|参加|参画|携わ|名を連ね)"
)
"""What makes of a sentence one that presents a team: 「千葉大学からA（教授）が加わる」."""
LAB = expression(
    r"の([一-龠ぁ-んァ-ヶー]{1,8}?|(?:[A-ZÀ-Ž][\w.’'-]*\s){0,2}[A-ZÀ-Ž][A-Za-zÀ-ž’'-]+)(?:(?:教授|准教授)?(?:の?研究室|研(?=[はがのとか])|グループ|ラボ)|(?:准|特任)?教授|助教|博士(?!課程)|先生)"
)
OF_LAB = expression(
    r"(?:^|[、。\s])([一-龠ぁ-んァ-ヶー]{1,8}?|[A-Z][A-Za-z’'-]+)(?:研究室|研|グループ|ラボ)(?:からは?|より|の|に所属する)、?[^、。はがを]{0,20}$"
)
"""What stands before somebody of a laboratory: 「八巻研からは博士後期課程の」."""
NO_LABS: Mapping[str, str] = {}
HEADING = 60
"""Characters of the line above a team, at most."""
BESIDE = expression(r"[^はがをにで。、\d]{0,12}")
"""What may stand beside an institution in a line of its own."""
LEADS = expression(r"\s*(?:[〔【\[（(]?\s*)(?:研究|申請|提案)?(?:開発)?(?:代表|責任|申請|提案)者?(?![^\s:：]*間)")


def told_members(
    document: Document, sections: Sequence[Section], members: Sequence[Member], called: tuple[Called, ...] = ()
) -> tuple[Member, ...]:
    """The people whom text outside tables presents as members, who are none of ``members``, in reading order.

    Args:
        document: the draft.
        sections: its headings, which tell what a part is about and whose side it names.
        members: the members that tables and lists name already.
        called: short names that the draft gives its institutions.

    """
    from lint.analyse.movements.tables.slots import MOBILE

    met = {plain(words).replace(" ", "") for member in members for words in (member.name, member.also) if words}
    inside = Spans(section.body for section in sections)
    tables = Spans(table.span for table in document.tables)
    found: list[Member] = []
    above, house = "", ""
    for block in document.blocks:
        if block.zone is not Zone.BODY or tables.overlap(block.span):
            above, house = "", ""
            continue
        text = document.slice(block.span)
        near = [plain(sections[number].title) for number in reversed(inside.at(block.span.start))]
        titles = [*filter(None, [above]), *(title for title in near[:2] if TEAM.search(title) or MEMBERS.search(title))]
        mobile = any(MOBILE.search(title) and not MEMBERS.search(title) for title in (above, *near[:2]))
        team = not mobile and any(TEAM.search(title) or MEMBERS.search(title) or side(title) for title in titles)
        if team or (not mobile and _may_tell(text)):
            given = next((own for title in titles if (own := _side_of(title))), None) if team else None
            for member in _in_block(text, block.span.start, given, team, called, house=house):
                key = plain(member.name).replace(" ", "")
                if key not in met:
                    met.add(key)
                    found.append(member)
        short = len(text) <= HEADING and not text.rstrip().endswith(("。", ".", "．"))
        heads = short and (_side_of(plain(text)) or MEMBERS.search(plain(text)))
        above = plain(text) if heads else above if short else ""
        house = text if is_house(text, called) else house if short else ""
    return tuple(found)


def is_house(text: str, called: tuple[Called, ...] = ()) -> bool:
    """Whether a line is an institution alone, with its country or side at most: 「カナダ・アルバータ大学（相手）」."""
    spots = [place.span for place in places(text, called=called) if place.organisation] if len(text) <= HEADING else []
    parts = (text[: spots[0].start], text[spots[0].end :]) if len(spots) == 1 else ("。",)
    return all(map(BESIDE.fullmatch, parts))


def in_plans(
    document: Document, sections: Sequence[Section], members: Sequence[Member], called: tuple[Called, ...] = ()
) -> tuple[Member, ...]:
    """The people of plans of stays in Japanese, each at home where the text puts the institution beside the name.

    Args as for :func:`told_members`; whoever is one of ``members`` is left out.
    """
    from lint.analyse.movements.tables.slots import MOBILE

    met = {plain(words).replace(" ", "") for member in members for words in (member.name, member.also) if words}
    plans = Spans(section.body for section in sections if MOBILE.search(plain(section.title)))
    tables = Spans(table.span for table in document.tables)
    found: list[Member] = []
    known = labs(document, called)
    for block in document.blocks:
        text = document.slice(block.span)
        kept = plans.overlap(block.span) or TAKES_PART.search(text)
        if not kept or block.zone is not Zone.BODY or tables.overlap(block.span) or not KANA.search(text):
            continue
        for member in _in_block(text, block.span.start, None, True, called, plan=True, labs=known):
            key = plain(member.name).replace(" ", "")
            if key not in met and member.organisation and places(member.organisation, called=called):
                met.add(key)
                found.append(member)
    return tuple(found)


def labs(document: Document, called: tuple[Called, ...]) -> dict[str, str]:
    """The institutions of laboratories by the surname that they bear: 「長岡技術科学大学の八巻研究室」."""
    found: dict[str, str] = {}
    for match in LAB.finditer(document.text):
        before = document.text[max(0, match.start() - HEADING) : match.start()].split("\n")[-1]
        spot = next((place for place in reversed(places(before, called=called)) if place.organisation), None)
        if spot is not None and spot.span.end == len(before):
            found.setdefault(match[1].split()[-1], before[spot.span.start :])
    return found


def _may_tell(text: str) -> bool:
    """Whether a paragraph outside a team's part names somebody's side, or who leads."""
    if len(text) <= 200 and LEADS.match(text):
        return True
    marks = ONE_SIDE.finditer(text)
    return any(mark["own"] or mark["their"] or side(plain(mark[0])) for mark in marks) and POST.search(text) is not None


def _in_block(
    text: str,
    offset: int,
    given: str | None,
    team: bool,
    called: tuple[Called, ...],
    *,
    plan: bool = False,
    labs: Mapping[str, str] = NO_LABS,
    house: str = "",
) -> Iterator[Member]:
    """The people of a paragraph, each with the side that was told last before the name.

    ``plan``: the text tells stays; who somebody is stands before the name or in brackets behind it, never in the rest.
    ``house``: the institution in a line of its own above.
    """
    marks = [(mark.end(), own) for mark in ONE_SIDE.finditer(text) if (own := _side(mark))]
    lead = LEADS.match(text) is not None and len(text) <= 200
    last: str | None = None
    for name in _people(text, lined=not plan):
        told = next((own for end, own in reversed(marks) if end <= name.span.start), given)
        if told is None and not team and not lead:
            continue
        details, end, bracketed = _details(text, name, alone=plan)
        words = described(details, called=called)
        home = _home(text, name, called) or (_first(_line_up_to(text, name), called) if lead else None)
        if SAME.match(details.lstrip("、 ")) or SAME.search(text, _since(text, name), name.span.start):
            if plan:
                continue
            home = last or home  # 「同（准教授）」, 「同大学の」
        if home is None and labs and (lab := OF_LAB.search(text[: name.span.start])):
            home = labs.get(lab[1])
        home = home or (None if plan else _first(_house_above(text, name, called) or house, called))
        if home and "organisation" not in words:
            words["organisation"] = home
        last = words.get("organisation")
        land = _country(words["organisation"]) if "organisation" in words else None
        told = told if land is None else "japan" if land == "JP" else "counterpart"
        line = Span(offset + name.span.start, offset + end)
        cell = Span(offset + name.span.start, offset + name.span.end)
        whole = text[name.span.start : end] if bracketed else name.text
        principal = lead or PRINCIPAL.search(plain(details)) is not None
        yield member_of(line, whole, words, told or ("japan" if lead else None), cell, None, None, principal)


def _side(mark: re.Match[str]) -> str | None:
    """The side that a mark tells, by its words or the country that it names."""
    if mark["own"]:
        return "japan"  # 「わたしたちは、A（教授）と…」
    if mark["their"]:
        return "counterpart"
    return _side_of(plain(next(filter(None, mark.groups()), mark[0])))


def _side_of(words: str) -> str | None:
    """The side that words tell, or the country that they are."""
    land = land_alone(words)
    return side(words) or (None if land is None else "japan" if land == "JP" else "counterpart")


def _country(organisation: str) -> str | None:
    """The country in which an institution lies."""
    return next((place.country for place in places(organisation) if place.country), None)


def _people(text: str, *, lined: bool) -> list[Name]:
    """The full names of a paragraph, those before a bracket that no dictionary knows too.

    ``lined``: those at the head of a line or of an entry as well.
    """
    from lint.analyse.people.names import names

    spots = [place.span for place in places(text) if place.organisation]
    found = [n for n in names(text) if n.kind == "named" and not any(n.span.overlaps(spot) for spot in spots)]
    for match in CANDIDATE.finditer(text):
        here = Span(*match.span(1))
        if any(here.overlaps(name.span) for name in found) or ORGANISATION.search(match[1]) or NOBODY.search(match[1]):
            continue
        behind = DETAILS.match(text, match.end(1))
        if behind is None or not (POST.search(behind[2]) or ORGANISATION.search(behind[2])):
            continue
        found += _alone(match[1], here.start)
    for match in (*LINED_NAME.finditer(text), *LISTED_NAME.finditer(text)) if lined else ():
        if NOBODY.search(match[1]):
            continue
        here = Span(*match.span(1))
        taken = any(here.overlaps(span) for span in (*(name.span for name in found), *spots))
        if not taken and POST.search(text, match.end(), match.end() + 80):
            found += _alone(match[1], here.start)
    return sorted(found, key=lambda name: name.span)


def _alone(words: str, offset: int) -> list[Name]:
    """The full name that words are, but for a title."""
    from lint.analyse.people.names import names

    one = names(words, cell=True, header="氏名", offset=offset)
    whole = len(one) == 1 and one[0].kind == "named" and len(words.strip()) - len(one[0].text) <= TITLE
    return one if whole else []


def _details(text: str, name: Name, *, alone: bool = False) -> tuple[str, int, bool]:
    """What a text says of a person right behind the name, where that ends, and whether it stands in brackets there.

    Else it is the rest of a line that the name leads, unless what stands beside the name is wanted ``alone``.
    """
    posted = POSTED.search(text, max(0, name.span.start - LED), name.span.start)
    led = posted[0] if posted else ""
    bracket, at = DETAILS.match(text, name.span.end), name.span.end
    if bracket is not None and re.fullmatch(r"[^\d一-龠、，,]{2,40}", bracket[2]) and not POST.search(bracket[2]):
        at, bracket = bracket.end(), None  # the name again, in other letters
    if bracket is not None:
        more = DETAILS.match(text, bracket.end())
        if more is not None and not (POST.search(bracket[2]) or ORGANISATION.search(bracket[2])):
            return more[2], more.end(), True
        return f"{led}、{bracket[1]}、{bracket[2]}", bracket.end(), not bracket[1]
    if alone:
        return led, at, False
    if listed := LISTED.match(text, at):
        return f"{listed[1]}、{listed[2] or ''}", listed.end(), False
    if narrated := NARRATED.match(text, at):
        return f"{led}、{narrated[1]}", narrated.end(), False
    start = max(text.rfind(mark, 0, name.span.start) for mark in "\n。\v；;") + 1
    if alone_in := SENTENCE.match(text, at) if HEAD.fullmatch(text[start : name.span.start]) else None:
        return f"{led}、{alone_in[1].replace('。', '、')}", alone_in.end(), False
    lined = LINED.match(text, at)
    if lined is None or HEAD.fullmatch(text[start : name.span.start]) is None:
        return led, at, False
    ends = [at for mark in "\n。\v；;" if (at := text.find(mark, lined.end())) >= 0]
    end = min(ends, default=len(text))
    return text[lined.end() : end], end, False


def _home(text: str, name: Name, called: tuple[Called, ...]) -> str | None:
    """The institution before a name, from which a sentence says that people come."""
    before = _line_up_to(text, name)
    spots = [place for place in places(before, called=called) if place.organisation]
    if not spots:
        return None
    for spot in reversed(spots):
        inner = INSIDE.match(before, spot.span.end)
        if inner is not None and before.count("（") + before.count("(") > before.count("）") + before.count(")"):
            return before[spot.span.start : spot.span.end]  # 「名城大学（浅野 哲、久保田 朋美）」
    if HEAD.fullmatch(before[: spots[0].span.start].strip("(（ \u3000")) and HEADED.fullmatch(
        before, spots[0].span.end
    ):
        return before[spots[0].span.start : spots[0].span.end]
    gap = before[spots[-1].span.end :]
    if FROM.match(gap) or re.match(r"(?:[（(][^（）()]*[)）])?(?:から|より|の)", gap):
        return before[spots[-1].span.start : spots[-1].span.end]
    return None


def _since(text: str, name: Name) -> int:
    """Where the words before a name begin that may tell of it: behind the sentence before."""
    return max(name.span.start - LED, text.rfind("。", 0, name.span.start) + 1, 0)


def _line_up_to(text: str, name: Name) -> str:
    """The words of a line or sentence before a name."""
    return text[max(text.rfind(mark, 0, name.span.start) for mark in "\n。\v；;") + 1 : name.span.start]


def _house_above(text: str, name: Name, called: tuple[Called, ...]) -> str:
    """The last line of a paragraph before a name that is an institution alone."""
    lines = text[: name.span.start].split("\n")[:-1]
    return next((line for line in reversed(lines) if is_house(line, called)), "")


def _first(text: str, called: tuple[Called, ...]) -> str | None:
    """The first institution of some words."""
    spot = next((place.span for place in places(text, called=called) if place.organisation), None)
    return text[spot.start : spot.end] if spot else None
