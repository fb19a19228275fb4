"""The files of a project as data: bytes, text and front matter, with findings in place of exceptions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Place, error
from generator.records.positions import Document, parse

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:(?P<yaml>.*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_OPENED = re.compile(r"\A\ufeff?---[ \t]*\r?\n[A-Za-z_-]+[ \t]*:")
Findings = tuple[Diagnostic, ...]


def read_bytes(path: Path, shown: str, limit: int) -> tuple[bytes | None, Findings]:
    """What a regular file holds; None with a finding where that can't be had, or is more than `limit` bytes."""
    try:
        if not path.is_file():
            if path.exists():
                return None, (error(shown, "unreadable", "this is no regular file"),)
            return None, (error(shown, "no-file", "there is no such file", "look at the path's spelling"),)
        size = path.stat().st_size
        if size > limit:
            message = f"the file has {size:,} bytes; {limit:,} is the limit"
            return None, (error(shown, "too-large", message, "split it, or leave out what is no text"),)
        return path.read_bytes(), ()
    except OSError as fault:
        return None, (error(shown, "unreadable", f"the file can't be read: {fault.strerror}"),)


def decode_yaml(data: bytes, shown: str) -> tuple[str | None, Findings]:
    """UTF-8 alone, with or without BOM: a file that is written again must not change its encoding."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as fault:
        before = data[: fault.start].rpartition(b"\n")
        place = Place(shown, data.count(b"\n", 0, fault.start) + 1, len(before[2].decode("utf-8", "replace")) + 1)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return None, (error(shown, "encoding", "the file is in UTF-16", "save it as UTF-8"),)
        return None, (error(place, "encoding", "a character that is not UTF-8", "save the file as UTF-8"),)


@dataclass(frozen=True, slots=True)
class Parts:
    """A text file's front matter (None: it has none) and its body, which begins at `line`."""

    front: Document | None
    body: str
    line: int


def split_front_matter(text: str, shown: str) -> tuple[Parts, Findings]:
    """The YAML between two lines of `---` at the beginning, and the rest."""
    match = _FRONT_MATTER.match(text)
    if match and (":" in (match["yaml"] or ":")):
        front, findings = parse(match["yaml"] or "", shown, first_line=2)
        return Parts(front, text[match.end() :], text.count("\n", 0, match.end()) + 1), findings
    if not match and _OPENED.match(text):
        hint = "put a line of --- after the last key"
        finding = error(shown, "front-matter", "the front matter opens with --- and is not closed", hint)
        return Parts(None, "", 1), (finding,)
    return Parts(None, text, 1), ()


def leads_out(root: Path, path: Path) -> Findings:
    """A finding at the first part of a path that is a link out of the project; () where none is.

    A path that begins outside is what the caller named, and may lead where it will.
    """
    below = path_from(root, path)
    parts = below.split("/") if below else []
    for end in range(1, len(parts) + 1):
        part = "/".join(parts[:end])
        if not _is_inside(root / part, root):
            message = "a link that leads out of the project is not followed"
            return (error(part, "outside", message, "put what it leads to into the project"),)
    return ()


def path_from(root: Path, path: Path) -> str:
    """The way from the root to a path below it, as it is written, links or not; "" where it is not below."""
    way = os.path.relpath(path.absolute(), root.absolute()).replace(os.sep, "/")
    return "" if way.split("/")[0] == ".." else way


def _is_inside(path: Path | str, folder: Path) -> bool:
    return (os.path.realpath(path) + os.sep).startswith(str(Path(os.path.realpath(folder), "x"))[:-1])


def tree(root: Path, folder: str, suffixes: tuple[str, ...]) -> tuple[tuple[str, ...], Findings]:
    """The files below a folder of the project, as sorted paths from its root. Hidden ones are left out.

    A link that leads out of the project is a finding and is not followed; one to a folder that holds it is passed over.
    """
    findings: list[Diagnostic] = []

    def below(relative: str) -> Iterator[str]:
        try:
            entries = sorted(os.scandir(root / relative), key=lambda entry: entry.name)
        except FileNotFoundError:
            return
        except OSError as fault:
            findings.append(error(relative, "unreadable", f"the folder can't be read: {fault.strerror}"))
            return
        for entry in entries:
            path = f"{relative}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if any("\ud800" <= letter <= "\udfff" for letter in entry.name):
                findings.append(error(path, "encoding", "the file's name is not in UTF-8", "rename it"))
                continue
            is_link = entry.is_symlink()
            if is_link and not _is_inside(entry.path, root):
                findings.extend(leads_out(root, root / path))
            elif Path(entry.path).is_dir() if is_link else entry.is_dir():
                if not is_link or not _is_inside(root / relative, Path(entry.path)):
                    yield from below(path)
            elif entry.name.lower().endswith(suffixes):
                yield path

    refused = leads_out(root, root / folder)
    return ((), refused) if refused else (tuple(below(folder)), tuple(findings))
