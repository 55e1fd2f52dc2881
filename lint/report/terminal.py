"""Remarks for a person at a terminal: by file and section, then what it comes to and where to begin.

Colours are written by hand, as importing a library for them would cost more time than making the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lint.report import priorities, words
from lint.report.wrapping import columns, wrap
from lint.result import FileResult, Place, Remark

COLOURS = {"error": "1;31", "warning": "33", "info": "36", "question": "35"}
BOLD, DIM = "1", "2"
FOLD = 3
"""From so many remarks of one rule on, all of level info and in one section, only the first is written out."""
SHOWN = 3
"""Places named of those folded away, rules named in the summary, related places of a remark."""
QUOTE = 60
"""Characters of a quote."""


def render(
    results: Sequence[FileResult],
    *,
    language: str = "auto",
    colour: bool = False,
    width: int = 80,
    verbose: bool = False,
) -> str:
    """The report as text.

    Args:
        results: files in the order to show them; those with an error are only counted here.
        language: "ja", "en", or "auto" for each draft's own.
        colour: whether to write ANSI colours.
        width: columns of the terminal.
        verbose: write every remark out, also long runs of small ones.

    """
    paint = Paint(colour)
    width = max(width, 50)
    parts = [
        "\n".join(_file(result, words.language_of(result, language), paint, width, verbose))
        for result in results
        if not result.error
    ]
    parts.append("\n".join(_summary(results, words.main_language(results, language), paint, width)))
    return "\n\n".join(part for part in parts if part) + "\n"


class Paint:
    """Colours, or none."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, code: str) -> str:
        """The text in a colour, line by line."""
        if not self.colour:
            return text
        return "\n".join(f"\x1b[{code}m{line}\x1b[0m" if line else line for line in text.split("\n"))


def _file(result: FileResult, language: str, paint: Paint, width: int, verbose: bool) -> Iterator[str]:
    ja = language == "ja"
    yield paint(words.plain(result.path), BOLD) + paint(_about(result, ja), DIM)
    if not result.remarks:
        yield "  " + ("指摘なし" if ja else "Nothing to remark on")
    for name, remarks in words.sections(result.remarks, language):
        yield ""
        yield paint(wrap(words.plain(name), width, "■ " if ja else "# "), BOLD)
        for group in _folded(remarks, verbose):
            yield from _remark(group[0], result, language, paint, width)
            if len(group) > 1:
                yield paint(wrap(_others(group, result, language), width, " " * 5), DIM)


def _about(result: FileResult, ja: bool) -> str:
    facts = []
    if result.pages:
        unsure = "" if result.pages_exact else "約" if ja else "about "
        facts.append(f"{unsure}{result.pages}{'ページ' if ja else ' pages' if result.pages > 1 else ' page'}")
    facts.append(f"公募：{result.call}" if ja else f"call: {result.call}")
    return f"（{'、'.join(facts)}）" if ja else f" ({', '.join(facts)})"


def _folded(remarks: Sequence[Remark], verbose: bool) -> list[list[Remark]]:
    """Remarks in groups, each to be written as its first one; only long runs of small ones share a group."""
    runs = Counter(remark.rule for remark in remarks if remark.severity == "info")
    groups: list[list[Remark]] = []
    open_groups: dict[str, list[Remark]] = {}
    for remark in remarks:
        if verbose or remark.severity != "info" or runs[remark.rule] < FOLD:
            groups.append([remark])
        elif remark.rule in open_groups:
            open_groups[remark.rule].append(remark)
        else:
            open_groups[remark.rule] = [remark]
            groups.append(open_groups[remark.rule])
    return groups


