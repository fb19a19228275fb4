"""`dateline merge` and `dateline new`: nothing is lost, and what is written is valid."""

from __future__ import annotations

import pytest

from generator.model import Actor
from generator.records import new, publish
from generator.records.combine import combine
from generator.records.merge import Merge
from tests.records.sample import World

KEEP, DROP = "content/events/2031/2031-03-04-recall.yml", "content/events/2031/2031-03-04-envoy.yml"
ACTORS = {
    "content/actors/jane-doe.yml": "name: Jane Doe # minister\nkind: person\n",
    "content/actors/j-doe.yml": "name: J. Doe\nkind: person\naliases: [Doe]\noffices: [{title: minister, of: riverland}]\n",
    "content/actors/riverland.yml": "name: Riverland\nkind: country\n",
}
EVENTS = {
    KEEP: "# ours\ntitle: Recall\ndate: 2031-03-04\nactors: [riverland] # who\nsources:\n  - article: a\n    quote: One.\n",
    DROP: "title: Envoy\ndate: 2031-03-04\ntime: evening\nactors: [riverland, {id: j-doe, role: speaker}]\nplaces: [Port]\nsources:\n"
    "  - article: a\n    quote: One.\n  - article: b\n    quote: Two.\n    according_to: j-doe\nwas: [2031-03-04-older]\n",
}


def apply(world: World, merged: Merge) -> None:
    assert merged.findings == ()
    for edit in merged.edits:
        assert edit.owned or world.files.get(edit.path) == edit.before
        if edit.after is None:
            del world.files[edit.path]
        else:
            world.files[edit.path] = edit.after


def codes(merged: Merge) -> list[str]:
    assert merged.edits == ()
    return [each.code for each in merged.findings]


def test_two_events_become_one() -> None:
    """The kept one gains sources, actors, places, the time and both old ids; its comments stay."""
    world = World(ACTORS | EVENTS)
    apply(world, combine(world.content(), "2031-03-04-recall", "2031-03-04-envoy"))
    assert DROP not in world.files
    assert world.files[KEEP] == (
        "# ours\ntitle: Recall\ndate: 2031-03-04\ntime: evening\nactors: [riverland, {id: j-doe, role: speaker}] # who\nplaces: [Port]\nsources:\n"
        "  - article: a\n    quote: One.\n  - article: b\n    quote: Two.\n    according_to: j-doe\n"
        "was: [2031-03-04-envoy, 2031-03-04-older]\n"
    )


def test_two_actors_become_one() -> None:
    """Every reference follows; the old name is an alias, the old id is kept for redirects."""
    world = World(ACTORS | EVENTS)
    apply(world, combine(world.content(), "jane-doe", "j-doe"))
    assert "content/actors/j-doe.yml" not in world.files
    assert (
        world.files["content/actors/jane-doe.yml"]
        == (
            "name: Jane Doe # minister\nkind: person\naliases: [J. Doe, Doe]\noffices:\n  - {title: minister, of: riverland}\nwas: [j-doe]\n"
        )
        or "aliases: [J. Doe, Doe]\noffices: [{title: minister, of: riverland}]\nwas: [j-doe]\n"
        in world.files["content/actors/jane-doe.yml"]
    )
    assert "{id: jane-doe, role: speaker}" in world.files[DROP]
    assert "according_to: jane-doe" in world.files[DROP]


def test_a_merge_that_was_cut_short_can_be_given_again() -> None:
    """The kept file is written before the other goes: doing it again completes it."""
    world = World(ACTORS | EVENTS)
    merged = combine(world.content(), "2031-03-04-recall", "2031-03-04-envoy")
    world.files[KEEP] = merged.edits[0].after or ""
    half = world.files[KEEP]
    apply(world, combine(world.content(), "2031-03-04-recall", "2031-03-04-envoy"))
    assert DROP not in world.files
    assert world.files[KEEP] == half


