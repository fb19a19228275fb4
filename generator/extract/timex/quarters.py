"""Readings of what companies report by: quarters, and the same period of the year before.

A company's own year is taken for the calendar's: the third quarter is July to September.
"""

from __future__ import annotations

from generator.extract.timex import calendar
from generator.extract.timex.absolute import explicit_year
from generator.extract.timex.anchors import is_ahead
from generator.extract.timex.calendar import Point, year_value
from generator.extract.timex.context import Context
from generator.extract.timex.reading import Reading, month_of
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_STEPS = (("last", -1), ("previous", -1), ("prior", -1), ("this", 0), ("current", 0), ("next", 1))
_AGAINST = 8  # months that a quarter's place is worth less where the clause looks the other way
_REPORTED = -6  # months: the quarter that has just ended is reported, and expected to be, in one breath


def quarter(match: Match, context: Context) -> Reading | None:
    """A quarter of the year: numbered, or "the latest", which is the one last spoken of or the last that is over."""
    number = match.rule.args.get("number") or context.number(match, "ordinal") or context.number(match, "quartername")
    named, turn = explicit_year(match, context), int(match.rule.args.get("turn", 0))
    if number is not None and number > 4:
        return None
    point = _numbered(number, named, match, context) if number else _unnumbered(named, match, context)
    if point is None:
        return Reading(TimexType.DATE, "", anchor=context.dct)
    if not number and named is not None and not context.quarter:
        return Reading(TimexType.DATE, year_value(named))
    turned = point.months_on(3 * turn) if named is None else point
    near = context.dct is None or abs(turned.year - context.dct.point.year) <= (named is None)
    if not turn and near:
        context.quarter = turned
    context.compared = context.quarter
    return Reading(TimexType.DATE, calendar.quarter_value(turned), anchor=context.dct)


def quarter_ended(match: Match, context: Context) -> Reading | None:
    """For "the quarter ended July 31": the quarter that holds the middle one of its months."""
    month, anchor = month_of(match, context), context.dct
    if month is None or not anchor:
        return Reading(TimexType.DATE, "")
    last = Point(anchor.point.year - (month > (anchor.point.month or 12)), month)
    middle = last.months_on(-1)
    context.quarter = context.compared = Point(middle.year, _first_month(middle))
    return Reading(TimexType.DATE, calendar.quarter_value(middle), anchor=anchor)


def year_ago(match: Match, context: Context) -> Reading | None:  # noqa: ARG001 - every meaning is asked in the same way
    """For "the year-earlier loss": the same quarter of the year before, or that year."""
    if context.compared:
        return Reading(TimexType.DATE, calendar.shift(context.compared, "Q", -4))
    anchor = context.told_from
    return Reading(TimexType.DATE, year_value(anchor.point.year - 1) if anchor else "", anchor=anchor)


def same_of_year(match: Match, context: Context) -> Reading | None:
    """For "the same period last year": of the quarter, the month or the year that is spoken of."""
    words = _words(match)
    if "quarter" in words or ({"period", "time"} & set(words) and context.compared):
        return quarter(match, context)
    anchor, named = context.counted_from("MO"), explicit_year(match, context)
    if not anchor:
        return Reading(TimexType.DATE, "")
    year = named if named is not None else anchor.point.year - 1
    if "week" in words:
        return Reading(TimexType.DATE, calendar.shift(anchor.point, "W", -52) if named is None else "", anchor=anchor)
    spoken = anchor.span is not None and anchor.point.day is None
    whole = "period" in words and not spoken
    return Reading(TimexType.DATE, Point(year, None if whole else anchor.point.month).value, anchor=anchor)


def _words(match: Match) -> list[str]:
    return [match.tokens.word(i) for i in range(match.first, match.last)]


def _numbered(number: int, named: int | None, match: Match, context: Context) -> Point | None:
    """The first month of a quarter with a number, in the nearest year on the side that the clause looks to."""
    month = 3 * number - 2
    here = context.dct.point if context.dct else None
    if named is not None:
        return Point(named, month)
    if not here:
        return None
    words = _words(match)
    if context.said and words[-1] == "year" and {"that", "same"} & set(words):
        return Point(context.said.point.year, month)
    first = _first_month(here)
    if "turn" in match.rule.args:  # counted from the last such quarter
        return Point(here.year - (month > first), month)
    step = next((step for word, step in _STEPS if word in words), None)
    if step is not None:
        return Point(here.year + step, month)
    ahead = is_ahead(match, context)

    def price(year: int) -> int:
        distance = 12 * (year - here.year) + month - first
        against = distance < _REPORTED if ahead else distance > 0
        return abs(distance) + _AGAINST * against

    return Point(min((here.year - 1, here.year, here.year + 1), key=lambda year: (price(year), year)), month)


def _unnumbered(named: int | None, match: Match, context: Context) -> Point | None:
    """The first month of "the latest quarter", "the current quarter", "the 1988 quarter"."""
    here = context.dct.point if context.dct else None
    now = Point(here.year, _first_month(here)) if here else None
    words = set(_words(match))
    if now and words & {"latest", "recent"}:
        return now.months_on(-3)
    if now and "current" in words:
        return now
    base = context.quarter or (now.months_on(-3) if now else None)
    if base and "last" in words and "turn" not in match.rule.args:
        return base.months_on(-12)
    return Point(named, base.month) if base and named is not None else base


def _first_month(point: Point) -> int:
    return ((point.month or 1) - 1) // 3 * 3 + 1
