"""Coordinates are given for towns that can be no other, and for nothing else."""

from __future__ import annotations

import pytest

from generator.model import GeoPrecision, Location
from tests.extract.test_cases import run


def _places(text: str) -> tuple[Location, ...]:
    return run(text, "2031-03-06").drafts[0].places


def test_a_town_with_its_point() -> None:
    """A town that no other shares its name with has its point, and the words say how near to it."""
    *_, in_town = _places("In the Central African Republic, gunmen attacked a convoy in Bangui on Monday.")
    *_, near_town = _places("In the Central African Republic, gunmen attacked a convoy near Bangui on Monday.")
    assert (in_town.precision, near_town.precision) == (GeoPrecision.TOWN, GeoPrecision.NEAR)
    assert in_town.lat == near_town.lat == pytest.approx(4.36, abs=0.1)
    assert in_town.lon == pytest.approx(18.55, abs=0.1)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a convoy in Lakeside on Monday.",
        "Gunmen attacked a convoy in Chad on Monday.",
        "Gunmen attacked a convoy in Springfield on Monday.",
        "Gunmen attacked a convoy in the Bangui region on Monday.",
        "Gunmen attacked a convoy in Selm on Monday.",
    ],
)
def test_no_point(text: str) -> None:
    """A country, a region, a name of several towns and one that nobody knows are no point."""
    assert all(place.lat is None for place in _places(text))


def test_the_country_told_of_decides() -> None:
    """Of two towns of one name, that of the country which the text tells of is meant."""
    (libya,) = _places("Libya's army said that gunmen attacked a convoy in Tripoli on Monday.")
    (lebanon,) = _places("Lebanon's army said that gunmen attacked a convoy in Tripoli on Monday.")
    assert libya.lon == pytest.approx(13.2, abs=0.3)
    assert lebanon.lon == pytest.approx(35.8, abs=0.3)
