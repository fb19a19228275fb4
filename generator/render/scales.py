"""Time as columns of a chart: weeks, months or longer, as fine as the events are many and exactly known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import Day, Precision, parse
from generator.model import Event
from generator.render import datewords, timeline
from generator.render.drawings import Tick
from generator.render.words import Words

_MIN_COLUMNS = 12  # a short timeline must not be drawn as a few huge bars
_WEEK = 0  # what `size` is for weeks, which are no number of months
# Months of a column, what it is called, and how many there may be: more weeks than half a year's are no overview, and more
# than 120 columns are too thin to touch.
_UNITS = ((_WEEK, "week", 26), (1, "month", 120), (3, "quarter", 120), (12, "year", 120), (120, "decade", 120))
_CENTURY = (1200, "century", 0)
_PLACED = 0.9  # of the events must have a place in one column


@dataclass(frozen=True, slots=True)
class Scale:
    """Columns, each `step` per cent of the width, `size` months or a week long; the first is the `start`-th since the year 0."""

    start: int
    size: int
    unit: str
    number: int
    step: float

    def column(self, event: Event) -> int | None:
        """The column that an event begins in; None where that is not known so exactly."""
        first, last = _begins(event)
        at = _index(first, self.size)
        return at - self.start if _index(last, self.size) == at else None

    def label(self, at: int, words: Words) -> str:
        """What a column covers, in words."""
        index, size = self.start + at, self.size
        if size == _WEEK:
            monday = _monday(index)
            return datewords.when(parse(f"{monday.edtf}/{monday.plus(6).edtf}"), words)
        first, last = divmod(index * size, 12), divmod(index * size + size - 1, 12)
        if size == 1:
            return datewords.month_of_year(first[1] + 1, first[0], words)
        if size == 12:
            return datewords.year(first[0], words)
        start = datewords.month(first[1] + 1, words) if size == 3 else datewords.year(first[0], words)
        end = datewords.month_of_year(last[1] + 1, last[0], words) if size == 3 else datewords.year(last[0], words)
        return words("dates.between", start=start, end=end)

    def month(self, at: int) -> int:
        """Months since the year 0 that a column begins in; a week is in the month of its Thursday (ISO 8601)."""
        index = self.start + at
        if self.size != _WEEK:
            return index * self.size
        thursday = _monday(index).plus(3)
        return thursday.year * 12 + thursday.month - 1


def scale(events: Sequence[Event]) -> Scale | None:
    """The finest columns that can still be told apart and hold nearly all; None where no event has a date."""
    spans = [_begins(event) for event in events if timeline.start(event.date)]
    if not spans:
        return None
    first, last = min(day for day, _ in spans), max(day for day, _ in spans)
    fits = (unit for unit in _UNITS if _number(first, last, unit[0]) <= unit[2] and _is_fine(spans, unit[0]))
    size, name, _ = next(fits, _CENTURY)
    number = _number(first, last, size)
    return Scale(_index(first, size), size, name, number, 100 / max(number, _MIN_COLUMNS))


def ticks(scale: Scale, words: Words) -> tuple[Tick, ...]:
    """A label at each month of a year or less, a January as its year; else at each year's first column, eight at most."""
    months = [scale.month(at) for at in range(scale.number)]
    if months[-1] - months[0] < 12:
        turns = [at for at in range(scale.number) if at == 0 or months[at] != months[at - 1]]
        return tuple(Tick(round(at * scale.step, 3), _tick(months[at], words)) for at in turns)
    years = [month // 12 for month in months]
    turns = [at for at in range(scale.number) if at == 0 or years[at] != years[at - 1]]
    every = max(1, -(-len(turns) // 8))
    return tuple(Tick(round(at * scale.step, 3), datewords.year(years[at], words)) for at in turns[::every])


def _tick(month: int, words: Words) -> str:
    """The month, or the year that begins with it."""
    year, before = divmod(month, 12)
    return datewords.short_month(before + 1, words) if before else datewords.year(year, words)


def _begins(event: Event) -> tuple[Day, Day]:
    """The days that a dated event begins between: a month is not its first day, but an interval begins where it says."""
    date = event.date
    if date and date.precision is Precision.INTERVAL:
        left = date.edtf.split("/")[0].strip()
        date = parse(left) if left not in {"", ".."} else date
    first = timeline.start(date) or Day(0, 1, 1)
    last = date.latest if date and date.latest and date.earliest else first
    return first, last


def _is_fine(spans: Sequence[tuple[Day, Day]], size: int) -> bool:
    placed = sum(_index(first, size) == _index(last, size) for first, last in spans)
    return placed >= _PLACED * len(spans)


def _number(first: Day, last: Day, size: int) -> int:
    return _index(last, size) - _index(first, size) + 1


def _index(day: Day, size: int) -> int:
    """Weeks, or `size` months, since the year 0."""
    return (day.ordinal - _monday(0).ordinal) // 7 if size == _WEEK else (day.year * 12 + day.month - 1) // size


def _monday(week: int) -> Day:
    return Day(0, 1, 3).plus(7 * week)  # 0000-01-03 is a Monday
