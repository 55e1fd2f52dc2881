"""What ``proposal-lint calls`` prints: the list of calls, one call with its sources, the check of a profile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from lint import calls
from lint.profile import Fact, Profile, Status, Words

STATUS = {
    Status.PRIMARY: Words(ja="一次資料で確認", en="funder's own text"),
    Status.BRIEFING: Words(ja="説明会資料", en="funder's briefing"),
    Status.FORM: Words(ja="様式から", en="from the blank form"),
    Status.USER: Words(ja="利用者の指定", en="set by the user"),
    Status.SECONDARY: Words(ja="第三者の資料", en="somebody else's account"),
    Status.UNVERIFIED: Words(ja="未確認", en="not verified"),
}
GROUPS = ("schedule", "document", "layout", "form", "sections", "mobility", "team", "support", "themes", "budget")
QUOTE = 70
"""Characters of a quote that the list shows."""


def listing(language: str) -> str:
    """The calls that come with the product, a line each: id and title."""
    profiles = [calls.load(call) for call in calls.ids()]
    width = max(len(profile.id) for profile in profiles)
    return "".join(f"{profile.id:<{width}}  {profile.title.say(language)}\n" for profile in profiles)


def showing(call: str, language: str, overrides: Mapping[str, Any] | None = None) -> str:
    """One call: its values with source and status, what is missing and how to supply it, its sources.

    Raises:
        lint.calls.ProfileError: no such call, or its profile cannot be used.

    """
    profile = calls.load(call, overrides)
    ja = language == "ja"
    lines = [f"{profile.id}  {profile.title.say(language)}"]
    if profile.inherits:
        lines.append(("継承元: " if ja else "inherits from: ") + profile.inherits)
    for group in GROUPS:
        told = list(_told(getattr(profile, group), group, profile, language))
        if told:
            lines += ["", f"[{group}]", *told]
    lines += ["", "[分かっていない値と補い方]" if ja else "[not known, and how to supply it]"]
    lines += [f"  - {words.say(language)}" for words in profile.missing] or ["  -"]
    if profile.sources:
        lines += ["", "[出典]" if ja else "[sources]"]
        for key, source in profile.sources.items():
            day = source.date.isoformat() if source.date else None
            lines.append(f"  {key}: " + ", ".join(part for part in (source.title, day, source.url) if part))
    return "\n".join(lines) + "\n"


def checking(file: Path, language: str) -> str:
    """What stands in a profile of the user's own.

    Raises:
        lint.calls.ProfileError: it cannot be used; everything that is wrong, a line each.

    """
    path = str(file)
    try:
        profile = calls.load(path if calls.is_file(path) else f"{path}.toml")
    except calls.ProfileError as error:
        raise calls.ProfileError("\n".join(error.lines)) from None
    facts = list(_facts(profile))
    unsure = sum(not fact.verified for fact in facts)
    sections = len(profile.sections)
    ja = language == "ja"
    name = profile.title.say(language) or profile.id
    text = (
        f"{file}: 使えます（{name}。項目 {sections}、値 {len(facts)}、うち未確認 {unsure}）\n"
        if ja
        else f"{file}: fine ({name}: {sections} sections, {len(facts)} values, {unsure} of them unverified)\n"
    )
    if unsure:
        text += (
            "未確認の値に基づく指摘は、警告までにとどめます。\n"
            if ja
            else "Findings that rest on unverified values are warnings at most.\n"
        )
    return text


def _facts(item: Any) -> Iterator[Fact[Any]]:
    if isinstance(item, Fact):
        yield item
    elif is_dataclass(item):
        for one in fields(item):
            yield from _facts(getattr(item, one.name))
    elif isinstance(item, tuple):
        for entry in item:
            yield from _facts(entry)


def _told(item: Any, path: str, profile: Profile, language: str) -> Iterator[str]:
    """The facts of a table, each with the key that a settings file overrides it by."""
    if isinstance(item, Fact):
        yield _line(item, path, profile, language)
    elif isinstance(item, tuple):
        for index, entry in enumerate(item):
            name = getattr(entry, "key", None) or getattr(entry, "id", None)
            yield from _told(entry, f"{path}.{name}" if name else f"{path}[{index}]", profile, language)
    elif is_dataclass(item):
        title = getattr(item, "title", None)
        if isinstance(title, Words):
            yield f"  {path}: {title.say(language)}"
        for name in (one.name for one in fields(item)):
            value = getattr(item, name)
            if is_dataclass(value) or (value and isinstance(value, tuple)):
                about = _about(item) if name == "minimum" else ""
                yield from _told(value, f"{path}.{name}{about}", profile, language)
            elif isinstance(value, str) and name in ("currency", "paper_is"):
                yield f"  {path}.{name} = {value}"


def _about(size: Any) -> str:
    """What the smallest type is asked of: zone, script, families."""
    parts = [getattr(size, "zone", ""), getattr(size, "script", ""), ", ".join(getattr(size, "families", ()))]
    return f" ({'; '.join(part for part in parts if part and part != 'any')})"


def _line(fact: Fact[Any], path: str, profile: Profile, language: str) -> str:
    text = f"  {path} = {_value(fact.value)}" + (f" {fact.unit}" if fact.unit else "")
    source = profile.cite(fact)
    text += f"  [{STATUS[fact.status].say(language)}{f': {source}' if source else ''}]"
    if fact.quote:
        text += f"\n      “{fact.quote if len(fact.quote) <= QUOTE else fact.quote[: QUOTE - 1] + '…'}”"
    if fact.note:
        text += f"\n      {fact.note}"
    return text


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:,.10g}" if value < 10_000 else f"{value:,.0f}"
    if isinstance(value, tuple):
        return ", ".join(_value(entry) for entry in value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes")
    return str(value)
