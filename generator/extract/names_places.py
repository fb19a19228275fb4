"""Cities and provinces of the world by name (lexicon/names_places.txt, from GeoNames): is this name one, and where is it?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.extract.names import keys

_KNOWN = 1000  # thousands of inhabitants from which a city is meant wherever it is named
_CLEAR = 5  # times as many people as the next city of that name: then it is meant


@dataclass(frozen=True, slots=True)
class City:
    """A city. country: ISO 3166; latitude and longitude in degrees; people: thousands of inhabitants."""

    country: str
    latitude: float
    longitude: float
    people: int


def is_place(words: tuple[str, ...]) -> bool:
    """Whether the words of a name, folded, are a city or a province."""
    return " ".join(words) in _rows()


def city(name: str, countries: frozenset[str] = frozenset()) -> City | None:
    """The city of a name, or None where there is none, or where two could be meant.

    countries: those that the text tells of (ISO 3166). Of the cities of that name in these the one much larger than the others
    is meant; where there is none, only a city that all the world knows, and that no other comes near.
    """
    found = sorted(
        _rows().get(" ".join(keys(name)), ()), key=lambda row: row.rsplit("\t", 1)[-1].zfill(9), reverse=True
    )
    every = [_city(row) for row in found if row.rsplit("\t", 1)[-1]]
    cities = [each for each in every if each.country in countries]
    if not cities and every and every[0].people >= _KNOWN:
        cities = every
    if not cities or (len(cities) > 1 and cities[0].people < _CLEAR * cities[1].people):
        return None
    return cities[0]


def _city(row: str) -> City:
    _, country, latitude, longitude, people = row.split("\t")
    return City(country, float(latitude), float(longitude), int(people))


@cache
def _rows() -> Mapping[str, list[str]]:
    """The lines of the list by each name in them, which stand there folded. A line is taken apart when it is asked for: reading must stay quick."""
    text = files("generator.extract").joinpath("lexicon", "names_places.txt").read_text(encoding="utf-8")
    rows: dict[str, list[str]] = {}
    for row in text.splitlines():
        if row.startswith("#"):
            continue
        for name in row.split("\t", 1)[0].split("|"):
            rows.setdefault(name, []).append(row)
    return rows
