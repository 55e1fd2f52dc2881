"""What of a draft's text is read for stays: sentences, and lines of lists that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from lint.analyse.dates.periods import periods
from lint.analyse.movements.prose.clauses import VAGUE_TIME
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import STAY_NOUN
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.slots import ARROW, MOBILE
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import career_stage, names, placeholder
from lint.analyse.structure.grids import plain
from lint.analyse.text.sentences import Sentence
from lint.analyse.text.sentences import sentences as split
from lint.analyse.text.tokens import tokens
from lint.document import Block, Document, Span, Zone
from lint.expressions import expression

BULLET = expression(
    r"\s*(?:(?:【[^】\n]{1,12}】|\[[A-Za-z ]{2,14}\]|[・●○◆◇■□–—*＊•‣▪▶→⇒←①-⑳]"
    r"|[A-Z]{1,4}[-–]?\d{1,2}[.:)]\s|-\s|[(（]?\d{1,2}[)）.．]|[(（][a-z][)）]\s|[(（]?[ivx]{1,4}[)）]\s)\s*){1,2}"
)
NUMBER = expression(r"^\s*(?:[(（]?\d+(?:[.．-]\d+)*[)）.．]?|[①-⑳]|[・●○◆■□•])\s*")
WAY_NUMBER = expression(
    r"^\s*[【\[〔(（]\s*(?:派遣|渡航|招へい|招聘|受け?入れ?|来日|滞在|訪問)\s?[\d０-９①-⑳一二三四五六]{0,2}\s*[】\]〕)）]\s*(?=\S)"
)
"""A way and a number in brackets before a traveller: 「（渡航1）山田」."""
CIRCLED = expression(r"\s*[①-⑳]")
"""The number of a card, and of no chapter."""
SLOTTED = expression(r"^[^.;；。]{2,80}[:：][^.。]*[;；|｜／][^.。]*[;；|｜／]")
"""A line of a list whose slots stand between semicolons: no sentence, whatever its words are."""
TITLE = expression(
    r"\s*(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+|[A-Z]?\d{1,2}[:.)]?\s+|[^\s:：]{1,12}[:：]\s*"
    r"|[A-Z][a-z]+(?:\s[A-Za-z]+){0,4}(?:\s\d)?:\s)+"
)
"""What may stand before the name that a line of a list begins with."""
COMMAS = expression(r"\s*[、,，;；／|｜。]\s*|(?<=\w)\s[–—-]\s+|\u3000+(?=[^\u3000]{2})")
VERBLESS = expression(r"(?:[一-龠ァ-ヶーA-Za-z0-9０-９)）](?:まで|より|から|へ|に|間)?|受け?入れ)。?\s*$")
"""How a piece ends that has no verb, in Japanese."""
ARROWED = expression(rf"([^\s→⇒:：、。,;]{{1,16}}?){TITLE_JA}?\s*(?:{ARROW.pattern}|[:：、，\u3000（])")
"""How a line leads with a surname alone, and an arrow, a colon or a comma behind it."""
CODED = expression(r"[A-Z]{1,3}-?\d{1,2}\s?[（(]([^()（）\s]{1,20})[)）]\s*[:：、]")
"""How a line leads with the number of somebody and the surname: 「J2（昭島）：」."""
CLIPPED = expression(r"[A-Z][a-z]+(?:s|ing)\s(?:[a-z]|\d)(?!ill\b|s\b|as\b|f\b)")
"""How an English piece begins whose subject is left out: "Adapts the program to contracts."."""
DATED = expression(r"\d|[〇一二三四五六七八九十]年")
WAY = expression(
    r"\s*[【\[〔(（]?\s*(?:長期|短期|中期|若手|日本から|日本側|先方から|相手国(?:側)?から)?の?"
    r"(?:派遣|渡航|招へい|招聘|受け?入れ?|来日|訪問|滞在|出張)\s?[\d０-９①-⑳一二三四五六]?\s*[】\]〕)）]?\s*[。．:：、,\u3000][\s,、]*"
)
"""What leads a line of a list that tells which way somebody goes: 「派遣。田沢助教、…」."""
MARKED = expression(r"^\s*(?:[一二三四五六七八九十]{1,2}|[(（]?[0-9０-９]{1,2}[)）]?)[、.．]\s*|。(?=\s*$)")
LEADER = expression(
    r"\s*(?:(?:the )?(?:co-?)?\s?(?:principal|lead) (?:investigator|applicant)s?|(?:co-?)?PIs?|applicants?|submitted by"
    r"|(?:研究)?(?:代表|分担)者?|(?:研究)?(?:開発)?(?:代表|責任)者|提案者|申請者)\s*(?:[(（][^()（）]*[)）])?\s*[:：]",
    re.I,
)
"""How a line of a cover begins that names who applies."""
TEAM = expression(
    r"\s*[【［\[〔](?:研究|実施)?(?:参加(?:研究)?者|参画者|メンバー|チーム|体制|組織|構成員?|team|members|participants)[】］\]〕]",
    re.I,
)
"""How a paragraph begins that presents a team: 「【参加者】東北大学：…」."""
CLAUSE = expression(
    r"。$|[はがを]$|,\s(?:who|which)\b|\b(?:will|shall|is|are|plans?|would|has|have|holds?|leads?|heads?"
    r"|moves|goes|spends|joins|works|returns|comes|leaves|travels|takes|begins)\b"
    r"|(?-i:[a-z] visits(?=\s(?:the\s)?[A-Z]))",
    re.I,
)


def named_above(document: Document, line: Span) -> tuple[str, Entry] | None:
    """The traveller whom a heading or a line above a table names, with the line's words: 「4.1 山田 花子（渡航）」."""
    text = document.slice(line)
    number = WAY_NUMBER.match(text) or NUMBER.match(text)
    start = _unmarked(text, number.end() if number else 0)
    words = text[start:].rstrip()
    alone = re.split(r"\s*[(（:：,、]", words)[0]
    bare = placeholder(alone, cell=True) is not None and ("の" in alone or CIRCLED.match(text) is not None)
    nobody = (bare or placeholder(alone) is not None) and len(alone) <= 40
    if len(words) > (160 if nobody else 60) or MOBILE.search(plain(alone)):
        return None
    if not (_may_call(alone) or nobody or placeholder(words)):
        return None
    return words, Entry(words if placeholder(words) or bare else alone, Span(line.start + start, line.end))


