"""All scores of extraction against the corpora of ../shared, each under the figures of others: python -m bench.score.

Runs the scorers that lie beside the corpora; without ../shared it says so and exits 2.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"

# bench module, corpus, what others reach by the same scorer (../shared/README.md)
CORPORA = (
    ("timex", "timex/news-timebank.jsonl", "HeidelTime 2.2 + TreeTagger: strict 85.3, overlap 91.9, value 79.5"),
    (
        "timex",
        "timex/history-wikiwars-01-16.jsonl",
        "HeidelTime 2.2 + TreeTagger: strict 85.5, overlap 92.0, value 84.2",
    ),
    ("actors", "actors/conflict-re3d.jsonl", "spaCy 3.8 en_core_web_md: overlap F1 all kinds 53.5, any kind 80.7"),
)


def run(*command: str | Path) -> str:
    """What a Python program prints; its own words are the error."""
    done = subprocess.run([sys.executable, *command], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def main() -> int:
    if not SHARED.is_dir():
        print(f"the corpora are not here: {SHARED}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder, "predicted.jsonl")
        for module, corpus, others in CORPORA:
            gold = SHARED / corpus
            predicted.write_text(run("-m", f"bench.{module}", gold), encoding="utf-8")
            print(f"{corpus}\nothers: {others}\n{run(gold.parent / 'score.py', gold, predicted)}", flush=True)
    print(f"events\n{run('-m', 'bench.events')}", flush=True)
    print(f"timelines\n{run('-m', 'bench.events', '--timelines')}", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
