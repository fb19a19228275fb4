"""The house keeps its shape: who imports whom, who prints, who writes, what the core may ask the machine, how long things are.

DESIGN.md sections 3 and 4 are the source of these rules; ARCHITECTURE.md tells them to people.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import init

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"
MODULES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))
}

VALUES = {"model", "dates", "diagnostics", "config", "lock", "spelling"}
ROOMS = {"extract", "records", "render"}
OUTER = {"__init__", "__main__", "cli", "project", "serve", "init"}  # they join the rooms; a new one is placed here
SPEAKS = {"cli"}
WRITES = {"generator/records/store.py", "generator/render/output.py"}
ASKS_THE_MACHINE = {"cli", "serve"}

MODULE_LIMIT = 320  # lines; the goal is 250
FUNCTION_LIMIT = 60  # lines; the goal is 40

Finder = Callable[[ast.AST], Iterator[int]]


def part(module: str) -> str:
    """`generator/extract/timex/rules.py` -> `extract`, `generator/config.py` -> `config`."""
    return Path(module).parts[1].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of the modules of generator that a module imports; `from generator import project` is generator.project."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "generator")
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            yield from (f"generator.{alias.name}" for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
            yield str(node.module)


def name(node: ast.AST) -> str:
    """`os.environ.get` as text; "" for what is no chain of names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{name(node.value)}.{node.attr}"
    return ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def prints(tree: ast.AST) -> Iterator[int]:
    """Lines that print."""
    said = {"print", "click.echo", "click.secho", "sys.stdout", "sys.stderr"}
    return (node.lineno for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute) and name(node) in said)


def writes_files(tree: ast.AST) -> Iterator[int]:
    """Lines that change the disk. `x.replace(y)` with one argument is a Path's: a str's has two."""
    methods = {
        "write_text",
        "write_bytes",
        "mkdir",
        "unlink",
        "rmdir",
        "rename",
        "touch",
        "symlink_to",
        "hardlink_to",
        "chmod",
    }
    modules = {"shutil", "tempfile"}
    of_os = {"remove", "rename", "replace", "unlink", "rmdir", "mkdir", "makedirs", "open", "write", "truncate", "link"}
    for call in calls(tree):
        *owner, last = name(call.func).split(".")
        if isinstance(call.func, ast.Attribute):
            last = call.func.attr
        if name(call.func) == "os.open" and [name(given) for given in call.args[1:]] == ["os.O_RDONLY"]:
            continue  # a folder, to be locked or synced
        moves = last == "replace" and len(call.args) == 1 and not call.keywords
        opens = last == "open" and any(
            isinstance(given, ast.Constant) and isinstance(given.value, str) and set(given.value) & set("wax+")
            for given in [*call.args[-1:], *(k.value for k in call.keywords if k.arg == "mode")]
        )
        if last in methods or moves or opens or (owner[:1] == ["os"] and last in of_os) or set(owner[:1]) & modules:
            yield call.lineno


def asks_the_machine(tree: ast.AST) -> Iterator[int]:
    """Lines that read a clock, the network, the environment, chance, or an order that changes from run to run."""
    named = {
        "os.environ",
        "os.getenv",
        "os.urandom",
        "os.getcwd",
        "Path.cwd",
        "Path.home",
        "time.time",
        "time.localtime",
    }
    methods = {"now", "utcnow", "today", "fetch_url", "urlopen", "expanduser"}
    modules = {"socket", "urllib.request", "http.client", "requests", "random", "secrets", "subprocess"}
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names) if any(alias.name in modules for alias in names):
                yield node.lineno
            case ast.ImportFrom(module=str(module)) if module in modules:
                yield node.lineno
            case ast.Attribute() if name(node) in named:
                yield node.lineno
            case ast.Call(func=ast.Name(id="hash")):
                yield node.lineno
            case ast.Call(func=ast.Attribute(attr=method)) if method in methods:
                yield node.lineno


def found(finder: Finder, *, but: set[str]) -> list[str]:
    """Places, in all modules but those that `but` names by their path or by their part."""
    return [f"{m}:{line}" for m, tree in MODULES.items() if not but & {m, part(m)} for line in finder(tree)]


def allowed(module: str, target: str) -> bool:
    """Whether `module` (a path) may import `target` (a dotted name): imports point inwards."""
    here, there = part(module), target.split(".")[1]
    if here in VALUES:
        return there in VALUES
    if here in ROOMS:
        return there in VALUES | {here}
    return there != "cli" or here in {"__main__", "cli"}


