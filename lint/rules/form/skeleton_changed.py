"""Printed headings or table labels were changed, moved or deleted.

Reviewers find their way by the form's own headings, and some funders refuse altered forms.  Compared
with the blank form: headings in other words, headings in another order, tables that lost a label.

様式の見出しや表の項目名が変わっています。審査員は様式の見出しを頼りに読みます。様式の改変を認めない公募もあります。

    # 1. 研究の目的と背景
    # 2. 研究の方法
    # 3. 研究の体制

    <!-- draft -->
    # [1. 本研究の目的と背景]{.form/skeleton-changed}

    湖の魚を数える。

    # 3. 研究の体制

    # [2. 研究の方法]{.form/skeleton-changed}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.skeleton import added, labels_lost, moved, reaches_edge, renamed
from lint.draft import Draft
from lint.profile import Fact, Status
from lint.rule import Finding, Message, rule

RENAMED = Message(
    ja="見出し「{words}」は、様式では「{title}」です。審査員は様式の見出しを頼りに読みます。",
    en="The heading “{words}” reads “{title}” in the form. Reviewers find their way by the form's own headings.",
    ja_fix="様式の見出しに戻してください。",
    en_fix="Put the form's heading back.",
)
MOVED = Message(
    ja="「{words}」が「{other}」より後にあります。様式とは順序が逆です。",
    en="“{words}” comes after “{other}”; in the form it comes before.",
    ja_fix="様式の順序に戻してください。",
    en_fix="Put the parts back into the form's order.",
)
ADDED = Message(
    ja="「{words}」は様式にない項目です。様式の改変は認められないことがあります。",
    en="“{words}” is not a part of the form; some funders refuse forms that were altered.",
    ja_fix="内容を様式の項目に移し、この見出しを消してください。",
    en_fix="Move its content into the form's own parts and take the heading out.",
)
LOST = Message(
    ja="様式の表にある項目名がありません：{labels}",
    en="Labels of the form's table are gone: {labels}",
    ja_fix="表の列や行を消さず、様式のまま記入してください。",
    en_fix="Fill in the table as printed; rows and columns stay.",
)
CUT = Message(
    ja="様式の表の項目名{labels}が紙面に見えません。表が広すぎて、右端で切れているようです。",
    en="The labels {labels} of the form's table do not show: the table seems too wide, and cut off at the right.",
    ja_fix="列の幅を縮めて表を紙面に収め、PDFを作り直してください。",
    en_fix="Narrow its columns until it fits the page, and make the PDF again.",
)


@rule("form/skeleton-changed", "error", serves="R14", ja="様式の骨組みの変更", en="Form altered")
def skeleton_changed(draft: Draft) -> Iterator[Finding]:
    if (form := draft.form) is None:
        return
    fact = Fact[bool](value=True, status=Status.FORM)
    for change in renamed(form, draft.sections, draft.document):
        values = {"words": draft.quote(change.span).strip(), "title": change.title}
        yield Finding(change.span, RENAMED, values, fact=fact)
    for before, after in moved(form, draft.sections):
        values = {"words": after.name, "other": before.name}
        yield Finding(after.heading, MOVED, values, fact=fact, related=(before.heading,))
    for section in added(form, draft.sections):
        yield Finding(section.heading, ADDED, {"words": section.name}, fact=fact)
    for labels, span in labels_lost(form, draft.document):
        listed = ("".join(f"「{label}」" for label in labels), ", ".join(f"“{label}”" for label in labels))
        message = CUT if span is not None and reaches_edge(draft.document, span) else LOST
        yield Finding(span, message, {"labels": listed}, fact=fact, data={"labels": list(labels)})
