"""Find every time expression of a text and read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.extract.timex.calendar import point_of, point_of_date
from generator.extract.timex.context import Anchor, Context
from generator.extract.timex.genre import is_narrative
from generator.extract.timex.lexicon import load
from generator.extract.timex.meaning import read
from generator.extract.timex.reading import Reading, month_of
from generator.extract.timex.scan import Match, scan
from generator.extract.timex.speech import spoken_on
from generator.extract.timex.story import Story, follow, named_year
from generator.extract.values import Sentence, Timex
from generator.model import Dct


def tag(text: str, sentences: Sequence[Sentence], dct: Dct) -> tuple[Timex, ...]:
    """The text's time expressions in order, none touching another.

    Without a DCT what is relative to it has the value "". Times that only a history anchors are read against its own last date.
    """
    return tuple(timex for _, timex, _ in read_all(text, sentences, dct) if timex)


def read_all(text: str, sentences: Sequence[Sentence], dct: Dct) -> Iterator[tuple[Match, Timex | None, Context]]:
    """Every match of the text with what it means, None where it is no time after all, and the context that it was read in."""
    lexicon = load()
    matches = _matches(text)
    day = point_of_date(dct.date)
    narrative = is_narrative(matches, lexicon, day)
    context = Context(
        lexicon,
        Anchor(day, str(dct.date)) if day else None,
        narrative,
        matches,
        tuple(sentence.span for sentence in sentences),
        follow(matches, lexicon) if narrative else Story({}, frozenset()),
    )
    context.named = _named_days(context)
    speeches = spoken_on(matches, context.sentences, text)
    for context.index, match in enumerate(matches):
        context.speech = _spoken(speeches.get(context.index), context)
        reading = read(match, context)
        timex = _timex(match, reading) if reading else None
        yield match, timex, context
        if timex:
            context.note(timex, beside="beside" in match.rule.args)


def _timex(match: Match, reading: Reading) -> Timex:
    anchor = reading.anchor
    value, span = (anchor.value, anchor.span) if anchor else ("", None)
    return Timex(match.span, reading.type, reading.value, reading.mod, value, span, match.rule.name)


def _named_days(context: Context) -> Mapping[tuple[int, int], int]:
    """The days that the text names with one year: what they are called by month and day alone elsewhere."""
    found: dict[tuple[int, int], set[int]] = {}
    for match in context.matches:
        day = match.word("day") if match.rule.means == "date" else ""
        year = named_year(match, context.lexicon) if day else None
        month = month_of(match, context) if year is not None else None
        if year is not None and month:
            found.setdefault((month, int(day)), set()).add(year)
    return {day: years.pop() for day, years in found.items() if len(years) == 1}


def _spoken(place: int | None, context: Context) -> Anchor | None:
    """The day that a quotation was spoken on, where the match at the place names one."""
    if place is None:
        return None
    here, context.index, match = context.index, place, context.matches[place]
    reading = read(match, context)
    context.index = here
    point = point_of(reading.value) if reading else None
    return Anchor(point, point.value, match.span) if point and point.exact else None


def is_history(text: str, dct: Dct) -> bool:
    """Whether the text is read as history, whose dates are counted from each other, and not as news."""
    return is_narrative(_matches(text), load(), point_of_date(dct.date))


@lru_cache(maxsize=1)  # a text is asked about several times in a row: its times, its genre, what was refused
def _matches(text: str) -> tuple[Match, ...]:
    lexicon = load()
    return tuple(scan(lexicon.alphabet.tokenise(text), lexicon))
