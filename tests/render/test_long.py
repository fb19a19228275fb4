"""What long and inexact timelines show: key events, bars, folded quotes, the index of the search in parts."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.config import Config
from generator.dates import parse
from generator.model import Content, Event, Review, Source, Status
from generator.render import key_events, reach, search
from generator.render.material import Material, prepare
from generator.render.site import render
from generator.render.words import load
from tests.render import riverland


def _material(*events: Event) -> Material:
    return prepare(Content(Config(), events=events), load("en"))


def _told(id_: str, articles: int, **more: object) -> Event:
    sources = tuple(Source(f"a{n}") for n in range(articles))
    return replace(Event(id_, id_, parse(f"2031-03-{int(id_[1:]) + 1:02}"), sources=sources), **more)  # type: ignore[arg-type]


def test_key_events_are_those_that_most_articles_tell_of() -> None:
    """The dozen with most articles, in the order of time, with the rule in words; planned and retracted ones are none."""
    events = [_told(f"e{n}", 1 + n % 4) for n in range(24)]
    events += [_told("e25", 9, status=Status.PLANNED), _told("e26", 9, status=Status.RETRACTED)]
    key = key_events.choose(_material(*events))
    assert key
    assert [entry.id for entry in key.entries] == [f"e{n}" for n in range(24) if n % 4 >= 2]
    assert key.rule.startswith("Those that most articles tell of, 3 articles or more: 12 of 26 events.")


def test_editors_choose_the_key_events_with_a_tag() -> None:
    """Where one is tagged, the tag decides alone."""
    key = key_events.choose(_material(_told("e1", 5), _told("e2", 1, tags=("key",))))
    assert key
    assert [entry.id for entry in key.entries] == ["e2"]


def test_a_key_event_says_what_it_is() -> None:
    """Its kind as a word beside the pictogram, and that it is a draft: being key makes nothing more certain."""
    events = [Event(f"e{n}", f"Event {n}", parse("2031-03-04"), kind="talks") for n in range(310)]
    key = Event("key", "The one", parse("2031-03-05"), kind="warning", review=Review.DRAFT, tags=("key",))
    page = render(riverland.content(events=(*events, key)))["index.html"].decode()
    section = page[page.index('<section class="key">') : page.index("</section>")]
    assert "5 March 2031</time> · warning" in section
    assert ">draft<" in section


def test_where_nothing_stands_out_nothing_is_key() -> None:
    """One article each is no reason to name one event before another."""
    assert key_events.choose(_material(_told("e1", 1), _told("e2", 1))) is None


@pytest.mark.parametrize(
    ("edtf", "path"),
    [
        ("2031-03-04", ""),
        ("2031", ""),
        ("2031/2033", ""),
        ("XXXX", ""),
        ("2030-06-16/2030-06-30", "M50.0 6L50.0 0H100.0L100.0 6z"),
        ("2032-07", ""),
        ("2032-07~", "M37.7 6L49.7 0H58.2L70.2 6z"),
        ("2031-07/2031-09", "M49.6 6L49.6 0H74.8L74.8 6z"),
        ("2030-06-16~", "M38.0 6L50.0 0H53.3L65.3 6z"),
    ],
)
def test_a_bar_shows_where_an_inexact_date_lies(edtf: str, path: str) -> None:
    """In its month, or in its year; with slopes where the ends are not certain; none for a day, a whole month or year, or several years."""
    assert reach.path(parse(edtf)) == path


def test_graphic_quotes_wait_behind_a_notice() -> None:
    """On the timeline, the event's, the actor's and the source's page; other quotes do not."""
    site = render(riverland.content())
    for path in ("events/claim.html", "actors/riverland.html", "sources/herald.html"):
        page = site[path].decode()
        notice = r"<details class=\"graphic\"><summary>Graphic content: show the words of the sources</summary>"
        assert re.search(notice + r"(?:(?!</details>).)*The bodies lay", page, re.DOTALL), path
    assert '<details class="evidence" data-graphic>' in site["index.html"].decode()
    assert "graphic" not in site["events/recall.html"].decode()


def test_the_index_of_the_search_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each event is in one part, in the order of time, with its quotes; pages and names stand before them."""
    monkeypatch.setattr(search, "_PART", 3)
    files = search.index(prepare(riverland.content(), load("en")))
    head = json.loads(files["search.json"])
    assert head["parts"] == ["search/0.json", "search/1.json", "search/2.json"]
    found = [event for part in head["parts"] for event in json.loads(files[part])]
    assert len(found) == head["events"] == len(riverland.EVENTS)
    assert any(riverland.RECALL in event["quotes"] for event in found)
    assert ["actors/jane-doe.html", "Jane Doe", "Person", "Doe "] in head["pages"]


def test_a_sitemap_needs_an_address() -> None:
    """https://www.sitemaps.org/protocol.html asks for full addresses: without `url` there is no sitemap."""
    assert "sitemap.xml" not in render(riverland.content())
    site = render(riverland.content(config=Config(url="https://a.example/r")))
    places = re.findall("<loc>(.*?)</loc>", site["sitemap.xml"].decode())
    assert "https://a.example/r/events/recall.html" in places
    assert all(place.startswith("https://a.example/r/") for place in places)
    assert not any(name in place for place in places for name in ("404", "old-recall", "removed"))


def test_where_events_are_too_many_to_filter_the_search_finds_them() -> None:
    """From the overview, a year, a kind, an actor and a pair that are too long, a link asks the search for just these."""
    events = [
        Event(
            f"e{n}",
            f"Event {n}",
            parse(f"2031-0{1 + n % 9}-{1 + n % 28:02}"),
            kind="talks",
            actors=riverland.EVENTS[0].actors,
        )
        for n in range(310)
    ]
    site = render(riverland.content(events=tuple(events)))
    for path, query in (
        ("index.html", ""),
        ("2031.html", "?from=2031-01-01&amp;to=2031-09-28"),
        ("kinds/talks.html", "?kind=talks"),
        ("actors/riverland.html", "?actor=riverland"),
        ("pairs/lakeside--riverland.html", "?actor=lakeside&amp;actor=riverland&amp;match=all"),
    ):
        assert f'search.html{query}">Search and filter these events</a>' in site[path].decode(), path
    assert "Search and filter these" not in render(riverland.content())["index.html"].decode()
