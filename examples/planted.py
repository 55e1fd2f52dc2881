"""The faults planted in the example drafts: which rule, where, and the words."""

# ruff: noqa: E501  (sentences and table rows stay whole)

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """A fault: words of the clean text that the faulty draft replaces (none: appended to the part)."""

    rules: str
    """Ids of the contract, separated by spaces."""
    part: str
    """Key of the part in the text file."""
    old: str
    new: str


def changed(texts: Mapping[str, str], faults: Iterable[Planted]) -> dict[str, str]:
    """The texts with the faults in them.

    Raises:
        ValueError: the words to replace are not there exactly once.

    """
    result = dict(texts)
    for fault in faults:
        text = result.get(fault.part, "")
        if fault.old == "*":
            result[fault.part] = fault.new
        elif not fault.old:
            result[fault.part] = f"{text}\n\n{fault.new}".strip()
        elif text.count(fault.old) == 1:
            result[fault.part] = text.replace(fault.old, fault.new)
        else:
            raise ValueError(f"{fault.part}: “{fault.old}” stands there {text.count(fault.old)} times")
    return result


def words(fault: Planted) -> str:
    """What the fault looks like on the page, in a few words."""
    plain = re.sub(r"⟦[^|⟧]*\|([^⟧]*)⟧", r"\1", fault.new)
    return " ".join(plain.split())


COPIED = (
    "世界の人々が食べる魚の半分は、すでに養殖で育てられている。その餌に混ぜる魚油は年におよそ100万トンで、"
    "原料の漁獲はこの20年増えていない。EPAとDHAは魚が自分ではほとんど作れず、餌から取り込むほかない。"
    "海が温まって小魚の群れが移ると、餌の値段はすぐに上がり、2023年の価格は前年の1.8倍に達した。"
    "\n\nこの問題は一国では解けない。餌の原料は南米から、技術は北米と欧州から、養殖の現場はアジアと北欧に散らばっているからである。"
    "微細藻類の有望な株も、熱帯、温帯、亜寒帯の海にそれぞれ固有であり、生物の持ち出しには各国の法令に沿った手続きがいる。"
    "\n\n藤沢らは2018年から2023年にかけて日本沿岸で412株を単離し、そのうち31株が水温30度でも増殖を保つことを示した。"
    "一方で、耐熱性の高い株ほどEPAの蓄積が少ない傾向がみられ、両立を妨げる仕組みは分かっていない。"
    "\n\n目的は三つある。第一に、1,200株の性質を同じ条件で測り、耐熱性と油脂蓄積の両立を左右する遺伝子を系統樹の上で突き止める。"
    "第二に、その遺伝子を標的にした株の設計を自動設備で試し、乾燥重量あたり8％のEPAとDHAを蓄える株を5系統そろえる。"
    "第三に、得られた株を餌に加え、マダイ、ニジマス、ボラの3魚種で成長と肉質を調べる。"
    "\n\n1,200株のうち480株は全ゲノムを読み、残りは18S rRNA遺伝子で系統を定める。株の移動にあたっては、"
    "名古屋議定書に基づく取り決めを保存機関ごとに結び、その書式を公開する。"
    "\n\n乾燥藻体を魚油の25％、50％、75％に置き換えた餌を作り、マダイの稚魚に12週間与える。"
    "ニジマスの試験はフィンランドのオーランド諸島で、ボラの試験はハワイの養魚池で同じ時期に進める。"
    "成長、生残率、肝臓の脂質、切り身の官能評価の4項目を比べ、魚種による差を混合効果モデルで推定する。"
    "\n\n組み換え株は閉じた培養器から出さず、拡大培養には変異と選抜で得た非組み換え株だけを使う。飼育水の排水は紫外線で処理し、"
    "放出の有無を環境DNAで月に一度確かめる。耐熱性と油脂蓄積の両立が生理の上で成り立たないと分かった場合は、"
    "昼夜で温度を変える二段階の培養に切り替える。"
    "\n\n作った株は、小型の光培養器で7日間育てて脂質を測る。結果はその日のうちに共通のデータベースに入り、"
    "ガウス過程による学習が次の96株を選ぶ。一巡を9日に収めるため、脂質の抽出には溶媒を減らした96連の方法を新たに用意した。"
    "\n\n候補の発現を強めた株と弱めた株を、神戸大学の自動分注機で週に96株ずつ作る。"
    "珪藻にはCRISPR-Cas9を、形質転換の難しい渦鞭毛藻には紫外線変異と選抜を用いる。"
)

