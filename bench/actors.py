"""Mentions of persons, organisations, places and nationalities in texts, for scoring against a gold file.

python -m bench.actors GOLD.jsonl > PRED.jsonl: GOLD lines {"doc", "title", "text"}, PRED lines {"doc", "start", "end", "kind", "actor"},
positions in the given text. actor: the id that the mention is linked to, or null.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.extract import gazetteer, mentions, segment


def predict(text: str, known: gazetteer.Gazetteer) -> Iterator[dict[str, str | int | None]]:
    """The mentions of one text, in its order. Nothing is known of the text's date."""
    for mention in mentions.find(text, segment.segment(text), known, None).mentions:
        if mention.span.of(text).islower():
            continue  # guidelines for names have neither "he" nor "the army"
        actor = mention.actors[0] if len(mention.actors) == 1 else None
        yield {"start": mention.span.start, "end": mention.span.end, "kind": mention.kind.value, "actor": actor}


def main() -> None:
    known = gazetteer.build(())
    for row in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        document = json.loads(row)
        for mention in predict(document["text"], known):
            print(json.dumps({"doc": document["doc"], **mention}, ensure_ascii=False))


if __name__ == "__main__":
    main()
