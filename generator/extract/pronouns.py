"""Pronouns and bare nouns ("the company") as mentions of whom the sentences before were about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.subjects import preposition
from generator.extract.values import Mention, MentionForm, MentionKind, Part, Sentence
from generator.model import Span

_WORD = re.compile(
    r"\b(?:(?P<person>he|she|him|the (?:president-elect|businessman|businesswoman|former (?:[\w.]+ ){0,2}(?:secretary(?:[ -]general)?|minister|president|general|governor|senator)))"
    r"|(?P<body>it|the (?:company|firm|carmaker|automaker|manufacturer|car maker|corporation|bank)))\b",
    re.IGNORECASE,
)
_PERSONS = frozenset({MentionKind.PERSON})
_BODIES = frozenset({MentionKind.ORGANISATION})
_EMPTY_IT = re.compile(
    r"\s+(?:is|was|'s|’s|has been|had been|will be|would be|seems?|appears?|remains?|became)\b", re.IGNORECASE
)


def resolve(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with those that pronouns make, in the order of the text.

    A pronoun is the first of its kind in its sentence that stands in no prepositional phrase, else that of the sentences before.
    """
    mentions = [_stands(text, m) for m in mentions if not _empty(text, m)]
    found: list[Mention] = []
    salient: dict[str, Mention | None] = {"person": None, "body": None}
    at = 0
    for sentence in sentences:
        inside: list[Mention] = []
        while at < len(mentions) and mentions[at].span.start < sentence.span.end:
            inside.append(mentions[at])
            at += 1
        if sentence.part is not Part.BODY:
            found += inside
            continue
        leaders = {"person": _leader(text, inside, _PERSONS), "body": _leader(text, inside, _BODIES)}
        inside = sorted([*inside, *_pronouns(text, sentence.span, inside, leaders, salient)], key=lambda m: m.span)
        found += inside
        leaders = {"person": _leader(text, inside, _PERSONS), "body": _leader(text, inside, _BODIES)}
        salient = {key: leaders[key] or salient[key] for key in salient}
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
    )
    return replace(mention, actors=(mention.of,)) if many else mention


def _leader(text: str, mentions: Sequence[Mention], kinds: frozenset[MentionKind]) -> Mention | None:
    """The first mention of a kind that is no part of a prepositional phrase; else none."""
    usable = [m for m in mentions if m.kind in kinds and len(m.actors) == 1 and m.form is not MentionForm.UNNAMED]
    return next((m for m in usable if not preposition(text, m)), None)


def _pronouns(
    text: str,
    span: Span,
    mentions: Sequence[Mention],
    leaders: dict[str, Mention | None],
    salient: dict[str, Mention | None],
) -> list[Mention]:
    found: list[Mention] = []
    for match in _WORD.finditer(text, span.start, span.end):
        key = "person" if match["person"] else "body"
        leader = leaders[key]
        who = leader if leader and leader.span.end <= match.start() else salient[key]
        here = Span(match.start(), match.end())
        if who is None or any(m.span.meets(here) for m in mentions):
            continue
        if match[0].lower() == "it" and _EMPTY_IT.match(text, match.end()):
            continue
        kind = MentionKind.PERSON if key == "person" else MentionKind.ORGANISATION
        found.append(Mention(here, kind, MentionForm.PRONOUN, who.actors, rule="pronoun", confidence=0.7))
    return found
