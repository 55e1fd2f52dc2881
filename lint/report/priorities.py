"""What to do first: the verdict in a sentence, and the remarks as tasks, family by family, rule by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.result import Place, Remark

FAMILIES = {
    "form": ("様式", "Form"),
    "layout": ("体裁", "Layout"),
    "mobility": ("渡航・招へい", "Mobility plan"),
    "team": ("チーム", "Team"),
    "themes": ("テーマ", "Themes"),
    "support": ("他の助成", "Other support"),
    "budget": ("経費", "Budget"),
    "consistency": ("整合性", "Consistency"),
    "repeat": ("重複", "Repeats"),
    "prose": ("文章", "Wording"),
    "checklist": ("提出前の確認", "Checklist"),
    "settings": ("設定", "Settings"),
}
"""In the order in which they are to be dealt with: what the funder checks before what a reader notices."""


def family(remark: Remark) -> str:
    """The family of a remark's rule."""
    return remark.rule.partition("/")[0]


def tasks(numbered: Iterable[tuple[int, Remark]], severity: str) -> list[list[tuple[int, Remark]]]:
    """The numbered remarks of one severity, those of one rule together, in the order in which to deal with them."""
    groups: dict[str, list[tuple[int, Remark]]] = {}
    for number, remark in numbered:
        if remark.severity == severity:
            groups.setdefault(remark.rule, []).append((number, remark))
    order = {name: place for place, name in enumerate(FAMILIES)}
    return sorted(groups.values(), key=lambda group: (order.get(family(group[0][1]), len(order)), group[0][0]))


def paragraphs(
    numbered: Iterable[tuple[int, Remark]], least: int = 2
) -> tuple[list[tuple[Place, list[tuple[int, Remark]]]], list[tuple[int, Remark]]]:
    """The notes by paragraph: one note is a matter of taste, several in one paragraph are a reason to rewrite it.

    Args:
        numbered: remarks with their numbers; only notes count.
        least: notes that a paragraph must have to be named.

    Returns:
        the paragraphs with so many notes, the fullest first, and the notes that stand elsewhere.

    """
    notes = [(number, remark) for number, remark in numbered if remark.severity == "info"]
    places: dict[int, Place] = {}
    groups: dict[int, list[tuple[int, Remark]]] = {}
    for number, remark in notes:
        if remark.paragraph is not None and remark.paragraph.start is not None:
            places.setdefault(remark.paragraph.start, remark.paragraph)
            groups.setdefault(remark.paragraph.start, []).append((number, remark))
    full = [(places[start], group) for start, group in groups.items() if len(group) >= least]
    told = {number for _, group in full for number, _ in group}
    return sorted(full, key=lambda one: (-len(one[1]), one[1][0][0])), [note for note in notes if note[0] not in told]


def verdict(remarks: Sequence[Remark]) -> tuple[str, str]:
    """The report in one sentence, Japanese and English."""
    tally = Counter(remark.severity for remark in remarks)
    if count := tally["error"]:
        name, most = Counter(family(remark) for remark in remarks if remark.severity == "error").most_common(1)[0]
        title = FAMILIES.get(name, (name, name))
        told = 1 < most < count
        return (
            f"受理されない、または不採択の理由になりうる点が{count}件あります。まずここから直してください。"
            + (f"うち{most}件は「{title[0]}」です。" if told else ""),
            f"{count} {'place' if count == 1 else 'places'} may get the proposal returned or turned down: begin here."
            + (f" {most} of them concern the {title[1].lower()}." if told else ""),
        )
    if count := tally["warning"]:
        return (
            f"受理を妨げる点は見つかりませんでした。審査員の目にとまりそうな点が{count}件あります。",
            "Nothing was found that would get the proposal returned. "
            f"{count} {'thing' if count == 1 else 'things'} a reviewer may notice.",
        )
    if remarks:
        return (
            "直さなければならない点は見つかりませんでした。参考と確認事項に目を通してください。",
            "Nothing was found that must be mended. Please look through the notes and questions.",
        )
    return "気になる点は見つかりませんでした。", "Nothing to remark on."
