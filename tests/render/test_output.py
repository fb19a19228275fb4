"""Writing a site: only what differs, only what is ours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Fault
from generator.render import output
from tests.faults import small_disk, unprivileged


def _read(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_same_site_is_not_written_again(tmp_path: Path) -> None:
    """A second write touches no file, not even its time."""
    site = {"index.html": b"a", "events/x.html": b"b"}
    output.write(tmp_path, site)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    report = output.write(tmp_path, site)
    assert (report.written, report.removed) == ((), ())
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before


def test_what_is_stale_goes_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    """A page that is no longer made is removed with its empty folder; CNAME and files beside ours stay."""
    (tmp_path / "CNAME").write_text("a.example")
    output.write(tmp_path, {"index.html": b"a", "events/x.html": b"b", "actors/y.html": b"c"})
    (tmp_path / "actors" / "notes.txt").write_text("mine")
    report = output.write(tmp_path, {"index.html": b"a2"})
    assert report.removed == ("actors/y.html", "events/x.html")
    assert set(_read(tmp_path)) == {"CNAME", "index.html", ".nojekyll", "actors/notes.txt", output.MANIFEST}
    assert not (tmp_path / "events").exists()


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "", "a\\b"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    """A path that leads out of the folder stops the write before anything is written."""
    with pytest.raises(Fault, match="leads out"):
        output.write(tmp_path / "site", {"index.html": b"a", path: b"x"})
    assert not (tmp_path / "site").exists()


def test_a_hostile_manifest_removes_nothing_outside(tmp_path: Path) -> None:
    """Paths that lead out are not believed, whatever the list says; a list that is not ours is ignored."""
    victim = tmp_path / "victim"
    victim.write_text("mine")
    folder = tmp_path / "site"
    folder.mkdir()
    for manifest in ('{"files": ["../victim", "/etc/x", 3]}', "[]", "no json", '{"files": 3}'):
        (folder / output.MANIFEST).write_text(manifest)
        output.write(folder, {"index.html": b"a"})
        assert victim.read_text() == "mine"


def test_a_kill_leaves_whole_files_and_is_mended_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped at any rename: each file is old or new, and the next build ends as if nothing had happened."""
    old, new = {"a.html": b"old", "gone.html": b"old"}, {"a.html": b"new", "b.html": b"new"}
    replace = Path.replace
    for stop in range(4):
        folder = tmp_path / str(stop)
        output.write(folder, old)
        left = [stop]

        def killed(self: Path, target: Path, left: list[int] = left) -> Path:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            output.write(folder, new)
        monkeypatch.undo()
        assert set(_read(folder).values()) <= {b"old", b"new", b""} | {(folder / output.MANIFEST).read_bytes()}
        output.write(folder, new)
        assert set(_read(folder)) == {"a.html", "b.html", ".nojekyll", output.MANIFEST}


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    """Its half-written page has a hidden name."""
    (tmp_path / "events").mkdir()
    (tmp_path / "events/.x.html.dateline-tmp").write_bytes(b"ha")
    output.write(tmp_path, {"index.html": b"a"})
    assert set(_read(tmp_path)) == {"index.html", ".nojekyll", output.MANIFEST}


def test_builds_at_once_take_turns(tmp_path: Path) -> None:
    """Of fifty pairs of builds at the same time each leaves one of the two sites, whole, and nothing of the other."""
    sites: list[dict[str, bytes]] = [
        {f"{name}/{n}.html": name.encode() * 999 for n in range(20)} for name in ("a", "b")
    ]
    for pair in range(50):
        folder = tmp_path / str(pair)
        children = [_forked(folder, site) for site in sites]
        assert {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children} == {0}
        found = {path: body for path, body in _read(folder).items() if not path.startswith(".")}
        assert found in sites


def _forked(folder: Path, site: dict[str, bytes]) -> int:
    child = os.fork()
    if child == 0:
        code = 2
        try:
            output.write(folder, site)
            code = 0
        finally:
            os._exit(code)
    return child


@pytest.mark.parametrize("link", ["site", "site/events", "site/actors"])
def test_a_link_that_leads_out_is_not_followed(tmp_path: Path, link: str) -> None:
    """Neither to write nor to remove, and nothing else is touched: the site's folder itself, or one in it."""
    site, outside = tmp_path / "project/site", tmp_path / "outside"
    output.write(site, {"index.html": b"a", "actors/y.html": b"mine"})
    place = tmp_path / "project" / link
    place.rename(outside) if place.exists() else outside.mkdir()
    place.symlink_to(outside)
    before = _read(tmp_path)
    with pytest.raises(Fault, match="leads out") as caught:
        output.write(site, {"index.html": b"b", "events/x.html": b"b"})
    assert [each.place.file for each in caught.value.diagnostics] == [link]
    assert _read(tmp_path) == before


def test_a_link_within_the_project_is_followed(tmp_path: Path) -> None:
    """A site that is to lie in docs/, say."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "site").symlink_to("docs")
    output.write(tmp_path / "site", {"index.html": b"a"})
    assert (tmp_path / "docs/index.html").read_bytes() == b"a"


def test_a_folder_that_cannot_be_written_is_said() -> None:
    """The finding names the file, and nothing changes."""
    with unprivileged() as root:
        output.write(root, {"index.html": b"a"})
        root.chmod(0o500)
        with pytest.raises(Fault, match="can't be written: Permission denied"):
            output.write(root, {"index.html": b"b"})
        root.chmod(0o700)
        assert _read(root)["index.html"] == b"a"


def test_a_full_disk_leaves_everything_whole(tmp_path: Path) -> None:
    """One line says what is wrong, old pages stay, no half page is left, and with room it goes on."""
    with small_disk(tmp_path) as disk:
        output.write(disk, {"a.html": b"old", "b.html": b"old"})
        with pytest.raises(Fault, match="can't be written: No space left") as caught:
            output.write(disk, {"a.html": b"new", "b.html": b"x" * 100_000})
        assert caught.value.diagnostics[0].place.file == f"{disk.name}/b.html"
        found = _read(disk)
        assert (found["a.html"], found["b.html"]) == (b"new", b"old")
        assert set(found) == {"a.html", "b.html", ".nojekyll", output.MANIFEST}
        output.write(disk, {"a.html": b"new", "b.html": b"small"})
        assert _read(disk)["b.html"] == b"small"


_SITES = st.dictionaries(st.sampled_from(["a.html", "b/c.html", "b/d.html", "e/f/g.html"]), st.binary(max_size=3))


@given(st.lists(_SITES, min_size=1, max_size=4))
@settings(max_examples=50)
def test_the_folder_ends_as_the_last_site(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, bytes]]
) -> None:
    """Whatever was built before, the folder holds the last site and nothing else of ours."""
    folder = tmp_path_factory.mktemp("site")
    for site in sites:
        output.write(folder, site)
    found = _read(folder)
    assert {path: found[path] for path in found if not path.startswith(".")} == sites[-1]
