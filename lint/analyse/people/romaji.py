"""Names brought to one spelling: Ōno, Ohno and Oono are Ono; kana and Hangul in Latin letters."""

from __future__ import annotations

import re
import unicodedata

from lint.expressions import expression

DIGRAPHS = {
    "キャ": "kya", "キュ": "kyu", "キョ": "kyo", "シャ": "sha", "シュ": "shu", "ショ": "sho", "チャ": "cha",
    "チュ": "chu", "チョ": "cho", "ニャ": "nya", "ニュ": "nyu", "ニョ": "nyo", "ヒャ": "hya", "ヒュ": "hyu",
    "ヒョ": "hyo", "ミャ": "mya", "ミュ": "myu", "ミョ": "myo", "リャ": "rya", "リュ": "ryu", "リョ": "ryo",
    "ギャ": "gya", "ギュ": "gyu", "ギョ": "gyo", "ジャ": "ja", "ジュ": "ju", "ジョ": "jo", "ビャ": "bya",
    "ビュ": "byu", "ビョ": "byo", "ピャ": "pya", "ピュ": "pyu", "ピョ": "pyo", "ファ": "fa", "フィ": "fi",
    "フェ": "fe", "フォ": "fo", "ヴァ": "va", "ヴィ": "vi", "ヴェ": "ve", "ヴォ": "vo", "ティ": "ti",
    "ディ": "di", "ウィ": "wi", "ウェ": "we", "ウォ": "wo", "シェ": "she", "ジェ": "je", "チェ": "che",
    "デュ": "du", "トゥ": "tu", "ドゥ": "du", "ツァ": "tsa",
}  # fmt: skip
ROWS = {
    "アイウエオ": "a i u e o", "カキクケコ": "ka ki ku ke ko", "サシスセソ": "sa shi su se so",
    "タチツテト": "ta chi tsu te to", "ナニヌネノ": "na ni nu ne no", "ハヒフヘホ": "ha hi fu he ho",
    "マミムメモ": "ma mi mu me mo", "ヤユヨ": "ya yu yo", "ラリルレロ": "ra ri ru re ro",
    "ワヰヱヲン": "wa i e o n", "ガギグゲゴ": "ga gi gu ge go", "ザジズゼゾ": "za ji zu ze zo",
    "ダヂヅデド": "da ji zu de do", "バビブベボ": "ba bi bu be bo", "パピプペポ": "pa pi pu pe po",
    "ァィゥェォ": "a i u e o", "ヴ": "vu", "ヶ": "ga", "ャュョ": "ya yu yo",
}  # fmt: skip
KANA = {kana: sound for row, sounds in ROWS.items() for kana, sound in zip(row, sounds.split(), strict=True)}
LETTERS = {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
OLD = (
    ("sya", "sha"), ("syu", "shu"), ("syo", "sho"), ("tya", "cha"), ("tyu", "chu"), ("tyo", "cho"), ("cya", "cha"),
    ("zya", "ja"), ("zyu", "ju"), ("zyo", "jo"), ("jya", "ja"), ("jyu", "ju"), ("jyo", "jo"), ("dzu", "zu"),
    ("du", "zu"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("hu", "fu"), ("zi", "ji"), ("di", "ji"), ("tch", "cch"),
)  # fmt: skip
ALONE = {old: expression(rf"(?<![sct]){old}") for old in ("si", "ti", "tu", "hu", "zi", "di", "du")}
"""Those of them that are letters of another sound behind s, c and t."""
SHORT = (
    (expression(r"oh(?=[^aeiouy]|$)"), "o"), (expression(r"uh(?=[^aeiouy]|$)"), "u"), (expression(r"o[ou]+"), "o"),
    (expression(r"uu+"), "u"), (expression(r"([aei])\1+"), r"\1"), (expression(r"m(?=[bp])"), "n"),
    (expression(r"([b-df-hj-np-tv-z])\1+"), r"\1"),
)  # fmt: skip
"""Long and double letters, with what is written for them."""
VOWEL = "aeiou"
HEADS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
MIDDLES = tuple("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split())  # noqa: SIM905
TAILS = ("", *"k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split())  # noqa: SIM905


def of_kana(words: str) -> str:
    """Katakana or hiragana in Hepburn letters, long vowels written out; ``ー`` is dropped."""
    kata = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in unicodedata.normalize("NFKC", words))
    sounds: list[str] = []
    index = 0
    while index < len(kata):
        if kata[index : index + 2] in DIGRAPHS:
            sounds.append(DIGRAPHS[kata[index : index + 2]])
            index += 2
            continue
        if kata[index] == "ッ":
            sounds.append("*")
        else:
            sounds.append(KANA.get(kata[index], ""))
        index += 1
    return re.sub(r"\*(.)", r"\1\1", "".join(sounds)).replace("*", "")


def of_hangul(words: str) -> list[str]:
    """Each syllable in the revised romanisation."""
    found = []
    for character in words:
        code = ord(character) - 0xAC00
        if 0 <= code < 11172:
            found.append(HEADS[code // 588] + MIDDLES[code % 588 // 28] + TAILS[code % 28])
    return found


def bare(words: str) -> str:
    """Latin letters in lower case without marks, spaces and hyphens."""
    low = "".join(LETTERS.get(c, c) for c in words.lower())
    plain = unicodedata.normalize("NFKD", low)
    return "".join(c for c in plain if "a" <= c <= "z")


def canonical(words: str) -> str:
    """One spelling for the ways to write a name: Hepburn and Kunrei, long vowels short, n for m."""
    text = bare(words)
    for old, new in OLD:
        if old in text:
            alone = ALONE.get(old)
            text = alone.sub(new, text) if alone else text.replace(old, new)
    for long, short in SHORT:
        text = long.sub(short, text)
    return text


KOREAN = (
    ("ch", "j"), ("sh", "s"), ("ck", "g"), ("kk", "g"), ("k", "g"), ("t", "d"), ("p", "b"), ("l", "r"), ("y", ""),
    ("w", ""),
)  # fmt: skip
FOREIGN = (
    ("sch", "s"), ("ch", "t"), ("sh", "s"), ("th", "s"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("qu", "k"),
    ("ts", "t"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("v", "b"), ("l", "r"), ("z", "s"), ("j", "t"), ("f", "h"),
    ("w", ""), ("y", ""),
)  # fmt: skip


def skeleton(words: str) -> str:
    """The consonants of a Korean name, those that romanisations mix up being one: Hyeon-ji and Hyunji."""
    return _consonants(bare(words), KOREAN)


def loose(words: str) -> str:
    """The consonants of a foreign name as katakana keep them: ジョン, John; スミス, Smith."""
    return _consonants(bare(words), FOREIGN).replace("h", "")


def _consonants(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return re.sub(rf"[{VOWEL}]+", "", re.sub(r"(.)\1+", r"\1", text))
