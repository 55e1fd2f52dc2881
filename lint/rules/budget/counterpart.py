"""Whose work a row of a budget pays for: the counterpart's own, by who does it and where."""

from __future__ import annotations

import re

from lint.analyse.movements.joins import member_names
from lint.analyse.places import places
from lint.analyse.team.member_heads import COUNTERPART
from lint.draft import Draft

ABROAD = re.compile(
    r"相手(国|側|先|方)|海外(の)?(機関|共同研究|研究)|米国側|英国側|[ァ-ヶ]{2,8}側|partner|counterpart|foreign|overseas"
)
RESEARCH = re.compile(
    r"研究(に(要する|係る|必要な)|の(ための)?)?(経費|費用|費)|再?委託|分担金|配分|人件費|雇用|試薬|装置|設備|備品|物品|解析"
    r"|sub-?(award|contract)|research (costs?|funds?|expenses?|staff)|(costs?|expenses) (of|for) (the )?research"
    r"|salar|personnel|equipment|reagents|consumables"
)
STAY = re.compile(
    r"招(へい|聘)|渡航|滞在|派遣|訪問|旅費|往復|受(け)?入|来日|現地|会議|集会|ワークショップ|シンポジウム|スクール|参加費"
    r"|travel|visit|stay|invit|inbound|outbound|workshop|meeting|symposi|in japan|secondment|exchange|host"
)
WORK = re.compile(
    r"実験|測定|計測|解析|分析|調査|計算|観測|栽培|飼育|合成|試作|試験|採集"
    r"|experiment|sequencing|measure|campaign|analys[ei]s|survey|sampling|simulation|field ?work|synthes[ei]s|testing"
)
ACRONYM = re.compile(r"\b(?!USA\b|PHD\b)[A-Z]{3,8}\b")
GROUP = re.compile(r"グループ|研究室|チーム|\b(group|team|lab|laboratory)\b")


def theirs(draft: Draft, words: str, label: str) -> bool:
    """Whether a row pays for research of the counterpart's own, and not for a visit or a stay.

    Args:
        draft: the draft, whose members tell who the counterpart is.
        words: the row's label with its group, folded.
        label: its label as written.

    """
    if STAY.search(words):
        return False
    spots = [place for place in places(label) if place.country not in (None, "JP")]
    named = _named(draft, label) or bool(GROUP.search(words) and spots)
    abroad = ABROAD.search(words) or COUNTERPART.search(words) or spots
    return bool((RESEARCH.search(words) and (abroad or named)) or (WORK.search(words) and named))


def _named(draft: Draft, label: str) -> bool:
    """Whether a row names somebody of the counterpart's teams, or where they work."""
    for member in draft.members:
        if member.side != "counterpart":
            continue
        families = [name.family for name in member_names(member.name)]
        where = member.organisation or ""
        homes = [place.organisation for place in places(where) if place.organisation] + ACRONYM.findall(where)
        if any(_stands(words, label) for words in (*families, *homes)):
            return True
    return False


def _stands(words: str, label: str) -> bool:
    around = r"(?<![A-Za-z]){}(?![A-Za-z])" if words.isascii() else "{}"
    return len(words) > 2 and re.search(around.format(re.escape(words)), label) is not None
