"""Grants that running text tells: in paragraphs, one or several in each, and in items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analyse.budget.money import amounts, fold
from lint.analyse.structure.grids import plain
from lint.analyse.support.cells import FUNDER, SCHEME
from lint.analyse.support.grants import BETWEEN, MARK, PENDING, Grant
from lint.analyse.team.agencies import FOREIGN
from lint.analyse.text.sentences import sentences
from lint.document import Block, Document, Span
from lint.expressions import expression
from lint.spans import Spans

OWN = expression(
    r"本(課題|研究|提案|計画|申請|事業|プロジェクト)|this (project|proposal|application|request)|we request"
)
"""What speaks of the project itself."""
OPENING = expression(
    r"^\s*(?:[・●○◆■□*＊•‣▪–—①-⑳-]\s*|[(（]?\d{1,2}[)）.．]\s*)?"
    r"(?:(?:an? |the )?(?:application|proposal)s? (?:to|for)\s+|(?:we|i) (?:hold|have|applied (?:to|for))\s+)?",
    re.I,
)
NAMED = expression(
    r"[「『“”\"、,，。:：;（(]|により|によって|による|から|として"
    r"|(?<![a-z])(supports?|(?<=\w )funds?|is|was|for(?! (?:the )?(?-i:[A-Z]))|has)(?![a-z])",
    re.I,
)
"""What ends the name of a programme at the beginning of a sentence."""


TITLED = expression(r"^[^「『“\"。、，]{2,40}?[,，、]?\s?[「『“\"]")
"""The name of a programme and the title of the grant, at the beginning."""
KIND = expression(r"\s?[(（](?![^()（）]*(?:[:：\d]|代表|分担|PI\b|principal))[^()（）]{1,40}[)）]", re.I)
"""What brackets behind the name of a programme add to it: 「国際共同研究加速基金（国際先導研究）」."""
MENTIONED = expression(
    r"\s*(?:また、|さらに、)?(?P<programme>[^「『\"“。、.;()（）]{2,60}?)[,，]?\s?[「『\"“](?P<title>[^」』\"”]{2,90}?),?[」』\"”]"
    r"[,，]?\s?[(（]?(?P<who>[^。.;；()（）\d]{0,30}[(（]?(?:代表者?|分担者?|参加者|\b(?:PI|[cC]o-PI"
    r"|[cC]o-investigator|[lL]eader"
    r"|[pP]articipant|[pP]rincipal investigator)\b))(?:[)）]|(?=[,.、。]))"
)
"""A programme, the title of a grant, and who holds it in which role."""
HOLDS = expression(
    r"(?P<who>\b(?:takes? part|participates?|works?|is (?:\w+ ){0,4}(?:pi|co-pi|(?:co-)?investigator|member|leader)"
    r"|leads?"
    r"|heads?|holds?|has|directs?)) (?:in |of |on |as \w+ )?(?:an? |the )?"
    r"(?P<programme>[^\"“”.;()]{2,60}?),? ?[\"“](?P<title>[^\"”]{2,90}?),?[\"”]",
    re.I,
)
HELD = expression(
    r"(?P<who>[一-龥ァ-ヶ]{1,8})[はが]、?(?P<programme>[^「『。、]{2,40}?)[「『](?P<title>[^」』]{2,60})[」』]"
    r"(?=[^。]{0,20}(?:分担|代表|参加|加わ|受け|率い|務め))"
)
"""Who has or takes part in which programme, with the title of the grant, in a sentence's own order."""
OVER = expression(r"終了|終わ|終え|満了|ended|expired|finished|concluded|completed|former")
LATER = expression(
    r"(金額|経費|交付額|配分額|期間)[^、。;；()（）\d]{0,14}(後日|未定|未記入|調整中|(確認|照会|問い?合わせ)中|追って|不明|追記)"
    r"|\b(amount|sum|period|dates?|budget) (is |are )?(still |yet )?(to be|to follow|not (yet )?(known|fixed|confirmed)"
    r"|unknown|open|tb[acd]|pending)\b"
)
"""What leaves the amount of a grant, or its period, for later."""
VERB = expression(
    r"[うくぐすつぬぶむるただい]$|(?:です|ます|ない|なし|予定|中)$|[はがを]"
    r"|\b(?:is|are|was|were|will|has|have|we|our|funds|pays|supports?|applied|applies)\b",
    re.I,
)
"""What makes of words more than a name."""
GIVER = expression(
    r"財団|基金|推進費|推進事業|機構|振興会|奨励|\b(?:foundation|fellowship|programme?|scheme|fund|society|ministry|council"
    r"|trust)\b",
    re.I,
)
"""What a name of a programme holds, and a heading does not."""
NONE = expression(r"なし|無し|該当|ありません|\b(?:none|nothing|no|not|n/a|nil)\b", re.I)
ABROAD = expression(FOREIGN)
NUMBER = expression(r"^\s*[(（]\d{1,2}[)）]")
DATED = expression(r"(19|20)\d\d|令和|平成|\d年|years?\b")
LASTING = expression(
    r"(?<!\d)[1-9一二三四五六七八九]\s?(?:か|ヵ|ヶ|カ|箇)?年間|\b(?:for|over) (?:\d|three|four|five) years\b"
)
"""How long a grant lasts, where its years are still open."""
BULLET = expression(r"(?<=[^\sァ-ヶ])\s?[・●○◆■□•▪](?=\S)")
LONGEST = 500
"""Letters of a grant's text at most."""


