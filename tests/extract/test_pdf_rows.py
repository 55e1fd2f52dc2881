"""Tables of a PDF as their reader takes them: rows without lines, rows cut by a page, words torn by a line's end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint import extract
from lint.analyse.structure.grids import grids
from lint.document import Document
from lint.settings import Limits

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
Entry = tuple[float, float, str]
"""Points from the left and from the top, and the words."""


Ruled = Sequence[tuple[float, float, float, float]]


def printed(path: Path, *pages: Sequence[Entry], lines: Ruled = (), more: Ruled = ()) -> Document:
    """Pages with words at places, in Helvetica of 10 points, and ruled lines on the first and on the second."""
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for number, page in enumerate(pages):
        paper.setFont("Helvetica", 10)
        for x, y, words in page:
            paper.drawString(x, 842 - y, words)
        for x0, y0, x1, y1 in lines if number == 0 else more:
            paper.line(x0, 842 - y0, x1, 842 - y1)
        paper.showPage()
    paper.save()
    return extract.read(path, Limits())


def table(document: Document) -> list[tuple[str, ...]]:
    """The words of the first table."""
    return [row for grid in grids(document)[:1] for row in grid.words]


HEAD = [(72.0, 0.0, "Name"), (172.0, 0.0, "Institution"), (302.0, 0.0, "Period")]
FIRST = [(72.0, 0.0, "Emma Wilson"), (172.0, 0.0, "University of British"), (302.0, 0.0, "May 2025 to")]
SECOND = [(172.0, 0.0, "Columbia"), (302.0, 0.0, "April 2026")]
OTHER = [(72.0, 0.0, "Liam Carter"), (172.0, 0.0, "Kobe University"), (302.0, 0.0, "July 2025")]
WHOLE = [
    ("Name", "Institution", "Period"),
    ("Emma Wilson", "University of British Columbia", "May 2025 to April 2026"),
    ("Liam Carter", "Kobe University", "July 2025"),
]


def japanese(path: Path, rows: Sequence[Sequence[str]], letters: Sequence[int]) -> Document:
    """A table with all its lines, whose cells take so many letters on a line."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiKakuGo-W5"))
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    paper.setFont("HeiseiKakuGo-W5", 10)
    sides = [60.0]
    for count in letters:
        sides.append(sides[-1] + 10 * count + 9)
    top = 100.0
    paper.line(sides[0], 842 - top, sides[-1], 842 - top)
    for row in rows:
        parts = [[word[at : at + n] for at in range(0, len(word), n)] for word, n in zip(row, letters, strict=True)]
        for side, lines in zip(sides, parts, strict=False):
            for number, words in enumerate(lines):
                paper.drawString(side + 4, 842 - top - 14 - 14 * number, words)
        bottom = top + 6 + 14 * max(map(len, parts))
        paper.line(sides[0], 842 - bottom, sides[-1], 842 - bottom)
        for side in sides:
            paper.line(side, 842 - top, side, 842 - bottom)
        top = bottom
    paper.save()
    return extract.read(path, Limits())


def joined(document: Document) -> list[str]:
    """The rows of the first table, without spaces."""
    return ["|".join("".join(cell.split()) for cell in row) for row in table(document)]


def below(*rows: Sequence[Entry], top: float, steps: Sequence[float]) -> list[Entry]:
    """Rows of entries under each other."""
    at = [top]
    for step in steps:
        at.append(at[-1] + step)
    return [(x, y, words) for row, y in zip(rows, at, strict=True) for x, _, words in row]


def test_rows_stand_further_apart_than_the_lines_of_one(tmp_path: Path) -> None:
    page = below(HEAD, FIRST, SECOND, OTHER, top=100, steps=[18, 12, 18])
    assert table(printed(tmp_path / "a.pdf", page)) == WHOLE


def test_entries_that_are_full_go_on_where_all_lines_stand_alike(tmp_path: Path) -> None:
    page = below(HEAD, FIRST, SECOND, OTHER, top=100, steps=[14, 14, 14])
    page.append((72, 200, "All stays serve the goals of selection and measurement that the plan of research sets out."))
    assert table(printed(tmp_path / "a.pdf", page)) == WHOLE


def test_close_lines_beside_one_first_entry_are_one_row_though_they_end_early(tmp_path: Path) -> None:
    first = [(72.0, 0.0, "Emma Wilson"), (172.0, 0.0, "Kobe"), (302.0, 0.0, "May 2025")]
    second = [(172.0, 0.0, "Medicine"), (302.0, 0.0, "for five months")]
    page = below(HEAD, first, second, OTHER, top=100, steps=[18, 12, 18])
    rows = [[" ".join(cell.split()) for cell in row] for row in table(printed(tmp_path / "a.pdf", page))]
    assert rows[1:] == [["Emma Wilson", "Kobe Medicine", "May 2025 for five months"], list(WHOLE[2])]