def test_imports_point_inwards() -> None:
    """The commands -> {extract, records, render} -> {config, model, dates, diagnostics}; the three rooms never import each other."""
    wrong = [f"{m} imports {t}" for m, tree in MODULES.items() for t in imported(tree) if not allowed(m, t)]
    assert not wrong


def test_every_module_has_a_place() -> None:
    """A module is a value, in a room, or one of the few outer ones that join the rooms."""
    assert {part(module) for module in MODULES} <= VALUES | ROOMS | OUTER


def test_only_the_commands_print() -> None:
    """Nothing but cli/ writes to the terminal."""
    assert found(prints, but=SPEAKS) == []


def test_only_two_modules_write() -> None:
    """Files change in records/store.py and render/output.py alone."""
    assert found(writes_files, but=WRITES) == []


def test_the_core_asks_the_machine_nothing() -> None:
    """Same input, same bytes: no clock, network, environment, chance or hash() but where a command begins."""
    assert found(asks_the_machine, but=ASKS_THE_MACHINE) == []


def test_modules_are_short() -> None:
    """A module is split by idea before it is longer than 320 lines (the goal is 250)."""
    lengths = {m: len((ROOT / m).read_text("utf-8").splitlines()) for m in MODULES}
    assert {m: n for m, n in lengths.items() if n > MODULE_LIMIT} == {}


def test_functions_are_short() -> None:
    """A function fits on a screen: at most 60 lines (the goal is 40)."""
    functions = [
        (f"{m}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for m, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [(where, n) for where, n in functions if n > FUNCTION_LIMIT] == []


def test_every_module_says_what_it_is_for() -> None:
    """Each module opens with a docstring, but the empty ones that only make a folder a package."""
    assert [m for m, tree in MODULES.items() if tree.body and not ast.get_docstring(tree)] == []


def test_check_starts_in_a_blink(tmp_path: Path) -> None:
    """`dateline check` of a plain project loads none of the heavy libraries: they are imported where they are used."""
    for path, data in init.files().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    heavy = ["dateparser", "trafilatura", "lxml", "jinja2", "markdown", "babel", "uvicorn", "starlette", "watchfiles"]
    program = (
        "import sys\nfrom generator.cli import cli\ncli(['check'], standalone_mode=False)\n"
        f"print('loaded:', *[name for name in {heavy} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1].strip() == "loaded:"


@pytest.mark.parametrize(
    ("finder", "code"),
    [
        (prints, "print('x')"),
        (prints, "import click\nclick.echo('x')"),
        (prints, "import sys\nsys.stderr.write('x')"),
        (writes_files, "path.write_text('x')"),
        (writes_files, "(folder / 'x').mkdir()"),
        (writes_files, "open('x', 'w')"),
        (writes_files, "path.open(mode='ab')"),
        (writes_files, "temporary.replace(path)"),
        (writes_files, "os.replace(a, b)"),
        (writes_files, "shutil.rmtree(a)"),
        (asks_the_machine, "datetime.now(UTC)"),
        (asks_the_machine, "date.today()"),
        (asks_the_machine, "time.time()"),
        (asks_the_machine, "from urllib.request import urlopen"),
        (asks_the_machine, "os.environ['HOME']"),
        (asks_the_machine, "Path.cwd()"),
        (asks_the_machine, "hash(x)"),
    ],
)
def test_what_is_forbidden_is_seen(finder: Finder, code: str) -> None:
    """Each way to print, to write or to ask the machine is found by the finder that forbids it."""
    assert list(finder(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "text.replace('a', 'b')",
        "path.read_text('utf-8')",
        "open('x', 'rb')",
        "path.open()",
        "replace(event, title='x')",
    ],
)
def test_reading_is_no_writing(code: str) -> None:
    """Reading a file and replacing in a string or a value are not taken for writing."""
    assert list(writes_files(ast.parse(code))) == []


@pytest.mark.parametrize(
    ("module", "target"),
    [
        ("generator/extract/x.py", "generator.records.load"),
        ("generator/config.py", "generator.extract"),
        ("generator/render/x.py", "generator.project"),
        ("generator/project.py", "generator.cli"),
    ],
)
def test_wrong_imports_are_seen(module: str, target: str) -> None:
    """An import that points outwards or sideways is not allowed."""
    assert not allowed(module, target)
