"""The local server: rebuilds, keeps the last good site, shows what is wrong, serves nothing else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from generator import serve
from generator.diagnostics import Diagnostic, Fault, error

_WRONG = error("content/events/a.yml", "unknown-key", 'unknown key "titel"')


async def _get(app: object, path: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    """One request to an ASGI application, without a network."""
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
    }
    scope |= {"headers": [(b"host", host.encode())], "http_version": "1.1", "scheme": "http"}
    await app(scope, receive, send)  # type: ignore[operator]
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])  # type: ignore[return-value,misc]


def _site(root: Path) -> None:
    (root / "site" / "actors").mkdir(parents=True)
    (root / "site" / "index.html").write_text("<body>home</body>")
    (root / "site" / "404.html").write_text("<body>missing</body>")
    (root / "site" / "actors" / "index.html").write_text("<body>actors</body>")
    (root / "secret.yml").write_text("secret")


def test_pages_get_the_script_and_nothing_outside_is_served(tmp_path: Path) -> None:
    """Pages, folders, the 404 page; not the project around the site, and not to another host name."""
    _site(tmp_path)
    app = serve.application(tmp_path, lambda: ())

    async def ask() -> None:
        assert await _get(app, "/") == (200, b"<body>home" + serve._SCRIPT)
        assert (await _get(app, "/actors/"))[1].startswith(b"<body>actors")
        assert (await _get(app, "/nowhere.html"))[0] == 404
        assert (await _get(app, "/a\0b"))[0] == 404
        assert (await _get(app, "/" + "a" * 5000))[0] == 404
        assert b"secret" not in (await _get(app, "/../secret.yml"))[1]
        assert b"EventSource" in (await _get(app, "/_dateline/reload.js"))[1]
        assert (await _get(app, "/", host="evil.example"))[0] == 400

    asyncio.run(ask())


@asynccontextmanager
async def _running(app: object) -> AsyncIterator[None]:
    async with app.router.lifespan_context(app):  # type: ignore[attr-defined]
        yield


def test_saving_builds_again(tmp_path: Path) -> None:
    """It builds when it starts, and again when a file in content/ is saved."""
    _site(tmp_path)
    (tmp_path / "content").mkdir()
    built: list[int] = []

    def build() -> tuple[Diagnostic, ...]:
        built.append(1)
        return ()

    async def edit() -> None:
        async with _running(serve.application(tmp_path, build)):
            assert len(built) == 1
            for _ in range(50):
                (tmp_path / "content" / "site.yml").write_text(f"title: {_}")
                await asyncio.sleep(0.1)
                if len(built) > 1:
                    return
        pytest.fail("nothing was built after an edit")

    asyncio.run(edit())


def test_a_broken_edit_is_told_and_does_not_count_as_a_build() -> None:
    """The page learns of the errors, the version stays; a mended edit is a new version, which reloads the page."""

    async def edit() -> None:
        state = serve._State()

        def broken() -> tuple[Diagnostic, ...]:
            raise Fault(_WRONG)

        await serve._rebuild(state, lambda: ())
        messages = serve._messages(state)
        assert _data(await anext(messages)) == {"version": 1, "errors": []}
        for build in (broken, lambda: (_WRONG,)):
            waiting = asyncio.create_task(anext(messages))  # type: ignore[var-annotated,arg-type]
            await asyncio.sleep(0)
            await serve._rebuild(state, build)
            told = _data(await waiting)
            assert told["version"] == 1
            assert 'unknown key "titel"' in told["errors"][0]
        await serve._rebuild(state, lambda: ())
        assert _data(state.message()) == {"version": 2, "errors": []}

    asyncio.run(edit())


def _data(message: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(message.removeprefix("data: "))
    return found
