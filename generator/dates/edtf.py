"""Dates in EDTF (ISO 8601-2:2019): parse, format, bounds, order, and words for people.

Level 0 and 1 of the specification, and of level 2 what a chronology needs: sets (`[a,b]`, `{a,b}`), quarters and halves
(33-36, 40-41) and `X` in any place. https://www.loc.gov/standards/datetime/
Years are astronomical (0000 is 1 BC) and days proleptic Gregorian, as the standard has them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class DateError(ValueError):
    """The text is not an EDTF date, or names a day that does not exist. The message is for people."""


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; `year` is astronomical."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Days since 0000-01-01; negative before it."""
        y, m = self.year - (self.month <= 2), (self.month + 9) % 12
        era = y // 400
        of_era = y - era * 400
        return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + (153 * m + 2) // 5 + self.day - 1 + 60

    @classmethod
    def of_ordinal(cls, number: int) -> Day:
        """The day whose `ordinal` is `number`. Algorithm: https://howardhinnant.github.io/date_algorithms.html."""
        era, of_era = divmod(number - 60, 146097)
        year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
        of_year = of_era - (365 * year + year // 4 - year // 100)
        shifted = (5 * of_year + 2) // 153
        month = (shifted + 2) % 12 + 1
        return cls(year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1)

    def plus(self, days: int) -> Day:
        return Day.of_ordinal(self.ordinal + days)

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal + 5) % 7

    @property
    def edtf(self) -> str:
        return f"{_year(self.year)}-{self.month:02d}-{self.day:02d}"


class Precision(StrEnum):
    """How much the date says, from most to least; the order is the order of sorting."""

    DAY = "day"
    INTERVAL = "interval"
    SET = "set"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


