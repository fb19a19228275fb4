"""Pronouns and bare nouns ("the company") as mentions of whom the sentences before were about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from generator.extract import names_lexicon as lexicon
from generator.extract.names_people import Gender
from generator.extract.subjects import preposition
from generator.extract.values import Mention, MentionForm, MentionKind, Part, Sentence
from generator.model import Span

Fit = Literal["he", "she", "person", "body"]  # whom a word may mean: a man, a woman, any person, an organisation
_WORD = re.compile(
    r"\b(?:(?P<he>he|him|the businessman)|(?P<she>she|the businesswoman)|(?P<person>the (?:president-elect|former (?:[\w.]+ ){0,2}(?:secretary(?:[ -]general)?|minister|president|general|governor|senator)))"
    r"|(?P<body>it|the (?:company|firm|carmaker|automaker|manufacturer|car maker|corporation|bank)))\b",
    re.IGNORECASE,
)
_KEYS: tuple[Fit, ...] = ("he", "she", "person", "body")
_OWNS = re.compile(r"['’]s?\b|['’](?=\s)")  # "Velmora's plant said it": the owner is not whom the sentence is about
_EMPTY_IT = re.compile(
    r"\s+(?:is|was|'s|’s|has been|had been|will be|would be|seems?|appears?|remains?|became)\b", re.IGNORECASE
)


def resolve(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], genders: Mapping[str, Gender]
) -> tuple[Mention, ...]:
    """The mentions with those that pronouns make, in the order of the text.

    A pronoun is the first that it fits in its sentence and stands in no prepositional phrase, else that of the sentences before.
    genders: of persons, by id; who is not among them fits "he" and "she" alike.
    """
    mentions = [_stands(text, m) for m in mentions if not _empty(text, m)]
    found: list[Mention] = []
    salient: dict[Fit, Mention | None] = {}
    at = 0
    for sentence in sentences:
        inside: list[Mention] = []
        while at < len(mentions) and mentions[at].span.start < sentence.span.end:
            inside.append(mentions[at])
            at += 1
        if sentence.part is Part.BODY:
            leaders = _leaders(text, inside, genders)
            inside = sorted([*inside, *_pronouns(text, sentence.span, inside, leaders, salient)], key=lambda m: m.span)
            salient |= {key: leader for key, leader in _leaders(text, inside, genders).items() if leader}
        found += inside
    return tuple(found)


def _empty(text: str, mention: Mention) -> bool:
    """A pronoun to be read here, or an office that is only the beginning of a word ("the president-elect")."""
    if mention.form is MentionForm.PRONOUN:
        return not mention.actors or mention.span.of(text).lower() in {"he", "she", "him"}
    return mention.form is MentionForm.OFFICE and text[mention.span.end : mention.span.end + 1] == "-"


def _stands(text: str, mention: Mention) -> Mention:
    """Unnamed people stand for those they belong to, where many act: "Israeli officials" for Israel."""
    many = (
        mention.form is MentionForm.UNNAMED
        and mention.of
        and not mention.actors
        and text[: mention.span.end].endswith("s")
        and not (mention.of in _countries() and _PRIVATE.search(text, mention.span.start, mention.span.end))
    )
    return replace(mention, actors=(mention.of,)) if many else mention


# People of a country who do not act for it; those of a group all act for it.
_PRIVATE = re.compile(
    r"(?i)\b(?:rebels|insurgents|protesters|demonstrators|activists|journalists|analysts|students|residents|villagers|refugees|migrants|hostages"
    r"|prisoners|detainees|allies|partners|separatists|dissidents|opposition|companies|businesses|firms|organi[sz]ations|groups|communities|doctors"
    r"|medics|settlers|politicians|counterparts|colleagues|members)$"
)


@cache
def _countries() -> frozenset[str]:
    return frozenset(country.id for country in lexicon.countries())


def _leaders(text: str, mentions: Sequence[Mention], genders: Mapping[str, Gender]) -> dict[Fit, Mention | None]:
    """The first mention of each kind that is no part of a prepositional phrase."""
    usable = [m for m in mentions if len(m.actors) == 1 and m.form is not MentionForm.UNNAMED]
    leading = [m for m in usable if not (preposition(text, m) or _OWNS.match(text, m.span.end))]
    return {key: next((m for m in leading if _fits(key, m, genders)), None) for key in _KEYS}


def _fits(key: Fit, mention: Mention, genders: Mapping[str, Gender]) -> bool:
    if key == "body":
        return mention.kind is MentionKind.ORGANISATION
    told = genders.get(mention.actors[0])
    return mention.kind is MentionKind.PERSON and (key == "person" or told is None or told == key)


def _pronouns(
    text: str,
    span: Span,
    mentions: Sequence[Mention],
    leaders: Mapping[Fit, Mention | None],
    salient: Mapping[Fit, Mention | None],
) -> list[Mention]:
    found: list[Mention] = []
    for match in _WORD.finditer(text, span.start, span.end):
        key = next(key for key in _KEYS if match[key])
        leader = leaders[key]
        who = leader if leader and leader.span.end <= match.start() else salient.get(key)
        here = Span(match.start(), match.end())
        if who is None or any(m.span.meets(here) for m in mentions):
            continue
        if match[0].lower() == "it" and _EMPTY_IT.match(text, match.end()):
            continue
        kind = MentionKind.ORGANISATION if key == "body" else MentionKind.PERSON
        found.append(Mention(here, kind, MentionForm.PRONOUN, who.actors, rule="pronoun", confidence=0.7))
    return found
