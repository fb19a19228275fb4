"""Charts as plain numbers, which templates draw as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.pieces import Ref


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars of one family in a strip, as the data of one SVG path."""

    family: str
    path: str


@dataclass(frozen=True, slots=True)
class Column:
    """A span of time in the strip: where it leads, what it says, where it begins (per cent of the width)."""

    path: str
    label: str
    x: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the strip; `x` is per cent of the width."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class StripView:
    """Density over time. Bars are drawn in a box of `width` by `height`; a column is `step` per cent wide.

    unplaced: events that are known less exactly than a column is long, and stand in none.
    """

    width: int
    height: int
    step: float
    unit: str
    bars: tuple[Bars, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    unplaced: int


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day with events in a year's calendar. `level`: how busy it is, 1 to 4."""

    path: str
    label: str
    x: int
    y: int
    level: int


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A year as weeks: a path of all its days, those with events on top. Sizes in pixels."""

    width: int
    height: int
    size: int
    empty: str
    days: tuple[CalendarDay, ...]
    months: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class LaneMark:
    """An actor's events in one span of time: where, how large (pixels), what it says, where it leads."""

    path: str
    label: str
    x: float
    radius: float


@dataclass(frozen=True, slots=True)
class Lane:
    actor: Ref
    total: int
    y: int
    marks: tuple[LaneMark, ...]
    by_year: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """An actor that shares events with another: how many, and the page of the two ("" = too few for one)."""

    actor: Ref
    count: int
    pair: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """A companion in the drawing of an actor's company: its line's end and thickness, and how its name is anchored."""

    companion: Companion
    x: float
    y: float
    weight: float
    anchor: str
