"""What the search page reads when it is opened: search.json with the names of everything, then the events, part by part.

Names stand in lists that events point into, so that each is sent once. A part is small enough that first results come at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from generator.model import Event
from generator.render import markup, urls
from generator.render.material import Material
from generator.render.pieces import Entry

_PART = 2000  # events
_SUMMARY = 400  # characters of a summary that can be found


def index(material: Material) -> dict[str, bytes]:
    """The files of the index by their paths, as compact JSON."""
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
    parts = {f"search/{at // _PART}.json": _bytes(events[at : at + _PART]) for at in range(0, len(events), _PART)}
    head = {
        "actor": list(actors.items()),
        "source": list(sources.items()),
        "pages": list(_pages(material)),
        "parts": list(parts),
        "events": len(events),
    }
    return {"search.json": _bytes(head)} | parts


def _event(entry: Entry, event: Event) -> dict[str, object]:
    return {
        "path": urls.href(entry.path),
        "title": entry.title,
        "date": entry.date.words,
        "from": entry.date.first,
        "to": entry.date.last,
        "kind": entry.kind.id,
        "status": entry.status,
        "review": entry.review,
        "places": [place.name for place in event.places],
        "tags": event.tags,
        "text": markup.plain(event.summary)[:_SUMMARY],
        **({"graphic": True} if entry.graphic else {}),
        "quotes": list(dict.fromkeys(source.quote for source in event.sources if source.quote)),
    }


def _pages(material: Material) -> Iterator[Sequence[str]]:
    """Pages that are no events: where, name, what it is, and other words that find it."""
    content, words = material.lookup.content, material.words
    for actor in content.actors:
        others = (*(alias.name for alias in actor.aliases), markup.plain(actor.description)[:_SUMMARY])
        yield urls.href(urls.actor(actor.id)), actor.name, words(f"actor_kind.{actor.kind}"), " ".join(others)
    for article in content.articles:
        title = article.title or article.id
        yield (
            urls.href(urls.source(article.id)),
            title,
            words("sources.source"),
            f"{article.publisher} {article.author}",
        )
    for page, ref in zip(content.pages, material.site.pages, strict=True):
        yield urls.href(ref.path), ref.text, "", markup.plain(page.markdown)


def _bytes(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _stem(path: str) -> str:
    """The name that a page's script reads from a link: actors/NAME.html."""
    return path.rpartition("/")[2].removesuffix(".html")
