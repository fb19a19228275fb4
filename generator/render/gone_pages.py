"""Pages of ids that are no more: events that were removed say so, those that were renamed lead to the new one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Dropped
from generator.render import datewords, timeline, urls
from generator.render.entries import event_ref
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.views import GoneView, RedirectView


def views(material: Material) -> Iterator[GoneView | RedirectView]:
    """None for an id that an event has, or had before it was merged: that one has its page."""
    events = {event.id: event for event in material.lookup.content.events}
    taken = {urls.event(id_) for event in events.values() for id_ in (event.id, *event.was)}
    for gone in material.lookup.content.dropped:
        path = urls.event(gone.id)
        if path in taken:
            continue
        if gone.into in events:
            heir = events[gone.into]
            yield RedirectView(frame(material.site, path, heir.title, section="timeline"), event_ref(heir))
        else:
            yield _view(material, gone, path)


def _view(material: Material, gone: Dropped, path: str) -> GoneView:
    words = material.words
    if not material.lookup.content.config.show_drafts:  # it may have been a draft, which this site never told of
        gone = Dropped(gone.id, why=gone.why)
    page = frame(material.site, path, words("gone.removed"), section="timeline")
    return GoneView(
        page=page,
        title=words("gone.unnamed"),  # not its title: what was taken back is not said again
        date=words("gone.date", date=datewords.when(gone.date, words)) if timeline.start(gone.date) else "",
        why=words(f"gone.{gone.why}"),
        near=_near(material, gone),
    )


def _near(material: Material, gone: Dropped) -> str:
    """The place in the timeline where the event stood: the page of its year, where there is one."""
    first = timeline.start(gone.date)
    years = {day.year for event in material.lookup.events if (day := timeline.start(event.date))}
    return urls.year(first.year) if first and first.year in years else ""
