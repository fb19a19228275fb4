"""An editor with yaml-language-server shows what check shows, while a person types."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any

import pytest

from generator.records import new, publish
from tests.records.sample import content

SERVER = Path(__file__).parents[1] / "node/node_modules/.bin/yaml-language-server"


def send(pipe: IO[bytes], **message: Any) -> None:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    pipe.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    pipe.flush()


def receive(pipe: IO[bytes]) -> dict[str, Any]:
    length = 0
    while line := pipe.readline().strip():
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    message: dict[str, Any] = json.loads(pipe.read(length))
    return message


def diagnostics(root: Path, file: Path) -> list[tuple[int, str]]:
    """Line and message of what the server finds in a file."""
    server = subprocess.Popen(
        [SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert server.stdin
    assert server.stdout
    try:
        uri = file.as_uri()
        send(
            server.stdin,
            id=1,
            method="initialize",
            params={"processId": None, "rootUri": root.as_uri(), "capabilities": {}},
        )
        while receive(server.stdout).get("id") != 1:
            pass
        send(server.stdin, method="initialized", params={})
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text()}
        send(server.stdin, method="textDocument/didOpen", params={"textDocument": document})
        while True:
            message = receive(server.stdout)
            if "id" in message and "method" in message:  # the server asks for settings: there are none
                asked = len(message.get("params", {}).get("items", []))
                send(server.stdin, id=message["id"], result=[None] * asked)
            elif message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return [
                    (each["range"]["start"]["line"] + 1, each["message"]) for each in message["params"]["diagnostics"]
                ]
    finally:
        server.kill()
        server.communicate()


def test_an_unknown_key_is_shown_at_its_line(tmp_path: Path) -> None:
    """A file of `dateline new` names its schema in its first line: a sound one is clean, a misspelt key is marked."""
    if not SERVER.exists() or not shutil.which("node"):
        pytest.skip("yaml-language-server is not installed (make tools)")
    for path, text in publish.schemas(content()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (edit,) = new.new_event(
        content(texts={"content/schemas/event.json": ""}), "Riverland recalls its envoy", date="2031-03-04"
    ).edits
    file = tmp_path / edit.path
    file.parent.mkdir(parents=True)
    file.write_text(edit.after or "")
    assert diagnostics(tmp_path, file) == []
    file.write_text((edit.after or "").replace("places:", "plaecs:"))
    ((line, message),) = diagnostics(tmp_path, file)
    assert (line, "plaecs" in message) == (8, True)
