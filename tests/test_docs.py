"""The documents say what is there: every command and option, every make target, every file that they point to."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from generator.cli import cli
from generator.config import Config
from generator.model import Content
from generator.records import publish

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))
SECTIONS = {
    section.split("\n", 1)[0].removeprefix("dateline "): section
    for section in re.split(r"^## ", (ROOT / "docs/commands.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
}


def options(command: click.Command) -> set[str]:
    """The long options of a command, those that it hides included; --help is every command's."""
    own = {text for option in command.params for text in option.opts if text.startswith("--")}
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    return own.union(*(options(each) for each in inner))


def anchors(document: str) -> set[str]:
    """The fragments that the headings of a Markdown text answer to, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", document, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_every_command_is_documented() -> None:
    """docs/commands.md has a section for each command, and none for what is no command."""
    assert set(SECTIONS) == set(cli.commands)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_option_is_documented(command: str) -> None:
    """A command's section names all of its options, and no other."""
    named = set(re.findall(r"--[a-z][a-z-]+", SECTIONS.get(command, "").split("| option |")[-1]))
    assert named == options(cli.commands[command])


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_help_says_what_is_read_and_written_with_an_example(command: str) -> None:
    """`--help` of each command says what it is for and gives a call that can be copied."""
    told = cli.commands[command]
    for each in told.commands.values() if isinstance(told, click.Group) else (told,):
        assert f"dateline {command}" in (each.help or "").partition("Example: ")[2]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_hold(document: Path) -> None:
    """A link or picture in a document leads to a file, and to a heading that the file has."""
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", document.read_text("utf-8")):
        name, _, fragment = target.partition("#")
        file = document.parent / name if name else document
        assert file.exists(), target
        assert not fragment or fragment in anchors(file.read_text("utf-8")), target


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_targets_in_documents_are_there() -> None:
    """Each `make x` that a document tells people to type is a target."""
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = set(re.findall(r"make ([a-z][a-z-]*)", listed))
    told = {
        target
        for document in DOCUMENTS
        for target in re.findall(r"(?:`|^    )make ([a-z][a-z-]*)", document.read_text("utf-8"), re.MULTILINE)
    }
    assert told
    assert told <= targets


def test_the_map_names_every_module() -> None:
    """ARCHITECTURE.md has a line for each module under its folder, and none for what is gone."""
    mapped: set[str] = set()
    for section in re.split(r"^### ", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        folder = section.split(":")[0].split("\n")[0].removeprefix("generator/")
        mapped |= {
            folder + name.removesuffix(".py") for name in re.findall(r"^\| `([\w.]+)` \|", section, re.MULTILINE)
        }
    package = ROOT / "generator"
    assert mapped == {
        path.relative_to(package).with_suffix("").as_posix()
        for path in package.rglob("*.py")
        if path.name != "__init__.py"
    }


def test_editors_are_told_where_the_schemas_are() -> None:
    """.vscode/settings.json names each schema that `dateline schema` writes, and they are what it would write now."""
    written = publish.schemas(Content(Config()))
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert {path.removeprefix("./") for path in settings["yaml.schemas"]} == set(written)
    assert {path: (ROOT / path).read_text("utf-8") for path in written} == dict(written)
