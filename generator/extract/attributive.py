"""A country that only says of what sort something is, and so takes no part: "its Canada unit", "the Canada Cup", "the Canada dollar"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from generator.extract import names_lexicon as lexicon
from generator.extract.phrases import BEARERS
from generator.extract.roles_verbs import POLLS
from generator.extract.tokens import BE, DO, HAVE, MODAL, PREPOSITION, SUBORDINATOR
from generator.extract.values import Mention, MentionKind
from generator.extract.words import words

_REACH = 60  # characters behind a country in which the noun that it describes ends
_BEFORE = 40  # characters before it in which what is named after it stands
_NAMED = re.compile(
    r"\b(?:Treaty|Peace|Accords?|Declaration|Convention|Pact|Charter|Battle|Siege|Conference|Congress|University) of (?:the )?\Z"
)
_PHRASE = re.compile(r"(?: and (?:the )?[A-Z][\w-]+)?((?: [A-Za-z][\w-]*)+)")
_NO_NOUN = (
    PREPOSITION
    | SUBORDINATOR
    | BE
    | HAVE
    | DO
    | MODAL
    | frozenset(
        "and or but then also not never now still already again today yesterday tomorrow tonight last this next early late earlier later soon once twice both all"
        " monday tuesday wednesday thursday friday saturday sunday".split()
    )
)
# What acts for the country that stands before it, beside its bodies, its arms and what it does.
_ACTING = (
    BEARERS
    | frozenset(
        "state prosecutors prosecutor court courts judge judges diplomats envoy ambassador delegation team side authorities leadership president premier minister king queen"
        " negotiators lawmakers senators senate congress intelligence marines marine navy sailors pilots commandos artillery fire positions bases camps embassy mission"
        " police army units brigade division corps regiment battalion fleet squadron".split()
    )
) - frozenset("unit subsidiary board branch wing arm affiliate office supporters men members".split())


@cache
def countries() -> frozenset[str]:
    """The ids of all countries and peoples."""
    return frozenset(country.id for country in lexicon.countries())


def describes(text: str, mention: Mention, mentions: Sequence[Mention], end: int = -1) -> bool:
    """Whether a mention is a country before a noun, or inside a name ("the Treaty of Canada"), that does not act for it. end: where the phrase ends, if that is known."""
    if mention.kind is MentionKind.PERSON or not countries() & set(mention.actors):
        return False
    if _NAMED.search(text, max(0, mention.span.start - _BEFORE), mention.span.start):
        return True
    stretch = text[mention.span.end : min(mention.span.end + _REACH, end if end >= 0 else len(text))]
    after = _PHRASE.match(stretch)
    start = mention.span.end + after.start(1) + 1 if after else 0
    if after is None or any(m.span.start == start for m in mentions):
        return False
    nouns = list(takewhile(lambda word: word not in _NO_NOUN and not word.endswith("ly"), after[1].lower().split()))
    if len(nouns) == 1 and nouns[0].endswith("ing"):
        return False  # "sent envoys around Canada asking for help"
    return bool(nouns) and not any(_acts(noun) for noun in nouns)


def _acts(noun: str) -> bool:
    """Whether a noun is of what a country does or acts through."""
    done = next((lemma for rest, lemma in words().nouns.get(noun, ()) if not rest), "")
    deed = bool(done) and done not in POLLS and words().noun_kinds[done].kind != "protest"
    return deed or noun in _ACTING or noun in lexicon.words().assets
