"""`dateline new event|actor|article`: a valid file with sensible defaults, for a person to go on with. Pure."""

from __future__ import annotations

from generator import dates
from generator.dates import DateError
from generator.diagnostics import Diagnostic, did_you_mean, error
from generator.model import Actor, ActorKind, Content, Event, Kind
from generator.records import actors, emit
from generator.records.emit import Bare, Plain
from generator.records.merge import Edit, Merge, modeline
from generator.records.names import slug
from generator.records.propose import new_id, path_of
from generator.records.published import read_published


def new_event(content: Content, title: str, *, date: str = "", kind: str = Kind.OTHER) -> Merge:
    """A file for an event that a person writes. `date` is EDTF, "" where it is not known."""
    kinds = (*Kind, *content.config.kinds)
    if kind not in kinds:
        return _refused(
            "unknown-kind", f'unknown kind "{kind}"', did_you_mean(kind, kinds) or f"one of: {', '.join(kinds)}"
        )
    try:
        when = dates.parse(date) if date else None
    except DateError as fault:
        return _refused("bad-date", str(fault))
    if not title.strip():
        return _refused("empty", "an event needs a title")
    title = " ".join(title.split())
    taken = {each.id for each in content.events} | {was for each in content.events for was in each.was}
    taken |= {path.rpartition("/")[2].removesuffix(".yml") for path in content.texts}
    id_ = new_id(Event("", title, when), taken)
    data: dict[str, Plain] = {"id": Bare(id_), "title": title}
    if when:
        data["date"] = Bare(when.edtf)
    data |= {"kind": str(kind), "status": "reported", "actors": [], "places": [], "sources": []}
    return _file(path_of(id_), emit.document(data, modeline(content, "event", depth=2)))


def new_actor(content: Content, name: str, *, kind: str = ActorKind.ORGANISATION) -> Merge:
    """A file for an actor that a person writes."""
    if kind not in tuple(ActorKind):
        hint = did_you_mean(kind, ActorKind) or f"one of: {', '.join(ActorKind)}"
        return _refused("unknown-actor-kind", f'unknown kind of actor "{kind}"', hint)
    name = " ".join(name.split())
    if not name:
        return _refused("empty", "an actor needs a name")
    holder = next(
        (
            a
            for a in content.actors
            if name.casefold() in {n.casefold() for n in (a.name, *(x.name for x in a.aliases))}
        ),
        None,
    )
    if holder:
        return _refused("alias-twice", f'"{name}" is already a name of "{holder.id}"', "add to that file", holder.file)
    taken = {each.id for each in content.actors} | {was for each in content.actors for was in each.was}
    stem = slug(name) or "actor"
    id_, number = stem, 1
    while id_ in taken or actors.path_of(id_) in content.texts:
        number += 1
        id_ = f"{stem}-{number}"
    data = emit.actor_data(Actor(id_, name, ActorKind(kind))) | {"aliases": []}
    return _file(actors.path_of(id_), emit.document(data, modeline(content, "actor", depth=1)))


def new_article(content: Content, title: str, *, published: str = "", publisher: str = "", url: str = "") -> Merge:
    """A file for an article's text, with its front matter. `published` is a date as people write it."""
    title = " ".join(title.split())
    if not title:
        return _refused("empty", "an article needs a title")
    data: dict[str, Plain] = {"title": title}
    try:
        when = read_published(published) if published else None
    except DateError as fault:
        return _refused("bad-date", str(fault))
    if when:
        data["published"] = Bare(when.edtf)
    data |= {key: value for key, value in (("publisher", publisher), ("url", url)) if value}
    taken = {each.id for each in content.articles}
    stem = "-".join(filter(None, [slug(publisher, limit=30), slug(title)])) or "article"
    id_, number = stem, 1
    while id_ in taken:
        number += 1
        id_ = f"{stem}-{number}"
    text = f"---\n{emit.document(data)}---\nPaste the article's text here, a paragraph to a line.\n"
    return _file(f"content/articles/{id_}.md", text)


def _file(path: str, text: str) -> Merge:
    return Merge((Edit(path, None, text),))


def _refused(code: str, message: str, hint: str = "", file: str = "content") -> Merge:
    finding: Diagnostic = error(file, code, message, hint)
    return Merge((), (finding,))
