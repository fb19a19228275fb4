"""Bytes to text, and text to the form that spans count in."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.text import decode, normalise, plain_markdown

CAFE = "Le café naïf – “déjà vu” – reçoit l’envoyé à 5 €."
RUSSIAN = (
    "Посол вернулся во вторник вечером, сообщило министерство. Переговоры продолжатся в среду, заявил министр." * 3
)
JAPANESE = "大使は火曜日の夜に帰国したと外務省が発表した。会談は水曜日に続くと大臣は述べた。" * 3


@pytest.mark.parametrize(
    ("text", "encoding", "warned"),
    [
        (CAFE, "utf-8", False),
        (CAFE, "utf-8-sig", False),
        (CAFE, "cp1252", True),
        (CAFE, "utf-16", True),
        (RUSSIAN, "cp1251", True),
        (RUSSIAN, "koi8-r", True),
        (JAPANESE, "shift_jis", True),
        (JAPANESE, "euc-jp", True),
        ("plain words", "ascii", False),
    ],
)
def test_what_can_be_read_is_read(text: str, encoding: str, *, warned: bool) -> None:
    """UTF-8 in silence, anything else with a warning that names it."""
    found, findings = decode(text.encode(encoding), "a.txt")
    assert found == text
    assert [each.code for each in findings] == (["encoding"] if warned else [])


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 x",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        b"text\x00with nul",
        b"\x01\x02\x03\x04abc",
        b"\xff\xfe\x00",
        b"{\\rtf1 x}",
    ],
)
def test_what_is_no_text_is_an_error(data: bytes) -> None:
    """A binary file gives no text and one error."""
    text, findings = decode(data, "a.txt")
    assert (text, len(findings)) == ("", 1)
    assert findings[0].code in {"binary-file", "encoding"}


def test_a_page_may_declare_its_encoding() -> None:
    """HTML in the encoding that its meta element names is read without a word."""
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode("cp1251"), "a.html", html=True) == (page, ())


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error(data: bytes) -> None:
    """Never an exception; an error comes without text."""
    text, findings = decode(data, "a.txt")
    assert text == "" or all(each.severity == "warning" for each in findings)


@given(st.text(max_size=200))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    """And the result holds no odd space, no invisible mark, no newline but LF."""
    once = normalise(text)
    assert normalise(once) == once
    assert not any(unicodedata.category(c) in {"Cc", "Zl", "Zp"} and c != "\n" for c in once)
    assert all(c == " " for c in once if unicodedata.category(c) == "Zs")


def test_what_a_reader_sees_stays() -> None:
    """Spaces become spaces, newlines newlines; letters, quotes, dashes and joined letters are as they were."""
    assert normalise("a\u00a0b\u202fc\r\nd\re\u00adf\u200bg\ufeff\n\n") == "a b c\nd\nefg"
    assert normalise("“x” – ‘y’… e\u0301 \u06a9\u200c\u0627") == "“x” – ‘y’… e\u0301 \u06a9\u200c\u0627"
    assert normalise("\u200e(a)\u200f") == "\u200e(a)\u200f"


MARKDOWN = {
    "# Heading\nText": "Heading\n\nText",
    "A [link](http://x.example/a_(b)) here": "A link here",
    "A [link][1] here": "A link here",
    "![picture](a.png)Text": "Text",
    "**Bold** and *soft* and __both__ words": "Bold and soft and both words",
    "snake_case_name and 2 * 3 * 4": "snake_case_name and 2 * 3 * 4",
    "> A quote\n> goes on": "A quote goes on",
    "one line\nof a paragraph\n\nand another": "one line of a paragraph\n\nand another",
    "- one\n- two": "- one\n- two",
    "<!-- hidden -->Seen": "Seen",
    "Above\n\n---\n\nBelow": "Above\n\nBelow",
    "He said: [the envoy] left": "He said: [the envoy] left",
    "See <https://x.example/>": "See https://x.example/",
    "Heading\n=======\nText": "Heading\n\nText",
}


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown_gives_what_it_says(text: str) -> None:
    """Marks go, words stay, a wrapped paragraph is one line."""
    assert plain_markdown(text) == MARKDOWN[text]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "*" * 50_000,
        "a](" * 20_000,
        "![" * 20_000,
        "<!--" * 20_000,
        "_a" * 30_000,
        "> " * 30_000,
        "#" * 50_000,
        " " * 50_000 + "#",
        "[a](" * 10_000,
    ],
)
def test_no_markdown_costs_time(text: str) -> None:
    """Under a second for what is made to be slow."""
    start = time.process_time()
    plain_markdown(normalise(text))
    assert time.process_time() - start < 1
