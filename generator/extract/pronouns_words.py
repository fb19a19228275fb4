"""Pronouns and bare nouns of a sentence: which words they are, whom they can mean, and whether they can mean their clause's subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.extract.words import Form, words
from generator.model import Span

# Whom a word may mean: a man, a woman, any person, an organisation, a company, several.
Fit = Literal["he", "she", "person", "body", "company", "they"]
_FIRM = (
    "company|firm|carmaker|automaker|car maker|auto maker|manufacturer|corporation|concern|maker|chipmaker|drugmaker|planemaker|shipbuilder|brewer"
    "|retailer|airline|insurer|lender|conglomerate|utility|giant|bank"
)
_FORMER = r"former (?:[\w.]+ ){0,2}(?:secretary(?:[ -]general)?|minister|president|general|governor|senator)"
_WORD = re.compile(
    r"\b(?:(?P<he>he|him|his|the businessman)|(?P<she>she|her|the businesswoman)|(?P<they>they|them|their)|(?P<body>its?)"
    rf"|(?P<person>the (?:president-elect|suspect|defendant|accused|\d\d-year-old(?= (?:was|is|had|has|said|told|will|who)\b)|{_FORMER}))"
    rf"|(?P<company>the (?:(?-i:[A-Z])[\w.-]+ (?:[a-z]+ (?:and [a-z]+ )?)?|troubled |ailing |struggling |bankrupt )?(?:{_FIRM})(?!\s+of\b)))\b(?!-)",
    re.IGNORECASE,
)
_KEYS: tuple[Fit, ...] = ("he", "she", "they", "body", "person", "company")
_EMPTY_IT = re.compile(
    r"\s+(?:is|was|'s|’s|has been|had been|will be|would be|seems?|appears?|remains?|became)\b", re.IGNORECASE
)
_LED_IN = re.compile(
    r"\b(?:in|on|at|to|of|for|from|by|with|about|against|into|over|under|like) $"
)  # "against it": mostly a thing
_SUFFERED = re.compile(
    r"\s+(?:\w+ )?(?:arrest|extradition|release|detention|execution|trial|deportation|removal|ouster|prosecution|murder|killing|assassination|conviction)\b"
)
_AT_THAT_TIME = re.compile(
    r"\b(?:after|before|since|following|until|during|despite|of|on|at|from|with|and) $", re.IGNORECASE
)
_OWNERS = frozenset(["his", "its", "their"])
_OBJECTS = frozenset(["him", "them"])
# What acts for whoever owns it: "their forces captured".
TROOPS = re.compile(
    r"(?:\s+[a-z][\w-]*){0,2}\s+(?:forces|troops|army|armies|soldiers|fighters|guerrillas|militias?|navy|fleet|cavalry|artillery|warplanes|warships)\b"
)
_AFTER = re.compile(r"\s+([\w-]+)")
_PHRASE = re.compile(r"(?:\s+[a-z][\w-]*){1,3}")
_HELPS = frozenset("is was are were has had have will would could should may might must can also did does do".split())
_ENDS_NOUN = frozenset(
    "to in on at by for from with of about after before during when while that and or but as until if because out over under into".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that means somebody named elsewhere. bound: it stands in a clause whose subject it is not. owns: it tells whose a happening is."""

    span: Span
    fit: Fit
    bound: bool = False
    owns: bool = False


def find(text: str, span: Span) -> Iterator[Word]:
    """The words of a sentence that can mean somebody, in its order; "its" and "his" only before what tells of a happening, or before troops."""
    for match in _WORD.finditer(text, span.start, span.end):
        fit = next(key for key in _KEYS if match[key])
        here, low = Span(match.start(), match.end()), match[0].lower()
        if low in _OWNERS or (low == "her" and not _closes(text, match.end())):
            if _happening(text, match.end(), span.end) or TROOPS.match(text, match.end(), span.end):
                yield Word(here, fit, bound=_suffered(text, span, match), owns=True)
        elif low == "it":
            governs = _governs(text, match.end())
            if not _EMPTY_IT.match(text, match.end()) and (
                governs or not _LED_IN.search(text, span.start, match.start())
            ):
                yield Word(here, fit, bound=not governs)
        else:
            led_in = fit == "company" and _LED_IN.search(text, span.start, match.start()) is not None
            yield Word(here, fit, bound=led_in or low in _OBJECTS or low == "her")


def _suffered(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether what an owner suffers is somebody else's demand or deed: "ordered his arrest", not "after his arrest"."""
    return bool(_SUFFERED.match(text, match.end())) and not _AT_THAT_TIME.search(text, span.start, match.start())


def _closes(text: str, end: int) -> bool:
    """Whether a noun phrase ends with the word before: "told her that", "met her."."""
    after = _AFTER.match(text, end)
    return after is None or after[1].lower() in _ENDS_NOUN


def _governs(text: str, end: int) -> bool:
    """Whether a verb follows, whose subject the word before is: "it said", "it would"."""
    after = _AFTER.match(text, end)
    if after is None:
        return False
    forms = (reading.form for reading in words().verbs.get(after[1].lower(), ()))
    return (
        after[1].lower() in _HELPS
        or after[1].endswith(("ed", "s", "ly", "n't", "n’t"))
        or any(Form.PAST in form for form in forms)
    )


def _happening(text: str, end: int, stop: int) -> bool:
    """Whether a noun that tells of an event follows, with at most two words between: "his sudden arrest"."""
    after = _PHRASE.match(text, end, stop)
    return after is not None and any(
        word in words().nouns and () in {rest for rest, _ in words().nouns[word]} for word in after[0].split()
    )
