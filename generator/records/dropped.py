"""Events that were recorded once and are no more: who they were, why they went, and what took their place."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from generator.model import Content, Dropped, Extraction, Gone
from generator.records.plan import Links
from generator.records.propose import propose


def dropped_from(
    extraction: Extraction, links: Links, there: Container[str], ungiven: Container[str] = ()
) -> tuple[Dropped, ...]:
    """The events that came from one article and are no more, sorted by id.

    there: ids that have a page or redirect to one. ungiven: those of the rest that went because their articles give them
    no more; the others were deleted by a person.
    """
    found = {each.id: each for each in extraction.dropped if each.id not in there}
    for draft in extraction.drafts:
        if not draft.event or draft.event in there:
            continue
        today = links.of[extraction.article.id, draft.key]
        event = propose(draft.event, links.old[today])
        why = Gone.NOT_GIVEN if draft.event in ungiven else Gone.DELETED
        into = today if today != draft.event and today in there else ""
        found[draft.event] = Dropped(draft.event, event.title, event.date, why, into)
    return tuple(found[id_] for id_ in sorted(found))


def all_dropped(content: Content, known: Mapping[str, Extraction], closed: Iterable[str]) -> tuple[Dropped, ...]:
    """Every event that is no more, by the records, sorted by id. closed: ids of files that can't be read, which are there."""
    today = {id_: event.id for event in content.events for id_ in (*event.was, event.id)}
    there = today.keys() | set(closed)
    links = Links(content, known)
    found: dict[str, Dropped] = {}
    for article in sorted(known):
        for each in dropped_from(known[article], links, there):
            found.setdefault(each.id, each)
    return tuple(replace(found[id_], into=_successor(found[id_], found, today)) for id_ in sorted(found))


def _successor(gone: Dropped, others: Mapping[str, Dropped], today: Mapping[str, str]) -> str:
    """The event that holds what a dropped one told, be it renamed or merged again since; "" where none does."""
    seen: set[str] = set()
    id_ = gone.into
    while id_ in others and id_ not in seen:
        seen.add(id_)
        id_ = others[id_].into
    return today.get(id_, "")
