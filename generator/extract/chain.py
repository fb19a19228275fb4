"""What sentences without a date of their own add: to a speech or a deed already there, or a link of a chain of events.

A date is taken over only along one speech of one speaker, or from the sentence before to a deed told in the past tense; what
is told in the perfect stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract import narrative, roles
from generator.extract.attribution import Saying
from generator.extract.clauses import Relation
from generator.extract.dated import DOERS, HARM, SPEECH, Happening
from generator.extract.happenings import Trigger
from generator.extract.inherited import REACH, fresh, link
from generator.extract.leads import main, with_source
from generator.extract.scene import Scene
from generator.extract.subjects import subject as subject_of
from generator.extract.values import MentionForm, MentionKind
from generator.extract.when import DEEDS, status
from generator.extract.words import Words
from generator.model import Dct, Status

_UNDATED = frozenset(
    "deployment ground-operation attack agreement killing arrest sanction hostage displacement visit talks decision aid statement"
    " warning accusation".split()
)
_SUFFERED = frozenset("accusation arrest killing hostage sanction".split())  # what is news of somebody it is done to
_OPEN = frozenset({Relation.MAIN, Relation.COORDINATE, Relation.COMPLEMENT})


def follow(
    text: str, dct: Dct, number: int, scenes: Sequence[Scene], found: list[Happening], words: Words
) -> list[Happening]:
    """The happenings with what a sentence without a date adds."""
    scene = scenes[number]
    found = _renamed(number, scenes, found)
    told = _told(text, dct, number, scene, words) or _intended(text, dct, number, scene, words)
    if told is not None:
        return added(found, told, number)
    speech = _speech(dct, number, scenes, found)
    if speech is not None:
        return with_source(found, speech, number)
    trigger = main(scene)
    if trigger is None:
        return _deeds(text, dct, number, scenes, found, words)
    named = _named(text, number, scenes, found, trigger)
    if named is not None:
        return [*found[:-1], named]
    state = status(scene, trigger, None, dct, words)
    if state not in {Status.REPORTED, Status.ONGOING}:
        return _deeds(text, dct, number, scenes, found, words)
    apart = trigger.kind not in {"killing", "attack"} and narrative.told(text, dct)
    deed = _outcome(text, number, scenes, found, trigger) if state is Status.REPORTED and not apart else None
    if deed is not None:
        return with_source([*found[:deed], _plainer(found[deed], trigger), *found[deed + 1 :]], deed, number)
    linked = None if narrative.hedged(scene, trigger) else link(text, dct, number, scenes, found, trigger)
    also = any(t.low == "also" for t in scene.tokens)
    return added(found, linked, number, also=also) if linked else _deeds(text, dct, number, scenes, found, words)


def _deeds(
    text: str, dct: Dct, number: int, scenes: Sequence[Scene], found: list[Happening], words: Words
) -> list[Happening]:
    for deed in narrative.deeds(text, dct, number, scenes[number], words):
        same = (n for n, known in enumerate(found) if _again(known, deed) and _repeated(known, deed))
        at = next(same, -1)
        found = with_source(found, at, number) if at >= 0 else [*found, deed]
    return found


def _repeated(known: Happening, deed: Happening) -> bool:
    """Whether the same verb tells of the same party's deed again, right after: a history tells of many deeds of one kind."""
    return known.trigger.lemma == deed.trigger.lemma and deed.scene - known.latest <= REACH


def _renamed(number: int, scenes: Sequence[Scene], found: list[Happening]) -> list[Happening]:
    """The happenings with the one right before by the name that this sentence gives it: "These ground operations build on ..."."""
    scene = scenes[number]
    opens = [t.low for t in scene.tokens[:1]]
    noun = next((t for t in scene.triggers if t.noun and t.first <= _OPENING), None)
    if opens not in (["these"], ["this"]) or noun is None or noun.kind != "ground-operation" or not found:
        return found
    at = max(range(len(found)), key=lambda n: found[n].latest)
    raids = any(t.low in {"raid", "raids"} for t in scenes[found[at].scene].tokens)
    if number - found[at].latest != 1 or not raids:
        return found
    return [*found[:at], replace(found[at], trigger=replace(found[at].trigger, meaning=noun.meaning)), *found[at + 1 :]]


_OPENING = 3  # words in which a sentence names what it is about


def _named(
    text: str, number: int, scenes: Sequence[Scene], found: Sequence[Happening], trigger: Trigger
) -> Happening | None:
    """The lead's speaker by name: "The top commander said Thursday ..." goes on with "Gen. X said in an interview ..."."""
    last = found[-1] if found else None
    if last is None or last.kind not in SPEECH or last.doers or last.scene != number - 1 or number > 2:
        return None
    speaker = scenes[number].saying
    if trigger.meaning.frame != "say" or not speaker.actors or not scenes[last.scene].saying.unnamed:
        return None
    actors = roles.participants(text, scenes[number], trigger)
    ids = {p.id for p in actors}
    return replace(last, actors=(*actors, *(p for p in last.actors if p.id not in ids)), more=(*last.more, number))


