"""Everything in content/ as values, with the findings of form: syntax, keys, types, ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator.config import Config
from generator.diagnostics import Diagnostic, Place, Severity, did_you_mean, error, info, warning
from generator.model import Actor, Article, Content, DctOrigin, Event, Extraction, Page
from generator.records import articles as article_files
from generator.records import base, facts
from generator.records.compound import Record
from generator.records.dropped import all_dropped
from generator.records.files import Findings, decode_yaml, leads_out, read_bytes, split_front_matter, tree
from generator.records.names import fits_id
from generator.records.positions import Document, find, parse
from generator.records.reading import Missing, Reading
from generator.records.schema import ACTOR, PAGE, SITE, event
from generator.records.text import decode

SITE_FILE = "content/site.yml"
EVENTS, ACTORS, PAGES, SCHEMAS = "content/events", "content/actors", "content/pages", "content/schemas"
_YAML = (".yml", ".yaml")
_READ = {EVENTS: _YAML, ACTORS: _YAML, PAGES: (".md",), SCHEMAS: (".json",), base.FOLDER: (".json",)}
_BYTES = 20_000_000
# Names that the site gives its own pages.
_TAKEN = re.compile(
    r"404|-?\d{4,}(-\d\d)?|actors|all|corrections|coverage|events|feed|kinds|lanes|newest|oldest|places|search|sitemap|sources|static"
    r"|strings|tags|together|undated"
)


class Loaded(NamedTuple):
    """What one kind of file gave: values, texts by path, findings."""

    values: list[Any]
    texts: dict[str, str]
    findings: list[Diagnostic]


def load(root: Path, articles: Sequence[Article]) -> tuple[Content, Findings]:
    """The content, `articles` among it, and what is wrong with the form of its files.

    A file that can't be read gives a finding and no value; a value that can't be read leaves its field at the default.
    """
    site = _site(root)
    config = Config(**site.values[0]) if site.values else Config()
    record = event(sorted(config.kinds))
    events = _records(root, EVENTS, record, lambda values, file: Event(**_defaults("title", values, file)))
    actors = _records(root, ACTORS, ACTOR, lambda values, file: Actor(**_defaults("name", values, file)))
    pages = _pages(root)
    known, findings = base.read(root)
    everything, unread = _all_articles(root, articles, known)
    schemas, led_out = tree(root, SCHEMAS, (".json",))
    findings += unread + led_out
    for each in (site, events, actors, pages):
        findings += tuple(each.findings)
    findings += _duplicates("event", events) + _duplicates("actor", actors)
    findings += _unread(root) + _case_clashes(
        (*events.texts, *actors.texts, *(page.place.file for page in pages.values))
    )
    content = Content(
        config,
        articles=everything,
        events=_unique(events.values),
        actors=_unique(actors.values),
        pages=tuple(pages.values),
        texts=site.texts | events.texts | actors.texts | dict.fromkeys(schemas, ""),
    )
    read = {event.file for event in events.values}
    closed = [PurePosixPath(path).stem for path in events.texts if path not in read]
    return replace(content, dropped=all_dropped(content, known, closed)), findings


def _defaults(name: str, values: dict[str, Any], file: str) -> dict[str, Any]:
    """A file's values with its name for its id; what is missing was found already, and the id stands in for the `name`."""
    id_ = values.get("id", PurePosixPath(file).stem)
    return {name: id_, "id": id_} | values | {"file": file}


def _site(root: Path) -> Loaded:
    loaded = Loaded([], {}, list(leads_out(root, root / SITE_FILE)))
    if loaded.findings:
        return loaded
    if not (root / SITE_FILE).exists():
        if (root / "content").is_dir():
            message = "there is no site.yml: the defaults are used"
            loaded.findings.append(warning(SITE_FILE, "no-site-file", message, "write one with at least a title"))
        return loaded
    document = _document(root, SITE_FILE, loaded)
    if document and document.root is not None:
        reading = Reading(document, loaded.findings)
        values = SITE.values(document.root, reading)
        if not isinstance(values, Missing):
            loaded.values.append(values)
    return loaded


def _document(root: Path, path: str, loaded: Loaded) -> Document | None:
    data, findings = read_bytes(root / path, path, _BYTES)
    loaded.findings.extend(findings)
    if data is None:
        return None
    text, findings = decode_yaml(data, path)
    loaded.findings.extend(findings)
    if text is None:
        loaded.texts[path] = ""
        return None
    loaded.texts[path] = text
    document, findings = parse(text, path)
    loaded.findings.extend(findings)
    return document


def _records(root: Path, folder: str, record: Record, make: Callable[[dict[str, Any], str], Any]) -> Loaded:
    paths, findings = tree(root, folder, _YAML)
    loaded = Loaded([], {}, list(findings))
    for path in paths:
        before = len(loaded.findings)
        document = _document(root, path, loaded)
        if document is None or len(loaded.findings) > before:
            continue
        if document.root is None:
            loaded.findings.append(error(path, "empty-file", f"the file holds nothing where {record.name} is expected"))
            continue
        reading = Reading(document, loaded.findings)
        values = record.values(document.root, reading)
        if isinstance(values, Missing):
            continue
        if "id" not in values and not fits_id(PurePosixPath(path).stem):
            if len(loaded.findings) == before:
                message = "the file's name is no id: a-z, 0-9 and -, at most 100 characters"
                loaded.findings.append(error(path, "bad-id", message, "rename the file"))
            continue
        loaded.values.append(make(values, path))
    return loaded


