"""Markdown to HTML that is safe to publish."""

from __future__ import annotations

import pytest

from generator.render import markup


def test_markdown_becomes_html() -> None:
    """Paragraphs, emphasis, lists and links to the web."""
    made = markup.html("It *was*.\n\n- [a](https://a.example)")
    assert "<em>was</em>" in made
    assert '<li><a href="https://a.example" rel="noopener nofollow">a</a></li>' in made


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,x)",
        "[x](java&#9;script:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](//evil.example/x)",
        '<a href="java\tscript:alert(1)">x</a>',
        '<a href="dateline-inside:javascript:alert(1)">x</a>',
        '<a href="https://a.example" onclick="alert(1)">x</a>',
        '<p style="background:url(https://evil.example)">x</p>',
        "<svg><script>alert(1)</script></svg>",
        '<iframe src="https://evil.example"></iframe>',
        "![x](https://evil.example/pixel.png)",
        "<form action=https://evil.example><input name=a></form>",
    ],
)
def test_what_could_run_or_call_home_is_gone(hostile: str) -> None:
    """No script, handler, style, frame, form, image or scheme of its own survives."""
    made = markup.html(hostile).lower()
    for trace in (
        "<script",
        "onerror",
        "onclick",
        "javascript:",
        "data:",
        "style=",
        "<iframe",
        "<img",
        "<svg",
        "<form",
    ):
        assert trace not in made


def test_a_link_inside_the_site_works_from_every_depth() -> None:
    """Authors write links from the root of the site; a page puts its own way there before them."""
    made = markup.html("[about](about.html) [top](#top) [web](https://a.example)")
    assert 'href="../about.html"' in markup.rooted(made, "../")
    assert 'href="about.html"' in markup.rooted(made, "")
    assert 'href="#top"' in made


def test_plain_words() -> None:
    """For feeds: no marks, no entities, one line."""
    assert markup.plain("*A* & <b>B</b>\n\n“C” < D") == "A & B “C” < D"


def test_a_single_paragraph_is_told_from_more() -> None:
    """Its inside can stand in a paragraph of the page; anything else can't."""
    assert markup.line(markup.html("The envoy *left*.")) == "The envoy <em>left</em>."
    for text in ("", "One.\n\nTwo.", "- a\n- b", "# Heading", "> quoted", "One.\n\n| a |\n|---|\n| b |"):
        assert markup.line(markup.html(text)) == ""
