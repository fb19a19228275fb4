"""What a text could have been read as and was not, each with its reason: other dates, shorter expressions, words that are no times."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.extract.timex.anchors import is_ahead
from generator.extract.timex.calendar import Point, point_of
from generator.extract.timex.context import Context
from generator.extract.timex.lexicon import Lexicon, load
from generator.extract.timex.reading import month_of, weekday_of
from generator.extract.timex.scan import Match, runner_up, scan
from generator.extract.timex.tag import read_all
from generator.extract.timex.tokens import Tokens
from generator.extract.values import Sentence, Timex
from generator.model import Dct, Span

_LENGTHS = frozenset({"duration", "duration-between", "bare-units", "half-unit", "and-a-half", "hours-and-minutes"})
_NO_TIME = {
    "month": "a name, or another word than the month",
    "season": "another word than the season",
    "clock": "nothing here makes these digits a time of day",
    "half": "half of something else than a year",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A reading that was not taken, in the span's words. value: the date that it would have given (TIMEX3); "" where the words are no time, or none by themselves."""

    span: Span
    reason: str
    value: str = ""


def refusals(text: str, sentences: Sequence[Sentence], dct: Dct) -> tuple[Refused, ...]:
    """Every refused reading of the text, in its order. Counts from nothing but a day: an article's date that is an interval refuses no other date."""
    lexicon = load()
    tokens = lexicon.alphabet.tokenise(text)
    found = [Refused(match.span, match.rule.why) for match in scan(tokens, lexicon, nothing=True)]
    taken = [refused.span for refused in found]
    for match, timex, context in read_all(text, sentences, dct):
        taken.append(match.span)
        found += [Refused(match.span, _no_time(match))] if timex is None else _others(match, timex, context)
    found += _plain_numbers(tokens, lexicon, taken)
    return tuple(sorted(found, key=lambda refused: (refused.span.start, refused.span.end)))


def _no_time(match: Match) -> str:
    if match.in_name or match.in_title:
        return "part of a name"
    if "history" in match.rule.args:
        return "counted from its own dates by a history alone"
    return _NO_TIME.get(match.rule.means, "nothing here makes it a time")


def _others(match: Match, timex: Timex, context: Context) -> Iterator[Refused]:
    """The shorter expression of another kind that begins at the same place, and the date on the other side of the article's."""
    shorter = runner_up(match, context.lexicon)
    if shorter and (shorter.rule.means in _LENGTHS) != (match.rule.means in _LENGTHS):
        yield Refused(shorter.span, "the longer expression tells more")
    here, chosen = context.dct, point_of(timex.value)
    if not here or not chosen or context.narrative or timex.anchor_span or match.rule.means not in {"date", "month"}:
        return
    other = _other_side(match, chosen, here.point)
    if other:
        yield Refused(timex.span, _side(match, context, chosen, here.point), other.value)


def _other_side(match: Match, chosen: Point, here: Point) -> Point | None:
    """The nearest such weekday, day or month on the other side of the article's date; None where the words say which one they mean."""
    past = _ordinal(chosen) <= _ordinal(here)
    if match.word("year") or match.word("shortyear"):
        return None
    if chosen.month and (match.caught.get("month") or match.caught.get("monthabbr")):
        other = Point(chosen.year + (1 if past else -1), chosen.month, chosen.day)
        return other if not chosen.day or other.exact else None
    day = chosen.exact
    weekday = match.caught.get("weekday") or match.caught.get("weekdayabbr")
    return Point.of(day.plus(7 if past else -7)) if day and weekday else None


def _side(match: Match, context: Context, chosen: Point, here: Point) -> str:
    """Why the date on the chosen side was taken."""
    if weekday_of(match, context) is not None and chosen == here and not month_of(match, context):
        return "a weekday that is the article's own is that day"
    ahead, after = is_ahead(match, context), _ordinal(chosen) > _ordinal(here)
    if ahead == after:
        return "the clause looks ahead" if ahead else "the clause is in the past"
    if month_of(match, context):
        return "it is farther from the article's date"
    return "nothing in the clause looks ahead" if ahead is None else "what the day has of its own has happened"


def _ordinal(point: Point) -> tuple[int, int, int]:
    return point.year, point.month or 0, point.day or 0


def _plain_numbers(tokens: Tokens, lexicon: Lexicon, taken: Collection[Span]) -> Iterator[Refused]:
    """Numbers that look like years and are in no expression."""
    years = lexicon.alphabet.members("year")
    inside = {at for span in taken for at in range(span.start, span.end)}
    for index, sign in enumerate(tokens.signs):
        if sign in years and tokens.starts[index] not in inside:
            yield Refused(Span(tokens.starts[index], tokens.ends[index]), _number(index, tokens, lexicon))


def _number(index: int, tokens: Tokens, lexicon: Lexicon) -> str:
    before = tokens.word(index - 1) if index else ""
    after = tokens.word(index + 1) if index + 1 < len(tokens.signs) else ""
    if before in {"$", "£", "€"}:
        return "money"
    amounts = lexicon.alphabet.members("amount")
    if after and tokens.signs[index + 1] in amounts:
        return f"it counts {after}"
    if before and tokens.signs[index - 1] in lexicon.alphabet.members("numbered"):
        return f'a number after "{before}"'
    return "a number that nothing here makes a year"
