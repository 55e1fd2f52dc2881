"""What the counterparts gain by the stays, and where a draft says so."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from itertools import pairwise

from lint.analyse.movements.aims import CARRIED, GAIN, GUEST, HOST_OWN, THEIRS
from lint.analyse.movements.count_words import COMING, GOING, NUMBERS
from lint.analyse.movements.counts import counts
from lint.analyse.movements.gains import Sides, gains, own_only
from lint.analyse.movements.returns import asks_for_gain, left_with, made_good, only_both
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.team.agencies import FOREIGN
from lint.analyse.team.calling import called_en
from lint.analyse.team.partners import called
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.listed_gains import listed, told_beside
from lint.rules.mobility.sides import counterparts, home_land, own
from lint.spans import Spans

HOME = re.compile(
    r"\b(?:student|postdoc|researcher|fellow|professor|lecturer) (?:from|of"
    r"|at) ([A-Z][\w’'-]{3,})(?![\w’' -]*[A-Z])"
)
"""The city or the short name that an invited person comes from: "a doctoral student from Durham"."""
MONTHS = frozenset(month_name) | {"Japan"}
KATAKANA = expression(r"[ァ-ヶー]{2}")
LABS = ("の研究室", "研究室", "のグループ", "のチーム", "の班", "側")
"""What stands behind the name of who leads a group."""
LIKELY, VAGUE = 0.3, 0.7
"""How surely a sentence of the plan with words for both sides must tell of a gain; how surely it but promises one."""
BRIEFLY = 6, 14
"""Words, or characters in Japanese, below which words are no sentence that tells a gain: "No stay in Japan."."""
SURE = 0.8
"""How surely a sentence of the plan must tell of a gain that has no words which are known to tell one."""


def away(draft: Draft, plan: Sequence[Span]) -> Sides:
    """The institutions of the counterparts: those of their members, those that stays go to, those abroad in a plan."""
    theirs = [member.organisation for member in counterparts(draft)]
    home = {member.organisation for member in own(draft)}
    going = [one.organisation for stay in draft.movements if stay.direction == "outbound" for one in (stay, *stay.told)]
    teams = [name for team in draft.teams if team.country != home_land(draft) for name in team.organisations]
    spots = [place for span in plan for place in places(draft.quote(span))]
    people = [member.name.split()[-1] for member in counterparts(draft) if member.name]
    stays = [stay for stay in draft.movements if stay.direction]
    people += [stay.people[0].family for stay in stays if stay.people and stay.direction == "inbound"]
    people += [stay.host.split()[-1] for stay in stays if stay.host and stay.direction == "outbound"]
    labs = [f"{word}{lab}" for word in people if len(word) > 1 for lab in LABS]
    foreign = [
        p
        for p in spots
        if p.country != home_land(draft) and (p.country or p.known or KATAKANA.match(p.organisation or ""))
    ]
    abroad = [place.organisation for place in foreign]
    abroad += [word for span in plan for word in HOME.findall(draft.quote(span)) if word not in MONTHS]
    long = [name for name in (*theirs, *going, *abroad) if name]
    short = [
        c.short
        for c in draft.called
        if c.country != home_land(draft) and (c.country or any(c.organisation in name for name in long))
    ]
    lands = [called(team.country)[0] for team in draft.teams if team.country != home_land(draft)]
    lands = [f"{word}側" for land in lands for word in (land, land.removesuffix("国"))]
    initials = ["".join(re.findall(r"\b[A-Z]", name)) for name in (*theirs, *going, *teams) if name and name.isascii()]
    short += [one for one in initials if len(one) > 2 and re.search(rf"\b{one}\b", draft.text)]
    named = (*theirs, *going, *teams, *abroad, *labs, *short, *lands)
    return Sides(name for name in named if name and name not in home)


PAID = expression(
    r"(?:研究費|経費|費用|資金|助成)[^。]{0,16}(?:申請|応募|負担|支援|支給|支払|賄|まかな|拠出|出[すしさ]|担"
    r"|持[つちた])|の(?:支援|助成)を(?:受け|得)|(?:に|へ)申請(?:する"
    r"|して|中|済)"
    r"|\b(?:funded|paid|supported|financed) by (?:the )?[A-Z]|\bappl(?:y|ies|ied) to (?:the )?[A-Z]"
)
"""Who pays the other side's work, which is no gain by the stays."""