def added(found: list[Happening], link: Happening, number: int, *, also: bool = False) -> list[Happening]:
    """The happenings with one more that has no date of its own, or with its sentence where it was told before."""
    same = next(
        (n for n, known in enumerate(found) if _again(known, link) and not (also and _another(known, link))), None
    )
    if same is None:
        return [*found, link]
    done = Status.REPORTED if Status.REPORTED in {found[same].status, link.status} else found[same].status
    return with_source([*found[:same], replace(found[same], status=done), *found[same + 1 :]], same, number)


def _another(known: Happening, link: Happening) -> bool:
    """Whether "also" brings in another deed of the same sort and party, not the one told before."""
    return known.kind == "decision" and known.trigger.lemma != link.trigger.lemma


def _plainer(known: Happening, trigger: Trigger) -> Happening:
    """An "operation" by what its outcome says it was: where it destroyed or killed, an attack."""
    vague = "operation" in (known.trigger.phrase or known.trigger.lemma)
    return (
        replace(known, trigger=replace(known.trigger, meaning=trigger.meaning))
        if vague and trigger.kind == "attack"
        else known
    )


def _speech(dct: Dct, number: int, scenes: Sequence[Scene], found: Sequence[Happening]) -> int | None:
    """The happening in which the speaker of a sentence already speaks or takes part, the latest told first."""
    scene = scenes[number]
    saying = scene.saying
    together = _together(dct, scene, found)
    if together is not None:
        return together
    if _PAPER.fullmatch(saying.words) and not saying.actors:
        told = [n for n, h in enumerate(found) if h.kind in SPEECH and fresh(h, dct) and number - h.latest <= REACH]
        return max(told, key=lambda n: found[n].latest, default=None)
    if not saying.speaker or _perfect(scene, saying) or _aside(scene, saying):
        return None
    for at in sorted(range(len(found)), key=lambda n: -found[n].latest):
        known = found[at]
        if (
            known.kind not in SPEECH | {"talks", "visit", "agreement"}
            or known.status is Status.PLANNED
            or not known.date
        ):
            continue
        if not fresh(known, dct) and not (known.kind in SPEECH and number - known.latest <= REACH):
            continue
        voices = {scenes[n].saying.speaker for n in (known.scene, *known.more)}
        if (set(saying.actors) & known.parties) or saying.speaker in voices:
            return at
    return None


# A text that goes on speaking, not one who speaks: whose it is, the sentences before say.
_PAPER = re.compile(r"(?i)the (?:[\w-]+ )?(?:statement|readout|release|communique)")


def _together(dct: Dct, scene: Scene, found: Sequence[Happening]) -> int | None:
    """A recent conversation that the sentence tells more of: its subjects are two parties of it."""
    trigger = main(scene)
    if trigger is None or trigger.kind not in SPEECH | {"talks", "agreement"}:
        return None
    named = {
        a for m in scene.mentions if m.kind is MentionKind.PERSON and m.span.end <= trigger.span.start for a in m.actors
    }
    if len(named) < 2:
        return None
    fits = [n for n, h in enumerate(found) if named <= h.parties and fresh(h, dct) and h.kind in SPEECH | {"talks"}]
    return max(fits, key=lambda n: found[n].latest, default=None)


def _perfect(scene: Scene, saying: Saying) -> bool:
    return saying.clause >= 0 and scene.clauses[saying.clause].verb.tense in {"perfect", "pluperfect", "present"}


def _aside(scene: Scene, saying: Saying) -> bool:
    """Whether the report only accompanies a deed: "he met the speaker, saying ..."."""
    top = main(scene)
    return (
        saying.clause >= 0
        and scene.clauses[saying.clause].verb.tense == "gerund"
        and top is not None
        and top.kind in DEEDS
    )


def _others(text: str, scene: Scene, trigger: Trigger, last: Happening) -> bool:
    """Whether a deed is another party's own, and so no outcome of the one before."""
    doers = {p.id for p in roles.participants(text, scene, trigger) if p.role in DOERS}
    return bool(doers) and not doers & last.ids


def _outcome(
    text: str, number: int, scenes: Sequence[Scene], found: Sequence[Happening], trigger: Trigger
) -> int | None:
    """The deed of the sentence before that an outcome belongs to."""
    if not found or trigger.kind not in HARM | {"other"} or trigger.clause != 0:
        return None
    at = max(range(len(found)), key=lambda n: (found[n].latest, n))
    last = found[at]
    if _others(text, scenes[number], trigger, last):
        return None
    near = number - last.latest == 1 and scenes[number].sentence.paragraph == scenes[number - 1].sentence.paragraph
    return at if near and last.kind in HARM and last.status is Status.REPORTED else None


