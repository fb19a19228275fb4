"""From one article to what it says happened. This page reads as the table of contents of the room."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract import dct as creation
from generator.extract import mentions, pronouns, scene, timex
from generator.extract.analyser import UNSEEN, Seen
from generator.extract.assemble import assemble
from generator.extract.mentions_organisations import EXPLAINED
from generator.extract.names import keys
from generator.extract.scene import Scene
from generator.extract.segment import segment
from generator.extract.values import Mention, MentionForm, Sentence, Timex
from generator.extract.words import words
from generator.model import Actor, Alias, Article, Dct, Draft, Extraction

if TYPE_CHECKING:
    from generator.extract.dct_recorded import Recorded
    from generator.extract.gazetteer import Gazetteer
    from generator.extract.mentions import Found


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was seen in an article on the way to its drafts; `dateline explain` shows it. actors: those named, by id; genre: see Extraction."""

    article: Article
    dct: Dct
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    scenes: tuple[Scene, ...]
    actors: Mapping[str, Actor]
    drafts: tuple[Draft, ...]
    genre: str = "news"


def read(article: Article, gazetteer: Gazetteer, seen: Seen = UNSEEN, recorded: Sequence[Recorded] = ()) -> Reading:
    """Sentences, times, mentions, scenes and drafts of an article, each made from those before it.

    seen: what an analyser saw in the article's text. recorded: events known already, that can help to date it.
    """
    sentences = segment(article.text)
    dct = creation.settle(article, sentences, recorded)
    timexes = timex.joined(article.text, timex.tag(article.text, sentences, dct))
    found = mentions.find(article.text, sentences, gazetteer, dct.date, seen.names)
    actors = _actors(found, gazetteer)
    named = pronouns.resolve(article.text, sentences, found.mentions, found.genders, actors)
    scenes = scene.read(article.text, sentences, timexes, named, words(), seen.arcs)
    drafts = assemble(article, dct, scenes, {id_: actor.name for id_, actor in actors.items()}, words())
    genre = "history" if timex.is_history(article.text, dct) else "news"
    return Reading(article, dct, sentences, timexes, named, scenes, actors, drafts, genre)


def extract(
    article: Article, gazetteer: Gazetteer, seen: Seen = UNSEEN, recorded: Sequence[Recorded] = ()
) -> Extraction:
    """What one article says happened, as drafts with their sources, and the actors that they use. seen, recorded: see `read`."""
    reading = read(article, gazetteer, seen, recorded)
    used = tuple(_as_named(actor, reading, gazetteer) for actor in _used(reading.drafts, reading.actors))
    return Extraction(article, reading.dct, reading.drafts, used, genre=reading.genre)


def _actors(found: Found, gazetteer: Gazetteer) -> dict[str, Actor]:
    """Every actor that a mention names, by id."""
    unseen = {actor.id: actor for actor in found.actors}
    ids = sorted({id_ for mention in found.mentions for id_ in (*mention.actors, mention.of) if id_})
    return {id_: unseen.get(id_) or gazetteer.actor(id_) for id_ in ids}


def _used(drafts: tuple[Draft, ...], actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """The actors that drafts name, sorted by id."""
    named = {p.id for d in drafts for p in d.actors} | {s.according_to for d in drafts for s in d.sources}
    return tuple(actors[id_] for id_ in sorted(named & actors.keys()))


def _as_named(actor: Actor, reading: Reading, gazetteer: Gazetteer) -> Actor:
    """The actor with the full names that this article gives it as aliases, and what it explains; other single words fit others too."""
    known = {actor.name.lower(), *(alias.name.lower() for alias in actor.aliases)}
    names: dict[str, Alias] = {}
    for mention in reading.mentions:
        name = _own_name(mention, reading.article.text, gazetteer) if mention.actors == (actor.id,) else ""
        if name and name.lower() not in known:
            names.setdefault(name.lower(), Alias(name))
    return replace(actor, aliases=(*actor.aliases, *names.values()))


def _own_name(mention: Mention, text: str, gazetteer: Gazetteer) -> str:
    """The words of a mention that can mean its actor alone, anywhere: a full name, or a title before a surname that one person has."""
    named = _ARTICLE.sub("", mention.span.of(text))
    name = _TITLES.sub("", named).strip(" .")
    if mention.form is MentionForm.SURNAME:
        bearers = [one for end in keys(name)[-1:] for one in gazetteer.bearers(end)]
        return named if name != named and len(bearers) == 1 and _FULL.fullmatch(named) else ""
    if mention.form not in {MentionForm.NAME, MentionForm.ALIAS}:
        return ""
    return name if mention.rule == EXPLAINED or _FULL.fullmatch(name) else ""


_ARTICLE = re.compile(r"^(?:the|The) ")
_FULL = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|al-\w+|of|the|and|forces|army|police|party|government|military|ministry|parliament"
    r"|troops|soldiers|navy|embassy|consulate|rebels|insurgents|guerrillas|militants|separatists|militias|protesters|demonstrators|settlers|students|workers))+"
)
_TITLES = re.compile(
    r"^.*\b(?:Minister|President(?:-elect)?|Secretary|Chancellor|Premier|Gen|General|Prince|King|Mr|Mrs|Ms|Dr|Sen|Senator|Governor|Col|Colonel|Admiral"
    r"|Ambassador|Advis[eo]r|Correspondent|[Ss]pokes(?:man|woman)|Leader|Speaker|Chief|Executive|Officer|Treasurer|Superintendent|Commodore|Marshal|Capt|Captain|Sgt|Lt|Maj|Sir|Lord|Lady)\b\.? "
)