def _may_call(words: str) -> bool:
    """Whether words of a heading may be somebody's name: not where the dictionary has them as one common word."""
    told = tokens(words)
    common = len(told) == 1 and told[0].tag.startswith("名詞-普通名詞") and not names(words, cell=True)
    return not common and bool(names(words, cell=True, header="氏名"))


def _unmarked(text: str, at: int = 0) -> int:
    """Where the words behind the mark of a list begin."""
    mark = BULLET.match(text, at)
    return mark.end() if mark else at


def is_item(text: str, known: Sequence[str] = ()) -> bool:
    """Whether words are a line of a list: a name, one of those ``known`` too, and other slots between commas."""
    if LEADER.match(text) and not STAY_NOUN.search(text):
        return False
    if BULLET.match(text) and (not STAY_NOUN.search(text) or SLOTTED.search(text)):
        return True
    if len(text) > 400 or CLAUSE.search(text) or not (DATED.search(text) or VAGUE_TIME.search(text)):
        return False
    start = _unmarked(text)
    if way := WAY.match(text, start):
        start = way.end()
    first, *rest = COMMAS.split(text[start:])
    while (
        len(rest) > 2 and len(first) <= 14 and re.search(r"\d", first) and placeholder(first) is None
    ):  # 「1年目（2025年度）　派遣：…」
        start = text.index(rest[0], start + len(first))
        first, *rest = rest
    return len(rest) >= 2 and not CLAUSE.search(first) and _leads(text[start:], first, known)


