"""Who does what to whom by an analyser's parse, and what is made of it beside the rules: what both say stands, and each fills the other's gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.happenings import Trigger
from generator.extract.parsed import SUBJECT, Parse, alike, beneath, objects, passive, subjects
from generator.extract.phrases import BEARERS
from generator.extract.roles_verbs import patient
from generator.extract.scene import Scene
from generator.extract.values import Mention, MentionKind
from generator.model import Role

DOERS = frozenset((Role.INITIATOR, Role.SPEAKER, Role.PARTICIPANT))
_DONE = frozenset((Role.TARGET, Role.ADDRESSEE))
# By frame, the prepositions that bring in whom something is done to, or with.
_TO = {
    "act": frozenset(("against", "on", "with", "at")),
    "give": frozenset(("to", "against", "on")),
    "meet": frozenset(("with", "between")),
    "say": frozenset(("to",)),
    "move": frozenset(("against",)),
    "undergo": frozenset(("against",)),
}
# Prepositions that can bring in a target at all.
_REACHING = frozenset(("against", "at", "from", "including", "into", "of", "on", "to", "upon", "with"))


@dataclass(frozen=True, slots=True)
class Told:
    """An actor with its role by the parse. agent: whether "by" says so, of what was done or of a deed."""

    actor: str
    role: Role
    agent: bool = False


def settle(
    scene: Scene, trigger: Trigger, found: Sequence[tuple[str, Role]], doer: Role, done: Role
) -> list[tuple[str, Role]]:
    """The actors and roles that the rules found, with those of the parse first where the rules know less.

    doer, done: the roles of who does it and of whom it is done to. The parse names them where the rules named nobody, and others beside
    those that both name. It takes the place of the rules' doer where it has an agent, or where it has theirs as the subject of another verb;
    and what it does not see among the objects of an active verb is no target.
    """
    told = list(dict.fromkeys(_told(scene, trigger, doer, done)))
    doers = {one.actor for one in told if one.role in DOERS}
    sufferers = {one.actor for one in told if one.role in _DONE}
    known = {actor for actor, role in found if role in DOERS}
    if doers and not doers & known and doer is not Role.PARTICIPANT:
        out = known if any(one.agent for one in told) else known & _subjects(scene)
        found = [(actor, Role.MENTIONED if actor in out and role in DOERS else role) for actor, role in found]
        known -= out
    off = _beyond(scene, trigger)
    found = [(actor, Role.MENTIONED if actor in off and role is Role.TARGET else role) for actor, role in found]
    hit = {actor for actor, role in found if role in _DONE}
    acts = not known or bool(known & doers) or doer is Role.PARTICIPANT
    suffers = not hit or bool(hit & sufferers)
    new = [
        (one.actor, one.role)
        for one in told
        if (
            acts and one.role in DOERS and not (trigger.noun and one.actor in hit)
        )  # "his capture": the rules know which
        or (suffers and one.role in _DONE and one.actor not in known)
    ]
    return [*new, *found]


def subject(scene: Scene, number: int) -> list[Mention]:
    """The mentions that are the subject of a clause by the parse, and stand before its verb."""
    verb = scene.tokens[scene.clauses[number].verb.head].span
    word = scene.parse.at(verb)
    if word is None:
        return []
    named = _heads(scene)
    found = (m for one in subjects(scene.parse, word) for m in _same(scene.parse, one, named, of=False))
    return [m for m in found if m.span.end <= verb.start]


def agrees(scene: Scene, trigger: Trigger, doers: frozenset[str]) -> bool | None:
    """Whether the parse, too, has one of some actors as a doer of a happening; None where it has none, or they are none."""
    told = {one.actor for one in _told(scene, trigger, Role.INITIATOR, Role.TARGET) if one.role in DOERS}
    return bool(told & doers) if told and doers else None


def _subjects(scene: Scene) -> set[str]:
    """The actors that are a verb's subject by the parse."""
    heads = ((scene.parse.at(m.span), m) for m in scene.mentions)
    return {a for head, m in heads if head is not None and scene.parse.labels[head] in SUBJECT for a in m.actors}


