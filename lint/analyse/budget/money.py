"""Amounts of money and their units, in Japanese and English.

Text is folded character by character (full-width digits and signs become plain ones), so that spans stay those of
the original.  Values are whole units of the currency: 千円, 百万円 and "USD k" are multiplied out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lint.analyse.text.folding import OneForOne
from lint.document import Span
from lint.expressions import expression

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
JA_SCALE = {"億": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3, "兆": 1e12}
EN_SCALE = {"k": 1e3, "thousand": 1e3, "thousands": 1e3, "thsd": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6,
            "millions": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9}  # fmt: skip
WORDS: tuple[tuple[str, str], ...] = (
    ("USD", r"(?:米|us|u\.s\.)\s?ドル|us\s?\$|usd|u\.?s\.? dollars?|american dollars?"),
    ("CAD", r"(?:カナダ|加)ドル|ca?n?\$|c\$|cad|canadian dollars?"),
    ("AUD", r"豪ドル|オーストラリアドル|a\$|au\$|aud|australian dollars?"),
    ("NZD", r"ニュージーランドドル|nz\s?\$|nzd|new zealand dollars?"),
    ("SGD", r"シンガポールドル|s\$|sgd|singapore dollars?"),
    ("TWD", r"台湾ドル|nt\$|twd|ntd|new taiwan dollars?"),
    ("HKD", r"香港ドル|hk\$|hkd|hong kong dollars?"),
    ("EUR", r"ユーロ|€|eur|euros?"),
    ("GBP", r"(?:英)?ポンド|£|gbp|pounds?(?: sterling)?"),
    ("CHF", r"スイスフラン|chf|swiss francs?|sfr\.?"),
    ("KRW", r"ウォン|₩|krw|(?:korean )?won"),
    ("SEK", r"スウェーデンクローナ|sek|swedish kron(?:or|a)"),
    ("NOK", r"ノルウェークローネ|nok|norwegian kron(?:er|e)"),
    ("DKK", r"デンマーククローネ|dkk|danish kron(?:er|e)"),
    ("CNY", r"人民元|cny|rmb|renminbi|yuan"),
    ("INR", r"インドルピー|₹|inr|indian rupees?"),
    ("BRL", r"ブラジルレアル|r\$|brl|brazilian rea(?:is|l)"),
    ("ZAR", r"南アフリカランド|zar|south african rand"),
    ("PLN", r"ズ[ウヴ]?[ォオ]ティ|ズロチ|pln|z[łl]oty(?:ch)?"),
    ("CZK", r"(?:チェコ)?コルナ|czk|(?:czech )?koruna?s?"),
    ("HUF", r"(?:ハンガリー)?フォリント|huf|(?:hungarian )?forints?"),
    ("TRY", r"トルコリラ|turkish liras?"),
    ("MXN", r"メキシコペソ|mxn|mexican pesos?"),
    ("CLP", r"チリペソ|clp|chilean pesos?"),
    ("IDR", r"(?:インドネシア)?ルピア|idr|rupiahs?"),
    ("VND", r"(?:ベトナム)?ドン(?![ァ-ヶー])|vnd"),
    ("MYR", r"リンギ(?:ット)?|myr|ringgit"),
    ("PHP", r"フィリピンペソ|philippine pesos?"),
    ("ILS", r"(?:新)?シェケル|(?:new )?shekels?"),
    ("THB", r"バーツ|thb|baht"),
    ("JPY", r"円|¥|jpy|(?:japanese )?yen"),
    ("USD", r"\$|ドル|dollars?"),
)
"""Signs and names of currencies, the longer before those that they hold."""
CURRENCY = "|".join(f"(?:{words})" for _, words in WORDS)
CURRENCIES = tuple((code, re.compile(rf"(?:{words})")) for code, words in WORDS)
SCALE = r"(?:億|千万|百万|十万|万|千|兆)"
JA_MONEY = (
    r"(?:円|米ドル|(?:カナダ|豪|オーストラリア|ニュージーランド|シンガポール|台湾|香港)?ドル|ユーロ|(?:英)?ポンド"
    r"|スイスフラン"
    r"|ウォン|(?:スウェーデン)?クローナ|(?:ノルウェー|デンマーク)?クローネ|人民元|(?:インド)?ルピー"
    r"|(?:ブラジル)?レアル|バーツ"
    r"|(?:チェコ)?コルナ|(?:ハンガリー)?フォリント|ズ[ウヴ]?[ォオ]ティ|ズロチ|(?:南アフリカ)?ランド(?![ァ-ヶー])"
    r"|トルコリラ"
    r"|(?:メキシコ|チリ|フィリピン)ペソ|(?:インドネシア)?ルピア|(?:ベトナム)?ドン(?![ァ-ヶー])|リンギ(?:ット)?"
    r"|(?:新)?シェケル)"
)
CODES = (
    r"(?:usd|eur|gbp|chf|jpy|cad|aud|nzd|sgd|twd|ntd|hkd|krw|sek|nok|dkk|cny|rmb|inr|brl|zar|pln|czk|huf"
    r"|thb|mxn|clp|idr|vnd|myr)(?![a-z])"
)
"""Codes of currencies that stand before or behind a sum."""
LATIN = r"(?<![a-z])(?:k|m|mn|mio|bn|thousands?|millions?|billion|thsd)(?![a-z])\.?"
AMOUNT = expression(
    rf"(?P<sign>[▲△−-]\s?)?(?:"
    rf"(?P<ja>(?:{NUMBER}\s?{SCALE}\s?)+{NUMBER}?|{NUMBER})\s?(?P<jaunit>{JA_MONEY})"
    rf"|(?P<mixed>(?:{NUMBER}\s?{SCALE}\s?)+)(?P<mixedunit>{CODES}|euros?|dollars?)"
    rf"|(?<![a-z])(?P<pre>us\s?\$|u\.s\.\s?\$|ca?n?\$|c\$|au?\$|nz\s?\$|s\$|nt\$|hk\$|r\$|[$€£¥₩₹]|{CODES})\s?"
    rf"(?P<en>{NUMBER})(?![\d.,]*\d)\s?(?P<prescale>{LATIN}|{SCALE})?"
    rf"|(?P<after>{NUMBER})\s?(?P<afterscale>{LATIN}|[km](?={CODES}|€|£))?\s?"
    r"(?P<post>(?:u\.?\s?s\.?\s|canadian\s|australian\s|new zealand\s|singapore\s|hong kong\s|japanese\s|swiss\s)?"
    r"(?:dollars?|euros?|pounds?(?!\s+of)|yen|francs?)(?![a-z])"
    r"|(?:(?<=illion\s)|(?:south\s)?korean\s)won(?![a-z])"
    r"|(?:swedish|norwegian|danish)\skron(?:or|er|a|e)(?![a-z])|(?:yuan|renminbi|baht|indian rupees"
    r"|forints?|koruna?s?|z[łl]oty(?:ch)?|ringgit|rupiahs?)(?![a-z])"
    rf"|{CODES}|€|£)"
    r")"
)
SHORT = expression(
    rf"(?<![\d.,])(?P<number>{NUMBER})\s?(?P<scale>thousand|million|billion|億|千万|百万|万)(?![a-z一-龥])"
)
"""An amount whose currency another one of the sentence tells."""
CELL = expression(
    rf"(?P<sign>[▲△−‐–-]|\()?\s?(?P<pre>{CURRENCY})?\s?(?P<sign2>[▲△−‐–-])?\s?"
    rf"(?P<number>(?:{NUMBER}\s?{SCALE}\s?)+{NUMBER}?|{NUMBER}|\d{{1,3}}(?:[ .']\d{{3}})+(?:,\d{{1,2}})?)\s?"
    rf"(?P<scale>{LATIN})?\s?(?P<post>(?:{SCALE})?(?:{CURRENCY}))?\s?\)?\s*(?:\([^()]*\)|\*|※\d?|注\d?)?",
)
TORN = expression(r"[\d,]+(?: [\d,]+)+")
GROUPED = expression(r"\d{1,3}(?:,\d{3})+")
NOTHING = expression(r"(?:[-‐–—―ー－~〜*/／]+|なし|無し?|該当なし|n/?a|nil|none|zero)")
DECLARED = expression(
    r"[(\[〔【](?P<brackets>[^()\[\]〔〕【】]{1,100})[)\]〕】]"
    r"|(?:単位|金額|(?<![a-z])(?:units?|amounts?|figures|values|in|are)(?![a-z]))(?P<said>[^()\[\]。;\n]{1,40})"
    r"|[,、/]\s*(?P<last>[^,、/()\[\]。;\n]{1,28}(?:,000)*)$"
    r"|(?<![\d億万千百十])(?P<counted>[億万千百十]{0,2}円)(?:を?単位(?!(?:で|に|まで)?(?:四捨五入|切り?[捨上]|丸め))"
    r"|(?:で|にて)、?(?:示|記|表|あらわ|書|挙げ|掲げ))"
)
"""Where a unit may be said: in brackets, beside a word that announces it, at the end of a head."""
ANNOUNCED = expression(
    r"(?:\s*(?:金額|単位|の|は|すべて|全て|いずれも|[:=]|(?:all|amounts?|figures|values|units?|are|is|in"
    r"|of)(?![a-z])))*\s*"
)
UNIT = expression(
    rf"^\s*(?:(?P<ja>{SCALE})?\s?(?P<jamoney>{JA_MONEY})"
    rf"|(?:×|x)?\s?(?P<times>10[,.]000|1[,.]?000(?:[,.]?000)?|'000s?)\s?(?P<timesmoney>{CURRENCY})?"
    rf"|(?P<en>{CURRENCY})\s?(?P<enscale>×?\s?1[,.]?000(?:[,.]?000)?|'?000s?|thousands?|k|millions?|m|mn|mio)?"
    rf"|(?P<scale>thousands?|k|millions?|m|mn|mio)\s?(?:of\s)?(?P<scaled>{CURRENCY}))\s*(?:$|[,、/).:]|で|と|を|単位"
    rf"|(?:for|over|in|throughout) )"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written."""

    span: Span
    value: float
    """Whole units of the currency."""
    currency: str | None
    """ISO 4217 code."""
    step: float
    """What one more of the last written digit would be worth: 1e7 for 3.8億円."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What the numbers of a table stand for."""

    factor: float
    currency: str | None
    span: Span | None = None
    """Where it is said."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Plain digits, signs and lower-case letters, character by character: offsets stay the same."""
    return text.lower() if text.isascii() else text.translate(FOLDED)


