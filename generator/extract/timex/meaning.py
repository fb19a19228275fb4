"""How each kind of rule is read: a match and what is known so far -> type, value, modifier, anchor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.extract.timex import anchors, calendar, numbers
from generator.extract.timex.calendar import Point
from generator.extract.timex.context import Anchor, Context
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means. None instead of a reading: it is no time expression after all."""

    type: TimexType
    value: str
    mod: str = ""
    anchor: Anchor | None = None


def read(match: Match, context: Context) -> Reading | None:
    """The match's reading by its rule, with the modifier and the part of day that its words carry."""
    reading = MEANINGS[match.rule.means](match, context)
    if reading is None:
        return None
    mod = reading.mod or match.rule.args.get("mod") or _modifier(match, context)
    return replace(reading, mod=mod)


def _modifier(match: Match, context: Context) -> str:
    for name in ("early", "about", "nearly"):
        if found := context.value(match, name):
            return str(found)
    return ""


def date(match: Match, context: Context) -> Reading | None:
    """A calendar date: as much of weekday, day, month, season, quarter and year as the words name."""
    year, month = explicit_year(match, context), month_of(match, context)
    day = int(match.word("day")) if match.caught.get("day") else context.number(match, "dayword")
    season = context.value(match, "season")
    anchor: Anchor | None = None
    if year is None and (month or season):
        counted = calendar.SEASON_STARTS[str(season)] if season else month
        year, anchor = anchors.year_of(match, context, counted, day)
    weekday = weekday_of(match, context)
    if month is None and not season and year is None:
        if weekday is None:
            return None
        found, anchor = anchors.weekday_day(match, context, weekday, match.rule.args.get("step"))
        return timed(calendar.day_value(found) if found else "", match, context, anchor)
    point = anchors.point(year, month, day)
    if season:
        return Reading(TimexType.DATE, f"{calendar.year_value(year) if year is not None else 'XXXX'}-{season}", anchor=anchor)
    if point is None:
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    else:
        value = point.value
    return timed(value, match, context, anchor)


def explicit_year(match: Match, context: Context) -> int | None:
    if match.caught.get("era"):
        number = int(match.word("year") or match.word("shortyear") or match.word("int"))
        return 1 - number if context.value(match, "era") == "bc" else number
    if word := match.word("year"):
        return int(word)
    if word := match.word("twodigits"):
        return _full_year(int(word), context)
    if match.caught.get("yearword"):
        return numbers.spoken_year(match.caught["yearword"], context.lexicon)
    return None


