"""One run over many drafts: guarded children, baseline, exit code, outputs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lint import baseline, configuration, files, jobs
from lint.calls import ProfileError
from lint.extract import guard
from lint.extract.errors import UnreadableError
from lint.result import FileResult
from lint.settings import Settings, SettingsError

RANKS = {"error": 0, "warning": 1, "info": 2, "question": 3}
KINDS = (ProfileError, SettingsError)
"""Errors of a child that are the run's, not the draft's."""


@dataclass
class Outcome:
    """What a run came to."""

    results: list[FileResult] = field(default_factory=list)
    annotated: dict[str, bytes] = field(default_factory=dict)
    """Annotated copies by the draft's path."""
    lines: list[str] = field(default_factory=list)
    """Errors and doubts for standard error."""
    written: list[Path] = field(default_factory=list)
    code: int = 0


def check(
    arguments: Sequence[Path],
    wishes: Mapping[str, Any],
    *,
    config: Path | None = None,
    at_once: int = 1,
    annotate: str | None = None,
    summary_page: bool = False,
    progress: Callable[[int, int, str], None],
    known: bool = True,
) -> Outcome:
    """Check drafts, each in a guarded child.

    Args:
        arguments: files and folders.
        wishes: the command line's settings; ``None`` values leave the configuration file's.
        config: the configuration file, where the user names one.
        at_once: children at the same time.
        annotate: "docx", "pdf" or "own": annotate, too; "html": make the report with page pictures.
        summary_page: whether an annotated PDF gets a summary as pages of its own, too.
        progress: told (done, total, name of the next draft).
        known: whether the baseline hides what it knows.

    Raises:
        SettingsError: no draft, or settings that cannot be used.
        ProfileError: a call's profile that cannot be used.

    """
    paths = list(dict.fromkeys(files.drafts(arguments)))
    if not paths:
        raise SettingsError(f"{arguments[0]}: no .docx or .pdf in this folder")
    if len(paths) > 1:
        import lint.linter  # noqa: F401  (once, for all the children that are forked)
    outcome = Outcome()
    settings = [_settings(path, config, wishes) for path in paths]
    for done, (path, own, answer) in enumerate(
        _answers(paths, settings, at_once, annotate, summary_page, progress, known)
    ):
        result = _result(path, own, answer)
        if result.error is not None:
            outcome.lines.append(f"{path}: {result.error}")
            outcome.code = 2
        elif annotate and isinstance(answer, bytes):
            outcome.annotated[str(path)] = jobs.annotated(answer)
        outcome.lines.extend(f"{path}: note: {note}" for note in result.notes)
        if known and own.baseline is not None:
            result = baseline.without(result, own.baseline)
        outcome.results.append(result)
        if outcome.code == 0 and fails(result, own):
            outcome.code = 1
        progress(done + 1, len(paths), str(paths[done + 1]) if done + 1 < len(paths) else "")
    return outcome


def _settings(path: Path, config_file: Path | None, wishes: Mapping[str, Any]) -> Settings:
    return configuration.settings(path, config_file, **wishes)


def _answers(
    paths: Sequence[Path],
    settings: Sequence[Settings],
    at_once: int,
    annotate: str | None,
    summary_page: bool,
    progress: Callable[[int, int, str], None],
    known: bool,
) -> Iterator[tuple[Path, Settings, bytes | UnreadableError]]:
    progress(0, len(paths), str(paths[0]))
    both = list(zip(paths, settings, strict=True))
    job: Callable[..., bytes] = jobs.check
    work: list[tuple[object, ...]] = [*both]
    if annotate:
        hidden = [baseline.known(path, own.baseline) if known and own.baseline else () for path, own in both]
        pairs = zip(both, hidden, strict=True)
        if annotate == "html":
            job = jobs.report_html
            work = [(path, own, own.language, seen) for (path, own), seen in pairs]
        else:
            job = jobs.annotate
            work = [(path, own, annotate, own.language, seen, summary_page) for (path, own), seen in pairs]
    limits = [own.limits for own in settings]
    answers = guard.run_many(job, work, limits=limits, jobs=at_once, kinds=KINDS)
    yield from zip(paths, settings, answers, strict=True)


def _result(path: Path, settings: Settings, answer: bytes | UnreadableError) -> FileResult:
    if isinstance(answer, bytes):
        return jobs.result(answer)
    language = "en" if settings.language == "auto" else settings.language
    return FileResult(str(path), settings.call or "generic", error=answer.say(language))


