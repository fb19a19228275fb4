"""Dates that do not name their year, month or week: which one is meant."""

from __future__ import annotations

import re

from generator.dates import Day
from generator.extract.timex.calendar import Point, exists, point_of
from generator.extract.timex.context import Anchor, Context
from generator.extract.timex.scan import Match
from generator.extract.timex.story import shared_year
from generator.extract.timex.tense import looks_ahead

_RANGE = re.compile(r" ?[-–] ?| (?:to|through|thru|until|till) ")
_APPOINTMENTS = frozenset(
    "meeting vote election elections talks summit session hearing game match debate conference deadline decision ceremony poll trial visit launch".split()
)
_NEAR = 300  # characters in which a story within the news goes on


def is_ahead(match: Match, context: Context) -> bool | None:
    """Whether the clause that the match stands in tells of what is to come; None where it does not show it."""
    at = match.span.start
    return looks_ahead(context.cues_at(match.tokens.text, at), at)


def year_of(
    match: Match, context: Context, month: int | None, day: int | None = None, weekday: int | None = None
) -> tuple[int | None, Anchor | None]:
    """The year of a month or day that does not name it, and what it was counted from. Its weekday decides where it fits one year near by."""
    if shared := shared_year(context.matches, context.index, context.lexicon):
        return shared, None
    if context.narrative:
        return context.story.years.get(context.index), context.last
    named = context.named.get((month or 0, day or 0))
    if not context.dct:
        year = named if named is not None else context.last.point.year if context.last else None
        return year, None if named is not None else context.last
    if weekday is not None and (fits := _falls_on(weekday, context.dct.point.year, month, day)):
        return fits, context.dct
    ahead = is_ahead(match, context)
    year = _news_year(context.dct.point, month, day, ahead=ahead)
    if named is not None and not ahead and not _recent(context.dct.point, year, month):
        return named, context.dct
    if ahead is False and (told := _told_of(match, context, month)) and not _recent(context.dct.point, year, month):
        return told.point.year, told
    return year, context.dct


def _falls_on(weekday: int, near: int, month: int | None, day: int | None) -> int | None:
    """The one year near by in which a day of a month is that weekday; None where there is none, or several."""
    years = (near - 1, near, near + 1)
    fits = [y for y in years if (found := point(y, month, day)) and found.exact and found.exact.weekday == weekday]
    return fits[0] if len(fits) == 1 else None


def _told_of(match: Match, context: Context, month: int | None) -> Anchor | None:
    """The date just spoken of, where news tells of a year long past and goes on in it: "in early May 2005 ... on 9 May"."""
    last, dct = context.last, context.dct
    if not last or not last.span or not last.point.month or not month or not dct:
        return None
    near = match.span.start - last.span.end <= _NEAR and month >= last.point.month
    past = 12 * (dct.point.year - last.point.year) + (dct.point.month or 1) - last.point.month > 12
    return last if near and past else None


def _recent(dct: Point, year: int, month: int | None) -> bool:
    """Whether a month is so near to the article's date that news means that one, whatever it told of before."""
    return abs(12 * (dct.year - year) + (dct.month or 1) - (month or 1)) <= 1


def _news_year(dct: Point, month: int | None, day: int | None, *, ahead: bool | None) -> int:
    """The nearest such date, or the next or the last where the clause says which way it looks."""
    if month is None or dct.month is None or (month == dct.month and day is None):
        return dct.year
    here = dct.month

    def price(year: int) -> float:
        distance = (year - dct.year) * 12 + month - here + ((day or 15) - (dct.day or 15)) / 31
        against = ahead is not None and distance != 0 and ahead != (distance > 0)
        return abs(distance) + (8 if ahead else 11 if day is None else 9) * against

    return min((dct.year - 1, dct.year, dct.year + 1), key=price)


def weekday_day(match: Match, context: Context, weekday: int, step: int | None) -> tuple[Day | None, Anchor | None]:
    """The day that a weekday names. step: -1 for "last", 1 for "next", 0 for "this", None where it stands alone.

    News tells of the past week; a bare weekday equal to the DCT's is that day. A story goes on from its last day. Last and next are
    never yesterday and tomorrow, which would be called so.
    """
    anchor = context.told_from
    base = anchor.point.exact if anchor else None
    if not base or not anchor:
        return None, None
    if step is None and (first := _begun(match, context)):
        return first.plus((weekday - first.weekday) % 7), anchor
    back = (base.weekday - weekday) % 7
    forward = (weekday - base.weekday) % 7
    if step in {-1, 1}:
        days = forward if step == 1 else back
        nearest = match.tokens.word(match.first) == "this"  # "this past Tuesday"
        return base.plus(step * (days if days > (not nearest) else days + 7)), anchor
    if context.narrative:
        return base.plus(forward), anchor
    if back == 0:
        return base, anchor
    ahead = is_ahead(match, context) and not _happened(match)
    return base.plus(forward if ahead else -back), anchor


def _happened(match: Match) -> bool:
    """Whether a day has something of its own that is no appointment: "Saturday's attack" was, even among hopes and plans."""
    words = [match.tokens.word(i) for i in range(match.last, min(match.last + 4, len(match.tokens.signs)))]
    return words[:1] == ["'s"] and not _APPOINTMENTS & set(words)


def _begun(match: Match, context: Context) -> Day | None:
    """The day that a range of weekdays begins on, where the match ends it: "Monday through Friday"."""
    last = context.done[-1] if context.done else None
    if (
        not last
        or last.rule != match.rule.name
        or not _RANGE.fullmatch(match.tokens.text[last.span.end : match.span.start])
    ):
        return None
    found = point_of(last.value)
    return found.exact if found else None


def point(year: int | None, month: int | None, day: int | None) -> Point | None:
    """The point, without a day that the month does not have."""
    if year is None:
        return None
    if month and day and not exists(year, month, day):
        day = None
    return Point(year, month, day)
