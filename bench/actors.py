"""Mentions of persons, organisations, places and nationalities in texts, for scoring against a gold file.

python -m bench.actors GOLD.jsonl [--analyser PIPELINE] > PRED.jsonl: GOLD lines {"doc", "title", "text"}, PRED lines {"doc", "start",
"end", "kind", "actor"}, positions in the given text. actor: the id that the mention is linked to, or null. PIPELINE: of spaCy, such as
en_core_web_sm; without it by rules alone.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.extract import analyser, gazetteer, mentions, segment
from generator.extract.mentions_kinds import SHIP


def predict(
    text: str, known: gazetteer.Gazetteer, names: Sequence[analyser.Name] = ()
) -> Iterator[dict[str, str | int | None]]:
    """The mentions of one text, in its order. Nothing is known of the text's date; names: what an analyser saw in it."""
    for mention in mentions.find(text, segment.segment(text), known, None, names).mentions:
        if mention.span.of(text).islower() or mention.rule == SHIP:
            continue  # guidelines for names have neither "he" nor "the army", and ships are none of their four kinds
        actor = mention.actors[0] if len(mention.actors) == 1 else None
        yield {"start": mention.span.start, "end": mention.span.end, "kind": mention.kind.value, "actor": actor}


def main() -> int:
    """Print the predictions; 2 where the pipeline is not installed."""
    parser = ArgumentParser(prog="python -m bench.actors")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--analyser", default=analyser.RULES, metavar="PIPELINE")
    options = parser.parse_args()
    documents = [json.loads(row) for row in options.gold.read_text(encoding="utf-8").splitlines()]
    seen = [analyser.UNSEEN for _ in documents]
    if options.analyser != analyser.RULES:
        found = analyser.load(options.analyser)
        if found is None:
            print(f"{options.analyser} is not installed: make nlp", file=sys.stderr)
            return 2
        seen = found.see([document["text"] for document in documents])
    known = gazetteer.build(())
    for document, one in zip(documents, seen, strict=True):
        for mention in predict(document["text"], known, one.names):
            print(json.dumps({"doc": document["doc"], **mention}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
