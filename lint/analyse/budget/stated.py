"""Amounts and terms that the text and the cover state of the whole project: direct, indirect, total costs; years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lint.analyse.budget.bare import spoken, unit_said
from lint.analyse.budget.labels import SHARE_OF_DIRECT
from lint.analyse.budget.money import Amount, Unit, amounts, fold
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span
from lint.expressions import expression
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period

What = Literal["direct", "indirect", "total", "network"]
KEYS: tuple[tuple[What, str], ...] = (
    ("indirect", r"間接経費|間接費|indirect costs?|overheads?|f&a"),
    ("direct", r"(?<!他の)(?<!他)直接(?:経費|費)|(?<!other )direct costs?"),
    (
        "total",
        r"総\s?額|総経費|総計|申請(総)?額|研究費(の)?(総額|合計)|全体の(予算|経費)|合計"
        r"|(amount|sum) (applied for|requested|sought|asked for|of the application)"
        r"|(requested|total) (amount|sum|contribution)"
        r"|(sum|amounts?|budget|funds|funding|grant|money|contribution)"
        r" (that (is|we) )?(applied for|requested|request|apply for|asked for|sought)"
        r"|requested (budget|funds|funding|grant)"
        r"|the request(ed)? (is|amounts?|of|totals?|comes|adds)|we request( a total of)?|total (budget|costs?"
        r"|request|of the budget|amount)"
        r"|(bring|brings|bringing|raise|raises) (the|our) (request|sum|amount)( asked for"
        r"| requested)? to(?= (\w+ ){0,2}[\d$€£¥])"
        r"|(bring|brings|bringing|for|making|makes|make|to|giving|gives) (the|a) (grand |overall )?total( to| of"
        r"| at)?(?= (\w+ ){0,2}[\d$€£¥])"
        r"|the (grand |overall )?(total|sum|whole) (is|as|comes to|amounts to|stands at|of|to"
        r"|at)(?= (\w+ ){0,2}[\d$€£¥])"
        r"|budget (is|of|totals?|amounts to)|(?<![a-z])(?:request(?:ed)?|applied for|asked for)\s?:|grand total"
        r"|requests? a total of"
        r"|(requests?|asks? for|appl(y|ies) for|seeks?)(?= [^.;]{1,30} (in (total|all)|altogether|overall)\b"
        r"(?! (for|of|on|to) (?!the (whole|full|entire|three|four|five|\d)|three|four|five|all|\d)))",
    ),
)
KEY = expression("|".join(f"(?P<{name}>{words})" for name, words in KEYS))
AFTER = expression(
    r"\s*[(（]?(?:(?:in|for|as)\s+(?:the\s+)?|of\s+(?!the\b))?(?:total\s+)?"
    r"(?:(?:(?P<indirect>indirect)|(?P<direct>direct))\s+(?:costs?|expenses)|(?P<overhead>overheads?)(?![a-z]))"
    r"|\s*\(?(?:(?P<bareindirect>indirect|間接)|(?P<baredirect>direct|直接))(?:\)|\s*(?:$|[,.;]|and\b|plus\b))"
)
PARTLY = expression(
    r"(?<![\d間か箇])年\s?\d|[0-9一二三四五]年(目|次)|初年度|次年度|最終年度|(19|20)\d\d年度|毎年|各年|年間\d"
    r"|年あたり|年平均|一人|1人"
    r"|人当たり|ひとり|上限|以内|以下|最大|超え"
    r"|(第|year )\d|per (year|person|month)|each year|in (each|every)\b|a year\b|annual|yearly|at most|up to"
    r"|no more than|limit|maximum|ceiling"
)
WITH_INDIRECT = expression(
    r"\s*[(（]?\s*(?:in all |altogether )?(?:with|including|incl\.|inclusive of|plus|after adding|counting)"
    r" (?:the |all |its |\d+ ?% ?(?:of )?)*(?:indirect|overhead)"
)
"""What follows an amount that the indirect costs are a part of."""
SHARED = expression(
    r"\beach\b|(?<![a-z])sub-?(?:projects?|awards?|grants?)\b|サブ(?:課題|テーマ|プロジェクト)|小課題|一?件(?:当"
    r"|あ)たり"
)
"""Whose budget is a part of the project."""
CLOSE = 24
"""Characters between what an amount is said to be and the amount, at most."""
SPANNED = expression(
    r"(?:\b(?:of|for|in|over|across|during|through|throughout|by|on|our|its|this|the|a|all|whole|entire"
    r"|full|total|complete|project"
    r"|application|proposal|proposed|planned|requested|years?|period|term|duration|months?|lifetime|one"
    r"|two|three|four|five"
    r"|six|\d+|then|thus|together|altogether|will|would|is|are|be|come|comes|amounts?|adds?|up|to|at"
    r"|about|approximately"
    r"|some|jpy|yen|eur|usd)\b|[¥€$ ,(:）)-])+"
    r"|[^、。]{0,6}(?:[45-9五六]年|期間|全期間|研究期間|実施期間)[^、。]{0,12}(?:で|は|が|を|に|の|、"
    r"|合計|総額|約|およそ)+"
)
"""Words that only say over which time, and that an amount comes."""
OUT_OF = expression(r"\bof (?:(?:the|our|all|these) )*$")
"""What leads to the direct costs of which an amount behind them is a part: "of the direct costs, 147 million yen"."""
PART_OF = expression(r"うち|\bof (?:which|this|these|it|them)\b")
NETWORK = expression(
    r"ネットワーク|頭脳循環|若手|渡航|派遣|招へい|招聘|往来|network|mobility|young|stays?\b|travel|invit"
    r"|exchange|visit"
)
"""What a part of the direct costs goes to that counts towards the share for networks."""
TOGETHER = expression(r"\s*,?\s*(?:altogether|in (?:all|total)|all told|overall|together|in sum)\b")
TOGETHER_BEFORE = expression(
    r"(?:合わせて|併せて|あわせて|合わせると|を(?:加え|足し)て?|計|altogether|in (?:all|total)|together|sum of)"
    r"[\s,、:]*(?:約|およそ|about)?$"
)
"""What says that an amount is those before it, added up."""
ADDED = expression(r"を(?:加え|足し)て?[\s,、]*$")
"""What says that the indirect costs before an amount are added to others in it."""
SUM_OF = expression(r"([^、。,;:：\s]+)の(?:合計|総額|総計)[^、。]{0,8}$")
"""What a sum adds up: 「アからオまでの合計」."""
ALL = expression(
    r"(?:直接経?費|間接経?費|全て|すべて|全体|全(?:費目|経費|額|行|項目|年度)|年間?|年度|期間|課題|事業|提案|計画"
    r"|経費|費用|予算|研究費|申請)$"
)
"""What a sum of everything adds up."""
SOME_ROWS = expression(
    r"\b(?<!all the )(?<!all )(?:rows?|lines?|items?)\b"
    r"|\b(?:marked|starred|shaded|ticked|asterisked)\b|[◆◇★☆●○■□◎※▲△†‡]"
)
"""Words and marks of some rows of a table."""
INDIRECT = expression(r"間接|indirect|overhead|f&a")
OTHERS = expression(
    r"基盤研究|科研費|助成事業|他の(研究費|助成|課題)|受託研究|先行(課題|事業)|これまでの"
    r"|award|grant no|funded by|holds? a grant|previous|prior"
    r"|相手(国)?側|米国側|英国側|nsf|counterpart|partner"
)
WHOLE = expression(
    r"申請|総額|本(課題|研究|計画|提案|事業)の?(研究|実施)?期間|研究期間|(?<!渡航)(?<!滞在)(?<!在)期間は|the request"
    r"|(project|center|centre|proposal|programme|program|network) (will )?(runs?|lasts?|spans?)"
    r"|(?:requested|proposed|planned|intended|total|overall|project|funding|grant)"
    r" (?:duration|term|period|running time)"
    r"|(?:^|[.;|])\s*(?:duration|term|running time)\s*[:：]"
)
TERM = expression(
    r"(?:研究|実施|事業|支援|提案|課題|計画|開発|の)*期間|project ?(?:period|duration|term|length)|duration|length"
    r"|(?:term|length) ?of ?the ?project"
    r"|period of performance"
)
YEARS = expression(
    r"(?<![\d.])(\d{1,2}(?:\.5)?|[一二三四五六七八九十])\s*(?:(?:か|ヵ|ヶ|カ|箇)年(?:間|計画)?|年(?:間|計画))"
)
ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
EN_NUMBERS = {word: n for n, word in enumerate(ENGLISH, 1)}
AND_MONTHS = expression(
    rf"(?<![\d.])(\d{{1,2}}|{'|'.join(ENGLISH)})(?:\s*(?:か|ヵ|ヶ|カ|箇)?年(?:間)?と?\s*|\s+years?(?:,| and)?\s+)"
    rf"(\d{{1,2}}|{'|'.join(ENGLISH)})\s*(?:(?:か|ヵ|ヶ|カ|箇)月|months?)"
)
"""A length in years and months."""
BESIDE = expression(r"(?<=[年月日])\s?[(]?\s?((\d{1,2}|[一二三四五六七八九十])\s?(?:か|ヵ|ヶ|カ|箇)?年間?)$")
"""The length behind the first and the last month of a term."""
EN_YEARS = expression(
    r"(?:over|for|across|during|spans?|lasts?|in)\s+(?:a period of\s+|the\s+)?"
    rf"(\d{{1,2}}|{'|'.join(ENGLISH)})[\s-]+years?\b"
)
SO_FAR = expression(
    r"\b(?:has|have|had) (?:\w+ )?(?:existed|been|worked|collaborated|cooperated|operated|run|lasted)\b[^.;,]*$"
)
"""What says that years have passed: "the network has existed for seven years"."""
JA_NUMBERS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
MONTHS = expression(
    r"(?<![\d.~〜～–-])(\d{2,3})\s?(?:か|ヵ|ヶ|カ|箇)月間?(?!以|目|後|前|ごと|毎)"
    r"|(?:(?:over|for|across|during|spans?|lasts?|in|of|is|:)\s+(?:a period of\s+|the\s+)?|(?:^|[(,;|])\s?)"
    r"(\d{2,3})[\s-]months?(?![a-z])"
)
"""A length in months, as long as only a project is."""
LONG = 30
"""Months from which on a length is no stay's."""


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount that is said of the whole project."""

    what: What
    amount: Amount
    cell: bool = False
    """Whether it stands in a cell beside its label."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long the project is said to last."""

    years: float
    span: Span
    dated: bool = False
    """Whether the first and the last month tell it."""


