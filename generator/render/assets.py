"""Templates and static files: a project's own replace the packaged ones, file by file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent.parent


@cache
def packaged() -> Path:
    """The templates that come with Dateline: inside the installed package, or beside it in a checkout."""
    inside = _HERE / "_templates"
    return inside if inside.is_dir() else _HERE.parent / "templates"


def folders(templates: Path | None) -> tuple[Path, ...]:
    """Where templates are looked for, the project's own first."""
    own = (templates,) if templates and templates.is_dir() and templates.resolve() != packaged() else ()
    return (*own, packaged())


def static(templates: Path | None) -> dict[str, bytes]:
    """The static files by their path in the site."""
    found: dict[str, bytes] = {}
    for folder in reversed(folders(templates)):
        base = folder / "static"
        for file in sorted(base.rglob("*")):
            if file.is_file() and not any(part.startswith(".") for part in file.relative_to(base).parts):
                found[f"static/{file.relative_to(base).as_posix()}"] = file.read_bytes()
    return dict(sorted(found.items()))
