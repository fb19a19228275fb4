"""Faults injected into a process: a kill and every error at every system call that touches a folder.

strace injects them (https://man7.org/linux/man-pages/man1/strace.1.html, "inject"). A `Job` is a command that changes a
folder; `inject` runs it once for each fault, on a fresh copy, and judges what is left.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[1]
# DATELINE_FAULTS=all: every error at every call, and the whole commands. It takes an hour.
THOROUGH = os.environ.get("DATELINE_FAULTS") == "all"
ERRORS = {
    "openat": ("EACCES", "ENOSPC", "EIO"),
    "write": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "rename": ("EXDEV", "EACCES", "EIO", "ENOSPC"),
    "unlink": ("EACCES", "EIO"),
    "rmdir": ("EACCES", "EIO"),
    "mkdir": ("EACCES", "ENOSPC"),
    "chmod": ("EACCES",),
    "flock": ("EIO",),
    "read": ("EIO",),
    "getdents64": ("EIO",),
}
FOLDERS = "(?:content|site|templates)"  # what is in a project's folder otherwise, Python itself looks at
READING = ("read", "getdents64")
NOBODY = 65534


class Call(NamedTuple):
    """The n-th call of a system call in a run; `writes`: not one that only reads."""

    name: str
    number: int
    writes: bool


@dataclass(frozen=True)
class Job:
    """A command, as its arguments after `python -m`; `folder` of the project is what it changes.

    hand: words of a person in that folder, which must survive. ledger: a file that says what is under way, and so has
    texts between the old one and the new.
    """

    command: tuple[str, ...]
    folder: str
    hand: str = ""
    ledger: str = ""

    def run(self, root: Path, tracer: list[str]) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(PROJECT),
            # Bytecode of its own: what others compile meanwhile would change the number of calls.
            "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), f"dateline-faults-{os.getpid()}")),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        command = [*tracer, sys.executable, "-m", *self.command]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=root, env=environment, timeout=300
        )


def strace(*options: str) -> list[str]:
    return [str(shutil.which("strace")), *options]


@pytest.fixture(scope="module")
def tracer() -> Iterator[None]:
    """strace, or a reason to skip; and what the runs compiled is taken away again."""
    if not shutil.which("strace"):
        pytest.skip("strace is not installed: no faults can be injected")
    probe = subprocess.run([*strace("-e", "trace=none"), "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip(f"strace may not trace here: {probe.stderr.decode()[:80]}")
    yield
    shutil.rmtree(Path(tempfile.gettempdir(), f"dateline-faults-{os.getpid()}"), ignore_errors=True)


@contextmanager
def unprivileged() -> Iterator[Path]:
    """A folder of someone who is not root, whose rights the process has meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
            if is_root:
                os.seteuid(0)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of 64 kB, or a reason to skip."""
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if not mount or subprocess.run([mount, *options], capture_output=True, check=False).returncode:
        pytest.skip("a small disk can't be mounted without the right to")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def inject(job: Job, before: Path, tmp_path: Path, mend: Callable[[Path], int] | None = None) -> Counter[str]:
    """Run the job on copies of the project `before`, with a fault each; how many faults of each kind there were.

    After each: every file is as it was or as an undisturbed run leaves it, what a person wrote is there, exit code and
    message are right, and one more run (`mend`, or the job itself) gives what an undisturbed run gives.
    """
    shutil.copytree(before, tmp_path / "done")
    assert job.run(tmp_path / "done", []).returncode == 0
    old, new = files(before / job.folder), files(tmp_path / "done" / job.folder)
    assert old != new
    shutil.copytree(before, tmp_path / "counted")
    kinds: Counter[str] = Counter()
    for number, (call, fault) in enumerate(_faults(_calls(job, tmp_path / "counted", tmp_path / "log"))):
        root = tmp_path / f"fault-{number}"
        shutil.copytree(before, root)
        options = (
            "-o",
            "/dev/null",
            "-e",
            f"trace={call.name}",
            "-e",
            f"inject={call.name}:{fault}:when={call.number}",
        )
        result = job.run(root, strace(*options))
        where = f"{fault} at {call.name} {call.number}: {result.stderr}"
        _judge(job, root, (call, fault), result, (old, new), where)
        again = mend(root) if mend else job.run(root, []).returncode
        assert (again, files(root / job.folder)) == (0, new), where
        shutil.rmtree(root)
        kinds[f"{call.name} {fault}"] += 1
    return kinds


def _calls(job: Job, root: Path, log: Path) -> Iterator[Call]:
    """Every call of a run that touches the project: those that change it and those under the lock, if thorough all."""
    job.run(root, strace("-e", f"trace={','.join(ERRORS)}", "-y", "-o", str(log)))
    counts: Counter[str] = Counter()
    lines = log.read_text().splitlines()
    lock = max(n for n, line in enumerate(lines) if "flock(" in line)
    for number, line in enumerate(lines):
        match = re.match(r"(\w+)\(", line)
        if not match:
            continue
        counts[match[1]] += 1
        writes = match[1] not in READING and "O_RDONLY" not in line
        looked_for = writes or THOROUGH or (number >= lock - 1 and match[1] not in READING)
        # The file is what the call names first: "content/..." in what is printed is no file.
        names = rf'\w+\((?:AT_FDCWD<[^>]*>, )?(?:\d+<|")(?:{root}/)?{FOLDERS}'
        if looked_for and re.match(names, line):
            yield Call(match[1], counts[match[1]], writes)


def _faults(calls: Iterator[Call]) -> Iterator[tuple[Call, str]]:
    """A kill at each call, and the errors that it can give: all of them, or one in turn."""
    turn: Counter[str] = Counter()
    for call in calls:
        if call.writes:  # a kill where a file is read is a kill after the call before it
            yield call, "signal=SIGKILL"
        errors = ERRORS[call.name]
        turn[call.name] += 1
        for error in errors if THOROUGH else (errors[turn[call.name] % len(errors)],):
            yield call, f"error={error}"


def _judge(
    job: Job,
    root: Path,
    fault: tuple[Call, str],
    result: subprocess.CompletedProcess[str],
    states: tuple[dict[str, bytes], dict[str, bytes]],
    where: str,
) -> None:
    """Whether every file is whole, and people were told."""
    old, new = states
    found = files(root / job.folder)
    for path, data in found.items():
        if path == job.ledger:
            assert json.loads(data), where
        elif not path.endswith(".dateline-tmp"):
            assert data in (old.get(path), new.get(path)), f"{path}: {where}"
    gone = [path for path in old if path not in found]
    assert all(path not in new for path in gone), where
    assert job.hand.encode() in b"".join(found.values()), where
    if fault[1].startswith("signal"):
        assert result.returncode != 0, where
    elif result.returncode == 0:  # nothing that mattered: leftovers could not be looked for
        assert found == new, where
    else:
        assert result.returncode == 1, where
        assert "Traceback" not in result.stderr, where
        said = sum("error:" in line for line in result.stderr.splitlines())
        assert said == 1 or (said and not fault[0].writes), where
