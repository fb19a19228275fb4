"""Files are replaced whole, or not at all; whoever saved last keeps what they saved."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

import pytest

from generator import lock
from generator.diagnostics import Diagnostic, Fault
from generator.model import Extraction
from generator.records import base, store
from generator.records.merge import Edit, Merge
from tests.faults import THOROUGH, small_disk, unprivileged
from tests.records.sample import article, draft, extraction
from tests.records.writer import write

EVENT = "content/events/2031/2031-03-04-recall.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in sorted(root.rglob("*")) if path.is_file()}


def test_files_are_written_replaced_and_removed(root: Path) -> None:
    """In the order of the edits, with the folders that they need; what is there already is not written."""
    first = store.apply(root, Merge((Edit(EVENT, None, "one\n"), Edit("content/actors/a.yml", None, "two\n"))))
    assert first.written == (EVENT, "content/actors/a.yml")
    assert store.apply(root, Merge((Edit(EVENT, None, "one\n"),))) == store.Written()
    second = store.apply(root, Merge((Edit(EVENT, "one\n", "new\r\n"), Edit("content/actors/a.yml", "two\n", None))))
    assert (second.written, second.removed) == ((EVENT,), ("content/actors/a.yml",))
    assert (root / EVENT).read_bytes() == b"new\r\n"


def test_an_editor_who_saved_meanwhile_wins(root: Path) -> None:
    """The file stays, a finding says so, and no record claims what was not written."""
    path = root / EVENT
    path.parent.mkdir(parents=True)
    path.write_text("saved meanwhile\n")
    merged = Merge(
        (Edit(EVENT, "as it was read\n", "new\n"), Edit("content/extracted/a.json", None, "{}\n", owned=True))
    )
    written = store.apply(root, merged)
    assert [each.code for each in written.findings] == ["changed-meanwhile"]
    assert files(root) == {EVENT: "saved meanwhile\n"}


@pytest.mark.parametrize(("before", "there"), [("old\n", None), (None, "someone's\n")])
def test_a_file_that_came_or_went_meanwhile_is_left_as_it_is(root: Path, before: str | None, there: str | None) -> None:
    """A deletion and a creation are edits of a person as well."""
    if there:
        (root / EVENT).parent.mkdir(parents=True)
        (root / EVENT).write_text(there)
    written = store.apply(root, Merge((Edit(EVENT, before, "new\n"),)))
    assert [each.code for each in written.findings] == ["changed-meanwhile"]
    assert files(root) == ({EVENT: there} if there else {})


def test_an_editor_who_saves_while_the_new_text_is_written_wins(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is compared again when the new text lies ready, right before it would take the old one's name."""
    path = root / "content/a.yml"
    path.write_text("old\n")
    sync = os.fsync

    def save_and_sync(descriptor: int) -> None:
        path.write_text("saved meanwhile\n")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", save_and_sync)
    written = store.apply(root, Merge((Edit("content/a.yml", "old\n", "new\n"),)))
    assert [each.code for each in written.findings] == ["changed-meanwhile"]
    assert files(root) == {"content/a.yml": "saved meanwhile\n"}


