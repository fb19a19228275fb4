"""What the first sentences of an article and those before a meeting add: releases, leads, and the other party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract import roles
from generator.extract.clauses import Relation
from generator.extract.dated import SPEECH, Happening
from generator.extract.happenings import Trigger
from generator.extract.phrases import subject_words
from generator.extract.scene import Scene
from generator.extract.values import MentionForm, MentionKind
from generator.extract.when import status
from generator.extract.words import Words
from generator.model import Basis, Dct, Participant, Role, Status


def release(text: str, dct: Dct, scenes: Sequence[Scene], found: list[Happening], words: Words) -> list[Happening]:
    """A body that speaks in the present tense in the first sentence ("The ministry condemns ...") speaks by this text, on its day.

    What it goes on to say in the first person adds to that one statement.
    """
    if not scenes or dct.date is None or not dct.date.is_day:
        return found
    scene = scenes[0]
    trigger = main(scene)
    if (
        trigger is None
        or trigger.lemma not in words.cues["performative"]
        or scene.clauses[trigger.clause].verb.tense != "present"
    ):
        return found
    actors = roles.participants(text, scene, trigger)
    if (
        not (any(p.role is Role.SPEAKER for p in actors) or _named(scene, trigger))
        or status(scene, trigger, None, dct, words) is not Status.REPORTED
    ):
        return found
    voices = {p.id for p in actors if p.role is Role.SPEAKER}
    same = next((n for n, h in enumerate(found) if h.kind in SPEECH and h.date == dct.date and voices & h.doers), None)
    if same is not None:
        return with_source(found, same, 0)
    basis = Basis("", dct.date.edtf, "present-speech", dct.date.edtf)
    used = {n for h in found for n in (h.scene, *h.more)}
    more = tuple(
        n
        for n, s in enumerate(scenes)
        if n and n not in used and any(t.low in {"we", "our"} for t in s.tokens) and not s.saying.speaker
    )
    reasons = ("speaks in the present tense: the text is the statement",)
    return [*found, Happening(0, trigger, dct.date, "", basis, Status.REPORTED, actors, reasons, 0.7, more)]


def _named(scene: Scene, trigger: Trigger) -> bool:
    """Whether a body without an actor of its own speaks by its name: "The Ministry of Foreign Affairs condemns"."""
    clause = scene.clauses[trigger.clause]
    return any(t.text[0].isupper() for t in subject_words(scene.tokens[clause.start : clause.verb.first])[1:])


def met(happening: Happening, scenes: Sequence[Scene]) -> Happening:
    """A meeting with one party named takes the other from the sentences before that speak of the two and of a meeting."""
    if happening.kind != "talks" or len(happening.doers) != 1 or happening.status is Status.PLANNED:
        return happening
    for number in range(max(0, happening.scene - _BACK), happening.scene):
        scene = scenes[number]
        persons = {
            a
            for m in scene.mentions
            if m.kind is MentionKind.PERSON and m.form is not MentionForm.UNNAMED
            for a in m.actors
        }
        if happening.doers <= persons and len(persons) == 2 and any(t.kind == "talks" for t in scene.triggers):
            others = tuple(Participant(a, Role.PARTICIPANT) for a in sorted(persons - happening.doers))
            return replace(happening, actors=(*happening.actors, *others), more=(*happening.more, number))
    return happening


_BACK = 6  # sentences back in which a meeting's other party is looked for


def lead(scenes: Sequence[Scene], found: list[Happening], text: str) -> list[Happening]:
    """The first sentences that no happening rests on, given to the one whose parties they tell of."""
    used = {n for h in found for n in (h.scene, *h.more)}
    for number, scene in enumerate(scenes[:2]):
        trigger = main(scene)
        if number in used or trigger is None or trigger.kind not in SPEECH | {"talks", "visit", "agreement"}:
            continue
        actors = {p.id for p in roles.participants(text, scene, trigger)} | set(scene.saying.actors)
        at = next(
            (
                n
                for n, h in enumerate(found)
                if actors and len(actors & h.ids) >= min(2, len(actors)) and h.kind in SPEECH | {"talks", "visit"}
            ),
            None,
        )
        if at is not None and found[at].scene - number <= 6:
            found = with_source(found, at, number)
    return found


_SOON = 8  # sentences within which a report dates what it opens with


def absorbed(found: list[Happening]) -> list[Happening]:
    """Undated meetings and visits given to the dated one of the same parties: "has met officials" and then "met X on Tuesday"."""
    kinds = SPEECH | {"talks", "visit", "agreement"}
    kept = found
    for happening in [h for h in found if h.date is None and h.scene == 0 and h.kind not in kinds and h.basis is None]:
        same = (n for n, h in enumerate(kept) if h.date and h.scene <= _SOON and h.kind == happening.kind)
        at = next((n for n in same if happening.doers & kept[n].doers), None)
        if at is not None:
            kept = [h for h in with_source(kept, at, 0) if h is not happening]
    for happening in [h for h in found if h.date is None and h.kind in {"talks", "visit"} | SPEECH and h.basis is None]:
        at = next((n for n, h in enumerate(kept) if h.date and h.kind in kinds and _tells(h, happening)), None)
        if at is not None:
            kept = [h for h in with_source(kept, at, happening.scene) if h is not happening]
    return kept


def _tells(known: Happening, other: Happening) -> bool:
    """Whether a happening can tell of an undated speech or meeting too: a statement tells of a meeting only if it names all who met."""
    if other.kind in SPEECH or known.kind not in SPEECH:
        return bool(other.doers & known.parties)
    return bool(other.doers & known.parties) and other.doers <= known.ids


def backed(scenes: Sequence[Scene], found: list[Happening]) -> list[Happening]:
    """Dated statements with the sentence right before them in which the same speaker, named or not, already speaks."""
    used = {n for h in found for n in (h.scene, *h.more)}
    for at, happening in enumerate(found):
        before = happening.scene - 1
        if before < 0 or before in used or happening.kind not in SPEECH or not happening.date:
            continue
        trigger = main(scenes[before])
        same = scenes[before].saying.speaker == scenes[happening.scene].saying.speaker != ""
        if same and trigger is not None and trigger.kind in SPEECH:
            found = with_source(found, at, before)
    return found


def with_source(found: list[Happening], at: int, number: int) -> list[Happening]:
    known = found[at]
    if number in (known.scene, *known.more):
        return found
    return [*found[:at], replace(known, more=(*known.more, number)), *found[at + 1 :]]


def main(scene: Scene) -> Trigger | None:
    """The trigger of the sentence's main clause; where a quotation stands first, of the clause that reports it."""
    heads = [n for n, c in enumerate(scene.clauses) if c.relation in {Relation.MAIN, Relation.COORDINATE}]
    own = [n for n in heads if not scene.quoted(scene.tokens[scene.clauses[n].verb.head].span)]
    number = next(iter(own or heads), -1)
    return next((t for t in scene.triggers if not t.noun and t.clause == number), None)
