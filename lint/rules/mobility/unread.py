"""What stands in a plan and was not understood: asked, and not called missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.movements.plan import Movement
from lint.analyse.movements.tables.slots import ARROW
from lint.analyse.people.names import placeholder
from lint.analyse.places import is_none, is_vague, places
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, Severity
from lint.rules.mobility.near import beside

CELLS = {
    "period": ("period", "start", "end", "months"),
    "destination": ("destination", "country"),
    "person": ("person",),
}
TIMELY = expression(
    r"\d|[一二三四五六七八九十]+[年月]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.I
)
"""What words of time have that say when: figures, months."""
SOMEBODY = expression(
    r"\d|未|若手|学生|院生|研究員|研究者|教員|職員|技術者|助手|ポスドク|候補|名$|[一二三四五六]名"
    r"|[一-龠ー](?-i:[A-ZＡ-Ｚ])$|某|誰か|だれか"
    r"|\b(?:student|staff|member|researcher|postdoc|fellow|engineer|technician|scientist|candidate|someone|somebody"
    r"|person|colleague|applicant|trainee|assistant|professor|lecturer)s?\b",
    re.I,
)
"""What words have that speak of somebody without a name."""
POST_ALONE = expression(
    r"(?:.*(?:大学(?:院|校)?|学部|研究科|専攻|研究所|センター|学科|機構|学院|研究室|学系|側))?[\s\u3000・/／]*(?:の|所属の?)?"
    r"(?:特任|特命|客員|准|助|主任|若手の?)*(?:教授|助教|講師|研究員|技師|学芸員|医員|医師)"
)
"""An institution with a post, or the post alone, where a name should stand: 「琉球大学 助教」."""
QUESTIONS = {
    "period": Message(
        ja="「{words}」が滞在の期間なら、いつからいつまでか読み取れませんでした。",
        en="If “{words}” is the period of a stay, it could not be read from when to when.",
        ja_fix="開始と終了の年月（例：2025年4月～2026年3月）が書かれているか確かめてください。",
        en_fix="Check that the first and the last month are written (April 2025 to March 2026).",
    ),
    "destination": Message(
        ja="「{words}」が渡航（招へい）先なのか、読み取れませんでした。",
        en="It could not be read whether “{words}” is where the stay leads.",
        ja_fix="滞在する機関の名前と国が、そうと分かる見出し（「渡航先」など）の下にあるか確かめてください。",
        en_fix="Check that the organisation and its country stand under a label that says so (“Destination”).",
    ),
    "person": Message(
        ja="「{words}」が渡航・招へいする人の氏名なのか、読み取れませんでした。",
        en="It could not be read whether “{words}” is the traveller’s name.",
        ja_fix="姓と名の両方が書かれているか確かめてください。",
        en_fix="Check that both the given and the family name are written.",
    ),
}


def unread(draft: Draft, row: Movement, slot: str) -> Span | None:
    """The words that stand where a slot of a plan's row should, and were not understood.

    Args:
        draft: the draft.
        row: a row that lacks the slot.
        slot: "person", "destination" or "period".

    Returns:
        ``None`` where nothing stands there, or words that leave it open (未定, "to be agreed").

    """
    if row.kind == "prose":
        return beside(draft, row, slot)
    if row.kind != "plan":
        return None
    cell = next((row.slots[name] for name in CELLS[slot] if name in row.slots), None)
    if cell is None:
        left = next(iter(row.unread), None)
        told = draft.quote(left) if left is not None else ""
        return None if slot == "destination" and (_leads_to_a_land(told) or names_nothing(told)) else left
    words = draft.quote(cell).strip()
    if is_none(words) or is_vague(words) or slot == "destination":
        return None
    if slot == "period":
        return cell if row.period is None and TIMELY.search(words) else None
    nobody = placeholder(words) is not None or SOMEBODY.search(words) or POST_ALONE.fullmatch(words)
    return None if nobody else cell


def names_nothing(words: str) -> bool:
    """Whether English words for a place hold no name: "whichever site has a free bed"."""
    return words.isascii() and len(words.split()) > 2 and re.search(r"[A-Z0-9]", words.strip()[1:]) is None


def _leads_to_a_land(words: str) -> bool:
    """Whether a route ends at a country, and names no institution: 「函館→米国」."""
    spots = places(ARROW.split(words)[-1])
    return ARROW.search(words) is not None and len(spots) == 1 and not (spots[0].organisation or spots[0].city)


def asked(draft: Draft, row: Movement, slot: str, words: Span, seen: set[Span]) -> Iterator[Finding]:
    """A question about words that were not understood, once for each column of a table without a label.

    Args:
        draft: the draft.
        row: the row that lacks the slot.
        slot: "person", "destination" or "period".
        words: what was not understood (:func:`unread`).
        seen: what was asked before; tables are added.

    """
    whole = next((table.span for table in draft.document.tables if table.span.covers(row.span)), row.span)
    key = words if words not in row.unread else whole
    if key not in seen:
        seen.add(key)
        told = " ".join(draft.quote(words).split())
        yield Finding(words, QUESTIONS[slot], {"words": told}, Severity.QUESTION)
