"""What machines read: the views of the Atom feeds, events.json, the sitemap."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from generator.dates import Day
from generator.model import Event, Location, Source
from generator.render import markup, timeline, urls
from generator.render.frames import frame
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.pieces import Entry
from generator.render.views import FeedItem, FeedView

_LONG_AGO = "1970-01-01"  # RFC 4287 asks for a time of update; this one says that none is known
_ITEMS = 50


def atom(material: Material) -> FeedView:
    """The latest events to become known: by their last correction, else by when their last source was published."""
    lookup = material.lookup
    items = [_item(material, event) for event in lookup.events]
    items.sort(key=lambda item: (item.updated, item.path), reverse=True)
    return _feed(material, "feed.xml", material.site.title, items)


def corrections(material: Material) -> FeedView:
    """Every correction, newest first, for those who have cited an event."""
    items = [
        FeedItem(
            id=_id(material, f"#{event.id}#{correction.on}#{correction.why}"),
            path=urls.absolute(material.site.url, urls.event(event.id)),
            title=material.words("corrections.corrected", title=event.title),
            updated=f"{_last([correction.on.latest])}T00:00:00Z",
            summary=correction.why,
            kind="correction",
        )
        for event in material.lookup.events
        for correction in event.corrections
    ]
    items.sort(key=lambda item: (item.updated, item.path, item.id), reverse=True)
    return _feed(material, "corrections.xml", material.words("corrections.feed_title", site=material.site.title), items)


def _feed(material: Material, path: str, title: str, items: Sequence[FeedItem]) -> FeedView:
    return FeedView(
        page=frame(material.site, path, title),
        id=_id(material, "" if path == "feed.xml" else f"#{path}"),
        updated=items[0].updated if items else f"{_LONG_AGO}T00:00:00Z",
        items=tuple(items[:_ITEMS]),
    )


def _id(material: Material, of: str) -> str:
    """An id that stays, told from those of other sites."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name(material) + of)}"


def _item(material: Material, event: Event) -> FeedItem:
    entry = material.entries[event.id]
    return FeedItem(
        id=_id(material, f"#{event.id}"),
        path=urls.absolute(material.site.url, entry.path),
        title=f"{entry.date.words}: {marked(entry)}",
        updated=f"{updated(event, material.lookup)}T00:00:00Z",
        summary=markup.plain(event.summary),
        kind=entry.kind.word,
    )


def marked(entry: Entry) -> str:
    """The title behind what readers must notice: a feed shows nothing else of a status."""
    return f"{entry.mark}: {entry.title}" if entry.mark else entry.title


def name(material: Material) -> str:
    """What tells the ids of this site's events from those of others."""
    return material.site.url or material.site.title


def updated(event: Event, lookup: Lookup) -> str:
    """The last day that something about the event became known, as YYYY-MM-DD; its own first day where no source says."""
    corrected = [correction.on for correction in event.corrections]
    articles = [lookup.articles.get(source.article) for source in event.sources]
    published = [article.published for article in articles if article and article.published]
    known = [date.latest for date in corrected or published] or [timeline.start(event.date)]
    return _last(known)


def _last(days: Iterable[Day | None]) -> str:
    return max((day.edtf for day in days if day and 1 <= day.year <= 9999), default=_LONG_AGO)


def json_feed(material: Material) -> bytes:
    """The same items as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    feed = atom(material)
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": material.site.title,
        "description": material.site.description,
        "language": material.site.language,
        "items": [
            {
                "id": item.id,
                "url": item.path,
                "title": item.title,
                "content_text": item.summary or item.title,
                "date_published": item.updated,
                "tags": [item.kind],
            }
            for item in feed.items
        ],
    }
    if material.site.url:
        data |= {"home_page_url": f"{material.site.url}/", "feed_url": urls.absolute(material.site.url, "feed.json")}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def events_json(material: Material) -> bytes:
    """Every event with its sources, for reuse: the fields of the event files, and the address of its page."""
    lookup = material.lookup
    data = {
        "title": material.site.title,
        "license": material.site.license,
        "events": [_event(material, event) for event in lookup.events],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _event(material: Material, event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "url": urls.absolute(material.site.url, urls.event(event.id)),
        "title": event.title,
        "date": str(event.date) if event.date else None,
        "time": event.time or None,
        "kind": event.kind,
        "status": event.status.value,
        "review": event.review.value,
        "graphic": event.graphic,
        "actors": [{"id": p.id, "role": p.role.value if p.role else None} for p in event.actors],
        "places": [place.name for place in event.places],
        "locations": [_location(place) for place in event.places if place.lat is not None],
        "tags": list(event.tags),
        "summary": event.summary.strip(),
        "sources": [_source(source) for source in event.sources],
    }


def _location(place: Location) -> dict[str, object]:
    """Degrees in WGS 84, as https://www.rfc-editor.org/rfc/rfc5870 has them."""
    return {"name": place.name, "lat": place.lat, "lon": place.lon, "precision": place.precision}


def _source(source: Source) -> dict[str, object]:
    return {
        "article": source.article,
        "quote": source.quote,
        "according_to": source.according_to or None,
        "stance": source.stance.value,
    }


def sitemap(url: str, paths: list[str]) -> bytes:
    """https://www.sitemaps.org/protocol.html: full addresses alone, so `url` must be known."""
    rows = "".join(
        f"<url><loc>{escape(urls.absolute(url, '' if path == 'index.html' else path))}</loc></url>\n"
        for path in sorted(paths)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{rows}</urlset>\n".encode(errors="replace")
