"""The arguments and options that commands share, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lint.choices import FailOn, Language


def named(text: str) -> Path:
    """The path that a word names; an empty word (a script's unset variable) would be the current folder.

    Raises:
        typer.BadParameter: the word is empty.

    """
    if not text:
        raise typer.BadParameter("the name is empty")
    return Path(text)


Drafts = Annotated[
    list[Path], typer.Argument(help="A .docx, .pdf or .md file, or a folder of them.", metavar="DRAFT...", parser=named)
]
Draft = Annotated[Path, typer.Argument(help="A .docx or .pdf file.", metavar="DRAFT", parser=named)]
Call = Annotated[
    str | None, typer.Option(help="Id of a call, or a profile of your own (FILE.toml).", metavar="ID|FILE")
]
Form = Annotated[Path | None, typer.Option(help="The funder's blank form (.docx).", metavar="BLANK.docx", parser=named)]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Where to write; otherwise to the terminal.", metavar="OUT", parser=named),
]
Select = Annotated[list[str] | None, typer.Option(help="Only these rules or families.", metavar="R,R")]
Ignore = Annotated[list[str] | None, typer.Option(help="Not these rules or families.", metavar="R,R")]
Fail = Annotated[FailOn | None, typer.Option(help="Exit with 1 from this severity on (default: error).")]
Lang = Annotated[Language | None, typer.Option(help="Language of messages (default: the draft's own).")]
Config = Annotated[Path | None, typer.Option(help="Configuration file.", metavar="FILE", parser=named)]
Baseline = Annotated[
    Path | None, typer.Option(help="Speak only of what this file does not know.", metavar="FILE", parser=named)
]
Jobs = Annotated[int, typer.Option(help="Drafts read at the same time.", min=1, metavar="N")]
ExactPages = Annotated[
    bool | None,
    typer.Option("--exact-pages/--no-exact-pages", help="Lay Word files out with LibreOffice, if installed."),
]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress on standard error.")]
SummaryPage = Annotated[
    bool, typer.Option("--summary-page", help="Add what to do first as pages at the end of an annotated PDF.")
]
