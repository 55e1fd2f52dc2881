"""A sentence or paragraph comes again with small changes.

A passage that was copied and touched up (words swapped, moved, added) reads as the same passage.  Sentences
are compared word by word wherever they stand; items of a list, which are alike by nature (“First, …”,
“Second, …”), and sentences that differ in their numbers or names are not meant, and what comes again word
for word is told by repeat/passage.

文や段落が、少しだけ変えて繰り返されています。語を入れ替えたり順序を変えたりしても、読み手には同じ文章に見えます。
「第一に…」「第二に…」のような並列の項目や、数値・固有名だけが異なる文は対象にしません。

    # 1. 研究の背景

    老朽化した橋の点検は熟練した技術者の目視に頼っており、全国で七十万に及ぶ橋を五年ごとに調べるには人手が足りない。

    # 2. 研究の計画

    A班は、橋の振動を加速度計で測り、損傷の位置を推定する。B班は、橋の表面を無人機で撮影し、ひびの幅を推定する。

    # 3. 研究の意義

    [老朽化した橋の点検は熟練した技術者の目視に頼っており、全国に七十万ある橋を五年ごとに調べるには人手が足りない状況にある。]{.repeat/near}

In English:

    # Background

    Ageing bridges are inspected by eye, and there are too few trained engineers to visit them all every five years.

    # Impact

    [Old bridges are still inspected by eye, and there are too few trained engineers to visit all of them every
    five years.]{.repeat/near} The Osaka team measures vibrations.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.repeat.places import SHOWN, more, opening, place

NEARLY = Message(
    ja="「{words}」は、{where}{more}とほぼ同じ文章です。言い回しを変えても、読み手には繰り返しに見えます。",
    en="“{words}” says nearly word for word what stands on {where}{more}; a reader sees a repeat.",
    ja_fix="どちらかにまとめ、もう一方にはその節でしか言えないことを書いてください。",
    en_fix="Say it once, and use the other place for what only belongs there.",
)


@rule("repeat/near", "warning", serves="R9", ja="ほぼ同じ文章の繰り返し", en="Nearly the same words again")
def near(draft: Draft, *, likeness: float = 0.6) -> Iterator[Finding]:
    for repeat in draft.repeats().nearly:
        if repeat.likeness < likeness:
            continue
        yield Finding(
            repeat.span,
            NEARLY,
            {
                "words": opening(draft, repeat.span),
                "where": place(draft, repeat.others[0]),
                "more": more(len(repeat.others) - 1),
            },
            severity=None if repeat.likeness >= 0.72 else Severity.INFO,
            related=repeat.others[:SHOWN],
            data={"places": len(repeat.others) + 1, "likeness": repeat.likeness},
        )
