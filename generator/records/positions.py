"""YAML text to nodes whose places are known.

PyYAML's nodes are used as they are: `start_mark.index` and `end_mark.index` count characters of the text. Every scalar stays
text (no `no` -> False, no 12:30 -> 750): the schema gives it a type. What is dangerous or means two things is refused:
anchors and aliases, tags, more than one document, deep nesting, odd control characters, too much text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Place, Severity

LIMIT = 300_000  # characters of one file; an event is some thousands
DEPTH = 24  # levels of nesting; the schema needs six

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What YAML 1.1 does not call printable (clause 5.1), and the BOM within a text.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|\r|\n")
# Upper bounds, so that nearly every file is spared the slow walk: indicators of the dangerous features, and of depth.
_SUSPECT = re.compile(r"(?:^|[\s\[{,:?-])[!&*][^\s]|^[ \t?-]{24,}", re.MULTILINE)
_OPENING = re.compile(r"[\[{]")


class _Loader(_Parser):  # type: ignore[misc]  # chosen at run time: libyaml's where it is present
    """PyYAML's composer with its typing taken out."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _node: object, _index: object) -> None:
        """No resolver by path."""

    def ascend_resolver(self) -> None:
        """No resolver by path."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML text with its nodes. `file` is the path as findings show it; root None: the text holds nothing."""

    file: str
    text: str
    root: yaml.Node | None
    first_line: int = 1

    def finding(self, at: yaml.Node | int, severity: Severity, code: str, message: str, hint: str = "") -> Diagnostic:
        """A finding at a node or a character, with its excerpt; a mark covers the node's first line."""
        if isinstance(at, int):
            return finding(self, at, at + 1, severity, code, message, hint)
        start, end = span(at, self.text)
        return finding(self, start, end, severity, code, message, hint)


def finding(
    source: Document, start: int, end: int, severity: Severity, code: str, message: str, hint: str = ""
) -> Diagnostic:
    """A finding about characters start to end of a document's text."""
    starts = _line_starts(source.text)
    line = bisect_right(starts, start) - 1
    stop = starts[line + 1] if line + 1 < len(starts) else len(source.text)
    excerpt = source.text[starts[line] : stop].rstrip("\r\n")
    column = start - starts[line]
    if line == 0 and excerpt.startswith("\ufeff"):
        excerpt, column = excerpt[1:], max(0, column - 1)
    place = Place(source.file, line + source.first_line, column + 1)
    length = max(1, min(end - start, len(excerpt) - column))
    return Diagnostic(place, severity, code, message, hint, excerpt, length)


