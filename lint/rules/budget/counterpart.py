"""Whose work the budget pays for: the counterpart's own, by who does it and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import places, same_organisation
from lint.analyse.structure.grids import plain
from lint.analyse.team.member_heads import COUNTERPART
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.mobility.sides import counterparts, home_land
from lint.spans import Spans

ABROAD = re.compile(
    r"相手(国|側|先|方)|海外(の)?(機関|共同研究|研究)|米国側|英国側|[ァ-ヶ]{2,8}側|partner|counterpart"
    r"|foreign|overseas"
    r"|\b(us|american|canadian|finnish|korean|british|uk|german|french|swiss|dutch|swedish|australian|italian)"
    r" (team|side|group|partners?|laborator(y|ies)|colleagues?)\b"
)
RESEARCH = re.compile(
    r"実験室|クリーンルーム|clean ?rooms?|圃場|温室|水槽|飼育|栽培|整備|改修|観測"
    r"|機器|ロボット|robots?|研究(に(要する|係る|必要な)|の(ための)?)?(経費|費用|費)|再?委託|分担金|配分"
    r"|人件費|給与|給料|雇用|建設費"
    r"|運転費|燃料|試薬|装置|設備|備品|物品|消耗品|解析"
    r"|発酵槽|遠心機|電気炉|計算機|サーバ|カメラ|レーザー"
    r"|(?<![a-z])(fermenter|centrifuge|incubator|furnace|(bio)?reactor|laser|pump|camera|logger|server"
    r"|workstation|autoclave)s?"
    r"(?![a-z])|測定器|分析計|顕微鏡|分光計|シーケンサ|検出器|冷凍庫|培養器"
    r"|spectro(meter|scope)s?|microscopes?|sequencers?|instruments?|detectors?|freezers?|analy[sz]ers?"
    r"|sub-?(award|contract)|research (costs?|funds?|expenses?|staff)|(costs?|expenses) (of|for) (the )?research"
    r"|助手|技術員|人手|工作|の材料|センサ|薬品|材料費"
    r"|salar|wages|personnel|equipment|reagents|consumables|chemicals|(?<![a-z])(sensors?|technicians?"
    r"|assistants?|postdocs?"
    r"|engineers?)(?![a-z])"
)
STAY = re.compile(
    r"招(へい|聘)|渡航|滞在|派遣|訪問|旅費|往復|受(け)?入|来日|現地|会議|集会|ワークショップ|シンポジウム|スクール"
    r"|参加費"
    r"|航空|宿泊|生活費|居住"
    r"|(?<![a-z])(?:go(?:es|ing)?|sent|work(?:ing|s)?|stud(?:y|ies|ying)|train(?:ed|ing)?|return\w*(?: from)?|time)"
    r" (?:abroad|overseas)(?![a-z])"
    r"|travel|(?<![a-z])fares?(?![a-z])|(?<![a-z])rents?(?![a-z])|lodging|accommodation|subsistence"
    r"|living|visit|stay|invit|inbound|outbound|workshop|meeting|symposi|in japan|secondment|exchange|host"
)
WORK = re.compile(
    r"更新|修理|据え|設け|assays?(?![a-z])|dating|実験|測定|計測|解析|分析|調査|計算|観測|栽培|飼育|合成"
    r"|試作|試験|採集|建設|製作|設置|改修|運転"
    r"|operation|operating|running|upkeep|construction|experiment|sequencing|measure|campaign|analys[ei]s|survey"
    r"|sampling|simulation|field ?work|synthes[ei]s|testing|(?<![a-z])tests?(?![a-z])|recordings?(?![a-z])|casting"
    r"|breeding|fabricat\w+|imaging|preparation(?![a-z])|processing|(?<![a-z])\w+coding(?![a-z])"
    r"|(ship|beam|dive)[ -]?(time|days?)"
    r"|(own|its|their) (research|programme|program|projects?|work|studies)(?![a-z])|自らの研究|独自の研究"
)
SUPPLIER = re.compile(
    r"業者|企業|会社|メーカー|輸入|から(?:購入|調達)|へ発注|に発注|製(?![造作品])"
    r"|(?<![a-z])(?:compan(?:y|ies)|vendors?|suppliers?|manufacturers?|makers?|make|made|firms?|import(?:s|ed)?"
    r"|(?:ordered|bought|purchased|procured|delivered) from)(?![a-z])"
)
"""Who sells what is bought, wherever they are."""
SAME = re.compile(
    r"同型|同等|同機種|同じ(?:型|機種|もの|装置)|互換|(?<![a-z])same (?:type|model|make)|compatible|identical to"
)
"""What is like something that the counterpart has."""
COMMON = re.compile(
    r"\b(the|of|for|and|at|in|de|univ(ersit\w+|\.)?|institut\w*|college|school|academy|cent(er|re)|department|faculty"
    r"|national|state|technical|technology|research|sciences?|laborator\w+|oceanographic|medical|graduate)\b\.?",
    re.I,
)
"""Words of an institution's name that do not tell it from others."""
SHORT = (
    r"\s?(側|の|グループ|チーム|研究室|['’]s\b"
    r"|(research )?(group|team|lab|laboratory|side|staff|postdocs?|students?)\b)"
)
"""What follows an institution that is called by the rest of its name."""
FROM_HERE = re.compile(
    r"(本(予算|申請|経費|研究費|事業|助成)|上(記)?の[^。、]{1,12}|この(予算|費目|経費)|直接経費|jst"
    r"|aspire)[^。、]{0,12}?"
    r"(から|で|より|により)"
    r"(?:(?!ない|ず[、に])[^。]){0,24}(送金|送り|支払|払う|払い|支出|支え|支援|賄|まかな|負担|充て|あて|手当)"
    r"|\b(from|by|out of|with|under) (this|our|the) (\w+ )?(budget|request|grant|funds|award)\b"
    r"|(\d,\d{3}|million|thousand|yen|dollars?|euros?|\d ?%|funds|money)[^.;]{0,40}\b(passed on|passes|transferred"
    r"|forwarded|handed on|paid out|goes|go|given) to\b|(円|%)[^。]{0,60}[にへ](渡|回|送|配分|移)"
    r"|\b(paid|funded|covered|supported|financed) (from|by|with) (this|our|aspire|jst)"
    r"|(ここ|この中|上の額|上記)から[^。]{0,8}(支払|払う|賄|負担|充て)"
    r"|\b(from|out of) (the |our )?(consumables|equipment|travel|personnel|supplies|(item|line|row) \w+)\b[^.;]{0,40}"
    r"\b(pay|cover|fund|financ|buy|send)|本(課題|計画|研究|プロジェクト|申請)の[^、。]{0,8}[費額金]から"
    r"|\b(charged|billed|booked|debited) to (this|our|the) (jst |aspire |japanese )?(budget|grant|project)"
    r"|\b(of|from) (it|this|these|which|the (direct costs|request|budget))( will)?"
    r" (covers?|pays?|funds?|go(es)?|buys?)\b"
    r"|^(このうち|その?うち|うち)[^。]{0,60}(充て|あて|支払|支出|賄|送金)"
    r"|((?<!の)(物品費|消耗品費|旅費|人件費|委託費|外注費)(の一部)?|残額|残金)から[^。]{0,12}(充て|あて"
    r"|支払|支出|賄|負担|手当)"
    r"|\b(this|our) (budget|request|grant)( also)? (will )?(pay|cover|support|fund|financ)"
)
"""What says that this project's money pays."""
BUDGET = re.compile(r"予算|経費|費用|資金計画|budget|costs?\b|expens|financ|money")
"""The title of the part that tells what this project's money is spent on."""
PART = re.compile(
    r"の?(うち|内)[、,]?[^。]{0,8}\d|\d[^。、]{0,12}(分)?は"
    r"|\b(includes?|contains?|covers?|pays?|with|of which|thereof|of (it|them|this|these|the \w+"
    r"|item \d+))\b[^.;]{0,40}\d"
    r"|\b(a|one|two|three) (third|half|quarter|fifth|part|share)s?\b|\bhalf (of )?the\b|\bpart of the\b"
    r"|\b(million|thousand)( yen)? of the \w+( will)? (pays?|covers?|buys?|goe?s?)\b"
    r"|の?(一部|半[分額数]|大半|[二三四五2-5]分の[一二三1-3])[をはが、]"
    r"|\d[^.;]{0,24}\b(is|are|goes|go) (for|to|towards|spent|meant|planned|set aside)\b"
)
"""What says what a part of the money is for."""
REFUSED = re.compile(r"ない|ません|せず|わず|\b(not|no|never|neither|nor|none|without)\b")
ACRONYM = re.compile(r"\b(?!USA\b|PHD\b)[A-Z]{3,8}\b")
STATION = r"Laborator(?:y|ies)|Station|Cent(?:re|er)|Facility|Observatory|Hospital|Institute|School|Museum"
AT = re.compile(r"(?<![A-Za-z])(?:at|for|in|of|to) (?:the )?((?:[A-Z][\w-]+ )*[A-Z][\w-]+)")
"""Where something is, or for whom: "a press for Friday Harbor"."""
INSIDE = re.compile(
    r"[一-龥ァ-ヶーA-Za-z]{2,12}(?:研究所|研究センター|センター|実験所|試験場|観測所|病院|工場|施設)"
    r"|(?:[A-Z][\w-]+ ){1,3}(?:Laborator(?:y|ies)|Station|Cent(?:re|er)|Facility|Observatory|Hospital|Institute)"
)
"""What may be a part of an institution."""
GROUP = re.compile(r"グループ|研究室|チーム|\b(group|team|lab|laboratory)\b")


