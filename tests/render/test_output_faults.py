"""A fault at any system call of a build leaves every file of site/ whole, and the next build mends what is left.

Writing a small site is always tried; DATELINE_FAULTS=all adds the whole command, on the project that `dateline init` begins.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.init import create
from generator.render import output
from tests.faults import THOROUGH, Job, inject, tracer
from tests.render.writer import OLD, write

__all__ = ["tracer"]

WRITER = Job(("tests.render.writer", "site"), "site", hand="a person's own file", ledger=output.MANIFEST)
BUILD = Job(("generator", "build"), "site", hand="a person's own file", ledger=output.MANIFEST)


@pytest.mark.usefixtures("tracer")
def test_a_fault_at_any_call_that_writes_a_site_leaves_every_file_whole(tmp_path: Path) -> None:
    """Pages that change, come and go, and a file that is not ours."""
    before = tmp_path / "before"
    output.write(before / "site", OLD)
    (before / "site/CNAME").write_text(WRITER.hand)
    kinds = inject(WRITER, before, tmp_path, mend=lambda root: write(root / "site"))
    assert {kind.split()[0] for kind in kinds} >= {"openat", "write", "rename", "flock", "unlink", "rmdir", "mkdir"}
    sys.stderr.write(f"faults injected: {dict(sorted(kinds.items()))}\n")  # shown by pytest -s


@pytest.mark.skipif(not THOROUGH, reason="DATELINE_FAULTS=all runs the whole command, for minutes")
@pytest.mark.usefixtures("tracer")
def test_a_fault_at_any_call_of_build_leaves_every_file_whole(tmp_path: Path) -> None:
    """A title was changed, a place was added and a page taken away since the last build."""
    before = tmp_path / "before"
    create(before)
    (before / "content/pages/gone.md").write_text("# Gone\n")
    event = before / "content/events/2021-03-04-recall.yml"
    event.parent.mkdir(exist_ok=True)
    event.write_text("title: Riverland recalls its envoy\ndate: 2021-03-04\n")
    assert BUILD.run(before, []).returncode == 0
    (before / "site/CNAME").write_text(BUILD.hand)
    (before / "content/pages/gone.md").unlink()
    event.write_text("title: Riverland recalls two envoys\ndate: 2021-03-04\nplaces: [Lakeside]\n")
    kinds = inject(BUILD, before, tmp_path)
    sys.stderr.write(f"faults injected: {dict(sorted(kinds.items()))}\n")  # shown by pytest -s
