"""Words that stand in for something still to be written.

○○, XX, TBD, [要確認：…], ＿＿＿, lorem ipsum and the like are signs of a draft.  In a table a single ○
is a mark, not a blank; XX chromosomes, genes and Roman numerals are not meant.  未定 in a sentence may
be an honest answer, and is only pointed out.

○○、XX、TBD、[要確認：…]、＿＿＿ など、あとで書くつもりの仮の文字が残っています。表の○×や、性染色体の XX は
対象外です。文中の「未定」は正直な記載のこともあるので、注意にとどめます。

    研究代表者は[○○]{.form/placeholder}大学の教授である。

    海外の研究者[XX]{.form/placeholder}名を招く。開始は[〇]{.form/placeholder}年の春である。

    [［要確認：受入教員の名前］]{.form/placeholder}と相談し、渡航先は[未定]{.form/placeholder}である。

    The host is [TBD]{.form/placeholder}, and [Lorem ipsum]{.form/placeholder} dolor sit amet.

    | 氏名 | 参加 | 性染色体 |
    |---|---|---|
    | 山田 | ○ | XX型 |
    | [未定]{.form/placeholder} | × | XY型 |

    ＸＸ染色体をもつ個体と、未定義の領域、TBD1 遺伝子は別の話である。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.placeholders import placeholders
from lint.document import Zone
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.spans import Spans

LEFT = Message(
    ja="仮の文字「{words}」が残っています。このままでは、書きかけの申請書に見えます。",
    en="“{words}” still stands in for something; as it is, the proposal looks unfinished.",
    ja_fix="正しい内容に書きかえてください。",
    en_fix="Put in what belongs here.",
)
OPEN = Message(
    ja="「{words}」とあります。仮の記載のままになっていないでしょうか。",
    en="“{words}”: is this still to be filled in?",
    ja_fix="決まっていれば書きかえ、決まっていなければ、いつどう決めるかを添えてください。",
    en_fix="Fill it in, or say when and how it will be decided.",
)
PASSED = (Zone.BIBLIOGRAPHY, Zone.FORMULA)
RUNNING = (Zone.HEADER, Zone.FOOTER)


@rule("form/placeholder", "error", serves="R15", ja="仮の文字が残っている", en="Placeholder left")
def placeholder(draft: Draft) -> Iterator[Finding]:
    guide = Spans(passage.span for passage in draft.guide_left)
    for block in draft.document.blocks:
        if block.zone in PASSED or guide.cover(block.span):
            continue
        printed = draft.form is not None and draft.form.prints(draft.quote(block.span))
        for found in placeholders(draft.document.text, block.span, cell=block.zone is Zone.TABLE):
            if (found.blank and (printed or block.zone in RUNNING)) or guide.overlap(found.span):
                continue
            words = " ".join(draft.quote(found.span).split())
            yield Finding(
                found.span,
                LEFT if found.sure else OPEN,
                {"words": words if len(words) <= 40 else words[:39] + "…"},
                severity=None if found.sure else Severity.WARNING,
            )
