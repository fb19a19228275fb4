"""Scenes to drafts: an event for each dated happening, with what other sentences add to it.

Precision before recall. A happening with a date of its own always makes a draft; one without takes the date of the speech
or the chain of events that it goes on with, adds its sentence to an event already there, or makes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.dates import Date, parse
from generator.extract import roles
from generator.extract.clauses import Relation
from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.status import Reality, reality
from generator.extract.timex import to_date
from generator.extract.title import title
from generator.extract.values import Timex, TimexType
from generator.extract.words import Words
from generator.model import Article, Basis, Dct, Draft, Kind, Participant, Role, Source, Span, Status

QUOTE_WORDS = 50
_SPEECH = frozenset({Kind.STATEMENT.value, Kind.WARNING.value, Kind.ACCUSATION.value})
_DEEDS = frozenset(
    {"attack", "ground-operation", "killing", "battle", "deployment", "displacement", "hostage", "arrest", "protest", "visit", "talks", "aid", "sanction", "agreement"}
)
_HARM = frozenset({"attack", "killing", "battle", "arrest", "displacement", "ground-operation", "protest", "hostage"})


@dataclass(frozen=True, slots=True)
class Happening:
    """A draft in the making. scene: the index of the sentence that gave it; more: of those that add to it."""

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
        return frozenset(p.id for p in self.actors if p.role in {Role.INITIATOR, Role.SPEAKER, Role.PARTICIPANT})


def assemble(
    article: Article, dct: Dct, scenes: Sequence[Scene], names: Mapping[str, str], words: Words
) -> tuple[Draft, ...]:
    """The drafts of an article, in the order of its sentences."""
    found: list[Happening] = []
    for number, scene in enumerate(scenes):
        dated = _dated(article.text, dct, number, scene, words)
        if dated:
            found = _joined(found, dated, scenes)
        else:
            found = _undated(article.text, dct, number, scenes, found, words)
    return tuple(_draft(article, scenes, happening, ordinal, names) for ordinal, happening in _numbered(found))


def _dated(text: str, dct: Dct, number: int, scene: Scene, words: Words) -> list[Happening]:
    """The happenings of a sentence that carry a date of their own."""
    best: dict[int, tuple[Timex, Date, str]] = {}
    for timex, owner in zip(scene.times, scene.owners, strict=True):
        if owner < 0 or timex.type is TimexType.SET:
            continue
        date, time = to_date(timex)
        if date is None:
            continue
        known = best.get(owner)
        if known is None or (_days(date), timex.span.start) < (_days(known[1]), known[0].span.start):
            best[owner] = (timex, date, time)
    found: list[Happening] = []
    for owner, (timex, date, time) in sorted(best.items()):
        trigger = scene.triggers[owner]
        status = _status(scene, trigger, date, dct, words)
        if status is None or _idle(scene, trigger):
            continue
        actors = roles.participants(text, scene, trigger)
        basis = Basis(timex.span.of(text), timex.anchor, timex.rule, date.edtf)
        reasons = (f'"{timex.span.of(text)}" dates "{trigger.span.of(text)}"',)
        found.append(Happening(number, trigger, date, time, basis, status, actors, reasons, 0.9 if actors else 0.7))
    return _chosen(scene, found)


def _days(date: Date) -> int:
    if date.earliest is None or date.latest is None:
        return 10**6
    return date.latest.ordinal - date.earliest.ordinal


def _status(scene: Scene, trigger: Trigger, date: Date | None, dct: Dct, words: Words) -> Status | None:
    """The status of a happening, None where it did not happen and is not planned."""
    real = reality(scene.tokens, scene.clauses, trigger, words)
    future = bool(date and dct.date and date.earliest and dct.date.latest and date.earliest > dct.date.latest)
    if real is Reality.UNREAL:
        return None
    if real is Reality.PLANNED:
        return Status.PLANNED if future or date is None or dct.date is None else None
    if future:
        return Status.PLANNED
    return Status.ONGOING if real is Reality.ONGOING else Status.REPORTED


def _idle(scene: Scene, trigger: Trigger) -> bool:
    """What is said within quotation marks is the speaker's view; only a deed in it is an event."""
    return scene.quoted(trigger.span) and trigger.kind not in _DEEDS


