"""Whether a sentence says how the project stands on a grant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lint.analyse.budget.money import fold
from lint.analyse.support.cells import FUNDER
from lint.expressions import expression

HERE = expression(
    r"(本|この)(課題|研究|提案|計画|申請|事業|プロジェクト|共同研究|国際共同研究)(?!費)|今回の"
    r"|(this|the present) (project|proposal|cent(er|re)|work|application|exchange|plan|network|consortium"
    r"|collaboration|programme)"
    r"|the proposal|(planned|proposed) here|the cent(er|re)\b|(?<![a-z])(here|we|our|ours)(?![a-z])(?! (university"
    r"|institut|department|faculty|office|administration|standing|reputation|record))"
    r"|\b(to|for|with|by|from|gives?|gave|lets?|allows?|brings?|takes?|helps?|enables?|shows?|tells?) us\b(?! ?[$\d])"
    r"|(?<![a-z])(sections?|aims?|themes?|work packages?|tasks?|rounds?|years?|parts?|steps?|strands?)"
    r" ([a-z]|\d+|one|two|three)\b|(?<![a-z.])([a-h]\.|wps? ?)\d+\b|(課題|項目|目標|段階|研究|様式)[1-9①-⑨]"
    r"|提案の[(（]\d|[1-9一二三四五六](章|節|項)(の|で|に|は)|こちらで?は|【[a-z\d一二三]】|the present \w+"
    r"|(?<!\d)\d-\d(の|で|に|は|を|が)"
)
"""What names the project, or a part of it."""
LINK = expression(
    r"基盤|土台|基礎(と|に)|支え|賄(う|い|わ)|発展|用い|使(う|い|って)|活用|生か|活か|引き継|継続|広げ|加え(る|て)"
    r"|つな(が|げ)"
    r"|もと(に|と)|踏まえ|相乗|補完|連動|展開|出発点|立脚"
    r"|\bbuilds? (on|upon)|\bbas(is\b|ed on)|foundation|\bsuppl(y|ies)\b|\bprovides?\b|\bextends?\b|\bcontinues?\b"
    r"|\bdraws? on|complement|\buses?\b|\badds?\b"
    r"|\b(rests?|stands?|rel(y|ies)|depends?|draws?|relying|resting) (up)?on\b|\bgrows? (out|from)"
    r"|\bcarr(y|ies|ied) (\w+ )?(on|over|forward|to)\b"
    r"|starting (point|library|material|stock|set|collection|data)|\b(takes?|taken|taking) (up|over|\w* ?from)\b"
    r"|\b(begin|start)s? (from|with)\b"
    r"|already (collected|gathered|built|established|measured)"
    r"|leverag|under(pins|lies)|\bsupport(s|ed)? the|building blocks?|backbone|cornerstone"
    r"|where (we|it|to) (start|begin)|材料|部品|第一(陣|歩)|そのまま|供給|試験地"
    r"|産(ん|み出)|もたらし|残し(て(くれ|い)|た)|(?<!手)続き(を|が|で|と|の)|導(か|き出)|延長線|足場|遺産|賜物|産物|落とし子|苗床|礎"
    r"|\bpick(s|ed|ing)? (\w+ )?up where\b|\b(left|leaves|leave) off\b|\binherit(s|ed|ing)?\b|\bow(e|es|ed"
    r"|ing) \w+ [^.;]{2,40} to\b"
    r"|\b(offspring|outgrowth|sequel|continuation|international arm|legacy|heir)\b"
    r"|生まれ|着想|元手|(→|->|=>)\s*(wp|task|aim|part|課題|【)|貸し出|連続し|持ち込|持ち寄|移(す|し(て|、))|受け継"
    r"|ここ(から|で)|下敷き|物差し|原型|母体|上に(立|築|成り立|載|建)"
    r"|^from [^.;,]{3,60} (?:come|came|stem|derive|take)s?\b|\bcarried by\b|\bpa(ys|id) for\b"
    r"|\b(in|from|on|with|by) which\b|made (it )?possible|\bc(o|a)mes? (out )?(of|from)\b"
    r"|born (of|from)"
    r"|\b(grown|developed|isolated|collected|built) (in|under|with|by|for)\b|\bhouses?\b|\blends?\b|reus(e|ing)"
    r"|\b(is|are|becomes?|serves? as|forms?|makes? up|remains?) (the|our|its) (\w+ )?(seeds?|origin|materials?"
    r"|samples?|stock"
    r"|data|collection"
    r"|core|source|input|ground|tools?|method|library)\b|(材料|試料|出発点|標本)(である|とする|になる|となる|として)"
)
WITHOUT = expression(
    rf"\bwithout [^.;]{{0,60}}?(?:{FUNDER.pattern})[^.]{{0,60}}\b(no|not|never|nothing|impossible)\b"
    rf"|(?:{FUNDER.pattern})[^、。]{{0,8}}(?:が|も|は)?な(?:ければ|くして|しに)"
    r"|\bwithout (the two|these|this|it|them|the (grants?|projects?))\b[^.]{0,60}\b(no|not|never|nothing|impossible)\b"
    r"|(これら|この|それ|両者)(ら)?(の[^、。]{1,12})?(が|を)?な(ければ|くして|しに)"
)
"""What would not be but for the grants."""
HANDED = expression(
    r"\b(its|whose|their) [^.;]{3,60}\b(is|are|was|were|as) (the )?(starting|bas[ei]s|foundation|first|stock"
    r"|core|taken|carried|used)"
    r"|(その|同(課題|事業|助成|制度)の)[^。]{2,40}[をは][^。]{0,24}(出発点|土台|基盤|もと(に|と)|引き継|用い|活か"
    r"|生か|使)"
)
"""A thing of a grant that is said to be what the work begins with."""
OUT_OF = expression(
    r"(から|で|により)(生まれ|出|育|来|得|見つけ|集め|作|始ま|維持し|保存し|飼育し|整備し|開発し)(た|て|って)(?!い?な)"
)
"""What came of a grant, or is kept by it."""
SPENT = expression(
    r"(費用?|予算|資金|助成金?|大半|多く|円)を[^。]{0,30}[にへ](使[いうっわ]|用い|充て|当て|向け|回[しす])"
    r"|\b(spend\w*|spent|money|budget|costs?|funds|yen|euros?|dollars?)\b[^.;]{0,40}\b(used|goes?"
    r"|spent)\b[^.;]{0,12}\b(on|for|to)\b"
)
"""What money is for."""
NO_LINK = expression(
    r"(論文|受賞|特許|報道|注目|評価|発表|名声|昇進)[^。、]{0,10}(もたらし|産[んみ]|生[んみ]|残し|導)"
    r"|\bcarried (over|forward) (in)?to the (next|following|new)\b|\bbas(ed|is) (up)?on (an? "
    r"|the )?[^.;]{0,20}\b(review|competition|call"
    r"|selection|assessment)\b|\b(university|office|department|school|institute|library) (also )?supports?\b"
    r"|(研究|活動|雇用|計画|事業)の(継続|遂行|実施)(に|が|は|を)[^。]{0,12}(支障|問題|不安|可能|保証|確保)"
    r"|(開始|採択|終了|期間)(後|時|中)?(も|にも|まで)[^。、]{0,10}(継続|続)|継続(する|される|の)?(予定|見込)"
    r"|基盤(となる)?研究費?|(業績|実績|論文|評価|受賞|知名度|信頼|成果の(発表|公表))(に|へ)(と)?(つなが|結び|貢献)"
    r"|(foundation|basis) (of|for) (our|their|his|her) (reputation|record|standing)"
    r"|\b(grants?|awards?|fellowships?|prizes?|project) (of|from|by) (the )?([a-z-]+ ){1,4}foundation\b"
    r"|\b[a-z-]+ (science|research|memorial|technology) foundation\b"
)
"""The name of a programme, and what grants did for their holders' record."""
ITEM = expression(r"\b(under|from|with|of|in|by) \((?:[a-z]|[ivx]{1,4}|\d{1,2})\)")
"""What points back at an item of the list by its mark."""
MARKED = expression(r"(?:^|(?<=[、,。\s]))[(（]\d{1,2}[)）](?=[でのにから])")
"""What points back at an item of the list by its number: 「(1)で決めた配列」."""
USED = expression(
    r"\b(their|its|whose|these|both|the two) [\w -]{3,50}\b(are|is|will be|come|meet) (\w+(ed|en|ught|t)|together)\b"
)
"""What is done with the things of a grant that was named."""
OF_IT = expression(r"\b(its?|they|their|those|which)\b|その|それ(?!ぞれ)|そこで")
"""What points back at a grant, or at what came of it."""
THING = (
    r"(?:^\s*|[;,.] ?|\band )(?:(?:the|its|their|our|these|all) )?(?!(?:results?|papers?|period|topic|aims?|budget|pi"
    r"|leader|title"
    r"|amount|review|evaluation|success|progress|renewal|funds?|money|award|application|work|team"
    r"|members?)\b)[\w -]{3,60}?"
    r" (?:of|from|under|by|in|made by|bought by|built in|that) (?:the |our )?"
)
"""How a thing of the grant named behind it begins a sentence."""
NAMED, PAID = "\ue000", "\ue001"
"""Stand for what names a grant, and for what names one and money too (研究費)."""
GRANT = f"[{NAMED}{PAID}]"
"""Whatever names a grant, so that the expressions around it are the same in every draft."""
BOTH = expression(
    r"受給|(両方|双方)(から|[をが](必要|要)|の(必要|意義))|重複|趣旨"
    r"|(同じ|同程度の|似た)規模|規模(が|も|は)|receiving (both|two|the two)|\bresembl"
    r"|\bsimilar in\b|\b(similar|same|comparable|like) (in )?(size|scale|kind|order)\b"
)
"""Why two programmes at once: no link to what the research rests on."""
BACK = (
    r"(?:^|(?<=[、,。\s]))[(（]\d{1,2}[)）]|前者|後者|両者|上記|(?:両|二つの|三つの|これらの|この|同)(?:研究費"
    r"|助成|課題|事業|制度|計画研究|プロジェクト|科研費|基金)"
    r"|(?:一つ目|二つ目|三つ目|第[一二三])の(?:研究費|助成|課題|事業|研究)"
    r"|\bthe (?:first|second|third|last)(?: of (?:these|them|the (?:two|three)))?\b(?! \w)"
    r"|\bthe (?:first|second|third|last) (?:grant|project|award|study)\b"
    r"|\b(?:the former|the latter|(?:th(?:is|ese|at|ose)|both|all(?: three)?|each of|the two|the three)"
    r" (?:of )?(?:these |the )?(?:grants?|awards?|funds?|schemes?|programmes?))\b"
)
"""What points back at a grant that was listed."""
NAME = re.compile(r"[a-z][a-z0-9-]{2,}|[一-龥ァ-ヶー]{3,}")
MONEY_EN = expression(r"\b(?:salar|funds|money|costs?|support|yen|dollars?|euros?|budget|position)")
GIVES = r"(?:supplies|provides|lends|delivers|contributes|hands over) (?:the|its|all|our|\d)"
GOES = (
    r"(?:(?:is|are|will be) (?:installed|placed|used|planted|run|mounted|carried|taken|tested|set up|copied"
    r"|duplicated|moved|shipped|shared|rebuilt|brought|sent|reused|adapted|extended|lent)"
    r"|will (?:serve|be)\b|(?:go|goes|enter|enters|serve|serves|become|becomes) )"
)
USES = (
    r"(?:を|も|から|は)[^。、]{0,14}(?:使[うい]|配[るりっ]|当て[るて、]|適用|応用|共有|持ち込|渡[すし]|広げ"
    r"|用い|選[ぶび]|動か|借り|載せ|流用|手本|材料|出発点|土台|入口)"
)
WORKS = expression(r"[^。、]{1,24}(から|を|に|へ|は、|が、|も、)[^。]{0,40}[うくぐすつぬぶむる]。?\s*$")
"""Behind a thing of a grant: it is done something with, or something to, in the present."""
TOLD_ON = expression(
    r"雇用|昇任|昇格|転出|着任|卒業|修了|退職|異動|公表|発表|報告|投稿|公開|登録|受賞|まとめ|評価|審査|完了|終え|予定|進め|続け|実施|推進|示す|述べ|記す"
    r"|使用できる|なる。?$"
)
"""What becomes of results by themselves."""
MONEY = rf"{PAID}|研究費|経費|資金|助成|支援|代表|分担|受給|交付|採択|応募|申請|期間|内容|違い|差"
RUN = expression(
    r"エフォート|従事|(代表|分担|協力)者?(で|と|に)(あ|な|は|し)|受け(て|る|た)|受給|採択|交付|獲得|進捗|順調|予定(どおり|通り)|進んで|評価|延長|終了|活発|継続(中|して(い"
    r"|お))|代表者?で(ある|あり|す)|規程"
    r"|\b(next (fiscal|financial) year|devotes?|effort|per ?cent of (her|his|their|the)|working time|receiv\w+"
    r"|holds?|held|award(ed)?|fund(ed|ing)|support(ed)? (by|from)|progress\w*|praised|reviewed|extended"
    r"|administered|renewed|yen|million|members?|investigators?|runs until|ends in|ended|expired|reported)\b"
)
"""How a grant was won and how it goes."""
APPLIED = expression(r"aspire|応募|申請|提出|出し(た|て|ま)|\bapplie[ds]|\bappl(y|ication|ications|ying)\b|submit")
"""What a sentence says of applications, this one or others."""
UNLIKE = re.compile(
    r"重複|重な|異な|違う|違い|別(個|の|途)|別に(管理|経理|執行|会計|扱)|区別|独立|無関係|関係(は|が)?な|(し|わ|い)ない|なし"
    r"|\b(no|not|nor|never|without|separate(ly)?|distinct|different|differs?|unrelated|independent(ly)?|overlaps?)\b"
)
SHORT_OF = re.compile(
    r"(旅費|費用|経費|資金|予算|余裕|枠)[^。、]{0,16}(なく|ない|ありません|足り|不足|出せ|出ない|賄え|求め|申請|お願い)"
    r"|\b(no|not|without|lacks?|short of|leaves?|too little)\b[^.;]{0,30}\b(travel|visits?|stays?|money|funds|room)\b"
)
"""What grants cannot pay, for which this one is asked."""
COMMON = frozenset(
    ("grant", "program", "programme", "project", "proposal", "application", "research", "science", "center", "centre")
)
TITLE = re.compile(r"「[^」]*」|『[^』]*』|[\"“][^\"“”]*[\"”]")
"""A grant's title beside its programme, whose words may be those of the project itself."""
FUNDERS = frozenset(("JST", "JSPS", "NSF"))
"""Who may fund the project itself; their letters alone name no grant."""
SMALL = frozenset(("with", "from", "into", "under", "between", "within", "through", "their", "this", "that"))
"""Words that join others."""


