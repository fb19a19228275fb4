"""The actors that a parse meets: which of them content/ knows, under which id, and which get a file of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Actor, ActorKind, Alias, Content, Extraction, Review
from generator.records import emit


@dataclass(frozen=True, slots=True)
class Cast:
    """known: each actor's id in drafts to its id in content/. fresh: those that get a file."""

    known: Mapping[str, str]
    fresh: tuple[Actor, ...]
    deleted: frozenset[str]

    def files(self, content: Content) -> Iterator[tuple[str, str]]:
        """Path and text of each new actor's file."""
        modeline = "../schemas/actor.json" if "content/schemas/actor.json" in content.texts else ""
        for actor in self.fresh:
            yield path_of(actor.id), emit.document(emit.actor_data(actor), modeline)

    def kept(self, extraction: Extraction, before: Extraction | None) -> tuple[Actor, ...]:
        """The actors that ever got a file because of an article: a deleted one is remembered by this."""
        actors = {actor.id: actor for actor in extraction.actors if self.known.get(actor.id) == actor.id}
        actors |= {actor.id: actor for actor in before.actors} if before else {}
        return tuple(actors[id_] for id_ in sorted(actors))


def path_of(id_: str) -> str:
    return f"content/actors/{id_}.yml"


def cast_of(content: Content, base: Mapping[str, Extraction], new: Sequence[Extraction]) -> Cast:
    """Who is who after a parse. An actor whose draft a person deleted does not come back, under any article."""
    known = {actor.id: actor.id for actor in content.actors}
    known |= {was: actor.id for actor in content.actors for was in actor.was}
    names = {name.casefold(): actor.id for actor in reversed(content.actors) for name in _names(actor)}
    written = {actor.id for extraction in base.values() for actor in extraction.actors}
    deleted = frozenset(id_ for id_ in written if id_ not in known and path_of(id_) not in content.texts)
    proposed: dict[str, Actor] = {}
    for extraction in sorted(new, key=lambda each: each.article.id):
        for actor in extraction.actors:
            proposed[actor.id] = _joined(proposed.get(actor.id, actor), actor)
    fresh: dict[str, Actor] = {}
    twins = {_called(each): each.id for e in base.values() for each in e.actors if each.id in deleted}
    for id_ in sorted(_referred(new, proposed)):
        actor = proposed[id_]
        if id_ in known or id_ in deleted or path_of(id_) in content.texts:
            continue
        if actor.name.casefold() in names:
            known[id_] = names[actor.name.casefold()]
            continue
        twin = twins.setdefault(_called(actor), id_)
        if twin not in deleted:
            known[id_] = twin
            fresh[twin] = _joined(fresh.get(twin, replace(actor, review=Review.DRAFT, file="")), actor)
    taken = set(names) | {actor.name.casefold() for actor in fresh.values()}
    kept = tuple(_tidy(actor, known, taken) for actor in fresh.values())
    return Cast(known, kept, deleted)


def _joined(actor: Actor, other: Actor) -> Actor:
    """An actor with what another article calls it, too."""
    names = {name.casefold() for name in _names(actor)}
    more = (alias for alias in (Alias(other.name), *other.aliases) if alias.name.casefold() not in names)
    return replace(actor, aliases=(*actor.aliases, *more))


def _called(actor: Actor) -> tuple[str, ActorKind]:
    """What two new actors have in common that are one."""
    name = actor.name.casefold()
    return (_INITIAL.sub("", name) if actor.kind is ActorKind.PERSON else name), actor.kind


_INITIAL = re.compile(r"(?<=\w\w) \w\.?(?= \w\w)")  # Jane Q. Doe and Jane Doe are one


def _names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (alias.name for alias in actor.aliases)


def _referred(new: Sequence[Extraction], proposed: Mapping[str, Actor]) -> set[str]:
    """The proposed actors that some draft needs, and those that these belong to."""
    waiting = [each.id for e in new for draft in e.drafts for each in draft.actors]
    waiting += [source.according_to for e in new for draft in e.drafts for source in draft.sources]
    found: set[str] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ in proposed and id_ not in found:
            found.add(id_)
            actor = proposed[id_]
            waiting += [*actor.part_of, *(office.of for office in actor.offices)]
    return found


def _tidy(actor: Actor, known: Mapping[str, str], taken: set[str]) -> Actor:
    """The actor with references to those alone that content/ knows, and without aliases that are someone's already."""
    aliases = tuple(alias for alias in actor.aliases if alias.name.casefold() not in taken)
    taken |= {alias.name.casefold() for alias in aliases}
    part_of = tuple(known[id_] for id_ in actor.part_of if id_ in known)
    offices = tuple(replace(office, of=known.get(office.of, "")) for office in actor.offices)
    return replace(actor, aliases=aliases, part_of=part_of, offices=offices)
