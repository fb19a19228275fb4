"""Sentences and their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.segment import segment
from generator.extract.values import Part

_PIECES = st.sampled_from(
    [
        "The army",
        "said",
        "U.S.",
        "Mr.",
        "Doe",
        ".",
        "!",
        "?",
        "”",
        "“",
        "(",
        ")",
        "\n",
        "\n\n",
        " ",
        "\u00a0",
        "Jan.",
        "3",
        "a.m.",
        "AP",
        "…",
        "’s",
        "{x.com}",
    ]
)


def pieces(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in segment(text)]


def parts(text: str) -> list[Part]:
    return [sentence.part for sentence in segment(text)]


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join)))
def test_spans_tile_the_text(text: str) -> None:
    """Sentences are ordered, disjoint, not empty, without white space at their ends; what is between them is white space."""
    at = 0
    for index, sentence in enumerate(segment(text)):
        assert sentence.index == index
        assert at <= sentence.span.start < sentence.span.end <= len(text)
        assert not text[at : sentence.span.start].strip()
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        at = sentence.span.end
    assert not text[at:].strip()


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_a_sentence_stays_in_its_line(text: str) -> None:
    """No sentence crosses a line, and paragraphs count up with the lines that hold something."""
    found = segment(text)
    assert all("\n" not in sentence.span.of(text) for sentence in found)
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met U.S. President Jane Doe. She left.", ["He met U.S. President Jane Doe.", "She left."]),
        ("They live in the U.S. The army left.", ["They live in the U.S.", "The army left."]),
        ("Gen. John F. Doe spoke. Lt. Col. Roe did not.", ["Gen. John F. Doe spoke.", "Lt. Col. Roe did not."]),
        ("It fell on Jan. 3. It rose at 5 p.m. The end.", ["It fell on Jan. 3.", "It rose at 5 p.m.", "The end."]),
        ("“We left.” He said no more.", ["“We left.”", "He said no more."]),
        ("“We left,” he said. “We shall return.”", ["“We left,” he said.", "“We shall return.”"]),
        ("It grew by 3.5 percent. Fine.", ["It grew by 3.5 percent.", "Fine."]),
        ("Ten died.[3][4] A doctor came.", ["Ten died.[3][4]", "A doctor came."]),
        ("Acme Inc. said so. Acme Inc. The firm fell.", ["Acme Inc. said so.", "Acme Inc.", "The firm fell."]),
        ("It was posted on X. China denied it.", ["It was posted on X.", "China denied it."]),
        ("Why? Because! “Really?” Yes…", ["Why?", "Because!", "“Really?”", "Yes…"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    """A full stop of a short form ends a sentence only where a new one clearly begins."""
    assert pieces(text) == expected


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    """Headings are told from sentences by length and ending."""
    assert parts("Talks fail again\n\nThe talks failed on Monday.") == [Part.HEADING, Part.BODY]
    assert parts("The minister said:\nWe will go on.") == [Part.BODY, Part.BODY]


@pytest.mark.parametrize(
    "credit",
    [
        "The Example Press contributed to this report.",
        "Reporting by Jane Doe; editing by John Roe",
        "By Jane Doe, Example Agency",
        "{Example.com}",
        "Photo: Jane Doe",
        "© 2031 Example Media",
        "This article was originally published by Example.",
    ],
)
def test_a_line_of_thanks_is_a_credit(credit: str) -> None:
    """Who wrote, photographed or contributed is no part of the story."""
    assert parts(f"The talks failed on Monday.\n\n{credit}") == [Part.BODY, Part.CREDIT]


def test_an_agency_after_the_last_full_stop_is_a_credit() -> None:
    """A wire signs at the end of its last paragraph."""
    assert parts("“We want it to stop,” she said. EXA") == [Part.BODY, Part.CREDIT]
    assert parts("She joined the EXA. It was in May.") == [Part.BODY, Part.BODY]


def test_bullets() -> None:
    """The mark of a list's item is no part of its sentence."""
    text = "- Rebels attacked the depot.\n• Two people were killed."
    assert [s.span.of(text) for s in segment(text)] == ["Rebels attacked the depot.", "Two people were killed."]


@pytest.mark.parametrize(
    "sentence",
    [
        "By the end of this year, the plants will be closed.",
        "By late November the army had reached the coast.",
        "By then half of the town had fled.",
    ],
)
def test_a_sentence_that_opens_with_by_is_no_byline(sentence: str) -> None:
    """ "By" opens a time as well as a credit; a credit has names after it."""
    assert parts(f"The talks failed on Monday.\n\n{sentence}") == [Part.BODY, Part.BODY]
