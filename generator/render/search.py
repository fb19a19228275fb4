"""search.json: what the search page reads, once, when it is opened. Names stand in lists that events point into."""

from __future__ import annotations

import json

from generator.model import Event
from generator.render import markup, urls
from generator.render.material import Material
from generator.render.pieces import Entry

_TEXT = 400  # characters of a summary that can be found


def index(material: Material) -> bytes:
    """Every event's words and facets, as compact JSON."""
    entries = list(material.entries.values())
    actors = {_stem(party.path): party.name for entry in entries for party in entry.actors if party.path}
    sources = {_stem(item.source.path): item.source.text for e in entries for item in e.evidence if item.source.path}
    actor_at = {stem: at for at, stem in enumerate(actors)}
    source_at = {stem: at for at, stem in enumerate(sources)}
    events = [
        _event(entry, event)
        | {
            "actors": [actor_at[_stem(party.path)] for party in entry.actors if party.path],
            "sources": list(dict.fromkeys(source_at[_stem(i.source.path)] for i in entry.evidence if i.source.path)),
        }
        for event, entry in zip(material.lookup.events, entries, strict=True)
    ]
    data = {"actor": list(actors.items()), "source": list(sources.items()), "events": events}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _event(entry: Entry, event: Event) -> dict[str, object]:
    return {
        "path": urls.href(entry.path),
        "title": entry.title,
        "date": entry.date.words,
        "from": entry.date.first,
        "to": entry.date.last,
        "kind": entry.kind.word,
        "status": entry.status,
        "review": entry.review,
        "places": [place.name for place in event.places],
        "tags": event.tags,
        "text": markup.plain(event.summary)[:_TEXT],
    }


def _stem(path: str) -> str:
    """The name that a page's script reads from a link: actors/NAME.html."""
    return path.rpartition("/")[2].removesuffix(".html")
