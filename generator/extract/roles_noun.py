"""Who takes part in what an event noun tells of: "Norland's strike on Oster", "talks between Oster and Norland"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.attributive import countries, describes
from generator.extract.clauses import Clause
from generator.extract.happenings import Trigger, modifies
from generator.extract.roles_verbs import ATONING, POLLS, SUFFERED
from generator.extract.scene import Scene
from generator.extract.subjects import governed, ground, owns, preposition, subject, territory
from generator.extract.tokens import PREPOSITION
from generator.extract.values import Mention, MentionKind
from generator.model import Role

Pair = tuple[Mention, Role]


def of_noun(text: str, scene: Scene, trigger: Trigger, doer: Role, done: Role) -> Iterator[Pair]:
    """The mentions that take part in what a noun tells of, with their roles: the doer's before it, "by" and "of" and "against" after it."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    yield from _owners(text, scene, trigger, doer)
    yield from _after(text, scene, trigger, doer, done)
    if clause is None:
        return
    yield from ((m, doer) for m in _made_by(text, scene, trigger))
    if trigger.meaning.frame == "meet":
        own = clause.verb.first > trigger.last or clause.verb.lemma in BRINGING | _ARRANGING
        yield from ((m, doer) for m in (subject(text, scene, trigger.clause) if own else ()))
    elif (trigger.meaning.frame == "move" and trigger.last < clause.verb.first) or (
        trigger.first > clause.verb.last and clause.verb.lemma in BRINGING
    ):
        yield from ((m, doer) for m in subject(text, scene, trigger.clause))
    elif trigger.first > clause.verb.last and clause.verb.lemma in ATONING and trigger.meaning.frame == "act":
        number = trigger.clause if clause.verb.tense != "present" or clause.parent < 0 else clause.parent
        yield from ((m, doer) for m in subject(text, scene, number))  # "was jailed for the murder of X"


def _owners(text: str, scene: Scene, trigger: Trigger, doer: Role) -> Iterator[Pair]:
    """Those named right before the noun: who did it, or the person whom it befell ("Varga's arrest")."""
    phrase = modifies(scene.tokens, trigger)
    start = scene.tokens[phrase.start].span.start if phrase else trigger.span.start
    befell = trigger.kind in {"killing", "arrest", "hostage"} or trigger.lemma in SUFFERED
    told = bool(re.match(r"\s+(?:[\w-]+ )?(?:of|by)\b", text[trigger.span.end : trigger.span.end + 40]))
    for mention in scene.mentions:
        inside = start <= mention.span.start and mention.span.end <= trigger.span.start
        if (
            mention.actors
            and inside
            and not ground(text, mention, scene.mentions)
            and not _its_name(text, scene, trigger, mention)
        ):
            victim = befell and mention.kind is MentionKind.PERSON and not told
            yield mention, Role.TARGET if victim else doer


def _its_name(text: str, scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """Whether a country is only where a protest or a vote is, or a word of the name: "a Canada rally", "the Canada Cup talks"."""
    only_there = trigger.kind == "protest" or trigger.lemma in POLLS
    if not countries() & set(mention.actors):
        return False
    return only_there or describes(text, mention, scene.mentions, trigger.span.start)


def _after(text: str, scene: Scene, trigger: Trigger, doer: Role, done: Role) -> Iterator[Pair]:
    """Those named behind the noun in its clause, up to a comma."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    end = scene.sentence.span.end
    if clause:
        end = scene.tokens[(clause.verb.first if clause.verb.first > trigger.last else clause.end) - 1].span.end
    comma = next((t.span.start for t in scene.tokens[trigger.last + 1 :] if t.text in ",;—"), end)
    for mention in scene.mentions:
        inside = trigger.span.end <= mention.span.start and mention.span.end <= min(end, comma)
        if mention.actors and inside and not ground(text, mention, scene.mentions):
            between = {t.low for t in scene.tokens[trigger.last + 2 :] if t.span.end <= mention.span.start}
            before = preposition(text, mention)
            role = (
                _far(trigger, mention, before) if between & PREPOSITION else _near(trigger, mention, before, doer, done)
            )
            if role:
                yield mention, role


def _made_by(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Who did what a participle says of the noun: "the accord signed by X and Y", "a raid carried out by X"."""
    clause = next((c for c in scene.clauses if _describes(c, trigger)), None)
    if clause is None:
        return []
    span = territory(scene, clause)
    inside = [m for m in scene.mentions if m.actors and span.holds(m.span)]
    return [m for m in inside if governed(text, m, inside) == "by" and not owns(text, m)]


def _describes(clause: Clause, trigger: Trigger) -> bool:
    return clause.verb.passive and 0 < clause.verb.first - trigger.last <= _REACH and clause.verb.lemma in _MADE


_REACH = 3  # words between a noun and the participle about it: "the accord on grain signed by"
_MADE = frozenset(
    "sign make carry carry_out conduct launch stage commit reach conclude issue file bring negotiate lead mount perpetrate attend agree hold call".split()
) | {"carry out"}
BRINGING = frozenset(
    "win lose fight hold have attend lead open join announce begin start order launch support conduct carry continue resume respond approve make stage mount"
    " undertake wage suffer complete finish deliver give issue present file take go trade exchange swap".split()
)
_ARRANGING = frozenset("agree plan schedule propose".split())
# Decisions, visits and protests whose "of" names the doer; of other decisions it names what they are about.
_OWN = frozenset("resignation abdication decision ruling vote verdict secession bankruptcy coup".split())


def _far(trigger: Trigger, mention: Mention, before: str) -> Role | None:
    """The role of an actor further off: what a deed is against, or by whom it is, reaches over other phrases."""
    if before == "on" and trigger.meaning.frame == "act" and mention.kind is not MentionKind.PLACE:
        return Role.TARGET
    return {"against": Role.TARGET, "by": Role.INITIATOR}.get(before)


def _near(trigger: Trigger, mention: Mention, before: str, doer: Role, done: Role) -> Role | None:
    if before == "by" or (before == "from" and trigger.meaning.frame == "act"):
        return doer
    if trigger.meaning.frame == "move" and before == "of" and mention.kind is not MentionKind.PLACE:
        return (
            Role.TARGET if trigger.kind == "decision" and trigger.lemma not in _OWN else doer
        )  # "the visit of X to Y"
    if trigger.meaning.frame == "meet":
        return doer if before in {"with", "between", ""} and mention.kind is not MentionKind.PLACE else None
    if before in {"against", "of", "over"} or (
        before in {"on", "at", "to", ""} and mention.kind is not MentionKind.PLACE
    ):
        return done
    return None
