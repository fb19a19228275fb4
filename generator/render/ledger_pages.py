"""corrections.html and coverage.html: what was mended, and what the timeline rests on. Counts only, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model import Review, Status
from generator.render import urls
from generator.render.entries import actor_ref, source_ref
from generator.render.event_pages import corrections
from generator.render.frames import frame
from generator.render.lookup import Lookup
from generator.render.material import Material
from generator.render.pieces import Counted, Ref
from generator.render.views import CorrectionsView, CoverageView


def views(material: Material) -> Iterator[CorrectionsView | CoverageView]:
    words = material.words
    rows = [row for event in material.lookup.events for row in corrections(event, words)]
    rows.sort(key=lambda row: row.on.last, reverse=True)
    yield CorrectionsView(
        frame(material.site, "corrections.html", words("corrections.title"), section="coverage"), tuple(rows)
    )
    yield CoverageView(
        frame(material.site, "coverage.html", words("coverage.title"), section="coverage"), _tables(material)
    )


def _tables(material: Material) -> tuple[tuple[str, tuple[Counted, ...]], ...]:
    lookup, words = material.lookup, material.words
    of_actor = {actor.id: len(lookup.of_actor.get(actor.id, ())) for actor in lookup.content.actors}
    of_article = {article.id: len(lookup.of_article.get(article.id, ())) for article in lookup.content.articles}
    kinds = Counter(material.entries[event.id].kind for event in lookup.events)
    tables = (
        ("trust", _trust(lookup)),
        ("by_kind", _ranked({Ref(kind.word, urls.topic("kinds", kind.id)): n for kind, n in kinds.items()})),
        ("by_actor", _ranked({actor_ref(id_, lookup): n for id_, n in of_actor.items()})),
        ("by_source", _ranked({source_ref(id_, lookup): n for id_, n in of_article.items()})),
    )
    return tuple((words(f"coverage.{heading}"), rows) for heading, rows in tables if rows)


def _trust(lookup: Lookup) -> tuple[Counted, ...]:
    """What a careful reader asks first."""
    events = lookup.events
    sources = [source for event in events for source in event.sources]
    rows = (
        ("events", len(events)),
        ("checked", sum(event.review is Review.CHECKED for event in events)),
        ("drafts", sum(event.review is Review.DRAFT for event in events)),
        ("retracted", sum(event.status is Status.RETRACTED for event in events)),
        ("unsourced", sum(not event.sources for event in events)),
        ("single", sum(len({s.article for s in event.sources}) == 1 for event in events)),
        ("inexact", sum(not (event.date and event.date.is_day) for event in events)),
        ("evidence", len(sources)),
        ("attributed", sum(s.according_to in lookup.actors for s in sources)),
        ("unnamed", sum(_unnamed(s.according_to, lookup) for s in sources)),
        ("own_voice", sum(not s.according_to for s in sources)),
        ("mended", sum(len(event.corrections) for event in events)),
    )
    return tuple(Counted(Ref(lookup.words(f"coverage.{label}")), number) for label, number in rows)


def _unnamed(who: str, lookup: Lookup) -> bool:
    return bool(who) and who not in lookup.actors


def _ranked(counts: Mapping[Ref, int]) -> tuple[Counted, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].text, item[0].path))
    return tuple(Counted(ref, number) for ref, number in ranked)
