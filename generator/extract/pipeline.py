"""From one article to what it says happened. This page reads as the table of contents of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract import dct as creation
from generator.extract import mentions, pronouns, scene, timex
from generator.extract.assemble import assemble
from generator.extract.segment import segment
from generator.extract.words import words
from generator.model import Actor, Article, Draft, Extraction

if TYPE_CHECKING:
    from generator.extract.gazetteer import Gazetteer
    from generator.extract.mentions import Found


def extract(article: Article, gazetteer: Gazetteer) -> Extraction:
    """What one article says happened, as drafts with their sources, and the actors that they use."""
    sentences = segment(article.text)
    dct = creation.settle(article, sentences)
    timexes = timex.tag(article.text, sentences, dct)
    found = mentions.find(article.text, sentences, gazetteer, dct.date)
    actors = _actors(found, gazetteer)
    named = pronouns.resolve(article.text, sentences, found.mentions)
    scenes = scene.read(article.text, sentences, timexes, named, words())
    drafts = assemble(article, dct, scenes, {id_: actor.name for id_, actor in actors.items()}, words())
    return Extraction(article, dct, drafts, _used(drafts, actors))


def _actors(found: Found, gazetteer: Gazetteer) -> dict[str, Actor]:
    """Every actor that a mention names, by id."""
    unseen = {actor.id: actor for actor in found.actors}
    ids = sorted({id_ for mention in found.mentions for id_ in (*mention.actors, mention.of) if id_})
    return {id_: unseen.get(id_) or gazetteer.actor(id_) for id_ in ids}


def _used(drafts: tuple[Draft, ...], actors: dict[str, Actor]) -> tuple[Actor, ...]:
    """The actors that drafts name, sorted by id."""
    named = {p.id for d in drafts for p in d.actors} | {s.according_to for d in drafts for s in d.sources}
    return tuple(actors[id_] for id_ in sorted(named & actors.keys()))