PLACE = re.compile(r"[一-龥ァ-ヶ]{1,4}[都道府県市町村]")
PLACE_PAYS = r"(?=(?:の|による|から|受託|委託)?[^。、]{0,4}(?:事業|助成|研究費?|補助|委託|課題|支援))"
"""What makes a place a funder, and not where something stands or is done."""


def _telling(programmes: Iterable[str]) -> str:
    """An expression for what tells a grant from other things: letters in a row, a kanji or kana name, words in order.

    One plain word of a name ("Joint research with industry") is no sign of the grant.
    """
    told: set[str] = set()
    for programme in programmes:
        short = set(re.findall(r"(?<![A-Za-z])[A-Z][A-Z0-9-]{2,}(?![A-Za-z])", programme)) - FUNDERS
        told.update(rf"(?<![a-z]){re.escape(fold(word))}(?![a-z])" for word in short)
        words = re.findall(r"[a-z][a-z0-9-]*|[一-龥ァ-ヶー]{3,}", fold(programme))
        names = (word for word in words if not word.isascii())
        told.update(re.escape(word) + (PLACE_PAYS if PLACE.fullmatch(word) else "") for word in names)
        for pair in pairwise(words):
            plain = all(word.isascii() and len(word) > 3 and word not in SMALL for word in pair)
            if plain and not set(pair) <= COMMON:
                told.add(rf"(?<![a-z]){re.escape(pair[0])}\W+{re.escape(pair[1])}(?![a-z])")
    return "|".join(sorted(told))


