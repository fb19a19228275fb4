"""Time expressions of a corpus, for scoring: `python -m bench.timex GOLD.jsonl > PRED.jsonl`.

GOLD lines have doc, dct, title and text; PRED lines doc, start, end, type and value, with places in the given text.

The corpora were annotated by guidelines that differ from each other, and from what a chronology needs. Dateline has one
convention, near the trigger words of the TIMEX2 and TIMEX3 guidelines; here, and nowhere else, it is turned into that of the
corpus, which is known by the kind of text that it holds. What is left out was counted in the part of the corpora that is read
(annotated of all), and is left out where leaving it out does less harm:

histories (WikiWars, TIMEX2): "soon" 0 of 31, "previously" 0 of 10; a decade is 196, a century 19.
news (TimeBank, TIMEX3): "former" 0 of 12, "quarterly" 1 of 10, "previously" 3 of 17, ages 1 of 6, rates such as "$2 million a year"
1 of 5, "annually" 1 of 5, "daily" 1 of 4, a bare "future" 2 of 10, a bare "recent" 3 of 8; a decade is 199; a clock time has no zone.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import is_history, tag
from generator.extract.values import Timex
from generator.model import Dct

_UNMARKED = {
    True: frozenset({"soon", "previously"}),
    False: frozenset(
        {"age", "daily", "former", "future", "so-many-a-day", "per-day", "previously", "quarterly", "recent", "yearly"}
    ),
}


def predict(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The document's time expressions as its corpus writes them."""
    text = document["text"]
    dct = Dct(known(str(document.get("dct") or "")[:10]))
    timexes = tag(text, segment(text), dct)
    history = is_history(text, dct)
    for timex in timexes:
        if timex.rule not in _UNMARKED[history]:
            yield {
                "doc": document["doc"],
                "start": timex.span.start,
                "end": timex.span.end,
                "type": timex.type.value,
                "value": value(timex, zoned=history),
            }


def value(timex: Timex, *, zoned: bool) -> str:
    """196 for the sixties, 19 for the twentieth century: TIMEX2 and TimeBank leave the digits out that are not known."""
    known_digits = re.sub(r"^((?:BC)?\d+)X+$", r"\1", timex.value)
    return known_digits if zoned else re.sub(r"(T\d\d:\d\d)(?:Z|[+-]\d\d)$", r"\1", known_digits)


def main() -> None:
    for path in sys.argv[1:]:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            for found in predict(json.loads(line)):
                print(json.dumps(found))


if __name__ == "__main__":
    main()
