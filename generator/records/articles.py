"""Articles: files of text, Markdown or HTML to `Article` values, with what is said about them beside or in them.

Trust in what is said goes: the command's option, the side file, the front matter, the page's own metadata.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.dates import Date, DateError
from generator.diagnostics import Diagnostic, Severity, error, warning
from generator.model import Article, DctOrigin, Extraction
from generator.records import base
from generator.records.files import Findings, decode_yaml, read_bytes, split_front_matter, tree
from generator.records.names import fits_id
from generator.records.positions import Document, find, parse
from generator.records.published import read_published
from generator.records.reading import Missing, Reading
from generator.records.schema import ARTICLE
from generator.records.text import decode, normalise, plain_markdown

FOLDER = "content/articles"
SUFFIXES = (".txt", ".md", ".html", ".htm")
_SIDE = (".yml", ".yaml")
_BYTES = 20_000_000  # a saved page with its scripts
_MAIN_TEXT = 30  # characters: less is a menu or a notice, not an article
_CHARACTERS = 2_000_000  # a book; news has some thousands


def read(
    root: Path, paths: Sequence[Path] = (), *, published: str | None = None, today: Date
) -> tuple[tuple[Article, ...], Findings]:
    """The articles at `paths` (files or folders; none: all of content/articles), sorted by id, each text once.

    published: the date of all of them, as a person writes it. today: only to warn of dates in the future.
    """
    if not (root / "content").is_dir():
        return (), (error("content", "no-content", "there is no folder content/ here", "run dateline init"),)
    option, bad_option = _option(published)
    files, findings = _files(root, paths)
    findings += bad_option
    known, _ = base.read(root)
    articles: dict[str, Article] = {}
    for path, shown in files if not bad_option else ():
        article, found = _read_one(path, shown, option or _remembered(known, _id_of(path)[0]))
        findings += found
        if article is None:
            continue
        twins = _twins(article, articles, known, outside=bool(paths))
        findings += twins + _future(article, today)
        if not twins:
            articles[article.id] = article
    return tuple(articles[id_] for id_ in sorted(articles)), findings


def _option(published: str | None) -> tuple[Date | None, Findings]:
    if published is None:
        return None, ()
    try:
        return read_published(published), ()
    except DateError as fault:
        return None, (error("--published", "bad-date", str(fault)),)


def _remembered(known: Mapping[str, Extraction], article: str) -> Date | None:
    """The date that an earlier run was given for this article: without it a second run would undo the first."""
    earlier = known.get(article)
    return earlier.article.published if earlier and earlier.article.published_from is DctOrigin.OPTION else None


def _files(root: Path, paths: Sequence[Path]) -> tuple[list[tuple[Path, str]], Findings]:
    """Each file to read with its path as findings show it."""
    if not paths:
        inside, findings = tree(root, FOLDER, ("",))
        known = [(root / path, path) for path in inside if path.lower().endswith(SUFFIXES)]
        strange = [path for path in inside if not path.lower().endswith((*SUFFIXES, *_SIDE))]
        return known, findings + tuple(_unsupported(path, Severity.WARNING) for path in strange)
    files: dict[str, Path] = {}
    findings = ()
    for path in paths:
        shown = _shown(root, path)
        if path.is_dir():
            inside, found = tree(path, ".", SUFFIXES)
            findings += found
            files |= {_shown(root, path / each[2:]): path / each[2:] for each in inside}
            if not inside:
                findings += (warning(shown, "no-articles", f"the folder holds no article ({', '.join(SUFFIXES)})"),)
        elif path.suffix.lower() in SUFFIXES or not path.exists():
            files[shown] = path
        else:
            findings += (_unsupported(shown, Severity.ERROR),)
    return [(files[shown], shown) for shown in sorted(files)], findings


def _shown(root: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _unsupported(shown: str, severity: Severity) -> Diagnostic:
    message = f"an article is a file {', '.join(SUFFIXES)}; this one is left out"
    return replace(error(shown, "unsupported-file", message, "save its text as .txt"), severity=severity)


def _id_of(path: Path) -> tuple[str, bool]:
    """The article's id, and whether it is the file's name as it stands."""
    stem = path.name[: -len(path.suffix)] if path.suffix else path.name
    if fits_id(stem, article=True):
        return stem, True
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")[:100].rstrip("-_")
    if not fits_id(slug, article=True):
        slug = f"article-{hashlib.sha256(stem.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return slug, False


def _read_one(path: Path, shown: str, option: Date | None) -> tuple[Article | None, Findings]:
    data, findings = read_bytes(path, shown, _BYTES)
    if data is None:
        return None, findings
    id_, as_named = _id_of(path)
    if not as_named:
        message = f'the file\'s name does not fit in a link; its id is "{id_}"'
        findings += (warning(shown, "renamed-article", message, "rename it with a-z, 0-9, - and _ alone"),)
    body, found = _body(data, shown, path.suffix.lower())
    findings += found
    side, found = _side(path, shown)
    findings += found
    if any(each.severity is Severity.ERROR for each in findings):
        return None, findings
    facts = _settle((_Facts(DctOrigin.OPTION, {"published": option} if option else {}), side, *body.facts))
    if not body.text.strip():
        return None, (*findings, error(shown, "empty-article", "the article has no text"))
    if len(body.text) > _CHARACTERS:
        message = f"the article has {len(body.text):,} characters; {_CHARACTERS:,} is the limit"
        return None, (*findings, error(shown, "too-large", message))
    sha256 = hashlib.sha256(body.text.encode()).hexdigest()
    return Article(id_, body.text, sha256, file=shown, **facts), findings


@dataclass(frozen=True, slots=True)
class _Facts:
    """What one place says of an article, by the model's names."""

    origin: DctOrigin
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    facts: tuple[_Facts, ...] = ()


