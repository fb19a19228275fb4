"""Whom an actor shares events with: the list, its drawing, and a page for two who share several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from generator.model import Event
from generator.render import urls
from generator.render.drawings import Companion, Spoke
from generator.render.entries import actor_ref
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.timeline_pages import topic
from generator.render.views import IndexView

_LISTED = 12  # companions that an actor's page names, the closest
_PAIR = 3  # common events that make a page worth having
_RADIUS = 100.0


def companions(lookup: Lookup, id_: str) -> tuple[Companion, ...]:
    """Those who share most events with the actor."""
    counts: Counter[str] = Counter()
    for event in lookup.of_actor.get(id_, ()):
        counts.update(sorted(_named(lookup, event) - {id_}))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Companion(actor_ref(other, lookup), count, _path(id_, other) if count >= _PAIR else "")
        for other, count in ranked[:_LISTED]
    )


def views(material: Material) -> Iterator[IndexView]:
    """A timeline for each two actors whose pages lead to it."""
    lookup = material.lookup
    linked = {
        companion.pair
        for actor in lookup.content.actors
        for companion in companions(lookup, actor.id)
        if companion.pair
    }
    shared: dict[str, tuple[tuple[str, str], list[Event]]] = {}
    for event in lookup.events:
        named = sorted(_named(lookup, event))
        for at, one in enumerate(named):
            for other in named[at + 1 :]:
                path = _path(one, other)
                if path in linked:
                    shared.setdefault(path, ((one, other), []))[1].append(event)
    for path, ((one, other), events) in sorted(shared.items()):
        names = lookup.words("actors.both", one=lookup.name(one), other=lookup.name(other))
        both = (("actor", urls.slug(one)), ("actor", urls.slug(other)), ("match", "all"))
        yield topic(material, path, names, events, *both)


def spokes(companions: Sequence[Companion]) -> tuple[Spoke, ...]:
    """The companions on a circle around the actor, the closest on top, clockwise; nothing for fewer than three."""
    if len(companions) < 3:
        return ()
    turn = 2 * pi / len(companions)
    return tuple(_spoke(companion, at * turn, companions[0].count) for at, companion in enumerate(companions))


def _spoke(companion: Companion, angle: float, most: int) -> Spoke:
    x, y = sin(angle), -cos(angle)
    side = "middle" if abs(x) < 0.2 else "start" if x > 0 else "end"
    return Spoke(
        companion, round(_RADIUS * x, 1), round(_RADIUS * y, 1), round(1 + 5 * companion.count / most, 1), side
    )


def _named(lookup: Lookup, event: Event) -> set[str]:
    return {lookup.actors[p.id].id for p in event.actors if p.id in lookup.actors}


def _path(one: str, other: str) -> str:
    first, second = sorted((one, other))
    return urls.topic("pairs", f"{urls.slug(first)}--{urls.slug(second)}")
