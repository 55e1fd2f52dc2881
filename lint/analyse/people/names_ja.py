"""Names in kanji, kana and Hangul: 山田太郎, 山田 太郎, ジョン・スミス, 김철수."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.people import name_readings
from lint.analyse.people import name_words as known
from lint.analyse.people.found_names import Found
from lint.analyse.people.given_names import (
    GIVEN,
    ROLE,
    SUFFIX,
    kana_given,
    long_family,
    may_be_given,
    spaced_family,
    two_kanji,
)
from lint.analyse.people.name_led import begins_before, led_by_post
from lint.analyse.people.name_rows import in_brackets, in_rows
from lint.analyse.people.no_names import is_common
from lint.analyse.text.scripts import is_kanji, korean
from lint.analyse.text.tokens import Token
from lint.expressions import expression

KANJI = r"[㐀-鿿々〆ヶ𠀀-𪛟豈-﫿]"
VARIANTS = str.maketrans(
    "髙﨑邉邊齋齊濵濱德槗𠮷嶋惠澤廣國龍瀧黑眞靜榮彌條辻櫻淵渕凜",
    "高崎辺辺斎斉浜浜徳橋吉島恵沢広国竜滝黒真静栄弥条辻桜淵淵凛",
)
"""Older shapes, one for one, that the dictionary knows less well."""
TWO_PARTS = expression(
    rf"({KANJI}{{1,4}}|[ぁ-ゖー]{{2,5}})[ \u3000\u00a0・･]{{1,2}}({KANJI}{{1,3}}|[ぁ-ゖー]{{2,5}}|[ァ-ヶー]{{2,6}}"
    rf"|{KANJI}{{1,2}}[ぁ-ゖ]{{1,2}})"
)
WITH_NO = expression(r"([一-龠々]{1,2}ノ[一-龠々])[ \u3000]?([一-龠々ぁ-ゖ]{1,3})")
"""A surname with ノ inside and what follows it: 堀ノ内 茂."""
KANA = re.compile(r"[ァ-ヶー]{2,}")
LATIN_GIVEN = expression(rf"({KANJI}{{1,4}})[ \u3000・]?([A-Z][a-z]+)")
KATAKANA = expression(
    r"(?:[ァ-ヶー]{2,}|(?<![A-Za-z])[A-Z]\.?(?=[・･])|(?<![ぁ-ゖ一-龠])[ぁ-ゖ]{2,5}(?=[・･][ァ-ヶー]{2}))"
    r"(?:[・･=＝‐\- \u3000](?:[ァ-ヶー]{2,}|[A-Z](?![a-z])\.?|[ァ-ヶ](?=[・･]))){1,5}"
)
HANGUL_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기"
    "반라왕금옥육인맹제모탁국어은편용예봉"
)
HANGUL = expression(rf"(?<![가-힣])(남궁|황보|제갈|선우|독고|사공|[{HANGUL_SURNAMES}])\s?([가-힣]{{1,2}})(?![가-힣])")
HONORIFIC = expression(rf"\s?(?:{known.HONORIFIC_JA})(?![一-鿿])|\s?[(（]?\s?(?:{known.POST_JA})")
SPACED = expression(
    rf"(?:(?<=^)|(?:^|(?<=\n))[(]?\d{{1,2}}[.)]?[ \u3000]"
    rf"|(?<=[、。，,;；:：・●○◆◇■□▪▶→⇒←①-⑳】はがをもとのにで）)\n])|(?<=[すめいむ]る)|(?:{known.POST_JA})"
    rf"|\b(?:{known.TITLE_EN})\.?\s?|\band\s)(?:の"
    rf"|である)?\s?({KANJI}{{1,4}}|[一-龠々]{{1,2}}ノ[一-龠々])[ \u3000]"
    rf"({KANJI}{{1,3}}?(?=(?:{known.POST_JA}))|{KANJI}{{1,3}}"
    rf"|[ぁ-ゖ]{{2,4}}|[ァ-ヶー]{{2,5}}|{KANJI}{{1,2}}[ぁ-ゖ]{{1,2}})(?=[がはをもとにへ、，（(。]|である|です|で構成"
    rf"|からな|$|氏|さん|(?:{known.POST_JA})"
    rf"|の[^、。]{{0,8}}(?:名|人)|[’']s\s|,\s|\s(?:[a-z]{{2,}}|\())"
)
"""Two parts with a space between them in running text, where only a name is written so: 月足 さおりは."""
POSTED = expression(
    rf"(?<!{KANJI})({KANJI}{{1,3}}?)[ \u3000]?({KANJI}{{1,2}}|[ぁ-ゖ]{{2,3}}|{KANJI}[ぁ-ゖ]{{1,2}})"
    rf"(?=\s?[(（](?:[^()（）]{{0,20}}?(?:大学|研究所|機構|院)[・、\s]?)?(?:{known.POST_JA})(?!\s?\d*\s?[名人]))"
)
"""What may be a name by the post that follows in brackets: 森永あかり（特任助教）."""
BEHIND = expression(
    rf"\s?[(（][^()（）]{{0,40}}?(?:{known.POST_JA}|博士|修士|学生|[Dd]octoral|[Pp]ostdoc|PhD|[Pp]rofessor)"
    r"|(?:を|が|は)[^。、]{0,40}(?:、[^。、]{0,24})?(?:招(?:く|き|へい|聘)|来日|派遣|渡航|滞在)"
)
"""What follows a person in katakana: a post in brackets, a verb of going and coming."""
FOLLOWS = expression(r"[はがをもにへ、，（(。．]|氏|さん|$")
"""What follows a whole name in running text."""
POLITE = expression(
    r"\s?(?:氏|さん|博士(?!課程|後期|前期|号|論文|研究|学生)|先生|教授|准教授|助教(?!授))(?!会|[一-鿿])"
)
"""What follows a person alone, so that a place before it is a surname: 広島博士."""
RECEIVED = expression(r"(?:受け?入れ|ホスト|指導)(?:の?(?:研究者|教員|責任者?|担当者?))?(?:は|[:：])\s?$")
LAB = expression(r"(?:研究)?(?:室|グループ|チーム)(?![一-鿿])|ラボ")
"""What is called by a person's full name: 新垣真央研究室."""
ALONE = expression(
    r"[がも](?:受け?入れ|迎え入れ|指導し|案内し)"
    r"|のもと[でへにを]|の指導(?:で|の)|の研究室|研究室[でにへ]|を訪[ねれ]|と(?:とも|一緒)に"
)
"""What follows a surname that stands alone, and no place or thing: 塩谷が受け入れ."""
SIDE = expression(r".側|[^ノ]の$")
POST = expression(rf"(?:{known.POST_JA})")
POST_BEFORE = expression(rf"(?:{known.POST_JA})(?:の|・|:|：|\s|\(|（|、|である)*$")
SURNAME, PERSON, PLACE = "人名-姓", "人名", "地名"
CHINESE = frozenset(
    "王李張张劉刘陳陈楊杨黄黃趙赵呉吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭肖田董潘袁蔡蒋余于杜葉"
    "叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋方白鄒熊孟秦邱江尹薛閻段雷侯龍龙史陶黎賀顧毛郝龔邵万錢钱嚴严覃武戴莫"
    "孔向湯朴"
)
CHINESE_NAME = expression(
    rf"(?<!{KANJI})([{''.join(sorted(CHINESE))}])({KANJI}{{1,2}})"
    r"(?=\s?(?:氏|さん|博士(?!課程)|教授|助教)|[がはをも](?=[^。]*(?:来日|滞在|招|渡航|派遣|受け?入れ|赴|訪|迎え"
    r"|過ごす)))"
)
"""What may be a Chinese name by what is said of it: 王小明氏, 張偉を招へい."""


