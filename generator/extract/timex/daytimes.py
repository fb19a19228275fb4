"""Readings of times of day that stand alone: clock times, "this morning", "at dawn"; and which day they are of."""

from __future__ import annotations

from generator.extract.timex import calendar
from generator.extract.timex.context import Context
from generator.extract.timex.reading import Reading, anchor_of, time_of, timed
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_LEADS = frozenset("at by until around about from to before after since".split())


def clock(match: Match, context: Context) -> Reading | None:
    """A time of day, or a part of it, by itself: of the day of telling in news, of the day last spoken of in a story."""
    sure = match.word("ampm") or match.word("zone") or "certain" in match.rule.args or _is_time(match)
    if match.word("clock") and not sure:
        return None
    anchor = anchor_of(match, context, "D")
    value = calendar.shift(anchor.point, "D", 0) if anchor else ""
    words = {match.tokens.word(i) for i in range(match.first, match.last)}
    if words & {"noon", "midnight"}:
        time = f"T{'12:00' if 'noon' in words else '24:00'}{context.value(match, 'zone') or ''}"
        return Reading(TimexType.TIME, value + time if value else "", anchor=anchor)
    if not time_of(match, context):
        return None
    return timed(value, match, context, anchor)


def _is_time(match: Match) -> bool:
    """Bare digits such as 10:30 are a time after a word that leads to one; else they may be a score or a verse."""
    return bool(match.first) and match.tokens.word(match.first - 1) in _LEADS


def part_of_day(match: Match, context: Context) -> Reading | None:
    """For "this morning", "that afternoon"."""
    anchor = anchor_of(match, context, "D")
    value = calendar.shift(anchor.point, "D", 0) if anchor else ""
    return timed(value, match, context, anchor)


def part_alone(match: Match, context: Context) -> Reading | None:
    """For "at dawn", "in the evening": of the day last spoken of, or of any day where none was."""
    anchor = context.counted_from("D")
    day = calendar.shift(anchor.point, "D", 0) if anchor and anchor.span else ""
    part = context.value(match, "half_day") or context.value(match, "part") or match.rule.args["part"]
    return Reading(TimexType.TIME, f"{day or 'XXXX-XX-XX'}T{part}", anchor=anchor if day else None)
