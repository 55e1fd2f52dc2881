"""What the tables of the corpus budget for: rows of invented projects, each known to count for networks or not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A row: its category, its words, amounts of five years in the table's unit, and whether it counts."""

    group: str
    words: str
    years: tuple[int, ...]
    counts: bool


def _items(*rows: tuple[str, str, tuple[int, ...], bool]) -> tuple[Item, ...]:
    return tuple(Item(*row) for row in rows)


JAPANESE: tuple[tuple[Item, ...], ...] = (
    _items(
        ("旅費", "若手研究者の渡航（サスカチュワン大学、12か月）", (5200, 4100, 4300, 0, 0), True),
        ("旅費", "相手国側研究者の招へい（往復と滞在）", (1800, 2600, 2600, 2600, 900), True),
        ("その他", "合同セミナーの開催", (2400, 2400, 2400, 2400, 2400), True),
        ("人件費", "交流コーディネーターの雇用", (4800, 4800, 4800, 4800, 4800), True),
        ("物品費", "窒素固定の測定に使う試薬", (1500, 1500, 1200, 900, 600), False),
        ("人件費", "研究推進のための博士研究員1名", (3100, 3100, 3100, 0, 0), False),
    ),
    _items(
        ("旅費", "大学院生の派遣（オウル大学、6か月）", (2700, 2700, 2700, 2700, 1350), True),
        ("旅費", "海外渡航費（年次会合）", (1100, 1100, 1100, 1100, 1100), True),
        ("その他", "国際サマースクールの運営", (3600, 0, 3600, 0, 3600), True),
        ("物品費", "木質材料の破壊試験装置", (9800, 0, 0, 0, 0), False),
        ("その他", "結晶構造解析の外注費", (700, 900, 900, 400, 0), False),
    ),
    _items(
        ("旅費", "外国旅費", (6300, 7400, 7100, 5200, 3000), True),
        ("旅費", "招へい者の滞在費", (2200, 2200, 3300, 3300, 1100), True),
        ("その他", "ワークショップ開催費", (1900, 1900, 1900, 1900, 1900), True),
        ("物品費", "消耗品費", (800, 800, 800, 800, 800), False),
        ("その他", "論文投稿料", (0, 300, 300, 600, 600), False),
    ),
)
ENGLISH: tuple[tuple[Item, ...], ...] = (
    _items(
        ("Travel", "Long stays of doctoral students in Dundee", (31000, 42000, 42000, 18000, 0), True),
        ("Travel", "Invited researchers: airfare and subsistence", (9000, 12000, 12000, 12000, 6000), True),
        ("Other", "Joint workshops in Jeju and Sapporo", (15000, 15000, 15000, 15000, 15000), True),
        ("Materials", "Reagents and plates", (7500, 7500, 6000, 4000, 2000), False),
        ("Personnel", "Research technician", (21000, 21000, 21000, 0, 0), False),
    ),
    _items(
        ("Travel", "Foreign travel of early-career members", (14000, 26000, 26000, 21000, 8000), True),
        ("Other", "Summer school on soil imaging", (0, 33000, 0, 33000, 0), True),
        ("Equipment", "Thermal camera", (48000, 0, 0, 0, 0), False),
        ("Other", "Publication charges", (0, 2500, 2500, 5000, 5000), False),
    ),
    _items(
        ("Mobility", "Secondments and relocation", (24000, 24000, 36000, 36000, 12000), True),
        ("Mobility", "Visiting scholars from Guelph", (8000, 8000, 8000, 8000, 8000), True),
        ("Mobility", "Network coordinator", (30000, 30000, 30000, 30000, 30000), True),
        ("Research", "Consumables", (11000, 11000, 9000, 9000, 5000), False),
        ("Research", "Sequencing services", (6000, 6000, 3000, 0, 0), False),
    ),
)