@lru_cache(maxsize=16)
def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def parse(text: str, file: str, *, first_line: int = 1) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document of a YAML text; with a finding its root is None. `first_line`: where the text begins in its file."""
    body = text.removeprefix("\ufeff")
    empty = Document(file, text, None, first_line)
    problem = _too_long(empty) or _unprintable(empty) or _danger(empty, body)
    if problem:
        return empty, (problem,)
    loader = _Loader(body)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as fault:
        return empty, (_syntax(empty, fault, len(text) - len(body)),)
    finally:
        loader.dispose()
    if root is not None and len(body) < len(text):
        _shift(root)
    return Document(file, text, root, first_line), ()


def _too_long(document: Document) -> Diagnostic | None:
    if len(document.text) <= LIMIT:
        return None
    message = f"the file has {len(document.text):,} characters; {LIMIT:,} is the limit"
    return Diagnostic(Place(document.file), Severity.ERROR, "too-large", message, "split it into several files")


def _unprintable(document: Document) -> Diagnostic | None:
    match = _UNPRINTABLE.search(document.text, 1 if document.text.startswith("\ufeff") else 0)
    if not match:
        return None
    message = f"the character U+{ord(match[0]):04X} can't stand in YAML"
    return document.finding(match.start(), Severity.ERROR, "control-character", message, "delete it")


def _danger(document: Document, body: str) -> Diagnostic | None:
    """Anchors, aliases, tags and deep nesting, found on the stream of events: composing those could cost memory or the stack."""
    if not _SUSPECT.search(body) and sum(1 for _ in _OPENING.finditer(body)) < DEPTH:
        return None
    shift = len(document.text) - len(body)
    depth = 0
    for event in _events(body):
        at = (event.start_mark.index if event.start_mark else 0) + shift
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH:
            return document.finding(at, Severity.ERROR, "too-deep", f"nested more than {DEPTH} levels deep")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            message = "anchors (&) and aliases (*) are not used here"
            return document.finding(
                at, Severity.ERROR, "anchor", message, "write the value out, or put it in quotes if it is text"
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            hint = "leave the tag out, or put the value in quotes if it is text"
            return document.finding(at, Severity.ERROR, "tag", f'tags are not used here: "{tag}"', hint)
    return None


def _events(body: str) -> Iterator[yaml.Event]:
    """The events of a text up to its first fault; the composer tells of that."""
    loader = _Loader(body)
    try:
        while loader.check_event():
            yield loader.get_event()
    except yaml.YAMLError:
        return
    finally:
        loader.dispose()


_HINTS = (
    ("expected a single document", "keep one document in a file: delete the second ---"),
    ("cannot start any token", "a value that begins with %, @ or ` needs quotes; indent with spaces, never with tabs"),
    (
        "mapping values are not allowed",
        "a value that holds a colon and a space needs quotes around it; a key stands at the column of the others",
    ),
    ("could not find expected ':'", "each line needs a key, a colon and a space"),
    ("unexpected end of stream", "close the quote or the bracket"),
    ("did not find expected ',' or", "close the bracket, or put a comma between the parts"),
    ("did not find expected '-'", "check the indentation: the lines of one thing begin at one column"),
    ("did not find expected key", "check the indentation, and the quotes around a value"),
    ("block sequence entries are not allowed", "a list begins on a line of its own, under its key"),
)


def _syntax(document: Document, fault: yaml.MarkedYAMLError, shift: int) -> Diagnostic:
    mark = fault.problem_mark or fault.context_mark
    at = min(mark.index + shift, len(document.text)) if mark else 0
    problem = fault.problem or fault.context or "not YAML"
    if fault.context and "single document" in fault.context:
        problem = fault.context
    hint = next((hint for words, hint in _HINTS if words in problem), "")
    if fault.context_mark and "quoted scalar" in (fault.context or "") and "end of stream" in problem:
        at, problem = fault.context_mark.index + shift, "the quote that opens here is never closed"
    if (glued := _glued(document.text, at)) and "mapping values" in problem:
        hint = f"put a space after the colon of {glued}"
    if document.text[at : at + 1] == "\t":
        return document.finding(at, Severity.ERROR, "tab", "a tab can't indent YAML", "use spaces")
    return document.finding(at, Severity.ERROR, "yaml-syntax", f"not YAML: {problem}", hint)


def _glued(text: str, at: int) -> str:
    """The key of the line above a place, where its value follows the colon without a space; "" where it does not."""
    above = text[:at].rstrip("\n").rpartition("\n")[0].rpartition("\n")[2]
    match = re.match(r"[\s-]*([a-z_]+:)[^\s/]", above)
    return match[1] if match else ""


@dataclass(frozen=True, slots=True)
class _At:
    """A mark that was moved by a BOM."""

    index: int


def _shift(node: yaml.Node) -> None:
    for each in walk(node):
        each.start_mark, each.end_mark = _At(each.start_mark.index + 1), _At(each.end_mark.index + 1)


def walk(node: yaml.Node) -> Iterator[yaml.Node]:
    """The node and all in it, in the order of the text."""
    yield node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from walk(key)
            yield from walk(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from walk(value)


def span(node: yaml.Node, text: str) -> tuple[int, int]:
    """The characters of a node alone: libyaml lets a block end where the next token starts, past comments and empty lines."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            end = start + len(text[start:end].rstrip("\r\n \t"))
        return start, end
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        return start, end
    last = node.value[-1] if node.value else None
    if last is None:
        return start, start
    return start, span(last[1] if isinstance(last, tuple) else last, text)[1]


def is_null(node: yaml.Node) -> bool:
    """Whether nothing is written: an empty plain value, `~` or `null`."""
    return isinstance(node, yaml.ScalarNode) and node.style in (None, "") and node.value in ("", "~", "null")


def find(root: yaml.Node | None, path: tuple[str | int, ...]) -> yaml.Node | None:
    """The node at a path of keys and indices, or the nearest one above it."""
    node = root
    for step in path:
        below = _child(node, step)
        if below is None:
            return node
        node = below
    return node


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None
