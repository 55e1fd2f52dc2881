"""The draft belongs to none of the call's topics, or to another than the one it declares.

The call asks for research on at least one of its topics; both together are welcome.  What counts is what the sentences
of the plan say, not the topic's title on the cover.

公募のトピックのいずれにも当たる研究内容が見当たりません（両方に関わる提案も認められています）。表紙などで名乗ったトピックと、
本文の内容が食い違う場合も知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    本課題では、三つの港町の裁判記録を読み、海難の扱いを比べる。写本は1,200点ある。
    訳語の揺れは二名の史料編纂者が独立に付けて照合する。照合は毎月行う。
    索引は表の形で公開する。地名は現在の地図に合わせる。年代は紙の透かしから求める。
    判決の長さを世紀ごとに数える。違いは順位の検定で調べる。結果は2028年に本にまとめる。

    []{.themes/topic-missing}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.themes.topics import declares, kindred, shows
from lint.rules.themes.wording import long_enough, model_sentence, title

NONE = Message(
    ja="公募のトピック（{titles}）のいずれにも当たる内容が、研究計画から読み取れません。",
    en="The plan cannot be read as research on any of the call's topics ({titles}).",
    ja_fix="どのトピックに関わる研究か（両方でもかまいません）が分かるように、対象と方法を書いてください。{example}",
    en_fix="Write what you study and how, so that the topic shows (both are welcome). {example}",
)
NAMED = Message(
    ja="トピック「{title}」を名乗っていますが、それに当たる内容が研究計画から読み取れません。",
    en="The draft declares the topic “{title}”, yet nothing in its plan could be read as research on it.",
    ja_fix="対象、方法、規模を研究計画の中に具体的に書いてください。{example}",
    en_fix="Say concretely what is studied, how, and at what scale. {example}",
)
OTHER = Message(
    ja="トピック「{declared}」を名乗っていますが、本文の内容は主に「{title}」に関するものと読めます。",
    en="The draft declares “{declared}”, yet its plan reads as research on “{title}”.",
    ja_fix="名乗るトピックを改めるか、そのトピックに当たる研究を計画に書き加えてください（両方を名乗ることもできます）。",
    en_fix="Declare the other topic (or both), or add research on the declared one to the plan.",
)


@rule("themes/topic-missing", "error", serves="R59", ja="トピックに当たらない", en="No topic of the call")
def topic_missing(draft: Draft) -> Iterator[Finding]:
    topics = [theme for theme in draft.profile.themes.topics if theme.required is not None and theme.required.value]
    if not topics or not long_enough(draft):
        return
    best = max(topics, key=lambda theme: draft.coverage[theme.id].score)
    declared = [theme for theme in topics if declares(draft, theme)]
    shown = [theme for theme in topics if shows(draft, theme)]
    if any(theme in shown for theme in declared) or (shown and not declared):
        return
    data = {"theme": best.id, "score": draft.coverage[best.id].score}
    example = model_sentence(draft, best)
    if not declared:
        titles = ("／".join(title(one)[0] for one in topics), " / ".join(title(one)[1] for one in topics))
        level = Severity.QUESTION if any(kindred(draft, theme) for theme in topics) else None
        yield Finding(None, NONE, {"titles": titles, "example": example}, level, fact=best.required, data=data)
    elif draft.coverage[best.id].verdict == "substance":
        words = {"declared": title(declared[0]), "title": title(best)}
        yield Finding(None, OTHER, words, Severity.WARNING, fact=best.required, data=data)
    elif not any(kindred(draft, theme) for theme in declared):
        words = {"title": title(declared[0]), "example": model_sentence(draft, declared[0])}
        yield Finding(None, NAMED, words, Severity.WARNING, fact=best.required, data=data)
