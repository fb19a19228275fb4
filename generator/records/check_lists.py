"""Findings about lists: what stands twice in one, and actors that are parts of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from generator.diagnostics import Severity
from generator.model import Actor, Content, Event, Review
from generator.records.findings import Finding


def check_lists(content: Content) -> Iterator[Finding]:
    """A warning for each item that stands in its list already, an error for each actor that is a part of itself."""
    for event in content.events:
        yield from _twice(event.file, "places", [place.name for place in event.places])
        yield from _twice(event.file, "tags", event.tags)
        said = [(s.article, s.quote or n, s.according_to, s.stance) for n, s in enumerate(event.sources)]
        yield from _twice(event.file, "sources", said)
    for actor in content.actors:
        yield from _twice(actor.file, "aliases", [(each.name, each.since, each.until) for each in actor.aliases])
        yield from _twice(actor.file, "demonyms", actor.demonyms)
        yield from _twice(actor.file, "metonyms", actor.metonyms)
        yield from _twice(actor.file, "part_of", actor.part_of)
    yield from _loops(content.actors)
    yield from _spellings("tags", [(event, event.tags) for event in content.events])
    yield from _spellings("places", [(event, [place.name for place in event.places]) for event in content.events])


def _twice(file: str, name: str, items: Sequence[Hashable]) -> Iterator[Finding]:
    seen: set[Hashable] = set()
    for number, each in enumerate(items):
        if each in seen:
            message = f"this stands in {name} already"
            yield Finding(file, (name, number), Severity.WARNING, "listed-twice", message, "keep one of the two")
        seen.add(each)


def _spellings(name: str, used: Sequence[tuple[Event, Sequence[str]]]) -> Iterator[Finding]:
    """Words that other events write with other capitals: each spelling would have a page of its own, two in one file on Windows."""
    counts = Counter(word for _, words in used for word in dict.fromkeys(words))
    usual: dict[str, str] = {}
    for word, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        usual.setdefault(word.casefold(), word)
    for event, words in used:
        for number, word in enumerate(words):
            known = usual[word.casefold()]
            if known != word:
                severity = Severity.INFO if event.review is Review.DRAFT else Severity.WARNING
                message = f'other events write "{known}"'
                hint = "write it in one way: each has a page of its own"
                yield Finding(event.file, (name, number), severity, "other-spelling", message, hint)


def _loops(actors: Sequence[Actor]) -> Iterator[Finding]:
    """Actors that are a part of themselves, be it through others."""
    above = {actor.id: actor.part_of for actor in actors}
    for actor in actors:
        for number, first in enumerate(actor.part_of):
            way, waiting = {first}, [first]
            while waiting:
                fresh = [id_ for id_ in above.get(waiting.pop(), ()) if id_ not in way]
                way.update(fresh)
                waiting += fresh
            if actor.id in way:
                message = "an actor is no part of itself" + (
                    f", not through {first} either" if first != actor.id else ""
                )
                yield Finding(actor.file, ("part_of", number), Severity.ERROR, "part-of-itself", message)
