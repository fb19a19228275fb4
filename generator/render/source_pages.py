"""sources/index.html and sources/ID.html: what was read, the sentences quoted from it, the events that rest on them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, Event, Source
from generator.render import datewords, timeline, urls
from generator.render.entries import source_ref
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.pieces import Ref
from generator.render.views import Passage, SourceRow, SourcesView, SourceView
from generator.render.words import Words

_LAST = 10**9  # a quote without a place in the text stands after those with one


def views(material: Material) -> Iterator[SourcesView | SourceView]:
    yield _index(material)
    for article in material.lookup.content.articles:
        yield _view(material, article)


def _index(material: Material) -> SourcesView:
    """Sources, the newest first; those without a date last."""
    lookup = material.lookup
    dated = [a for a in lookup.content.articles if timeline.start(a.published)]
    undated = [a for a in lookup.content.articles if not timeline.start(a.published)]
    dated.sort(key=lambda article: article.published.sort_key if article.published else (), reverse=True)
    rows = tuple(
        SourceRow(
            source_ref(article.id, lookup),
            article.publisher,
            datewords.when(article.published, material.words),
            len(lookup.of_article.get(article.id, ())),
        )
        for article in (*dated, *undated)
    )
    return SourcesView(
        frame(material.site, "sources/index.html", material.words("sources.title"), section="sources"), rows
    )


def _view(material: Material, article: Article) -> SourceView:
    title = article.title or article.id
    return SourceView(
        page=frame(material.site, urls.source(article.id), title, section="sources"),
        title=title,
        language=article.language,
        facts=_facts(article, material.words),
        passages=_passages(material, article),
    )


def _facts(article: Article, words: Words) -> tuple[tuple[str, Ref], ...]:
    rows = (
        ("publisher", Ref(article.publisher)),
        ("author", Ref(article.author)),
        ("published", Ref(datewords.when(article.published, words))),
        ("place", Ref(article.place)),
        ("language", Ref(article.language)),
        ("original", Ref(article.url, urls.external(article.url))),
        ("archived", Ref(article.archived, urls.external(article.archived))),
        ("sha256", Ref(article.sha256)),
    )
    return tuple((words(f"sources.{label}"), ref) for label, ref in rows if ref.text)


def _passages(material: Material, article: Article) -> tuple[Passage, ...]:
    """The quoted sentences in the order of the text, each with all events that rest on it."""
    resting: dict[tuple[int, str], list[Event]] = {}
    for event in material.lookup.of_article.get(article.id, ()):
        for source in event.sources:
            if source.article == article.id:
                events = resting.setdefault((_at(source), source.quote), [])
                if event not in events:
                    events.append(event)
    return tuple(
        Passage(
            quote,
            urls.text_fragment(article.url, quote),
            tuple(material.entries[event.id] for event in events),
            any(event.graphic for event in events),
        )
        for (_, quote), events in sorted(resting.items(), key=lambda item: item[0])
    )


def _at(source: Source) -> int:
    return source.chars.start if source.chars else _LAST
