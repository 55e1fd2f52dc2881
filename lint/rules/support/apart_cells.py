"""Cells and sentences on other funding that say a grant has nothing to do with the project."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Message

RELATION = expression(
    r".{0,12}(?:関係|関連|つながり|位置[づ付]け)(?!者|機関|部署).{0,8}"
    r"|(?:本(?:提案|課題|研究)|ここ)で(?:の)?(?:利用|活用|使い方|使うもの|用途).{0,8}"
    r"|.{0,24}\b(?:relations?(?:hip)?|link|connection|relevance|bearing)\b.{0,24}"
    r"|(?:how )?(?:it is )?used? (?:here|in this \w+|for this \w+|in the \w+)"
)
"""What heads a column on what each grant is to the project."""
NOTHING = expression(
    r"(?:特に|とくに|直接の?|本(?:提案|課題|研究)と(?:の|は)?)*(?:関係|関連|つながり)?(?:は|が|も|性)?(?:な[しい]|無し?|ありません)"
    r"|(?:本(?:提案|課題|研究)と(?:は|の)?)?(?:無関係|別(?:個|物|件)?の?(?:研究|テーマ|課題|内容)?|独立(?:した(?:研究|テーマ|課題))?)"
    r"|(?:no|not any|without(?: any)?) (?:relation|link|connection|relevance|bearing)s?(?: to (?:this|the) \w+)?"
    r"|none|nothing|unrelated(?: to (?:this|the) \w+)?|not (?:related|linked|connected|relevant)"
    r"|(?:fully |entirely )?independent"
    r"|(?:an? )?(?:different|separate|other) (?:topic|theme|subject|project|research)"
)
"""What such a cell says of a grant that is no base of the project."""
HERE = r"(?:this|the present|our) (?:\w+ )?(?:proposal|project|application|plan|programme|cent(?:er|re))\b"
UNTIED = expression(
    r"(?:本|この)(?:提案|課題|研究|計画|申請|事業|プロジェクト)と(?:の|は|も)?(?:直接の?|直接的な|特段の)?"
    r"(?:関係|関連|つながり|関わり)性?(?:は|が|も|を)?(?:、?(?:特に|とくに|一切|全く|まったく))?"
    r"(?:な[いしく]|ありません|し(?:ない|ていない|ません|ておらず)|持(?:たない|ちません))"
    r"|(?:本|この)(?:提案|課題|研究|計画|申請|事業|プロジェクト)と(?:は|も)?(?:全く|まったく)?無関係"
    r"|\b(?:no|not any|without(?: any)?) (?:direct )?(?:connections?|relations?(?:hip)?|links?|relevance|bearing)"
    rf" (?:to|with|on|for) {HERE}"
    r"|\b(?:unrelated|not (?:directly )?(?:related|linked|connected|relevant)|nothing to do)"
    rf" (?:to|with) {HERE}"
)
"""What a sentence says of such a grant."""
DIFFERENCES = expression(r"相違|違い|異な|重複|区別|切り分け|差異|differ|overlap|distinct|demarcat")
"""What heads a column that asks for just that."""
APART = expression(
    r"(?:目的|対象|手法|方法|内容|テーマ|課題|主題|材料|分野|領域|研究)[^。]{0,12}(?:異な|違[いうっ]|別の|別個|別物|別で|全く別)"
    r"|(?:本(?:提案|課題|研究|計画|申請)|ここ)と(?:は|の)[^。]{0,16}"
    r"(?:異な|違[いうっ]|別の|別個|別物|独立|無関係|重複(?:は|し|が)?な|重なりは?な)"
    r"|\b(?:different|distinct|separate|unrelated|independent)\b[^.;]{0,60}\b(?:overlaps?|subject|topic|theme|question"
    r"|this (?:project|proposal|application)|the (?:present )?(?:project|proposal|application))\b"
    r"|\b(?:topics?|subjects?|themes?|aims?|content|materials?|methods?) (?:is|are) (?:\w+ )?"
    r"(?:different|distinct|separate|unrelated)"
)
"""What sets a grant apart from the project."""
USE = expression(
    r"用い|使[いうえおわっ]|活用|利用|基盤|土台|基礎|基に|もと[にと]|発展|引き継|生か|活か|応用|展開|提供|供[しす]|つな|広げ|拡張"
    r"|比べ|比較|連携|補完|補[いう]|支え|得[らた]|共有|共通|役立|踏まえ|起点|出発|持ち込|移[しす]|材料と|一部|経費|費用|予算|支出"
    r"|\b(?:us(?:e[ds]?|ing)|bas(?:e[ds]?|is)|build\w*|built|found\w*"
    r"|suppl\w+|provid\w+|shar\w+|extend\w*|extension"
    r"|contribut\w+|appl(?:y|ied|ies)|serv\w+|feeds?|start\w*|complement\w*|compar\w+|lends?|lent|draws?|comes? from"
    r"|part(?:ly)?|costs?|budgets?|expens\w+|support\w*|link\w*|continu\w*|inherit\w*"
    r"|tak(?:e[ns]?|ing) (?:up|over|from))\b"
)
"""What a project has of a grant."""
NO_TIE = Message(
    ja="ここでは、助成を受けている研究と本提案が無関係だと読めます。この公募では、敢えて切り離す必要はありません。",
    en="This says that a funded project has nothing to do with the proposal; the call asks for no such distance.",
    ja_fix="その研究の試料、方法、成果、設備のうち本提案で使うものがあれば、ここに書いてください。",
    en_fix="If the proposal uses anything of that project (samples, methods, results), say so here.",
)


def apart_cells(draft: Draft) -> Iterator[Span]:
    """The cells, beside a grant, of a column or a row on what it is to the project, that say that it is nothing."""
    listed = [grant.span for grant in draft.grants]
    for grid in draft.grids:
        if not any(grid.span.covers(span) for span in listed) or not grid.words:
            continue
        for number, row in enumerate(grid.words):
            for column, told in enumerate(row):
                labels = [grid.words[0][column] if number else "", row[0] if column else ""]
                label = next((word for word in map(fold, labels) if RELATION.fullmatch(word)), None)
                cell = grid.cell(number, column)
                if label is None or cell is None or not grid.first(number, column):
                    continue
                words = fold(told).strip(" 。.")
                apart = not DIFFERENCES.search(label) and APART.search(words) and not USE.search(words)
                if NOTHING.fullmatch(words) or apart:
                    yield cell
