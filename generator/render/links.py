"""Whether every link inside the site leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic, did_you_mean, error

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""\s(href|src|id|srcset|poster|action)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def check(site: Mapping[str, bytes], *, base: str = "") -> tuple[Diagnostic, ...]:
    """A finding for each link to a page, file or fragment that the site does not have.

    base: the path that the site is published under, for links that start with a slash (404.html has them).
    """
    read = {path: _read(body.decode()) for path, body in site.items() if path.endswith(".html")}
    findings = []
    for path, (_, links) in read.items():
        for link in links:
            target, fragment = _target(path, link, base)
            if target is None:
                continue
            if target not in site:
                findings.append(_broken(path, link, did_you_mean(target, site)))
            elif fragment and target in read and fragment not in read[target][0]:
                findings.append(_broken(path, link, f"{target} has nothing with the id {fragment}"))
    return tuple(findings)


def _read(html: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The ids and the links of a page."""
    ids, links = set(), {}
    for tag in _TAG.findall(html):
        for name, double, single in _ATTRIBUTE.findall(tag):
            value = unescape(double or single)
            if name.lower() == "id":
                ids.add(value)
            else:
                links[value] = True
    return frozenset(ids), tuple(links)


def _target(path: str, link: str, base: str) -> tuple[str | None, str]:
    """The path in the site and the fragment that a link leads to; None where it leads out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    fragment = unquote(parts.fragment)
    name = unquote(parts.path)
    if not name:
        return path, fragment
    if name.startswith("/"):
        name = name.removeprefix(base) if base else name
        target = normpath(name.lstrip("/") or ".")
    else:
        target = normpath(join(dirname(path), name))
    if target == "." or name.endswith("/"):
        target = normpath(join(target, "index.html"))
    return target, fragment


def _broken(path: str, link: str, hint: str) -> Diagnostic:
    return error(f"site/{path}", "broken-link", f'the link "{link}" leads nowhere', hint)