def _leads(text: str, first: str, known: Sequence[str]) -> bool:
    """Whether a line begins with a traveller: a name, with a post before it at most, or words that stand for one."""
    if any(len(name) > 2 and first.replace(" ", "").startswith(name.replace(" ", "")) for name in known):
        return True
    alone = ARROWED.match(text)
    if alone is not None and any(alone[1] in (name.split()[0], name.split()[-1]) for name in known if name.split()):
        return True  # 「七飯 → カリフォルニア大学」, 「七飯助教、…」
    coded = CODED.match(text)
    if coded is not None and any(coded[1] in (name.split()[0], name.split()[-1]) for name in known if name.split()):
        return True  # 「J2（昭島）：M7〜M18、…」
    led = (text.find(name) for name in known if len(name) > 2)
    if any(0 < at < len(first) and TITLE.fullmatch(text[:at]) for at in led):
        return True  # "Norway to Japan: Sondre Nilsen"
    found = names(first, cell=True) or [name for name in names(text) if name.span.start < len(first)]
    at = found[0].span.start if found else -1
    if found:
        return at <= 2 or (at <= 40 and career_stage(text[:at]) is not None) or TITLE.fullmatch(text[:at]) is not None
    stand_in = placeholder(first)
    if stand_in is not None and career_stage(first[: stand_in.start]) is not None:
        return True  # 「博士課程学生（選考中）」
    return stand_in is not None and (stand_in.start <= 2 or TITLE.fullmatch(first[: stand_in.start]) is not None)