ASPIRE = (
    Planted("form/page-limit repeat/passage", "summary", "", COPIED),
    Planted(
        "form/guide-text",
        "challenge",
        "(1) 解決すべき世界的な課題",
        "取り組む世界的な課題と、国際的なチームによってのみ解決できる理由を記載してください。達成の目安を数値で示してください。"
        "\n\n(1) 解決すべき世界的な課題",
    ),
    Planted(
        "prose/undefined-abbreviation",
        "challenge",
        "第一に、1,200株の性質を",
        "第一に、PUFAの合成に関わるFADSの違いを手がかりに、1,200株の性質を",
    ),
    Planted(
        "prose/doubled-particle",
        "challenge",
        "少ない傾向がみられ、",
        "少ない傾向ががみられ、",
    ),
    Planted(
        "prose/particle-chain",
        "challenge",
        "両立を妨げる仕組みは分かっていない。",
        "高水温の条件の下での株の脂質の蓄積の仕組みの解明の遅れが残る。",
    ),
    Planted(
        "prose/tautology prose/wordy-phrase",
        "challenge",
        "三つの知見はこれまで別々の株と測定法で得られ、直接には比べられなかった。",
        "まず最初に、これらの知見について比較の検討を行うことが必要であるということができると考えられる。",
    ),
    Planted(
        "prose/double-negative",
        "challenge",
        "部分ごとの最適化で終わってしまう。",
        "解決できないこともないとはいえない。",
    ),
    Planted(
        "prose/long-sentence prose/commas",
        "methods",
        "水温は18度から32度まで5段階、光量は3段階とし、増殖速度、脂質の組成、クロロフィルの蛍光を毎日測る。",
        "水温は18度から32度までの5段階とし光量は3段階としてそれぞれの組み合わせごとに増殖速度と脂質の組成とクロロフィルの蛍光を"
        "毎日決まった時刻に自動で測りその結果を三か国で同じ形式の表に書き込んだうえで週に一度は担当者どうしが値を見比べながら"
        "装置間のずれの有無を確かめて必要であれば較正をやり直す。",
    ),
    Planted(
        "layout/font-size",
        "methods",
        "測定の順序は乱数で決め、標準株2種をすべての板に入れて装置間のずれを補正する。",
        "⟦size=8|測定の順序は乱数で決め、標準株2種をすべての板に入れて装置間のずれを補正する。⟧",
    ),
    Planted(
        "layout/compressed-text",
        "methods",
        "変更の理由を1行で記す約束にした。",
        "⟦spacing=-16 scale=80|変更の理由を1行で記す約束にした。改訂の履歴は半年ごとに三か国の担当者が読み合わせ、古い版を使った測定には印を付ける。⟧",
    ),
    Planted("consistency/numbering", "methods", "(3) 試験と学習", "(4) 試験と学習"),
    Planted("consistency/numbering", "methods", "(4) 給餌試験", "(5) 給餌試験"),
    Planted("consistency/numbering", "methods", "(5) 危険の見積もり", "(6) 危険の見積もり"),
    Planted("consistency/impossible-date", "methods", "2027年3月の時点で無作為の", "2027年2月30日の時点で無作為の"),
    Planted(
        "layout/line-pitch",
        "methods",
        "蓄積量の上位5系統を、東京海洋大学の館山ステーションで500リットルまで拡大培養する。",
        "⟦lines=11|蓄積量の上位5系統を、東京海洋大学の館山ステーションで500リットルまで拡大培養する。⟧",
    ),
    Planted(
        "prose/style-mix",
        "methods",
        "その際に必要な熱交換器は、神戸大学の既存の設備でまかなえる。",
        "その際に必要な熱交換器は、神戸大学の設備を使いますので、新たな費用はかかりません。",
    ),
    Planted(
        "repeat/near",
        "methods",
        "",
        "藤沢らは2018年から2023年までに日本の沿岸で412株を単離しており、そのうち31株は水温30度でも増殖を保つことを示した。",
    ),
    Planted(
        "repeat/content",
        "methods",
        "",
        "魚は自力でEPAやDHAをほぼ合成できないため、これらの脂質は飼料から補う必要がある。",
    ),
    Planted(
        "layout/hidden-text",
        "methods",
        "",
        "拡大培養の日程は、館山の水槽の空きに合わせて決める。⟦hidden|（ここは共著者向けのメモ。提出前に消す。）⟧",
    ),
    Planted(
        "themes/crosscutting-thin form/half-empty",
        "theme-a",
        "*",
        "本課題では、Crosscutting Theme A（市民の参画と共創）にも積極的に取り組む。",
    ),
    Planted("consistency/weekday", "schedule", "8月に第1回の実習を開く。", "2025年8月4日（金）に第1回の会合を開く。"),
    Planted(
        "form/revision-marks",
        "schedule",
        "水槽24基を3回使い、",
        "⟦inserted|水槽30基を4回使い、⟧⟦deleted|水槽24基を3回使い、⟧",
    ),
    Planted(
        "form/revision-marks",
        "schedule",
        "手順書の第3版を公開し、",
        "⟦comment=版の番号を確認してください|手順書の第3版を公開し、⟧",
    ),
    Planted("layout/garbled-text", "record", "4度版を重ねた。", "4度版を重ねた（蜀咲匱陦檎沿繧ｒ蜷ｫ繧�）。"),
    Planted(
        "prose/vague",
        "record",
        "水産庁の研修で使われている。",
        "水産庁の研修で使われている。今後も様々な取り組みを積極的に推進し、国際的な連携のさらなる強化を図っていく。",
    ),
    Planted(
        "team/integration-missing team/partner-missing prose/vague",
        "integration",
        "*",
        "参加する各機関は、それぞれの強みを生かして緊密に連携し、研究を効果的に進める。必要に応じて情報を共有し、適切な体制を整える。",
    ),
    Planted(
        "mobility/count-mismatch",
        "mobility-policy",
        "日本から渡航するのは5名、海外から招くのは3名である。",
        "日本から渡航するのは7名、海外から招くのは3名である。",
    ),
    Planted(
        "mobility/synergy-missing",
        "mobility-policy",
        "相手側にも利点がある。ワシントン大学は珪藻の自動培養を半年早く始められ、ハワイ大学は神戸で整えた脂質の測定法を持ち帰り、"
        "ヘルシンキ大学は夏の高水温を経験した株を初めて手にする。双方の若手が同じ株を交代で育てるため、一方の不在で実験が止まることもない。",
        "できるだけ多くの若手研究者が海外を経験することを重視する。",
    ),
    Planted(
        "mobility/purpose-missing",
        "mobility-policy",
        "人の行き来は、株と手順を移すための手段である。",
        "本計画の目的は、若手研究者を海外に派遣することである。",
    ),
    Planted(
        "mobility/traveller-unnamed",
        "mobility-purpose",
        "森下彩の仕事は、熱帯の渦鞭毛藻と緑藻から高水温でもDHAを保つ系統を探すことである。",
        "ポスドク1名を2025年10月から12か月間ハワイ大学に派遣し、熱帯の渦鞭毛藻と緑藻から高水温でもDHAを保つ系統を探す。",
    ),
    Planted(
        "prose/notation-variants",
        "mobility-purpose",
        "招へいでは、Daniel Okaforが神戸で",
        "招聘にあたっては、Daniel Okaforが神戸で",
    ),
    Planted("prose/doubled-word", "mobility-purpose", "滞在の後半は養魚池で", "滞在の後半は後半は養魚池で"),
    Planted("form/section-empty themes/network-activity-missing themes/sustainability-missing", "network", "*", ""),
    Planted(
        "support/needless-distancing support/not-linked",
        "support",
        "本課題はその412株と測定法をそのまま用い、国際的な人の行き来を加える。",
        "重複を避けるため、本課題の研究テーマは他の助成とは異なる別のものに変えた。",
    ),
    Planted(
        "support/duplicate-application",
        "support",
        "2024年度のASPIREの公募には、藤沢を研究代表者とする本課題だけを応募している。",
        "2024年度のASPIRE単独公募Top枠にも、藤沢が研究代表者として応募している。",
    ),
    Planted(
        "budget/unit-slip budget/sum-mismatch",
        "budget",
        "直接経費の総額は2億8,070万円で、このうち2億70万円（71.5％）を",
        "直接経費の総額は3,821億円で、このうち1億7,570万円を",
    ),
    Planted(
        "budget/indirect-rate",
        "budget",
        "間接経費は直接経費の30％にあたる8,421万円、総額は3億6,491万円である。",
        "間接経費は直接経費の35％にあたる1億3,374万円である。",
    ),
    Planted(
        "prose/unbalanced-brackets",
        "compliance",
        "再利用の条件はCC BY 4.0とした。",
        "再利用の条件はCC BY 4.0（教育での利用を含むとした。",
    ),
    Planted(
        "consistency/link-target",
        "compliance",
        "書類の写しを株の番号に結び付ける。",
        "書類の写しを株の番号に結び付ける（様式は⟦link=https://strains.example.jp/old-form|https://strains.example.org/form⟧）。",
    ),
    Planted(
        "consistency/stale-year",
        "compliance",
        "装置の制御に使う計算機を外部の網から切り離し、",
        "2023年度公募要領（https://www.jst.go.jp/inter/aspire/program/announce/announce_aspire2023.html）に従って計算機を外部の網から切り離し、",
    ),
    Planted(
        "prose/stock-phrase prose/repeated-ending layout/margins form/skeleton-changed",
        "supplement",
        "",
        "本研究は国際的に極めて重要である。本研究は学術的に極めて重要である。本研究は社会的に極めて重要である。"
        "本研究は産業的にも極めて重要である。したがって、本研究の推進は極めて重要である。",
    ),
)
"""Faults in the text of aspire-draft."""