def test_lines_of_a_ruled_row_whose_every_japanese_entry_wraps_are_one_row(tmp_path: Path) -> None:
    # an entry wraps in every column of the first row, and nothing but the lines' ends tells that
    entries = [("招へい", "丸山理沙", "助教・解析班", "7.5-9.25"), ("派遣", "土井望", "助教", "8.1-9.1")]
    document = japanese(tmp_path / "a.pdf", [("区分", "対象者", "職名", "期間"), *entries], (2, 3, 4, 4))
    assert joined(document) == ["区分|対象者|職名|期間", *("|".join(row) for row in entries)]


def test_what_a_cell_of_a_ruled_row_tears_is_no_row_of_figures(tmp_path: Path) -> None:
    entries = [("旅費", "12,400", "12,400"), ("合同研究会の開催", "12,400", "62,000"), ("計", "24,800", "74,400")]
    document = japanese(tmp_path / "a.pdf", [("費目", "1年次", "計"), *entries], (5, 5, 5))
    assert joined(document) == ["費目|1年次|計", *("|".join(row) for row in entries)]


def test_a_bracket_that_the_line_below_shuts_keeps_an_entry_whole(tmp_path: Path) -> None:
    entries = [("招へい", "京都大学（日本）", "2026.4-2026.7"), ("派遣", "名古屋大学（日本）", "2027.1-2027.5")]
    document = japanese(tmp_path / "a.pdf", [("区分", "受入機関", "期間"), *entries], (2, 6, 7))
    assert joined(document) == ["区分|受入機関|期間", *("|".join(row) for row in entries)]


def test_a_row_without_lines_goes_on_overleaf(tmp_path: Path) -> None:
    above = below(HEAD, FIRST, top=760, steps=[18])
    overleaf = below(SECOND, OTHER, FIRST, SECOND, top=80, steps=[18, 18, 12])
    assert table(printed(tmp_path / "a.pdf", above, overleaf)) == [*WHOLE, WHOLE[1]]


def test_columns_of_prose_are_no_table(tmp_path: Path) -> None:
    left = ["the strains grow well in the", "cold water of the bay and we", "measured them in every week"]
    middle = ["of the winter months when the", "light is low and the supply of", "salts is high enough for them"]
    right = ["to grow at half the rate that", "was seen in summer, as others", "had found in their own work"]
    page = [
        (x, 100 + 12 * i, words)
        for x, part in ((60, left), (230, middle), (400, right))
        for i, words in enumerate(part)
    ]
    assert printed(tmp_path / "a.pdf", page).tables == ()


def test_a_word_that_a_cell_tears_is_whole(tmp_path: Path) -> None:
    # programs that set Japanese draw the space at which a line ends, and none where a word goes on
    page = [(54.0, 112.0, "Nao "), (54.0, 124.0, "Hasega"), (54.0, 136.0, "wa"), (104.0, 112.0, "University of ")]
    page += [(104.0, 124.0, "Hawaii"), (54.0, 172.0, "Shun "), (54.0, 184.0, "Ueda"), (104.0, 172.0, "Kobe University")]
    edges = [(50, y, 190, y) for y in (100, 160, 200)] + [(x, 100, x, 200) for x in (50, 93, 190)]
    document = printed(tmp_path / "a.pdf", page, lines=edges)
    assert table(document) == [("Nao Hasegawa", "University of Hawaii"), ("Shun Ueda", "Kobe University")]


def test_a_number_that_a_cell_tears_is_whole(tmp_path: Path) -> None:
    page = [(54.0, 112.0, "06/"), (54.0, 124.0, "2025 "), (54.0, 136.0, "to 11/"), (54.0, 148.0, "2025 ")]
    page += [(104.0, 112.0, "2026.6-2026.1"), (104.0, 124.0, "1"), (104.0, 136.0, "yes ")]
    page += [(54.0, 172.0, "none "), (104.0, 172.0, "never ")]
    edges = [(50, y, 172, y) for y in (100, 160, 200)] + [(x, 100, x, 200) for x in (50, 84, 172)]
    document = printed(tmp_path / "a.pdf", page, lines=edges)
    assert [" ".join(cell.split()) for cell in table(document)[0]] == ["06/2025 to 11/2025", "2026.6-2026.11 yes"]


