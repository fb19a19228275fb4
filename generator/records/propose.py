"""Drafts to the event that they would be: the first gives the fields, all give sources. Pure, and the same for old and new drafts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping, Sequence

from generator.dates import Date, Precision
from generator.model import Draft, Event, Participant, Review, Source

_SLUG = 60  # characters of the title in an id


def propose(id_: str, drafts: Sequence[Draft]) -> Event:
    """The event of drafts in their order of rank; there is at least one."""
    lead = drafts[0]
    sources = dict.fromkeys(source for draft in drafts for source in draft.sources)
    return Event(
        id=id_,
        title=" ".join(lead.title.split()),
        date=lead.date,
        time=lead.time,
        kind=lead.kind,
        status=lead.status,
        actors=lead.actors,
        places=lead.places,
        summary=lead.summary,
        review=Review.DRAFT,
        sources=tuple(sources),
    )


def with_actors(event: Event, known: Mapping[str, str]) -> Event:
    """The event with each actor under the id that content knows it by; those that it does not know are left out."""
    actors: dict[str, Participant] = {}
    for participant in event.actors:
        if id_ := known.get(participant.id, ""):
            actors.setdefault(id_, Participant(id_, participant.role))
    sources = tuple(_with_speaker(source, known) for source in event.sources)
    return replace_event(event, actors=tuple(actors.values()), sources=sources)


def _with_speaker(source: Source, known: Mapping[str, str]) -> Source:
    speaker = known.get(source.according_to, source.according_to)
    if speaker == source.according_to:
        return source
    return Source(source.article, source.quote, source.chars, speaker, source.stance, source.basis)


def replace_event(event: Event, *, actors: tuple[Participant, ...], sources: tuple[Source, ...]) -> Event:
    from dataclasses import replace

    return replace(event, actors=actors, sources=sources)


def slug(text: str, *, limit: int = _SLUG) -> str:
    """Words of a text as a part of an id: a-z, 0-9 and -, cut between words; "" where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"['’]", "", plain)
    found = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    if len(found) <= limit:
        return found
    return found[: limit + 1].rpartition("-")[0] or found[:limit]


def date_part(date: Date | None) -> str:
    """What an id says of a date: 2031-03-04, 2031-03, 2031, or "" where not even the year is known. An interval counts by its start."""
    first = date.earliest or date.latest if date else None
    if date is None or first is None or not 0 < first.year <= 9999:
        return ""
    if date.precision is Precision.INTERVAL:
        start, _, end = date.edtf.partition("/")
        from generator import dates

        return date_part(dates.known(start if start not in ("", "..") else end))
    if date.precision is Precision.DAY:
        return f"{first.year:04d}-{first.month:02d}-{first.day:02d}"
    if date.precision is Precision.MONTH:
        return f"{first.year:04d}-{first.month:02d}"
    last = date.latest or first
    return f"{last.year:04d}" if first.year >= last.year - 1 and date.precision is not Precision.DECADE else ""


def new_id(event: Event, taken: Container[str]) -> str:
    """A free id for an event: its date and its title's words, with a number where that is taken."""
    stem = f"{date_part(event.date) or 'undated'}-{slug(event.title) or 'event'}"
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate


def path_of(id_: str) -> str:
    """Where a new event's file is."""
    year = id_[:4]
    folder = year if re.match(r"\d{4}-", id_) else "undated"
    return f"content/events/{folder}/{id_}.yml"
