"""How to cite an event: in words, as BibTeX, and as JSON-LD (https://schema.org/Event)."""

from __future__ import annotations

import json
import re

from generator.model import Event, Location, Status
from generator.render import markup, urls
from generator.render.pieces import Entry, PageView
from generator.render.words import Words

_BIBTEX_SPECIAL = re.compile(r"([\\{}%&#_$~^])")


def cite(entry: Entry, page: PageView) -> str:
    """Publisher: “Title”, date. Site. Address."""
    by = page.site.published_by or page.site.title
    site = f" {page.site.title}." if page.site.published_by else ""
    address = f" {page.canonical}" if page.canonical else ""
    return f"{by}: “{entry.title}” ({entry.date.words}).{site}{address}"


def bibtex(entry: Entry, page: PageView, words: Words) -> str:
    fields = {
        "title": entry.title,
        "author": page.site.published_by,
        "howpublished": page.site.title,
        "note": words("event.of", date=entry.date.words),
        "url": page.canonical,
    }
    lines = [f"  {name} = {{{_escaped(name, value)}}}" for name, value in fields.items() if value]
    return "@misc{" + urls.slug(entry.id) + ",\n" + ",\n".join(lines) + "\n}"


def _escaped(name: str, value: str) -> str:
    return value if name == "url" else _BIBTEX_SPECIAL.sub(r"\\\1", value)


def json_ld(event: Event, entry: Entry, page: PageView) -> str:
    """Safe inside a <script> element. What is planned or retracted is not given out as an event that took place."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event" if event.status is not Status.RETRACTED else "CreativeWork",
        "name": entry.title,
        "description": markup.plain(event.summary) or entry.title,
        "identifier": entry.id,
    }
    if entry.date.machine and event.status is not Status.RETRACTED:
        data["startDate"] = entry.date.machine
    if page.canonical:
        data["url"] = page.canonical
    if event.places:
        data["location"] = [_place(place) for place in event.places]
    if entry.evidence:
        data["subjectOf"] = [_article(item.source.text, item.publisher, item.link) for item in entry.evidence]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _place(place: Location) -> dict[str, object]:
    found: dict[str, object] = {"@type": "Place", "name": place.name}
    if place.lat is not None and place.lon is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    return found


def _article(title: str, publisher: str, link: str) -> dict[str, object]:
    found: dict[str, object] = {"@type": "NewsArticle", "headline": title}
    if publisher:
        found["publisher"] = {"@type": "Organization", "name": publisher}
    if link:
        found["url"] = link.split("#", maxsplit=1)[0]
    return found
