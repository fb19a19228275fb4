"""A date in words for people: "about July 2024", "week of 17 June 2024", "night of 30 September 2024"."""

from __future__ import annotations

import re

from generator.dates.edtf import MONTHS, Date, Day, Precision, parse

_ORDINAL_QUARTERS = ("first", "second", "third", "fourth")
_SEASONS = ("spring", "summer", "autumn", "winter")
_NORTH, _SOUTH = " (northern hemisphere)", " (southern hemisphere)"
_DIVISIONS = {21 + n: season for n, season in enumerate(_SEASONS)}
_DIVISIONS |= {25 + n: season for n, season in enumerate(_SEASONS)}
_DIVISIONS |= {29 + n: season for n, season in enumerate(_SEASONS)}
_DIVISIONS |= {33 + n: f"{word} quarter of" for n, word in enumerate(_ORDINAL_QUARTERS)}
_DIVISIONS |= {37 + n: f"{word} four months of" for n, word in enumerate(("first", "second", "last"))}
_DIVISIONS |= {40: "first half of", 41: "second half of"}

_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_CLOCK = re.compile(r"(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}(?::?\d{2})?)?")


def words(date: Date, *, time: str = "") -> str:
    """The date in words. `time` is the event's time: HH:MM with or without a zone, or a part of day ("evening")."""
    if date.precision is Precision.UNKNOWN:
        return "unknown date"
    plain = _night(date) if time == "night" else _plain(date)
    if date.approximate and date.precision not in (Precision.INTERVAL, Precision.SET):
        plain = f"about {plain}"
    if date.uncertain and date.precision not in (Precision.INTERVAL, Precision.SET):
        plain = f"perhaps {plain}"
    if not time:
        return plain
    clock = _CLOCK.fullmatch(time)
    return f"{plain}, {clock[1]}{_zone(clock[2])}" if clock else f"{time} of {plain}"


def _plain(date: Date) -> str:
    if date.edtf[0] in "[{":
        return _set(date)
    if "/" in date.edtf:
        return _interval(date)
    return _single(date)


def _night(date: Date) -> str:
    """A night that is written as two days is named by the first."""
    first, last = date.earliest, date.latest
    if "/" in date.edtf and first and last and last.ordinal - first.ordinal == 1:
        return _day(first)
    return _plain(date)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    return " UTC" if zone in {"Z", "+00:00", "+00"} else f" UTC{zone}"


def _set(date: Date) -> str:
    one_of = date.edtf[0] == "["
    members = [part.strip() for part in date.edtf[1:-1].split(",")]
    parts = [_member(part) for part in members]
    if len(parts) == 1:
        return parts[0]
    joint = " or " if one_of else " and "
    return ", ".join(parts[:-1]) + joint + parts[-1]


def _member(text: str) -> str:
    if ".." not in text:
        return words(parse(text))
    start, end = text.split("..", 1)
    if not start:
        return f"{words(parse(end))} or earlier"
    return f"{words(parse(start))} {'to ' + words(parse(end)) if end else 'or later'}"


def _interval(date: Date) -> str:
    left, right = (side.strip() for side in date.edtf.split("/"))
    if left in {"", ".."}:
        return f"before {words(parse(right))}" if left else f"until {words(parse(right))} (start unknown)"
    if right in {"", ".."}:
        return f"from {words(parse(left))} on" if right else f"from {words(parse(left))} (end unknown)"
    start, end = parse(left), parse(right)
    qualified = start.approximate or start.uncertain or end.approximate or end.uncertain
    if qualified or start.precision is not end.precision or not (start.earliest and end.earliest):
        return f"{words(start)} to {words(end)}"
    first, last = start.earliest, end.earliest
    if start.is_day and last.ordinal - first.ordinal == 6 and first.weekday == 0:
        return f"week of {_day(first)}"
    return _run(start, end, first, last)


def _run(start: Date, end: Date, first: Day, last: Day) -> str:
    """From one date to another of the same precision, naming the month or year that they share once."""
    if first.year != last.year or start.precision not in (Precision.DAY, Precision.MONTH):
        return f"{words(start)} to {words(end)}"
    if start.precision is Precision.MONTH:
        return f"{MONTHS[first.month - 1]} to {words(end)}"
    if first.month == last.month:
        return f"{first.day}-{_day(last)}" if first.day != last.day else _day(last)
    return f"{first.day} {MONTHS[first.month - 1]} to {_day(last)}"


def _single(date: Date) -> str:
    first, last = date.earliest, date.latest
    if not first or not last:  # only an unknown date has no bounds, and it is answered before
        return "unknown date"
    plain = re.sub(r"[?~%]", "", date.edtf)
    unknown_day = plain.endswith("-XX")
    match date.precision:
        case Precision.DAY:
            return _day(first)
        case Precision.MONTH:
            return _in_month(first, last, unknown_day=unknown_day)
        case Precision.SEASON:
            return _division(int(plain[-2:]), date)
        case Precision.YEAR:
            return f"a day in {_year(first.year)}" if unknown_day else _year(first.year)
        case _:
            return _years(first, last, date.precision)


def _in_month(first: Day, last: Day, *, unknown_day: bool) -> str:
    month = f"{MONTHS[first.month - 1]} {_year(first.year)}"
    if unknown_day:
        return f"a day in {month}"
    whole = first.day == 1 and last.day >= 28
    return month if whole else f"{first.day}-{last.day} {month}"


def _division(number: int, date: Date) -> str:
    side = _NORTH if 25 <= number <= 28 else _SOUTH if 29 <= number <= 32 else ""
    year = date.latest.year if date.latest else 0  # a winter is named by the year that it ends in
    return f"{_DIVISIONS[number]} {_year(year)}{side}"


def _years(first: Day, last: Day, precision: Precision) -> str:
    if first.year <= 0:
        return f"{1 - first.year}-{_year(last.year)}"
    if precision is Precision.DECADE:
        return f"the {first.year}s"
    return f"the {_ordinal(first.year // 100 + 1)} century"


def _day(day: Day) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {_year(day.year)}"


def _year(year: int) -> str:
    """Astronomical years count from 1 BC = 0."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}{_SUFFIX.get(number % 10, 'th')}"
    return f"{number}{_SUFFIX.get(number % 10, 'th')}"
