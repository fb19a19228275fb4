"""Times counted from an article's date that is itself only known to lie between two days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.dates import Date, Day, Precision, of_day
from generator.extract.timex.calendar import point_of
from generator.extract.timex.tag import tag as tag_from
from generator.extract.values import Sentence, Timex, TimexType
from generator.model import Dct

_POINTS = (Precision.DAY, Precision.MONTH, Precision.YEAR)  # what times can be counted from as it is
_LONGEST = 31  # days: "Monday" of an article that is of some day of a year says nothing


def tag(text: str, sentences: Sequence[Sentence], dct: Dct) -> tuple[Timex, ...]:
    """The text's time expressions in order, none touching another.

    Without a DCT what is counted from it has the value "". Where the DCT is an interval (a season, one of two days), the text is read against its first
    and its last day: a value that both give is certain; of two days or weeks the value is the range `first/last` if the
    interval is short, and "" otherwise.
    """
    date = dct.date
    if date is None or date.precision in _POINTS:
        return tag_from(text, sentences, dct)
    if not date.earliest or not date.latest:
        return tag_from(text, sentences, replace(dct, date=None))
    short = date.latest.ordinal - date.earliest.ordinal <= _LONGEST
    first, last = (tag_from(text, sentences, replace(dct, date=of_day(day))) for day in (date.earliest, date.latest))
    other = {timex.span: timex for timex in last}
    both = (_both(timex, other[timex.span], date, short=short) for timex in first if timex.span in other)
    return tuple(_counted_from(timex, date, date.earliest) for timex in both)


def _both(first: Timex, last: Timex, date: Date, *, short: bool) -> Timex:
    """What two readings of one expression leave certain."""
    if first.value == last.value and first.type is last.type:
        return first
    anchor = "" if first.anchor_span else str(date)
    start, end = point_of(first.value), point_of(last.value)
    ordered = (
        start and end and (start.year, start.month or 0, start.day or 0) < (end.year, end.month or 0, end.day or 0)
    )
    dated = first.type is last.type and first.type in (TimexType.DATE, TimexType.TIME)
    value = f"{first.value}/{last.value}" if short and ordered and dated else ""
    return replace(first, value=value, anchor=anchor)


def _counted_from(timex: Timex, date: Date, day: Day) -> Timex:
    """The expression with the whole DCT for its anchor where it was counted from its first day."""
    return replace(timex, anchor=str(date)) if not timex.anchor_span and timex.anchor == day.edtf else timex
