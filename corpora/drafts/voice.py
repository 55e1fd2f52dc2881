"""How one applicant writes: language, names, dates, and what stands where nothing is to be said."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass

from corpora.drafts.people import Organisation, Person
from corpora.drafts.project import Month, Stay

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def _ja_next(a: Month, b: Month, n: int, between: str = "〜", after: str = "") -> str:
    """With "the same year" and "the year after" in place of the second year."""
    if n == 1:
        return f"{a[0]}年{a[1]}月の1か月間"
    return f"{a[0]}年{a[1]}月{between}{'同年' if a[0] == b[0] else '翌年'}{b[1]}月{after}"


def _ja_long(n: int) -> str:
    return "1年間" if n == 12 else f"{n}か月"


def _last(month: Month) -> int:
    """The last day of a month."""
    return monthrange(*month)[1]


def _en_long(n: int) -> str:
    return f"{NUMBERS[n - 1]} {_months(n)}"


def _en_month(month: Month) -> str:
    return f"{FULL[month[1] - 1]} {month[0]}"


def _wide(text: str) -> str:
    """Full-width digits."""
    return text.translate({ord("0") + i: ord("０") + i for i in range(10)})


PERIODS: dict[str, Callable[[Month, Month, int], str]] = {
    # the set to build on
    "ja-full": lambda a, b, n: f"{a[0]}年{a[1]}月～{b[0]}年{b[1]}月（{n}か月）",
    "ja-from": lambda a, b, n: f"{a[0]}年{a[1]}月から{n}か月間",
    "ja-era": lambda a, b, n: f"令和{a[0] - 2018}年{a[1]}月～令和{b[0] - 2018}年{b[1]}月",
    "ja-slash": lambda a, b, n: f"{a[0]}/{a[1]:02}–{b[0]}/{b[1]:02}",
    "en-short": lambda a, b, n: f"{MONTHS[a[1] - 1]} {a[0]} – {MONTHS[b[1] - 1]} {b[0]} ({n} {_months(n)})",
    "en-from": lambda a, b, n: f"{n} {_months(n)} from {FULL[a[1] - 1]} {a[0]}",
    "en-slash": lambda a, b, n: f"{a[0]}/{a[1]:02}–{b[0]}/{b[1]:02}",
    # the set to be measured on
    "ja-dots": lambda a, b, n: f"{a[0]}.{a[1]}-{b[0]}.{b[1]}",
    "ja-kara": lambda a, b, n: f"{a[0]}年{a[1]}月から{b[0]}年{b[1]}月まで",
    "ja-r": lambda a, b, n: f"R{a[0] - 2018}.{a[1]}～R{b[0] - 2018}.{b[1]}",
    "ja-long": lambda a, b, n: f"{n}ヶ月（{a[0]}年{a[1]}月～）",
    "en-to": lambda a, b, n: f"{FULL[a[1] - 1]} {a[0]} to {FULL[b[1] - 1]} {b[0]}",
    "en-month-year": lambda a, b, n: f"{a[1]:02}/{a[0]}–{b[1]:02}/{b[0]}",
    "en-starting": lambda a, b, n: f"{n} {_months(n)}, starting {MONTHS[a[1] - 1]}. {a[0]}",
    # the set that was written blind: in tables
    "ja-days": lambda a, b, n: f"{a[0]}年{a[1]}月1日〜{b[0]}年{b[1]}月{_last(b)}日",
    "ja-next": _ja_next,
    "ja-once": lambda a, b, n: f"{a[0]}年{a[1]}月（{_ja_long(n)}）",
    "ja-hyphen": lambda a, b, n: f"{a[0]}-{a[1]:02}〜{b[0]}-{b[1]:02}",
    "ja-apostrophe": lambda a, b, n: f"'{a[0] % 100}年{a[1]}月〜'{b[0] % 100}年{b[1]}月",
    "ja-wide": lambda a, b, n: _wide(f"{a[0]}年{a[1]}月より{n}ヶ月"),
    "en-days": lambda a, b, n: f"1 {FULL[a[1] - 1]} {a[0]} – {_last(b)} {FULL[b[1] - 1]} {b[0]}",
    "en-us": lambda a, b, n: f"{FULL[a[1] - 1]} 1, {a[0]} – {FULL[b[1] - 1]} {_last(b)}, {b[0]}",
    "en-apostrophe": lambda a, b, n: f"{MONTHS[a[1] - 1]} '{a[0] % 100} – {MONTHS[b[1] - 1]} '{b[0] % 100}",
    "en-through": lambda a, b, n: f"{_en_month(a)} through {_en_month(b)}" if n > 1 else f"{_en_month(a)}, one month",
    "en-iso": lambda a, b, n: f"{a[0]}-{a[1]:02} to {b[0]}-{b[1]:02}",
    # in running text
    "ja-told-next": lambda a, b, n: _ja_next(a, b, n, "から", "まで"),
    "ja-told-for": lambda a, b, n: f"{a[0]}年{a[1]}月より{_ja_long(n)}",
    "en-told-through": lambda a, b, n: (
        f"from {_en_month(a)} through {_en_month(b)}" if n > 1 else f"in {_en_month(a)} for one month"
    ),
    "en-told-for": lambda a, b, n: f"for {_en_long(n)} beginning in {_en_month(a)}",
}  # fmt: skip


def _months(count: int) -> str:
    return "month" if count == 1 else "months"


@dataclass(frozen=True)
class Voice:
    """The manner of one part of a draft."""

    language: str
    japanese: str = "spaced"
    """How Japanese names are written; see :meth:`Person.named`."""
    foreign: str = "western"
    period: str = "ja-full"
    nothing: str = "－"
    """Stands in a cell that has nothing to tell."""
    lands: str = "brackets"
    """How a place tells its country: "brackets", or "other" for the manner of the set that was written blind."""

    def say(self, ja: str, en: str) -> str:
        """One of two wordings."""
        return ja if self.language == "ja" else en

    def name(self, person: Person) -> str:
        """A person's name."""
        return person.named(self.japanese if person.home == "JP" else self.foreign)

    def place(self, organisation: Organisation) -> str:
        """An organisation with its country."""
        land = organisation.land(self.language)
        name = organisation.named(self.language)
        if self.lands == "other":
            return f"{land}・{name}" if self.language == "ja" else f"{name} ({land})"
        return f"{name}（{land}）" if self.language == "ja" else f"{name}, {land}"

    def span(self, start: Month, end: Month, months: int) -> str:
        """A period."""
        return PERIODS[self.period](start, end, months)

    def who(self, stay: Stay) -> str:
        """The traveller."""
        return self.name(stay.person) if stay.who_said is None else stay.who_said

    def where(self, stay: Stay, *, land: bool = True) -> str:
        """The destination, with its country or without."""
        if stay.where_said is not None:
            return stay.where_said
        return self.place(stay.organisation) if land else stay.organisation.named(self.language)

    def land(self, stay: Stay) -> str:
        """The country of the destination."""
        return "" if stay.where_said is not None else stay.organisation.land(self.language)

    def when(self, stay: Stay) -> str:
        """The period."""
        return self.span(stay.start, stay.end, stay.months) if stay.when_said is None else stay.when_said

    def begins(self, stay: Stay) -> str:
        """The first month alone."""
        if stay.when_said is not None:
            return _half(stay.when_said, 0)
        year, month = stay.start
        return self.say(f"{year}年{month}月", f"{FULL[month - 1]} {year}")

    def ends(self, stay: Stay) -> str:
        """The last month alone."""
        if stay.when_said is not None:
            return _half(stay.when_said, -1)
        year, month = stay.end
        return self.say(f"{year}年{month}月", f"{FULL[month - 1]} {year}")

    def lasts(self, stay: Stay) -> str:
        """The length alone."""
        if stay.when_said is not None:
            return ""
        return self.say(f"{stay.months}か月", f"{stay.months} {_months(stay.months)}")

    def task(self, stay: Stay) -> str:
        """What is done there."""
        return stay.task[self.language != "ja"] if stay.task_said is None else stay.task_said

    def host(self, stay: Stay) -> str:
        """Who receives the traveller."""
        return self.name(stay.host) if stay.host_said is None else stay.host_said

    def post(self, stay: Stay) -> str:
        """Post or year of study of the traveller; nothing is known of one who is not named."""
        return stay.person.title(self.language) if stay.who_said is None else ""

    def home(self, stay: Stay) -> str:
        """Where the traveller belongs."""
        return stay.person.organisation.named(self.language)


def _half(said: str, which: int) -> str:
    """The first or last of the two dates of a (wrong) period, for shapes with a column for each."""
    for mark in ("～", " – ", " to ", "から", "〜", " through "):
        if mark in said:
            return said.split(mark)[which].removesuffix("まで")
    return said if which == 0 else ""
