"""Who does what in a happening: the actors of a trigger's clause with their roles, and its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.extract.attach_noun import governor
from generator.extract.attributive import describes
from generator.extract.happenings import Trigger
from generator.extract.roles_beside import beside, companions, titles
from generator.extract.roles_noun import of_noun
from generator.extract.roles_object import object_role, opposed
from generator.extract.roles_parsed import settle
from generator.extract.roles_said import content, filed_by, filed_with, held_by, reports, spoken_for, told_besides
from generator.extract.roles_through import (
    attackers,
    before_verb,
    by_deed,
    called,
    fighting,
    forced,
    national,
    senders,
    struck,
    whose,
)
from generator.extract.roles_verbs import (
    ABOUT,
    ADDRESSED,
    APPOINTING,
    BARGAINS,
    HANDING,
    OF_NOUN,
    OF_VERB,
    POLLS,
    patient,
)
from generator.extract.scene import Scene
from generator.extract.subjects import governed, ground, owns, preposition, subject, territory
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.model import Participant, Role

Part = tuple[str, Role]


# The roles of subject and object by frame (lexicon/events.yml).
_ROLES = {
    "act": (Role.INITIATOR, Role.TARGET),
    "give": (Role.INITIATOR, Role.TARGET),
    "meet": (Role.PARTICIPANT, Role.PARTICIPANT),
    "say": (Role.SPEAKER, Role.ADDRESSEE),
    "move": (Role.INITIATOR, Role.MENTIONED),
    "undergo": (Role.INITIATOR, Role.MENTIONED),
}
_ORDER = (Role.INITIATOR, Role.SPEAKER, Role.PARTICIPANT, Role.TARGET, Role.ADDRESSEE, Role.MENTIONED)


_SPOKEN = frozenset((Role.ADDRESSEE, Role.MENTIONED))


def participants(text: str, scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """The actors of a happening, each once in its first role, the doers first."""
    doer, done = _roles(trigger)
    if trigger.noun:
        found = [*_by_ids(of_noun(text, scene, trigger, doer, done)), *_within(text, scene, trigger)]
    else:
        found = [*_to_meet(text, scene, trigger), *_of_verb(text, scene, trigger)]
        found += _carried(text, scene, trigger, found)
    found += _each(forced(text, scene, trigger), Role.TARGET)
    if trigger.meaning.frame == "act":
        found = [*_claimed(scene), *found]
    held_ = titles(text, scene)
    found = [(actor, Role.MENTIONED if actor in held_ and role is not Role.SPEAKER else role) for actor, role in found]
    found = settle(scene, trigger, found, doer, done)
    doers = frozenset(actor for actor, role in found if role in {doer, Role.TARGET, Role.PARTICIPANT})
    found = [*found, *held_by(text, scene, doers, speaking=trigger.meaning.frame == "say")]
    best: dict[str, Role] = {}
    others = beside(text, scene, trigger)
    against = [m for m in others if trigger.kind == "protest" and opposed(text, m, trigger)]
    for actor, role in (*found, *_each(against, Role.TARGET), *_each(others, Role.MENTIONED)):
        best.setdefault(actor, role)
    best = {
        a: role for a, role in best.items() if role not in _SPOKEN or trigger.meaning.frame != "say" or not reports(a)
    }
    parties = [actor for actor, role in best.items() if role is Role.PARTICIPANT]
    if trigger.kind == "agreement" and len(parties) == 1:
        best[parties[0]] = Role.INITIATOR  # one side alone agrees, declares, signs
    return tuple(
        Participant(actor, role) for actor, role in sorted(best.items(), key=lambda item: _ORDER.index(item[1]))
    )


def _carried(text: str, scene: Scene, trigger: Trigger, found: Sequence[Part]) -> list[Part]:
    """The parties of the event noun that a verb tells of: "Fighting between X and Y began", "a truce of X and Y took effect"."""
    doer, done = _roles(trigger)
    nouns = [t for t in scene.triggers if t.noun and t.clause == trigger.clause]
    carried = next((t for t in nouns if t.lemma == trigger.phrase), None)
    if carried is not None:
        return [*_by_ids(of_noun(text, scene, carried, doer, done))]
    if found or trigger.meaning.frame == "say":
        return []
    first = next(
        (t for t in scene.triggers if t.noun and t.last < trigger.first and t.meaning.frame in {"act", "meet"}), None
    )
    return [*_by_ids(of_noun(text, scene, first, *_roles(first)))] if first else []


def recorded(trigger: Trigger, actors: Sequence[Participant]) -> tuple[Participant, ...]:
    """The actors of a happening as an event gives them: whoever is given an office takes part in that, he is no target."""
    given = (
        {Role.TARGET} if trigger.lemma in APPOINTING else {Role.INITIATOR} if trigger.lemma in _TAKING_OFFICE else set()
    )
    return tuple(Participant(a.id, Role.PARTICIPANT) if a.role in given else a for a in actors)


_TAKING_OFFICE = frozenset(("succeed", "become"))


def _roles(trigger: Trigger) -> tuple[Role, Role]:
    """The roles of the doer of a happening and of what it is done to."""
    doer, done = (OF_NOUN if trigger.noun else OF_VERB).get(trigger.lemma, _ROLES[trigger.meaning.frame])
    if trigger.meaning.frame == "say" and trigger.lemma not in OF_VERB and not trigger.noun:
        return doer, ADDRESSED.get(trigger.lemma, Role.MENTIONED)
    about = trigger.noun or trigger.lemma in ABOUT or trigger.kind in {"deployment", "visit"}
    return doer, done if about or done is not Role.MENTIONED else Role.TARGET


def _of_verb(text: str, scene: Scene, trigger: Trigger) -> Iterator[Part]:
    clause = scene.clauses[trigger.clause]
    doer, done = _roles(trigger)
    subjects = subject(text, scene, trigger.clause)
    after = scene.tokens[clause.verb.head].span.end
    end = territory(scene, clause).end
    objects = [
        m
        for m in scene.mentions
        if _stands(m)
        and after <= m.span.start
        and m.span.end <= end
        and m not in subjects
        and not ground(text, m, scene.mentions)
        and (trigger.meaning.frame == "act" or not describes(text, m, scene.mentions))
    ]
    agents = [m for m in objects if m.actors and not owns(text, m) and _by(text, m, objects, after)]
    if clause.verb.passive and trigger.meaning.frame == "give":
        agents += [m for m in objects if m.actors and preposition(text, m) == "from"]
    acting = [*subjects, *companions(text, scene, trigger, subjects)]
    if clause.verb.passive or patient(trigger.lemma, trigger.kind):
        yield from _undergone(text, scene, trigger, acting, agents)
        if patient(trigger.lemma, trigger.kind):
            yield from _each([m for m in objects if preposition(text, m) == "to"], Role.INITIATOR)
            return
    else:
        yield from _each(acting, doer)
        if trigger.meaning.frame == "act" or trigger.kind in {"deployment", "visit"}:
            yield from _each(national(text, scene, clause, subjects), doer)
        if trigger.meaning.frame == "act" and not subjects:
            yield from _each(
                [*called(text, scene, clause), *senders(text, scene, trigger), *by_deed(text, scene, trigger)], doer
            )
    if trigger.kind == "agreement":
        yield from _each(_bargain(scene, trigger), doer)
    handed = [m for m in objects if trigger.lemma in HANDING and preposition(text, m) == "to"]
    yield from _each(handed, Role.MENTIONED)
    yield from _objects(
        text, [m for m in objects if m not in (*agents, *handed)], done, trigger, passive=clause.verb.passive
    )
    if trigger.meaning.frame == "say":
        yield from _each(spoken_for(text, scene, trigger.clause, subjects), Role.SPEAKER)
        yield from _each(agents if not clause.verb.passive else [], Role.MENTIONED)  # "after the offer by X"
        yield from _each([] if subjects else whose(scene, clause), Role.MENTIONED)
        yield from _each(filed_with(text, scene), Role.ADDRESSEE)
        yield from _by_ids(told_besides(text, scene, trigger.clause))
        yield from _each(content(text, scene, trigger.clause), Role.MENTIONED)


def _bargain(scene: Scene, trigger: Trigger) -> list[Mention]:
    """With whom a bargain is struck, as its own words tell: "agreed to buy X", "a letter of intent to acquire X"."""
    told = [c for c in scene.clauses if c.parent == trigger.clause and c.verb.tense == "infinitive"]
    spans = [territory(scene, c) for c in told if c.verb.lemma in BARGAINS]
    return [
        m
        for m in scene.mentions
        if m.kind is MentionKind.ORGANISATION and m.actors and any(s.holds(m.span) for s in spans)
    ]


def _within(text: str, scene: Scene, trigger: Trigger) -> list[Part]:
    """Who takes part in an event noun through its verb: "was defeated in battle", "beat X in the election"."""
    poll = trigger.lemma in POLLS
    if not (poll or trigger.meaning.frame in {"act", "meet"}) or governor(scene.tokens, trigger) not in {
        "in",
        "during",
        "at",
    }:
        return []
    own = (t for t in scene.triggers if not t.noun and t.clause == trigger.clause and t.last < trigger.first)
    verb = next((t for t in own if t.meaning.frame not in {"say", "visit"}), None)
    alike = poll or trigger.kind == "battle"
    if verb is None or (not alike and verb.meaning.frame not in {"act", "meet"} and not patient(verb.lemma, verb.kind)):
        return []
    parts = [*_of_verb(text, scene, verb)]
    return [(actor, Role.PARTICIPANT) for actor, role in parts if role is not Role.MENTIONED] if poll else parts


def _to_meet(text: str, scene: Scene, trigger: Trigger) -> list[Part]:
    """Whom somebody travels to meet: "flew to Tarn for talks with X"."""
    if trigger.kind != "visit":
        return []
    meets = [t for t in scene.triggers if t.meaning.frame == "meet"]
    noun = next((t for t in meets if t.noun and t.clause == trigger.clause), None)
    verb = next((t for t in meets if not t.noun and scene.clauses[t.clause].parent == trigger.clause), None)
    if noun:
        return [*_by_ids(of_noun(text, scene, noun, Role.PARTICIPANT, Role.PARTICIPANT))]
    purpose = verb is not None and scene.clauses[verb.clause].verb.tense == "infinitive"
    met = [*_of_verb(text, scene, verb)] if verb and purpose else []
    doers = {actor for m in subject(text, scene, trigger.clause) for actor in m.actors}
    return [(actor, role) for actor, role in met if actor not in doers]


def _by(text: str, mention: Mention, objects: Sequence[Mention], after: int) -> bool:
    """Whether a mention is among those by whom it is: "by X", "by X and Y", "by peasants, miners and X"."""
    return governed(text, mention, objects) == "by" or bool(_LISTED.search(text[after : mention.span.start]))


_LISTED = re.compile(r"\bby (?:[a-z]+(?:,| and|, and) ){1,4}(?:the )?$")


def _stands(mention: Mention) -> bool:
    return bool(mention.actors or (mention.form is MentionForm.UNNAMED and mention.of))


def _undergone(
    text: str, scene: Scene, trigger: Trigger, subjects: Sequence[Mention], agents: Sequence[Mention]
) -> Iterator[Part]:
    """The parts of a clause whose subject it happens to: a passive, or a verb such as "die"."""
    frame = trigger.meaning.frame
    doer, done = _roles(trigger)
    if not patient(trigger.lemma, trigger.kind):
        yield from _each(agents, doer)
    if frame == "say":
        yield from _each(filed_by(text, scene, trigger), doer)
        yield from _each(subjects, done)
        return
    met = frame == "meet" and trigger.lemma not in OF_VERB
    if frame == "act" and not agents:
        yield from _each(attackers(text, scene, trigger), doer)
        yield from _each(by_deed(text, scene, trigger), doer)
        yield from _each(fighting(text, scene, trigger), Role.PARTICIPANT)
    clause = scene.clauses[trigger.clause]
    patients = subjects or ([] if met else national(text, scene, clause, subjects))
    if frame == "act" and not patients:
        patients = [m for m in before_verb(scene, clause) if struck(text, m)]
    yield from _each(patients, done if met else Role.TARGET)


def _objects(text: str, objects: Sequence[Mention], done: Role, trigger: Trigger, *, passive: bool) -> Iterator[Part]:
    for mention in objects:
        before = governed(text, mention, [m for m in objects if m.span.end <= mention.span.start][-_NEAR:])
        role = object_role(text, mention, before, done, trigger)
        if passive and role is Role.TARGET and before in {"", "on"}:
            role = Role.MENTIONED  # "was named head of the bank and its unit, X"
        if role:
            yield from _each([mention if mention.actors else replace(mention, actors=(mention.of,))], role)


_NEAR = 3  # names before one that it may be joined to


def _claimed(scene: Scene) -> Iterator[Part]:
    """Who claims responsibility for an attack is given as its initiator."""
    for clause in scene.clauses:
        after = scene.tokens[clause.verb.last + 1 : clause.verb.last + 2]
        claims = clause.verb.lemma == "claim responsibility" or (
            clause.verb.lemma == "claim" and after and after[0].low == "responsibility"
        )
        if claims and not clause.verb.negated:
            start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
            yield from _each(
                [m for m in scene.mentions if m.actors and start <= m.span.start and m.span.end <= end], Role.INITIATOR
            )


def _by_ids(pairs: Iterable[tuple[Mention, Role]]) -> Iterator[Part]:
    for mention, role in pairs:
        yield from _each([mention], role)


def _each(mentions: Iterable[Mention], role: Role) -> Iterator[Part]:
    for mention in mentions:
        for actor in mention.actors:
            yield actor, role
