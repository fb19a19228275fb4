"""One writer at a time, where folders can be locked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import strace, tracer

__all__ = ["tracer"]

RUN = "from pathlib import Path\nfrom generator.lock import locked\nwith locked(Path('.')):\n    print('in')\n"


@pytest.mark.usefixtures("tracer")
@pytest.mark.parametrize(("error", "goes_on"), [("ENOLCK", True), ("EBADF", True), ("EIO", False)])
def test_where_folders_cannot_be_locked_the_run_goes_on(*, error: str, goes_on: bool) -> None:
    """As on NFS; a broken disk is another matter."""
    options = strace("-o", "/dev/null", "-e", "trace=flock", "-e", f"inject=flock:error={error}")
    root = Path(__file__).parents[1]
    result = subprocess.run(
        [*options, sys.executable, "-c", RUN], capture_output=True, text=True, check=False, cwd=root
    )
    assert (result.returncode == 0, result.stdout) == (goes_on, "in\n" * goes_on), result.stderr
