"""The list of planted faults, written from the same data that plants them."""

# ruff: noqa: E501  (sentences and table rows stay whole)

from __future__ import annotations

from pathlib import Path

from planted import ASPIRE, ASPIRE_ELSEWHERE, NSF, NSF_ELSEWHERE, Planted, words

HEAD = """# Examples

Written for this project: the people are invented, and so are the projects and the form. Each draft comes as .docx and as the .pdf that LibreOffice makes of it.

| file | what it is |
|---|---|
| `aspire-form.docx` | a blank form in the spirit of the ASPIRE briefing: items in frames of table cells, grey italic guide text, printed page limits, tables of members, mobility, other support and budget |
| `aspire-clean.docx`, `.pdf` | a well-made Japanese proposal in that form |
| `aspire-draft.docx`, `.pdf` | the same with the faults below |
| `nsf-gc-clean.docx`, `.pdf` | a well-made English proposal to NSF's Global Centers |
| `nsf-gc-draft.docx`, `.pdf` | the same with the faults below |

```
proposal-lint check examples/aspire-draft.docx --call jst-aspire-gc-2024 --form examples/aspire-form.docx
proposal-lint check examples/nsf-gc-draft.pdf --call nsf-gc-24-556
```

`python examples/build.py` builds them all, this page too, from the texts in `texts/` and the faults in `planted.py`.
"""


def write(path: Path) -> None:
    """Write the page."""
    path.write_text(
        HEAD + _list("aspire-draft", ASPIRE, ASPIRE_ELSEWHERE) + _list("nsf-gc-draft", NSF, NSF_ELSEWHERE),
        "utf-8",
    )


def _list(name: str, faults: tuple[Planted, ...], elsewhere: tuple[tuple[str, str, str], ...]) -> str:
    lines = [f"\n## Faults planted in {name}\n\n| rule | where | what |\n|---|---|---|\n"]
    lines += [f"| {_rules(rules)} | {where} | {what} |\n" for rules, where, what in elsewhere]
    for fault in faults:
        shown = (
            words(fault).replace("|", "/") or f"(taken out) {fault.old.strip() if fault.old != '*' else 'everything'}"
        )
        lines.append(f"| {_rules(fault.rules)} | {fault.part} | {shown if len(shown) < 90 else shown[:89] + '…'} |\n")
    return "".join(lines)


def _rules(rules: str) -> str:
    return ", ".join(f"`{rule}`" for rule in rules.split())
