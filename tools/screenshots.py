"""Pictures of a project's site, in headless Chromium: python tools/screenshots.py [PROJECT [FOLDER]].

Makes the site of PROJECT (this folder) in memory, and FOLDER/*.png (docs/). The chromium of the system is used.
"""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from generator import project
from generator.dates import Day, of_day

# name, page (a pattern: the largest file that fits), width, height, colour scheme
_SHOTS = (
    ("timeline", "index.html", 1440, 1000, "light"),
    ("timeline-dark", "index.html", 1440, 1000, "dark"),
    ("timeline-phone", "index.html", 390, 844, "light"),
    ("timeline-wide", "index.html", 1920, 1080, "light"),
    ("event", "events/*.html", 1280, 900, "light"),
    ("actor", "actors/*.html", 1280, 1000, "light"),
    ("actor-phone", "actors/*.html", 390, 844, "dark"),
    ("source", "sources/*.html", 1280, 900, "light"),
    ("lanes", "lanes.html", 1280, 800, "light"),
)
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def main(root: Path, folder: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        raise SystemExit("no chromium here: install it, or set PATH to where it is")
    with TemporaryDirectory() as site, sync_playwright() as playwright:
        now = datetime.now(UTC)
        built = project.build(root, Path(site), today=of_day(Day(now.year, now.month, now.day)))
        if not built.report:
            raise SystemExit("the project has errors: run dateline check")
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        for name, pattern, width, height, scheme in _SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto(_largest(Path(site), pattern).as_uri())
            page.wait_for_timeout(300)
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


def _largest(site: Path, pattern: str) -> Path:
    """The file with most on it."""
    found = [file for file in site.glob(pattern) if file.name != "index.html" or "*" not in pattern]
    return max(found, key=lambda file: (file.stat().st_size, file.name))


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else here, Path(sys.argv[2]) if len(sys.argv) > 2 else here / "docs")
