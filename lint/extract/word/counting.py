"""Numbers as Word's numbering formats write them (ECMA-376 part 1, 17.18.59), Japanese ones included."""

from __future__ import annotations

import re
from collections.abc import Callable

AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
HALF_AIUEO = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
HALF_IROHA = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳｲﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼｴﾋﾓｾｽﾝ"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
GANADA, CHOSUNG = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
IDEOGRAPHS, LEGAL = "〇一二三四五六七八九", "〇壱弐参四伍六七八九"
FORMAL, KOREAN = "零壹贰叁肆伍陆柒捌玖", "영일이삼사오육칠팔구"
UNITS, LEGAL_UNITS, FORMAL_UNITS = ("", "十", "百", "千"), ("", "拾", "百", "阡"), ("", "拾", "佰", "仟")
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
ONES = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
]  # fmt: skip
TENS = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
ORDINALS = {
    "One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
    "Twelve": "Twelfth",
}  # fmt: skip
CYCLES = {
    "aiueo": HALF_AIUEO, "aiueoFullWidth": AIUEO, "iroha": HALF_IROHA, "irohaFullWidth": IROHA,
    "ideographTraditional": STEMS, "ideographZodiac": BRANCHES, "ganada": GANADA, "chosung": CHOSUNG,
}  # fmt: skip


def counted(number: int, form: str) -> str:
    """``number`` in a numbering format; formats that are not known are written as decimals."""
    if form in {"none", "bullet"}:
        return ""
    if number < 0 or number > 999_999:
        return str(number)
    if form in CYCLES:
        letters = CYCLES[form]
        return letters[(number - 1) % len(letters)] if number else ""
    plain = PLAIN.get(form)
    if plain is not None:
        return plain(number)
    custom = re.match(r"(0+)([1-9]),", form)
    if custom:
        return str(number).zfill(len(custom[1]) + 1)
    return str(number)


def roman(number: int) -> str:
    """Roman capitals; numbers beyond 39,999 stay decimal."""
    if number >= 40_000:
        return str(number)
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letters(number: int, alphabet: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ") -> str:
    """A, B, … Z, AA, BB, … as Word counts with letters."""
    if not number:
        return ""
    return alphabet[(number - 1) % len(alphabet)] * min((number - 1) // len(alphabet) + 1, 50)


def kanji(number: int, digits: str = IDEOGRAPHS, units: tuple[str, ...] = UNITS, *, keep_one: bool = False) -> str:
    """Kanji with their units: 二十三; ``keep_one`` writes 一十 for 10."""
    if not number:
        return digits[0]
    text = ""
    for power, group in ((10_000, number // 10_000), (1, number % 10_000)):
        part = ""
        for place in (3, 2, 1, 0):
            digit = group // 10**place % 10
            if digit:
                part += ("" if digit == 1 and place and not keep_one else digits[digit]) + units[place]
        text += part + ("万" if power > 1 and part else "")
    return text


def spelled(number: int) -> str:
    """An English numeral in words, below 1,000."""
    if number >= 1000:
        return str(number)
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} Hundred" + (f" {spelled(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, …"""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _ordinal_words(number: int) -> str:
    head, mark, last = re.fullmatch(r"(.*?)([ -]?)(\w+)", spelled(number)).groups()  # type: ignore[union-attr]
    last = ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (head + mark + last).capitalize()


def _circled(number: int) -> str:
    if number == 0:
        return "⓪"
    for first, start, end in ((0x2460, 1, 20), (0x3251, 21, 35), (0x32B1, 36, 50)):
        if start <= number <= end:
            return chr(first + number - start)
    return str(number)


def _framed(first: int, last: int, otherwise: str) -> Callable[[int], str]:
    """Numbers that have a character of their own up to ``last``, and are dressed with plain ones beyond."""
    return lambda number: chr(first + number - 1) if 1 <= number <= last else otherwise.format(number)


def _digits(numerals: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", numerals)
    return lambda number: str(number).translate(table)


PLAIN: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _framed(0x2488, 20, "{}."),
    "decimalEnclosedParen": _framed(0x2474, 20, "({})"),
    "ideographEnclosedCircle": _framed(0x3280, 10, "{}"),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "ordinal": ordinal,
    "cardinalText": lambda number: spelled(number).capitalize(),
    "ordinalText": _ordinal_words,
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "russianLower": lambda number: letters(number, RUSSIAN),
    "russianUpper": lambda number: letters(number, RUSSIAN.upper()),
    "japaneseCounting": kanji,
    "chineseCounting": kanji,
    "taiwaneseCounting": kanji,
    "taiwaneseCountingThousand": kanji,
    "chineseCountingThousand": lambda number: kanji(number, keep_one=number > 19),
    "japaneseDigitalTenThousand": _digits(IDEOGRAPHS),
    "ideographDigital": _digits(IDEOGRAPHS),
    "taiwaneseDigital": _digits(IDEOGRAPHS),
    "koreanDigital": _digits(KOREAN),
    "japaneseLegal": lambda number: kanji(number, LEGAL, LEGAL_UNITS, keep_one=True),
    "chineseLegalSimplified": lambda number: kanji(number, FORMAL, FORMAL_UNITS, keep_one=True),
    "ideographLegalTraditional": lambda number: kanji(number, "零壹貳參肆伍陸柒捌玖", FORMAL_UNITS, keep_one=True),
}