def theirs(draft: Draft, words: str, label: str) -> bool:
    """Whether a row pays for research of the counterpart's own, and not for a visit or a stay.

    Args:
        draft: the draft, whose members tell who the counterpart is.
        words: the row's label with its group, folded.
        label: its label as written.

    """
    if STAY.search(words):
        return False
    home = home_land(draft)
    spots = [place for place in places(label) if place.country not in (None, home)]
    named = _named(draft, label) or _of_host(draft, label) or bool(GROUP.search(words) and spots)
    teams = {member.country for member in counterparts(draft)}
    if draft.profile.team.countries:
        teams |= {*draft.profile.team.countries.value} - {home}
    named = named or any(place.organisation and place.country in teams for place in spots)
    if (not named and SUPPLIER.search(words)) or SAME.search(words):
        return False
    other = ABROAD.search(words) or COUNTERPART.search(words)
    if _belongs(draft, label) or _for_host(draft, label):
        return True
    if named and GROUP.search(words) and re.search(r"\bby (the|our) ", words):
        return True  # "spectra by the Alberta team", whatever it does
    return bool((RESEARCH.search(words) and (other or spots or named)) or (WORK.search(words) and (named or other)))


def _named(draft: Draft, label: str) -> bool:
    """Whether a row names somebody of the counterpart's teams, or where they work."""
    spelt = _spelt(draft)
    for member in counterparts(draft):
        families = [name.family for name in member_names(member.name)]
        where = " / ".join(filter(None, (member.organisation, spelt.get(member.organisation or ""))))
        homes = [place.organisation for place in places(where) if place.organisation] + ACRONYM.findall(where)
        if any(re.search(re.escape(family) + SHORT, label) for family in families):
            return True
        invited = any(True for name in member_names(member.name) for _ in _guests(draft).same(name))
        if any(_stands(words, label) for words in (*(() if invited else families), *homes)):
            return True
        rests = [
            " ".join(COMMON.sub(" ", re.split(r"[,(（・、]", home)[0]).split())
            for home in (*homes, *where.split(" / "))
        ]
        latin = [re.escape(rest) for rest in rests if rest.isascii() and len(rest) >= 4]
        if any(
            re.search(rf"{rest}{SHORT}|\b(that|which|what) {rest} [a-z]+s\b|\b(at|in|for|to|by|of) {rest}\b", label)
            for rest in latin
        ):
            return True
    return False


