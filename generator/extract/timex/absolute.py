"""Readings of dates that the calendar names: days, months, years, feasts."""

from __future__ import annotations

import re

from generator.extract.timex import anchors, calendar, numbers
from generator.extract.timex.calendar import Point, year_value
from generator.extract.timex.context import Anchor, Context
from generator.extract.timex.feasts import feast_day
from generator.extract.timex.reading import Reading, month_of, timed, weekday_of
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType


def date(match: Match, context: Context) -> Reading | None:
    """As much of weekday, day, month, season and year as the words name."""
    year, month = explicit_year(match, context), month_of(match, context)
    day = int(match.word("day")) if match.word("day") else None
    if month and day is None:
        day = _spoken_day(match, context)
    season = context.value(match, "season") or context.value(match, "seasons")
    anchor: Anchor | None = None
    if match.rule.args.get("year") == "last" and context.said:
        year, anchor = context.said.point.year + int(match.rule.args.get("years", 0)), context.said
    if month is None and season is None and year is None:
        return _day_of_week(match, context)
    if year is None:
        year, anchor = anchors.year_of(
            match, context, month or calendar.SEASON_STARTS[str(season)], day, weekday_of(match, context)
        )
    if season:
        return Reading(
            TimexType.DATE, f"{year_value(year)}-{season}" if year is not None else f"XXXX-{season}", anchor=anchor
        )
    point = anchors.point(year, month, day)
    return timed(point.value if point else _without_year(month, day), match, context, anchor)


def _spoken_day(match: Match, context: Context) -> int | None:
    """For "March third", "the twenty-third of March"."""
    ordinal, tens = context.number(match, "ordinal"), context.number(match, "number") or 0
    return ordinal + tens if ordinal and tens in {0, 20, 30} else ordinal


def first_day_of(match: Match, context: Context) -> Reading | None:
    """For "the last day of May 1944": the edge of a month or year."""
    number, month = explicit_year(match, context), month_of(match, context)
    first = context.number(match, "edge") == 1
    if number is None:
        number, _ = anchors.year_of(match, context, month)
    if number is None:
        return Reading(TimexType.DATE, "")
    edge = Point(number, month or (1 if first else 12), 1)
    return Reading(TimexType.DATE, edge.value if first else calendar.last_day(edge).value)


def _without_year(month: int | None, day: int | None) -> str:
    return f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "") if month else ""


_NAMES = frozenset({"march", "april", "may", "june", "august"})  # months that persons are called by as well
_LEADS = frozenset(
    "in of since by until till from to during before after early late around about throughout through between for into than last next this each every "
    "a an the his her its their our my that mid - – / 's".split()
)
_JOINS = frozenset({"and", "or", ",", "—", "("})


def month(match: Match, context: Context) -> Reading | None:
    """A month by itself; None where it is a person's name: "Theresa May said", "June Carter", and a "May" that nothing leads to."""
    word = match.tokens.word(match.first)
    if match.last - match.first > 1 or word not in _NAMES:
        return date(match, context)
    before = match.tokens.word(match.first - 1) if match.first else ""
    named = match.is_name(match.last) or (before not in _JOINS and (word == "may" or match.is_name(match.first - 1)))
    return None if named and before not in _LEADS else date(match, context)


def _day_of_week(match: Match, context: Context) -> Reading | None:
    weekday = weekday_of(match, context)
    if weekday is None:
        anchor = context.told_from
        value = calendar.shift(anchor.point, "D", context.number(match, "dayname") or 0) if anchor else ""
        return timed(value, match, context, anchor)
    found, anchor = anchors.weekday_day(match, context, weekday, None)
    return timed(calendar.day_value(found) if found else "", match, context, anchor)


def explicit_year(match: Match, context: Context) -> int | None:
    """The year that the match names, astronomical."""
    if word := match.word("year") or match.word("shortyear"):
        number = int(word)
        return 1 - number if context.value(match, "era") == "bc" else number
    if word := match.word("twodigits"):
        return full_year(int(word), context)
    return None


def full_year(two: int, context: Context) -> int:
    """For "'07": the last such year, or one that is to come within a few years of what the text tells of."""
    anchor = (context.last if context.narrative else context.dct) or context.last
    near = anchor.point.year if anchor else 1980
    return near + _TO_COME - (near + _TO_COME - two) % 100


_TO_COME = 10  # years: "'31" said in 1989 is 1931; "'05" said in 1998 is 2005
_LEADING = frozenset(
    "in of since by until till from to during before after and or early late around about throughout through between mid circa the "
    "for into than year its his her their our - – ( / , beginning starting spring summer autumn fall winter".split()
)
_VERBS = frozenset("was is has as its his this us towards perhaps always besides across".split())