def fails(result: FileResult, settings: Settings) -> bool:
    """Whether a file has something at or above the severity that makes the exit code 1."""
    worst = result.worst()
    return settings.fail_on != "never" and worst is not None and RANKS[worst] <= RANKS[settings.fail_on]


def show(outcome: Outcome, format: str, output: Path | None, inputs: Sequence[Path], language: str) -> None:
    """Render the results in a text format, to a file or to standard output."""
    give(_rendered(outcome.results, format, language, output is None), output, inputs)


def _rendered(results: Sequence[FileResult], format: str, language: str, terminal: bool) -> str:
    from importlib import import_module

    if format in ("json", "jsonl"):
        from lint.report import json

        return json.render(results) if format == "json" else json.render_lines(results)
    if format == "text":
        from lint.report import terminal as text

        colour = terminal and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        return text.render(results, language=language, colour=colour, width=width() if terminal else 88)
    return str(import_module(f"lint.report.{format}").render(results, language=language))


def width() -> int:
    """Columns to write in: the terminal's, within reason."""
    import shutil

    return max(40, min(shutil.get_terminal_size((88, 24)).columns, 110))


def give(text: str | bytes, output: Path | None, inputs: Sequence[Path]) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if output is not None:
        files.write(output, data, list(files.drafts(inputs)))
    elif isinstance(text, str):
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def write_pages(outcome: Outcome, output: Path | None, inputs: Sequence[Path]) -> None:
    """Write the HTML reports: to ``output``, else to standard output if it is one report that nobody's screen gets.

    Otherwise each lies beside its draft.

    Raises:
        files.OutputError: the place is a draft itself, or one file for several drafts.

    """
    if output is None and len(outcome.results) == 1 and not sys.stdout.isatty():
        for data in outcome.annotated.values():
            give(data, None, inputs)
        return
    _write(outcome, output, inputs, lambda path: path.with_name(path.name + ".html"))


def write_annotated(outcome: Outcome, output: Path | None, inputs: Sequence[Path]) -> None:
    """Write the annotated copies: beside each draft, to ``output``, or into the folder ``output``.

    Raises:
        files.OutputError: the place is a draft itself, or one file for several drafts.

    """
    _write(outcome, output, inputs, files.beside)


def _write(outcome: Outcome, output: Path | None, inputs: Sequence[Path], beside: Callable[[Path], Path]) -> None:
    if output is not None and not output.is_dir() and len(outcome.results) > 1:
        raise files.OutputError(f"{output}: several drafts need a folder that exists; make it first")
    sources = list(files.drafts(inputs))
    places = {path: beside(Path(path)) for path in outcome.annotated}
    for path, data in outcome.annotated.items():
        place = places[path]
        if output is not None:
            place = output / _apart(place, list(places.values())) if output.is_dir() else output
        files.write(place, data, sources)
        outcome.written.append(place)


def _apart(place: Path, places: Sequence[Path]) -> str:
    """A file's name, with those of its folders before it where another file has the same name."""
    if sum(other.name == place.name for other in places) < 2:
        return place.name
    top = os.path.commonpath([other.absolute().parent for other in places])
    return "-".join(place.absolute().relative_to(top).parts)


def strip(draft: Path, output: Path | None) -> Path:
    """Write a copy of a draft without our own comments."""
    data = guard.run(jobs.strip, draft, limits=Settings().limits)
    name = draft.name.replace(".proposal-lint.", ".")
    place = output or draft.with_name(name if name != draft.name else f"{draft.stem}.stripped{draft.suffix}")
    files.write(place, data, [draft])
    return place


def extract(draft: Path, format: str, config_file: Path | None, given: Mapping[str, Any]) -> bytes:
    """The document as read."""
    own = configuration.settings(draft, config_file, **given)
    return guard.run(jobs.read, draft, own, format, limits=own.limits)


def learn(form: Path, id: str) -> bytes:
    """A profile learned from a blank form."""
    own = Settings()
    return guard.run(jobs.learn, form, own, id, limits=own.limits)


def note(outcome: Outcome, output: Path, inputs: Sequence[Path]) -> int:
    """Write the baseline of a run; answers how many findings it holds."""
    read = [replace(result) for result in outcome.results if result.error is None]
    give(baseline.render(read, output.parent), output, inputs)
    return sum(len(result.remarks) for result in read)
