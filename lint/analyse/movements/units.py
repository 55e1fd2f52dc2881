"""What of a draft's text is read for stays: sentences, and lines of lists that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from lint.analyse.dates.periods import periods
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import STAY_NOUN
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.slots import ARROW, MOBILE
from lint.analyse.people.names import career_stage, names, placeholder
from lint.analyse.structure.grids import plain
from lint.analyse.text.sentences import Sentence
from lint.analyse.text.sentences import sentences as split
from lint.document import Block, Document, Span, Zone
from lint.expressions import expression

BULLET = expression(
    r"\s*(?:(?:【[^】\n]{1,12}】|\[[A-Za-z ]{2,14}\]|[・●○◆◇■□–—*＊•‣▪▶→⇒←①-⑳]"
    r"|[A-Z]{1,4}[-–]?\d{1,2}[.:)]\s|-\s|[(（]?\d{1,2}[)）.．]|[(（][a-z][)）]\s|[(（]?[ivx]{1,4}[)）]\s)\s*){1,2}"
)
NUMBER = expression(r"^\s*(?:[(（]?\d+(?:[.．-]\d+)*[)）.．]?|[①-⑳]|[・●○◆■□•])\s*")
SLOTTED = expression(r"^[^.;；。]{2,80}[:：][^.。]*[;；|｜／][^.。]*[;；|｜／]")
"""A line of a list whose slots stand between semicolons: no sentence, whatever its words are."""
TITLE = expression(
    r"\s*(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+|[A-Z]?\d{1,2}[:.)]?\s+|[^\s:：]{1,12}[:：]\s*"
    r"|[A-Z][a-z]+(?:\s[A-Za-z]+){0,4}(?:\s\d)?:\s)+"
)
"""What may stand before the name that a line of a list begins with."""
COMMAS = expression(r"\s*[、,，;；／|｜。]\s*|(?<=\w)\s[–—-]\s+|\u3000+(?=[^\u3000]{2})")
VERBLESS = expression(r"[一-龠ァ-ヶーA-Za-z0-9０-９)）](?:まで|より|から|へ|に|間)?。?\s*$")
"""How a piece ends that has no verb, in Japanese."""
ARROWED = expression(rf"([^\s→⇒:：、。,;]{{1,16}}?)(?:氏|さん|博士|教授|助教)?\s*(?:{ARROW.pattern}|[:：])")
"""How a line leads with a surname alone, and an arrow or a colon behind it."""
CLIPPED = expression(r"[A-Z][a-z]+(?:s|ing)\s(?:[a-z]|\d)(?!ill\b|s\b|as\b|f\b)")
"""How an English piece begins whose subject is left out: "Adapts the program to contracts."."""
MARKED = expression(r"^\s*(?:[一二三四五六七八九十]{1,2}|[(（]?[0-9０-９]{1,2}[)）]?)[、.．]\s*|。(?=\s*$)")
LEADER = expression(
    r"\s*(?:(?:the )?(?:co-?)?\s?(?:principal|lead) (?:investigator|applicant)s?|(?:co-?)?PIs?|applicants?|submitted by"
    r"|(?:研究)?(?:代表|分担)者?|(?:研究)?(?:開発)?(?:代表|責任)者|提案者|申請者)\s*(?:[(（][^()（）]*[)）])?\s*[:：]",
    re.I,
)
"""How a line of a cover begins that names who applies."""
CLAUSE = expression(
    r"。$|[はがを]$|,\s(?:who|which)\b|\b(?:will|shall|is|are|plans?|would|has|have|holds?|leads?|heads?"
    r"|moves|goes|spends|joins|works|returns|comes|leaves|travels|takes|begins)\b",
    re.I,
)


def named_above(document: Document, line: Span) -> tuple[str, Entry] | None:
    """The traveller whom a heading or a line above a table names, with the line's words: 「4.1 山田 花子（渡航）」."""
    text = document.slice(line)
    number = NUMBER.match(text)
    start = _unmarked(text, number.end() if number else 0)
    words = text[start:].rstrip()
    alone = re.split(r"\s*[(（:：,、]", words)[0]
    if (
        len(words) > 60
        or MOBILE.search(plain(alone))
        or not (names(alone, cell=True, header="氏名") or placeholder(words))
    ):
        return None
    return words, Entry(words if placeholder(words) else alone, Span(line.start + start, line.end))


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
    if len(text) > 400 or CLAUSE.search(text) or not re.search(r"\d|[〇一二三四五六七八九十]年", text):
        return False
    start = _unmarked(text)
    first, *rest = COMMAS.split(text[start:])
    while len(rest) > 2 and len(first) <= 14 and re.search(r"\d", first):  # 「1年目（2025年度）　派遣：…」
        start = text.index(rest[0], start + len(first))
        first, *rest = rest
    return len(rest) >= 2 and not CLAUSE.search(first) and _leads(text[start:], first, known)