def _remark(remark: Remark, result: FileResult, language: str, paint: Paint, width: int) -> Iterator[str]:
    ja = language == "ja"
    mark, label = words.MARKS[language][remark.severity], words.LABELS[language][remark.severity]
    where = words.page(remark.place, result.pages_exact, language)
    head = f"{mark} {label}"
    line = f"  {paint(head, COLOURS[remark.severity])}" + (f"  {where}" if where else "")
    yield line + paint(f"  {remark.rule}", DIM)
    body = " " * 5
    if remark.place.quote and not words.says_quote(remark):
        yield wrap(words.quoted(words.clipped(words.plain(remark.place.quote), QUOTE), language), width, body)
    yield wrap(words.plain(remark.message), width, body)
    if remark.suggestion:
        yield wrap(words.plain(remark.suggestion), width, f"{body}→ ")
    if remark.related:
        places = _places(remark.related, result, language, SHOWN)
        yield paint(wrap(f"{'関連：' if ja else 'See also '}{places}", width, body), DIM)
    if remark.source and remark.severity in {"error", "warning"}:
        yield paint(wrap(f"{'根拠：' if ja else 'Source: '}{words.plain(remark.source)}", width, body), DIM)


def _places(places: Sequence[Place], result: FileResult, language: str, limit: int, known: str = "") -> str:
    """Pages with their words, each once; words that are ``known`` already are not said again."""
    named: list[str] = []
    for place in places:
        where = words.page(place, result.pages_exact, language) or ""
        quote = "" if place.quote == known else words.clipped(words.plain(place.quote), 24)
        gap = "" if language == "ja" or not where or not quote else " "
        named.append(where + gap + (words.quoted(quote, language) if quote else ""))
    different = list(dict.fromkeys(text for text in named if text))
    more = "" if len(different) <= limit else "など" if language == "ja" else ", …"
    return ("、" if language == "ja" else ", ").join(different[:limit]) + more


def _others(group: Sequence[Remark], result: FileResult, language: str) -> str:
    rest = group[1:]
    places = _places([remark.place for remark in rest], result, language, SHOWN, known=group[0].place.quote)
    if language == "ja":
        return f"この節には同じ指摘がほかに{len(rest)}件あります" + (f"（{places}）" if places else "")
    return f"{len(rest)} more of this kind in this section" + (f" ({places})" if places else "")


def _summary(results: Sequence[FileResult], language: str, paint: Paint, width: int) -> Iterator[str]:
    ja = language == "ja"
    read = [result for result in results if not result.error]
    remarks = [remark for result in read for remark in result.remarks]
    if read:
        yield paint("まとめ" if ja else "Summary", BOLD)
    if read and not remarks:  # each file has said so already
        yield wrap(_nothing(len(read), ja), width, "  ")
    if remarks:
        yield "  " + _counts(remarks, len(read), language, paint)
        frequent = _frequent(remarks, ja)
        if frequent:
            yield wrap(frequent, width, "  ")
        yield wrap(_first(read, language), width, "  ")
        yield from (wrap(line, width, "  ") for line in _crowds(read, language))
        if len(read) > 1:
            yield from _files(read, language)
        if any(
            len(group) > 1
            for result in read
            for _, s in words.sections(result.remarks, language)
            for group in _folded(s, verbose=False)
        ):
            yield paint(wrap(_hidden(ja), width, "  "), DIM)
    silenced = sum(result.silenced for result in read)
    if silenced:
        yield paint(
            wrap(
                f"設定ファイルと基準ファイルにより{silenced}件を省きました。"
                if ja
                else f"{silenced} left out by your configuration or baseline.",
                width,
                "  ",
            ),
            DIM,
        )
    failed = len(results) - len(read)
    if failed:
        yield wrap(
            f"読めなかったファイルが{failed}件あります。"
            if ja
            else f"{failed} {'file' if failed == 1 else 'files'} could not be read.",
            width,
            "  ",
        )


def _nothing(files: int, ja: bool) -> str:
    if ja:
        return "体裁や記載の漏れで気になる点はありませんでした。内容は、ぜひ同僚の目でもご確認ください。"
    return ("It is" if files == 1 else "They are") + " ready for a colleague's eyes: what was said is not checked here."


def _counts(remarks: Sequence[Remark], files: int, language: str, paint: Paint) -> str:
    tally = words.tally(remarks)
    parts = [
        paint(f"{words.MARKS[language][s]} {words.counted(s, count, language)}", COLOURS[s])
        for s, count in tally.items()
    ]
    ja = language == "ja"
    total = sum(tally.values())
    if ja:
        return (f"{files}ファイルに" if files > 1 else "") + f"指摘は{total}件です：" + "  ".join(parts)
    return (
        f"{total} {'remark' if total == 1 else 'remarks'}"
        + (f" in {files} files" if files > 1 else "")
        + ": "
        + "  ".join(parts)
    )


