"""Who a statement is told for and about: the body that a spokesman speaks for, and the actors of what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.extract import names_lexicon as lexicon
from generator.extract.attribution_people import people
from generator.extract.attributive import countries, describes
from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.roles_verbs import ADDRESSED
from generator.extract.scene import Scene
from generator.extract.subjects import PLACED, ahead, behind, ground, owns, preposition, territory
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.extract.words import words
from generator.model import ActorKind, Role, Span

MENTIONED = 3  # at most so many actors that a statement is about


def addressed_others(text: str, mention: Mention) -> bool:
    """Whether people without a name stand right before it: "told supporters X had to be given a chance"."""
    match = re.search(r"([a-z]+s) (?:(?:Mr|Mrs|Ms|Dr)\.? )?$", ahead(text, mention))
    return match is not None and people(match[1], words())


def spoken_for(text: str, scene: Scene, number: int, subjects: Sequence[Mention]) -> list[Mention]:
    """For whom a clause's speaker speaks: "White House spokesman X", "X, a spokesman for Y", "an Osterian official"."""
    clause = scene.clauses[number]
    start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
    found = [
        mention
        for person in subjects
        for mention in scene.mentions
        if mention.kind is MentionKind.ORGANISATION and mention.actors and _title(text, mention, person)
    ]
    if subjects:
        return found
    unnamed = [
        m for m in scene.mentions if start <= m.span.start and m.span.end <= end and not preposition(text, m, start)
    ]
    own = [replace(m, actors=(m.of,)) for m in unnamed if m.of and not m.actors and _OFFICIAL.search(m.span.of(text))]
    after = [m for m in scene.mentions if start <= m.span.start and m.span.end <= end and m.actors]
    return own[:1] or [m for m in after if _FOR.search(text[start : m.span.start])][:1]


def held_by(text: str, scene: Scene, persons: frozenset[str], *, speaking: bool) -> list[tuple[str, Role]]:
    """The bodies whose offices stand beside their holders: "X, chairman of Y, said" speaks for Y, and in other deeds Y is only named."""
    found = []
    for mention in scene.mentions:
        state = mention.of in countries() or _STATE.search(mention.span.of(text))
        if mention.form is MentionForm.OFFICE and mention.of and not state and persons & set(mention.actors):
            speaks = (
                speaking and _CHIEF.search(text[max(0, mention.span.start - _BEFORE_IT) : mention.span.end]) is not None
            )
            found.append((mention.of, Role.SPEAKER if speaks else Role.MENTIONED))
    return found


def _title(text: str, mention: Mention, person: Mention) -> bool:
    """Whether a body is named in the title of a person who speaks for it: before the name, or behind it after a comma."""
    if mention.span.end <= person.span.start:
        return bool(_BEFORE.fullmatch(text[mention.span.end : person.span.start]))
    between = text[person.span.end : mention.span.start]
    plain = mention.form is not MentionForm.PRONOUN and not owns(text, mention)
    return (bool(_BEHIND.fullmatch(between)) and plain) or (
        between in {", ", ", the "} and bool(_OWNED.match(text, mention.span.end))
    )


_SPEAKS = r"(?:spokes(?:man|woman|person)|president|chair(?:man|woman)?|chief executive(?: officer)?|chief \w+ officer|CEO|commander|director general|director of [\w ]{3,30}|secretary[- ]general)"
_STATE = re.compile(r"(?i)\b(?:minister|ambassador|envoy|chancellor|premier|prime|king|queen)\b")  # of a country
_BEFORE_IT = 10  # characters before an office in which "former" stands
_CHIEF = re.compile(rf"(?is)^(?!.*\b(?:former|retired|vice)\b).*\b(?:{_SPEAKS}|director|head)\b")
_BEFORE = re.compile(
    rf"(?:['’]s)? (?:chief |press )?(?:spokes(?:man|woman|person)|press secretary|Press Secretary|commander|{_SPEAKS}),? "
)
_BEHIND = re.compile(
    rf", (?!(?:an? |the )?(?:former|retired|onetime)\b)(?:an? |the )?(?:[\w-]+ ){{0,4}}{_SPEAKS}(?: and [\w ]{{3,30}})? (?:for|of|at) (?:the )?"
)
_OWNED = re.compile(rf"['’]s (?:[\w-]+ ){{0,3}}{_SPEAKS}\b| {_SPEAKS}\b")
_OFFICIAL = re.compile(
    r"(?i)^(?!.*\b(?:former|retired|ex-|exiled|opposition|wounded|captured)).*\b(?:spokes\w+|officials?|sources?|ambassador|envoy|diplomat|minister"
    r"|officer|representative|commander|negotiator|lawmaker|general|leader|delegation|authorities|chief|prosecutor|secretary)\b"
)
_FOR = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person|people|men)|officials?|representatives?|members?|officers?|source) (?:for|of|at|in|from|with) (?:the )?$"
)


