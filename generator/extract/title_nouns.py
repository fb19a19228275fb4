"""Titles of happenings that a noun tells of: made of its actors, or of its own phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.happenings import Trigger, modifies
from generator.extract.roles_places import places
from generator.extract.scene import Scene
from generator.extract.title_sure import by_role, parties
from generator.extract.tokens import PREPOSITION
from generator.extract.wording import LIMIT, fit, fitted, listed, many, phrase
from generator.model import Participant, Role, Span, Status

_MEETINGS = {
    "meeting": "meet",
    "call": "speak by phone",
    "phone call": "speak by phone",
    "telephone call": "speak by phone",
    "summit": "hold a summit",
}
_OPENERS = frozenset("the a an this that his her their its".split())
_PASSIVE = {"killing": "killed", "hostage": "abducted", "arrest": "arrested"}


def noun_title(
    text: str,
    scene: Scene,
    trigger: Trigger,
    actors: Sequence[Participant],
    status: Status,
    skip: Sequence[Span],
    names: Mapping[str, str],
) -> str:
    """A sentence where the noun and its actors give one ("X and Y hold talks"), else the noun phrase with what follows it."""
    told = _parties(text, scene, trigger, actors, planned=status is Status.PLANNED, names=names)
    if told:
        return fit(told)
    start = trigger.first - len(modifies(scene.tokens, trigger))
    end = trigger.last + 1
    while end < len(scene.tokens) and not _stops(scene, end):
        end += 1
    # "a referendum after delegates | voted": a clause goes with its verb.
    verb = next((c for c in scene.clauses if c.verb.first == end and trigger.last < c.start < end), None)
    end = verb.start if verb else end
    owner = _owner(scene, start, names)
    start += scene.tokens[start].low in _OPENERS
    tokens = scene.tokens[start:end]
    least = trigger.last + 1 - start
    line = (
        fitted([""], tokens, skip, least) or fitted([""], tokens, skip, least, soft=True) or fit(phrase(tokens, skip))
    )
    if owner and len(owner) + len(line) < LIMIT:
        return f"{owner} {line}"
    if any(word in PREPOSITION for word in line.lower().split()):
        return line
    told = parties(line, "of", by_role(actors, names))
    return told if 0 < len(told) <= LIMIT else line


def _owner(scene: Scene, at: int, names: Mapping[str, str]) -> str:
    """Whose an event is: "his inauguration" is "Jane Doe's"; "" where no known owner is named by a pronoun."""
    token = scene.tokens[at]
    if token.low not in {"his", "her", "its", "their"}:
        return ""
    actors = {a for m in scene.mentions if m.span == token.span for a in m.actors}
    name = names.get(next(iter(actors)), "") if len(actors) == 1 else ""
    return f"{name}'" + "s" * (not name.endswith("s")) if name else ""


def _parties(
    text: str, scene: Scene, trigger: Trigger, actors: Sequence[Participant], *, planned: bool, names: Mapping[str, str]
) -> str:
    """A sentence made of an event noun's actors: "X and Y hold talks", "X is killed in Z"; "" where they give none."""
    who, verb = "", ""
    where = next(iter(f" in {p}" for p in places(text, scene, trigger)), "")
    named = by_role(actors, names)
    if trigger.kind == "talks" and len(named[Role.PARTICIPANT]) > 1:
        who, verb = listed(named[Role.PARTICIPANT]), _MEETINGS.get(trigger.lemma, "hold talks")
    elif trigger.kind == "visit" and len(named[Role.INITIATOR]) == 1 and where:
        who, verb, where = named[Role.INITIATOR][0], "visit" if planned else "visits", where[3:]
    elif trigger.kind in _PASSIVE and named[Role.TARGET]:
        who, done = listed(named[Role.TARGET]), _PASSIVE[trigger.kind]
        verb = f"{'be' if planned else 'are' if many(who) else 'is'} {done}"
    return f"{who} {'to ' if planned else ''}{verb}{where}" if who else ""


def _stops(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return (
        token.text in ",;:.—–"
        or token.low in {"which", "who", "that", "where", "as"}
        or any(c.verb.first <= at <= c.verb.last for c in scene.clauses)
    )
