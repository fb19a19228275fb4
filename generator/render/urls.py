"""Where each page is, and how pages link to each other.

Paths are relative to the site's root, without a leading slash; a template puts the page's `root` ("" or "../") before
them, so that links work under a sub-path and from file://.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from urllib.parse import quote, urlencode, urlsplit

_UNSAFE = re.compile(r"[^\w.-]+")
_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)  # which Windows lets no file be called
_NAME_LIMIT = 160  # bytes of a file's name without its ending; common file systems allow 255
_FRAGMENT_LIMIT = 120  # characters: a longer quote is linked by its first and last words


@cache
def slug(id_: str) -> str:
    """The id as one safe component of a path: no slashes, no leading dots, short enough for any file system."""
    safe = _DEVICE.sub(r"\1-", _UNSAFE.sub("-", id_).strip(".-")) or "unnamed"
    if len(safe.encode()) <= _NAME_LIMIT:
        return safe
    short = safe.encode()[: _NAME_LIMIT - 17].decode(errors="ignore")
    return f"{short}-{sha256(id_.encode(errors='surrogatepass')).hexdigest()[:16]}"


def event(id_: str) -> str:
    return f"events/{slug(id_)}.html"


def actor(id_: str) -> str:
    return f"actors/{slug(id_)}.html"


def source(id_: str) -> str:
    return f"sources/{slug(id_)}.html"


def topic(sort: str, name: str) -> str:
    """The page of a kind, place or tag: `sort` is its folder."""
    return f"{sort}/{slug(name)}.html"


def search(*query: tuple[str, str]) -> str:
    """The search page, as it stands in an attribute, with what it is to find: its facets and their values."""
    return f"search.html?{urlencode(query)}" if query else "search.html"


def year(number: int) -> str:
    return f"{padded(number)}.html"


def month(year_: int, month_: int) -> str:
    return f"{padded(year_)}-{month_:02d}.html"


def padded(year_: int) -> str:
    """The year as anchors and file names write it: 0044, -0043 (44 BC)."""
    return f"-{-year_:04d}" if year_ < 0 else f"{year_:04d}"


@cache
def href(path: str) -> str:
    """The path as it stands in an attribute: percent-encoded, with its fragment."""
    return quote(path, safe="/#-._~", errors="replace")


def root(path: str) -> str:
    """What leads from the page at `path` to the site's root: "", "../", ..."""
    return "../" * path.count("/")


def base_path(url: str) -> str:
    """The path that the site is published under, with slashes at both ends: "/" or "/REPO/"."""
    path = urlsplit(url).path.strip("/")
    return f"/{path}/" if path else "/"


def absolute(url: str, path: str) -> str:
    """The page's full address; a relative one where site.yml gives no url."""
    return f"{url.rstrip('/')}/{href(path)}" if url else href(path)


def external(url: str) -> str:
    """The address if it leads to the web, else "": what people write is never trusted as a scheme."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def text_fragment(url: str, quote_: str) -> str:
    """The address with a text fragment that scrolls to the quote (https://wicg.github.io/scroll-to-text-fragment/)."""
    safe = external(url)
    if not safe or not quote_ or "#" in safe:
        return safe
    words = quote_.split()
    if len(quote_) <= _FRAGMENT_LIMIT or len(words) < 10:
        return f"{safe}#:~:text={_directive(' '.join(words))}"
    return f"{safe}#:~:text={_directive(' '.join(words[:5]))},{_directive(' '.join(words[-5:]))}"


def _directive(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")
