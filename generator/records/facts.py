"""What an article's file, its front matter, its side file and its page say: text and bibliographic data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.dates import DateError
from generator.diagnostics import Severity, error, warning
from generator.model import DctOrigin
from generator.records.files import Findings, decode_yaml, leads_out, read_bytes, split_front_matter
from generator.records.positions import Document, find, parse
from generator.records.published import read_published
from generator.records.reading import Missing, Reading
from generator.records.schema import ARTICLE
from generator.records.text import decode, normalise, plain_markdown

SIDE = (".yml", ".yaml")

LIMIT = 20_000_000  # a saved page with its scripts

_MAIN_TEXT = 30  # characters: less is a menu or a notice, not an article


@dataclass(frozen=True, slots=True)
class Facts:
    """What one place says of an article, by the model's names."""

    origin: DctOrigin
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Body:
    text: str
    facts: tuple[Facts, ...] = ()


def settle(facts: Sequence[Facts]) -> dict[str, Any]:
    """For each field the word of the most trusted place that has one."""
    settled: dict[str, Any] = {}
    for each in reversed(facts):
        settled |= each.values
        if "published" in each.values:
            settled["published_from"] = each.origin
    return settled


def body_of(data: bytes, shown: str, suffix: str) -> tuple[Body, Findings]:
    html = suffix in (".html", ".htm")
    text, findings = decode(data, shown, html=html)
    if any(each.severity is Severity.ERROR for each in findings):
        return Body(""), findings
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
    return Body(body, (Facts(DctOrigin.FRONT_MATTER, values),)), findings + found


def _web(text: str, shown: str, findings: Findings) -> tuple[Body, Findings]:
    from generator.records.html import read_page

    page = read_page(text)
    if len(page.text.strip()) < _MAIN_TEXT:
        hint = "save the article's text as .txt or .md"
        return Body(""), (*findings, error(shown, "no-main-text", "no article's text is found in this page", hint))
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
    return Body(normalise(page.text), (Facts(DctOrigin.METADATA, values),)), findings


def side_of(root: Path, path: Path, shown: str) -> tuple[Facts, Findings]:
    """What the side file ID.yml beside an article says."""
    side = next((path.with_suffix(suffix) for suffix in SIDE if path.with_suffix(suffix).exists()), None)
    if side is None:
        return Facts(DctOrigin.SIDE_FILE, {}), ()
    if refused := leads_out(root, side):
        return Facts(DctOrigin.SIDE_FILE, {}), refused
    values, findings = read_side(side, str(Path(shown).with_suffix(side.suffix).as_posix()))
    return Facts(DctOrigin.SIDE_FILE, values), findings


def read_side(path: Path, shown: str) -> tuple[dict[str, Any], Findings]:
    """A side file's facts by the model's names."""
    data, findings = read_bytes(path, shown, LIMIT)
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
