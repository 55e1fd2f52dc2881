"""The parts of a draft around its plan: cover, research, members, other support, budget."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpora.drafts.page import Block, Cell, Heading, Table, Text, table, turned
from corpora.drafts.people import Person
from corpora.drafts.project import Project, Stay
from corpora.drafts.voice import Voice


@dataclass(frozen=True)
class Manner:
    """What differs between the sets around the plan."""

    members: str
    """Shape of the member tables: "rows", "late-name", "turned" or "banner"."""
    budget: str
    """Shape of the budget: "thousand", "million", "yen" or "late-unit"."""
    support: str
    """"table" or "list"."""
    second: bool
    """Whether the second wording of each paragraph is used."""


def cover(p: Project, v: Voice) -> Iterator[Block]:
    """Titles and leaders."""
    yield Heading(v.say("国際共同研究 提案書", "Proposal for international joint research"))
    rows = [(v.say("研究課題名（日本語）", "Title (Japanese)"), p.topic["title"]["ja"])]
    rows += [(v.say("研究課題名（英語）", "Title (English)"), p.topic["title"]["en"])]
    other = p.other_title or p.topic["title"]["en"]
    rows += [(v.say("NSF提案書の課題名", "Title of the NSF proposal"), other)]
    leader = v.say(
        f"{v.name(p.leader)}（{v.place(p.leader.organisation)}・{p.leader.title('ja')}）",
        f"{v.name(p.leader)}, {p.leader.title('en')}, {v.place(p.leader.organisation)}",
    )
    rows += [(v.say("日本側研究代表者", "Principal investigator, Japan"), leader)]
    yield Table(tuple((Cell(a, head=True), Cell(b)) for a, b in rows))


def research(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Aims, themes, record: the past stays told here are no plan."""
    aims = p.topic["aims"][v.language]
    yield Heading(v.say("１．研究計画", "1. Research plan"))
    yield Text(v.say("", " ").join(aims))
    yield Text(v.say(
        "本提案はTopic 1とTopic 2の両方に関わる。市民との共創（Crosscutting Theme A）として、毎年9月に地域の生産者20人と対話の場を開き、測定の対象を一緒に選ぶ。人材育成（Crosscutting Theme B）として、毎年8月に大学院生16人が参加する2週間の実習を行う。",
        "The proposal serves Topics 1 and 2. Public engagement (Crosscutting Theme A): every September twenty local growers choose the samples with us. Workforce development (Crosscutting Theme B): each August sixteen graduate students take a two-week course.",
    ))  # fmt: skip
    second, third = p.japan[1], p.japan[2]
    yield Heading(v.say("２．研究者の実績", "2. Track record"))
    if manner.second:
        yield Text(v.say(
            f"{v.name(second)}は2012年から2014年までコロンビア大学で客員研究員を務め、帰国後に現在の測定法を発表した。{v.name(third)}は2023年9月にウィーンで開かれた国際会議で基調講演を行った。",
            f"{v.name(second)} was a visiting scholar at Columbia University from 2012 to 2014 and published the present method on return. {v.name(third)} gave a keynote at a conference in Vienna in September 2023.",
        ))  # fmt: skip
    else:
        yield Text(v.say(
            f"{v.name(second)}は2015年に1年間、デューク大学に留学し、装置の設計を学んだ。{v.name(third)}は2022年に国際学会の優秀論文賞を受賞している。",
            f"In 2015 {v.name(second)} spent one year at Duke University and learned to design the instruments. {v.name(third)} received a best paper award in 2022.",
        ))  # fmt: skip


def _tells(p: Project, person: Person, v: Voice) -> str:
    """The period column of a member table."""
    for stay in p.stays:
        if stay.person is person:
            if not stay.listed:
                return ""
            plain = Stay(stay.direction, person, stay.organisation, stay.start, stay.months, stay.task, stay.host)
            return v.when(plain)
    return v.say("なし", "none") if v.nothing == "－" else v.nothing


