"""A sentence that is too long to be taken in at once.

Beyond 120 Japanese characters or 45 English words, citations aside, a reader loses the beginning before the end.
Accepted proposals have many sentences of 80 characters, so that these are remarked on only where they are most of
the text.

一文が長すぎると、終わりまで読むうちに初めを忘れます。80字ほどの文は採択された申請書にも多いので、
全体の半分を超えるときだけ、まとめて一度だけお知らせします。

    湖の水位を毎日測る。

    [We measure the level, the temperature and the oxygen of the lake every day, compare them with the records of
    the last thirty years, relate them to the number of fish in each season, tell the fishers and the town what we
    found, and write with them a plan for the years to come.]{.prose/long-sentence} We count fish.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.text.sentences import Sentence
from lint.analyse.wording.citations import uncited
from lint.analyse.wording.english_prose import words
from lint.analyse.wording.japanese_prose import entry
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

LONG = Message(
    ja="一文が{length}字あります（目安は{most}字まで）。",
    en="This sentence has {length} words (the guide is {most}).",
    ja_fix="接続助詞（「〜し、」「〜が、」など）のところで切って、二文以上に分けると読みやすくなります。",
    en_fix="Split it where a clause ends.",
)
MANY = Message(
    ja="{short}字を超える文が{count}文あり、全体の{share}％を占めます。",
    en="{count} sentences have more than {short} words: {share} % of the text.",
    ja_fix="長い文が続くと要点が埋もれます。大事な段落から、短い文を混ぜてみてください。",
    en_fix="Mix in short sentences, beginning with the paragraphs that matter most.",
)


def _told(draft: Draft, language: str) -> list[Sentence]:
    own = [sentence for sentence in draft.sentences if sentence.language == language]
    return own if language == "en" else [sentence for sentence in own if not entry(draft.quote(sentence.span))]


def _length(draft: Draft, sentence: Sentence) -> int:
    text = uncited(draft.quote(sentence.span))
    return sum(not character.isspace() for character in text) if sentence.language == "ja" else words(text)


@rule("prose/long-sentence", "info", serves="R8", ja="長すぎる文", en="Sentence too long")
def long_sentence(
    draft: Draft, *, ja: int = 120, en: int = 45, ja_share: int = 80, en_share: int = 35, share: float = 0.5
) -> Iterator[Finding]:
    for language, most, short in (("ja", ja, ja_share), ("en", en, en_share)):
        lengths = [(_length(draft, s), s.span) for s in _told(draft, language)]
        for length, span in lengths:
            if length > most:
                grave = Severity.WARNING if length > 2 * most else None
                yield Finding(span, LONG, {"length": length, "most": most}, severity=grave, data={"length": length})
        longish = [span for length, span in lengths if length > short]
        if len(lengths) >= 12 and len(longish) > share * len(lengths):
            values = {"short": short, "count": len(longish), "share": round(100 * len(longish) / len(lengths))}
            yield Finding(None, MANY, values, related=tuple(longish[:10]), data={"count": len(longish)})
