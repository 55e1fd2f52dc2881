"""What is no plan of a stay: the past, an occasion, who does not go, a mere condition, a policy, a sum."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.asides import EACH_OTHER, LEADING
from lint.analyse.movements.prose.meant import AT_HOME, DONE_FIRST, MUTUAL, done_there
from lint.analyse.movements.prose.reading.told import Told
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import TURN, other_topic, presented
from lint.analyse.movements.prose.verbs import (
    DECIDED,
    ENGLISH,
    EVENT,
    FUTURE,
    GENERAL,
    IF,
    NEGATED,
    PAST_EN,
    PAST_JA,
    PERHAPS,
    STAY_NOUN,
    SUM,
)  # fmt: skip
from lint.analyse.people.name_words import TITLE_JA
from lint.expressions import expression

OVER = 6
"""Months before the project begins from which what a clause tells is past."""
MONTHS_OF = expression(r"\bmonths? of\s+$")
"""What makes a stay of an occasion."""
RETURNS = expression(
    r"\s*((?:When|Once|After|As soon as)\s[^,;:]{3,80},)\s[^,;:]{1,30}\b(?:accompanied|followed|joined) by\s"
)
"""How a clause tells who goes home, before it tells who comes along: "When Ueda returns, she is accompanied by"."""
ALSO = expression(r"\b(is|are|be|been)\s+(?:also|likewise|then|again|both|first|finally|similarly)\s+")
"""An adverb within a passive: "is also invited" is no past."""
AIM = expression(r"\b(?:so that|in order to|in time (?:for|to)|where|to (?:take part|prepare|help|join|present))\b")
"""What goes before what a stay is for."""
HAS_BEEN = re.compile(r"て(?:いる|います|おり|いて)(?:[。、]|$)")
"""How a Japanese clause ends that tells what has come about: 「短期留学しています」."""
ASIDE = re.compile(r"\s?[(（][^()（）]*[)）]\s*[.。]?\s*$")
"""What a line of a list says at its end in brackets."""
STAYS_ALL_THE_SAME = re.compile(
    r"滞在|常駐|(?<!the )(?<!these )(?<!['’]s )(?<!s['’] )(?<!\bhis )(?<!\bher )(?<!their )stay|spend|second(?:ed|ment)"
)
"""Words that tell a stay, whatever the occasion; not "two workshops bind the stays together"."""

SINCE = expression(rf"\s?{TITLE_JA}?[がは]、?(?:20\d\d|令和|\d{{1,2}}月)")
"""What follows somebody of whom a sentence goes on to tell when."""
ANOTHER_TOPIC = expression(r"、(?=[^、。はが]{1,14}は[^、。]{2})")
"""Where a sentence goes on to something else: 「…を過ごし、指導は教授が引き受けてくださった」."""

BESIDE = expression(r"\b(?:where|whose|because|since|for it is|for he|for she)\b")
"""Where an English sentence goes on behind its stay to what lies beside it: "visits Tufts, where she once studied"."""
IN_ITSELF = expression(
    r"(?:[るた]こと|渡航|派遣|滞在|留学|往来|招へい|招聘|移動|交流)(?:自体|そのもの|それ自体)"
    r"|[るた]こと(?:に(?:は|こそ|も)?[^、。]{0,8}(?:意味|意義|価値)"
    r"|[はがも][^、。]{0,12}(?:大切|重要|貴重|有意義|大事|意味|意義|目的))"
    r"|\b(?:in itself|for its own sake|is (?:[a-z]+ ){0,3}(?:aim|goal|purpose|point|value|worth\w*|enriching))\b",
    re.I,
)
"""How a clause says what going abroad is worth, whoever goes: 「海外に出て人と知り合うこと自体に意味があり」."""


def is_past(told: Told) -> bool:
    """Whether a clause tells what was, or how two people go to and fro: no stay of either is told."""
    past = PAST_JA if told.japanese else PAST_EN
    words = told.main if told.japanese else ALSO.sub(r"\1 ", told.main)
    if told.japanese and (verb := told.clause.verb) and (other := ANOTHER_TOPIC.search(words, words.rfind(verb))):
        words = words[: other.start()]
    if not told.japanese and told.times and (verb := told.clause.verb) and (at := words.find(verb)) >= 0:
        beside = BESIDE.search(words, at + len(verb))
        words = words[: beside.start()] if beside else words
    was = past.search(words) and not FUTURE.search(words)
    return bool(was or EACH_OTHER.search(told.text))


SPENT_AT = re.compile(r"\bspends? [\w -]{3,24}(?<! month)(?<! months)(?<! year)(?<! years) (?:at|in|on) (?:the )?$")
"""What leads to the occasion at which somebody spends some days."""


def is_occasion(told: Told) -> bool:
    """Whether a clause tells of a meeting, a lecture, a voyage, and nobody's stay."""
    text, verb = told.text, told.clause.verb
    led = text[: text.rfind(verb) + len(verb)] if told.japanese and verb else text
    bare = ASIDE.sub("", text)
    known = told.thread.known.called([], text, told.offset)
    if known and told.times and (told.clause.item or (told.mobile and ENGLISH.search(bare) is None)):
        led = bare if not told.japanese else ASIDE.sub("", led)  # "Boyd to Kobe, one week in May (kick-off)"
    event = EVENT.search(led)
    if event is None or _is_aim(told, event.start()):
        return False
    if STAYS_ALL_THE_SAME.search(text) and not SPENT_AT.search(text, 0, event.start()):
        return False
    if told.clause.item and any(0 <= name.span.start - told.offset < LEADING for name in known):
        return False
    return not done_there(led, event, told.offset, told.times, told.setting)