ASPIRE_ELSEWHERE = (
    ("form/outdated", "ヘッダー", "2023年度の申請書（2024年度の公募）"),
    ("form/placeholder", "表紙", "「○○大学」「（要確認）」"),
    ("budget/duration", "表紙", "2024年11月～2030年10月（6年間）"),
    ("budget/sum-mismatch", "表紙・7", "表紙の389,100千円、表の直接経費計が各行の和と合わない"),
    ("form/limit-edited", "2-2の見出し", "「2ページ以内」が「4ページ以内」に変わっている"),
    (
        "form/section-missing themes/crosscutting-thin themes/training-plan-missing",
        "2-4",
        "項目ごと欠けている（他の節に断片が残る）",
    ),
    ("form/guide-text", "4-1", "グレーのイタリックの記入要領が残っている"),
    ("form/skeleton-changed", "9", "様式にない項目「９．補足」"),
    ("layout/margins", "9", "左右の余白が12 mm"),
    ("mobility/table-incomplete", "3-1", "大西拓海の渡航期間が空欄、「ポスドク1名（未定）」"),
    ("mobility/period-missing mobility/near-term-missing", "4-2", "大西拓海の期間が空欄"),
    ("mobility/traveller-unnamed", "4-2", "「ポスドク1名」"),
    ("mobility/role-missing", "4-2", "長谷部航の役割が空欄"),
    (
        "mobility/destination-missing mobility/stay-too-short mobility/host-missing",
        "4-2",
        "久世直樹：行き先なし、3か月",
    ),
    (
        "mobility/traveller-not-in-team mobility/country-ineligible mobility/period-inconsistent",
        "4-2",
        "山根祥子：メンバー表にいない、ドイツ、2028年9月～2028年4月",
    ),
    (
        "mobility/one-way mobility/invitation-short mobility/destination-missing",
        "4-2",
        "Daniel Okafor：5日間、受入先なし",
    ),
    ("support/similar-programme", "6", "国際共同研究加速基金 350,000千円（両方から受ける意義がない）"),
    ("support/duplicate-application", "6", "2024年度ASPIRE 単独公募 Top枠（申請中）"),
    ("budget/network-share", "7", "175,700千円（46％）で7割に届かない"),
    ("budget/cap", "7", "直接経費が3.8億円を超える"),
    ("budget/partner-research", "7", "ワシントン大学の研究費"),
    ("budget/mobility-uncosted", "7", "長谷部航とDaniel Okaforの費用がない"),
)
"""Faults in the structure of aspire-draft: rules, where, what."""