def test_the_rights_of_a_file_stay(root: Path) -> None:
    """A file that its group may write can be written by it afterwards."""
    path = root / "content/site.yml"
    path.write_text("a\n")
    path.chmod(0o664)
    store.apply(root, Merge((Edit("content/site.yml", "a\n", "b\n"),)))
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_second_run_waits_or_fails_clearly(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another run holds the lock nothing is written; after a while one line says why."""
    monkeypatch.setattr(lock, "_TRIES", 2)
    holder = os.open(root / "content", os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    with pytest.raises(Fault, match="another run") as caught:
        store.apply(root, Merge((Edit(EVENT, None, "one\n"),)))
    os.close(holder)
    assert caught.value.diagnostics[0].code == "locked"
    assert files(root) == {}
    assert store.apply(root, Merge((Edit(EVENT, None, "one\n"),))).written == (EVENT,)


def test_what_a_killed_run_left_is_swept(root: Path) -> None:
    """Its half-written file has a hidden name, which nothing reads."""
    (root / "content/actors").mkdir()
    (root / "content/actors/.a.yml.dateline-tmp").write_text("half")
    store.apply(root, Merge((Edit(EVENT, None, "one\n"),)))
    assert files(root) == {EVENT: "one\n"}


def test_a_link_out_of_the_project_is_not_written_through(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Neither a folder nor anything above it may lead outside."""
    outside = tmp_path_factory.mktemp("outside")
    (root / "content/events").symlink_to(outside)
    with pytest.raises(Fault) as caught:
        store.apply(root, Merge((Edit(EVENT, None, "one\n"),)))
    assert caught.value.diagnostics[0].code == "outside"
    assert [path for path in outside.rglob("*") if path.is_file()] == []


def test_a_full_disk_leaves_everything_whole(tmp_path: Path) -> None:
    """One line says what is wrong, old files stay, no half file is left, and with room it goes on."""
    with small_disk(tmp_path) as disk:
        (disk / "content").mkdir()
        store.apply(disk, Merge((Edit("content/a.yml", None, "old\n"),)))
        full = Merge((Edit("content/a.yml", "old\n", "new\n"), Edit("content/b.yml", None, "x" * 100_000)))
        with pytest.raises(Fault, match="No space left") as caught:
            store.apply(disk, full)
        assert caught.value.diagnostics[0].code == "cannot-write"
        assert files(disk) == {"content/a.yml": "new\n"}
        store.apply(disk, Merge((Edit("content/b.yml", None, "small\n"),)))
        assert files(disk) == {"content/a.yml": "new\n", "content/b.yml": "small\n"}


def test_a_folder_without_the_right_to_write_is_told_in_one_line() -> None:
    """Nothing is written, and the message names the file."""
    with unprivileged() as root:
        (root / "content").mkdir()
        (root / "content").chmod(0o555)
        with pytest.raises(Fault, match="can't be written: Permission denied") as caught:
            store.apply(root, Merge((Edit("content/a.yml", None, "x\n"),)))
        assert caught.value.diagnostics[0].place.file == "content/a.yml"
        assert files(root) == {}


def test_pairs_of_runs_at_once(tmp_path: Path) -> None:
    """Two runs of two articles at the same time, fifty times (two hundred with DATELINE_FAULTS=all): each file is whole, no edit of a person is lost, one more run completes both."""
    records = []
    for number in (1, 2):
        paper = article(f"paper-{number}")
        record = tmp_path / f"paper-{number}.json"
        drafts = (
            draft("a", 0, of=paper.id, title=f"Recall {number}"),
            draft("b", 1, of=paper.id, title=f"Talks {number}"),
        )
        record.write_text(base.dump(extraction(*drafts, of=paper)))
        records.append(record)
    whole = tmp_path / "whole"
    (whole / "content").mkdir(parents=True)
    assert [write(whole, record) for record in records] == [0, 0]
    expected = files(whole)
    for pair in range(200 if THOROUGH else 50):
        root = tmp_path / f"pair-{pair}"
        (root / "content/actors").mkdir(parents=True)
        (root / "content/actors/mine.yml").write_text("name: Mine # a person's\n")
        children = [_forked(root, record) for record in records]
        codes = {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children}
        assert codes <= {0, 1}
        found = files(root)
        assert found.pop("content/actors/mine.yml") == "name: Mine # a person's\n"
        assert found.items() <= expected.items()
        for record in records:
            assert write(root, record) == 0
        assert files(root) == expected | {"content/actors/mine.yml": "name: Mine # a person's\n"}


def _forked(root: Path, record: Path) -> int:
    child = os.fork()
    if child == 0:
        code = 2
        try:
            code = write(root, record)
        finally:
            os._exit(code)
    return child


def test_a_record_is_read_as_it_was_written() -> None:
    """Two dumps are one, and nothing of the article's text is in it."""
    known = extraction(draft("a", 0), draft("b", 1))
    text = base.dump(known)
    again = base.load(text.encode(), "content/extracted/herald.json")
    assert isinstance(again, Extraction)
    assert base.dump(again) == text
    assert again.drafts == known.drafts
    assert again.article.text == ""


@pytest.mark.parametrize(
    "broken",
    [
        {"dropped": [{"id": "../../x"}]},
        {"dropped": [{"id": "a", "into": "<b>"}]},
        {"article": {"id": "herald", "sha256": "", "url": "javascript:alert(1)"}},
        {"article": {"id": "herald", "sha256": "", "archived": "https://a.example/ onclick=x"}},
        {"article": {"id": "other", "sha256": ""}},
    ],
)
def test_a_record_leads_nowhere_but_to_pages(broken: dict[str, object]) -> None:
    """Its ids and links become addresses of pages: what could not is a damaged record, whoever wrote it."""
    record = json.loads(base.dump(extraction(draft("a", 0)))) | broken
    found = base.load(json.dumps(record).encode(), "content/extracted/herald.json")
    assert isinstance(found, Diagnostic)
    assert found.code == "broken-record"
