"""Time expressions as EDTF dates, with the time of day apart."""

from __future__ import annotations

import re

from generator.dates import Date, Day, known
from generator.extract.timex.calendar import monday_of
from generator.extract.values import Timex, TimexType

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_APPROXIMATE = frozenset({"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"})
_DATE = re.compile(r"(?P<year>(?:BC)?[0-9X]{4})(?:-(?P<rest>[^T]+))?(?:T(?P<time>.+))?")
_CLOCK = re.compile(r"(\d{2}:\d{2}(?::\d{2})?|\d{2})(Z|[+-]\d{2}(?::?\d{2})?)?")


def to_date(timex: Timex) -> tuple[Date | None, str]:
    """The date that a DATE or TIME names, with its time of day ("evening", "18:30Z"); None where it names none.

    A week is its seven days, a night two days, what is only about a date has its "~"; nothing becomes more precise.
    """
    found = _DATE.fullmatch(timex.value)
    if timex.type not in (TimexType.DATE, TimexType.TIME) or not found:
        return None, ""
    year = _year(found["year"])
    text = _text(year, found["rest"] or "")
    time = _time(found["time"] or "")
    date = known(text)
    if date and date.is_day and time == "night" and date.earliest:
        return known(f"{date}/{date.earliest.plus(1).edtf}"), time
    if date and not date.is_day and timex.mod in _APPROXIMATE and "/" not in text and "X" not in text:
        date = known(f"{text}~")
    return (date, time) if date and date.earliest else (None, "")


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
