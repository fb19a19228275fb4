"""The file that the scorer of times reads, made from a document of our own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench import timex
from generator.extract.values import Timex, TimexType
from generator.model import Span

TEXT = "It fell on Monday.\nThe 1980s were calm, and now all is well."


def test_positions_are_those_of_the_given_text() -> None:
    """Each row has the document's name, a place in its text, type and value."""
    rows = list(timex.predict({"doc": "a", "dct": "2024-10-01T17:00", "title": "", "text": TEXT}))
    assert {row["doc"] for row in rows} == {"a"}
    assert [(TEXT[row["start"] : row["end"]], row["type"], row["value"]) for row in rows] == [
        ("Monday", "DATE", "2024-09-30"),
        ("The 1980s", "DATE", "198"),
        ("now", "DATE", "PRESENT_REF"),
    ]


def test_a_document_without_a_date_is_read() -> None:
    """Where the gold has no date of the document, what is counted from it has no value."""
    rows = list(timex.predict({"doc": "a", "dct": None, "text": TEXT}))
    assert [row["value"] for row in rows][:1] == [""]


def test_only_unknown_last_digits_are_left_out() -> None:
    """The corpora write a decade as 198 and a century as 19; all else is ours."""
    values = {
        "198X": "198",
        "19XX": "19",
        "BC04XX": "BC04",
        "2024-W40": "2024-W40",
        "XXXX-10-07": "XXXX-10-07",
        "PXD": "PXD",
    }
    assert {v: timex.value(Timex(Span(0, 1), TimexType.DATE, v)) for v in values} == values


def test_it_runs_as_a_command(tmp_path: Path) -> None:
    """The command `python -m bench.timex GOLD` prints one JSON row a time."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"doc": "a", "dct": "2024-10-01", "title": "", "text": TEXT}) + "\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "bench.timex", str(gold)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len([json.loads(row) for row in ran.stdout.splitlines()]) == 3
