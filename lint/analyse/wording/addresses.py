"""Web and mail addresses in a text, and whether two of them lead to the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lint.document import Span
from lint.expressions import expression

_BODY = r"[A-Za-z0-9\-._~:/?#@!$&'*+,;=%()]"
WEB = expression(rf"(?:https?://|ftp://|(?<![@\w.])www\.){_BODY}+", re.I)
DOMAIN = expression(
    r"(?<![@\w./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|edu|gov|int|info|io|eu|uk|de|fr|jp|ca|ch|fi|kr|au|us|nl|se|no)"
    rf"(?:/{_BODY}*)?(?![\w.@-])",
    re.I,
)
MAIL = expression(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
TAIL = ".,;:!?'\")*"
TRACKING = expression(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|s?id|usg|sa|ved|hl|lang)=", re.I)
SHORTENERS = (
    "bit.ly", "t.co", "tinyurl.com", "goo.gl", "forms.gle",
    "is.gd", "ow.ly", "x.gd", "youtu.be", "lnkd.in", "w.wiki", "zpr.io",
)  # fmt: skip
WRAPPERS = ("safelinks.protection", "urldefense", "google.com/url", "l.facebook.com", "web.archive.org", "proxy")
SOFT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff \u3000\n\r\t"))


def web_addresses(text: str) -> Iterator[Span]:
    """The web addresses written out with a scheme or www., without closing punctuation."""
    for match in WEB.finditer(text):
        words = match.group().rstrip(TAIL)
        if match.group().count("(") > words.count(")") and match.group()[len(words) :].startswith(")"):
            words += ")"
        yield Span(match.start(), match.start() + len(words))


def shown(text: str) -> tuple[str, str] | None:
    """What a link's words promise: ("web", address) or ("mail", address); ``None`` for other words."""
    plain = text.translate(SOFT)
    mail = MAIL.search(plain)
    if mail and "://" not in plain:
        return "mail", mail.group()
    web = WEB.search(plain) or DOMAIN.search(plain.strip())
    return ("web", web.group().rstrip(TAIL)) if web else None


def folded_address(address: str) -> str:
    """An address without scheme, www., tracking, closing slash or index page; hyphens and tildes left out.

    Hyphens go because a reader that joins lines cannot tell a break from a part of the name, tildes
    because TeX draws them as accents that come loose.
    """
    plain = unquote(address.translate(SOFT)).lower().partition("#")[0]
    plain = re.sub(r"^[a-z]+:/{0,3}", "", plain)
    plain = re.sub(r"^www\d?\.", "", plain).replace("dx.doi.org", "doi.org")
    path, _, query = plain.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not TRACKING.match(part))
    path = re.sub(r"/(?:index|default)\.\w+$", "", path).rstrip("/" + TAIL)
    return re.sub(r"[-‐‑–_~˜∼]|(?<=/)/+", "", path + ("?" + kept if kept else ""))


def agree(words: str, target: str) -> bool:
    """Whether a link leads where its words say; words that are no address always do.

    One being a part of the other is agreement: a link over one line of a wrapped address, an
    address cut short with an ellipsis.

    Args:
        words: what the reader sees.
        target: where the link leads.

    """
    promise = shown(words)
    if promise is None or not target or target.startswith("#"):
        return True
    kind, address = promise
    mailed = target.lower().startswith("mailto:")
    if kind == "mail":
        if not mailed:
            return True
        meant = unquote(target[7:]).partition("?")[0].lower().strip()
        return not meant or address.lower() in meant or meant in address.lower()
    if mailed:
        return False
    seen, there = folded_address(address), folded_address(target)
    whole = folded_address(words)
    if seen in there or there in seen or there in whole or any(name in there for name in WRAPPERS):
        return True
    if any(seen.startswith(name) or there.startswith(name) for name in SHORTENERS):
        return True
    return seen.replace("/", "").replace(".", "") == there.replace("/", "").replace(".", "")


def host(address: str) -> str:
    """The registered part of an address's host: "jst.go.jp", "nsf.gov"."""
    name = re.sub(r"^[a-z]+://", "", address.lower()).partition("/")[0].partition(":")[0]
    labels = name.split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3 if short else -2 :])
