"""The only writer of content/: a kill at any moment leaves every file whole, old or new.

A text goes to a hidden file in the same folder, is synced, and takes the old one's name. What is there is compared, right
before that, with what it was believed to be: an editor who saved meanwhile wins. Records come last: while they are old, the
next run does again what is left to do.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Fault, error, warning
from generator.lock import locked
from generator.records.files import path_from
from generator.records.merge import Edit, Merge

_SUFFIX = ".dateline-tmp"


@dataclass(frozen=True, slots=True)
class Written:
    """Paths written and removed, sorted, and findings: files that were saved by someone else meanwhile."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    def summary(self) -> str:
        """One line for people."""
        kinds = [("event", "content/events/"), ("actor", "content/actors/"), ("record", "content/extracted/")]
        counts = [(sum(path.startswith(folder) for path in self.written), what) for what, folder in kinds]
        written = ", ".join(f"{number:,} {what}{'s' * (number > 1)}" for number, what in counts if number) or "nothing"
        return f"written: {written}" + (f"; removed: {len(self.removed):,}" if self.removed else "")


def apply(root: Path, merge: Merge) -> Written:
    """Make the edits. Raises Fault, in words for people, where the disk or the rights refuse; what is written by then is whole."""
    if not merge.edits:
        return Written()
    try:
        with locked(root / "content"):
            _sweep(root)
            return _apply(root, merge.edits)
    except OSError as fault:
        hint = "nothing is lost: mend that, and run the same command again"
        place = path_from(root, _wanted(Path(fault.filename or root / "content")))
        raise Fault(
            error(place or "content", "cannot-write", f"this can't be written: {fault.strerror}", hint)
        ) from fault


def _wanted(path: Path) -> Path:
    """The file that a path's text is for: its own, or the one whose name it will take."""
    is_temporary = path.name.endswith(_SUFFIX)
    return path.with_name(path.name.removeprefix(".").removesuffix(_SUFFIX)) if is_temporary else path


def write_new(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write those of `files` that `root` does not have, and give their paths: what a new project begins with.

    Raises Fault where the disk or the rights refuse.
    """
    missing = tuple(
        Edit(path, None, data.decode("utf-8")) for path, data in files.items() if not (root / path).exists()
    )
    try:
        (root / "content").mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Fault(error(str(root), "cannot-write", f"no project can be made here: {fault.strerror}")) from fault
    return apply(root, Merge(missing)).written


def _apply(root: Path, edits: tuple[Edit, ...]) -> Written:
    written: list[str] = []
    removed: list[str] = []
    findings: list[Diagnostic] = []
    for edit in edits:
        if edit.owned and findings:
            break  # the records must not say what the files do not
        path = root / edit.path
        there = _text(path)
        if there == edit.after:
            continue
        if edit.after is None and there == edit.before:
            path.unlink()
            _sync_folder(path.parent)
            removed.append(edit.path)
        elif edit.after is not None and _write(root, path, edit.after, there if edit.owned else edit.before):
            written.append(edit.path)
        else:
            message = "this file was changed while dateline ran; it is left as it is"
            findings.append(warning(edit.path, "changed-meanwhile", message, "run dateline parse again"))
    return Written(tuple(written), tuple(removed), tuple(findings))


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def _write(root: Path, path: Path, text: str, before: str | None) -> bool:
    """Put a text in the place of a file that holds `before` (None: there is none); False where it holds something else.

    The rights of an old file stay, and so do links to it.
    """
    if _text(path) != before:
        return False
    path = path.resolve()
    _make_folders(root, path.parent)
    temporary = path.with_name(f".{path.name}{_SUFFIX}")
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(text.encode("utf-8", "surrogateescape"))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        if _text(path) != before:  # saved by an editor since
            temporary.unlink()
            return False
        temporary.replace(path)
    except OSError as fault:
        fault.filename = fault.filename or str(path)  # a write or sync alone does not name it
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return True


def _make_folders(root: Path, folder: Path) -> None:
    """The folder and those above it, never outside the project, be it through a link."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        _sync_folder(folder.parent)
    if not folder.resolve().is_relative_to(root.resolve()):
        raise Fault(error(str(folder), "outside", "this folder is a link that leads out of the project"))


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows opens no folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(root: Path) -> None:
    """Take away what a killed run left."""
    for folder, _, names in os.walk(root / "content"):
        for name in names:
            if name.startswith(".") and name.endswith(_SUFFIX):
                Path(folder, name).unlink(missing_ok=True)
