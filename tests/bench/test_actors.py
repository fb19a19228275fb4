"""The interface that measurements of actors rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "actors"


def predict(gold: Path) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.actors", str(gold)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [json.loads(row) for row in done.stdout.splitlines()]


def test_a_mention_a_line(tmp_path: Path) -> None:
    """A gold file with a document a line gives a mention a line: document, span, kind, actor or null."""
    gold = tmp_path / "gold.jsonl"
    text = "Ukrainian President Volodymyr Zelensky met officials in Kyiv."
    gold.write_text(json.dumps({"doc": "one", "title": "", "text": text}) + "\n", encoding="utf-8")
    assert predict(gold) == [
        {"doc": "one", "start": 0, "end": 38, "kind": "person", "actor": "volodymyr-zelensky"},
        {"doc": "one", "start": 56, "end": 60, "kind": "place", "actor": None},
    ]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the gold file is not here")
def test_the_marks_that_were_set_are_kept(tmp_path: Path) -> None:
    """On the shared gold file: overlap F1 of any kind at least 90, of all kinds 80, of persons 85."""
    gold = SHARED / "conflict-re3d.jsonl"
    pred = tmp_path / "pred.jsonl"
    pred.write_text("".join(json.dumps(mention) + "\n" for mention in predict(gold)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(gold), str(pred)], check=True, capture_output=True, text=True
    )
    overlap = {
        line[:13].strip(): float(line.rsplit(" ", 1)[1]) for line in done.stdout.splitlines() if "overlap" in line
    }
    assert overlap["any"] >= 90
    assert overlap["all kinds"] >= 80
    assert overlap["person"] >= 85
