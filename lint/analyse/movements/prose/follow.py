"""What the sentences after a stay add to it: the period, the host, the place and the task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.hosts import HOST_OPEN, at_host, is_host
from lint.analyse.movements.prose.destinations import where_to
from lint.analyse.movements.prose.spells import COARSE, begun
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.tasks import BEING_JA, IDLE_EN, devoted, role_in
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import without_subject
from lint.analyse.movements.prose.verbs import FUTURE, PAST_EN, PAST_JA
from lint.analyse.movements.records import Movement
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

LASTS = expression(
    r"[\s,;]*(?:(?:その)?(?:滞在|派遣|渡航|招へい|訪問|受け?入れ?|来日|訪日|出発|着任|帰国|任期)?(?:の)?(?:期間|時期|予定)?は"
    r"|(?:the|this|his|her|their) (?:\w+ )?(?:stay|visit|secondment|period)s?(?: |,)"
    r"|it (?:lasts|runs|takes|starts|begins|ends|is (?:planned|scheduled)))",
    re.I,
)
"""How a sentence begins that only tells when the stay of the one before is."""
FURTHER = expression(
    r"\s*(?:同(?:氏|人|地|所|大学|研究所|機関|君|研究員)|本人|現地|当地|そこ|先方|(?:滞在|来日|渡航|派遣|訪問"
    r"|期間)中|前者|後者"
    r"|(?:主な|主たる|そこでの|現地での|滞在中の)?(?:仕事|任務|役割|担当|目的|課題|テーマ|用務|業務|作業|内容)(?:は"
    r"|として|[:：])"
    r"|[^。、]{2,14}のは[、\s]"
    r"|(?:the (?:former|latter|first|second|plan|aim|task|goal|purpose|work|role|visitor|guest|assignment|objective)"
    r"|there|during|while|s?he|they|both|his|her|their|our (?:guest|visitor)"
    r"|(?:aims?|tasks?|roles?|work|goals?|topics?|purpose|assignment|objective):)\b)",
    re.I,
)
"""How a sentence begins that goes on with the stay of the one before."""
JOINED = expression(r"^[\s,;]*(?:(?:and|but|so)\s+)?(?:(?:then|there)\s+)?(?=(?:s?he|they)\b)|^[\s,;]+")
"""What joins a clause to the one before it."""
FOR = expression(
    r"\s*((?:約|およそ)?(?:[\d０-９一二三四五六七八九十]{1,2}|半)(?:か月|ヶ月|カ月|箇月|年|週|日)間?)"
    r"(?:、|い(?:て|る)|を?(?:滞在|過ご)し?)"
)
"""How a sentence begins that goes on with how long one stays: 「1年間、…に当たる」."""
WHEN = expression(r"\s*(?:その)?(?:滞在|派遣|渡航|招へい)?(?:の)?(?:期間|時期)(?:は|について)")
"""How a sentence begins that tells each one's time."""
WHOSE = expression(
    rf"{TITLE_JA}?の(?:(?:滞在|派遣|渡航|招へい|来日)?(?:の)?(?:期間|時期)|滞在|派遣|渡航|招へい|来日|それ|ほう)[はがも]"
)
"""What follows somebody whose time a sentence tells: 「舞鶴の派遣期間は」."""
SPOKEN_OF = expression(rf"{TITLE_JA}?[はがも]|{WHOSE.pattern}")
LEAVES = expression(
    r"滞在|帰国|離日|離任|離れ|戻|過ご|\b(?:returns?|leaves?|stays?|remains?|goes back|spends?|departs?"
    r"|will (?:have|be (?:at|in|with|there))|works? (?:at|with))\b"
)
"""Words that make a length one of the stay."""
UNSAID = expression(r"[\s,;]*(?:and|but)\s+(?:will|is to|stays?|remains?|returns?)\b")
"""How a clause begins that leaves out who stays: ", and will have six months to learn"."""
SAME_ONE = expression(rf"[\s,;]*(?:(?:and|but|where|so)\s+)?(?:s?he|they)\b|{UNSAID.pattern}", re.I)
"""How a clause begins that goes on with who went before."""
LEAVING = expression(
    r"\b(?:s?he|they)\s(?:(?:will|then|is to|are to)\s)*"
    r"(?:leaves?|returns?|departs?|(?:goes?|comes?|gets?) (?:back|home)|fl(?:y|ies) (?:back|home)"
    r"|(?:is|are|be) (?:back|due back|home))\b"
    r"|\b(?:his|her|their)\s(?:return(?: flight)?|flight (?:back|home)|departure)\s(?:is|falls|follows)\b",
    re.I,
)
"""How a clause tells that somebody goes home: "by the time he leaves, at the end of April 2026"."""
BACKWARD = expression(
    r"[同翌]々?年|同じ年|その(?:年|翌)|前年|\b(?:same|following|next|that) (?:year|autumn|spring|summer|winter)\b", re.I
)
"""A year that the sentence before tells."""
FORMER = expression(r"[\s,;]*(?:and\s)?(?:前者|the (?:former|first)\b)", re.I)
LATTER = expression(r"[\s,;]*(?:and\s)?(?:後者|the (?:latter|second)\b)", re.I)
ANOTHER = expression(r"後者|\bthe (?:latter|second)\b", re.I)
SEVERAL = expression(
    r"\s*(?:(?:期間|時期|滞在(?:期間)?|受け?入れ先?|派遣先|渡航先|滞在先)は、?)?(?:両(?:名|氏|者|人|助教|学生)|[2-4２-４二三四ふたり](?:名|人)?(?:とも|は|が|の|を|に)"
    r"|いずれ|彼ら|全員"
    r"|(?:they|both(?: of them)?|the two(?: of them)?|each(?: of (?:them|the two))?|all (?:two|three|four))\b)",
    re.I,
)
"""How a sentence begins that speaks of all the people of the one before."""
TASK_JA = expression(
    r"^(?:[^。、]{0,12}、)??[^。、]{0,24}?(?:では|には|は|において|そこで|[:：])[、\s]*(?:[^。、]{0,16}?(?:が|には"
    r"|は|において|では)、)?"
    r"(.{3,}?)(?:こと(?:だ|である|です|を[^。、]{2,10}|に[^。、]{2,8}|が[^。、]{2,8})?|(?:の)?を?担当(?:する)?"
    r"|役)?[。\s]*$",
    re.S,
)
"""A topic, and behind it what is to be done: 「同氏は当地において、膜を測ることを任務とする」."""
TASK_EN = expression(
    r"(?:\bwill\b|\b(?:is|are|plans?) to\b|:(?: to\b)?|\b(?:[Ss]?[Hh]e|[Tt]hey|we)\b(?=\s+[a-z]+\s))\s+"
    r"(?:also |then |there |first |will |together )?(.{4,}?)[.\s]*$",
    re.S,
)
TAKEN_IN = expression(
    r"[^。、]*が(?:[^。、]{0,16}(?:を|に))?(?:預か|受け?入れ|迎え)(?:り|て|入れ)?、(?:[^、。はが]{0,16}(?:は|には)、)?"
)
"""How a sentence begins that tells who takes the traveller in, before what is done."""
CLIPPED = expression(r"(?:する)?(?:の)?(?:役割?|係|担当)(?=。?\s*$)")
"""A noun for the part one plays, at the end of a line of a list."""
NOUNS = expression(
    r"[^。、はが]{0,24}(?:の|への|との|による|における|に関する)[^。はが]{0,40}(?:[一-龠ァ-ヶー]|まとめ|合わ?せ|づくり|組み)"
)
"""A line that ends in a noun and tells what is done: 「離島での人流データの解析」."""
BACK = expression(
    r"\s*(?:帰国|帰任|帰還)(?:し(?:た後|て))?後?(?:\s?[\d０-９一二三四五数]{1,2}(?:年|週間?|(?:か|ヶ|カ|ヵ|箇)月)間?(?:以内|のうち|ほど)?)?(?:は|に|も|の)|\s*戻った(?:後|のち)"
    r"|\s*(?:(?:after|on|upon) (?:(?:his|her|their|the) )?return|(?:once )?back (?:in|at|home))",
    re.I,
)
"""How a sentence begins that tells what follows the stay, at home."""

