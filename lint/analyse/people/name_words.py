"""Words that stand beside names, are parts of names, or keep a name from being one; the lists are data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lint.prepared import lexicon

LEXICON: dict[str, Any] = lexicon(Path(__file__).parents[2] / "lexicons" / "people.toml")


def _words(name: str) -> frozenset[str]:
    return frozenset(LEXICON[name].split())


POST_JA = (
    "(?:上級|主任|特別|特命|特定|卓越|栄誉|連携|招へい|招聘)(?:准)?教授|特別研究員|特任研究員|主任研究員|上席研究員|上級研究員|客員研究員|博士研究員|研究員|(?:主任|上席|総括|主席)?研究官|学芸員|主任技師|特任准教授|特任教授|特任助教"
    "|特任講師|上級講師|主席研究員|准教授|副教授|客員教授|名誉教授|教授|特命助教|特定助教|助教授|助教|助手|講師|ポスドク|研究代表者|代表者|代表"
    "|研究分担者|分担者|研究協力者|協力者|主査|室長|部長|課長|所長|センター長|チームリーダー|グループリーダー"
    "|ユニットリーダー|リーダー|ディレクター|博士後期課程(?:学生|院生)?|博士前期課程(?:学生|院生)?"
    "|博士課程(?:学生|院生)?|修士課程(?:学生|院生)?|大学院生|院生|学生|学振PD|学振DC[12]?|PD|D[1-4]|M[12]|技術員|技師"
    "|医師|医員|プログラムマネージャー|PM|PI|Co-PI|CTO|CEO|社長|取締役"
)
"""Posts, as alternatives of a regular expression."""
HONORIFIC_JA = "博士(?!課程|後期|前期|論文|研究|学生)|先生|さん|さま|様|氏|君|くん|女史|両氏"
TITLE_EN = (
    r"Dr|Prof|Professor|Professors|Drs|Profs|Doctor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Associate\sProfessor"
    r"|Assistant\sProfessor|Assoc\.\sProf|Asst\.\sProf|Assoc|Asst|Principal\sInvestigator|Co-PI|PI|Lecturer|Ing|Dott"
    r"|Herr|Frau|Mme|Rev"
)
POST_EN = _words("posts_en")
TITLE_JA = f"(?:{HONORIFIC_JA}|{POST_JA})"
"""What may follow a surname in Japanese text, as a regular expression."""
ORGANISATION_JA = (
    "大学|大学院|研究所|研究院|研究室|研究科|研究会|研究センター|学部|学科|学院|学会|学園|高専|高校|高等学校|中学"
    "|小学校|病院|医院|機構|財団|法人|協会|組合|会社|株式|工業|製作所|製薬|電機|電力|重工|化学|銀行|商事|建設|産業"
    "|自動車|鉄鋼|技研|総研|庁|省|県|市|町|村|区|都|府|道|郡|島|山|川|湖|駅|空港|城|神社|寺|港|湾|平野|半島|地方|地区"
    "|キャンパス|センター|グループ|チーム|ラボ|賞|法|式|効果|方程式|定理|病|モデル|図|支店|工場|事業所|国立|県立|市立"
    "|県庁|市民"
)
"""What makes a place, an organisation or a thing of the name that stands before it."""
ORGANISATION_EN = _words("organisations_en")
NOT_NAMES_EN = ORGANISATION_EN | _words("not_names_en")
PERSON_PLACES = "|".join(re.escape(place) for place in LEXICON["person_places"].split("\n") if place)
GIVEN_EN = _words("given_latin")
GIVEN_JP = _words("given_japanese")
SURNAMES_JP = _words("surnames_japanese")
SURNAMES_CN = _words("surnames_chinese_korean")
SURNAMES_EN = _words("surnames_european")
REGIONS_JP = _words("regions_japanese")
"""Prefectures and other parts of Japan in Latin letters; two words with one of them are a place: Ise Shima."""
NAME_OR_WORD = _words("names_or_words")
"""Words that are names as well: Rose Field, Hyun-Ji Park, R. May, Will Young."""