def speaks(text: str) -> bool:
    """Whether a paragraph may speak of the budget or the term."""
    plain = fold(text)
    return len(plain) >= 12 and bool(KEY.search(plain) or WHOLE.search(plain))


def stated(
    document: Document,
    sentences: Iterable[Span],
    grids: Sequence[Grid],
    tables: Sequence[Span],
    sums: Iterable[Stated] = (),
) -> list[Stated]:
    """The amounts that sentences and label cells state, in order.

    Args:
        document: the draft.
        sentences: spans of running text, other funding left out.
        grids: its tables.
        tables: spans of budget tables and tables of other funding, whose cells are not looked at.
        sums: what tables of sums say, which belong among them.

    """
    inside = Spans(grid.span for grid in grids)
    told = ((span, None if inside.cover(span) else _unit(document, span)) for span in sentences)
    found = [*sums, *(one for span, unit in told for one in _sentence(document, span, unit))]
    passed = Spans(tables)
    for grid in grids:
        if not passed.overlap(grid.span):
            read = Spans(one.amount.span for one in found)
            found.extend(one for one in _cells(grid) if not read.overlap(one.amount.span))
    return sorted([*found, *_implied(document, found)], key=lambda one: one.amount.span)


def _implied(document: Document, found: Sequence[Stated]) -> Iterator[Stated]:
    """The direct costs that only a sum tells, before the indirect costs: 「計350。間接経費105、総額455。」."""
    told = {one.what: one.amount for one in reversed(found)}
    indirect, total = told.get("indirect"), told.get("total")
    if "direct" in told or indirect is None or total is None or total.value <= indirect.value:
        return
    for block in document.blocks_in(indirect.span):
        for amount in spoken(document.slice(block.span), block.span.start, unit_said(document, block.span)):
            if amount.span.start < indirect.span.start and abs(total.value - indirect.value - amount.value) < 1:
                yield Stated("direct", amount)
                return


