"""Findings about actors: references, names claimed twice, probable duplicates, actors that nothing needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.dates import EARLIEST, LATEST, Date
from generator.diagnostics import Severity, did_you_mean
from generator.model import Actor, Alias, Content, Review
from generator.records.check_names import check_names
from generator.records.findings import Finding

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def check_actors(content: Content) -> Iterator[Finding]:
    """Every finding about actors."""
    ids = tuple(actor.id for actor in content.actors)
    known = known_actors(content)
    for actor in content.actors:
        yield from _references(actor, ids, known)
        yield from _limits(actor)
    claimed = list(_claimed_twice(content.actors))
    yield from (finding for _, finding in claimed)
    yield from check_names(content.actors, {pair for pair, _ in claimed})
    yield from _unused(content)


def known_actors(content: Content) -> frozenset[str]:
    """The ids that may be referred to: of actors, of those merged into one, of those whose file can't be read, which was told."""
    there = {PurePosixPath(path).stem for path in content.texts if path.startswith("content/actors/")}
    of_records = {id_ for actor in content.actors for id_ in (actor.id, *actor.was)}
    read = {PurePosixPath(actor.file).stem for actor in content.actors}
    return frozenset(of_records | (there - read))


def _references(actor: Actor, ids: Sequence[str], known: frozenset[str]) -> Iterator[Finding]:
    named = [(("part_of", n), id_) for n, id_ in enumerate(actor.part_of)]
    named += [(("offices", n), office.of) for n, office in enumerate(actor.offices) if office.of]
    for (field, number), id_ in named:
        if id_ not in known:
            hint = did_you_mean(id_, ids) or f"write content/actors/{id_}.yml, or take the reference out"
            path = (field, number) if field == "part_of" else (field, number, "of")
            yield Finding(actor.file, path, ERROR, "unknown-actor", f'unknown actor "{id_}"', hint)


def _limits(actor: Actor) -> Iterator[Finding]:
    """Aliases and offices that end before they begin."""
    timed = [(("aliases", n), each.since, each.until) for n, each in enumerate(actor.aliases)]
    timed += [(("offices", n), each.since, each.until) for n, each in enumerate(actor.offices)]
    for path, since, until in timed:
        if since and until and (since.earliest or EARLIEST) > (until.latest or LATEST):
            message = f"it ends ({until}) before it begins ({since})"
            yield Finding(actor.file, (*path, "to"), ERROR, "end-before-start", message)


def _claimed_twice(actors: Sequence[Actor]) -> Iterator[tuple[tuple[str, str], Finding]]:
    """Names that two actors have at the same time, with their ids: no text could tell them apart."""
    claims: dict[str, list[tuple[Actor, tuple[str | int, ...], Alias]]] = {}
    for actor in actors:
        names: list[tuple[tuple[str | int, ...], Alias]] = [(("name",), Alias(actor.name))]
        names += [(("aliases", n), alias) for n, alias in enumerate(actor.aliases)]
        for path, alias in names:
            claims.setdefault(" ".join(alias.name.casefold().split()), []).append((actor, path, alias))
    for claim in claims.values():
        for number, (actor, path, alias) in enumerate(claim[1:], 1):
            for other, _, earlier in claim[:number]:
                if other.id != actor.id and _together(alias, earlier):
                    drafts = Review.DRAFT in (actor.review, other.review)
                    message = f'"{alias.name}" is also a name of "{other.id}"'
                    hint = "give it to one of them, limit it to a time with from and to, or merge the two"
                    severity = WARNING if drafts else ERROR
                    yield (other.id, actor.id), Finding(actor.file, path, severity, "alias-twice", message, hint)
                    break


def _together(one: Alias, other: Alias) -> bool:
    return _first(one.since) <= _last(other.until) and _first(other.since) <= _last(one.until)


def _first(date: Date | None) -> int:
    return ((date and date.earliest) or EARLIEST).ordinal


def _last(date: Date | None) -> int:
    return ((date and date.latest) or LATEST).ordinal


def _unused(content: Content) -> Iterator[Finding]:
    used = {participant.id for event in content.events for participant in event.actors}
    used |= {source.according_to for event in content.events for source in event.sources}
    for actor in content.actors:
        used |= {*actor.part_of, *(office.of for office in actor.offices)} - {actor.id}
    read = {event.file for event in content.events}
    for path, text in content.texts.items():  # what a file that can't be read refers to, nobody knows
        if path.startswith("content/events/") and path not in read:
            if not text:
                return
            used |= set(re.findall(r"[a-z0-9-]+", text))
    for actor in content.actors:
        if not used & {actor.id, *actor.was}:
            message = "no event and no other actor refers to this actor"
            is_draft = actor.review is Review.DRAFT
            hint = "delete the file if it is wrong: it does not come back" if is_draft else "it is shown on no timeline"
            yield Finding(actor.file, (), INFO, "unused-actor", message, hint)
