"""Tasks that say of a stay only that somebody works, learns or gets about, and those that name what is worked on."""

import pytest

from lint.analyse.movements.aimless import idle_task
from lint.analyse.movements.unsaid import says_nothing


@pytest.mark.parametrize(
    "task",
    [
        "to be decided with Professor Sato",
        "acquiring new skills",
        "attends the annual meeting",
        "learns advanced methods",
        "先方の研究室で研究を進める",
        "技術の習得",
        "会議出席",
        "最新の手法を学ぶ",
        "研究の進捗を確認する",
    ],
)
def test_work_without_an_object_says_nothing(task: str) -> None:
    assert says_nothing(task, ["Sato"])


@pytest.mark.parametrize(
    "task",
    [
        "gets international experience and builds new contacts",
        "improves her skills",
        "experiences the research environment in the United States",
        "国際ネットワークの構築",
        "キャリア形成",
        "沖縄の文化に触れ、学生と交流する",
        "今後の共同研究の可能性を探る",
    ],
)
def test_what_any_stay_brings_is_an_idle_task(task: str) -> None:
    assert idle_task(task)


@pytest.mark.parametrize(
    "task",
    [
        "learns cryo-slicing",
        "trains two students in cryo-slicing",
        "meeting of the panel that ranks the enzymes",
        "builds a network of sensors",
        "培養技術の習得",
        "採集日程の打合せ",
        "沖縄トラフの地図づくり",
        "センサーネットワークの構築",
        "測定手法の比較",
    ],
)
def test_what_names_a_thing_is_a_task(task: str) -> None:
    assert not says_nothing(task)
    assert not idle_task(task)
