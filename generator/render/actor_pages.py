"""actors/index.html and actors/ID.html: who each party is, and its own timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Actor, ActorKind, Event, Role, Source, Stance
from generator.render import charts, company, labels, markup, timeline, urls
from generator.render.entries import actor_ref, event_ref, source_ref
from generator.render.frames import frame
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.pieces import Ref
from generator.render.timeline_pages import ONE_PAGE, facts
from generator.render.views import (
    ActorGroup,
    ActorRow,
    ActorsView,
    ActorView,
    IndexView,
    OfficeView,
    RedirectView,
    Said,
)


def views(material: Material) -> Iterator[ActorsView | ActorView | RedirectView | IndexView]:
    yield _index(material)
    yield from company.views(material)
    members = _members(material.lookup)
    holders = _holders(material.lookup)
    said = _said(material.lookup)
    for actor in material.lookup.content.actors:
        yield _view(
            material,
            actor,
            members=members.get(actor.id, ()),
            holders=holders.get(actor.id, ()),
            said=said.get(actor.id, ()),
        )
        for old in actor.was:
            page = frame(material.site, urls.actor(old), actor.name, section="actors")
            yield RedirectView(page, actor_ref(actor.id, material.lookup))


def _index(material: Material) -> ActorsView:
    """Actors by kind, the most active first."""
    groups = []
    for kind in ActorKind:
        actors = [actor for actor in material.lookup.content.actors if actor.kind is kind]
        rows = sorted((_row(material.lookup, actor) for actor in actors), key=lambda row: (-row.count, row.ref.text))
        if rows:
            groups.append(ActorGroup(labels.ACTOR_KINDS[kind][1], tuple(rows)))
    page = frame(material.site, "actors/index.html", "Actors", section="actors")
    return ActorsView(page, tuple(groups))


def _row(lookup: Lookup, actor: Actor) -> ActorRow:
    return ActorRow(
        ref=actor_ref(actor.id, lookup),
        aliases=tuple(alias.name for alias in actor.aliases),
        note="; ".join(_office_words(office.title, office.of, lookup) for office in actor.offices),
        count=len(lookup.of_actor.get(actor.id, ())),
        review=labels.REVIEW[actor.review],
    )


def _office_words(title: str, of: str, lookup: Lookup) -> str:
    return f"{title}, {lookup.name(of)}" if of else title


def _view(
    material: Material,
    actor: Actor,
    *,
    members: Sequence[Ref],
    holders: Sequence[OfficeView],
    said: Sequence[Said],
) -> ActorView:
    lookup = material.lookup
    events = lookup.of_actor.get(actor.id, ())
    path = urls.actor(actor.id)
    description = markup.plain(actor.description) or f"{actor.name}: {labels.count(len(events), 'event')}"
    companions = company.companions(lookup, actor.id)
    return ActorView(
        page=frame(material.site, path, actor.name, description=description, section="actors"),
        name=actor.name,
        kind=labels.ACTOR_KINDS[actor.kind][0],
        review=labels.REVIEW[actor.review],
        aliases=tuple(_alias(alias.name, labels.term(alias.since, alias.until)) for alias in actor.aliases),
        demonyms=actor.demonyms,
        offices=tuple(
            OfficeView(
                office.title,
                actor_ref(office.of, lookup) if office.of else None,
                labels.term(office.since, office.until),
            )
            for office in actor.offices
        ),
        holders=tuple(holders),
        part_of=tuple(actor_ref(id_, lookup) for id_ in actor.part_of),
        members=tuple(members),
        links=_links(actor),
        description=markup.html(actor.description),
        facts=facts(events),
        roles=_roles(lookup, actor, events),
        role_of=_role_of(lookup, actor, events),
        timeline=timeline.arrange(
            events, material.entries, newest_first=lookup.content.config.newest_first, brief=len(events) > ONE_PAGE
        ),
        strip=charts.strip(events, lambda event: f"#{timeline.anchor(event.date)}", lookup.content.config),
        company=companions,
        network=company.spokes(companions),
        said=tuple(said),
        edit=f"{material.site.repository}/edit/main/{urls.href(actor.file)}"
        if material.site.repository and actor.file
        else "",
    )


def _alias(name: str, term: str) -> str:
    return f"{name} ({term})" if term else name


def _links(actor: Actor) -> tuple[Ref, ...]:
    """Addresses elsewhere; a Wikidata id is made one."""
    found = []
    for name, value in sorted(actor.links.items()):
        address = f"https://www.wikidata.org/wiki/{value}" if name == "wikidata" and value.startswith("Q") else value
        if urls.external(address):
            found.append(Ref(name.capitalize(), urls.external(address)))
    return tuple(found)


def _own_roles(lookup: Lookup, actor: Actor, event: Event) -> list[Role]:
    """The actor's roles in the event, without repeats, in the order of the file."""
    own = (p.role for p in event.actors if p.role and lookup.actors.get(p.id) is actor)
    return list(dict.fromkeys(own))


def _roles(lookup: Lookup, actor: Actor, events: Sequence[Event]) -> tuple[tuple[str, int], ...]:
    counts = Counter(role for event in events for role in _own_roles(lookup, actor, event))
    return tuple((labels.ROLES[role], counts[role]) for role in Role if counts[role])


def _role_of(lookup: Lookup, actor: Actor, events: Sequence[Event]) -> dict[str, str]:
    found = {event.id: _own_roles(lookup, actor, event) for event in events}
    return {id_: ", ".join(labels.ROLES[role] for role in roles) for id_, roles in found.items() if roles}


def _members(lookup: Lookup) -> Mapping[str, tuple[Ref, ...]]:
    found: dict[str, list[Ref]] = {}
    for actor in lookup.content.actors:
        for whole in actor.part_of:
            if whole in lookup.actors:
                found.setdefault(lookup.actors[whole].id, []).append(actor_ref(actor.id, lookup))
    return {id_: tuple(refs) for id_, refs in found.items()}


def _holders(lookup: Lookup) -> Mapping[str, tuple[OfficeView, ...]]:
    """Who held which office of an actor."""
    found: dict[str, list[OfficeView]] = {}
    for actor in lookup.content.actors:
        for office in actor.offices:
            if office.of in lookup.actors:
                row = OfficeView(office.title, actor_ref(actor.id, lookup), labels.term(office.since, office.until))
                found.setdefault(lookup.actors[office.of].id, []).append(row)
    return {id_: tuple(rows) for id_, rows in found.items()}


def _said(lookup: Lookup) -> Mapping[str, tuple[Said, ...]]:
    """The sentences that rest on each actor's word, in the order of time."""
    found: dict[str, list[Said]] = {}
    for event in lookup.events:
        for source in event.sources:
            if source.quote and source.according_to in lookup.actors:
                found.setdefault(lookup.actors[source.according_to].id, []).append(_saying(lookup, event, source))
    return {id_: tuple(rows) for id_, rows in found.items()}


def _saying(lookup: Lookup, event: Event, source: Source) -> Said:
    article = lookup.articles.get(source.article)
    return Said(
        quote=source.quote,
        language=article.language if article else "",
        date=timeline.date_view(event.date),
        event=event_ref(event),
        source=source_ref(source.article, lookup),
        denies=source.stance is Stance.DENIES,
    )
