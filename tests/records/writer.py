"""A small `dateline parse`: merges a record's drafts into a project and writes. Run as a process of its own, to be killed.

python -m tests.records.writer ROOT RECORD.json
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.diagnostics import Fault, render
from generator.model import Extraction, Group
from generator.records import base, load, merge, store


def write(root: Path, record: Path) -> int:
    """Exit code: 0 written, 1 a fault or a file that was left alone."""
    new = base.load(record.read_bytes(), f"content/extracted/{record.name}")
    assert isinstance(new, Extraction), new
    known, unreadable = base.read(root)
    content, findings = load.load(root, [])
    if unreadable or any(each.severity == "error" for each in findings):
        sys.stderr.writelines(render(each) + "\n" for each in (*unreadable, *findings))
        return 1
    extractions = dict(known) | {new.article.id: new}
    groups = [Group(((id_, draft.key),)) for id_ in sorted(extractions) for draft in extractions[id_].drafts]
    try:
        written = store.apply(root, merge.merge(content, known, [new], groups))
    except Fault as fault:
        sys.stderr.writelines(render(each) + "\n" for each in fault.diagnostics)
        return 1
    return 1 if written.findings else 0


if __name__ == "__main__":
    sys.exit(write(Path(sys.argv[1]), Path(sys.argv[2])))
