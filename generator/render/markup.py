"""Markdown that people write, to HTML that is safe to publish: python-markdown, then an allow-list."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import nh3

if TYPE_CHECKING:
    from markdown import Markdown

# A scheme of our own marks links inside the site until a page puts its own way to the root there (`rooted`).
_INSIDE = "dateline-inside:"
_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "sup", "sub", "del"),
    *("h2", "h3", "h4", "h5", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "abbr"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "th": {"scope"}, "h2": {"id"}, "h3": {"id"}}
_SCHEMES = {"http", "https", "mailto", _INSIDE.rstrip(":")}
_BLOCK = re.compile(r"</?(?:p|div|ul|ol|dl|table|pre|blockquote|h\d|hr)\b")
_WEB = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
# A path in the site, and nothing that a browser could read as a scheme: it skips tabs and line ends in "java script:".
_PATH = re.compile(r"(?!/)[\w./~%@!$&'()*+,;=-]+(?:[?#][^\s:]*)?")


@lru_cache(maxsize=100_000)
def html(text: str) -> str:
    """Safe HTML of the Markdown. Links inside the site are marked; `rooted` makes them work on a page."""
    if not text.strip():
        return ""
    made = _markdown().reset().convert(text)
    return nh3.clean(
        made,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        attribute_filter=_mark_inside,
        link_rel="noopener nofollow",
    )


def rooted(safe: str, root: str) -> str:
    """The HTML with links inside the site written from a page whose way to the root is `root`."""
    return safe.replace(f'href="{_INSIDE}', f'href="{root}')


def line(safe: str) -> str:
    """What stands in the only paragraph of the HTML; "" where there is more than one, or something else."""
    inner = safe.strip().removeprefix("<p>").removesuffix("</p>")
    return inner if safe.strip() == f"<p>{inner}</p>" and not _BLOCK.search(inner) else ""


def plain(text: str) -> str:
    """The words of the Markdown, without marks, on one line: for feeds and descriptions."""
    bare = nh3.clean(html(text), tags=set())
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")):
        bare = bare.replace(entity, character)
    return " ".join(bare.split())


def _mark_inside(tag: str, attribute: str, value: str) -> str | None:
    """The value as it may stand; None drops the attribute."""
    if (tag, attribute) != ("a", "href") or _WEB.match(value):
        return value
    return _INSIDE + value if _PATH.fullmatch(value) else None


@cache
def _markdown() -> Markdown:
    from markdown import Markdown

    return Markdown(extensions=["tables", "def_list", "sane_lists", "smarty", "toc"], output_format="html")