def _duplicates(what: str, loaded: Loaded) -> Findings:
    """Two files that claim one id."""
    findings: list[Diagnostic] = []
    first: dict[str, str] = {}
    for value in loaded.values:
        if value.id not in first:
            first[value.id] = value.file
            continue
        document, _ = parse(loaded.texts[value.file], value.file)
        at = find(document.root, ("id",))
        message = f'the {what} "{value.id}" is already in {first[value.id]}'
        hint = "give one of them another id, or merge them"
        if at is not None and "id" in {key.value for key, _ in getattr(document.root, "value", ())}:
            findings.append(document.finding(at, Severity.ERROR, "duplicate-id", message, hint))
        else:
            findings.append(error(value.file, "duplicate-id", message, hint))
    return tuple(findings)


def _unread(root: Path) -> Findings:
    """Files that lie among those that are read and are none of them: in a folder misspelt, with another ending."""
    there, _ = tree(root, "content", ("",))
    articles = f"{article_files.FOLDER}/"  # which says what it leaves out itself
    found = []
    for path in there:
        folder = "/".join(path.split("/")[:2])
        if path == SITE_FILE or path.startswith(articles) or path.lower().endswith(_READ.get(folder, ("\n",))):
            continue
        if folder in _READ:
            hint = f"in {folder} files end in {' or '.join(_READ[folder])}"
        else:
            names = ["site.yml"] if folder == path else [each.split("/")[1] for each in (*_READ, articles)]
            hint = did_you_mean(folder.split("/")[1], names) or "move it out of content/ if it is meant to be"
        found.append(info(path, "not-read", "this file is not read", hint))
    return tuple(found)


def _case_clashes(paths: Iterable[str]) -> Findings:
    """Files that are one on Windows and macOS."""
    first: dict[str, str] = {}
    clashes = ((path, other) for path in sorted(paths) if (other := first.setdefault(path.lower(), path)) != path)
    message = "on Windows and macOS this is the same file as"
    return tuple(error(path, "case-clash", f"{message} {other}", "rename one of the two") for path, other in clashes)


def _unique(values: Iterable[Any]) -> tuple[Any, ...]:
    by_id: dict[str, Any] = {}
    for value in values:
        by_id.setdefault(value.id, value)
    return tuple(by_id[id_] for id_ in sorted(by_id))


def _pages(root: Path) -> Loaded:
    paths, findings = tree(root, PAGES, (".md",))
    loaded = Loaded([], {}, list(findings))
    for path in paths:
        data, found = read_bytes(root / path, path, _BYTES)
        loaded.findings.extend(found)
        if data is None:
            continue
        text, found = decode(data, path)
        parts, also = split_front_matter(text, path)
        loaded.findings.extend((*found, *also))
        values: dict[str, Any] | Missing = {}
        if parts.front and parts.front.root is not None:
            values = PAGE.values(parts.front.root, Reading(parts.front, loaded.findings))
        name = PurePosixPath(path).stem
        if not fits_id(name) or _TAKEN.fullmatch(name):
            loaded.findings.append(error(path, "bad-id", f'"{name}" can\'t be the name of a page', "rename the file"))
            continue
        title = "" if isinstance(values, Missing) else values.get("title", "")
        loaded.values.append(Page(name, title or _heading(parts.body) or name, parts.body, Place(path, parts.line)))
    return loaded


def _heading(markdown: str) -> str:
    """A page's first heading, if it begins with one."""
    first = markdown.lstrip().split("\n", 1)[0]
    return first[2:].strip(" #") if first.startswith("# ") else ""


def _all_articles(
    root: Path, read: Sequence[Article], known: Mapping[str, Extraction]
) -> tuple[tuple[Article, ...], Findings]:
    """The articles read, and those known only by a record or a side file: their text is elsewhere."""
    found = {id_: extraction.article for id_, extraction in known.items()}
    findings: Findings = ()
    here = {article.id for article in read}
    for id_, path in article_files.side_files(root):
        if id_ in here:
            continue
        if not fits_id(id_, article=True):
            findings += (error(path, "bad-id", "the file's name is no id of an article", "rename the file"),)
            continue
        values, unread = facts.read_side(root / path, path)
        findings += unread
        found[id_] = _bibliography(id_, path, values, found.get(id_))
    found.update({article.id: article for article in read})
    return tuple(found[id_] for id_ in sorted(found)), findings


def _bibliography(id_: str, path: str, values: Mapping[str, Any], known: Article | None) -> Article:
    """An article without its text, as its side file has it over its record."""
    known = known or Article(id_, "", "")
    kept = {name: getattr(known, name) for name in ("title", "published", "published_from", "publisher", "author")}
    kept |= {name: getattr(known, name) for name in ("url", "archived", "language", "place")}
    if "published" in values:
        kept["published_from"] = DctOrigin.SIDE_FILE
    return Article(id_, "", known.sha256, **(kept | dict(values)), file=path)
