"""What only Japanese sentences can get wrong: words and particles said twice, chains of の, too many commas, endings.

Each function would rather miss a place than name a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.analyse.text.scripts import japanese
from lint.analyse.text.tokens import Token
from lint.document import Span

CASE = "助詞-格助詞"
CHAINED = ("名詞", "接頭辞", "接尾辞", "記号-文字", "形状詞")
WRONG = frozenset(["がを", "をが", "がは", "はが", "はを", "をは", "にを", "へを", "へが", "をに", "をへ", "でを"])
"""Particles that never follow each other."""
EMPTY = frozenset(
    [
        "ため",
        "よう",
        "こと",
        "もの",
        "ほう",
        "うち",
        "なか",
        "中",
        "上",
        "際",
        "間",
        "後",
        "前",
        "とき",
        "時",
        "場合",
        "はず",
        "わけ",
        "まま",
        "ほか",
        "他",
        "とおり",
    ]
)
"""Nouns that only tie clauses together: の behind them does not lengthen a chain."""
ALONE = frozenset(["一つ", "ひとつ", "一人", "ひとり", "一歩", "少し", "次", "個", "別", "一", "大学", "様"])
INSIDE = ("中", "上", "下", "間", "内", "なか", "うち")
"""Of these, what says where in a thing another is: the chain goes on behind them (血液の中の鉄の濃度)."""
DAYS = ("日に", "年に", "刻々", "時に")
"""With which time is told to pass (日に日に)."""
BEFORE_NO = ("で", "へ", "から", "まで", "と")
"""Particles before の, which join as it does (海外での研究, 町との協定)."""
POINTING = ("この", "その", "あの", "どの")
WHOLE = frozenset(["すべて", "全て", "分"])
"""No nouns that another belongs to, before の (すべての層, 四分の一)."""
POLITE = re.compile(r"(?:です|ます|ません|ました|ませんでした|でした|でしょう|ましょう)(?:か|が|ね|よ)?$")
PLAIN = re.compile(
    r"(?:である|であった|だ|だった|する|した|いる|いた|ある|あった|ない|なかった|れる|れた|せる|せた|なる|なった|いく|"
    r"たい|べきだ|[ただうくぐすつぬぶむる]|[しきさなたくつすよるどか]い|"
    r"[高低多長短強弱速遅早古若重軽深浅近遠広狭厚薄濃淡太細固硬堅良悪安暗寒暑熱粗鋭鈍]い)$"
)


def doubled_words(words: Sequence[Token]) -> Iterator[Span]:
    """Words that stand twice running (予定してしている, 研究研究を)."""
    at = 0
    while at < len(words):
        for size in range(min(6, (len(words) - at) // 2), 0, -1):
            if words[at].text != words[at + size].text or words[at + size - 1].end != words[at + size].start:
                continue
            first, second = words[at : at + size], words[at + size : at + 2 * size]
            if _twice(first, second) and (size > 1 or _strays(words, at)):
                yield Span(first[0].start, second[-1].end)
                at += 2 * size - 1
                break
        at += 1


AGAIN = re.compile(r"([ぁ-んァ-ヶー一-龠々]{4,14})\1")
MANNER = re.compile(r"(.+?)\1$|.*(?:ずつ|しく|たり|ます)$")


def pasted_twice(text: str, span: Span) -> Iterator[Span]:
    """Stretches of letters that stand twice running, however they are cut into words (予定していたしていた)."""
    for hit in AGAIN.finditer(text, span.start, span.end):
        if not MANNER.match(hit[1]):  # 少しずつ少しずつ, いろいろいろいろ
            yield Span(hit.start(), hit.end())


def _twice(first: Sequence[Token], second: Sequence[Token]) -> bool:
    if any(one.text != other.text for one, other in zip(first, second, strict=True)):
        return False
    if first[-1].end != second[0].start or any(_no_word(token) for token in first):
        return False
    said = "".join(token.text for token in first)
    if len(first) > 1 and len({token.text for token in first}) == 1:
        return False
    if len(first) == 2 and (first[1].text == "と" or said in DAYS):
        return False  # 人と人との間, 日に日に
    return japanese(said) and not said.startswith(tuple(ALONE))


def _no_word(token: Token) -> bool:
    return token.tag.startswith(("補助記号", "記号", "空白", "名詞-数詞", "感動詞", "副詞"))


def _strays(words: Sequence[Token], at: int) -> bool:
    """Whether one word that stands twice is a slip: no part of a longer name, no reduplication, no particle."""
    word = words[at]
    if word.text in POINTING:
        return True
    if word.tag.startswith(("動詞", "助動詞", "形容詞", "接続詞")):
        return word.tag == words[at + 1].tag and (
            word.text == "た" or (word.form == words[at + 1].form and len(word.text) > 1)
        )
    if not word.tag.startswith("名詞") or len(word.text) < 2 or re.fullmatch("[ァ-ヶー]{1,2}|[ぁ-ん]{2}", word.text):
        return False
    around = [*words[max(at - 1, 0) : at], *words[at + 2 : at + 3]]
    return not any(token.tag.startswith(("名詞", "接尾辞", "接頭辞", "記号")) for token in around)


def doubled_particles(words: Sequence[Token]) -> Iterator[tuple[Span, bool]]:
    """Particles that stand twice running, or beside one that they cannot follow (ががあり, のが主導).

    Returns:
        the particles' place, and whether they are the same.

    """
    for at in range(len(words) - 1):
        one, other = words[at], words[at + 1]
        if at and one.text == other.text == "で" and one.end == other.start and words[at - 1].end == one.start:
            yield Span(one.start, other.end), True  # whatever the second is taken for
            continue
        if one.end != other.start or not one.tag.startswith("助詞") or not other.tag.startswith("助詞"):
            continue
        before = words[at - 1] if at else None
        if before is None or one.start != before.end:
            continue
        same = (
            one.text == other.text and one.text in "がをにのとでへはも" and before.text not in ("も", "は", "「", "『")
        )
        odd = one.text == "の" and other.text in ("が", "を", "へ") and _names(before)
        if same or odd or one.text + other.text in WRONG:
            yield Span(one.start, other.end), same


def _names(token: Token) -> bool:
    """Whether a word is a noun of its own, behind which の joins and cannot stand for 「もの」."""
    if token.tag == "補助記号-括弧閉":
        return True
    return (
        token.tag.startswith("名詞") and "助動詞" not in token.tag and "形状詞" not in token.tag and len(token.text) > 1
    )


def same_particle(words: Sequence[Token], reach: int = 12) -> Iterator[tuple[Span, str]]:
    """を or が twice with no predicate and no comma between them: one predicate cannot have both.

    Behind に, which may stand for a predicate (これを機に計画を立てる), only the same noun again is a slip.

    Args:
        words: a sentence.
        reach: how many words may stand between.

    """
    for at, word in enumerate(words):
        if word.text not in ("を", "が") or word.tag != CASE or not at:
            continue
        noun, with_ni = words[at - 1], False
        for then in range(at + 1, min(at + reach, len(words))):
            other = words[then]
            if other.text == word.text and other.tag == word.tag:
                again = noun.tag.startswith("名詞") and words[then - 1].text == noun.text
                if then > at + 1 and (again or (_governed(words, then) and not with_ni)):
                    yield Span(noun.start, other.end), word.text
                break
            if other.text == "に" and other.tag == CASE:
                with_ni = True
                continue
            if other.tag.startswith(("動詞", "形容詞", "助動詞", "形状詞", "助詞-接続", "助詞-副", "補助記号", "記号")):
                break
            if other.tag == "接続詞" or re.search("[いきしちにみりえけせてねめれ]$", other.text):
                break  # a noun that stands for its verb: 「実装し、」「受け取り」
            if other.text in (
                "と",
                "や",
                "か",
                "で",
                "も",
                "など",
                "対象",
                "中心",
                "はじめ",
                "目的",
                "基",
                "もと",
                "前提",
                "契機",
            ):
                break


def _governed(words: Sequence[Token], at: int) -> bool:
    """Whether the next predicate takes the particle alone, and no second one could take the first."""
    ahead = words[at + 1 : at + 4]
    text = "".join(token.text for token in ahead)
    return not re.match(
        r"(?:用い|使|通じ|介し|利用し|基に|もとに|中心|対象|目的|含|除|経|問わ|踏まえ|考慮|持|有|必要|可能|好き|上手)",
        text,
    )


def chains(words: Sequence[Token], least: int = 3) -> Iterator[tuple[Span, int]]:
    """Nouns tied by の three times or more (A の B の C の D), with how many."""
    start, count, last = None, 0, 0
    for at, word in enumerate(words):
        if word.text == "の" and word.tag == CASE and at and words[at - 1].text not in EMPTY and start is not None:
            if words[at - 1].text not in WHOLE:
                count += 1
                last = at
        elif start is not None and word.text in BEFORE_NO and words[at + 1 : at + 2] and words[at + 1].text == "の":
            continue  # 海外での研究
        elif start is not None and words[at - 1].text in BEFORE_NO and word.text == "の":
            count += 1
            last = at
        elif start is not None and (word.text in INSIDE or (word.text == "の" and words[at - 1].text in INSIDE)):
            continue
        elif (word.text not in EMPTY and word.tag.startswith(CHAINED)) or word.text in ("・", "ー", "-"):
            start = at if start is None else start
        else:
            yield from _chain(words, start, last, count, least)
            start, count = None, 0
    yield from _chain(words, start, last, count, least)


def _chain(words: Sequence[Token], start: int | None, last: int, count: int, least: int) -> Iterator[tuple[Span, int]]:
    if start is not None and count >= least:
        end = last + 1
        while end + 1 < len(words) and words[end + 1].tag.startswith(("名詞", "接尾辞")):
            end += 1
        yield Span(words[start].start, words[min(end, len(words) - 1)].end), count


def commas(words: Sequence[Token]) -> tuple[int, int]:
    """How many commas a sentence has, and how many of them do not list nouns."""
    at = [index for index, word in enumerate(words) if word.text in ("、", "，")]
    parting = 0
    for order, index in enumerate(at):
        until = at[order + 1] if order + 1 < len(at) else len(words)
        before, behind = words[index - 1] if index else None, words[index + 1 : until]
        listing = before is not None and before.tag.startswith(("名詞", "接尾辞", "補助記号-括弧閉", "助詞-副助詞"))
        parting += not (listing and behind and behind[0].tag.startswith(("名詞", "接頭辞", "補助記号-括弧開", "記号")))
    return len(at), parting


def closing(text: str) -> str:
    """A sentence without the mark and the brackets that end it."""
    plain = re.sub(r"[。．.！？!?」』\s]+$", "", text)
    return re.sub(r"\s*[（(][^（）()]*[）)]$|[*＊†‡\d\[\],]+$", "", plain)


def entry(text: str) -> bool:
    """Whether a sentence is an entry of a list of works or holds an address: its length is not the writer's choice."""
    japanese, latin = len(re.findall("[ぁ-んァ-ヶ一-龠]", text)), len(re.findall("[A-Za-z]", text))
    return "://" in text or bool(re.match(r"[\[［(（]?\d+[\]］)）.]", text)) or latin > japanese


def polite(text: str) -> bool | None:
    """Whether a sentence ends in です・ます (true) or である (false); ``None`` where it ends in a noun."""
    plain = closing(text)
    if POLITE.search(plain):
        return True
    return False if PLAIN.search(plain) else None