def _unit(document: Document, span: Span) -> tuple[Unit, int] | None:
    """The unit that a sentence's paragraph says of its bare numbers, and from where on."""
    block = next(iter(document.blocks_in(span)), None)
    return None if block is None else unit_said(document, block.span)


def _sentence(document: Document, span: Span, unit: tuple[Unit, int] | None) -> Iterator[Stated]:
    text = fold(document.slice(span))
    if not KEY.search(text) or OTHERS.search(text):
        return
    quiet = SHARE_OF_DIRECT.sub(lambda match: " " * len(match.group()), text)
    keys = [(match.start(), match.end(), match.lastgroup) for match in KEY.finditer(quiet)]
    before = ended = 0
    direct: float | None = None
    told: set[What] = set()
    read = spoken(text, 0, unit and (unit[0], unit[1] - span.start))
    for amount in read:
        start, end = amount.span.start, amount.span.end
        near = [key for key in keys if before <= key[0] < start and _close(quiet[key[1] : start])]
        after = AFTER.match(quiet, end)
        what: What | None = None
        if after:
            what = "direct" if after["direct"] or after["baredirect"] else "indirect"
        elif near:
            what = _what(near[-1][2], quiet[near[-1][0] : start], near)
            if (
                what == "direct"
                and OUT_OF.search(quiet, before, near[-1][0])
                and not quiet[near[-1][1] : start].strip(" ,")
            ):
                what = _part(quiet, end, read)
            if what == "indirect" and direct and amount.value > direct:
                what = "total"  # "252 million yen, with the indirect costs 327.6 million yen"
            elif what == "direct" and direct and amount.value > direct and WITH_INDIRECT.match(quiet, end):
                what = "total"  # "252 million yen of direct costs, or 327.6 million yen with overheads"
        elif direct and amount.value < direct and PART_OF.search(quiet[before:start]):
            what = _part(quiet, end, read)
        if (
            what is None
            and "indirect" in told
            and ("direct" in told or "直接経費" in text or "direct cost" in text or ADDED.search(quiet[before:start]))
            and (TOGETHER.match(quiet, end) or TOGETHER_BEFORE.search(quiet[before:start]))
        ):
            what = "total"
        if SHARED.search(quiet[before:start]) or (what == "total" and _of_rows(text, before, start, end)):
            what = None
        inside = re.match(r"\s*[(（][^()（）]*", quiet[end:])
        beyond = "" if inside and list(amounts(inside[0])) else quiet[end : end + 10]  # brackets that break it down
        around = quiet[max(ended, (near[-1][0] if near else start) - 12) : end] + beyond
        ended = end
        if what is None or PARTLY.search(around):
            before = end if what is None else before  # 「直接経費は年2,000万円、5年間で1億円」
            continue
        before = end
        direct = amount.value if what == "direct" else direct
        told.add(what)
        yield Stated(
            what, Amount(Span(span.start + start, span.start + end), amount.value, amount.currency, amount.step)
        )


