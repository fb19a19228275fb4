"""One event: base (what extraction last wrote) x hand (the file) x new (what it proposes now), field by field, source by source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import Any

from generator.model import Event, Source
from generator.records.emit import Plain, event_data, source_data
from generator.records.surgery import Change

# The fields that extraction fills; the rest is written by people alone.
FIELDS = ("title", "date", "time", "kind", "status", "actors", "places", "summary")
_SOURCE_FIELDS = tuple(each.name for each in fields(Source))
_ALIKE = 0.6  # of the characters of two quotes: below it they are two sentences


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that a person and extraction both changed; the hand wins. The three values are YAML on one line."""

    path: tuple[str | int, ...]
    base: Plain
    hand: Plain
    new: Plain


@dataclass(frozen=True, slots=True)
class Outcome:
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def merge_event(hand: Event, base: Event | None, new: Event, *, touched: frozenset[int] = frozenset()) -> Outcome:
    """The changes that take the file to what no person objects to. base None: nothing is known of an earlier proposal.

    touched: indices of the hand's sources that hold a person's comment; those are not taken away.
    """
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    now, before, then = event_data(hand), event_data(base) if base else {}, event_data(new)
    for name in FIELDS:
        mine, old, proposed = getattr(hand, name), getattr(base, name) if base else None, getattr(new, name)
        if base is None or proposed in (mine, old):
            continue
        if mine != old:
            conflicts.append(Conflict((name,), before.get(name), now.get(name), then.get(name)))
            continue
        changes += field_changes(name, now.get(name), then.get(name))
    found = _merge_sources(hand.sources, base.sources if base else (), new.sources, touched)
    return Outcome((*changes, *found.changes), (*conflicts, *found.conflicts))


def field_changes(name: str, now: Plain, then: Plain) -> list[Change]:
    """Changes that make a field's value `then`; of a list only the items that differ, so that comments on others stay."""
    if not isinstance(now, list) or not isinstance(then, list) or not now or not then:
        return [Change((name,), then)]
    kept = [each for each in now if each in then]
    if not kept or kept != [each for each in then if each in now] or then[: len(kept)] != kept:
        return [Change((name,), then)]
    gone = [Change((name, index), None) for index in reversed(range(len(now))) if now[index] not in then]
    added = [Change((name, len(kept) + number), each) for number, each in enumerate(then[len(kept) :])]
    return [*gone, *added]


def _merge_sources(
    hand: Sequence[Source], base: Sequence[Source], new: Sequence[Source], touched: frozenset[int]
) -> Outcome:
    """Each source on its own: what a person did to one does not freeze the others."""
    in_hand, in_new = _pair(base, hand), _pair(base, new)
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    gone: list[int] = []
    for index, old in enumerate(base):
        mine, proposed = in_hand.get(index), in_new.get(index)
        if mine is None:
            continue  # a person took it out
        if proposed is None:
            if hand[mine] == old and mine not in touched:
                gone.append(mine)
            elif hand[mine] != old:
                conflicts.append(Conflict(("sources", mine), source_data(old), source_data(hand[mine]), None))
            continue
        found = _merge_source(mine, hand[mine], old, new[proposed])
        changes += found.changes
        conflicts += found.conflicts
    fresh = [source for index, source in enumerate(new) if index not in in_new.values()]
    there = _pair(fresh, hand)
    added = [source for index, source in enumerate(fresh) if index not in there]
    if gone and len(gone) == len(hand) and not added:
        return Outcome((*changes, Change(("sources",), None)), tuple(conflicts))
    if gone and len(gone) == len(hand):
        return Outcome((*changes, Change(("sources",), [source_data(each) for each in added])), tuple(conflicts))
    changes += [Change(("sources", index), None) for index in sorted(gone, reverse=True)]
    start = len(hand) - len(gone)
    changes += [Change(("sources", start + number), source_data(each)) for number, each in enumerate(added)]
    return Outcome(tuple(changes), tuple(conflicts))


def _merge_source(at: int, hand: Source, base: Source, new: Source) -> Outcome:
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    now, before, then = source_data(hand), source_data(base), source_data(new)
    for name in _SOURCE_FIELDS:
        mine, old, proposed = (getattr(each, name) for each in (hand, base, new))
        if proposed in (mine, old):
            continue
        if mine == old:
            changes += _under(("sources", at), name, now.get(name), then.get(name))
        elif name not in ("chars", "basis"):  # the machine's own; people leave them out, and need no word of it
            conflicts.append(Conflict(("sources", at, name), before.get(name), now.get(name), then.get(name)))
    return Outcome(tuple(changes), tuple(conflicts))


def _under(path: tuple[str | int, ...], name: str, now: Plain, then: Plain) -> list[Change]:
    """Changes of a value in a source: of a mapping only the keys that differ."""
    if isinstance(now, dict) and isinstance(then, dict):
        # What comes before what goes: a mapping is never empty meanwhile.
        keys = [key for key in then if now.get(key) != then[key]] + [key for key in now if key not in then]
        return [Change((*path, name, key), then.get(key)) for key in keys]
    if isinstance(now, list) and isinstance(then, list) and len(now) == len(then):
        return [Change((*path, name, i), then[i]) for i in range(len(now)) if now[i] != then[i]]
    return [Change((*path, name), then)]


def _pair(ours: Sequence[Source], theirs: Sequence[Source]) -> dict[int, int]:
    """Which of theirs each of ours is: equal first, then the same article with the same quote or place, then a quote much alike."""
    pairs: dict[int, int] = {}
    tests: tuple[Any, ...] = (_equal, _same_quote, _same_place, _much_alike)
    for test in tests:
        for index, source in enumerate(ours):
            if index in pairs:
                continue
            taken = set(pairs.values())
            free = (at for at in range(len(theirs)) if at not in taken)
            found = next((at for at in free if test(source, theirs[at])), None)
            if found is not None:
                pairs[index] = found
    return pairs


def _equal(one: Source, other: Source) -> bool:
    return one == other


def _same_quote(one: Source, other: Source) -> bool:
    return one.article == other.article and one.quote == other.quote


def _same_place(one: Source, other: Source) -> bool:
    return one.article == other.article and one.chars is not None and one.chars == other.chars


def _much_alike(one: Source, other: Source) -> bool:
    return one.article == other.article and alike(one.quote, other.quote)


def alike(one: str, other: str) -> bool:
    """Whether two quotes are one sentence, changed a little."""
    if not one or not other:
        return False
    matcher = SequenceMatcher(None, one[:2000], other[:2000], autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