STAYED = expression(r"(?:滞在|渡航|招へい|派遣|来日)(?:した)?者")
"""Those who were away, in a word that holds the stay."""
HOME_AGAIN = expression(
    r"、?帰国(?:した)?後は?|、?帰任後は?|,?\s(?:and\s)?(?:after (?:his|her|their) return|back home)\b"
)
"""Where a sentence goes on to what follows a stay."""
ONWARD = expression(
    r"帰国の?(?:直後|翌月|翌週|翌年)?(?:[（(][^（）()]*[)）])?(?:から|に)は?[^。]*\d[^。]*(?:大学|研究所|もと)|今度は|こんどは|(?:次|つぎ)は|改めて|あらためて|再度|再び|ふたたび"
)
"""What says, behind a return, that one goes out again."""


def completed(
    stays: Sequence[Movement], text: str, offset: int, named: Sequence[Name], setting: Setting
) -> list[Movement]:
    """The stays told last, with what a sentence after them adds: the period, the host, the task.

    Args:
        stays: the stays of the last sentence that told any.
        text: the sentence.
        offset: where it begins in the draft.
        named: the people it names.
        setting: the project's start and fiscal year.

    """
    japanese = in_japanese(text, "ぁ-ん一-龠")
    if (PAST_JA if japanese else PAST_EN).search(text) and not FUTURE.search(text):
        return list(stays)
    if BACK.match(text):
        return list(stays)
    hosts = [name for name in named if is_host(text, offset, name, False)]
    left_open = host_left_open(text, offset)
    goes_on = (
        FURTHER.match(JOINED.sub("", text))
        or LASTS.match(text)
        or LEAVING.search(text)
        or UNSAID.match(text)
        or left_open
        or without_subject(text)
    )
    if not goes_on and not hosts:
        return list(stays)
    times = times_in(text, offset, setting) if goes_on or hosts else []
    times = [time for time in times if not setting.is_over(time.end or time.start, 0)]  # "He defended in 2021."
    doing = any(re.match(rf"{TITLE_JA}?[がは]", text[h.span.end - offset :]) for h in hosts)
    task = _task(text, offset, japanese, [*times, *named]) if goes_on and not doing else None
    if task is None and (taken := TAKEN_IN.match(text)):  # 「…で剱持が預かり、生育を測る」
        task = _task(text[taken.end() :], offset + taken.end(), japanese, [])
    span = Span(offset, offset + len(text))
    done = []
    for index, stay in enumerate(stays):
        if len(stays) > 1 and ((FORMER.match(text) and index > 0) or (LATTER.match(text) and index < len(stays) - 1)):
            done.append(stay)
            continue
        spot = _place(text, offset, setting, hosts) if stay.organisation is None and (goes_on or hosts) else None
        if spot is not None:
            stay = replace(stay, organisation=spot.organisation, organisation_span=spot.span, country=spot.country)
            stay = replace(stay, direction=stay.direction or setting.way_between(None, spot.country))
        done.append(
            replace(
                stay,
                period=_lasts(stay.period, times, text, offset, setting) if stay.period else next(iter(times), None),
                host=stay.host or (hosts[0].text if hosts else None),
                role=stay.role or task,
                role_span=span if task and not stay.role else stay.role_span,
                slots=stay.slots if stay.host or hosts else {**stay.slots, **left_open},
            )
        )
    return done


