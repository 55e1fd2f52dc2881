"""Tracked changes, comments or highlights are still in the file.

They print, they travel with the file, and they show what was argued about.  Changes are reported a
passage at a time, comments one by one.  Highlights are pointed out only where they are few and
bright: some funders ask for own works to be marked.

変更履歴、コメント、蛍光ペンが残っています。印刷や変換で表に出ることがあり、書きかけの印象も与えます。

    # 研究計画

    湖の魚を[毎月]{highlight=FFFF00 .form/revision-marks}数える。[灰色の網かけ]{highlight=D9D9D9}は対象外である。
    水温も測る。透明度も測る。十年にわたって続け、毎年の報告会で結果を漁業者に伝える。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.traces import highlights, passages
from lint.document import Revision, Span, Trace
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

CHANGES = Message(
    ja="変更履歴が残っています（{count}か所）。推敲の跡が審査員の目に触れます。",
    en="Tracked changes are still here ({count}); whoever opens the file sees what was changed.",
    ja_fix="内容を確かめ、「すべての変更を反映」してから提出してください。",
    en_fix="Look through them and accept or reject them all before you submit.",
)
COMMENT = Message(
    ja="コメントが残っています：「{words}」。提出したファイルから読めてしまいます。",
    en="A comment is still here: “{words}”. It goes out with the file.",
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
    changed: list[Revision] = []
    for revision in document.revisions:
        if revision.trace in NOTES:
            words = " ".join(revision.text.split()) or draft.quote(revision.span)
            short = words if len(words) <= 60 else words[:59] + "…"
            severity = Severity.WARNING if revision.trace is Trace.ANNOTATION else None
            yield Finding(revision.span, COMMENT, {"words": short}, severity=severity, data={"author": revision.author})
        else:
            changed.append(revision)
    for passage in passages(document, sorted(changed, key=lambda revision: revision.span)):
        span = Span(passage[0].span.start, max(revision.span.end for revision in passage))
        light = all(revision.trace is Trace.FORMATTING for revision in passage)
        yield Finding(span, CHANGES, {"count": len(passage)}, severity=Severity.WARNING if light else None)
    for span in highlights(document):
        if not draft.form or not draft.form.prints(draft.quote(span)):
            yield Finding(span, BRIGHT, {"words": draft.quote(span)[:60]}, severity=Severity.WARNING)
