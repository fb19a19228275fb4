"""Who says a sentence: its own words, or the speech that it goes on with; never someone whom it only speaks of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.attribution import quotations
from tests.extract.test_cases import run

PUBLISHED = "2031-03-06"


def speakers(text: str) -> list[str]:
    """`according_to` of every source of the article's drafts, in order."""
    return [source.according_to for draft in run(text, PUBLISHED).drafts for source in draft.sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked the depot on Monday.", [""]),
        ("Jana Brekke said rebels attacked the depot on Monday.", ["jana-brekke"]),
        ("Rebels attacked the depot on Monday, Jana Brekke said.", ["jana-brekke"]),
        ("Rebels attacked the depot on Monday, according to Jana Brekke.", ["jana-brekke"]),
        ("France recalled its envoy on Monday, Jana Brekke said.", ["jana-brekke"]),
        ("Two diplomats said rebels attacked the depot on Monday.", ["Two diplomats"]),
        ('"We lost the depot on Monday," said Jana Brekke. "We will be back."', ["jana-brekke", "jana-brekke"]),
        ("Oster said on Monday that it would close the mines. It added that wages would rise.", ["oster", "oster"]),
    ],
)
def test_speaker(text: str, expected: list[str]) -> None:
    """Each source names who says it: an actor, the words for people without a name, or nobody for the article's own voice."""
    assert speakers(text) == expected


def test_quotation_goes_on() -> None:
    """A sentence wholly in quotation marks is said by who spoke before it."""
    text = "Jana Brekke said on Monday that the mines would close. “We have no choice. Wages cannot rise.”"
    assert speakers(text) == ["jana-brekke"] * 3


def test_statement_in_full() -> None:
    """What follows "X said:" on new lines without quotation marks is said by X, up to the notes at the end."""
    text = "Jana Brekke said:\n\nWages will not rise. We have no choice.\n\nNotes to editors\n\nThe mines are in Selm."
    assert [span.of(text) for span in quotations(text)] == ["Wages will not rise. We have no choice."]
    assert speakers(text) == ["jana-brekke"] * 3


@given(st.text(alphabet="ab “”\"\n`'", max_size=80))
def test_quotations_are_ordered(text: str) -> None:
    """Quotation marks make stretches that are disjoint, in order, and never cross a line."""
    spans = quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all("\n" not in span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A farmer and two doctors said on Monday that a bridge was down.", "A farmer and two doctors"),
        ("A member of the Osterian army said on Monday that a bridge was down.", "A member of the Osterian army"),
        ("Two sources told Axios on Monday that the White House believes it is over.", "Two sources"),
    ],
)
def test_people_without_a_name_are_named_in_full(text: str, words: str) -> None:
    """Who says it without a name is given by all the words for him: those joined to him, and the body that he is of."""
    (draft,) = run(text, "2031-03-06").drafts
    assert draft.sources[0].according_to == words


def test_a_clause_about_the_speaker_does_not_make_its_object_speak() -> None:
    """Who stands between a date and a clause about him speaks, not the one whom he praises."""
    (draft,) = run("On 3 March 2031 General Ilan Varga, who leads the police, praised Norland.", "2031-03-06").drafts
    assert {p.id: p.role.value for p in draft.actors if p.role} == {"ilan-varga": "speaker", "norland": "mentioned"}
