"""Charts as plain numbers, which templates draw as SVG: the strip of events over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from generator import dates
from generator.config import Config
from generator.model import Event
from generator.render import labels, timeline
from generator.render.views import Column, Segment, StripView, Tick

_WIDTH, _HEIGHT = 960.0, 72.0
_MAX_COLUMNS = 120  # a finer column would be too thin to touch
_UNITS = ((1, "month"), (3, "quarter"), (12, "year"), (120, "decade"), (1200, "century"))


def strip(events: Sequence[Event], link: Callable[[Event], str], config: Config) -> StripView | None:
    """Events over time, stacked by family. `link` says where an event's column leads: to its first event.

    None where there is no span of time to show.
    """
    months: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        first = timeline.start(event.date)
        if first:
            months[first.year * 12 + first.month - 1].append(event)
    if not months:
        return None
    size, unit = _unit(min(months), max(months))
    start = min(months) // size
    number = max(months) // size - start + 1
    columns: dict[int, list[Event]] = defaultdict(list)
    for month, members in sorted(months.items()):
        columns[month // size - start].extend(members)
    width = _WIDTH / max(number, 12)
    tallest = max(len(members) for members in columns.values())
    return StripView(
        width=_WIDTH,
        height=_HEIGHT,
        bar=round(width, 2),
        unit=unit,
        columns=tuple(
            Column(
                path=link(members[0]),
                label=f"{_label((start + at) * size, size)}: {labels.count(len(members), 'event')}",
                x=round(at * width, 2),
                segments=_stack(members, tallest, config),
            )
            for at, members in sorted(columns.items())
        ),
        ticks=_ticks(start, number, size, width),
    )


def _unit(first: int, last: int) -> tuple[int, str]:
    """The finest unit, in months, that gives no more columns than can be told apart."""
    for size, unit in _UNITS:
        if last // size - first // size < _MAX_COLUMNS:
            return size, unit
    return _UNITS[-1]


def _stack(events: Sequence[Event], tallest: int, config: Config) -> tuple[Segment, ...]:
    counts = Counter(labels.kind(event.kind, config).family for event in events)
    scale = _HEIGHT / tallest
    found, top = [], _HEIGHT
    for family in labels.FAMILIES:
        if counts[family]:
            height = counts[family] * scale
            top -= height
            found.append(Segment(family, round(top, 2), round(height, 2)))
    return tuple(found)


def _label(month: int, size: int) -> str:
    year = timeline.year_words(month // 12)
    if size == 1:
        return f"{dates.MONTHS[month % 12]} {year}"
    if size == 3:
        return f"{dates.MONTHS[month % 12]} to {dates.MONTHS[month % 12 + 2]} {year}"
    return year if size == 12 else f"{year} to {timeline.year_words((month + size - 1) // 12)}"


def _ticks(start: int, number: int, size: int, width: float) -> tuple[Tick, ...]:
    """A label at each year's first column, no more than about ten of them."""
    turns = [at for at in range(number) if at == 0 or (start + at) * size // 12 != (start + at - 1) * size // 12]
    step = max(1, -(-len(turns) // 10))
    return tuple(Tick(round(at * width, 2), timeline.year_words((start + at) * size // 12)) for at in turns[::step])
