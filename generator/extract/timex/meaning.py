"""How each kind of rule is read: a match and what is known so far -> type, value, modifier, anchor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.extract.timex import absolute, daytimes, eras, lengths, quarters, relative
from generator.extract.timex.context import Context
from generator.extract.timex.reading import Reading, modifier
from generator.extract.timex.scan import Match


def read(match: Match, context: Context) -> Reading | None:
    """The match's reading by its rule; None where it is no time after all."""
    if not context.narrative and (match.rule.args.get("history") or _is_title(match, context)):
        return None
    reading = MEANINGS[match.rule.means](match, context)
    mod = modifier(match, context) if reading and not reading.mod else ""
    return replace(reading, mod=mod) if reading and mod else reading


def _is_title(match: Match, context: Context) -> bool:
    """Whether the match ends in a unit or a part of the day with a capital, as programmes, papers and wars do in news."""
    last = match.tokens.word(match.last - 1)
    common = any(last in context.lexicon.values[name] for name in ("unit", "units", "part")) and last != "century"
    return common and match.rule.means not in {"feast", "fixed"} and match.in_title


MEANINGS: Mapping[str, Callable[[Match, Context], Reading | None]] = {
    "date": absolute.date,
    "month": absolute.month,
    "first-day-of": absolute.first_day_of,
    "year": absolute.year,
    "short-year": absolute.short_year,
    "spoken-year": absolute.spoken_year,
    "continued": absolute.continued,
    "decade": eras.decade,
    "decade-word": eras.decade_word,
    "century": eras.century,
    "half": eras.half,
    "season": eras.season,
    "feast": absolute.feast,
    "clock": daytimes.clock,
    "part-alone": daytimes.part_alone,
    "part-of-day": daytimes.part_of_day,
    "iso": absolute.iso,
    "nth-weekday": relative.nth_weekday,
    "day-word": relative.day_word,
    "night": relative.night,
    "night-into": relative.night_into,
    "unit-step": relative.unit_step,
    "ends": relative.ends,
    "named-step": relative.named_step,
    "of-step": relative.of_step,
    "weekend": relative.weekend,
    "weekday-the-day": relative.weekday_the_day,
    "week-from-weekday": relative.week_from_weekday,
    "one-day": relative.one_day,
    "week-of-a-day": relative.week_of_a_day,
    "weekdays-ago": relative.weekdays_ago,
    "weekday-of-week": relative.weekday_of_week,
    "offset": relative.offset,
    "year-ago": quarters.year_ago,
    "ago-this": relative.ago_this,
    "same-time": relative.same_time,
    "quarter": quarters.quarter,
    "same-of-year": quarters.same_of_year,
    "quarter-ended": quarters.quarter_ended,
    "duration": lengths.duration,
    "duration-between": lengths.duration_between,
    "hours-and-minutes": lengths.hours_and_minutes,
    "quarter-hour": lengths.quarter_hour,
    "bare-units": lengths.bare_units,
    "and-a-half": lengths.and_a_half,
    "half-unit": lengths.half_unit,
    "fixed": lengths.fixed,
    "repeated": lengths.repeated,
}
