"""Values that the tests of records share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

from generator import dates
from generator.config import Config
from generator.diagnostics import render
from generator.model import (
    Actor,
    Article,
    Content,
    Dct,
    DctOrigin,
    Draft,
    Event,
    Extraction,
    Group,
    Participant,
    Source,
    Span,
    Status,
)
from generator.records import base, schema
from generator.records.merge import Merge, merge
from generator.records.positions import parse
from generator.records.reading import Reading

TODAY = dates.parse("2031-06-01")
TEXT = "Riverland on Tuesday recalled its envoy. Lakeside said on Tuesday that talks go on. A strike hit the port on Monday."


def article(id_: str = "herald", text: str = TEXT, published: str = "2031-03-05") -> Article:
    date = dates.parse(published)
    return Article(id_, text, hashlib.sha256(text.encode()).hexdigest(), "Envoy", date, DctOrigin.FRONT_MATTER)


def draft(
    key: str, sentence: int = 0, *, text: str = TEXT, of: str = "herald", date: str = "2031-03-04", title: str = ""
) -> Draft:
    """A draft of one sentence of the text."""
    quote = text.split(". ")[sentence].rstrip(".") + "."
    start = text.index(quote)
    source = Source(of, quote, Span(start, start + len(quote)))
    actors = (Participant("riverland"),)
    return Draft(key, title or quote.rstrip("."), "talks", Status.REPORTED, (source,), dates.parse(date), actors=actors)


def extraction(*drafts: Draft, of: Article | None = None) -> Extraction:
    known = of or article()
    dct = Dct(known.published, DctOrigin.FRONT_MATTER)
    return Extraction(known, dct, drafts, actors=(Actor("riverland", "Riverland"),))


def group(*members: tuple[str, str], event: str = "") -> Group:
    return Group(members, event)


def content(**kwargs: object) -> Content:
    return Content(Config(), **kwargs)  # type: ignore[arg-type]  # the tests name real fields


class World:
    """A project in memory: path -> text. `parse` merges and writes as `dateline parse` does."""

    def __init__(self, files: Mapping[str, str] | None = None) -> None:
        self.files = dict(files or {})

    def content(self) -> Content:
        """The events and actors of the files."""
        events: list[dict[str, Any]] = []
        actors: list[dict[str, Any]] = []
        for path, text in sorted(self.files.items()):
            if path.endswith(".yml"):
                document, findings = parse(text, path)
                assert document.root is not None
                reading = Reading(document)
                record = schema.ACTOR if "/actors/" in path else schema.event()
                values = record.values(document.root, reading)
                assert not findings
                assert not reading.findings, [render(each) for each in reading.findings]
                assert isinstance(values, dict)
                made = {"id": PurePosixPath(path).stem} | values | {"file": path}
                (actors if "/actors/" in path else events).append(made)
        return content(
            events=tuple(Event(**values) for values in sorted(events, key=itemgetter("id"))),
            actors=tuple(Actor(**values) for values in sorted(actors, key=itemgetter("id"))),
            texts={path: text for path, text in self.files.items() if path.endswith(".yml")},
        )

    def base(self) -> dict[str, Extraction]:
        found = {}
        for path, text in self.files.items():
            if path.endswith(".json"):
                record = base.load(text.encode(), path)
                assert isinstance(record, Extraction), record
                found[record.article.id] = record
        return found

    def parse(self, *extractions: Extraction, groups: Sequence[Group] = ()) -> Merge:
        """Merge and write; groups: none = a group for each draft."""
        known = self.base() | {each.article.id: each for each in extractions}
        alone = [group((id_, each.key)) for id_ in sorted(known) for each in known[id_].drafts]
        merged = merge(self.content(), self.base(), extractions, groups or alone)
        for edit in merged.edits:
            assert edit.owned or self.files.get(edit.path) == edit.before
            if edit.after is None:
                del self.files[edit.path]
            else:
                self.files[edit.path] = edit.after
        return merged

    def event(self, part: str) -> str:
        """The path of the one event whose path holds `part`."""
        (path,) = [path for path in self.files if "/events/" in path and part in path]
        return path

    def edit(self, path: str, old: str, new: str) -> None:
        """What a person does in an editor."""
        assert old in self.files[path]
        self.files[path] = self.files[path].replace(old, new, 1)