def narrated(document: Document, part: Span, skip: Spans) -> tuple[Grant, ...]:
    """The grants that paragraphs and items tell: a programme, a period and an amount; nothing of the project itself.

    A grant with a programme, a title and an amount but no date at all lacks its period.

    Args:
        document: the draft.
        part: the section about other funding.
        skip: what is read already.

    """
    pieces: list[tuple[Block, Span]] = []
    for block in document.blocks_in(part):
        if skip.overlap(block.span):
            continue
        pieces += [(block, piece) for piece in _pieces(document, block)]
    found = [grant for block, piece in pieces if (grant := _told(document, block, piece)) is not None]
    if found:
        read = (_told(document, block, piece, unpaid=True) for block, piece in pieces)
        found = [grant for grant in read if grant is not None]
    found += [*_unpaid(document, part, skip, found), *_named_only(document, part, skip, found)]
    return tuple(sorted(found, key=lambda grant: grant.span.start))


def _named_only(document: Document, part: Span, skip: Spans, told: Sequence[Grant]) -> Iterator[Grant]:
    """Grants that a sentence beside others tells by programme, title and role alone, told nowhere else in the part."""
    lines = [block.span for block in document.blocks_in(part) if told and not skip.overlap(block.span)]
    whole = document.slice(part)
    for sentence in (s.span for line in lines for s in sentences(document.text, line)):
        words = document.slice(sentence)
        match = HOLDS.search(words) or MENTIONED.match(words) or HELD.search(words)
        if match is None or not FUNDER.search(fold(match["programme"])) or whole.count(match["title"]) > 1:
            continue
        if (
            list(amounts(words))
            or DATED.search(fold(words))
            or OVER.search(fold(words))
            or OWN.search(match[0].lower())
        ):
            continue
        spot = Span(sentence.start + match.start("programme"), sentence.start + match.end("programme"))
        cells = {"programme": spot, "period": sentence, "amount": sentence}
        pending = bool(PENDING.search(plain(words)))
        yield Grant(sentence, match["programme"].strip(), words, match["who"], "", None, None, pending, cells, sentence)


