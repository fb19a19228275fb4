"""corrections.html and coverage.html: what was mended, and what the timeline rests on. Counts only, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model import Review
from generator.render import urls
from generator.render.entries import actor_ref, source_ref
from generator.render.event_pages import corrections
from generator.render.frames import frame
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.pieces import Counted, Ref
from generator.render.views import CorrectionsView, CoverageView


def views(material: Material) -> Iterator[CorrectionsView | CoverageView]:
    rows = [row for event in material.lookup.events for row in corrections(event)]
    rows.sort(key=lambda row: row.on.last, reverse=True)
    yield CorrectionsView(frame(material.site, "corrections.html", "Corrections", section="coverage"), tuple(rows))
    yield CoverageView(frame(material.site, "coverage.html", "Coverage", section="coverage"), _tables(material))


def _tables(material: Material) -> tuple[tuple[str, tuple[Counted, ...]], ...]:
    lookup = material.lookup
    of_actor = {actor.id: len(lookup.of_actor.get(actor.id, ())) for actor in lookup.content.actors}
    of_article = {article.id: len(lookup.of_article.get(article.id, ())) for article in lookup.content.articles}
    kinds = Counter(material.entries[event.id].kind.word for event in lookup.events)
    tables = (
        ("How far this can be trusted", _trust(lookup)),
        (
            "Events by kind",
            _ranked({Ref(word, urls.topic("kinds", word[:1].upper() + word[1:])): n for word, n in kinds.items()}),
        ),
        ("Events by actor", _ranked({actor_ref(id_, lookup): n for id_, n in of_actor.items()})),
        ("Events by source", _ranked({source_ref(id_, lookup): n for id_, n in of_article.items()})),
    )
    return tuple((heading, rows) for heading, rows in tables if rows)


def _trust(lookup: Lookup) -> tuple[Counted, ...]:
    """What a careful reader asks first."""
    events = lookup.events
    sources = [source for event in events for source in event.sources]
    rows = (
        ("events", len(events)),
        ("events that a person has checked", sum(event.review is Review.CHECKED for event in events)),
        ("drafts that no person has checked", sum(event.review is Review.DRAFT for event in events)),
        ("events without a source", sum(not event.sources for event in events)),
        ("events that rest on one article", sum(len({s.article for s in event.sources}) == 1 for event in events)),
        ("events without an exact day", sum(not (event.date and event.date.is_day) for event in events)),
        ("pieces of evidence", len(sources)),
        ("of them, attributed to somebody with a page", sum(s.according_to in lookup.actors for s in sources)),
        (
            "of them, attributed to somebody unnamed or without a page",
            sum(_unnamed(s.according_to, lookup) for s in sources),
        ),
        ("of them, in the article's own voice", sum(not s.according_to for s in sources)),
        ("corrections", sum(len(event.corrections) for event in events)),
    )
    return tuple(Counted(Ref(label), number) for label, number in rows)


def _unnamed(who: str, lookup: Lookup) -> bool:
    return bool(who) and who not in lookup.actors


def _ranked(counts: Mapping[Ref, int]) -> tuple[Counted, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].text, item[0].path))
    return tuple(Counted(ref, number) for ref, number in ranked)