OTHER = rf"(?:(?!{MONEY})[^。、])"
"""A letter of a thing, not of money."""
THINGS = expression(THING + GRANT)
GIVER = expression(
    rf"{GRANT}[^.;。は]{{0,16}} {GIVES}|{GRANT}(?:['’]s)? [a-z-]{{3,20}} {GOES}"
    rf"|{GRANT}[^。、は]{{0,12}}[はが][^。]{{2,40}}を(?:供給|提供|貸|渡)"
)
USED_JA = expression(rf"{GRANT}[^。、]{{0,14}}?(?:で|により|から|の){OTHER}{{1,24}}{USES}")
MADE = expression(rf"{GRANT}[^。、]{{0,12}}?(?:で|により|によって|から){OTHER}{{1,20}}(?:た|ている)")
TAKEN = expression(
    rf"{GRANT}[^。、]{{0,12}}?(?:で|により|によって|から){OTHER}{{1,16}}(?:た|済みの|いる)(?!{MONEY})[^。、る]"
    rf"|{GRANT}[^。]*。[^。]{{0,30}}(?:この|その|これら)(?!ため|よう|ほか|研究|課題|助成|事業|制度|うち)[^。、]{{1,12}}(?:から|を|で|に)"
    rf"|{GRANT}が{OTHER}{{1,20}}た(?!{MONEY})[^。、る]"
    rf"|{GRANT}[^。]*(?:この|その|これら)(?!ため|よう|ほか|研究|課題|助成)[^。、]{{1,12}}(?:から|を|で|に)"
    rf"|{GRANT}[^。、]{{0,8}}?の(?:(?!{MONEY})[^。]){{1,24}}?[をがは]"
)