PAYER = expression(
    rf"(?:{FOREIGN})[^。.]{{0,24}}(?:側|に|が|から|の|より)?[^。.]{{0,16}}(?:支[え援]|参加|資金|研究費|予算|まかな"
    rf"|賄|負担)|(?:fund"
    rf"|support)[^.]{{0,24}}(?:{FOREIGN})"
)
"""An agency abroad that pays."""
LEARNS = expression(r"学[ぶびん]")
ANY = expression(r"相手|先方|双方|両(?:者|国|大学|機関)|[二三四]者|三?か国|互い|[米英加独仏韓豪]国?(?:側|の)")
"""Words for a counterpart, or for all sides."""
ASKS = expression(r"(?:か|[?？])[。」]?\s*$|(?:^|、)同(?:氏|博士|人|教授|助教|君)[はが]|^受け?入れ[^、。]{0,6}[はが]")
"""A question, which tells nothing yet, or the task of somebody who was named before."""


def gaining(draft: Draft, plan: Sequence[Span]) -> list[Span]:
    """The sentences of a plan that tell what the counterpart gains, or both; else those that very likely do."""
    others = away(draft, plan)
    told = [(s, words) for s in plan if not (_brief(words := draft.quote(s)) or PUT_OFF.search(words))]
    sure = [s for s, words in told if THEIRS.search(words) or _home(words, others) or _won(draft, s, others)]
    sure += [behind for span, behind in pairwise(plan) if _heads(draft, span, behind)]
    sure += _by_side(draft, plan, others) + _returned(draft, plan, others)
    return sure or [s for s, words in told if _likely(draft, s, words, others)]


THEIRS_AHEAD = expression(
    r"^\W*(?:(?:先方|相手(?:国)?(?:側|方)?|向こう|受け?入れ先|パートナー|双方|両者|各国|各機関)(?:側)?[がにの](?:得"
    r"|残|受け取|手に|取り分)[^。、:：]{0,8}"
    r"|互いの取り分)[。:：]"
    r"|^\W*what (?:does |do |will )?(?:the |our |each |both )?(?:partners?|counterparts?|other sides?|they|hosts?"
    r"|sides?)\b[^.:?]{0,30}"
    r"\b(?:gains?|gets?|receives?|wins?|has|have|keeps?)\b[^.:?]{0,16}[.:?]",
    re.I,
)
"""A head that announces what the counterpart gains."""


def _heads(draft: Draft, span: Span, behind: Span) -> bool:
    """Whether a sentence is but a head for what the counterpart gains, which the one behind it then tells."""
    head = THEIRS_AHEAD.match(draft.quote(span).strip())
    block = next(draft.document.blocks_in(span), None)
    return head is not None and block is not None and block.span.covers(behind) and not ASKS.search(draft.quote(behind))


PROMISED = expression(
    r"(?:双方|お?互い|両国|両者|相手|先方|全員|すべての(?:方|機関|側)|関係者)[^。]{0,40}(?:有益|有意義|意義|プラス"
    r"|刺激|良い|よい|得がたい|実り|喜|期待|豊か)"
    r"|(?:有益|有意義|実り(?:ある|多)|大きな(?:刺激|意義|成果|財産))[^。]{0,24}(?:もの|こと|機会|と(?:な|思|確信"
    r"|信じ|考)|だろう|である|です)"
    r"|(?:相乗効果|シナジー)[^。]{0,12}(?:発揮|期待|生[まじみ]|高|最大|創出|もたら)|(?:相互|互い)の?(?:理解|信頼"
    r"|交流|発展)|ウィン"
    r"|\b(?:everybody|everyone|all (?:sides|of us|concerned|partners|involved)|both (?:sides|partners)|each side"
    r"|every (?:partner|side|institution|group|participant)"
    r"|our (?:hosts|partners|guests)|the (?:partners|hosts|guests))\b[^.;]{0,60}\b(?:richer|good|better|benefi\w+"
    r"|pleas\w+"
    r"|glad|happy|enrich\w*|fruit\w*|looks? forward|profit\w*|gain\w*|rewarding|winners?|win)\b"
    r"|\b(?:good|benefit|use|value|profit|pleasure|enrichment|win-win) (?:to|for|of) (?:everyone|everybody|all|both"
    r"|each|every)\b|\b(?:mutual(?:ly)?|synerg\w+|win-win|reciprocal(?:ly)?)\b",
    re.I,
)
"""What only promises that the stays do everybody good."""


