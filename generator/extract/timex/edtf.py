"""Time expressions as EDTF dates, with the time of day apart."""

from __future__ import annotations

import re

from generator.dates import Date, Day, known
from generator.extract.timex.calendar import monday_of
from generator.extract.values import Timex, TimexType

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
# Early, mid and late blur a month or year, and only tell more of a day; about and nearly blur a day as well.
_ABOUT = frozenset({"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"})
_PART_OF = frozenset({"START", "MID", "END"})
_DATE = re.compile(r"(?P<year>(?:BC)?[0-9X]{4})(?:-(?P<rest>[^T]+))?(?:T(?P<time>.+))?")
_CLOCK = re.compile(r"(\d{2}:\d{2}(?::\d{2})?|\d{2})(Z|[+-]\d{2}(?::?\d{2})?)?")


def to_date(timex: Timex) -> tuple[Date | None, str]:
    """The date that a DATE or TIME names, with its time of day ("evening", "18:30Z"); None where it names none.

    A week is its seven days, a night two days, a range of days or months (`ranges.joined`) an interval; what is only about a
    date has its "~". Nothing becomes more precise.
    """
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return None, ""
    first, _, last = timex.value.partition("/")
    date, time = _read(first)
    if last and date:
        end, later = _read(last)
        return _between(date, end), time if time == later else ""
    if date is None or not date.earliest:
        return None, ""
    blurred = timex.mod in _ABOUT or (timex.mod in _PART_OF and not date.is_day)
    if blurred and "/" not in date.edtf:  # a week, weekend or night has room enough
        date = known(f"{date}~")
    return date, time


def _read(value: str) -> tuple[Date | None, str]:
    """One value of TIMEX3 as date and time of day."""
    found = _DATE.fullmatch(value)
    if not found:
        return None, ""
    date, time = known(_text(_year(found["year"]), found["rest"] or "")), _time(found["time"] or "")
    if date and date.is_day and date.earliest and time == "night":
        date = known(f"{date}/{date.earliest.plus(1).edtf}")
    return date, time


def _between(first: Date, last: Date | None) -> Date | None:
    """From the one to the other, by days where either is an interval itself."""
    if not last or not first.earliest or not last.latest or first.earliest > last.latest:
        return None
    if "/" in first.edtf or "/" in last.edtf or first.precision is not last.precision:
        return known(f"{first.earliest.edtf}/{last.latest.edtf}")
    return first if first.edtf == last.edtf else known(f"{first}/{last}")


def _year(text: str) -> str:
    if not text.startswith("BC"):
        return text
    year = 1 - int(text[2:].replace("X", "0"))
    return f"-{-year:04d}" if year < 0 else "0000"


def _text(year: str, rest: str) -> str:
    """The EDTF of a TIMEX3 value without its time."""
    if not rest:
        return year
    if rest in _SEASONS:
        return f"{year}-{_SEASONS[rest]}"
    if rest[0] in "QH" and rest[1:].isdigit():
        return f"{year}-{(32 if rest[0] == 'Q' else 39) + int(rest[1:])}"
    if week := re.fullmatch(r"W(\d{2})(-WE)?", rest):
        monday = monday_of(int(year), int(week[1])) if year.lstrip("-").isdigit() else Day(0, 0, 0)
        first = monday.plus(5) if week[2] else monday
        return f"{first.edtf}/{monday.plus(6).edtf}"
    return f"{year}-{rest}"


def _time(text: str) -> str:
    if text in _PARTS:
        return _PARTS[text]
    found = _CLOCK.fullmatch(text)
    if not found:
        return ""
    return (found[1] if ":" in found[1] else f"{found[1]}:00") + (found[2] or "")
