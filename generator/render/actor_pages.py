"""actors/index.html and actors/ID.html: who each party is, and its own timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Actor, ActorKind, Alias, Event, Role, Source, Stance
from generator.render import charts, company, datewords, labels, markup, timeline, urls
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
    SaidYear,
)
from generator.render.words import Words


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
            groups.append(ActorGroup(material.words(f"actor_kinds.{kind}"), tuple(rows)))
    page = frame(material.site, "actors/index.html", material.words("actors.title"), section="actors")
    return ActorsView(page, tuple(groups))


def _row(lookup: Lookup, actor: Actor) -> ActorRow:
    return ActorRow(
        ref=actor_ref(actor.id, lookup),
        aliases=tuple(alias.name for alias in actor.aliases),
        note="; ".join(_office_words(office.title, office.of, lookup) for office in actor.offices),
        count=len(lookup.of_actor.get(actor.id, ())),
        review=actor.review.value,
    )


def _office_words(title: str, of: str, lookup: Lookup) -> str:
    return lookup.words("actors.office", title=title, of=lookup.name(of)) if of else title


def _view(
    material: Material,
    actor: Actor,
    *,
    members: Sequence[Ref],
    holders: Sequence[OfficeView],
    said: Sequence[SaidYear],
) -> ActorView:
    lookup, words = material.lookup, material.words
    events = lookup.of_actor.get(actor.id, ())
    path = urls.actor(actor.id)
    description = markup.plain(actor.description) or words(
        "actors.summary", name=actor.name, events=words.count(len(events), "event")
    )
    companions = company.companions(lookup, actor.id)
    return ActorView(
        page=frame(material.site, path, actor.name, description=description, section="actors"),
        name=actor.name,
        kind=words(f"actor_kind.{actor.kind}"),
        review=actor.review.value,
        aliases=tuple(_alias(alias, words) for alias in actor.aliases),
        demonyms=actor.demonyms,
        offices=tuple(
            OfficeView(
                office.title,
                actor_ref(office.of, lookup) if office.of else None,
                labels.term(office.since, office.until, lookup.words),
            )
            for office in actor.offices
        ),
        holders=tuple(holders),
        part_of=tuple(actor_ref(id_, lookup) for id_ in actor.part_of),
        members=tuple(members),
        links=_links(actor),
        description=markup.html(actor.description),
        facts=facts(events, words),
        roles=_roles(lookup, actor, events),
        role_of=_role_of(lookup, actor, events),
        timeline=timeline.arrange(
            events,
            material.entries,
            words,
            newest_first=lookup.content.config.newest_first,
            brief=len(events) > ONE_PAGE,
        ),
        search=urls.search(("actor", urls.slug(actor.id))) if len(events) > ONE_PAGE else "",
        strip=charts.strip(events, lambda event: f"#{timeline.anchor(event.date)}", lookup.content.config, words),
        company=companions,
        network=company.spokes(companions),
        said=tuple(said),
        edit=f"{material.site.repository}/edit/main/{urls.href(actor.file)}"
        if material.site.repository and actor.file
        else "",
    )


def _alias(alias: Alias, words: Words) -> str:
    term = labels.term(alias.since, alias.until, words)
    return words("actors.term", name=alias.name, term=term) if term else alias.name


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
    return tuple((lookup.words(f"roles.{role}"), counts[role]) for role in Role if counts[role])


def _role_of(lookup: Lookup, actor: Actor, events: Sequence[Event]) -> dict[str, str]:
    found = {event.id: _own_roles(lookup, actor, event) for event in events}
    return {id_: ", ".join(lookup.words(f"roles.{role}") for role in roles) for id_, roles in found.items() if roles}


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
                row = OfficeView(
                    office.title, actor_ref(actor.id, lookup), labels.term(office.since, office.until, lookup.words)
                )
                found.setdefault(lookup.actors[office.of].id, []).append(row)
    return {id_: tuple(rows) for id_, rows in found.items()}


def _said(lookup: Lookup) -> Mapping[str, tuple[SaidYear, ...]]:
    """The sentences that rest on each actor's word, by the year of their event, in the order of time."""
    found: dict[str, dict[str, list[Said]]] = {}
    for event in lookup.events:
        for source in event.sources:
            if source.quote and source.according_to in lookup.actors:
                years = found.setdefault(lookup.actors[source.according_to].id, {})
                years.setdefault(_year(lookup, event), []).append(_saying(lookup, event, source))
    return {id_: tuple(SaidYear(year, tuple(rows)) for year, rows in years.items()) for id_, years in found.items()}


def _year(lookup: Lookup, event: Event) -> str:
    first = timeline.start(event.date)
    return datewords.year(first.year, lookup.words) if first else lookup.words("timeline.date_unknown")


def _saying(lookup: Lookup, event: Event, source: Source) -> Said:
    article = lookup.articles.get(source.article)
    return Said(
        quote=source.quote,
        language=article.language if article else "",
        date=timeline.date_view(event.date, lookup.words),
        event=event_ref(event),
        source=source_ref(source.article, lookup),
        denies=source.stance is Stance.DENIES,
        graphic=event.graphic,
    )
