"""The whole way from an article to drafts: the same bytes always, nothing from nothing, and the real articles where they are."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dates import parse
from generator.extract.gazetteer import build
from generator.extract.pipeline import extract
from generator.model import Article, DctOrigin, Extraction, Status
from tests.extract.test_cases import run

SHARED = Path(__file__).resolve().parents[3] / "shared" / "articles"
PUBLISHED = {"000": "2024-10-01", "004": "2024-06-25"}


def test_empty() -> None:
    """An article without text gives nothing."""
    assert run("").drafts == ()


def test_without_a_date() -> None:
    """Without a publication date a weekday dates nothing, and the draft says why."""
    (draft,) = run("Norland shelled Selm on Monday.").drafts
    assert draft.date is None
    assert "the article has no date to count from" in draft.reasons


def test_actors_of_drafts_are_given() -> None:
    """Every actor that a draft names comes with the extraction, once, sorted."""
    found = run("Norland shelled Selm on Monday. Jana Brekke met Tomas Ruud on Tuesday.", "2031-03-06")
    ids = [actor.id for actor in found.actors]
    assert ids == sorted(set(ids))
    assert {p.id for d in found.drafts for p in d.actors} <= set(ids)


def test_titled_surname_is_an_alias() -> None:
    """A known person whom a text names only with a title and surname is to be found by these words, unless others have that surname."""
    (actor,) = (a for a in run("Secretary Kerry spoke on Monday.", "2016-05-23").actors if a.id == "john-kerry")
    assert [alias.name for alias in actor.aliases] == ["Secretary Kerry"]
    told = run("President Bush spoke on Monday.", "2006-05-23").actors
    assert all("President Bush" not in [alias.name for alias in actor.aliases] for actor in told)


@pytest.mark.parametrize("title", ["Chief Executive", "Superintendent", "Capt."])
def test_a_title_is_no_part_of_an_alias(title: str) -> None:
    """A full name with a title before it is no other name of its bearer."""
    (actor,) = (
        a for a in run(f"{title} Jana Brekke resigned on Monday.", "2031-03-06").actors if a.id == "jana-brekke"
    )
    assert actor.aliases == ()


def test_direction_marks_are_quoted_and_not_told() -> None:
    """A mark of direction stays in the quote, which is the text's, and is no part of a title or a name."""
    (draft,) = run("\u200eNorland\u200e shelled the port of\u200e Selm on Monday.", "2031-03-06").drafts
    assert (draft.title, [p.id for p in draft.actors]) == ("Norland shells the port of Selm", ["norland"])
    assert draft.sources[0].quote.startswith("\u200eNorland\u200e")


def test_same_text_same_drafts() -> None:
    """Two extractions of one article are equal."""
    text = "Norland shelled Selm on Monday. Jana Brekke said on Tuesday that the port was closed."
    assert run(text, "2031-03-06") == run(text, "2031-03-06")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Norland Oster said attacked killed will not if on Monday 3 March 1999 . , “ ” \n and who the talks".split(
                " "
            )
        ),
        max_size=40,
    )
)
def test_any_words(words: list[str]) -> None:
    """Whatever the words, quotes are the text at their spans and titles fit."""
    text = " ".join(words)
    for draft in run(text, "2031-03-06").drafts:
        assert len(draft.title) <= 90
        assert all(s.chars is not None and s.chars.of(text) == s.quote for s in draft.sources)


def _real(name: str) -> Extraction:
    files = sorted(SHARED.glob(f"{name}_*.txt")) if SHARED.is_dir() else []
    if not files:
        pytest.skip("the publishers' articles are not here")
    text = files[0].read_text(encoding="utf-8").replace("\u00a0", " ")
    digest = hashlib.sha256(text.encode()).hexdigest()
    date = parse(PUBLISHED[name])
    return extract(Article(name, text, digest, published=date, published_from=DctOrigin.OPTION), build(()))


@pytest.mark.parametrize(("name", "least"), [("000", 9), ("004", 4)])
def test_real_articles(name: str, least: int) -> None:
    """The real articles give events on the right days, verbatim, and nothing that only might be."""
    drafts = _real(name).drafts
    assert len(drafts) >= least
    assert all(
        d.date and d.date.earliest and d.date.earliest.edtf <= PUBLISHED[name]
        for d in drafts
        if d.status is not Status.PLANNED
    )
    assert all(len(s.quote.split()) <= 50 for d in drafts for s in d.sources)


def test_first_real_article_by_days() -> None:
    """The call and three statements are of Monday, the operation of Tuesday, the killing of Friday before."""
    days = {str(d.date): d.kind for d in _real("000").drafts}
    assert days["2024-09-27"] == "killing"
    assert days["2024-09-30"] == "statement"
    assert "2024-10-01" in days


@pytest.mark.parametrize(
    "piece",
    [
        "he said that ",
        "to attack ",
        "on Monday ",
        "who attacked ",
        "“ ",
        "Norland ",
        "and killed on 3 March 1999 ",
        "( ",
    ],
)
def test_hostile_input(piece: str) -> None:
    """A sentence that never ends is read in its first words, and costs no more than its length."""
    start = time.process_time()
    run("Norland shelled Selm. " + piece * 4000, "2031-03-06")
    assert time.process_time() - start < 8