def _unpaid(document: Document, part: Span, skip: Spans, told: Sequence[Grant]) -> Iterator[Grant]:
    """The items of a list that name a programme and lack its amount or its period, though others of it tell both."""
    from lint.analyse.dates.periods import periods

    paid = Spans(grant.span for grant in told)
    items = list(_items(document, part))
    heads = {block.span for block in document.blocks_in(part) if block.outline is not None}
    if not any(paid.overlap(item) or skip.overlap(item) for item in items):
        return
    for item in items:
        words = document.slice(item)
        begin = (MARK.match(words) or OPENING.match(words)).end()  # type: ignore[union-attr]  # it matches nothing at least
        rest = words[begin:]
        titled = TITLED.search(rest)
        when = next((p for p in periods(words) if p.start and p.kind == "range"), None)
        over = when is None and (DATED.search(fold(words)) or OVER.search(fold(words)))
        if paid.overlap(item) or skip.overlap(item) or over or len(words) > LONGEST:
            continue
        money = next(amounts(words), None)
        head = fold(rest[: titled.end()] if titled else re.split(r"[,，、]", rest)[0])
        named = FUNDER.search(head) if titled or when else SCHEME.search(head)
        if (money is not None and when is None) or (when is not None and money is None and LATER.search(fold(words))):
            named = named or (FUNDER.search(fold(rest)) if len(BETWEEN.split(rest)) > 2 else None)
        bare = when is None and money is None and item not in heads and _names_only(rest)
        if not (named or bare) or OWN.search(fold(words)) or (money is not None and when is not None):
            continue
        end = next((match.start() for match in NAMED.finditer(words, begin + 3)), len(words))
        spot = Span(item.start + begin, item.start + end)
        if when is None and money is None and not bare and not (titled and re.search(r"[「『“\"]", words)):
            continue
        cells = {"programme": spot, **({} if when else {"period": item}), **({} if money else {"amount": item})}
        period = words[when.span.start : when.span.end] if when else ""
        value, code = (money.value, money.currency) if money else (None, None)
        pending = bool(PENDING.search(plain(words)))
        yield Grant(item, document.slice(spot).strip(), words, "", period, value, code, pending, cells, item)


def _names_only(words: str) -> bool:
    """Whether an item names a programme, and its holder at most: "Environment Research Fund (K. Tsuda)."."""
    bare = re.sub(r"[(（][^()（）]*[)）]", "", words).strip(" \u3000.。、,")
    if not (SCHEME.search(fold(bare)) or GIVER.search(bare)):
        return False
    return (
        3 <= len(bare) <= 70
        and not re.search(r"[:：。;；]|\.\s", bare)
        and not (VERB.search(bare) or NONE.search(bare))
    )


def _items(document: Document, part: Span) -> Iterator[Span]:
    """The items of lists in a section, and the lines of paragraphs that breaks part."""
    for block in document.blocks_in(part):
        words = document.slice(block.span)
        if block.item or MARK.search(words) or ("\n" not in words and LATER.search(fold(words))):
            yield block.span
        elif "\n" in words:
            start = block.span.start
            for line in words.split("\n"):
                yield Span(start, start + len(line))
                start += len(line) + 1


def _pieces(document: Document, block: Block) -> Iterator[Span]:
    """The parts of a paragraph that tell a grant each: a new one begins at a number, or at a funder after an amount."""
    start, paid, unpaid, end = block.span.start, False, False, block.span.end
    for clause in _clauses(document, block.span):
        words = document.slice(clause)
        money = bool(list(amounts(words)))
        opens = NUMBER.search(words) or (FUNDER.search(plain(words)) and (money or re.search(r"[「『“\"]", words)))
        if (paid and opens) or (unpaid and opens and re.search(r"[「『“\"]", words)):
            yield Span(start, clause.start)
            start, paid = clause.start, False
        paid = paid or money or bool(LATER.search(plain(words)))
        unpaid = _is_unpaid(words)
    yield Span(start, end)


