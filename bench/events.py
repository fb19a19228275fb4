"""Score extracted events: parse the shared articles in a scratch project by the real command line, then run the shared scorer.

usage: python -m bench.events [--timelines] [scorer's own options, such as --show or --only=ID,ID]
The articles and their gold are in ../shared (never in the project); without them it says so and exits 2.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"


def parse(project: Path, articles: list[Path]) -> None:
    """An empty project in which `dateline parse` has read the articles."""
    (project / "content").mkdir(parents=True, exist_ok=True)
    (project / "site.yml").write_text("title: Scratch\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "parse", *map(str, articles)]
    done = subprocess.run(command, cwd=project, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"dateline parse failed:\n{done.stdout}{done.stderr}")


def main(arguments: list[str]) -> int:
    """Parse and score; the scorer's figures go to the standard output."""
    corpus = SHARED / ("timelines" if "--timelines" in arguments else "events")
    if not corpus.is_dir():
        print(f"no {corpus}: the articles and their gold are not in the project", file=sys.stderr)
        return 2
    options = [a for a in arguments if a != "--timelines"]
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch)
        parse(project, sorted((corpus / "articles").glob("*.txt")))
        return subprocess.run(
            [sys.executable, str(corpus / "score.py"), str(project), *options], check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
