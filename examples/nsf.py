"""The English example: a proposal to NSF's Global Centers, well made and with planted faults."""

# ruff: noqa: E501  (sentences and table rows stay whole)

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.shared import Pt
from planted import NSF, changed
from wordmaking import blank, paragraphs, save, table, texts, write

HERE = Path(__file__).parent
TEXT = texts(HERE / "texts" / "nsf.txt")

TRAVEL = [
    ["Name", "Position", "Period", "From", "To (host)", "Task there"],
    ["Priya Raman", "Postdoctoral researcher, Ph.D. 2022", "January 2025 to December 2025", "Oregon State University", "Aalto University, Finland (Helena Virtala)", "Sets up the blind exchange of constructs"],
    ["Marcus Bell", "Doctoral student", "September 2025 to August 2026", "Oregon State University", "University of British Columbia, Canada (Thomas Arden)", "Grows and tests panels"],
    ["Lauren Pike", "Research associate, Ph.D. 2019", "April 2026 to March 2027", "Oregon State University", "Aalto University, Finland (Helena Virtala)", "Runs the fire tests"],
    ["Eero Salonen", "Postdoctoral researcher, Ph.D. 2021", "March 2025 to February 2026", "Aalto University", "Oregon State University, USA (Rachel Whitcombe)", "Learns automated assembly"],
    ["Claire Thibault", "Doctoral student", "June 2026 to November 2026", "University of British Columbia", "Oregon State University, USA (Rachel Whitcombe)", "Places isolates on the tree"],
]  # fmt: skip
LINES = [
    ("Senior personnel", 52000, 52000, 54000, 54000, 56000),
    ("Other personnel", 318000, 324000, 330000, 336000, 342000),
    ("Fringe benefits", 96000, 98000, 100000, 102000, 104000),
    ("Equipment", 185000, 0, 0, 0, 0),
    ("Travel: Priya Raman, Espoo, Finland", 45000, 9000, 0, 0, 0),
    ("Travel: Marcus Bell, Vancouver, Canada", 4000, 34000, 0, 0, 0),
    ("Travel: Lauren Pike, Espoo, Finland", 0, 27000, 28000, 0, 0),
    ("Travel: yearly meetings", 12000, 12000, 12000, 12000, 12000),
    ("Participant support", 96000, 110000, 110000, 110000, 64000),
    ("Materials and supplies", 120000, 112000, 96000, 70000, 32000),
]


def money(rows: list[tuple[Any, ...]], slip: int = 0) -> list[list[str]]:
    """The budget table in dollars, with its sums; ``slip`` is added to the printed total of direct costs."""
    lines = [[row[0], *(f"{n:,}" for n in row[1:]), f"{sum(row[1:]):,}"] for row in rows]
    sums = [sum(row[i] for row in rows) for i in range(1, 6)]
    direct = [*sums, sum(sums) + slip]
    indirect = [round(n * 0.3) for n in (*sums, sum(sums))]
    total = [a + b for a, b in zip(direct, indirect, strict=True)]
    for label, values in (("Total direct costs", direct), ("Indirect costs (30%)", indirect), ("Total", total)):
        lines.append([label, *(f"{n:,}" for n in values)])
    return [["Line", "Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Total"], *lines]


PARTS = (
    ("Project Summary", (("Overview", "summary-overview"), ("Intellectual Merit", "summary-merit"), ("Broader Impacts", "summary-impacts"))),
    (
        "Project Description",
        (
            ("1. The global challenge", "challenge"),
            ("2. What is known, and what is missing", "background"),
            ("3. Research plan", ""),
            ("3.1 Survey of wild fungi", "aim1"),
            ("3.2 Two linked biofoundries", "aim2"),
            ("3.3 Panels and their economy", "aim3"),
            ("3.4 Public engagement and co-generation of research (Crosscutting Theme A)", "theme-a"),
            ("3.5 Workforce development and education (Crosscutting Theme B)", "theme-b"),
            ("4. Integration of the partners", "integration"),
            ("5. International mobility", "mobility"),
            ("6. Timeline", "timeline"),
            ("7. Risks and quality of data", "risks"),
            ("Broader Impacts", "broader-impacts"),
            ("Results from Prior NSF Support", "prior"),
        ),
    ),
    ("References Cited", (("", "references"),)),
    ("Budget Justification", (("", "budget-justification"),)),
    ("Facilities, Equipment and Other Resources", (("", "facilities"),)),
    ("Current and Pending (Other) Support", (("", "support"),)),
    ("Data Management and Sharing Plan", (("", "data"),)),
    ("Mentoring Plan", (("", "mentoring"),)),
)  # fmt: skip
LEFT_OUT = {"Current and Pending (Other) Support"}
RENAMED = {
    "Broader Impacts": "8. Wider benefits",
    "4. Integration of the partners": "5. Integration of the partners",
    "5. International mobility": "6. International mobility",
    "6. Timeline": "7. Timeline",
    "7. Risks and quality of data": "8. Risks and quality of data",
}


def build(faulty: bool) -> Any:
    """Make the well-made proposal or the faulty one."""
    document = blank("Times New Roman", "Times New Roman", 12, (612, 792), 25.4, 1.2)
    if faulty:
        document.sections[0].left_margin = document.sections[0].right_margin = Pt(60)
        _page_number(document.sections[0].footer.paragraphs[0])
    written = changed(TEXT, NSF) if faulty else TEXT
    write(document.add_paragraph(), written["title"], bold="", size="14")
    for number, (part, sections) in enumerate(PARTS):
        if faulty and part in LEFT_OUT:
            continue
        if number:
            document.add_page_break()
        heading = document.add_paragraph()
        heading.paragraph_format.space_after = Pt(8)
        write(heading, part, bold="", size="13")
        for title, key in sections:
            if faulty and key == "theme-b":
                continue
            if title:
                line = document.add_paragraph()
                line.paragraph_format.space_before = Pt(6)
                line.paragraph_format.keep_with_next = True
                within = part == "Project Description" and faulty
                write(line, RENAMED.get(title, title) if within else title, bold="")
            paragraphs(document, written.get(key, ""), indent=False, gap=7)
            if key == "mobility":
                _table(
                    document,
                    "Table 1. Exchange of early-career researchers.",
                    _travel(faulty),
                    [26, 29, 29, 25, 31, 25],
                )
            if key == "budget-justification":
                rows = money(OVER, 4000) if faulty else money(LINES)
                _table(document, "Table 2. Budget in U.S. dollars.", rows, [48, 19, 19, 19, 19, 19, 22])
    return document


OVER = [*LINES[:-1], ("Materials and supplies", 220000, 212000, 196000, 170000, 132000)]


def _travel(faulty: bool) -> list[list[str]]:
    if not faulty:
        return TRAVEL
    rows = [list(row) for row in TRAVEL[:4]]
    rows[1][0] = "Postdoctoral researcher (to be recruited)"
    rows[2][2] = ""
    rows[3][5] = ""
    return rows


def _table(document: Any, caption: str, rows: list[list[str]], widths: list[float]) -> None:
    line = document.add_paragraph()
    line.paragraph_format.keep_with_next = True
    line.paragraph_format.space_before = Pt(6)
    write(line, caption, bold="", size="10")
    table(document, rows, widths, size=9.5)
    document.add_paragraph()


def _page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = 1
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def make(folder: Path) -> list[Path]:
    """Write the two Word files."""
    made = []
    for name in ("clean", "draft"):
        path = folder / f"nsf-gc-{name}.docx"
        save(build(name == "draft"), path, TEXT["title"])
        made.append(path)
    return made