USUAL = f"{BACK}|{FUNDER.pattern}"
NAMING = expression(USUAL)
"""What may name a grant in any draft."""


class Links:
    """How sentences of a draft may name its grants, and the project.

    Args:
        programmes: the names of the grants, as listed.
        title: the project's title: a word of it names the project.

    """

    def __init__(self, programmes: Iterable[str], title: str = "") -> None:
        programmes = list(programmes)
        names = {name for programme in programmes for name in NAME.findall(fold(programme))} - COMMON
        own = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
        self.grant = "|".join([USUAL, *own])
        """An expression for what may name a grant."""
        self._own = re.compile("|".join(own) or r"(?!)")
        self._listed = re.compile(_telling(TITLE.sub("", programme) for programme in programmes) or r"(?!)")
        titled = {word.removesuffix("s") for word in re.findall(r"[a-z]{6,}", fold(title))} - COMMON
        self._title = re.compile("|".join(rf"\bthe {re.escape(word)}s?\b" for word in sorted(titled)) or r"(?!)")

    def here(self, words: str) -> bool:
        """Whether a sentence (folded) names the project."""
        return bool(HERE.search(words) or self._title.search(words))

    def says(self, words: str) -> bool:
        """Whether a sentence (folded) says what the project has of a grant.

        It does where a word for standing on something goes with the project or a grant, or where a thing of a grant
        goes with the project: 「基盤研究（A）で集めた株」, "the strains collected under KAKENHI".
        """
        words = MARKED.sub("前者", ITEM.sub(r"\1 these grants", words))
        # Without whose grant it is, how large, its title.
        words = re.sub(r"\([^()]*\)|「[^」]*」|[\"“][^\"“”]*[\"”]", " ", words)
        if BOTH.search(words):
            return False
        if WITHOUT.search(words):
            return True
        here, named = self.here(words), any(self._named(words))
        linked = LINK.search(SPENT.sub("", NO_LINK.sub("", words)))
        if linked and (here or not RUN.search(words)):
            return True
        if named and (self._supplied(words) or self._kept(words)):
            return True
        of_it = USED.search(words) or (OF_IT.search(words) and not UNLIKE.search(words))
        if of_it and not RUN.search(words):
            return here
        return here and named and self._takes(words)

    def perhaps(self, words: str) -> bool:
        """Whether a sentence (folded) speaks of the project, and neither sets it apart nor reports."""
        silent = (UNLIKE, RUN, BOTH, APPLIED, SPENT, SHORT_OF)
        return self.here(words) and not any(pattern.search(words) for pattern in silent)

    def firmly(self, words: str) -> bool:
        """Whether a sentence (folded) that says so holds even where another sets the project apart."""
        return self.here(words) or bool(HANDED.search(words) or WITHOUT.search(words)) or self._supplied(words)

    def _supplied(self, words: str) -> bool:
        """Whether a thing of a grant is handed on, supplied or worked with, whoever does it."""
        if UNLIKE.search(words):
            return False
        return self._hands(words) or self._gives(words) or self._works(words)

    def _kept(self, words: str) -> bool:
        """Whether something came of a grant or is kept by it, and is no paper, prize or report."""
        return bool(OUT_OF.search(words)) and not any(told.search(words) for told in (UNLIKE, RUN, TOLD_ON))

    def _hands(self, words: str) -> bool:
        """Whether a sentence begins with a thing of a grant, and says what becomes of it."""
        words = ITEM.sub(r"\1 these grants", words)
        return bool(THINGS.search(self._masked(words))) and not RUN.search(words)

    def _gives(self, words: str) -> bool:
        """Whether a grant is what supplies something: "KAKENHI supplies the genomes", 「基盤研究は株を貸す」."""
        return bool(GIVER.search(self._masked(words))) and not MONEY_EN.search(words)

    def _works(self, words: str) -> bool:
        """Whether a thing made under a grant is worked with: 「基盤研究（A）で集めた株から36株を選ぶ」."""
        if RUN.search(words):
            return False
        masked = self._masked(words)
        made = MADE.search(masked)
        worked = made is not None and WORKS.match(masked[made.end() :]) and not TOLD_ON.search(words)
        return bool(worked or USED_JA.search(masked))

    def _masked(self, words: str) -> str:
        """The words with a sign for each name of a grant."""
        pieces: list[str] = []
        at = 0
        for name in self._named(words):
            pieces += words[at : name.start()], PAID if re.match(MONEY, name[0]) else NAMED
            at = name.end()
        return "".join((*pieces, words[at:]))

    def _named(self, words: str) -> Iterator[re.Match[str]]:
        """What ``grant`` finds in a sentence; apart, since one expression for both is compiled for each draft anew."""
        at = 0
        while found := [name for name in (NAMING.search(words, at), self._own.search(words, at)) if name]:
            first = min(found, key=lambda name: name.start())
            yield first
            at = first.end()

    def taken(self, words: str) -> bool:
        """Whether a sentence of the plan itself (folded) says what the project has of a grant that is listed."""
        return bool(self._listed.search(words)) and not BOTH.search(words) and self._takes(words)

    def _takes(self, words: str) -> bool:
        if UNLIKE.search(words) or SHORT_OF.search(words):
            return False
        if words.isascii() or not re.search(r"[ぁ-ん]", words):
            return not RUN.search(words)
        return bool(TAKEN.search(self._masked(words)))
