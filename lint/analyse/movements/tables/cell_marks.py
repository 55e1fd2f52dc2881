"""Marks and words between the parts of a stay that a cell or a line of a list tells."""

from __future__ import annotations

import re

from lint.analyse.movements.tables.axes import MONTHS
from lint.expressions import expression

BREAK = expression(
    r"\s*(?:(?:[\n\v]|[;；。]|\s[|｜]\s|(?<!\d)[.](?=\s+[A-ZÀ-ÞĀ-Ž]))\s*)+(?:[・●○◆■□•‣▪*–-]\s*|[①-⑳]\s*"
    r"|[(（]?\d{1,2}[)）.]\s*)?"
    r"|(?:^|(?<=\s))(?:[・●○◆■□•‣▪*]\s*|[①-⑳]\s*|[(（]?\d{1,2}[)）]\s*)"
)
"""What may stand between two stays of a cell."""
WEAK = expression(
    r"\s*(?:[、，,:：／/()（）\[\]［］|｜＝=]|\u3000+|\s[–—-]+\s|[–—]+|[;；。\n\v])\s*|\s+[・●○◆■□•‣▪]\s*|\s+(?:and"
    r"|&)\s+|$"
)
"""What may stand between the parts of one stay."""
SKIP = expression(r"(?:[\s\u3000、，,:：／/()（）\[\]［］|｜;；。–—＝=・●○◆■□•‣▪]|-(?=\s)|(?<=\s)-)+")
LEAD_WHO = expression(
    r"(?:(?:渡航|派遣|招へい|招聘|来日|受け?入れ)者?[ \u3000]+(?=[一-龠]))?(?:(?:and|with|then|&|/)\s+|と|及び)?", re.I
)
OF_THEM = expression(r"(?:an?|one|the)\s[^,;:()（）→]{2,40}\b(?:of|from|in)\s(?:the\s)?", re.I)
"""What goes before the place that somebody without a name is of: "A postdoc of the Edmonton group"."""
LEAD_WHEN = expression(
    r"(?:(?:(?:will|is|are|goes|comes|travels|stays|spends|visits|arrives|works|there|here|again|planned)\s+)*"
    r"(?:(?:for|in|from|during|over|on|the|between|about|c\.|ca\.|approx\.)\s+)*|[はがをのにへでも、]*(?:約|およそ)?)",
    re.I,
)
LEAD_WHERE = expression(
    r"(?:(?:(?:will|is|are|goes|comes|travels|flies|moves|stays|works|visits|visiting|joins|joining|arrives|on|over"
    r"|leaves|a|stay)\s+)*(?:(?:to|at|in|from|of|the|for|with)\s+)*|[はがをも]*)(?:→|⇒|->|➔|@)?\s*",
    re.I,
)
FROM = expression(r"\b(?:from|of)\s+(?:the\s+)?$", re.I)
TO = expression(r"(?:\b(?:to|at|in|visits|visiting|joins|joining)\s+(?:the\s+)?|[→⇒➔@]\s*|->\s*)$", re.I)
ONWARD = expression(r"(?:\bto\s+(?:the\s+)?(?=[A-ZÀ-Ý])|(?:→|⇒|➔|->)\s*)")
"""What leads to a place that no list knows."""
HOST = expression(
    r"(?:(?:受け?入れ?|ホスト|指導)(?:者|先|教員|研究者|担当|側)?\s*(?:[:：は＝=]|\u3000)?\s*|(?:hosts?"
    r"|supervis(?:ors?|ed)|received"
    r"|hosted|c/o|guest of"
    r"|under|with)\b(?:\s+by\b)?\s*[:：]?\s*(?:the\s+)?"
    r"|(?:in|at) the (?:lab|laboratory|group) of\s+|(?:研究室|ラボ)[:：]\s*|w/\s*)",
    re.I,
)
"""What leads in who receives."""
LED = expression(
    r"([^\s\u3000、，,:：()（）／/。]{1,20}?(?:\s[^\s\u3000、，,:：()（）／/。]{1,12})?)(?:准?教授|先生|博士|助教"
    r"|講師|研究員|氏|さん)?"
    r"の(?:もと|元|下|指導)(?:で|に|へ)?"
)
"""Under whom somebody is: 「Kessinger教授のもとで」."""
GOES_ON = expression(
    r"\s*(?:→|⇒|➔|->)|\s*,?\s*to\s+(?:the\s+)?"
    r"(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)(?=[A-ZÀ-Ý])"
)
"""What stands behind where somebody comes from."""
HOSTED = expression(r"\s*([^\n\v;；、，,:：／/()（）|｜\u3000–—。]{2,40})")
OF_LAB = expression(
    r"([^\s\u3000、，,:：()（）／/。]{1,20}?)(?:先生|教授|博士|氏)?の?(?:研究室|研|グループ|ラボ|[’']s\s(?:lab"
    r"|laboratory|group|team)|\s(?:lab|laboratory|group|team))(?=$|[\s、，,:：()（）／/。にでへの])"
)
SAME = expression(
    r"(?:at\s+|in\s+)?(?:the\s+)?same\s+(?:place|lab(?:oratory)?|institut\w+|university|hosts?|site)\b|\bibid\.?|同上"
    r"|同所|同機関|同じ(?:機関|所|大学|研究[室所]|場所)",
    re.I,
)
"""Words for the place of the stay before."""
AND = expression(r"\s*(?:・|と|及び|および|\band\b|&|＆)\s*")
"""What joins two months of one stay."""
ALL = expression(
    r"(?:(?:for\s+)?(?:all|the whole|whole|the entire|throughout|the full|full)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:quarter|year|time|half|term|period|season)\b|通年|全期間|期間中(?:ずっと)?|年間を通[しじ]て|まる[一1]年)",
    re.I,
)
"""Words for the whole time that the axis tells."""
BEHIND = expression(r"(?:さん|氏|博士|教授|准教授|助教|先生|君)?(?:[はがをもとの]|が、|は、)?")
BEHIND_WHEN = expression(r"\s*(?:[)）])?\s*(?:の間|間|に|から|まで|の|で|は)?")
BEHIND_WHERE = expression(r"校?(?:で|にて|にいて|に|へ|から|より|の)?")
FIRST = expression(r"(?<![\d.])\d{1,2}\s*月?(?:\d{1,2}日?)?\s*[～〜~\-–ー]\s*$")
"""The beginning of a range that only its end, behind it, makes a time."""
IS_TITLE = expression(r"\s*(?:(?:Dr|Prof|Professor|Ms|Mr|Mx)\.?\s+|.{0,12}(?:員|教授|助教|講師|学生|院生|士)\s*)")
MONTH = expression(rf"(?:(?:early|mid|late)[\s-])?(?<![^\W\d_-])(?:{MONTHS})\.?(?=\s*(?:[,:;()（）：、/]|$|\s[–—-]\s))")
"""A month alone."""
COUNTED = re.compile(r"\d")
LONG_NAME = 48
BRIEF = 16
"""Characters of words between who goes and where, at most."""
GUEST = 24
"""Characters of the name of who receives behind a label, at most."""
GAP = 60
"""Characters behind a name within which its time, its place or a mark of its stay stands, at most."""
