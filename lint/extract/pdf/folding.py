"""Code points that only look like the characters meant: radicals, ligatures, compatibility kanji, soft hyphens."""

from __future__ import annotations

import unicodedata
from functools import cache

HYPHEN_AT_END = "\u00ad"
"""Stands for a hyphen that pdfium or the file marks as one put in by line breaking."""
SPACE, NOTHING = 0x20, 0x200B
"""Codes: a space, and what stands for no text."""
SUPPLEMENT = dict(
    zip(
        "⺃⺅⺉⺋⺌⺍⺏⺐⺒⺓⺔⺖⺘⺙⺝⺟⺠⺡⺢⺣⺨⺩⺪⺬⺭⺯⺰⺲⺶⺼⺾⻁⻄⻅⻆⻉⻋⻌⻍⻏⻑⻒⻓⻖⻘⻙⻚⻜⻝⻞⻟⻢⻣⻤⻥⻦⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳",
        "乚亻刂㔾小小尣尢巳幺彑忄扌攵月母民氵氺灬犭王疋示礻糹纟罒羊月艹虎西見角貝車辶辶阝長镸长阝青韦頁飛食飠饣馬骨鬼魚鳥麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
"""Radicals without a decomposition in Unicode, that fonts made on a Mac give for ordinary kanji."""

DINGBATS = dict(zip("lnuvqpoØü§¨ðà", "●■◆❖❑□□➢✓▪◻⇒→", strict=True))
"""What letters of the Wingdings fonts look like."""
PRIVATE = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF06C: "●", 0xF06E: "■", 0xF0FC: "✓", 0xF075: "◆", 0xF0E0: "→",
    0xF071: "❑", 0xF076: "❖", 0xF0A8: "◻", 0xF0DE: "⇒", 0xF06F: "□", 0xF070: "□", 0xF02D: "-", 0xF020: " ",
}  # fmt: skip
"""Code points that Word gives to bullets of the Symbol and Wingdings fonts."""

TEX = {
    0x0B: 0xFB00, 0x0C: 0xFB01, 0x0E: 0xFB03, 0x0F: 0xFB04, 0x10: 0x201C, 0x11: 0x201D, 0x15: 0x2013, 0x16: 0x2014,
    0x1B: 0xFB00, 0x1C: 0xFB01, 0x1D: 0xFB02, 0x1E: 0xFB03, 0x1F: 0xFB04,
}  # fmt: skip
"""What TeX's bitmap fonts, which name no letters, have in place of controls: ligatures, quotation marks, dashes."""
ACCENTS = {
    "\u00a8": "\u0308", "\u00b4": "\u0301", "`": "\u0300", "\u02c6": "\u0302", "\u02dc": "\u0303",
    "\u02c7": "\u030c", "\u00b8": "\u0327", "\u02d9": "\u0307", "\u00af": "\u0304", "\u02dd": "\u030b",
    "\u02da": "\u030a", "\u02d8": "\u0306", "\u02db": "\u0328", "^": "\u0302", "~": "\u0303",
}  # fmt: skip
"""Accents that some programs draw over a letter as a sign of its own, and their combining forms."""


def accented(letter: str, accent: str) -> str:
    """A letter with an accent as one character, or nothing where there is no such letter."""
    mark = ACCENTS.get(accent, accent)
    if not unicodedata.combining(mark):
        return ""
    made = unicodedata.normalize("NFC", letter.replace("\u0131", "i") + mark)
    return made if len(made) == 1 else ""


@cache
def fold(code: int) -> str:
    """The text that a code point stands for; empty for what a reader does not see.

    Undecodable codes (noncharacters, controls) become U+FFFD.
    """
    if code in (0x02, 0xAD, 0xFFFE):
        return HYPHEN_AT_END
    if code in (0x20, 0xA0) or 0x2000 <= code <= 0x200A or code in (0x202F, 0x205F, 0x09):
        return " "
    if code in (0x0A, 0x0D, 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060) or 0xFE00 <= code <= 0xFE0F:
        return ""
    if code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF or 0xD800 <= code < 0xE000 or code == 0xFFFF:
        return "\ufffd"
    if code in PRIVATE:
        return PRIVATE[code]
    text = chr(code)
    if 0x2E80 <= code <= 0x2EF3:
        return SUPPLEMENT.get(text) or unicodedata.normalize("NFKC", text)
    if 0x2F00 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F or 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", text)
    return text


def mended(codes: list[int]) -> list[int]:
    """Codes with halves of surrogate pairs put together (pdfium counts such a character as two), and with the
    ligatures and dashes of TeX's bitmap fonts where they touch letters or digits (and are few: else all is noise).
    """
    few = sum(code in TEX for code in codes) * 20 < len(codes)
    for index, code in enumerate(codes):
        if (
            few
            and code in TEX
            and any(_plain(codes[near]) for near in (index - 1, index + 1) if 0 <= near < len(codes))
        ):
            codes[index] = TEX[code]
    for index in range(len(codes) - 1 if max(codes) >= 0xD800 else 0):
        high, low = codes[index], codes[index + 1]
        if 0xD800 <= high < 0xDC00 <= low < 0xE000:
            codes[index] = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
            codes[index + 1] = NOTHING
    return codes


def _plain(code: int) -> bool:
    """Whether a code is an ASCII letter or digit."""
    return 0x30 <= code <= 0x39 or 0x41 <= code <= 0x5A or 0x61 <= code <= 0x7A