def _settle(facts: Sequence[_Facts]) -> dict[str, Any]:
    """For each field the word of the most trusted place that has one."""
    settled: dict[str, Any] = {}
    for each in reversed(facts):
        settled |= each.values
        if "published" in each.values:
            settled["published_from"] = each.origin
    return settled


def _body(data: bytes, shown: str, suffix: str) -> tuple[_Body, Findings]:
    html = suffix in (".html", ".htm")
    text, findings = decode(data, shown, html=html)
    if any(each.severity is Severity.ERROR for each in findings):
        return _Body(""), findings
    if html:
        return _web(text, shown, findings)
    parts, found = split_front_matter(text, shown)
    findings += found
    values, found = facts_of(parts.front)
    body = normalise(parts.body)
    if suffix == ".md":
        heading = re.match(r"\s*#[ ]+(.+?)[ ]*#*[ ]*(?:\n|$)", body)
        body = plain_markdown(body)
        if heading and "title" not in values:
            values["title"] = plain_markdown(heading[1])
    return _Body(body, (_Facts(DctOrigin.FRONT_MATTER, values),)), findings + found


def _web(text: str, shown: str, findings: Findings) -> tuple[_Body, Findings]:
    from generator.records.html import read_page

    page = read_page(text)
    if len(page.text.strip()) < _MAIN_TEXT:
        hint = "save the article's text as .txt or .md"
        return _Body(""), (*findings, error(shown, "no-main-text", "no article's text is found in this page", hint))
    values: dict[str, Any] = {
        name: normalise(getattr(page, name)).replace("\n", " ")
        for name in ("title", "publisher", "author", "url", "language")
        if getattr(page, name)
    }
    if page.published:
        try:
            values["published"] = read_published(page.published)
        except DateError as fault:
            hint = "write it in a side file: published: 2031-03-04"
            findings += (warning(shown, "page-date", f"the page's date is not understood: {fault}", hint),)
    return _Body(normalise(page.text), (_Facts(DctOrigin.METADATA, values),)), findings


def _side(path: Path, shown: str) -> tuple[_Facts, Findings]:
    """What the side file ID.yml beside an article says."""
    side = next((path.with_suffix(suffix) for suffix in _SIDE if path.with_suffix(suffix).exists()), None)
    if side is None:
        return _Facts(DctOrigin.SIDE_FILE, {}), ()
    values, findings = read_side(side, str(Path(shown).with_suffix(side.suffix).as_posix()))
    return _Facts(DctOrigin.SIDE_FILE, values), findings


def read_side(path: Path, shown: str) -> tuple[dict[str, Any], Findings]:
    """A side file's facts by the model's names."""
    data, findings = read_bytes(path, shown, _BYTES)
    if data is None:
        return {}, findings
    text, findings = decode_yaml(data, shown)
    if text is None:
        return {}, findings
    document, findings = parse(text, shown)
    values, found = facts_of(document)
    return values, findings + found


def facts_of(document: Document | None) -> tuple[dict[str, Any], Findings]:
    """The article's fields in a front matter or side file, `published` as a date."""
    if document is None or document.root is None:
        return {}, ()
    reading = Reading(document)
    values = ARTICLE.values(document.root, reading)
    if isinstance(values, Missing):
        return {}, tuple(reading.findings)
    written = values.pop("published", None)
    node = find(document.root, ("published",))
    if written is not None and node is not None:
        try:
            values["published"] = read_published(written)
        except DateError as fault:
            reading.error(node, "bad-date", str(fault))
    return values, tuple(reading.findings)


def _twins(
    article: Article, others: Mapping[str, Article], known: Mapping[str, Extraction], *, outside: bool
) -> Findings:
    """The same text under two names would be two witnesses of one; the same name for two texts would be one of two."""
    same = next((other.file for other in others.values() if other.sha256 == article.sha256), "")
    if not same and outside:
        earlier = (each.article for each in known.values() if each.article.id != article.id)
        same = next((f"the article {each.id}, parsed before" for each in earlier if each.sha256 == article.sha256), "")
    if same:
        message = f"the same text as {same}"
        return (error(article.file, "same-text", message, "delete one of the two"),)
    if article.id in others:
        message = f'the id "{article.id}" is already that of {others[article.id].file}'
        return (error(article.file, "duplicate-id", message, "rename one of the two"),)
    return ()


def _future(article: Article, today: Date) -> Findings:
    first, now = article.published and article.published.earliest, today.latest
    if not first or not now or first <= now:
        return ()
    return (warning(article.file, "future-publication", f"published on {article.published}, which is yet to come"),)


def side_files(root: Path) -> Iterator[tuple[str, str]]:
    """Id and path of each side file in content/articles, whether or not its article is there."""
    paths, _ = tree(root, FOLDER, _SIDE)
    for path in paths:
        yield Path(path).stem, path
