"""content/extracted/ID.json: what extraction last proposed from each article, the third side of the merge.

The machine's own files: deterministic JSON, in the order of the model's fields, defaults left out, without the article's text.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from generator import dates
from generator.dates import Date
from generator.diagnostics import Diagnostic, error
from generator.model import Dropped, Extraction, Location, Span
from generator.records.files import Findings, read_bytes, tree
from generator.records.names import fits_id, url_fault

FOLDER = "content/extracted"
_LIMIT = 50_000_000
# The text is its publisher's, the path is this machine's.
_PRIVATE = frozenset({"text", "file"})


def path_of(article: str) -> str:
    return f"{FOLDER}/{article}.json"


def dump(extraction: Extraction) -> str:
    """The record's text."""
    return json.dumps(_plain(extraction), ensure_ascii=False, indent=1) + "\n"


def read(root: Path) -> tuple[Mapping[str, Extraction], Findings]:
    """Every record by its article's id. One that can't be read is a finding: guessing the base would lose edits."""
    paths, problems = tree(root, FOLDER, (".json",))
    findings = list(problems)
    found: dict[str, Extraction] = {}
    for path in paths:
        data, unread = read_bytes(root / path, path, _LIMIT)
        findings += unread
        if data is not None:
            extraction = load(data, path)
            if isinstance(extraction, Diagnostic):
                findings.append(extraction)
            else:
                found[extraction.article.id] = extraction
    return found, tuple(findings)


def load(data: bytes, path: str) -> Extraction | Diagnostic:
    """The extraction of a record's bytes, or what is wrong with them."""
    try:
        found: Extraction = _reviver(Extraction)(json.loads(data))
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as fault:
        hint = "take the file from your version control; or delete it, and the next parse knows no edit of its events"
        return error(path, "broken-record", f"this record is damaged: {str(fault)[:80]}", hint)
    if path_of(found.article.id) != path:
        message = f'this record says that it is of the article "{found.article.id}"'
        return error(path, "broken-record", message, "give it back its name")
    if strange := _unsafe(found):
        hint = "take the file from your version control"
        return error(path, "broken-record", f"this record is damaged: {strange}", hint)
    return found


def _unsafe(found: Extraction) -> str:
    """What in a record could not stand in an address or link, in words: pages are made of them."""
    named = {draft.event for draft in found.drafts} | {id_ for each in found.dropped for id_ in (each.id, each.into)}
    ids = [f'"{id_[:60]}" is no id' for id_ in sorted(named - {""}) if not fits_id(id_)]
    urls = [url_fault(url) for url in (found.article.url, found.article.archived) if url]
    return next(filter(None, (*ids, *urls)), "")


def _plain(value: Any) -> Any:
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return {
            each.name: _plain(getattr(value, each.name))
            for each in dataclasses.fields(value)
            if each.name not in _PRIVATE and not _is_default(each, getattr(value, each.name))
        }
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _is_default(each: dataclasses.Field[Any], value: Any) -> bool:
    if each.default_factory is not dataclasses.MISSING:
        return bool(value == each.default_factory())
    return each.default is not dataclasses.MISSING and bool(value == each.default)


@cache
def _reviver(kind: Any) -> Callable[[Any], Any]:
    """What makes the value of a type of the model from its plain form. It raises what a form that is not its own gives: see `load`."""
    origin, inner = typing.get_origin(kind), [_reviver(each) for each in typing.get_args(kind) if each is not ...]
    if origin is types.UnionType or origin is typing.Union:
        return lambda data: None if data is None else inner[0](data)
    if origin is tuple:
        return lambda data: tuple(map(inner[0], data))
    if origin is Mapping:
        return lambda data: {str(key): inner[1](each) for key, each in data.items()}
    if kind is Date:
        return dates.parse
    if kind is Span:
        return lambda data: Span(int(data[0]), int(data[1]))
    if kind is float or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_reviver(kind)
    return lambda data: _checked(kind, data)


def _record_reviver(kind: type) -> Callable[[Any], Any]:
    revivers = {name: _reviver(hint) for name, hint in typing.get_type_hints(kind).items()}
    extra = {"text": ""} if "text" in revivers else {}

    def revive(data: Any) -> Any:
        if kind in (Dropped, Location) and isinstance(
            data, str
        ):  # records of the first weeks hold the id or name alone
            return kind(data)
        return kind(**extra, **{key: revivers[key](each) for key, each in data.items()})

    return revive


def _checked(kind: type, data: Any) -> Any:
    if not isinstance(data, kind):
        raise TypeError(f"{kind.__name__} expected")
    return data
