"""A sentence says nothing that could be checked.

「様々な観点から積極的に推進し、連携の強化を図る」 could stand in any proposal: no number, no date, no name, no
place, no method.  Reviewers pass over such sentences, and the room they take is lost.  Definitions, questions and
generally known background need no figures and are left alone.  One such sentence is no fault: the rule speaks of the
clearest ones, of more where they are many, and of a section that is vague as a whole only once.

数値、時期、固有名、場所、方法のいずれもなく、どの提案書にも書ける文を知らせます。定義や問い、広く知られた背景は対象外です。
節の大半がそうした文のときは、その節について一度だけ知らせます。

    # 研究の進め方

    [様々な観点から総合的に検討を進め、連携の一層の強化を図りながら、研究を積極的に推進する。]{.prose/vague}
    酵母1,200株を20度で7日間育て、増殖速度を毎日測る。凍結耐性とは、凍結と融解の後に増殖できる性質をいう。
    水戸市の豆腐店9軒の店主が味を採点する。

英語の原稿でも同じです。

    # Approach

    [We will leverage our strengths to maximise impact and foster innovation at all levels.]{.prose/vague}
    Samples are plated at 8 °C for six weeks. Does salt tolerance come from one esterase?
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.structure.sections import Section
from lint.analyse.themes.concreteness import empty
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.spans import Spans

SENTENCE = Message(
    ja="この文からは、何をどれだけ、いつ、どうやって行うのかが読み取れません。",
    en="Nothing in this sentence could be checked: it says neither what, how much, when nor how.",
    ja_fix="数値、時期、対象、方法のどれかを加えるか、この文を削って余白を具体的な記述に使ってください。",
    en_fix="Give a number, date, name or method, or delete it and use the room.",
)
SECTION = Message(
    ja="「{title}」は{count}文のうち{vague}文が具体的な中身を欠いており、節全体として計画が読み取れません。",
    en="“{title}” is vague as a whole: {vague} of its {count} sentences hold nothing that could be checked.",
    ja_fix="この節で実際に行うことを、対象・数・時期・方法・担当を挙げて書き直してください。",
    en_fix="Rewrite it with what will really be done: on what, how many, when, how and by whom.",
)


@rule("prose/vague", "warning", serves="R12", ja="具体性のない文", en="Nothing that could be checked")
def vague(
    draft: Draft, *, surely: float = 0.97, many: float = 0.7, most: int = 5, share: float = 0.65
) -> Iterator[Finding]:
    scores = draft.judged("vague")
    likely = set(empty(draft.text, draft.sentences, draft.sights, scores, many))
    # What is said of other grants beside their table leans on that table.
    others = Spans(draft.other_funding)
    likely -= {i for i in likely if others.cover(draft.sentences[i].span)}
    by_section: dict[int, tuple[Section, list[int]]] = {}
    for i, owner in enumerate(draft.owners):
        if owner is not None:
            by_section.setdefault(id(owner), (owner, []))[1].append(i)
    told: set[int] = set()
    for section, inside in by_section.values():
        bad = [i for i in inside if i in likely]
        if len(bad) >= 3 and len(bad) >= share * len(inside):
            told.update(inside)
            values = {"title": section.name, "count": len(inside), "vague": len(bad)}
            related = tuple(draft.sentences[i].span for i in bad[1:4])
            yield Finding(draft.sentences[bad[0]].span, SECTION, values, related=related, data={"sentences": len(bad)})
    dense = len(likely) >= max(4, 0.25 * len(scores))
    chosen = [i for i in likely if i not in told and scores[i] >= (many if dense else surely)]
    for i in sorted(sorted(chosen, key=lambda i: -scores[i])[: 2 * most if dense else most]):
        yield Finding(draft.sentences[i].span, SENTENCE, data={"score": round(float(scores[i]), 2)})
