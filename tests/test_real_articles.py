"""The main job on real input: two news reports of shared/, through the real command line, in a new project folder."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

ARTICLES = Path(__file__).resolve().parents[2] / "shared" / "articles"
CALL = ("000_f65b4cdb8fa94761", "2024-10-01")
VISIT = ("004_2cb76f238838d764", "2024-06-25")

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the real articles are not beside this checkout")


def dateline(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    (folder / "content").mkdir()
    for stem, published in (CALL, VISIT):
        done = dateline(folder, "parse", "--published", published, str(ARTICLES / f"{stem}.txt"))
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def events(project: Path) -> list[dict[str, object]]:
    files = sorted((project / "content" / "events").rglob("*.yml"))
    return [yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files]


def actor_ids(event: dict[str, object]) -> set[str]:
    listed = event.get("actors") or []
    assert isinstance(listed, list)
    return {actor["id"] if isinstance(actor, dict) else actor for actor in listed}


@pytest.mark.parametrize(
    ("date", "kinds", "actors"),
    [
        ("2024-09-30", {"talks", "statement"}, {"lloyd-austin", "yoav-gallant"}),
        ("2024-09-27", {"killing"}, {"hassan-nasrallah"}),
        ("2024-09-30", {"statement"}, {"white-house"}),
        ("2024-10-01", {"ground-operation", "statement"}, {"israel-defense-forces"}),
        ("2024-06-25", {"visit", "talks", "statement"}, {"yoav-gallant"}),
        ("2024-06-17/2024-06-23", {"warning", "statement"}, {"israel"}),
        ("2024-07~", {"talks"}, {"united-states", "israel"}),
    ],
)
def test_what_happened_stands_on_its_day(
    events: list[dict[str, object]], date: str, kinds: set[str], actors: set[str]
) -> None:
    """A happening that a reader of the reports would name is an event of that day, with those who act in it."""
    right = [e for e in events if e.get("date") == date and e["kind"] in kinds and actors <= actor_ids(e)]
    assert right, [(e.get("date"), e["kind"], sorted(actor_ids(e))) for e in events]


def test_no_date_is_after_publication_unless_planned(events: list[dict[str, object]]) -> None:
    """What the reports tell of as done was done by the day they appeared."""
    late = [e for e in events if str(e.get("date", "")) > CALL[1] and e["status"] != "planned"]
    assert late == []


def test_every_quote_is_verbatim_at_its_span(project: Path, events: list[dict[str, object]]) -> None:
    """A quote equals the article's text, normalised, at the characters that the source names."""
    texts = {
        stem: re.sub("\u00a0", " ", (ARTICLES / f"{stem}.txt").read_text(encoding="utf-8")) for stem, _ in (CALL, VISIT)
    }
    quotes = 0
    for event in events:
        sources = event["sources"]
        assert isinstance(sources, list)
        for source in sources:
            start, end = (int(n) for n in source["chars"])
            assert texts[source["article"]][start:end] == source["quote"]
            quotes += 1
    assert quotes >= len(events) > 0


def test_parsing_again_changes_nothing(project: Path) -> None:
    """Two parses give what one gave, byte for byte."""
    before = {f: f.read_bytes() for f in (project / "content").rglob("*.*")}
    for stem, published in (CALL, VISIT):
        assert dateline(project, "parse", "--published", published, str(ARTICLES / f"{stem}.txt")).returncode == 0
    assert {f: f.read_bytes() for f in (project / "content").rglob("*.*")} == before


class Text(HTMLParser):
    """The words of a page without its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def test_the_site_has_pages_but_no_full_text(project: Path, events: list[dict[str, object]]) -> None:
    """Check and build pass; each event and actor has its page; the reports are quoted, never republished."""
    checked = dateline(project, "check", "--json")
    assert checked.returncode == 0, checked.stdout
    assert [f for f in json.loads(checked.stdout) if f["severity"] == "error"] == []
    built = dateline(project, "build")
    assert built.returncode == 0, built.stderr
    site = project / "site"
    for event in events:
        assert (site / "events" / f"{event['id']}.html").is_file()
        for actor in actor_ids(event):
            assert (site / "actors" / f"{actor}.html").is_file()
    for stem, _ in (CALL, VISIT):
        page = Text()
        page.feed((site / "sources" / f"{stem}.html").read_text(encoding="utf-8"))
        assert "".join((ARTICLES / f"{stem}.txt").read_text(encoding="utf-8").split()) not in "".join(page.words)
