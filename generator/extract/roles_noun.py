"""Who takes part in what an event noun tells of: "Norland's strike on Oster", "talks between Oster and Norland"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.happenings import Trigger, modifies
from generator.extract.scene import Scene
from generator.extract.subjects import preposition, subject
from generator.extract.tokens import PREPOSITION
from generator.extract.values import Mention, MentionKind
from generator.model import Role


def of_noun(text: str, scene: Scene, trigger: Trigger, doer: Role, done: Role) -> Iterator[tuple[Mention, Role]]:
    """The mentions that take part in what a noun tells of, with their roles: the doer's before it, "by" and "of" and "against" after it."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    phrase = modifies(scene.tokens, trigger)
    start = scene.tokens[phrase.start].span.start if phrase else trigger.span.start
    for mention in scene.mentions:
        if mention.actors and start <= mention.span.start and mention.span.end <= trigger.span.start:
            yield mention, doer
    end = scene.sentence.span.end
    if clause:
        end = scene.tokens[(clause.verb.first if clause.verb.first > trigger.last else clause.end) - 1].span.end
    comma = next((t.span.start for t in scene.tokens[trigger.last + 1 :] if t.text in ",;—"), end)
    for mention in scene.mentions:
        if mention.actors and trigger.span.end <= mention.span.start and mention.span.end <= min(end, comma):
            between = {t.low for t in scene.tokens[trigger.last + 2 :] if t.span.end <= mention.span.start}
            before = preposition(text, mention)
            role = (
                _far(trigger, mention, before) if between & PREPOSITION else _near(trigger, mention, before, doer, done)
            )
            if role:
                yield mention, role
    if clause is None:
        return
    if trigger.meaning.frame == "meet":
        own = clause.verb.first > trigger.last or clause.verb.lemma in BRINGING | _ARRANGING
        yield from ((m, doer) for m in (subject(text, scene, trigger.clause) if own else ()))
    elif (trigger.meaning.frame == "move" and trigger.last < clause.verb.first) or (
        trigger.first > clause.verb.last and clause.verb.lemma in BRINGING
    ):
        yield from ((m, doer) for m in subject(text, scene, trigger.clause))


BRINGING = frozenset(
    "hold have attend lead open join announce begin start order launch support conduct carry continue resume respond approve".split()
)
_ARRANGING = frozenset("agree plan schedule propose".split())


def _far(trigger: Trigger, mention: Mention, before: str) -> Role | None:
    """The role of an actor further off: what a deed is against, or by whom it is, reaches over other phrases."""
    if before == "on" and trigger.meaning.frame == "act" and mention.kind is not MentionKind.PLACE:
        return Role.TARGET
    return {"against": Role.TARGET, "by": Role.INITIATOR}.get(before)


def _near(trigger: Trigger, mention: Mention, before: str, doer: Role, done: Role) -> Role | None:
    if before == "by" or (before == "from" and trigger.meaning.frame == "act"):
        return doer
    if trigger.meaning.frame == "move" and before == "of" and mention.kind is not MentionKind.PLACE:
        return doer  # "the visit of X to Y"
    if trigger.meaning.frame == "meet":
        return doer if before in {"with", "between", ""} and mention.kind is not MentionKind.PLACE else None
    if before in {"against", "of"} or (before in {"on", "at", "to", ""} and mention.kind is not MentionKind.PLACE):
        return done
    return None
