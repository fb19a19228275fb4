"""The workflows: pinned, of least permission, and their steps build a site that works where Pages puts it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
import yaml

from generator.init import files

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
OURS = ROOT / ".github/workflows/pages.yml"
NEW_PROJECTS = ROOT / "generator/skeleton/dot-github/workflows/pages.yml"
PUBLIC = "https://example.org/REPO"
USES = re.compile(r"uses: (?P<action>\S+)@(?P<commit>\S+)(?P<comment>.*)")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def steps(path: Path, job: str) -> list[dict[str, Any]]:
    """The steps of a job that run a command of ours."""
    return [step for step in read(path)["jobs"][job]["steps"] if "run" in step]


class Links(HTMLParser):
    """What a page points to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for key, value in attrs if key in {"href", "src"} and value]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gives it
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def broken(start: str, within: str) -> list[str]:
    """Follow every link from `start` and give those that lead nowhere, or out of `within` on the same host."""
    seen, waiting, wrong = {start}, [start], []
    while waiting:
        page = waiting.pop()
        try:
            with urlopen(page) as answer:
                html = answer.read().decode() if "html" in answer.headers["Content-Type"] else ""
        except HTTPError as error:
            wrong.append(f"{page}: {error.code}")
            continue
        targets = {urldefrag(urljoin(page, link)).url for link in Links(html).found}
        local = {t for t in targets if urlsplit(t).netloc == urlsplit(start).netloc}
        wrong += sorted(f"{page}: {target} leaves the site" for target in local if not target.startswith(within))
        new = {t for t in local if t.startswith(within)} - seen
        seen |= new
        waiting += sorted(new)
    return wrong


def checkout(folder: Path) -> None:
    """Lay what a clone of this repository holds, with the environment that runs this test in place of a new one.

    What `make install` would put there is shown by CI itself, which begins with a clean clone.
    """
    for part in ("Makefile", "pyproject.toml", "requirements", "generator", "templates", "content", "site/.gitignore"):
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (folder / part).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / part, folder / part)
    (folder / ".venv").mkdir()
    (folder / ".venv/made-for").write_text(f"{folder.resolve()}\n", "utf-8")
    (folder / ".venv/core.stamp").touch()
    command(folder / ".venv/bin/python", sys.executable)
    command(folder / ".venv/bin/dateline", f"{sys.executable} -m generator")


def new_project(folder: Path) -> None:
    """Lay what `dateline init` lays, with `dateline` and a `pip` that has nothing left to install on the way to commands."""
    for path, data in files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    command(folder / "bin/dateline", f"{sys.executable} -m generator")
    command(folder / "bin/pip", "true")
    subprocess.run(
        ["bin/dateline", "parse"], cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )


def command(path: Path, runs: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nexec {runs} "$@"\n', "utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="module", params=[checkout, new_project])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that Pages would serve, with the site under REPO/, as the workflow's own commands make it."""
    folder = tmp_path_factory.mktemp("project")
    request.param(folder)
    workflow = NEW_PROJECTS if request.param is new_project else OURS
    python_path = ROOT if request.param is new_project else folder
    for step in steps(workflow, "build"):
        environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(python_path), "CI": "true"}
        environment |= {key: PUBLIC if "base_url" in value else value for key, value in step.get("env", {}).items()}
        ran = subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, f"{step['run']}\n{ran.stdout}{ran.stderr}"
    shutil.copytree(folder / "site", folder / "served/REPO")
    return folder / "served"


@pytest.mark.parametrize("path", [*WORKFLOWS, NEW_PROJECTS], ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_actions_are_pinned_by_commit(path: Path) -> None:
    """An action is named by the full commit that was read, with its version beside it; a tag could be moved."""
    used = list(USES.finditer(path.read_text("utf-8")))
    assert used
    for use in used:
        assert re.fullmatch(r"[0-9a-f]{40}", use["commit"]), use[0]
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", use["comment"]), use[0]


def test_one_pin_for_one_action() -> None:
    """All workflows, that of new projects too, use the same commit of an action."""
    texts = [path.read_text("utf-8") for path in [*WORKFLOWS, NEW_PROJECTS]]
    pins = {(use["action"], use["commit"]) for text in texts for use in USES.finditer(text)}
    assert len(pins) == len(dict(pins))


@pytest.mark.parametrize("path", [*WORKFLOWS, NEW_PROJECTS], ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_permissions_are_minimal(path: Path) -> None:
    """Nothing may be written but the Pages deployment, and that by the job that deploys alone."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    may_write = {
        (job, right)
        for job, spec in workflow["jobs"].items()
        for right, level in spec["permissions"].items()
        if level == "write"
    }
    assert may_write <= {("deploy", "pages"), ("deploy", "id-token")}


def test_publishing_needs_the_core_alone() -> None:
    """The Pages workflow checks and builds what is committed: it neither parses nor installs the development lock."""
    commands = " ".join(step["run"] for step in steps(OURS, "build"))
    assert "make install" in commands
    assert "check" in commands
    assert "build --url" in commands
    assert not re.search(r"parse|make build|make test|dev", commands)


def test_the_site_works_under_a_sub_path(published: Path) -> None:
    """Served under /REPO/, every link of every page leads somewhere in /REPO/."""
    with served(published) as address:
        assert broken(f"{address}REPO/", within=f"{address}REPO/") == []


def test_the_page_for_missing_pages_works_at_any_depth(published: Path) -> None:
    """Pages shows 404.html at whatever address was asked for, so its links hold from the deepest one."""
    links = [link for link in Links((published / "REPO/404.html").read_text("utf-8")).found if not link.startswith("#")]
    base = "http://127.0.0.1/REPO/events/no/such/page.html"
    paths = {urldefrag(urljoin(base, link)).url.replace(PUBLIC, "http://127.0.0.1/REPO") for link in links}
    local = {urlsplit(path).path for path in paths if urlsplit(path).netloc == "127.0.0.1"}
    assert local
    for path in sorted(local):
        target = published / path.lstrip("/")
        assert (target / "index.html" if path.endswith("/") else target).is_file(), path


@pytest.mark.parametrize("page", ["sitemap.xml", "feed.xml"])
def test_absolute_links_name_the_public_address(published: Path, page: str) -> None:
    """Where a link has to be absolute it begins with the address that the workflow was given."""
    text = (published / "REPO" / page).read_text("utf-8")
    links = re.findall(r"<loc>(.*?)</loc>|<link[^>]* href=\"(.*?)\"", text)
    assert links
    assert [link for pair in links for link in pair if link and not link.startswith(f"{PUBLIC}/")] == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    """The crawl that the tests above rely on sees a missing page and a link out of the sub-path."""
    (tmp_path / "REPO").mkdir()
    (tmp_path / "REPO/index.html").write_text('<a href="gone.html">x</a><a href="/">y</a>', "utf-8")
    with served(tmp_path) as address:
        assert broken(f"{address}REPO/", within=f"{address}REPO/") == [
            f"{address}REPO/: {address} leaves the site",
            f"{address}REPO/gone.html: 404",
        ]
