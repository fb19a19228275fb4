"""`dateline merge KEEP DROP`: two records of one event, or of one actor, become one; the old id redirects to the kept one. Pure.

What would be lost is refused: two summaries, dates that exclude each other, a comment in the file that goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from generator.diagnostics import Diagnostic, did_you_mean, error
from generator.model import Actor, ActorKind, Alias, Content, Event, Participant, Source, Status
from generator.records import emit
from generator.records.comments import own_comments
from generator.records.emit import Bare
from generator.records.merge import Edit, Merge
from generator.records.schema import ACTOR, event
from generator.records.splice import splice
from generator.records.surgery import CannotSplice, Change

T = TypeVar("T")
_EVENT_KEYS = tuple(each.name for each in event().fields)
_ACTOR_KEYS = tuple(each.name for each in ACTOR.fields)


def combine(content: Content, keep: str, drop: str) -> Merge:
    """The edits that merge the record `drop` into `keep`; with a finding there are none."""
    events = {each.id: each for each in content.events}
    actors = {each.id: each for each in content.actors}
    if keep == drop:
        return _refused("same-id", f'"{keep}" can\'t be merged into itself')
    try:
        if keep in events and drop in events:
            return _events(content, events[keep], events[drop])
        if keep in actors and drop in actors:
            return _actors(content, actors[keep], actors[drop])
    except CannotSplice as reason:
        return _refused("cannot-splice", f"not merged: {reason}")
    missing = next((id_ for id_ in (keep, drop) if id_ not in events and id_ not in actors), "")
    if missing:
        hint = did_you_mean(missing, [*events, *actors])
        return _refused("unknown-id", f'no event and no actor has the id "{missing}"', hint)
    return _refused("unlike", "an event and an actor can't be merged")


def _refused(code: str, message: str, hint: str = "", file: str = "content") -> Merge:
    return Merge((), (error(file, code, message, hint),))


def _events(content: Content, keep: Event, drop: Event) -> Merge:
    lost = list(_lost(content, drop.file)) + list(_lost_of_event(keep, drop))
    if lost:
        return Merge((), tuple(lost))
    changes: list[Change] = []
    for name, data in (("date", emit.event_data(drop).get("date")), ("time", drop.time), ("summary", drop.summary)):
        if data and not getattr(keep, name):
            changes.append(Change((name,), data))
    if drop.graphic and not keep.graphic:
        changes.append(Change(("graphic",), Bare("true")))
    changes += _joined("actors", keep.actors, drop.actors, attrgetter("id", "role"), emit.participant_data)
    changes += _joined("places", keep.places, drop.places, attrgetter("name", "lat"), emit.location_data)
    changes += _appended("tags", len(keep.tags), [each for each in drop.tags if each not in keep.tags])
    sources = [emit.source_data(each) for each in drop.sources if not _has_source(keep, each)]
    changes += _appended("sources", len(keep.sources), sources)
    corrections = [each for each in drop.corrections if each not in keep.corrections]
    rows = emit.event_data(replace(drop, corrections=tuple(corrections))).get("corrections", [])
    changes += _appended("corrections", len(keep.corrections), rows)
    changes += _appended("was", len(keep.was), [Bare(id_) for id_ in (drop.id, *drop.was) if id_ not in keep.was])
    before = content.texts[keep.file]
    after = splice(before, changes, _EVENT_KEYS)
    return Merge((Edit(keep.file, before, after), Edit(drop.file, content.texts[drop.file], None)))


def _joined(
    name: str,
    mine: Sequence[T],
    theirs: Sequence[T],
    known: Callable[[T], tuple[str, object]],
    data: Callable[[T], emit.Plain],
) -> list[Change]:
    """What a list gains: items that it has not, and those that it has with less. known: an item's name, and what may be known of it."""
    at = {known(each)[0]: number for number, each in enumerate(mine)}
    more = [each for each in theirs if known(each)[0] in at and known(each)[1] is not None]
    better = [each for each in more if known(mine[at[known(each)[0]]])[1] is None]
    changes = [Change((name, at[known(each)[0]]), data(each)) for each in better]
    return changes + _appended(name, len(mine), [data(each) for each in theirs if known(each)[0] not in at])


def _has_source(event: Event, source: Source) -> bool:
    """Whether an event has the evidence, and who says it: the same words of another speaker are another source."""
    same = [each for each in event.sources if (each.article, each.quote) == (source.article, source.quote)]
    return any(source.according_to in ("", each.according_to) and source.stance is each.stance for each in same)


def _appended(name: str, length: int, items: Sequence[emit.Plain]) -> list[Change]:
    if length == 0 and items:
        return [Change((name,), list(items))]
    return [Change((name, length + number), each) for number, each in enumerate(items)]


def _lost(content: Content, file: str) -> Iterator[Diagnostic]:
    if own_comments(content.texts[file]):
        hint = "move it to the file that stays, and delete it here"
        yield error(file, "would-lose", "a comment in this file would be lost", hint)


