"""A link leads elsewhere than the address that is written.

An address that was copied from an older text keeps its old target: the reader sees one thing and lands at another.
Scheme, www., a closing slash, tracking parameters and addresses broken over two lines make no difference.

書いてあるアドレスと、クリックして開くアドレスが違います。以前の文書から写したときに、リンク先だけ古いまま残ることがよくあります。

    お問い合わせは[[aspire-gc@jst.go.jp]{.consistency/link-target}](mailto:aspire-uk@jst.go.jp)まで。
    公募要領は[[https://www.example.jp/call/2024]{.consistency/link-target}](https://www.example.jp/call/2023)にある。
    [研究室のページ](https://www.example.jp/lab)と[www.example.jp/lab](http://example.jp/lab/)は正しい。

    See [nsf.gov/bio](https://www.nsf.gov/bio/index.jsp?utm_source=mail) or mail
    [pi@example.edu](mailto:PI@example.edu).
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.addresses import agree
from lint.draft import Draft
from lint.rule import Finding, Message, rule

ELSEWHERE = Message(
    ja="「{words}」と書かれていますが、リンク先は {target} です。読む人は別のページに案内されます。",
    en="The link reads “{words}” but leads to {target}, which is not what the reader expects.",
    ja_fix="正しいほうにそろえてください。ハイパーリンクを編集するか、リンクを外すと直ります。",
    en_fix="Make them agree: edit the hyperlink, or remove it.",
)


@rule("consistency/link-target", "warning", serves="R77", ja="表示と違うリンク先", en="Link leads elsewhere")
def link_target(draft: Draft) -> Iterator[Finding]:
    seen: set[tuple[int, int, str]] = set()
    for link in draft.document.links:
        words = draft.quote(link.span)
        key = (link.span.start, link.span.end, link.target)
        if key in seen or agree(words, link.target):
            continue
        seen.add(key)
        target = link.target.removeprefix("mailto:")
        yield Finding(link.span, ELSEWHERE, {"words": " ".join(words.split()), "target": target})
