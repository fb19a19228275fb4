"""Which event each draft is: the one that it was, the one that its group is, or a new one."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Content, Draft, Extraction, Group
from generator.records.propose import new_id, propose
from generator.records.threeway import alike

Key = tuple[str, str]


class Links:
    """Which recorded event each earlier draft became, by today's ids."""

    def __init__(self, content: Content, base: Mapping[str, Extraction]) -> None:
        self.events = {event.id: event for event in content.events}
        merged = {was: event.id for event in content.events for was in event.was}
        self.taken = set(merged) | {PurePosixPath(path).stem for path in content.texts}
        self.cited = {(s.article, s.quote): e.id for e in reversed(content.events) for s in e.sources if s.quote}
        known = {draft.event for extraction in base.values() for draft in extraction.drafts}
        self.of: dict[Key, str] = {}
        self.drafts: dict[Key, Draft] = {}
        self.old: dict[str, list[Draft]] = {}
        ranked: list[tuple[str, bool, int, str, str]] = []
        for article, extraction in base.items():
            for draft in extraction.drafts:
                self.drafts[article, draft.key] = draft
                if draft.event:
                    event = self._today(draft, merged, known)
                    self.of[article, draft.key] = event
                    ranked.append((event, event != draft.event, draft.rank, article, draft.key))
        self.place: dict[Key, int] = {}
        for event, _, _, article, key in sorted(ranked):
            self.place[article, key] = len(self.old.get(event, ()))
            self.old.setdefault(event, []).append(self.drafts[article, key])

    def _today(self, draft: Draft, merged: Mapping[str, str], known: Container[str]) -> str:
        """The id that a draft's event has now: its own, the one it was merged into, or the one that a person gave it."""
        if draft.event in self.events or draft.event in merged:
            return merged.get(draft.event, draft.event)
        cites = (self.cited.get((source.article, source.quote), "") for source in draft.sources)
        return next((id_ for id_ in cites if id_ and id_ not in known), draft.event)


@dataclass(frozen=True, slots=True)
class Plan:
    """Which event each draft now is, and each event's drafts in their order."""

    of: Mapping[Key, str]
    drafts: Mapping[str, list[Draft]]


def assign(links: Links, now: Mapping[str, Extraction], groups: Sequence[Group]) -> Plan:
    drafts = {(id_, draft.key): draft for id_ in sorted(now) for draft in now[id_].drafts}
    moved = _moved(links, now)
    before = links.of | {key: links.of[old] for key, old in moved.items()}
    grouped = [[each for each in group.members if each in drafts] for group in groups]
    hints = [group.event for group in groups]
    seen = {each for members in grouped for each in members}
    grouped += [[each] for each in drafts if each not in seen]
    hints += [""] * (len(grouped) - len(hints))
    taken = set(links.events) | set(links.old) | links.taken
    of: dict[Key, str] = {}
    order: dict[str, list[Key]] = {}
    for members, hint in zip(grouped, hints, strict=True):
        if not members:
            continue
        event = _event_of_group(members, hint, before, links, drafts)
        if not event:
            event = new_id(propose("", [drafts[members[0]]]), taken)
            taken.add(event)
        for member in members:
            of[member] = before.get(member, event)
            order.setdefault(of[member], []).append(member)
    # Drafts keep their order in an event: who gave it its fields goes on doing so, and newcomers follow.
    place = links.place | {key: links.place[old] for key, old in moved.items()}
    last = len(drafts)
    ordered = {event: sorted(keys, key=lambda key: place.get(key, last)) for event, keys in order.items()}
    return Plan(of, {event: [drafts[key] for key in keys] for event, keys in ordered.items()})


def _event_of_group(
    members: Sequence[Key], hint: str, before: Mapping[Key, str], links: Links, drafts: Mapping[Key, Draft]
) -> str:
    """The event that a group's new drafts belong to; "" where there is none yet."""
    earlier = next((before[member] for member in members if member in before), "")
    if earlier or hint in links.events:
        return earlier or hint
    quotes = ((s.article, s.quote) for member in members for s in drafts[member].sources)
    return next((links.cited[each] for each in quotes if each in links.cited), "")


def _moved(links: Links, now: Mapping[str, Extraction]) -> dict[Key, Key]:
    """Drafts whose sentence was changed a little, so that their key is new, with the key that they had."""
    found: dict[Key, Key] = {}
    before: dict[str, list[tuple[str, Draft]]] = {}
    for article, key in links.of:
        before.setdefault(article, []).append((key, links.drafts[article, key]))
    for article in sorted(now):
        keys = {draft.key for draft in now[article].drafts}
        lost = [(key, draft) for key, draft in before.get(article, ()) if key not in keys]
        if not lost:
            continue
        for draft in now[article].drafts:
            if (article, draft.key) in links.of:
                continue
            match = next((pair for pair in lost if _same_sentence(draft, pair[1])), None)
            if match:
                lost.remove(match)
                found[article, draft.key] = article, match[0]
    return found


def _same_sentence(one: Draft, other: Draft) -> bool:
    return bool(one.sources and other.sources) and alike(one.sources[0].quote, other.sources[0].quote)
