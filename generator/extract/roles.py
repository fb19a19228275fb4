"""Who does what in a happening: the actors of a trigger's clause with their roles, and its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extract.attribution import joined
from generator.extract.clauses import PREPOSITION, Clause, Relation
from generator.extract.happenings import Trigger, modifies
from generator.extract.scene import Scene
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.model import Participant, Role, Span

# The roles of subject and object by frame (lexicon/events.yml).
_ROLES = {
    "act": (Role.INITIATOR, Role.TARGET),
    "give": (Role.INITIATOR, Role.TARGET),
    "meet": (Role.PARTICIPANT, Role.PARTICIPANT),
    "say": (Role.SPEAKER, Role.ADDRESSEE),
    "move": (Role.INITIATOR, Role.MENTIONED),
    "undergo": (Role.INITIATOR, Role.MENTIONED),
}
_TARGETS = frozenset("on against at of to".split())
_PLACES = frozenset("in at near from to around outside inside into toward towards off across throughout".split())


def participants(text: str, scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """The actors of a happening, each once, the doers first."""
    found = _of_noun(text, scene, trigger) if trigger.noun else _of_verb(text, scene, trigger)
    order = {role: n for n, role in enumerate((Role.INITIATOR, Role.SPEAKER, Role.PARTICIPANT, Role.TARGET, Role.ADDRESSEE, Role.MENTIONED))}
    best: dict[str, Role] = {}
    for actor, role in found:
        if actor not in best:
            best[actor] = role
    return tuple(Participant(actor, role) for actor, role in sorted(best.items(), key=lambda item: order[item[1]]))


def places(text: str, scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Names of the places in the trigger's clause that do not act."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    span = _territory(scene, clause) if clause else scene.sentence.span
    inside = [m for m in scene.mentions if span.holds(m.span) and m.kind is MentionKind.PLACE and preposition(text, m) in _PLACES]
    return tuple(dict.fromkeys(m.span.of(text) for m in inside))


def subject(text: str, scene: Scene, number: int, depth: int = 0) -> tuple[Mention, ...]:
    """The mentions that are the subject of a clause; of the clause above where it has none of its own."""
    clause = scene.clauses[number]
    start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
    inside = [m for m in scene.mentions if start <= m.span.start and m.span.end <= end]
    if clause.lead:
        inside = [m for m in scene.mentions if m.span.end <= scene.tokens[clause.lead].span.start] + inside
    own = [m for m in inside if m.actors and m.kind is not MentionKind.NATIONALITY and not preposition(text, m)]
    if own:
        return tuple(joined(text, own))
    if scene.saying.clause == number and scene.saying.actors:
        return tuple(m for m in scene.mentions if set(m.actors) & set(scene.saying.actors))[:1]
    if depth > 4 or (clause.verb.first - clause.start > 3 and clause.relation is Relation.COORDINATE and clause.verb.tense not in {"gerund", "participle"}):
        return ()
    if clause.relation is Relation.RELATIVE:
        before = [m for m in scene.mentions if m.span.end <= start and start - m.span.end < 4 and m.actors]
        return tuple(before[-1:])
    if clause.parent < 0:
        follows = number + 1 < len(scene.clauses) and clause.relation in {Relation.ADVERBIAL, Relation.PARTICIPIAL}
        return subject(text, scene, number + 1, depth + 5) if follows else ()
    if clause.relation in {Relation.COMPLEMENT, Relation.ADVERBIAL} and clause.verb.tense != "gerund":
        return ()
    return subject(text, scene, clause.parent, depth + 1)


def preposition(text: str, mention: Mention) -> str:
    """The preposition that governs a mention, past its article and adjectives in small letters; "" for none."""
    words = text[max(0, mention.span.start - 40) : mention.span.start].lower().split()
    for word in reversed(words[-4:]):
        if word in PREPOSITION:
            return word
        if not word.isalpha() or word in {"and", "or", "that", "said", "told"}:
            return ""
        if word not in {"the", "a", "an", "his", "her", "its", "their", "northern", "southern", "eastern", "western", "central", "former", "president"}:
            return ""
    return ""


def _territory(scene: Scene, clause: Clause) -> Span:
    return Span(scene.tokens[clause.start].span.start, scene.tokens[max(clause.start, clause.end - 1)].span.end)


def _of_verb(text: str, scene: Scene, trigger: Trigger) -> Iterable[tuple[str, Role]]:
    clause = scene.clauses[trigger.clause]
    doer, done = _ROLES[trigger.meaning.frame]
    subjects = subject(text, scene, trigger.clause)
    span = _territory(scene, clause)
    after = scene.tokens[clause.verb.last].span.end
    objects = [m for m in scene.mentions if m.actors and after <= m.span.start and m.span.end <= span.end and m not in subjects]
    agents = [m for m in objects if preposition(text, m) == "by"]
    if clause.verb.passive and trigger.meaning.frame in {"act", "give", "move", "undergo"}:
        yield from _each(agents, doer)
        yield from _each(subjects, Role.TARGET if trigger.meaning.frame in {"act", "give", "undergo"} else Role.TARGET)
    else:
        yield from _each(subjects, doer)
        if trigger.meaning.frame == "act":
            yield from _each(_nationals(scene, clause, subjects), doer)
    yield from _objects(text, [m for m in objects if m not in agents], done, frame=trigger.meaning.frame)
    if trigger.meaning.frame == "say":
        yield from _content(text, scene, trigger.clause)


def _nationals(scene: Scene, clause: Clause, subjects: Sequence[Mention]) -> list[Mention]:
    """A nationality before a subject that has no name: "an Iraqi aircraft" is Iraq's."""
    if subjects:
        return []
    start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
    return [m for m in scene.mentions if m.kind is MentionKind.NATIONALITY and m.actors and start <= m.span.start and m.span.end <= end][:1]