def _part(text: str, end: int, read: Sequence[Amount]) -> What | None:
    """What a part of the direct costs is for, as the words behind its amount tell."""
    following = next((later.span.start for later in read if later.span.start > end), len(text))
    return "network" if NETWORK.search(text[end:following]) else None


def _close(between: str) -> bool:
    """Whether what stands between a key and an amount is short, or only says for how long: "over all six years are"."""
    words = " ".join(between.split())
    return len(words) <= CLOSE or (len(words) <= 2 * CLOSE and SPANNED.fullmatch(words) is not None)


def _of_rows(text: str, before: int, start: int, end: int) -> bool:
    """Whether a sum is that of some rows: 「アからオまでの合計」, "the starred rows", "75 % of the direct costs"."""
    if (of := SUM_OF.search(text[before:start])) and (NETWORK.search(of[1]) or not ALL.search(of[1])):
        return True
    following = next((later.span.start for later in amounts(text[end:])), None)
    rest = text[end : None if following is None else end + following]
    return bool(SOME_ROWS.search(text[before:start]) or (SHARE_OF_DIRECT.search(rest) and not INDIRECT.search(rest)))


def _what(name: str | None, between: str, near: Sequence[tuple[int, int, str | None]]) -> What | None:
    """What the key before an amount says: 「直接経費の総額」 is direct, 「直接経費と間接経費の合計」 the total."""
    names = [key[2] for key in near]
    if re.search(r"内訳|内わけ|のうち|breakdown|of which|consists?\b|compris", between):
        return None  # a part of it
    if name == "total" and names[-2:-1] == ["direct"] and "indirect" not in names:
        return "direct"
    if name == "indirect" and re.search(r"含|込|加え|合わせ|including|with", between):
        return "total"
    if name in ("direct", "indirect") and re.search(r"除|以外|without|excluding|before", between):
        return None
    return name if name in ("direct", "indirect", "total") else None  # type: ignore[return-value]


