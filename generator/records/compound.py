"""The shapes that hold others: lists, mappings, records with known keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from generator.diagnostics import Severity, did_you_mean
from generator.model import Span
from generator.records.names import ID_LIMIT, ID_PATTERN, fits_id
from generator.records.positions import is_null
from generator.records.reading import INVALID, Json, Missing, Reading, Shape
from generator.records.shapes import Whole


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
    """A mapping whose keys people choose; `keys` limits them, and where there are none each is an id."""

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
            if not self.keys and not fits_id(name):
                message = f'"{name[:60]}" is no id: a-z, 0-9 and -, at most {ID_LIMIT} characters, and no reserved name'
                reading.error(_, "bad-id", message)
                continue
            value = self.item.read(value_node, reading)
            if value is not INVALID:
                found[name] = value
        return found

    def schema(self) -> Json:
        if self.keys:
            properties = {key: self.item.schema() for key in self.keys}
            return {"type": "object", "properties": properties, "additionalProperties": False}
        return {"type": "object", "propertyNames": {"pattern": ID_PATTERN}, "additionalProperties": self.item.schema()}

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
        meant = set()
        for name, key, value_node in entries(node, reading):
            seen.add(name)
            each = self.by_name.get(name)
            if each is None:
                hint = ""
                if not reading.is_crowded:
                    meant |= {known for known in self.by_name if did_you_mean(name, [known])}
                    hint = did_you_mean(name, self.by_name) or f"known keys: {', '.join(self.by_name)}"
                reading.error(key, "unknown-key", f'unknown key "{name[:60]}" in {self.name}', hint)
                continue
            value = each.shape.read(value_node, reading)
            if value is not INVALID:
                found[each.to or each.name] = value
        for each in self.fields:
            if each.required and each.name not in seen | meant:
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