def _objects(text: str, objects: Sequence[Mention], role: Role, *, frame: str) -> Iterable[tuple[str, Role]]:
    for mention in objects:
        before = preposition(text, mention)
        if mention.kind is MentionKind.PLACE and (before in _PLACES or frame not in {"act", "give"}):
            continue
        if not before:
            yield from _each([mention], role)
        elif before in {"with", "against"} or (before in {"to", "on", "at"} and mention.kind is not MentionKind.PLACE):
            yield from _each([mention], Role.MENTIONED if frame == "say" and before in {"against", "on"} else role)
        elif mention.kind in {MentionKind.PERSON, MentionKind.ORGANISATION} and frame != "say":
            yield from _each([mention], Role.MENTIONED)


def _content(text: str, scene: Scene, number: int) -> Iterable[tuple[str, Role]]:
    """The actors that a statement is about: those of its complement that are no mere place."""
    for child, clause in enumerate(scene.clauses):
        if clause.parent == number and clause.relation in {Relation.COMPLEMENT, Relation.INFINITIVE}:
            span = _territory(scene, clause)
            inside = [m for m in scene.mentions if m.actors and span.holds(m.span) and m.kind is not MentionKind.NATIONALITY]
            yield from _each([m for m in inside if preposition(text, m) not in _PLACES and m.form is not MentionForm.PRONOUN][:3], Role.MENTIONED)
            _ = child


def _of_noun(text: str, scene: Scene, trigger: Trigger) -> Iterable[tuple[str, Role]]:
    doer, done = _ROLES[trigger.meaning.frame]
    phrase = modifies(scene.tokens, trigger)
    start = scene.tokens[phrase.start].span.start if phrase else trigger.span.start
    inside = [m for m in scene.mentions if m.actors and start <= m.span.start and m.span.end <= trigger.span.start]
    yield from _each(inside, doer)
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    end = scene.tokens[clause.end - 1].span.end if clause else scene.sentence.span.end
    if clause and clause.verb.first > trigger.last:
        end = scene.tokens[clause.verb.first].span.start
    for mention in scene.mentions:
        if not (mention.actors and trigger.span.end <= mention.span.start and mention.span.end <= end):
            continue
        before = preposition(text, mention)
        if before == "by":
            yield from _each([mention], doer)
        elif before in _TARGETS or (not before and trigger.meaning.frame != "meet"):
            if mention.kind is not MentionKind.PLACE or before in {"on", "against", "of"}:
                yield from _each([mention], done)
        elif before in {"with", "between"} or (not before and trigger.meaning.frame == "meet"):
            yield from _each([mention], doer)
    if trigger.meaning.frame == "meet" and clause is not None:
        main = next((n for n, c in enumerate(scene.clauses) if c.verb.first > trigger.last), trigger.clause)
        yield from _each(subject(text, scene, main), doer)


def _each(mentions: Iterable[Mention], role: Role) -> Iterable[tuple[str, Role]]:
    for mention in mentions:
        for actor in mention.actors:
            yield actor, role
