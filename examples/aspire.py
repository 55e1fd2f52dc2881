"""The Japanese example: an ASPIRE proposal in a form of our own, blank, clean and with planted faults."""

# ruff: noqa: E501  (sentences and table rows stay whole)

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.shared import Pt
from planted import ASPIRE, changed
from wordmaking import blank, paragraphs, save, table, texts, write

HERE = Path(__file__).parent
TEXT = texts(HERE / "texts" / "aspire.txt")
GOTHIC = "ＭＳ_ゴシック"
GUIDE = {"italic": "", "colour": "808080", "size": "9"}


@dataclass(frozen=True)
class Item:
    """An item of the form: its heading, its printed limit and its guide text."""

    key: str
    heading: str
    limit: str
    guide: str


ITEMS = (
    Item("summary", "１．研究の要約", "1ページ以内", "研究の全体像を、専門外の審査員にも伝わるように要約してください。国際頭脳循環の要点も含めてください。"),
    Item("challenge", "２－１　世界的な課題と研究の目的", "1,000字以内", "取り組む世界的な課題と、国際的なチームによってのみ解決できる理由を記載してください。達成の目安を数値で示してください。"),
    Item("methods", "２－２　研究の内容と方法", "2ページ以内", "Topic 1、Topic 2 との関係が分かるように、方法、時期、代替策を具体的に記載してください。"),
    Item("theme-a", "２－３　市民の参画と共創（Crosscutting Theme A）", "600字以内", "誰と、どのような活動を、いつ、何回実施するか、研究にどう反映するかを記載してください。"),
    Item("theme-b", "２－４　人材育成と教育（Crosscutting Theme B）", "600字以内", "対象、人数、内容、時期、担当者、成果の確認方法を記載してください。"),
    Item("schedule", "２－５　年次計画", "1ページ以内", "年次ごとの到達点を記載してください。初年度と次年度は月単位で書いてください。"),
    Item("members", "３－１　チームメンバー表", "", "渡航者・招へい者は実名を記入し、渡航期間を必ず記入してください。表の列を変えないでください。"),
    Item("record", "３－２　研究者の実績", "800字以内", "日本側研究代表者と主な参加者の実績を記載してください。"),
    Item("integration", "３－３　チームの統合と役割", "800字以内", "各国のチームの役割、資金配分機関、分野とパートナーをどう統合するかを記載してください。"),
    Item("mobility-policy", "４－１　渡航・招へいの方針と相乗効果", "800字以内", "双方向の行き来の方針と、相手側にとっての利点を記載してください。"),
    Item("plan", "４－２　渡航・招へい計画表", "", "全員の実名、期間、渡航（招へい）先、受入研究者、役割を記入してください。"),
    Item("mobility-purpose", "４－３　各渡航・招へいの目的と役割", "1ページ以内", "研究の目的とのつながりを一人ずつ記載してください。"),
    Item("network", "５．ネットワークの構築・拡大と持続", "800字以内", "滞在以外の活動を日付とともに記載し、助成の終了後に残るものを示してください。"),
    Item("support", "６．他制度での助成の状況", "1ページ以内", "基盤となる研究費の制度名、期間、金額、役割を記入してください。重複を確認する項目ではありません。"),
    Item("budget", "７．研究費計画", "1ページ以内", "単位は千円とし、渡航者ごとに記入してください。"),
    Item("compliance", "８．法令の遵守とデータの管理", "800字以内", "該当する法令、手続きの状況、データの保存と公開の方針を記載してください。"),
)  # fmt: skip

PARTS = {"challenge": "２．研究計画", "members": "３．研究体制", "mobility-policy": "４．渡航・招へい計画"}
"""Headings above the first item of a part."""
OWN_PAGE = ("summary", "methods", "theme-a", "schedule", "network", "budget")
"""Items that begin a page, as the parts do."""

