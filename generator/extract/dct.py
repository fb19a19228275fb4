"""The article's own date (document creation time, DCT): what "Monday" is counted from. Never today's.

In order of trust: what a person or the page says (`Article.published`), the dateline that opens the text, the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.dates import MONTHS, Date, DateError, Day, of_day, parse
from generator.extract.values import Part, Sentence
from generator.model import Article, Dct, DctOrigin

_MONTH = "|".join(f"{month}|{month[:3]}\\.?|{month[:4]}\\." for month in MONTHS)
# "BEIRUT, Oct. 1, 2024 (Agency) -": the place in capitals, the date with its year, a dash or bracket that ends it.
_DATELINE = re.compile(
    rf"[A-Z][A-Z'’. \-]+(?:, ?[A-Z][\w.'’ ]+)?[,:]? +(?P<words>(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})),? (?P<year>\d{{4}}))"
    r"(?: ?\([^()\n]{2,40}\))?\s*(?:—|–|--|-|:|/)"
)
_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?P<between>[-_]?)(?P<month>\d\d)(?P=between)(?P<day>\d\d)(?!\d)"
)


def settle(article: Article, sentences: Sequence[Sentence]) -> Dct:
    """The date that the article's relative times are counted from, with where it came from; date None where nothing gives one."""
    if article.published:
        return Dct(article.published, article.published_from)
    first = next((s for s in sentences if s.part is Part.BODY), None)
    match = _DATELINE.match(article.text, first.span.start) if first else None
    if match:
        month = (match["month"] or match["month2"])[:3]
        number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month))
        if date := _day(int(match["year"]), number, int(match["day"] or match["day2"])):
            return Dct(date, DctOrigin.DATELINE, match["words"])
    named = _IN_NAME.search(article.id)
    if named and (date := _day(int(named["year"]), int(named["month"]), int(named["day"]))):
        return Dct(date, DctOrigin.FILE_NAME, named[0])
    return Dct(None)


def _day(year: int, month: int, day: int) -> Date | None:
    """The day, or None where the calendar has none such."""
    try:
        return parse(of_day(Day(year, month, day)).edtf)
    except DateError:
        return None
