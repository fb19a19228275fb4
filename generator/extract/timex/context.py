"""What a match is read against: the article's date, and the dates that were spoken of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.extract.timex.calendar import DAYS_IN, Point, point_of
from generator.extract.timex.lexicon import Lexicon
from generator.extract.timex.scan import Match
from generator.extract.timex.story import Story
from generator.extract.timex.tense import Cues, cues
from generator.extract.values import Timex, TimexType
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point that others are counted from; span None is the DCT."""

    point: Point
    value: str
    span: Span | None = None


@dataclass(slots=True)
class Context:
    """The state of one reading of a text, from its first match to its last."""

    lexicon: Lexicon
    dct: Anchor | None
    narrative: bool
    matches: Sequence[Match]
    sentences: Sequence[Span]
    story: Story
    index: int = 0
    speech: Anchor | None = (
        None  # the day on which the words in question were spoken, where they are quoted and it is told
    )
    last: Anchor | None = None
    said: Anchor | None = None  # the last date of all, those that stand aside from the story included
    last_day: Anchor | None = None
    quarter: Point | None = None  # the quarter that a company's report tells of
    compared: Point | None = (
        None  # the same, unless months or a year were spoken of since: what "a year earlier" is beside
    )
    named: Mapping[tuple[int, int], int] = field(default_factory=dict)  # months and days that the text gives one year
    done: list[Timex] = field(default_factory=list)
    _cued: tuple[int, int, Cues] | None = None  # the sentence that was last asked of, and its cues

    def value(self, match: Match, name: str) -> int | str | None:
        """What the match's first word of a class means."""
        words = match.caught.get(name)
        return self.lexicon.values[name].get(words[0]) if words else None

    def number(self, match: Match, name: str) -> int | None:
        found = self.value(match, name)
        return found if isinstance(found, int) else None

    def bounds(self, at: int) -> tuple[int, int]:
        """The sentence that holds a place of the text; the place itself where none does."""
        number = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        if number < 0 or self.sentences[number].end <= at:
            return at, at
        return self.sentences[number].start, self.sentences[number].end

    def cues_at(self, text: str, at: int) -> Cues:
        """What shows which way the sentence at a place of the text looks."""
        if not self._cued or not self._cued[0] <= at < self._cued[1]:
            start, end = self.bounds(at)
            self._cued = start, end, cues(text, start, end)
        return self._cued[2]

    @property
    def told_from(self) -> Anchor | None:
        """What "yesterday" is counted from: a speech's day in it, else the article's day in news, the story's own in history."""
        return self.speech or ((self.last_day or self.last) if self.narrative else self.dct)

    @property
    def mentioned(self) -> Anchor | None:
        """What "the next day" is counted from: the day last spoken of."""
        return self.last_day or self.last or self.dct

    def counted_from(self, unit: str) -> Anchor | None:
        """What a number of units is counted from: the date last spoken of, in news the article's own where that is coarser than the unit."""
        anchor = self.mentioned
        if self.narrative or not anchor:
            return anchor
        fits = anchor.point.day if unit in DAYS_IN else anchor.point.month or unit not in {"MO", "Q"}
        return anchor if fits else self.dct

    def note(self, timex: Timex, *, beside: bool = False) -> None:
        """Let later matches be counted from this one. beside: news names it for comparison and goes on from its own day."""
        self.done.append(timex)
        if (timex.type is TimexType.DURATION and timex.value.endswith("M")) or timex.rule == "the-year":
            self.compared = None
        point = point_of(timex.value)
        if not point:
            if (
                not timex.value and not beside
            ):  # a day that is not known is spoken of now: what is counted on from it is not known either
                self.last = self.last_day = None
            return
        self.said = Anchor(point, timex.value, timex.span)
        if self.index in self.story.aside or (beside and not self.narrative):
            return
        self.last = self.said
        if point.exact or not self.last_day or not _within(self.last_day.point, point):
            self.last_day = self.last


def _within(day: Point, wider: Point) -> bool:
    return day.year == wider.year and wider.month in (None, day.month)
