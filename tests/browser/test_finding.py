"""Filters, their state in the address, search and keys."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.site import content
from generator.render import output, search
from generator.render.site import render
from tests.browser.conftest import Served, _serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

EVENTS = content(100).events


def _ids(page: Page) -> set[str]:
    return {str(element.get_attribute("id")) for element in page.locator(".entry:visible").all()}


def _open(page: Page, facet: str) -> None:
    page.locator(".facets summary", has_text=facet).click()


def _status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_a_filter_shows_what_fits_and_the_address_says_so(page: Page, large: Served) -> None:
    """Talks of one actor; the same after a reload and in the address that was shared; back and forth works."""
    page.goto(large.url)
    assert _status(page) == "100 events"
    _open(page, "Kinds")
    page.get_by_label(re.compile("^talks")).check()
    talks = {event.id for event in EVENTS if event.kind == "talks"}
    assert _ids(page) == talks
    _open(page, "Actors")
    page.get_by_label(re.compile("^Riverland")).check()
    both = {event.id for event in EVENTS if event.kind == "talks" and any(p.id == "riverland" for p in event.actors)}
    assert _ids(page) == both
    assert page.url.endswith("?actor=riverland&kind=talks")
    page.reload()
    assert _ids(page) == both
    page.go_back()
    assert _ids(page) == talks
    page.go_forward()
    assert _ids(page) == both


def test_all_of_several_actors(page: Page, large: Served) -> None:
    """Any of them, or all of them together."""
    first, second = (p.id for p in EVENTS[0].actors)
    page.goto(f"{large.url}?actor={first}&actor={second}")
    found = {e.id for e in EVENTS if {first, second} & {p.id for p in e.actors}}
    assert _ids(page) == found
    page.get_by_label("all of them together").check()
    assert _ids(page) == {e.id for e in EVENTS if {first, second} <= {p.id for p in e.actors}}
    assert "match=all" in page.url


def test_dates_and_words(page: Page, large: Served) -> None:
    """A range keeps what may lie in it; words are found in titles, quotes and names, without their accents."""
    page.goto(f"{large.url}?from=2032-01-01&to=2032-12-31")
    assert _ids(page) == {e.id for e in EVENTS if e.date and e.date.edtf.startswith("2032")}
    page.goto(large.url)
    page.get_by_label("Find").fill("harbóur MINING")
    assert _ids(page) == {e.id for e in EVENTS if "mining the harbour" in e.title}
    assert "q=harb" in page.url


def test_counts_say_what_a_choice_would_give(page: Page, large: Served) -> None:
    """The number beside an option is what choosing it shows."""
    page.goto(f"{large.url}?actor=riverland")
    _open(page, "Kinds")
    label = page.locator(".facets label", has_text="warning").first
    count = int(label.locator(".count").inner_text())
    label.click()
    assert len(_ids(page)) == count


def test_nothing_found_has_a_way_out(page: Page, large: Served) -> None:
    """It is said, and one button shows everything again."""
    page.goto(f"{large.url}?q=zebra")
    assert _status(page) == "No events match."
    assert page.locator(".month:visible").count() == 0
    page.get_by_role("button", name="Show all").click()
    assert len(_ids(page)) == 100
    assert "?" not in page.url


def test_search_over_all_events(page: Page, large: Served) -> None:
    """The search page finds by words and facets, leads to events, and keeps its state in the address."""
    page.goto(large.url + "search.html?kind=talks")
    talks = [event for event in EVENTS if event.kind == "talks"]
    page.locator(".hit").first.wait_for()
    assert page.locator(".hit").count() == len(talks)
    page.get_by_label("Find").fill("bridge at Saltmarsh")
    expected = [e for e in talks if all(word in e.title for word in ("bridge", "at", "Saltmarsh"))]
    assert page.locator(".hit").count() == len(expected)
    page.locator(".hit a").first.click()
    assert "/events/" in page.url
    page.go_back()
    page.locator(".hit").first.wait_for()
    assert page.get_by_label("Find").input_value() == "bridge at Saltmarsh"


def test_search_finds_pages_and_quotes(page: Page, small: Served) -> None:
    """An actor by another of its names, a page by its text, an event by the words of a source; each by its name first."""
    page.goto(small.url + "search.html?q=doe")
    page.locator(".hit").first.wait_for()
    assert page.get_by_role("heading", name="Actors, sources and pages").is_visible()
    assert page.locator(".hit a", has_text="Jane Doe").get_attribute("href") == small.url + "actors/jane-doe.html"
    page.get_by_label("Find").fill("invented")
    assert page.locator(".hit a", has_text="About").count() == 1
    page.get_by_label("Find").fill("on tuesday evening recalled")
    page.locator(".hit q").wait_for()
    assert page.locator(".hit a").all_inner_texts() == ["Riverland recalls its envoy"]
    assert "4 March 2031" in page.locator(".hit").first.inner_text()
    assert "decision" in page.locator(".hit").first.inner_text()
    assert page.locator(".hit q").inner_text() == "Riverland on Tuesday evening recalled its envoy, the ministry said."
    assert page.locator(".hit mark").inner_text() == "on"
    page.get_by_label("Find").fill("bodies")  # a graphic quote is found, and not shown
    assert page.locator(".hit a").all_inner_texts() == ["A claim about the bridge"]
    assert page.locator(".hit q").count() == 0


def test_search_reads_a_long_index_part_by_part(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results come with the first part; when the last has come, all are there."""
    monkeypatch.setattr(search, "_PART", 60)
    output.write(tmp_path, render(content(310)))
    assert (tmp_path / "search" / "5.json").is_file()
    served = _serve(tmp_path)
    page.goto(next(served).url + "search.html?kind=talks")
    expected = sum(event.kind == "talks" for event in content(310).events)
    page.get_by_role("status").filter(has_text=f"{expected} of 310 events").wait_for()
    assert page.locator(".hit").count() == min(expected, 200)
    next(served, None)


def test_keys(page: Page, large: Served) -> None:
    """J and k go from event to event, / searches, ? helps; none acts while one types."""
    page.goto(large.url)
    titles = [link.inner_text() for link in page.locator(".entry h4 a").all()[:3]]
    focused = "document.activeElement.textContent"
    page.keyboard.press("j")
    assert page.evaluate(focused) == titles[0]
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == titles[2]
    page.keyboard.press("k")
    assert page.evaluate(focused) == titles[1]
    page.keyboard.press("/")
    page.keyboard.type("jk?/")
    assert page.get_by_label("Find").input_value() == "jk?/"
    page.get_by_label("Find").blur()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0


def test_the_skip_link_and_focus_can_be_seen(page: Page, large: Served) -> None:
    """The first Tab shows the way past the navigation; a focused link has an outline."""
    page.goto(large.url)
    page.keyboard.press("Tab")
    assert page.get_by_text("Skip to content").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_link_to_a_day_leads_there(page: Page, large: Served) -> None:
    """A day far down the page is in sight after its link, though months out of sight are not laid out."""
    last = EVENTS[-1].date
    page.goto(f"{large.url}index.html#d{last}")
    page.wait_for_timeout(700)
    box = page.locator(f"[id='d{last}']").bounding_box()
    assert box
    assert 0 <= box["y"] < 900


def test_what_is_too_long_to_filter_is_found_by_the_search(page: Page, long: Served) -> None:
    """The link on a year that is split into months asks for its events, and the search shows them all."""
    page.goto(long.url + "2031.html")
    page.get_by_role("link", name="Search and filter these events").click()
    page.get_by_role("status").filter(has_text="400 of 400 events").wait_for()
