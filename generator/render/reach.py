"""Where in its month or year an inexact date lies, as a bar under its words: faded at its ends where these are not certain."""

from __future__ import annotations

from generator.dates import Date, Day

_LEAST = 3.0  # per cent of the width: a thinner bar can't be seen
_FADE = 12.0  # per cent: how far the slope of an uncertain end goes
_HEIGHT = 6


def path(date: Date) -> str:
    """The data of an SVG path in a box of 100 by 6; "" for a day, a whole month, and what no year holds whole.

    The box is the month where all of the date lies in one and is not the whole of it, else the year.
    """
    first, last = date.earliest, date.latest
    vague = date.approximate or date.uncertain
    if not first or not last or first.year != last.year or (not vague and _is_plain(first, last)):
        return ""
    start, size = _box(first, last)
    left = 100 * (first.ordinal - start) / size
    right = 100 * (last.ordinal + 1 - start) / size
    right = max(right, left + _LEAST)
    fade = _FADE if vague else 0
    if left <= 0 and right >= 100:
        return ""
    return f"M{max(0, left - fade):.1f} {_HEIGHT}L{left:.1f} 0H{min(100, right):.1f}L{min(100, right + fade):.1f} {_HEIGHT}z"


def _is_plain(first: Day, last: Day) -> bool:
    """Whether it is a day or a whole month: its words say all that a bar could."""
    return first == last or (first.day == 1 and last == _month_end(first))


def _month_end(day: Day) -> Day:
    after = Day(day.year, day.month + 1, 1) if day.month < 12 else Day(day.year + 1, 1, 1)
    return Day(day.year, day.month, after.ordinal - Day(day.year, day.month, 1).ordinal)


def _box(first: Day, last: Day) -> tuple[int, int]:
    """The day that the box begins with, and its length in days."""
    month, end = Day(first.year, first.month, 1), _month_end(first)
    if last <= end and (first, last) != (month, end):
        return month.ordinal, end.day
    year = Day(first.year, 1, 1).ordinal
    return year, Day(first.year + 1, 1, 1).ordinal - year
