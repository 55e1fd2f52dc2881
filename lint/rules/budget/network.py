"""The share for networks as a draft tells it: by the rows of its budget, or by a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.budget.costs import Budget
from lint.analyse.budget.labels import eligible
from lint.analyse.budget.money import Amount, fold, shortened
from lint.analyse.budget.share import Share, share
from lint.document import Span
from lint.draft import Draft
from lint.rules.budget.figures import place, same_money
from lint.rules.budget.travellers import person_rows

FOR = re.compile(
    r"\s*(?:[(（][^()（）]*[)）])?\s*(?:を|は|が|(?:yen |euros? |dollars? )?(?:will |is |are )?(?:for|to|on|pays?"
    r"|covers?|goe?s?"
    r"|serves?|funds?|buys?|used|spent|needed|set aside|reserved)\b)"
)
"""What stands between an amount and what it is for."""

BEFORE = re.compile(
    r"([^、。,;]*[^、。,;\s])(?:は|が|に|として|には|へ)[、\s]*(?:このうち|そのうち|うち|その)?(?:約)?$"
    r"|([^.;]*[a-z)])\s+(?:takes?|costs?|gets?|needs?|comes? to|amounts? to|is|are|makes? up|accounts? for|(?:is"
    r"|are) (?:put|estimated|set|reckoned|budgeted) at)"
    r"\s+(?:the remaining |about |some )?$"
)
"""What stands before an amount and says what it is for."""
THEN = re.compile(r"[,;]\s*(?:and )?((?:the |an? )?[a-z][a-z ]{3,60}?[a-z])(?: at)?\s+$")
"""The same without a verb, in a row of others: "…, the bread school 14 million"."""
OF_IT = re.compile(
    r"(?:直接経費の?|この|その)?(?:うち|内訳)|of (?:the |these |our )?(?:direct costs|this|these|it|them"
    r"|which|that)\b"
)
"""How a sentence behind the direct costs begins that shares them out."""
REST = re.compile(
    r"(?:残り|残額|残金|(?<![a-z])(?:the )?(?:rest|remainder|remaining|others?)(?![a-z]))(?P<what>[^。.;]{3,80})"
)
"""What says what all that is left is for."""
NEAR = 300
"""Characters behind them within which it begins."""


def network(draft: Draft, yes: Sequence[str], no: Sequence[str]) -> tuple[Share, Span, str | None] | None:
    """The share, where to speak of it, and the currency; ``None`` where the draft tells none.

    Args:
        draft: the draft.
        yes: patterns of rows that count.
        no: patterns of rows that do not.

    """
    asked, budget = draft.profile.budget, draft.budget
    if budget is None or not budget.items:
        return (_parted(draft, budget, yes, no) if budget else None) or _told(draft, yes, no)
    if not same_money(budget, asked.currency):
        return None
    sent = {id(line) for line, _ in person_rows(draft)}  # 「尾﨑：ノースカロライナ、1年」 pays for a stay
    lines = (replace(line, marked=True) if id(line) in sent and line.marked is None else line for line in budget.lines)
    found = share(replace(budget, lines=tuple(lines)), yes, no)
    spot = place(draft, budget, budget.line("direct") or budget.line("total"))
    return None if found is None else (found, spot, budget.currency)


def _parted(
    draft: Draft, budget: Budget, yes: Sequence[str], no: Sequence[str]
) -> tuple[Share, Span, str | None] | None:
    """What columns of parts say: 「直接経費」, 「うち人の往来」, 「うち研究費」."""
    direct, parts = budget.line("direct"), [line for line in budget.lines if line.kind == "part"]
    if direct is None or abs(sum(part.amount for part in parts) - direct.amount) > 0.01 * direct.amount:
        return None
    classed = [(eligible(part.label, "", yes, no)[0], part.amount) for part in parts]
    counted, unsure = (sum(value for told, value in classed if told is which) for which in (True, None))
    return Share(direct.amount, counted, unsure, ()), place(draft, budget, direct), budget.currency


def _until(parts: Sequence[Amount], whole: float) -> Sequence[Amount]:
    """The first amounts that make up a whole; none where they do not."""
    total = 0.0
    for number, part in enumerate(parts, 1):
        total += part.value
        if abs(total - whole) <= 0.01 * whole:
            return parts[:number]
    return ()


def _with_the_rest(text: str, whole: float, yes: Sequence[str], no: Sequence[str]) -> Share | None:
    """What a text says whose last part is all that remains: 「うち5,600万円を往来に使い、残りは試薬に回す」."""
    rest = REST.search(fold(text))
    parts = shortened(text[: rest.start()]) if rest else []
    if rest is None or not parts or sum(part.value for part in parts) >= whole:
        return None
    starts = [0, *(part.span.end for part in parts)]
    told = [
        eligible(fold(text[start : part.span.start] + _for(text[part.span.end : end])), "", yes, no)[0]
        for start, part, end in zip(starts, parts, [*(p.span.start for p in parts[1:]), rest.start()], strict=False)
    ]
    spent = eligible(rest["what"], "", yes, no)[0]
    if spent is not False or None in told:
        return None
    return Share(whole, sum(part.value for part, counts in zip(parts, told, strict=True) if counts), 0.0, ())


def _for(words: str) -> str:
    """The words behind an amount that say what it is for, or nothing."""
    return words if FOR.match(fold(words)) else ""


def _told(draft: Draft, yes: Sequence[str], no: Sequence[str]) -> tuple[Share, Span, str | None] | None:
    """What a sentence says that shares out the direct costs: 「3億円のうち、1億4,000万円を若手の派遣に充て、…」."""
    direct = next((one.amount for one in draft.stated if one.what == "direct" and not one.cell), None)
    sentence = next((s.span for s in draft.sentences if direct is not None and s.span.covers(direct.span)), None)
    if direct is None or sentence is None or direct.currency not in (None, draft.profile.budget.currency):
        return None
    behind = [s.span for s in draft.sentences if sentence.end <= s.span.start < sentence.end + NEAR]
    texts = [draft.text[direct.span.end : sentence.end], *(t for s in behind if OF_IT.match(fold(t := draft.quote(s))))]
    block = next((b.span for b in draft.document.blocks_in(direct.span) if b.span.covers(sentence)), sentence)
    texts.append(draft.text[direct.span.end : block.end])
    texts += [draft.text[start.start : block.end] for start in behind if block.covers(start)]
    for rest in texts:
        parts = _until(shortened(rest), direct.value)
        if len(parts) > 1:
            break
        if (found := _with_the_rest(rest, direct.value, yes, no)) is not None:
            return found, direct.span, direct.currency
    else:
        return None
    ends = [*(part.span.start for part in parts[1:]), len(rest)]
    labels = [fold(rest[part.span.end : end]) for part, end in zip(parts, ends, strict=True)]
    starts = [0, *(part.span.end for part in parts)]
    for n, part in enumerate(parts):
        before = BEFORE.search(fold(rest[starts[n] : part.span.start]))
        if before and not (before[1] or "").startswith("を"):  # 「往来に係る経費は126,000千円」
            labels[n] = next(filter(None, before.groups()))
        elif not FOR.match(fold(rest[part.span.end :])):
            if (then := THEN.search(fold(rest[starts[n] : part.span.start]))) is None:
                return None
            labels[n] = then[1]
    classed = [(eligible(label, "", yes, no)[0], part.value) for label, part in zip(labels, parts, strict=True)]
    counted, unsure = (sum(value for told, value in classed if told is which) for which in (True, None))
    return Share(direct.value, counted, unsure, ()), direct.span, direct.currency