def in_text(text: str, words: Sequence[Token]) -> list[Found]:
    """Names in running text.

    Args:
        text: the text.
        words: its words, offsets into ``text``.

    """
    found: list[Found] = []
    at = 0
    likely = [i for i, word in enumerate(words) if "固有名詞" in word.tag or word.text in CHINESE]
    for index in likely:
        if index >= at:
            name, at = _at(text, words, index)
            if name is not None:
                found.append(name)
    found += in_rows(text, words, likely)
    found += _posted(text, words, found)
    found += led_by_post(text, words, found)
    for name in (*in_brackets(text, words, found), *_spelt_out(text, words, found)):
        found = [other for other in found if not (name.start <= other.start and other.end <= name.end)]
        found.append(name)
    for name in _foreign(text, words):
        found = [other for other in found if not (name.start <= other.start and other.end <= name.end)]
        found.append(name)
    return found


def _at(text: str, words: Sequence[Token], index: int) -> tuple[Found | None, int]:
    """A name that begins with the word of an index, and where to go on."""
    first = words[index]
    if SURNAME not in first.tag and not (PLACE in first.tag or (len(first.text) == 1 and first.text in CHINESE)):
        return None, index + 1
    after = index + 1
    given: list[Token] = []
    while after < len(words) and len(given) < 3:
        word = words[after]
        gap = text[words[after - 1].end : word.start]
        if gap not in ("", " ", "\u3000", "\u00a0") or (gap and given) or not all(map(_is_letter, word.text)):
            break
        if (
            GIVEN not in word.tag
            and not (PERSON in word.tag and not given and KANA.fullmatch(word.text))
            and not (SURNAME in word.tag and gap)
            and not (given and len(word.text) == 1 and GIVEN in given[-1].tag and PERSON in word.tag)
        ):
            break
        given.append(word)
        after += 1
        if gap or (len(word.text) > 1 and (GIVEN in word.tag or KANA.fullmatch(word.text))):
            break
    if (
        not given
        and (SURNAME in first.tag or PLACE in first.tag)
        and after < len(words)
        and _lone_given(text, first, words[after])
    ):
        given, after = [words[after]], after + 1
    if not given and (SURNAME in first.tag or PLACE in first.tag) and (long := long_family(words, index)):
        family, own = text[first.start : long[0].end], long[1]
        if FOLLOWS.match(text, own.end) and not _in_word(text, first):
            return Found(first.start, own.end, family, own.text, True), index + 3
    if not given and SURNAME in first.tag and len(first.text) > 1 and not _in_word(text, first):
        given = two_kanji(text, words[after : after + 2])
        after += len(given)
    spaced = bool(given) and first.end < given[0].start
    if given and len(given) < 3 and len(given[-1].text) <= 1 + spaced and after < len(words):
        more = words[after]  # 仇 思遠, 田原 菜々美, whose last kanji is a word of its own
        ends = FOLLOWS.match(text, more.end) is not None and more.text not in "宛著編訳"
        apart = ends if len(given[-1].text) > 1 else spaced or ends
        if more.start == given[-1].end and apart and may_be_given(more.text) and not HONORIFIC.match(text, more.start):
            given, after = [*given, more], after + 1  # 木次真尋（
    if given and (POST.fullmatch(text, given[0].start, given[-1].end) or _is_lab(text, first, given)):
        given = []  # 杉浦助教, 八巻研
    if given:
        end = given[-1].end
        gap = text[first.end : given[0].start]
        if PLACE in first.tag and not gap and not _supported(text, first.start, end):
            return None, after
        if not SUFFIX.match(text, end) or LAB.match(text, end):
            start = first.start - begins_before(text, first.start, spaced=gap != "")
            return Found(start, end, text[start : first.end], text[given[0].start : end], True), after
        return None, after
    if SURNAME in first.tag and len(first.text) > 1 and ALONE.match(text, first.end) and not _in_word(text, first):
        return Found(first.start, first.end, first.text, None, True), index + 1
    place = PLACE in first.tag and "地名-国" not in first.tag and 1 < len(first.text) <= 3
    if (
        ((SURNAME in first.tag and HONORIFIC.match(text, first.end)) or (place and POLITE.match(text, first.end)))
        and not SUFFIX.match(text, first.end)
        and not _in_word(text, first)
    ):
        return Found(first.start, first.end, first.text, None, True), index + 1
    return None, index + 1


