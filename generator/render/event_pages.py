"""events/ID.html: everything of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Event, Location
from generator.render import citation, labels, markup, timeline, urls
from generator.render.entries import actor_ref, event_ref
from generator.render.frames import frame
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.pieces import CorrectionView, Entry, Ref
from generator.render.views import EventView, Located, Neighbours, RedirectView
from generator.render.words import Words

_NEAR = 21  # days: how far away an event may be and still be called related
_RELATED = 5
_LOOK = 60  # events: how many on each side are looked at, so that dense weeks cost no more than others


def views(material: Material) -> Iterator[EventView | RedirectView]:
    events = material.lookup.events
    neighbours = _neighbours(material.lookup)
    for at, event in enumerate(events):
        yield _view(
            material,
            event,
            earlier=event_ref(events[at - 1]) if at else None,
            later=event_ref(events[at + 1]) if at + 1 < len(events) else None,
            neighbours=tuple(neighbours[event.id]),
            related=_related(material, at),
        )
        for old in event.was:
            page = frame(material.site, urls.event(old), event.title, section="timeline")
            yield RedirectView(page, event_ref(event))


def _view(
    material: Material,
    event: Event,
    *,
    earlier: Ref | None,
    later: Ref | None,
    neighbours: tuple[Neighbours, ...],
    related: tuple[Entry, ...],
) -> EventView:
    entry = material.entries[event.id]
    page = frame(
        material.site,
        entry.path,
        event.title,
        description=markup.plain(event.summary) or f"{entry.date.words}: {event.title}",
        section="timeline",
    )
    return EventView(
        page=page,
        entry=entry,
        earlier=earlier,
        later=later,
        neighbours=neighbours,
        related=related,
        corrections=corrections(event, material.words),
        located=tuple(
            Located(ref, _where(place, material.words)) for ref, place in zip(entry.places, event.places, strict=True)
        ),
        edit=_edit(page.site.repository, event.file),
        report=_report(page.site.repository, event, material.words),
        cite=citation.cite(entry, page),
        bibtex=citation.bibtex(entry, page, material.words),
        data=citation.json_ld(event, entry, page),
    )


def corrections(event: Event, words: Words) -> tuple[CorrectionView, ...]:
    """The event's corrections, newest first."""
    found = sorted(event.corrections, key=lambda correction: correction.on.sort_key, reverse=True)
    return tuple(
        CorrectionView(
            timeline.date_view(correction.on, words),
            event_ref(event),
            tuple((field, _was(field, value, words)) for field, value in sorted(correction.was.items())),
            correction.why,
        )
        for correction in found
    )


def _where(place: Location, words: Words) -> str:
    """15.64° N, 32.48° E (the town)."""
    if place.lat is None or place.lon is None:
        return ""
    lat = words("event.north" if place.lat >= 0 else "event.south", degrees=f"{abs(place.lat):g}")
    lon = words("event.east" if place.lon >= 0 else "event.west", degrees=f"{abs(place.lon):g}")
    how = words(f"precision.{place.precision}") if place.precision else ""
    return (
        words("event.located_as", lat=lat, lon=lon, precision=how) if how else words("event.located", lat=lat, lon=lon)
    )


def _was(field: str, value: str, words: Words) -> str:
    return labels.written(value, words) if field == "date" else value


def _neighbours(lookup: Lookup) -> dict[str, list[Neighbours]]:
    """For each event and each of its actors: what came before and after it for that actor."""
    found: dict[str, list[Neighbours]] = defaultdict(list)
    for id_, events in lookup.of_actor.items():
        actor = actor_ref(id_, lookup)
        if not actor.path or len(events) < 2:
            continue
        refs = (None, *(event_ref(event) for event in events), None)
        for event, before, after in zip(events, refs, refs[2:], strict=False):
            found[event.id].append(Neighbours(actor, before, after))
    return found


def _related(material: Material, at: int) -> tuple[Entry, ...]:
    """Events within days that share most actors, in the order of time."""
    events = material.lookup.events
    day = timeline.start(events[at].date)
    own = {party.id for party in material.entries[events[at].id].actors}
    if not day or not own:
        return ()
    scored = []
    for index in _within(events, at, day.ordinal):
        shared = own & {party.id for party in material.entries[events[index].id].actors}
        if shared:
            scored.append((-len(shared), abs(index - at), index))
    best = sorted(index for _, _, index in sorted(scored)[:_RELATED])
    return tuple(material.entries[events[index].id] for index in best)


def _within(events: Sequence[Event], at: int, day: int) -> Iterator[int]:
    """Indexes of the events around `at` that start no more than _NEAR days from it."""
    for direction in (range(at - 1, max(-1, at - _LOOK), -1), range(at + 1, min(len(events), at + _LOOK))):
        for index in direction:
            first = timeline.start(events[index].date)
            if not first or abs(first.ordinal - day) > _NEAR:
                break
            yield index


def _edit(repository: str, file: str) -> str:
    return f"{repository}/edit/main/{urls.href(file)}" if repository and file else ""


def _report(repository: str, event: Event, words: Words) -> str:
    return f"{repository}/issues/new?title={urls.href(words('event.error_in', id=event.id))}" if repository else ""
