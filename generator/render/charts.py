"""Charts as plain numbers, which templates draw as SVG: the strip of events over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator import dates
from generator.config import Config
from generator.model import Event
from generator.render import labels, timeline
from generator.render.views import Bars, Column, StripView, Tick

_WIDTH, _HEIGHT, _SPACE = 1000, 64, 2
_MIN_COLUMNS = 12  # a short timeline must not be drawn as a few huge bars
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
    step = 100 / max(number, _MIN_COLUMNS)
    return StripView(
        width=_WIDTH,
        height=_HEIGHT,
        step=round(step, 3),
        unit=unit,
        bars=_bars(columns, _WIDTH * step / 100, config),
        columns=tuple(
            Column(
                path=link(members[0]),
                label=f"{_label((start + at) * size, size)}: {labels.count(len(members), 'event')}",
                x=round(at * step, 3),
            )
            for at, members in sorted(columns.items())
        ),
        ticks=_ticks(start, number, size, step),
    )


def _unit(first: int, last: int) -> tuple[int, str]:
    """The finest unit, in months, that gives no more columns than can be told apart."""
    for size, unit in _UNITS:
        if last // size - first // size < _MAX_COLUMNS:
            return size, unit
    return _UNITS[-1]


def _bars(columns: Mapping[int, Sequence[Event]], width: float, config: Config) -> tuple[Bars, ...]:
    """The columns' bars, stacked from the ground up in the order of the families."""
    scale = _HEIGHT / max(len(members) for members in columns.values())
    paths: dict[str, list[str]] = {family: [] for family in labels.FAMILIES}
    for at, members in sorted(columns.items()):
        counts = Counter(labels.kind(event.kind, config).family for event in members)
        top = float(_HEIGHT)
        for family in labels.FAMILIES:
            if counts[family]:
                height = counts[family] * scale
                top -= height
                bar = max(width - _SPACE, width / 2)
                paths[family].append(
                    f"M{at * width + (width - bar) / 2:.1f} {top:.1f}h{bar:.1f}v{height:.1f}h-{bar:.1f}z"
                )
    return tuple(Bars(family, "".join(parts)) for family, parts in paths.items() if parts)


def _label(month: int, size: int) -> str:
    year = timeline.year_words(month // 12)
    if size == 1:
        return f"{dates.MONTHS[month % 12]} {year}"
    if size == 3:
        return f"{dates.MONTHS[month % 12]} to {dates.MONTHS[month % 12 + 2]} {year}"
    return year if size == 12 else f"{year} to {timeline.year_words((month + size - 1) // 12)}"


def _ticks(start: int, number: int, size: int, step: float) -> tuple[Tick, ...]:
    """A label at each year's first column, no more than eight of them."""
    turns = [at for at in range(number) if at == 0 or (start + at) * size // 12 != (start + at - 1) * size // 12]
    every = max(1, -(-len(turns) // 8))
    return tuple(Tick(round(at * step, 3), timeline.year_words((start + at) * size // 12)) for at in turns[::every])
