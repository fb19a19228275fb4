"""Dates that do not name their year, month or week: which one is meant."""

from __future__ import annotations

from generator.dates import Day
from generator.extract.timex.calendar import Point, exists
from generator.extract.timex.context import Anchor, Context, looks_ahead
from generator.extract.timex.scan import Match

_JOINING = frozenset(
    {
        "and",
        "to",
        "-",
        "–",
        "—",
        "or",
        "until",
        "till",
        "through",
        ",",
        "/",
        "(",
        ")",
        "from",
        "the",
        "between",
        "on",
        "&",
    }
)


def is_ahead(match: Match, context: Context) -> bool | None:
    clause, start = sentence_around(match, context)
    return looks_ahead(clause, match.span.start - start)


def sentence_around(match: Match, context: Context) -> tuple[str, int]:
    """The sentence that holds the match, and where it begins."""
    start, end = context.bounds(match.span.start)
    return match.tokens.text[start:end], start


def year_of(
    match: Match, context: Context, month: int | None, day: int | None = None
) -> tuple[int | None, Anchor | None]:
    """The year of a month or day that does not name it, and what it was counted from."""
    if shared := _shared_year(match, context):
        return shared, None
    if context.narrative:
        return _story_year(match, context, month)
    if not context.dct:
        return (context.last.point.year, context.last) if context.last and context.last.span else (None, None)
    return _news_year(context.dct.point, month, day, ahead=is_ahead(match, context)), context.dct


def _shared_year(match: Match, context: Context) -> int | None:
    """ "June 3 to July 19, 1942": the year that the next date of the same run names."""
    end = match.last
    for other in context.matches[context.index + 1 : context.index + 4]:
        between = [match.tokens.word(i) for i in range(end, other.first)]
        if len(between) > 3 or not between or any(word not in _JOINING for word in between):
            return None
        if year := other.word("year"):
            return int(year) if {"month", "monthabbr", "day", "season"} & other.caught.keys() else None
        end = other.last
    return None


def _story_year(match: Match, context: Context, month: int | None) -> tuple[int | None, Anchor | None]:
    anchor = context.last
    if not anchor:
        return None, None
    year, point = anchor.point.year, anchor.point
    if month and point.month and month < point.month and point.month - month >= 8:
        year += 1
    return year, anchor


def _news_year(dct: Point, month: int | None, day: int | None, *, ahead: bool | None) -> int:
    """The nearest such date, or the next or the last where the clause says which way it looks."""
    if month is None or dct.month is None:
        return dct.year
    if month == dct.month and day is None:
        return dct.year

    def distance(year: int) -> int:
        return (year - dct.year) * 372 + (month - (dct.month or 1)) * 31 + ((day or 15) - (dct.day or 15))

    years = (dct.year - 1, dct.year, dct.year + 1)
    if ahead and month != dct.month:
        years = tuple(year for year in years if distance(year) >= 0)
    elif ahead is False and month != dct.month:
        years = tuple(year for year in years if distance(year) <= 0)
    return min(years, key=lambda year: (abs(distance(year)), year))


def weekday_day(match: Match, context: Context, weekday: int, step: int | None) -> tuple[Day | None, Anchor | None]:
    """The day that a weekday names. step: -1 for "last", 1 for "next", 0 for "this", None where it stands alone.

    News tells of the past week; a bare weekday equal to the DCT's is that day. A story goes on from its last day.
    """
    anchor = context.told_from
    base = anchor.point.exact if anchor else None
    if not base or not anchor:
        return None, None
    back = (base.weekday - weekday) % 7
    forward = (weekday - base.weekday) % 7
    if step == -1:
        return base.plus(-(back or 7)), anchor
    if step == 1:
        return base.plus(forward or 7), anchor
    if context.narrative:
        return base.plus(forward), anchor
    if back == 0:
        return base, anchor
    ahead = is_ahead(match, context)
    return base.plus(forward if ahead else -back), anchor


def point(year: int | None, month: int | None, day: int | None) -> Point | None:
    """The point, without a day that the month does not have."""
    if year is None:
        return None
    if month and day and not exists(year, month, day):
        day = None
    return Point(year, month, day)
