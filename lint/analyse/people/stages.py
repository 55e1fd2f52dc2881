"""Career stages as drafts name them."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.analyse.text.folding import narrowed

STAGES: dict[str, tuple[str, ...]] = {
    "undergraduate": (
        r"学部(?:学?生|[1-6]年)",
        r"(?:学[部類群域科]|高専)[\s、・の]{0,2}[1-6一二三四五六]\s?(?:年[生次]|回生)|(?:卒業?研究?|卒論)生",
        r"(?<![A-Za-z])[Uu]ndergrad(?:uate)?s?",
        r"^\W*B[1-4]\W*$|[ぁ-んァ-ヶ一-龠][\s（(、・,]{0,2}B[1-4](?![\dA-Za-z])|(?<![A-Za-z])B[1-4](?:生|\sstudents?)",
        r"学士課程",
        r"[Bb]achelor.s\s(?:degree\s)?students?|(?<![A-Za-z])(?:B\.?Sc|B\.?A|B\.?Eng)\.?\sstudents?|[Hh]onours\sstudents?",
    ),
    "postdoc": (
        r"ポスドク|ポストドク(?:ター)?|博士研究員|学術研究員|特任研究員",
        r"特別研究員(?:\s?[-(]?\s?(?:PD|SPD|RPD|CPD))",
        r"(?<![A-Za-z])(?:S?PD|RPD|CPD|PDRA|PDF)(?![A-Za-z])",
        r"(?<![A-Za-z])[Pp]ost-?\s?[Dd]oc(?:s|tors?|toral|torate)?(?![a-z])",
        r"[Rr]esearch\s[Aa]ssociate",
        r"日本学術振興会特別研究員(?!\s?[-(]?DC)",
    ),
    "doctoral student": (
        r"博士(?:後期)?課程(?!修了|を?修了|単位)",
        r"博士\s?[1-5]年|博士(?:学生|院生)|PhD学生",
        r"(?<![A-Za-z])D[1-5](?![\dA-Za-z])|(?<![A-Za-z])DC\s?[12]?(?![A-Za-z0-9])",
        r"(?:Ph\.?\s?D\.?|[Dd]octoral|DPhil)\s(?:[a-z]+\s)?(?:students?|candidates?|researchers?|fellows?)",
        r"[Dd]octor(?:al)?\scourse|[Dd]octorante?(?![a-z])",
        r"[Dd]octoral\sprogram|(?<![A-Za-z])ESR(?:s|\d+)?(?![A-Za-z])",
    ),
    "master's student": (
        r"修士(?:課程)?(?:学生|院生|[12]年)|修士課程(?!修了|を?修了)|修士(?=$|[\s、。)])",
        r"博士前期課程(?!修了|を?修了)",
        r"(?<![A-Za-z])M[12](?![\dA-Za-z])",
        r"[Mm]aster.?s?.?\s(?:course\s)?students?|M\.?Sc\.?\sstudents?",
    ),
    "graduate student": (r"大学院生|院生", r"[Gg]raduate\s(?:students?|researchers?)"),
    "assistant professor": (
        r"助教(?!授)",
        r"[Aa]ssistant\s[Pp]rof(?:essor|\.)|[Aa]ss(?:is)?t\.?\s[Pp]rof|[Jj]unior\s[Pp]rofessor",
    ),
    "lecturer": (r"講師", r"(?<![A-Za-z])[Ll]ecturer|[Rr]eader(?=$|[\s,)])"),
    "associate professor": (r"准教授|助教授", r"[Aa]ssociate\s[Pp]rof(?:essor|\.)|[Aa]ssoc\.?\s[Pp]rof"),
    "professor": (r"教授", r"(?<![A-Za-z])[Pp]rofessor|(?<![A-Za-z])Prof(?:\.|(?![a-z]))"),
    "principal investigator": (
        r"主任研究員|上級研究員|上席研究員|チームリーダー|グループリーダー|ユニットリーダー",
        r"[Gg]roup\s[Ll]eader|[Pp]rincipal\s(?:[Ii]nvestigator|[Ss]cientist)|(?<![A-Za-z])(?:Co-)?PI(?![A-Za-z])",
    ),
    "researcher": (
        r"研究員|研究者",
        r"(?<![A-Za-z])(?:[Rr]esearch\s(?:[Ss]cientist|[Ff]ellow|[Ss]taff)|[Ss]cientist|[Rr]esearcher)",
    ),
    "technician": (r"技術(?:職員|員|補佐員)|技師", r"[Tt]echnician|[Ll]ab(?:oratory)?\s[Mm]anager"),
    "engineer": (r"エンジニア", r"(?<![A-Za-z])[Ee]ngineer(?![a-z])"),
}
"""Tried in this order: the first that the text names is its stage."""
COMPILED = tuple((stage, re.compile("|".join(patterns))) for stage, patterns in STAGES.items())
STUDENTS = ("undergraduate", "doctoral student", "master's student", "graduate student")


@lru_cache(maxsize=4096)
def career_stage(text: str) -> str | None:
    """The career stage that a text names, ``None`` where it names none.

    One of undergraduate, master's student, doctoral student, graduate student, postdoc, assistant professor,
    lecturer, associate professor, professor, principal investigator, researcher, technician, engineer.
    """
    plain = narrowed(text)
    return next((stage for stage, pattern in COMPILED if pattern.search(plain)), None)
