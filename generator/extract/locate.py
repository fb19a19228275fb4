"""Where on earth an event's places are: coordinates of towns that can be no other, and how near to them the words put it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.extract.names_lexicon import belongs, country_codes
from generator.extract.names_places import city
from generator.extract.values import Mention
from generator.model import GeoPrecision, Location

_NEAR = re.compile(
    r"(?i)(?:\b(?:near|around|outside|towards?|beyond|past)|\b(?:north|south|east|west|north-?east|north-?west|south-?east"
    r"|south-?west|outskirts|suburbs?|vicinity|kilomet\w+|km|miles?) (?:of|from))(?: the| of| town| city| village)* $"
)
_REGION = re.compile(
    r"(?i) (?:region|province|state|governorate|district|county|oblast|department|division|area|valley)\b"
)


def located(
    text: str, names: Sequence[str], mentions: Sequence[Mention], actors: Iterable[str]
) -> tuple[Location, ...]:
    """The places of an event with the coordinates of those that are one certain town.

    names: the places as the text has them, each one of the mentions. actors: ids of all that the article names: where two
    towns share a name, that of the country it tells of is meant; a country or province is never a point.
    """
    countries = _countries(actors)
    found = []
    for name in names:
        same = [m for m in mentions if m.span.of(text) == name]
        whole = any(_REGION.match(text[m.span.end :]) or country_codes().keys() & set(m.actors) for m in same)
        town = None if whole else city(name, countries)
        near = any(_NEAR.search(text[: m.span.start]) for m in same)
        precision = GeoPrecision.NEAR if near else GeoPrecision.TOWN
        found.append(Location(name, town.latitude, town.longitude, precision) if town else Location(name))
    return tuple(found)


def _countries(actors: Iterable[str]) -> frozenset[str]:
    """The countries (ISO 3166) of actors: their own, or that of the institution."""
    codes, home = country_codes(), belongs()
    return frozenset(codes[of] for id_ in actors if (of := home.get(id_, id_)) in codes)
