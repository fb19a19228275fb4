"""All actors, offices, institutions and places by their names, ready for matching: people's files first, then the packaged lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.names import Node, keys, slug
from generator.extract.names_people import surname
from generator.extract.values import MentionForm, MentionKind
from generator.model import Actor, ActorKind, Alias, Office, Review
from generator.spelling import plain, sounds

_KINDS = {
    ActorKind.PERSON: MentionKind.PERSON,
    ActorKind.PLACE: MentionKind.PLACE,
}
_FAMILY_FIRST = frozenset(
    ["china", "taiwan", "north-korea", "south-korea", "vietnam", "cambodia"]
)  # the family's name comes first
_REGION = ""  # the id of a name that is a place and no actor


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name can mean: an actor ("" = a place that is none), how it names it, and in what time."""

    id: str
    kind: MentionKind
    form: MentionForm
    since: Date | None = None
    until: Date | None = None

    def holds(self, on: Date | None) -> bool:
        return _within(self.since, self.until, on)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office of a country or organisation, in what time."""

    person: str
    office: str
    of: str
    since: Date | None
    until: Date | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Made by `build`. names: by words as `names.fold` writes them; institutions: (country, role) -> the actor that is it there.

    older: words of a name -> the state that is no more which they mean in a text about it (`lexicon.older`).
    """

    actors: Mapping[str, Actor]
    own: frozenset[str]
    names: Node[tuple[Meaning, ...]]
    holders: Mapping[str, tuple[Holder, ...]]
    institutions: Mapping[tuple[str, str], str]
    belongs: Mapping[str, str]
    surnames: Mapping[str, tuple[str, ...]]
    sounding: Mapping[tuple[str, ...], tuple[str, ...]]
    older: Mapping[tuple[str, ...], str]

    def actor(self, id_: str) -> Actor:
        """The actor of an id, those included that follow from a country and a role (`israel-defence-ministry`). KeyError where there is none."""
        known = self.actors.get(id_)
        if known:
            return known
        country, role = _composed(id_, self.actors)
        institution = lexicon.roles().institutions[role]
        owner = self.actors[country]
        adjective = owner.demonyms[0] if owner.demonyms else owner.name
        called = institution.name if owner.kind is ActorKind.COUNTRY else institution.of_people
        name = called.replace("{adj}", adjective)
        return Actor(id_, name, ActorKind(institution.kind), part_of=(country,), review=Review.DRAFT)

    def knows(self, id_: str) -> bool:
        """Whether there is an actor of an id: see `actor`."""
        return id_ in self.actors or _composed_or_nothing(id_, self.actors) != ("", "")

    def new_id(self, name: str, kind: ActorKind) -> str:
        """An id for an actor that nobody knew: its slug, with its kind where another has that ("jordan-person")."""
        id_ = slug(name)
        return f"{id_}-{kind}" if id_ in self.actors else id_

    def institution(self, country: str, role: str) -> str:
        """The id of a country's institution: the one that has a name of its own, or `COUNTRY-ROLE`."""
        return self.institutions.get((country, role), f"{country}-{role}")

    def role(self, id_: str) -> str:
        """What an actor is to its country (`defence-ministry`), or ""."""
        own = next((role for (_, role), actor in self.institutions.items() if actor == id_), "")
        return own or _composed_or_nothing(id_, self.actors)[1]

    def country(self, id_: str) -> str:
        """The country that an actor is, or is an institution or a group of, or ""."""
        if self.is_country(id_):
            return id_
        return self.belongs.get(id_) or _composed_or_nothing(id_, self.actors)[0]

    def is_country(self, id_: str) -> bool:
        actor = self.actors.get(id_)
        return actor is not None and actor.kind is ActorKind.COUNTRY

    def is_nation(self, id_: str) -> bool:
        """Whether an actor is a country, or a people without a state."""
        actor = self.actors.get(id_)
        return actor is not None and (
            actor.kind is ActorKind.COUNTRY or (actor.kind is ActorKind.ORGANISATION and bool(actor.demonyms))
        )

    def holder(self, office: str, of: str, on: Date | None) -> str:
        """The one person who held an office of an actor at a date, or ""; an office of nobody says nothing."""
        if on is None or not of:
            return ""
        found = {h.person for h in self.holders.get(office, ()) if h.of == of and _within(h.since, h.until, on)}
        return found.pop() if len(found) == 1 else ""

    def held(self, office: Office, on: Date | None) -> bool:
        """Whether an office was held at a date."""
        return _within(office.since, office.until, on)

    def bearers(self, surname: str) -> tuple[str, ...]:
        """Persons whom a surname alone may mean where no full name stands: not those that only another article brought."""
        return tuple(one for one in self.surnames.get(surname, ()) if one not in self.own or self._is_public(one))

    def _is_public(self, person: str) -> bool:
        actor = self.actors[person]
        return actor.review is Review.CHECKED or any(office.since or office.until for office in actor.offices)

    def offices_of(self, person: str) -> tuple[Office, ...]:
        actor = self.actors.get(person)
        return actor.offices if actor else ()


