"""Time expressions of a corpus, for scoring: `python -m bench.timex GOLD.jsonl > PRED.jsonl`.

GOLD lines have doc, dct, title and text; PRED lines doc, start, end, type and value, with places in the given text.

The corpora were annotated by guidelines that differ from each other, and from what a chronology needs. Dateline has one
convention, near the trigger words of the TIMEX2 and TIMEX3 guidelines; here, and nowhere else, it is turned into that of the
corpus, which is known by the kind of text that it holds. What is left out was counted in the part of the corpora that is read
(annotated of all), and is left out where leaving it out does less harm:

histories (WikiWars, TIMEX2): "soon" 0 of 31, "previously" 0 of 10; a decade is 196, a century 19; a length has what it is a length of
("two weeks of the siege" 34 of 34); a winter without its year has the year in which it ends (10 of 12 that have one).
news (TimeBank, TIMEX3): "former" 0 of 12, "quarterly" 1 of 10, "previously" 3 of 17, ages 1 of 6, rates such as "$2 million a year"
1 of 5, "annually" 1 of 5, "daily" 1 of 4, a bare "future" 2 of 10, a bare "recent" 3 of 8; a decade is 199; a clock time has no zone; "the past year" and
"the last decade" are the calendar's before (3 of 3).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import is_history, tag
from generator.extract.values import Timex, TimexType
from generator.model import Dct

_UNMARKED = {
    True: frozenset({"soon", "previously"}),
    False: frozenset(
        {"age", "daily", "former", "future", "so-many-a-day", "per-day", "previously", "quarterly", "recent", "yearly"}
    ),
}
_WINTERS = frozenset({"season-alone", "season-bare", "season-of-happening"})
_ENDS = (
    "and|or|but|in|at|on|to|from|since|until|till|for|by|with|before|after|between|during|as|while|when|where|which|who|that|if|"
    "is|are|was|were|be|been|has|have|had|did|would|could|will|may|might|he|she|it|they|we|into|against|under|over"
)
_WORD = rf"(?!(?:{_ENDS})\b)[\w'’-]+"
_OF = re.compile(rf" of(?: {_WORD}){{1,6}}(?: and [\w-]+(?=[,.;:]))?")


def predict(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The document's time expressions as its corpus writes them."""
    text = document["text"]
    dct = Dct(known(str(document.get("dct") or "")[:10]))
    history = is_history(text, dct)
    found = tag(text, segment(text), dct)
    timexes = found if history else tuple(calendar_year(timex, text, str(dct.date or "")) for timex in found)
    starts = [timex.span.start for timex in timexes]
    for timex in timexes:
        if timex.rule not in _UNMARKED[history]:
            yield {
                "doc": document["doc"],
                "start": timex.span.start,
                "end": extent(timex, text, starts) if history else timex.span.end,
                "type": timex.type.value,
                "value": value(timex, zoned=history),
            }


def extent(timex: Timex, text: str, starts: Sequence[int]) -> int:
    """Where the expression ends with what it is a length or a day of: TIMEX2 counts what follows a noun as part of its phrase."""
    follows = _OF.match(text, timex.span.end) if timex.type is TimexType.DURATION or timex.rule == "nth-day" else None
    if not follows or any(timex.span.end <= start < follows.end() for start in starts):
        return timex.span.end
    return follows.end()


def calendar_year(timex: Timex, text: str, dct: str) -> Timex:
    """1997 for the past year of 1998, 198 for its last decade."""
    before = {"P1Y": 1, "P1DE": 10}.get(timex.value, 0) if timex.rule == "the-past-year" else 0
    if not before or not dct[:4].isdigit() or not re.search(r"\b(?:past|last)\b", timex.span.of(text)):
        return timex
    year = str(int(dct[:4]) - before)
    return replace(timex, type=TimexType.DATE, value=year if before == 1 else f"{year[:3]}X")


def value(timex: Timex, *, zoned: bool) -> str:
    """196 for the sixties, 19 for the twentieth century: TIMEX2 and TimeBank leave the digits out that are not known."""
    known_digits = re.sub(r"^((?:BC)?\d+)X+$", r"\1", timex.value)
    if zoned and timex.rule in _WINTERS and known_digits.endswith("-WI"):
        return _year_after(known_digits)
    return known_digits if zoned else re.sub(r"(T\d\d:\d\d)(?:Z|[+-]\d\d)$", r"\1", known_digits)


def _year_after(winter: str) -> str:
    """1777-WI for 1776-WI, BC0479-WI for BC0480-WI."""
    era, year = ("BC", -1) if winter.startswith("BC") else ("", 1)
    return f"{era}{int(winter.removeprefix(era)[:4]) + year:04d}-WI"


def main() -> None:
    for path in sys.argv[1:]:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            for found in predict(json.loads(line)):
                print(json.dumps(found))


if __name__ == "__main__":
    main()
