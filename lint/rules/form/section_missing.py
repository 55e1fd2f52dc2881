"""A part that the call or its form asks for is not in the draft.

A proposal without a required part may be returned unreviewed.  A part counts as present when a heading
names it, when a paragraph opens with its name, or when its printed title stands anywhere in the text.
With the blank form given, each of its headings is such a part.

公募要領や様式が求める項目が、原稿に見あたりません。必須の項目が欠けた提案は、審査に回らないことがあります。
見出しの書式は問いません。項目名が文中のどこかに立っていれば、あるものとみなします。

A heading of the form that the draft lacks:

    # 研究目的
    # 研究計画
    # 人材育成計画

    <!-- draft -->
    # 研究目的

    魚の数を数える。

    # 研究計画

    三年で数える。[]{.form/section-missing}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.skeleton import renamed
from lint.analyse.structure.parts import room_for, stands
from lint.draft import Draft
from lint.rule import Finding, Message, rule

MISSING = Message(
    ja="「{title}」の項目が見あたりません。公募が求めている項目で、欠けていると審査に回らないことがあります。",
    en="The part “{title}” is not in the draft. The call asks for it, and may return a proposal that lacks it.",
    ja_fix="様式の見出しをそのまま立てて、内容を書いてください。別の見出しで書いている場合は、様式の見出しに戻してください。",
    en_fix="Put it in under its printed heading; if it is there under another name, use the call's heading.",
)
WITHIN = Message(
    ja="「{title}」の項目が「{whole}」の中に見あたりません。公募はこの中に独立した項目を求めており、欠けていると審査に回らないことがあります。",
    en="“{whole}” has no section “{title}” of its own. The call asks for one there, whatever other parts say of it, "
    "and may return a proposal that lacks it.",
    ja_fix="「{whole}」の中に、この見出しを単独の行で立てて書いてください。",
    en_fix="Write it there, its heading alone on its line.",
)


@rule("form/section-missing", "error", serves="R14", ja="必須の項目がない", en="Required part missing")
def section_missing(draft: Draft) -> Iterator[Finding]:
    changed = {change.title for change in renamed(draft.form, draft.sections, draft.document)}
    absent: set[str] = set()
    for part in draft.profile.sections:
        if part.within in absent:
            absent.add(part.key)
            continue
        if part.required is None or not part.required.value or part.key in draft.parts:
            continue
        title = part.title.say(draft.language)
        where = room_for(draft.sections, draft.profile, draft.parts, part)
        if title in changed or stands(draft.document, part, title, where):
            continue
        absent.add(part.key)
        values = {"title": (part.title.say("ja"), part.title.say("en"))}
        if whole := next((one for one in draft.profile.sections if one.key == part.within), None):
            values["whole"] = (whole.title.say("ja"), whole.title.say("en"))
        yield Finding(
            None,
            WITHIN if whole else MISSING,
            values,
            fact=part.required,
            data={"section": part.key},
        )
