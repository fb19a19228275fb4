"""The wheel: all that `dateline` needs, wherever it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-qq",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-build-isolation",
    ]
    subprocess.run([*pip, "--wheel-dir", folder, ROOT], check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `dateline` is the wheel's: it stands before this checkout, and its dependencies are those here."""
    library = tmp_path_factory.mktemp("library")
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", library, wheel], check=True)
    path = f"{library / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "PYTHONPATH": str(library), "PYTHONWARNINGS": "error", "PYTHONDONTWRITEBYTECODE": "1"}


def run(environment: dict[str, str], folder: Path, *command: str) -> str:
    """What the command prints. It has to succeed."""
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"{command}\n{ran.stdout}{ran.stderr}"
    return ran.stdout


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Every file of generator/ and templates/ is in the wheel; no content, test or cache of this checkout is."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    files = {
        folder: {p.relative_to(ROOT / folder).as_posix() for p in (ROOT / folder).rglob("*") if p.is_file()}
        for folder in ("generator", "templates")
    }
    wanted = {f"generator/{name}" for name in files["generator"]} | {
        f"generator/_templates/{n}" for n in files["templates"]
    }
    assert held == {name for name in wanted if "__pycache__" not in name and not name.endswith("~")}


def test_the_wheel_is_what_runs(environment: dict[str, str], tmp_path: Path) -> None:
    """The tests below would show nothing if this checkout's package were the one that is imported."""
    used = run(environment, tmp_path, sys.executable, "-c", "import generator; print(generator.__file__)")
    assert not Path(used.strip()).is_relative_to(ROOT)


def test_a_new_project_from_the_wheel(environment: dict[str, str], tmp_path: Path) -> None:
    """Installed from the wheel, in an empty folder, init, parse, check and build give a site with the packaged templates."""
    run(environment, tmp_path, "dateline", "init", "timeline")
    for command in ("parse", "check", "build"):
        run(environment, tmp_path / "timeline", "dateline", command)
    site = tmp_path / "timeline/site"
    assert "The dam at Lakeside" in (site / "index.html").read_text("utf-8")
    assert list(site.glob("events/*.html"))
    assert list(site.glob("static/*.css"))


def test_the_module_is_the_command(environment: dict[str, str], tmp_path: Path) -> None:
    """`python -m generator` and `dateline` say the same."""
    said = [
        run(environment, tmp_path, *call, "--version") for call in (("dateline",), (sys.executable, "-m", "generator"))
    ]
    assert said[0] == said[1]
