"""What ``rules`` and ``explain`` print: the rules, from their own files."""

from __future__ import annotations

from lint.report.words import LABELS
from lint.rule import Rule
from lint.rules import rules, unknown
from lint.settings import SettingsError


def listing(family: str | None, language: str) -> str:
    """One line a rule: id, usual severity, what is wrong.

    Raises:
        SettingsError: there is no such family.

    """
    known = rules()
    families = sorted({rule.family for rule in known})
    if family is not None and family.rstrip("/") not in families:
        raise SettingsError(f"no family “{family}”; there are {', '.join(families)}")
    shown = [rule for rule in known if family is None or rule.family == family.rstrip("/")]
    width = max(len(rule.id) for rule in shown)
    return "".join(
        f"{rule.id:<{width}}  {rule.severity:<8}  {rule.ja if language == 'ja' else rule.en}\n" for rule in shown
    )


def explanation(id: str, language: str) -> str:
    """A rule's own page: what it finds, why it matters, examples, options.

    Raises:
        SettingsError: there is no such rule.

    """
    rule = _named(id)
    title = rule.ja if language == "ja" else rule.en
    served = ("要件" if language == "ja" else "Requirements") + ": " + " ".join(rule.serves)
    lines = [f"{rule.id} — {title}", f"{LABELS[language][rule.severity]} · {served}", "", rule.help]
    if rule.options:
        lines += [
            "",
            "オプション（設定ファイルで変更できます）"
            if language == "ja"
            else "Options (set them in the configuration file)",
        ]
        lines += [f'    options."{rule.id}".{name} = {value!r}' for name, value in rule.options.items()]
    return "\n".join(lines).rstrip() + "\n"


def _named(id: str) -> Rule:
    known = {rule.id: rule for rule in rules()}
    if id not in known:
        raise SettingsError(unknown(id, known))
    return known[id]
