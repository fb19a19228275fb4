"""A symbolic link that leads out of the project is not followed, wherever it is; one within the project is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import dates, project
from generator.records import store
from generator.records.merge import Edit, Merge
from tests.records.test_broken import lay

TODAY = dates.parse("2031-06-01")
SECRET = "id: secret\ntitle: SECRET\nname: SECRET\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay("_base", tmp_path / "project")
    (tmp_path / "project/content/pages").mkdir(exist_ok=True)
    (tmp_path / "project/templates").mkdir()
    return tmp_path / "project"


def moved_out(root: Path, place: Path) -> None:
    """What is at a place lies outside now, and a link leads there."""
    outside = root.parent / "outside"
    if place.exists():
        shutil.move(place, outside)
    else:
        outside.write_text(SECRET)
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside)


def found(root: Path) -> list[str]:
    _, findings = project.check(root, today=TODAY)
    return [each.place.file for each in findings if each.code == "outside"]


@pytest.mark.parametrize(
    "link",
    [
        "content",
        "content/site.yml",
        "content/events",
        "content/events/2031",
        "content/events/2031/2031-05-01-secret.yml",
        "content/actors",
        "content/actors/secret.yml",
        "content/articles",
        "content/articles/herald.txt",
        "content/articles/herald.yml",
        "content/articles/secret.yml",
        "content/pages",
        "content/pages/secret.md",
        "content/extracted",
        "content/extracted/secret.json",
        "content/schemas",
        "templates",
        "templates/base.html",
        "templates/static",
    ],
)
def test_a_link_that_leads_out_is_a_finding_and_is_not_read(root: Path, link: str) -> None:
    """One error at the link itself; nothing that lies there is in the content."""
    moved_out(root, root / link)
    assert found(root) == [link]
    content, _ = project.check(root, today=TODAY)
    assert "SECRET" not in repr(content)


def test_a_link_out_that_a_command_names_is_refused(root: Path) -> None:
    """`dateline parse content/articles/x.txt` does not read what x.txt leads to; a file outside may be named itself."""
    outside = root.parent / "paper.txt"
    outside.write_text("Riverland recalled its envoy on Tuesday.")
    (root / "content/articles/x.txt").symlink_to(outside)
    for path in (root / "content/articles/x.txt", root / "content/articles"):
        parsed = project.parse(root, [path], today=TODAY, dry_run=True)
        assert [(each.place.file, each.code) for each in parsed.findings if each.severity == "error"] == [
            ("content/articles/x.txt", "outside")
        ]
    parsed = project.parse(root, [outside], today=TODAY, dry_run=True)
    assert "outside" not in {each.code for each in parsed.findings}


def test_links_within_the_project_are_followed_and_written_through(root: Path) -> None:
    """Folders and files; a link to a folder that holds it is passed over."""
    shutil.move(root / "content/events", root / "shared")
    (root / "content/events").symlink_to("../shared")
    (root / "content/actors/loop").symlink_to("..")
    shutil.move(root / "content/site.yml", root / "site.yml")
    (root / "content/site.yml").symlink_to("../site.yml")
    content, findings = project.check(root, today=TODAY)
    assert findings == ()
    (event,) = content.events
    before = content.texts[event.file]
    store.apply(root, Merge((Edit(event.file, before, f"# seen\n{before}"),)))
    assert (root / "content/events").is_symlink()
    assert (root / "shared" / event.file.removeprefix("content/events/")).read_text().startswith("# seen\n")
    store.apply(root, Merge((Edit("content/site.yml", "", "title: New\n", owned=True),)))
    assert (root / "content/site.yml").is_symlink()
    assert (root / "site.yml").read_text() == "title: New\n"
