"""`dateline init`: a project that works at once, and a folder in which nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.init import files


def dateline(folder: Path, *arguments: str) -> Result:
    """A command, run in `folder`."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(cli, arguments, catch_exceptions=False)
    finally:
        os.chdir(before)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("init") / "timeline"
    assert dateline(folder.parent, "init", "timeline").exit_code == 0
    assert dateline(folder, "parse").exit_code == 0
    return folder


@pytest.fixture
def project(parsed: Path, tmp_path: Path) -> Path:
    """A new project whose example was parsed, for one test alone."""
    return shutil.copytree(parsed, tmp_path / "timeline")


def test_a_new_project_has_what_it_needs(tmp_path: Path) -> None:
    """Settings, an example, a Makefile, a workflow, and dot-files by their right names."""
    assert dateline(tmp_path, "init").exit_code == 0
    written = contents(tmp_path)
    assert written == dict(files())
    needed = {"content/site.yml", "Makefile", "README.md", ".gitignore", ".github/workflows/pages.yml"}
    assert needed <= set(written)
    assert not any("dot-" in path for path in written)


def test_editors_know_the_keys_from_the_first_file_on(project: Path) -> None:
    """A new event names its schema, which is there and up to date."""
    assert dateline(project, "new", "event", "Port closed", "--date", "2024-03-09").exit_code == 0
    event = project / "content/events/2024/2024-03-09-port-closed.yml"
    line = event.read_text().splitlines()[0]
    assert line == "# yaml-language-server: $schema=../../schemas/event.json"
    assert (event.parent / line.partition("=")[2]).is_file()
    assert dateline(project, "schema").output == ""


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    """A README that the folder has already is kept, and not said to be written."""
    (tmp_path / "README.md").write_text("mine", "utf-8")
    result = dateline(tmp_path, "init")
    assert result.exit_code == 0
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    assert "README.md" not in result.output
    assert (tmp_path / "content/site.yml").is_file()


def test_a_project_is_not_begun_twice(project: Path) -> None:
    """Where there is a content/ already, init says so, with what to do, and changes nothing."""
    before = contents(project)
    result = dateline(project, "init")
    assert result.exit_code == 1
    assert "there is a project here already" in result.output
    assert "dateline build" in result.output
    assert contents(project) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """The name of a file is refused in words."""
    (tmp_path / "notes").write_text("mine", "utf-8")
    result = dateline(tmp_path, "init", "notes")
    assert result.exit_code == 1
    assert "this is a file" in result.output


def test_the_example_is_read_as_it_was_meant(project: Path) -> None:
    """The invented article gives events on the days that it tells of: a weekday, a month and day, and a week of which no day is known."""
    events = [
        yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in (project / "content/events").rglob("*.yml")
    ]
    assert {"2024-02-12", "2024-03-05", "2024-02-26/2024-03-03"} <= {event["date"] for event in events}
    assert {actor["id"] if isinstance(actor, dict) else actor for event in events for actor in event["actors"]} <= {
        path.stem for path in (project / "content/actors").glob("*.yml")
    }


def test_the_example_has_no_findings(project: Path) -> None:
    """A beginner's first check finds nothing, not even something to know."""
    result = dateline(project, "check", "--json")
    assert result.stdout == "[]\n"


def test_the_examples_actors_are_all_known(project: Path) -> None:
    """Parse finds no actor in the example that the project does not begin with: none is unfinished, none is there twice."""
    begun = {Path(path).name for path in files() if path.startswith("content/actors/")}
    assert {path.name for path in (project / "content/actors").glob("*.yml")} == begun


def test_parse_again_changes_nothing(project: Path) -> None:
    """Two parses leave the bytes that one leaves."""
    before = contents(project)
    assert dateline(project, "parse").exit_code == 0
    assert contents(project) == before


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_its_makefile_builds(project: Path) -> None:
    """`make build` in a new project makes its site, with the command that it is given."""
    made = subprocess.run(
        ["make", f"DATELINE={sys.executable} -m generator", "build"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert (project / "site/index.html").is_file()


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_its_makefile_says_what_is_missing(project: Path) -> None:
    """Without Dateline installed, make says so in words."""
    made = subprocess.run(
        ["make", "DATELINE=no-such-command", "build"], cwd=project, capture_output=True, text=True, check=False
    )
    assert made.returncode != 0
    assert "install Dateline first" in made.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_an_output_without_room_is_told_in_one_line(project: Path) -> None:
    """`dateline check > log` on a full disk: no traceback."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "generator", "check"]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
        result = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=project, env=environment
        )
    assert result.returncode == 1
    assert [line for line in result.stderr.splitlines() if "error" in line] == [
        "error: what the command says can't be written: no space is left where it goes"
    ]
    assert "Traceback" not in result.stderr
