"""The happenings of a sentence that carry a date of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.dates import Date, Precision, known
from generator.extract import roles
from generator.extract.attach_not import PROLONGING
from generator.extract.attach_noun import LEAVING_OPEN
from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.telling import telling
from generator.extract.timex import to_date
from generator.extract.tokens import PREPOSITION
from generator.extract.values import Timex, TimexType
from generator.extract.when import (
    DEEDS,
    ahead,
    by,
    days,
    evening,
    future,
    joined_days,
    lately,
    onward,
    onwards,
    status,
    until,
)
from generator.extract.words import Words
from generator.model import Basis, Dct, Kind, Participant, Role, Span, Status

SPEECH = frozenset({Kind.STATEMENT.value, Kind.WARNING.value, Kind.ACCUSATION.value})
HARM = frozenset("attack killing battle arrest displacement ground-operation protest hostage".split())
DOERS = frozenset({Role.INITIATOR, Role.SPEAKER, Role.PARTICIPANT})


@dataclass(frozen=True, slots=True)
class Happening:
    """A draft in the making. scene: the number of the sentence that gave it; more: of those that add to it."""

    scene: int
    trigger: Trigger
    date: Date | None
    time: str
    basis: Basis | None
    status: Status
    actors: tuple[Participant, ...]
    reasons: tuple[str, ...]
    confidence: float
    more: tuple[int, ...] = ()

    @property
    def kind(self) -> str:
        return self.trigger.kind

    @property
    def doers(self) -> frozenset[str]:
        return frozenset(p.id for p in self.actors if p.role in DOERS)

    @property
    def parties(self) -> frozenset[str]:
        """Those that do something in it, and those spoken to: any of them may speak next."""
        return self.doers | {p.id for p in self.actors if p.role is Role.ADDRESSEE}

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(p.id for p in self.actors)

    @property
    def latest(self) -> int:
        """The last sentence that tells of it."""
        return max((self.scene, *self.more))


def happenings(text: str, dct: Dct, number: int, scene: Scene, words: Words) -> list[Happening]:
    """The happenings that the times of a sentence date, in the order of their triggers."""
    best = [item for item in sorted(_best(text, scene, dct).items()) if not _ages(item[1][1])]
    found = [_happening(text, dct, number, scene, owner, when, words) for owner, when in best]
    return _chosen(scene, [h for h in found if h and _news(scene, h, words)])


def _ages(date: Date | None) -> bool:
    """Whether a date is too wide for a happening: a century, or a decade."""
    return date is not None and date.precision in {Precision.CENTURY, Precision.UNKNOWN, Precision.DECADE}


def elsewhen(scene: Scene, dct: Dct) -> bool:
    """Whether a sentence without a happening dates its main verb all the same: it goes on from nothing."""
    main = next(
        (n for n, t in enumerate(scene.triggers) if not t.noun and scene.clauses[t.clause].relation is Relation.MAIN),
        -1,
    )
    dates = [to_date(t)[0] for t, owner in zip(scene.times, scene.owners, strict=True) if owner == main >= 0]
    return any(d and d != dct.date for d in dates)


def _happening(
    text: str, dct: Dct, number: int, scene: Scene, owner: int, when: tuple[Timex, Date | None, str], words: Words
) -> Happening | None:
    timex, read, time = when
    told = onward(text, timex, ahead(text, scene, scene.triggers[owner], timex, read, dct, words))
    trigger, state = _settled(scene, owner, timex, told, dct, words)
    if state is None or _idle(scene, trigger) or _named_after(scene, trigger, timex, told):
        return None
    date = (
        until(told, dct)
        if state is Status.REPORTED
        else onwards(by(text, timex, told, dct), dct)
        if state is Status.PLANNED
        else told
    )
    actors = roles.participants(text, scene, trigger)
    said = timex.span.of(text)
    basis = Basis(said, timex.anchor, timex.rule, date.edtf if date else "")
    reasons = [f'"{said}" dates "{trigger.span.of(text)}"'] + ["the article has no date to count from"] * (date is None)
    sure = 0.4 if date is None else 0.9
    return Happening(number, trigger, date, time, basis, state, actors, tuple(reasons), sure)


def _news(scene: Scene, happening: Happening, words: Words) -> bool:
    planned = happening.status is Status.PLANNED
    return telling(scene, happening.trigger, words, planned=planned, known=bool(happening.actors))


def _best(text: str, scene: Scene, dct: Dct) -> dict[int, tuple[Timex, Date | None, str]]:
    """For each trigger that a time dates, the most precise one. A relative time in an article without a date gives none."""
    best: dict[int, tuple[Timex, Date | None, str]] = {}
    for timex, owner in zip(scene.times, scene.owners, strict=True):
        if owner < 0 or timex.type is TimexType.SET:
            continue
        date, time = evening(timex, text)
        if date and " until " in timex.span.of(text) and scene.triggers[owner].lemma in PROLONGING:
            date = known(timex.value.partition("/")[0])  # "extended the mandate on 2 May until the end of the year"
        date = date or lately(timex, text, dct)
        published = dct.date is not None and dct.date.is_day
        if date is None and (timex.value or published or timex.type is TimexType.DURATION):
            continue
        other = best.get(owner)
        both = joined_days(text, other[0], other[1], timex, date) if other else None
        if both is not None and other is not None:
            whole = replace(other[0], span=Span(other[0].span.start, timex.span.end))
            best[owner] = (whole, both, other[2])
            continue
        if other is None or (_width(date), timex.span.start) < (_width(other[1]), other[0].span.start):
            best[owner] = (timex, date, time)
    return best


def _width(date: Date | None) -> int:
    """How many days a date may mean; two or three nights running are as exact as a day."""
    return max(3, days(date))


def _settled(
    scene: Scene, owner: int, timex: Timex, date: Date | None, dct: Dct, words: Words
) -> tuple[Trigger, Status | None]:
    """The trigger that the date belongs to with its status. A past date after an infinitive or an unreal noun belongs to the verb above."""
    trigger = scene.triggers[owner]
    state = status(scene, trigger, date, dct, words)
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    if clause and not trigger.noun and clause.relation is Relation.INFINITIVE and clause.verb.passive:
        return trigger, state  # "elections to be held by July" dates nothing above it
    if trigger.noun and (timex.span.start < trigger.span.start or _of_subject(scene, trigger, timex)):
        return trigger, state
    if trigger.noun and clause and clause.verb.lemma in LEAVING_OPEN:
        return trigger, state
    above_ = scene.clauses[clause.parent].verb.lemma if clause and clause.parent >= 0 else ""
    if clause and clause.relation is Relation.PARTICIPIAL and (clause.marker in PREPOSITION or above_.endswith(" of")):
        return trigger, state  # "found guilty of recruiting children in 2027"
    if state is not None or not scene.clauses or (date is not None and future(date, dct)):
        return trigger, state
    number = trigger.clause
    while number >= 0 and scene.clauses[number].relation in {Relation.INFINITIVE, Relation.PARTICIPIAL}:
        number = scene.clauses[number].parent
    above = next((t for t in scene.triggers if not t.noun and t.clause == number), None)
    if above is None or above is trigger:
        return trigger, None
    return above, status(scene, above, date, dct, words)


def _of_subject(scene: Scene, trigger: Trigger, timex: Timex) -> bool:
    """Whether a time stands between an event noun and its verb, and so is the noun's: "The march on Sunday was banned"."""
    clause = scene.clauses[trigger.clause] if scene.clauses else None
    return clause is not None and timex.span.end <= scene.tokens[clause.verb.first].span.start


