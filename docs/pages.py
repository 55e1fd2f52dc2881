"""The pages of the rules, made from the rules' own files: what they find, why, examples with what is said, options."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]  # the examples are read as the tests read them

from lint.analyse.form.blank import learn  # noqa: E402
from lint.calls import load  # noqa: E402
from lint.draft import Draft  # noqa: E402
from lint.extract.markdown import parse  # noqa: E402
from lint.report.words import LABELS, quoted  # noqa: E402
from lint.rule import Finding, Rule  # noqa: E402
from lint.rules import rules  # noqa: E402
from lint.settings import Settings  # noqa: E402
from tests.drafts import Example, examples, found  # noqa: E402

SUFFIX = {"en": ".md", "ja": ".ja.md"}
TODAY = dt.date(2026, 1, 5)
"""Rules that speak of deadlines must not say something else each day."""
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
SPECIAL = re.compile(r"([\\`*_\[\]#|])")
WORDS = {
    "en": {
        "examples": "Examples",
        "call": "Call:",
        "form": "The blank form:",
        "draft": "The draft:",
        "said": "What is said:",
        "nothing": "Nothing is said here.",
        "whole": "The draft as a whole",
        "options": "Options",
        "option": "| option | default |",
        "set": "Set them in `proposal-lint.toml`:",
        "other": "日本語",
        "back": "All rules",
        "changed": "This page is made from the rule's file; `python docs/build.py` rewrites it.",
    },
    "ja": {
        "examples": "例",
        "call": "公募：",
        "form": "空の様式：",
        "draft": "原稿：",
        "said": "指摘：",
        "nothing": "指摘はありません。",
        "whole": "原稿全体",
        "options": "オプション",
        "option": "| 項目 | 既定値 |",
        "set": "`proposal-lint.toml` で変えられます。",
        "other": "English",
        "back": "規則の一覧",
        "changed": "このページは規則のファイルから `python docs/build.py` で作られます。",
    },
}


def pages(families: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Every page of the folder ``docs/rules``, by its path there.

    Args:
        families: the families' titles in Japanese and English, in the order to list them.

    """
    made = {f"index{SUFFIX[language]}": index(families, language) for language in SUFFIX}
    for rule in rules():
        made |= {f"{rule.id}{SUFFIX[language]}": page(rule, language) for language in SUFFIX}
    return made


def index(families: Mapping[str, tuple[str, str]], language: str) -> str:
    """The list of all rules."""
    ja = language == "ja"
    lines = [
        "# 規則の一覧" if ja else "# The rules",
        "",
        f"[{WORDS[language]['other']}](index{SUFFIX[_other(language)]})",
        "",
        "「要修正」は受理されないおそれがあるもの、「注意」は審査員が気づくもの、「参考」はないほうがよいもの、「確認」はご本人にしか"
        "答えられないものです。設定ファイルの `ignore`・`severities` で、規則ごとに止めたり重要度を変えたりできます。"
        if ja
        else "An *error* may make the funder refuse the proposal, a *warning* will be noticed by a reviewer, a *note* "
        "is better mended, a *question* only you can answer. `ignore` and `severities` in the configuration file "
        "switch a rule off or change how much it matters.",
        "",
        "ページにある例は、Markdownで書いた短い原稿です。波かっこの中は、その語の書式（`size=8`、`colour=808080`、`italic`など）です。"
        if ja
        else "The examples are short drafts in Markdown; braces hold the look of the words before them (`size=8`, "
        "`colour=808080`, `italic`).",
    ]
    for family, titles in families.items():
        shown = [rule for rule in rules() if rule.family == family]
        if shown:
            lines += ["", f"## {titles[0 if ja else 1]}", ""]
            lines += [
                f"- [`{rule.id}`]({rule.id}{SUFFIX[language]}) {_title(rule, language)} — {_label(rule, language)}"
                for rule in shown
            ]
    return "\n".join(lines) + "\n"


