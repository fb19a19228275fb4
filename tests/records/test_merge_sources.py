"""Base x hand x drafts, source by source: what a person did to one never freezes, loses or brings back another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Draft, Source
from generator.records.emit import source_data
from generator.records.merge import Merge
from generator.records.splice import splice
from generator.records.surgery import Change
from tests.records.sample import World, draft, extraction, group

QUOTES = (
    "Riverland on Tuesday recalled its envoy.",
    "A strike hit the port on Monday.",
    "Ten thousand people marched through the old town.",
    "The dam is half full, engineers found.",
    "Schools open again next week?",
)
OWN = Source("gazette", "What only the person has read.")
SPEAKERS = st.sampled_from(["", "an official", "the mayor"])
# Which sentences extraction quotes, each with its speaker; the first always, so that the event lives.
PROPOSALS = st.dictionaries(st.integers(1, len(QUOTES) - 1), SPEAKERS).map(lambda found: {0: "", **found})
EDITS = st.dictionaries(st.integers(0, len(QUOTES) - 1), st.sampled_from(["delete", "edit", "comment", "above"]))


def drafts(proposal: dict[int, str]) -> list[Draft]:
    return [
        replace(draft(f"k{number}"), sources=(Source("herald", QUOTES[number], None, proposal[number]),))
        for number in sorted(proposal)
    ]


def parsed(world: World, proposal: dict[int, str]) -> Merge:
    """All sentences are one event."""
    members = [("herald", each.key) for each in drafts(proposal)]
    return world.parse(extraction(*drafts(proposal)), groups=[group(*members)])


def by_hand(world: World, edits: dict[int, str], *, adds: bool) -> None:
    """Sources that a person deletes, gives another speaker or comments, and one of the person's own."""
    (event,) = world.content().events
    sources: list[Source] = []
    for each in event.sources:
        what = edits.get(QUOTES.index(each.quote))
        if what != "delete":
            sources.append(replace(each, according_to="by hand") if what == "edit" else each)
    sources += [OWN] * adds
    text = splice(world.files[event.file], [Change(("sources",), [source_data(each) for each in sources] or None)])
    for number, what in edits.items():
        item, quote = "  - article: herald\n", f"    quote: {QUOTES[number]}"
        if what == "comment":
            text = text.replace(quote, f"{quote} # note {number}")
        if what == "above":
            text = text.replace(item + quote, f"  # note {number}\n{item}{quote}")
    world.files[event.file] = text


def expected(base: dict[int, str], edits: dict[int, str], new: dict[int, str], *, adds: bool) -> dict[str, str]:
    """Quote -> speaker, by the rule: the hand wins where it did something, extraction elsewhere."""
    found: dict[str, str] = {OWN.quote: ""} if adds else {}
    for number in base.keys() | new.keys():
        what = edits.get(number) if number in base else None
        if what == "edit":
            found[QUOTES[number]] = "by hand"
        elif what in ("comment", "above") and number not in new:
            found[QUOTES[number]] = base[number]  # the words of a person hold it
        elif what != "delete" and number in new:
            found[QUOTES[number]] = new[number]
    return found


@settings(max_examples=300, deadline=None)
@given(PROPOSALS, EDITS, PROPOSALS, st.booleans())
def test_every_source_follows_the_rule_of_three(
    base: dict[int, str],
    edits: dict[int, str],
    new: dict[int, str],
    adds: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    """For any sources of base, hand and new; comments stay, and parsing again changes nothing."""
    world = World()
    parsed(world, base)
    by_hand(world, edits, adds=adds)
    notes = {f"# note {number}" for number, what in edits.items() if what in ("comment", "above") and number in base}
    parsed(world, new)
    (event,) = world.content().events
    assert {each.quote: each.according_to for each in event.sources} == expected(base, edits, new, adds=adds)
    assert all(note in world.files[event.file] for note in notes)
    assert parsed(world, new) == Merge()
