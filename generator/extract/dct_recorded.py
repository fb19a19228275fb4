"""What events that are on record already say of an article's date: "the killing on Friday of X" is within a week of that Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.dates import Date, Day
from generator.extract.dct_bounds import Bounds, placed
from generator.extract.timex import tag
from generator.extract.timex.tense import cues, looks_ahead
from generator.extract.values import Sentence
from generator.model import Dct

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = re.compile(rf"(?P<last>last )?(?:late |early )?(?:on )?(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4  # letters of a word that stay the same: kills, killed, killing
_SHARED, _SHARE = 3, 0.6  # of an event's words, how many a sentence must have to tell of it, and what part


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event on record: its id, its day, and words that tell it from others, such as its title."""

    id: str
    date: Date
    words: str


def recorded_bounds(text: str, sentences: Sequence[Sentence], recorded: Sequence[Recorded]) -> Iterator[Bounds]:
    """What the weekdays allow on which the text says that events on record were.

    News says "Friday" of the last seven days. Where events of several days fit a sentence, it says nothing.
    """
    if not recorded:
        return
    events = [(event, _stems(event.words)) for event in recorded]
    for sentence, timex in placed(sentences, tag(text, sentences, Dct(None))):
        named = _NAMED.fullmatch(timex.span.of(text))
        clause, at = sentence.span.of(text), timex.span.start - sentence.span.start
        if not named or looks_ahead(cues(clause, 0, len(clause)), at):
            continue
        weekday, stems = _WEEKDAYS.index(named["day"].lower()), _stems(clause)
        days = {
            day: event
            for event, words in events
            if (day := _day(event)) and day.weekday == weekday and _tells(stems, words)
        }
        if len(days) == 1:
            day, event = next(iter(days.items()))
            why = f'"{timex.span.of(text)}" is that of "{event.words}" ({day.edtf})'
            first, last = (1, 13) if named["last"] else (0, 6)
            yield Bounds(day.plus(first), day.plus(last), why, why)


def _day(event: Recorded) -> Day | None:
    return event.date.earliest if event.date.is_day else None


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(words))


def _tells(sentence: frozenset[str], event: frozenset[str]) -> bool:
    shared = len(sentence & event)
    return shared >= _SHARED and shared >= _SHARE * len(event)