PUT_OFF = expression(
    r"(?:採択後|今後|これから|追って|後日|別途|開始後)[^。]{0,40}(?:協議|検討|整理|調整|相談|決め|決定|詰め|定め"
    r"|明らか|話し合)"
    r"|(?:検討|調整|協議|整理|相談)(?:中|する予定|していく|の(?:うえ|上)で?)"
    r"|\b(?:will be|is to be|are to be|remains? to be|(?:has|have) (?:yet )?to be|(?:is|are) (?:still )?being"
    r"|yet to be)"
    r" (?:\w+ly )?(?:worked out|discussed|agreed|settled|defined|specified|clarified|determined|considered|identified"
    r"|decided|explored|elaborated|described|negotiated)",
    re.I,
)
"""That what is gained is not settled yet."""


COURTESY = expression(
    r"便宜|負担(?:は|が|を|も)?[^。]{0,10}(?:生じ|かけ|かから|な[いくし]|軽)|(?:滞在費|旅費|渡航費|宿泊費|謝金"
    r"|人件費)[^。]{0,16}(?:負担|支払|支給|賄)"
    r"|お?礼を|感謝|\b(?:no|without) (?:\w+ )?(?:burden|cost|charge|expense)\b|\bgrateful|\bthank\b",
    re.I,
)
"""What is asked of hosts, or spared them, or what they are thanked for."""


EXPECTED = expression(r"(?:相乗効果|シナジー)(?:が|も|を)?[^。、]{0,6}(?:期待|見込|発揮|最大)[^。、]{0,8}。?$")
"""That synergy is expected, and no more."""


DEGREE = expression(
    r"\b(?:received|obtained|earned|got|gained|took|completed|defended|was awarded|holds?) (?:his|her|their|an?|the)"
    r" (?:\w+ ){0,2}(?:doctorate|doctoral|ph\.?\s?d|degree|thesis|habilitation)\b"
    r"|(?:学位|博士号?)(?:（[^（）]*）)?を(?:取得|授与|得(?!る)|取っ)(?!でき|させ)",
    re.I,
)
"""The degree that somebody has, which nobody gains by the stays."""


def _likely(draft: Draft, span: Span, words: str, others: Sides) -> bool:
    """Whether a sentence has words for a gain, and likely tells one, or tells one beyond doubt of a counterpart."""
    if COURTESY.search(words):
        return False
    if _gain(draft, span, words) and (others.called(words) or not PROMISED.search(words)):
        return draft.said(span, "synergy done") >= LIKELY or draft.said(span, "vague") >= VAGUE
    if EXPECTED.search(words) and not others.called(words):
        return False
    return _speaks_of(draft, words, others) and _gains(draft, span, others, SURE)


def _gain(draft: Draft, span: Span, words: str) -> bool:
    """Whether a sentence that is no question and tells no stay has words for a gain of more than one side."""
    return GAIN.search(words) is not None and not ASKS.search(words) and not told_stays(draft).overlap(span)


def _home(words: str, others: Sides) -> bool:
    """Whether somebody of the counterparts takes something home."""
    if not CARRIED.search(words) or HOST_OWN.search(words):
        return False
    return bool(GUEST.search(words)) or others.called(words)


HEAD = expression(
    r"\W*(?:[0-9０-９.（）()-]+\s*)?(?:双方|[二三四]?両?者|相手(?:国?側|方)?|先方|お?互い|各(?:機関|国|者|大学)"
    r"|[二三四](?:国|機関|大学)|それぞれ"
    r"|パートナー)[のがに](?:得(?:る(?:もの)?)?|利益|利点|取り分|メリット|益"
    r"|残るもの)(?:は|を)?、?(?:(?:次|以下|下記|下|左記)(?:の(?:とおり|通り|よう(?:で|に|な))"
    r"|に[^。]{1,6})[^。]{0,8})?\W*"
    r"|\W*(?:[0-9.()-]+\s*)?(?:benefits?|gains?) (?:of|for|to) (?:both|each|all|the) (?:sides?|partners?|groups?"
    r"|counterparts?"
    r"|teams?)\W*|\W*what (?:each|both|the) (?:sides?|partners?|counterparts?|groups?|teams?) (?:gains?|gets?"
    r"|receives?|wins?)\W*",
    re.I,
)
"""A line that heads what each side gains, in the lines behind it."""
BEHIND = 4
"""Lines behind a head in which it may be told."""


