"""Findings about the files that people write: where, what is wrong, what was expected, the likely mend.

A finding is a value; `render` is the one place that turns it into text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file. `file` is the path as a person would type it; line and column count from 1, 0 = the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding. `code` is a stable word (docs/diagnostics.md); `excerpt` is the line it is in, `length` how much is marked."""

    place: Place
    severity: Severity
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""
    length: int = 1

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        return self.place, self.code, self.message

    def as_data(self) -> dict[str, str | int]:
        """The finding as `dateline check --json` gives it."""
        return {
            "file": _harmless(self.place.file),
            "line": self.place.line,
            "column": self.place.column,
            "severity": self.severity.value,
            "code": self.code,
            "message": _harmless(self.message),
            "hint": _harmless(self.hint),
        }


class Fault(Exception):
    """Input that stops a command: its findings are printed and the command exits 1."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


def error(place: Place | str, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(Place(place) if isinstance(place, str) else place, Severity.ERROR, code, message, hint)


def warning(place: Place | str, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(Place(place) if isinstance(place, str) else place, Severity.WARNING, code, message, hint)


def info(place: Place | str, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(Place(place) if isinstance(place, str) else place, Severity.INFO, code, message, hint)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "riverland"?`, or nothing where no known word is near."""
    close = get_close_matches(word.lower(), {k.lower(): k for k in known}, n=1, cutoff=0.6)
    if not close:
        return ""
    return f'did you mean "{next(k for k in known if k.lower() == close[0])}"?'


def render(diagnostic: Diagnostic) -> str:
    """The finding as lines for a terminal: place and message, the excerpt with a caret, the hint."""
    d = diagnostic
    lines = [_harmless(f"{d.place}: {d.severity}: {d.message} [{d.code}]")]
    if d.excerpt and d.place.column:
        shown, shift = _window(d.excerpt, d.place.column - 1)
        lines += [f"    {shown}", "    " + " " * (d.place.column - 1 - shift) + "^" * max(1, min(d.length, 60))]
    if d.hint:
        lines.append(_harmless(f"  hint: {d.hint}"))
    return "\n".join(lines)


def _harmless(text: str) -> str:
    """Text as a terminal or file can take it: what would steer it, turn its direction or is no character is shown as U+FFFD."""
    return text if text.isprintable() else _STEERING.sub("\ufffd", text)


def _window(line: str, at: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around `at`, and how many characters were cut before it."""
    start = 0 if len(line) <= width or at < width // 2 else at - width // 2
    shown = line[start : start + width].replace("\t", " ")
    return "".join(c if c.isprintable() else "\ufffd" for c in shown), start
