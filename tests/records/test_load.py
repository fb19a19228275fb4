"""content/ to values: defaults, ids, and files that can't be read."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator import dates
from generator.diagnostics import render
from generator.model import DctOrigin, Kind, Review, Status
from generator.records import load
from generator.records.names import fits_id
from generator.render.site import render as render_site
from tests.render import riverland


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in ("events/2031", "actors", "articles", "pages", "extracted"):
        (tmp_path / "content" / path).mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text("title: Test\nkinds: {flood: {label: Flood}}\n")
    return tmp_path


def test_a_title_and_a_date_make_an_event(root: Path) -> None:
    """The rest has defaults: the id is the file's name, a person checked it."""
    (root / "content/events/2031/2031-03-04-recall.yml").write_text("title: Recall\ndate: 2031-03-04\n")
    content, findings = load.load(root, [])
    (event,) = content.events
    assert findings == ()
    assert (event.id, event.title, event.date) == ("2031-03-04-recall", "Recall", dates.parse("2031-03-04"))
    assert (event.kind, event.status, event.review) == (Kind.OTHER, Status.REPORTED, Review.CHECKED)
    assert content.texts[event.file] == "title: Recall\ndate: 2031-03-04\n"


def test_yaml_typing_changes_no_value(root: Path) -> None:
    """What other readers take for booleans, numbers and times stays as it was written."""
    (root / "content/events/2031/a.yml").write_text(
        "title: no\ntime: 12:30\nplaces: [on, 010, 1e3]\ntags: [null-ish]\n"
    )
    content, findings = load.load(root, [])
    assert findings == ()
    assert (content.events[0].title, content.events[0].time, [p.name for p in content.events[0].places]) == (
        "no",
        "12:30",
        ["on", "010", "1e3"],
    )


def test_a_kind_that_the_site_adds_is_known(root: Path) -> None:
    """`kinds` of site.yml."""
    (root / "content/events/2031/a.yml").write_text("title: Water\nkind: flood\n")
    assert load.load(root, [])[1] == ()


def test_an_article_may_be_known_by_its_side_file_alone(root: Path) -> None:
    """Its bibliographic data, and no text."""
    (root / "content/articles/gazette.yml").write_text("title: The port\npublished: 5 March 2031\n")
    content, findings = load.load(root, [])
    (article,) = content.articles
    assert findings == ()
    assert (article.id, article.title, str(article.published), article.text) == (
        "gazette",
        "The port",
        "2031-03-05",
        "",
    )
    assert article.published_from is DctOrigin.SIDE_FILE


def test_one_broken_file_does_not_hide_the_others(root: Path) -> None:
    """Its text is kept, so that nothing is written over it."""
    (root / "content/events/2031/a.yml").write_text("title: [\n")
    (root / "content/events/2031/b.yml").write_text("title: Fine\n")
    content, findings = load.load(root, [])
    assert [event.id for event in content.events] == ["b"]
    assert [each.code for each in findings] == ["yaml-syntax"]
    assert content.texts["content/events/2031/a.yml"] == "title: [\n"


def test_what_is_no_regular_file_is_unreadable(root: Path) -> None:
    """A link that leads nowhere is told; a folder named like a file is a folder."""
    (root / "content/actors/a.yml").symlink_to(root / "content/nowhere.yml")
    (root / "content/actors/b.yml").mkdir()
    _, findings = load.load(root, [])
    assert [each.code for each in findings] == ["no-file"]
    import os

    (root / "content/actors/a.yml").unlink()
    os.mkfifo(root / "content/actors/a.yml")
    _, findings = load.load(root, [])
    assert [each.code for each in findings] == ["unreadable"]


def test_hidden_files_are_no_content(root: Path) -> None:
    """Leftovers of editors and of killed runs."""
    (root / "content/actors/.a.yml.dateline-tmp").write_text("half")
    (root / "content/actors/.a.yml.swp").write_text("x")
    assert load.load(root, [])[1] == ()


def test_a_page_has_a_title(root: Path) -> None:
    """Its front matter's, its first heading's, or its name."""
    (root / "content/pages/about.md").write_text("---\ntitle: About us\n---\n# Heading\nText\n")
    (root / "content/pages/method.md").write_text("# How we work\nText\n")
    (root / "content/pages/thanks.md").write_text("Text\n")
    content, findings = load.load(root, [])
    assert findings == ()
    assert [(page.name, page.title) for page in content.pages] == [
        ("about", "About us"),
        ("method", "How we work"),
        ("thanks", "thanks"),
    ]
    assert content.pages[0].place.line == 4


def test_files_that_are_one_elsewhere_are_a_finding(root: Path) -> None:
    """Names that differ in capitals alone."""
    (root / "content/events/2031/Recall.yml").write_text("id: a\ntitle: Fine\n")
    (root / "content/events/2031/recall.yml").write_text("id: b\ntitle: Fine\n")
    _, findings = load.load(root, [])
    assert [(each.place.file, each.code) for each in findings] == [("content/events/2031/recall.yml", "case-clash")]


def test_names_of_files_are_shown_without_harm(root: Path) -> None:
    """A name that is no UTF-8 is an error; one that would steer a terminal does not, in text and as data."""
    (root / "content/events/2031/a\udce9.yml").write_text("id: a\ntitle: Fine\n")
    (root / "content/events/2031/b\x1b[2J\n.yml").write_text("title: Fine\n")
    _, findings = load.load(root, [])
    assert [each.code for each in findings] == ["encoding", "bad-id"]
    for each in findings:
        for text in (render(each), json.dumps(each.as_data(), ensure_ascii=False)):
            assert not set(text.encode().decode()) & {"\x1b", "\udce9"}
        assert "\ufffd" in str(each.as_data()["file"])


def test_no_page_of_a_person_takes_the_place_of_the_sites_own() -> None:
    """Every name at the root of a site is refused for content/pages."""
    content = replace(riverland.content(), pages=())
    names = {path.split("/")[0].split(".")[0] for path in render_site(content)}
    assert {"lanes", "search", "index"} < names
    free = {name for name in names if fits_id(name) and not load._TAKEN.fullmatch(name)}
    assert free == set()


def test_a_file_of_unknown_keys_alone_is_told_within_a_second(root: Path) -> None:
    """Each is a finding; only so many get a hint, for a likely word is looked for among all known ones."""
    (root / "content/events/2031/a.yml").write_text("".join(f"titel{number}: x\n" for number in range(10_000)))
    start = time.process_time()
    _, findings = load.load(root, [])
    assert time.process_time() - start < 1
    assert len(findings) == 10_000
    assert findings[0].hint == 'did you mean "title"?'
