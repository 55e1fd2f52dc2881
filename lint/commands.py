"""The whole command line of ``proposal-lint``, read by typer."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lint import __version__, checking
from lint.arguments import (
    Baseline,
    Call,
    Config,
    Draft,
    Drafts,
    ExactPages,
    Fail,
    Form,
    Ignore,
    Jobs,
    Lang,
    NoProgress,
    Out,
    Select,
    SummaryPage,
    named,
)
from lint.choices import FailOn, Format, Plan, Reading, Weighing
from lint.console import chosen, kindly, progress, say, wishes

app = typer.Typer(
    help="Reads a research proposal (.docx, .pdf, .md; Japanese, English or both) before its reviewers do.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
UsageError: Any = typer.BadParameter.mro()[2]
"""What every complaint about arguments is; typer carries its own copy of click, and names only this heir of it."""
calls_app = typer.Typer(help="Funding calls: list, show, check, or learn one from a blank form.", no_args_is_help=True)
app.add_typer(calls_app, name="calls")


def run(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; the process's own by default.

    Returns:
        The exit code.

    Raises:
        lint.console.StopError: it cannot be done.

    """
    try:
        answer = app(args=None if argv is None else list(argv), standalone_mode=False, prog_name="proposal-lint")
    except UsageError as error:
        complaint = " ".join(error.format_message().split()).replace("Value error, ", "")
        if complaint:
            say(f"{complaint} (see `proposal-lint --help`)")
        return 2
    except typer.Abort:
        say("stopped")
        return 130
    return answer if isinstance(answer, int) else 0


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"proposal-lint {__version__}\n")
        raise typer.Exit


