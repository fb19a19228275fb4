"""Two ends of one range as one expression: "between 5 and 9 June", "from 1914 to 1918", "September 30/October 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.timex.calendar import Point, point_of
from generator.extract.values import Timex, TimexType
from generator.model import Span

_DASH = re.compile(r"\s?[-–—/]\s?")
_TO = re.compile(r",? (?:to|until|till|through)(?: the)? ")
_AND = re.compile(r" and(?: the)? ")
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_NIGHT = re.compile(r"\bnight of (?:the )?$", re.IGNORECASE)
_LEAD = 14  # characters before an expression that can hold what leads it


def joined(text: str, timexes: Sequence[Timex]) -> tuple[Timex, ...]:
    """The expressions with each range as one, whose value is `first/last`, for a happening fills it or lies in it.

    An "and" joins only after "between": "on 4 and 5 May" are two days.
    """
    found: list[Timex] = []
    for timex in timexes:
        whole = _joined(text, found[-1], timex) if found else None
        if whole:
            found[-1] = whole
        else:
            found.append(timex)
    return tuple(found)


def _joined(text: str, first: Timex, last: Timex) -> Timex | None:
    begins, ends = _point(first), _point(last)
    if not begins or not ends or not _ordered(begins, ends):
        return None
    before, between = text[max(0, first.span.start - _LEAD) : first.span.start], text[first.span.end : last.span.start]
    if _DASH.fullmatch(between):
        start = first.span.start
    elif _TO.fullmatch(between):
        start = first.span.start - _length(_FROM, before)
    elif _AND.fullmatch(between) and _BETWEEN.search(before):
        start = first.span.start - _length(_BETWEEN, before)
    else:
        return None
    if _DASH.fullmatch(between) and _NIGHT.search(before) and _follows(begins, ends):
        night = Span(start - _length(_NIGHT, before), last.span.end)
        return replace(last, span=night, type=TimexType.TIME, value=f"{first.value}TNI")
    return replace(last, span=Span(start, last.span.end), value=f"{first.value}/{last.value}")


def _length(lead: re.Pattern[str], before: str) -> int:
    found = lead.search(before)
    return len(found[0]) if found else 0


def _point(timex: Timex) -> Point | None:
    """The day, month or year of a DATE that is no range itself."""
    if timex.type is not TimexType.DATE or "/" in timex.value:
        return None
    return point_of(timex.value)


def _ordered(first: Point, last: Point) -> bool:
    return (first.year, first.month or 0, first.day or 0) < (last.year, last.month or 12, last.day or 31)


def _follows(first: Point, last: Point) -> bool:
    start, end = first.exact, last.exact
    return bool(start and end and end.ordinal - start.ordinal == 1)