MEMBERS = ["氏名", "所属・職名", "学位取得年（見込み）", "専門と役割", "渡航・招へい期間"]
JAPAN = [
    ["藤沢 健一", "東京海洋大学・教授", "1998年", "藻類学、日本側研究代表者", "2025年8月"],
    ["中里 由美", "神戸大学・准教授", "2008年", "生物工学、設計と構築の責任者", "なし"],
    ["石動 真帆", "北海道大学・准教授", "2009年", "科学技術社会論、共創の責任者", "なし"],
    ["大西 拓海", "東京海洋大学・助教", "2019年", "植物生理学、光応答の測定", "2025年1月～2025年12月"],
    ["長谷部 航", "北海道大学・特任助教", "2021年", "生化学、脂質合成酵素", "2026年4月～2027年3月"],
    ["森下 彩", "神戸大学・博士後期課程2年", "2026年見込み", "系統学、熱帯株の測定", "2025年10月～2026年9月"],
    [
        "久世 直樹",
        "東京海洋大学・博士前期課程1年",
        "2026年（修士）見込み",
        "情報科学、学習の手順",
        "2027年4月～2028年3月",
    ],
]
ABROAD = [
    ["Emily Hartwell", "ワシントン大学（米国）・教授", "2001年", "光生物学、米国側研究代表者", "なし"],
    ["Daniel Okafor", "ワシントン大学（米国）・博士研究員", "2022年", "自動化、装置の移設", "2025年4月～2025年9月"],
    ["Sofia Marquez", "ハワイ大学（米国）・准教授", "2010年", "微生物生態学、養魚池の試験", "なし"],
    [
        "Grace Lindholm",
        "ハワイ大学（米国）・博士後期課程1年",
        "2027年見込み",
        "魚類栄養学、餌の試作",
        "2026年4月～2026年9月",
    ],
    ["Mikael Lehtonen", "ヘルシンキ大学（フィンランド）・教授", "1999年", "海洋生物学、フィンランド側代表者", "なし"],
    [
        "Aino Salmela",
        "ヘルシンキ大学（フィンランド）・博士後期課程2年",
        "2026年見込み",
        "地域社会学、調査の比較",
        "2027年1月～2027年6月",
    ],
]
PLAN = ["氏名", "職名・学年", "期間", "渡航（招へい）先", "受入研究者", "役割"]
OUT = [
    ["大西 拓海", "助教", "2025年1月～2025年12月（12か月）", "ワシントン大学（米国）", "Emily Hartwell", "珪藻の自動培養法を確立し、光応答を測定する"],
    ["森下 彩", "博士後期課程", "2025年10月～2026年9月（12か月）", "ハワイ大学（米国）", "Sofia Marquez", "熱帯株300株の耐熱性と脂質を測定する"],
    ["長谷部 航", "特任助教", "2026年4月～2027年3月（12か月）", "ヘルシンキ大学（フィンランド）", "Mikael Lehtonen", "低温で働く脂質合成酵素を精製し比較する"],
    ["久世 直樹", "博士後期課程", "2027年4月～2028年3月（12か月）", "ワシントン大学（米国）", "Emily Hartwell", "学習の手順を改良し、日米の測定値を較正する"],
    ["藤沢 健一", "教授", "2025年8月（1か月）", "ハワイ大学（米国）", "Sofia Marquez", "給餌試験の設計を住民と協議する"],
]  # fmt: skip
IN = [
    ["Daniel Okafor", "博士研究員", "2025年4月～2025年9月（6か月）", "神戸大学", "中里 由美", "分注機の手順を習得し、米国へ移設する準備をする"],
    ["Grace Lindholm", "博士後期課程", "2026年4月～2026年9月（6か月）", "東京海洋大学", "藤沢 健一", "ボラ用の餌を試作し、粒の大きさを決める"],
    ["Aino Salmela", "博士後期課程", "2027年1月～2027年6月（6か月）", "北海道大学", "石動 真帆", "養殖業者に聞き取り、両国の調査票を比較する"],
]  # fmt: skip
SUPPORT_HEAD = ["制度名", "研究課題名", "代表者・役割", "期間", "直接経費（千円）"]
SUPPORT = [
    ["科学研究費助成事業 基盤研究（A）", "日本沿岸の微細藻類の耐熱性の多様性", "藤沢健一・研究代表者", "2023年4月～2027年3月", "36,400"],
    ["企業との受託研究", "藻類の自動形質転換の条件検討", "中里由美・研究代表者", "2022年4月～2027年3月", "48,000"],
    ["科学研究費助成事業 基盤研究（B）", "養殖業者との対話による研究設計", "石動真帆・研究代表者", "2024年4月～2028年3月", "13,200"],
]  # fmt: skip
YEARS = ["費目", "内容", "1年次", "2年次", "3年次", "4年次", "5年次", "合計"]
ELIGIBLE = [
    ("旅費", "渡航：大西拓海（ワシントン大学）", 6700, 1300, 0, 0, 0),
    ("旅費", "渡航：森下彩（ハワイ大学）", 700, 6300, 0, 0, 0),
    ("旅費", "渡航：長谷部航（ヘルシンキ大学）", 0, 4700, 3300, 0, 0),
    ("旅費", "渡航：久世直樹（ワシントン大学）", 0, 0, 4100, 2900, 0),
    ("旅費", "渡航：藤沢健一（ハワイ大学）", 1200, 0, 0, 0, 0),
    ("招へい費", "招へい：Daniel Okafor（神戸大学）", 6000, 0, 0, 0, 0),
    ("招へい費", "招へい：Grace Lindholm（東京海洋大学）", 0, 5400, 0, 0, 0),
    ("招へい費", "招へい：Aino Salmela（北海道大学）", 0, 0, 5600, 0, 0),
    ("渡航関連費", "渡航者の現地研究費（試薬、装置利用料）", 6000, 8000, 8000, 6000, 2000),
    ("開催費", "国際ワークショップの開催", 8000, 8000, 8000, 8000, 8000),
    ("開催費", "若手研究者の国際実習の開催", 9000, 9000, 9000, 9000, 9000),
    ("人件費", "渡航と交流を調整するコーディネーター1名", 7500, 7500, 7500, 7500, 7500),
]
PURE = [
    ("物品費", "研究用の試薬、培養器の部品", 8000, 8000, 6000, 4000, 4000),
    ("人件費", "研究推進のための研究員1名", 8000, 8000, 8000, 8000, 8000),
    ("その他", "ゲノム解析の委託費", 4000, 3000, 2000, 1000, 0),
]


