"""Ids and URLs: text that becomes a file's name, or part of a link, and so must be harmless."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from generator.diagnostics import did_you_mean
from generator.records.reading import TEXT, Json, Missing, Reading, text_of

# Names that Windows keeps for devices: a clone there could not hold the file.
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)

ID_LIMIT = 100
_SLUG = 60  # characters of a title in an id
_ENDING = re.compile(r"\.(?:txt|md|html?|ya?ml)$")

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")

ID_PATTERN = f"^{_ID.pattern}$"

_ARTICLE_ID = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?")


def fits_id(text: str, *, article: bool = False) -> bool:
    """Whether a text can be an id, and so a file's name and part of a URL, on every system."""
    pattern = _ARTICLE_ID if article else _ID
    return bool(pattern.fullmatch(text)) and len(text) <= ID_LIMIT and text not in _RESERVED


def slug(text: str, *, limit: int = _SLUG) -> str:
    """Words of a text as a part of an id: a-z, 0-9 and -, cut between words; "" where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"['’]", "", plain)
    found = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    if len(found) <= limit:
        return found
    return found[: limit + 1].rpartition("-")[0] or found[:limit]


def as_id(text: str) -> str:
    """The id that a name, or a file's name, probably stands for: "Jane Doe" is jane-doe, old_port.md is old_port; or ""."""
    stem = _ENDING.sub("", text.strip().lower().rpartition("/")[2])
    return stem if re.fullmatch(r"[a-z0-9_-]+", stem) else slug(stem)


@dataclass(frozen=True, slots=True)
class Id:
    """An id of an event or actor, or of an `article`, whose id may hold `_`."""

    article: bool = False

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "an id")
        if isinstance(text, Missing) or fits_id(text, article=self.article):
            return text
        letters = "a-z, 0-9, - and _" if self.article else "a-z, 0-9 and -"
        message = f'"{text[:60]}" is no id: {letters}, at most {ID_LIMIT} characters, and no reserved name'
        meant = as_id(text)
        hint = f'did you mean "{meant}"?' if fits_id(meant, article=self.article) else ""
        return reading.error(node, "bad-id", message, hint)

    def schema(self) -> Json:
        # A plain 123 is a number for the editor and an id for us.
        pattern = f"^{_ARTICLE_ID.pattern}$" if self.article else ID_PATTERN
        return {"type": ["string", "integer"], "pattern": pattern, "maxLength": ID_LIMIT}

    @property
    def words(self) -> str:
        return "id of an article" if self.article else "id"


_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,61}|localhost", re.IGNORECASE)

_SCHEMES = ("http", "https", "mailto")


def url_fault(url: str) -> str:
    """What is wrong with a URL that will be a link on a page, in words; "" where nothing is."""
    if re.search(r"[\s<>\"'`\\]", url) or not url.isprintable():
        return "the URL holds white space or a character that must be percent-encoded"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "the URL's host or port is malformed"
    if parts.scheme not in _SCHEMES:
        return (
            f"the URL begins with http://, https:// or mailto:, not {parts.scheme + ':' if parts.scheme else url[:60]}"
        )
    if parts.scheme == "mailto":
        return "" if re.fullmatch(r"[^@\s]+@[^@\s]+", parts.path) else "no mail address after mailto:"
    if parts.username is not None or parts.password is not None:
        return "the URL holds a user name or password"
    if not _HOST.fullmatch(host.rstrip(".")) and not re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", host):
        return f'"{host}" is no host' if host else "the URL has no host"
    return ""


@dataclass(frozen=True, slots=True)
class Url:
    """A link: http, https or mailto."""

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "a URL")
        if isinstance(text, Missing):
            return text
        fault = url_fault(text)
        if not fault:
            return text
        whole = f"https://{text}"
        bare = ":" not in text and "." in text.split("/")[0] and not url_fault(whole)
        return reading.error(node, "bad-url", fault, f"write {whole}" if bare else "")

    def schema(self) -> Json:
        return {"type": "string", "pattern": "^(https?://|mailto:)"}

    @property
    def words(self) -> str:
        return "URL"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone of the IANA list: one that this machine has, or CLDR, since not every machine has the list."""

    def read(self, node: yaml.Node, reading: Reading) -> str | Missing:
        text = text_of(node, reading, "a time zone")
        if isinstance(text, Missing) or _is_zone(text):
            return text
        from babel.core import get_global

        known = {*get_global("zone_territories"), *get_global("zone_aliases")}
        if text in known:
            return text
        message = f'"{text[:60]}" where {self.words} is expected'
        return reading.error(node, "bad-timezone", message, did_you_mean(text, sorted(known)))

    def schema(self) -> Json:
        return TEXT | {"pattern": "^[A-Za-z_+-]+(?:/[A-Za-z0-9_+-]+){0,2}$"}

    @property
    def words(self) -> str:
        return "an IANA time zone such as Europe/Oslo"