def _beyond(scene: Scene, trigger: Trigger) -> set[str]:
    """The actors that are nowhere among what an active verb is done to; none where the verb does not say that it is active."""
    parse = scene.parse
    word = None if trigger.noun else parse.at(scene.tokens[scene.clauses[trigger.clause].verb.head].span)
    if word is None or patient(trigger.lemma, trigger.kind) or passive(parse, word) is not False:
        return set()
    deeds = {parse.at(t.span) for t in scene.triggers if t.noun} & set(
        subjects(parse, word)
    )  # "the strike on Oster killed ten"
    inside = beneath(parse, word, _REACHING).union(
        *(beneath(parse, one, _REACHING) for one in deeds if one is not None)
    )
    reached = {a for head, ones in _heads(scene).items() if head in inside for m in ones for a in (*m.actors, m.of)}
    return {a for m in scene.mentions for a in (*m.actors, m.of)} - reached


def _told(scene: Scene, trigger: Trigger, doer: Role, done: Role) -> Iterator[Told]:
    parse = scene.parse
    word = parse.at(trigger.span if trigger.noun else scene.tokens[scene.clauses[trigger.clause].verb.head].span)
    if word is None:
        return
    suffers = trigger.noun or passive(parse, word)
    if suffers is None:
        suffers = scene.clauses[trigger.clause].verb.passive
    happens = not trigger.noun and patient(trigger.lemma, trigger.kind)
    about = doer
    if doer is not Role.PARTICIPANT and not trigger.noun and (suffers or happens):
        about = done if doer is Role.SPEAKER else Role.TARGET
    named = _heads(scene)
    for one in parse.under(word, "poss") if trigger.noun else subjects(parse, word):
        yield from (Told(actor, about) for m in _meant(parse, one, named, trigger) for actor in m.actors or (m.of,))
    for one, before in () if happens else objects(parse, word):
        agent = before == "by" and suffers
        if not agent and before and before not in _TO[trigger.meaning.frame]:
            continue
        for mention in _meant(parse, one, named, trigger):
            if agent or not before or mention.kind is not MentionKind.PLACE:
                yield from (Told(a, doer if agent else done, agent) for a in mention.actors or (mention.of,))


def _heads(scene: Scene) -> Mapping[int, Sequence[Mention]]:
    """The mentions that each word of the parse is the head of."""
    found: dict[int, list[Mention]] = {}
    for mention in scene.mentions:
        head = scene.parse.at(mention.span)
        if head is not None:
            found.setdefault(head, []).append(mention)
    return found


def _meant(parse: Parse, word: int, named: Mapping[int, Sequence[Mention]], trigger: Trigger) -> list[Mention]:
    """The mentions that a word stands for; of none, those whose army or government it is."""
    of = trigger.meaning.frame == "act" or parse.lows[word].startswith("spokes")  # whose drone or spokesman it is
    same = _same(parse, word, named, of=of)
    if same or trigger.meaning.frame == "say" or parse.lows[word] not in BEARERS:
        return same
    return [m for one in _owners(parse, word) for m in named.get(one, ()) if m.actors]


def _same(parse: Parse, word: int, named: Mapping[int, Sequence[Mention]], *, of: bool) -> list[Mention]:
    """The mentions that a word is the head of; else those in apposition to it. of: also people without a name, for whom their side stands."""
    ground = any(m.kind is MentionKind.PLACE for m in named.get(word, ()))
    for one in (word, *(() if ground else parse.under(word, "appos"))):  # "Selm, Norland" is a town of that country
        mine = (m for m in named.get(one, ()) if m.kind is not MentionKind.NATIONALITY)
        acting = [m for m in mine if m.actors or (m.of and of)]
        if acting:
            return acting
    return []


def _owners(parse: Parse, word: int) -> tuple[int, ...]:
    """The words that say whose an army or a government is: "Norland and Oster troops", "forces of Norland"."""
    before = (n for n in parse.under(word, "amod", "compound", "nmod", "poss") if parse.lows[n - 1] != "-")
    after = (n for p in parse.under(word, "prep") if parse.lows[p] == "of" for n in parse.under(p, "pobj"))
    return tuple(same for one in (*before, *after) for same in alike(parse, one))