def own_ends(
    stays: Sequence[Movement], named: Sequence[Name], text: str, offset: int, setting: Setting
) -> dict[int, Period]:
    """The periods of stays, by their number, of which a sentence tells each traveller's end: 「三浦は翌年4月まで、…」.

    Args as for :func:`completed`.
    """
    spoken = [n for n in named if SPOKEN_OF.match(text, n.span.end - offset) and not is_host(text, offset, n, False)]
    if not spoken:
        return {}
    found: dict[int, Period] = {}
    for name, after in zip(spoken, [*spoken[1:], None], strict=True):
        part = text[name.span.start - offset : after.span.start - offset if after else len(text)]
        number = next((at for at, stay in enumerate(stays) if stay.people and stay.person == name.text), None)
        first = stays[number].period if number is not None else None
        if number is None:
            return {}
        if first is None or first.start is None:
            whole = next((p for p in times_in(part, name.span.start, setting) if p.start and p.end), None)
            if whole is None or not (WHEN.match(text) or WHOSE.match(text, name.span.end - offset)):
                return {}
            found[number] = whole
            continue
        before = f"{first.start[:4]}年{int(first.start[5:7])}月、"
        when = times_in(part, name.span.start, setting, before=before)
        untold = len(stays) < 2 and not any(time.kind == "until" for time in when)
        last = first if untold else _lasts(first, when, part, name.span.start, setting)
        if last == first:
            return {}
        found[number] = last
    return found


