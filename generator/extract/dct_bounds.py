"""What a text's own times allow its date to be: constraints with their reasons, never a guess.

An event told as past was before the article; one that "will be" is not before it; "the nearly year-long war ... since 8 October
2023" lies between nine months and a year after that day; "Tuesday, 1 October" is in a year in which that day is a Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.dates import Date, Day, Precision, known
from generator.extract.timex import tag, to_date
from generator.extract.timex.tense import cues, looks_ahead
from generator.extract.values import Sentence, Timex, TimexType
from generator.model import Dct

_YEAR = re.compile(r"\b[12]\d{3}\b")
_DAY = re.compile(r"\b\d{1,2}\b")
_WILL = re.compile(r"\b(?:will|shall|'ll|’ll|(?:is|are) (?:due|set|expected|scheduled|planned) to)\b")
_AIM = re.compile(
    r"\b(?:would|could|should|might|may|if|had been|expect\w*|plan\w*|schedul\w*|propos\w*|agree\w*|intend\w*|want\w*|hope\w*|due|target\w*|"
    r"effective|expir\w*|matur\w*|payable|deadline|option\w*|until|(?:by|after|before|through) (?=\W|\w+ \d))"
)
_SINCE = re.compile(r"\bsince (?:early |late |mid-)?$", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"(?:{'|'.join(_WEEKDAYS)})(?=,? )", re.IGNORECASE)
_YEARLESS = 183  # days: news leaves out the year of a day that is less than half a year away


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day that an article can be of; None = open on that side. why_*: the words that show it."""

    earliest: Day | None = None
    latest: Day | None = None
    why_earliest: str = ""
    why_latest: str = ""

    @property
    def why(self) -> str:
        return "; ".join(dict.fromkeys(part for part in (self.why_earliest, self.why_latest) if part))

    @property
    def date(self) -> Date | None:
        """The bounds in EDTF; None where the text gives none, or where they exclude each other."""
        if self.earliest and self.earliest == self.latest:
            return known(self.earliest.edtf)
        sides = [day.edtf if day else ".." for day in (self.earliest, self.latest)]
        return known("/".join(sides)) if self.earliest or self.latest else None

    def within(self, other: Bounds) -> Bounds:
        """What both allow."""
        later = other.earliest and (not self.earliest or other.earliest > self.earliest)
        sooner = other.latest and (not self.latest or other.latest < self.latest)
        return Bounds(
            other.earliest if later else self.earliest,
            other.latest if sooner else self.latest,
            other.why_earliest if later else self.why_earliest,
            other.why_latest if sooner else self.why_latest,
        )


def bounds(text: str, sentences: Sequence[Sentence], others: Iterable[Bounds] = ()) -> Bounds:
    """What all constraints of the text and `others` allow together; open on both sides where there are none or they exclude each other."""
    timexes = tag(text, sentences, Dct(None))
    found = Bounds()
    for one in [*_told(text, sentences, timexes), *_lasting(text, sentences, timexes), *others]:
        found = found.within(one)
    for one in _weekdays(text, sentences, timexes, found.earliest):
        found = found.within(one)
    impossible = found.earliest and found.latest and found.earliest > found.latest
    return Bounds() if impossible else found


def _explicit(text: str, timex: Timex) -> Date | None:
    """The day or month of an expression that names its own year. Years alone are too often targets, terms and names."""
    words = timex.span.of(text)
    date = to_date(timex)[0] if _YEAR.search(words) else None
    if not date or (
        date.precision is Precision.MONTH and _DAY.search(words)
    ):  # a day that no calendar has shows nothing
        return None
    return date if date.precision in (Precision.DAY, Precision.MONTH) else None


def _told(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Bounds]:
    """Dates told as past, or as still to come. A sentence that speaks of plans, terms and wishes says neither."""
    for sentence, timex in placed(sentences, timexes):
        date = _explicit(text, timex)
        if not date:
            continue
        clause, at = sentence.span.of(text), timex.span.start - sentence.span.start
        words = timex.span.of(text)
        if _WILL.search(clause[:at]) and not _AIM.search(clause):
            yield Bounds(latest=date.latest, why_latest=f'"{words}" is still to come')
        elif _AIM.search(clause) or _WILL.search(clause):
            continue
        elif _SINCE.search(clause[:at]) or looks_ahead(cues(clause, 0, len(clause)), at) is False:
            yield Bounds(earliest=date.earliest, why_earliest=f'the text tells of "{words}" as past')


def _lasting(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Bounds]:
    """What has lasted so long since a day that is named, in one paragraph."""
    pairs = list(placed(sentences, timexes))
    starts = [
        (s, t, date) for s, t in pairs if (date := _explicit(text, t)) and _SINCE.search(text[: t.span.start][-20:])
    ]
    for sentence, since, date in starts:
        lengths = [t for s, t in pairs if s.paragraph == sentence.paragraph and _days(t)]
        if len(lengths) == 1 and date.earliest and date.latest:
            least, most = _days(lengths[0]) or (0, 0)
            why = f'"{lengths[0].span.of(text)}" since {since.span.of(text)}'
            yield Bounds(date.earliest.plus(least), date.latest.plus(most), why, why)


def _days(timex: Timex) -> tuple[int, int] | None:
    """The least and the most days that a length can mean: "nearly a year" is more than three quarters of one."""
    found = _LENGTH.fullmatch(timex.value)
    if timex.type is not TimexType.DURATION or not found:
        return None
    unit = _DAYS[found[2]]
    length = int(found[1]) * unit
    if timex.mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        return int(length * 0.75), int(length)
    if timex.mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        return int(length), int(length * 1.5 + unit)
    return int(length - unit), int(length + unit)


def _weekdays(
    text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex], after: Day | None
) -> Iterator[Bounds]:
    """A weekday with its day and month but no year: the year is the only one of the next four in which they agree."""
    if not after:
        return
    for _, timex in placed(sentences, timexes):
        words = timex.span.of(text)
        weekday, parts = _WEEKDAY.match(words), re.fullmatch(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)", timex.value)
        if not weekday or not parts or _YEAR.search(words):
            continue
        number = _WEEKDAYS.index(weekday[0].lower())
        days = [known(f"{year}-{parts[1]}-{parts[2]}") for year in range(after.year, after.year + 4)]
        fits = [d.earliest for d in days if d and d.earliest and d.earliest >= after and d.earliest.weekday == number]
        if len(fits) == 1:
            why = f'"{words}" is in {fits[0].year}'
            yield Bounds(fits[0].plus(-_YEARLESS), fits[0].plus(_YEARLESS), why, why)


def placed(sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[tuple[Sentence, Timex]]:
    """Each expression with the sentence that holds it."""
    place = 0
    for timex in timexes:
        while place < len(sentences) and sentences[place].span.end <= timex.span.start:
            place += 1
        if place < len(sentences) and sentences[place].span.holds(timex.span):
            yield sentences[place], timex
