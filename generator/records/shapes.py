"""The shapes that values in YAML can have: each reads a node into a value, and describes itself.

`read` gives the value or INVALID, and adds its findings to the reading. `schema` is the shape as JSON Schema (draft 7), `words`
what docs/formats.md says of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import urlsplit

import yaml

from generator import dates
from generator.diagnostics import Diagnostic, Severity, did_you_mean
from generator.model import Span
from generator.records.positions import Document, is_null


class Missing:
    """The type of INVALID: a value that could not be read, so that its field keeps its default."""


INVALID = Missing()
Json = dict[str, Any]
# What YAML 1.2 would make of plain text such as 2031 or yes: editors that read the JSON Schema must let it pass.
_TEXT: Json = {"type": ["string", "number", "boolean"]}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A document while it is read, and what was found on the way."""

    document: Document
    findings: list[Diagnostic] = field(default_factory=list)

    def error(self, at: yaml.Node, code: str, message: str, hint: str = "") -> Missing:
        self.findings.append(self.document.finding(at, Severity.ERROR, code, message, hint))
        return INVALID

    def warning(self, at: yaml.Node, code: str, message: str, hint: str = "") -> None:
        self.findings.append(self.document.finding(at, Severity.WARNING, code, message, hint))


class Shape(Protocol):
    def read(self, node: yaml.Node, reading: Reading) -> Any: ...
    def schema(self) -> Json: ...
    @property
    def words(self) -> str: ...


def text_of(node: yaml.Node, reading: Reading, wanted: str) -> str | Missing:
    """The text of a scalar; a list or a mapping in its place is a wrong type, nothing at all is a null."""
    if not isinstance(node, yaml.ScalarNode):
        kind = "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"
        hint = (
            "text that begins with a bracket needs quotes"
            if isinstance(node, yaml.CollectionNode) and node.flow_style
            else ""
        )
        return reading.error(node, "wrong-type", f"{kind} where {wanted} is expected", hint)
    if is_null(node):
        return reading.error(node, "null", f"nothing where {wanted} is expected", "write a value, or delete the line")
    text: str = node.value
    return text


@dataclass(frozen=True, slots=True)
class Line:
    """Text of one line."""

    limit: int = 2000

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "text")
        if isinstance(text, Missing):
            return text
        if len(text) > self.limit:
            return reading.error(node, "too-long", f"{len(text):,} characters; at most {self.limit:,} are expected")
        if not text.isprintable() and (bad := _CONTROL.search(text.replace("\n", ""))):
            _control(node, reading, bad[0])
        elif "\t" in text:
            _control(node, reading, "\t")
        if not text.strip():
            return reading.error(node, "empty", "the text is empty", "write it, or delete the line")
        return text.strip()

    def schema(self) -> Json:
        return _TEXT | {"maxLength": self.limit}

    @property
    def words(self) -> str:
        return "text"


def _control(node: yaml.Node, reading: Reading, character: str) -> None:
    name = "a tab" if character == "\t" else f"the control character U+{ord(character):04X}"
    reading.warning(node, "control-in-text", f"{name} in the text", "put a space in its place")


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of any number of lines: Markdown, or a quote (`verbatim`: its white space is kept)."""

    name: str = "Markdown"
    verbatim: bool = False
    limit: int = 50_000

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "text")
        if isinstance(text, Missing):
            return text
        if len(text) > self.limit:
            return reading.error(node, "too-long", f"{len(text):,} characters; at most {self.limit:,} are expected")
        if not text.isprintable() and (bad := _CONTROL.search(text)):
            _control(node, reading, bad[0])
        elif "\t" in text:
            _control(node, reading, "\t")
        if not text.strip():
            return reading.error(node, "empty", "the text is empty", "write it, or delete the line")
        return text if self.verbatim else text.strip("\n")

    def schema(self) -> Json:
        return dict(_TEXT)

    @property
    def words(self) -> str:
        return self.name


# Names that Windows keeps for devices: a clone there could not hold the file.
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
ID_LIMIT = 100
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_ARTICLE_ID = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?")


def fits_id(text: str, *, article: bool = False) -> bool:
    """Whether a text can be an id, and so a file's name and part of a URL, on every system."""
    pattern = _ARTICLE_ID if article else _ID
    return bool(pattern.fullmatch(text)) and len(text) <= ID_LIMIT and text not in _RESERVED


