"""How YAML becomes values: a document while it is read, and what every shape can do.

`read` gives the value or INVALID, and adds its findings to the reading. `schema` is the shape as JSON Schema (draft 7), `words`
what docs/formats.md says of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from generator.diagnostics import Diagnostic, Severity
from generator.records.positions import Document, is_null


class Missing:
    """The type of INVALID: a value that could not be read, so that its field keeps its default."""


INVALID = Missing()
_HINTED = 200  # findings in one file; a likely word costs a tenth of a millisecond

Json = dict[str, Any]

# What YAML 1.2 would make of plain text such as 2031 or yes: editors that read the JSON Schema must let it pass.
TEXT: Json = {"type": ["string", "number", "boolean"]}


@dataclass(frozen=True, slots=True)
class Reading:
    """A document while it is read, and what was found on the way."""

    document: Document
    findings: list[Diagnostic] = field(default_factory=list)

    @property
    def is_crowded(self) -> bool:
        """Whether this file gave so many findings already that no more likely words are looked for."""
        return len(self.findings) >= _HINTED and self.findings[-_HINTED].place.file == self.document.file

    def error(self, at: yaml.Node, code: str, message: str, hint: str = "") -> Missing:
        self.findings.append(self.document.finding(at, Severity.ERROR, code, message, hint))
        return INVALID

    def warning(self, at: yaml.Node | int, code: str, message: str, hint: str = "") -> None:
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
