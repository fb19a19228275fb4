"""Score extracted events: parse the shared articles in a scratch project by the real command line, then run the shared scorer.

usage: python -m bench.events [--timelines] [scorer's own options, such as --show or --only=ID,ID]
       python -m bench.events --speed      KB of news per CPU-second for the whole of extract(), and the same for ten times the text
The articles and their gold are in ../shared (never in the project); without them it says so and exits 2.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator import dates
from generator.model import Article, DctOrigin

SHARED = Path(__file__).resolve().parents[2] / "shared"


def parse(project: Path, articles: list[Path]) -> None:
    """An empty project in which `dateline parse` has read the articles."""
    (project / "content").mkdir(parents=True, exist_ok=True)
    (project / "content" / "site.yml").write_text("title: Scratch\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "parse", *map(str, articles)]
    done = subprocess.run(command, cwd=project, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"dateline parse failed:\n{done.stdout}{done.stderr}")


def speed() -> None:
    """Print how fast the rules are on the shared texts: each as it is, and each ten times over (linear or not)."""
    from generator.extract.gazetteer import build
    from generator.extract.pipeline import extract

    gazetteer = build(())
    files = [*sorted(SHARED.glob("events/articles/*.txt")), *sorted(SHARED.glob("timelines/articles/*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    extract(article(texts[0]), gazetteer)  # the lexicons are read once
    for times in (1, 10):
        start = time.process_time()
        for text in texts:
            extract(article("\n".join([text] * times)), gazetteer)
        size = sum(map(len, texts)) * times / 1000
        print(f"texts x{times}: {size / (time.process_time() - start):.0f} KB per CPU-second ({size:.0f} KB)")


def article(text: str) -> Article:
    return Article("bench", text, "", published=dates.parse("2012-07-10"), published_from=DctOrigin.OPTION)


def main(arguments: list[str]) -> int:
    """Parse and score; the scorer's figures go to the standard output."""
    if "--speed" in arguments:
        speed()
        return 0
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