def test_a_ruled_row_that_a_page_break_leaves_open_is_one(tmp_path: Path) -> None:
    # browsers draw no line where the page ends in the middle of a row
    xs = (50, 150, 300, 450)
    above = [(54.0, 752.0, "Name"), (154.0, 752.0, "Institution"), (304.0, 752.0, "Period")]
    above += [(54.0, 776.0, "Emma Wilson"), (154.0, 776.0, "University of British"), (304.0, 776.0, "May 2025 to")]
    ruled = [(50, y, 450, y) for y in (740, 764)] + [(x, 740, x, 784) for x in xs]
    overleaf = [(154.0, 82.0, "Columbia"), (304.0, 82.0, "April 2026")]
    overleaf += [(54.0, 106.0, "Liam Carter"), (154.0, 106.0, "Kobe University"), (304.0, 106.0, "July 2025")]
    rest = [(50, y, 450, y) for y in (92, 116)] + [(x, 70, x, 116) for x in xs]
    assert table(printed(tmp_path / "a.pdf", above, overleaf, lines=ruled, more=rest)) == WHOLE


def test_a_name_that_a_page_break_cuts_is_whole_where_the_document_has_it(tmp_path: Path) -> None:
    xs = (50, 150, 300, 450)
    above = [(54.0, 700.0, "Alicia Fuentes leads the team abroad.")]
    above += [(54.0, 752.0, "Name"), (154.0, 752.0, "Institution"), (304.0, 752.0, "Period")]
    above += [(54.0, 776.0, "Alicia Fuente"), (154.0, 776.0, "Kobe University"), (304.0, 776.0, "May 2025")]
    ruled = [(50, y, 450, y) for y in (740, 764)] + [(x, 740, x, 784) for x in xs]
    overleaf = [(54.0, 82.0, "s")]
    overleaf += [(54.0, 106.0, "Liam Carter"), (154.0, 106.0, "Kobe University"), (304.0, 106.0, "July 2025")]
    rest = [(50, y, 450, y) for y in (92, 116)] + [(x, 70, x, 116) for x in xs]
    rows = table(printed(tmp_path / "a.pdf", above, overleaf, lines=ruled, more=rest))
    assert rows[1] == ("Alicia Fuentes", "Kobe University", "May 2025")


def test_a_cell_over_several_columns_goes_on_overleaf_in_its_column(tmp_path: Path) -> None:
    above = [(54.0, 772.0, "Name"), (154.0, 772.0, "Emma Wilson"), (304.0, 772.0, "Period"), (404.0, 772.0, "May 2025")]
    ruled = [(50, y, 540, y) for y in (760, 784)] + [(x, 760, x, 784) for x in (50, 150, 300, 400, 540)]
    overleaf = [(54.0, 82.0, "Role"), (154.0, 82.0, "builds the sensor and tests it")]
    rest = [(50, y, 540, y) for y in (70, 94)] + [(x, 70, x, 94) for x in (50, 150, 540)]
    document = printed(tmp_path / "a.pdf", above, overleaf, lines=ruled, more=rest)
    assert table(document) == [
        ("Name", "Emma Wilson", "Period", "May 2025"),
        ("Role", *["builds the sensor and tests it"] * 3),
    ]


def test_an_answer_in_a_frame_that_a_page_cuts_is_one_paragraph(tmp_path: Path) -> None:
    lines = (
        "The panel of growers chose the sites of the first",
        "year, and it meets the team again in each of the",
        "quarters that follow, so that what was promised is",
        "checked by those who asked for it and who will go",
    )
    first: list[Entry] = [(76.0, 690.0, "3.2 Those who take part")]
    first += [(76.0, 712.0 + 14 * number, words) for number, words in enumerate(lines)]
    second: list[Entry] = [(76.0, 66.0, "on with the work when the grant has ended."), (76.0, 120.0, "4 Next part")]
    sides = [70.0, 306.0]
    above = [(70.0, y, 306.0, y) for y in (676.0, 698.0, 766.0)] + [(x, 676.0, x, 766.0) for x in sides]
    below_it = [(70.0, y, 306.0, y) for y in (50.0, 76.0)] + [(x, 50.0, x, 76.0) for x in sides]
    text = printed(tmp_path / "frame.pdf", first, second, lines=above, more=below_it).text
    assert "and who will go on with the work when the grant has ended." in text


