"""How an event is cited, by people and by programs."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from generator.config import Config
from generator.dates import known
from generator.model import Source
from generator.render.site import Site, render
from tests.render import riverland


def _site() -> Site:
    return render(riverland.content(config=Config(title="T", url="https://a.example/r", published_by="Nobody & Sons")))


def _data(site: Site, id_: str) -> dict[str, object]:
    page = site[f"events/{id_}.html"].decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(found) == 1
    data = json.loads(found[0])
    assert isinstance(data, dict)
    return data


def test_each_event_is_described_for_programs() -> None:
    """JSON-LD of schema.org: a name, an address, a start that is an ISO date and no more precise than the event's own."""
    site = _site()
    for event in riverland.EVENTS:
        data = _data(site, event.id)
        assert data["@context"] == "https://schema.org"
        assert data["name"] == event.title
        assert data["url"] == f"https://a.example/r/events/{event.id}.html"
        start = data.get("startDate")
        if start is not None:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", str(start))
            assert event.date
            assert known(str(start)) == event.date


def test_what_is_inexact_or_retracted_is_given_no_start() -> None:
    """About the 1st is not the 1st; what was taken back is no event."""
    site = _site()
    assert "startDate" not in _data(site, "talks")
    assert "startDate" not in _data(site, "withdrawn")
    assert _data(site, "withdrawn")["@type"] == "CreativeWork"


def test_sources_are_named_with_their_address() -> None:
    """What the event rests on, by headline, publisher and address, without the fragment that leads to the words."""
    subject = _data(_site(), "recall")["subjectOf"]
    assert subject == [
        {
            "@type": "NewsArticle",
            "headline": "Envoy leaves",
            "publisher": {"@type": "Organization", "name": "Lakeside Herald"},
            "url": "https://herald.example/envoy",
        }
    ]


def test_bibtex_is_escaped() -> None:
    """A key without odd characters, braces that match, and LaTeX's own characters as text; an address as it is."""
    page = _site()["events/recall.html"].decode()
    found = re.search(r'<pre tabindex="0">(.*?)</pre>', page, re.DOTALL)
    assert found
    assert "@misc{recall," in found[1]
    assert "author = {Nobody \\&amp; Sons}" in found[1]
    assert "url = {https://a.example/r/events/recall.html}" in found[1]
    assert found[1].count("{") == found[1].count("}")


def test_a_text_fragment_holds_the_words_of_the_quote() -> None:
    """A long quote is found by its first and last words; what means something in a fragment is escaped."""
    long = "First, the two-day talks went on and on until nobody could say what they had been about, and so it ended there."
    event = replace(riverland.EVENTS[0], sources=(Source("herald", long * 2),))
    page = render(riverland.content(events=(event,)))["events/recall.html"].decode()
    assert (
        "https://herald.example/envoy#:~:text=First%2C%20the%20two%2Dday%20talks%20went,and%20so%20it%20ended%20there."
        in page
    )
