"""Two events that become one lose nothing: what only one of them says is in the one that stays, or the merge is refused."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates
from generator.model import Correction, Event, Location, Participant, Role, Source, Stance, Status
from generator.records.combine import combine
from generator.records.emit import document, event_data
from tests.records.sample import World

ACTORS = {f"content/actors/{id_}.yml": f"name: {id_.title()}\n" for id_ in ("riverland", "lakeside")}
WORDS = st.sampled_from(["trade", "port", "a: b", "[c]"])


def tuples(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(
        items, max_size=2, unique_by=lambda each: getattr(each, "id", getattr(each, "name", repr(each)))
    ).map(tuple)


EVENTS = st.builds(
    Event,
    id=st.just(""),
    title=st.sampled_from(["Recall", "Envoy: home"]),
    date=st.sampled_from([None, dates.parse("2031-03-04"), dates.parse("2031-03"), dates.parse("2031-03-09")]),
    time=st.sampled_from(["", "evening", "12:30"]),
    status=st.sampled_from([Status.REPORTED, Status.DISPUTED]),
    actors=tuples(
        st.builds(Participant, st.sampled_from(["riverland", "lakeside"]), st.sampled_from([None, Role.SPEAKER]))
    ),
    places=tuples(
        st.sampled_from(
            [Location("Port"), Location("Port", 1.25, 2.123456), Location("Hill"), Location("Mill", 0.0, -9.5)]
        )
    ),
    summary=st.sampled_from(["", "One: text.", "Two\nlines."]),
    tags=tuples(WORDS),
    graphic=st.booleans(),
    sources=tuples(
        st.builds(
            Source,
            st.sampled_from(["a", "b"]),
            st.sampled_from(["One.", "Two: said."]),
            according_to=st.sampled_from(["", "riverland", "an official"]),
            stance=st.sampled_from(list(Stance)),
        )
    ),
    corrections=tuples(st.builds(Correction, st.just(dates.parse("2031-04-01")), st.just({"time": "noon"}), WORDS)),
    was=tuples(st.sampled_from(["old-one", "old-two"])),
)


@settings(max_examples=200)
@given(EVENTS, EVENTS)
def test_merging_loses_nothing(one: Event, two: Event) -> None:
    """Every field, item and id of both is there afterwards; what both say differently stops the merge."""
    two = replace(two, was=tuple(id_ for id_ in two.was if id_ not in one.was))
    events = {id_: replace(event, id=id_) for id_, event in (("keep", one), ("drop", two))}
    files = {f"content/events/{id_}.yml": document(event_data(event)) for id_, event in events.items()}
    world = World(ACTORS | files)
    keep, drop = (next(e for e in world.content().events if e.id == id_) for id_ in ("keep", "drop"))
    merged = combine(world.content(), "keep", "drop")
    if merged.findings:
        assert merged.edits == ()
        assert _differ(keep, drop), [each.message for each in merged.findings]
        return
    world.files = {**world.files, **{edit.path: edit.after or "" for edit in merged.edits}}
    del world.files["content/events/drop.yml"]
    (event,) = world.content().events
    for mine, theirs in ((event, keep), (event, drop)):
        assert theirs.date is None or (mine.date is not None and mine.date.overlaps(theirs.date))
        assert (theirs.time or mine.time, theirs.summary or mine.summary) == (mine.time, mine.summary)
        assert mine.graphic >= theirs.graphic
        assert set(mine.tags) >= set(theirs.tags)
        assert {*mine.was, event.id} >= {*theirs.was, theirs.id}
        assert all(each in mine.corrections for each in theirs.corrections)
        assert {each.id for each in mine.actors} >= {each.id for each in theirs.actors}
        assert all(each in mine.actors for each in theirs.actors if each.role)
        assert {each.name for each in mine.places} >= {each.name for each in theirs.places}
        assert {(each.article, each.quote) for each in mine.sources} >= {(e.article, e.quote) for e in theirs.sources}
        said = {(each.article, each.quote, each.according_to, each.stance) for each in mine.sources}
        assert said >= {(e.article, e.quote, e.according_to, e.stance) for e in theirs.sources if e.according_to}
    assert {each.name for each in event.places if each.lat is not None} == {
        each.name for each in (*keep.places, *drop.places) if each.lat is not None
    }


def _differ(keep: Event, drop: Event) -> bool:
    """Whether both say something that only one can be."""
    return (
        (keep.date is not None and drop.date is not None and not keep.date.overlaps(drop.date))
        or (bool(keep.time and drop.time) and keep.time != drop.time)
        or (bool(keep.summary and drop.summary) and keep.summary.strip() != drop.summary.strip())
        or (drop.status is Status.DISPUTED and keep.status is not Status.DISPUTED)
    )