def _posted(text: str, words: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Names that the dictionary does not know, by the post behind them."""
    added = []
    for match in POSTED.finditer(text):
        start, end = match.span()
        if any(start < other.end and other.start < end for other in found) or SUFFIX.search(text[start:end]):
            continue
        if ROLE.match(text[start:end]):
            continue
        inside = [word for word in words if start <= word.start < end]
        if len(inside) == 1 and PLACE in inside[0].tag and inside[0].end == end and " " not in text[start:end]:
            added.append(Found(start, end, inside[0].text, None, True))  # 栗駒（助教）
            continue
        kana = bool(re.fullmatch(r"[ぁ-ゖ]{2,3}", match[2]))
        known_word = any("固有名詞" in word.tag for word in inside)
        if (kana and not match[2].endswith(("ら", "など", "の"))) or known_word or not _ordinary(inside):
            added.append(Found(start, end, match[1], match[2], True))
    return added


def _spelt_out(text: str, words: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Names that the dictionary does not know, by the space between their parts or a Chinese surname's company."""
    added: list[Found] = []
    for pattern in (SPACED, CHINESE_NAME):
        for match in pattern.finditer(text):
            start, end = match.start(1), match.end(2)
            inside = [word for word in words if start <= word.start < end]
            whole = pattern is SPACED and spaced_family(match[1], match[2], inside)
            others = [other for other in (*found, *added) if start < other.end and other.start < end]
            cut = len(others) == 1 and (others[0].start, others[0].family) == (start, match[1])  # 楢崎 凜, of 凜太朗
            whole = whole or (cut and others[0].end < end and all(kanji in name_readings.GIVEN for kanji in match[2]))
            posted = len(others) == 1 and others[0].given is None and others[0].start == match.start(2)
            whole = whole or (posted and POST.match(text, end) is not None)  # 熊埜御堂 朔助教
            if any(not whole or ((other.start <= start or other.end != end) and not cut) for other in others):
                continue
            if whole:
                added.append(Found(start, end, match[1], match[2], True))
                continue
            town = bool(inside) and inside[0].text == match[1] and PLACE in inside[0].tag  # 豊中 桃
            if (ROLE.match(match[1]) and not town) or SUFFIX.search(match[2]) or ROLE.match(match[2]):
                continue
            people = any(PERSON in word.tag for word in inside)
            ordinary = _ordinary(inside) and not kana_given(inside[-1:])
            own = all(kanji in name_readings.GIVEN for kanji in match[2])  # 朝霞 美咲, two towns to the dictionary
            ordinary = ordinary and not (own and BEHIND.match(text, end))  # 「長湯 真帆（博士後期課程1年）」
            if pattern is SPACED and (ordinary or (not people and (end - start == 3 or (_places(inside) and not own)))):
                continue
            if pattern is CHINESE_NAME and any(len(word.text) > 1 and PERSON not in word.tag for word in inside):
                continue
            added.append(Found(start, end, match[1], match[2], True))
    return added


def _lone_given(text: str, family: Token, word: Token) -> bool:
    """Whether one kanji, which the dictionary takes for a word, is a given name here: 吉田樹は, 濱田 光が."""
    gap = text[family.end : word.start]
    tail = text[word.end : word.end + 1]
    posted = POST_BEFORE.search(text[max(0, family.start - 16) : family.start])
    if posted and not gap and tail in ("が", "は", "を", "も", "、") and may_be_given(word.text):
        return True  # 准教授の千葉巌が
    if SURNAME not in family.tag:
        return False
    if not word.reading and re.fullmatch(rf"{KANJI}{{1,3}}", word.text) and gap in ("", " ", "\u3000"):
        return not tail or bool(
            re.match(r"[がはをとのもにへ、，。（()・で]|氏|さん|助教|准?教授|博士", text[word.end :])
        )
    if gap in ("", " ", "\u3000") and kana_given((word,)):
        return not tail or tail in "がはをとのもに、，。（()・助教准講"
    return (
        word.text in name_readings.GIVEN
        and gap in ("", " ", "\u3000")
        and (not tail or tail in "がはをとのもに、，。（()・でら博教准助講")
    )


def _supported(text: str, start: int, end: int) -> bool:
    return bool(
        HONORIFIC.match(text, end)
        or POST_BEFORE.search(text[max(0, start - 16) : start])
        or re.match(r"\s?(?:[がはをとも、(（]|研究室|ラボ)", text[end:])
    )


def _is_lab(text: str, family: Token, given: Sequence[Token]) -> bool:
    """Whether a given name is the short word for a laboratory: 「八巻研からは」."""
    tight = family.end == given[0].start and len(given) == 1 and given[0].text == "研"
    return tight and re.match(r"から|より|[にでへの）)]|は、", text[given[0].end :]) is not None


def _in_word(text: str, word: Token) -> bool:
    """Whether kanji stand right before it: 大川村教授 is not 川村."""
    return word.start > 0 and is_kanji(text[word.start - 1]) and not POST_BEFORE.search(text[: word.start])


def _foreign(text: str, words: Sequence[Token]) -> list[Found]:
    found: list[Found] = []
    people = [word.start for word in words if PERSON in word.tag]
    for match in KATAKANA.finditer(text):
        parts = re.split(r"[・･=＝ \u3000]", match[0])
        known_parts = any(match.start() <= start < match.end() for start in people) and "・" in match[0]
        posted = "・" in match[0] and BEHIND.match(text, match.end())
        told = (
            posted or HONORIFIC.match(text, match.end()) or known_parts or RECEIVED.search(text[: match.start()][-16:])
        )
        if told and not SUFFIX.match(text, match.end()) and len(parts) > 1:
            found.append(Found(match.start(), match.end(), parts[-1], parts[0], True))
    hangul = HANGUL.finditer(text) if korean(text) else ()
    return found + [Found(match.start(), match.end(), match[1], match[2], True) for match in hangul]


def in_cell(text: str, words: Sequence[Token], *, header: bool) -> Found | None:
    """The one name that a piece of a cell is, titles and posts already taken off.

    Args:
        text: the piece, without spaces at its ends.
        words: its words.
        header: the column is one for names.

    """
    if korean(text) and (match := HANGUL.fullmatch(text)):
        return Found(0, len(text), match[1], match[2], True)
    if match := re.fullmatch(r"([ァ-ヶー]{1,})[・･=＝ \u3000]((?:[ァ-ヶー]{1,}[・･=＝ \u3000])*)([ァ-ヶー]{2,})", text):
        return Found(0, len(text), match[3], match[1], True)
    if text[-1:].isascii() and (match := LATIN_GIVEN.fullmatch(text)):
        if len(match[1]) > 2 and not any(PERSON in word.tag for word in words):
            return None  # 「構造解析 Structure」, a task in two languages
        return Found(0, len(text), match[1], match[2], True)
    alone = words[0].tag if len(words) == 1 and len(text) <= 3 else ""
    if SURNAME in alone or (PLACE in alone and "地名-国" not in alone):
        return Found(0, len(text), text, None, True) if header else None
    if header and (match := WITH_NO.fullmatch(text)):
        return Found(0, len(text), match[1], match[2], True)
    if SUFFIX.search(text[1:]) and not _in_two(text) and not _person(words):
        return None
    if SIDE.search(text):
        return None  # 「米国側の」, before a post
    if match := TWO_PARTS.fullmatch(text):
        place = (
            words
            and PLACE in words[0].tag
            and len(words) > 1
            and PERSON not in words[1].tag
            and SUFFIX.fullmatch(match[2])
        )
        common = sum(
            1 for word in words if PERSON in word.tag or PLACE in word.tag or len(word.text) == 1 or word.tag == ""
        )
        if not place and (header or common):
            return Found(0, len(text), match[1], match[2], bool(common) and not _ordinary(words))
        return None
    closed = 2 <= len(text) <= 7 and is_kanji(text[0]) and all(map(_is_letter, text)) and "を" not in text
    return _closed(text, words, header=header) if closed and not is_common(text, words) else None


def _is_letter(character: str) -> bool:
    """Whether a character is a kanji or kana of a word."""
    return is_kanji(character) or "ぁ" <= character <= "ゖ" or "ァ" <= character <= "ヶ" or character == "ー"


def _in_two(text: str) -> bool:
    """Whether kanji stand in two parts, as a name's do."""
    parts = re.split(r"[ \u3000・]", text)
    return len(parts) == 2 and all(0 < len(part) <= 3 and all(map(is_kanji, part)) for part in parts)


def _person(words: Sequence[Token]) -> bool:
    given = any(GIVEN in word.tag for word in words[1:]) or kana_given(words[1:])
    given = given or (len(words) == 2 and len(words[1].text) == 1 and not SUFFIX.match(words[1].text))  # 小野寺凪
    return len(words) >= 2 and SURNAME in words[0].tag and given


def _places(words: Sequence[Token]) -> bool:
    return all(PLACE in word.tag for word in words)


def _ordinary(words: Sequence[Token]) -> bool:
    """Whether all words are of the common vocabulary (連携 推進)."""
    return all(
        word.tag.startswith(("名詞-普通名詞", "接尾辞", "動詞", "形容")) and len(word.text) > 1 for word in words
    )


def _closed(text: str, words: Sequence[Token], *, header: bool) -> Found | None:
    """A name written without a space."""
    if not words or any(word.text == "の" and "助詞" in word.tag for word in words[:-1]):
        return None  # 活性の測定
    first, rest = words[0], words[1:]
    tail = text[first.end - first.start :]
    given = any(GIVEN in word.tag for word in rest) or (header and not _ordinary(rest)) or kana_given(rest)
    if SURNAME in first.tag and rest and len(tail) <= 3 and given:
        return Found(0, len(text), first.text, tail, True)
    if not header:
        return None
    if PLACE in first.tag and rest and len(tail) <= 3 and not SUFFIX.search(tail):
        return Found(0, len(text), first.text, tail, True)
    if text[0] in CHINESE and 2 <= len(text) <= 3:
        return Found(0, len(text), text[0], text[1:], True)
    names = sum(1 for word in words if PERSON in word.tag)
    if 3 <= len(text) <= 6 and (names or not _ordinary(words)) and not re.search(r"[ぁ-ゖ]{3,}$", text):
        at = len(first.text) if len(first.text) < len(text) else min(2, len(text) - 1)
        return Found(0, len(text), text[:at], text[at:], names > 0)
    return None