def _idle(scene: Scene, trigger: Trigger) -> bool:
    """What is said within quotation marks is the speaker's view; only a deed in it is an event."""
    return scene.quoted(trigger.span) and trigger.kind not in DEEDS


def _named_after(scene: Scene, trigger: Trigger, timex: Timex, date: Date | None) -> bool:
    """A year before a noun only tells which one is meant: "the 2006 war", not "a secret 1902 pact"."""
    return (
        trigger.noun
        and date is not None
        and date.precision is Precision.YEAR
        and timex.span.end < trigger.span.start
        and not any(t.low in {"a", "an"} for t in scene.tokens[max(0, trigger.first - _PHRASE) : trigger.first])
    )


_PHRASE = 6  # words of a noun phrase before its noun
_PLAIN = frozenset("say tell report add state".split())  # reports that only carry what they report


def _chosen(scene: Scene, found: list[Happening]) -> list[Happening]:
    """Without what only tells of another: a plain report of a dated deed, and a second word for the same deed."""
    kept: list[Happening] = []
    for happening in found:
        clause = scene.clauses[happening.trigger.clause] if scene.clauses else None
        plain = (
            happening.trigger.lemma in _PLAIN
            and clause
            and any(
                other is not happening
                and not other.trigger.noun
                and other.kind not in SPEECH
                and other.kind != "other"
                and other.status is not Status.PLANNED
                and _below(scene, other.trigger.clause, happening.trigger.clause)
                for other in found
            )
        )
        twin = any(
            (k.date == happening.date and (k.trigger.clause == happening.trigger.clause or k.kind == happening.kind))
            or _coarser(happening, k)
            for k in kept
        )
        if not plain and not twin:
            kept.append(happening)
    return kept


def _coarser(new: Happening, known: Happening) -> bool:
    """Whether one tells of the other with a wider date: "the February talks of 1861 were held"."""
    both = known.date is not None and new.date is not None and known.kind == new.kind and known.date.overlaps(new.date)
    return both and (new.trigger.noun or known.trigger.noun) and new.trigger.clause == known.trigger.clause


def _below(scene: Scene, clause: int, above: int) -> bool:
    while clause >= 0:
        if clause == above:
            return True
        clause = scene.clauses[clause].parent
    return False
