"""Readings of what is counted from another date: so many days, weeks, quarters or years on or back."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.timex import absolute, anchors, calendar
from generator.extract.timex.calendar import Point, year_value
from generator.extract.timex.context import Context
from generator.extract.timex.feasts import weekday_of_month
from generator.extract.timex.reading import Reading, anchor_of, count_of, month_of, step_of, timed, unit_of, weekday_of
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_OF_WHAT_IS_TOLD = frozenset({"following", "previous", "preceding", "prior", "subsequent", "ensuing"})
_SATURDAY = 5
_AGREE = 15  # months in which a day of the month is each weekday once at least
_COUNTED = 4  # digits of a number of units that a date is counted over


def day_word(match: Match, context: Context) -> Reading | None:
    """Today, yesterday, tomorrow: so many days from the day of telling; None inside a name."""
    if match.in_name:
        return None
    anchor = context.told_from
    step = int(match.rule.args.get("step", context.number(match, "dayname") or 0))
    if context.narrative and step == 0 and not context.speech:
        return Reading(TimexType.DATE, "PRESENT_REF")
    value = calendar.shift(anchor.point, "D", step) if anchor else ""
    return timed(value, match, context, anchor)


def night(match: Match, context: Context) -> Reading | None:
    """For "tonight", "overnight", "last night": the night is named by the day that it begins on."""
    anchor = context.told_from
    step = 0 if match.tokens.word(match.last - 1) == "tonight" else -1
    value = calendar.shift(anchor.point, "D", step) if anchor else ""
    return Reading(TimexType.TIME, f"{value}TNI" if value else "", anchor=anchor)


def night_into(match: Match, context: Context) -> Reading | None:
    """For "overnight into Tuesday": the night that begins on the day before."""
    found, anchor = anchors.weekday_day(match, context, weekday_of(match, context) or 0, None)
    return Reading(TimexType.TIME, f"{calendar.day_value(found.plus(-1))}TNI" if found else "", anchor=anchor)


def unit_step(match: Match, context: Context) -> Reading | None:
    """For "last week", "the following year": as many units on or back, no more precise than the unit."""
    unit = unit_of(match, context)
    anchor = anchor_of(match, context, unit)
    if unit in {"S", "M", "H"}:
        return None
    step = step_of(match, context)
    if match.tokens.word(match.last - 1) in {"before", "previous", "earlier"}:
        step = -1
    elif match.tokens.word(match.last - 1) in {"after", "following"}:
        step = 1
    untold = unit == "D" and step > 0 and anchor is context.dct and match.rule.args.get("from") == "mentioned"
    if not anchor or untold:  # news says "tomorrow" for the day after its own: "the next day" follows one not told
        return timed("", match, context)
    if unit == "Y" and step == 0 and anchor.span and context.said:
        anchor = context.said
        return timed(year_value(anchor.point.year), match, context, anchor)
    value = calendar.shift(anchor.point, unit, step)
    if not value and step == 0:
        value = anchor.point.value
    return timed(value, match, context, anchor)


def ends(match: Match, context: Context) -> Reading | None:
    """For "month's end": of the month last spoken of, as precise as that."""
    anchor = context.mentioned
    unit = {"month": "MO", "week": "W"}[match.tokens.word(match.first)]
    return Reading(TimexType.DATE, calendar.shift(anchor.point, unit, 0) if anchor else "", anchor=anchor)


def named_step(match: Match, context: Context) -> Reading | None:
    """For "last October", "next summer", "last Friday"."""
    step, weekday = step_of(match, context), weekday_of(match, context)
    after_told = any(match.tokens.word(i) in _OF_WHAT_IS_TOLD for i in range(match.first, match.last))
    anchor = context.counted_from("MO") if after_told else context.told_from
    if weekday is not None:
        found, anchor = anchors.weekday_day(match, context, weekday, step)
        return timed(calendar.day_value(found) if found else "", match, context, anchor)
    season = context.value(match, "season")
    month = calendar.SEASON_STARTS[str(season)] if season else month_of(match, context)
    if not anchor or month is None:
        return Reading(TimexType.DATE, "")
    here = anchor.point.month or 1
    begun = (
        season == "WI" and here < calendar.SEASON_STARTS["SP"]
    )  # the winter that January lies in began the year before
    year = anchor.point.year + {-1: -(month >= here), 0: -begun, 1: int(month <= here)}[step]
    if day := match.word("day"):
        return timed(_last_or_next(anchor.point, month, int(day), step), match, context, anchor)
    return Reading(TimexType.DATE, _in_year(year, month, season), anchor=anchor)


def _last_or_next(here: Point, month: int, day: int, step: int) -> str:
    """The value of a day of a month: the last before a point, the next after it, or that of its year."""
    years = {-1: (here.year, here.year - 1), 0: (here.year,), 1: (here.year, here.year + 1)}[step]
    found = [day_ for year in years if (day_ := anchors.point(year, month, day)) and day_.exact]
    base = here.exact
    fits = [
        point
        for point in found
        if not base or not step or (point.exact and (point.exact.ordinal - base.ordinal) * step > 0)
    ]
    return fits[0].value if fits else ""


def of_step(match: Match, context: Context) -> Reading | None:
    """For "the spring of next year"."""
    anchor, season = context.told_from, context.value(match, "season")
    if not anchor:
        return Reading(TimexType.DATE, "")
    year = anchor.point.year + step_of(match, context)
    if day := match.word("day"):
        found = anchors.point(year, month_of(match, context), int(day))
        return Reading(TimexType.DATE, found.value if found else "", anchor=anchor)
    return Reading(TimexType.DATE, _in_year(year, month_of(match, context), season), anchor=anchor)


def _in_year(year: int, month: int | None, season: int | str | None) -> str:
    return f"{year_value(year)}-{season}" if season else Point(year, month).value


def weekend(match: Match, context: Context) -> Reading | None:
    """For "the weekend", "this weekend": the last that has begun, or the next where the clause looks ahead; "this" looks ahead unless its clause is past."""
    anchor, ahead = context.told_from, anchors.is_ahead(match, context)
    day = anchor.point.exact if anchor else None
    if not anchor or not day:
        return Reading(TimexType.DATE, "")
    to_come = ahead or (ahead is None and match.tokens.word(match.first) == "this")
    step = 0 if to_come or day.weekday >= _SATURDAY else -1
    return Reading(TimexType.DATE, calendar.shift(anchor.point, "WE", step), anchor=anchor)


def week_of_a_day(match: Match, context: Context) -> Reading | None:
    """For "the week of Oct. 7": the week, or its end, that the day is in."""
    day = absolute.date(match, context)
    point = calendar.point_of(day.value) if day else None
    if not day or not point or not point.exact:
        return day
    weekend = "weekend" in (match.tokens.word(i) for i in range(match.first, match.last))
    return replace(day, value=calendar.week_value(point.exact) + "-WE" * weekend)


def weekdays_ago(match: Match, context: Context) -> Reading | None:
    """For "two Sundays ago": the last such day, and as many weeks less one before it."""
    anchor, weekday, number = context.told_from, context.number(match, "weekdays") or 0, count_of(match, context)
    day = anchor.point.exact if anchor else None
    if not day or not number.isdigit() or len(number) > _COUNTED:
        return Reading(TimexType.DATE, "")
    back = ((day.weekday - weekday) % 7 or 7) + 7 * (int(number) - 1)
    return Reading(TimexType.DATE, calendar.day_value(day.plus(-back)), anchor=anchor)


def weekday_of_week(match: Match, context: Context) -> Reading | None:
    """For "Monday of last week"."""
    anchor, weekday = context.told_from, weekday_of(match, context) or 0
    day = anchor.point.exact if anchor else None
    if not day:
        return Reading(TimexType.DATE, "")
    found = day.plus(weekday - day.weekday + 7 * step_of(match, context))
    return Reading(TimexType.DATE, calendar.day_value(found), anchor=anchor)


def nth_weekday(match: Match, context: Context) -> Reading | None:
    """For "the first Monday in May", "the last Friday of the month"."""
    anchor, month, year = context.told_from, month_of(match, context), absolute.explicit_year(match, context)
    if month and year is None:
        year, anchor = anchors.year_of(match, context, month)
    if month is None and anchor and anchor.point.month:
        here = anchor.point.months_on(step_of(match, context))
        year, month = here.year, here.month
    if not month or year is None:
        return Reading(TimexType.DATE, "")
    number = context.number(match, "ordinal")
    day = weekday_of_month(year, month, str(number or "last"), weekday_of(match, context) or 0)
    return Reading(TimexType.DATE, calendar.day_value(day) if day.month == month else "", anchor=anchor)


def weekday_the_day(match: Match, context: Context) -> Reading | None:
    """For "Friday the 13th": the last month, or the next where the clause looks ahead, in which the day is that weekday."""
    anchor, weekday, day = context.told_from, weekday_of(match, context), int(match.word("day"))
    here = anchor.point.exact if anchor else None
    if not anchor or not here:
        return Reading(TimexType.DATE, "")
    way = 1 if anchors.is_ahead(match, context) else -1
    months = (anchor.point.months_on(way * n) for n in range(_AGREE))
    found = (anchors.point(month.year, month.month, day) for month in months)
    days = (point.exact for point in found if point and point.exact)
    fits = (d for d in days if d.weekday == weekday and (d.ordinal - here.ordinal) * way >= 0)
    fit = next(fits, None)
    return Reading(TimexType.DATE, calendar.day_value(fit) if fit else "", anchor=anchor)


def week_from_weekday(match: Match, context: Context) -> Reading | None:
    """For "a week ago Monday", "a week from Friday": seven days before the last such day, or after the next."""
    anchor, weekday = context.told_from, weekday_of(match, context) or 0
    day = anchor.point.exact if anchor else None
    if not day:
        return Reading(TimexType.DATE, "")
    ahead = "from" in (match.tokens.word(i) for i in range(match.first, match.last))
    away = 7 + (weekday - day.weekday) % 7 if ahead else -7 - (day.weekday - weekday) % 7
    return Reading(TimexType.DATE, calendar.day_value(day.plus(away)), anchor=anchor)


def one_day(match: Match, context: Context) -> Reading | None:
    """For "one day they will return": some day to come; else a length."""
    if anchors.is_ahead(match, context):
        return Reading(TimexType.DATE, "FUTURE_REF")
    return Reading(TimexType.DURATION, "P1D")


def offset(match: Match, context: Context) -> Reading | None:
    """For "two days ago", "three weeks later": counted, or PAST_REF and FUTURE_REF where the number is vague."""
    sign, unit = int(match.rule.args["sign"]), unit_of(match, context)
    number = count_of(match, context) or ("1" if match.caught.get("one") else "X")
    ago = any(match.tokens.word(i) in {"ago", "now", "today"} for i in range(match.first, match.last))
    anchor = context.told_from if ago else context.counted_from(unit)
    if number == "X" or "." in number:
        return Reading(TimexType.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF", anchor=anchor)
    if unit == "Y" and number == "1" and context.compared:
        return Reading(TimexType.DATE, calendar.shift(context.compared, "Q", sign * 4), anchor=anchor)
    if not anchor or len(number) > _COUNTED:
        return timed("", match, context, anchor)
    if unit in {"S", "M", "H"}:
        hours = int(number) if unit == "H" else 0
        value = calendar.shift(anchor.point, "D", sign * (hours // 24)) if unit == "H" and hours % 24 == 0 else ""
        return Reading(TimexType.TIME, value)
    return timed(calendar.shift(anchor.point, unit, sign * int(number)), match, context, anchor)


def ago_this(match: Match, context: Context) -> Reading | None:
    """For "two years ago this month": the month, week or day of telling, so many years before."""
    anchor, number = context.told_from, count_of(match, context) or "1"
    if not anchor or not number.isdigit():
        return Reading(TimexType.DATE, "")
    unit = {"today": "D", "week": "W", "month": "MO"}.get(match.tokens.word(match.last - 1), "Y")
    then = anchors.point(anchor.point.year - int(number), anchor.point.month, anchor.point.day)
    return Reading(TimexType.DATE, calendar.shift(then, unit, 0) if then else "", anchor=anchor)


def same_time(match: Match, context: Context) -> Reading | None:  # noqa: ARG001 - every meaning is asked in the same way
    """For "at that time": the date last spoken of."""
    return Reading(TimexType.DATE, context.last.value if context.last else "", anchor=context.last)
