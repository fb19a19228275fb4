"""Charts as plain numbers, which templates draw as SVG: the strip of events over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator.config import Config
from generator.dates import Day, of_day
from generator.model import Event
from generator.render import datewords, labels, scales, timeline
from generator.render.drawings import Bars, CalendarDay, CalendarView, Column, StripView
from generator.render.words import Words

_WIDTH, _HEIGHT, _SPACE = 1000, 64, 2
_TALLEST = 12  # one event's height at most: a handful of events must not look like a storm


def strip(events: Sequence[Event], link: Callable[[Event], str], config: Config, words: Words) -> StripView | None:
    """Events over time, stacked by family. `link` says where an event's column leads: to its first event.

    An event that is not known as exactly as a column is long stands in none.

    None where there is no date to show, or one column would hold everything.
    """
    counted = timeline.charted(events)
    made = scales.scale(counted)
    if not made or made.number < 2:
        return None
    columns: dict[int, list[Event]] = defaultdict(list)
    for event in counted:
        at = made.column(event)
        if at is not None:
            columns[at].append(event)
    if not columns:
        return None
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
        ticks=scales.ticks(made, words),
        unplaced=len(counted) - sum(len(members) for members in columns.values()),
    )


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
