"""What other programs read: a table, a calendar, feeds, the index of the search."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.config import Config
from generator.dates import parse
from generator.model import Content, Event
from generator.render.site import render
from tests.render import riverland

ATOM = "{http://www.w3.org/2005/Atom}"


def _lines(body: bytes) -> list[str]:
    """The lines of an iCalendar file, unfolded."""
    return body.decode().replace("\r\n ", "").split("\r\n")


def test_the_table_has_a_row_for_each_event() -> None:
    """With a heading row; many values in a cell are split by semicolons."""
    rows = list(csv.DictReader(io.StringIO(render(riverland.content())["events.csv"].decode())))
    assert [row["id"] for row in rows] == ["answer", "recall", "march", "talks", "withdrawn", "claim", "sometime"]
    assert rows[1]["actors"] == "riverland; lakeside"
    assert rows[1]["summary"] == "The envoy left. More about."


def test_no_cell_is_a_formula() -> None:
    """A spreadsheet must not run what an article says."""
    event = Event("a", '=HYPERLINK("https://evil.example")', parse("2031-01-01"), summary="+1", tags=("@x",))
    body = render(Content(Config(), events=(event,)))["events.csv"].decode()
    (row,) = csv.DictReader(io.StringIO(body))
    assert (row["title"][0], row["summary"], row["tags"]) == ("'", "'+1", "'@x")


def test_the_calendar_holds_exact_days_only() -> None:
    """A span, a year and an unknown date can't stand in a calendar; about the 1st is not the 1st there either."""
    lines = _lines(render(riverland.content())["events.ics"])
    assert [line for line in lines if line.startswith("DTSTART")] == ["DTSTART;VALUE=DATE:20310304"] * 2
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert {"LOCATION:Lakeside", "GEO:15.64;32.48", "X-WR-TIMEZONE:UTC"} <= set(lines)
    assert "SUMMARY:Riverland recalls its envoy" in lines


def test_calendar_text_is_escaped_and_folded() -> None:
    """RFC 5545: commas, semicolons and line ends are escaped; no line is longer than 75 bytes; no character is cut."""
    title = "Ä" * 60 + ", and; so\\on\r\nBEGIN:VEVENT"
    body = render(Content(Config(), events=(Event("a", title, parse("2031-01-01")),)))["events.ics"]
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert "SUMMARY:" + "Ä" * 60 + "\\, and\\; so\\\\on\\nBEGIN:VEVENT" in _lines(body)


def test_the_json_feed_says_what_the_atom_feed_says() -> None:
    """The same items, with full addresses where the site has one."""
    feed = json.loads(render(riverland.content(config=Config(title="T", url="https://a.example/r")))["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://a.example/r/feed.json"
    assert {item["url"] for item in feed["items"]} == {
        f"https://a.example/r/events/{event.id}.html" for event in riverland.EVENTS
    }


def test_a_correction_brings_an_event_to_the_top_of_the_feed() -> None:
    """By the last day that something became known: a correction counts, an event's own date does not."""
    kept = replace(riverland.content(), events=tuple(e for e in riverland.EVENTS if e.id in {"recall", "answer"}))
    items = json.loads(render(kept)["feed.json"])["items"]
    assert [item["date_published"][:10] for item in items] == ["2031-04-30", "2031-04-01"]


def test_the_index_of_the_search_points_to_pages_that_exist() -> None:
    """Every event is in it; actors and sources are numbers into its lists of names."""
    site = render(riverland.content())
    index = json.loads(site["search.json"])
    events = [event for part in index["parts"] for event in json.loads(site[part])]
    assert {event["path"] for event in events} == {f"events/{event.id}.html" for event in riverland.EVENTS}
    assert len(events) == index["events"]
    assert {path for path, *_ in index["pages"]} <= set(site)
    for event in events:
        assert all(f"actors/{index['actor'][number][0]}.html" in site for number in event["actors"])
        assert all(f"sources/{index['source'][number][0]}.html" in site for number in event["sources"])


def test_corrections_have_a_feed() -> None:
    """Those who cited an event learn that it changed, and why."""
    feed = ET.fromstring(render(riverland.content())["corrections.xml"])
    (item,) = feed.findall(ATOM + "entry")
    assert item.findtext(ATOM + "title") == "Corrected: Riverland recalls its envoy"
    assert item.findtext(ATOM + "summary") == "the release gives the 4th"
    assert item.findtext(ATOM + "updated") == "2031-04-01T00:00:00Z"
