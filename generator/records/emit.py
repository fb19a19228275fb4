"""Values to YAML as a person would write it: plain where that is safe, one line a quote, keys in the schema's order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.dates import Date
from generator.model import Actor, Alias, Event, Location, Office, Participant, Review, Source, Span

# Plain data: text as `str`, everything else as `dict`, `list` or `Bare`, a text that needs no thought of its type.
Plain = Any
_WIDTH = 100

# Words and numbers that YAML 1.1 or 1.2 would not read as text.
_TYPED = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n|<<|=)|[-+]?(?:0[xob])?[0-9][0-9_,.:]*(?:e[-+]?[0-9]+)?|[-+]?\.[0-9_]+|[-+]?\.(?:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
    re.IGNORECASE,
)
_UNSAFE_START = re.compile(r"-(?:[\s,\[\]{}]|$|--)|[?:,\[\]{}#&*!|>'\"%@`]|\.\.\.")
_UNSAFE = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_FLOW_UNSAFE = re.compile(r"[,?\[\]{}]|:(?=[,\[\]{}]|$)")


class Bare(str):
    """Text of a date, number or id: the schema gives it its type, so that what other readers make of it does not matter."""

    __slots__ = ()


def scalar(text: str, *, flow: bool = False, quote: str = "") -> str:
    """One line of YAML that reads as `text`; `quote` is the kind of quote that it had before, kept where it can be."""
    if not quote and _is_plain(text, flow=flow):
        return text
    printable = text.isprintable() and "\ufeff" not in text
    if printable and (quote == "'" or (not quote and ('"' in text or "\\" in text))):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(c) for c in text) + '"'


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or _UNSAFE_START.match(text) or _UNSAFE.search(text):
        return False
    if flow and _FLOW_UNSAFE.search(text):
        return False
    if not isinstance(text, Bare) and _TYPED.fullmatch(text):
        return False
    return text not in ("~", "null") and text.replace(" ", "").isprintable()


def _escaped(character: str) -> str:
    known = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character)
    if known:
        return known
    if character.isprintable() and character != "\ufeff":
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def flow(value: Plain) -> str:
    """The value on one line: [a, {id: b, role: speaker}]."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    return scalar(value, flow=True)


def entry(key: str, value: Plain, indent: int, newline: str = "\n") -> str:
    """A key and its value as they stand in a block mapping, without the first line's indentation and the last newline."""
    return f"{scalar(key)}:{after_colon(value, indent, newline)}"


def after_colon(value: Plain, indent: int, newline: str = "\n", *, prose: bool | None = None) -> str:
    """What follows "key:" at an indentation, with the space or the newline before it."""
    pad = newline + " " * (indent + 2)
    if isinstance(value, (dict, list)):
        line = flow(value)
        if not value or (len(line) <= _WIDTH and _is_flat(value)):
            return f" {line}"
        if isinstance(value, list):
            return pad + pad.join(item(each, indent + 2, newline) for each in value)
        return pad + pad.join(entry(key, each, indent + 2, newline) for key, each in value.items())
    as_block = "\n" in value if prose is None else prose
    if as_block and is_literal(value):
        lines = (line and " " * (indent + 2) + line for line in value.strip("\n").split("\n"))
        return " |" + newline + newline.join(lines)
    return " " + scalar(value)


def item(value: Plain, indent: int, newline: str = "\n") -> str:
    """An item of a block sequence whose dash stands at `indent`, without that indentation."""
    if isinstance(value, dict) and not _is_flat(value):
        pad = newline + " " * (indent + 2)
        return "- " + pad.join(entry(key, each, indent + 2, newline) for key, each in value.items())
    return f"- {flow(value)}"


def is_literal(text: str) -> bool:
    """Whether a text can stand in a block scalar (|) and is read back as it is, but for newlines at its end."""
    body = text.strip("\n")
    return bool(body) and body[0] != " " and not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]", body)


def _is_flat(value: Plain) -> bool:
    """Whether a collection reads well on one line: short words, nothing deeper than a mapping in a list."""
    if isinstance(value, dict):
        return "article" not in value and all(not isinstance(v, (dict, list)) and "\n" not in v for v in value.values())
    return all(isinstance(each, str) or (isinstance(each, dict) and _is_flat(each)) for each in value)


