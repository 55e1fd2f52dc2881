"""Lists of members whose items tell where each stays, with whom, and what is done there."""

from __future__ import annotations

from lint.rules.mobility.role_missing import role_missing
from lint.rules.team.integration_missing import integration_missing
from tests.drafts import draft, found

CALL = "jst-aspire-next-2024"
TEXT = """# Quiet Chips

**Principal investigator:** Dr. Hideki Omura, Associate Professor, Kyushu University (PhD 2010)

## Members and their stays

1. Hideki Omura, Kyushu University, Associate Professor. WP3. Abroad: 12–23 May 2025 at NTNU (host: Solheim), to agree
on the substrates of all films.
2. Sae Tokunaga, Kyushu University, postdoc (PhD 2023). WP3. Abroad: June 2025 to May 2026 at the University of Konstanz
(host: Staub). She {task}.
3. Ingrid Solheim, NTNU, Professor (PhD 1998). WP1. In Japan: 2–13 November 2026 (host: Omura), to choose films.
4. Gregor Staub, University of Konstanz, Professor (PhD 1996). WP2. No stay.
"""


def test_an_item_tells_host_institution_and_task() -> None:
    read = draft(TEXT.replace("{task}", "images 12 gates"), CALL)
    assert [(stay.person, stay.direction, stay.organisation, stay.host, stay.role) for stay in read.movements] == [
        ("Hideki Omura", "outbound", "NTNU", "Solheim", "agree on the substrates of all films"),
        ("Sae Tokunaga", "outbound", "University of Konstanz", "Staub", "images 12 gates"),
        ("Ingrid Solheim", "inbound", "Kyushu University", "Omura", "choose films"),
    ]
    assert found(role_missing, read) == []


def test_an_item_without_a_task_lacks_it() -> None:
    assert found(role_missing, draft(TEXT.replace("{task}", "deepens the exchange"), CALL))


def test_what_a_numbered_part_hands_to_another_ties_the_partners() -> None:
    plan = """
## Work packages

NTNU grows 30 films. {ties}
"""
    whole = TEXT.replace("{task}", "images 12 gates")
    tied = "Konstanz images waves and tells WP1 which film to grow next. Kyushu writes gates into films that WP2 chose."
    apart = "Konstanz images the waves in films. Kyushu writes gates of 200 nm."
    assert found(integration_missing, draft(whole + plan.format(ties=tied), CALL)) == []
    assert found(integration_missing, draft(whole + plan.format(ties=apart), CALL))


def test_what_is_handed_on_behind_the_sentence_that_names_the_partners_ties_them() -> None:
    text = """# 研究計画

広島大学は酵素を作り、オレゴン州立大学は培養槽で育てる。{ties}

# 3. 研究チーム

| 氏名 | 所属・役職 |
|---|---|
| 井口 佳代子 | 広島大学・教授 |
| Corinne Whitfield | オレゴン州立大学（米国）・教授 |
"""
    call = "jst-aspire-gc-2024"
    tied = "酵素の速度定数を培養槽のモデルに渡し、モデルが求める温度を酵素の改変の目標に返す。"
    assert found(integration_missing, draft(text.format(ties=tied), call)) == []
    assert found(integration_missing, draft(text.format(ties="酵素の速度定数は一つずつ測る。"), call))
