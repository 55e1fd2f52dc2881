"""What single words of a member's row tell: the bare name, the institution in brackets, the year of the degree."""

from __future__ import annotations

import re
import unicodedata

from lint.analyse.dates.calendar import ERA_MARKS, ERAS
from lint.analyse.team.member_heads import ORGANISATION
from lint.expressions import expression

DEGREE = expression(
    r"(?:(?<!\d)((?:19|20)\d\d)(?!\d)|(昭和|平成|令和)\s?(\d{1,2}|元)(?=\s?年)|(?<![A-Za-z])([SHR])(\d{1,2})(?=年|\.\d|$|[)）]))"
    r"(?!\s?年?\s?(?:\d{1,2}\s?月)?\s?(?:より|から|まで|に?(?:着任|赴任|異動)))"
)
"""A year, by our era or a Japanese one."""


def bare(name: str) -> str:
    """A name without readings, affiliations and marks around it."""
    name, left = name.replace("\n", " "), ""
    while name != left:  # brackets in brackets, the inner ones first
        left, name = name, re.sub(r"[（(\[【〔][^（()）\[\]【】〔〕]*[)）\]】〕]", " ", name)
    return " ".join(name.split()).strip("◎○●・*＊※†‡ ")


def also_called(name: str) -> str | None:
    """The name that brackets give in another script: 山田太郎（Taro Yamada）."""
    from lint.analyse.people.names import names

    return next((found.also for found in names(name, cell=True, header="氏名")), None)


def affiliation(name: str) -> str:
    """The organisation in brackets after a name."""
    match = re.search(r"[（(]([^（）()]*(?:[（(][^（）()]*[)）])?[^（）()]*)[)）]", name)
    return match[1].strip() if match and ORGANISATION.search(match[1]) else ""


def housed(words: dict[str, str]) -> str:
    """The institution that the cell of the post, or of the degree, names: "Professor, Kochi University, PhD 1996"."""
    from lint.analyse.places import places

    cells = (words.get("post", ""), words.get("degree", ""))
    return next((cell[p.span.start : p.span.end] for cell in cells for p in places(cell) if p.organisation), "")


def degree_of(text: str) -> int | None:
    """The last year of a cell that tells the degree; none since when somebody is where."""
    years = []
    for year, era, number, mark, count in DEGREE.findall(unicodedata.normalize("NFKC", text)):
        begun = ERAS[era or ERA_MARKS[mark]] if not year else 0
        years.append(int(year) if year else begun + int((number or count).replace("元", "1")))
    return max(years, default=None)
