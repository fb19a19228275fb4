"""Who does what in a happening: the actors of a trigger's clause with their roles, and its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.extract.clauses import Clause
from generator.extract.happenings import Trigger
from generator.extract.roles_noun import of_noun
from generator.extract.roles_said import addressed_others, content, spoken_for
from generator.extract.scene import Scene
from generator.extract.subjects import PLACED, governed, owns, preposition, subject, territory
from generator.extract.tokens import PREPOSITION
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


def participants(text: str, scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """The actors of a happening, each once in its first role, the doers first."""
    doer, done = _ROLES[trigger.meaning.frame]
    found = [*_by_ids(of_noun(text, scene, trigger, doer, done))] if trigger.noun else [*_of_verb(text, scene, trigger)]
    carried = next(
        (t for t in scene.triggers if t.noun and t.clause == trigger.clause and t.lemma == trigger.phrase), None
    )
    if carried is not None and not trigger.noun:
        found += _by_ids(of_noun(text, scene, carried, doer, done))  # "Fighting between X and Y began"
    if trigger.meaning.frame == "act":
        found = [*_claimed(scene), *found]
    found = [
        (actor, Role.MENTIONED if actor in _titles(text, scene) and role is not Role.SPEAKER else role)
        for actor, role in found
    ]
    best: dict[str, Role] = {}
    for actor, role in (*found, *_beside(scene, trigger)):
        best.setdefault(actor, role)
    parties = [actor for actor, role in best.items() if role is Role.PARTICIPANT]
    if trigger.kind == "agreement" and len(parties) == 1:
        best[parties[0]] = Role.INITIATOR  # one side alone agrees, declares, signs
    return tuple(
        Participant(actor, role) for actor, role in sorted(best.items(), key=lambda item: _ORDER.index(item[1]))
    )


def _beside(scene: Scene, trigger: Trigger) -> Iterator[Part]:
    """The others that the clause of a deed names, places apart: they have to do with it, in no role that a rule knows."""
    if not scene.clauses or trigger.meaning.frame == "say":
        return
    span = territory(scene, scene.clauses[trigger.clause])
    inside = [
        m for m in scene.mentions if m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION} and span.holds(m.span)
    ]
    yield from _each(inside, Role.MENTIONED)


def _titles(text: str, scene: Scene) -> frozenset[str]:
    """Actors that the sentence names only in someone's title: "rebel leader X"."""
    held: set[str] = set()
    free: set[str] = set()
    for mention, after in zip(scene.mentions, (*scene.mentions[1:], None), strict=True):
        between = text[mention.span.end : after.span.start] if after else "."
        title = (
            after is not None
            and after.kind is MentionKind.PERSON
            and mention.kind is not MentionKind.PERSON
            and not any(
                mention.span.end <= scene.tokens[c.verb.head].span.start < after.span.start for c in scene.clauses
            )
            and re.fullmatch(r"(?:['’]s)? (?:[a-z-]+ ){1,3}", between)
        )
        (held if title and not PREPOSITION & set(between.split()) else free).update(mention.actors)
    return frozenset(held - free)


def _of_verb(text: str, scene: Scene, trigger: Trigger) -> Iterator[Part]:
    clause = scene.clauses[trigger.clause]
    frame = trigger.meaning.frame
    doer, done = _OF_VERB.get(trigger.lemma, _ROLES[frame])
    if trigger.lemma in _PERSONAL:
        done = Role.TARGET
    subjects = subject(text, scene, trigger.clause)
    span = territory(scene, clause)
    after = scene.tokens[clause.verb.last].span.end
    objects = [
        m for m in scene.mentions if m.actors and after <= m.span.start and m.span.end <= span.end and m not in subjects
    ]
    agents = [m for m in objects if preposition(text, m) == "by"]
    if clause.verb.passive and frame == "give":
        agents += [m for m in objects if preposition(text, m) == "from"]
    if clause.verb.passive and frame == "say":
        yield from _each(agents, doer)
        yield from _each(subjects, _ADDRESSED.get(trigger.lemma, Role.MENTIONED))
    elif clause.verb.passive and frame != "meet":
        yield from _each(agents, doer)
        yield from _each(subjects or _nationals(text, scene, clause, subjects), Role.TARGET)
    elif trigger.lemma in _PATIENTS:
        yield from _each(subjects or _nationals(text, scene, clause, subjects), Role.TARGET)
        yield from _each([m for m in objects if preposition(text, m) == "to"], Role.INITIATOR)
        return
    else:
        yield from _each(subjects, doer)
        if frame == "act" or trigger.kind in {"deployment", "visit"}:
            yield from _each(_nationals(text, scene, clause, subjects), doer)
        if frame == "act":
            yield from _each([] if subjects else _agents(text, scene, after, trigger), doer)
    if frame == "say":
        done = _ADDRESSED.get(trigger.lemma, Role.MENTIONED)
    handed = [m for m in objects if trigger.lemma in _HANDING and preposition(text, m) == "to"]
    yield from _each(handed, Role.MENTIONED)
    yield from _objects(text, [m for m in objects if m not in (*agents, *handed)], done, frame=frame)
    if frame == "say":
        yield from _each(spoken_for(text, scene, subjects), Role.SPEAKER)
        yield from _each(content(text, scene, trigger.clause), Role.MENTIONED)


# Verbs whose subject it happens to: "ten people died", "the town fell to the rebels", "the base came under fire".
_PATIENTS = frozenset(
    (
        "survive",
        "escape",
        "die",
        "perish",
        "drown",
        "starve",
        "succumb",
        "fall",
        "suffer",
        "suffer loss",
        "come under attack",
        "come under fire",
    )
)
_HANDING = frozenset(
    ("extradite", "deport", "transfer", "hand over", "repatriate")
)  # to whom one is handed is no target


