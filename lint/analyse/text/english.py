"""English words without a model: the inflected forms of the verbs that patterns mention, and fixes that keep them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lint.analyse.text.english_words import known, listed

IRREGULAR = {
    "arise": "arises arose arisen arising",
    "bear": "bears bore borne bearing",
    "be": "am is are was were been being",
    "begin": "begins began begun beginning",
    "bring": "brings brought bringing",
    "build": "builds built building",
    "buy": "buys bought buying",
    "choose": "chooses chose chosen choosing",
    "come": "comes came come coming",
    "do": "does did done doing",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling",
    "find": "finds found finding",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "grow": "grows grew grown growing",
    "have": "has had having",
    "hold": "holds held holding",
    "keep": "keeps kept keeping",
    "know": "knows knew known knowing",
    "lay": "lays laid laying",
    "lead": "leads led leading",
    "lend": "lends lent lending",
    "make": "makes made making",
    "mean": "means meant meaning",
    "meet": "meets met meeting",
    "pay": "pays paid paying",
    "put": "puts put put putting",
    "rise": "rises rose risen rising",
    "run": "runs ran run running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "set": "sets set set setting",
    "shrink": "shrinks shrank shrunk shrinking",
    "show": "shows showed shown showing",
    "sink": "sinks sank sunk sinking",
    "spend": "spends spent spending",
    "stand": "stands stood standing",
    "take": "takes took taken taking",
    "teach": "teaches taught teaching",
    "think": "thinks thought thinking",
    "undergo": "undergoes underwent undergone undergoing",
    "understand": "understands understood understanding",
    "undertake": "undertakes undertook undertaken undertaking",
    "write": "writes wrote written writing",
}
"""Third person, past, participle (where it differs from the past), -ing; "be" stands for all its forms."""
OF_BE = {"am": "base", "are": "base", "were": "past"}
PERFECT = re.compile(
    r"\b(?:ha(?:ve|s|d|ving)|is|are|was|were|be|been|being|[’']ve)(?: (?:not|never|\w+ly|already|long|also))?\s*$",
    re.IGNORECASE,
)
"""Words behind which a verb stands as its participle."""
FORMS = ("base", "third", "past", "participle", "ing")


def forms(lemma: str) -> tuple[str, ...]:
    """A verb and its inflected forms, lower case; a word that is no known verb is its only form."""
    return _table().get(lemma, (lemma,))


def lemma(word: str) -> str:
    """The verb that a lower-case word is a form of, or the word itself."""
    return _lemmas().get(word, word)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table = {verb: tuple(dict.fromkeys((verb, *inflected.split()))) for verb, inflected in IRREGULAR.items()}
    return table | {verb: (verb, *_regular(verb)) for verb in listed("regular")}


@cache
def _lemmas() -> dict[str, str]:
    return {form: verb for verb, inflected in _table().items() for form in inflected}


def _regular(verb: str) -> tuple[str, str, str]:
    """Third person, past and -ing of a regular verb."""
    stem = verb + verb[-1] if verb in known("doubling") else verb
    if verb.endswith("ee"):
        return f"{verb}s", f"{verb}d", f"{verb}ing"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return plural, f"{stem}ed", f"{stem}ing"


def filled(template: str, words: Sequence[str], text: str = "", before: str = "") -> str:
    """A fix with its blanks filled.

    ``{0}`` is a matched word, ``{-1}`` the last; ``{analyse}`` that verb in the form of the first matched word,
    ``{analyse@2}`` in the form of the third; ``{a}`` the article that the next word takes, if the match began
    with one.  A match that opens a sentence gives its capital to the fix, and a draft in American spelling
    gets an American verb.

    Args:
        template: the fix.
        words: the matched words.
        text: the draft, whose spelling the fix keeps.
        before: what stands before the match: behind "has" or "was" a verb's past is its participle.

    """
    done = bool(PERFECT.search(before))

    def blank(hit: re.Match[str]) -> str:
        verb, _, model = hit[1].partition("@")
        if re.fullmatch(r"-?\d+", verb):
            return words[int(verb)]
        if verb == "a":
            return "\0" if words[0].lower() in ("a", "an") else ""
        like = words[int(model or 0)].lower()
        return _spelled(inflected(verb, like, done=done and not int(model or 0)), text)

    said = re.sub(r"\{([^{}]+)\} ?", lambda hit: blank(hit) + (" " if hit.group().endswith(" ") else ""), template)
    said = re.sub(r"\0 ?([\w-]+)", lambda hit: f"{article(hit[1])} {hit[1]}", said).strip()
    opens = words[0][:1].isupper() and not (words[0].isupper() and len(words[0]) > 1)
    keeps = re.match(r"[a-z]+[A-Z]", said)  # "eDNA", "pH" open a sentence as they are
    return said[:1].upper() + said[1:] if opens and not keeps else said


def article(word: str) -> str:
    """Whether "a" or "an", by how a word begins when it is spoken."""
    if word.isupper() and len(word) > 1 and word[0] in "FHLMNRSX":
        return "an"
    plain = word.lower()
    if re.match(r"(?:eu|uni(?!n|m[pb])|unan|use|usu|uti|ubiq|one\b|once\b|ura|ure)", plain):
        return "a"
    if re.match(r"(?:hour|honest|honou?r|heir)", plain):
        return "an"
    return "an" if plain[:1] in "aeiou" else "a"


def inflected(verb: str, like: str, *, done: bool = False) -> str:
    """A verb in the form that another word has; words after the verb stay ("carry out": "carried out").

    Args:
        verb: dictionary form.
        like: the word whose form it takes.
        done: whether a form that can be past or participle is the participle.

    """
    head, space, rest = verb.partition(" ")
    own = _forms_by_name(head)
    if like in OF_BE and head != "be":
        return own[OF_BE[like]] + space + rest
    model = _forms_by_name(lemma(like)) if like in _lemmas() else _guessed(like)
    name = next((name for name in FORMS if model[name] == like), "base")
    return own["participle" if done and name == "past" and model["participle"] == like else name] + space + rest


def _guessed(word: str) -> dict[str, str]:
    """The form of a word that is no known verb, by its ending."""
    name = next((name for ending, name in (("ing", "ing"), ("ed", "past")) if word.endswith(ending)), "base")
    return {form: word if form == name else "" for form in FORMS}


def _forms_by_name(verb: str) -> dict[str, str]:
    if verb in IRREGULAR and verb != "be":
        third, past, *rest = IRREGULAR[verb].split()
        return dict(zip(FORMS, (verb, third, past, rest[0] if len(rest) == 2 else past, rest[-1]), strict=True))
    if verb == "be":
        return dict(zip(FORMS, ("be", "is", "was", "been", "being"), strict=True))
    third, past, ing = _regular(verb)
    return dict(zip(FORMS, (verb, third, past, past, ing), strict=True))


def _spelled(verb: str, text: str) -> str:
    from lint.analyse.wording.spelling import american, is_american

    return american(verb) if text and american(verb) != verb and is_american(text) else verb