def test_rows_of_figures_at_a_page_break_stay_two(tmp_path: Path) -> None:
    xs = (50, 150, 300, 450)
    above = [(54.0, 752.0, "Item"), (154.0, 752.0, "2025"), (304.0, 752.0, "2026")]
    above += [(54.0, 776.0, "Travel"), (154.0, 776.0, "6,400"), (304.0, 776.0, "900")]
    ruled = [(50, y, 450, y) for y in (740, 764, 788)] + [(x, 740, x, 788) for x in xs]
    overleaf = [(54.0, 82.0, "Workshops"), (154.0, 82.0, "10,000"), (304.0, 82.0, "10,000")]
    rest = [(50, y, 450, y) for y in (70, 92)] + [(x, 70, x, 92) for x in xs]
    rows = table(printed(tmp_path / "a.pdf", above, overleaf, lines=ruled, more=rest))
    assert rows[1:] == [("Travel", "6,400", "900"), ("Workshops", "10,000", "10,000")]


def test_a_chart_without_lines_whose_years_stand_over_their_quarters(tmp_path: Path) -> None:
    quarters = [(230.0 + 42 * n, 120.0, f"Q{n % 4 + 1}") for n in range(8)]
    ticks = [(232.0, 140.0, "x"), (274.0, 140.0, "x"), (400.0, 160.0, "x")]
    words = [(72.0, 100.0, "Visitor"), (160.0, 100.0, "Goes to"), (230.0, 100.0, "2026"), (398.0, 100.0, "2027")]
    rows = [(72.0, 140.0, "Emma Wilson"), (160.0, 140.0, "Kobe"), (72.0, 160.0, "Liam Carter"), (160.0, 160.0, "Kyoto")]
    read = table(printed(tmp_path / "chart.pdf", [*words, *quarters, *rows, *ticks]))
    assert read == [
        ("Visitor", "Goes to", *["2026"] * 4, *["2027"] * 4),
        ("Visitor", "Goes to", *["Q1", "Q2", "Q3", "Q4"] * 2),
        ("Emma Wilson", "Kobe", "x", "x", *[""] * 6),
        ("Liam Carter", "Kyoto", "", "", "", "", "x", "", "", ""),
    ]


def test_a_chart_without_lines_and_without_a_label_over_its_people(tmp_path: Path) -> None:
    words = [(172.0, 100.0, "FY2026"), (292.0, 100.0, "FY2027"), (412.0, 100.0, "FY2028")]
    first = [(72.0, 122.0, "Emma Wilson"), (172.0, 122.0, "Kobe University"), (292.0, 122.0, "-")]
    months = [(172.0, 143.0, "May to July"), (412.0, 122.0, "-")]
    other = [(72.0, 165.0, "Liam Carter"), (172.0, 165.0, "-"), (292.0, 165.0, "Kyoto University"), (412.0, 165.0, "-")]
    last = [(292.0, 186.0, "June")]
    assert table(printed(tmp_path / "chart.pdf", [*words, *first, *months, *other, *last])) == [
        ("", "FY2026", "FY2027", "FY2028"),
        ("Emma Wilson", "Kobe University May to July", "-", "-"),
        ("Liam Carter", "-", "Kyoto University June", "-"),
    ]


def test_lines_of_one_row_that_jitter_stand_closer_than_rows(tmp_path: Path) -> None:
    head = [(72.0, 100.0, "Name"), (172.0, 100.0, "Institution"), (302.0, 100.0, "Period")]
    rows: list[Entry] = []
    for top, step in ((122.0, 12.5), (156.0, 10.2), (188.0, 12.6)):
        rows += [(72.0, top, "Emma Wilson"), (172.0, top, "Kobe University"), (302.0, top, "May 2025 to")]
        rows += [(302.0, top + step, "June 2026")]
    assert (
        table(printed(tmp_path / "rows.pdf", [*head, *rows]))[1:]
        == [("Emma Wilson", "Kobe University", "May 2025 to June 2026")] * 3
    )


@pytest.mark.parametrize(
    "times",
    [
        ("May 2025 – April 2026", "January 2026 – December 2026"),
        ("Apr. 2025 - Mar. 2026", "Jan. 2026 - Dec. 2026"),
        ("May 2025 to April 2026", "June 2026 to March 2027"),
    ],
)
def test_a_whole_time_below_a_whole_time_begins_a_row(tmp_path: Path, times: tuple[str, str]) -> None:
    rows = [
        ("Name", "Affiliation", "Position", "PhD", "Period abroad"),
        ("Reiko Matsushita", "Sanriku University", "Professor", "1996", ""),
        ("Daichi Kumagai", "Sanriku University", "Assistant Professor", "2019", times[0]),
        ("Mina Endo", "Sanriku University", "Doctoral student", "", times[1]),
    ]
    edges = (60.0, 145.0, 240.0, 340.0, 370.0)
    page = [(x, 100 + 16.0 * n, w) for n, row in enumerate(rows) for x, w in zip(edges, row, strict=True) if w]
    assert table(printed(tmp_path / "team.pdf", page))[2:] == [*rows[2:]]
