"""A small `dateline build`: writes a site. Run as a process of its own, to be killed.

python -m tests.render.writer FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.diagnostics import Fault, render
from generator.render import output

OLD = {"index.html": b"old", "events/a.html": b"same", "gone/b.html": b"old"}
NEW = {"index.html": b"new", "events/a.html": b"same", "actors/c.html": b"new"}


def write(folder: Path) -> int:
    """Exit code: 0 written, 1 a fault."""
    try:
        output.write(folder, NEW)
    except Fault as fault:
        sys.stderr.writelines(render(each) + "\n" for each in fault.diagnostics)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(write(Path(sys.argv[1]).absolute()))
