"""What a match means, and the parts that all readings share: modifier, time of day, the words as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.timex import numbers
from generator.extract.timex.context import Anchor, Context
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_NOONS = {"noon": "12:00", "midnight": "24:00"}
_MODIFIERS = ("early", "endof", "earlier", "about", "nearly", "least", "more", "upto", "some", "plus")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means. None instead of a reading: it is no time expression after all."""

    type: TimexType
    value: str
    mod: str = ""
    anchor: Anchor | None = None


def modifier(match: Match, context: Context) -> str:
    """START, APPROX and so on, by the rule or the words; "" for none."""
    if "mod" in match.rule.args:
        return str(match.rule.args["mod"])
    name = next((name for name in _MODIFIERS if name in match.caught), "")
    return str(context.value(match, name) or "") if name else ""


def timed(value: str, match: Match, context: Context, anchor: Anchor | None = None) -> Reading:
    """A date's value, with the time of day that the match names, if it does."""
    time = time_of(match, context) if match.rule.timed else ""
    if not time:
        return Reading(TimexType.DATE, value, anchor=anchor)
    return Reading(TimexType.TIME, value + time if value else "", anchor=anchor)


def time_of(match: Match, context: Context) -> str:
    """TMO, T18:30Z and so on; "" where the match names no time of day."""
    if clock := _clock(match, context):
        return f"T{clock}{context.value(match, 'zone') or ''}"
    if part := context.value(match, "part") or match.rule.args.get("part"):
        return f"T{part}"
    return ""


def _clock(match: Match, context: Context) -> str:
    if word := match.word("military"):
        return f"{word[:2]}:{word[2:]}"
    half = context.number(match, "ampm")
    word = match.word("clock") or match.word("hour12")
    if not word and (half is not None or match.word("zone") or match.word("zonename")):
        word = match.word("decimal")
    if not word:
        word = _spoken(match, context)
    if not word:
        return _NOONS.get(match.tokens.word(match.last - 1), "") if match.last - match.first > 1 else ""
    hour, _, rest = word.replace(".", ":").partition(":")
    words = {match.tokens.word(i) for i in range(match.first, match.last)}
    late = context.value(match, "part") in ("AF", "EV") or words & {"night", "tonight"}
    if half is None and int(hour) < 12 and late:
        half = 12
    number = int(hour) if half is None else int(hour) % 12 + half
    return f"{number:02d}:{rest or '00'}"


def _spoken(match: Match, context: Context) -> str:
    """For "ten", "eleven thirty", "nine oh five": H or H:MM; "" where no number is said."""
    hour, *minutes = [int(context.lexicon.values["number"][word]) for word in match.caught.get("number", ())] or [0]
    return f"{hour}:{sum(minutes):02d}" if 1 <= hour <= 12 and sum(minutes) < 60 else ""


def unit_of(match: Match, context: Context) -> str:
    return str(
        match.rule.args.get("unit")
        or context.value(match, "unit")
        or context.value(match, "units")
        or context.value(match, "oftenly")
        or ""
    )


def count_of(match: Match, context: Context) -> str:
    """How many units: digits, "X" for a few, "" where no number is said."""
    if few := match.word("few") or match.word("couple"):
        return "2" if few == "couple" else "X"
    if digits := match.word("int") or match.word("decimal") or match.word("thousands"):
        return numbers.count(digits, (), context.lexicon)
    if not match.caught.get("number") and not match.caught.get("scale"):
        return ""
    return numbers.count("", [match.tokens.word(i) for i in range(match.first, match.last)], context.lexicon)


def month_of(match: Match, context: Context) -> int | None:
    return context.number(match, "month") or context.number(match, "monthabbr")


def weekday_of(match: Match, context: Context) -> int | None:
    found = context.number(match, "weekday")
    return found if found is not None else context.number(match, "weekdayabbr")


def step_of(match: Match, context: Context) -> int:
    """-1 for last, 1 for next, 0 for this, or as the rule says."""
    if "step" in match.rule.args:
        return int(match.rule.args["step"])
    for name in ("last", "next", "this"):
        if (step := context.number(match, name)) is not None:
            return step
    return 0


def anchor_of(match: Match, context: Context, unit: str) -> Anchor | None:
    """The date last spoken of where the rule or a story counts from that, else the day of telling; as fine as the unit if one is."""
    return context.counted_from(unit) if match.rule.args.get("from") == "mentioned" else context.told_from
