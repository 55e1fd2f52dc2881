"""The country that an English word for its people tells: "the Norwegian side", "American team"."""

from __future__ import annotations

from lint.expressions import expression

LANDS = {
    "american": "US", "argentine": "AR", "argentinian": "AR", "australian": "AU", "austrian": "AT", "belgian": "BE",
    "brazilian": "BR", "british": "GB", "bulgarian": "BG", "canadian": "CA", "chilean": "CL", "chinese": "CN",
    "colombian": "CO", "croatian": "HR", "czech": "CZ", "danish": "DK", "dutch": "NL", "egyptian": "EG",
    "estonian": "EE", "ethiopian": "ET", "finnish": "FI", "french": "FR", "german": "DE", "ghanaian": "GH",
    "greek": "GR", "hungarian": "HU", "icelandic": "IS", "indian": "IN", "indonesian": "ID", "irish": "IE",
    "israeli": "IL", "italian": "IT", "japanese": "JP", "kenyan": "KE", "korean": "KR", "latvian": "LV",
    "lithuanian": "LT", "malaysian": "MY", "mexican": "MX", "mongolian": "MN", "moroccan": "MA", "nepalese": "NP",
    "nigerian": "NG", "norwegian": "NO", "peruvian": "PE", "philippine": "PH", "polish": "PL", "portuguese": "PT",
    "romanian": "RO", "scottish": "GB", "singaporean": "SG", "slovak": "SK", "slovenian": "SI", "spanish": "ES",
    "swedish": "SE", "swiss": "CH", "taiwanese": "TW", "tanzanian": "TZ", "thai": "TH", "tunisian": "TN",
    "turkish": "TR", "ugandan": "UG", "ukrainian": "UA", "vietnamese": "VN", "welsh": "GB",
}  # fmt: skip
OF_A_SIDE = expression(
    r"(?:[Oo]n )?(?:[Tt]he |[Oo]ur )?([A-Z][a-z]+)[ -](?:\w+ ){0,2}?"
    r"(?:sides?|teams?|groups?|part|partners?|members?|participants?|researchers?|staff|colleagues|PIs?|investigators?"
    r"|applicants?|counterparts?|leads?|leaders?)\b"
)
"""Words for people of a country."""
COME = expression(
    r"\s*(?:From|In|On|For) (?:the )?(?P<land>[A-Z][\w.]{1,14}(?: [A-Z]\w+)?(?: side| team)?),? "
    r"(?:comes?|take part|takes part|participates?|are|is|there (?:is|are)|we have)\b"
)
"""How a sentence begins that tells from where its people come."""


def land_of_side(words: str) -> str | None:
    """The country whose people words name: "Norwegian team"; ``None`` where they name none."""
    told = OF_A_SIDE.match(words.strip())
    return LANDS.get(told[1].lower()) if told else None


def come_from(text: str) -> str | None:
    """The country from which a sentence says that its people come: "From Japan come Rin Abe (professor) and …"."""
    from lint.analyse.places import places

    match = COME.match(text)
    land = land_of_side(match["land"]) if match is not None else None
    spots = places(match["land"]) if match is not None and land is None else ()
    return land or next((place.country for place in spots if place.country), None)
