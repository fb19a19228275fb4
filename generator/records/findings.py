"""Findings of meaning: raised with the path of keys to what they are about, given a line and column from the file's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.diagnostics import Diagnostic, Place, Severity
from generator.records.positions import find, parse


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault of a file's value; `path` leads to it: ("sources", 0, "quote"). () is the whole file."""

    file: str
    path: tuple[str | int, ...]
    severity: Severity
    code: str
    message: str
    hint: str = ""


def locate(found: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Each finding at its place; each file is parsed once."""
    by_file = sorted(found, key=lambda each: (each.file, each.code, each.message))
    for file, group in groupby(by_file, key=lambda each: each.file):
        document, _ = parse(texts.get(file, ""), file)
        for each in group:
            node = find(document.root, each.path) if each.path else None
            if node is None:
                yield Diagnostic(Place(file), each.severity, each.code, each.message, each.hint)
            else:
                yield document.finding(node, each.severity, each.code, each.message, each.hint)