def units(document: Document, prose: Sequence[Sentence]) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of running text, and lines of lists that are no sentences; ``True`` for the latter."""
    starts = {sentence.span.start for sentence in prose}
    covered = sorted({block.span for sentence in prose for block in document.blocks_in(sentence.span)})
    inside = {span.start for span in covered}
    extra = [
        sentence
        for block in document.blocks
        if block.span.start not in inside and _may_list(document, block)
        for sentence in split(document.text, block.span)
        if sentence.span.start not in starts
    ]
    merged = [(sentence, False) for sentence in prose] + [(sentence, True) for sentence in extra]
    return iter(sorted(merged, key=lambda pair: pair[0].span))


def whole_items(
    document: Document, read: Sequence[tuple[Sentence, bool]], known: Sequence[str] = ()
) -> list[tuple[Sentence, bool]]:
    """The units, with paragraphs that tell a stay in verbless pieces as one line of a list each.

    「一、若狭 泉（助教）。行き先、ダブリン大学。令和七年四月より一年間。受入、…教授。泥炭の実測。」
    """
    found: list[tuple[Sentence, bool]] = []
    for _, together in groupby(read, key=lambda pair: _line(document, pair[0].span)):
        for pairs in _each_led(document, list(together), known):
            line = _line_of(document, pairs, whole=len(pairs) > 1)
            found += [(replace(pairs[0][0], span=line), True)] if _is_one(document, pairs, line, known) else pairs
    return found


def _each_led(
    document: Document, pairs: list[tuple[Sentence, bool]], known: Sequence[str]
) -> Iterator[list[tuple[Sentence, bool]]]:
    """The sentences of a line, apart where a further verbless piece leads with somebody: 「派遣。田沢助教、…へ。」."""
    begins, bare = [0], False
    if len(pairs) < 3 or not in_japanese(document.slice(pairs[0][0].span), "ぁ-んァ-ヶ一-龠"):
        yield pairs
        return
    for number, (sentence, _) in enumerate(pairs):
        text = document.slice(sentence.span)
        way, marked = WAY.match(text), BULLET.match(text) is not None
        words = text[way.end() if way else _unmarked(text) :]
        first = COMMAS.split(words)[0]
        alone = way is not None and not first
        led = VERBLESS.search(text) is not None and bool(first) and not VAGUE_TIME.search(first)
        led = led and _leads(words, first, known)
        if number and (alone or marked or (led and not bare)):
            begins.append(number)
        bare = alone
    if len(begins) == 1:
        yield pairs
        return
    for first_of, end in pairwise([*begins, len(pairs)]):
        yield pairs[first_of:end]


def _goes_by_arrow(text: str, known: Sequence[str]) -> bool:
    """Whether the first piece of a line tells who goes where by an arrow: 「…大学の博士学生1名 → 会津大学、…」."""
    arrow = ARROW.search(text)
    if arrow is None or arrow.end() >= len(text.rstrip("。. ")):
        return False
    who = text[_unmarked(text) : arrow.start()].strip()
    stand_in = placeholder(who)
    nobody = stand_in is not None and re.fullmatch(r"[^、。，,;；]{0,24}", who[: stand_in.start]) is not None
    return nobody or (bool(who) and "、" not in re.sub(r"[(（][^()（）]*[)）]", "", who) and _leads(who, who, known))


def _line_of(document: Document, pairs: Sequence[tuple[Sentence, bool]], *, whole: bool) -> Span:
    """The line that sentences stand in, or only their own extent where the line has more."""
    line = _line(document, pairs[0][0].span)
    own = Span(pairs[0][0].span.start, pairs[-1][0].span.end)
    return own if whole and len(line) > len(own) + 2 else line


def _is_one(document: Document, pairs: Sequence[tuple[Sentence, bool]], line: Span, known: Sequence[str]) -> bool:
    """Whether sentences tell one stay in pieces without verbs, as a line of a list does."""
    if len(pairs) < 2 or len(line) > 400:
        return False
    texts = [document.slice(sentence.span) for sentence, _ in pairs]
    if _goes_by_arrow(texts[0], known):
        return True
    if any(not in_japanese(text, "ぁ-んァ-ヶ一-龠") and is_item(text, known) for text in texts[1:]):
        return False  # another traveller's
    slots: list[bool] = []
    bare = 0
    for number, text in enumerate(texts, 1):
        slots.append(_is_slot(text, known))
        bare += slots[-1] or _clipped(text)
        if 3 * (bare + len(texts) - number) < 2 * len(texts) and not all(slots[:3]):
            return False
    lead = [text for text, _ in takewhile(lambda pair: pair[1], zip(texts, slots, strict=True))]
    begins = ", ".join(words.strip().rstrip(".") for words in lead or [document.slice(line)])
    led = WAY.match(begins) is not None and len(lead) > 2
    if not (3 * bare >= 2 * len(pairs) or led) or (len(pairs) == 2 and bare < 2):
        return False
    dated = sum(any(p.start for p in periods(words)) for words in texts)
    return (dated == 1 if len(pairs) == 2 else dated < 2) and is_item(MARKED.sub("", begins), known)


def _is_slot(piece: str, known: Sequence[str]) -> bool:
    """Whether a piece tells one slot of a stay, without a verb."""
    bare = VERBLESS.search(piece) is not None or WAY.fullmatch(piece) is not None
    return bare or _verbless(piece) or _is_name(piece, known)


def _verbless(piece: str) -> bool:
    """Whether an English piece between full stops has no verb: "Duke University, with Jane Roe."."""
    words = piece.strip()
    return not in_japanese(words) and words.endswith(".") and not CLAUSE.search(words) and not _clipped(words)


def _clipped(piece: str) -> bool:
    """Whether an English sentence leaves its subject to the name before: "Adapts the program to contracts."."""
    return not in_japanese(piece) and CLIPPED.match(piece.strip()) is not None


def _is_name(piece: str, known: Sequence[str]) -> bool:
    """Whether a piece is a name and nothing else: 「1. 磯部なぎさ。」."""
    bare = MARKED.sub("", piece).rstrip("。. ")
    words = bare.replace(" ", "")
    if len(words) > 36:
        return False
    return words in {name.replace(" ", "") for name in known} or any(
        len(name.text.replace(" ", "")) == len(words) for name in names(bare, cell=True)
    )


def _line(document: Document, span: Span) -> Span:
    """The line of a paragraph that a sentence stands in, from the first words to the last."""
    block = next(document.blocks_in(span)).span
    words = document.slice(span)
    begin = span.start + len(words) - len(words.split("\n")[-1].lstrip()) if "\n" in words.strip() else span.start
    start = document.text.rfind("\n", block.start, begin) + 1
    end = document.text.find("\n", begin, block.end)
    return Span(max(start, block.start), end if end >= 0 else block.end)


def _may_list(document: Document, block: Block) -> bool:
    words = document.slice(block.span)
    return (
        block.zone in (Zone.BODY, Zone.TABLE)
        and 12 <= len(words) <= 400
        and bool(re.search(r"\d", words))
        and bool(re.search(r"月|年|週|month|year|week|20\d\d|(?:R|令和)\s?\d", words))
    )