def _leads(text: str, first: str, known: Sequence[str]) -> bool:
    """Whether a line begins with a traveller: a name, with a post before it at most, or words that stand for one."""
    if any(len(name) > 2 and first.replace(" ", "").startswith(name.replace(" ", "")) for name in known):
        return True
    alone = ARROWED.match(text)
    if alone is not None and any(alone[1] in (name.split()[0], name.split()[-1]) for name in known if name.split()):
        return True  # 「七飯 → カリフォルニア大学」
    led = (text.find(name) for name in known if len(name) > 2)
    if any(0 < at < len(first) and TITLE.fullmatch(text[:at]) for at in led):
        return True  # "Norway to Japan: Sondre Nilsen"
    found = names(first, cell=True) or [name for name in names(text) if name.span.start < len(first)]
    at = found[0].span.start if found else -1
    if found:
        return at <= 2 or (at <= 40 and career_stage(text[:at]) is not None) or TITLE.fullmatch(text[:at]) is not None
    stand_in = placeholder(first)
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
    for line, together in groupby(read, key=lambda pair: _line(document, pair[0].span)):
        pairs = list(together)
        texts = [document.slice(sentence.span) for sentence, _ in pairs]
        slots = [VERBLESS.search(text) is not None or _verbless(text) or _is_name(text, known) for text in texts]
        bare = sum(slot or _clipped(text) for slot, text in zip(slots, texts, strict=True))
        text = document.slice(line)
        lead = list(takewhile(lambda pair: pair[1], zip(texts, slots, strict=True))) or [(text, True)]
        begins = ", ".join(words.strip().rstrip(".") for words, _ in lead)
        dated = sum(any(p.start for p in periods(words)) for words in texts)
        if (
            (len(pairs) >= 3 or (len(pairs) == bare == 2 and dated == 1))
            and dated < 2
            and 3 * bare >= 2 * len(pairs)
            and len(text) <= 400
            and is_item(MARKED.sub("", begins), known)
        ):
            found.append((replace(pairs[0][0], span=line), True))
        else:
            found += pairs
    return found


def _verbless(piece: str) -> bool:
    """Whether an English piece between full stops has no verb: "Duke University, with Jane Roe."."""
    words = piece.strip()
    return not in_japanese(words) and words.endswith(".") and not CLAUSE.search(words) and not _clipped(words)


def _clipped(piece: str) -> bool:
    """Whether an English sentence leaves its subject to the name before: "Adapts the program to contracts."."""
    return not in_japanese(piece) and CLIPPED.match(piece.strip()) is not None


def _is_name(piece: str, known: Sequence[str]) -> bool:
    """Whether a piece is a name and nothing else: 「1. 磯部なぎさ。」."""
    words = MARKED.sub("", piece).rstrip("。. ").replace(" ", "")
    if len(words) > 24:
        return False
    return words in {name.replace(" ", "") for name in known} or any(
        len(name.text.replace(" ", "")) == len(words) for name in names(words, cell=True)
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