@cache
def _media() -> frozenset[str]:
    return frozenset(actor.id for actor in lexicon.packaged_actors() if actor.kind is ActorKind.MEDIA)


def reports(actor: str) -> bool:
    """Whether an actor only passes on what is said: a paper, an agency, a channel; whom somebody tells something is then the reader."""
    return actor in _media() or bool(_PAPER.search(actor))


_PAPER = re.compile(r"-(?:news|times|post|herald|radio|tv|television|journal|gazette|tribune|magazine)$")


def filed_with(text: str, scene: Scene) -> list[Mention]:
    """To whom a statement is handed in: "In a Ruritania Stock Board filing, X said", "in a letter to Y"."""
    span = scene.sentence.span
    return [
        m
        for m in scene.mentions
        if m.actors
        and m.kind in {MentionKind.ORGANISATION, MentionKind.PERSON}
        and (
            (
                re.match(r" filings?\b", behind(text, m))
                and re.search(r"\b[Ii]n (?:an?|its|the) (?:\w+ )?$", ahead(text, m))
            )
            or re.search(
                r"\b(?:filings? (?:with|to)|(?:letter|message|petition|address|speech) to) (?:the )?$",
                text[span.start : m.span.start],
            )
        )
    ]


def filed_by(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Who charges somebody by what he files: "was charged in a suit brought by X"."""
    told = [c for c in scene.clauses if c.parent == trigger.clause and c.verb.passive and c.verb.lemma in _FILING]
    return [
        m for c in told for m in scene.mentions if territory(scene, c).holds(m.span) and preposition(text, m) == "by"
    ]


_FILING = frozenset("file bring lodge issue unveil announce unseal".split())


def told_besides(text: str, scene: Scene, number: int) -> list[tuple[Mention, Role]]:
    """Whom a speaker besides warns or accuses: "..., warning X that", "..., accusing Y of"."""
    found = []
    for clause in scene.clauses[number + 1 :]:
        aside = clause.verb.tense == "gerund" and clause.marker == ","
        role = ADDRESSED.get(clause.verb.lemma) if aside else None
        at = scene.tokens[clause.verb.last].span.end
        named = next((m for m in scene.mentions if m.actors and m.span.start >= at), None)
        if role and named and re.fullmatch(r" (?:the )?", text[at : named.span.start]):
            found.append((named, role))
    return found


def content(text: str, scene: Scene, number: int) -> list[Mention]:
    """The actors that a statement is about: of all clauses that it governs and of the words that it quotes, no mere places."""
    below = {number}
    spans = []
    for child, clause in enumerate(scene.clauses):
        aside = clause.relation is Relation.COORDINATE and not (
            clause.parent != number and clause.verb.tense == "gerund"
        )
        if clause.parent in below and not aside:
            below.add(child)
            spans.append(territory(scene, clause))
    if scene.saying.clause == number:
        spans += scene.quotes
        spans += (
            [Span(scene.sentence.span.start, territory(scene, scene.clauses[number]).start)]
            if _closes(scene, number)
            else []
        )
    inside = [
        m
        for m in scene.mentions
        if m.actors
        and any(s.holds(m.span) for s in spans)
        and told_of(text, m)
        and not describes(text, m, scene.mentions)
        and not ground(text, m, scene.mentions)
    ]
    return inside[:MENTIONED]


def _closes(scene: Scene, number: int) -> bool:
    """Whether a reporting clause stands behind what it reports: "..., the ministry said"."""
    clause = scene.clauses[number]
    told = any(c.parent == number for c in scene.clauses)
    return number > 0 and not told and clause.relation is Relation.COORDINATE and clause.marker == ","


def told_of(text: str, mention: Mention) -> bool:
    """Whether what is said can be about a mention: no mere place, and nobody by a pronoun alone."""
    if mention.kind is MentionKind.PERSON:
        return True
    if mention.kind is not MentionKind.ORGANISATION or mention.form is MentionForm.PRONOUN:
        return False
    held = re.search(
        r"(?i)\b(?:stakes?|shares?|interests?|stock|investment|confidence|majority|holdings?) in (?:the )?$",
        ahead(text, mention),
    )
    return bool(held) or preposition(text, mention) not in PLACED
