"""One check from beginning to end: read, run the rules, silence, put into words, sort."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from lint import calls, extract
from lint.analyse.form.blank import BlankForm, learn
from lint.analyse.form.unseen import unreadable
from lint.analyse.movements.plan import told
from lint.analyse.structure.sections import Section
from lint.document import Document, Span, Zone
from lint.draft import Draft
from lint.money import money
from lint.profile import Profile, Status
from lint.result import FileResult, Place, Remark, folded
from lint.rule import Finding, Rule, Severity
from lint.rules import rules, unknown
from lint.settings import Settings, SettingsError, Silence
from lint.themes import themes

QUOTE = 160
"""Characters of a quote that a report shows."""
HEADS = (Zone.HEADER, Zone.FOOTER)
READING = ("layout/no-text-layer", "layout/garbled-text")
"""Rules that tell what cannot be read; where that is most of a draft, they alone speak."""


def chosen(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings select.

    Raises:
        SettingsError: a selected or ignored rule does not exist.

    """
    known = rules()
    names = {rule.id for rule in known} | {rule.family for rule in known}
    for name in (*settings.select, *settings.ignore, *settings.severities, *settings.options):
        if name.rstrip("/") not in names:
            raise SettingsError(unknown(name, names))
    return tuple(
        rule
        for rule in known
        if (not settings.select or _named(rule, settings.select))
        and not _named(rule, settings.ignore)
        and settings.severities.get(rule.id) != "off"
    )


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return any(name.rstrip("/") in (rule.id, rule.family) for name in names)


@cache
def _options_model(rule: Rule) -> Any:
    from pydantic import ConfigDict, create_model

    fields: dict[str, Any] = {name: (type(value), value) for name, value in rule.options.items()}
    return create_model(rule.id, __config__=ConfigDict(extra="forbid"), **fields)


