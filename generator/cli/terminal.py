"""What the commands share: findings shown, progress, the day, and how a command ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from generator import project
from generator.dates import Date, Day, of_day
from generator.diagnostics import Diagnostic, Fault, Severity, render

P = ParamSpec("P")
R = TypeVar("R")


def faults_are_findings(command: Callable[P, R]) -> Callable[P, R]:
    """A Fault that a command raises is printed as its findings, with exit code 1."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Fault as fault:
            report(fault.diagnostics)
            raise SystemExit(1) from None

    return wrapped


def styled(text: str, what: str) -> str:
    colours = {"time": "yellow", "actor": "cyan", "happening": "green"}
    return click.style(text, fg=colours.get(what), dim=what == "note")


def today() -> Date:
    now = datetime.now(UTC)
    return of_day(Day(now.year, now.month, now.day))


def progress(verb: str) -> Callable[[str], None]:
    """Says what is being worked on: on a terminal in one line that goes away, elsewhere not at all."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda what: click.echo(f"\r\x1b[2K{verb} {what}\r", err=True, nl=False)


def report(findings: Iterable[Diagnostic]) -> None:
    """The findings on standard error, then how many there are."""
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
    found = list(findings)
    for finding in found:
        click.secho(render(finding), err=True, fg=colours.get(finding.severity))
    counts = [(sum(d.severity is severity for d in found), severity.value) for severity in Severity]
    if found:
        click.echo(", ".join(plural(n, word) for n, word in counts if n), err=True)


def plural(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 or word == 'info' else 's'}"


def leave(findings: tuple[Diagnostic, ...], *, strict: bool = False) -> None:
    if project.failed(findings, strict=strict):
        raise SystemExit(1)