@once
def _spelt(draft: Draft) -> dict[str, str]:
    """The English names that the text has for institutions whose members a table tells in Japanese."""
    homes = {m.organisation for m in counterparts(draft) if m.organisation and not m.organisation.isascii()}
    told = {place.organisation for place in places(draft.text) if place.organisation and place.organisation.isascii()}
    heads = {home: re.split(r"[(（、]", home)[0] for home in homes}
    return {home: name for home, head in heads.items() for name in sorted(told) if same_organisation(head, name)}


@once
def _guests(draft: Draft) -> People:
    """Whom the plan invites: what they need for their research here may be paid."""
    return People(name for stay in draft.movements if stay.direction == "inbound" for name in stay.people)


def _for_host(draft: Draft, label: str) -> bool:
    """Whether a row buys something for an institution that receives the applicants: "Probe station for DTU"."""
    rests = {" ".join(COMMON.sub(" ", host).split()) for host in _hosts(draft) if host.isascii()}
    names = "|".join(re.escape(host) for host in {*_hosts(draft), *rests} if len(host) > 2)
    return bool(names) and re.search(rf"\bfor (?:the )?(?:{names})$|(?:{names})(?:用の|向けの)", label) is not None


@once
def _hosts(draft: Draft) -> frozenset[str]:
    """The institutions abroad that receive the applicants."""
    home = home_land(draft)
    stays = (stay for stay in draft.movements if stay.direction == "outbound" and stay.country not in (None, home))
    return frozenset(stay.organisation for stay in stays if stay.organisation)


