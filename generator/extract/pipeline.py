"""From one article to what it says happened. This page reads as the table of contents of the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract import dct as creation
from generator.extract import mentions, pronouns, scene, timex
from generator.extract.assemble import assemble
from generator.extract.scene import Scene
from generator.extract.segment import segment
from generator.extract.values import Mention, Sentence, Timex
from generator.extract.words import words
from generator.model import Actor, Article, Dct, Draft, Extraction

if TYPE_CHECKING:
    from generator.extract.gazetteer import Gazetteer
    from generator.extract.mentions import Found


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was seen in an article on the way to its drafts; `dateline explain` shows it. actors: those named, by id."""

    article: Article
    dct: Dct
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    scenes: tuple[Scene, ...]
    actors: Mapping[str, Actor]
    drafts: tuple[Draft, ...]


def read(article: Article, gazetteer: Gazetteer) -> Reading:
    """Sentences, times, mentions, scenes and drafts of an article, each made from those before it."""
    sentences = segment(article.text)
    dct = creation.settle(article, sentences)
    timexes = timex.joined(article.text, timex.tag(article.text, sentences, dct))
    found = mentions.find(article.text, sentences, gazetteer, dct.date)
    actors = _actors(found, gazetteer)
    named = pronouns.resolve(article.text, sentences, found.mentions)
    scenes = scene.read(article.text, sentences, timexes, named, words())
    drafts = assemble(article, dct, scenes, {id_: actor.name for id_, actor in actors.items()}, words())
    return Reading(article, dct, sentences, timexes, named, scenes, actors, drafts)


def extract(article: Article, gazetteer: Gazetteer) -> Extraction:
    """What one article says happened, as drafts with their sources, and the actors that they use."""
    reading = read(article, gazetteer)
    return Extraction(article, reading.dct, reading.drafts, _used(reading.drafts, reading.actors))


def _actors(found: Found, gazetteer: Gazetteer) -> dict[str, Actor]:
    """Every actor that a mention names, by id."""
    unseen = {actor.id: actor for actor in found.actors}
    ids = sorted({id_ for mention in found.mentions for id_ in (*mention.actors, mention.of) if id_})
    return {id_: unseen.get(id_) or gazetteer.actor(id_) for id_ in ids}


def _used(drafts: tuple[Draft, ...], actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """The actors that drafts name, sorted by id."""
    named = {p.id for d in drafts for p in d.actors} | {s.according_to for d in drafts for s in d.sources}
    return tuple(actors[id_] for id_ in sorted(named & actors.keys()))
