"""Who acts or suffers where a clause's subject has another noun at its head: "an Iraqi aircraft", "troops sent by X", "a convoy of Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.clauses import Clause
from generator.extract.happenings import Trigger
from generator.extract.roles_noun import of_noun
from generator.extract.roles_verbs import SENDING
from generator.extract.scene import Scene
from generator.extract.subjects import ahead, governed, held, own_subject, owns, preposition, territory
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.model import Role


def by_deed(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Those whose deed a noun later in the clause names: "killed in shelling by government forces", "in a Norland airstrike"."""
    deeds = [t for t in scene.triggers if t.noun and t.meaning.frame == "act" and t.clause == trigger.clause]
    later = [t for t in deeds if t.first > trigger.last]
    parts = [p for t in later for p in of_noun(text, scene, t, Role.INITIATOR, Role.TARGET)]
    return [mention for mention, role in parts if role is Role.INITIATOR]


def attackers(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Whose attack killed those whom nobody is said to have killed: "were killed when X ambushed a convoy", "by a bomb laid by X"."""
    if trigger.kind not in {"killing", "attack"}:
        return []
    after = [
        c for c in scene.clauses[trigger.clause + 1 :] if c.parent == trigger.clause and c.verb.tense == "participle"
    ]
    spans = [territory(scene, c) for c in after if c.verb.lemma in SENDING | _LAYING]
    sent = [m for m in scene.mentions if m.actors and any(s.holds(m.span) for s in spans)]
    by = [m for m in sent if governed(text, m, sent) == "by" and not owns(text, m)]
    if by:
        return by
    below = {
        n
        for n, c in enumerate(scene.clauses)
        if c.parent == trigger.clause and c.marker in {"when", "as"} and not c.verb.passive
    }
    deeds = [
        t
        for t in scene.triggers
        if t.clause in below and not t.noun and t.kind in {"attack", "killing", "ground-operation"}
    ]
    return [m for t in deeds for m in own_subject(text, scene, scene.clauses[t.clause])]


def forced(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Whom a deed forces or hits besides: "captured Tarn, forcing X to retreat", "surrounded it, trapping X"."""
    if trigger.kind not in _FIGHTING:
        return []
    found = []
    for clause in scene.clauses[trigger.clause + 1 :]:
        aside = clause.verb.tense == "gerund" and clause.marker == "," and clause.parent == trigger.clause
        at = scene.tokens[clause.verb.last].span.end
        named = next((m for m in scene.mentions if m.actors and m.span.start >= at), None)
        if (
            aside
            and clause.verb.lemma in _FORCING
            and named
            and re.fullmatch(r" (?:the )?", text[at : named.span.start])
        ):
            found.append(named)
    return found


_LAYING = frozenset("lay bury hide place set drive carry wear blow_up".split())
_FIGHTING = frozenset("attack ground-operation battle".split())
_FORCING = frozenset(
    "force compel drive push trap encircle surround cut_off rout defeat kill wound capture destroy repel oust expel drive_out beat overrun inflict".split()
)


def fighting(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Between whom those fell whom nobody is said to have killed: "killed in clashes between X and Y"."""
    fights = [t for t in scene.triggers if t.noun and t.kind == "battle" and t.clause == trigger.clause]
    later = [t for t in fights if t.first > trigger.last]
    return [m for t in later for m, _ in of_noun(text, scene, t, Role.PARTICIPANT, Role.PARTICIPANT)]


def called(text: str, scene: Scene, clause: Clause) -> list[Mention]:
    """Who acts in a subject that has another noun at its head: "a raid by the Fifth Army seized", "a force called the Free Corps"."""
    inside = before_verb(scene, clause)
    return [m for m in inside if preposition(text, m) == "by" or _CALLED.search(ahead(text, m))]


def senders(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """Who sent what strikes: "a missile fired by X hit", "troops sent by Y seized"."""
    clause = scene.clauses[trigger.clause]
    before = [
        c
        for c in scene.clauses[: trigger.clause]
        if c.verb.passive and c.verb.lemma in SENDING and (c.end == clause.start or c.start == clause.lead)
    ]
    spans = [territory(scene, c) for c in before[-1:]]
    inside = [m for m in scene.mentions if m.actors and any(s.holds(m.span) for s in spans)]
    return [m for m in inside if governed(text, m, inside) == "by" and not owns(text, m)]


def struck(text: str, mention: Mention) -> bool:
    """Whether what is hit is a body's own: "a convoy of X was looted", "X's embassy was stormed"."""
    firm = mention.kind is MentionKind.ORGANISATION
    return firm and (preposition(text, mention) == "of" or (owns(text, mention) and not held(text, mention)))


def whose(scene: Scene, clause: Clause) -> list[Mention]:
    """Those whose people speak: "a friend of X said", "X's lawyer told the court"."""
    return [m for m in before_verb(scene, clause) if m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION}]


def before_verb(scene: Scene, clause: Clause) -> list[Mention]:
    """The mentions before a clause's verb, up to what is told about its subject."""
    first = 0 if clause.lead else clause.start
    start, end = scene.tokens[first].span.start, scene.tokens[clause.lead or clause.verb.first].span.start
    return [m for m in scene.mentions if m.actors and start <= m.span.start and m.span.end <= end]


_CALLED = re.compile(r"\b(?:called|named|known as|dubbed) (?:the )?$")


def national(text: str, scene: Scene, clause: Clause, subjects: Sequence[Mention]) -> list[Mention]:
    """A nationality in a subject that has no name: "an Iraqi aircraft" is Iraq's."""
    if subjects:
        return []
    start, end = scene.tokens[clause.start].span.start, scene.tokens[clause.verb.first].span.start
    owned = [
        replace(m, actors=(m.of,)) for m in scene.mentions if m.form is MentionForm.UNNAMED and m.of
    ]  # "a Norland drone"
    national = [*(m for m in scene.mentions if m.kind is MentionKind.NATIONALITY and m.actors), *owned]
    inside = [m for m in national if start <= m.span.start and m.span.end <= end and not held(text, m)]
    return [m for m in inside if not preposition(text, m)][:1]
