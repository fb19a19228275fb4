"""The packaged lexicon of actors and of the words that names are made of, read once and kept in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.dates import known
from generator.extract.names import Node, keys, slug
from generator.model import Actor, ActorKind, Alias, Office, Review

_FILES = (
    "institutions_states",
    "institutions_groups",
    "institutions_world",
    "institutions_media",
    "institutions_companies",
    "actors_persons",
)


@dataclass(frozen=True, slots=True)
class Institution:
    """What a country has: the kind of actor, how it is called ("{adj}" = the country's adjective), and that of a people without a state."""

    role: str
    kind: str
    name: str
    of_people: str


@dataclass(frozen=True, slots=True)
class Roles:
    """offices, institution_words: a tree of words in lower case -> office, role. office_heads: the words that an office's titles have.

    owners: title -> whose office it is; secretaries: where a minister is called a secretary; leaders: offices of a country's leader.
    """

    offices: Node[str]
    owners: Mapping[str, str]
    heads: frozenset[str]
    office_heads: Mapping[str, frozenset[str]]
    secretaries: frozenset[str]
    leaders: tuple[str, ...]
    institutions: Mapping[str, Institution]
    institution_words: Node[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of words by what they tell of a name beside them; the lists' meaning stands in names_words.yml."""

    titles: frozenset[str]
    strong_titles: frozenset[str]
    addresses: frozenset[str]
    organisations: frozenset[str]
    trades: frozenset[str]
    places_after: frozenset[str]
    states: frozenset[str]
    places_before: frozenset[str]
    place_nouns: frozenset[str]
    locatives: frozenset[str]
    directions: frozenset[str]
    speech: frozenset[str]
    unnamed: frozenset[str]
    modifiers: frozenset[str]
    function_words: frozenset[str]
    starters: frozenset[str]
    person_nouns: frozenset[str]
    assets: frozenset[str]
    compounds: frozenset[str]
    not_names: frozenset[str]
    given: frozenset[str]
    women: frozenset[str]
    either_given: frozenset[str]
    common_surnames: frozenset[str]
    things: frozenset[str]
    before_things: frozenset[str]
    takings: frozenset[str]
    ships: frozenset[str]
    again: Mapping[str, str]
    nicknames: Mapping[str, str]
    peoples: tuple[str, ...]
    regions: tuple[str, ...]
    seats: frozenset[str]
    groups_persons: Node[str]
    groups_parties: Node[str]


@cache
def words() -> Words:
    data = _read("names_words")
    simple = {
        name: frozenset(data[name].split())
        for name in Words.__slots__
        if name not in {"peoples", "regions", "seats", "groups_persons", "groups_parties", "again", "nicknames"}
    }
    return Words(
        **simple,
        again=data["again"],
        nicknames=data["nicknames"],
        peoples=tuple(data["peoples"].split()),
        regions=tuple(" ".join(region.split()) for region in data["regions"].split("|")),
        seats=frozenset(data["seats"].lower().split("|")),
        groups_persons=_phrases({phrase: phrase for phrase in data["groups_persons"].split("|")}),
        groups_parties=_phrases({phrase: phrase for phrase in data["groups_parties"].split("|")}),
    )


@cache
def roles() -> Roles:
    data = _read("names_roles")
    institutions = {
        role: Institution(role, entry["kind"], entry["name"], entry.get("of_people", entry["name"]))
        for role, entry in data["institutions"].items()
    }
    return Roles(
        _phrases({phrase: office for office, phrases in data["offices"].items() for phrase in phrases}),
        {" ".join(keys(phrase)): owner for phrase, owner in data["owners"].items()},
        frozenset(data["heads"]),
        {
            office: frozenset(word for phrase in phrases for word in phrase.split())
            for office, phrases in data["offices"].items()
        },
        frozenset(data["secretaries"]),
        tuple(data["leaders"]),
        institutions,
        _phrases({phrase: role for role, entry in data["institutions"].items() for phrase in entry["words"]}),
    )


@cache
def office_of(title: str) -> str:
    """The office that a title means (`Secretary of Defense` -> `defence-minister`), or the title as a slug."""
    parts = [part.lower() for part in keys(title)]
    found = roles().offices.longest(parts, 0)
    return found[0] if found and found[1] == len(parts) else slug(title)


@cache
def countries() -> tuple[Actor, ...]:
    """Countries, states that are no more and peoples as actors: demonyms are adjectives, then people; metonyms the capitals."""
    past = _read("actors_history")
    states = [*_read("actors_countries").values(), *past["states"]]
    return (
        *(_nation(entry, ActorKind.COUNTRY) for entry in states),
        *(_nation(entry, ActorKind.ORGANISATION) for entry in past["peoples"]),
    )


def _nation(entry: Mapping[str, Any], kind: ActorKind) -> Actor:
    return Actor(
        slug(entry["name"]),
        entry["name"],
        kind,
        tuple(Alias(alias) for alias in entry.get("aliases", ())),
        tuple(dict.fromkeys([*entry.get("adjectives", ()), *entry.get("people", ())])),
        tuple(entry.get("capitals", ())),
        review=Review.DRAFT,
    )


@cache
def older() -> Mapping[str, str]:
    """What means a state that is no more in a text about it, and a later one or only ground elsewhere -> that state's id."""
    states = [*_read("actors_countries").values(), *_read("actors_history")["states"]]
    return {name: slug(entry["name"]) for entry in states for name in entry.get("also", ())}


@cache
def country_codes() -> Mapping[str, str]:
    """A country's id -> its code in ISO 3166."""
    return {slug(entry["name"]): code for code, entry in _read("actors_countries").items()}


@cache
def packaged_actors() -> tuple[Actor, ...]:
    """Institutions, groups, media and persons of the lexicon."""
    return tuple(_actor(entry) for entry in _entries())


@cache
def institutions() -> Mapping[tuple[str, str], str]:
    """(country, role) -> id, for institutions that have a name of their own."""
    return {
        (entry["of"], entry["role"]): entry.get("id") or slug(entry["name"]) for entry in _entries() if "role" in entry
    }


@cache
def belongs() -> Mapping[str, str]:
    """The country of a packaged actor, by id."""
    return {entry.get("id") or slug(entry["name"]): entry["of"] for entry in _entries() if "of" in entry}


@cache
def _entries() -> tuple[dict[str, Any], ...]:
    return tuple(entry for name in _FILES for entry in _read(name))


def _actor(entry: dict[str, Any]) -> Actor:
    return Actor(
        entry.get("id") or slug(entry["name"]),
        entry["name"],
        ActorKind(entry.get("kind", "person")),
        tuple(Alias(alias) for alias in entry.get("aliases", ())),
        tuple(entry.get("adjectives", ())),
        tuple(entry.get("metonyms", ())),
        offices=tuple(
            Office(title.replace("-", " "), of, known(str(since)), known(str(until)))
            for title, of, since, until in entry.get("offices", ())
        ),
        part_of=tuple(entry.get("part_of") or ([entry["of"]] if "of" in entry else [])),
        review=Review.DRAFT,
    )


def _phrases(phrases: Mapping[str, str]) -> Node[str]:
    node: Node[str] = Node()
    for phrase, value in phrases.items():
        node.put([part.lower() for part in keys(phrase)], value)
    return node


def _read(name: str) -> Any:
    text = files("generator.extract").joinpath("lexicon", f"{name}.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, loader)  # noqa: S506 - both are safe loaders; the one in C is ten times faster
