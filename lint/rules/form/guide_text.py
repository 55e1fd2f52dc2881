"""Guide text of the form is still in the draft.

A form tells the applicant what to write, in grey italics, in blue, after ※, and asks that these notes
be deleted before submission.  Notes that stay cost room and tell the reviewer that the guide was not
followed.  With the blank form given, its guide text is found by comparison, whatever it looks like now;
without it by the call's mark, or by words that only a form would say.  A form's questions that are
printed to stay, in black or in small type, are not meant.

様式の記入要領（グレーの斜体、青字、※の注意書きなど）が、消されずに残っています。記入要領は提出前に削除する
よう求められることが多く、残っていると、ガイドを読んでいない申請書という印象を与えます。空の様式を --form で
渡すと、書式が変えられていても照合して見つけます。

    # 研究計画

    [ここに研究目的を具体的に記入してください。]{italic colour=808080 .form/guide-text}

    本研究の目的は、生物多様性の変化を十年にわたって測ることである。

    [※本項目は削除してから提出してください。]{.form/guide-text}

    [灰色の文字で答える様式もあります。]{colour=808080}

With the blank form, also where the note was made black and a letter was changed:

    # 研究目的

    [本研究で何を明らかにするのかを、具体的に記載してください。]{italic colour=808080}

    <!-- draft -->
    # 研究目的

    [本研究で何を明らかにするのかを具体的に記載して下さい。]{.form/guide-text}

    この研究では、湖の魚の数を十年にわたって数える。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.guide import DELETE
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

FORM = Message(
    ja="様式の記入要領「{words}」が残っています。提出前に消す説明文で、残っているとガイドを読んでいない印象を与えます。",
    en="The form's guide text is still here: “{words}”. Left in, it shows that the guide was not read.",
    ja_fix="この説明文を削除し、求められている内容が本文に書けているかを確かめてください。",
    en_fix="Delete it, and see that your own text answers what it asks for.",
)
WORDS = Message(
    ja="「{words}」は、様式の記入要領か注意書きのようです。提出する文書に残すものではないかもしれません。",
    en="“{words}” reads like an instruction of the form, not like a part of your proposal.",
    ja_fix="消すべき説明文であれば削除してください。",
    en_fix="If it is, delete it before you submit.",
)


@rule("form/guide-text", "error", serves="R2", ja="記入要領の消し忘れ", en="Guide text left in")
def guide_text(draft: Draft) -> Iterator[Finding]:
    for passage in draft.guide_left:
        words = " ".join(draft.quote(passage.span).split())
        shown = words if len(words) <= 60 else words[:59] + "…"
        sure = passage.how == "form" or passage.fact is not None
        yield Finding(
            passage.span,
            FORM if sure else WORDS,
            {"words": shown},
            fact=passage.fact,
            severity=None if passage.how != "words" or DELETE.search(words) else Severity.WARNING,
            data={"found_by": passage.how, "characters": len(words)},
        )
