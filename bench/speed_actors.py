"""How fast articles are read, with an analyser and without: `python -m bench.speed_actors GOLD.jsonl [PIPELINE]`.

Prints KB of text per second of processor time, in one process after start-up, of the same texts: all of extract() by rules; and,
where the pipeline of spaCy is installed, the pipeline alone as spaCy runs it, its `ner` alone, and extract() with what it sees.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.events import article
from generator.extract import analyser
from generator.extract.gazetteer import build
from generator.extract.pipeline import extract

GAZETTEER = build(())


def rules(texts: Sequence[str]) -> None:
    for text in texts:
        extract(article(text), GAZETTEER)


def with_analyser(texts: Sequence[str], found: analyser.Analyser) -> None:
    for text, seen in zip(texts, found.see(texts), strict=True):
        extract(article(text), GAZETTEER, seen)


def ways(pipeline: str) -> dict[str, Callable[[Sequence[str]], object]]:
    """What is measured, by name."""
    found = analyser.load(pipeline)
    if found is None:
        print(f"{pipeline} is not installed (make nlp): rules alone", file=sys.stderr)
        return {"rules": rules}
    import spacy

    package = next(name for name in sorted(spacy.util.get_installed_models()) if name.startswith(pipeline))
    whole, ner = spacy.load(package), spacy.load(package)
    ner.select_pipes(enable=["ner"])
    return {
        "rules": rules,
        f"{package} alone": lambda texts: list(whole.pipe(texts)),
        f"{package} alone, ner": lambda texts: list(ner.pipe(texts)),
        "rules and analyser": lambda texts: with_analyser(texts, found),
    }


def main() -> None:
    rows = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    size = sum(len(text.encode()) for text in texts) / 1000
    for name, work in ways(sys.argv[2] if len(sys.argv) > 2 else "en_core_web_sm").items():
        work(texts[:3])
        start = time.process_time()
        work(texts)
        spent = time.process_time() - start
        print(f"{name:36} {size:6.0f} KB {spent:6.2f} s {size / spent:6.0f} KB/s")


if __name__ == "__main__":
    main()
