"""One change of a YAML text, as one replacement of a range of characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.records import emit
from generator.records.emit import Plain
from generator.records.positions import is_null, parse, span

Path = tuple[str | int, ...]


class CannotSplice(Exception):
    """The change can't be made without touching more than its value."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value at a path of keys and indices; None takes it away. An index equal to a list's length adds to it."""

    path: Path
    value: Plain | None


def root_of(text: str) -> yaml.Node:
    document, findings = parse(text, "")
    if findings or document.root is None:
        raise CannotSplice(findings[0].message if findings else "the file holds nothing")
    return document.root


@dataclass(frozen=True, slots=True)
class _Site:
    """Where a change is made: the text, its newline, the collection that holds the value, and whether that is in flow style."""

    text: str
    newline: str
    parent: yaml.CollectionNode
    flow: bool

    def indent(self, at: int) -> int:
        """The column of a character."""
        start = max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1
        return at - start - (1 if start == 0 and self.text.startswith("\ufeff") else 0)

    def line_end(self, at: int) -> int:
        """Where the line of a character ends, before its newline."""
        match = re.compile(r"[\r\n]").search(self.text, at)
        return match.start() if match else len(self.text)

    def replaced(self, start: int, end: int, by: str) -> str:
        return self.text[:start] + by + self.text[end:]


def apply_change(text: str, change: Change, order: Sequence[str]) -> str:
    root = root_of(text)
    match = re.search(r"\r\n|\n|\r", text)
    newline = match[0] if match else "\n"
    parent, rest, flow = root, change.path, False
    while len(rest) > 1:
        below = _at(parent, rest[0])
        if below is None or is_null(below[1]):
            if change.value is None:
                return text
            return apply_change(
                text,
                Change((*change.path[: len(change.path) - len(rest)], rest[0]), _nest(rest[1:], change.value)),
                order,
            )
        flow = flow or bool(getattr(parent, "flow_style", False))
        parent, rest = below[1], rest[1:]
    if not isinstance(parent, yaml.SequenceNode if isinstance(rest[0], int) else yaml.MappingNode):
        raise CannotSplice(f"there is no list or mapping at {change.path}")
    site = _Site(text, newline, parent, flow or bool(parent.flow_style))
    found = _at(parent, rest[0])
    if found is None:
        return text if change.value is None else _insert(site, rest[0], change.value, order if parent is root else ())
    if change.value is None:
        return _remove(site, rest[0])
    return _replace(site, found[1], change.value)


def _nest(path: Path, value: Plain | None) -> Plain:
    """The value inside new collections, one for each step of the path."""
    for step in reversed(path):
        value = [value] if isinstance(step, int) else {step: value}
    return value


def _at(parent: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The entry at a key or an index: where it begins, and its value."""
    if isinstance(parent, yaml.MappingNode):
        return next(((key, value) for key, value in parent.value if key.value == step), None)
    if isinstance(parent, yaml.SequenceNode) and isinstance(step, int) and step < len(parent.value):
        return parent.value[step], parent.value[step]
    return None


def _replace(site: _Site, node: yaml.Node, value: Plain) -> str:
    start, end = span(node, site.text)
    if start == end:  # nothing was written after the colon or the dash
        gap = "" if site.text[start - 1 : start] == " " else " "
        return site.replaced(start, end, gap + emit.flow(value))
    if isinstance(node, yaml.ScalarNode) and isinstance(value, str):
        if node.style in ("|", ">") and emit.is_literal(value):
            return site.replaced(start, end, _literal(site, start, end, value))
        quote = node.style if node.style in ("'", '"') else ""
        return site.replaced(start, end, emit.scalar(value, flow=site.flow, quote=quote))
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and isinstance(value, (list, dict)) and value:
        pad = site.newline + " " * site.indent(start)
        if isinstance(value, list):
            return site.replaced(
                start, end, pad.join(emit.item(each, site.indent(start), site.newline) for each in value)
            )
        parts = (emit.entry(key, each, site.indent(start), site.newline) for key, each in value.items())
        return site.replaced(start, end, pad.join(parts))
    return site.replaced(start, end, emit.flow(value))


def _literal(site: _Site, start: int, end: int, value: str) -> str:
    """A block scalar in the place of one, with its indentation; the header is | with the comment that it had."""
    old = site.text[start:end]
    head, _, body = old.partition(site.newline)
    match = re.search(r"^( +)\S", body, re.MULTILINE)
    pad = match[1] if match else " " * (site.indent(site.text.rfind("\n", 0, start) + 1) + 2)
    comment = re.search(r"\s#.*", head)
    lines = (line and pad + line for line in value.strip("\n").split("\n"))
    return "|" + (comment[0] if comment else "") + site.newline + site.newline.join(lines)