NSF = (
    Planted(
        "form/page-limit repeat/passage",
        "summary-impacts",
        "",
        "Wildfire seasons have lengthened on four continents. In 2023 Canada lost 15 million hectares, and smoke from those "
        "fires closed schools in New York. Agencies answer by removing small trees before they burn, but the wood has no "
        "buyer: hauling a ton costs 55 dollars and chips sell for 30. Piles are therefore burned in winter, which returns the "
        "carbon to the air and sends smoke into the same towns that thinning was meant to protect.\n\nResults over the past "
        "six years make the questions answerable. The Oregon team isolated 311 fungi from burned and unburned stands and found "
        "that 22 of them removed lignin from ponderosa pine while the fiber length stayed above 1.1 millimeters. The British "
        "Columbia team showed that panels bound by living mycelium held a screw as firmly as particle board after 21 days of "
        "growth, although results scattered widely between batches.\n\nThinning that pays for itself would let counties treat "
        "more land before it burns. If panels bring 70 dollars a ton at the mill gate, our preliminary model puts 1.2 million "
        "acres of eastern Oregon within reach, four times the area treated in 2023. Less pile burning means fewer days of smoke "
        "in towns whose clinics count asthma visits each winter.",
    ),
    Planted(
        "form/guide-text",
        "challenge",
        "Wildfire seasons have lengthened on four continents.",
        "⟦italic colour=808080|Describe here the global challenge and why only an international team can address it. Delete this "
        "text before submission.⟧\n\nWildfire seasons have lengthened on four continents.",
    ),
    Planted(
        "form/placeholder",
        "challenge",
        "a standing market for low-carbon panels",
        "a market of XX million dollars (TBD)",
    ),
    Planted(
        "prose/wordy-phrase prose/double-negative",
        "challenge",
        "No country can solve this alone.",
        "Due to the fact that fires cross borders, it is not impossible that no country is able to solve this alone.",
    ),
    Planted(
        "prose/doubled-word",
        "background",
        "The Center begins by removing that obstacle",
        "The Center begins by removing the the obstacle",
    ),
    Planted(
        "prose/tautology",
        "background",
        "a blind exchange of samples",
        "a mutual exchange of samples with each other in advance planning",
    ),
    Planted("prose/undefined-abbreviation", "aim1", "by infrared spectroscopy", "by DRIFTS and PLSR"),
    Planted(
        "layout/font-size",
        "aim1",
        "Export permits and benefit-sharing agreements under the Nagoya Protocol are in place for the Canadian and Finnish collections,",
        "⟦size=9|Export permits and benefit-sharing agreements under the Nagoya Protocol are in place for the Canadian and Finnish collections,⟧",
    ),
    Planted(
        "prose/long-sentence",
        "aim2",
        "The cycle of eleven days comprises two for design, three for assembly, five for growth and one for analysis.",
        "The cycle of eleven days comprises two days for design, in which the optimizer proposes constructs that the team reviews at "
        "its meeting, three days for assembly, which are shared between the two laboratories whenever one of them has lost time to "
        "maintenance, five days for growth on the milled wood of the species that the next round of panels will need, and one day "
        "for analysis, after which everything begins again.",
    ),
    Planted(
        "consistency/link-target",
        "aim3",
        "publish it as a spreadsheet that a county planner can change.",
        "publish it at ⟦link=https://models.example.com/old|https://costmodel.example.org/fungi⟧ as a spreadsheet.",
    ),
    Planted("consistency/impossible-date", "aim3", "From the third year, mills", "From 31 June 2027, mills"),
    Planted(
        "themes/crosscutting-thin prose/vague",
        "theme-a",
        "*",
        "The Center will actively engage a wide variety of stakeholders and the public and will promote Crosscutting Theme A in "
        "various ways as appropriate.",
    ),
    Planted(
        "team/integration-missing prose/vague",
        "integration",
        "*",
        "The partners bring together complementary strengths and will collaborate closely throughout the project. Synergies will be "
        "leveraged and best practices shared in an efficient and effective manner.",
    ),
    Planted(
        "mobility/traveller-unnamed",
        "mobility",
        "Marcus Bell, a doctoral student, will work at the University of British Columbia",
        "A graduate student, to be recruited, will work at the University of British Columbia",
    ),
    Planted(
        "prose/unbalanced-brackets",
        "mobility",
        "Skills travel with people, so",
        "Skills travel with people (and with their notes, so",
    ),
    Planted("consistency/weekday", "timeline", "A review in March 2027,", "A review on Monday, 3 March 2027,"),
    Planted(
        "repeat/near",
        "risks",
        "",
        "The Oregon team has isolated 311 fungi from burned and from unburned stands, and 22 of them removed lignin from ponderosa "
        "pine while fiber length remained above 1.1 millimeters.",
    ),
    Planted(
        "layout/hidden-text",
        "risks",
        "",
        "Mills were chosen for their distance from thinned stands. ⟦hidden|Ask Tom whether Prineville still wants in.⟧",
    ),
    Planted(
        "form/revision-marks", "timeline", "Year 4 belongs to fire tests", "Year 4 belongs to ⟦inserted|the⟧ fire tests"
    ),
    Planted(
        "budget/sum-mismatch budget/cap budget/duration",
        "budget-justification",
        "The request is 4,849,000 U.S. dollars over five years: 3,730,000 dollars of direct costs and 1,119,000 dollars of indirect "
        "costs, the negotiated 30 percent.",
        "The request is 5,629,000 U.S. dollars over six years.",
    ),
    Planted(
        "budget/mobility-uncosted",
        "budget-justification",
        "Lauren Pike: Espoo, Finland, April 2026 to March 2027, 55,000 dollars. ",
        "",
    ),
    Planted(
        "prose/stock-phrase prose/repeated-ending",
        "data",
        "",
        "Data sharing is of paramount importance. Data quality is of paramount importance. Data security is of paramount importance. "
        "Metadata are of paramount importance.",
    ),
)
"""Faults in the text of nsf-gc-draft."""

NSF_ELSEWHERE = (
    ("layout/margins", "all pages", "left and right margins of 60 points (an inch is 72)"),
    ("layout/margins", "footer", "page numbers, which the PAPPG forbids"),
    ("form/section-missing", "Project Description", "no section “Broader Impacts” (called “8. Wider benefits”)"),
    ("support/missing", "whole draft", "no Current and Pending (Other) Support"),
    ("themes/crosscutting-thin", "Project Description", "Theme B is left out with its section; asides are left"),
    ("consistency/numbering", "Project Description", "the numbers go from 3 to 5, and 8 comes twice"),
    (
        "mobility/traveller-unnamed mobility/period-missing mobility/role-missing",
        "Table 1",
        "a postdoc to be recruited, an empty period, an empty task",
    ),
    (
        "budget/cap budget/sum-mismatch",
        "Table 2",
        "more than 5 million dollars; the total of direct costs is 4,000 too high",
    ),
)
"""Faults in the structure of nsf-gc-draft."""
