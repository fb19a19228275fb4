"""Readings of lengths of time, of what comes again and again, and of rules that say their value themselves."""

from __future__ import annotations

from generator.extract.timex import numbers
from generator.extract.timex.context import Context
from generator.extract.timex.reading import Reading, count_of, month_of, unit_of
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_SPENT = frozenset({"within", "in", "for", "just", "mere", "only"})
_DATE_UNITS = {"MO": "M", "N": "D", "WE": "WE", "CE": "CE", "ML": "ML"}


def length(number: str, unit: str) -> str:
    """The value of a length: P3D, PT48H, P1DE. A fortnight is two weeks, a night a day, a quarter three months."""
    if unit == "Q":
        return f"P{3 * int(number) if number.isdigit() else 'X'}M"
    if unit == "F":
        return f"P{2 * int(number) if number.isdigit() else number}W"
    if unit in {"S", "M", "H"}:
        return f"PT{number}{unit}"
    return f"P{number}{_DATE_UNITS.get(unit, unit)}"


def duration(match: Match, context: Context) -> Reading | None:
    """A number of units; X stands for a number that is not said."""
    unit = unit_of(match, context)
    singular = (
        match.word("unit") or match.tokens.word(match.last - 1) in {"decade", "century"} or "unit" in match.rule.args
    )
    if lasting := context.value(match, "lasting"):
        return Reading(TimexType.DURATION, length("1", str(lasting)))
    if not unit:
        unit = {"decade": "DE", "century": "CE"}[match.tokens.word(match.last - 1)]
    return Reading(TimexType.DURATION, length(count_of(match, context) or ("1" if singular else "X"), unit))


def duration_between(match: Match, context: Context) -> Reading | None:
    """For "two to three weeks": the lower of two lengths, of which the longer names the unit."""
    words = [match.tokens.word(i) for i in range(match.first, match.last)]
    end = next(
        i
        for i, word in enumerate(words)
        if i and word in {"to", "or", "and", "-", "–"} and _is_count(words[i - 1], context)
    )
    return Reading(TimexType.DURATION, length(_count(words[:end], context), unit_of(match, context)))


def _is_count(word: str, context: Context) -> bool:
    values = context.lexicon.values
    return word[0].isdigit() or word in values["number"] or word in values["scale"]


def hours_and_minutes(match: Match, context: Context) -> Reading | None:
    """For "an hour and 20 minutes": PT1H20M."""
    words = [match.tokens.word(i) for i in range(match.first, match.last)]
    split = next(i for i, word in enumerate(words) if word in {"hour", "hours"})
    hours, minutes = (_count(part, context) for part in (words[:split], words[split:]))
    return Reading(TimexType.DURATION, f"PT{hours}H{minutes}M")


def _count(words: list[str], context: Context) -> str:
    digits = next((word for word in words if word[0].isdigit()), "")
    return numbers.count(digits, words, context.lexicon) or "1"


def quarter_hour(match: Match, context: Context) -> Reading | None:
    return Reading(TimexType.DURATION, f"PT{15 * int(count_of(match, context) or 1)}M")


def bare_units(match: Match, context: Context) -> Reading | None:
    """For "weeks": units without a number; quarters are places as well, and minutes what a meeting keeps."""
    unit = unit_of(match, context)
    before = match.tokens.word(match.first - 1) if match.first else ""
    after = match.tokens.word(match.last) if match.last < len(match.tokens.signs) else ""
    spent = before in _SPENT or after in {"after", "before"}
    if unit == "Q" or (unit in {"S", "M"} and not spent) or before == "'s":
        return None
    return Reading(TimexType.DURATION, length("X", unit))


def and_a_half(match: Match, context: Context) -> Reading | None:
    """For "two and a half years": P2Y6M."""
    number, unit = match.word("int") or count_of(match, context) or "1", unit_of(match, context)
    value = {"Y": f"P{number}Y6M", "H": f"PT{number}H30M", "M": f"PT{number}M30S"}.get(
        unit, length(f"{number}.5", unit)
    )
    return Reading(TimexType.DURATION, value)


def half_unit(match: Match, context: Context) -> Reading | None:  # noqa: ARG001 - every meaning is asked in the same way
    words = [match.tokens.word(i) for i in range(match.first, match.last)]
    value = next(
        value
        for word, value in (
            ("minute", "PT30S"),
            ("hour", "PT30M"),
            ("day", "PT12H"),
            ("month", "P0.5M"),
            ("year", "P6M"),
            ("decade", "P5Y"),
            ("century", "P50Y"),
        )
        if word in words
    )
    return Reading(TimexType.DURATION, value)


def fixed(match: Match, context: Context) -> Reading | None:  # noqa: ARG001 - every meaning is asked in the same way
    """A rule that says its value itself; None inside a name."""
    if match.in_name:
        return None
    return Reading(TimexType(match.rule.args.get("type", "DATE")), str(match.rule.args["value"]))


def repeated(match: Match, context: Context) -> Reading | None:
    """For "every Tuesday", "each spring", "a day": what comes again and again."""
    words = [match.tokens.word(i) for i in range(match.first, match.last)]
    part = context.value(match, "part") or context.value(match, "parts")
    if unit := unit_of(match, context):
        every = numbers.every(words, context.lexicon)
        return Reading(TimexType.SET, length(every, unit))
    for name in ("weekday", "weekdays"):
        if (day := context.number(match, name)) is not None:
            return Reading(TimexType.SET, f"XXXX-WXX-{day + 1}" + (f"T{part}" if part else ""))
    if month := month_of(match, context):
        return Reading(TimexType.SET, f"XXXX-{month:02d}")
    if season := context.value(match, "season") or context.value(match, "seasons"):
        return Reading(TimexType.SET, f"XXXX-{season}")
    return Reading(TimexType.SET, f"XXXX-XX-XXT{part}")
