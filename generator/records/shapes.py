"""The shapes of single values: text, dates, choices, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml

from generator import dates
from generator.diagnostics import did_you_mean
from generator.records.mends import date_hint
from generator.records.reading import TEXT, Json, Missing, Reading, text_of

# Besides what steers a terminal, what is not seen and changes what is: zero width, soft hyphens, overridden directions
# (UAX #9). The marks that Arabic, Persian and Hebrew need (U+200C to U+200F) stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]")

# A word in letters of two alphabets that look alike (UTS #39, 5.1): "Riverlаnd" with a Cyrillic а.
_MIXED = re.compile(r"[A-Za-z\xc0-\u024f][\u0400-\u052f]|[\u0400-\u052f][A-Za-z\xc0-\u024f]")
# "Port #1 reopens" is "Port" to YAML. People who mean a comment mostly write a space after the sign.
_CUT = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")


@dataclass(frozen=True, slots=True)
class Line:
    """Text of one line."""

    limit: int = 2000

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = _words(node, reading, self.limit)
        if isinstance(text, Missing):
            return text
        if not text.isascii() and (mixed := _MIXED.search(text)):
            word = next(each[0] for each in re.finditer(r"\w+", text) if each.end() > mixed.start())
            hint = "type it again in one script: it looks like another name, and matches none"
            reading.warning(node, "mixed-script", f'"{word[:60]}" mixes Latin and Cyrillic letters', hint)
        return text.strip()

    def schema(self) -> Json:
        return TEXT | {"maxLength": self.limit}

    @property
    def words(self) -> str:
        return "text"


def _words(node: yaml.Node, reading: Reading, limit: int) -> str | Missing:
    """Text that is not empty, no longer than `limit`, and says what its editor sees."""
    text = text_of(node, reading, "text")
    if isinstance(text, Missing):
        return text
    if len(text) > limit:
        return reading.error(node, "too-long", f"{len(text):,} characters; at most {limit:,} are expected")
    if not text.isprintable() and (bad := _CONTROL.search(text)):
        _control(node, reading, bad[0])
    elif "\t" in text:
        _control(node, reading, "\t")
    if not text.strip():
        return reading.error(node, "empty", "the text is empty", "write it, or delete the line")
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    if plain and (cut := _CUT.match(reading.document.text, node.end_mark.index)):
        hint = "put the value in quotes; or a space after the #, if a comment is meant"
        reading.warning(cut.start(1), "cut-text", f'YAML takes "{cut[1][:60]}" for a comment: it is not read', hint)
    return text


def _control(node: yaml.Node, reading: Reading, character: str) -> None:
    name = "a tab" if character == "\t" else f"the invisible character U+{ord(character):04X}"
    reading.warning(node, "control-in-text", f"{name} in the text", "put a space in its place, or nothing")


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of any number of lines: Markdown, or a quote (`verbatim`: its white space is kept)."""

    name: str = "Markdown"
    verbatim: bool = False
    limit: int = 50_000

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = _words(node, reading, self.limit)
        if isinstance(text, Missing):
            return text
        return text if self.verbatim else text.strip("\n")

    def schema(self) -> Json:
        return dict(TEXT)

    @property
    def words(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date in EDTF."""

    def read(self, node: yaml.Node, reading: Reading) -> dates.Date | Missing:
        if isinstance(node, yaml.SequenceNode):
            hint = 'put a set of dates in quotes: "[2031-03-04, 2031-03-06]"'
            return reading.error(node, "bad-date", "a list where a date is expected", hint)
        text = text_of(node, reading, "a date")
        if isinstance(text, Missing):
            return text
        try:
            return dates.parse(text)
        except dates.DateError as fault:
            message = str(fault)
        code = "end-before-start" if "ends before" in message else "bad-date"
        return reading.error(node, code, message, date_hint(text))

    def schema(self) -> Json:
        return {"type": ["string", "integer"], "pattern": r"^[-0-9XYW~?%/.\[\]{}, ]+$", "examples": ["2031-03-04"]}

    @property
    def words(self) -> str:
        return "date (EDTF)"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words; `make` is the enum that the value becomes, str where site.yml may add words."""

    choices: tuple[str, ...]
    what: str
    make: Callable[[str], Any] = str

    def read(self, node: yaml.Node, reading: Reading) -> Any:
        text = text_of(node, reading, f"a {self.what}")
        if isinstance(text, Missing):
            return text
        if text in self.choices:
            return self.make(text)
        likely = "" if reading.is_crowded else did_you_mean(text, self.choices)
        hint = likely or f"one of: {', '.join(self.choices)}"
        return reading.error(node, f"unknown-{self.what}", f'unknown {self.what.replace("-", " ")} "{text[:60]}"', hint)

    def schema(self) -> Json:
        return {"enum": list(self.choices)}

    @property
    def words(self) -> str:
        return "one of " + ", ".join(f"`{choice}`" for choice in self.choices)


def choice(enum: type[StrEnum], what: str) -> Choice:
    return Choice(tuple(enum), what, enum)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int = 0
    most: int = 1_000_000

    def read(self, node: yaml.Node, reading: Reading) -> int | Missing:
        text = text_of(node, reading, "a whole number")
        if isinstance(text, Missing):
            return text
        if not re.fullmatch(r"-?[0-9]{1,9}", text) or not self.least <= int(text) <= self.most:
            message = f'"{text[:60]}" where a whole number from {self.least} to {self.most} is expected'
            return reading.error(node, "wrong-type", message)
        return int(text)

    def schema(self) -> Json:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    @property
    def words(self) -> str:
        return "whole number"


@dataclass(frozen=True, slots=True)
class Degrees:
    """Degrees of latitude or longitude (WGS 84), as a decimal number."""

    most: int

    def read(self, node: yaml.Node, reading: Reading) -> float | Missing:
        text = text_of(node, reading, "a number")
        if isinstance(text, Missing):
            return text
        if not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{1,9})?", text) or abs(float(text)) > self.most:
            message = f'"{text[:60]}" where degrees from -{self.most} to {self.most} are expected, such as 15.64'
            return reading.error(node, "bad-coordinates", message)
        return float(text)

    def schema(self) -> Json:
        return {"type": "number", "minimum": -self.most, "maximum": self.most}

    @property
    def words(self) -> str:
        return "degrees"


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""

    def read(self, node: yaml.Node, reading: Reading) -> bool | Missing:
        text = text_of(node, reading, "true or false")
        if isinstance(text, Missing):
            return text
        if text not in ("true", "false"):
            hint = {"yes": "write true", "no": "write false"}.get(text.lower(), "")
            return reading.error(node, "wrong-type", f'"{text[:60]}" where true or false is expected', hint)
        return text == "true"

    def schema(self) -> Json:
        return {"type": "boolean"}

    @property
    def words(self) -> str:
        return "`true` or `false`"


@dataclass(frozen=True, slots=True)
class Matching:
    """Text of a form that a pattern gives, such as a time of day."""

    pattern: str
    what: str
    code: str
    mend: Callable[[str], str] = lambda _: ""

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, self.what)
        if isinstance(text, Missing) or re.fullmatch(self.pattern, text):
            return text
        mended = self.mend(text)
        hint = f"write {mended}" if re.fullmatch(self.pattern, mended) else ""
        return reading.error(node, self.code, f'"{text[:60]}" where {self.what} is expected', hint)

    def schema(self) -> Json:
        return TEXT | {"pattern": f"^(?:{self.pattern})$"}

    @property
    def words(self) -> str:
        return self.what