def build(actors: Sequence[Actor]) -> Gazetteer:
    """Everything that names can mean. People's actors win over packaged ones of the same id or name."""
    packaged = _packaged()
    renamed = _renamed(actors, packaged)
    every = {actor.id: actor for actor in packaged if actor.id not in renamed}
    every |= {actor.id: actor for actor in sorted(actors, key=lambda actor: actor.id)}
    names: Node[tuple[Meaning, ...]] = Node()
    ordered = [*sorted(actors, key=lambda actor: actor.id), *packaged]
    collected: dict[tuple[str, ...], list[Meaning]] = {}
    for actor in ordered:
        for name, meaning in _meanings(actor, renamed.get(actor.id, actor.id)):
            known = collected.setdefault(keys(name), [])
            if all(meaning.id != other.id for other in known):
                known.append(meaning)
    older = {keys(name): renamed.get(id_, id_) for name, id_ in lexicon.older().items()}
    for words, id_ in older.items():
        if [meaning.id for meaning in collected.get(words, ())] in ([], [id_]):
            collected[words] = [Meaning(_REGION, MentionKind.PLACE, MentionForm.NAME)]
    for region in lexicon.words().regions:
        collected.setdefault(keys(region), [Meaning(_REGION, MentionKind.PLACE, MentionForm.NAME)])
    for people in lexicon.words().peoples:
        collected.setdefault(keys(people), [Meaning(_REGION, MentionKind.NATIONALITY, MentionForm.DEMONYM)])
    for words, meanings in collected.items():
        names.put(words, tuple(meanings))
    return Gazetteer(
        every,
        frozenset(actor.id for actor in actors),
        names,
        _holders(every.values()),
        {key: renamed.get(value, value) for key, value in lexicon.institutions().items()},
        {renamed.get(key, key): value for key, value in lexicon.belongs().items()},
        _surnames(every.values()),
        _sounding(every.values()),
        older,
    )


def _within(since: Date | None, until: Date | None, on: Date | None) -> bool:
    """Whether a time may hold a date; an unknown date is held by a time that is not limited."""
    if since is None and until is None:
        return True
    if on is None or on.earliest is None or on.latest is None:
        return False
    after = since is None or since.earliest is None or on.latest >= since.earliest
    return after and (until is None or until.latest is None or on.earliest <= until.latest)


def _meanings(actor: Actor, id_: str) -> Iterable[tuple[str, Meaning]]:
    kind = _KINDS.get(actor.kind, MentionKind.ORGANISATION)
    yield actor.name, Meaning(id_, kind, MentionForm.NAME)
    for alias in actor.aliases:
        yield alias.name, Meaning(id_, kind, MentionForm.ALIAS, alias.since, alias.until)
    if kind is MentionKind.ORGANISATION:
        for alias in (Alias(actor.name), *actor.aliases):
            for variant in _variants(alias.name):
                yield variant, Meaning(id_, kind, MentionForm.ALIAS, alias.since, alias.until)
    for demonym in actor.demonyms:
        yield demonym, Meaning(id_, MentionKind.NATIONALITY, MentionForm.DEMONYM)
    for metonym in actor.metonyms:
        yield metonym, Meaning(id_, kind, MentionForm.METONYM)


def _variants(name: str) -> Iterable[str]:
    """Other ways to write an organisation's name: "United States ..." for "U.S. ...", "Iraqi security forces" in lower case."""
    if name.startswith("U.S. "):
        yield name.replace("U.S.", "United States", 1)
    first, _, rest = name.partition(" ")
    if " " in rest:
        yield f"{first} {rest.lower()}"


def _renamed(actors: Sequence[Actor], packaged: Sequence[Actor]) -> dict[str, str]:
    """Packaged ids that a person's file covers: by its id, a merged id, or a name that both have."""
    by_name = {
        keys(name): actor.id for actor in actors for name in (actor.name, *(alias.name for alias in actor.aliases))
    }
    by_id = {old: actor.id for actor in actors for old in (actor.id, *actor.was)}
    renamed: dict[str, str] = {}
    for actor in packaged:
        own = by_id.get(actor.id) or by_name.get(keys(actor.name))
        if own:
            renamed[actor.id] = own
    return renamed


def _holders(actors: Iterable[Actor]) -> dict[str, tuple[Holder, ...]]:
    """Who held each office. One without a time that nobody has checked holds in the text that gave it, and no other."""
    found: dict[str, list[Holder]] = {}
    for actor in sorted(actors, key=lambda actor: actor.id):
        for office in actor.offices:
            if actor.review is Review.DRAFT and office.since is None and office.until is None:
                continue
            role = lexicon.office_of(office.title)
            found.setdefault(role, []).append(Holder(actor.id, role, office.of, office.since, office.until))
    return {role: tuple(holders) for role, holders in found.items()}


def _surnames(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for actor in sorted(actors, key=lambda actor: actor.id):
        if actor.kind is ActorKind.PERSON:
            names = [keys(name) for name in (actor.name, *(alias.name for alias in actor.aliases)) if keys(name)]
            ends = {surname(name) for name in names}
            if any(office.of in _FAMILY_FIRST for office in actor.offices):
                ends |= {name[0] for name in names}
            for end in sorted(ends):
                found.setdefault(end, []).append(actor.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _sounding(actors: Iterable[Actor]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Persons by what their names sound like."""
    found: dict[tuple[str, ...], list[str]] = {}
    for actor in sorted(actors, key=lambda actor: actor.id):
        if actor.kind is ActorKind.PERSON:
            found.setdefault(sounds([plain(word) for word in keys(actor.name)]), []).append(actor.id)
    return {name: tuple(ids) for name, ids in found.items() if name}


def _composed_or_nothing(id_: str, actors: Mapping[str, Actor]) -> tuple[str, str]:
    try:
        return ("", "") if id_ in actors else _composed(id_, actors)
    except KeyError:
        return "", ""


def _composed(id_: str, actors: Mapping[str, Actor]) -> tuple[str, str]:
    for role in lexicon.roles().institutions:
        if id_.endswith(f"-{role}") and id_.removesuffix(f"-{role}") in actors:
            return id_.removesuffix(f"-{role}"), role
    raise KeyError(id_)


@cache
def _packaged() -> tuple[Actor, ...]:
    return (*lexicon.countries(), *lexicon.packaged_actors())