LAST = expression(r"^.*。(?=[^。]+。?$)", re.S)
"""What stands before the last sentence of a paragraph."""
CALLS = expression(r"\W*([^\s、。：:][^、。：:]{1,30})\s*[：:]\s*(?=\S{8})")
"""How a line begins that tells of one side: 「忠南大学校：…」."""
ABLE = expression(
    r"初めて[^。]{0,40}(?:る|ます|た)(?=[。、])|できる(?:ように)?(?:な[るり])?(?=[。、])|られる(?=[。、])"
    r"|[えけせてねべめれげ]る(?:ように)?(?:な[るり])?(?=。)"
    r"|を(?:手に)?(?:得|入れ|受け取)(?:る|られる)(?=[。、])|が(?:手に入る|手元に残る|残る)(?=[。、])"
)
"""What such a line says that somebody can do from then on, or has."""


def _by_side(draft: Draft, plan: Sequence[Span], others: Sides) -> list[Span]:
    """The lines of a plan that are led by a counterpart's name and tell what it can do or has from then on."""
    found = []
    for block in dict.fromkeys(block.span for span in plan for block in draft.document.blocks_in(span)):
        led = CALLS.match(words := draft.quote(block))
        if led is not None and (others.called(led[1]) or places_of(draft, led[1])):
            found += [block] * bool(ABLE.search(words, led.end()) and not told_stays(draft).overlap(block))
    return found


def _returned(draft: Draft, plan: Sequence[Span], others: Sides) -> list[Span]:
    """The sentences of a plan that tell what a counterpart has of it by what it lacked, or by what it is left with."""
    known = [member.name for member in counterparts(draft)]
    known += [stay.host for stay in draft.movements if stay.host and stay.direction == "outbound"]
    people = {part for name in known for part in (name or "").split()[-1:] if len(part) > 2}
    found: list[Span] = []
    told = ["", "", *map(draft.quote, plan), ""]
    for span, far, ahead, words, after in zip(plan, told, told[1:], told[2:], told[3:], strict=False):
        if told_stays(draft).overlap(span) or PAID.search(words) or PUT_OFF.search(words) or ASKS.search(words):
            continue
        names = (*others.standing(words), *places_of(draft, words), *(one for one in people if one in words))
        whose = bool(names or others.called(ahead) or places_of(draft, ahead) or ANY.search(ahead))
        answer = asks_for_gain(ahead) and whose and not PROMISED.search(words)
        if answer or made_good(words, after, names) or left_with(words, names) or only_both(f"{far} {ahead}", words):
            found.append(span)
    return found


def _labelled(line: str) -> bool:
    """Whether a line is labelled as what the counterpart gains, and says what: 「向こうに残るもの：コード」."""
    head = THEIRS_AHEAD.match(line.strip())
    return head is not None and len(line.strip()) > head.end() + LEAST


LEAST = 3
"""Characters of a cell that tell something."""


def gaining_elsewhere(draft: Draft, plan: Sequence[Span]) -> bool:
    """Whether a sentence outside the plan of stays says what the counterpart gains: it may stand with the roles."""
    known, others, apart = set(plan), away(draft, plan), Spans(draft.other_funding)
    lines = [draft.quote(block.span).strip() for block in draft.authored]
    if listed(draft, others) or told_beside(draft, others) or any(map(_labelled, lines)):
        return True
    for number, head in enumerate(lines):
        behind = lines[number + 1 : number + 1 + BEHIND] if HEAD.fullmatch(LAST.sub("", head)) else ()
        if any(others.called(line) or places_of(draft, line) for line in behind):
            return True
    if any(_heads(draft, head.span, behind.span) for head, behind in pairwise(draft.sentences)):
        return True
    rest = (s.span for s in draft.sentences if s.span not in known)
    rest = (span for span in rest if not apart.cover(span) and not _brief(draft.quote(span)))
    told = ((span, words) for span in rest if not PUT_OFF.search(words := draft.quote(span)))
    return any(THEIRS.search(words) or _home(words, others) or _won(draft, span, others) for span, words in told)


