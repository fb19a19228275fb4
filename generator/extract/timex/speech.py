"""Words in quotation marks count from the day that they were spoken: "today" of Monday's speech is Monday."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.timex.scan import Match
from generator.model import Span

_QUOTED = re.compile(r"“[^”\n]*|\"[^\"\n]*\"?|``(?:(?!'')[^\n])*")
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|announced|declared|wrote|writes|stated|added|tweeted|posted|testified|warned|vowed|recalled|asked|"
    r"speech|address|statement|interview|letter|broadcast|briefing|conference|message|sermon|testimony)\b"
)
_SPOKEN = frozenset({"day-word", "night", "part-of-day"})  # what is counted from the day of telling alone
_REACH = 6  # matches either side of a quotation among which the day that it was spoken on can be
_LONGEST = 200  # characters of a sentence beside a quotation


def spoken_on(matches: Sequence[Match], sentences: Sequence[Span], text: str) -> Mapping[int, int]:
    """For each match in a quotation that counts from its day: the match that says when it was spoken, by their places in `matches`."""
    quotes = [Span(*found.span()) for found in _QUOTED.finditer(text)]
    if not quotes:
        return {}
    found: dict[int, int] = {}
    for index, quote in _inside(matches, quotes):
        if matches[index].rule.means in _SPOKEN and matches[index].rule.args.get("news"):
            day = _day_beside(index, quote, matches, sentences, text)
            if day is not None:
                found[index] = day
    return found


def _inside(matches: Sequence[Match], quotes: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Each match that stands in a quotation, with it."""
    at = 0
    for index, match in enumerate(matches):
        span = match.span
        while at < len(quotes) and quotes[at].end <= span.start:
            at += 1
        if at < len(quotes) and quotes[at].start < span.start:
            yield index, quotes[at]


def _day_beside(index: int, quote: Span, matches: Sequence[Match], sentences: Sequence[Span], text: str) -> int | None:
    """The nearest date in the words that say who speaks: those of the quotation's sentence before it, or after it."""
    around = range(max(0, index - _REACH), min(len(matches), index + _REACH + 1))
    sides = (
        (range(index - 1, around.start - 1, -1), _before(quote, sentences)),
        (range(index + 1, around.stop), _after(quote, sentences)),
    )
    for places, side in sides:
        if not _SAYS.search(text, side.start, side.end):
            continue
        for place in places:
            if matches[place].rule.means == "date" and side.holds(matches[place].span):
                return place
    return None


def _before(quote: Span, sentences: Sequence[Span]) -> Span:
    """What stands before a quotation in the sentence that it begins in."""
    number = bisect_right(sentences, quote.start, key=lambda span: span.start) - 1
    return Span(max(0, quote.start - _LONGEST, sentences[number].start if number >= 0 else 0), quote.start)


def _after(quote: Span, sentences: Sequence[Span]) -> Span:
    """What stands after a quotation in the sentence that it ends in."""
    number = bisect_right(sentences, quote.end - 1, key=lambda span: span.start) - 1
    end = sentences[number].end if number >= 0 else quote.end
    return Span(quote.end, max(quote.end, min(end, quote.end + _LONGEST)))
