"""lanes.html: the most active actors side by side over time, as a chart and as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import sqrt

from generator.model import Event
from generator.render import datewords, scales, timeline
from generator.render.drawings import Lane, LaneMark
from generator.render.entries import actor_ref
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.views import LanesView

_LANES = 24
_PITCH, _HEAD = 40, 24  # pixels from lane to lane, and above the first
_LARGEST = 9.0  # pixels: the radius of the busiest mark


def view(material: Material) -> LanesView:
    lookup = material.lookup
    dated = {id_: timeline.charted(events) for id_, events in lookup.of_actor.items()}
    known = [id_ for id_, events in dated.items() if events and id_ in lookup.actors]
    chosen = sorted(known, key=lambda id_: (-len(dated[id_]), id_))[:_LANES]
    scale = scales.scale([event for id_ in chosen for event in dated[id_]])
    years = sorted({_year(event) for id_ in chosen for event in dated[id_]})
    grouped = {id_: _columns(dated[id_], scale) for id_ in chosen}
    most = max((len(members) for columns in grouped.values() for members in columns.values()), default=1)
    return LanesView(
        page=frame(material.site, "lanes.html", material.words("lanes.title"), section="lanes"),
        height=_HEAD + _PITCH * len(chosen) + 4,
        unit=scale.unit if scale else "",
        ticks=scales.ticks(scale, material.words) if scale else (),
        lanes=tuple(
            Lane(
                actor=actor_ref(id_, lookup),
                total=len(dated[id_]),
                y=_HEAD + _PITCH * at,
                marks=_marks(material, id_, grouped[id_], scale, most) if scale else (),
                by_year=_by_year(dated[id_], years),
            )
            for at, id_ in enumerate(chosen)
        ),
        years=tuple(datewords.year(year, material.words) for year in years),
    )


def _columns(events: list[Event], scale: scales.Scale | None) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        at = scale.column(event) if scale else None
        if at is not None:
            found[at].append(event)
    return found


def _marks(
    material: Material, id_: str, columns: dict[int, list[Event]], scale: scales.Scale, most: int
) -> tuple[LaneMark, ...]:
    actor, words = actor_ref(id_, material.lookup), material.words
    return tuple(
        LaneMark(
            path=f"{actor.path}#{timeline.anchor(members[0].date)}",
            label=words(
                "lanes.mark",
                actor=actor.text,
                time=scale.label(at, words),
                events=words.count(len(members), "event"),
            ),
            x=round((at + 0.5) * scale.step, 3),
            radius=round(max(2.5, _LARGEST * sqrt(len(members) / most)), 1),
        )
        for at, members in sorted(columns.items())
    )


def _by_year(events: list[Event], years: list[int]) -> tuple[int, ...]:
    counts = Counter(_year(event) for event in events)
    return tuple(counts[year] for year in years)


def _year(event: Event) -> int:
    first = timeline.start(event.date)
    return first.year if first else 0
