"""Feasts of the calendar: on one day of every year, on a weekday of a month, or counted from Easter.

A rule names its day: `12-25`; `11-4-thu` (the fourth Thursday of November), `5-last-mon`; `easter-2`.
"""

from __future__ import annotations

from calendar import monthrange

from generator.dates import Day

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def feast_day(name: str, year: int) -> Day:
    """The day of the feast in a year."""
    if name.startswith("easter"):
        return easter(year).plus(int(name.removeprefix("easter") or 0))
    month, *rest = name.split("-")
    if len(rest) == 1:
        return Day(year, int(month), int(rest[0]))
    return weekday_of_month(year, int(month), rest[0], _WEEKDAYS.index(rest[1]))


def weekday_of_month(year: int, month: int, which: str, weekday: int) -> Day:
    """The first, second ... ("1", "2") or last ("last") such weekday of a month; a fifth may be of the next."""
    if which == "last":
        last = Day(year, month, monthrange(2000 + year % 400, month)[1])
        return last.plus(-((last.weekday - weekday) % 7))
    first = Day(year, month, 1)
    return first.plus((weekday - first.weekday) % 7 + 7 * (int(which) - 1))


def easter(year: int) -> Day:
    """Easter Sunday of the western churches, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    days = (32 + 2 * skipped + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * shift + 114, 31)
    return Day(year, month, day + 1)
