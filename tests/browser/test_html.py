"""The Nu Html Checker has nothing to say about the pages and their style sheet."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.render import output
from generator.render.site import render
from tests.render import riverland

VNU = Path(__file__).parents[1] / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.mark.skipif(not (VNU.is_file() and shutil.which("java")), reason="no vnu or no Java here: make tools gets vnu")
def test_vnu_finds_no_error(tmp_path: Path) -> None:
    """Every page of every kind, and the CSS."""
    output.write(tmp_path, render(riverland.content()))
    pages = sorted(str(file) for file in tmp_path.rglob("*.html"))
    checker = [str(shutil.which("java")), "-jar", str(VNU), "--errors-only", "--format", "text"]
    for files in (pages, ["--css", str(tmp_path / "static" / "style.css")]):
        done = subprocess.run([*checker, *files], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
