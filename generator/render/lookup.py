"""What belongs together: the content with its events in order, and who and what each of them touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model import Actor, Article, Content, Event, Review
from generator.render import timeline
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class Lookup:
    """`events` in the order of time, undated ones last. `actors` also answers to ids that were merged into an actor."""

    content: Content
    words: Words
    events: tuple[Event, ...]
    actors: Mapping[str, Actor]
    articles: Mapping[str, Article]
    of_actor: Mapping[str, tuple[Event, ...]]
    of_article: Mapping[str, tuple[Event, ...]]

    def name(self, id_: str) -> str:
        """The actor's name; the id or words themselves where no such actor is recorded."""
        actor = self.actors.get(id_)
        return actor.name if actor else id_


def look_up(content: Content, words: Words) -> Lookup:
    """Cross-reference what the site shows: drafts are left out where site.yml says so."""
    shown = content if content.config.show_drafts else _checked(content)
    events = tuple(sorted(shown.events, key=timeline.sort_key))
    actors = {old: actor for actor in shown.actors for old in actor.was} | {actor.id: actor for actor in shown.actors}
    of_actor: dict[str, list[Event]] = defaultdict(list)
    of_article: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for id_ in dict.fromkeys(actors[p.id].id if p.id in actors else p.id for p in event.actors):
            of_actor[id_].append(event)
        for article in dict.fromkeys(source.article for source in event.sources):
            of_article[article].append(event)
    return Lookup(
        shown,
        words,
        events,
        actors,
        {article.id: article for article in shown.articles},
        {id_: tuple(found) for id_, found in of_actor.items()},
        {id_: tuple(found) for id_, found in of_article.items()},
    )


def _checked(content: Content) -> Content:
    """The content without drafts; a draft actor stays where a checked event names it."""
    events = tuple(event for event in content.events if event.review is Review.CHECKED)
    named = {p.id for event in events for p in event.actors}
    actors = tuple(
        actor for actor in content.actors if actor.review is Review.CHECKED or named & {actor.id, *actor.was}
    )
    return replace(content, events=events, actors=actors)