def options(rule: Rule, given: Mapping[str, Any]) -> dict[str, Any]:
    """A rule's options, checked.

    Raises:
        SettingsError: an option does not exist or has the wrong type.

    """
    if not given:
        return dict(rule.options)
    from pydantic import ValidationError

    try:
        return dict(_options_model(rule).model_validate(dict(given)).model_dump())
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            near = get_close_matches(name, rule.options, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"it has {', '.join(rule.options) or 'none'}"
            raise SettingsError(f"{rule.id} has no option {name}; {hint}") from error
        raise SettingsError(
            f"option {name} of {rule.id}: {first['msg']}; it has {', '.join(rule.options) or 'none'}"
        ) from error


def check(path: Path, settings: Settings) -> FileResult:
    """Check one file in this process, without a guard.

    Raises:
        extract.UnreadableError: the file cannot be read.
        calls.ProfileError: the call's profile cannot be used.
        SettingsError: the settings name what does not exist.

    """
    return read_and_check(path, settings)[1]


def read_and_check(path: Path, settings: Settings) -> tuple[Document, FileResult]:
    """Check one file, and give its document too, for those who annotate it."""
    draft, (result,) = read_and_say(path, settings, (settings.language,))
    return draft.document, result


def read_and_say(path: Path, settings: Settings, languages: Sequence[str]) -> tuple[Draft, list[FileResult]]:
    """Check one file once, and say the same of it in several languages, remark by remark ("auto": the draft's)."""
    profile = calls.load(settings.call or "generic", settings.override)
    document = extract.read(path, settings.limits, exact_pages=settings.exact_pages)
    form = None
    if settings.form is not None:
        form = learn(_blank(settings.form, settings))
    draft = Draft(document, profile, form, settings)
    return draft, _examined(draft, settings, path=str(path), languages=languages)


def _blank(path: Path, settings: Settings) -> Document:
    """The blank form as read.

    Raises:
        extract.UnreadableError: it cannot be read; the line says that it is the form, not the draft.

    """
    try:
        return extract.read(path, settings.limits, exact_pages=False)
    except extract.UnreadableError as error:
        raise extract.UnreadableError(
            f"the blank form {path.name}: {error.en}", f"空の様式 {path.name}：{error.ja}"
        ) from error


def examine(
    document: Document, profile: Profile, form: BlankForm | None, settings: Settings, *, path: str | None = None
) -> FileResult:
    """Run the chosen rules over a document and put what they find into words."""
    return _examined(
        Draft(document, profile, form, settings), settings, path=path or document.path, languages=(settings.language,)
    )[0]


def _examined(draft: Draft, settings: Settings, *, path: str, languages: Sequence[str]) -> list[FileResult]:
    document = draft.document
    found: list[tuple[Rule, Finding]] = []
    blind = unreadable(document)
    for rule in (rule for rule in chosen(settings) if rule.id in READING or not blind):
        given = options(rule, settings.options.get(rule.id, {}))
        found.extend((rule, finding) for finding in rule.check(draft, **given))
    found.sort(key=lambda pair: _order(draft, *pair))
    kept, silenced, unused = _silenced(draft, found, settings, path)
    result = FileResult(
        path=path.encode("utf-8", "backslashreplace").decode(),  # names may be no Unicode
        call=draft.profile.id,
        format=document.format,
        pages=len(document.pages) or None,
        pages_exact=document.pages_exact and not document.lacking,
        language=draft.language,
        notes=document.notes,
        silenced=silenced,
        mobility=tuple(told(document, movement) for movement in draft.movements),
        themes=themes(draft) if not blind else {},
        budget=money(draft),
    )
    told_in = [draft.language if language == "auto" else language for language in languages]
    return [
        replace(result, remarks=(*_worded(draft, kept, settings, language), *_stale(unused, language)))
        for language in told_in
    ]


def _order(draft: Draft, rule: Rule, finding: Finding) -> tuple[int, int, str, int]:
    start = finding.span.start if finding.span is not None else -1
    page = _page(draft, finding) or 0
    return (page, start, rule.id, finding.span.end if finding.span is not None else 0)


def _page(draft: Draft, finding: Finding) -> int | None:
    if finding.page is not None:
        return finding.page
    if finding.boxes:
        return finding.boxes[0].page
    return draft.document.page(finding.span.start) if finding.span is not None else None


def _silenced(
    draft: Draft, found: list[tuple[Rule, Finding]], settings: Settings, path: str
) -> tuple[list[tuple[Rule, Finding]], int, list[tuple[Silence, bool]]]:
    """Take out what the user silenced; also tell the entries that are expired or silenced nothing."""
    entries = [
        s for s in settings.silence if s.file is None or fnmatch(path, s.file) or fnmatch(Path(path).name, s.file)
    ]
    live = [entry for entry in entries if entry.until >= draft.today]
    used: set[int] = set()
    kept = []
    for rule, finding in found:
        words = _quote(draft, finding)
        hit = next((i for i, entry in enumerate(live) if _hushes(entry, rule, words)), None)
        if hit is None:
            kept.append((rule, finding))
        else:
            used.add(hit)
    ran = {name for rule in chosen(settings) for name in (rule.id, rule.family)}
    stale = [(entry, False) for i, entry in enumerate(live) if i not in used and entry.rule in ran]
    stale += [(entry, True) for entry in entries if entry.until < draft.today]
    return kept, len(found) - len(kept), stale


def _hushes(entry: Silence, rule: Rule, words: str) -> bool:
    return entry.rule in (rule.id, rule.family) and (entry.quote is None or folded(entry.quote) in folded(words))


def _stale(entries: list[tuple[Silence, bool]], language: str) -> Iterator[Remark]:
    for entry, expired in entries:
        if language == "ja":
            why = f"{entry.until} に期限が切れました" if expired else "該当する指摘はもうありません"
            message = f"設定ファイルの silence（{entry.rule}：{entry.reason}）は、{why}。"
            fix = "まだ必要なら期限を延ばし、そうでなければ消してください。"
        else:
            why = f"ran out on {entry.until}" if expired else "no longer silences anything"
            message = f"The silence entry for {entry.rule} (“{entry.reason}”) {why}."
            fix = "Extend it if it is still needed, or delete it."
        mark = hashlib.sha1(f"{entry.rule}{entry.quote}{entry.reason}".encode()).hexdigest()[:16]
        place = Place(None, None, entry.quote or "")
        yield Remark("settings/stale-silence", "info", message, fix, place, (), "R92", None, True, {}, mark)


def _quote(draft: Draft, finding: Finding) -> str:
    if finding.quote is not None:
        return finding.quote
    return draft.quote(finding.span) if finding.span else ""


def _worded(draft: Draft, found: list[tuple[Rule, Finding]], settings: Settings, language: str) -> Iterator[Remark]:
    seen: Counter[str] = Counter()
    for rule, finding in found:
        message, fix = finding.message.say(language, finding.values)
        severity = Severity(settings.severities.get(rule.id) or finding.severity or rule.severity)
        verified = finding.fact is None or finding.fact.verified
        if not verified:
            if severity is Severity.ERROR:
                severity = Severity.WARNING
            message += (
                "（この基準は公式資料で確認できていないため、公募要領でお確かめください。）"
                if language == "ja"
                else " (This limit could not be verified in the funder's own text; please check the call.)"
            )
        place = _place(draft, finding)
        words = folded(_quote(draft, finding))[:200]
        section = _section(draft, finding.span)
        key = f"{rule.id}|{folded(section.title) if section else ''}|{words}"  # a moved section has another number
        seen[key] += 1
        yield Remark(
            rule=rule.id,
            severity=str(severity),
            message=message,
            suggestion=finding.suggestion if finding.suggestion is not None else fix,
            place=place,
            related=tuple(_spot(draft, span) for span in finding.related),
            requirement=" ".join(rule.serves),
            source=_source(draft, finding, language),
            verified=verified,
            data=finding.data,
            fingerprint=hashlib.sha1(f"{key}|{seen[key]}".encode()).hexdigest()[:16],
            paragraph=_paragraph(draft, finding.span, place),
        )


def _source(draft: Draft, finding: Finding, language: str) -> str | None:
    """Where the value that a finding rests on is written."""
    if finding.fact is None:
        return None
    read = finding.fact.status is Status.FORM and finding.fact.source not in draft.profile.sources
    return "空の様式" if read and language == "ja" else draft.profile.cite(finding.fact)


def _place(draft: Draft, finding: Finding) -> Place:
    span = finding.span
    section = _section(draft, span)
    return Place(
        page=_page(draft, finding),
        section=section.name if section else None,
        quote=_short(_quote(draft, finding)),
        boxes=finding.boxes or (draft.document.boxes(span) if span is not None else ()),
        start=span.start if span is not None else None,
        end=span.end if span is not None else None,
    )


def _paragraph(draft: Draft, span: Span | None, place: Place) -> Place | None:
    """The paragraph that words begin in."""
    block = next(draft.document.blocks_in(span), None) if span else None
    if block is None:
        return None
    return Place(place.page, place.section, _short(draft.quote(block.span)), (), block.span.start, block.span.end)


def _section(draft: Draft, span: Span | None) -> Section | None:
    """The section that words stand in; running heads stand in none."""
    if span is None or any(block.zone in HEADS for block in draft.document.blocks_in(span)):
        return None
    return draft.section(span.start)


def _spot(draft: Draft, span: Span) -> Place:
    section = _section(draft, span)
    return Place(
        draft.document.page(span.start),
        section.name if section else None,
        _short(draft.quote(span)),
        draft.document.boxes(span),
        span.start,
        span.end,
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= QUOTE else text[: QUOTE - 1] + "…"
