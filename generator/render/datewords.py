"""A date in words of the site's language: English as `generator.dates` words it, other languages by babel (CLDR)."""

from __future__ import annotations

import re
from functools import cache

from generator import dates
from generator.dates import Date, Day, Precision
from generator.render.words import ENGLISH, Words, locale

_DIVISIONS = {
    **{base + n: season for base in (21, 25, 29) for n, season in enumerate(("spring", "summer", "autumn", "winter"))},
    **dict.fromkeys(range(33, 37), "quarter"),
    **dict.fromkeys(range(37, 40), "third"),
    **dict.fromkeys((40, 41), "half"),
}
_QUALIFIERS = re.compile(r"[?~%]")


def when(date: Date | None, words: Words, *, time: str = "") -> str:
    """The date in words, with the event's time of day."""
    if date is None or date.precision is Precision.UNKNOWN:
        return words("dates.unknown")
    if _is_english(words):
        return dates.words(date, time=time)
    told = _qualified(date, _plain(date, words), words)
    return words("dates.at", date=told, time=part_of_day(time, words)) if time else told


def part_of_day(time: str, words: Words) -> str:
    """The time of an event: a part of the day in the site's language, a clock time as it is."""
    return words.known(f"parts.{time}", time)


def year(number: int, words: Words) -> str:
    """Years count astronomically: 0 is 1 BC."""
    return str(number) if number > 0 else words("dates.bc", year=1 - number)


def month(number: int, words: Words) -> str:
    """The month's name as it stands alone."""
    return _names(words.language, "wide")[number]


def short_month(number: int, words: Words) -> str:
    return _names(words.language, "abbreviated")[number] if not _is_english(words) else dates.MONTHS[number - 1][:3]


def month_of_year(number: int, of: int, words: Words) -> str:
    """March 2031."""
    return (
        f"{month(number, words)} {year(of, words)}"
        if _is_english(words) or not 1 <= of <= 9999
        else _format(of, number, 1, words, "yMMMM")
    )


def weekday(day: Day, words: Words) -> str:
    """The day's name; the week begins with Monday."""
    return str(locale(words.language).days["stand-alone"]["wide"][day.weekday])


def _is_english(words: Words) -> bool:
    return locale(words.language).language == ENGLISH


@cache
def _names(language: str, width: str) -> dict[int, str]:
    return dict(locale(language).months["stand-alone"][width])


def _format(year_: int, month_: int, day: int, words: Words, skeleton: str) -> str:
    from datetime import date

    from babel.dates import format_skeleton

    return format_skeleton(skeleton, date(year_, month_, day), locale=locale(words.language))


def _qualified(date: Date, told: str, words: Words) -> str:
    if date.precision in (Precision.INTERVAL, Precision.SET):
        return told
    if date.approximate:
        told = words("dates.about", date=told)
    return words("dates.perhaps", date=told) if date.uncertain else told


def _plain(date: Date, words: Words) -> str:
    if date.edtf[0] in "[{":
        return _set(date, words)
    return _interval(date, words) if "/" in date.edtf else _single(date, words)


def _set(date: Date, words: Words) -> str:
    parts = [_member(part.strip(), words) for part in date.edtf[1:-1].split(",")]
    told = parts[0]
    for part in parts[1:]:
        told = words("dates.or" if date.edtf[0] == "[" else "dates.and", first=told, last=part)
    return told


def _member(text: str, words: Words) -> str:
    start, between, end = text.partition("..")
    if not between:
        return when(dates.parse(text), words)
    if not start:
        return words("dates.earlier", date=when(dates.parse(end), words))
    first = when(dates.parse(start), words)
    return (
        words("dates.between", start=first, end=when(dates.parse(end), words))
        if end
        else words("dates.later", date=first)
    )


def _interval(date: Date, words: Words) -> str:
    left, right = (side.strip() for side in date.edtf.split("/"))
    if left in {"", ".."}:
        return words("dates.before" if left else "dates.until", date=when(dates.parse(right), words))
    if right in {"", ".."}:
        return words("dates.from" if right else "dates.since", date=when(dates.parse(left), words))
    start, end = dates.parse(left), dates.parse(right)
    first, last = start.earliest, end.earliest
    if not (start.is_day and end.is_day and first and last and _in_calendar(first, last)) or _QUALIFIERS.search(
        date.edtf
    ):
        return words("dates.between", start=when(start, words), end=when(end, words))
    if last.ordinal - first.ordinal == 6 and first.weekday == 0:
        return words("dates.week", date=when(start, words))
    return _run(first, last, words)


def _run(first: Day, last: Day, words: Words) -> str:
    """28.-30. März 2031: what the two days share is said once."""
    from datetime import date

    from babel.dates import format_interval

    start, end = (date(day.year, day.month, day.day) for day in (first, last))
    return format_interval(start, end, skeleton="yMMMMd", locale=locale(words.language))


def _single(date: Date, words: Words) -> str:
    first, last = date.earliest, date.latest
    if not first or not last:
        return words("dates.unknown")
    plain = _QUALIFIERS.sub("", date.edtf)
    match date.precision:
        case Precision.DAY:
            return _day(first, words)
        case Precision.MONTH if plain.endswith("-XX"):
            return words("dates.some_day", date=month_of_year(first.month, first.year, words))
        case Precision.MONTH:
            return month_of_year(first.month, first.year, words)
        case Precision.SEASON:
            number = int(plain[-2:])
            part = number - max(start for start in (21, 33, 37, 40) if start <= number) + 1
            return words(f"dates.{_DIVISIONS[number]}", number=part, year=year(last.year, words))
        case Precision.YEAR if plain.endswith("-XX"):
            return words("dates.some_day", date=year(first.year, words))
        case Precision.YEAR:
            return year(first.year, words)
        case Precision.DECADE if first.year > 0:
            return words("dates.decade", year=first.year)
        case Precision.CENTURY if first.year > 0:
            return words("dates.century", number=first.year // 100 + 1)
        case _:
            return words("dates.between", start=year(first.year, words), end=year(last.year, words))


def _day(day: Day, words: Words) -> str:
    from datetime import date

    from babel.dates import format_date

    if _in_calendar(day):
        return format_date(date(day.year, day.month, day.day), format="long", locale=locale(words.language))
    return f"{day.day} {month_of_year(day.month, day.year, words)}"


def _in_calendar(*days: Day) -> bool:
    """Whether the machine's own calendar, which babel formats by, has the days."""
    return all(1 <= day.year <= 9999 for day in days)