def money(rows: list[tuple[Any, ...]], rate: float = 0.3, slip: int = 0) -> list[list[str]]:
    """The budget table in thousands of yen, with its sums; ``slip`` is added to the printed total."""
    lines = [[*row[:2], *(f"{n:,}" for n in row[2:]), f"{sum(row[2:]):,}"] for row in rows]
    sums = [sum(row[i] for row in rows) for i in range(2, 7)]
    direct = [*sums, sum(sums) + slip]
    indirect = [round(n * rate) for n in (*sums, sum(sums))]
    total = [a + b for a, b in zip(direct, indirect, strict=True)]
    for label, values in (("直接経費計", direct), ("間接経費", indirect), ("総額", total)):
        lines.append([label, "", *(f"{n:,}" for n in values)])
    return [YEARS, *lines]


def cover(document: Any, filled: bool, faulty: bool) -> None:
    """The first page: title of the form and the frame with the applicant's data."""
    year = "2023年度" if faulty else "2024年度"
    head = document.sections[0].header.paragraphs[0]
    write(head, f"{year} 先端国際共同研究推進事業（ASPIRE）申請書", size="9", font=GOTHIC)
    title = document.add_paragraph()
    title.alignment = 1
    title.paragraph_format.space_after = Pt(8)
    write(title, "日米Global Centers共同公募「バイオエコノミー」　申請書（様式1）", size="13", bold="", font=GOTHIC)
    values = {
        "研究課題名（和文）": TEXT["title-ja"],
        "研究課題名（英文）": TEXT["title-en"],
        "日本側研究代表者": "藤沢 健一（東京海洋大学 学術研究院 教授）",
        "相手国側研究代表者": "Emily Hartwell（ワシントン大学、米国）、Mikael Lehtonen（ヘルシンキ大学、フィンランド）",
        "トピック": "Topic 1（生物多様性）および Topic 2（バイオファウンドリー）",
        "研究期間": "2024年11月～2029年10月（5年間）",
        "申請額（直接経費）": "280,700千円",
        "JSTへの事前連絡": "2024年4月26日に連絡済み",
    }
    if faulty:
        values |= ASPIRE_COVER
    rows = [[label, value if filled else ""] for label, value in values.items()]
    table(document, rows, [42, 118], size=10.5, head=False)


ASPIRE_COVER = {
    "日本側研究代表者": "藤沢 健一（○○大学 学術研究院 教授）",
    "研究期間": "2024年11月～2030年10月（6年間）",
    "申請額（直接経費）": "389,100千円",
    "JSTへの事前連絡": "（要確認）",
}