# Decisions that are done to their object, not only about it.
_PERSONAL = frozenset(
    "appoint name elect reelect re-elect dismiss oust expel nominate ban replace sack suspend recall depose overthrow recognise recognize"
    " pardon acquit evict strip impeach censure reprimand choose select promote demote acquire buy purchase reinstate restore hire outlaw"
    " prohibit dissolve disband relieve summon subpoena defeat beat bail free fire endorse veto nationalise nationalize invade".split()
)


# Verbs whose subject and object have roles of their own, whatever their kind.
_OF_VERB = {
    **dict.fromkeys(("congratulate", "phone", "telephone", "greet"), (Role.INITIATOR, Role.ADDRESSEE)),
    "brief": (Role.SPEAKER, Role.ADDRESSEE),
}


def _agents(text: str, scene: Scene, after: int, trigger: Trigger) -> list[Mention]:
    """Those by whom something is done later in the clause ("with shelling by government forces"), never by whom one is beaten."""
    passive = [scene.tokens[c.verb.first].span.start for c in scene.clauses[trigger.clause + 1 :] if c.verb.passive]
    end = min(passive, default=scene.sentence.span.end)
    return [m for m in scene.mentions if m.actors and after <= m.span.start < end and preposition(text, m) == "by"]


# To whom, or against whom, a statement goes; of others the object is only what they speak of.
_ADDRESSED = {
    **dict.fromkeys(
        "tell urge warn ask inform call assure invite request petition address advise brief notify reassure thank order reply respond raise write speak"
        " threaten alert caution offer".split(),
        Role.ADDRESSEE,
    ),
    "call on": Role.ADDRESSEE,
    **dict.fromkeys(
        "accuse blame condemn criticise criticize denounce mock skewer charge indict sue implicate deplore oppose".split(),
        Role.TARGET,
    ),
}


def _nationals(text: str, scene: Scene, clause: Clause, subjects: Sequence[Mention]) -> list[Mention]:
    """A nationality in a subject that has no name: "an Iraqi aircraft" is Iraq's."""
    if subjects:
        return []
    start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
    owned = [
        replace(m, actors=(m.of,)) for m in scene.mentions if m.form is MentionForm.UNNAMED and m.of
    ]  # "a Norland drone"
    national = [*(m for m in scene.mentions if _national(m)), *owned]
    inside = [m for m in national if start <= m.span.start and m.span.end <= end]
    return [m for m in inside if not preposition(text, m)][:1]


def _national(mention: Mention) -> bool:
    return mention.kind is MentionKind.NATIONALITY and bool(mention.actors)


def _objects(text: str, objects: Sequence[Mention], role: Role, *, frame: str) -> Iterator[Part]:
    for mention in objects:
        before = governed(text, mention, [m for m in objects if m.span.end <= mention.span.start][-1:])
        if text[: mention.span.start].endswith("("):
            continue
        if mention.kind is MentionKind.PLACE and (
            (before and frame not in {"act", "give"}) or before in PLACED - {"into"}
        ):
            continue
        if _national(mention):
            if frame == "act" and before not in PLACED - {"at"} and _bare(text, mention):
                yield from _each([mention], role)
        elif frame == "say" and (before or owns(text, mention)) and before not in {"with", "to"}:
            yield from (
                _each([mention], Role.MENTIONED if before in {"", "against", "on", "of"} else role)
                if before in {"", "against", "on"}
                else ()
            )
        elif not before and not (frame == "say" and addressed_others(text, mention)):
            yield from _each(
                [mention], Role.MENTIONED if owns(text, mention) and frame not in {"act", "meet"} else role
            )
        elif before == "against" and frame != "say":
            yield from _each([mention], Role.PARTICIPANT if frame == "meet" else Role.TARGET)
        elif before == "for" and frame == "act" and mention.kind is MentionKind.PERSON:
            yield from _each([mention], Role.TARGET)
        elif before == "into" and frame == "act":
            yield from _each([mention], role)
        elif (
            frame == "say"
            and before == "with"
            and not re.search(
                r"\b(?:call|meeting|conversation|interview|talks|spoke|speak) with [^,]*$", text[: mention.span.start]
            )
        ):
            yield from _each([mention], Role.MENTIONED)
        elif before in {"with", "against"} or (before in {"to", "on", "at"} and mention.kind is not MentionKind.PLACE):
            yield from _each([mention], Role.MENTIONED if frame == "say" and before in {"against", "on"} else role)
        elif before == "of" and _AROUND.search(text[: mention.span.start]):
            continue  # "targets in the border area of Oster": ground, not what is hit
        elif before == "including" or (before == "of" and frame in {"act", "meet"}):
            yield from _each([mention], role)
        elif mention.kind is MentionKind.PERSON and frame != "say":
            yield from _each([mention], Role.MENTIONED)


_AROUND = re.compile(r"\b(?:in|near|at|along|outside|across|around|off)\b(?: [\w-]+){1,5} of (?:[\w-]+ )?$")


def _bare(text: str, mention: Mention) -> bool:
    """Whether a nationality stands before a plain noun, not before a person's name ("his Cambodian interpreter Hok Sen")."""
    if re.match(r" (?:known|who|born|named|called|man|woman|national|citizen)\b", text[mention.span.end :]):
        return False
    words = re.match(r"(?:-\w+)?((?: [a-z-]+){1,4})?( [A-Z])?", text[mention.span.end :])
    plain = words[1].split() if words and words[1] else []
    return bool(plain) and not (words and words[2] and not PREPOSITION & set(plain))


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
