"""Where the comments of a YAML text are."""

from __future__ import annotations

import re

import yaml

from generator.records.positions import parse, span, walk

_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n\ufeff]))#[^\r\n]*")


def comments(text: str) -> list[tuple[int, str]]:
    """Position and words of each comment: what begins with # and is not within a value."""
    document, _ = parse(text, "")
    inside = [
        (node.start_mark.index + _header(node, text), node.end_mark.index)
        for node in (walk(document.root) if document.root else ())
        if isinstance(node, yaml.ScalarNode) and "#" in text[node.start_mark.index : node.end_mark.index]
    ]
    found = ((match.start(), match[0]) for match in _COMMENT.finditer(text))
    return [(at, words) for at, words in found if not any(start <= at < end for start, end in inside)]


def own_comments(text: str) -> list[int]:
    """Positions of the comments of people: all but the modeline, which is for editors."""
    return [at for at, words in comments(text) if "yaml-language-server" not in words]


def commented_items(text: str, key: str) -> frozenset[int]:
    """Which items of the list at a key a person wrote a comment in, behind or above."""
    found = own_comments(text)
    document, _ = parse(text, "")
    pairs = document.root.value if found and isinstance(document.root, yaml.MappingNode) else ()
    name, items = next(((one, other) for one, other in pairs if one.value == key), (None, None))
    if name is None or not isinstance(items, yaml.SequenceNode):
        return frozenset()
    commented: set[int] = set()
    start = _line_end(text, name.end_mark.index)
    for number, item in enumerate(items.value):
        end = _line_end(text, span(item, text)[1])
        if any(start <= at < end for at in found):
            commented.add(number)
        start = end
    return frozenset(commented)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _header(node: yaml.ScalarNode, text: str) -> int:
    """The length of a block scalar's first line, which may hold a comment; 0 for other styles."""
    if node.style not in ("|", ">"):
        return 0
    match = re.compile(r"[^\r\n]*").match(text, node.start_mark.index)
    return len(match[0]) if match else 0
