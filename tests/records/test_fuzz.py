"""Every reader takes whatever bytes come: a value or findings, no exception, never more than a second.

A seeded mutator works on the sound and the broken files of tests/records/broken. DATELINE_FUZZ=N gives the number of inputs a
reader, DATELINE_FUZZ_SEED other inputs than those of every run; `-s` shows the longest time. `-k html` takes one reader alone (no
reader is called "record": that is in this file's path, and would take all). 100,000 inputs take a minute, pages and dates some five.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.dates import DateError
from generator.diagnostics import Diagnostic, render
from generator.records import base
from generator.records.facts import facts_of
from generator.records.files import decode_yaml, split_front_matter
from generator.records.html import read_page
from generator.records.positions import parse
from generator.records.published import read_published
from generator.records.reading import Reading
from generator.records.schema import ACTOR, SITE, event
from generator.records.splice import splice
from generator.records.surgery import CannotSplice, Change
from generator.records.text import decode, normalise, plain_markdown
from tests.records.sample import draft, extraction

INPUTS = int(os.environ.get("DATELINE_FUZZ", "300"))
SEED = os.environ.get("DATELINE_FUZZ_SEED", "")
BROKEN = Path(__file__).parent / "broken"
PAGE = b"""<html lang="en"><head><title>T</title><meta name="date" content="2031-03-05"><script type="application/ld+json">
{"datePublished": "2031-03-04", "@graph": [{"a": 1}]}</script></head><body><article><h1>T</h1><p>Riverland recalled its envoy on
Tuesday, the ministry said.</p><ul><li>One</li></ul><table><tr><td>x</td></tr></table></article><!-- c --></body></html>"""
DATES = [
    b"5 March 2031",
    b"2031-03-05T10:00:00+02:00",
    b"Mar. 5, 2031 at 5pm EST",
    "5 марта 2031 г.".encode(),
    "2031年3月5日".encode(),
    b"15/03/2031",
    b"3 days ago",
    b"yesterday",
    b"\xff0-05T10:00 2031",
]
PIECES = [
    b"\n",
    b" ",
    b"\t",
    b"  ",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"'",
    b'"',
    b"#",
    b"|",
    b">",
    b"&a",
    b"*a",
    b"!t",
    b"---\n",
    b"...",
    b"\xff",
    b"\x00",
    b"\xef\xbb\xbf",
]
PIECES += [
    b"\r\n",
    "é".encode(),
    "\u2028".encode(),
    b"<",
    b"</p>",
    b"<!--",
    b"-->",
    b"](",
    b"![",
    b"\\",
    b"0",
    b"9" * 20,
    b"-",
    b"X",
    b"~",
    b"null",
    b"e",
    b"\x85",
    b"<<",
    b"?",
    b"%",
]


def read_yaml(data: bytes) -> object:
    text, findings = decode_yaml(data, "x.yml")
    if text is None:
        return findings
    document, findings = parse(text, "x.yml")
    reading = Reading(document, list(findings))
    if document.root is not None:
        for record in (event(), ACTOR, SITE):
            record.values(document.root, reading)
        changes = [
            Change(("title",), "New: title"),
            Change(("sources", 0, "quote"), "One\ntwo"),
            Change(("places", 0), None),
        ]
        with suppress(CannotSplice):
            splice(text, changes)
    return [render(each) for each in reading.findings]


def read_text(data: bytes) -> object:
    text, findings = decode(data, "x.md")
    parts, also = split_front_matter(text, "x.md")
    _, more = facts_of(parts.front)
    body = plain_markdown(normalise(parts.body))
    assert normalise(body) == body
    return [render(each) for each in (*findings, *also, *more)]


def read_html(data: bytes) -> object:
    text, _ = decode(data, "x.html", html=True)
    return read_page(text)


def read_date(data: bytes) -> object:
    try:
        return read_published(data.decode("utf-8", "replace"))
    except DateError as fault:
        return fault


def read_record(data: bytes) -> object:
    found = base.load(data, "content/extracted/herald.json")
    return found if isinstance(found, Diagnostic) else base.dump(found)


def seeds(*suffixes: str) -> list[bytes]:
    return [
        path.read_bytes() for path in sorted(BROKEN.rglob("*")) if path.suffix in suffixes and "content" in path.parts
    ]


READERS: dict[str, tuple[Callable[[bytes], object], list[bytes]]] = {
    "yaml": (read_yaml, seeds(".yml")),
    "text": (read_text, seeds(".txt", ".md")),
    "html": (read_html, [PAGE, *seeds(".html")]),
    "date": (read_date, DATES),
    "base": (read_record, [base.dump(extraction(draft("a", 0), draft("b", 1))).encode()]),
}


def mutated(rng: random.Random, known: list[bytes]) -> bytes:
    """A seed with a few pieces put in, cut out, doubled or exchanged; now and then one piece many times."""
    data = bytearray(rng.choice(known))
    for _ in range(rng.choice((1, 1, 2, 3, 8, 20))):
        at, length = rng.randrange(len(data) + 1), rng.choice((1, 2, 5, 30))
        what = rng.randrange(6)
        if what == 0:
            data[at:at] = rng.choice(PIECES)
        elif what == 1:
            del data[at : at + length]
        elif what == 2:
            data[at:at] = data[at : at + length] * rng.choice((1, 2, 50))
        elif what == 3 and data:
            data[at % len(data)] = rng.randrange(256)
        elif what == 4:
            data[at : at + length] = rng.choice(PIECES)
        elif rng.random() < 0.1:
            data[at:at] = rng.choice(PIECES) * rng.choice((100, 3000))
    return bytes(data)


def inputs(name: str) -> Iterator[bytes]:
    rng = random.Random(name + SEED)
    known = READERS[name][1]
    for _ in range(INPUTS):
        yield mutated(rng, known)


class TooSlow(BaseException):
    """A second of computing is over: no reader takes this for one of its own exceptions."""


def stop(_signal: int, _frame: object) -> None:
    raise TooSlow


def slowest(name: str) -> tuple[float, bytes]:
    """The input that a reader took longest over, with the seconds of computing: an exception or a second too many is a failure."""
    reader = READERS[name][0]
    longest = (0.0, b"")
    for data in inputs(name):
        start = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, 1)  # one that never ends fails too, with the place where it is
        try:
            reader(data)
        except (Exception, TooSlow) as fault:
            raise AssertionError(data) from fault
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        longest = max(longest, (time.process_time() - start, data))
    return longest


@pytest.mark.parametrize("name", sorted(READERS))
def test_no_input_makes_a_reader_stumble(name: str) -> None:
    """No exception but those for people, and no input costs more than a second."""
    for seed in DATES:
        read_date(seed)  # imports, and the languages that dateparser reads once
    for seed in READERS[name][1]:
        READERS[name][0](seed)
    before = signal.signal(signal.SIGPROF, stop)
    try:
        seconds, data = slowest(name)
    finally:
        signal.signal(signal.SIGPROF, before)
    print(f"{name}: {INPUTS} inputs, the longest {seconds:.3f} s: {data[:60]!r}")  # noqa: T201 - pytest -s shows it