def _told(text: str, dct: Dct, number: int, scene: Scene, words: Words) -> Happening | None:
    """The first deed of a named party in the perfect or the progressive: recorded without a date. A report gives way to the harm that it tells of."""
    found: list[Happening] = []
    for trigger in scene.triggers:
        view = scene.quoted(trigger.span) and trigger.kind not in DEEDS
        kinds = _UNDATED if number else _UNDATED | {"battle", "protest"}
        if not trigger.noun and trigger.kind in kinds and dct.date is not None and not view:
            state = status(scene, trigger, None, dct, words)
            told = _undated(text, number, scene, trigger, state) if state in {Status.REPORTED, Status.ONGOING} else None
            found += [told] if told else []
    first = next(iter(found), None)
    harm = next(
        (h for h in found if h.kind in HARM and scene.clauses[h.trigger.clause].relation is Relation.COMPLEMENT), None
    )
    return harm if first and first.kind in SPEECH and harm else first


_ARRANGED = frozenset("decision agreement visit talks".split())  # what is arranged before it is


def _intended(text: str, dct: Dct, number: int, scene: Scene, words: Words) -> Happening | None:
    """What a news text says that a named party will do, on a day that it does not give."""
    trigger = main(scene)
    if trigger is None or trigger.kind not in _UNDATED or dct.date is None or not dct.date.is_day:
        return None
    if narrative.dated(scene, trigger):
        return None
    if scene.quoted(trigger.span) or (number and trigger.kind not in _ARRANGED):
        return None
    actors = roles.participants(text, scene, trigger)
    verb = scene.clauses[trigger.clause].verb
    doers = any(p.role in DOERS for p in actors) and (verb.tense == "future" or verb.progressive)
    if not doers or status(scene, trigger, None, dct, words) is not Status.PLANNED:
        return None
    return Happening(number, trigger, None, "", None, Status.PLANNED, actors, ("the text gives no date",), 0.4)


def _undated(text: str, number: int, scene: Scene, trigger: Trigger, state: Status) -> Happening | None:
    clause = scene.clauses[trigger.clause]
    verb = clause.verb
    if trigger.kind in HARM and verb.tense in {"past", "perfect"} and _lately(text, scene, trigger):
        actors = roles.participants(text, scene, trigger)
        return Happening(number, trigger, None, "", None, state, actors, ("the text gives no date",), 0.4)
    if trigger.kind in _COUNTED and verb.tense == "perfect" and clause.relation in _OPEN and _many(scene, trigger):
        actors = roles.participants(text, scene, trigger)
        return Happening(number, trigger, None, "", None, state, actors, ("the text gives no date",), 0.4)
    opens = number == 0 and verb.tense == "past" and trigger is main(scene)
    if not (verb.tense == "perfect" or opens or state is Status.ONGOING) or clause.relation not in _OPEN:
        return None
    subject = subject_of(text, scene, trigger.clause)
    actors = roles.participants(text, scene, trigger)
    lead = number == 0 and trigger is main(scene) and bool(actors)
    if lead and (verb.tense == "perfect" or trigger.meaning.frame != "say"):
        return Happening(number, trigger, None, "", None, state, actors, ("the text gives no date",), 0.4)
    suffered = verb.passive and (verb.tense != "perfect" or trigger.kind not in _SUFFERED)
    if not subject or subject[0].form is MentionForm.PRONOUN or suffered or opens:
        return None
    return Happening(number, trigger, None, "", None, state, actors, ("the text gives no date",), 0.4)


def _many(scene: Scene, trigger: Trigger) -> bool:
    """Whether the subject is a number of people: "More than 40,000 people have fled"."""
    clause = scene.clauses[trigger.clause]
    who = [t.low for t in (*scene.tokens[: clause.lead], *scene.tokens[clause.start : clause.verb.first])]
    return any(w[:1].isdigit() or w in _NUMBERS for w in who[:_AMOUNT])


_AMOUNT = 5  # words in which a sentence tells how many
_NUMBERS = frozenset(
    "dozens hundreds thousands millions two three four five six seven eight nine ten dozen twenty thirty".split()
)
_COUNTED = frozenset("displacement killing arrest hostage".split())


def _lately(text: str, scene: Scene, trigger: Trigger) -> bool:
    """Whether a time that is no date says that something is news: "in recent days"."""
    own = (
        t for t, owner in zip(scene.times, scene.owners, strict=True) if owner >= 0 and scene.triggers[owner] is trigger
    )
    return any(_RECENT.search(t.span.of(text)) for t in own)


_RECENT = re.compile(r"(?i)\brecent(?:ly)?\b|\b(?:past|last) few\b")


def _again(known: Happening, new: Happening) -> bool:
    """Whether an undated or inherited happening was told before."""
    shared = known.doers & new.doers
    enough = len(shared) > 1 or new.doers <= known.doers
    return (
        known.kind == new.kind
        and bool(shared)
        and enough
        and known.kind not in SPEECH
        and new.date in {known.date, None}
    )