def event_data(event: Event) -> dict[str, Plain]:
    """An event as plain data, in the order of its keys, what is empty left out."""
    data: dict[str, Plain] = {
        "id": Bare(event.id),
        "title": event.title,
        "date": _date(event.date),
        "time": Bare(event.time),
        "kind": event.kind,
        "status": event.status.value,
        "actors": [participant_data(each) for each in event.actors],
        "places": [location_data(each) for each in event.places],
        "summary": event.summary,
        "tags": list(event.tags),
        "order": "" if event.order is None else Bare(event.order),
        "graphic": Bare("true") if event.graphic else "",
        "review": event.review.value if event.review is Review.DRAFT else "",
        "sources": [source_data(each) for each in event.sources],
        "corrections": [{"on": _date(c.on), "was": _mapping(c.was), "why": c.why} for c in event.corrections],
        "was": [Bare(each) for each in event.was],
    }
    return _filled(data)


def participant_data(participant: Participant) -> Plain:
    if participant.role is None:
        return Bare(participant.id)
    return {"id": Bare(participant.id), "role": participant.role.value}


def location_data(location: Location) -> Plain:
    if location.lat is None or location.lon is None:
        return location.name
    degrees = {"lat": Bare(f"{location.lat:.10g}"), "lon": Bare(f"{location.lon:.10g}")}
    precision = {"precision": Bare(location.precision)} if location.precision else {}
    return {"name": location.name, **degrees, **precision}


def source_data(source: Source) -> dict[str, Plain]:
    basis = source.basis
    data: dict[str, Plain] = {
        "article": Bare(source.article),
        "quote": source.quote,
        "chars": chars_data(source.chars),
        "according_to": source.according_to,
        "stance": "" if source.stance == "asserts" else source.stance.value,
        "basis": _filled(
            {"words": basis.words, "anchor": Bare(basis.anchor), "rule": basis.rule, "gives": Bare(basis.gives)}
        )
        if basis
        else {},
    }
    return _filled(data)


def chars_data(span: Span | None) -> list[Plain]:
    return [Bare(span.start), Bare(span.end)] if span else []


def actor_data(actor: Actor) -> dict[str, Plain]:
    """An actor as plain data, in the order of its keys, what is empty left out."""
    data: dict[str, Plain] = {
        "id": Bare(actor.id),
        "name": actor.name,
        "kind": actor.kind.value,
        "aliases": [alias_data(each) for each in actor.aliases],
        "demonyms": list(actor.demonyms),
        "metonyms": list(actor.metonyms),
        "offices": [_office_data(each) for each in actor.offices],
        "part_of": [Bare(each) for each in actor.part_of],
        "links": _mapping(actor.links),
        "description": actor.description,
        "review": actor.review.value if actor.review is Review.DRAFT else "",
        "was": [Bare(each) for each in actor.was],
    }
    return _filled(data)


def alias_data(alias: Alias) -> Plain:
    limits = _filled({"from": _date(alias.since), "to": _date(alias.until)})
    return {"name": alias.name} | limits if limits else alias.name


def _office_data(office: Office) -> Plain:
    return _filled(
        {"title": office.title, "of": Bare(office.of), "from": _date(office.since), "to": _date(office.until)}
    )


def _date(date: Date | None) -> str:
    return Bare(date.edtf) if date else ""


def _mapping(values: Mapping[str, str]) -> dict[str, Plain]:
    return {key: values[key] for key in sorted(values)}


def _filled(data: dict[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in data.items() if value not in ("", [], {})}


_PROSE = frozenset({"summary", "description"})


def document(data: Mapping[str, Plain], modeline: str = "") -> str:
    """A whole file of the data, with the path of its JSON Schema for editors in the first line where that is given."""
    lines = [f"# yaml-language-server: $schema={modeline}"] if modeline else []
    for key, value in data.items():
        if key in _PROSE:
            lines.append(f"{key}:{after_colon(value, 0, prose=True)}")
        else:
            lines.append(entry(key, value, 0))
    return "\n".join(lines) + "\n"
