"""What every title must be, whatever made it: a whole line that begins and ends as one; and the plain form where none is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.happenings import Trigger
from generator.extract.tokens import ARTICLE, PREPOSITION, SUBORDINATOR
from generator.extract.wording import LIMIT, listed, many
from generator.model import Participant, Role, Status

_ENDS = frozenset(
    "a an the of and or but that which who whom whose to from by with at for into between than as also not just only is are was were be been has have had will would".split()
)
_STARTS = (PREPOSITION | SUBORDINATOR | frozenset("them him us me including and but or".split())) - ARTICLE
_MEASURED = re.compile(
    r"(?i)(?:at (?:least|most)|about|around|over|under|between|up to|near|nearly|after more than|more than) (?:[\d$€£]|an?\b|half|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozens|hundreds|thousands)"
)
# An event whose owner undergoes it: "GM's bailout".
_UNDERGONE = frozenset("bailout bankruptcy collapse default death defeat loss rescue trial".split())
_FAULTS = re.compile(
    r"\b(?:says?|tells?):?$|\bsays? (?:on|in|at|during|from|of)\b[^,:“\"]*$"  # nothing is said
    r"|\b(?:says?|tells?|states?|adds?),|^statements? (?:is|are) made\b"
    r"|\b(?:they|we|these|those) is\b|^(?:there|here) (?:he|she|it|they)\b"
    r"|\bnot (?:just|only)\b(?!.*\bbut\b)"
    r"|^[a-z]+ed (?:in|on|at|by|with|from|to|as|for)\b"
    r"|\bcaused the\b|\blets? (?:the )?[\w. ]{1,40}$|…$",
    re.IGNORECASE,
)
_TWICE = re.compile(r"^(?:\S+ )*?(\S+) (?:says?|tells?):? (?:\S+ ){0,3}\1\b:? (?:says?\b|$)")


def sound(line: str) -> bool:
    """Whether a title can stand: more than a word, no scrap of a clause, the speaker once, no word that waits for more."""
    words = line.split()
    if len(words) < _LEAST or len(line) > LIMIT or _FAULTS.search(line) or _TWICE.search(line):
        return False
    opens = words[0].lower() in _STARTS and not _MEASURED.match(line)
    return not opens and words[-1].lower() not in _ENDS


_LEAST = 2
_SPOKEN = {"statement": "a statement", "warning": "a warning", "accusation": "an accusation"}
# The noun of each kind, and what joins it to whom it is done to.
_NAMED = {
    "attack": ("attack", "on"),
    "ground-operation": ("ground operation", "against"),
    "killing": ("killing", "of"),
    "battle": ("battle", "with"),
    "deployment": ("deployment", ""),
    "talks": ("talks", "with"),
    "visit": ("visit", ""),
    "agreement": ("agreement", "with"),
    "decision": ("decision", "on"),
    "displacement": ("displacement", "of"),
    "hostage": ("abduction", "of"),
    "arrest": ("arrest", "of"),
    "protest": ("protest", "against"),
    "aid": ("aid", "for"),
    "sanction": ("sanctions", "against"),
}


def sure(
    trigger: Trigger, actors: Sequence[Participant], status: Status, names: Mapping[str, str], place: str = ""
) -> str:
    """What is certain of a happening, in few words: "X makes a statement", "Attack on Y by X in Z"; "" where nobody is known.

    names: an actor's id to its name. place: where it was, "" where that is not known.
    """
    named = by_role(actors, names)
    speakers = named[Role.SPEAKER]
    if trigger.kind in _SPOKEN and speakers:
        makes = "to make" if status is Status.PLANNED else "make" if many(listed(speakers)) else "makes"
        return f"{listed(speakers)} {makes} {_SPOKEN[trigger.kind]}"
    noun, joint = _NAMED.get(trigger.kind, ("", ""))
    noun = trigger.lemma if trigger.noun else noun
    one = {role: who[:1] for role, who in named.items()}
    told, less = (parties(noun, joint or "of", who) if noun else "" for who in (named, one))
    planned = "planned " if status is Status.PLANNED else ""
    where = f" in {place}" if place and place not in told else ""
    lines = (planned + told + where, planned + told, planned + less)
    return next((each for each in lines if len(each) <= LIMIT), "") if told else ""


def by_role(actors: Sequence[Participant], names: Mapping[str, str]) -> dict[Role, list[str]]:
    """The names of actors by what they did."""
    return {role: [names[p.id] for p in actors if p.role is role and p.id in names] for role in Role}


def parties(noun: str, joint: str, named: Mapping[Role, Sequence[str]]) -> str:
    """An event's noun with those who took part in it: "talks between X and Y", "raid on Y by X"; "" where nobody did."""
    doers, suffering = [*named[Role.INITIATOR], *named[Role.PARTICIPANT]][:2], list(named[Role.TARGET][:2])
    if noun.rsplit(maxsplit=1)[-1] in _UNDERGONE:
        doers, suffering, joint = [], (suffering + doers)[:2], "of"
    sides = [*doers, *suffering]
    if joint == "with" or (named[Role.PARTICIPANT] and not suffering):
        between = "between" if len(sides) > 1 else "with"
        return f"{noun} {between} {listed(sides[:3])}" if sides else ""
    to, by = f" {joint} {listed(suffering)}" * bool(suffering), f" by {listed(doers)}" * bool(doers)
    if not to and not by:
        return ""
    return f"{noun}{to}{by}" if joint == "of" else f"{noun}{by}{to}"
