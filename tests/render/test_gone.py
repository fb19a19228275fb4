"""Pages of events that are no more."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from generator.config import Config
from generator.model import Dropped, Event, Participant, Status
from generator.render import links
from generator.render.site import render
from tests.render import riverland


def _words(body: bytes) -> str:
    return " ".join(body.decode().split())


def test_a_removed_event_keeps_a_page_that_says_so() -> None:
    """The date that it had, why it went, and the way to the timeline; not what it said, for that was taken back."""
    site = render(riverland.content())
    page = _words(site["events/removed.html"])
    assert "An event was removed" in page
    assert "ferry" not in page
    assert "The articles that it came from no longer say it" in page
    assert "It was recorded for June 2031." in page
    assert 'href="../2031.html"' in page
    assert "An event was removed" in _words(site["events/untold.html"])
    assert links.check(site) == ()


def test_a_renamed_event_leads_to_its_new_page() -> None:
    """The old address goes on to the new one."""
    assert 'url=../events/recall.html"' in _words(render(riverland.content())["events/renamed.html"])


def test_what_is_gone_is_nowhere_else() -> None:
    """No list, feed, table, search or sitemap names it, and no count counts it."""
    content = riverland.content(config=Config(title="T", url="https://a.example/"))
    site = render(content)
    without = render(replace(content, dropped=()))
    pages = {f"events/{gone.id}.html" for gone in riverland.DROPPED}
    assert {path: body for path, body in site.items() if path not in pages} == without
    assert len(json.loads(site["events.json"])["events"]) == len(riverland.EVENTS)


def test_what_took_its_address_again_stays() -> None:
    """An event that is back, or was merged under that id, keeps its page."""
    content = riverland.content()
    again = replace(content, dropped=(Dropped("recall", "Old"), Dropped("old-recall", "Older")))
    assert render(again) == render(replace(content, dropped=()))


def test_a_site_without_drafts_tells_nothing_of_a_removed_one() -> None:
    """It may have been a draft, so neither its title nor its date is told."""
    page = _words(render(riverland.content(config=Config(show_drafts=False)))["events/removed.html"])
    assert "ferry" not in page
    assert "2031" not in page


def test_a_renamed_event_whose_heir_went_too_is_removed() -> None:
    """An address never leads to a page that is not there."""
    site = render(replace(riverland.content(), dropped=(Dropped("old", "Old one", into="nowhere"),)))
    assert "An event was removed" in _words(site["events/old.html"])


def test_a_retracted_event_stays_and_is_marked() -> None:
    """It is not removed: it stands in the timeline, struck through, with a notice on its page."""
    site = render(riverland.content())
    assert 'data-status="retracted"' in _words(site["index.html"])
    assert "This event was retracted" in _words(site["events/withdrawn.html"])


def test_a_retracted_event_counts_nowhere() -> None:
    """No chart holds it, the head of the timeline and the coverage say how many there are, and feeds mark it."""
    retracted = Event(
        "r", "Not so", riverland.day("2031-07-01"), status=Status.RETRACTED, actors=(Participant("riverland"),)
    )
    site = render(replace(riverland.content(), events=(*riverland.EVENTS, retracted)))
    index = _words(site["index.html"])
    assert "2 of them retracted" in index
    assert "<title>July 2031" not in index
    assert "July 2031" not in _words(site["lanes.html"])
    assert 'href="#d2031-07-01"' not in re.sub(r"<nav.*?</nav>|<h3>.*?</h3>", "", _words(site["2031.html"]))
    assert "retracted: Not so" in _words(site["feed.xml"])
    assert "SUMMARY:retracted: Not so" in _words(site["events.ics"])
