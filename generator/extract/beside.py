"""A second happening of a sentence, told beside one that has a time and without a time of its own."""

from __future__ import annotations

from dataclasses import replace

from generator.dates import Date, known, of_day
from generator.extract import roles
from generator.extract.attach_noun import governor
from generator.extract.clauses import Clause, Relation
from generator.extract.dated import HARM, SPEECH, Happening
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.subjects import own_subject
from generator.extract.when import DEEDS, status
from generator.extract.words import Words
from generator.model import Basis, Dct, Status

_SURE = 0.7
_MOST = 2  # at most so many happenings take their time from another of their sentence


def beside(text: str, dct: Dct, scene: Scene, dated: list[Happening], words: Words) -> list[Happening]:
    """What else the sentence tells of, at the time of a dated happening of it or a little before that."""
    told: list[Happening] = []
    for first in dated:
        if first.status is not Status.REPORTED or first.date is None or not scene.clauses:
            continue
        begun = _since(scene, first)
        if begun is not None:
            return [_going_on(text, scene, first, begun)]
        for trigger in scene.triggers:
            known_ = any(trigger is h.trigger or trigger.kind == h.kind for h in (*dated, *told) if h is not first)
            date = None if known_ else _when(text, scene, first, trigger)
            if date is not None and status(scene, trigger, date, dct, words) is Status.REPORTED:
                told.append(_second(text, scene, first, trigger, date))
            elif not known_ and _led_up(scene, first, trigger) and status(scene, trigger, None, dct, words):
                told.append(_before_it(text, scene, first, trigger))
    return told[:_MOST]


def _second(text: str, scene: Scene, first: Happening, trigger: Trigger, date: Date) -> Happening:
    actors = roles.participants(text, scene, trigger)
    basis = first.basis if date == first.date else _before(scene, first, trigger, date)
    reasons = (f'"{trigger.span.of(text)}" is told beside it', *first.reasons)
    return replace(first, trigger=trigger, date=date, basis=basis, actors=actors, reasons=reasons, confidence=_SURE)


def _led_up(scene: Scene, first: Happening, trigger: Trigger) -> bool:
    """Whether harm was done before the first, on a day that is not said: "suspended deliveries after gunmen looted a warehouse"."""
    clause = scene.clauses[trigger.clause]
    after = clause.relation is Relation.ADVERBIAL and clause.marker == "after" and clause.parent == first.trigger.clause
    done = clause.verb.tense in {"past", "pluperfect"} and not clause.verb.passive
    return after and done and not trigger.noun and trigger.kind in HARM and first.kind not in HARM


def _before_it(text: str, scene: Scene, first: Happening, trigger: Trigger) -> Happening:
    actors = roles.participants(text, scene, trigger)
    reasons = ("the text gives no date",)
    return replace(
        first, trigger=trigger, date=None, time="", basis=None, actors=actors, reasons=reasons, confidence=_UNSURE
    )


_UNSURE = 0.4


def _going_on(text: str, scene: Scene, first: Happening, begun: Trigger) -> Happening:
    """The happening that has gone on since the first."""
    since = first.date.edtf if first.date else ""
    date = known(f"{since}/..")
    basis = Basis("since", since, "since-then", date.edtf if date else "")
    actors = roles.participants(text, scene, begun)
    reasons = (f'"{begun.span.of(text)}" has gone on since then', *first.reasons)
    ongoing = replace(first, trigger=begun, date=date, status=Status.ONGOING)
    return replace(ongoing, basis=basis, actors=actors, reasons=reasons, confidence=_SURE)


def _since(scene: Scene, first: Happening) -> Trigger | None:
    """What has gone on since the first: "Since troops crossed in May, two million people have fled"."""
    clause = scene.clauses[first.trigger.clause]
    if clause.marker != "since":
        return None
    for trigger in scene.triggers:
        verb = scene.clauses[trigger.clause].verb
        if (
            not trigger.noun
            and trigger.clause != first.trigger.clause
            and verb.tense == "perfect"
            and trigger.kind in DEEDS | {"killing"}
        ):
            return trigger if not verb.negated and not verb.modal else None
    return None


def _when(text: str, scene: Scene, first: Happening, trigger: Trigger) -> Date | None:
    """The date that a second happening shares with the first, or that it has before it; None where it is none."""
    if trigger.noun:
        return first.date if not first.trigger.noun and _meeting(text, scene, first, trigger) else None
    clause = scene.clauses[trigger.clause]
    if clause.verb.tense not in {"past", "pluperfect"} or clause.parent != first.trigger.clause:
        return None
    if first.trigger.noun:
        return _earlier(scene, clause, first) if trigger.kind in DEEDS | {"decision"} else None
    if _meanwhile(clause, first, trigger) or _another(scene, clause, first, trigger):
        return first.date
    if _other_party(text, scene, clause, first, trigger) or _there(clause, first, trigger):
        return first.date
    return _earlier(scene, clause, first) if trigger.kind in DEEDS | {"decision"} else None


