"""Headless Chromium over sites that the tests make: served from a port of this machine, and from disk."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bench.site import content
from generator.render import output
from generator.render.site import render
from tests.render import riverland

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# One page of each kind, in the site of riverland.
PAGES = (
    "index.html",
    "newest.html",
    "2031.html",
    "events/recall.html",
    "events/talks.html",
    "events/withdrawn.html",
    "events/old-recall.html",
    "events/removed.html",
    "actors/index.html",
    "actors/riverland.html",
    "sources/index.html",
    "sources/herald.html",
    "kinds/talks.html",
    "search.html",
    "lanes.html",
    "corrections.html",
    "coverage.html",
    "about.html",
    "404.html",
)


@dataclass(frozen=True)
class Served:
    """A site on disk, and its address."""

    folder: Path
    url: str


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one module: while Playwright runs, other tests can have no event loop of their own."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


class _Quiet(SimpleHTTPRequestHandler):
    """A file server under /repo/, as GitHub Pages has it; it logs nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo"))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gave
        pass


def _serve(folder: Path) -> Iterator[Served]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(folder, f"http://127.0.0.1:{server.server_address[1]}/repo/")
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of riverland: a page of each kind."""
    folder = tmp_path_factory.mktemp("small")
    output.write(folder, render(riverland.content()))
    yield from _serve(folder)


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A chronicle of 400 events: an overview, years of months, brief lists."""
    folder = tmp_path_factory.mktemp("long")
    output.write(folder, render(content(400, years=1)))
    yield from _serve(folder)


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A chronicle of 100 events."""
    folder = tmp_path_factory.mktemp("large")
    output.write(folder, render(content(100)))
    yield from _serve(folder)
