"""The command line: ``proposal-lint``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lint import __version__
from lint.arguments import (
    Baseline,
    Call,
    Config,
    Draft,
    Drafts,
    ExactPages,
    Fail,
    FailOn,
    Form,
    Format,
    Ignore,
    Jobs,
    Lang,
    Language,
    NoProgress,
    Out,
    Plan,
    Reading,
    Select,
)

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


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; the process's own by default.

    Returns:
        0 nothing at or above ``--fail-on``, 1 something, 2 wrong usage, profile, configuration or draft.

    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        answer = app(args=None if argv is None else list(argv), standalone_mode=False, prog_name="proposal-lint")
    except UsageError as error:
        _say(f"{' '.join(error.format_message().split())} (see `proposal-lint --help`)")
        return 2
    except (typer.Abort, KeyboardInterrupt):
        _say("stopped")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except StopError as stop:
        _say(str(stop))
        return 2
    return answer if isinstance(answer, int) else 0


class StopError(Exception):
    """Ends the command with exit code 2 and one line."""


def _say(line: str) -> None:
    sys.stderr.write(f"proposal-lint: {line}\n")


def _interface() -> str:
    """The language of lines that speak of no draft: the user's locale."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if (next((n for n in names if n), "") or "").startswith("ja") else "en"


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
    no_progress: NoProgress = False,
) -> int:
    """Check drafts and show what a careful reader would have said."""
    from lint import run

    wishes = _wishes(call, form, select, ignore, lang, exact_pages, fail_on, baseline)
    annotated = format.value if format in (Format.DOCX, Format.PDF) else None
    with _kindly():
        outcome = run.check(
            drafts, wishes, config=config, at_once=jobs, annotate=annotated, progress=_progress(no_progress)
        )
        for line in outcome.lines:
            _say(line)
        if annotated:
            run.write_annotated(outcome, output, drafts)
            for path in outcome.written:
                _say(f"{path}: written")
        else:
            run.show(outcome, format.value, output, drafts, lang.value if lang else "auto")
    return outcome.code


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
    no_progress: NoProgress = False,
) -> int:
    """Give a draft back with comments: .docx as .docx, .pdf as .pdf; the draft itself never changes."""
    from lint import run

    with _kindly():
        if strip:
            path = run.strip(draft, output)
            _say(f"{path}: written")
            return 0
        wishes = _wishes(call, form, select, ignore, lang, exact_pages, FailOn.NEVER, baseline)
        outcome = run.check([draft], wishes, config=config, annotate="own", progress=_progress(no_progress))
        for line in outcome.lines:
            _say(line)
        run.write_annotated(outcome, output, [draft])
        for path in outcome.written:
            _say(f"{path}: written, with {sum(len(r.remarks) for r in outcome.results)} remarks")
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

    with _kindly():
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

    with _kindly():
        wishes = _wishes(call, form, "mobility", None, lang, exact_pages, FailOn.NEVER, None)
        outcome = run.check([draft], wishes, config=config, progress=_progress(True), known=False)
        for line in outcome.lines:
            _say(line)
        for result in outcome.results:
            if result.error is None:
                language = language_of(result, lang.value if lang else "auto")
                sys.stdout.write(movements.render(result, format.value, language))
    return outcome.code


@app.command()
def rules(
    family: Annotated[str | None, typer.Option(help="Only this family.", metavar="F")] = None,
    lang: Lang = None,
) -> int:
    """List the rules."""
    from lint.report import rules as page

    with _kindly():
        sys.stdout.write(page.listing(family, _chosen(lang)))
    return 0


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="Id of a rule.", metavar="RULE")], lang: Lang = None) -> int:
    """Explain a rule: what it finds, why it matters, examples, options."""
    from lint.report import rules as page

    with _kindly():
        sys.stdout.write(page.explanation(rule, _chosen(lang)))
    return 0


@app.command()
def baseline(
    drafts: Drafts,
    output: Annotated[Path, typer.Option("-o", "--output", help="The baseline file to write.", metavar="FILE")],
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

    wishes = _wishes(call, form, select, ignore, None, exact_pages, FailOn.NEVER, None)
    with _kindly():
        outcome = run.check(drafts, wishes, config=config, at_once=jobs, progress=_progress(no_progress), known=False)
        for line in outcome.lines:
            _say(line)
        count = run.note(outcome, output, drafts)
        _say(f"{output}: {count} findings noted")
    return outcome.code


@calls_app.command("list")
def calls_list(lang: Lang = None) -> int:
    """List the calls that come with the product."""
    from lint.report import calls as page

    with _kindly():
        sys.stdout.write(page.listing(_chosen(lang)))
    return 0


@calls_app.command("show")
def calls_show(
    id: Annotated[str, typer.Argument(help="Id of a call, or FILE.toml.", metavar="ID")], lang: Lang = None
) -> int:
    """Show what a call asks, where each value is written, and what is missing."""
    from lint.report import calls as page

    with _kindly():
        sys.stdout.write(page.showing(id, _chosen(lang)))
    return 0


@calls_app.command("check")
def calls_check(
    file: Annotated[Path, typer.Argument(help="A profile of your own.", metavar="FILE.toml")], lang: Lang = None
) -> int:
    """Check a profile of your own."""
    from lint.report import calls as page

    with _kindly():
        sys.stdout.write(page.checking(file, _chosen(lang)))
    return 0


@calls_app.command("learn")
def calls_learn(
    form: Annotated[Path, typer.Argument(help="The funder's blank form.", metavar="BLANK.docx")],
    output: Out = None,
) -> int:
    """Learn a call profile from the funder's blank form."""
    from lint import run

    with _kindly():
        toml = run.learn(form, output.stem if output else form.stem)
        run.give(toml, output, [form])
    return 0


def _chosen(lang: Language | None) -> str:
    return _interface() if lang is None or lang is Language.AUTO else lang.value


def _wishes(
    call: str | None,
    form: Path | None,
    select: str | None,
    ignore: str | None,
    lang: Language | None,
    exact_pages: bool | None,
    fail_on: FailOn | None,
    baseline: Path | None,
) -> dict[str, Any]:
    """The command line's part of the settings; ``None`` leaves the configuration file's value."""
    return {
        "call": call,
        "form": form,
        "select": _names(select),
        "ignore": _names(ignore),
        "language": lang.value if lang else None,
        "exact_pages": exact_pages,
        "fail_on": fail_on.value if fail_on else None,
        "baseline": baseline,
    }


def _names(given: str | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(name.strip() for name in given.split(",") if name.strip())


class _kindly:  # noqa: N801 - reads as a word: `with _kindly():`
    """Turns the errors that a user can mend into one line."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from lint.calls import ProfileError
        from lint.extract.errors import UnreadableError
        from lint.files import OutputError
        from lint.settings import SettingsError

        if isinstance(error, UnreadableError):
            raise StopError(error.say(_interface())) from error
        if isinstance(error, ProfileError | SettingsError | OutputError):
            raise StopError(str(error)) from error


def _progress(off: bool) -> Callable[[int, int, str], None]:
    """A line on standard error that tells how far the check is; nothing where nobody watches."""
    if off or not sys.stderr.isatty():
        return lambda done, total, name: None

    def show(done: int, total: int, name: str) -> None:
        text = f"[{done + 1}/{total}] {name} …" if done < total else ""
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()

    return show
