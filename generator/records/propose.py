"""Drafts to the event that they would be: the first gives the fields, all give sources. Pure, and the same for old and new drafts."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from generator.dates import Date, Precision
from generator.model import Draft, Event, Participant, Review, Source
from generator.records.names import slug
from generator.records.schema import TIME, TITLE_LIMIT


def propose(id_: str, drafts: Sequence[Draft]) -> Event:
    """The event of drafts in their order of rank; there is at least one."""
    lead = drafts[0]
    sources = dict.fromkeys(source for draft in drafts for source in draft.sources)
    return Event(
        id=id_,
        title=_cut(" ".join(lead.title.split())),
        date=lead.date,
        time=lead.time if re.fullmatch(TIME, lead.time) else "",
        kind=lead.kind,
        status=lead.status,
        actors=lead.actors,
        places=lead.places,
        summary=lead.summary,
        review=Review.DRAFT,
        sources=tuple(sources),
    )


def _cut(title: str) -> str:
    """A title that the schema takes: a long one ends after a word."""
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1].rpartition(" ")[0] + "…"


def with_actors(event: Event, known: Mapping[str, str]) -> Event:
    """The event with each actor under the id that content knows it by; those that it does not know are left out."""
    actors: dict[str, Participant] = {}
    for participant in event.actors:
        if id_ := known.get(participant.id, ""):
            actors.setdefault(id_, Participant(id_, participant.role))
    sources = tuple(_with_speaker(source, known) for source in event.sources)
    return replace(event, actors=tuple(actors.values()), sources=sources)


def _with_speaker(source: Source, known: Mapping[str, str]) -> Source:
    speaker = known.get(source.according_to, source.according_to)
    if speaker == source.according_to:
        return source
    return replace(source, according_to=speaker)


def date_part(date: Date | None) -> str:
    """What an id says of a date: 2031-03-04, 2031-03, 2031, or "" where not even the year is known.

    A night counts by its evening, a longer time by what its first and last day have in common.
    """
    if date is None or date.precision in (Precision.UNKNOWN, Precision.DECADE, Precision.CENTURY):
        return ""
    first, last = date.earliest or date.latest, date.latest or date.earliest
    if first is None or last is None or not 0 < first.year <= 9999:
        return ""
    whole_days = date.precision in (Precision.DAY, Precision.INTERVAL, Precision.SET)
    if whole_days and last.ordinal - first.ordinal <= 1:
        return first.edtf
    if (first.year, first.month) == (last.year, last.month):
        return first.edtf[:7]
    # The winter of a year begins in December of the one before.
    return f"{last.year:04d}" if first.year == last.year or date.precision is Precision.SEASON else ""


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
