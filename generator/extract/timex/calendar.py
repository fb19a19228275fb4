"""Points of the calendar at any precision, counted to and fro, and written as TIMEX3 writes them.

A `Point` is a year (astronomical), perhaps a month, perhaps a day: no more than the words said.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from typing import Self

from generator.dates import Date, Day, Precision

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_IN = {"MO": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS_IN = {"D": 1, "N": 1, "W": 7, "F": 14, "WE": 7}


@dataclass(frozen=True, slots=True)
class Point:
    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: Day) -> Self:
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> Day | None:
        """The day itself, where it is known and exists."""
        if self.month is None or self.day is None:
            return None
        return Day(self.year, self.month, self.day) if exists(self.year, self.month, self.day) else None

    @property
    def value(self) -> str:
        parts = [year_value(self.year), *(f"{n:02d}" for n in (self.month, self.day) if n is not None)]
        return "-".join(parts)

    def months_on(self, months: int) -> Point:
        """As many months later, as precise as a month or less."""
        year, month = divmod(self.year * 12 + (self.month or 1) - 1 + months, 12)
        return Point(year, month + 1) if self.month else Point(year)


def exists(year: int, month: int, day: int) -> bool:
    """Whether the proleptic Gregorian calendar, which repeats every 400 years, has the day."""
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= _LENGTHS[month] or (month == 2 and day == 29 and isleap(2000 + year % 400))


def last_day(month: Point) -> Point:
    """The last day of a month."""
    return next(day for n in (31, 30, 29, 28) if (day := Point(month.year, month.month, n)).exact)


def year_value(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def day_value(day: Day) -> str:
    return Point.of(day).value


def week_of(day: Day) -> tuple[int, int]:
    """ISO 8601 year and number of the week."""
    thursday = day.plus(3 - day.weekday)
    return thursday.year, (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1


def week_value(day: Day) -> str:
    year, week = week_of(day)
    return f"{year_value(year)}-W{week:02d}"


def monday_of(year: int, week: int) -> Day:
    fourth = Day(year, 1, 4)  # ISO 8601: the fourth of January is always in week 1
    return fourth.plus(7 * (week - 1) - fourth.weekday)


def shift(point: Point, unit: str, count: int) -> str:
    """The value `count` units away, at the precision of the unit; "" where the point is coarser than that."""
    if unit in DAYS_IN:
        day = point.exact
        if not day:
            return ""
        moved = day.plus(DAYS_IN[unit] * count)
        if unit in {"D", "N"}:
            return day_value(moved)
        return week_value(moved) + ("-WE" if unit == "WE" else "")
    if unit not in MONTHS_IN:
        return ""
    if unit == "MO":
        return point.months_on(count).value if point.month else ""
    if unit == "Q":
        return quarter_value(point.months_on(3 * count)) if point.month else ""
    year = point.year + count * MONTHS_IN[unit] // 12
    text = year_value(year)
    era = len(text) - 4  # of "BC0481"
    return text[: era + {"Y": 4, "DE": 3, "CE": 2}.get(unit, 1)].ljust(era + 4, "X")


def quarter_value(point: Point) -> str:
    return f"{year_value(point.year)}-Q{((point.month or 1) + 2) // 3}"


_VALUE = re.compile(r"(BC)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?(?:T.*)?")
_SEASON = re.compile(r"(BC)?(\d{4})-(SP|SU|FA|WI)")


def point_of(value: str) -> Point | None:
    """The point that a value begins at, as precise as it is; a week begins on its Monday. None for durations and the like."""
    if match := _VALUE.fullmatch(value):
        year = 1 - int(match[2]) if match[1] else int(match[2])
        return Point(year, *(int(part) if part else None for part in match.group(3, 4)))
    if match := _WEEK.fullmatch(value):
        return Point.of(monday_of(int(match[1]), int(match[2])))
    if match := _SEASON.fullmatch(value):
        return Point(1 - int(match[2]) if match[1] else int(match[2]), SEASON_STARTS[match[3]])
    return None


def point_of_date(date: Date | None) -> Point | None:
    """The point of an EDTF date: a day, month or year; the first day of another."""
    if not date or not date.earliest:
        return None
    first = date.earliest
    if date.precision is Precision.MONTH:
        return Point(first.year, first.month)
    if date.precision is Precision.YEAR:
        return Point(first.year)
    return Point.of(first)
