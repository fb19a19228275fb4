"""Names spelled in several ways sound the same; short ones that differ are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spelling import alike, plain, sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muhammad Ali Vest", "Mohammed Ali Vest"), ("Qaddafi Omar", "Gaddafi Omar"), ("Zoë Čapek-Alm", "Zoe Capek-Alm")],
)
def test_spellings_sound_the_same(one: str, other: str) -> None:
    """Vowels, doubled letters, marks and letters that stand for each other make no other name."""
    assert sounds(plain(one).split()) == sounds(plain(other).split()) != ()


def test_short_names_are_two() -> None:
    """Short words that differ are two names, and names of few letters sound like none."""
    assert not alike(["omar", "khalid"], ["amer", "khalid"])
    assert sounds(["li", "wei"]) == ()


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9), max_size=4))
def test_a_name_is_like_itself(name: list[str]) -> None:
    """Every name is alike itself."""
    assert alike(name, name)
