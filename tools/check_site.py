"""Linkinator and Lighthouse over a site that is served as a host would: python -m tools.check_site [PROJECT].

Without PROJECT, over 100 invented events. Prints figures; exits 1 where a link is broken or a Lighthouse score is below 95.
The score of performance is shown and fails nothing: it is the speed of this machine as well.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.site import content
from generator import project
from generator.dates import Day, of_day
from generator.render import output
from generator.render.site import render

_TOOLS = Path(__file__).resolve().parent.parent / "tests" / "node" / "node_modules" / ".bin"
_LEAST = 95
_TRIES = 3  # a machine that is busy is measured as slow: the best of three counts
EVENTS = 100
_PAGES = ("", "events/*.html", "actors/*.html")  # of a pattern, the page with most on it
_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}
_CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update"


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # linkinator asks for a hundred pages at once


class _Host(SimpleHTTPRequestHandler):
    """A host as GitHub Pages is one: it compresses text, lets it be kept for a while, and has a robots.txt."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if self.path == "/robots.txt":
            self._send(200, b"User-agent: *\nAllow: /\n", "text/plain")
        elif file.is_file():
            self._send(200, file.read_bytes(), self.guess_type(str(file)))
        else:
            self._send(404, (Path(self.directory) / "404.html").read_bytes(), "text/html")

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, status: int, body: bytes, kind: str) -> None:
        packed = "gzip" in self.headers.get("Accept-Encoding", "") and (
            kind.startswith("text/") or Path(self.path).suffix in _TEXT
        )
        body = gzip.compress(body, 6, mtime=0) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000" if "/static/" in self.path else "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gave
        pass


def main(root: Path | None) -> bool:
    """Whether all is well; what was measured is printed."""
    with TemporaryDirectory() as folder, _served(Path(folder), root) as address:
        well = _links(address)
        for pattern in _PAGES:
            well = _scores(address, _largest(Path(folder), pattern) if pattern else "") and well
    return well


@contextmanager
def _served(folder: Path, root: Path | None) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    if root:
        now = datetime.now(UTC)
        if not project.build(root, folder, today=of_day(Day(now.year, now.month, now.day)), url=address).report:
            raise SystemExit("the project has errors: run dateline check")
    else:
        output.write(folder, render(content(EVENTS), base=address))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


def _links(address: str) -> bool:
    """Every link inside the site, from page to page; what leads elsewhere is not asked for."""
    elsewhere = f"^(?!{address.rstrip('/')})"
    done = _run("linkinator", address, "--recurse", "--format", "json", "--verbosity", "info", "--skip", elsewhere)
    links = json.loads(done)["links"]
    broken = [link["url"] for link in links if link["state"] == "BROKEN"]
    print(
        f"linkinator: {sum(link['state'] == 'OK' for link in links)} links, {len(broken)} broken",
        *broken[:20],
        sep="\n  ",
    )
    return not broken


def _scores(address: str, path: str) -> bool:
    """The four scores of Lighthouse with its mobile settings, and what kept one of them from 100."""
    for _ in range(_TRIES):
        done = _run("lighthouse", address + path, "--output=json", "--quiet", f"--chrome-flags={_CHROME}")
        report = json.loads(done)
        scores = {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()}
        if min(scores.values()) >= _LEAST:
            break
    judged = min(score for name, score in scores.items() if name != "performance")
    print(f"lighthouse /{path}: " + ", ".join(f"{name} {score}" for name, score in scores.items()))
    for name, category in report["categories"].items():
        for ref in category["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                print(f"  {name}: {audit['title']} {audit.get('displayValue', '')}")
    return judged >= _LEAST


def _run(tool: str, *arguments: str) -> str:
    """What the tool prints. Its own exit code says what its figures say."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    environment = os.environ | {"CHROME_PATH": chromium}
    done = subprocess.run(
        [str(_TOOLS / tool), *arguments], capture_output=True, text=True, check=False, env=environment
    )
    if not done.stdout:
        raise SystemExit(f"{tool}: {done.stderr.strip() or 'said nothing'}")
    return done.stdout


def _largest(site: Path, pattern: str) -> str:
    """The path of the page with most on it."""
    found = [file for file in site.glob(pattern) if file.name != "index.html"]
    return max(found, key=lambda file: (file.stat().st_size, file.name)).relative_to(site).as_posix()


if __name__ == "__main__":
    if not (_TOOLS / "lighthouse").exists():
        raise SystemExit("no Lighthouse and linkinator here: make tools gets them")
    sys.exit(not main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
