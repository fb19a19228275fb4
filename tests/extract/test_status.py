"""Nothing hypothetical, negated, wished for or feared is a fact: the examples of the cue lists, and what can never be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.status import Reality, reality
from generator.extract.words import data, words
from tests.extract.test_happenings import read

EXAMPLES = data("cues")["examples"]
DEEDS = ["attack", "invade", "bomb", "leave", "kill", "arrest", "sanction", "visit"]


def real(text: str, word: str) -> Reality:
    """How real the last trigger spelled `word` is."""
    tokens, parts, triggers = read(text)
    found = [t for t in triggers if t.span.of(text) == word]
    assert found, f"{word} is no trigger in: {text}"
    return reality(tokens, parts, found[-1], words())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e['text']} {e['word']}")
def test_examples(example: dict[str, str]) -> None:
    """An example is as real as it says."""
    assert real(example["text"], example["word"]) == example["reality"]


@given(
    modal=st.sampled_from("could would may might can should must cannot couldn't".split()), deed=st.sampled_from(DEEDS)
)
def test_a_modal_is_never_a_fact(modal: str, deed: str) -> None:
    """What could, may or should be done has not been done."""
    assert real(f"The rebels {modal} {deed} the town.", deed) is Reality.UNREAL


@given(
    attitude=st.sampled_from("hopes wants fears plans threatens intends seeks refuses".split()),
    deed=st.sampled_from(DEEDS),
)
def test_what_is_wished_or_feared_is_never_a_fact(attitude: str, deed: str) -> None:
    """An infinitive under a verb of wish, fear or plan is no fact."""
    assert real(f"The army {attitude} to {deed} the town.", deed) in {Reality.UNREAL, Reality.PLANNED}
