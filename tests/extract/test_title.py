"""Titles are one neutral line in the present tense, at most 90 characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.tokens import tokenize
from generator.extract.wording import LIMIT, clean, fit, fitted, many, phrase, present
from generator.model import Span
from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norland shelled the port of Selm on Monday.", "Norland shells the port of Selm"),
        ("Ilan Varga was arrested in Selm on Monday.", "Ilan Varga is arrested in Selm"),
        ("Mr Varga resigned on Monday.", "Varga resigns"),
        (
            'Ilan Varga on Monday called Norland "the greatest threat to the future of the region".',
            'Ilan Varga calls Norland "the greatest threat to the future of the region"',
        ),
        ("Rebels and soldiers clashed near Tarn on Monday.", "Rebels and soldiers clash near Tarn"),
        ("Jana Brekke will meet Tomas Ruud in Geneva on Saturday.", "Jana Brekke to meet Tomas Ruud in Geneva"),
        ("The brutal murder of a judge on Monday shocked Norland.", "Murder of a judge"),
        ("Ilan Varga, who had led the party for ten years, resigned on Monday.", "Ilan Varga resigns"),
        ("Norland carried out three bombings in Selm on Tuesday.", "Norland carries out three bombings in Selm"),
        (
            "Norland accepted a ceasefire under Tarnian mediation, which began on Monday.",
            "A ceasefire under Tarnian mediation begins",
        ),
        (
            "“They were repelled,” Jana Brekke said on Monday in a statement on the web.",
            "Jana Brekke says: “They were repelled”",
        ),
        ("“We will stay,” Jana Brekke told reporters on Monday.", "Jana Brekke tells reporters: “We will stay”"),
        (
            "It was reported on Monday that Norland had recalled its envoy.",
            "Norland had recalled its envoy, reports say",
        ),
        ("Troops evacuated the wounded from Selm on the night of 3 March.", "Troops evacuate the wounded from Selm"),
        ("Assaults on May 19 and 22 failed.", "Assaults fail"),
        ("Selm fell on Monday after its commander, Jana Brekke, learned of the surrender.", "Selm falls"),
        ("The Norlanders defeated the Tarnians on Monday.", "The Norlanders defeat the Tarnians"),
        ("Gunmen attacked a truck near Selm on Monday.", "Gunmen attack a truck near Selm"),
        ("At least 14 civilians were killed on Monday in Selm.", "At least 14 civilians are killed in Selm"),
        ("Norland blockaded Selm on Monday, two days after its envoy fell ill.", "Norland blockades Selm"),
        ("Selm, where at least 30 people were killed on Monday, is in Norland.", "At least 30 people are killed"),
        (
            "The shipping company Norline filed for bankruptcy on Monday.",
            "The shipping company Norline files for bankruptcy",
        ),
        (
            "The convoy of the Norland committee for the northern provinces reached the besieged town of Selm on Monday.",
            "The convoy of the Norland committee reaches the besieged town of Selm",
        ),
    ],
)
def test_title(text: str, title: str) -> None:
    """The title of an article's one event, made from its clause: who does what to whom, without its date."""
    assert [draft.title for draft in run(text, "2031-03-06").drafts] == [title]


_WORDS = st.sampled_from("Norland Selm the of in with talks and army that 14 , said between villages for".split())


@given(st.lists(_WORDS, min_size=1, max_size=60))
def test_a_line_ends_where_a_phrase_does(line: list[str]) -> None:
    """A line that had to be cut keeps the limit, begins as the whole does, and never ends in a word that opens a phrase."""
    tokens = tokenize(" ".join(line), Span(0, len(" ".join(line))))
    title = fitted([""], tokens, ())
    assert len(title) <= LIMIT
    if title and title != phrase(tokens, ()):
        assert title.split()[-1] not in {"the", "of", "in", "with", "and", "that", "between", "for"}


@given(st.text(alphabet="ab ,.“”\"()'é", max_size=300))
def test_fit_keeps_the_limit(line: str) -> None:
    """However long a line, what is kept fits and begins as the line does; an ellipsis says that words went."""
    whole = clean(line)
    short = fit(whole)
    assert len(short) <= LIMIT
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))


@pytest.mark.parametrize(
    ("subject", "plural"),
    [
        ("The army", False),
        ("Rebels", True),
        ("Varga and Ruud", True),
        ("The United States", False),
        ("The leader of the rebels", False),
        ("Police", True),
    ],
)
def test_number(subject: str, plural: bool) -> None:  # noqa: FBT001 - a column of the table
    """A subject's number decides the form of the verb."""
    assert many(subject) is plural


def test_present() -> None:
    """The present tense of a verb, active and passive."""
    assert present("flee", many=False, passive=False, participle="fled") == "flees"
    assert present("arrest", many=True, passive=True, participle="arrested") == "are arrested"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oster sent envoys around Tarn asking for grain on Monday.",
            "Oster sends envoys around Tarn asking for grain",
        ),
        ("Both sides signed a truce in Selm on Monday.", "Both sides sign a truce in Selm"),
        ("A timely attack on Monday drove the rebels from Selm.", "A timely attack drives the rebels from Selm"),
        ("Coalition aircraft bombed a depot on Monday.", "Coalition aircraft bomb a depot"),
        ("The killing of Tutsis on Monday was condemned.", "Tutsis are killed"),
        ("A military plane carrying tents landed in Selm on Monday.", "A military plane carrying tents lands in Selm"),
    ],
)
def test_whole_phrases_and_number(text: str, expected: str) -> None:
    """Gerunds open phrases, "both" and adjectives in -ly stay, peoples and aircraft are many."""
    assert expected in [draft.title for draft in run(text, "2031-03-06").drafts]
