"""YAML is read with places, nothing is guessed, and nothing that could do harm is let in."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import render
from generator.records.positions import LIMIT, find, parse, span
from generator.records.splice import data_of


def only(text: str) -> tuple[str, int, int]:
    """Code, line and column of the one finding."""
    _, (finding,) = parse(text, "x.yml")
    return finding.code, finding.place.line, finding.place.column


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "12:30", "010", "1e3", "2031-03-04", "1_000", "0x1f", ".5", "NaN", "=", "<<"]
)
def test_a_scalar_is_the_text_that_its_editor_wrote(word: str) -> None:
    """YAML's own typing would make another value of each of these."""
    document, findings = parse(f"key: {word}", "x.yml")
    assert not findings
    assert data_of(document.root) == {"key": word}  # type: ignore[arg-type]  # it has a root


DANGERS = {
    "nested brackets": ("[" * 100_000, ("too-deep", 1, 25)),
    "nested braces": ("{" * 100_000, ("too-deep", 1, 25)),
    "nested dashes": ("- " * 100_000, ("too-deep", 1, 49)),
    "nested questions": ("? " * 100_000, ("too-deep", 1, 49)),
    "nested indentation": ("\n".join(" " * n + "a:" for n in range(700)), ("too-deep", 25, 25)),
    "alias bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ("anchor", 1, 4)),
    "merge bomb": ("a: &a {x: y}\nb: {<<: [*a, *a]}\n", ("anchor", 1, 4)),
    "alias alone": ("a: *b\n", ("anchor", 1, 4)),
    "python tag": ("a: !!python/object/apply:os.system [ls]\n", ("tag", 1, 4)),
    "local tag": ("a: b\nc: !x d\n", ("tag", 2, 4)),
    "two documents": ("a: b\n---\nc: d\n", ("yaml-syntax", 2, 1)),
    "tab": ("a:\n\tb: c\n", ("tab", 2, 1)),
    "NUL": ("a: b\x00c\n", ("control-character", 1, 5)),
    "bell": ("a: b\n\x07c: d\n", ("control-character", 2, 1)),
    "ten million characters": ("a: " + "x" * 10_000_000, ("too-large", 0, 0)),
    "an open quote": ("a: b\nc: 'd\ne: f\n", ("yaml-syntax", 2, 4)),
    "an open bracket": ("a: [b\nc: d\n", ("yaml-syntax", 2, 2)),
    "a colon in a value": ("a: b: c\n", ("yaml-syntax", 1, 5)),
    "bad indentation": ("a: b\n  c: d\n", ("yaml-syntax", 2, 4)),
    "a percent sign": ("a: %b\n", ("yaml-syntax", 1, 4)),
    "a BOM and CRLF before": ("\ufeffa: b\r\nc: *d\r\n", ("anchor", 2, 4)),
}


@pytest.mark.parametrize("name", DANGERS)
def test_what_is_dangerous_is_a_finding_at_its_place(name: str) -> None:
    """Each within a second, with no exception and no crash of the C library."""
    text, expected = DANGERS[name]
    start = time.process_time()
    assert only(text) == expected
    assert time.process_time() - start < 1


def test_an_ampersand_in_prose_is_no_anchor() -> None:
    """Only what YAML reads as an anchor, alias or tag is refused."""
    text = "title: Q&A at B & C*, wow!\nsummary: |\n  *emphasis* and & and !important\n"
    assert parse(text, "x.yml")[1] == ()


def test_a_finding_shows_its_line_and_marks_its_value() -> None:
    """Line and column count from 1; the caret is as long as the value."""
    document, _ = parse("a: b\nactors: [rivreland, x]\n", "x.yml")
    node = find(document.root, ("actors", 0))
    assert node is not None
    from generator.diagnostics import Severity

    shown = render(document.finding(node, Severity.ERROR, "unknown-actor", 'unknown actor "rivreland"'))
    assert shown.split("\n")[1:] == ["    actors: [rivreland, x]", "             ^^^^^^^^^"]


def test_front_matter_counts_the_lines_of_its_file() -> None:
    """The YAML begins at the file's second line."""
    _, (finding,) = parse("a: b\nc: *d", "x.md", first_line=2)
    assert finding.place.line == 3


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("s: |\n  one\n  two\n\n# end\nt: u\n", ("s",), "|\n  one\n  two"),
        ("l:\n- a\n- b # c\n\n# d\nt: u\n", ("l",), "- a\n- b"),
        ("m: {a: [b, c]} # d\n", ("m",), "{a: [b, c]}"),
        ("p: one\n  two # x\n", ("p",), "one\n  two"),
        ("\ufeffa: 'é'\r\nb: c", ("a",), "'é'"),
    ],
)
def test_a_span_holds_the_value_alone(text: str, path: tuple[str, ...], expected: str) -> None:
    """No comment, no empty line, no next key."""
    node = find(parse(text, "x.yml")[0].root, path)
    assert node is not None
    start, end = span(node, text)
    assert text[start:end] == expected


PIECES = [
    *"a - [ ] { } ' # | > ? : &x *x !t % --- ... \\ ~ << 0 é".split(),
    '"',
    *", |b: |- |\n|\n  | |\t|\r\n|\ufeff|\u2028|\x85".split("|"),
]
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=1000)
@given(YAMLISH | st.text(max_size=60) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
def test_no_text_makes_it_stumble(text: str) -> None:
    """Every text gives nodes or one finding with a place in the text; what gives nodes reads as PyYAML's own loader reads it."""
    document, findings = parse(text, "x.yml")
    for finding in findings:
        assert finding.place.line <= text.count("\n") + text.count("\r") + 1
        assert render(finding)
    if document.root is None:
        return
    try:
        expected = yaml.load(text.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)
    except yaml.constructor.ConstructorError:
        return  # a key that is a list or mapping: the schema finds it
    assert _texts(data_of(document.root)) == _texts(expected)


def test_the_limit_is_beyond_any_event() -> None:
    """An event of a thousand sources fits."""
    assert LIMIT > 1000 * 250


def _texts(data: object) -> object:
    """Data without what is typed: null is empty text; lists and keys that are no text are left to YAML."""
    if isinstance(data, dict):
        return {key: _texts(value) for key, value in data.items() if isinstance(key, str)}
    if isinstance(data, list):
        return [_texts(each) for each in data]
    return "" if data in (None, "~", "null") else data
