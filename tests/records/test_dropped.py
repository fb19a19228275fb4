"""An event that was recorded and is no more is remembered: who it was, why it went, what took its place."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from generator import dates
from generator.model import Dropped, Extraction, Gone, Location
from generator.records import base, load
from generator.records.dropped import all_dropped
from tests.records.sample import World, draft, extraction

RECALL = "2031-03-04-riverland-on-tuesday-recalled-its-envoy"
TALKS = "2031-03-04-lakeside-said-on-tuesday-that-talks-go-on"
DAY = dates.parse("2031-03-04")


def started() -> World:
    world = World()
    world.parse(extraction(draft("a", 0), draft("b", 1)))
    return world


def gone(world: World) -> tuple[Dropped, ...]:
    """What the site is told, by the world's files."""
    return all_dropped(world.content(), world.base(), ())


def test_a_deleted_event_is_remembered_at_once_and_for_good() -> None:
    """With its title and date, before the next parse and after it; when its sentence is gone as well, that is said."""
    world = started()
    assert gone(world) == ()
    del world.files[world.event("envoy")]
    known = Dropped(RECALL, "Riverland on Tuesday recalled its envoy", DAY, Gone.DELETED)
    assert gone(world) == (known,)
    world.parse(extraction(draft("a", 0), draft("b", 1)))
    assert gone(world) == (known,)
    world.parse(extraction(draft("b", 1)))
    assert gone(world) == (replace(known, why=Gone.NOT_GIVEN),)


def test_an_event_that_its_article_gives_no_more_says_so() -> None:
    """Until its sentence comes back, and with it the event under its old id."""
    world = started()
    world.parse(extraction(draft("b", 1)))
    assert gone(world) == (Dropped(RECALL, "Riverland on Tuesday recalled its envoy", DAY, Gone.NOT_GIVEN),)
    world.parse(extraction(draft("a", 0), draft("b", 1)))
    assert gone(world) == ()
    assert world.base()["herald"].dropped == ()


def test_an_event_that_a_person_renamed_leads_to_its_new_id() -> None:
    """However often, before and after a parse; and to the event that the last of them was merged into."""
    world = started()
    both = extraction(draft("a", 0), draft("b", 1))
    names = [RECALL, "2031-03-04-recall", "2031-03-04-envoy-home"]
    for old, new in pairwise(names):
        text = world.files.pop(f"content/events/2031/{old}.yml")
        world.files[f"content/events/2031/{new}.yml"] = text.replace(old, new)
        for _ in range(2):
            assert {each.id: each.into for each in gone(world)} == dict.fromkeys(names[: names.index(new)], new)
            world.parse(both)
    del world.files[f"content/events/2031/{names[-1]}.yml"]
    world.files[world.event("talks")] += f"was: [{names[-1]}]\n"
    assert {each.id: each.into for each in gone(world)} == dict.fromkeys(names[:-1], TALKS)
    del world.files[world.event("talks")]
    assert {each.id: each.into for each in gone(world)} == dict.fromkeys([*names, TALKS], "")


def test_a_merged_or_unreadable_event_is_not_dropped(tmp_path: Path) -> None:
    """`was` redirects; a file with a mistake in it is still there."""
    world = started()
    world.files[world.event("envoy")] += f"was: [{TALKS}]\n"
    del world.files[world.event("talks")]
    assert gone(world) == ()
    for path, text in world.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / world.event("envoy")).write_text("title: [\n")
    content, _ = load.load(tmp_path, [])
    assert [each.id for each in content.dropped] == [TALKS]


def test_records_that_hold_ids_alone_are_read() -> None:
    """As they were written before titles and coordinates were kept."""
    record = json.loads(base.dump(extraction(draft("a", 0)))) | {"dropped": ["old"]}
    found = base.load(json.dumps(record).encode(), "content/extracted/herald.json")
    assert isinstance(found, Extraction)
    assert found.dropped == (Dropped("old"),)
    record["drafts"][0]["places"] = ["Port"]
    found = base.load(json.dumps(record).encode(), "content/extracted/herald.json")
    assert isinstance(found, Extraction)
    assert found.drafts[0].places == (Location("Port"),)