_RANK = {precision: rank for rank, precision in enumerate(Precision)}
EARLIEST = Day(-9999, 1, 1)
LATEST = Day(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Date:
    """When something was. `edtf` is the canonical text; the rest is read from it.

    earliest, latest: the first and last day that it can mean; None where the date is open on that side or unknown.
    """

    edtf: str
    precision: Precision
    earliest: Day | None
    latest: Day | None
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.edtf

    @property
    def is_day(self) -> bool:
        return self.precision is Precision.DAY

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """By bounds, then precision, so that a day comes before the month that begins with it; unknown last."""
        first = self.earliest or self.latest or LATEST
        last = self.latest or LATEST
        return first.ordinal, _RANK[self.precision], last.ordinal, self.edtf

    def overlaps(self, other: Date) -> bool:
        """Whether some day can be meant by both. An unknown date overlaps nothing."""
        if Precision.UNKNOWN in (self.precision, other.precision):
            return False
        return (self.earliest or EARLIEST) <= (other.latest or LATEST) and (other.earliest or EARLIEST) <= (
            self.latest or LATEST
        )


# Months that each division of a year covers: EDTF 21-24 seasons (northern, as the standard leaves it to the reader),
# 25-28 northern, 29-32 southern, 33-36 quarters, 37-39 quadrimesters, 40-41 halves. Winter begins in December before.
_DIVISIONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)}
_DIVISIONS |= {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
_DIVISIONS |= {33 + n: (1 + 3 * n, 3) for n in range(4)} | {37 + n: (1 + 4 * n, 4) for n in range(3)}
_DIVISIONS |= {40: (1, 6), 41: (7, 6)}

_LIMIT = 200  # characters: no date is longer, and a hostile one must not cost time
_YMD = re.compile(r"(?P<year>-?[0-9X]{4}|Y-?[1-9][0-9]{4,8})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?")
_QUALIFIER = re.compile(r"[?~%]")


def parse(text: str) -> Date:
    """Read an EDTF date. Raises DateError with what is wrong in words."""
    if len(text) > _LIMIT:
        raise DateError("a date is at most 200 characters long")
    return _parse(text.strip())


def known(text: str | None) -> Date | None:
    """The date of `text`, or None where there is none or it is no date."""
    try:
        return parse(text) if text else None
    except DateError:
        return None


def of_day(day: Day) -> Date:
    return Date(day.edtf, Precision.DAY, day, day)


@cache
def _parse(text: str) -> Date:
    if not text or text in {"XXXX", "XXXX-XX-XX", "../..", "/"}:
        if text:
            return Date(text, Precision.UNKNOWN, None, None)
        raise DateError("the date is empty")
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _single(text)


def _interval(text: str) -> Date:
    if text.count("/") != 1:
        raise DateError(f'"{text}" has more than one "/"')
    left, right = text.split("/")
    start, end = (None if side in {"", ".."} else _single(side) for side in (left, right))
    first = start.earliest if start else None
    last = end.latest if end else None
    if start and end and (start.earliest or EARLIEST) > (end.latest or LATEST):
        raise DateError(f'"{text}" ends before it starts')
    sides = [side for side in (start, end) if side]
    return Date(
        text,
        Precision.INTERVAL,
        first,
        last,
        approximate=any(side.approximate for side in sides),
        uncertain=any(side.uncertain for side in sides),
    )


def _set(text: str) -> Date:
    closing = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(closing) or len(text) < 3:
        raise DateError(f'"{text}" opens with "{text[0]}" and does not end with "{closing}"')
    parts = [_parse_member(part.strip()) for part in text[1:-1].split(",")]
    starts, ends = [p.earliest for p in parts], [p.latest for p in parts]
    return Date(
        text,
        Precision.SET,
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
    )


def _parse_member(part: str) -> Date:
    """A member of a set: a date, or a run of dates written `a..b`, `..b`, `a..`."""
    return _interval("/".join(side or ".." for side in part.split("..", 1))) if ".." in part else _single(part)


def _single(text: str) -> Date:
    marks = set(_QUALIFIER.findall(text))
    plain = _QUALIFIER.sub("", text)
    match = _YMD.fullmatch(plain)
    if not match:
        raise DateError(f'"{text}" is not a date in EDTF, such as 2031-03-04, 2031-03, 2031~ or 2031-03-04/2031-03-06')
    precision, earliest, latest = _bounds(text, match["year"], match["month"], match["day"])
    return Date(
        text, precision, earliest, latest, approximate=bool(marks & {"~", "%"}), uncertain=bool(marks & {"?", "%"})
    )


def _bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[Precision, Day | None, Day | None]:
    if year.startswith("Y"):
        first_year = last_year = int(year[1:])
    else:
        first_year, last_year = sorted((_digits(year, "0"), _digits(year, "9")))
    missing = year.count("X")
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.UNKNOWN, Precision.UNKNOWN)[missing]
    if precision is Precision.UNKNOWN:
        return precision, None, None
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise DateError(f'"{text}" has a day without a month')
        return precision, Day(first_year, 1, 1), Day(last_year, 12, 31)
    if "X" in month:
        raise DateError(f'"{text}": write an unknown month as XX')
    number = int(month)
    if number in _DIVISIONS and day is None:
        start, length = _DIVISIONS[number]
        begin_year = first_year - (start == 12)
        end_year, end = (last_year, start + length - 1) if start < 12 else (last_year, 2)
        return Precision.SEASON, Day(begin_year, start, 1), Day(end_year, end, _length(end_year, end))
    if not 1 <= number <= 12:
        raise DateError(f'"{text}": there is no month {month}')
    if day is None or day == "XX":
        return (
            Precision.MONTH if not missing else precision,
            Day(first_year, number, 1),
            Day(last_year, number, _length(last_year, number)),
        )
    if "X" in day:
        return (
            Precision.MONTH,
            Day(first_year, number, max(1, int(day.replace("X", "0")))),
            Day(last_year, number, min(_length(last_year, number), int(day.replace("X", "9")))),
        )
    return (precision if missing else Precision.DAY), *_days(text, first_year, last_year, number, int(day))


def _days(text: str, first_year: int, last_year: int, month: int, day: int) -> tuple[Day, Day]:
    if not 1 <= day <= 31 or (first_year == last_year and day > _length(first_year, month)):
        name = MONTHS[month - 1]
        raise DateError(f'"{text}" is impossible: {name} {first_year} has {_length(first_year, month)} days')
    return (
        Day(first_year, month, min(day, _length(first_year, month))),
        Day(last_year, month, min(day, _length(last_year, month))),
    )


def _digits(year: str, filler: str) -> int:
    return int(year.replace("X", filler))


def _length(year: int, month: int) -> int:
    # The Gregorian calendar repeats every 400 years; calendar knows the years 1 to 9999 alone.
    return monthrange(2000 + year % 400, month)[1]


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
