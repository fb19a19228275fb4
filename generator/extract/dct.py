"""The article's own date (document creation time, DCT): what "Monday" is counted from. Never today's.

In order of trust: what a person or the page says (`Article.published`), the dateline that opens the text, the file's name,
what the text's own times allow (`dct_bounds`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import MONTHS, Date, Day, known
from generator.extract.dct_bounds import Bounds, bounds
from generator.extract.dct_recorded import Recorded, recorded_bounds
from generator.extract.values import Part, Sentence
from generator.model import Article, Dct, DctOrigin

_MONTH = "|".join(f"{month}|{month[:3]}\\.?|{month[:4]}\\." for month in MONTHS)
# "BEIRUT, Oct. 1, 2024 (Agency) -": the place in capitals, the date, a dash or bracket that ends it.
_DATELINE = re.compile(
    rf"[A-Z][A-Z'’. \-]+(?:, ?[A-Z][\w.'’ ]+?)?[,:]? +(?:\w+day,? )?"
    rf"(?P<words>(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))(?:,? (?P<year>\d{{4}}))?)"
    r"(?: ?\([^()\n]{2,40}\))?\s*(?:—|–|--|-|:|/)"
)
_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?P<between>[-_]?)(?P<month>\d\d)(?P=between)(?P<day>\d\d)(?!\d)"
)
_TELEGRAPH = Day(1844, 5, 24)  # the first news by wire; a page that claims to be older carries a default, not a date


def settle(article: Article, sentences: Sequence[Sentence], recorded: Sequence[Recorded] = ()) -> Dct:
    """The date that the article's relative times are counted from, with where it came from and why.

    recorded: events that are known already, by which an article without a date can be dated.

    A page's metadata that the text refutes is not believed: the next source is asked, and `words` says what was refused.
    An inferred date is a day or an interval, perhaps open; its reasons are in `words`. None where nothing gives one.
    """
    given = article.published
    if given and article.published_from is not DctOrigin.METADATA:
        return Dct(given, article.published_from)
    line = _dateline(article.text, sentences)
    if given and _plainly_later(given, line):
        return Dct(given, article.published_from)
    allowed = bounds(article.text, sentences, recorded_bounds(article.text, sentences, recorded))
    refused = _refusal(given, line, allowed) if given else ""
    if given and not refused:
        return Dct(given, article.published_from)
    found = _from_text(line, article.id, allowed)
    return Dct(found.date, found.origin, "; ".join(part for part in (refused, found.words) if part))


@dataclass(frozen=True, slots=True)
class _Line:
    """The day of a dateline; year None where it does not name one."""

    words: str
    year: int | None
    month: int
    day: int

    def on(self, year: int) -> Date | None:
        return known(Day(year, self.month, self.day).edtf)


def _dateline(text: str, sentences: Sequence[Sentence]) -> _Line | None:
    first = next((s for s in sentences if s.part is Part.BODY), None)
    match = _DATELINE.match(text, first.span.start) if first else None
    if not match:
        return None
    month = (match["month"] or match["month2"])[:3]
    number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month))
    return _Line(
        match["words"], int(match["year"]) if match["year"] else None, number, int(match["day"] or match["day2"])
    )


def _plainly_later(given: Date, line: _Line | None) -> bool:
    """Whether the dateline itself bears the metadata out, so that no more need be asked."""
    return bool(line and line.year and (day := line.on(line.year)) and given.overlaps(day))


def _refusal(given: Date, line: _Line | None, allowed: Bounds) -> str:
    """Why the page's metadata cannot be the article's date, in words; "" where nothing speaks against it."""
    if given.latest and given.latest < _TELEGRAPH:
        return f"the page says {given}, before there were news by wire"
    if line and line.year and given.earliest and abs(line.year - given.earliest.year) > 1:
        return f'the page says {given}, but the dateline says "{line.words}"'
    if given.latest and allowed.earliest and given.latest < allowed.earliest:
        return f"the page says {given}, but {allowed.why_earliest}"
    return ""


def _from_text(line: _Line | None, name: str, allowed: Bounds) -> Dct:
    """The date that dateline, file name or the text's own times give."""
    if line and line.year and (date := line.on(line.year)):
        return Dct(date, DctOrigin.DATELINE, line.words)
    named = _IN_NAME.search(name)
    if named and (date := known(f"{named['year']}-{named['month']}-{named['day']}")):
        return Dct(date, DctOrigin.FILE_NAME, named[0])
    if line and (date := _only_year(line, allowed)):
        return Dct(date, DctOrigin.DATELINE, f"{line.words}; {allowed.why}")
    if date := allowed.date:
        return Dct(date, DctOrigin.INFERRED, allowed.why)
    return Dct(None)


def _only_year(line: _Line, allowed: Bounds) -> Date | None:
    """The dateline's day in the one year that the text allows."""
    if not allowed.earliest or not allowed.latest:
        return None
    days = [line.on(year) for year in range(allowed.earliest.year, allowed.latest.year + 1)]
    fits = [d for d in days if d and d.earliest and allowed.earliest <= d.earliest <= allowed.latest]
    return fits[0] if len(fits) == 1 else None
