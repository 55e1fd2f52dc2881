"""What a blank form adds to a call: its headings as parts, its limits as facts, a profile as TOML."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict, replace
from typing import Any

from lint.analyse.form.blank import BlankForm, Printed
from lint.analyse.form.form_year import TITLE
from lint.analyse.form.guide import asks
from lint.analyse.form.limits import Unit
from lint.analyse.structure.headings import bare
from lint.analyse.structure.parts import names
from lint.analyse.text.languages import language
from lint.profile import Document, Fact, Flag, Form, Number, Profile, Section, Status, Words
from lint.records import hints


def _number(printed: Printed) -> Number:
    return Fact[float](
        value=printed.limit.value,
        unit=printed.limit.unit,
        status=Status.FORM,
        quote=_short(printed.quote),
        note="about" if printed.limit.about else None,
    )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 120 else plain[:119] + "…"


def _required() -> Flag:
    return Fact[bool](value=True, status=Status.FORM)


def _limits(form: BlankForm, index: int | None) -> dict[Unit, Number]:
    """The first limit of each unit that the form prints for a section."""
    found: dict[Unit, Number] = {}
    for printed in form.limits:
        if printed.section == index and printed.limit.unit not in found:
            found[printed.limit.unit] = _number(printed)
    return found


def sections_of(form: BlankForm) -> tuple[Section, ...]:
    """The form's headings as parts that a draft must have, with the limits printed for each."""
    found: list[Section] = []
    keys: dict[int, str] = {}
    for index, heading in enumerate(form.headings):
        title = bare(heading.title)
        if not title or _names_the_form(form, index):
            continue
        keys[index] = f"form-{index + 1}"
        limits: dict[str, Any] = dict(_limits(form, index).items())
        words = Words(ja=heading.title) if language(heading.title) == "ja" else Words(en=heading.title)
        found.append(
            Section(
                key=keys[index],
                title=words,
                headings=(_expression(title),),
                required=_required(),
                within=keys.get(heading.parent) if heading.parent is not None else None,
                **limits,
            )
        )
    return tuple(found)


def _names_the_form(form: BlankForm, index: int) -> bool:
    """Whether a heading is the form's own title: it prints no limit, and holds all others or asks for nothing."""
    title = form.headings[0]
    if index != 0 or len(form.headings) <= 2 or title.number is not None or _limits(form, 0):
        return False
    below = form.document.slice(title.own)
    alone = len(below.strip()) < 120 and not asks(below)
    called = form.headings[1].number is not None or TITLE.search(title.title) is not None
    return title.body.covers(form.headings[-1].heading) or (alone and called)


def _expression(title: str) -> str:
    """A title as a regular expression, white space free."""
    return r"\s*".join(re.escape(word) for word in title.split())


def informed(profile: Profile, form: BlankForm | None) -> Profile:
    """The profile with what the user's own form says: its limits go before the call's, its headings are added."""
    if form is None:
        return profile
    learned = {section.key: section for section in sections_of(form)}
    titles = {f"form-{i + 1}": heading.title for i, heading in enumerate(form.headings)}
    merged: list[Section] = []
    taken: dict[str, str] = {}
    for part in profile.sections:
        best = max(learned, key=lambda key: names(part, titles[key]), default=None)
        if best is None or best in taken or names(part, titles[best]) == 0:
            merged.append(part)
            continue
        taken[best] = part.key
        own = learned[best]
        news: dict[str, Any] = {
            name: value
            for name in ("pages", "words", "characters", "lines", "required")
            if (value := getattr(own, name))
        }
        # The applicant looks for the form's own words, not for the call's name of the part.
        news |= {"title": own.title, "headings": (*part.headings, *own.headings)}
        merged.append(replace(part, **news))
    merged += [
        replace(section, within=taken.get(section.within or "", section.within))
        for key, section in learned.items()
        if key not in taken
    ]
    whole: dict[str, Any] = {unit: n for unit, n in _limits(form, None).items() if unit in hints(Document)}
    marks: dict[str, Any] = {}
    if form.year:
        marks["year"] = Fact[str](value=form.year, status=Status.FORM)
    if form.marks:
        marks["guide"] = form.marks
    return replace(
        profile,
        sections=tuple(merged),
        document=replace(profile.document, **whole),
        form=replace(profile.form, **marks),
    )


def to_toml(form: BlankForm, id: str, inherits: str = "generic") -> str:
    """The form as a call profile in TOML, for the user to look through and complete."""
    title = next((h.title for h in form.headings), "") or id
    lines = [
        "# Learned from a blank form; look it through and add what the form does not print.",
        f"id = {_quoted(id)}",
        f"inherits = {_quoted(inherits)}",
        f"title = {{ {language(title)} = {_quoted(id)} }}",
        "",
        "[sources.form]",
        f"title = {_quoted('blank form')}",
    ]
    whole = {unit: n for unit, n in _limits(form, None).items() if unit in hints(Document)}
    if whole:
        lines += ["", "[document]", *(f"{unit} = {_fact(number)}" for unit, number in whole.items())]
    lines += _form_lines(Form(year=Fact[str](value=form.year, status=Status.FORM) if form.year else None), form)
    for section in sections_of(form):
        words = section.title
        lines += ["", "[[sections]]", f"key = {_quoted(section.key)}"]
        lines.append(f"title = {{ {'ja' if words.ja else 'en'} = {_quoted(words.ja or words.en)} }}")
        lines.append(f"headings = [{', '.join(_quoted(heading) for heading in section.headings)}]")
        lines.append('required = { value = true, source = "form", status = "form" }')
        if section.within:
            lines.append(f"within = {_quoted(section.within)}")
        for unit in ("pages", "words", "characters", "lines"):
            number = getattr(section, unit)
            if number is not None:
                lines.append(f"{unit} = {_fact(number)}")
    return "\n".join(lines) + "\n"


def _form_lines(learned: Form, form: BlankForm) -> list[str]:
    if not (learned.year or form.marks):
        return []
    lines = ["", "[form]"]
    if learned.year:
        lines.append(f'year = {{ value = {_quoted(learned.year.value)}, source = "form", status = "form" }}')
    for mark in form.marks:
        given = {name: value for name, value in asdict(mark).items() if value is not None}
        lines += ["", "[[form.guide]]", *(f"{name} = {_literal(value)}" for name, value in given.items())]
    return lines


def _fact(number: Number) -> str:
    value = int(number.value) if number.value == int(number.value) else number.value
    parts = [f"value = {value}", f"unit = {_quoted(number.unit or '')}", 'source = "form"', 'status = "form"']
    if number.quote:
        parts.append(f"quote = {_quoted(number.quote)}")
    if number.note:
        parts.append(f"note = {_quoted(number.note)}")
    return "{ " + ", ".join(parts) + " }"


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    """A basic TOML string (JSON's escapes are a subset of TOML's)."""
    clean = "".join(c for c in text if unicodedata.category(c) != "Cc" or c in "\n\t")
    return json.dumps(clean, ensure_ascii=False).replace("\u007f", "")