def page(rule: Rule, language: str) -> str:
    """A rule's page."""
    words = WORDS[language]
    name = rule.id.partition("/")[2]
    lines = [
        f"# {_title(rule, language)}",
        "",
        f"`{rule.id}` · {_label(rule, language)} · [{words['other']}]({name}{SUFFIX[_other(language)]}) · "
        f"[{words['back']}](../index{SUFFIX[language]})",
    ]
    leads, paragraphs = _text(rule.help, language)
    for paragraph in paragraphs:
        lines += ["", paragraph]
    lines += ["", f"## {words['examples']}"]
    for number, example in enumerate(examples(rule)):
        lines += ["", *([leads[number], ""] if number in leads else []), *_example(rule, example, number, language)]
    if rule.options:
        lines += ["", f"## {words['options']}", "", words["set"], "", "```toml", f'[options."{rule.id}"]']
        lines += [f"{option} = {_toml(value)}" for option, value in rule.options.items()]
        lines += ["```"]
    return "\n".join([*lines, "", f"<!-- {words['changed']} -->"]) + "\n"


def _title(rule: Rule, language: str) -> str:
    return rule.ja if language == "ja" else rule.en


def _label(rule: Rule, language: str) -> str:
    return LABELS[language][rule.severity]


def _other(language: str) -> str:
    return "en" if language == "ja" else "ja"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _text(help: str, language: str) -> tuple[dict[int, str], list[str]]:
    """Of a docstring's paragraphs those in ``language``: leads by the example that they stand before, and the rest."""
    leads: dict[int, str] = {}
    rest: list[str] = []
    examples_before = 0
    for block in re.findall(r"(?:^(?: {4}.*)?\n?)+|(?:^(?! {4})\S.*\n?)+", help + "\n", re.M):
        if not block.strip():
            continue
        if block.lstrip("\n").startswith("    "):
            examples_before += 1
        elif _is(block, language):
            said = _plain(block, language)
            if examples_before and said.endswith((":", "：")):
                leads[examples_before] = said
            else:
                rest.append(said)
    return leads, rest


def _is(paragraph: str, language: str) -> bool:
    """Whether a paragraph is in ``language``; what it quotes in 「」 does not count."""
    bare = re.sub(r"「[^」]*」", "", paragraph)
    return (len(JAPANESE.findall(bare)) > len(re.findall(r"[A-Za-z]", bare)) / 2) == (language == "ja")


def _plain(block: str, language: str) -> str:
    """A paragraph on one line; Japanese lines join without a blank."""
    text = "".join(_joined(block.strip().split("\n"))) if language == "ja" else " ".join(block.split())
    return _escaped(text)


def _joined(lines: list[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        before = lines[index - 1].rstrip()[-1:] if index else ""
        gap = " " if index and before.isascii() and line.lstrip()[:1].isascii() else ""
        yield gap + line.strip()


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;").replace("``", "`")


def _example(rule: Rule, example: Example, number: int, language: str) -> list[str]:
    words = WORDS[language]
    lines = []
    if example.call != "generic":
        lines += [f"{words['call']} `{example.call}`", ""]
    if example.form is not None:
        lines += [words["form"], "", *_fenced(example.form), "", words["draft"], ""]
    lines += [*_fenced(example.source), ""]
    said = list(_said(rule, number, language))
    return [*lines, words["said"], "", *said] if said else [*lines, words["nothing"]]


def _fenced(source: str) -> list[str]:
    return ["````text", *source.strip("\n").split("\n"), "````"]


def _said(rule: Rule, number: int, language: str) -> Iterator[str]:
    for finding, quote in _findings(rule)[number]:
        message, fix = finding.message.say(language, finding.values)
        short = " ".join(quote.split())
        named = quoted(short if len(short) <= 60 else short[:59] + "…", language) if short else WORDS[language]["whole"]
        rest = f" → {_escaped(fix)}" if fix else ""
        yield f"- **{_escaped(named)}** {_escaped(message)}{rest}"


@cache
def _findings(rule: Rule) -> list[list[tuple[Finding, str]]]:
    """What a rule finds in each of its examples."""
    return [list(found(rule, _read(example))) for example in examples(rule)]


def _read(example: Example) -> Draft:
    form = learn(parse(example.form)) if example.form is not None else None
    return Draft(parse(example.source), load(example.call), form, Settings(today=TODAY))