def _frequent(remarks: Sequence[Remark], ja: bool) -> str:
    counts = Counter(remark.rule for remark in remarks)
    top = [item for item in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN] if item[1] > 1]
    if not top:
        return ""
    if ja:
        return "多い順に " + "、".join(f"{rule}（{count}件）" for rule, count in top)
    return "Most often: " + ", ".join(f"{rule} ({count})" for rule, count in top)


def _first(results: Sequence[FileResult], language: str) -> str:
    """What to do first: the worst severity's places."""
    ja = language == "ja"
    remarks = [remark for result in results for remark in result.remarks]
    tally = words.tally(remarks)
    worst, count = next(iter(tally.items()))
    where = ""
    if len(results) == 1:
        pages = list(
            dict.fromkeys(words.page(r.place, results[0].pages_exact, language) for r in remarks if r.severity == worst)
        )
        named = [page for page in pages if page][:5]
        more = "…" if len([page for page in pages if page]) > 5 else ""
        where = ("、" if ja else ", ").join(named) + more
    if ja:
        place = f"（{where}）" if where else ""
        return {
            "error": f"まず「要修正」の{count}件{place}から直してください。"
            "そのまま出すと、不採択や差し戻しの理由になりかねません。",
            "warning": "必ず直すべきものはありません。"
            f"「注意」の{count}件{place}は審査員の目に留まりやすいので、先にご覧ください。",
            "info": "必ず直すべきものはありません。時間があれば「参考」をご覧ください。",
            "question": f"原稿からは判断できない確認事項が{count}件あるだけです。",
        }[worst]
    place = f" ({where})" if where else ""
    one = count == 1
    return {
        "error": f"Begin with the {'error' if one else f'{count} errors'}{place}: "
        f"left as {'it is' if one else 'they are'}, the funder may turn the proposal down.",
        "warning": f"Nothing has to be fixed, but reviewers will notice the {'warning' if one else f'{count} warnings'}"
        f"{place}; look there first.",
        "info": "Nothing has to be fixed; read the notes if there is time.",
        "question": "Only questions that the draft alone cannot answer.",
    }[worst]


def _crowds(results: Sequence[FileResult], language: str) -> Iterator[str]:
    """Where notes gather: of one draft, the paragraphs that are worth rewriting."""
    if len(results) != 1:
        return
    exact = results[0].pages_exact
    crowds, rest = priorities.paragraphs(enumerate(results[0].remarks))
    if not crowds:
        return
    ja = language == "ja"
    named = []
    for place, group in crowds[:SHOWN]:
        where = words.page(place, exact, language) or ""
        said = words.quoted(words.clipped(words.plain(place.quote), 24), language)
        named.append(f"{where}{said}（{len(group)}件）" if ja else f"{where} {said} ({len(group)})".strip())
    count = sum(len(group) for _, group in crowds) + len(rest)
    if ja:
        more = f"など{len(crowds)}段落" if len(crowds) > SHOWN else ""
        told = f"「参考」{count}件には、同じ段落に集まるものがあります：{'、'.join(named)}{more}。"
        yield f"{told}段落ごと書き直すと早く片づきます。"
    else:
        more = f", and {len(crowds) - SHOWN} more" if len(crowds) > SHOWN else ""
        yield f"Several of the {count} notes share a paragraph: {', '.join(named)}{more}. Rewriting it settles them."


def _files(results: Sequence[FileResult], language: str) -> Iterator[str]:
    paths = [words.plain(result.path) for result in results]
    widest = min(max(columns(path) for path in paths), 48)
    for path, result in zip(paths, results, strict=True):
        counts = [words.counted(s, n, language) for s, n in words.tally(result.remarks).items()]
        said = ("、" if language == "ja" else ", ").join(counts) or ("指摘なし" if language == "ja" else "nothing")
        yield f"    {path}{' ' * max(widest - columns(path), 0)}  {said}"


def _hidden(ja: bool) -> str:
    if ja:
        return "まとめて示した「参考」は、--format json や --format markdown ですべて見られます。"
    return "Notes shown as one are written out by --format json or markdown."
