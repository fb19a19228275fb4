"""Charts as plain numbers, which templates draw as SVG: the strip of events over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.dates import Day, of_day
from generator.model import Event
from generator.render import datewords, labels, timeline
from generator.render.drawings import Bars, CalendarDay, CalendarView, Column, StripView, Tick
from generator.render.words import Words

_WIDTH, _HEIGHT, _SPACE = 1000, 64, 2
_TALLEST = 12  # one event's height at most: a handful of events must not look like a storm
_MIN_COLUMNS = 12  # a short timeline must not be drawn as a few huge bars
_MAX_COLUMNS = 120  # a finer column would be too thin to touch
_UNITS = ((1, "month"), (3, "quarter"), (12, "year"), (120, "decade"), (1200, "century"))


@dataclass(frozen=True, slots=True)
class Scale:
    """Time as columns. A column is `size` months and `step` per cent of the width; the first begins at `start` * `size`."""

    start: int
    size: int
    unit: str
    number: int
    step: float

    def column(self, event: Event) -> int:
        """The column of a dated event."""
        return _month(event) // self.size - self.start

    def label(self, at: int, words: Words) -> str:
        """What a column covers, in words."""
        month, size = (self.start + at) * self.size, self.size
        first, last = divmod(month, 12), divmod(month + size - 1, 12)
        if size == 1:
            return datewords.month_of_year(first[1] + 1, first[0], words)
        if size == 12:
            return datewords.year(first[0], words)
        start = datewords.month(first[1] + 1, words) if size == 3 else datewords.year(first[0], words)
        end = datewords.month_of_year(last[1] + 1, last[0], words) if size == 3 else datewords.year(last[0], words)
        return words("dates.between", start=start, end=end)


def scale(events: Sequence[Event]) -> Scale | None:
    """The finest columns that can still be told apart; None where no event has a date."""
    months = [_month(event) for event in events if timeline.start(event.date)]
    if not months:
        return None
    first, last = min(months), max(months)
    size, unit = next((u for u in _UNITS if last // u[0] - first // u[0] < _MAX_COLUMNS), _UNITS[-1])
    number = last // size - first // size + 1
    return Scale(first // size, size, unit, number, 100 / max(number, _MIN_COLUMNS))


def ticks(scale: Scale, words: Words) -> tuple[Tick, ...]:
    """A label at each month of a short span, a January as its year; else at each year's first column, no more than eight of them."""
    months = [scale.start + at for at in range(scale.number)]
    if scale.size == 1 and scale.number <= 12:
        return tuple(Tick(round(at * scale.step, 3), _tick(month, words)) for at, month in enumerate(months))
    years = [month * scale.size // 12 for month in months]
    turns = [at for at in range(scale.number) if at == 0 or years[at] != years[at - 1]]
    every = max(1, -(-len(turns) // 8))
    return tuple(Tick(round(at * scale.step, 3), datewords.year(years[at], words)) for at in turns[::every])


def _tick(month: int, words: Words) -> str:
    """The month, or the year that begins with it."""
    year, before = divmod(month, 12)
    return datewords.short_month(before + 1, words) if before else datewords.year(year, words)


def strip(events: Sequence[Event], link: Callable[[Event], str], config: Config, words: Words) -> StripView | None:
    """Events over time, stacked by family. `link` says where an event's column leads: to its first event.

    None where there is no date to show, or one column would hold everything.
    """
    counted = timeline.charted(events)
    made = scale(counted)
    if not made or made.number < 2:
        return None
    columns: dict[int, list[Event]] = defaultdict(list)
    for event in counted:
        columns[made.column(event)].append(event)
    tallest = max(len(members) for members in columns.values())
    height = min(_HEIGHT, _TALLEST * tallest)
    return StripView(
        width=_WIDTH,
        height=height,
        step=round(made.step, 3),
        unit=made.unit,
        bars=_bars(columns, _WIDTH * made.step / 100, height, height / tallest, config),
        columns=tuple(
            Column(
                path=link(members[0]),
                label=f"{made.label(at, words)}: {words.count(len(members), 'event')}",
                x=round(at * made.step, 3),
            )
            for at, members in sorted(columns.items())
        ),
        ticks=ticks(made, words),
    )


def _month(event: Event) -> int:
    """Months since the year 0 that a dated event begins in."""
    first = timeline.start(event.date)
    return first.year * 12 + first.month - 1 if first else 0


def _bars(
    columns: Mapping[int, Sequence[Event]], width: float, ground: float, one: float, config: Config
) -> tuple[Bars, ...]:
    """The columns' bars, stacked from the ground up in the order of the families; an event is `one` high."""
    paths: dict[str, list[str]] = {family: [] for family in labels.FAMILIES}
    for at, members in sorted(columns.items()):
        counts = Counter(labels.family(event.kind, config) for event in members)
        top = float(ground)
        for family in labels.FAMILIES:
            if counts[family]:
                height = counts[family] * one
                top -= height
                bar = max(width - _SPACE, width / 2)
                paths[family].append(
                    f"M{at * width + (width - bar) / 2:.1f} {top:.1f}h{bar:.1f}v{height:.1f}h-{bar:.1f}z"
                )
    return tuple(Bars(family, "".join(parts)) for family, parts in paths.items() if parts)


_CELL, _PITCH, _HEAD = 10, 12, 14  # pixels: a day, the distance to the next, the line of month names


def calendar(events: Sequence[Event], link: Callable[[Event], str], words: Words) -> CalendarView | None:
    """The year of the first exactly dated event as weeks in columns, Monday on top; days with events lead to them."""
    days: dict[Day, list[Event]] = defaultdict(list)
    for event in timeline.charted(events):
        first = timeline.start(event.date)
        if first and timeline.is_exact(event.date):
            days[first].append(event)
    if not days:
        return None
    year = min(days).year
    first = Day(year, 1, 1)
    length = Day(year + 1, 1, 1).ordinal - first.ordinal
    most = max(len(members) for members in days.values())
    cells = [_cell(first.weekday + at) for at in range(length)]
    return CalendarView(
        width=_cell(first.weekday + length - 1)[0] + _PITCH,
        height=_HEAD + 7 * _PITCH,
        size=_CELL,
        empty="".join(f"M{x} {y}h{_CELL}v{_CELL}h-{_CELL}z" for x, y in cells),
        days=tuple(
            CalendarDay(
                path=link(members[0]),
                label=f"{datewords.when(of_day(day), words)}: {words.count(len(members), 'event')}",
                x=_cell(first.weekday + day.ordinal - first.ordinal)[0],
                y=_cell(first.weekday + day.ordinal - first.ordinal)[1],
                level=-(-len(members) * 4 // most),
            )
            for day, members in sorted(days.items())
            if day.year == year
        ),
        months=tuple(
            (_cell(first.weekday + Day(year, month, 1).ordinal - first.ordinal)[0], datewords.short_month(month, words))
            for month in range(1, 13)
        ),
    )


def _cell(at: int) -> tuple[int, int]:
    """Where the day stands that is `at` days after the Monday of the first week."""
    return at // 7 * _PITCH, _HEAD + at % 7 * _PITCH
