"""Injected faults: at every system call that writes, a kill and every error; each file is whole after it, and the next run mends.

strace injects them (https://man7.org/linux/man-pages/man1/strace.1.html, "inject"). The writer of these tests is run, which
is parse without extraction, with a kill at every call and the errors in turn. DATELINE_FAULTS=all injects every error at
every call; DATELINE_FAULTS=parse does that with the whole `dateline parse`. Both take minutes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.records import base
from tests.records.sample import TEXT, article, draft, extraction
from tests.records.test_store import files
from tests.records.writer import write

PROJECT = Path(__file__).parents[2]
WRITING = ("openat", "write", "fsync", "rename", "unlink", "mkdir", "chmod", "flock")
ERRORS = {
    "openat": ("EACCES", "ENOSPC", "EIO"),
    "write": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "rename": ("EXDEV", "EACCES", "EIO", "ENOSPC"),
    "unlink": ("EACCES", "EIO"),
    "mkdir": ("EACCES", "ENOSPC"),
    "chmod": ("EACCES",),
    "flock": ("EIO",),
}
HAND = "title: Talks go on # said the ministry"
THOROUGH = bool(os.environ.get("DATELINE_FAULTS"))
# Bytecode of its own: what others compile meanwhile would change the number of calls.
CACHE = Path(tempfile.gettempdir(), f"dateline-faults-{os.getpid()}")
WHOLE = os.environ.get("DATELINE_FAULTS") == "parse"


class Call(NamedTuple):
    """The n-th call of a system call in a run; `writes`: not an opening to read."""

    name: str
    number: int
    writes: bool


def strace(*options: str) -> list[str]:
    return [str(shutil.which("strace")), *options]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project after a first parse and an edit; a second parse then changes, adds and removes files."""
    if not shutil.which("strace"):
        pytest.skip("strace is not installed: no faults can be injected")
    probe = subprocess.run([*strace("-e", "trace=none"), "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip(f"strace may not trace here: {probe.stderr.decode()[:80]}")
    root = tmp_path_factory.mktemp("before")
    (root / "content/articles").mkdir(parents=True)
    (root / "content/articles/herald.txt").write_text(f"---\npublished: 2031-03-05\n---\n{TEXT}\n")
    if WHOLE:
        assert _run(root, []).returncode == 0
        (root / "content/articles/herald.txt").write_text(
            f"---\npublished: 2031-03-12\n---\n{TEXT} Lakeside freed an envoy on Sunday.\n"
        )
        yield root
        shutil.rmtree(CACHE, ignore_errors=True)
        return
    first = extraction(draft("a", 0), draft("b", 1), draft("c", 2))
    (root / "herald.json").write_text(base.dump(first))
    assert _run(root, []).returncode == 0
    edited = next(root.glob("content/events/2031/*talks*.yml"))
    edited.write_text(edited.read_text().replace("title: Lakeside said on Tuesday that talks go on", HAND))
    second = extraction(
        draft("a", 0, date="2031-03-05"),
        draft("b", 1, date="2031-03-05"),
        draft("n", 0, text=f"Rain fell. {TEXT}", date="2030-12-01"),
        of=article(),
    )
    (root / "herald.json").write_text(base.dump(second))
    yield root
    shutil.rmtree(CACHE, ignore_errors=True)


def _run(root: Path, tracer: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.records.writer", str(root), str(root / "herald.json")]
    if WHOLE:
        command = [sys.executable, "-m", "generator", "parse"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT),
        "PYTHONPYCACHEPREFIX": str(CACHE),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    where = root if WHOLE else PROJECT
    return subprocess.run(
        [*tracer, *command], capture_output=True, text=True, check=False, cwd=where, env=environment, timeout=120
    )


def _calls(root: Path, log: Path) -> Iterator[Call]:
    """Every call of a run that touches the project, from the lock on."""
    _run(root, strace("-e", f"trace={','.join(WRITING)}", "-y", "-o", str(log)))
    counts: Counter[str] = Counter()
    lines = log.read_text().splitlines()
    lock = max(n for n, line in enumerate(lines) if "flock(" in line)
    for number, line in enumerate(lines):
        match = re.match(r"(\w+)\(", line)
        if match:
            counts[match[1]] += 1
            if number >= lock - 1 and str(root) in line:
                yield Call(match[1], counts[match[1]], "O_RDONLY" not in line)


def _faults(calls: Iterator[Call]) -> Iterator[tuple[Call, str]]:
    """A kill at each call, and the errors that it can give: all of them, or one in turn."""
    turn: Counter[str] = Counter()
    for call in calls:
        if call.writes or THOROUGH:  # a kill where a file is opened to be read is a kill after the call before it
            yield call, "signal=SIGKILL"
        errors = ERRORS[call.name]
        turn[call.name] += 1
        for error in errors if THOROUGH else (errors[turn[call.name] % len(errors)],):
            yield call, f"error={error}"


def test_a_fault_at_any_call_leaves_every_file_whole(before: Path, tmp_path: Path) -> None:
    """Old or new, the edit kept, exit code and message right; one more run gives what an undisturbed run gives."""
    done = tmp_path / "done"
    shutil.copytree(before, done)
    assert _run(done, []).returncode == 0
    old, new = files(before), files(done)
    assert old != new
    counted = tmp_path / "counted"
    shutil.copytree(before, counted)
    faults = list(_faults(_calls(counted, tmp_path / "log")))
    assert {call.name for call, _ in faults} >= {"openat", "write", "fsync", "rename", "flock"}
    for number, (call, fault) in enumerate(faults):
        root = tmp_path / f"fault-{number}"
        shutil.copytree(before, root)
        inject = f"inject={call.name}:{fault}:when={call.number}"
        result = _run(root, strace("-o", "/dev/null", "-e", f"trace={call.name}", "-e", inject))
        where = f"{fault} at {call.name} {call.number}: {result.stderr}"
        _judge(root, fault, result, (old, new), where)
        mended = _run(root, []).returncode if WHOLE else write(root, root / "herald.json")
        assert (mended, files(root)) == (0, new), where
        shutil.rmtree(root)
    kinds = Counter(f"{call.name} {fault}" for call, fault in faults)
    sys.stderr.write(f"faults injected: {dict(sorted(kinds.items()))}\n")  # shown by pytest -s


def _judge(
    root: Path,
    fault: str,
    result: subprocess.CompletedProcess[str],
    states: tuple[dict[str, str], dict[str, str]],
    where: str,
) -> None:
    """Whether every file is whole, and people were told."""
    old, new = states
    for path, text in files(root).items():
        if not Path(path).name.startswith("."):
            assert text in (old.get(path), new.get(path)), where
    missing = [path for path in old if path not in files(root)]
    assert all(path not in new for path in missing), where
    assert WHOLE or HAND in "".join(files(root).values()), where
    if fault.startswith("signal"):
        assert result.returncode != 0, where
    elif result.returncode == 0:  # nothing that mattered: leftovers could not be looked for
        assert files(root) == new, where
    else:
        assert result.returncode == 1, where
        assert "Traceback" not in result.stderr, where
        assert len([line for line in result.stderr.splitlines() if "error:" in line]) == 1, where