@app.callback()
def _start(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Reads a research proposal before its reviewers do."""


@app.command()
def check(
    drafts: Drafts,
    call: Call = None,
    form: Form = None,
    format: Annotated[Format, typer.Option(help="What to give back.")] = Format.TEXT,
    output: Out = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Fail = None,
    lang: Lang = None,
    config: Config = None,
    baseline: Baseline = None,
    jobs: Jobs = 1,
    exact_pages: ExactPages = None,
    summary_page: SummaryPage = False,
    no_progress: NoProgress = False,
) -> int:
    """Check drafts and show what a careful reader would have said."""
    return checking.check(
        drafts,
        call,
        form,
        format.value,
        output,
        select,
        ignore,
        fail_on.value if fail_on else None,
        lang.value if lang else None,
        config,
        baseline,
        jobs,
        exact_pages,
        summary_page,
        no_progress,
    )


@app.command()
def annotate(
    draft: Draft,
    output: Out = None,
    strip: Annotated[bool, typer.Option("--strip", help="Take our own comments out again.")] = False,
    call: Call = None,
    form: Form = None,
    select: Select = None,
    ignore: Ignore = None,
    lang: Lang = None,
    config: Config = None,
    baseline: Baseline = None,
    exact_pages: ExactPages = None,
    summary_page: SummaryPage = False,
    no_progress: NoProgress = False,
) -> int:
    """Give a draft back with comments: .docx as .docx, .pdf as .pdf; the draft itself never changes."""
    from lint import run

    with kindly():
        if strip:
            path = run.strip(draft, output)
            say(f"{path}: written")
            return 0
        asked = wishes(call, form, select, ignore, lang, exact_pages, FailOn.NEVER, baseline)
        outcome = run.check(
            [draft],
            asked,
            config=config,
            annotate="own",
            summary_page=summary_page,
            progress=progress(no_progress),
        )
        for line in outcome.lines:
            say(line)
        run.write_annotated(outcome, output, [draft])
        for path in outcome.written:
            say(f"{path}: written, with {sum(len(r.remarks) for r in outcome.results)} remarks")
    return outcome.code


@app.command()
def extract(
    draft: Draft,
    format: Annotated[Reading, typer.Option(help="Everything, or the text alone.")] = Reading.JSON,
    config: Config = None,
    exact_pages: ExactPages = None,
) -> int:
    """Show a document as it is read, for inspection."""
    from lint import run

    with kindly():
        given = {"exact_pages": exact_pages}
        sys.stdout.flush()
        sys.stdout.buffer.write(run.extract(draft, format.value, config, given))
    return 0


@app.command()
def mobility(
    draft: Draft,
    format: Annotated[Plan, typer.Option(help="A table to read, or data.")] = Plan.TABLE,
    call: Call = None,
    form: Form = None,
    lang: Lang = None,
    config: Config = None,
    exact_pages: ExactPages = None,
) -> int:
    """Show the stays and visits that a draft plans, as they were read: who, where, when, to do what."""
    from lint import run
    from lint.report import movements
    from lint.report.words import language_of

    with kindly():
        asked = wishes(call, form, "mobility", None, lang, exact_pages, FailOn.NEVER, None)
        outcome = run.check([draft], asked, config=config, progress=progress(True), known=False)
        for line in outcome.lines:
            say(line)
        for result in outcome.results:
            if result.error is None:
                language = language_of(result, lang.value if lang else "auto")
                sys.stdout.write(movements.render(result, format.value, language))
    return outcome.code


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The earlier draft.", metavar="OLD", parser=named)],
    new: Annotated[Path, typer.Argument(help="The later draft.", metavar="NEW", parser=named)],
    call: Call = None,
    form: Form = None,
    format: Annotated[Weighing, typer.Option(help="What to give back.")] = Weighing.TEXT,
    output: Out = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Fail = None,
    lang: Lang = None,
    config: Config = None,
    exact_pages: ExactPages = None,
    no_progress: NoProgress = False,
) -> int:
    """Set two drafts of one proposal side by side: what was fixed, what is still there, what is new."""
    from lint import revisions

    asked = wishes(call, form, select, ignore, lang, exact_pages, fail_on, None)
    with kindly():
        outcome = revisions.compared(old, new, asked, config=config, progress=progress(no_progress))
        for line in outcome.lines:
            say(line)
        if outcome.comparison is not None:
            revisions.show(outcome.comparison, format.value, output, lang.value if lang else "auto")
    return outcome.code


@app.command()
def rules(
    family: Annotated[str | None, typer.Option(help="Only this family.", metavar="F")] = None,
    lang: Lang = None,
) -> int:
    """List the rules."""
    from lint.report import rules as page

    with kindly():
        sys.stdout.write(page.listing(family, chosen(lang)))
    return 0


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="Id of a rule.", metavar="RULE")], lang: Lang = None) -> int:
    """Explain a rule: what it finds, why it matters, examples, options."""
    from lint.report import rules as page

    with kindly():
        sys.stdout.write(page.explanation(rule, chosen(lang)))
    return 0


@app.command()
def baseline(
    drafts: Drafts,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The baseline file to write.", metavar="FILE", parser=named)
    ],
    call: Call = None,
    form: Form = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    jobs: Jobs = 1,
    exact_pages: ExactPages = None,
    no_progress: NoProgress = False,
) -> int:
    """Note today's findings, so that later checks speak of new ones only."""
    from lint import run

    asked = wishes(call, form, select, ignore, None, exact_pages, FailOn.NEVER, None)
    with kindly():
        outcome = run.check(drafts, asked, config=config, at_once=jobs, progress=progress(no_progress), known=False)
        for line in outcome.lines:
            say(line)
        count = run.note(outcome, output, drafts)
        say(f"{output}: {count} findings noted")
    return outcome.code


@calls_app.command("list")
def calls_list(lang: Lang = None) -> int:
    """List the calls that come with the product."""
    from lint.report import calls as page

    with kindly():
        sys.stdout.write(page.listing(chosen(lang)))
    return 0


@calls_app.command("show")
def calls_show(
    id: Annotated[str, typer.Argument(help="Id of a call, or FILE.toml.", metavar="ID")], lang: Lang = None
) -> int:
    """Show what a call asks, where each value is written, and what is missing."""
    from lint.report import calls as page

    with kindly():
        sys.stdout.write(page.showing(id, chosen(lang)))
    return 0


@calls_app.command("check")
def calls_check(
    file: Annotated[Path, typer.Argument(help="A profile of your own.", metavar="FILE.toml", parser=named)],
    lang: Lang = None,
) -> int:
    """Check a profile of your own."""
    from lint.report import calls as page

    with kindly():
        sys.stdout.write(page.checking(file, chosen(lang)))
    return 0


@calls_app.command("learn")
def calls_learn(
    form: Annotated[Path, typer.Argument(help="The funder's blank form.", metavar="BLANK.docx", parser=named)],
    output: Out = None,
) -> int:
    """Learn a call profile from the funder's blank form."""
    from lint import run

    with kindly():
        toml = run.learn(form, output.stem if output else form.stem)
        run.give(toml, output, [form])
    return 0
