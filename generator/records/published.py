"""When an article was published, from what a person or a page wrote: EDTF first, then a date in words of any language.

dateparser reads only what is given here on purpose, with strict settings: nothing relative, nothing filled in from today, and
no guess at which number is the month.
"""

from __future__ import annotations

import re
from datetime import datetime

from generator import dates
from generator.dates import Date, DateError

_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}.*")
_NUMERIC = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2}|\d{4})\b.*", re.DOTALL)
_LIMIT = 80  # characters; more, and longer numbers, cost dateparser seconds
_DIGITS = 6
_NUMBERS = 9  # year, month, day, hour, minute, second, fraction, zone
# Two days apart in every part: what differs between two readings was filled in and not written.
_BASES = (datetime(2001, 2, 3), datetime(2012, 11, 22))  # noqa: DTZ001 - only their parts are compared


def read_published(text: str) -> Date:
    """The date. Raises DateError, with a hint in its words, for none, a relative one and one that means two days."""
    text = text.strip()
    if found := dates.known(text):
        if found.earliest is None or found.latest is None:
            raise DateError(f'"{text}" has no beginning or no end; a publication date is a day, or a month')
        return found
    if match := _ISO_TIME.fullmatch(text):
        return dates.parse(match[1])
    if match := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        return dates.parse("-".join(match.groups()))
    if re.fullmatch(r"[\d\s./-]+", text) and not _NUMERIC.fullmatch(text):
        return dates.parse(text)  # raises, with the reason
    numbers = re.findall(r"\d+", text)
    if len(text) > _LIMIT or len(numbers) > _NUMBERS or any(len(each) > _DIGITS for each in numbers):
        raise DateError(f'"{text[:60]}" is more than a date')
    if not re.search(r"\d{4}", text):
        raise DateError(f'"{text}" has no year of four digits')
    return _in_words(text, _order(text))


def _order(text: str) -> str:
    """Day before month or month before day, for dateparser. Raises DateError where both can be."""
    match = _NUMERIC.fullmatch(text)
    if not match:
        return "DMY"
    first, second = int(match[1]), int(match[2])
    if len(match[3]) == 2:
        raise DateError(f'"{text}" can be read in several ways: write the year with four digits, as in 2031-03-04')
    if first <= 12 and second <= 12 and first != second:
        one, other = f"{match[3]}-{first:02d}-{second:02d}", f"{match[3]}-{second:02d}-{first:02d}"
        raise DateError(f'"{text}" can be {one} or {other}: write the one that is meant')
    return "MDY" if first <= 12 < second else "DMY"


def _in_words(text: str, order: str) -> Date:
    from dateparser.date import DateDataParser

    def reading(base: datetime) -> datetime | None:
        settings = {
            "DATE_ORDER": order,
            "STRICT_PARSING": False,
            "REQUIRE_PARTS": ["month", "year"],
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": base,
            "PREFER_DAY_OF_MONTH": "current",
        }
        return DateDataParser(settings=settings).get_date_data(text).date_obj

    one = reading(_BASES[0])
    other = reading(_BASES[1]) if one else None
    if one is None or other is None or (one.year, one.month) != (other.year, other.month):
        hint = "write it as 2031-03-04, or as 4 March 2031"
        raise DateError(f'"{text}" is no date that can be read: {hint}')
    month = f"{one.year:04d}-{one.month:02d}"
    return dates.parse(month if one.day != other.day else f"{month}-{one.day:02d}")