def _insert(site: _Site, step: str | int, value: Plain, order: Sequence[str]) -> str:
    children = site.parent.value
    if site.flow:
        piece = emit.flow(value) if isinstance(step, int) else f"{emit.scalar(step, flow=True)}: {emit.flow(value)}"
        if not children:
            return _fill(site, value, piece)
        at = _entry_end(site, children[-1])
        return site.replaced(at, at, f", {piece}")
    first = children[0][0] if isinstance(step, str) else children[0]
    column = site.indent(site.parent.start_mark.index) if isinstance(step, int) else site.indent(first.start_mark.index)
    lines = (
        emit.item(value, column, site.newline)
        if isinstance(step, int)
        else emit.entry(step, value, column, site.newline)
    )
    before = _predecessor(children, step, order)
    if before is None:
        at = first.start_mark.index
        return site.replaced(at, at, lines + site.newline + " " * column)
    at = site.line_end(_entry_end(site, before))
    return site.replaced(at, at, site.newline + " " * column + lines)


def _fill(site: _Site, value: Plain, piece: str) -> str:
    """The first entry of `[]` or `{}`: a list under a key goes on below it where that reads better and no comment is in the way."""
    start, end = span(site.parent, site.text)
    head = re.compile(r"^( *)[\w-]+: *$").match(site.text[start - site.indent(start) : start])
    if head and isinstance(site.parent, yaml.SequenceNode) and not site.text[end : site.line_end(end)].strip():
        below = emit.after_colon([value], len(head[1]), site.newline)
        if below.startswith(site.newline):
            return site.replaced(start - 1, end, below)
    return site.replaced(start + 1, end - 1, piece)


def _entry_end(site: _Site, child: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
    return span(child[1] if isinstance(child, tuple) else child, site.text)[1]


def _predecessor(
    children: Sequence[yaml.Node | tuple[yaml.Node, yaml.Node]], step: str | int, order: Sequence[str]
) -> yaml.Node | tuple[yaml.Node, yaml.Node] | None:
    """The entry that a new one follows: the last that comes before it in the order of keys; None: it comes first."""
    if isinstance(step, int) or step not in order:
        return children[-1]
    earlier = set(order[: order.index(step)])
    before = [child for child in children if isinstance(child, tuple) and child[0].value in earlier]
    return before[-1] if before else None


def _remove(site: _Site, step: str | int) -> str:
    children = site.parent.value
    index = step if isinstance(step, int) else next(i for i, child in enumerate(children) if child[0].value == step)
    child = children[index]
    start = (child[0] if isinstance(child, tuple) else child).start_mark.index
    end = _entry_end(site, child)
    if site.flow:
        return _remove_from_flow(site, start, end, is_last=index + 1 == len(children))
    if len(children) == 1:
        raise CannotSplice("a list or mapping would be left empty")
    if not isinstance(child, tuple):
        start = _dash(site, start)
    head = site.text[start - site.indent(start) : start]
    line_end = site.line_end(end)
    tail = site.text[end:line_end]
    if tail.strip():  # a comment stays, in the place of what it spoke of
        return site.replaced(start, line_end - len(tail.lstrip()), "")
    if head.strip():  # the first key of a list's item: the next one takes its place
        following = children[index + 1][0].start_mark.index
        if "#" in site.text[end:following]:
            return site.replaced(start, end, "")
        return site.replaced(start, following, "")
    newline = re.compile(r"\r\n|\r|\n").match(site.text, line_end)
    return site.replaced(start - len(head), newline.end() if newline else line_end, "")


def _dash(site: _Site, start: int) -> int:
    """Where the dash of a block sequence's item stands: the column of its list, on the line of the item or above it."""
    column = site.indent(site.parent.start_mark.index)
    at = start
    while at >= 0 and not (site.text[at] == "-" and site.indent(at) == column):
        at -= 1
    return max(at, 0)


def _remove_from_flow(site: _Site, start: int, end: int, *, is_last: bool) -> str:
    comma = re.compile(r"\s*,[ ]?")
    after = comma.match(site.text, end)
    if after:
        return site.replaced(start, after.end(), "")
    if "#" in site.text[end : end + 200].split("\n")[0] and not is_last:
        raise CannotSplice("a comment stands between the parts of a list on one line")
    before = re.compile(r"\s*,\s*$").search(site.text[max(0, start - 500) : start])
    if before:
        return site.replaced(start - len(before[0]), end, "")
    return site.replaced(start, end, "")
