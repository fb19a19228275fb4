"""The verb of a title: in the present, in the number of its subject."""

from __future__ import annotations

import re

from generator.extract.clauses import Clause, Relation, tried
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.subjects import subject as subject_of
from generator.extract.values import MentionKind
from generator.extract.wording import gerund, many, participle, present
from generator.model import Status

_SETTING = frozenset("set schedule slate plan".split())


def bearer(scene: Scene, number: int) -> int:
    """The clause whose subject an infinitive takes."""
    clause = scene.clauses[number]
    return bearer(scene, clause.parent) if clause.relation is Relation.INFINITIVE and clause.parent >= 0 else number


def verb(
    scene: Scene, clause: Clause, trigger: Trigger, subject: str, status: Status, *, several: bool | None = None
) -> str:
    """The verb in the present, as the subject's number asks. several: whether the subject is known to be more than one actor."""
    plural = many(subject) if several is None else several and (" and " in subject or many(subject))
    verb, plain = clause.verb, trigger.lemma.split()[0]
    tail = " ".join(["", *(t.text for t in scene.tokens[verb.head + 1 : verb.last + 1])])
    done = participle(plain)
    if tried(scene.clauses, trigger.clause):
        return f"{present('try', many=plural, passive=False, participle='tried')} to {plain}{tail}"
    if status is Status.PLANNED and verb.passive and plain in _SETTING:
        return f"{'are' if plural else 'is'} {done}"
    if status is Status.PLANNED:
        return (f"to be {done}" if verb.passive else f"to {plain}") + tail
    if verb.progressive and not verb.passive:
        return ("are " if plural else "is ") + gerund(plain) + tail
    return present(plain, many=plural, passive=verb.passive, participle=done) + tail


def several(text: str, scene: Scene, number: int) -> bool | None:
    """Whether a clause's subject is known to be more than one actor, or one whose name has an "and"; None where nothing is known."""
    own = subject_of(text, scene, number)
    if len({a for m in own for a in m.actors}) > 1:
        return True
    if len(own) != 1:
        return None
    head = text[scene.sentence.span.start : own[0].span.start]
    titled = own[0].kind is MentionKind.PERSON and _TITLED.search(head)
    return False if titled or " and " in own[0].span.of(text) else None


_TITLED = re.compile(r"[A-Z]\w* and (?:[A-Z][\w.]* )+(?:[a-z]+ )+$")  # "UN and Arab League envoy | Jane Doe"
