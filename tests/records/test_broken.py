"""A folder of broken input for each finding of `dateline check`: broken/CODE/ laid over the sound project broken/_base.

expected.txt holds what is found: place, severity, code, message and hint. DATELINE_WRITE_EXPECTED=1 writes it anew; read the diff.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator import dates, project
from generator.diagnostics import Diagnostic

BROKEN = Path(__file__).parent / "broken"
CODES = sorted(folder.name for folder in BROKEN.iterdir() if folder.name != "_base")
TODAY = dates.parse("2031-06-01")


def lay(code: str, root: Path) -> None:
    """The sound project with the files of a code over it; absent.txt names the ones to take away."""
    shutil.copytree(BROKEN / "_base", root, dirs_exist_ok=True)
    if (BROKEN / code / "content").exists():
        shutil.copytree(BROKEN / code / "content", root / "content", dirs_exist_ok=True)
    absent = BROKEN / code / "absent.txt"
    for path in absent.read_text().split() if absent.exists() else ():
        (root / path).unlink()


def shown(finding: Diagnostic) -> str:
    hint = f" | {finding.hint}" if finding.hint else ""
    return f"{finding.place} {finding.severity} {finding.code}: {finding.message}{hint}"


@pytest.mark.parametrize("code", CODES)
def test_each_fault_is_found_where_it_is(code: str, tmp_path: Path) -> None:
    """All findings of the folder, no other, each at its line and column; its own code is among them."""
    lay(code, tmp_path)
    _, findings = project.check(tmp_path, today=TODAY)
    found = [shown(each) for each in findings]
    expected = BROKEN / code / "expected.txt"
    if os.environ.get("DATELINE_WRITE_EXPECTED"):
        expected.write_text("\n".join(found) + "\n")
    assert found == expected.read_text().splitlines()
    assert code in {each.code for each in findings}


def test_the_sound_project_is_sound(tmp_path: Path) -> None:
    """Nothing is found in the base: what a folder shows comes from its own files."""
    lay("_base", tmp_path)
    assert project.check(tmp_path, today=TODAY)[1] == ()


RECALL = "content/events/2031/2031-03-04-recall.yml"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("date: 2031-03-04", "date: 2031-02-30\ntime: evening", "bad-date"),
        ("title:", "Title:", "unknown-key"),
        ("title:", "title: [", "yaml-syntax"),
        ("title:", "title: \udcff", "encoding"),
    ],
)
def test_one_mistake_is_one_finding(old: str, new: str, code: str, tmp_path: Path) -> None:
    """Nothing is said of what only follows from it: actors that seem unused, a title that seems missing."""
    lay("_base", tmp_path)
    text = (tmp_path / RECALL).read_text()
    assert old in text
    (tmp_path / RECALL).write_text(text.replace(old, new, 1), errors="surrogateescape")
    _, findings = project.check(tmp_path, today=TODAY)
    assert [(each.place.file, each.code) for each in findings] == [(RECALL, code)]


@pytest.mark.parametrize("broken", ["name: [", "\udcff", "name: Riverland\nnam: x"])
def test_an_actor_whose_file_is_broken_is_known_all_the_same(broken: str, tmp_path: Path) -> None:
    """The finding is the one in its file, not one for each event that refers to it."""
    lay("_base", tmp_path)
    path = "content/actors/riverland.yml"
    (tmp_path / path).write_text(broken, errors="surrogateescape")
    _, findings = project.check(tmp_path, today=TODAY)
    assert {each.place.file for each in findings} == {path}
