"""Findings of meaning: what no file says wrong by itself, but together, or against the articles, or against the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dates import Date
from generator.diagnostics import Severity, did_you_mean
from generator.model import Content
from generator.records.files import Findings
from generator.records.findings import Finding, locate


def validate(content: Content, *, today: Date) -> Findings:
    """Everything that is wrong or doubtful in the content, sorted by place. `today` tells past from future."""
    del today
    found = [*_references(content)]
    return tuple(sorted(locate(found, content.texts), key=lambda each: each.sort_key))


def _references(content: Content) -> Iterator[Finding]:
    actors = {actor.id for actor in content.actors} | {was for actor in content.actors for was in actor.was}
    articles = {article.id: article for article in content.articles}
    for event in content.events:
        for index, participant in enumerate(event.actors):
            if participant.id not in actors:
                hint = did_you_mean(participant.id, sorted(actors)) or "write content/actors/ID.yml for it"
                message = f'unknown actor "{participant.id}"'
                yield Finding(event.file, ("actors", index), Severity.ERROR, "unknown-actor", message, hint)
        for index, source in enumerate(event.sources):
            article = articles.get(source.article)
            if article is None:
                hint = did_you_mean(source.article, sorted(articles))
                message = f'unknown article "{source.article}"'
                path = ("sources", index, "article")
                yield Finding(event.file, path, Severity.ERROR, "unknown-article", message, hint)
            elif article.text and source.quote and source.quote not in article.text:
                message = f'the quote is not in the article "{source.article}"'
                yield Finding(event.file, ("sources", index, "quote"), Severity.ERROR, "quote-not-found", message)
        if not event.sources:
            yield Finding(event.file, (), Severity.WARNING, "no-source", "the event has no source")
