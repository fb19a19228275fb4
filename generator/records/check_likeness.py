"""Events that are probably one: overlapping dates, a shared actor, similar words; and files that are copies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Severity
from generator.model import Content, Event, Review
from generator.records.findings import Finding

_ALIKE = 0.6  # words that two titles share, of those that the shorter one has
_RANGE = 10  # days: longer dates are compared only with the very same date
_STOP = frozenset(
    "a an the of in on at to for from by with and or as is are was were be been has have had its it that this after over into "
    "says said say tells told who will would not no new his her their".split()
)


@dataclass(frozen=True, slots=True)
class _Words:
    """An event with its title's words, without those of its actors' names: all events of one actor share them."""

    event: Event
    words: frozenset[str]


def check_likeness(content: Content) -> Iterator[Finding]:
    """Each event that is probably an earlier one again, once."""
    copies = {each.file: each for each in _copies(content)}
    yield from copies.values()
    buckets: dict[tuple[object, str], list[_Words]] = {}
    told = {event.id for event in content.events if event.file in copies}
    for event in sorted(content.events, key=lambda each: each.id):
        mine = _Words(event, _words(event.title) - _words(" ".join(participant.id for participant in event.actors)))
        twin = _twin(mine, buckets) if event.id not in told else None
        if twin is not None:
            told.add(event.id)
            message = f'this is probably the event "{twin.id}" again'
            hint = f"if so: dateline merge {twin.id} {event.id}"
            yield Finding(event.file, ("title",), Severity.WARNING, "similar-events", message, hint)
        for key in _keys(event):
            buckets.setdefault(key, []).append(mine)


def _keys(event: Event) -> list[tuple[object, str]]:
    """A key for each day and actor; two events without a key in common are not compared."""
    date = event.date
    if date is None or date.earliest is None or date.latest is None:
        return []
    first, last = date.earliest.ordinal, date.latest.ordinal
    days: list[object] = list(range(first, last + 1)) if last - first <= _RANGE else [date.edtf]
    actors = sorted({participant.id for participant in event.actors})
    return [(day, actor) for day in days for actor in actors]


def _twin(mine: _Words, buckets: dict[tuple[object, str], list[_Words]]) -> Event | None:
    seen: set[str] = set()
    for key in _keys(mine.event):
        for other in buckets.get(key, ()):
            if other.event.id in seen:
                continue
            seen.add(other.event.id)
            shared = len(mine.words & other.words)
            if shared >= 2 and shared >= _ALIKE * min(len(mine.words), len(other.words)) and _may_be_one(mine, other):
                return other.event
    return None


def _may_be_one(one: _Words, other: _Words) -> bool:
    """Two drafts of one article are two sentences, and two events more often than one told twice."""
    if Review.CHECKED in (one.event.review, other.event.review) or one.words == other.words:
        return True
    return {source.article for source in one.event.sources} != {source.article for source in other.event.sources}


def _words(title: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return frozenset(_stem(word) for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")) if word not in _STOP)


def _stem(word: str) -> str:
    """Without the usual endings: enough to compare titles."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _copies(content: Content) -> Iterator[Finding]:
    """Files that say the same under two ids."""
    first: dict[tuple[object, ...], Event] = {}
    for event in sorted(content.events, key=lambda each: (len(each.file), each.file)):
        same = replace(event, id="", file="")
        key = (same.title, same.date, same.time, same.kind, same.actors, same.places, same.summary, same.sources)
        if key in first:
            message = f"the same event as {first[key].file}, under another id"
            yield Finding(event.file, (), Severity.ERROR, "duplicate-event", message, "delete one of the two files")
        first.setdefault(key, event)
