"""Paths, ways to the root, and addresses that people gave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import urls


@given(st.text())
def test_no_id_leads_out_of_its_folder(id_: str) -> None:
    """Whatever an id holds, its page is a file right under its folder, and not a hidden one."""
    folder, name = urls.event(id_).split("/")
    assert folder == "events"
    assert not name.startswith(".")
    assert name.endswith(".html")


@pytest.mark.parametrize(("path", "root"), [("index.html", ""), ("events/a.html", "../"), ("a/b/c.html", "../../")])
def test_root_climbs_as_many_folders_as_the_path_has(path: str, root: str) -> None:
    """What leads from a page to the site's root."""
    assert urls.root(path) == root


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "/x",
        "",
        "http://",
        "java\nscript:x",
        "http://[",
        "ftp://a.b",
    ],
)
def test_only_web_addresses_are_links(address: str) -> None:
    """What people write as an address is never trusted as a scheme."""
    assert urls.external(address) == ""


def test_a_quote_is_linked_on_the_web() -> None:
    """A short quote whole, a long one by its first and last words; dashes and commas are escaped, as the draft asks."""
    assert (
        urls.text_fragment("https://a.example/x", "so-called, yes")
        == "https://a.example/x#:~:text=so%2Dcalled%2C%20yes"
    )
    long = " ".join(f"word{n}" for n in range(40))
    assert urls.text_fragment("https://a.example/x", long).endswith(
        "text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    )
    assert urls.text_fragment("javascript:x", "quote") == ""


@pytest.mark.parametrize(
    ("url", "path"),
    [("", "/"), ("https://a.example", "/"), ("https://a.example/repo", "/repo/"), ("/repo/", "/repo/")],
)
def test_base_path(url: str, path: str) -> None:
    """The path that a site is published under."""
    assert urls.base_path(url) == path


@pytest.mark.parametrize(("name", "slug"), [("CON", "CON-"), ("aux", "aux-"), ("nul.x", "nul-.x"), ("com1", "com1-")])
def test_no_page_bears_the_name_of_a_device(name: str, slug: str) -> None:
    """A tag may be called so; Windows could not hold a file of that name, whatever its ending."""
    assert urls.slug(name) == slug
    assert (urls.slug("console"), urls.slug("falcon"), urls.slug("x.con")) == ("console", "falcon", "x.con")
