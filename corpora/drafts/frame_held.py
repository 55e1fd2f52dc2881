"""The parts around the plan in drafts of the set that was written blind: cover, research, members, what stays serve."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpora.drafts.page import Block, Cell, Heading, Table, Text, table
from corpora.drafts.people import COUNTRIES, Person
from corpora.drafts.plans_held import label
from corpora.drafts.project import Project
from corpora.drafts.voice import Voice

AGENCIES = {"US": "NSF", "CA": "NSERC", "FI": "RCF", "KR": "NRF", "GB": "UKRI"}
JOINT = "jst-aspire-gc-2024"


@dataclass(frozen=True)
class Manner:
    """What differs between the drafts around the plan."""

    numbers: int
    """How headings are numbered."""
    cover: int
    members: int
    support: int
    budget: int
    schedule: bool
    """Whether there is a table of work packages, which is no plan of stays."""
    both: str
    """Whose names member tables give in both scripts: "all", "kana" (those in katakana) or "" (nobody's)."""


def heading(number: int, ja: str, en: str, v: Voice, manner: Manner) -> Heading:
    """A heading with its number in the draft's manner."""
    roman = ("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ")[number - 1]
    marks = (
        (f"様式{number}　", f"Form {number} – "),
        (f"{roman}．", f"Section {chr(64 + number)}. "),
        (f"【{number}】", f"{number} / "),
    )[manner.numbers]
    return Heading(v.say(marks[0] + ja, marks[1] + en))


def cover(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Titles, leader and term: in pairs of cells, in lines, or with labels above the values."""
    yield Heading(v.say("先端研究の国際連携　提案書", "Research proposal of an international consortium"))
    titles = p.topic["title"]
    leader = v.name(p.leader)
    post = v.say(
        f"{p.leader.organisation.ja}・{p.leader.title('ja')}", f"{p.leader.title('en')}, {p.leader.organisation.en}"
    )
    term = v.say(
        f"2024年11月〜{2024 + p.years}年10月（{p.years}年）",
        f"November 2024 through October {2024 + p.years} ({p.years} years)",
    )
    pairs = [
        (v.say("課題名（和文）", "Japanese title"), titles["ja"]),
        (v.say("課題名（英文）", "English title"), titles["en"]),
    ]
    if p.call == JOINT:
        pairs.append(
            (
                v.say("NSFに提出する提案書の英文課題名", "Title of the proposal submitted to NSF"),
                p.other_title or titles["en"],
            )
        )
    who = [
        (v.say("代表者", "Lead applicant"), leader),
        (v.say("所属・職", "Appointment"), post),
        (v.say("実施する期間", "Term"), term),
    ]
    if manner.cover == 0:
        rows = [(label(a), Cell(b, across=3)) for a, b in pairs]
        last = (label(who[0][0]), Cell(who[0][1]), label(who[1][0]), Cell(who[1][1]))
        yield Table((*rows, last, (label(who[2][0]), Cell(who[2][1], across=3))))
    elif manner.cover == 1:
        for a, b in [*pairs, *who]:
            yield Text(f"{a}{v.say('　', ' – ')}{b}")
    else:
        stacked = [(Cell(x, across=3, head=head),) for a, b in pairs for x, head in ((a, True), (b, False))]
        yield Table((*stacked, tuple(label(a) for a, _ in who), tuple(Cell(b) for _, b in who)))


def research(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Aims, work with the public, training, a schedule, and a record with stays of the past."""
    yield heading(1, "何を明らかにするか", "Objectives and approach", v, manner)
    yield Text(v.say("", " ").join(p.topic["aims"][v.language]))
    yield Text(v.say(
        "Topic 1を中心にTopic 2の手法も用いる。Theme Aに関しては、隔月で地元の事業者12名と評価会を開いて次の試作品を選ぶ。Theme Bに関しては、毎夏の3週間の実習に技術者と大学院生あわせて18名が参加し、修了試験を受ける。",
        "We address Topic 1 and use methods of Topic 2. Theme A: twelve local businesses evaluate the prototypes with us every second month and choose the next. Theme B: eighteen technicians and graduate students attend a three-week practical course each summer and sit an examination.",
    ))  # fmt: skip
    if manner.schedule:
        yield Text(v.say("研究項目と担当", "Work packages"))
        head = v.say("項目,責任者,着手,完了,到達点", "Package,Leader,Begins,Ends,Milestone").split(",")
        goals = v.say("比較の完了,設計の確定,実地試験の報告", "comparison done,designs fixed,field report").split(",")
        years = (("2024/11", "2026/10"), ("2026/05", "2028/04"), ("2027/11", f"{2024 + p.years}/10"))
        rows = [[f"WP{i + 1}", v.name(p.japan[i]), *years[i], goals[i]] for i in range(3)]
        yield table(head, rows)
    a, b = p.japan[1], p.japan[2]
    yield heading(2, "これまでの歩み", "Preliminary work", v, manner)
    yield Text(v.say(
        f"{v.name(a)}は2008年10月より2年間マックスプランク研究所で研鑽を積み、2016年に学会の奨励賞を受けた。{v.name(b)}は2021年6月に2週間カリフォルニア工科大学を訪ね、計測法を持ち帰っている。",
        f"{v.name(a)} was a fellow at the Max Planck Society between October 2008 and September 2010. In June 2021 {v.name(b)} visited the California Institute of Technology for two weeks and brought the assay back home.",
    ))  # fmt: skip


def tells(p: Project, person: Person, v: Voice) -> str:
    """The periods of a person's stays, as a member table has them."""
    own = [s for s in p.stays if s.person is person]
    if not own:
        return v.say("予定なし", "no stay")
    if not all(s.listed for s in own):
        return ""
    return v.say("、", "; ").join(v.span(s.start, s.end, s.months) for s in own)


def degree(person: Person, v: Voice) -> str:
    """The degree with its year, got or expected."""
    if person.post in ("doctoral", "master", "undergraduate"):
        name = {"doctoral": ("博士", "PhD"), "master": ("修士", "MSc"), "undergraduate": ("学士", "BSc")}[person.post]
        return v.say(f"{name[0]}取得見込 {person.degree}年3月", f"{name[1]} expected March {person.degree}")
    return v.say(f"博士 {person.degree}年取得", f"PhD awarded {person.degree}")


def the(land: str) -> str:
    """An English country within a sentence."""
    return f"the {land}" if land in ("USA", "UK", "Republic of Korea") else land


def part(p: Project, person: Person, index: int, v: Voice) -> str:
    """What a member does in the project."""
    if person is p.leader:
        return v.say("全体の統括", "overall lead (PI, Japan)")
    first = next((m for m in p.abroad if m.home == person.home), None)
    if person is first:
        land = person.organisation.land(v.language)
        if person.home == p.thin:
            return v.say("参加研究者", "participant")
        return v.say(f"{land}チーム代表", f"PI of the team in {the(land)}")
    return v.say("標本と試料,計測,計算,実地での試験", "specimens,assays,computing,field tests").split(",")[index % 4]


def _member(person: Person, v: Voice, manner: Manner) -> str:
    """A name, in both scripts where the plan uses another."""
    name = v.name(person)
    latin = name in (person.named("western"), person.named("capitals"))
    other = name if latin else person.named("western")
    if latin and person.home == "JP":
        other = person.named("spaced")
    if other == name or not (manner.both == "all" or (manner.both == "kana" and person.kana)):
        return name
    return name + v.say(f"（{other}）", f" ({other})")


def members(p: Project, v: Voice, manner: Manner) -> Iterator[Block]:
    """Who belongs to either side, in one of four shapes of table."""
    yield heading(3, "研究者の構成", "The consortium", v, manner)
    for side, title in (
        (p.japan, v.say("日本チームに属する研究者", "Researchers of the team in Japan")),
        (p.abroad, v.say("海外チームに属する研究者", "Researchers of the teams abroad")),
    ):
        people = [m for m in side if m not in p.unlisted]
        if people:
            yield Heading(title, 2)
            yield _side(p, people, v, manner)
    yield from integration(p, v)


def _side(p: Project, people: Sequence[Person], v: Voice, manner: Manner) -> Table:
    rows: list[tuple[Cell, ...]] = []
    values: tuple[str, ...]
    stay = v.say("海外・日本での滞在時期", "Time spent with the other side")
    if manner.members == 0:
        head = v.say("№,担い手,学位,機関・身分,分担", "№,Scholar,Degree,Institution and post,Contribution").split(",")
        for number, m in enumerate(people, 1):
            post = v.place(m.organisation) + v.say(f"　{m.title('ja')}", f" – {m.title('en')}")
            values = (str(number), _member(m, v, manner), degree(m, v), post, part(p, m, number, v), tells(p, m, v))
            rows.append(tuple(Cell(x) for x in values))
        return Table((tuple(label(x) for x in (*head, stay)), *rows))
    if manner.members == 1:
        head = v.say(
            "勤め先・在籍先,構成員,職位,学位（年）,担うこと", "Place of work,Member,Post,Degree (year),Part in the work"
        ).split(",")
        for place in dict.fromkeys(m.organisation for m in people):
            same = [m for m in people if m.organisation == place]
            first: list[Cell] = [Cell(v.place(place), down=len(same))]
            for index, m in enumerate(same):
                values = (
                    _member(m, v, manner),
                    m.title(v.language),
                    degree(m, v),
                    part(p, m, index, v),
                    tells(p, m, v),
                )
                rows.append((*first, *(Cell(x) for x in values)))
                first = []
        return Table((tuple(label(x) for x in (*head, stay)), *rows))
    if manner.members == 2:
        head = v.say(
            "研究者／機関／身分,取得学位と年,受け持ち,滞在時期",
            "Researcher / institution / post,Degree and year,Part,Time away or visiting",
        ).split(",")
        for index, m in enumerate(people):
            who = f"{_member(m, v, manner)}\n{v.place(m.organisation)}\n{m.title(v.language)}"
            rows.append(tuple(Cell(x) for x in (who, degree(m, v), part(p, m, index, v), tells(p, m, v))))
        return Table((tuple(label(x) for x in head), *rows))
    head = v.say(
        "姓,名,勤め先・在籍先,職位,学位,分担,滞在の時期",
        "Family name,First name,Place of work,Post,Degree,Share,Time of stay",
    ).split(",")
    for index, m in enumerate(people):
        family, given = _split(m, v)
        values = (
            family,
            given,
            v.place(m.organisation),
            m.title(v.language),
            degree(m, v),
            part(p, m, index, v),
            tells(p, m, v),
        )
        rows.append(tuple(Cell(x) for x in values))
    return Table((tuple(label(x) for x in head), *rows))


def _split(m: Person, v: Voice) -> tuple[str, str]:
    """Family and given name for tables that have them apart."""
    if m.kana and v.name(m) == m.kana:
        parts = m.kana.split("・")
        return (parts[0], "・".join(parts[1:])) if m.home in ("JP", "KR") else (parts[-1], "・".join(parts[:-1]))
    return (m.family, m.given) if v.language == "ja" else (m.latin[1], m.latin[0])


def integration(p: Project, v: Voice) -> Iterator[Block]:
    """How the parts make one project, and who pays whom."""
    lands = [land for land in dict.fromkeys(m.home for m in p.abroad) if land != p.thin]
    yield Heading(v.say("分担と束ね方", "Division of work"), 2)
    if "integration" in p.left_out:
        yield Text(v.say(
            "参加機関はいずれも国際的に高い評価を得ており、密接な協力のもとに研究を展開していく。",
            "All institutions enjoy an excellent international reputation and will cooperate closely throughout.",
        ))  # fmt: skip
        return
    works = v.say(
        "株と配列の設計・構築,計算と学習,実地での試験", "design and construction,computing and learning,field tests"
    ).split(",")
    told = [
        v.say(f"{COUNTRIES[land][1]}は{work}", f"{work} to the team in {the(COUNTRIES[land][0])}")
        for land, work in zip(lands, works, strict=False)
    ]
    yield Text(v.say(
        f"系統学、細胞工学、情報学、社会学を一つの工程に組み上げる。日本は標本の収集と標準測定、{'、'.join(told)}を受け持つ。どの作業の出力も共通の試料番号でデータベースに入り、次の国の作業の入力となる。隔週の合同オンライン会議で工程をそろえ、全体を一つの研究として進める。",
        f"Systematics, cell engineering, informatics and sociology form one workflow. Specimens and reference assays fall to the team in Japan, {', '.join(told)}. The output of each step enters one database under shared sample numbers and is the input of the next country's step; a joint online meeting every other week keeps the single workflow in order.",
    ))  # fmt: skip
    if p.call == JOINT:
        paid = v.say("、", ", ").join(
            v.say(f"{COUNTRIES[land][1]}は{AGENCIES[land]}", f"{AGENCIES[land]} ({COUNTRIES[land][0]})")
            for land in lands
        )
        yield Text(
            v.say(
                f"費用は国ごとに、日本はJST、{paid}が負担する。",
                f"Each team is paid by the agency of its own country: JST (Japan), {paid}.",
            )
        )
    elif "partner-funding" not in p.left_out:
        said = []
        for number, land in enumerate(lands):
            chief = next(m for m in p.abroad if m.home == land)
            code, start = f"{AGENCIES[land]}-{2300 + number * 17}041", 2023 + number
            said.append(v.say(
                f"{COUNTRIES[land][1]}側の代表である{v.name(chief)}は、{AGENCIES[land]}の研究費（課題番号{code}、{start}年9月〜{start + 5}年8月）によって本共同研究の経費を既に得ている。",
                f"{v.name(chief)}, who leads the team in {the(COUNTRIES[land][0])}, already holds a grant of {AGENCIES[land]} for this joint research ({code}, September {start} through August {start + 5}).",
            ))  # fmt: skip
        yield Text(v.say("", " ").join(said))


def policy(p: Project, v: Voice, *, counted: bool) -> Iterator[Block]:
    """What stands above the plan: numbers of people, and what either side gains."""
    out, come = (len({s.person.latin for s in some}) for some in (p.outbound(), p.inbound()))
    if p.counts:
        out, come = p.counts
    if counted or p.counts:
        yield Text(v.say(
            f"日本から海外へ渡る研究者は{out}名、海外から日本へ来る研究者は{come}名である。",
            f"Altogether {out} researchers leave Japan for a stay abroad, and {come} researchers from abroad stay in Japan.",
        ))  # fmt: skip
    if "synergy" not in p.left_out:
        yield Text(v.say(
            "海外チームは日本の標本と標準測定を自らの開発に使えるようになり、評価に要する期間が14か月から5か月に縮む。日本チームは海外の構築設備で株の数を4倍に増やせる。双方のデータを一つに合わせることで、どの国も単独ではなし得ない大陸間の比較が成り立つ。",
            "The teams abroad obtain Japanese specimens and reference assays, which cuts their evaluation from fourteen months to five; we obtain four times as many strains from their construction facility. Pooling the data of both sides makes a comparison between continents possible that neither side could do alone.",
        ))  # fmt: skip


def purposes(p: Project, v: Voice) -> Iterator[Block]:
    """What the stays serve, and what follows the return."""
    yield Text(v.say(
        "以上の滞在は、研究目標に掲げた比較、設計、実地試験の各段階を進めるために置いた。戻った後も、担当者は月例の解析会議に加わって滞在先との作業を続ける。",
        "The stays above serve the three stages of the objectives: comparison, design and field tests. Once back home, everyone keeps working with the host group in a monthly analysis meeting.",
    ))  # fmt: skip
