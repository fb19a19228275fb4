"""Events to a timeline: order, grouping by year, month and day, silences, and what has no date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.dates import Date, Day, Precision
from generator.model import Event, Status
from generator.render import datewords, labels, reach, urls
from generator.render.pieces import DateView, DayView, Entry, MonthView, TimelineView, YearView
from generator.render.words import Words

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
# Where parts of a day stand among clock times, in minutes; a longer phrase is tried before a word that it holds.
_PARTS = {
    "early morning": 5 * 60,
    "late morning": 11 * 60,
    "early afternoon": 13 * 60,
    "late afternoon": 17 * 60,
    "early evening": 18 * 60,
    "late evening": 22 * 60,
    "overnight": 2 * 60,
    "dawn": 5 * 60,
    "morning": 9 * 60,
    "noon": 12 * 60,
    "midday": 12 * 60,
    "afternoon": 15 * 60,
    "evening": 19 * 60,
    "night": 23 * 60,
}
_TIME_UNKNOWN = 24 * 60
_SILENCE = 28  # days: a shorter pause is shown as space
_WIDE = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)
_SIZES = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233)  # events of a month, as style.css knows them
_UNDATED = Day(10_000, 1, 1).ordinal


def sort_key(event: Event) -> tuple[int, int, int, str, int, int, str]:
    """By date, then `order`, time of day, id; undated events last."""
    date = event.date
    when = date.sort_key if date and start(date) else (_UNDATED, 0, 0, "")
    order = event.order if event.order is not None else 1_000_000
    return *when, order, minutes(event.time), event.id


def minutes(time: str) -> int:
    """Minutes since midnight that a time of day stands at; after all others where it is not known."""
    clock = _CLOCK.match(time)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    return next((at for words, at in _PARTS.items() if words in time.lower()), _TIME_UNKNOWN)


def start(date: Date | None) -> Day | None:
    """The day that the date stands at in a timeline: its first, or the last where it has no start."""
    return (date.earliest or date.latest) if date else None


def charted(events: Iterable[Event]) -> list[Event]:
    """The events that a chart counts: dated, and not retracted."""
    return [event for event in events if start(event.date) and event.status is not Status.RETRACTED]


def arrange(
    events: Sequence[Event],
    entries: Mapping[str, Entry],
    words: Words,
    *,
    newest_first: bool = False,
    brief: bool = False,
) -> TimelineView:
    """Group events, which are in the order of time, for a page."""
    dated = [event for event in events if start(event.date)]
    days = _days(dated, entries, words)
    if newest_first:
        days = [_reverse(day) for day in reversed(days)]
    years = tuple(_year(year, list(items), words) for year, items in groupby(days, key=lambda item: item[0].year))
    undated = tuple(entries[event.id] for event in events if not start(event.date))
    return TimelineView(_with_levels(years), undated, brief)


def _with_levels(years: tuple[YearView, ...]) -> tuple[YearView, ...]:
    """The years with each month's level, measured by the busiest month."""
    most = max((month.count for year in years for month in year.months), default=1)
    return tuple(
        replace(year, months=tuple(replace(month, level=max(1, month.count * 9 // most)) for month in year.months))
        for year in years
    )


_Dated = tuple[Day, Date, DayView]


def _days(events: Sequence[Event], entries: Mapping[str, Entry], words: Words) -> list[_Dated]:
    """Groups of one date each, with the silence before it."""
    found: list[_Dated] = []
    reached: Day | None = None
    for _, items in groupby(events, key=lambda event: str(event.date)):
        group = list(items)
        date = group[0].date
        first = start(date)
        if not date or not first:  # arrange gives dated events only
            continue
        members = [entries[event.id] for event in group]
        if date.precision in _WIDE:  # fills no silence: it may have been on any day of its years
            found.append((first, date, _day(first, date, 0, members, words)))
            continue
        gap = max(0, first.ordinal - reached.ordinal) if reached else 0
        found.append((first, date, _day(first, date, gap, members, words)))
        last = date.latest or first
        reached = max(reached, last) if reached else last
    return found


def _day(first: Day, date: Date, gap: int, entries: Sequence[Entry], words: Words) -> DayView:
    exact = _mark(date) == "exact"  # about the 4th must not look like the 4th
    return DayView(
        anchor=anchor(date),
        date=date_view(date, words),
        numeral=str(first.day) if exact else "",
        weekday=datewords.weekday(first, words) if exact else "",
        gap=0 if gap <= 1 else 1 if gap <= 7 else 2,
        silence=labels.silence(gap, words) if gap >= _SILENCE else "",
        entries=tuple(entries),
    )


def _reverse(item: _Dated) -> _Dated:
    first, date, day = item
    return first, date, replace(day, entries=tuple(reversed(day.entries)))


def _year(year: int, days: list[_Dated], words: Words) -> YearView:
    """The months of a year; what is known to the year or less stands in a group of its own, without a label."""
    keyed = sorted(enumerate(days), key=lambda item: (_month(item[1]) != 0, item[0]))
    months = groupby((item for _, item in keyed), key=_month)
    made = tuple(_month_view(year, month, [day for _, _, day in items], words) for month, items in months)
    return YearView(f"y{urls.padded(year)}", datewords.year(year, words), sum(month.count for month in made), made)


def _month(item: _Dated) -> int:
    first, date, _ = item
    return 0 if date.precision in _WIDE or _whole_years(date) else first.month


def _whole_years(date: Date) -> bool:
    """Whether a span is one of years: "1914/1918" is not of a January."""
    first, last = date.earliest, date.latest
    return first is not None and last is not None and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _month_view(year: int, month: int, days: Sequence[DayView], words: Words) -> MonthView:
    count = sum(len(day.entries) for day in days)
    return MonthView(
        anchor=f"m{urls.padded(year)}-{month:02d}",
        heading=datewords.month_of_year(month, year, words) if month else datewords.year(year, words),
        label=datewords.short_month(month, words) if month else "",
        count=count,
        size=next((size for size in _SIZES if size >= count), _SIZES[-1]),
        level=1,
        days=tuple(days),
    )


def date_view(date: Date | None, words: Words, *, time: str = "") -> DateView:
    """The date as a page shows it, with how far it can be trusted."""
    if date is None:
        return DateView(datewords.when(None, words), "", "", "unknown")
    machine = date.edtf if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", date.edtf) and date.edtf > "0001" else ""
    first, last = (day.edtf if day and 0 <= day.year <= 9999 else "" for day in (date.earliest, date.latest))
    return DateView(
        datewords.when(date, words, time=time), date.edtf, machine, _mark(date), first, last, reach.path(date)
    )


def is_exact(date: Date | None) -> bool:
    return date is not None and _mark(date) == "exact"


def _mark(date: Date) -> str:
    if date.precision is Precision.UNKNOWN:
        return "unknown"
    if date.uncertain:
        return "uncertain"
    if date.approximate:
        return "approximate"
    if date.is_day:
        return "exact"
    return "span" if date.precision in (Precision.INTERVAL, Precision.SET) else "partial"


def anchor(date: Date | None) -> str:
    """The id of the date's place on a page."""
    if start(date) is None:
        return "undated"
    return "d" + re.sub(r"[^\w.-]", lambda match: f"_{ord(match[0]):x}", str(date))
