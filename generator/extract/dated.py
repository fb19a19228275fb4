"""The happenings of a sentence that carry a date of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import Date, Precision, known, of_day
from generator.extract import roles
from generator.extract.attribution import people
from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.status import Reality, reality
from generator.extract.timex import to_date
from generator.extract.values import Timex, TimexType
from generator.extract.words import Words
from generator.model import Basis, Dct, Kind, Participant, Role, Status

SPEECH = frozenset({Kind.STATEMENT.value, Kind.WARNING.value, Kind.ACCUSATION.value})
DEEDS = frozenset(
    "attack ground-operation killing battle deployment displacement hostage arrest protest visit talks aid sanction agreement".split()
)
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
    found: list[Happening] = []
    for owner, (timex, date, time) in sorted(_best(text, scene, dct).items()):
        date = _ahead(text, scene, scene.triggers[owner], timex, date, dct, words)
        trigger, state = _settled(scene, owner, timex, date, dct, words)
        if state is None or _idle(scene, trigger) or _named_after(scene, trigger, timex, date):
            continue
        actors = roles.participants(text, scene, trigger)
        date = _until(date, dct) if state is Status.REPORTED else date
        words_ = timex.span.of(text)
        basis = Basis(words_, timex.anchor, timex.rule, date.edtf if date else "")
        reasons = (f'"{words_}" dates "{trigger.span.of(text)}"', *(() if date else ("the article has no date to count from",)))
        sure = 0.4 if date is None else 0.9 if actors else 0.7
        found.append(Happening(number, trigger, date, time, basis, state, actors, reasons, sure))
    return _chosen(scene, [h for h in found if _telling(scene, h, words)])


def _telling(scene: Scene, happening: Happening, words: Words) -> bool:
    """Whether it is more than a figure that moved: what someone known or people without a name do, or a disaster."""
    if happening.kind not in {"other", "decision", "statement"} or happening.actors or happening.trigger.lemma in _DISASTERS:
        return True
    if not scene.clauses:
        return False
    clause = scene.clauses[happening.trigger.clause]
    first = max(0, clause.start - 8) if clause.relation is Relation.RELATIVE else clause.start
    before = (*scene.tokens[: clause.lead], *scene.tokens[first : happening.trigger.first])
    return any(people(t.low, words) for t in before)


_DISASTERS = frozenset("crash collapse erupt surrender defect accident earthquake flood famine derail win victory defeat".split()) | {"break out"}


def _best(text: str, scene: Scene, dct: Dct) -> dict[int, tuple[Timex, Date | None, str]]:
    """For each trigger that a time dates, the most precise one. A relative time in an article without a date gives none."""
    best: dict[int, tuple[Timex, Date | None, str]] = {}
    for timex, owner in zip(scene.times, scene.owners, strict=True):
        if owner < 0 or timex.type is TimexType.SET:
            continue
        date, time = _evening(timex, text)
        date = date or _lately(timex, text, dct)
        if date is None and not (timex.value == "" and dct.date is None and timex.type is not TimexType.DURATION):
            continue
        other = best.get(owner)
        if other is None or (days(date), timex.span.start) < (days(other[1]), other[0].span.start):
            best[owner] = (timex, date, time)
    return best


def _evening(timex: Timex, text: str) -> tuple[Date | None, str]:
    """The date and time of day of a timex. "Thursday night" begins on Thursday; "overnight" is two days."""
    date, time = to_date(timex)
    named = time == "night" and _WEEKDAY.search(timex.span.of(text))
    return (of_day(date.earliest), time) if named and date and date.earliest else (date, time)


def _lately(timex: Timex, text: str, dct: Dct) -> Date | None:
    """The days of "in the last 24 hours", "over the past three days": up to the article's own."""
    match = re.fullmatch(r"P(?:T(\d+)H|(\d+)D|(\d+)W)", timex.value)
    if not match or not dct.date or not dct.date.is_day or not dct.date.latest or not re.search(r"(?i)\b(?:last|past)\b", timex.span.of(text)):
        return None
    hours, whole, weeks = (int(n) if n else 0 for n in match.groups())
    length = -(-hours // 24) + whole + 7 * weeks
    return known(f"{dct.date.latest.plus(-length).edtf}/{dct.date.edtf}") if length < 32 else None


def days(date: Date | None) -> int:
    """How many days a date may mean, less one: the smaller, the more exact."""
    if date is None or date.earliest is None or date.latest is None:
        return 10**6
    return date.latest.ordinal - date.earliest.ordinal


def _ahead(
    text: str, scene: Scene, trigger: Trigger, timex: Timex, date: Date | None, dct: Dct, words: Words
) -> Date | None:
    """The weekday to come where something is planned for it: "is expected to arrive on Monday"."""
    if date is None or not date.earliest or not dct.date or not dct.date.earliest:
        return date
    words_ = timex.span.of(text)
    if date.precision is Precision.MONTH and date.earliest < dct.date.earliest and not re.search(r"\d{4}|last|this|past", words_):
        planned = reality(scene.tokens, scene.clauses, trigger, words) is Reality.PLANNED
        return known(f"{date.earliest.year + 1:04d}{date.edtf[4:]}") if planned else date
    if not date.is_day or not _WEEKDAY.search(words_):
        return date
    past = 0 < dct.date.earliest.ordinal - date.earliest.ordinal <= 7
    verb = scene.clauses[trigger.clause].verb if scene.clauses and not trigger.noun else None
    present = verb is not None and verb.tense == "present" and trigger.kind in DEEDS
    planned = past and (present or reality(scene.tokens, scene.clauses, trigger, words) is Reality.PLANNED)
    return of_day(date.earliest.plus(7)) if planned else date


_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def _settled(
    scene: Scene, owner: int, timex: Timex, date: Date | None, dct: Dct, words: Words
) -> tuple[Trigger, Status | None]:
    """The trigger that the date belongs to with its status. A past date after an infinitive or an unreal noun belongs to the verb above."""
    trigger = scene.triggers[owner]
    state = status(scene, trigger, date, dct, words)
    if trigger.noun and timex.span.start < trigger.span.start:
        return trigger, state
    if state is not None or not scene.clauses or (date is not None and _future(date, dct)):
        return trigger, state
    number = trigger.clause
    while number >= 0 and scene.clauses[number].relation in {Relation.INFINITIVE, Relation.PARTICIPIAL}:
        number = scene.clauses[number].parent
    above = next((t for t in scene.triggers if not t.noun and t.clause == number), None)
    if above is None or above is trigger:
        return trigger, None
    return above, status(scene, above, date, dct, words)


def status(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct, words: Words) -> Status | None:
    """The status of a happening, None where it did not happen and is not planned."""
    real = reality(scene.tokens, scene.clauses, trigger, words)
    if real is Reality.UNREAL:
        return None
    future = date is not None and _future(date, dct)
    if real is Reality.PLANNED:
        today = date is not None and date == dct.date
        return Status.PLANNED if future or today or date is None or dct.date is None else None
    if future:
        return _foretold(scene, trigger, date, dct)
    return Status.ONGOING if real is Reality.ONGOING else Status.REPORTED


def _foretold(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct) -> Status | None:
    """A date to come: planned; told in the past tense it is a day's difference, or a date read wrongly."""
    told = not trigger.noun and bool(scene.clauses) and scene.clauses[trigger.clause].verb.tense in {"past", "perfect", "pluperfect"}
    if not told:
        return Status.PLANNED
    near = date and date.earliest and dct.date and dct.date.latest and date.earliest.ordinal - dct.date.latest.ordinal <= 2
    return Status.REPORTED if near else None


def _until(date: Date | None, dct: Dct) -> Date | None:
    """What happened "this week" happened before the article was published."""
    if date is None or date.precision is not Precision.INTERVAL or not date.earliest or not dct.date or not dct.date.is_day:
        return date
    inside = date.overlaps(dct.date) and date.latest and dct.date.latest and date.latest > dct.date.latest
    return known(f"{date.earliest.edtf}/{dct.date.edtf}") if inside else date


def _future(date: Date, dct: Dct) -> bool:
    return bool(dct.date and date.earliest and dct.date.latest and date.earliest > dct.date.latest)


def _idle(scene: Scene, trigger: Trigger) -> bool:
    """What is said within quotation marks is the speaker's view; only a deed in it is an event."""
    return scene.quoted(trigger.span) and trigger.kind not in DEEDS


def _named_after(scene: Scene, trigger: Trigger, timex: Timex, date: Date | None) -> bool:
    """A year before a noun only tells which one is meant: "the 2006 war"."""
    return trigger.noun and date is not None and date.precision is Precision.YEAR and timex.span.end < trigger.span.start


_PLAIN = frozenset("say tell report add state".split())  # reports that only carry what they report


def _chosen(scene: Scene, found: list[Happening]) -> list[Happening]:
    """Without what only tells of another: a plain report of a dated deed, and a second word for the same deed."""
    kept: list[Happening] = []
    for happening in found:
        clause = scene.clauses[happening.trigger.clause] if scene.clauses else None
        plain = happening.trigger.lemma in _PLAIN and clause and any(
            other is not happening and other.kind not in SPEECH and other.kind != "other" and other.status is not Status.PLANNED and _below(scene, other.trigger.clause, happening.trigger.clause)
            for other in found
        )
        twin = any(k.date == happening.date and (k.trigger.clause == happening.trigger.clause or k.kind == happening.kind) for k in kept)
        if not plain and not twin:
            kept.append(happening)
    return kept


def _below(scene: Scene, clause: int, above: int) -> bool:
    while clause >= 0:
        if clause == above:
            return True
        clause = scene.clauses[clause].parent
    return False


