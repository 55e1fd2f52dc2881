"""Two sections seem to say the same thing in other words.

Saying a thought again in new words costs room as a copy does.  What words mean cannot be decided by counting
them, so this is a hint for the author: the strongest few pairs of sentences, of different sections, that share
their rare words, in one language, or in Japanese and English where the draft was not asked for both.

別の節で、同じ内容を言い換えて述べているようです。言い換えも紙幅を使う点では繰り返しと変わりません。意味の一致を
機械で確かめることはできないため、珍しい語を多く共有する文の組を、強いものから数組だけお知らせします。

    # 1. 研究の背景

    サンゴの白化は海水温の上昇によって引き起こされ、沿岸の漁業にも深刻な影響を与える。対策は急務である。

    # 2. 研究の方法

    サンゴの幼生を採集し、水温を変えた水槽で飼育する。

    # 3. 研究の意義

    [海水温が上昇するとサンゴが白化し、沿岸漁業は深刻な打撃を受ける。]{.repeat/content}

In English:

    # Background

    Coral bleaching is triggered by rising sea temperatures and threatens coastal fisheries.

    # Methods

    Coral larvae are collected and reared in tanks at different temperatures.

    # Impact

    [When the sea warms, corals bleach, and coastal fisheries are threatened.]{.repeat/content}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.repeat.places import opening, place

AGAIN = Message(
    ja="「{words}」は、{where}の「{before}」と同じ内容をもう一度述べているようです。",
    en="“{words}” seems to say again what “{before}” says on {where}.",
    ja_fix="同じ内容であれば一方にまとめてください。異なる点があるなら、違いが伝わるように書き分けてください。",
    en_fix="If it is the same, say it once; if it is not, make the difference plain.",
)


@rule("repeat/content", "info", serves="R10", ja="同じ内容の言い換え", en="The same content in other words")
def content(draft: Draft, *, most: int = 5, likeness: float = 0.5) -> Iterator[Finding]:
    strongest = draft.restated(likeness)[: max(most, 0)]
    for again in sorted(strongest, key=lambda repeat: repeat.span):
        first = again.others[0]
        yield Finding(
            again.span,
            AGAIN,
            {"words": opening(draft, again.span), "before": opening(draft, first), "where": place(draft, first)},
            related=again.others,
            data={"likeness": again.likeness},
        )
