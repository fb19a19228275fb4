"""Readings of longer and shorter spells of the calendar: decades, centuries, halves of a year, seasons."""

from __future__ import annotations

from generator.extract.timex.absolute import date, explicit_year, full_year
from generator.extract.timex.calendar import year_value
from generator.extract.timex.context import Context
from generator.extract.timex.reading import Reading
from generator.extract.timex.scan import Match
from generator.extract.values import TimexType

_INTO_SEASON = frozenset({"in", "by", "since", "until", "last", "that", "early", "late", "come"})


def decade(match: Match, context: Context) -> Reading | None:
    """For "the 1930s", "the 470s BC"."""
    number = int(match.word("roundyear") or match.word("shortyear") or 0)
    if word := match.word("roundtwo"):
        number = full_year(int(word), context)
    if number % 10:
        return None
    era = "BC" if context.value(match, "era") == "bc" else ""
    if number % 100 == 0 and number < 2000 and not era:  # the 1700s are a century, the 2000s are still a decade
        return Reading(TimexType.DATE, f"{number // 100:02d}XX")
    return Reading(TimexType.DATE, f"{era}{number // 10:03d}X")


def decade_word(match: Match, context: Context) -> Reading | None:
    """For "the nineties": of the last century in which they have begun."""
    tens = context.number(match, "decade") or 0
    anchor = context.last if context.narrative else context.dct
    near = anchor.point.year if anchor else 2000
    century = near // 100 - (near % 100 < tens)
    named = match.tokens.word(match.last - 2)
    century = int(context.lexicon.values["number"][named]) if named in {"nineteen", "eighteen"} else century
    return Reading(TimexType.DATE, f"{century:02d}{tens // 10}X", anchor=anchor)


def century(match: Match, context: Context) -> Reading | None:
    number = int(match.word("int")) if match.word("int") else context.number(match, "ordinal") or 0
    number += context.number(match, "number") or 0
    if not 1 <= number <= 30:
        return None
    era = "BC" if context.value(match, "era") == "bc" else ""
    return Reading(TimexType.DATE, f"{era}{number - 1:02d}XX")


def half(match: Match, context: Context) -> Reading | None:
    """Half a year; None where nothing says of which year in a text that tells of none."""
    words = [match.tokens.word(i) for i in range(match.first, match.last)]
    named = explicit_year(match, context)
    if named is None and "year" not in words:
        return None
    anchor = context.told_from
    step = -1 if "year" in words and words[-2] == "last" else 1 if words[-2:] == ["next", "year"] else 0
    number = named if named is not None else anchor.point.year + step if anchor else None
    if number is None:
        return Reading(TimexType.DATE, "")
    second = "second" in words or "latter" in words or "last" in words[:2] or context.value(match, "halfname") == 2
    return Reading(TimexType.DATE, f"{year_value(number)}-H{2 if second else 1}")


def season(match: Match, context: Context) -> Reading | None:
    """A season: "fall" and "spring" are more often something else, most of all with what they come to or come in."""
    word = match.word("season")
    before = match.tokens.word(match.first - 1) if match.first else ""
    after = match.tokens.word(match.last) if match.last < len(match.tokens.signs) else ""
    bare = match.last - match.first == 1
    doubtful = word == "fall" or (word == "spring" and not context.narrative)
    if (bare and doubtful and before not in _INTO_SEASON) or (word in {"fall", "spring"} and after in {"in", "to"}):
        return None
    return None if match.in_name else date(match, context)
