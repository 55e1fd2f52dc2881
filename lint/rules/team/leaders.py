"""Leaders of a team whom a draft leaves open: 「米国側代表者：後日決定」, "the US PI will be named later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.analyse.people.names import names
from lint.analyse.people.nobody import placeholder
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.team.demonyms import LANDS
from lint.analyse.team.member_heads import side
from lint.analyse.team.members import CO_PRINCIPAL, Member
from lint.analyse.team.partners import NAMES
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Message, once
from lint.rules.team.nameless import post_only
from lint.spans import Spans

OPEN = Message(
    ja="相手国側の代表者が「{words}」のままです。だれが率いるかが決まっていないチームは、参加が確かだと読まれません。",
    en="Who leads the partner's team is left open (“{words}”). A team without a leader does not read as a partner yet.",
    ja_fix="代表者の氏名と所属機関を書いてください。",
    en_fix="Name the leader and the organisation.",
)
LABEL = expression(
    r"代表|責任者|リーダー|(?<![a-z])(pi|principal investigator|lead(er)?|partner|counterpart|head|contact)(?![a-z])"
)
"""A label whose value is who leads."""
OTHERS = expression(
    r"業績|実績|略歴|経歴|連絡先|電話|論文|publication|title|課題|tasks?\b|役割|分担|機関名|agency|country|国名"
)
CHOSEN_JA = r"(選(ぶ|ばれる|任|出|定|考)|決(める|まる|定)|定め|立て|置く|据え|指名|任命|推薦|募集|公募)"
"""How somebody is found who leads."""
LATER = expression(
    r"後日(決定|選定|連絡)?|追って|未定|未確定|調整中|(人選|選定|選考|選任|選出|推薦|公募|募集|検討|交渉|依頼"
    r"|打診)(を(進めて|行って)い|(の?手続き?)?中)"
    r"|(決ま|決定|選定|確認|確定|調整|協議|相談|内定|合意)(り|し|でき|が?つき)?次第"
    r"|(調整|協議|相談|検討|確認)(の|した)(うえ|上)|(夏|秋|春|冬|[月年])までに(は)?(決|選|定)|決まり次第|(これから"
    r"|今後)(決|選|定)|決ま(って(は)?いな|っておら|ってな)"
    r"|(決まる|固まる|定まる|選ばれる)(まで|のは|予定|見込)|推薦(を|待|中|され|しても)|(返事|返答|回答|指名)(を|待)"
    r"|待ち(?![一-龥])|(まだ|これから)(決|選|定|探)"
    r"|(?<![a-z])(will|shall|is to|are to|has yet to|have yet to|remains? to|still has to|has still to) be"
    r" (fixed|settled|decided|named|chosen|found|proposed|elected|designated|picked|identified|agreed|hired|filled"
    r"|sought)(?![a-z])"
    r"|(?<![a-z])(has|have|had|did|does|do|could|can) not [^.]{0,24}(told|tell|said|say|named?|decided?|agreed?"
    r"|chosen|choose|answer(ed)?)"
    r"(?![a-z])|(?<![a-z])(is|are|remains?) (still |as yet )?(not )?(unclear|unknown|undecided|clear|known|certain"
    r"|sure|open)(?![a-z])"
    r"|(?<![a-z])(name|person|nomination|proposal|answer)s? (follows?|pending|awaited|expected|to follow)(?![a-z])"
    r"|(?<![a-z])(tbd|tba|tbc|t\.\s?b\.\s?[acd]\.?|n\.\s?n\.|to be (named|appointed|decided|determined|confirmed"
    r"|chosen|announced|selected)"
    r"|(will|shall|is to) be (named|appointed|decided|determined|confirmed|chosen|announced|selected|nominated)"
    r"|being (filled|replaced|hired|chosen|selected|sought|recruited|decided|appointed|identified)|(is|are) sought"
    r"|under (selection|discussion)"
    r"|yet to be (named|appointed|decided|determined|confirmed|chosen|announced|selected|found|agreed)|searched for"
    r"|not (yet )?(been |be )?(nominated|elected|designated|found|filled|identified|hired|selected|named|appointed"
    r"|decided|determined|confirmed|chosen|known|settled|agreed|clear)"
    r"|(being|still) (talked over|talked about|discussed|negotiated|debated|considered|settled|agreed)"
    r"|vacant|open)(?![a-z])"
    r"|(話し合って|(協議|相談|調整|検討)して)(いる|います|おり|いただいて|もらって)|(話し合い|協議|相談)中"
    r"|候補(者|の方)?[をと][^。]{0,12}(絞|選|挙|検討|交渉|相談)|絞り込(んで|み中)"
    r"|決めら?れ(ない|ず|ません|て(い|お)ら?(ない|ず|ません))|空け(て|た)|空席|空欄|欠員|不在"
    r"|(?<![a-z])(is|are|gets?|be) (to be )?(announced|named|chosen|decided|appointed|elected|nominated)"
    r" (only |later|after|when|once|as soon|in|by|at|soon)(?![a-z])"
    r"|(?<![a-z])(in|under|after) (consultation|consideration|negotiation)(?![a-z])|being considered"
    r"|(?<![a-z])(will|shall|can) (only )?(know|learn|tell|say|let us know|inform us|write) [^.]{0,20}(after|in|by"
    r"|once|when|until)(?![a-z])"
    rf"|(採択|承認|契約|発足|内定|公募)(さ?れ)?の?(後|あと|時|たら|次第|を(待"
    rf"|受け)って)に?、?[^、。]{{0,14}}?{CHOSEN_JA}"
    r"|(?<![a-z])(decides?|chooses?|picks?|names?|selects?|appoints?|elects?|nominates?|determines?|votes?|proposes?)"
    r" [^.;]{0,24}(after|once|when|in (january|february|march|april|may|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|fall|winter|due)|later|by (the end|then|20\d\d))(?![a-z])"
    r"|(?<![a-z])(will|shall|is to|has yet to) (then )?(appoint|name|choose|elect|nominate|select|propose|find|pick"
    r"|send|tell us"
    r"|announce|decide)(?![a-z])|(?<![a-z])(is|was|has been) left (open|to)(?![a-z])"
    r"|(人選|選任|選定|決定|推薦|指名)[^。、]{0,16}(一任|委ね|任せ|預け|依頼|頼[みむん]|お願い)"
    r"|(春|夏|秋|冬|[月年])に(は)?(決[めま]|選[ばぶ]|定め)"
    r"|([一1１]名|[一1１]人|どなたか|だれか|誰か|適任の?(者|方)|しかるべき方)[をに][^。、]{0,14}"
    r"(いただ|頂|もら|お願い|引き受け|務め|立て|出す|出して)"
    r"|(?<![a-z])(decided|chosen|picked|settled|appointed|elected|nominated|named) (later|only|after|once|when|in due)"
    r"(?![a-z])"
)
"""What says that somebody is still to be named."""
LEADER = expression(
    r"(?<!副)((研究)?代表者?|責任者|リーダー|まとめ役|(率い|束ね|まとめ|務め)る(先生|方|人|者|研究者|教授))"
    r"(は|が|も|に(ついて|関し)|を|の(人選|選任|氏名|名前))"
    r"|(?<![a-z])(pi|principal investigator|lead(er)?|head|person in charge)(s)?"
    r"( (on|of|for|in) (the )?[a-z. ]{2,24}(side|team|part))?"
    r",? (has|have|is|are|will|shall|must|we|remains?|stays?|yet|still|not|to be)(?![a-z])"
    r"|(?<![a-z])(lead(er)?|pi|head|principal investigator) (at|for|from) [^.,;:]{3,50}? (is|are|will|shall|has"
    r"|remains?"
    r"|yet|still|not|open|vacant|to be)(?![a-z])"
    r"|(?<![a-z])who (will |shall |is to |should |would )?(lead|head|direct|run|represent|speak|answer|act|succeed"
    r"|replace"
    r"|follow|take over|be (the |our )?(leader|lead|head|pi))s?(?![a-z])"
    r"|(?<![a-z])which of [^.,;]{3,70} (will|shall|is to|should) (lead|head|direct|represent|run)(?![a-z])"
    r"|(指揮|采配|舵(取り)?|代表|責任)を?(だれ|誰|どなた)[がに]"
    r"|(だれ|誰|どなた)[がに][^。、]{0,12}(率い|代表|まとめ|務め)"
)
"""A sentence of who leads."""
TO_CHOOSE = expression(
    r"(?<!副)((研究)?代表者?|責任者|リーダー|まとめ役)(は|が|も)(?![^。]*(した|れた|った|務める))[^。を]{0,30}?"
    r"(選ばれる|選(任|出|定)される|決まる|決められる|指名される|任命される|推薦される)"
    r"|(?<!副)((研究)?代表者?|責任者|リーダー|まとめ役)(は|も)[^。は]{0,40}?[^。、をがは]{2,20}が[^。をがは]{0,16}?"
    r"(選(ぶ|任する|出する|定する)|決める|立てる|定める|指名する|任命する|推薦する|選び(?=ます)|立て(?=ます))"
    r"|(?<!副)((研究)?代表者?|責任者|リーダー|まとめ役)を[^。を]{0,24}?"
    r"(選(ぶ|任する|出する|定する)|決める|立てる|定める|指名する|任命する|推薦する|募る|公募する|探す)(?!基準|手順"
    r"|方法)"
    r"|(?<![a-z])(chooses?|names?|elects?|appoints?|picks?|selects?|nominates?|proposes?|finds?) (its|the|their|an?)"
    r" ([a-z-]+ )?(lead|leader|pi|head|principal investigator|coordinator) (only |once|after|when|later|in |by "
    r"|as soon)"
)
"""A sentence by which a leader is still to be found: 「代表は先方が選ぶ」, 「責任者は学内で選ばれる」."""
LEADING = expression(
    r"代表者?(?!的)|責任(?!感)|リーダー|(?<![a-z])(leads?|leader|heads?|pi|principal investigator)(?![a-z])"
)
"""What the row of a team's leader says."""
SIDED = expression(
    r"相手|海外|先方|[ァ-ヶ]{2,10}側|(米|英|独|仏|加|豪|韓)国?側|米国|英国|カナダ|韓国|フィンランド|ドイツ|フランス"
    r"|partner|counterpart|foreign|other side|(?<![a-z])(us|usa|u\.s\.|american|british|uk|canadian|finnish|korean"
    r"|finland|germany|france|canada|korea|switzerland|sweden|norway|denmark|netherlands|australia|italy|uk|usa"
    r"|german|french|japanese|swiss|dutch|swedish|australian|italian)(?![a-z])"
)
PREDICATE = expression(
    r"[をにが][^、。]{1,12}(る|た|す|ぶ|む|う|つ|い|中|予定|約束|見込み?|段階|ところ)$|^[(（][^()（）]*(待ち|予定|中"
    r"|後任|未着任"
    r"|交代|[をがに][^()（）]+)[)）]$"
)
"""A value that is a sentence and no name: 「学科長から推薦をもらう約束」."""
VERB = re.compile(r"\b(is|are|was|were|will|shall|has|have|had|to be|not)\b")
"""What stands in a sentence, and in no name."""
OF_A_STAY = expression(r"来日|訪日|渡航|時期|日程|期間|会場|経費|予算|費用|visit|travel|stay|date|budget|cost")
"""What else may be open of a leader than the name."""
NOBODY = expression(r"なし|無し?|該当なし|none|n/?a|[-–—ー－]+", re.I)
PARTICLES = frozenset(
    (
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "la",
        "le",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "af",
        "av",
        "al",
        "el",
        "bin",
        "ibn",
        "ter",
        "ten",
        "zu",
        "zur",
        "y",
    )
)
"""Small words of names."""
COMMON = frozenset(("University", "Institute", "College", "Museum", "National", "Research", "School", "Department"))
LINE = 40
"""Letters of a value that is a sentence without its full stop, at most."""
SHORT = 90
"""Letters of a value that holds no name, at most."""


