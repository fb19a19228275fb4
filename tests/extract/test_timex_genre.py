"""News or history: which it is, is decided from the text, recorded, and explained."""

from __future__ import annotations

import hashlib

import pytest

from generator.dates import known
from generator.extract.explain import as_data, explain, lines
from generator.extract.gazetteer import build
from generator.extract.pipeline import Reading, extract, read
from generator.model import Article, DctOrigin

NEWS = "The army of Riverland said on Monday that it had left Lakeside, which it took in 2029."
BONDS = "Oster sold bonds due 15 May 2041, and notes that mature in 2036 and 2037."
HISTORY = "Riverland attacked Lakeside on 5 May 1911. The town fell in June 1912. Peace came in 1913, and in 1914 the army left."


def article(text: str) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article("herald", text, sha, published=known("2031-03-05"), published_from=DctOrigin.OPTION)


def reading(text: str) -> Reading:
    return read(article(text), build(()))


@pytest.mark.parametrize(("text", "genre"), [(NEWS, "news"), (HISTORY, "history"), (BONDS, "news")])
def test_the_genre_is_recorded(text: str, genre: str) -> None:
    """A text that tells of years long before its own date, and never counts from that, is history; years to come are news."""
    assert extract(article(text), build(())).genre == genre
    assert as_data(explain(reading(text)))["genre"] == genre


def test_history_is_said_to_be_read_so() -> None:
    """Who asks why a day got its year sees what it was counted from."""
    assert "read as history" in next(lines(explain(reading(HISTORY))))
    assert "history" not in next(lines(explain(reading(NEWS))))
