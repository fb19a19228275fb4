"""The Makefile and the locks: what a fresh machine gets, and what a second run does not do again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROMISED = {"install", "nlp", "parse", "check", "build", "serve", "test", "bench", "lint", "clean", "publish"}

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the Makefile and what it depends on, and no environment."""
    folder = tmp_path / "a checkout"
    folder.mkdir()
    for needed in ("Makefile", "pyproject.toml", "requirements"):
        source = ROOT / needed
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / needed)
    return folder


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # What the `make test` that runs this hands down would reach the inner make.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS", "PYTHON"))}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def install(folder: Path, *, made_for: Path) -> None:
    """Leave what an installed environment leaves: a Python, the folder it was made for, and both stamps."""
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(str(shutil.which("true")))
    (folder / ".venv/made-for").write_text(f"{made_for.resolve()}\n", "utf-8")
    for stamp in ("core.stamp", "nlp.stamp", "dev.stamp"):
        (folder / ".venv" / stamp).touch()


def pins(lock: str) -> dict[str, str]:
    """Package -> version, of a lock."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / lock).read_text("utf-8"), re.MULTILINE))


def test_help_lists_every_target(checkout: Path) -> None:
    """`make` alone lists each target that people can call, with what it does, and makes nothing."""
    listed = set(re.findall(r"^  make (\S+) +\S", make(checkout).stdout, re.MULTILINE))
    callable_ones = set(MAKEFILE.split(".PHONY:")[1].split("\n")[0].split())
    assert listed == callable_ones
    assert listed >= PROMISED
    assert not (checkout / ".venv").exists()


def test_a_fresh_folder_installs_from_the_lock(checkout: Path) -> None:
    """Without .venv, `make build` makes one and installs the locked wheels with their hashes, before it runs anything."""
    planned = make(checkout, "-n", "build").stdout
    locked = "--only-binary :all: --require-hashes --requirement requirements/"
    steps = ["-m venv", f"{locked}core.lock", f"{locked}nlp.lock", "generator parse"]
    assert [planned.find(step) for step in steps] == sorted(planned.find(step) for step in steps)
    assert all(step in planned for step in steps)
    assert "dev.lock" not in planned


def test_a_second_run_installs_nothing(checkout: Path) -> None:
    """With .venv in place, `make build` is parse, check and build, and nothing else."""
    install(checkout, made_for=checkout)
    lines = make(checkout, "-n", "build").stdout.splitlines()
    assert lines == [f".venv/bin/python -m generator {command}" for command in ("parse", "check", "build")]


@pytest.mark.parametrize("changed", ["requirements/core.lock", "requirements/dev.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed(checkout: Path, changed: str) -> None:
    """When a lock is newer than the environment, `make test` installs it."""
    install(checkout, made_for=checkout)
    for stamp in (checkout / ".venv").glob("*.stamp"):
        os.utime(stamp, (0, 0))
    (checkout / changed).touch()
    assert "--require-hashes" in make(checkout, "-n", "test").stdout


def test_what_cannot_be_installed_stops_no_build(checkout: Path) -> None:
    """Where the analyser can't be installed, `make nlp` says so and how to try again, and the build goes on."""
    install(checkout, made_for=checkout)
    (checkout / ".venv/bin/python").unlink()
    (checkout / ".venv/bin/python").symlink_to(str(shutil.which("false")))
    result = make(checkout, "nlp")
    assert result.returncode == 0
    assert "To try again: make nlp" in result.stderr
    assert (checkout / ".venv/nlp.stamp").exists()


def test_a_moved_folder_gets_a_new_environment(checkout: Path, tmp_path: Path) -> None:
    """An environment holds full paths: one that was made for another folder is made anew."""
    install(checkout, made_for=tmp_path)
    assert "-m venv --clear" in make(checkout, "-n", "install").stdout


def test_a_python_that_is_gone_gets_a_new_environment(checkout: Path) -> None:
    """A .venv whose Python was uninstalled is made anew."""
    install(checkout, made_for=checkout)
    (checkout / ".venv/bin/python").unlink()
    (checkout / ".venv/bin/python").symlink_to("/no/such/python")
    assert "-m venv --clear" in make(checkout, "-n", "install").stdout


def test_an_old_python_is_refused_with_words(checkout: Path) -> None:
    """A Python that is too old ends make with what is needed and how to name another, and leaves nothing behind."""
    result = make(checkout, "install", "PYTHON=false")
    assert result.returncode != 0
    assert "Dateline needs Python 3.11 or newer" in result.stderr
    assert "make PYTHON=" in result.stderr
    assert not (checkout / ".venv").exists()


def test_the_locks_agree() -> None:
    """What is tested is what is built with: the development lock holds the core lock, version by version."""
    core, nlp, dev = pins("core.lock"), pins("nlp.lock"), pins("dev.lock")
    assert {name: dev.get(name) for name in core} == core
    assert {name: version for name, version in nlp.items() if dev.get(name, version) != version} == {}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    """Every dependency of pyproject.toml is in its lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    core, dev = ({re.split(r"[\W]*[<>=]", spec)[0].lower() for spec in specs} for specs in (
        [*project["dependencies"], *extras["backend"]], extras["dev"]))  # fmt: skip
    assert core <= set(pins("core.lock"))
    assert dev <= set(pins("dev.lock"))
    assert {re.split(r"[\W]*[<>=]", spec)[0] for spec in extras["nlp"]} <= set(pins("nlp.lock"))


@pytest.mark.parametrize("lock", ["core.lock", "nlp.lock", "dev.lock"])
def test_every_pin_has_its_hashes(lock: str) -> None:
    """A lock without hashes would let another file through under the same version."""
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements" / lock).read_text("utf-8").strip())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