def _lasts(first: Period, times: Sequence[Period], text: str, offset: int, setting: Setting) -> Period:
    """A stay of which only the beginning was told, with the end or the length that a sentence after it tells."""
    told = times
    bare = any(time.kind == "until" and not time.end for time in times)
    if first.start and (bare or BACKWARD.search(text)):
        told = times_in(text, offset, setting, before=f"{first.start[:4]}年{int(first.start[5:7])}月、")
    whole = next((p for p in told if p.kind == "range" and p.start and p.end), None)
    if whole is not None and LASTS.match(text) and first.start and _refines(first, whole):
        return replace(whole, span=first.span)
    if (head := FOR.match(text)) and first.start and first.kind in ("month", "day", "from"):
        return begun(first.start, head[1], setting) or first
    if first.start is None and first.kind == "length" and first.months:
        dated = next((time for time in times if time.start and time.kind != "until"), None)
        if dated is None or (dated.end and dated.kind not in ("month", "day", "from")):
            return dated or first
        return begun(dated.start or "", f"{round(first.months)}か月", setting) or first
    if first.start is None or (first.end is not None and first.kind not in ("month", "day", "from")):
        return first
    last = next((time for time in (*told, *times) if time.kind == "until" and time.end), None)
    if last is None and LEAVING.search(text):
        moments = [time for time in (*told, *times) if time.kind in ("month", "day") and time.end]
        last = next((time for time in moments if (time.end or "")[:7] > first.start[:7]), None)
    if last is not None:
        return next((replace(p, span=first.span) for p in periods(f"from {first.start} to {last.end}") if p.end), first)
    length = next((time for time in times if time.kind == "length" and time.months), None)
    if length is None or not (LASTS.match(text) or LEAVES.search(text)):
        return first
    whole = begun(first.start, text[length.span.start - offset : length.span.end - offset], setting)
    return replace(whole, span=first.span) if whole else first


def _refines(first: Period, whole: Period) -> bool:
    """Whether a period told behind a stay is the stay's own: it begins in the same month, or within rough words."""
    begin, since, until = (whole.start or "")[:7], (first.start or "")[:7], (first.end or "")[:7]
    if begin == since:
        return True
    rough = first.approximate or first.kind in (*COARSE, "season", "quarter", "half")
    return rough and (since <= begin <= until or first.kind.startswith("project"))


def _place(text: str, offset: int, setting: Setting, hosts: Sequence[Name]) -> Place | None:
    """The institution that a sentence after a stay says it is at, or that of the host."""
    home = HOME_AGAIN.search(text)
    text = text[: home.start()] if home else text
    spots = setting.places(text, offset)
    if hosts and (own := at_host(text, offset, hosts, spots)):
        return own[0]
    return next((p for p in where_to(text, offset, spots, [], False, setting) if p.organisation), None)


def host_left_open(text: str, offset: int) -> dict[str, Span]:
    """The slot of a host whom a sentence leaves open."""
    match = HOST_OPEN.search(text)
    return {"host": Span(offset + match.start(), offset + match.end())} if match else {}


def _task(text: str, offset: int, japanese: bool, known: Sequence[object]) -> str | None:
    """What a sentence says that the traveller does."""
    if japanese:
        told = TASK_JA.match(text) if FURTHER.match(text) else None
        part = CLIPPED.sub("", text).rstrip("を。 \n")
        words = told[1] if told else role_in(part, offset, "", False, True, known)  # type: ignore[arg-type]
        bare = NOUNS.fullmatch(part) is not None and not any(isinstance(piece, Period) for piece in known)
        words = words or (part if bare or CLIPPED.search(text) else None)
        told_so = words and re.search(r"[一-龠ァ-ヶ]{2}", words) and not BEING_JA.search(words)
        return " ".join(words.split()) if words and told_so else None
    told = TASK_EN.search(text)
    words = " ".join(told[1].split()) if told else ""
    return words if len(words.split()) > 1 and not IDLE_EN.match(words) else devoted(text)