def frame(document: Any, item: Item, kind: str, limit: str) -> Any:
    """The frame of an item: heading and guide in the upper cell; the lower one, for the answer, is returned."""
    made = document.add_table(2, 1)
    made.style = document.styles["Table Grid"]
    made.autofit = False
    upper, lower = made.cell(0, 0), made.cell(1, 0)
    for cell in (upper, lower):
        cell.width = Pt(160 / 25.4 * 72)
    heading = f"{item.heading}（{limit}）" if limit else item.heading
    write(upper.paragraphs[0], heading, bold="", font=GOTHIC, size="11")
    if kind == "form":
        write(upper.add_paragraph(), item.guide, **GUIDE)
    return lower


def answer(document: Any, cell: Any, item: Item, text: str, faulty: bool) -> None:
    """Fill the lower cell of an item."""
    if item.key == "members":
        rows = ASPIRE_JAPAN if faulty else JAPAN
        for title, people in (
            ("日本側チームメンバー", rows),
            ("相手国側チームメンバー", ASPIRE_ABROAD if faulty else ABROAD),
        ):
            write(cell.paragraphs[0] if title.startswith("日") else cell.add_paragraph(), title, bold="", font=GOTHIC)
            table(cell, [MEMBERS, *people], [27, 42, 22, 35, 30])
        cell.add_paragraph()
    elif item.key == "plan":
        out, home = (ASPIRE_OUT, ASPIRE_IN) if faulty else (OUT, IN)
        for title, rows in (("日本側からの渡航", out), ("相手国側からの招へい", home)):
            write(cell.paragraphs[0] if title.startswith("日") else cell.add_paragraph(), title, bold="", font=GOTHIC)
            table(cell, [PLAN, *rows], [23, 19, 34, 28, 23, 29])
        cell.add_paragraph()
    elif item.key == "support":
        paragraphs(cell, text)
        table(cell, [SUPPORT_HEAD, *(ASPIRE_SUPPORT if faulty else SUPPORT)], [36, 44, 30, 28, 18])
        cell.add_paragraph()
    elif item.key == "budget":
        paragraphs(cell, text)
        rows = money(ASPIRE_MONEY, 0.35, 2000) if faulty else money([*ELIGIBLE, *PURE])
        unit = cell.add_paragraph()
        unit.alignment = 2
        write(unit, "（単位：千円）", size="9")
        table(cell, rows, [17, 47, 14, 14, 14, 14, 14, 18], size=8.5)
        cell.add_paragraph()
    else:
        paragraphs(cell, text)


ASPIRE_JAPAN = [row[:4] + ([""] if row[0] == "大西 拓海" else [row[4]]) for row in JAPAN]
ASPIRE_ABROAD = [["ポスドク1名（未定）", *row[1:]] if row[0] == "Grace Lindholm" else row for row in ABROAD]
ASPIRE_OUT = [
    ["大西 拓海", "助教", "", "ワシントン大学（米国）", "Emily Hartwell", OUT[0][5]],
    ["ポスドク1名", "博士研究員", "2025年10月～2026年9月（12か月）", "ハワイ大学（米国）", "Sofia Marquez", OUT[1][5]],
    [
        "長谷部 航",
        "特任助教",
        "2026年4月～2027年3月（12か月）",
        "ヘルシンキ大学（フィンランド）",
        "Mikael Lehtonen",
        "",
    ],
    ["久世 直樹", "博士後期課程", "2027年4月～2027年6月（3か月）", "", "", OUT[3][5]],
    [
        "山根 祥子",
        "助教",
        "2028年9月～2028年4月（8か月）",
        "ミュンヘン工科大学（ドイツ）",
        "Jonas Brandt",
        "脂質の分析法を学ぶ",
    ],
]
ASPIRE_IN = [["Daniel Okafor", "博士研究員", "2027年4月5日～4月9日（5日間）", "", "", "最新の動向を紹介する"]]
ASPIRE_SUPPORT = [
    *SUPPORT,
    ["国際共同研究加速基金（国際先導研究）", "海洋微細藻類の国際共同研究", "藤沢健一・研究代表者", "2024年4月～2031年3月", "350,000"],
    ["2024年度ASPIRE 単独公募 Top枠", "藻類の光応答の国際共同研究", "藤沢健一・研究代表者（申請中）", "2024年10月～2029年9月", "380,000"],
]  # fmt: skip
ASPIRE_MONEY = [
    *[row for row in ELIGIBLE if not row[1].startswith(("渡航：長谷部", "招へい：", "渡航：森下"))],
    ("旅費", "渡航：ポスドク1名（ハワイ大学）", 700, 6300, 0, 0, 0),
    ("委託費", "ワシントン大学の研究費", 9000, 9000, 9000, 9000, 9000),
    ("物品費", "研究用の試薬、培養器の部品", 25000, 22000, 10000, 8000, 6000),
    ("人件費", "研究推進のための研究員2名", 16000, 16000, 16000, 16000, 16000),
    ("その他", "ゲノム解析の委託費", 4000, 3000, 2000, 1000, 400),
]


