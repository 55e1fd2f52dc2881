"""Tracked changes, comments or highlights are still in the file.

They print, they travel with the file, and they show what was argued about.  Changes are reported a
paragraph at a time, comments one by one.  Highlights are pointed out only where they are few and
bright: some funders ask for own works to be marked.

変更履歴、コメント、蛍光ペンが残っています。印刷や変換で表に出ることがあり、書きかけの印象も与えます。

    # 研究計画

    湖の魚を[毎月]{highlight=FFFF00 .form/revision-marks}数える。[灰色の網かけ]{highlight=D9D9D9}は対象外である。
    水温も測る。透明度も測る。十年にわたって続け、毎年の報告会で結果を漁業者に伝える。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.guide import colour_class
from lint.document import Document, Revision, Span, Trace
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

CHANGES = Message(
    ja="変更履歴が残っています（{count}か所）。",
    en="Tracked changes are still here ({count}).",
    ja_fix="内容を確かめ、「すべての変更を反映」してから提出してください。",
    en_fix="Look through them and accept or reject them all before you submit.",
)
COMMENT = Message(
    ja="コメントが残っています：「{words}」",
    en="A comment is still here: “{words}”",
    ja_fix="対応が済んだら削除してください。",
    en_fix="Settle it and delete it.",
)
BRIGHT = Message(
    ja="「{words}」に蛍光ペンが残っています。",
    en="“{words}” is still highlighted.",
    ja_fix="確認用の印であれば消してください。",
    en_fix="If it marks something to be checked, take it out.",
)
NOTES = (Trace.COMMENT, Trace.ANNOTATION)


@rule("form/revision-marks", "error", serves="R15", ja="変更履歴・コメントの残り", en="Revision marks left")
def revision_marks(draft: Draft) -> Iterator[Finding]:
    document = draft.document
    changed: dict[int, list[Revision]] = {}
    for revision in document.revisions:
        if revision.trace in NOTES:
            words = " ".join(revision.text.split()) or draft.quote(revision.span)
            short = words if len(words) <= 60 else words[:59] + "…"
            severity = Severity.WARNING if revision.trace is Trace.ANNOTATION else None
            yield Finding(revision.span, COMMENT, {"words": short}, severity=severity, data={"author": revision.author})
        else:
            spot = Span(revision.span.start, max(revision.span.end, revision.span.start + 1))
            block = next(document.blocks_in(spot), None)
            changed.setdefault(block.span.start if block else revision.span.start, []).append(revision)
    for start in sorted(changed):
        revisions = changed[start]
        span = Span(min(r.span.start for r in revisions), max(r.span.end for r in revisions))
        light = all(r.trace is Trace.FORMATTING for r in revisions)
        yield Finding(span, CHANGES, {"count": len(revisions)}, severity=Severity.WARNING if light else None)
    for span in _highlights(document):
        if not draft.form or not draft.form.prints(draft.quote(span)):
            yield Finding(span, BRIGHT, {"words": draft.quote(span)[:60]}, severity=Severity.WARNING)


def _highlights(document: Document) -> list[Span]:
    """Brightly highlighted words, neighbours joined; none where a tenth of the text or more is."""
    found: list[Span] = []
    for run in document.runs:
        bright = run.style.highlight and colour_class(run.style.highlight) not in (None, "grey", "blue")
        if bright and document.slice(run.span).strip():
            if found and not document.text[found[-1].end : run.span.start].strip():
                found[-1] = Span(found[-1].start, run.span.end)
            else:
                found.append(run.span)
    return found if sum(map(len, found)) * 10 <= len(document.text) and len(found) <= 40 else []
