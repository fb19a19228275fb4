"""Events that were recorded once and are no more: who they were, why they went, and what took their place."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from generator.model import Content, Dropped, Extraction, Gone
from generator.records.plan import Links
from generator.records.propose import propose


def dropped_from(extraction: Extraction, links: Links, there: Container[str], why: Gone) -> dict[str, Dropped]:
    """The events that an article's drafts became and that are no more, by id. there: ids that have a page, or redirect to one."""
    found: dict[str, Dropped] = {}
    for draft in extraction.drafts:
        if draft.event and draft.event not in there:
            today = links.of[extraction.article.id, draft.key]
            event = propose(draft.event, links.old[today])
            into = today if today != draft.event and today in there else ""
            found[draft.event] = Dropped(draft.event, event.title, event.date, why, into)
    return found


def all_dropped(content: Content, known: Mapping[str, Extraction], closed: Iterable[str]) -> tuple[Dropped, ...]:
    """Every event that is no more, by the records, sorted by id. closed: ids of files that can't be read, which are there.

    One that a draft still gives was deleted by a person.
    """
    today = {id_: event.id for event in content.events for id_ in (*event.was, event.id)}
    there = today.keys() | set(closed)
    links = Links(content, known)
    found: dict[str, Dropped] = {}
    for article in sorted(known):
        found = {each.id: each for each in known[article].dropped if each.id not in there} | found
    for article in sorted(known):
        found |= dropped_from(known[article], links, there, Gone.DELETED)
    return tuple(replace(found[id_], into=_successor(found[id_], found, today)) for id_ in sorted(found))


def _successor(gone: Dropped, others: Mapping[str, Dropped], today: Mapping[str, str]) -> str:
    """The event that holds what a dropped one told, be it renamed or merged again since; "" where none does."""
    seen: set[str] = set()
    id_ = gone.into
    while id_ in others and id_ not in seen:
        seen.add(id_)
        id_ = others[id_].into
    return today.get(id_, "")