def year(match: Match, context: Context) -> Reading | None:
    """A year by itself; None where the digits seem to count something."""
    number = explicit_year(match, context)
    if number is None:
        return None
    bare = match.last - match.first == 1
    before = match.tokens.word(match.first - 1) if match.first else "("
    after = match.tokens.word(match.last) if match.last < len(match.tokens.signs) else ""
    led = before in _LEADING or not before.isalnum()
    if bare and not led and after.endswith("s") and after.isalpha() and after not in _VERBS:
        return None
    if bare and before not in _LEADING and not 1500 <= number <= 2100:
        return None
    if bare and before == "-" and match.first > 1 and _NO_YEAR.fullmatch(match.tokens.word(match.first - 2)):
        return None  # "T-1945" is a model, "555-1990" a telephone
    return Reading(TimexType.DATE, year_value(number))


_NO_YEAR = re.compile(r"\w|\d{3}|\d{5,}")


def short_year(match: Match, context: Context) -> Reading | None:
    """For "1995-96": the second year of a run."""
    if not context.said:
        return None
    two, first = int(match.word("twodigits")), context.said.point.year
    second = first // 100 * 100 + two
    return Reading(TimexType.DATE, year_value(second)) if 0 < second - first < 50 else None


def spoken_year(match: Match, context: Context) -> Reading | None:
    words = tuple(match.tokens.word(i) for i in range(match.first, match.last))
    begins = next((i for i, word in enumerate(words) if word in {"nineteen", "eighteen"}), 0)
    number = numbers.spoken_year(words[begins:], context.lexicon)
    if number is None or not 1000 < number < 2100:
        return None
    if season := context.value(match, "season"):
        return Reading(TimexType.DATE, f"{year_value(number)}-{season}")
    tens = numbers.whole(words[:begins], context.lexicon) or 0
    day = (context.number(match, "ordinal") or 0) + tens if match.caught.get("ordinal") else None
    found = anchors.point(number, month_of(match, context), day)
    return Reading(TimexType.DATE, found.value if found else "")


def continued(match: Match, context: Context) -> Reading | None:
    """For "April 6-7": a day of the month just named."""
    if not context.last or not context.last.point.month or not context.last.point.exact:
        return None
    last = context.last.point
    day = int(match.word("day"))
    found = anchors.point(explicit_year(match, context) or last.year, last.month, day)
    if not found or not found.day or day <= (last.day or 0):
        return None
    return Reading(TimexType.DATE, found.value, anchor=context.last)


def feast(match: Match, context: Context) -> Reading | None:
    """A feast: its day in the year that is named or meant; without one no more than what all years have in common."""
    name = str(match.rule.args["day"])
    number, anchor = explicit_year(match, context), None
    if number is None:
        usual = feast_day(name, context.dct.point.year if context.dct else 2000)
        number, anchor = anchors.year_of(match, context, usual.month, usual.day)
    if number is not None:
        day = feast_day(name, number)
        if match.tokens.word(match.last - 1) == "weekend":  # a Monday's begins in the week before
            week = calendar.week_value(day.plus(-1) if day.weekday == 0 else day)
            return Reading(TimexType.DATE, f"{week}-WE", anchor=anchor)
        return timed(calendar.day_value(day), match, context, anchor)
    fixed = name.count("-") == 1 and name[0].isdigit()
    return Reading(TimexType.DATE, f"XXXX-{feast_day(name, 2000).edtf[5:]}" if fixed else "")


def iso(match: Match, context: Context) -> Reading | None:
    """A date in digits: ISO 8601, or with the order of day and month certain."""
    word = match.tokens.text[match.span.start : match.span.end]
    if match.caught.get("yearfirst"):
        year, month, day = (int(part) for part in word.split("/"))
        word = f"{year}-{month:02d}-{day:02d}"
        return Reading(TimexType.DATE, word) if _real(word) else None
    if match.caught.get("isotime"):
        return Reading(TimexType.TIME, word) if _real(word[:10]) else None
    if match.caught.get("isodate"):
        written = match.word("isodate")
        return timed(written, match, context) if _real(written) else None
    first, second, number = (int(part) for part in re.split(r"[-/.]", word))
    month, day = (first, second) if second > 12 else (second, first)
    if first <= 12 and second <= 12 and first != second and "." not in word:
        return None
    number = number if number > 99 else full_year(number, context)
    found = anchors.point(number, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
    return Reading(TimexType.DATE, found.value) if found and found.day else None


def _real(text: str) -> bool:
    year, month, day = (int(part) for part in text.split("-"))
    return 1 <= month <= 12 and calendar.exists(year, month, day)
