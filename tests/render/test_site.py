"""The whole site of an invented conflict."""

from __future__ import annotations

import json
import pickle
import random
import re
import time
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.config import Config
from generator.diagnostics import Fault
from generator.model import Content, Event
from generator.render import links, pages
from generator.render.material import prepare
from generator.render.site import Site, render, views
from generator.render.words import load
from tests.render import riverland


@pytest.fixture(scope="module")
def site() -> Site:
    return render(riverland.content())


def _text(site: Site, path: str) -> str:
    return site[path].decode()


def _words(site: Site, path: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", _text(site, path)).split())


def test_every_page_is_there_and_every_link_leads_somewhere(site: Site) -> None:
    """The pages of DESIGN section 7, and no broken link."""
    expected = {"index.html", "events/recall.html", "actors/index.html", "actors/riverland.html", "sources/index.html"}
    expected |= {
        "sources/herald.html",
        "about.html",
        "404.html",
        "feed.xml",
        "events.json",
        "newest.html",
    }
    assert expected <= set(site)
    assert links.check(site) == ()


def test_the_same_content_in_any_order_gives_the_same_bytes(site: Site) -> None:
    """Shuffled input changes nothing."""
    content = riverland.content()
    shuffled = list(content.events)
    random.Random(7).shuffle(shuffled)
    assert render(replace(content, events=tuple(shuffled))) == site


def test_a_page_depends_on_its_view_alone(site: Site) -> None:
    """A view that went through bytes and back gives the page that it gave before."""
    make = pages.renderer(None, load("en"))
    for view in views(prepare(riverland.content(), load("en"))):
        copy = pickle.loads(pickle.dumps(view))
        assert make(copy) == site[view.page.path]


def test_a_place_says_where_it_is_and_how_well_that_is_known(site: Site) -> None:
    """Degrees in words, with what they give: never more than is recorded."""
    assert "Lakeside 15.64° N, 32.48° E (the town)" in _words(site, "events/recall.html")


def test_claims_are_attributed(site: Site) -> None:
    """The page of an event says who claims it and who denies it, never that it is so."""
    assert "according to Foreign Ministry of Riverland" in _words(site, "events/recall.html")
    assert "according to an unnamed official ; denied by Foreign Ministry of Riverland" in _words(site, "index.html")


def test_words_name_their_speaker_first(site: Site) -> None:
    """A statement says by whom before it says what."""
    assert "statement by Jane Doe, 09:30 draft Lakeside answers" in _words(site, "index.html")


def test_the_evidence_is_in_the_page(site: Site) -> None:
    """The verbatim quote, its source and why this date, on the timeline and on the event's page, without a script."""
    for path in ("index.html", "events/recall.html"):
        assert riverland.RECALL in _text(site, path)
        assert "“on Tuesday evening”, counted from 5 March 2031: 4 March 2031" in _text(site, path)
    assert "https://herald.example/envoy#:~:text=Riverland%20on%20Tuesday" in _text(site, "events/recall.html")


def test_a_source_page_leads_from_its_words_to_events(site: Site) -> None:
    """Bibliographic data, the quoted sentence, the event that rests on it; no dangerous address is a link."""
    page = _text(site, "sources/herald.html")
    assert riverland.RECALL in page
    assert 'href="../events/recall.html"' in page
    assert "ab" * 32 in page
    assert 'href="javascript' not in "".join(body.decode() for path, body in site.items() if path.endswith(".html"))


def test_an_actor_has_its_own_timeline_with_its_roles(site: Site) -> None:
    """Riverland acted in the recall; what does not concern it is not on its page."""
    page = _words(site, "actors/riverland.html")
    assert "acted" in page
    assert "Riverland recalls its envoy" in page
    assert "Marches" not in page
    assert "Jane Doe , speaker" in page


def test_merged_ids_lead_to_what_they_became(site: Site) -> None:
    """The pages of old ids of events and actors lead on, and mentions of an old actor count for the new one."""
    assert 'url=../events/recall.html"' in _text(site, "events/old-recall.html")
    assert 'url=../actors/ministry.html"' in _text(site, "actors/old-ministry.html")
    assert "Talks" in _words(site, "actors/ministry.html")


def test_status_and_review_can_be_seen(site: Site) -> None:
    """Planned, disputed, retracted and draft are words on the timeline, not only colours."""
    for mark in ("planned", "disputed", "retracted", "draft"):
        assert re.search(rf'class="mark"[^>]*>{mark}<', _text(site, "index.html"))


def test_drafts_are_left_out_where_the_site_says_so() -> None:
    """show_drafts: false leaves what a person has checked, everywhere."""
    config = Config(title="T", show_drafts=False)
    site = render(riverland.content(config=config))
    assert "events/answer.html" not in site
    assert "Lakeside answers" not in "".join(
        body.decode() for path, body in site.items() if path.endswith((".html", ".json", ".xml"))
    )
    assert "actors/jane-doe.html" not in site
    assert links.check(site) == ()


def test_a_site_under_a_sub_path_has_full_addresses() -> None:
    """With a url: canonical links, the sitemap, and a 404 page whose links work at any depth."""
    site = render(riverland.content(config=Config(title="T", url="https://a.example/repo")))
    assert '<link rel="canonical" href="https://a.example/repo/events/recall.html">' in _text(
        site, "events/recall.html"
    )
    assert "<loc>https://a.example/repo/</loc>" in _text(site, "sitemap.xml")
    assert 'href="/repo/static/style.css"' in _text(site, "404.html")
    assert links.check(site, base="/repo/") == ()


def test_feeds_are_well_formed(site: Site) -> None:
    """Atom has its required elements, with ids that stay; events.json has every event."""
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(site["feed.xml"])
    assert [feed.find(atom + name) is not None for name in ("id", "title", "updated", "author")] == [True] * 4
    items = feed.findall(atom + "entry")
    assert len(items) == len(riverland.EVENTS) == len({item.findtext(atom + "id") for item in items})
    assert items[0].findtext(atom + "updated") == "2031-11-05T00:00:00Z"
    assert {event["id"] for event in json.loads(site["events.json"])["events"]} == {e.id for e in riverland.EVENTS}


def test_a_project_replaces_templates_and_static_files_one_by_one(tmp_path: Path, site: Site) -> None:
    """Its own file stands in for the packaged one; all others stay."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "style.css").write_text("p{}")
    (tmp_path / "404.html").write_text("gone")
    own = render(riverland.content(), templates=tmp_path)
    assert own["static/style.css"] == b"p{}"
    assert own["404.html"] == b"gone"
    assert own["index.html"] == site["index.html"]


@pytest.mark.parametrize(
    ("template", "line", "message", "hint"),
    [
        ("ok\n{{ pagge.title }}", 2, "'pagge' is undefined", 'did you mean "page"?'),
        ("{% if %}", 1, "Expected an expression", ""),
        ("a\nb\n{{ page.titel }}", 3, "has no attribute 'titel'", 'did you mean "title"?'),
        ("{{ t('nav.lanse') }}", 1, "the string 'nav.lanse' is undefined", 'did you mean "nav.lanes"?'),
        ("{{ t('entry.by', kind='talks') }}", 1, "the string 'entry.by' asks for 'speaker'", ""),
        ("{% include 'nowhere.html' %}", 1, "nowhere.html", ""),
    ],
)
def test_a_broken_template_is_a_finding(tmp_path: Path, template: str, line: int, message: str, hint: str) -> None:
    """With the file, the line, and the name that was meant."""
    (tmp_path / "404.html").write_text(template)
    with pytest.raises(Fault) as fault:
        render(riverland.content(), templates=tmp_path)
    (finding,) = fault.value.diagnostics
    assert (finding.place.file, finding.place.line, finding.hint) == (str(tmp_path / "404.html"), line, hint)
    assert message in finding.message


def test_an_empty_project_makes_a_site() -> None:
    """No events, no actors, no sources: pages that say so, and whole links."""
    site = render(Content(config=Config()))
    assert links.check(site) == ()
    assert "No actors are recorded yet" in _text(site, "actors/index.html")


def test_a_long_timeline_is_split_and_everything_is_reached() -> None:
    """Beyond 300 events the index leads to years, a long year to its months; every event is three links away at most."""
    days = [riverland.day(f"{2030 + n // 350}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(700)]
    events = (*(Event(f"e{n:03}", f"Event {n}", day) for n, day in enumerate(days)), Event("never", "Never"))
    site = render(replace(riverland.content(events=events), pages=()))
    assert {"2030.html", "2030-01.html", "2031-12.html", "undated.html"} <= set(site)
    assert "newest.html" not in site
    assert all(f'id="{event.id}"' in _text(site, "all.html") for event in events)
    assert links.check(site) == ()
    reached = {"index.html"}
    for _ in range(3):
        reached |= {link for path in reached for link in _linked(site, path)}
    assert {f"events/{event.id}.html" for event in events} <= reached


def _linked(site: Site, path: str) -> set[str]:
    folder = path.rpartition("/")[0]
    found = set()
    for link in re.findall(r'<a [^>]*href="([^":#]+)', _text(site, path)):
        found.add(link[3:] if link.startswith("../") else f"{folder}/{link}".lstrip("/"))
    return {link for link in found if link.endswith(".html")}


def test_each_kind_place_and_tag_has_its_page(site: Site) -> None:
    """What a filter finds is there as a page too, linked from the search page."""
    assert "Riverland recalls its envoy" in _words(site, "places/Lakeside.html")
    assert "Marches" in _words(site, "kinds/protest.html")
    assert {"kinds/protest.html", "places/Lakeside.html"} <= _linked(site, "search.html")


def test_corrections_are_in_one_ledger(site: Site) -> None:
    """When, the event, what it said before in words, why."""
    assert "1 April 2031 Riverland recalls its envoy date: 3 March 2031 the release gives the 4th" in _words(
        site, "corrections.html"
    )


def test_coverage_counts_and_does_not_judge(site: Site) -> None:
    """Drafts, single sources and unnamed voices are counted."""
    words = _words(site, "coverage.html")
    assert "drafts that no person has checked 2" in words
    assert "events without a source 3" in words
    assert "events that rest on one article 4" in words
    assert "attributed to somebody unnamed or without a page 1" in words


def test_lanes_have_a_table_that_says_the_same(site: Site) -> None:
    """Each mark has its words, and the table has the numbers."""
    assert "<title>Riverland, March 2031: 1 event</title>" in _text(site, "lanes.html")
    assert "Riverland 2 2" in _words(site, "lanes.html")


def test_the_clock_of_the_machine_does_not_matter(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes in every time zone."""
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata", "UTC"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert render(riverland.content()) == site


def test_a_page_in_a_script_from_right_to_left_runs_that_way() -> None:
    """The language of site.yml gives the direction; names in another script keep theirs."""
    site = render(riverland.content(config=Config(title="T", language="he")))
    assert '<html lang="he" dir="rtl">' in _text(site, "index.html")
    assert '<a href="actors/riverland.html" dir="auto"' in _text(site, "index.html")
