"""The commands. They call the jobs of project.py, print what comes out, and exit.

Exit codes: 0 well, 1 findings that are errors, 2 a wrong call (click's own).
"""

from generator.cli import files as files  # its commands join the group when it is imported
from generator.cli.main import cli

__all__ = ["cli", "main"]


def main() -> None:
    cli(prog_name="dateline")
