"""Content to a whole site, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model import Content
from generator.render import (
    actor_pages,
    assets,
    event_pages,
    feeds,
    gone_pages,
    lanes_page,
    ledger_pages,
    pages,
    prose_pages,
    script,
    search,
    source_pages,
    tables,
    timeline_pages,
    topic_pages,
)
from generator.render.material import Material, prepare
from generator.render.views import GoneView, MissingView, RedirectView, View
from generator.render.words import load

Site = Mapping[str, bytes]


def render(content: Content, *, templates: Path | None = None, base: str = "") -> Site:
    """The site as path -> bytes, sorted by path. The same content gives the same bytes.

    templates: the project's own folder, whose files replace the packaged ones. base: the address (or path, such as
    /REPO/) to publish under, where it differs from site.yml. Raises Fault where a template is wrong.
    """
    words = load(content.config.language, templates)
    material = prepare(content, words, base)
    make = pages.renderer(templates, words)
    site = assets.static(templates)
    listed = []
    for view in views(material):
        site.setdefault(view.page.path, make(view))
        if not isinstance(view, MissingView | RedirectView | GoneView):
            listed.append(view.page.path)
    site["feed.xml"] = make(feeds.atom(material))
    site["corrections.xml"] = make(feeds.corrections(material))
    site["feed.json"] = feeds.json_feed(material)
    site["events.json"] = feeds.events_json(material)
    site["events.csv"] = tables.events_csv(material)
    site["events.ics"] = tables.calendar(material)
    site |= search.index(material)
    site["static/dateline.js"] = script.with_words(site["static/dateline.js"], material)
    if material.site.url:
        site["sitemap.xml"] = feeds.sitemap(material.site.url, listed)
    return dict(sorted(site.items()))


def views(material: Material) -> Iterator[View]:
    """The view of every page."""
    yield from timeline_pages.views(material)
    yield from event_pages.views(material)
    yield from gone_pages.views(material)
    yield from actor_pages.views(material)
    yield from source_pages.views(material)
    yield from topic_pages.views(material)
    yield from ledger_pages.views(material)
    yield lanes_page.view(material)
    yield from prose_pages.views(material)