def _is_aim(told: Told, event: int) -> bool:
    """Whether an occasion is only what a stay of a month or more is for: "works in Sendai from … so that she …"."""
    if MONTHS_OF.search(told.text[:event]):
        return True  # "six months of field work"
    aim = AIM.search(told.text, 0, event)
    ends = (p.span.end - told.offset for p in told.times if p.start and (p.months or 0) >= 1)
    return aim is not None and any(end <= aim.start() for end in ends)


def leave_out_first(told: Told) -> None:
    """Leave out what somebody does before the stay: 「都築は、…に40日間乗船した後、」, "When she returns, … brings"."""
    if home := RETURNS.match(told.text):
        told.blank(0, home.end(1))
    done = DONE_FIRST.match(told.text)
    if done and (times := told.behind(done.end())):
        told.blank(done.start(1), done.end())
        told.times = times


def is_denied(told: Told) -> bool:
    """Whether nobody goes; where somebody goes in another's stead, the words of who does not go are left out."""
    if end := instead(told.text, told.times, told.offset):
        told.blank(0, end)  # 「教授の丹羽は渡航せず、代わって…」
        return False
    return unmeant(told.main, told.times, told.offset)


def instead(text: str, times: Sequence[Period], offset: int) -> int:
    """Where the words of who does not go end, when those of who goes instead follow; else 0."""
    denied = NEGATED.search(text)
    after = denied is not None and any(period.span.start - offset >= denied.end() for period in times)
    if denied is not None and not in_japanese(text):
        after = after and re.search(r"\b(?:but|instead|rather)\b", text[denied.start() :]) is not None
    return denied.end() if denied is not None and after else 0


def unmeant(text: str, times: Sequence[Period], offset: int) -> bool:
    """Whether a clause says that nobody goes, or who would go if something came about."""
    condition = PERHAPS.search(text)
    first = min((period.span.start - offset for period in times), default=len(text))
    return NEGATED.search(text) is not None or (condition is not None and condition.start() < first)


def is_over(told: Told) -> bool:
    """Whether all that a clause tells was over before the project begins."""
    margin = 0 if not told.mobile and HAS_BEEN.search(told.text) else OVER
    return bool(told.times) and all(told.setting.is_over(time.end or time.start, margin) for time in told.times)


def speaks_of_else(told: Told) -> bool:
    """Whether a clause only presents its people, or is about something else that they do."""
    if not told.people or told.clause.item:
        return False
    if not told.times and presented(told.text, told.offset, told.people):
        return True
    after = (told.text[name.span.end - told.offset :] for name in told.people)
    if not (told.dated or told.where) and any(map(TURN.match, after)):
        return True  # "Our postdoc's turn comes in the fall."
    when = any(SINCE.match(told.text, name.span.end - told.offset) for name in told.people)
    if when and told.spots and any(p.kind == "range" and p.start and p.end for p in told.times):
        return False  # 「表の残りは、Aが2027年4月から8月まで松山で仕上げる」
    return not told.clause.verb and other_topic(told.text, told.offset, told.people)


def stays_at_home(told: Told) -> bool:
    """Whether people go nowhere, or each to where the other is; or a line tells where a member is at home."""
    if MUTUAL.search(told.text) and len(told.people) > 1 and not told.placed:
        return True
    if AT_HOME.search(told.text) and not told.dated:
        return True
    land = told.where[0].country if told.clause.item and told.where else None
    if land is None or (STAY_NOUN.search(told.text) and (told.dated or not told.people)):
        return False
    return told.way is not None and told.way != told.setting.way(land)


def is_general(told: Told) -> bool:
    """Whether a clause sums up stays that are told elsewhere, or says how stays are decided on."""
    if SUM.match(told.text) and not (told.people and told.dated):
        return True
    if IN_ITSELF.search(told.thread.document.slice(told.clause.span)) and not (told.who or told.dated or told.placed):
        return True
    decided = told.stand_in is not None and told.mobile
    if decided and told.dated and told.placed and not IF.search(told.text):
        return False
    policy = GENERAL.search(DECIDED.sub("", told.text) if decided else told.text)
    return policy is not None and not told.people and (not told.unplaced or IF.search(told.text) is not None)
