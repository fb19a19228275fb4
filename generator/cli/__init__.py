"""The commands. They call the jobs of project.py, print what comes out, and exit.

Exit codes: 0 well, 1 findings that are errors, 2 a wrong call (click's own).
"""

import errno

import click

from generator.cli import files as files  # its commands join the group when it is imported
from generator.cli.main import cli

__all__ = ["cli", "main"]


def main() -> None:
    try:
        cli(prog_name="dateline")
    except OSError as fault:
        if fault.errno != errno.ENOSPC or fault.filename:
            raise
        click.echo("error: what the command says can't be written: no space is left where it goes", err=True)
        raise SystemExit(1) from None