def _of_host(draft: Draft, label: str) -> bool:
    """Whether a row pays for something at, or of, an institution that receives the applicants."""
    for host in _hosts(draft):
        rest = " ".join(COMMON.sub(" ", host).split()) if host.isascii() else host
        names = "|".join(map(re.escape, {name for name in (host, rest) if len(name) > 2}))
        if names and re.search(rf"(?<![A-Za-z])(?:{names})(?:に(?:設置|据|置)|で(?:の|行)|用の|向け|{SHORT})", label):
            return True
    return False


def _belongs(draft: Draft, label: str) -> bool:
    """Whether a row pays for what an institution of the counterpart's has: 「慶北大学校の圃場の借地料」."""
    for member in counterparts(draft):
        homes = (place.organisation for place in places(member.organisation or "") if place.organisation)
        if any(re.search(rf"{re.escape(home)}(?:内|側)?(?:の|における)(?!教授|学生|研究者)", label) for home in homes):
            return True
    return _part_of_theirs(draft, label)


def _part_of_theirs(draft: Draft, label: str) -> bool:
    """Whether a row names what the text says to be of a counterpart's institution: "UKAEA's Culham Laboratory"."""
    homes = {re.split(r"[,(（・、]", m.organisation)[0].strip() for m in counterparts(draft) if m.organisation} - {""}
    homes |= {word for home in homes for word in ACRONYM.findall(home)}
    homes |= {p.organisation for m in counterparts(draft) for p in places(m.organisation or "") if p.organisation}
    told = [match[0] for match in INSIDE.finditer(label)]
    if any(
        re.search(rf"{re.escape(home)}(?:の|['’]s )\s?{re.escape(name)}", draft.text) for name in told for home in homes
    ):
        return True
    stations = [re.escape(match[1]) for match in AT.finditer(label)]
    kind = rf"(?:{STATION})(?: \w+)? (?:of|at) (?:the )?"
    return any(re.search(rf"{name} {kind}{re.escape(home)}", draft.text) for name in stations for home in homes)


def sent(draft: Draft) -> Iterator[Span]:
    """Sentences that say that this budget pays for the counterpart's own research."""
    spent = (s for s in draft.sections if BUDGET.search(plain(s.title)) and s not in draft.funding_sections)
    apart = Spans(section.own for section in spent)
    for sentence in draft.sentences:
        text = draft.quote(sentence.span)
        words = fold(text)
        told = bool(FROM_HERE.search(words) or (apart.cover(sentence.span) and PART.search(words)))
        told = told and not REFUSED.search(words) and theirs(draft, words, text)
        if told and not _at_home(text, home_land(draft)):
            yield sentence.span


def _at_home(text: str, home: str) -> bool:
    """Whether what is paid for is or stands in the applicant's country: 「京都大学に据える測定器」."""
    spots = [place.span for place in places(text) if place.country == home]
    return any(
        re.match(r"に(?!支|送|払)|で|へ|内", text[spot.end :])
        or re.search(r"\b(in|at|for) (the )?$", text[: spot.start])
        for spot in spots
    )


def _stands(words: str, label: str) -> bool:
    around = r"(?<![A-Za-z]){}(?![A-Za-z])" if words.isascii() else "{}"
    return len(words) > 2 and re.search(around.format(re.escape(words)), label) is not None