def _lost_of_event(keep: Event, drop: Event) -> Iterator[Diagnostic]:
    if keep.summary and drop.summary and keep.summary.strip() != drop.summary.strip():
        yield _both(drop.file, "summary", keep.file)
    if keep.time and drop.time and keep.time != drop.time:
        yield _both(drop.file, "time", keep.file)
    if drop.status is not keep.status and drop.status in (Status.CONFIRMED, Status.DISPUTED, Status.RETRACTED):
        hint = "give it to the one that stays, or take it away here"
        yield error(
            drop.file, "would-lose", f"the status {drop.status} would be lost: the other is {keep.status}", hint
        )
    if keep.date and drop.date and not keep.date.overlaps(drop.date):
        message = f"the dates exclude each other: {keep.date} and {drop.date}"
        yield error(drop.file, "would-lose", message, "mend the wrong one first, or keep two events")


def _both(file: str, field: str, other: str) -> Diagnostic:
    hint = "make one of the two, in the file that stays, and delete the other"
    return error(file, "would-lose", f"both have a {field}: this one would be lost, {other} has another", hint)


def _actors(content: Content, keep: Actor, drop: Actor) -> Merge:
    lost = list(_lost(content, drop.file)) + list(_lost_of_actor(keep, drop))
    if lost:
        return Merge((), tuple(lost))
    edits = [*_references(content, keep.id, drop.id)]
    text = next((each.after for each in edits if each.path == keep.file), None) or content.texts[keep.file]
    edits = [each for each in edits if each.path not in (keep.file, drop.file)]
    after = splice(text, _actor_changes(keep, drop), _ACTOR_KEYS)
    edits.append(Edit(keep.file, content.texts[keep.file], after))
    edits.append(Edit(drop.file, content.texts[drop.file], None))
    return Merge(tuple(edits))


def _actor_changes(keep: Actor, drop: Actor) -> list[Change]:
    """What the kept actor gains: the other's names, offices, links and old ids."""
    gained = emit.actor_data(drop)
    changes: list[Change] = []
    names = {each.name for each in keep.aliases} | {keep.name}
    aliases = [each for each in (Alias(drop.name), *drop.aliases) if each.name not in names]
    changes += _appended("aliases", len(keep.aliases), [emit.alias_data(each) for each in aliases])
    for name in ("demonyms", "metonyms"):
        mine: tuple[str, ...] = getattr(keep, name)
        changes += _appended(name, len(mine), [each for each in getattr(drop, name) if each not in mine])
    offices = emit.actor_data(replace(drop, offices=tuple(each for each in drop.offices if each not in keep.offices)))
    changes += _appended("offices", len(keep.offices), offices.get("offices", []))
    part_of = [Bare(id_) for id_ in drop.part_of if id_ not in (*keep.part_of, keep.id)]
    changes += _appended("part_of", len([id_ for id_ in keep.part_of if id_ != drop.id]), part_of)
    changes += [Change(("links", key), drop.links[key]) for key in sorted(drop.links) if key not in keep.links]
    if drop.description and not keep.description:
        changes.append(Change(("description",), gained["description"]))
    changes += _appended("was", len(keep.was), [Bare(id_) for id_ in (drop.id, *drop.was) if id_ not in keep.was])
    return changes


def _lost_of_actor(keep: Actor, drop: Actor) -> Iterator[Diagnostic]:
    if keep.kind is not drop.kind and ActorKind.PERSON in (keep.kind, drop.kind):
        message = f"a {keep.kind} and a {drop.kind} are not one actor"
        yield error(drop.file, "would-lose", message, "mend the kind of one of them first")
    if keep.description and drop.description and keep.description.strip() != drop.description.strip():
        yield _both(drop.file, "description", keep.file)
    for key in sorted(keep.links.keys() & drop.links.keys()):
        if keep.links[key] != drop.links[key]:
            yield _both(drop.file, f"link to {key}", keep.file)


def _references(content: Content, keep: str, drop: str) -> Iterator[Edit]:
    """Every file that names the old id, with the kept one in its place."""
    for each in content.events:
        yield from _edited(content, each.file, _event_references(each, keep, drop), _EVENT_KEYS)
    for actor in content.actors:
        if actor.id != drop:
            yield from _edited(content, actor.file, _actor_references(actor, keep, drop), _ACTOR_KEYS)


def _edited(content: Content, file: str, changes: Sequence[Change], order: Sequence[str]) -> Iterator[Edit]:
    if changes:
        yield Edit(file, content.texts[file], splice(content.texts[file], changes, order))


def _event_references(event: Event, keep: str, drop: str) -> list[Change]:
    changes = [
        Change(("sources", number, "according_to"), Bare(keep))
        for number, source in enumerate(event.sources)
        if source.according_to == drop
    ]
    places = {participant.id: number for number, participant in enumerate(event.actors)}
    if drop not in places:
        return changes
    number = places[drop]
    role = event.actors[number].role
    if keep not in places:
        return [*changes, Change(("actors", number), emit.participant_data(Participant(keep, role)))]
    if role and event.actors[places[keep]].role is None:
        changes.append(Change(("actors", places[keep]), emit.participant_data(Participant(keep, role))))
    return [*changes, Change(("actors", number), None)]


def _actor_references(actor: Actor, keep: str, drop: str) -> list[Change]:
    changes = [Change(("offices", n, "of"), Bare(keep)) for n, office in enumerate(actor.offices) if office.of == drop]
    if drop in actor.part_of:
        stays = keep not in actor.part_of and actor.id != keep
        path = ("part_of", actor.part_of.index(drop))
        alone = len(actor.part_of) == 1 and not stays
        changes.append(Change(("part_of",) if alone else path, Bare(keep) if stays else None))
    return changes