def _chosen(scene: Scene, found: list[Happening]) -> list[Happening]:
    """Without what only tells of another: a plain report of a dated deed, and a second word for the same deed."""
    kept: list[Happening] = []
    for happening in found:
        clause = scene.clauses[happening.trigger.clause] if scene.clauses else None
        plain = happening.kind == "statement" and clause and any(
            other is not happening and other.kind not in _SPEECH and other.status is not Status.PLANNED and _below(scene, other.trigger.clause, happening.trigger.clause)
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


def _joined(found: list[Happening], new: list[Happening], scenes: Sequence[Scene]) -> list[Happening]:
    """The list with new happenings: each beside the others, or added to one that it tells of again."""
    for happening in new:
        same = next((n for n, known in enumerate(found) if _same(known, happening, scenes)), None)
        if same is None:
            found = [*found, happening]
        else:
            found = [*found[:same], _added(found[same], happening), *found[same + 1 :]]
    return found


def _same(known: Happening, new: Happening, scenes: Sequence[Scene]) -> bool:
    """Whether two happenings of an article are one: same date, near in kind, and the same doers."""
    if known.date is None or new.date is None or known.date.edtf != new.date.edtf or known.scene == new.scene:
        return False
    if known.kind in _SPEECH and new.kind in _SPEECH:
        return bool(known.doers & new.doers) or (not known.doers and not new.doers and _voice(known, scenes) == _voice(new, scenes) != "")
    shared = {p.id for p in known.actors} & {p.id for p in new.actors}
    if known.kind == new.kind:
        return bool(known.doers & new.doers) and (len(shared) > 1 or len({p.id for p in new.actors}) < 2) and known.status == new.status
    talk = {known.kind, new.kind}
    return talk <= {"talks", "statement", "visit"} and len(shared) > 1


def _voice(happening: Happening, scenes: Sequence[Scene]) -> str:
    return scenes[happening.scene].saying.words


def _added(known: Happening, new: Happening) -> Happening:
    """A happening with the sentence and the actors of another account of it."""
    ids = {p.id for p in known.actors}
    actors = (*known.actors, *(p for p in new.actors if p.id not in ids))
    more = known.more if new.scene in (known.scene, *known.more) else (*known.more, new.scene)
    return replace(known, actors=actors, more=more)


def _undated(
    text: str, dct: Dct, number: int, scenes: Sequence[Scene], found: list[Happening], words: Words
) -> list[Happening]:
    """What a sentence without a date of its own adds: to the speech or the deed that it goes on with, or a link of a chain."""
    scene = scenes[number]
    speech = _speech_of(text, number, scenes, found)
    if speech is not None:
        return _with_source(found, speech, number)
    trigger = _main(scene, words)
    if trigger is None:
        return found
    status = _status(scene, trigger, None, dct, words)
    if status is not Status.REPORTED:
        return found
    deed = _deed_of(number, scenes, found, trigger)
    if deed is not None:
        return _with_source(found, deed, number)
    return found


def _with_source(found: list[Happening], at: int, number: int) -> list[Happening]:
    known = found[at]
    if number in (known.scene, *known.more):
        return found
    return [*found[:at], replace(known, more=(*known.more, number)), *found[at + 1 :]]


def _speech_of(text: str, number: int, scenes: Sequence[Scene], found: Sequence[Happening]) -> int | None:
    """The happening in which the speaker of a sentence already speaks or takes part, the latest first."""
    scene = scenes[number]
    saying = scene.saying
    if not saying.speaker:
        return None
    if saying.clause >= 0 and scene.clauses[saying.clause].verb.tense in {"perfect", "pluperfect"}:
        return None
    speakers = set(saying.actors)
    for at in range(len(found) - 1, -1, -1):
        known = found[at]
        if known.kind not in _SPEECH | {"talks", "visit", "agreement"} or known.status is Status.PLANNED:
            continue
        voices = {scenes[n].saying.speaker for n in (known.scene, *known.more)}
        if (speakers & known.doers) or saying.speaker in voices:
            return at
    return None


def _main(scene: Scene, words: Words) -> Trigger | None:
    """The trigger of the sentence's main clause."""
    for number, clause in enumerate(scene.clauses):
        if clause.relation in {Relation.MAIN, Relation.COORDINATE}:
            return next((t for t in scene.triggers if not t.noun and t.clause == number), None)
    return None


def _deed_of(number: int, scenes: Sequence[Scene], found: Sequence[Happening], trigger: Trigger) -> int | None:
    """The deed of the sentence before that an outcome belongs to."""
    if not found or trigger.kind not in _HARM | {"other"}:
        return None
    last = found[-1]
    near = number - max((last.scene, *last.more)) == 1 and scenes[number].sentence.paragraph == scenes[number - 1].sentence.paragraph
    return len(found) - 1 if near and last.kind in _HARM and last.status is Status.REPORTED else None


def _numbered(found: Sequence[Happening]) -> list[tuple[int, Happening]]:
    """Happenings in the order of their sentences, each with its number among those of its sentence."""
    seen: dict[int, int] = {}
    out: list[tuple[int, Happening]] = []
    for happening in sorted(found, key=lambda h: (h.scene, h.trigger.first)):
        seen[happening.scene] = seen.get(happening.scene, 0) + 1
        out.append((seen[happening.scene], happening))
    return out


def _draft(
    article: Article, scenes: Sequence[Scene], happening: Happening, ordinal: int, names: Mapping[str, str]
) -> Draft:
    scene = scenes[happening.scene]
    sentence = scene.sentence.span.of(article.text)
    digest = hashlib.sha256(re.sub(r"\s+", " ", sentence).encode()).hexdigest()[:10]
    sources = [_source(article, scenes[n], happening if n == happening.scene else None) for n in (happening.scene, *happening.more)]
    return Draft(
        key=f"{digest}-{ordinal}",
        title=title(article.text, scene, happening.trigger, happening.status, names),
        kind=happening.kind,
        status=happening.status,
        sources=tuple(sources),
        date=happening.date,
        time=happening.time,
        actors=happening.actors,
        places=roles.places(article.text, scene, happening.trigger),
        confidence=happening.confidence,
        reasons=happening.reasons,
    )


def _source(article: Article, scene: Scene, happening: Happening | None) -> Source:
    """The sentence as evidence: verbatim, at most 50 words around the trigger."""
    span = quote_span(article.text, scene.sentence.span, happening.trigger.span if happening else None)
    speaker = scene.saying.speaker
    if happening and happening.kind in _SPEECH and not happening.trigger.noun and happening.trigger.clause == scene.saying.clause:
        speaker = speaker or scene.saying.words
    return Source(article.id, span.of(article.text), span, speaker, basis=happening.basis if happening else None)


def quote_span(text: str, sentence: Span, keep: Span | None) -> Span:
    """The sentence, or at most 50 words of it around `keep` (from the start without it)."""
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text[sentence.start : sentence.end])]
    if len(words) <= QUOTE_WORDS:
        return sentence
    at = next((n for n, w in enumerate(words) if keep and w.end + sentence.start >= keep.end), 0)
    first = max(0, min(at - QUOTE_WORDS // 2, len(words) - QUOTE_WORDS)) if at >= QUOTE_WORDS - 5 else 0
    return Span(sentence.start + words[first].start, sentence.start + words[first + QUOTE_WORDS - 1].end)