@once
def left_open(draft: Draft) -> list[Span]:
    """The words that leave open who leads a partner's team, each place once."""
    found: list[Span] = []
    apart = Spans([*draft.other_funding, *(place for stay in draft.movements for place in stay.places)])
    for span in (*_labels(draft), *_sentences(draft), *_rows(draft)):
        listed = any(member.name_span == span for member in draft.members)
        if (listed or not apart.overlap(span)) and not any(span.overlaps(other) for other in found):
            found.append(span)
    return sorted(found)


def _labels(draft: Draft) -> Iterator[Span]:
    tabled = Spans(grid.span for grid in draft.grids)
    first = {cell.start for grid in draft.grids for row in range(len(grid.words)) if (cell := grid.cell(row, 0))}
    known = [
        (pair.label, pair.values[0] if pair.values else None)
        for pair in draft.labels
        if not tabled.cover(pair.span) or pair.span.start in first  # else what somebody is, and no label
    ]
    for called, value in (*known, *_run_in(draft)):
        label = plain(called)
        if not LABEL.search(label) or OTHERS.search(label) or CO_PRINCIPAL.search(label) or side(label) == "japan":
            continue
        if not (SIDED.search(label) or _of_land(draft, label) or _names_land(draft, called)):
            continue
        words = draft.quote(value) if value else ""
        if value and words.strip() and len(words) <= SHORT and (_is_open(words) or _unheld(draft, label, words)):
            yield value