def _full_year(two: int, context: Context) -> int:
    """ "'07": the nearest such year to what the text tells of; 1930 to 2029 where nothing shows it."""
    anchor = context.last or context.dct
    near = anchor.point.year if anchor else 1980
    return min((century + two for century in range(near // 100 * 100 - 100, near + 200, 100)), key=lambda year: abs(year - near))


def month_of(match: Match, context: Context) -> int | None:
    return context.number(match, "month") or context.number(match, "monthabbr")


def weekday_of(match: Match, context: Context) -> int | None:
    found = context.number(match, "weekday")
    return found if found is not None else context.number(match, "weekdayabbr")


def timed(value: str, match: Match, context: Context, anchor: Anchor | None) -> Reading:
    """The value with the time of day that the match names, if it does."""
    time = time_of(match, context)
    if not time:
        return Reading(TimexType.DATE, value, anchor=anchor)
    return Reading(TimexType.TIME, (value or "XXXX-XX-XX") + time if value or not anchor else "", anchor=anchor)


def time_of(match: Match, context: Context) -> str:
    """TMO, T18:30Z and so on; "" where the match names no time of day."""
    zone = str(context.value(match, "zone") or "")
    if clock := _clock(match, context):
        return f"T{clock}{zone}"
    if part := context.value(match, "part") or match.rule.args.get("part"):
        return f"T{part}"
    return ""


def _clock(match: Match, context: Context) -> str:
    if word := match.word("military"):
        return f"{word[:2]}:{word[2:]}"
    word = match.word("clock") or match.word("hour12")
    if not word:
        return ""
    hour, _, rest = word.partition(":")
    number = int(hour)
    half = context.number(match, "ampm")
    if half is not None:
        number = number % 12 + half
    return f"{number:02d}:{rest or '00'}"


def day_word(match: Match, context: Context) -> Reading | None:
    """Today, yesterday, tonight: so many days from the day of telling."""
    anchor = context.told_from
    step = context.number(match, "dayname") or 0
    if context.narrative and step == 0:
        return Reading(TimexType.DATE, "PRESENT_REF")
    value = calendar.shift(anchor.point, "D", step) if anchor else ""
    return timed(value, match, context, anchor)


def night(match: Match, context: Context) -> Reading | None:
    """ "tonight", "overnight", "last night": the night is named by the day that it begins on."""
    anchor = context.told_from
    step = 0 if match.tokens.word(match.first) == "tonight" else -1
    value = calendar.shift(anchor.point, "D", step) if anchor else ""
    return Reading(TimexType.TIME, f"{value}TNI" if value else "", anchor=anchor)


def decade(match: Match, context: Context) -> Reading | None:
    """ "the 1930s": three digits and an X; a century where the tens are nought and the words say so is left a decade."""
    return Reading(TimexType.DATE, f"{match.word('year')[:3]}X")


def unit_step(match: Match, context: Context) -> Reading | None:
    """ "last week", "the following year": as many units on or back, no more precise than the unit."""
    anchor = _anchor(match, context)
    step = _step(match, context)
    unit = str(context.value(match, "unit") or context.value(match, "units") or match.rule.args.get("unit"))
    value = calendar.shift(anchor.point, unit, step) if anchor else ""
    return timed(value, match, context, anchor)


def _anchor(match: Match, context: Context) -> Anchor | None:
    return context.mentioned if match.rule.args.get("from") == "mentioned" or context.narrative else context.told_from


def _step(match: Match, context: Context) -> int:
    if "step" in match.rule.args:
        return int(match.rule.args["step"])
    for name in ("last", "next", "this"):
        if (step := context.number(match, name)) is not None:
            return step
    return 0


def named_step(match: Match, context: Context) -> Reading | None:
    """ "last October", "next summer", "last Friday"."""
    step = _step(match, context)
    weekday = weekday_of(match, context)
    if weekday is not None:
        found, anchor = anchors.weekday_day(match, context, weekday, step)
        return timed(calendar.day_value(found) if found else "", match, context, anchor)
    anchor = context.told_from
    season = context.value(match, "season")
    month = calendar.SEASON_STARTS[str(season)] if season else month_of(match, context)
    if not anchor or month is None:
        return Reading(TimexType.DATE, "")
    here = anchor.point.month or 1
    turn = {-1: -(month >= here), 0: 0, 1: int(month <= here)}[step]
    year = anchor.point.year + turn
    return Reading(TimexType.DATE, f"{calendar.year_value(year)}-{season}" if season else Point(year, month).value, anchor=anchor)


def offset(match: Match, context: Context) -> Reading | None:
    """ "two days ago", "three weeks later": counted, or PAST_REF and FUTURE_REF where the number is vague."""
    anchor = _anchor(match, context)
    sign = int(match.rule.args["sign"])
    unit = str(context.value(match, "unit") or context.value(match, "units"))
    words = match.caught.get("number", ()) + match.caught.get("scale", ())
    number = numbers.count(match.word("int") or match.word("thousands"), words, context.lexicon)
    if not number and not match.caught.get("one"):
        return Reading(TimexType.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF")
    value = calendar.shift(anchor.point, unit, sign * int(number or 1)) if anchor else ""
    return timed(value, match, context, anchor)


def duration(match: Match, context: Context) -> Reading | None:
    """A length of time; X stands for a number that is not said."""
    unit = str(context.value(match, "unit") or context.value(match, "units"))
    if match.caught.get("few"):
        number = "X"
    else:
        words = match.caught.get("number", ()) + match.caught.get("scale", ())
        digits = match.word("int") or match.word("decimal") or match.word("thousands")
        number = numbers.count(digits, words, context.lexicon) or ("1" if match.caught.get("unit") else "X")
    return Reading(TimexType.DURATION, length(number, unit))


_DATE_UNITS = {"MO": "M", "N": "D"}


def length(number: str, unit: str) -> str:
    """The value of a length: P3D, PT48H, P1DE. A fortnight is two weeks, a night a day, a quarter three months (TIMEX3 has 1Q)."""
    if unit == "F":
        return f"P{2 * int(number) if number.isdigit() else number}W"
    time = {"S": "S", "M": "M", "H": "H"}.get(unit)
    if time:
        return f"PT{number}{time}"
    return f"P{number}{_DATE_UNITS.get(unit, unit)}"


def fixed(match: Match, context: Context) -> Reading | None:  # noqa: ARG001 - every meaning is asked in the same way
    """A rule that says its value itself."""
    return Reading(TimexType(match.rule.args.get("type", "DATE")), str(match.rule.args["value"]))


def repeated(match: Match, context: Context) -> Reading | None:
    """ "every Tuesday", "each spring", "a day": what comes again and again."""
    unit = str(context.value(match, "unit") or context.value(match, "units") or "")
    if unit:
        words = match.caught.get("number", ())
        number = numbers.count(match.word("int"), words, context.lexicon) or "1"
        return Reading(TimexType.SET, length(number, unit))
    for name in ("weekday", "weekdays"):
        if (day := context.number(match, name)) is not None:
            return Reading(TimexType.SET, f"XXXX-WXX-{day + 1}")
    if month := month_of(match, context):
        return Reading(TimexType.SET, f"XXXX-{month:02d}")
    if season := context.value(match, "season") or context.value(match, "seasons"):
        return Reading(TimexType.SET, f"XXXX-{season}")
    part = context.value(match, "part") or context.value(match, "parts")
    return Reading(TimexType.SET, f"XXXX-XX-XXT{part}")


def part_of_day(match: Match, context: Context) -> Reading | None:
    """ "this morning": a part of the day of telling."""
    anchor = context.told_from
    value = calendar.shift(anchor.point, "D", 0) if anchor else ""
    return timed(value, match, context, anchor)


def clock(match: Match, context: Context) -> Reading | None:
    """A time of day by itself: of the day last spoken of in a story, of the DCT in news."""
    anchor = context.mentioned if match.rule.args.get("from") == "mentioned" or context.narrative else context.told_from
    day = calendar.shift(anchor.point, "D", 0) if anchor else ""
    return timed(day or "XXXX-XX-XX", match, context, anchor)


def iso(match: Match, context: Context) -> Reading | None:
    """A date in digits: ISO 8601, or with the order of day and month certain."""
    word = match.tokens.text[match.span.start : match.span.end]
    if match.caught.get("isotime"):
        return Reading(TimexType.TIME, word)
    if match.caught.get("isodate"):
        year, month, day = (int(part) for part in word.split("-"))
    else:
        day, month, year = (int(part) for part in word.replace(".", "/").split("/"))
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and "." not in word:
            return None
        year = year if year > 99 else _full_year(year, context)
    found = anchors.point(year, month, day) if 1 <= month <= 12 else None
    return Reading(TimexType.DATE, found.value) if found and found.day else None


MEANINGS: Mapping[str, Callable[[Match, Context], Reading | None]] = {
    "date": date,
    "day-word": day_word,
    "night": night,
    "decade": decade,
    "part-of-day": part_of_day,
    "unit-step": unit_step,
    "named-step": named_step,
    "offset": offset,
    "duration": duration,
    "fixed": fixed,
    "repeated": repeated,
    "clock": clock,
    "iso": iso,
}
