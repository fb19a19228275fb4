"""What docs/ says of files and findings is what the code does."""

from __future__ import annotations

import ast
import json
import os
import re
from pathlib import Path

import pytest
import yaml

from generator.config import Config, CustomKind
from generator.records import publish
from generator.records.compound import Field, ListOf, MapOf, Record
from generator.records.schema import ACTOR, ARTICLE, SITE, event
from generator.records.shapes import Choice
from tests.records.sample import content
from tests.records.test_broken import CODES

ROOT = Path(__file__).parents[2]
jsonschema = pytest.importorskip("jsonschema")
RAISERS = {"error", "warning", "info", "finding", "Finding", "Diagnostic", "_finding", "_refused", "Matching"}
NOT_CODES = {"content"}  # a place
# Findings that no content gives by itself: where they are tested.
ELSEWHERE = {
    "test_articles": {"no-content", "no-file", "no-articles", "outside"},
    "test_merge": {"conflict", "checked-differs", "orphan-event", "no-publication-date"},
    "test_store": {"changed-meanwhile", "cannot-write", "locked"},
    "test_combine": {"same-id", "unknown-id", "unlike", "would-lose", "cannot-splice"},
    "test_positions": {"too-large"},
    "test_load": {"unreadable", "case-clash"},
}


def raised(folder: Path) -> set[str]:
    """Every code that the source raises: words with hyphens among the arguments of the functions that make findings."""
    found: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in RAISERS:
                texts = [
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                found |= {text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)*", text)}
    return found - NOT_CODES | {
        f"unknown-{each.what}" for record in (event(), ACTOR, ARTICLE, SITE) for each in choices(record)
    }


def choices(record: Record) -> list[Choice]:
    found: list[Choice] = []
    for each in record.fields:
        shape = each.shape.item if isinstance(each.shape, (ListOf, MapOf)) else each.shape
        found += [shape] if isinstance(shape, Choice) else choices(shape) if isinstance(shape, Record) else []
    return found


def test_every_code_is_documented() -> None:
    """docs/diagnostics.md has a section for each code, each once, and for no other."""
    headings = re.findall(r"^### (\S+)$", (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert sorted(headings) == sorted(raised(ROOT / "generator"))


def test_every_code_of_the_records_has_broken_input() -> None:
    """A folder in tests/records/broken, or a test elsewhere that names the code."""
    elsewhere = set().union(*ELSEWHERE.values())
    for test, codes in ELSEWHERE.items():
        source = (Path(__file__).parent / f"{test}.py").read_text(encoding="utf-8")
        assert [code for code in codes if code not in source] == [], test
    assert raised(ROOT / "generator/records") - elsewhere == set(CODES)


def test_the_reference_is_made_from_the_schema() -> None:
    """DATELINE_WRITE_EXPECTED=1 writes it anew."""
    file = ROOT / "docs/formats.md"
    before, rest = file.read_text(encoding="utf-8").split("<!-- reference -->\n")
    after = rest.split("<!-- /reference -->")[1]
    whole = f"{before}<!-- reference -->\n{publish.reference()}<!-- /reference -->{after}"
    if os.environ.get("DATELINE_WRITE_EXPECTED"):
        file.write_text(whole, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == whole


SCHEMAS = {path.rpartition("/")[2]: json.loads(text) for path, text in publish.schemas(content()).items()}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_json_schema_is_one(name: str) -> None:
    """Valid as a JSON Schema of draft 7, which yaml-language-server reads."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (
            "title: Port closes\ndate: 2031-03-04\nactors: [riverland, {id: a, role: speaker}]\nsources: [{article: x}]",
            True,
        ),
        ("title: 2031\ndate: 2031", True),
        ("title: Port closes\ndaet: 2031-03-04", False),
        ("title: Port closes\nstatus: confirmd", False),
        ("title: Port closes\nactors: riverland", False),
        ("date: 2031-03-04", False),
        ("title: Port closes\nsources: [{quote: x}]", False),
    ],
)
def test_an_editor_finds_what_check_finds(text: str, *, good: bool) -> None:
    """The JSON Schema and the check agree, on YAML as an editor reads it."""
    data = yaml.safe_load(text)
    if "date" in data:
        data["date"] = str(data["date"]) if not isinstance(data["date"], int) else data["date"]
    assert jsonschema.Draft7Validator(SCHEMAS["event.json"]).is_valid(data) == good


def test_kinds_of_the_site_are_in_the_schema() -> None:
    """What site.yml adds, editors offer."""
    own = content()
    kinds = {"flood": CustomKind("Flood")}
    text = publish.schemas(type(own)(Config(kinds=kinds)))["content/schemas/event.json"]
    assert "flood" in json.loads(text)["properties"]["kind"]["enum"]


def test_each_key_says_what_it_is_for() -> None:
    """In the schema, and so in the editor and the reference."""

    def fields(record: Record) -> list[Field]:
        return [*record.fields]

    assert all(each.about for record in (event(), ACTOR, ARTICLE, SITE) for each in fields(record))