def build(kind: str) -> Any:
    """Make the blank form ("form"), the well-made proposal ("clean") or the faulty one ("draft")."""
    faulty = kind == "draft"
    document = blank("Times New Roman", "ＭＳ 明朝", 10.5, (595.3, 841.9), 25, 18)
    cover(document, kind != "form", faulty)
    written = changed(TEXT, ASPIRE) if faulty else TEXT
    for item in ITEMS:
        if faulty and item.key == "theme-b":
            continue
        between = document.add_paragraph()
        if item.key in PARTS or item.key in OWN_PAGE:
            between.paragraph_format.page_break_before = True
        if item.key in PARTS:
            write(between, PARTS[item.key], bold="", font=GOTHIC, size="12")
        elif item.key in OWN_PAGE:
            between.paragraph_format.line_spacing = Pt(2)
        limit = "4ページ以内" if faulty and item.key == "methods" else item.limit
        cell = frame(document, item, kind, limit)
        if kind == "form":
            _empty(cell, item)
            continue
        if faulty and item.key == "mobility-policy":
            write(cell.paragraphs[0], item.guide, **GUIDE)
            cell.add_paragraph()
        answer(document, cell, item, written.get(item.key, ""), faulty)
    if faulty:
        narrow(document)
    return document


def _empty(cell: Any, item: Item) -> None:
    """The answer cell of the blank form, with the tables that the form prints."""
    if item.key == "members":
        for title in ("日本側チームメンバー", "相手国側チームメンバー"):
            write(cell.paragraphs[0] if title.startswith("日") else cell.add_paragraph(), title, bold="", font=GOTHIC)
            table(cell, [MEMBERS, *[[""] * 5] * 6], [27, 42, 22, 35, 30])
    elif item.key == "plan":
        for title in ("日本側からの渡航", "相手国側からの招へい"):
            write(cell.paragraphs[0] if title.startswith("日") else cell.add_paragraph(), title, bold="", font=GOTHIC)
            table(cell, [PLAN, *[[""] * 6] * 4], [23, 19, 34, 28, 23, 29])
    elif item.key == "support":
        table(cell, [SUPPORT_HEAD, *[[""] * 5] * 4], [36, 44, 30, 28, 18])
    elif item.key == "budget":
        unit = cell.add_paragraph()
        unit.alignment = 2
        write(unit, "（単位：千円）", size="9")
        labels = [["直接経費計", *[""] * 7], ["間接経費", *[""] * 7], ["総額", *[""] * 7]]
        table(cell, [YEARS, *[[""] * 8] * 6, *labels], [17, 47, 14, 14, 14, 14, 14, 18], size=8.5)
    cell.add_paragraph()


def narrow(document: Any) -> None:
    """The last part stands on pages with narrowed margins."""
    from docx.enum.section import WD_SECTION

    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.left_margin = section.right_margin = Pt(12 / 25.4 * 72)
    write(document.add_paragraph(), "９．補足", bold="", font=GOTHIC, size="12")
    paragraphs(document, changed(TEXT, ASPIRE)["supplement"])


def make(folder: Path) -> list[Path]:
    """Write the three Word files."""
    made = []
    for kind in ("form", "clean", "draft"):
        path = folder / f"aspire-{kind}.docx"
        save(build(kind), path, "ASPIRE application form" if kind == "form" else TEXT["title-en"])
        made.append(path)
    return made
