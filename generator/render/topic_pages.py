"""search.html, and a page for each kind, place and tag: what a filter finds, without a script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Event
from generator.render import timeline_pages, urls
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.pieces import Counted, Ref
from generator.render.views import IndexView, SearchView

_FACETS = {
    "kinds": "kind",
    "places": "place",
    "tags": "tag",
}  # the folder of a sort of pages, and what the search calls it


def views(material: Material) -> Iterator[SearchView | IndexView]:
    groups = []
    for sort, facet in _FACETS.items():
        topics = _topics(material, sort)
        for path, (name, events) in topics:
            yield timeline_pages.topic(material, path, name, events, (facet, _value(material, sort, name, events)))
        rows = [Counted(Ref(name, path), len(events)) for path, (name, events) in topics]
        if rows:
            groups.append(
                (material.words(f"search.{sort}"), tuple(sorted(rows, key=lambda row: (-row.count, row.ref.text))))
            )
    yield SearchView(
        frame(material.site, "search.html", material.words("search.title"), section="search"), tuple(groups)
    )


def _topics(material: Material, sort: str) -> list[tuple[str, tuple[str, list[Event]]]]:
    """The pages of one sort, by path, with their names and events."""
    found: dict[str, tuple[str, list[Event]]] = {}
    for event in material.lookup.events:
        for id_, name in _names(material, event, sort):
            _, events = found.setdefault(urls.topic(sort, id_), (name, []))
            if not events or events[-1] is not event:
                events.append(event)
    return sorted(found.items())


def _value(material: Material, sort: str, name: str, events: Sequence[Event]) -> str:
    """What the search calls it: kinds by their ids, for their words differ by language."""
    return material.entries[events[0].id].kind.id if sort == "kinds" else name


def _names(material: Material, event: Event, sort: str) -> Sequence[tuple[str, str]]:
    """What the event is filed under: ids, which paths are made from, and names."""
    if sort == "kinds":
        kind = material.entries[event.id].kind
        return [(kind.id, kind.title)]
    names = [place.name for place in event.places] if sort == "places" else event.tags
    return [(name, name) for name in dict.fromkeys(names)]
