"""A date belongs to the nearest governing verb or event noun of its clause."""

from __future__ import annotations

import pytest

from generator.extract import happenings
from generator.extract.attach import attach
from generator.extract.clauses import clauses
from generator.extract.tokens import tokenize
from generator.extract.words import words
from generator.model import Span


def owner(text: str, time: str) -> str:
    """The trigger word that a time of the text dates, "" for none."""
    at = text.index(time)
    span = Span(at, at + len(time))
    tokens = tokenize(text, Span(0, len(text)), [span])
    parts = clauses(tokens, words())
    triggers = happenings.find(tokens, parts, words())
    found = attach(tokens, parts, triggers, [span], words())[0]
    return triggers[found].span.of(text) if found >= 0 else ""


@pytest.mark.parametrize(
    ("text", "time", "word"),
    [
        ("Rebels attacked the depot on Monday.", "Monday", "attacked"),
        ("On Monday, rebels attacked the depot.", "Monday", "attacked"),
        ("The envoy said Thursday he has sent a team.", "Thursday", "said"),
        ("The envoy said that rebels attacked the depot on Monday.", "Monday", "attacked"),
        ("A strike on Monday hit two trucks, the spokesman said.", "Monday", "hit"),
        ("They condemned the attacks on Monday.", "Monday", "attacks"),
        ("He spoke of the killing of the mayor in Tarn on Friday.", "Friday", "killing"),
        ("After Thursday's talks they left.", "Thursday's", "talks"),
        ("The general was killed in the fighting on 13 April.", "13 April", "killed"),
        ("Both sides signed a truce on Monday.", "Monday", "signed"),
        ("The office voiced support for the raid in a statement on Monday.", "Monday", "voiced"),
        ("The party began to fall apart in 1996.", "1996", "fall apart"),
        ("Sales fell compared to March.", "March", ""),
        ("He served until July.", "July", ""),
        ("Since 1985, when the zone was set up, the army has held it since 1999.", "1999", ""),
        ("The envoy said Sunday that Varga's killing shook the town.", "Sunday", "said"),
        ("The envoy, who arrived Thursday, met the mayor.", "Thursday", "arrived"),
        ("The envoy, who met the mayor, left the town on Friday.", "Friday", "left"),
    ],
)
def test_owner(text: str, time: str, word: str) -> None:
    """The time of a sentence dates this word of it, and no other."""
    assert owner(text, time) == word
