"""A new project: the files that `dateline init` begins with.

They lie in generator/skeleton as they will stand in the project, but that a leading dot is written `dot-` there, so that no
tool takes them for Dateline's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.config import Config
from generator.diagnostics import Fault, error
from generator.model import Content

_SKELETON = Path(__file__).parent / "skeleton"


def files() -> Mapping[str, bytes]:
    """Path in the new project -> bytes: settings, one invented article with its actors, a Makefile, a Pages workflow, the schemas."""
    from generator.records.publish import schemas

    written = {path: text.encode() for path, text in schemas(Content(Config())).items()}
    return written | {
        path.relative_to(_SKELETON).as_posix().replace("dot-", "."): path.read_bytes()
        for path in sorted(_SKELETON.rglob("*"))
        if path.is_file()
    }


def create(root: Path) -> tuple[str, ...]:
    """Write the files that `root` does not have yet, and give their paths. Raises Fault where a project is already there."""
    from generator.records import store

    if root.exists() and not root.is_dir():
        raise Fault(error(str(root), "not-a-folder", "a new project needs a folder, and this is a file"))
    if (root / "content").exists():
        raise Fault(
            error(
                str(root / "content"),
                "project-exists",
                "there is a project here already",
                "name another folder (dateline init DIR), or use this one: dateline build",
            )
        )
    return store.write_new(root, files())
