"""An event as lists and its own page show it: date, kind, actors, who says so, and the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Event, Role, Source, Stance
from generator.render import datewords, labels, markup, urls
from generator.render.lookup import Lookup
from generator.render.pieces import Entry, Evidence, Party, Ref, Voice
from generator.render.timeline import date_view


def entries(lookup: Lookup) -> dict[str, Entry]:
    """Every event's entry, by id, in the order of time."""
    return {event.id: entry(event, lookup) for event in lookup.events}


def entry(event: Event, lookup: Lookup) -> Entry:
    kind = labels.kind(event.kind, lookup.content.config, lookup.words)
    return Entry(
        id=event.id,
        path=urls.event(event.id),
        title=event.title,
        date=date_view(event.date, lookup.words, time=event.time),
        time=datewords.part_of_day(event.time, lookup.words),
        kind=kind,
        speaker=_speaker(event, lookup) if kind.family == "statement" else "",
        status=event.status.value,
        mark=labels.mark(event.status, lookup.words),
        review=event.review.value,
        actors=_parties(event, lookup),
        places=tuple(Ref(place.name, urls.topic("places", place.name)) for place in event.places),
        summary=markup.html(event.summary),
        tags=event.tags,
        evidence=tuple(_evidence(source, lookup) for source in event.sources),
        voice=_voice(event.sources, lookup),
        graphic=event.graphic,
    )


def actor_ref(id_: str, lookup: Lookup) -> Ref:
    """The actor's name and page; words that name no recorded actor have none."""
    actor = lookup.actors.get(id_)
    return Ref(actor.name, urls.actor(actor.id)) if actor else Ref(id_)


def event_ref(event: Event) -> Ref:
    return Ref(event.title, urls.event(event.id))


def source_ref(id_: str, lookup: Lookup) -> Ref:
    article = lookup.articles.get(id_)
    return Ref(article.title or article.id, urls.source(article.id)) if article else Ref(id_)


def _parties(event: Event, lookup: Lookup) -> tuple[Party, ...]:
    """The actors in the order that the event gives; one that plays two roles is named once, with its first."""
    found: dict[str, Party] = {}
    for participant in event.actors:
        ref = actor_ref(participant.id, lookup)
        actor = lookup.actors.get(participant.id)
        id_ = actor.id if actor else participant.id
        role = lookup.words(f"roles.{participant.role}") if participant.role else ""
        found.setdefault(id_, Party(id_, ref.text, ref.path, role))
    return tuple(found.values())


def _speaker(event: Event, lookup: Lookup) -> str:
    return next((lookup.name(p.id) for p in event.actors if p.role is Role.SPEAKER), "")


def _evidence(source: Source, lookup: Lookup) -> Evidence:
    article = lookup.articles.get(source.article)
    published = article.published if article else None
    return Evidence(
        source=source_ref(source.article, lookup),
        publisher=article.publisher if article else "",
        published=datewords.when(published, lookup.words) if published else "",
        quote=source.quote,
        language=article.language if article else "",
        who=actor_ref(source.according_to, lookup) if source.according_to else None,
        denies=source.stance is Stance.DENIES,
        basis=labels.basis(source.basis, lookup.words) if source.basis else "",
        rule=source.basis.rule if source.basis else "",
        link=urls.text_fragment(article.url, source.quote) if article else "",
        archived=urls.external(article.archived) if article else "",
    )


def _voice(sources: Sequence[Source], lookup: Lookup) -> Voice:
    attributed = [source for source in sources if source.according_to]
    denied = _unique(actor_ref(s.according_to, lookup) for s in attributed if s.stance is Stance.DENIES)
    claimed = _unique(actor_ref(s.according_to, lookup) for s in attributed if s.stance is Stance.ASSERTS)
    own = [lookup.articles.get(source.article) for source in sources if not source.according_to]
    reported = dict.fromkeys(article.publisher or article.title or article.id for article in own if article)
    return Voice(claimed, denied, tuple(reported))


def _unique(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(refs))