def _cells(grid: Grid) -> Iterator[Stated]:
    """Amounts in cells beside a label: 「申請額（直接経費） | 280,700千円」."""
    for row, words in enumerate(grid.words):
        for column in range(len(words) - 1):
            label, cell = plain(words[column]), grid.cell(row, column + 1)
            if not 2 <= len(label) <= 40 or cell is None or words[column] == words[column + 1] or PARTLY.search(label):
                continue
            names = [match.lastgroup for match in KEY.finditer(label)]
            text = words[column + 1]
            told = list(amounts(text, cell.start))
            said = AFTER.match(fold(text), told[0].span.end - cell.start) if told else None
            if said and not names:  # "Request | 320 million yen of direct costs"
                names = ["direct" if said["direct"] or said["baredirect"] else "indirect"]
            if not names or re.search(r"\d", label):
                continue
            if len(told) == 2 and text[told[0].span.end - cell.start :].lstrip()[:1] in ("(", "（"):
                told = told[:1] if abs(told[1].value - told[0].value) <= told[1].step else told  # "(5.7 million SEK)"
            if len(told) == 1 and len(text) < 40 and not PARTLY.search(fold(text)):
                what: What = "direct" if "direct" in names and "indirect" not in names else "total"
                if names == ["indirect"]:
                    what = "indirect"
                yield Stated(what, told[0], True)


def terms(document: Document, sentences: Iterable[Span], grids: Sequence[Grid], dated: Period | None) -> list[Term]:
    """How long the project is said to last, in years: beside a label, and in sentences about the budget or the term.

    Args:
        document: the draft.
        sentences: spans of running text that may speak of the term.
        grids: its tables.
        dated: the term from its first day to its last (:func:`lint.analyse.movements.project_term.stated`); a length in
            words goes before it.

    """
    found: list[Term] = []
    for grid in grids:
        for row, words in enumerate(grid.words):
            for column in range(len(words) - 1):
                label, cell = plain(words[column]), grid.cell(row, column + 1)
                if cell and len(label) <= 30 and TERM.fullmatch(re.sub(r"[()（）:：\s]", "", label) or " "):
                    found.extend(_years(document, cell))
    length = BESIDE.search(fold(document.slice(dated.span))) if dated is not None else None
    if dated is not None and length is not None:
        place = Span(dated.span.start + length.start(1), dated.span.start + length.end(1))
        if not any(term.span.overlaps(place) for term in found):
            found.append(Term(number(length[2]), place))
    for span in sentences:
        text = fold(document.slice(span))
        if WHOLE.search(text):
            found.extend(_years(document, span))
    if dated is not None and dated.months:
        found.append(Term(dated.months / 12, dated.span, dated=True))
    return found


def number(word: str) -> float:
    """What a number says in figures or words: "7", "seven", 「七」."""
    return float(JA_NUMBERS.get(word) or EN_NUMBERS.get(word.lower()) or word)


def _years(document: Document, span: Span) -> Iterator[Term]:
    text = fold(document.slice(span))
    for match in (*YEARS.finditer(text), *EN_YEARS.finditer(text)):
        if SO_FAR.search(text, 0, match.start()):
            continue
        yield Term(number(match[1]), Span(span.start + match.start(), span.start + match.end()))
    for match in AND_MONTHS.finditer(text):
        whole, more = (number(word) for word in match.groups())
        yield Term(whole + more / 12, Span(span.start + match.start(), span.start + match.end()))
    for match in MONTHS.finditer(text):
        if (months := int(match[1] or match[2])) >= LONG:
            start, end = match.span(1) if match[1] else match.span(2)
            yield Term(months / 12, Span(span.start + start, span.start + max(end, match.end())))
