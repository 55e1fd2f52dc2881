"""Other grants, and what they are to the proposal, in drafts of the set that was written blind."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

from collections.abc import Iterator

from corpora.drafts.frame_held import Manner, heading
from corpora.drafts.page import Block, Cell, Table, Text, table
from corpora.drafts.plans_held import label
from corpora.drafts.project import Project
from corpora.drafts.voice import Voice


def _grants(p: Project, v: Voice) -> list[tuple[str, str, str, str, int]]:
    """Programme, subject, person and part, term, amount in thousand yen."""

    def led(name: str) -> str:
        return v.say(f"{name}（代表）", f"{name} (project leader)")

    found = [
        (v.say("日本学術振興会 科研費 基盤研究（S）", "JSPS KAKENHI, Scientific Research (S)"), v.say("標本の収集と標準測定の整備", "Specimens and reference assays"), led(v.name(p.leader)), v.say("2022年6月〜2027年3月", "June 2022 through March 2027"), 148_000),
        (v.say("発酵研究所 一般研究助成", "Institute for Fermentation, Osaka, research grant"), v.say("株の長期保存", "Long-term storage of strains"), led(v.name(p.japan[1])), v.say("2024年4月〜2026年3月", "April 2024 through March 2026"), 3_000),
    ]  # fmt: skip
    if p.similar:
        name = v.say(
            "科研費 国際共同研究加速基金（国際先導研究）",
            "KAKENHI Fund for the Promotion of Joint International Research (International Leading Research)",
        )
        found.append((name, v.say("糸状菌と細菌の比較生理", "Comparative physiology of fungi and bacteria"), led(v.name(p.japan[2])), v.say("2023年4月〜2030年3月", "April 2023 through March 2030"), 382_000))  # fmt: skip
    if "support-row" in p.added:
        found.append((p.added["support-row"], p.topic["title"][v.language], led(v.name(p.leader)), v.say("2024年12月〜2029年11月（審査中）", "December 2024 through November 2029 (under review)"), 300_000))  # fmt: skip
    return found


def support(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """The part about other grants: cards, sentences, or a table."""
    if "support" in p.left_out:
        return
    yield heading(5, "ほかに得ている研究費・申請している研究費", "Grants held and applied for", v, manner)
    grants = _grants(p, v)
    if manner.support == 0:
        names = v.say("資金の名称,内容,担当者,助成の期間,総額", "Source,Subject,Held by,Funded,Sum").split(",")
        for name, subject, who, term, amount in grants:
            money = v.say(f"{amount // 10:,}万円", f"{amount / 1000:g} million yen")
            yield Table((
                (label(names[0]), Cell(name, across=3)),
                (label(names[1]), Cell(subject), label(names[2]), Cell(who)),
                (label(names[3]), Cell(term), label(names[4]), Cell(money)),
            ))  # fmt: skip
            yield Text("")
    elif manner.support == 1:
        for number, (name, subject, who, term, amount) in enumerate(grants, 1):
            pending = name == p.added.get("support-row")
            ja = f"{name}に「{subject}」を申請している。" if pending else f"{name}により「{subject}」を進めている。"
            en = f"An application to {name} for" if pending else f"{name} supports"
            yield Text(v.say(
                f"{ja}担当は{who}、期間は{term}、総額は{amount // 10:,}万円である。",
                f"{en} “{subject}”, {'by' if pending else 'held by'} {who}, {term}, {amount / 1000:g} million yen in total.",
            ), mark=f"{number}）" if v.language == "ja" else f"{number})")  # fmt: skip
    else:
        head = v.say(
            "助成の期間,資金,担当者,助成の対象,総額（百万円）", "Term,Source,Holder,Content,Amount (million yen)"
        ).split(",")
        yield table(
            head, [[term, name, who, subject, f"{amount / 1000:g}"] for name, subject, who, term, amount in grants]
        )
    if "link" not in p.left_out:
        yield Text(v.say(
            "本課題は研究を一から始めるものではない。基盤研究（S）で既に集めた標本と標準測定を土台とし、これを海外の拠点に広げるために研究者を行き来させる。",
            "The proposal does not start from zero. It rests on the specimens and reference assays gathered under Scientific Research (S), and the stays carry them to the sites abroad.",
        ))  # fmt: skip
    if p.similar and "reason" not in p.left_out:
        yield Text(v.say(
            "国際先導研究は日本からの派遣だけを支える制度であり、相手国の若手を日本に迎える費用と多国間のシンポジウムは対象にならない。両方の研究費を受ける意義は、派遣で得た成果を本課題の招聘と共同設計に生かせる点にある。",
            "International Leading Research pays for journeys from Japan only; it covers neither young researchers who come to Japan nor symposia of several countries. It is meaningful to receive both grants because results of those journeys feed the invitations and joint designs of this proposal.",
        ))  # fmt: skip
    if "support-text" in p.added:
        yield Text(p.added["support-text"])
