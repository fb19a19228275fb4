"""The jobs on a project folder: what a parse does with what another machine read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import dates, project

TODAY = dates.parse("2031-06-01")
ARTICLE = "content/articles/herald.md"
RECORD = "content/extracted/herald.json"
TEXT = "---\npublished: 2031-03-05\n---\nGovernor Ada Boll visited Oslo on Tuesday.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one article that was read by rules."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / ARTICLE).write_text(TEXT, encoding="utf-8")
    (tmp_path / "content/site.yml").write_text("title: Test\nanalyser: rules\n", encoding="utf-8")
    assert told(tmp_path) == []
    return tmp_path


def told(root: Path) -> list[tuple[str, str]]:
    """Code and severity of each finding of a parse."""
    return [(each.code, each.severity.value) for each in project.parse(root, today=TODAY).findings]


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def read_elsewhere(root: Path, analyser: str) -> None:
    """Make the record that of a machine with an analyser of its own, in which this project asks for it."""
    record = json.loads((root / RECORD).read_text(encoding="utf-8")) | {"analyser": analyser}
    (root / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (root / "content/site.yml").write_text("title: Test\nanalyser: xx_core\n", encoding="utf-8")


def test_what_an_absent_analyser_read_stays(root: Path) -> None:
    """A record that names an analyser which is not here is left alone with its events, and both is said once."""
    read_elsewhere(root, "rules+xx_core-3.8.0")
    before = files(root)
    assert told(root) == [("other-analyser", "info"), ("no-analyser", "info")]
    assert files(root) == before


def test_a_changed_text_that_is_not_read_is_a_warning(root: Path) -> None:
    """Where the article was changed since, its events are no longer those of its text."""
    read_elsewhere(root, "rules+xx_core-3.8.0")
    (root / ARTICLE).write_text(TEXT.replace("Oslo", "Bergen"), encoding="utf-8")
    assert ("other-analyser", "warning") in told(root)


def test_a_record_by_rules_is_made_again(root: Path) -> None:
    """Without the analyser, what was read by rules is read by rules; a new article too."""
    read_elsewhere(root, "rules")
    (root / "content/articles/gazette.md").write_text(TEXT.replace("Tuesday", "Monday"), encoding="utf-8")
    assert [code for code, _ in told(root)] == ["no-analyser"]
    assert (root / "content/extracted/gazette.json").exists()


def test_nobody_is_asked_for_an_analyser_that_the_project_does_not_want(root: Path) -> None:
    """`analyser: rules` in site.yml reads what another analyser had read again, and says nothing."""
    read_elsewhere(root, "rules+xx_core-3.8.0")
    (root / "content/site.yml").write_text("title: Test\nanalyser: rules\n", encoding="utf-8")
    assert told(root) == []
    assert "analyser" not in json.loads((root / RECORD).read_text(encoding="utf-8"))
