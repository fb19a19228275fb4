"""Findings about actors: references, names claimed twice, probable duplicates, actors that nothing needs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.dates import EARLIEST, LATEST, Date
from generator.diagnostics import Severity, did_you_mean
from generator.model import Actor, ActorKind, Alias, Content, Review
from generator.records.findings import Finding

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def check_actors(content: Content) -> Iterator[Finding]:
    """Every finding about actors."""
    ids = tuple(actor.id for actor in content.actors)
    known = {*ids, *(was for actor in content.actors for was in actor.was)}
    for actor in content.actors:
        yield from _references(actor, ids, known)
        yield from _limits(actor)
    yield from _claimed_twice(content.actors)
    yield from _alike(content.actors)
    yield from _unused(content)


def _references(actor: Actor, ids: Sequence[str], known: set[str]) -> Iterator[Finding]:
    named = [(("part_of", n), id_) for n, id_ in enumerate(actor.part_of)]
    named += [(("offices", n), office.of) for n, office in enumerate(actor.offices) if office.of]
    for (field, number), id_ in named:
        if id_ not in known:
            hint = did_you_mean(id_, ids) or f"write content/actors/{id_}.yml, or take the reference out"
            path = (field, number) if field == "part_of" else (field, number, "of")
            yield Finding(actor.file, path, ERROR, "unknown-actor", f'unknown actor "{id_}"', hint)
        elif id_ == actor.id and field == "part_of":
            yield Finding(actor.file, (field, number), ERROR, "part-of-itself", "an actor is no part of itself")


def _limits(actor: Actor) -> Iterator[Finding]:
    """Aliases and offices that end before they begin."""
    timed = [(("aliases", n), each.since, each.until) for n, each in enumerate(actor.aliases)]
    timed += [(("offices", n), each.since, each.until) for n, each in enumerate(actor.offices)]
    for path, since, until in timed:
        if since and until and (since.earliest or EARLIEST) > (until.latest or LATEST):
            message = f"it ends ({until}) before it begins ({since})"
            yield Finding(actor.file, (*path, "to"), ERROR, "end-before-start", message)


def _claimed_twice(actors: Sequence[Actor]) -> Iterator[Finding]:
    """Names that two actors have at the same time: no text could tell them apart."""
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
                    yield Finding(actor.file, path, WARNING if drafts else ERROR, "alias-twice", message, hint)
                    break


def _together(one: Alias, other: Alias) -> bool:
    return _first(one.since) <= _last(other.until) and _first(other.since) <= _last(one.until)


def _first(date: Date | None) -> int:
    return ((date and date.earliest) or EARLIEST).ordinal


def _last(date: Date | None) -> int:
    return ((date and date.latest) or LATEST).ordinal


_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt capt adm sen rep gov sir the of sheikh sayyed general president".split()
)
_SPELLED_ALIKE = 0.9


def _alike(actors: Sequence[Actor]) -> Iterator[Finding]:
    """Pairs that are probably one actor: the same words in another order, an initial for a name, a letter's difference."""
    words = {
        actor.id: [_words(name) for name in (actor.name, *(alias.name for alias in actor.aliases))] for actor in actors
    }
    buckets: dict[str, list[Actor]] = {}
    for actor in actors:
        # Names that are alike share a long word or its beginning: only those are compared.
        for key in sorted({word[:3] for name in words[actor.id] for word in name if len(word) > 2}):
            buckets.setdefault(key, []).append(actor)
    told: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for number, actor in enumerate(bucket):
            for other in bucket[:number]:
                pair = (other.id, actor.id)
                if pair in told or not _kinds_fit(actor, other):
                    continue
                if _same_name(words[actor.id][0], words[other.id], actor) or _same_name(
                    words[other.id][0], words[actor.id], actor
                ):
                    told.add(pair)
                    message = f'"{actor.name}" is probably the same as "{other.name}"'
                    hint = f"if so: dateline merge {other.id} {actor.id}"
                    yield Finding(actor.file, ("name",), WARNING, "similar-actors", message, hint)


def _kinds_fit(one: Actor, other: Actor) -> bool:
    return (one.kind is ActorKind.PERSON) == (other.kind is ActorKind.PERSON) and (one.kind is ActorKind.PLACE) == (
        other.kind is ActorKind.PLACE
    )


def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.findall(
        r"[a-z0-9]+", re.sub(r"['’`.]", "", plain) if re.search(r"\b\w\.\w", plain) else plain.replace("'", "")
    )
    return tuple(word for word in found if word not in _TITLES)


def _same_name(name: tuple[str, ...], others: Sequence[tuple[str, ...]], actor: Actor) -> bool:
    return any(_one_name(name, other, is_person=actor.kind is ActorKind.PERSON) for other in others)


def _one_name(one: tuple[str, ...], other: tuple[str, ...], *, is_person: bool) -> bool:
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    if is_person and min(len(one), len(other)) >= 2 and one[-1] == other[-1]:
        first, second = one[0], other[0]
        shorter, longer = sorted((set(one), set(other)), key=len)
        if len(first) == 1 or len(second) == 1:
            return first[0] == second[0]
        if shorter < longer:
            return True
    joined, also = " ".join(one), " ".join(other)
    # Numbers and short names differ by a letter and are not the same.
    if (
        re.findall(r"\d+", joined) != re.findall(r"\d+", also)
        or min(len(joined), len(also)) < 9
        or len(one) != len(other)
    ):
        return False
    if is_person or len(one) == 1:
        return SequenceMatcher(None, joined, also, autojunk=False).ratio() >= _SPELLED_ALIKE
    return all(SequenceMatcher(None, a, b).ratio() >= 0.8 and a[0] == b[0] for a, b in zip(one, other, strict=True))


def _unused(content: Content) -> Iterator[Finding]:
    used = {participant.id for event in content.events for participant in event.actors}
    used |= {source.according_to for event in content.events for source in event.sources}
    for actor in content.actors:
        used |= {*actor.part_of, *(office.of for office in actor.offices)} - {actor.id}
    for actor in content.actors:
        if not used & {actor.id, *actor.was}:
            message = "no event and no other actor refers to this actor"
            yield Finding(actor.file, (), INFO, "unused-actor", message, "it is shown on no timeline")
