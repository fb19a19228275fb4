"""Drafts of several articles that tell of one happening become one group; the measure is a value that can be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.dates import Date
from generator.extract.when import days
from generator.model import Draft, Event, Group, Participant

SAME = 0.5
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_EMPTY = frozenset(
    "the and for with that from has have says tells after over its his her their into near are was".split()
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two happenings are, 0 to 1 each; `whole` is the mean, 0 where the date or the main actor differs."""

    date: float
    actors: float
    kind: float
    words: float

    @property
    def whole(self) -> float:
        if not self.date or not self.actors:
            return 0.0
        return (self.date + self.actors + self.kind + self.words) / 4


def cluster(drafts: Mapping[str, Sequence[Draft]], events: Sequence[Event]) -> tuple[Group, ...]:
    """Every draft in one group: with the like drafts of other articles and the recorded event that it is, if any.

    drafts: by article id. A group holds at most one draft of an article. Sorted by first member.
    """
    groups: list[list[tuple[str, Draft]]] = []
    buckets: dict[str, list[int]] = {}
    for article, draft in _ordered(drafts):
        places = _places(draft.date)
        near = sorted({n for place in places for n in buckets.get(place, ())})
        best = max(near, key=lambda n: (_fit(groups[n], article, draft), -n), default=None)
        if best is None or _fit(groups[best], article, draft) < SAME:
            groups.append([])
            best = len(groups) - 1
        groups[best].append((article, draft))
        for place in places:
            buckets.setdefault(place, []).append(best)
    known = _by_place(events)
    found = [
        Group(tuple((a, d.key) for a, d in sorted(members, key=_best)), _recorded(members, known)) for members in groups
    ]
    return tuple(sorted(found, key=lambda g: g.members))


def likeness(one: Draft | Event, other: Draft | Event) -> Likeness:
    """How alike two happenings are by date, actors, kind and words."""
    return Likeness(
        _date(one.date, other.date),
        _actors(one.actors, other.actors),
        1.0 if one.kind == other.kind else 0.5 if {one.kind, other.kind} in _NEAR else 0.0,
        _overlap(_words(one), _words(other)),
    )


_NEAR: tuple[set[str], ...] = (
    {"attack", "killing"},
    {"attack", "battle"},
    {"attack", "ground-operation"},
    {"battle", "ground-operation"},
    {"talks", "visit"},
    {"talks", "statement"},
    {"talks", "agreement"},
    {"statement", "warning"},
    {"statement", "accusation"},
    {"statement", "decision"},
    {"agreement", "decision"},
    {"killing", "battle"},
)


def _ordered(drafts: Mapping[str, Sequence[Draft]]) -> Iterator[tuple[str, Draft]]:
    for article in sorted(drafts):
        for draft in drafts[article]:
            yield article, draft


def _best(member: tuple[str, Draft]) -> tuple[int, float, str, str]:
    """The order of drafts of one happening: the most exact date gives the event its own, then the surest draft."""
    article, draft = member
    return days(draft.date), -draft.confidence, article, draft.key


def _places(date: Date | None) -> tuple[str, ...]:
    """Where to look for the same happening: by the month, or the year of a vaguer date."""
    if date is None or date.earliest is None or date.latest is None:
        return ()
    if date.latest.ordinal - date.earliest.ordinal > 400:
        return (f"{date.earliest.year:04d}",)
    first, last = date.earliest, date.latest
    return tuple(dict.fromkeys((f"{first.year:04d}-{first.month:02d}", f"{last.year:04d}-{last.month:02d}")))


def _fit(group: Sequence[tuple[str, Draft]], article: str, draft: Draft) -> float:
    """How well a draft fits a group: as its worst member does; not at all beside another draft of its article."""
    if any(member == article for member, _ in group):
        return 0.0
    return min(likeness(member, draft).whole for _, member in group)


def _by_place(events: Sequence[Event]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        for place in _places(event.date):
            found.setdefault(place, []).append(event)
    return found


def _recorded(members: Sequence[tuple[str, Draft]], known: Mapping[str, Sequence[Event]]) -> str:
    """The recorded event that a group is: the one that a member became, else the likest one that no member's article is in."""
    for _, draft in members:
        if draft.event:
            return draft.event
    articles = {article for article, _ in members}
    first = members[0][1]
    near = {e.id: e for place in _places(first.date) for e in known.get(place, ())}
    near = {i: e for i, e in near.items() if not articles & {s.article for s in e.sources}}
    best = max(near.values(), key=lambda e: (likeness(e, first).whole, e.id), default=None)
    return best.id if best and likeness(best, first).whole >= SAME else ""


def _date(one: Date | None, other: Date | None) -> float:
    """1 for the same date, 0.5 where one day can be meant by both and one of them is no day, else 0."""
    if one is None or other is None:
        return 0.0
    if one.edtf == other.edtf:
        return 1.0
    if one.is_day and other.is_day:
        return 0.0
    return 0.5 if one.overlaps(other) else 0.0


def _actors(one: Sequence[Participant], other: Sequence[Participant]) -> float:
    """The share of actors in common; 0 where the main actors (the first that do something) are no part of the other."""
    a, b = [p.id for p in one if p.role != "mentioned"], [p.id for p in other if p.role != "mentioned"]
    if not a or not b or not (a[0] in b or b[0] in a):
        return 0.0
    return _overlap(frozenset(a), frozenset(b))


def _words(one: Draft | Event) -> frozenset[str]:
    quotes = " ".join([one.title, *(s.quote for s in one.sources[:1])])
    return frozenset(word for word in _WORD.findall(quotes.lower()) if word not in _EMPTY)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared members as a share of the smaller set."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
