"""A fault at any system call of a parse leaves every file of content/ whole, and the next run mends what is left.

The small writer of these tests, which is parse without extraction, is always run; DATELINE_FAULTS=all adds the whole command.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.records import base
from tests.faults import THOROUGH, Job, inject, tracer
from tests.records.sample import TEXT, article, draft, extraction
from tests.records.writer import write

__all__ = ["tracer"]

WRITER = Job(("tests.records.writer", ".", "herald.json"), "content", hand="title: Talks go on # said the ministry")
PARSE = Job(("generator", "parse"), "content", hand="# said the ministry")


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A project with an article."""
    root = tmp_path / "before"
    (root / "content/articles").mkdir(parents=True)
    (root / "content/articles/herald.txt").write_text(f"---\npublished: 2031-03-05\n---\n{TEXT}\n")
    return root


@pytest.mark.usefixtures("tracer")
def test_a_fault_at_any_call_of_the_writer_leaves_every_file_whole(before: Path, tmp_path: Path) -> None:
    """A second parse changes, adds and removes files beside one that a person edited."""
    record = before / "herald.json"
    record.write_text(base.dump(extraction(draft("a", 0), draft("b", 1), draft("c", 2))))
    assert write(before, record) == 0
    edited = next(before.glob("content/events/2031/*talks*.yml"))
    edited.write_text(edited.read_text().replace("title: Lakeside said on Tuesday that talks go on", WRITER.hand))
    second = extraction(
        draft("a", 0, date="2031-03-05"),
        draft("b", 1, date="2031-03-05"),
        draft("n", 0, text=f"Rain fell. {TEXT}", date="2030-12-01"),
        of=article(),
    )
    record.write_text(base.dump(second))
    kinds = inject(WRITER, before, tmp_path, mend=lambda root: write(root, root / "herald.json"))
    assert {kind.split()[0] for kind in kinds} >= {"openat", "write", "fsync", "rename", "flock", "unlink"}
    sys.stderr.write(f"faults injected: {dict(sorted(kinds.items()))}\n")  # shown by pytest -s


@pytest.mark.skipif(not THOROUGH, reason="DATELINE_FAULTS=all runs the whole command, for minutes")
@pytest.mark.usefixtures("tracer")
def test_a_fault_at_any_call_of_parse_leaves_every_file_whole(before: Path, tmp_path: Path) -> None:
    """The article got another date and another sentence since the first parse, and a person wrote a comment."""
    assert PARSE.run(before, []).returncode == 0
    edited = next(before.glob("content/events/2031/*.yml"))
    edited.write_text(edited.read_text().replace("\n", f" {PARSE.hand}\n", 1))
    text = f"{TEXT} Lakeside freed an envoy on Sunday."
    (before / "content/articles/herald.txt").write_text(f"---\npublished: 2031-03-12\n---\n{text}\n")
    kinds = inject(PARSE, before, tmp_path)
    sys.stderr.write(f"faults injected: {dict(sorted(kinds.items()))}\n")  # shown by pytest -s
