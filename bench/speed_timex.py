"""How fast times are found: `python -m bench.speed_timex GOLD.jsonl` (a file that bench.timex reads).

Prints KB of text per second of processor time, in one process after start-up, beside dateparser's search_dates on the first
texts of the same file; then the time for texts of 10 KB, 100 KB and 1 MB, and for hostile ones of 300 KB. Sentences are
counted in: an article needs them.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.model import Dct, DctOrigin

THEIRS = 40_000  # characters given to dateparser: it would need minutes for all
HOSTILE = ("Jan ", "1 ", "x", "1", "10:", ",000", "Monday ", "May 5 - ")
NEWS_DAY = Dct(known("2024-10-01"), DctOrigin.OPTION)


def seconds(work: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Processor time of one run over the texts."""
    start = time.process_time()
    work(texts)
    return time.process_time() - start


def ours(texts: Sequence[str]) -> None:
    for text in texts:
        tag(text, segment(text), NEWS_DAY)


def theirs(texts: Sequence[str]) -> None:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser warns of its own regular expressions
        for text in texts:
            search_dates(text, languages=["en"])


def first(texts: Sequence[str], characters: int) -> list[str]:
    """The first texts that have so many characters together."""
    ends = accumulate(len(text) for text in texts)
    return [text for text, end in zip(texts, ends, strict=True) if end - len(text) < characters]


def compare(texts: Sequence[str]) -> None:
    """Our speed and dateparser's on the same file."""
    ours(texts[:3])
    theirs(texts[:1])
    some = first(texts, THEIRS)
    rows = (
        ("dateline, all", ours, texts),
        ("dateline, same texts", ours, some),
        ("dateparser.search_dates", theirs, some),
    )
    for name, work, given in rows:
        size = sum(len(text.encode()) for text in given) / 1000
        spent = seconds(work, given)
        print(f"{name:26} {size:8.0f} KB {spent:8.2f} s {size / spent:8.0f} KB/s")


def grow(texts: Sequence[str]) -> None:
    """One text of each size: the time should grow as the size does."""
    whole = "\n".join(texts)
    whole *= 1_000_000 // len(whole) + 1
    for size in (10_000, 100_000, 1_000_000):
        spent = min(seconds(ours, [whole[:size]]) for _ in range(3))
        print(f"{size / 1000:8.0f} KB {spent:8.3f} s {spent / size * 1e9:8.1f} ms/MB")


def resist() -> None:
    for piece in HOSTILE:
        text = ("1" + piece * (300_000 // len(piece)))[:300_000]
        print(f"{piece!r:>12} x {300_000 // len(piece):6} {seconds(ours, [text]):8.2f} s")


def main() -> None:
    rows = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    compare(texts)
    grow(texts)
    resist()


if __name__ == "__main__":
    main()
