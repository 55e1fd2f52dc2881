"""The agencies that fund research in each country, as drafts name them."""

from __future__ import annotations

from lint.analyse.budget.money import fold
from lint.expressions import expression

AGENCIES: dict[str, str] = {
    "US": r"(?<![a-z])(nsf|nih|doe|neh|usda|darpa|nasa|noaa)(?![a-z])|(?<!swiss )national science foundation"
    r"|national institutes of health|(全米|米国|アメリカ国立)科学財団",
    "CA": r"(?<![a-z])(nserc|sshrc|cihr)(?![a-z])|natural sciences and engineering research council"
    r"|canadian institutes of health|カナダ自然科学",
    "FI": r"(?<![a-z])rcf(?![a-z])|research council of finland|academy of finland|business finland"
    r"|フィンランド(研究評議会|研究会議|アカデミー)|ビジネスフィンランド",
    "KR": r"(?<![a-z])(nrf|msit)(?![a-z])|韓国研究財団|national research foundation",
    "GB": r"(?<![a-z])(ukri|bbsrc|epsrc|mrc|nerc|esrc|stfc|innovate uk|royal society)(?![a-z])"
    r"|uk research and innovation|英国研究・イノベーション機構|英国王立協会",
    "JP": r"(?<![a-z])(jst|jsps|amed|nedo)(?![a-z])|科学技術振興機構|日本学術振興会",
    "DE": r"(?<![a-z])(dfg|bmbf|bmftr)(?![a-z])|deutsche forschungsgemeinschaft|german research foundation"
    r"|ドイツ研究(振興協会|財団|協会)",
    "FR": r"(?<![a-z])(anr|cnrs)(?![a-z])|agence nationale de la recherche|フランス国立研究機構",
    "CH": r"(?<![a-z])(snsf|snf|innosuisse)(?![a-z])|swiss national science foundation|スイス(国立)?科学財団",
    "AU": r"(?<![a-z])(arc|nhmrc|arena)(?![a-z])|australian research council|オーストラリア研究(会議|評議会)",
    "NL": r"(?<![a-z])(nwo|zonmw)(?![a-z])|dutch research council|オランダ(科学)?研究(機構|評議会)",
    "BE": r"(?<![a-z])(fwo|fnrs)(?![a-z])|research foundation [-–]? ?flanders",
    "AT": r"(?<![a-z])fwf(?![a-z])|austrian science fund|オーストリア科学(基金|財団)",
    "SE": r"vetenskapsr[åa]det|swedish research council|(?<![a-z])(vinnova|formas)(?![a-z])"
    r"|スウェーデン研究(会議|評議会)",
    "DK": r"(?<![a-z])dff(?![a-z])|independent research fund denmark|novo nordisk",
    "NO": r"research council of norway|ノルウェー研究評議会",
    "ES": r"agencia estatal de investigaci[óo]n|(?<![a-z])micinn(?![a-z])",
    "IT": r"(?<![a-z])(prin|miur)(?![a-z])",
    "PL": r"(?<![a-z])ncn(?![a-z])|polish national science cent(?:er|re)",
    "CZ": r"(?<![a-z])ga[čc]r(?![a-z])|czech science foundation",
    "PT": r"(?<![a-z])fct(?![a-z])",
}
"""Agencies that fund research, by country; folded to lower case."""
FOREIGN = "|".join(words for country, words in AGENCIES.items() if country != "JP")
"""An expression for all of them outside Japan."""

PAYS_ONLY = expression(
    r"nsf|neh|nserc|sshrc|cihr|rcf|nrf|msit|ukri|bbsrc|epsrc|esrc|jst|jsps|amed|dfg|bmbf|anr|snsf|nwo|fwo|fwf|dff|erc"
    r"|(?:us |u\.s\. )?national science foundation|natural sciences and engineering research council(?: of canada)?"
    r"|research council of (?:finland|norway)|academy of finland|business finland"
    r"|national research foundation(?: of korea)?"
    r"|uk research and innovation|japan science and technology agency|japan society for the promotion of science"
)
"""Agencies at which nobody works or stays; folded."""


def pays_only(organisation: str | None) -> bool:
    """Whether an institution's name is that of an agency that pays research and receives nobody."""
    return organisation is not None and PAYS_ONLY.fullmatch(fold(organisation).strip()) is not None
