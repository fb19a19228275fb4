"""The schema as others read it: JSON Schema (draft 7, which yaml-language-server knows best), and the reference for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.model import Content
from generator.records.compound import ListOf, MapOf, Record
from generator.records.merge import Edit, Merge
from generator.records.schema import ACTOR, ARTICLE, PAGE, SITE, event
from generator.records.shapes import Choice

FOLDER = "content/schemas"


def schemas(content: Content) -> Mapping[str, str]:
    """Path and text of each JSON Schema, with the kinds that site.yml adds."""
    records = {"event": event(sorted(content.config.kinds)), "actor": ACTOR, "article": ARTICLE, "site": SITE}
    return {f"{FOLDER}/{name}.json": _text(name, record) for name, record in records.items()}


def schema_edits(content: Content) -> Merge:
    """The edits that bring content/schemas/ up to date; new files then name their schema in the first line."""
    return Merge(tuple(Edit(path, None, text, owned=True) for path, text in schemas(content).items()))


def _text(name: str, record: Record) -> str:
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "written by dateline schema; do not edit",
        "title": f"Dateline: {name}",
    }
    return json.dumps(whole | record.schema(), ensure_ascii=False, indent=2) + "\n"


def reference() -> str:
    """Tables of every key of every kind of file, as docs/formats.md holds them."""
    heads = (("Event", event()), ("Actor", ACTOR), ("Article", ARTICLE), ("site.yml", SITE), ("Page", PAGE))
    return "\n".join(line for head, record in heads for line in _section(head, record, "###"))


def _section(head: str, record: Record, marks: str) -> Iterator[str]:
    yield f"{marks} {head}\n"
    yield "| key | value | what it is for |"
    yield "|---|---|---|"
    for each in record.fields:
        about = each.about + ("; **required**" if each.required else "")
        yield f"| `{each.name}` | {_value(each.shape)} | {about} |"
    yield ""
    for each in record.fields:
        inner = each.shape.item if isinstance(each.shape, (ListOf, MapOf)) else each.shape
        if isinstance(inner, Record):
            yield from _section(f"{head}: {each.name}", inner, "####")


def _value(shape: object) -> str:
    """A shape in a table's cell, without bars."""
    inner = shape.item if isinstance(shape, (ListOf, MapOf)) else shape
    if isinstance(inner, Record):
        what = "list of mappings" if isinstance(shape, ListOf) else "mapping"
        return f"{what}, or the bare {inner.short}" if inner.short else what
    words: str = inner.words if isinstance(inner, Choice) and inner is shape else getattr(shape, "words", "")
    return words.replace("|", "\\|")
