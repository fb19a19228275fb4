"""Time expressions of a corpus, for scoring: `python -m bench.timex GOLD.jsonl > PRED.jsonl`.

GOLD lines have doc, dct, title and text; PRED lines doc, start, end, type and value, with places in the given text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.model import Dct


def predict(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The document's time expressions as its corpus writes them."""
    text = document["text"]
    dct = Dct(known(str(document.get("dct") or "")[:10]))
    for timex in tag(text, segment(text), dct):
        yield {
            "doc": document["doc"],
            "start": timex.span.start,
            "end": timex.span.end,
            "type": timex.type.value,
            "value": timex.value,
        }


def main() -> None:
    for path in sys.argv[1:]:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            for found in predict(json.loads(line)):
                print(json.dumps(found))


if __name__ == "__main__":
    main()