PERSON = expression(r"代表者|責任者|リーダー|(?<![a-z])(pi|principal investigator|(project |team )?leader)(?![a-z])")
"""A label that asks for a person, not for an institution."""


def _unheld(draft: Draft, label: str, words: str) -> bool:
    """Whether a leader's post and institution are told, and neither here nor among the members who holds it."""
    if not PERSON.search(label) or not post_only(words):
        return False
    own = {place.country for place in places(words)}
    return not any(member.principal and member.name and member.country in own for member in draft.members)


RUN_IN = re.compile(r"(?:^|(?<=\s))([A-Z][A-Za-z-]*(?: [A-Za-z-]+){0,4}(?: ?[(（][^()（）]{2,24}[)）])?): ")
"""A label within lines that run on: "Leader (Japan): A. Imai, Kobe University Leader (US): to be named Duration: "."""


def _run_in(draft: Draft) -> Iterator[tuple[str, Span]]:
    """The labels of lines that run on, where several stand in one paragraph, with their values."""
    for block in draft.authored:
        words = draft.quote(block.span)
        marks = list(RUN_IN.finditer(words)) if words.count(": ") > 1 else []
        for mark, end in zip(marks, [*(m.start() for m in marks[1:]), len(words)], strict=True) if marks else ():
            yield mark[1], Span(block.span.start + mark.end(), block.span.start + end)