def _other_party(text: str, scene: Scene, clause: Clause, first: Happening, trigger: Trigger) -> bool:
    """Whether a verb tells of another party's deed beside the first: "On Monday Oster attacked, and Norland fled"."""
    later = clause.relation is Relation.COORDINATE and first.trigger.clause < trigger.clause
    if not later or clause.verb.tense != "past" or first.kind in SPEECH:
        return False
    if _fronted(scene, first) and clause.marker == "and" and trigger.kind in DEEDS | {"decision"}:
        return True
    if trigger.kind not in DEEDS:
        return False
    own = own_subject(text, scene, clause)
    return bool(own) and not {a for m in own for a in m.actors} & first.ids


def _fronted(scene: Scene, first: Happening) -> bool:
    """Whether the time of a happening opens the sentence, and so is of all that it tells: "By May the town fell, and troops fled"."""
    opens = [t.span.start for t, owner in zip(scene.times, scene.owners, strict=True) if owner >= 0]
    start = scene.tokens[min(_OPENING, len(scene.tokens) - 1)].span.start
    before = scene.clauses[0].verb
    return (
        len(opens) == 1
        and opens[0] < start
        and opens[0] < scene.tokens[before.first].span.start
        and not first.trigger.noun
    )


_OPENING = 3  # words in which a time opens its sentence


_BEGINNING = frozenset(("begin", "start", "erupt", "break out", "open", "resume", "end"))


def _meanwhile(clause: Clause, first: Happening, trigger: Trigger) -> bool:
    """Whether a deed was done while the first was: "captured a village, while jets destroyed a bridge"."""
    other = clause.relation is Relation.ADVERBIAL and clause.marker in {"while", "as"}
    if clause.marker == "when" and first.trigger.lemma in _BEGINNING and clause.verb.tense == "past":
        return trigger.kind in DEEDS  # "the war began on 4 May, when troops crossed the border"
    return other and trigger.kind in HARM and first.kind in HARM and clause.verb.tense == "past"


def _another(scene: Scene, clause: Clause, first: Happening, trigger: Trigger) -> bool:
    """Whether the same party did something of another sort: "captured the town and expelled its people", no blow and its losses."""
    shared = clause.relation is Relation.COORDINATE and clause.marker == "and" and first.trigger.clause < trigger.clause
    own = any(owner >= 0 and scene.triggers[owner] is trigger for owner in scene.owners)
    blow = {first.kind, trigger.kind} <= _BLOWS
    return (
        shared
        and not own
        and not blow
        and trigger.kind in DEEDS | {"decision"}
        and first.kind not in SPEECH | {"other", trigger.kind}
    )


_BLOWS = frozenset("attack killing battle".split())


def _there(clause: Clause, first: Happening, trigger: Trigger) -> bool:
    """Whether one did it where one had gone: "travelled to Tarn, where he met the mayor"."""
    where = clause.relation is Relation.RELATIVE and clause.marker == "where"
    return where and first.kind == "visit" and trigger.kind in {"talks", "agreement"}


def _meeting(text: str, scene: Scene, first: Happening, trigger: Trigger) -> bool:
    """Whether a noun tells of the talks that a statement or agreement came of: "announced it after talks with X"."""
    if trigger.kind != "talks" or first.kind not in SPEECH | {"agreement", "decision"}:
        return False
    parties = {p.id for p in roles.participants(text, scene, trigger)}
    after = governor(scene.tokens, trigger) in {"after", "following", "during"}
    return after and bool(parties - first.ids)


def _earlier(scene: Scene, clause: Clause, first: Happening) -> Date | None:
    """The date of what the first came "hours after" (its day or the one before) or "a day after"."""
    day = first.date.earliest if first.date and first.date.is_day else None
    if day is None or clause.relation is not Relation.ADVERBIAL or clause.marker != "after":
        return None
    lead = [t.low for t in scene.tokens[max(0, clause.start - 2) : clause.start]]
    long = _LENGTHS.get(lead[-1].removesuffix("s"), 0) * _COUNTS.get(lead[0], 0) if len(lead) > 1 else 0
    if long:
        return of_day(day.plus(-long))
    if lead[-1:] and lead[-1] in {"hours", "hour"}:
        return known(f"{of_day(day.plus(-1)).edtf}/{of_day(day).edtf}")
    if lead[-1:] and lead[-1] in {"minutes", "shortly", "moments", "immediately"}:
        return first.date
    return None


_LENGTHS = {"day": 1, "week": 7}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}


def _before(scene: Scene, first: Happening, trigger: Trigger, date: Date) -> Basis:
    clause = scene.clauses[trigger.clause]
    words = " ".join(t.text for t in scene.tokens[max(0, clause.start - 1) : clause.start + 1])
    return Basis(words, first.date.edtf if first.date else "", "shortly-before", date.edtf)
