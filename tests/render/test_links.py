"""The check of links."""

from __future__ import annotations

from generator.render import links


def _page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def test_what_leads_somewhere_is_fine() -> None:
    """Pages, fragments, folders, files, the web, and entities in attributes."""
    site = {
        "index.html": _page(
            '<a href="a/b.html#x">b</a><a href="a/">a</a><a href="#top" id="top">t</a><img src="s%20t.svg">'
        ),
        "a/b.html": _page(
            '<p id="x"><a href="../index.html?q=1&amp;r#top">i</a><a href="https://elsewhere.example/x">w</a>'
        ),
        "a/index.html": _page('<a href="/repo/index.html">i</a>'),
        "s t.svg": b"",
    }
    assert links.check(site, base="/repo/") == ()


def test_each_broken_link_is_found_with_a_hint() -> None:
    """A page that is not there, a fragment that is not there, and a way out of the site."""
    site = {
        "index.html": _page('<a href="actor.html">a</a><a href="actors.html#x">b</a><a href="../up.html">c</a>'),
        "actors.html": _page(""),
    }
    findings = links.check(site)
    assert [(f.place.file, f.message, f.hint) for f in findings] == [
        ("site/index.html", 'the link "actor.html" leads nowhere', 'did you mean "actors.html"?'),
        ("site/index.html", 'the link "actors.html#x" leads nowhere', "actors.html has nothing with the id x"),
        ("site/index.html", 'the link "../up.html" leads nowhere', ""),
    ]


def test_text_that_looks_like_a_link_is_none() -> None:
    """Only tags have links."""
    assert links.check({"index.html": _page('<p>href="nowhere.html" &lt;a href="x"&gt;</p>')}) == ()
