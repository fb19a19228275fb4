"""A local server that builds again whenever a file is saved, and reloads the page in the browser.

The last good site stays while an edit is broken; what is wrong is shown over the page.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Fault, Severity, render

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

Build = Callable[[], Sequence[Diagnostic]]

_RELOAD = """\
// Only `dateline serve` adds this: it reloads the page after a build, and shows what is wrong with an edit.
let seen = null;
new EventSource("/_dateline/events").onmessage = (message) => {
  const { version, errors } = JSON.parse(message.data);
  if (seen !== null && seen !== version && !errors.length) location.reload();
  seen ??= version;
  document.getElementById("dateline-errors")?.remove();
  if (!errors.length) return;
  const box = document.createElement("pre");
  box.id = "dateline-errors";
  box.setAttribute("role", "alert");
  box.textContent = "The site is as it was before this edit:\\n\\n" + errors.join("\\n");
  Object.assign(box.style, {
    position: "fixed", insetInline: 0, insetBlockEnd: 0, zIndex: 99, margin: 0, padding: "1rem", maxBlockSize: "50vh",
    overflow: "auto", background: "#5c130c", color: "#fff", font: "13px/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
  });
  document.body.append(box);
};
"""
_SCRIPT = b'<script src="/_dateline/reload.js" defer></script></body>'


@dataclass
class _State:
    """How the last build went. `version` counts builds that worked; `changed` wakes those who wait for the next."""

    version: int = 0
    errors: tuple[str, ...] = ()
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def message(self) -> str:
        return f"data: {json.dumps({'version': self.version, 'errors': self.errors})}\n\n"


def serve(root: Path, build: Build, *, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve root/site until it is interrupted. `build` makes it and gives its findings; it reports them itself."""
    import uvicorn

    uvicorn.run(
        application(root, build, host=host), host=host, port=port, log_level="warning", timeout_graceful_shutdown=1
    )


def application(root: Path, build: Build, *, host: str = "127.0.0.1") -> Starlette:
    """The server as an ASGI application, which builds once when it starts."""
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.responses import Response, StreamingResponse
    from starlette.routing import Route

    state = _State()

    async def events(_: Request) -> Response:
        return StreamingResponse(
            _messages(state), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def script(_: Request) -> Response:
        return Response(_RELOAD, media_type="text/javascript")

    async def page(request: Request) -> Response:
        return _page(root / "site", request.path_params["path"])

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await _rebuild(state, build)
        watcher = asyncio.create_task(_watch(root, state, build))
        yield
        watcher.cancel()
        with suppress(asyncio.CancelledError):
            await watcher

    return Starlette(
        routes=[
            Route("/_dateline/events", events),
            Route("/_dateline/reload.js", script),
            Route("/{path:path}", page),
        ],
        # A page elsewhere must not read a private draft by pointing its own name at this machine.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[host, "localhost", "127.0.0.1", "[::1]"])],
        lifespan=lifespan,
    )


async def _messages(state: _State) -> AsyncIterator[str]:
    """The state now, and each time that it changes."""
    while True:
        yield state.message()
        await state.changed.wait()


async def _watch(root: Path, state: _State, build: Build) -> None:
    from watchfiles import awatch

    async for _ in awatch(*(folder for folder in (root / "content", root / "templates") if folder.is_dir())):
        await _rebuild(state, build)


async def _rebuild(state: _State, build: Build) -> None:
    """Build, and tell the pages that are open."""
    try:
        findings = await asyncio.to_thread(build)
    except Fault as fault:
        findings = fault.diagnostics
    state.errors = tuple(render(finding) for finding in findings if finding.severity is Severity.ERROR)
    state.version += not state.errors
    state.changed.set()
    state.changed = asyncio.Event()


def _page(site: Path, path: str) -> Response:
    """A file of the site; a page gets the script that reloads it."""
    from starlette.responses import Response

    file = _file(site, path)
    found = file is not None
    file = file or site / "404.html"
    body = file.read_bytes() if file.is_file() else b"<!doctype html><title>Dateline</title><body></body>"
    type_ = guess_type(file.name)[0] or "application/octet-stream"
    if type_ == "text/html":
        body = body.replace(b"</body>", _SCRIPT)
    return Response(body, status_code=200 if found else 404, media_type=type_, headers={"Cache-Control": "no-store"})


def _file(site: Path, path: str) -> Path | None:
    """The file of the site at `path`; None where there is none, or the path leads out of the site or is no path."""
    try:
        file = (site / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_relative_to(site.resolve()) and file.is_file() else None
    except (OSError, ValueError):
        return None
