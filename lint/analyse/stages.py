"""Career stages as drafts name them."""

from __future__ import annotations

import re

from lint.analyse.calendar import folded

STAGES: tuple[tuple[str, str], ...] = (
    (
        "undergraduate",
        r"学部(?:学?生|[1-4]年)|(?<![A-Za-z])[Uu]ndergrad(?:uate)?s?|B[1-4](?![\dA-Za-z])|学士課程|[Bb]achelor.s\sstudents?",
    ),
    (
        "postdoc",
        r"ポスドク|ポストドク(?:ター)?|博士研究員|特別研究員(?:\s?-?\s?(?:PD|SPD|RPD|CPD))|(?<!DC)(?<![A-Za-z])(?:S?PD|RPD|CPD)(?![A-Za-z])"
        r"|(?<![A-Za-z])[Pp]ost-?\s?[Dd]oc(?:s|toral)?(?![a-z])|PDRA|学術研究員|特任研究員|[Rr]esearch\s[Aa]ssociate|日本学術振興会特別研究員(?!\s?\(?DC)",
    ),
    (
        "doctoral student",
        r"博士(?:後期)?課程(?!修了|を?修了|単位)|博士\s?[1-5１-５]年|(?<![A-Za-z])D[1-4](?![\dA-Za-z])|DC\s?[12]?(?![A-Za-z])|(?:Ph\.?\s?D\.?|[Dd]octoral|DPhil)\s(?:[a-z]+\s)?(?:students?|candidates?|researchers?)"
        r"|[Dd]octoral\sprogram|博士(?:学生|院生)|PhD学生|(?<![A-Za-z])ESR(?:s|\d+)?(?![A-Za-z])",
    ),
    (
        "master's student",
        r"修士(?:課程)?(?!号|修了|を?取得|の?学位|\()(?:学生|院生|[12]年)?(?=$|[\s、。)(の生]|学生|課程|[12]年)|博士前期課程(?!修了)|(?<![A-Za-z])M[12](?![\dA-Za-z])"
        r"|[Mm]aster.?s?.?\s(?:course\s)?students?|M\.?Sc\.?\sstudents?",
    ),
    ("graduate student", r"大学院生|院生|[Gg]raduate\s(?:students?|researchers?)"),
    (
        "assistant professor",
        r"助教(?!授)|特任助教|[Aa]ssistant\s[Pp]rof(?:essor|\.)|[Aa]sst\.?\s[Pp]rof|[Jj]unior\s[Pp]rofessor|[Tt]enure-track",
    ),
    ("lecturer", r"講師|(?<![A-Za-z])[Ll]ecturer|[Rr]eader(?=$|[\s,)])"),
    ("associate professor", r"准教授|助教授|[Aa]ssociate\s[Pp]rof(?:essor|\.)|[Aa]ssoc\.?\s[Pp]rof"),
    ("professor", r"教授|(?<![A-Za-z])[Pp]rofessor|(?<![A-Za-z])Prof(?:\.|(?![a-z]))"),
    (
        "principal investigator",
        r"主任研究員|上級研究員|上席研究員|チームリーダー|グループリーダー|ユニットリーダー|[Gg]roup\s[Ll]eader|[Pp]rincipal\s(?:[Ii]nvestigator|[Ss]cientist)|(?<![A-Za-z])(?:Co-)?PI(?![A-Za-z])",
    ),
    (
        "researcher",
        r"研究員|(?<![A-Za-z])[Rr]esearch\s(?:[Ss]cientist|[Ff]ellow|[Ss]taff)|(?<![A-Za-z])[Ss]cientist|(?<![A-Za-z])[Rr]esearcher|研究者",
    ),
    ("technician", r"技術(?:職員|員|補佐員)|技師|[Tt]echnician|[Ll]ab(?:oratory)?\s[Mm]anager"),
    ("engineer", r"エンジニア|(?<![A-Za-z])[Ee]ngineer(?![a-z])"),
)
"""Tried in this order: the first that the text names is its stage."""
COMPILED = tuple((stage, re.compile(pattern)) for stage, pattern in STAGES)
STUDENTS = ("undergraduate", "doctoral student", "master's student", "graduate student")


def career_stage(text: str) -> str | None:
    """The career stage that a text names, ``None`` where it names none.

    One of undergraduate, master's student, doctoral student, graduate student, postdoc, assistant professor,
    lecturer, associate professor, professor, principal investigator, researcher, technician, engineer.
    """
    plain = folded(text)
    return next((stage for stage, pattern in COMPILED if pattern.search(plain)), None)