@dataclass(frozen=True, slots=True)
class Id:
    """An id of an event or actor, or of an `article`, whose id may hold `_`."""

    article: bool = False

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "an id")
        if isinstance(text, Missing) or fits_id(text, article=self.article):
            return text
        letters = "a-z, 0-9, - and _" if self.article else "a-z, 0-9 and -"
        message = f'"{text[:60]}" is no id: {letters}, at most {ID_LIMIT} characters, and no reserved name'
        return reading.error(node, "bad-id", message)

    def schema(self) -> Json:
        # A plain 123 is a number for the editor and an id for us.
        pattern = f"^{(_ARTICLE_ID if self.article else _ID).pattern}$"
        return {"type": ["string", "integer"], "pattern": pattern, "maxLength": ID_LIMIT}

    @property
    def words(self) -> str:
        return "id of an article" if self.article else "id"


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
        return reading.error(node, code, message, _date_hint(text))

    def schema(self) -> Json:
        return {"type": ["string", "integer"], "pattern": r"^[-0-9XYW~?%/.\[\]{}, ]+$", "examples": ["2031-03-04"]}

    @property
    def words(self) -> str:
        return "date (EDTF)"


def _date_hint(text: str) -> str:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        mended = f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
        if dates.known(mended):
            return f"write {mended}"
    if match := re.fullmatch(r"(\d{4}-\d{2}-\d{2})[T ].*", text):
        return f"a date has no time of day: write {match[1]}, and the time in `time`"
    return ""


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
        hint = did_you_mean(text, self.choices) or f"one of: {', '.join(self.choices)}"
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


_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,61}|localhost", re.IGNORECASE)
_SCHEMES = ("http", "https", "mailto")


def url_fault(url: str) -> str:
    """What is wrong with a URL that will be a link on a page, in words; "" where nothing is."""
    if re.search(r"[\s<>\"'`\\]", url) or not url.isprintable():
        return "the URL holds white space or a character that must be percent-encoded"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "the URL's host or port is malformed"
    if parts.scheme not in _SCHEMES:
        return (
            f"the URL begins with http://, https:// or mailto:, not {parts.scheme + ':' if parts.scheme else url[:20]}"
        )
    if parts.scheme == "mailto":
        return "" if re.fullmatch(r"[^@\s]+@[^@\s]+", parts.path) else "no mail address after mailto:"
    if parts.username is not None or parts.password is not None:
        return "the URL holds a user name or password"
    if not _HOST.fullmatch(host.rstrip(".")) and not re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", host):
        return f'"{host}" is no host' if host else "the URL has no host"
    return ""


@dataclass(frozen=True, slots=True)
class Url:
    """A link: http, https or mailto."""

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "a URL")
        if isinstance(text, Missing):
            return text
        fault = url_fault(text)
        return reading.error(node, "bad-url", fault) if fault else text

    def schema(self) -> Json:
        return {"type": "string", "pattern": "^(https?://|mailto:)"}

    @property
    def words(self) -> str:
        return "URL"


@dataclass(frozen=True, slots=True)
class Matching:
    """Text of a form that a pattern gives, such as a time of day."""

    pattern: str
    what: str
    code: str

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, self.what)
        if isinstance(text, Missing) or re.fullmatch(self.pattern, text):
            return text
        return reading.error(node, self.code, f'"{text[:60]}" where {self.what} is expected')

    def schema(self) -> Json:
        return _TEXT | {"pattern": f"^(?:{self.pattern})$"}

    @property
    def words(self) -> str:
        return self.what