def members(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Tables of both sides, with degree years and periods of stay."""
    yield Heading(v.say("３．研究体制", "3. Team"))
    areas = (
        ("研究代表者", "principal investigator"),
        ("設計", "design"),
        ("測定", "measurement"),
        ("解析", "analysis"),
    )
    for side, title in (
        (p.japan, v.say("日本側チームメンバー表", "Members of the Japanese team")),
        (p.abroad, v.say("相手国側チームメンバー表", "Members of the counterpart teams")),
    ):
        if not side or ("members-japan" if side is p.japan else "members-abroad") in p.left_out:
            continue
        yield Heading(title, 2)
        said = []
        for index, person in enumerate(m for m in side if m not in p.unlisted):
            area = v.say(*areas[min(index, 3)])
            degree = f"{person.degree}{v.say('年', '')}"
            if person.post in ("doctoral", "master", "undergraduate"):
                degree += v.say("（見込み）", " (expected)")
            said.append(
                [
                    v.name(person),
                    v.place(person.organisation),
                    person.title(v.language),
                    degree,
                    area,
                    _tells(p, person, v),
                ]
            )
        head = [
            v.say("氏名", "Name"),
            v.say("所属機関", "Affiliation"),
            v.say("職名", "Position"),
            v.say("学位取得年", "Year of degree"),
        ]
        head += [v.say("役割", "Role"), v.say("渡航・招へい期間", "Period of stay")]
        if manner.members == "turned":
            for start in range(0, len(said), 4):
                yield turned(head, said[start : start + 4])
        elif manner.members == "late-name":
            order = [5, 1, 0, 2, 3, 4]
            yield table([head[i] for i in order], [[row[i] for i in order] for row in said])
        elif manner.members == "joined":
            short = [v.say("所属・職名", "Affiliation and position"), head[0], head[3], head[5], head[4]]
            yield table(short, [[row[1] + v.say("　", ", ") + row[2], row[0], row[3], row[5], row[4]] for row in said])
        else:
            yield table(head, said)
    if "integration" in p.left_out:
        yield Heading(v.say("チームの統合", "How the team is integrated"), 2)
        if manner.second:
            yield Text(
                v.say(
                    "関係機関は相互に協力し、必要に応じて連携を深めながら研究を効果的に推進する。",
                    "The institutions cooperate closely as appropriate and strengthen their collaboration effectively.",
                )
            )
        else:
            yield Text(
                v.say(
                    "各機関はそれぞれの強みを生かし、緊密に連携して研究を進める。",
                    "The partners bring complementary strengths and work closely with one another.",
                )
            )
    else:
        lands = v.say("・", ", ").join(dict.fromkeys(m.organisation.land(v.language) for m in p.abroad))
        yield Heading(v.say("チームの統合", "How the team is integrated"), 2)
        yield Text(v.say(
            f"日本側は測定と標準試料を、{lands}のチームはそれぞれ株の作製、データ解析、実証試験を受け持つ。生物学、情報科学、社会科学の分担を毎月の合同会議で調整し、試料と測定値を共通の形式でやり取りすることで、全体を1つの研究として進める。各国のチームはそれぞれの資金配分機関（JST、NSFなど）から支援を受ける。",
            f"The Japanese team provides measurements and reference samples; the teams of {lands} construct strains, analyse data and run the field tests. Biology, computer science and social science are tied together by monthly joint meetings and one data format, so that all partners work on a single project. Each team is funded by its own agency (JST, NSF and others).",
        ))  # fmt: skip


def policy(p: Project, v: Voice, manner: Manner, dice: random.Random, *, counted: bool) -> Iterator[Block]:
    """What stands above the plan: numbers, synergy."""
    out = len(p.outbound())
    come = len(p.inbound())
    if p.counts:
        out, come = p.counts
    if (counted or p.counts) and manner.second:
        yield Text(v.say(
            f"期間中の渡航者は{out}名、招へい者は{come}名を予定している。",
            f"The plan comprises {out} researchers who go abroad and {come} who come to Japan.",
        ))  # fmt: skip
    elif counted or p.counts:
        yield Text(v.say(
            f"本計画では、日本側から{out}名を派遣し、相手国側から{come}名を招へいする。",
            f"In total {out} researchers go from Japan to the partner countries, and {come} researchers are invited to Japan.",
        ))  # fmt: skip
    if "synergy" not in p.left_out:
        if manner.second:
            yield Text(v.say(
                "相手側は、日本の標準試料と自動測定を使うことで自国の株の評価を半分の期間で終えられる。日本側は相手側の野外試験場を使え、双方の試料を合わせて初めて気候帯をまたぐ比較が可能になる。",
                "The partners gain access to our reference samples and automated measurements, which halves the time of their own screening. We gain their field sites; only the combined samples allow a comparison across climates.",
            ))  # fmt: skip
        else:
            yield Text(v.say(
                "相手国側にとっては、日本側の装置で自国の試料を測れる利点がある。日本側は相手国側の計算資源と株を利用でき、双方の強みを合わせることで、一方だけでは得られない規模のデータを共有できる相乗効果がある。",
                "The counterpart benefits from measuring its own samples on the Japanese instruments. The Japanese side uses the partners' computing resources and strains; the synergy is a shared data set that neither side could obtain alone.",
            ))  # fmt: skip
    if "mobility" in p.added:
        yield Text(p.added["mobility"])


def purposes(p: Project, v: Voice, stays: Sequence[Stay]) -> Iterator[Block]:
    """A sentence about what the stays serve, and about what follows the return."""
    yield Text(v.say(
        "いずれの滞在も、研究計画に示した株の選抜と測定の目標を達成するために必要であり、帰国・帰任後は毎月のオンライン会合で解析を続ける。",
        "All stays serve the goals of selection and measurement in the research plan; after their return the travellers continue the analysis in monthly online meetings.",
    ))  # fmt: skip


def support(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Other support, what it is to this proposal."""
    if "support" in p.left_out:
        return
    yield Heading(v.say("５．他制度での助成等の状況", "5. Current and pending support"))
    leader = v.name(p.leader)
    own = v.say("研究代表者", "PI")
    rows = [
        [v.say("科学研究費助成事業 基盤研究（A）", "JSPS KAKENHI (A)"), v.say("測定法と標準試料の開発", "Methods and reference samples"), f"{leader}{v.say('・', ', ')}{own}", v.say("2023年4月～2027年3月", "Apr 2023 – Mar 2027"), v.say("36,400千円", "JPY 36,400,000")],
        [v.say("企業との共同研究", "Joint research with industry"), v.say("装置の自動化", "Automation of instruments"), f"{v.name(p.japan[1])}{v.say('・', ', ')}{own}", v.say("2024年4月～2028年3月", "Apr 2024 – Mar 2028"), v.say("20,000千円", "JPY 20,000,000")],
    ]  # fmt: skip
    if p.similar:
        rows.append([v.say("JST 戦略的国際共同研究プログラム（SICORP）", "JST SICORP"), v.say("遺伝資源の比較", "Comparison of genetic resources"), f"{v.name(p.japan[2])}{v.say('・', ', ')}{own}", v.say("2023年10月～2026年9月", "Oct 2023 – Sep 2026"), v.say("310,000千円", "JPY 310,000,000")])  # fmt: skip
    if "support-row" in p.added:
        rows.append([p.added["support-row"], p.topic["title"][v.language], f"{leader}{v.say('・', ', ')}{own}", v.say("2024年11月～2027年10月（申請中）", "Nov 2024 – Oct 2027 (pending)"), v.say("300,000千円", "JPY 300,000,000")])  # fmt: skip
    if manner.support == "list":
        for row in rows:
            yield Text(v.say("、", "; ").join(row), mark=v.say("・", "•"))
    else:
        head = [v.say("制度名", "Programme"), v.say("研究課題名", "Project"), v.say("代表者・役割", "Person, role")]
        head += [v.say("研究期間", "Period"), v.say("直接経費", "Direct costs")]
        yield table(head, rows)
    if "link" not in p.left_out:
        yield Text(v.say(
            "本提案の渡航・招へいは、基盤研究（A）で進めている測定法の開発を基盤とし、その標準試料を相手国の株に用いて発展させるものである。",
            "The stays proposed here build on the methods developed under KAKENHI (A): its reference samples are the base of the joint measurements with the partners.",
        ))  # fmt: skip
    if p.similar and "reason" not in p.left_out:
        yield Text(v.say(
            "SICORPは2国間の資源比較を支援するもので、本公募による若手研究者の長期滞在と4か国の連携は含まれない。両方から受給する意義は、比較で得た資源を長期滞在で活用できる点にある。",
            "SICORP supports a bilateral comparison and does not cover long stays of young researchers. Receiving both grants is meaningful because the stays put the compared resources to use.",
        ))  # fmt: skip
    if "support-text" in p.added:
        yield Text(p.added["support-text"])
