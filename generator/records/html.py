"""A saved web page to its main text and bibliographic data. trafilatura reads it; nothing is fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.records.names import url_fault
from generator.records.text import without_comments

# Where pages say when they were published, most reliable first: Open Graph, schema.org, Dublin Core, and usual habits.
_DATE_META = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """What a page holds; "" where it does not say. `published` is as the page writes it."""

    text: str = ""
    title: str = ""
    published: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""


def read_page(source: str) -> WebPage:
    """The main text, a paragraph to each block, and the metadata. What is no HTML gives a page without text."""
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    # Patterns in the libraries take quadratic time for comments that are not closed.
    source = without_comments(source).replace("<!--", "")
    tree = load_html(source)
    if tree is None:
        return WebPage()
    published = next(_dates(tree), "")
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    # htmldate would look at the clock for its latest date, and guess from any number on the page if it may search at length.
    found: Any = bare_extraction(
        source,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "9999-12-31"},
    )
    if found is None:
        return WebPage(title=(tree.findtext(".//title") or "").strip(), published=published)
    url = found.url or ""
    return WebPage(
        text=re.sub(r"\n+", "\n\n", found.text or ""),
        title=found.title or "",
        published=published or found.date or "",
        publisher=found.sitename or found.hostname or "",
        author=found.author or "",
        url="" if url_fault(url) else url,
        language=language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else "",
    )


def _dates(tree: Any) -> Iterator[str]:
    """What the page gives as its date of publication, best first."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        metas.setdefault(name, (element.get("content") or "").strip())
    yield from (metas[name] for name in _DATE_META[:3] if metas.get(name))
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() == "application/ld+json":
            yield from _linked_data(element.text or "")
    yield from (metas[name] for name in _DATE_META[3:] if metas.get(name))
    for element in tree.iter("time"):
        if (
            "pubdate" in element.attrib
            or "published" in (element.get("itemprop") or element.get("class") or "").lower()
        ):
            yield from filter(None, [(element.get("datetime") or element.text or "").strip()])


def _linked_data(text: str) -> Iterator[str]:
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each
        elif isinstance(each, dict):
            if isinstance(published := each.get("datePublished"), str) and published.strip():
                yield published.strip()
            waiting[:0] = [each[key] for key in ("@graph", "mainEntity") if key in each]
