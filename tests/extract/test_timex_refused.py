"""Readings that were refused: each is shown with its reason, so that `dateline explain` says why a time is what it is."""

from __future__ import annotations

import json

import pytest

from generator.dates import known
from generator.extract import pipeline
from generator.extract.explain import as_data, explain, lines, page
from generator.extract.gazetteer import build
from generator.extract.segment import segment
from generator.extract.timex import refusals
from generator.model import Article, Dct

WEDNESDAY = "2031-03-05"


def refused(text: str, dct: str = WEDNESDAY) -> list[tuple[str, str, str]]:
    """Words, other value and reason of what was refused in a text published on `dct` ("" = nobody knows)."""
    return [(r.span.of(text), r.value, r.reason) for r in refusals(text, segment(text), Dct(known(dct)))]


@pytest.mark.parametrize(
    ("text", "words", "value", "reason"),
    [
        ("They met on Monday.", "Monday", "2031-03-10", "the clause is in the past"),
        ("They will meet on Friday.", "Friday", "2031-02-28", "the clause looks ahead"),
        ("They met Wednesday.", "Wednesday", "2031-03-12", "a weekday that is the article's own is that day"),
        ("Monday: a meeting of minds.", "Monday", "2031-03-10", "nothing in the clause looks ahead"),
        ("They will vote on May 5.", "May 5", "2030-05-05", "the clause looks ahead"),
        ("They fled in October.", "October", "2031-10", "the clause is in the past"),
        ("They left two weeks ago.", "two weeks", "", "the longer expression tells more"),
    ],
)
def test_the_other_date_is_refused_with_its_reason(text: str, words: str, value: str, reason: str) -> None:
    """A weekday or a day of a year could be before the article or after it; a longer expression outweighs a shorter."""
    assert refused(text) == [(words, value, reason)]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("The 1966 squad won.", "1966 squad", "tells one squad or model from another, and when nothing was"),
        ("It feared a 9/11-type attack.", "9/11-type", "names a kind of thing, and no happening"),
        ("It paid $1990.", "1990", "money"),
        ("It sent 1500 troops.", "1500", "it counts troops"),
        ("Flight 1980 was late.", "1980", 'a number after "flight"'),
        ("Theresa May spoke.", "May", "part of a name"),
        ('She told "60 Minutes" of the war.', "60 Minutes", "part of a name"),
    ],
)
def test_what_looks_like_a_time_and_is_none(text: str, words: str, reason: str) -> None:
    """Kinds of things, money, counts, numbers of things and names are listed, each with why it is no time."""
    assert refused(text) == [(words, "", reason)]


def test_what_can_be_read_in_one_way_alone_refuses_nothing() -> None:
    """A date with its year, and a weekday of an article without a date, have no other reading."""
    assert refused("They met on 5 March 2030.") == []
    assert refused("They met on Monday.", "") == []


def test_an_explanation_says_why_another_reading_was_refused() -> None:
    """In the terminal, on the page and as data: the other date under its time, and the words that are no time."""
    article = Article("herald", "The 1966 squad met on Monday.", "", published=known(WEDNESDAY))
    explanation = explain(pipeline.read(article, build(())))
    told = "\n".join(lines(explanation))
    assert "; not 10 March 2031: the clause is in the past" in told
    assert 'no time      "1966 squad": tells one squad or model from another, and when nothing was' in told
    assert "not 10 March 2031: the clause is in the past" in page(explanation)
    data = json.dumps(as_data(explanation))
    assert '"reason": "the clause is in the past"' in data
    assert '"no_times": [{"words": "1966 squad"' in data