def _speaks_of(draft: Draft, words: str, others: Sides) -> bool:
    """Whether a sentence speaks of a counterpart or of all sides; those in English need not name one."""
    return words.isascii() or others.called(words) or bool(places_of(draft, words)) or bool(ANY.search(words))


def _brief(words: str) -> bool:
    return len(words.split()) < BRIEFLY[0] if words.isascii() else len(words) < BRIEFLY[1]


NAMED_WON = expression(
    r"(?:^|[;:]\s+)(?:the\s+)?(?!We\b|Our\b|I\b|Us\b)(?:[A-Z][\w’'-]+\s+(?:of\s+)?){1,4}(?:[a-z]+ly\s+|also\s+"
    r"|will\s+)?"
    r"(?:gains?|receives?|obtains?|acquires?|gets?)\s"
)
"""Somebody with a name who gains something."""


def _won(draft: Draft, span: Span, others: Sides) -> bool:
    """Whether a sentence tells of a gain of institutions or countries of the counterparts that it names."""
    words, spots = draft.quote(span), places_of(draft, draft.quote(span))
    if told_stays(draft).overlap(span):
        words = LEARNS.sub("", words)  # what a guest learns is the stay's task
    if gains(words, others) or (bool(spots) and gains(words, Sides(spots))):
        return True
    return NAMED_WON.search(words) is not None and draft.said(span, "synergy done") >= SURE and _unowned(draft, words)


def _unowned(draft: Draft, words: str) -> bool:
    """Whether a sentence names nothing of the own side."""
    homes = {name for member in own(draft) for name in called_en(member.organisation or "")}
    here = any(place.country == home_land(draft) for place in places(words[:NEAR]))
    return not here and not any(name in words[:NEAR] for name in homes)


NEAR = 40
"""Characters of a sentence in which its subject stands."""


def _gains(draft: Draft, span: Span, others: Sides, sure: float) -> bool:
    """Whether a sentence surely tells of some gain that is not the own side's alone."""
    words = draft.quote(span)
    paid = PAID.search(words) or PAYER.search(plain(words))
    if draft.said(span, "synergy done") < sure or own_only(words, others) or paid or _totals(draft, span):
        return False
    if told_stays(draft).overlap(span) or _tasks(draft).overlap(span) or ASKS.search(words) or DEGREE.search(words):
        return False  # the traveller's task, or past
    subject = next((place for place in places(words) if place.organisation or place.span.start <= len("The ")), None)
    behind = r"[はがも]|[’']s | [a-z]"
    ours = subject and subject.country == home_land(draft) and re.match(behind, words[subject.span.end :])
    return not (ours and not others.named(words) and not (words.isascii() and others.called(words)))


@once
def told_stays(draft: Draft) -> Spans:
    """Where stays are told."""
    return Spans(place for stay in draft.movements for place in stay.places)


@once
def _tasks(draft: Draft) -> Spans:
    """The sentences that tell what travellers do."""
    return Spans(stay.role_span for stay in draft.movements if stay.role_span is not None)


def places_of(draft: Draft, words: str) -> tuple[str, ...]:
    """The cities and countries of a sentence that are in a counterpart's country: 「ゴールウェイは…を手にし」."""
    spots = [p for p in places(words) if p.organisation is None and p.country in _lands(draft)]
    return tuple(words[place.span.start : place.span.end] for place in spots)


@once
def _lands(draft: Draft) -> frozenset[str | None]:
    """The countries of the counterparts."""
    lands = {member.country for member in counterparts(draft)}
    lands |= {stay.country for stay in draft.movements if stay.direction == "outbound"}
    asked = draft.profile.team.countries
    lands |= {land for land in asked.value if land != home_land(draft)} if asked is not None else set()
    return frozenset(lands - {None, home_land(draft)})


def _totals(draft: Draft, span: Span) -> bool:
    """Whether a sentence counts who goes and who comes: that both ways are taken is no gain yet."""
    words = draft.quote(span)
    if {count.direction for count in counts(draft.text, draft.sentences_at(span))} >= {"outbound", "inbound"}:
        return True
    return len(NUMBERS.findall(words)) > 1 and bool(GOING.search(words) and COMING.search(words))