def _rows(draft: Draft) -> Iterator[Span]:
    """The name cells of leaders of the other side, in tables of members."""
    for member in draft.members:
        spot = member.name_span
        words = draft.quote(spot) if spot is not None else ""
        if spot is None or not (_is_open(words) or _is_phrase(words.strip(" ()."))):
            continue
        row = fold(draft.quote(member.span))
        leads = member.principal or (LEADING.search(row) and not CO_PRINCIPAL.search(row))
        if leads and _is_of_partner(draft, member):
            yield spot


def _is_of_partner(draft: Draft, member: Member) -> bool:
    """Whether a member is of another side than the one that applies; only a call of Japan's has its own side there."""
    home = draft.setting.home
    if home in (None, "JP"):
        return member.side == "counterpart"
    told = {member.country} - {None} or lands(draft, member.span)
    return bool(told) and home not in told


def _is_open(words: str) -> bool:
    """Whether a value names nobody and says that somebody will be."""
    plain = words.strip(" 。.\u3000")
    if (
        len(plain) <= LINE
        and not words.rstrip().endswith(("。", "."))
        and PREDICATE.search(plain)
        and not _may_name(plain)
    ):
        return True
    homes = [words[place.span.start : place.span.end] for place in places(words)]
    return bool(LATER.search(fold(words)) or (placeholder(words) and not NOBODY.fullmatch(plain))) and not any(
        name.kind == "named" and not LATER.search(fold(name.text)) and not any(name.text in home for home in homes)
        for name in names(words, cell=True, header="氏名")
    )


def _may_name(words: str) -> bool:
    """Whether words name somebody, or may: a name of a script that is not Japanese, or a family name with a post."""
    return bool(re.search(r"[A-Za-z]{2,}\s+[A-Za-z]{2,}", words)) or bool(names(words, cell=True, header="氏名"))


def _is_phrase(words: str) -> bool:
    """Whether words are a sentence or begin as no name does: "to be proposed by Exeter", "PI is announced in May"."""
    told = re.findall(r"[A-Za-z][\w'’-]*", words)
    small = [word for word in told if word.islower() and word not in PARTICLES]
    clause = len(small) >= 2 and (told[0].islower() or VERB.search(words))
    return bool(told) and words.isascii() and bool(clause)


