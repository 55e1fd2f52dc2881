"""Sentences that tell what one numbered part of the work hands to another: "tells WP1 which film to grow next"."""

from __future__ import annotations

from lint.analyse.budget.money import fold
from lint.expressions import expression

CODE = (
    r"(?:wps?|work ?packages?|tasks?|aims?|parts?|themes?|steps?|modules?|strands?|study"
    r"|課題|研究|項目|テーマ|班|柱|段階)\s?"
    r"(?:\d{1,2}[a-z]?|[a-e]|[ア-オ]|[①-⑨一二三四五])(?![a-z0-9])"
)
FED = expression(
    rf"\b(?:tells?|informs?|guides?|steers?|feeds?|supplies|advises|directs?|hands?|passes|sends?|gives?|returns?"
    rf"|go|goes|comes? back|flows?|re-?enters?)\b[^.;]{{0,60}}\b{CODE}"
    rf"|\b(?:that|which|whom|as|what) (?:the )?{CODE} (?:has |have |had )?(?:chosen|chose|found|made|picked|selected"
    rf"|measured|identified|supplied|ranked|grown|delivered|left|named|chooses|finds|makes|picks|selects|measures"
    rf"|identifies|supplies|ranks|grows|delivers|names|needs)"
    rf"|\b(?:chosen|found|picked|selected|ranked|supplied|named|grown|made|measured) (?:by|in|from) (?:the )?{CODE}"
    rf"|\b(?:from|of) {CODE}[’']?s? (?:list|results?|output|data|samples?|strains?|map|model|seedlings?)"
    rf"|{CODE}[にへ](?:返|戻|渡|送|伝|引き?継|差し戻|フィードバック|反映)"
    rf"|{CODE}[でが](?:選[びん]|得|見つけ|絞|作[っり]|測[っり]|決め)[^。、]{{0,10}}(?:を|から|に|の)"
    rf"|{CODE}の(?:結果|候補|試料|設計|値|データ|条件|次の)[^。]{{0,16}}(?:を|に|へ|から|で)[^。]{{0,20}}"
    r"(?:用い|使|決め|変え|選|直|反映|渡|返|進め)"
)
"""What one part has from, or gives, another."""


def feeds_a_part(text: str) -> bool:
    """Whether a sentence says what a numbered part of the work hands to another, or has of it."""
    return FED.search(fold(text)) is not None
