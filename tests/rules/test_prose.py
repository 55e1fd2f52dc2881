"""Rules of prose on whole drafts: the briefing's own text, density, calm, long Japanese sentences."""

from __future__ import annotations

import pytest

from lint.draft import Draft
from lint.rule import Severity
from lint.rules import rules
from lint.rules.prose import RULES
from lint.rules.prose.doubled_particle import doubled_particle
from lint.rules.prose.long_sentence import long_sentence
from lint.rules.prose.notation_variants import notation_variants
from lint.rules.prose.style_mix import style_mix
from lint.rules.prose.unbalanced_brackets import unbalanced_brackets
from lint.rules.prose.vague import vague
from lint.rules.prose.wordy_phrase import wordy_phrase
from tests.drafts import draft, found


def test_the_particles_of_the_briefing(briefing: Draft) -> None:
    assert [words for _, words in found(doubled_particle, briefing)] == ["のが", "がが"]


def test_the_bracket_of_the_briefing(briefing: Draft) -> None:
    ((finding, words),) = found(unbalanced_brackets, briefing)
    assert words == "（"
    assert finding.span is not None
    assert briefing.text[finding.span.start - 4 : finding.span.start] == "EMBO"


def test_the_spellings_of_the_briefing(briefing: Draft) -> None:
    told = [finding.data.get("forms") for finding, _ in found(notation_variants, briefing)]
    assert {"招へい": 12, "招聘": 4} in told
    assert {"相手国側": 13, "相手側": 2} in told
    full = next(finding for finding, _ in found(notation_variants, briefing) if "full" in finding.data)
    digits = [words for place in (full.span, *full.related) if place for words in [briefing.quote(place)]]
    assert digits.count("２") == 2


def test_many_wordy_phrases_are_a_warning_and_few_are_not() -> None:
    wordy = "試料の分析を行った。関係を明らかにすることができる。結果の評価を行った。"
    many = found(wordy_phrase, draft("# 計画\n\n" + wordy * 4))
    assert [f.severity for f, _ in many].count(Severity.WARNING) == 1
    assert all(f.severity is None for f, _ in found(wordy_phrase, draft("# 計画\n\n" + wordy)))


def test_a_suggestion_is_put_in_place_as_it_stands() -> None:
    ((finding, words),) = found(wordy_phrase, draft("# 計画\n\n湖で採った試料について、成分の分析を行った。"))
    message, fix = finding.message.say("ja", finding.values)
    assert words == "成分の分析を行った"
    assert fix == "「成分を分析した」とします。"
    assert "「成分の分析を行った」" in message


def test_a_long_japanese_sentence() -> None:
    long = "湖の水位を測り、" * 16 + "魚の数を調べる。"
    ((finding, _),) = found(long_sentence, draft("# 計画\n\n" + long + "短い文も書く。"))
    assert finding.data["length"] == len(long)
    assert finding.severity is None
    ((grave, _),) = found(long_sentence, draft("# 計画\n\n" + "湖の水位を測り、" * 32 + "魚の数を調べる。"))
    assert grave.severity is Severity.WARNING


def test_headings_quotations_and_nouns_have_no_style() -> None:
    source = "# 計画を示します\n\n魚を数える。水を測る。塩も測る。対象は湖。「数えます。」と書いた。"
    assert found(style_mix, draft(source)) == []


def test_clean_prose_is_left_in_peace() -> None:
    clean = """# 研究計画

    河口の干潟には、陸から流れ込む窒素の三割を除く微生物がすむ。この働きは水温と塩分に左右されるが、どの種がどの条件で
    働くかは分かっていない。本研究では、有明海と東京湾の六地点で二年間、月に一度、泥を採り、遺伝子の発現と窒素の除去速度を
    同時に測る。得られた関係を式で表し、十年後の水温で除去量がどう変わるかを予測する。

    測定は三つの班に分けて進める。試料の班は泥を採り、零下八十度で保存する。発現の班は核酸を取り出し、配列を読む。
    速度の班は同位体を加えた海水で泥を培い、気体の量を追う。値は毎週、共通の表に書き込み、ずれが二割を超えたときは採り直す。

    二年目の秋には、博士課程の学生二名がスタンフォード大学に渡り、予測の式を北米の河口で試す。先方の大学院生一名は翌春に
    佐賀へ移り、採泥の手順を学ぶ。両地点の結果を合わせて論文にまとめ、データは公開する。
    """
    said = [(rule.id, words) for rule in RULES for _, words in found(rule, draft(clean))]
    assert said == []


def test_english_and_japanese_stand_side_by_side() -> None:
    source = "# 計画\n\n湖の成分の分析を行った。\n\nWe stopped due to the fact that it rained and the boats were late."
    assert [words for _, words in found(wordy_phrase, draft(source))] == ["成分の分析を行った", "due to the fact that"]


def test_every_rule_of_prose_is_known() -> None:
    assert {rule.id for rule in RULES} <= {rule.id for rule in rules()}


@pytest.mark.parametrize("title", ["Grants in hand", "What pays for the rest"])
def test_words_beside_a_list_of_other_grants_are_not_called_vague(title: str) -> None:
    said = "We will leverage our strengths to maximise impact and foster innovation at all levels."
    listed = "- KAKENHI (B), Cold enzymes, PI A. Mori, April 2023 – March 2027, 12 million yen\n" * 3
    own = f"# Plan\n\nSamples are plated at 8 °C for six weeks.\n\n# {title}\n\n{said}\n\n{listed}"
    assert not list(found(vague, draft(own)))
    assert list(found(vague, draft(f"# Plan\n\n{said} Samples are plated at 8 °C for six weeks.\n")))
