"""The site's own words: in one place, in the site's language, replaced by a project's own."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from generator import dates
from generator.config import Config
from generator.diagnostics import Fault
from generator.render import assets, datewords
from generator.render.site import render
from generator.render.words import load
from tests.render import riverland

STRINGS = assets.packaged() / "strings"
TEMPLATES = sorted(assets.packaged().glob("*.html"))
_JINJA = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPOKEN = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_words_of_its_own(template: Path) -> None:
    """What stands outside tags, and in attributes that are read out, comes from the strings or from a view."""
    bare = _JINJA.sub("", template.read_text("utf-8"))
    assert [text for text in _SPOKEN.findall(bare) if re.search(r"\w", text)] == []
    assert re.findall(r"\w+", _TAG.sub("", bare)) == []


def test_every_string_is_said_and_every_key_is_there() -> None:
    """What templates ask for by name is in the English strings."""
    texts = load("en").texts
    asked = {key for path in TEMPLATES for key in re.findall(r'\bt\("([\w.-]+)"[,)]', path.read_text("utf-8"))}
    assert asked
    assert asked <= set(texts)


@pytest.mark.parametrize("file", sorted(STRINGS.glob("*.yml")), ids=lambda path: path.stem)
def test_a_translation_fits(file: Path) -> None:
    """It says nothing that English does not, and fills in nothing else: reading it finds no fault."""
    texts = load(file.stem).texts
    english = load("en").texts
    for key, text in english.items():
        assert _filled(texts[key]) <= _filled(text)


def _filled(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_site_in_german_is_german() -> None:
    """Navigation, marks, counts, months, dates and the script's words; what people wrote stays as it is."""
    site = render(riverland.content(config=Config(title="T", language="de-AT")))
    index = site["index.html"].decode()
    assert '<html lang="de-AT" dir="ltr">' in index
    for words in (
        "Zum Inhalt",
        "7 Ereignisse",
        "März 2031",
        "Dienstag",
        "Entwurf",
        "Entscheidung, Abend",
        "laut",
        "Riverland recalls its envoy",
    ):
        assert words in index
    for words in ("Skip to content", "according to", "draft<", "March 2031"):
        assert words not in index
    assert "Kein Ereignis passt." in site["static/dateline.js"].decode()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-04", "4. März 2031"),
        ("2031-10-04", "4. Oktober 2031"),
        ("2031-03", "März 2031"),
        ("2031", "2031"),
        ("-0043", "44 v. Chr."),
        ("2031-06~", "etwa Juni 2031"),
        ("2031-06-04?", "vielleicht 4. Juni 2031"),
        ("2031-03-28/2031-03-30", "28.–30. März 2031"),
        ("2031-03-03/2031-03-09", "Woche vom 3. März 2031"),
        ("2031-03-04/..", "ab 4. März 2031"),
        ("../2031-03-04", "vor 4. März 2031"),
        ("2031-22", "Sommer 2031"),
        ("2031-34", "2. Quartal 2031"),
        ("203X", "2030er-Jahre"),
        ("20XX", "21. Jahrhundert"),
        ("[2031-03-04, 2031-03-06]", "4. März 2031 oder 6. März 2031"),
        ("2031-03-XX", "ein Tag im März 2031"),
    ],
)
def test_dates_are_worded_in_the_language(edtf: str, words: str) -> None:
    """Every form of EDTF; the order of day, month and year, and the marks between them, are CLDR's."""
    assert datewords.when(dates.parse(edtf), load("de")) == words


@pytest.mark.parametrize("language", ["fr", "ar", "he", "zh-Hans", "xx", "en-US", "nonsense of any sort"])
def test_any_language_makes_a_site(language: str) -> None:
    """Without strings of its own it says English ones, with dates as the language writes them."""
    site = render(riverland.content(config=Config(title="T", language=language)))
    assert b"Skip to content" in site["index.html"]


def test_english_is_worded_as_the_commands_word_it() -> None:
    """One way of writing a date for the site and the terminal."""
    for edtf in ("2031-03-04", "2031-06~", "2031-03-28/2031-03-30", "20XX", "-0043"):
        assert datewords.when(dates.parse(edtf), load("en")) == dates.words(dates.parse(edtf))


def test_a_project_says_single_things_in_its_own_words(tmp_path: Path) -> None:
    """Its file replaces the strings that it has; the others stay."""
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings" / "en.yml").write_text("nav:\n  lanes: Who and when\n")
    index = render(riverland.content(), templates=tmp_path)["index.html"]
    assert b">Who and when<" in index
    assert b">Sources<" in index


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("nav:\n  lanse: X\n", 2, "no page says the string nav.lanse", 'did you mean "nav.lanes"?'),
        (
            "entry:\n  by: X by {who}\n",
            2,
            "the string entry.by can't fill in {who}",
            "{kind}, {speaker} can stand in braces here",
        ),
        ("entry:\n  by: '{kind.__class__}'\n", 2, "the string entry.by can't fill in {kind.__class__}", ""),
        ("nav:\n  skip: '{'\n", 2, "the string nav.skip can't be used", ""),
        ("nav: [\n", 0, "these strings can't be read", ""),
    ],
)
def test_wrong_strings_are_findings(tmp_path: Path, text: str, line: int, message: str, hint: str) -> None:
    """With the file and line, and what was meant."""
    (tmp_path / "strings").mkdir()
    file = tmp_path / "strings" / "en.yml"
    file.write_text(text)
    with pytest.raises(Fault) as fault:
        render(riverland.content(), templates=tmp_path)
    (finding,) = fault.value.diagnostics
    assert (finding.place.file, finding.place.line) == (str(file), line)
    assert message in finding.message
    assert hint in finding.hint


def test_the_script_holds_no_words_of_its_own() -> None:
    """What it says it asks for by a key that is there; a piece of text in quotes is never a sentence."""
    source = (assets.packaged() / "static" / "dateline.js").read_text("utf-8")
    texts = load("en").texts
    said = set(re.findall(r'say\("([\w.]+)"', source))
    assert said
    assert {f"script.{key}" for key in said} <= set(texts)
    code = "\n".join(line for line in source.splitlines() if not line.strip().startswith("//"))
    assert [text for text in re.findall(r'"([^"\n]*)"', code) if re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]", text)] == []