@dataclass(frozen=True, slots=True)
class Chars:
    """`[start, end]`: a half-open range of characters of the article's normalised text."""

    def read(self, node: yaml.Node, reading: Reading) -> Span | Missing:
        numbers = ListOf(Whole(most=100_000_000)).read(node, reading)
        if isinstance(numbers, Missing):
            return numbers
        if len(numbers) != 2 or numbers[0] >= numbers[1]:
            return reading.error(node, "bad-chars", "chars is [start, end], with start before end")
        return Span(numbers[0], numbers[1])

    def schema(self) -> Json:
        return {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}

    @property
    def words(self) -> str:
        return "`[start, end]`, characters"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; what can't be read in it is left out. An empty one may be written `[]`."""

    item: Shape

    def read(self, node: yaml.Node, reading: Reading) -> tuple[Any, ...] | Missing:
        if not isinstance(node, yaml.SequenceNode):
            if is_null(node):
                return reading.error(node, "null", "nothing where a list is expected", "write [], or delete the line")
            return reading.error(
                node, "wrong-type", "a list is expected", "write [one, two], or a line with - for each"
            )
        values = [self.item.read(child, reading) for child in node.value]
        return tuple(value for value in values if value is not INVALID)

    def schema(self) -> Json:
        return {"type": "array", "items": self.item.schema()}

    @property
    def words(self) -> str:
        return f"list of {self.item.words}"


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping whose keys people choose; `keys` limits them."""

    item: Shape
    keys: tuple[str, ...] = ()
    what: str = "key"

    def read(self, node: yaml.Node, reading: Reading) -> dict[str, Any] | Missing:
        if not isinstance(node, yaml.MappingNode):
            return reading.error(node, "wrong-type", "a mapping is expected: `key: value`")
        found: dict[str, Any] = {}
        for name, _, value_node in entries(node, reading):
            if self.keys and name not in self.keys:
                reading.error(_, "unknown-key", f'unknown {self.what} "{name[:60]}"', did_you_mean(name, self.keys))
                continue
            value = self.item.read(value_node, reading)
            if value is not INVALID:
                found[name] = value
        return found

    def schema(self) -> Json:
        if self.keys:
            properties = {key: self.item.schema() for key in self.keys}
            return {"type": "object", "properties": properties, "additionalProperties": False}
        return {"type": "object", "additionalProperties": self.item.schema()}

    @property
    def words(self) -> str:
        keys = f" ({', '.join(f'`{key}`' for key in self.keys)})" if self.keys else ""
        return f"mapping{keys} to {self.item.words}"


def entries(node: yaml.MappingNode, reading: Reading) -> Iterable[tuple[str, yaml.Node, yaml.Node]]:
    """Name, key and value of each entry; a key that is no text, or stands twice, is a finding and left out."""
    seen: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            reading.error(key, "wrong-type", "a key is text")
            continue
        name: str = key.value
        if name in seen:
            first = reading.document.finding(seen[name], Severity.ERROR, "", "").place
            hint = f"the first one is at line {first.line}, column {first.column}; keep one"
            reading.error(key, "duplicate-key", f'"{name[:60]}" stands twice', hint)
            continue
        seen[name] = key
        yield name, key, value


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record: what it holds, what it is for, and the model's name for it where that differs."""

    name: str
    shape: Shape
    about: str
    required: bool = False
    to: str = ""


@dataclass(frozen=True)
class Record:
    """A mapping with known keys. `make` takes their values by name; `short` is the key that a bare text stands for."""

    name: str
    fields: tuple[Field, ...]
    make: Callable[..., Any]
    short: str = ""

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        return {each.name: each for each in self.fields}

    def values(self, node: yaml.Node, reading: Reading) -> dict[str, Any] | Missing:
        """The values by the model's names; what could not be read is left out."""
        if self.short and isinstance(node, yaml.ScalarNode):
            short = self.by_name[self.short]
            value = short.shape.read(node, reading)
            return {short.to or short.name: value} if value is not INVALID else INVALID
        if not isinstance(node, yaml.MappingNode):
            return reading.error(node, "wrong-type", f"{self.name} is a mapping: `key: value` on each line")
        found: dict[str, Any] = {}
        seen = set()
        for name, key, value_node in entries(node, reading):
            seen.add(name)
            each = self.by_name.get(name)
            if each is None:
                hint = did_you_mean(name, self.by_name) or f"known keys: {', '.join(self.by_name)}"
                reading.error(key, "unknown-key", f'unknown key "{name[:60]}" in {self.name}', hint)
                continue
            value = each.shape.read(value_node, reading)
            if value is not INVALID:
                found[each.to or each.name] = value
        for each in self.fields:
            if each.required and each.name not in seen:
                reading.error(_head(node), "missing-field", f'{self.name} has no "{each.name}"')
        return found

    def read(self, node: yaml.Node, reading: Reading) -> Any:
        found = self.values(node, reading)
        if isinstance(found, Missing) or any(f.required and (f.to or f.name) not in found for f in self.fields):
            return INVALID
        return self.make(**found)

    def schema(self) -> Json:
        properties = {each.name: each.shape.schema() | {"description": each.about} for each in self.fields}
        whole: Json = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [each.name for each in self.fields if each.required]
        if required:
            whole["required"] = required
        if not self.short:
            return whole
        return {"anyOf": [self.by_name[self.short].shape.schema(), whole]}

    @property
    def words(self) -> str:
        keys = ", ".join(each.name for each in self.fields)
        return f"{{{keys}}}" + (f", or the bare {self.short}" if self.short else "")


def _head(node: yaml.MappingNode) -> yaml.Node:
    """The first key: a finding about a whole mapping is shown there."""
    return node.value[0][0] if node.value else node
