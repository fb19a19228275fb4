"""A site to a folder. The only code that writes there: a kill at any moment leaves every file whole, old or new."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Fault, error
from generator.lock import locked

MANIFEST = ".dateline-manifest.json"
_SUFFIX = ".dateline-tmp"
NO_JEKYLL = ".nojekyll"  # tells GitHub Pages to publish the files as they are


@dataclass(frozen=True, slots=True)
class Report:
    """What was written, left as it was, and removed: paths in the site."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]

    def summary(self) -> str:
        """One line for people."""
        total = len(self.written) + len(self.unchanged)
        return f"{total:,} files: {len(self.written):,} written, {len(self.unchanged):,} unchanged, {len(self.removed):,} removed"


def write(folder: Path, site: Mapping[str, bytes]) -> Report:
    """Make `folder` hold the site: replace what differs, each file whole; remove what an earlier build made and this one does not.

    Files that no build made stay. Raises Fault where the folder can't be written or a path leads out of it; then the next
    build mends what is left.
    """
    files = {**site, NO_JEKYLL: b""}
    for path in files:
        _guard(path)
    if not folder.resolve().is_relative_to(folder.parent.resolve()):
        raise Fault(error(folder.name, "outside", "this folder is a link that leads out of the project"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            return _write(folder, files)
    except OSError as problem:
        hint = "every page is whole, old or new: mend that, and build again"
        place = _wanted(Path(problem.filename or folder)).absolute()
        if place.is_relative_to(folder.parent.absolute()):
            place = place.relative_to(folder.parent.absolute())
        raise Fault(
            error(place.as_posix(), "unwritable", f"this can't be written: {problem.strerror}", hint)
        ) from problem


def _wanted(path: Path) -> Path:
    """The file that a path's bytes are for: its own, or the one whose name it will take."""
    is_temporary = path.name.endswith(_SUFFIX)
    return path.with_name(path.name.removeprefix(".").removesuffix(_SUFFIX)) if is_temporary else path


def _write(folder: Path, files: Mapping[str, bytes]) -> Report:
    earlier = _manifest(folder)
    _stay_inside(folder, earlier | set(files))
    _sweep(folder)
    # Written first with both, so that a build that is killed leaves no file that nobody remembers.
    _replace(folder, MANIFEST, _listed(earlier | set(files)))
    written = tuple(path for path, body in sorted(files.items()) if _differs(folder / path, body))
    for path in written:
        _replace(folder, path, files[path])
    removed = tuple(path for path in sorted(earlier - set(files)) if _remove(folder, path))
    _replace(folder, MANIFEST, _listed(set(files)))
    return Report(written, tuple(sorted(set(files) - set(written))), removed)


def _guard(path: str) -> None:
    if not _is_inside(path):
        raise Fault(error(path, "unsafe-path", "the path leads out of the site's folder"))


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and "\0" not in path


def _manifest(folder: Path) -> set[str]:
    """The paths that earlier builds made; none where the list is missing or not ours."""
    try:
        paths = json.loads((folder / MANIFEST).read_bytes())["files"]
        return {path for path in paths if isinstance(path, str) and _is_inside(path)}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return set()


def _listed(paths: set[str]) -> bytes:
    return (json.dumps({"made_by": "dateline", "files": sorted(paths)}, indent=0, ensure_ascii=False) + "\n").encode()


def _differs(file: Path, body: bytes) -> bool:
    try:
        return file.stat().st_size != len(body) or file.read_bytes() != body
    except (FileNotFoundError, NotADirectoryError):
        return True


def _replace(folder: Path, path: str, body: bytes) -> None:
    """Write the file whole or not at all; the same bytes are not written again."""
    file = folder / path
    if not _differs(file, body):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}{_SUFFIX}")
    try:
        with temporary.open("xb") as out:
            out.write(body)
        temporary.replace(file)
    except BaseException as fault:
        if isinstance(fault, OSError):
            fault.filename = fault.filename or str(file)  # a write alone does not name it
        temporary.unlink(missing_ok=True)
        raise


def _stay_inside(folder: Path, paths: set[str]) -> None:
    """Refuse where a folder below is a link that leads out: nothing may be written or removed through it."""
    inside = folder.resolve()
    for parent in sorted({PurePosixPath(path).parent for path in paths}):
        if not (folder / parent).resolve().is_relative_to(inside):
            raise Fault(error(f"{folder.name}/{parent}", "outside", "this folder is a link that leads out of the site"))


def _sweep(folder: Path) -> None:
    """Take away what a killed build left."""
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.startswith(".") and name.endswith(_SUFFIX):
                Path(parent, name).unlink(missing_ok=True)


def _remove(folder: Path, path: str) -> bool:
    """Remove a file that an earlier build made, and the folders that it leaves empty."""
    file = folder / path
    if not file.is_file():
        return False
    file.unlink()
    for parent in file.relative_to(folder).parents:
        if parent == Path() or any((folder / parent).iterdir()):
            break
        (folder / parent).rmdir()
    return True
