"""Changes to a YAML text that touch the characters of the changed value alone.

Comments, order, quoting, blank lines, the newline style and a BOM stay byte for byte. One change is one replacement of a range
of characters; after each the text is parsed again, and at the end it must read as what was asked for, or nothing is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import yaml

from generator.records.comments import comments
from generator.records.emit import Plain
from generator.records.positions import is_null
from generator.records.surgery import CannotSplice, Change, Path, apply_change, root_of


def splice(text: str, changes: Sequence[Change], order: Sequence[str] = ()) -> str:
    """The text with the changes made. `order`: how the keys of its mapping follow each other, for new ones.

    Raises CannotSplice where the result would not read as the text's data with the changes, or a comment would be lost.
    """
    wanted, spoken = data_of(root_of(text)), Counter(_words(text))
    for change in changes:
        wanted = _changed(wanted, change.path, change.value)
        text = apply_change(text, change, order)
    if not _same(data_of(root_of(text)), wanted):
        raise CannotSplice("a comment below it would become a part of it")
    if spoken - Counter(_words(text)):
        raise CannotSplice("a comment in it would be lost")
    return text


def _words(text: str) -> list[str]:
    return [words for _, words in comments(text)]


def data_of(node: yaml.Node) -> Plain:
    """A node as plain data: text, lists, dicts; None where nothing is written."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: data_of(value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    if isinstance(node, yaml.SequenceNode):
        return [data_of(value) for value in node.value]
    return None if is_null(node) else node.value


def _same(one: Plain, other: Plain) -> bool:
    """Whether data is equal, but for newlines at the end of a text, which block scalars add."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    return one is None and other is None


def _changed(data: Plain, path: Path, value: Plain | None) -> Plain:
    """The data with a value set, added or taken away."""
    step, rest = path[0], path[1:]
    if data is None and value is None:
        return None
    if not isinstance(data, (list if isinstance(step, int) else dict, type(None))):
        raise CannotSplice(f"there is no list or mapping at {step}")
    if isinstance(step, int):
        items = list(data or [])
        below = _changed(items[step] if step < len(items) else None, rest, value) if rest else value
        items[step : step + 1] = [] if below is None else [below]
        return items
    entries = dict(data or {})
    below = _changed(entries.get(step), rest, value) if rest else value
    if below is None:
        entries.pop(step, None)
    else:
        entries[step] = below
    return entries
