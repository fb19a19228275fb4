"""Predictions for corpora: Dateline's convention turned into theirs."""

from __future__ import annotations

import pytest

from bench.timex import predict, value
from generator.extract.values import Timex, TimexType
from generator.model import Span


def _told(text: str, dct: str) -> list[tuple[str, str]]:
    document = {"doc": "a", "dct": dct, "title": "", "text": text}
    return [(text[found["start"] : found["end"]], found["value"]) for found in predict(document)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("196X", "196"), ("19XX", "19"), ("BC047X", "BC047"), ("XXXX", "XXXX"), ("PXX", "PXX"), ("1964", "1964")],
)
def test_unknown_digits_are_left_out(ours: str, theirs: str) -> None:
    """A decade or century is written without the digits that are not known; nothing else changes."""
    assert value(Timex(Span(0, 1), TimexType.DATE, ours), zoned=True) == theirs


def test_news_corpora_have_no_zones() -> None:
    """A clock time keeps its zone only where the corpus writes zones."""
    timex = Timex(Span(0, 1), TimexType.TIME, "1998-02-19T18:30Z")
    assert [value(timex, zoned=zoned) for zoned in (True, False)] == ["1998-02-19T18:30Z", "1998-02-19T18:30"]


def test_news_does_not_mark_former() -> None:
    """News corpora mark "soon" and not "former"."""
    assert _told("The former mayor will soon leave, he said on Monday.", "2024-10-01T10:00") == [
        ("soon", "FUTURE_REF"),
        ("Monday", "2024-09-30"),
    ]


def test_histories_do_not_mark_soon() -> None:
    """Histories mark "former" and not "soon"."""
    text = "In 1861 the former mayor soon left. In 1862 he came back, and in 1863 he died."
    assert [words for words, _ in _told(text, "2009-12-19")] == ["1861", "former", "1862", "1863"]


def test_a_document_without_a_date_is_read() -> None:
    """A missing DCT leaves relative values open and fails nothing."""
    assert _told("He spoke on Monday.", "") == [("Monday", "")]


@pytest.mark.parametrize(
    ("sentence", "theirs"),
    [
        ("The town fell after two months of siege.", "two months of siege"),
        ("It fell in the first week of the campaign and was lost.", "the first week of the campaign"),
        ("They lived through years of war and hunger.", "years of war and hunger"),
        ("The town fell after two months.", "two months"),
    ],
)
def test_histories_mark_what_a_length_is_of(sentence: str, theirs: str) -> None:
    """A history's corpus ends a length with what it is a length of; that of news ends it with its unit."""
    story = "War came in May 1911. The army fled in June 1912. By 1913 it was back. Peace came in 1914. "
    assert theirs in [words for words, _ in _told(story + sentence, "2009-12-19")]
    assert theirs.partition(" of")[0] in [words for words, _ in _told(sentence, "2009-12-19")]


@pytest.mark.parametrize(
    ("rule", "ours", "theirs"),
    [
        ("season-alone", "1776-WI", "1777-WI"),
        ("season-bare", "BC0480-WI", "BC0479-WI"),
        ("season-year", "1776-WI", "1776-WI"),
        ("season-alone", "1776-SP", "1776-SP"),
    ],
)
def test_histories_count_a_winter_by_its_end(rule: str, ours: str, theirs: str) -> None:
    """A winter that is told without its year has the year in which it ends; one with its year has that."""
    assert value(Timex(Span(0, 1), TimexType.DATE, ours, rule=rule), zoned=True) == theirs


def test_news_takes_the_past_year_for_the_calendar_s() -> None:
    """The corpus of news writes the year or decade before; other lengths are as they are."""
    text = "Sales rose over the past year, as in the last decade, and in the past month."
    assert [found for _, found in _told(text, "2031-03-05")] == ["2030", "202", "P1M"]