REFUSED = {
    "a comment": (DROP, "title: Envoy", "title: Envoy # sic", "would-lose"),
    "two times": (KEEP, "actors: [riverland]", "time: 12:30\nactors: [riverland]", "would-lose"),
    "other days": (DROP, "date: 2031-03-04", "date: 2031-03-09", "would-lose"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_would_be_lost_is_refused(case: str) -> None:
    """With a finding, and without any edit."""
    path, old, text, code = REFUSED[case]
    world = World(ACTORS | EVENTS)
    world.edit(path, old, text)
    assert codes(combine(world.content(), "2031-03-04-recall", "2031-03-04-envoy")) == [code]


def test_two_summaries_and_two_kinds_are_refused() -> None:
    """Only a person can make one text of two."""
    world = World(ACTORS | EVENTS)
    world.files[KEEP] += "summary: One text.\n"
    world.files[DROP] += "summary: Another text.\n"
    assert codes(combine(world.content(), "2031-03-04-recall", "2031-03-04-envoy")) == ["would-lose"]
    assert codes(combine(world.content(), "jane-doe", "riverland")) == ["would-lose"]


def test_a_wrong_call_says_what_is_wrong() -> None:
    """Misspelt, the same twice, or of two kinds."""
    content = World(ACTORS | EVENTS).content()
    assert codes(combine(content, "jane-doe", "jane-doe")) == ["same-id"]
    merged = combine(content, "jane-do", "j-doe")
    assert (codes(merged), merged.findings[0].hint) == (["unknown-id"], 'did you mean "jane-doe"?')
    assert codes(combine(content, "jane-doe", "2031-03-04-recall")) == ["unlike"]


def test_a_file_that_can_not_be_spliced_stops_the_merge() -> None:
    """A comment between an item and its comma can't be kept; nothing at all is written then."""
    world = World(ACTORS | EVENTS)
    world.files[DROP] = "title: Envoy\nactors: [j-doe # he\n  , jane-doe]\n"
    assert codes(combine(world.content(), "jane-doe", "j-doe")) == ["cannot-splice"]


def test_new_files_are_valid_and_name_their_schema() -> None:
    """With the modeline where the project has schemas, and an id that is free."""
    world = World(ACTORS | EVENTS)
    apply(world, publish.schema_edits(world.content()))
    content = world.content()
    content = type(content)(
        content.config, (), content.events, content.actors, (), {**content.texts, "content/schemas/event.json": ""}
    )
    made = new.new_event(content, "Recall", date="2031-03-04", kind="decision")
    assert made.edits[0].path == "content/events/2031/2031-03-04-recall-2.yml"
    assert (made.edits[0].after or "").startswith(
        "# yaml-language-server: $schema=../../schemas/event.json\nid: 2031-03-04-recall-2\n"
    )
    apply(world, made)
    apply(world, new.new_actor(content, "Lakeside", kind="country"))
    assert world.content().actors[-1] == Actor(
        "riverland", "Riverland", world.content().actors[-1].kind, file="content/actors/riverland.yml"
    )
    (article,) = new.new_article(content, "The port: a report", published="5 March 2031", publisher="The Herald").edits
    assert article.path == "content/articles/the-herald-the-port-a-report.md"
    assert (article.after or "").startswith(
        '---\ntitle: "The port: a report"\npublished: 2031-03-05\npublisher: The Herald\n---\n'
    )


def test_new_refuses_what_is_wrong() -> None:
    """With the code that check would give."""
    content = World(ACTORS | EVENTS).content()
    assert codes(new.new_event(content, "Recall", date="4 March")) == ["bad-date"]
    assert codes(new.new_event(content, " ")) == ["empty"]
    assert codes(new.new_event(content, "Recall", kind="atack")) == ["unknown-kind"]
    assert codes(new.new_actor(content, "doe")) == ["alias-twice"]
    assert codes(new.new_actor(content, "Lakeside", kind="contry")) == ["unknown-actor-kind"]
    assert codes(new.new_article(content, "x", published="03/04/2031")) == ["bad-date"]