def _character(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return SIGNS.get(plain, plain)


SIGNS = {"，": ",", "−": "-", "–": "-", "﹣": "-", "’": "'", "\u3000": " ", "\u00a0": " "}
FOLDED = OneForOne(_character)


def currency(words: str) -> str | None:
    """The currency that a sign or a word names (already folded)."""
    return next((code for code, pattern in CURRENCIES if pattern.search(words)), None)


def _number(words: str) -> tuple[float, float]:
    """The value of digits with 億 and 万 among them, and what one more of the last digit would be worth."""
    value = step = 0.0
    for part in re.finditer(rf"({NUMBER})\s?({SCALE})?", words):
        scale = JA_SCALE.get(part[2], 1.0) if part[2] else 1.0
        digits = part[1].replace(",", "")
        value += float(digits) * scale
        decimals = len(digits.partition(".")[2])
        step = scale * 10.0**-decimals
    return value, step


def amounts(text: str, offset: int = 0) -> Iterator[Amount]:
    """The amounts with a currency that a text names.

    Args:
        text: running text or a cell.
        offset: where it begins in the document.

    """
    plain = fold(text)
    if not any(c.isdigit() for c in plain):
        return
    for match in AMOUNT.finditer(plain):
        if match["ja"]:
            value, step = _number(match["ja"])
            code = currency(match["jaunit"])
        elif match["mixed"]:
            value, step = _number(match["mixed"])
            code = currency(match["mixedunit"])
        elif match["en"]:
            value, step = _scaled(match["en"], match["prescale"])
            code = currency(match["pre"])
        else:
            value, step = _scaled(match["after"], match["afterscale"])
            code = currency(match["post"])
        start = match.end("sign") if match["sign"] and match["sign"].strip() == "-" else match.start()
        sign = -1 if match["sign"] and match["sign"].strip() in "▲△" else 1
        if start and plain[start - 1].isdigit():
            continue
        yield Amount(Span(offset + start, offset + match.end()), sign * value, code, step)


def shortened(text: str, offset: int = 0, around: str | None = None) -> list[Amount]:
    """The amounts that a text names, with those that leave out its one currency: "40 million for stays".

    Args:
        text: running text.
        offset: where it begins in the document.
        around: the one currency of the paragraph, for a sentence that names none.

    """
    told = list(amounts(text, offset))
    codes = {amount.currency for amount in told} or {around} - {None}
    if len(codes) != 1:
        return told
    code, taken = next(iter(codes)), [(amount.span.start - offset, amount.span.end - offset) for amount in told]
    for match in SHORT.finditer(fold(text)):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            value, step = _scaled(match["number"], match["scale"])
            told.append(Amount(Span(offset + match.start(), offset + match.end()), value, code, step))
    return sorted(told, key=lambda amount: amount.span.start)


def _scaled(digits: str, scale: str | None) -> tuple[float, float]:
    value, step = _number(digits)
    word = (scale or "").strip(". ")
    factor = EN_SCALE.get(word) or JA_SCALE.get(word) or 1.0
    return value * factor, step * factor


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a cell of a table, before the table's unit is applied."""

    value: float
    step: float
    currency: str | None = None
    whole: bool = False
    """Whether the cell itself names its unit, so that the table's does not apply."""


@lru_cache(maxsize=4096)
def figure(text: str) -> Figure | None:
    """Read a cell that holds a number and nothing else; a dash or "none" is zero, an empty cell nothing.

    ▲, △, a minus and brackets make it negative; "1.234,50" and "1 234" are read as well.
    """
    plain = " ".join(fold(text).split())
    if not plain:
        return None
    plain = TORN.sub(lambda match: _mended(match.group()), plain)
    if NOTHING.fullmatch(plain):
        return Figure(0.0, 0.0)
    match = CELL.fullmatch(plain)
    if match is None or "%" in plain:
        return None
    digits = match["number"]
    if re.fullmatch(r"\d{1,3}(?:[ .']\d{3})+(?:,\d{1,2})?", digits) and not re.fullmatch(r"\d{1,3}\.\d{3}", digits):
        digits = re.sub(r"[ .']", "", digits).replace(",", ".")
    value, step = _number(digits)
    named = (match["pre"] or "") + (match["post"] or "")
    factor = EN_SCALE.get((match["scale"] or "").strip("."), 1.0)
    if match["post"] and (scale := re.match(SCALE, match["post"])):
        factor *= JA_SCALE[scale.group()]
    negative = (match["sign"] or match["sign2"] or "") not in ("",)
    if match["sign"] == "(" and not plain.endswith(")"):
        return None
    whole = factor != 1.0 or bool(match["post"]) or bool(re.search(SCALE, digits))
    return Figure(-value * factor if negative else value * factor, step * factor, currency(named), whole)


def _mended(words: str) -> str:
    """A number with commas that a narrow cell breaks within its groups: 6,400,0 | 00."""
    pieces = words.split()
    whole = "".join(pieces)
    torn = any("," in piece and not GROUPED.fullmatch(piece) for piece in pieces)
    return whole if torn and GROUPED.fullmatch(whole) else words


def declared(text: str, offset: int = 0) -> Unit | None:
    """The unit that a line or a head of a table declares: 「単位：千円」, "in thousands of euros"."""
    plain = fold(text)
    whole = _unit(plain.strip())
    if whole is not None:
        return Unit(whole.factor, whole.currency, Span(offset, offset + len(text)))
    at = 0
    while match := DECLARED.search(plain, at):
        said = match[match.lastgroup or 0]
        parts = [said, *reversed(re.split(r"[,、;；・]", said)[1:])] if match["brackets"] else [said]
        units = (_unit(part[ANNOUNCED.match(part).end() :]) for part in parts)  # type: ignore[union-attr]
        unit = next((unit for unit in units if unit is not None), None)
        if unit is not None:
            return Unit(unit.factor, unit.currency, Span(offset + match.start(), offset + match.end()))
        at = match.start() + 1
    return None


def _unit(words: str) -> Unit | None:
    words = re.sub(r"\s*[(\[].*$", "", words.strip().strip(":").strip()).strip()
    match = UNIT.match(words)
    if match is None:
        return None
    if match["jamoney"]:
        return Unit(JA_SCALE.get(match["ja"] or "", 1.0), currency(match["jamoney"]))
    if match["times"]:
        return Unit(_times(match["times"]), currency(match["timesmoney"] or ""))
    if match["scale"]:
        return Unit(EN_SCALE[match["scale"]], currency(match["scaled"]))
    scale = (match["enscale"] or "").removeprefix("×").strip()
    factor = EN_SCALE.get(scale) or (_times(scale) if scale else 1.0)
    return Unit(factor, currency(match["en"]))


def _times(words: str) -> float:
    digits = re.sub(r"\D", "", words)
    return 1e4 if digits == "10000" else 1e6 if len(digits) > 4 else 1e3