def _clauses(document: Document, span: Span) -> Iterator[Span]:
    """The sentences, cut at commas outside brackets where an amount stands on either side."""
    for sentence in sentences(document.text, span):
        words = document.slice(sentence.span)
        told = list(amounts(words))
        start = depth = 0
        for at, letter in enumerate(words) if len(told) > 1 else ():
            depth += (letter in "(（「“") - (letter in ")）」”")
            if letter in "、；;," and depth <= 0 and not words[at + 1 : at + 2].isdigit():
                before = any(start <= amount.span.start < at for amount in told)
                if before and any(at < amount.span.start for amount in told):
                    yield Span(sentence.span.start + start, sentence.span.start + at + 1)
                    start = at + 1
        yield from _bullets(document, Span(sentence.span.start + start, sentence.span.end))


def _bullets(document: Document, span: Span) -> Iterator[Span]:
    """The parts of a clause that begin with a bullet each: items that line breaks of one paragraph part."""
    words = document.slice(span)
    at = [0, *(match.start() for match in BULLET.finditer(words) if FUNDER.search(plain(words[match.end() :][:30])))]
    for start, end in pairwise([*dict.fromkeys(at), len(words)]):
        yield Span(span.start + start, span.start + end)


def _is_unpaid(words: str) -> bool:
    """Whether words tell a grant of this side by programme, title and period, and tell no amount."""
    from lint.analyse.dates.periods import periods

    titled = FUNDER.search(fold(words)) and TITLED.search(words) and re.search(r"[「『“\"]", words)
    ranged = any(p.start and p.kind == "range" for p in periods(words))
    return bool(titled) and ranged and not any(sign.search(fold(words)) for sign in (OVER, ABROAD, PENDING))


def _told(document: Document, block: Block, piece: Span, *, unpaid: bool = False) -> Grant | None:
    """The grant that a piece tells; with ``unpaid`` one without any amount, too."""
    from lint.analyse.dates.periods import periods

    words = document.slice(piece)
    paying = next((w for s in sentences(document.text, piece) if list(amounts(w := document.slice(s.span)))), "")
    if not (paying or LATER.search(fold(words)) or (unpaid and _is_unpaid(words))) or len(words) > LONGEST:
        return None
    begin = OPENING.match(words).end()  # type: ignore[union-attr]  # it matches nothing at least
    funder = FUNDER.search(fold(words))
    item = bool(block.item or MARK.search(words)) and bool(TITLED.search(words[begin:]))
    titled = item or (funder is not None and bool(TITLED.search(words[funder.start() :])))
    if (funder is None and not item) or (OWN.search(paying.lower()) and not titled):
        return None
    when = next((p for p in periods(words) if p.start and p.kind == "range"), None)
    lasting = when is None and LASTING.search(fold(words)) is not None
    if when is None and (not titled or (DATED.search(fold(words)) and not lasting)):
        return None
    if funder is not None and re.search(
        r"[はがるの、:：]\s*$|\b(holds?|has|have|on|leads?|heads?|directs?|runs|receives?|won|in|of)\b[^.]{0,8}$",
        words[begin : funder.start()],
    ):
        begin = funder.start()
    end = next((match.start() for match in NAMED.finditer(words, begin + 3)), len(words))
    while end < len(words) and words[begin:end].count("（") > words[begin:end].count("）"):
        end = next((match.start() for match in NAMED.finditer(words, words.find("）", end))), len(words))
    if (kind := KIND.match(words, end)) is not None:
        end = kind.end()
    spot = Span(piece.start + begin, piece.start + end)
    told = next(reversed(list(amounts(paying))), None)
    lacks = {**({} if when or lasting else {"period": piece}), **({} if told else {"amount": piece})}
    return Grant(
        span=piece,
        programme=document.slice(spot).strip(),
        title=words,
        person="",
        period=words[when.span.start : when.span.end] if when else "",
        amount=told.value if told else None,
        currency=told.currency if told else None,
        pending=bool(PENDING.search(plain(paying))),
        cells={"programme": spot, **lacks},
        head=Span(block.span.start, block.span.start),
    )
