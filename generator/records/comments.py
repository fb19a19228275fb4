"""Where the comments of a YAML text are."""

from __future__ import annotations

import re

import yaml

from generator.records.positions import parse, walk

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


def _header(node: yaml.ScalarNode, text: str) -> int:
    """The length of a block scalar's first line, which may hold a comment; 0 for other styles."""
    if node.style not in ("|", ">"):
        return 0
    match = re.compile(r"[^\r\n]*").match(text, node.start_mark.index)
    return len(match[0]) if match else 0
