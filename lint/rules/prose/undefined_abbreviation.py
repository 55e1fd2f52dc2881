"""An abbreviation is used before, or without, its full name.

Reviewers come from other fields: what is daily bread in one is a riddle in the next.  Each abbreviation is named once,
at its first use.  A definition may stand in either language, before or after the abbreviation, or in a sentence of its
own; what everybody knows (DNA, NSF, MHz), formulae, genes, units, Roman numbers and the funder's own names need none.

審査には他分野の研究者も加わります。略語は、初めて使うところで正式な名称を添えてください。日本語・英語のどちらで定義しても構いません。
DNA、JST のような広く知られた略語や、化学式・単位・遺伝子名は対象外です。

    国立研究開発法人科学技術振興機構（JST）と環境DNA（eDNA）の共同調査を行う。JSTはeDNAの解析を担う。
    次に[QTL]{.prose/undefined-abbreviation}解析を実施する。QTL解析は2年目に終える。
    Global Centers（以下、GCという）の枠組みで進める。GCは5年間続く。

    The samples go to [NAME OF LAB] for sequencing.
    We sequence environmental DNA (eDNA) from ten lakes, and the eDNA is stored.
    The [LULC]{.prose/undefined-abbreviation} maps are updated each year, and LULC classes are merged.
    Work with JAFR (Japan Alliance for Forest Research) begins in May, and JAFR pays for CO2 and DNA tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.form.placeholders import placeholders
from lint.analyse.wording.abbreviations import undefined
from lint.document import Span, Style
from lint.draft import Draft
from lint.records import texts
from lint.rule import Finding, Message, rule

NEVER = Message(
    ja="略語「{words}」の正式な名称が、原稿のどこにも示されていません。他分野の審査員には伝わらないおそれがあります。",
    en="“{words}” is nowhere spelled out; a reviewer from another field may not know it.",
    ja_fix="初めて使うここで、正式な名称（{words}）の形で示してください。",
    en_fix="At this first use, write the full name followed by ({words}).",
)
LATER = Message(
    ja="略語「{words}」が、正式な名称より先に使われています。",
    en="“{words}” is used before it is spelled out.",
    ja_fix="正式な名称は後の「{later}」にあります。この箇所で定義してください。",
    en_fix="Its full name comes only later (“{later}”): define it here.",
)


@rule("prose/undefined-abbreviation", "info", serves="R8", ja="説明のない略語", en="Undefined abbreviation")
def undefined_abbreviation(draft: Draft, *, known: tuple[str, ...] = ()) -> Iterator[Finding]:
    uses = [sentence.span for sentence in draft.sentences]
    for hit in undefined(draft.text, uses, {*known, *_of_the_call(draft)}):
        if _set_apart(draft, hit.span) or _blank(draft, hit.span):
            continue  # a gene, a foreign word, an index; [NAME]
        if hit.later is None:
            yield Finding(hit.span, NEVER, {"words": hit.short}, data={"uses": hit.count})
        else:
            later = " ".join(draft.quote(hit.later).split())
            yield Finding(hit.span, LATER, {"words": hit.short, "later": later}, related=(hit.later,))


def _of_the_call(draft: Draft) -> frozenset[str]:
    """Abbreviations that the call uses of itself: its readers know them."""
    return frozenset(re.findall(r"[A-Za-z]*[A-Z]{2,}[A-Za-z]*", " ".join(texts(draft.profile))))


def _set_apart(draft: Draft, span: Span) -> bool:
    styles = [run.style for run in draft.document.runs_in(span)]
    return bool(styles) and (all(style.italic for style in styles) or _mixed(styles))


def _blank(draft: Draft, span: Span) -> bool:
    """Whether the capitals stand in for words to come."""
    blocks = draft.document.blocks_in(span)
    return any(blank.span.covers(span) for block in blocks for blank in placeholders(draft.text, block.span))


def _mixed(styles: list[Style]) -> bool:
    """Whether letters of one word differ in size: an index ("C" with a small "AB"), no abbreviation."""
    return len({style.size for style in styles}) > 1 or any(style.raised for style in styles)
