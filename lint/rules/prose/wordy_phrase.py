"""Words that a shorter expression says as well.

Proposals have few pages, and reviewers read many of them: 「文章が冗長でわかりにくい」 was one of the tendencies of
proposals that failed.  Each phrase comes with the shorter words, in the same inflection, ready to be put in place.
One phrase is only a hint; where they are many, the draft as a whole gets a warning.

短く言える言い回しです。直した形を、活用まで合わせて示します。一つ一つは参考ですが、全体に多いときは警告します。

    湖で採った試料の[成分の分析を行った]{.prose/wordy-phrase}。発現の変化を[明らかにすることができる]{.prose/wordy-phrase}。
    成分を分析した。発現の変化を明らかにできる。実験を行う場所は京都である。

    We stopped the pump [due to the fact that]{.prose/wordy-phrase} the water froze, because ice breaks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.prose.wording import length, remarks, worth

PUT = Message(
    ja="「{words}」は短く言えます。{why}",
    en="“{words}” can be shorter. {why}",
    ja_fix="「{fix}」とします。",
    en_fix="Write “{fix}”.",
)
CUT = Message(
    ja="「{words}」はなくても伝わります。{why}",
    en="“{words}” can go. {why}",
    ja_fix="削ります。",
    en_fix="Leave it out.",
)
BARE = Message(ja="「{words}」は回りくどい言い方です。{why}", en="“{words}” is roundabout. {why}")
DENSE = Message(
    ja="短くできる言い回しが{count}か所あり、1,000字あたり{rate}か所です。「冗長でわかりにくい」と受け取られかねません。",
    en="There are {count} wordy phrases, {rate} in every 1,000 characters (500 words): a tiring text.",
    ja_fix="多いのは{most}です。ここから直すと早く短くなります。",
    en_fix="Most often: {most}. Start with these.",
)


@rule("prose/wordy-phrase", "info", serves="R7", ja="冗長な言い回し", en="Wordy phrase")
def wordy_phrase(draft: Draft, *, density: float = 6.0, least: int = 8, shown: int = 8) -> Iterator[Finding]:
    hits = worth(draft, "prose/wordy-phrase")
    yield from remarks(draft, hits, PUT, CUT, BARE, shown)
    rate = len(hits) / max(length(draft), 0.5)
    if len(hits) >= least and rate >= density:
        often: dict[str, list[str]] = {}
        for hit in hits:
            often.setdefault(hit.pattern.id, []).append(draft.quote(hit.fixed or hit.span))
        top = sorted(often.values(), key=len, reverse=True)[:3]
        values = {
            "count": len(hits),
            "rate": f"{rate:.1f}",
            "most": ("".join(f"「{said[0]}」" for said in top), ", ".join(f"“{said[0]}”" for said in top)),
        }
        places = tuple(hit.span for hit in hits)
        data = {"count": len(hits), "per_1000": round(rate, 2)}
        yield Finding(None, DENSE, values, severity=Severity.WARNING, related=places[:20], data=data)
