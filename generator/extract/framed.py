"""Dates that stand alone before what happened on them: "Selm, 4 May 2029. Rebels shell the airport."."""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates import Date
from generator.extract import roles
from generator.extract.dated import Happening
from generator.extract.leads import main
from generator.extract.scene import Scene
from generator.extract.timex import to_date
from generator.extract.values import MentionKind, Timex
from generator.extract.when import DEEDS, status
from generator.extract.words import Words
from generator.model import Basis, Dct, Status

_REACH = 2  # sentences that a date standing alone is of
_SURE = 0.7
_NAME = 3  # words of a place's name that nothing else knows
_CREDITS = frozenset("published updated posted copyright last modified edition issue page volume photo by".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """A date that stands alone, and the number of its sentence."""

    timex: Timex
    date: Date
    number: int


def frame(number: int, scene: Scene) -> Frame | None:
    """The date of a sentence that has nothing but a date, and a place perhaps."""
    if scene.clauses or len(scene.times) != 1:
        return None
    date = to_date(scene.times[0])[0]
    places = [m.span for m in scene.mentions if m.kind is not MentionKind.PERSON]
    known = [scene.times[0].span, *places]
    own = [t for t in scene.tokens if t.low[0].isalnum() and not any(t.span.meets(k) for k in known)]
    plain = all(t.text[0].isupper() and t.low not in _CREDITS for t in own) and len(own) <= _NAME
    return Frame(scene.times[0], date, number) if date and plain else None


def happenings(text: str, dct: Dct, number: int, scene: Scene, standing: Frame | None, words: Words) -> list[Happening]:
    """What a sentence without a time tells, on the date that stands alone right before it."""
    trigger = main(scene)
    if standing is None or trigger is None or scene.times or not 0 < number - standing.number <= _REACH:
        return []
    told = trigger.kind in DEEDS | {"decision", "killing"} and not scene.quoted(trigger.span)
    if not told or status(scene, trigger, standing.date, dct, words) is not Status.REPORTED:
        return []
    said = standing.timex.span.of(text)
    basis = Basis(said, standing.timex.anchor, standing.timex.rule, standing.date.edtf)
    reasons = (f'"{said}" stands alone before it',)
    actors = roles.participants(text, scene, trigger)
    return [Happening(number, trigger, standing.date, "", basis, Status.REPORTED, actors, reasons, _SURE)]
