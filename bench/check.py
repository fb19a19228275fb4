"""How long `dateline check` takes for 10,000 events, beside what PyYAML's fastest loader alone takes for the same files.

    python -m bench.check [EVENTS]

Prints one line of JSON: seconds of processor time for both, their ratio, and the number of findings. The project has what a
real one has: articles with the quotes, and the records of their extraction.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from pathlib import Path

import yaml

from generator import dates, project
from generator.model import Article, Dct, DctOrigin, Draft, Extraction, Participant, Role, Source, Span, Status
from generator.records import base

_VERBS = "meets recalls accuses strikes warns blocks releases supports rejects signs opens closes".split()
_THINGS = "envoy port bridge deal convoy border school plant harbour road budget treaty summit district market".split()


def make(root: Path, events: int) -> None:
    """A project of so many events on a few years, with articles that hold their quotes; the same for the same number."""
    rng = random.Random(7)
    for folder in ("articles", "actors", "events", "extracted"):
        (root / "content" / folder).mkdir(parents=True)
    (root / "content/site.yml").write_text("title: Bench\n")
    actors = [f"actor-{number}" for number in range(200)]
    for number, actor in enumerate(actors):
        name = f"{_THINGS[number % 15].title()} Party {chr(65 + number // 15)}{number}"
        (root / f"content/actors/{actor}.yml").write_text(f"name: {name}\nkind: organisation\naliases: [P{number}x]\n")
    for start in range(0, events, 10):
        sentences: list[str] = []
        drafts: list[Draft] = []
        article = f"paper-{start}"
        day = f"{2020 + start * 5 // events}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 28):02d}"
        for number in range(start, min(start + 10, events)):
            one, two = rng.sample(range(200), 2)
            verb, thing, other = rng.choice(_VERBS), rng.choice(_THINGS), rng.choice(_THINGS)
            quote = f"On that day party {one} {verb} the {thing} of party {two}, and the {other} number {number} stays open."
            position = sum(len(s) + 1 for s in sentences)
            sentences.append(quote)
            file = root / f"content/events/{day[:4]}/{day}-event-{number}.yml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(
                f"id: {day}-event-{number}\ntitle: Party {one} {verb} the {thing} of party {two}, number {number}\ndate: {day}\n"
                f"kind: talks\nstatus: reported\nactors: [actor-{one}, {{id: actor-{two}, role: target}}]\nplaces: [Town {one}]\n"
                f"summary: |\n  Party {one} {verb} the {thing}.\n  It is the {other}.\nreview: draft\nsources:\n"
                f"  - article: {article}\n    quote: {quote}\n    chars: [{position}, {position + len(quote)}]\n"
                f"    according_to: actor-{two}\n"
                f"    basis: {{words: on that day, anchor: {day}, rule: same-day, gives: {day}}}\n"
            )
            source = Source(article, quote, Span(position, position + len(quote)), f"actor-{two}")
            event, when = f"{day}-event-{number}", dates.parse(day)
            cast = (Participant(f"actor-{one}"), Participant(f"actor-{two}", Role.TARGET))
            drafts.append(
                Draft(f"{number:012x}", quote, "talks", Status.REPORTED, (source,), when, actors=cast, event=event)
            )
        known = Article(article, "", "0" * 64, f"Paper {start}", dates.parse(day), DctOrigin.FRONT_MATTER)
        record = Extraction(known, Dct(known.published, DctOrigin.FRONT_MATTER), tuple(drafts))
        (root / f"content/extracted/{article}.json").write_text(base.dump(record))
        text = f"---\npublished: {day}\ntitle: Paper {start}\n---\n" + " ".join(sentences) + "\n"
        (root / f"content/articles/{article}.txt").write_text(text)


def main(events: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, events)
        start = time.process_time()
        files = sorted((root / "content/events").rglob("*.yml")) + sorted((root / "content/actors").glob("*.yml"))
        for file in files:
            yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        plain = time.process_time() - start
        start = time.process_time()
        content, findings = project.check(root, today=dates.parse("2031-01-01"))
        whole = time.process_time() - start
    result = {"events": len(content.events), "check_seconds": round(whole, 2), "csafeloader_seconds": round(plain, 2)}
    codes = sorted({finding.code for finding in findings})
    print(json.dumps(result | {"ratio": round(whole / plain, 2), "findings": len(findings), "codes": codes}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