SERVES = re.compile(r"(教授|博士|氏|研究員|所長|講師|[a-z]{3}|[ァ-ヶ]{2})(が|で)?(務め|率い|担い|引き受け)")
"""How a sentence tells who leads."""
SUCCESSOR = re.compile(r"後任|後継|代わ|退職|退任|転出|\bsuccess|\breplace|\bretire|\bleft\b|\bfollow|\bformer", re.I)
"""What says of somebody that they lead no more."""


def _sentences(draft: Draft) -> Iterator[Span]:
    told = [sentence.span for sentence in draft.sentences]
    tables, read = Spans(grid.span for grid in draft.grids), Spans(told)
    told += [b.span for b in draft.authored if not (tables.overlap(b.span) or read.overlap(b.span))]  # lines of a list
    for span in (line for part in told for line in _lines(draft, part)):
        words = fold(draft.quote(span))
        leads = LEADER.search(words) or (not read.overlap(span) and _names_nobody(words))
        is_open = leads and LATER.search(words) and not _is_settled(words, draft.quote(span))
        if len(words) > 200 or not (is_open or _is_chosen(words)):
            continue
        if not SIDED.search(words) and not _abroad(draft, span):
            continue
        if not re.search(r"(招へい|渡航|雇用|採用)", words):
            yield span


def _of_land(draft: Draft, label: str) -> bool:
    """Whether brackets of a label hold the letters of another country than the applicant's: "PI (CA)"."""
    told = re.search(r"[(（\[]\s?([a-z]{2,3})\s?[)）\]]", label)
    land = told and {"usa": "US", "uk": "GB", "eu": None}.get(told[1], told[1].upper())
    return bool(land) and land in NAMES and land != draft.setting.home


def _names_land(draft: Draft, label: str) -> bool:
    """Whether a label names another country than the applicant's: "Leader in the United States"."""
    return any(place.country not in (None, draft.setting.home) for place in places(label))


def _is_chosen(words: str) -> bool:
    """Whether a sentence says that a leader will be chosen, and names nobody in the same breath."""
    told = TO_CHOOSE.search(words)
    return told is not None and not any(name.kind == "named" for name in names(told[0]))


def _is_settled(words: str, text: str) -> bool:
    """Whether a sentence tells who leads before it says what else is open: 「代表はA教授が務め、若手は後で選ぶ」.

    Args:
        words: the sentence, folded.
        text: as it is written.

    """
    led, left = LEADER.search(words), LATER.search(words)
    if led is None or left is None or len(words) != len(text):
        return False
    between = text[led.end() : left.start()]
    named = any(name.kind == "named" for name in names(between)) and not SUCCESSOR.search(between)
    return named or SERVES.search(words, led.end(), left.start()) is not None


def _names_nobody(words: str) -> bool:
    """Whether a line of a list tells of a leader, and of nobody by name: 「氏名未定（7月に決定）　…　米国代表」."""
    if len(words) > SHORT or not LEADING.search(words) or OF_A_STAY.search(words):
        return False
    return not any(name.kind == "named" for name in names(words))


def _lines(draft: Draft, sentence: Span) -> Iterator[Span]:
    """The lines of what was read as one sentence, where breaks part it."""
    start = sentence.start
    for line in draft.quote(sentence).split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _abroad(draft: Draft, span: Span) -> bool:
    """Whether a sentence names an institution of another country, or one of its short names."""
    home, words = draft.setting.home, draft.quote(span)
    if any(place.country not in (None, home) for place in places(words, called=draft.called)):
        return True
    others = [m.organisation for m in draft.members if m.organisation and _is_of_partner(draft, m)]
    called = {word for name in others for word in re.findall(r"[A-Z]\w{3,}", name)} - COMMON
    return any(word in words for word in called)


def lands(draft: Draft, span: Span) -> set[str]:
    """The countries that the line of a leader names."""
    lines = [draft.quote(block.span) for block in draft.document.blocks_in(span)]
    told = {place.country for line in lines for place in places(line) if place.country}
    return told | {LANDS[word] for word in re.findall("[a-z]+", draft.quote(span).lower()) if word in LANDS}
